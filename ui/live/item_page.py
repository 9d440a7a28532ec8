"""The middle of the live view: one item, what is recommended, and its decision in large type."""

from functools import partial

from PySide6.QtCore import QRect, QSettings, Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QWidget

from models.records import AgendaItem, ItemId, ItemOutcome, Place
from models.rules import locked
from ui.actions import Actions
from ui.agenda.autosave import Autosave
from ui.agenda.carried_line import CarriedLine
from ui.agenda.earlier_card import EarlierCard
from ui.agenda.private_note_card import PrivateNoteCard
from ui.agenda.section_card import SectionCard
from ui.bridge import Bridge
from ui.live.case_text import Recommendation, WholeCase, has_case, recommendation
from ui.live.course import Course, Stage
from ui.tasks.tasks_card import TasksCard
from ui.votes.votes_card import VotesCard
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.format_bar import FormatBar
from ui.widgets.key_button import KeyButton
from ui.widgets.layouts import action_button, column, framed, label, row, scrolled, set_property
from ui.widgets.line_edit import TitleEdit
from ui.widgets.painting import pill_width
from ui.widgets.panel import Panel
from ui.widgets.reading import set_read_only

WIDEST = 940  # longer lines are hard to read
DECISION_HEIGHT = 250  # the least
BESIDE_CASE = 180  # the same while the whole case is shown
PILL_HEIGHT = 20
SIZE, SMALLEST, LARGEST = 17, 12, 32  # pixels
SIZE_SETTING = "live/decision_size"


