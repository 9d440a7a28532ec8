"""The head of the live view: the meeting's state, how long it has gone on, and the clock."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from models.danish import counted, heading_date
from models.records import ItemId
from ui.actions import Actions
from ui.live.course import Course, Stage
from ui.live.live_words import LiveWords, clock
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.layouts import action_button, column, label, row, set_property
from ui.widgets.painting import pill_width

TICK = 1000  # ms
CHIP_HEIGHT = 22


class LiveHead(QFrame):
    """`now` gives the present time; it is asked each second while the head can be seen."""

    def __init__(
        self,
        words: LiveWords,
        actions: Actions,
        now: Callable[[], dt.datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._words = words
        self._now = now
        self._course: Course | None = None
        self._chip = QLabel()
        self._chip.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title = ElidedLabel("live-council")
        self._facts = ElidedLabel("caption")
        self._clock = label("", "clock")
        self._clock.setAccessibleName(self.tr("Klokken"))
        self.start: QPushButton = action_button("", actions.start_or_pause)
        self.end: QPushButton = action_button(self.tr("Afslut mødet"), actions.end_meeting)
        said = column(spacing=1)
        said.addWidget(self._title)
        said.addWidget(self._facts)
        layout = row(margins=(18, 8, 18, 8), spacing=14)
        layout.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addLayout(said, 1)
        layout.addWidget(self._clock)
        layout.addWidget(self.start)
        layout.addWidget(self.end)
        self.setLayout(layout)
        self._timer = QTimer(self, interval=TICK)
        self._timer.timeout.connect(self.tick)

    def show_course(self, course: Course) -> None:
        self._course = course
        name, tone = self._words.stage_name(course.stage)
        set_property(self._chip, "tone", tone)
        self._chip.setText(name)
        self._chip.setFixedSize(pill_width(name, self._chip.font()) + 8, CHIP_HEIGHT)
        date = heading_date(course.meeting.date)
        self._title.show_text(f"{course.council.name} · {date[:1].lower()}{date[1:]}")
        stage = course.stage
        start = {
            Stage.NOT_BEGUN: self.tr("Start mødet"),
            Stage.RUNNING: self.tr("Pause"),
            Stage.PAUSED: self.tr("Genoptag"),
            Stage.OVER: self.tr("Genoptag"),
        }[stage]
        self.start.setText(start)
        self.start.setVisible(not course.is_locked and (stage is not Stage.OVER or course.begun))
        first = stage in (Stage.NOT_BEGUN, Stage.PAUSED)
        set_property(self.start, "role", "primary" if first else "")
        set_property(self.end, "role", "" if stage is Stage.PAUSED else "primary")
        self.end.setVisible(course.goes_on)
        self.tick()

    def tick(self) -> None:
        """Show the time, and what follows from it."""
        now = self._now()
        shown = clock(now.time())
        if self._clock.text() != shown:
            self._clock.setText(shown)
        if self._course is not None:
            self._facts.show_text(self._facts_at(self._course, now.time()))

    @property
    def facts(self) -> str:
        """'Startet kl. 16.32 · punkt 12 har varet 14 min.'"""
        return self._facts.accessibleName()

    @property
    def state(self) -> str:
        return self._chip.text()

    @property
    def time(self) -> str:
        return self._clock.text()

    def _facts_at(self, course: Course, now: dt.time) -> str:
        timeline = course.timeline
        facts = []
        started, ended = timeline.started, timeline.ended
        if started and started.time:
            facts.append(self.tr("Startet kl. {time}").format(time=clock(started.time)))
        elif course.meeting.start and course.stage is Stage.NOT_BEGUN:
            facts.append(
                self.tr("Indkaldt til kl. {time}").format(time=clock(course.meeting.start))
            )
        if ended and ended.time:
            facts.append(self.tr("sluttede kl. {time}").format(time=clock(ended.time)))
            if started and started.time:
                minutes = timeline.minutes(ended.time) - timeline.minutes(started.time)
                length = self._words.duration(max(minutes, 0))
                facts.append(self.tr("varede {length}").format(length=length))
        elif timeline.running is not None:
            facts += self._running(course, timeline.running, now)
        if not course.begun:
            facts.append(counted(len(course.agenda), self.tr("punkt"), self.tr("punkter", "flere")))
        return " · ".join(facts)

    def _running(self, course: Course, item_id: ItemId, now: dt.time) -> list[str]:
        facts = []
        pause = course.timeline.paused
        if pause and pause.time:
            facts.append(self.tr("pause siden {time}").format(time=clock(pause.time)))
        length = self._words.duration(course.minutes_of(item_id, now))
        said = self.tr("punkt {number} har varet {length}")
        facts.append(said.format(number=course.number(item_id), length=length))
        return facts

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.tick()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()
