"""The decisions alone and large, to be read aloud before the minutes are signed."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QCheckBox, QLabel, QScrollArea, QWidget

from models.danish import heading_date
from models.records import Change, MeetingId
from models.secretariat.documents import Decision
from ui.bridge import Bridge
from ui.theme import colours
from ui.widgets.icon_button import IconButton
from ui.widgets.icons import icon
from ui.widgets.keys import WidgetKeys
from ui.widgets.layouts import button, label, row
from ui.widgets.panel import Panel
from ui.widgets.reading import set_read_only
from ui.widgets.rich_text_edit import RichTextEdit

SMALLEST, USUAL, LARGEST, STEP = 24, 28, 64, 4  # pixels
INDENT = 1.4  # of the size, a list level
OVERLAP = 0.85  # of what is in sight, a page down is so much


class ReadingPanel(Panel):
    """Shows one decision at a time, as it is printed. Space and PgDn go on, PgUp goes back."""

    finished = Signal()

    def __init__(
        self, bridge: Bridge, meeting_id: MeetingId, parent: QWidget | None = None
    ) -> None:
        meeting = bridge.secretariat.meetings.get(meeting_id)
        council = bridge.secretariat.councils.of_meeting(meeting_id)
        super().__init__(
            self.tr("Oplæsning"),
            f"{council.name} · {heading_date(meeting.date)}",
            self.tr("Videre"),
            parent,
            wide=True,
        )
        self._bridge = bridge
        self._meeting_id = meeting_id
        self._decisions: list[Decision] = []
        self._last_shown: Decision | None = None
        self._place = 0
        self._size = USUAL

        self._where = label("", "secondary")
        self._closed = QLabel(self.tr("Lukket punkt"))
        self._closed.setProperty("tone", "closed")
        self._lock = QLabel()
        self.with_closed = QCheckBox(self.tr("Læs også lukkede punkter op"))
        self.with_closed.setChecked(True)
        self.with_closed.toggled.connect(self._on_closed_toggled)
        smaller = IconButton("minus", self.tr("Mindre skrift (Ctrl+-)"))
        smaller.clicked.connect(lambda: self.resize_text(-STEP))
        larger = IconButton("plus", self.tr("Større skrift (Ctrl++)"))
        larger.clicked.connect(lambda: self.resize_text(STEP))
        self.heading = label("", wrap=True)
        self.text = RichTextEdit(bridge.secretariat.sections.text_from_html, minimum_lines=1)
        set_read_only(self.text, True)
        self.text.setCursorWidth(0)
        tools = row(spacing=8)
        tools.addWidget(self._where)
        tools.addWidget(self._lock)
        tools.addWidget(self._closed)
        tools.addStretch()
        tools.addWidget(self.with_closed)
        tools.addWidget(smaller)
        tools.addWidget(larger)
        self.content.setContentsMargins(28, 16, 28, 28)
        self.content.setSpacing(16)
        self.content.addLayout(tools)
        self.content.addWidget(self.heading)
        self.content.addWidget(self.text)

        self.previous_button = button(self.tr("Tilbage"), self.go_back)
        self.buttons.insertWidget(1, self.previous_button)
        self.cancel_button.setText(self.tr("Luk"))
        hint = self.tr("Mellemrum eller PgDn: videre · PgUp: tilbage · Ctrl + og Ctrl −: skrift")
        self.buttons.addWidget(label(hint, "caption"))
        self.cancelled.connect(self.finished)
        area = self.findChild(QScrollArea)
        assert area is not None
        self._area: QScrollArea = area
        keys: dict[str, Callable[[], object]] = {
            "PgDown": self.go_on,
            "PgUp": self.go_back,
            "Home": lambda: self._go(0),
            "End": lambda: self._go(len(self._readable) - 1),
            "Ctrl++": lambda: self.resize_text(STEP),
            "Ctrl+=": lambda: self.resize_text(STEP),
            "Ctrl+-": lambda: self.resize_text(-STEP),
        }
        here = {"Space": self.go_on, "Shift+Space": self.go_back, "Backspace": self.go_back}
        buttons = (self.accept_button, self.previous_button, self.cancel_button)
        for widget in (self.with_closed, smaller, larger, *buttons):
            WidgetKeys(widget, keys)
        WidgetKeys(self.text, {**keys, **here})
        self.setFocusProxy(self.text)
        bridge.changed.connect(self._on_changed)
        self._tint()
        self._read()

    # --- what is shown ---

    @property
    def shown(self) -> Decision | None:
        """The decision that is shown; None when there is none to read."""
        readable = self._readable
        return readable[self._place] if readable else None

    @property
    def _readable(self) -> list[Decision]:
        return [d for d in self._decisions if self.with_closed.isChecked() or not d.closed]

    def _read(self) -> None:
        """Read the decisions anew and stay at the same item."""
        found = self._bridge.read(self._bridge.secretariat.documents.decisions, self._meeting_id)
        self._decisions = found or []
        self.with_closed.setVisible(any(decision.closed for decision in self._decisions))
        self._stay_at(self._last_shown)

    def _stay_at(self, shown: Decision | None) -> None:
        """Show the same item, or the next one that is read."""
        ids = [decision.item_id for decision in self._readable]
        if shown is not None and shown.item_id in ids:
            self._place = ids.index(shown.item_id)
        self._place = min(self._place, max(len(ids) - 1, 0))
        self._show()

    def _show(self) -> None:
        decision, count = self.shown, len(self._readable)
        self._last_shown = decision
        place = self.tr("{place} af {count}").format(place=self._place + 1, count=count)
        self._where.setText(place if decision else "")
        self._closed.setVisible(bool(decision and decision.closed))
        self._lock.setVisible(bool(decision and decision.closed))
        if decision is None:
            self.heading.setText(self.tr("Der er ingen beslutninger at læse op."))
        else:
            self.heading.setText(decision.heading)
            self.text.set_text(decision.body)
        self.text.setVisible(decision is not None)
        self.text.setAccessibleName(self.heading.text())
        self.text.moveCursor(self.text.textCursor().MoveOperation.Start)
        self.accept_button.setEnabled(decision is not None)
        self.previous_button.setEnabled(self._place > 0)
        is_last = self._place >= count - 1
        self.accept_button.setText(self.tr("Færdig") if is_last else self.tr("Videre"))
        self._fit()
        self._area.verticalScrollBar().setValue(0)

    def resize_text(self, pixels: int) -> None:
        """Write larger, or smaller when `pixels` is below nothing."""
        self._size = min(max(self._size + pixels, SMALLEST), LARGEST)
        self._fit()

    @property
    def text_size(self) -> int:
        """How large the decision is written, in pixels."""
        return self._size

    def _fit(self) -> None:
        # The stylesheet's sizes win over a font that is set.
        self.text.document().setIndentWidth(self._size * INDENT)
        self.text.setStyleSheet(f"QTextEdit {{ font-size: {self._size}px; }}")
        self.heading.setStyleSheet(f"font-size: {self._size}px; font-weight: 600;")

    # --- moving ---

    def accept(self) -> None:
        """Go to the next decision; from the last one back to the meeting."""
        if self._place + 1 < len(self._readable):
            self._go(self._place + 1)
        else:
            self.finished.emit()

    def go_on(self) -> None:
        """Show what comes next: the rest of a long decision, or the next one."""
        bar = self._area.verticalScrollBar()
        if bar.value() < bar.maximum():
            bar.setValue(bar.value() + int(bar.pageStep() * OVERLAP))
        elif self._place + 1 < len(self._readable):
            self._go(self._place + 1)

    def go_back(self) -> None:
        """Show what came before."""
        bar = self._area.verticalScrollBar()
        if bar.value() > 0:
            bar.setValue(bar.value() - int(bar.pageStep() * OVERLAP))
        elif self._place > 0:
            self._go(self._place - 1)

    def _go(self, place: int) -> None:
        self._place = min(max(place, 0), max(len(self._readable) - 1, 0))
        self._show()
        self.text.setFocus()

    def _on_closed_toggled(self) -> None:
        self._stay_at(self._last_shown)

    def _on_changed(self, change: Change, _origin: object) -> None:
        if self._meeting_id in change.meetings or change.councils or change.people:
            self._read()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()

    def _tint(self) -> None:
        ink = QColor(colours(self.palette()).closed)
        self._lock.setPixmap(icon("lock", ink).pixmap(QSize(16, 16)))