class ItemPage(QWidget):
    """Shows one item of a course. What is typed is stored as everywhere."""

    revisions_requested = Signal(int)  # section id
    undo_requested = Signal()
    redo_requested = Signal()
    panel_requested = Signal(Panel)  # one with the signal `finished`
    place_requested = Signal(Place)  # the other end of a case that was carried over

    def __init__(
        self,
        bridge: Bridge,
        autosave: Autosave,
        actions: Actions,
        settings: QSettings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._autosave = autosave
        self._actions = actions
        self._settings = settings
        self._item: AgendaItem | None = None
        self._card: SectionCard | None = None
        self._note = PrivateNoteCard(bridge, autosave)
        self._cards: list[VotesCard | TasksCard | EarlierCard | PrivateNoteCard] = []

        self._strip_text = ElidedLabel()
        self._again = action_button(self.tr("Tag punktet op"), actions.take_up)
        self._back: QPushButton = action_button("", actions.back_to_running)
        strip = row(margins=(18, 6, 16, 6), spacing=8)
        strip.addWidget(self._strip_text, 1)
        strip.addWidget(self._again)
        strip.addWidget(self._back)
        self._strip = framed("strip", strip)
        set_property(self._strip, "tone", "info")

        self._number = label("", "item-number")
        self._number.setIndent(0)
        self.title = TitleEdit(self.tr("Punktets titel"))
        self.title.settled.connect(self._rename)
        self._pills = [QLabel(), QLabel()]
        self._carried = CarriedLine(bridge)
        self._carried.place_requested.connect(self.place_requested)
        self._recommendation = Recommendation()
        self._recommendation.more_requested.connect(actions.whole_case.trigger)
        self.case = WholeCase()
        self.case.hide()
        self.case.closed.connect(actions.whole_case.trigger)
        self._bar = FormatBar(self)
        self._bar.hide()
        self._build(actions)
        self._add_cards()
        bridge.about_to_change.connect(self.settle)

    def _build(self, actions: Actions) -> None:
        head = row(spacing=6)
        head.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.title, 1, Qt.AlignmentFlag.AlignTop)
        for pill in self._pills:
            head.addWidget(pill, 0, Qt.AlignmentFlag.AlignVCenter)
        self._decision = column()
        buttons = row(spacing=8)
        for text, action in (
            (self.tr("Afstemning …"), actions.vote),
            (self.tr("Særstandpunkt …"), actions.note),
            (self.tr("Opgave …"), actions.task),
        ):
            buttons.addWidget(KeyButton(text, action))
        buttons.addStretch()
        self._next = KeyButton(self.tr("Næste punkt"), actions.next_item, "primary")
        buttons.addWidget(self._next)
        self._below = column(spacing=12)
        inner = column(margins=(0, 0, 0, 0), spacing=12)
        inner.addLayout(head)
        inner.addWidget(self._carried)
        inner.addWidget(self._recommendation)
        inner.addWidget(self.case)
        inner.addLayout(self._decision)
        inner.addLayout(buttons)
        inner.addLayout(self._below)
        inner.addStretch(1)
        body = QWidget()
        body.setLayout(inner)
        body.setMaximumWidth(WIDEST)
        content = row(margins=(32, 18, 32, 20))
        content.addStretch(1)
        content.addWidget(body, 1000)
        content.addStretch(1)
        self._page = QWidget()
        self._page.setLayout(content)
        self._area: QScrollArea = scrolled(self._page)
        layout = column()
        layout.addWidget(self._strip)
        layout.addWidget(self._area, 1)
        self.setLayout(layout)

    def _add_cards(self) -> None:
        """Below the decision: votes, tasks, earlier treatments of the case, the private note."""
        votes = VotesCard(self._bridge)
        votes.vote_requested.connect(lambda _item: self._actions.vote.trigger())
        votes.note_requested.connect(lambda _item: self._actions.note.trigger())
        tasks = TasksCard(self._bridge)
        tasks.panel_requested.connect(self.panel_requested)
        earlier = EarlierCard(self._bridge, takes=False)
        earlier.place_requested.connect(self.place_requested)
        self._note.cursor_moved.connect(self._reveal_note)
        self._cards += [votes, tasks, earlier, self._note]
        for card in self._cards:
            self._below.addWidget(card)

    # --- what is shown ---

    @property
    def item_id(self) -> ItemId | None:
        return self._item.id if self._item else None

    @property
    def card(self) -> SectionCard | None:
        """The decision's card."""
        return self._card

    @property
    def strip(self) -> str:
        """What is said of another item being the running one; '' when nothing is."""
        return "" if self._strip.isHidden() else self._strip_text.accessibleName()

    @property
    def recommended(self) -> str:
        """The recommendation as it is in sight."""
        shown = not self._recommendation.isHidden()
        return self._recommendation.accessibleName() if shown else ""

    def show_item(self, course: Course, item_id: ItemId | None, origin: object = None) -> None:
        """Show an item of the course; text typed in `origin` stays as it is."""
        if item_id is None:
            self._drop_card()
            self._item = None
            for card in (self._carried, *self._cards):
                card.show_item(None)
            self._page.setVisible(False)
            self._strip.setVisible(False)
            return
        self._page.setVisible(True)
        item = self._bridge.secretariat.agenda.item(item_id)
        other = self._item is None or self._item.id != item_id
        if other:
            self.settle()
        self._item = item
        self._number.setText(self.tr("Punkt {number}:").format(number=item.number))
        self.title.show_text(item.title)
        self._show_pills(item)
        if other or self._card is None or self._card.section_id != item.decision.id:
            self._new_card(item)
            self._show_case(opened=False)
        assert self._card is not None
        self._card.show_section(item.decision, own=self._card.editor is origin)
        is_locked = locked(course.meeting.state)
        self._card.set_read_only(is_locked)
        set_read_only(self.title, is_locked)
        self._show_case(opened=not self.case.isHidden())
        self.show_lines()
        self.show_course(course)
        if other:
            self._area.verticalScrollBar().setValue(0)
            for card in (self._carried, *self._cards):
                card.show_item(item_id)

    def show_course(self, course: Course) -> None:
        """Tell whether the item shown is the one that is running."""
        if self._item is None:
            return
        running = course.timeline.running
        differs = running is not None and running != self._item.id
        if differs:
            number, now = self._item.number, course.number(running)
            text = self.tr("Du ser punkt {shown}; punkt {running} er i gang.")
            if course.stage is Stage.PAUSED:
                text = self.tr("Du ser punkt {shown}; der er pause under punkt {running}.")
            self._strip_text.show_text(text.format(shown=number, running=now))
            taken = self._item.id in course.timeline.taken
            again = self.tr("Tag punktet op igen") if taken else self.tr("Tag punktet op")
            self._again.setText(again)
            self._back.setText(self.tr("Tilbage til punkt {number}").format(number=now))
        self._strip.setVisible(differs)
        order = [item.id for item in course.agenda]
        self._next.setVisible(bool(order) and order[-1] != self._item.id)

    def show_lines(self) -> None:
        """Show what is printed of attendance under the decision."""
        if self._card is not None and self._item is not None:
            lines = self._bridge.secretariat.attendance.lines(self._item.id)
            self._card.show_absence(lines)

    def _word_line(self, key: str, words: str) -> None:
        """Print these words in place of a line under the decision; '' takes them back."""
        if self._item is not None:
            word = partial(self._bridge.secretariat.live.word, self._item.id, key, words)
            self._autosave.store(("line", self._item.id, key), word)

    def _show_pills(self, item: AgendaItem) -> None:
        outcomes = {
            ItemOutcome.POSTPONED: self.tr("Udsat"),
            ItemOutcome.WITHDRAWN: self.tr("Udgår"),
        }
        outcome = outcomes[item.outcome] if item.outcome else ""
        for pill, text, tone in zip(
            self._pills,
            (self.tr("Lukket") if item.closed else "", outcome),
            ("closed", "warn"),
            strict=True,
        ):
            pill.setText(text)
            pill.setAlignment(Qt.AlignmentFlag.AlignCenter)
            pill.setFixedSize(pill_width(text, pill.font()) + 4, PILL_HEIGHT)
            set_property(pill, "tone", tone)
            pill.setVisible(bool(text))

    # --- the case ---

    @property
    def case_shown(self) -> bool:
        return not self.case.isHidden()

    @property
    def has_case(self) -> bool:
        """Whether there is anything to read of the item."""
        return self._item is not None and has_case(self._item)

    def toggle_case(self) -> None:
        """Show all of the case, or only what is recommended; the cursor goes along."""
        self._show_case(opened=not self.case_shown)
        if self.case_shown:
            self.case.setFocus()
        else:
            self.focus_decision()

    def _show_case(self, *, opened: bool) -> None:
        item = self._item
        if item is None:
            return
        opened = opened and has_case(item)
        more = ""
        if has_case(item):
            more = self.tr("Skjul sagen ▴") if opened else self.tr("Vis hele sagen ▾")
        self._recommendation.show_text(recommendation(item), more)
        if opened:
            self.case.show_item(item)
        self.case.setVisible(opened)
        self._show_height()
        self._actions.whole_case.setChecked(opened)

    # --- the decision ---

    def _new_card(self, item: AgendaItem) -> None:
        had_focus = self._card is not None and self._card.editor.hasFocus()
        self._drop_card()
        card = SectionCard(self._bridge, self._autosave, item.decision)
        card.body.insertStretch(1, 1)  # the lines of attendance stand at the bottom
        card.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # a click below the text goes to it
        card.setFocusProxy(card.editor)
        card.editor.setPlaceholderText(self.tr("Skriv beslutningen …"))
        card.entered.connect(lambda _card: card.set_active(True))
        card.editor.left.connect(partial(card.set_active, False))
        card.editor.cursor_moved.connect(partial(self._reveal, card))
        card.editor.undo_requested.connect(self.undo_requested)
        card.editor.redo_requested.connect(self.redo_requested)
        card.revisions_requested.connect(self.revisions_requested)
        card.line_worded.connect(self._word_line)
        self._card = card
        self._show_size()
        self._show_height()
        self._decision.addWidget(card)
        card.lend(self._bar)
        QWidget.setTabOrder(self.title, self.case)
        QWidget.setTabOrder(self.case, card.editor)
        QWidget.setTabOrder(card.editor, card.more)
        card.editor.moveCursor(QTextCursor.MoveOperation.End)  # one goes on writing there
        if had_focus:
            card.editor.setFocus()

    def _drop_card(self) -> None:
        card, self._card = self._card, None
        if card is None:
            return
        self._autosave.flush()
        if card.holds(self._bar):
            self._bar.setParent(self)
            self._bar.hide()
        self._bar.bind(None)
        self._decision.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _reveal(self, card: SectionCard, rect: QRect) -> None:
        """Scroll so that the cursor can be seen."""
        point = card.editor.mapTo(self._page, rect.center())
        self._area.ensureVisible(point.x(), point.y(), 0, rect.height() + 30)

    def change_size(self, pixels: int) -> None:
        """Write the decision in larger or smaller letters, from now on."""
        size = max(SMALLEST, min(LARGEST, self.size_of_text + pixels))
        self._settings.setValue(SIZE_SETTING, size)
        self._show_size()

    @property
    def size_of_text(self) -> int:
        """The height of the decision's letters, in pixels."""
        return int(str(self._settings.value(SIZE_SETTING, SIZE)))

    def _show_size(self) -> None:
        if self._card is not None:
            font = self._card.editor.font()
            font.setPixelSize(self.size_of_text)
            self._card.editor.setFont(font)

    def settle(self) -> None:
        """Store what is still being typed."""
        self._autosave.flush()
        self.title.settle()

    def _rename(self, title: str) -> None:
        if self._item is not None:
            rename = partial(self._bridge.secretariat.agenda.rename_item, self._item.id, title)
            self._autosave.store(("rename_item", self._item.id), rename)

    @property
    def text_in_question(self) -> str:
        """What is selected in the decision, or the line with the cursor, on one line."""
        return self._card.editor.text_in_question if self._card is not None else ""

    def focus_title(self) -> None:
        self.title.setFocus()
        self.title.selectAll()

    def focus_decision(self) -> None:
        if self._card is not None:
            self._card.editor.setFocus()
            self._area.ensureWidgetVisible(self._card.editor, 0, 60)

    def focus_note(self) -> None:
        """Go to the private note."""
        self._note.focus_note()
        self._area.ensureWidgetVisible(self._note)

    def _reveal_note(self) -> None:
        """Scroll so that the line being noted can be seen."""
        note = self._note.note
        if note.hasFocus():
            point = note.mapTo(self._page, note.cursorRect().center())
            self._area.ensureVisible(point.x(), point.y(), 0, 32)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.case.setFixedHeight(max(180, int(self.height() * 0.38)))
        self._show_height()

    def _show_height(self) -> None:
        """Let the decision have a good part of a large screen, also while it is short."""
        if self._card is not None:
            height = max(DECISION_HEIGHT, int(self.height() * 0.42))
            self._card.setMinimumHeight(BESIDE_CASE if self.case_shown else height)
