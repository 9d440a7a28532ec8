"""The chosen item: title, case number, open or closed, type, decision, sections and the rest."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMenu, QScrollArea, QTextEdit, QWidget

from models.records import (
    AgendaItem,
    Change,
    ItemId,
    ItemType,
    MeetingId,
    Place,
    SectionDraft,
    SectionId,
)
from models.rules import locked
from models.vocabulary import ITEM_TYPE_NAMES
from ui.agenda.autosave import Autosave
from ui.agenda.card import Card
from ui.agenda.carried_line import CarriedLine
from ui.agenda.earlier_card import EarlierCard
from ui.agenda.private_note_card import PrivateNoteCard
from ui.agenda.section_card import SectionCard
from ui.bridge import Bridge
from ui.labels import capitalized
from ui.tasks.tasks_card import TasksCard
from ui.widgets.format_bar import FormatBar
from ui.widgets.icon_button import IconButton, MenuButton
from ui.widgets.layouts import column, label, row, scrolled
from ui.widgets.line_edit import SettledLineEdit, TitleEdit
from ui.widgets.panel import Panel
from ui.widgets.reading import set_read_only
from ui.widgets.rich_text_edit import RichTextEdit

if TYPE_CHECKING:
    from ui.agenda.attachments_card import AttachmentsCard
    from ui.agenda.corrections_card import CorrectionsCard
    from ui.agenda.history_card import HistoryCard
    from ui.agenda.publication_card import PublicationCard
    from ui.votes.votes_card import VotesCard

# Headings met in published minutes, offered beside the council's own.
USUAL_HEADINGS = ("Sagsfremstilling", "Indstilling", "Beslutningskompetence", "Økonomi", "Høring")


class ItemEditor(QWidget):
    """Shows one item. It is built anew for another item, and mended when the same one changes."""

    revisions_requested = Signal(int)  # section id
    previous_requested = Signal()
    next_requested = Signal()
    undo_requested = Signal()
    redo_requested = Signal()
    told = Signal(str)
    place_requested = Signal(Place)  # the other end of a case that was carried over
    panel_requested = Signal(Panel)
    vote_requested = Signal(object)  # item id
    note_requested = Signal(object)  # item id

    def __init__(self, bridge: Bridge, autosave: Autosave, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._autosave = autosave
        self._item: AgendaItem | None = None
        self._sections: list[SectionCard] = []
        self._history: HistoryCard | None = None
        self._attachments: AttachmentsCard | None = None
        self._corrections: CorrectionsCard | None = None
        self._publication: PublicationCard | None = None
        self._votes: VotesCard | None = None
        self._wants_history: ItemId | None = None
        self._wants_attachments: ItemId | None = None
        self._active: SectionCard | None = None
        self.carried = CarriedLine(bridge)
        self.carried.place_requested.connect(self.place_requested)
        self.earlier = EarlierCard(bridge)
        self.earlier.place_requested.connect(self.place_requested)
        self.tasks = TasksCard(bridge)
        self.tasks.panel_requested.connect(self.panel_requested)
        self.private_note = PrivateNoteCard(bridge, autosave)
        self.private_note.cursor_moved.connect(self._reveal_note)

        self._number = label("", "item-number")
        self._number.setIndent(0)
        self.title = TitleEdit(self.tr("Punktets titel"))
        self.title.settled.connect(lambda text: self._store("rename_item", text))
        previous = IconButton("up", self.tr("Forrige punkt (Ctrl+PgUp)"))
        previous.clicked.connect(self.previous_requested)
        self._following = IconButton("down", self.tr("Næste punkt (Ctrl+PgDown)"))
        self._following.clicked.connect(self.next_requested)

        self.case_number = SettledLineEdit(self.tr("Sagsnummer"))
        self.case_number.setPlaceholderText(self.tr("Sagsnr."))
        self.case_number.setMinimumWidth(70)
        self.case_number.setMaximumWidth(150)
        self.case_number.settled.connect(lambda text: self._store("set_case_number", text))
        self._closed_menu = QMenu(self)
        for text, closed in ((self.tr("Åben"), False), (self.tr("Lukket"), True)):
            action = self._closed_menu.addAction(text)
            action.triggered.connect(lambda _on=False, c=closed: self._do("set_closed", c))
        self.closed = MenuButton("", self._closed_menu)
        self._type_menu = QMenu(self)
        for item_type in ItemType:
            action = self._type_menu.addAction(capitalized(ITEM_TYPE_NAMES[item_type]))
            action.triggered.connect(lambda _on=False, t=item_type: self._do("set_type", t))
        self.type = MenuButton("", self._type_menu)
        self._section_menu = QMenu(self)
        self._section_menu.aboutToShow.connect(lambda: self.fill_section_menu(self._section_menu))
        self.add_section_button = MenuButton(self.tr("+ Afsnit"), self._section_menu)
        self._bar = FormatBar(self)
        self._bar.hide()

        head = row(spacing=6)
        head.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.title, 1, Qt.AlignmentFlag.AlignTop)
        facts = row(spacing=8)
        facts.addWidget(self.case_number, 1)
        facts.addWidget(self.closed)
        facts.addWidget(self.type)
        facts.addStretch()
        facts.addWidget(previous)
        facts.addWidget(self._following)
        self._cards = column(spacing=12)
        self._corrections_place = column()
        self._publication_place = column()
        foot = row()
        foot.addWidget(self.add_section_button)
        foot.addStretch()
        content = column(margins=(20, 14, 20, 20), spacing=10)
        content.addLayout(head)
        content.addLayout(facts)
        content.addWidget(self.carried)
        content.addLayout(self._cards)
        content.addWidget(self.earlier)
        content.addLayout(self._corrections_place)
        content.addLayout(self._publication_place)
        content.addWidget(self.private_note)
        content.addLayout(foot)
        content.addStretch(1)
        self._page = QWidget()
        self._page.setLayout(content)
        self._area: QScrollArea = scrolled(self._page)
        layout = column()
        layout.addWidget(self._area)
        self.setLayout(layout)
        bridge.about_to_change.connect(self.settle)
        bridge.changed.connect(self._on_changed)

    # --- what is shown ---

    @property
    def item_id(self) -> ItemId | None:
        return self._item.id if self._item else None

    @property
    def decision(self) -> RichTextEdit:
        """The editor of the decision."""
        return self._sections[0].editor

    def show_item(self, item_id: ItemId | None) -> None:
        """Show an item, or nothing."""
        self.settle()
        self._page.setVisible(item_id is not None)
        for part in (self.carried, self.earlier, self.tasks, self.private_note):
            part.show_item(item_id)
        if item_id is None:
            self._item = None
            self._clear()
            return
        if item_id != self.item_id:
            self._wants_history = self._wants_attachments = None
        self._show(self._bridge.secretariat.agenda.item(item_id))
        self._show_absence()
        self._area.verticalScrollBar().setValue(0)

    def settle(self) -> None:
        """Store everything that is still being typed."""
        self._autosave.flush()
        self.title.settle()
        for line in self.findChildren(SettledLineEdit):
            line.settle()
        if self._history:
            self._history.settle()
        if self._publication:
            self._publication.settle()

    def _show(self, item: AgendaItem, origin: object = None) -> None:
        same_item = self._item is not None and self._item.id == item.id
        self._item = item
        self._number.setText(self.tr("Punkt {number}:").format(number=item.number))
        self.title.show_text(item.title)
        self.case_number.show_text(item.case_number)
        self.closed.setText(self.tr("Lukket") if item.closed else self.tr("Åben"))
        self.closed.setAccessibleName(self.tr("Åbent eller lukket punkt"))
        self.type.setText(capitalized(ITEM_TYPE_NAMES[item.type]))
        self.type.setAccessibleName(self.tr("Punktets type"))
        wanted = [item.decision, *item.sections]
        has_history = bool(item.history) or self._wants_history == item.id
        has_attachments = bool(item.attachments) or self._wants_attachments == item.id
        as_built = (
            [card.section_id for card in self._sections],
            self._history is not None,
            self._attachments is not None,
        )
        if not same_item or as_built != ([s.id for s in wanted], has_history, has_attachments):
            self._rebuild(item, has_history, has_attachments)
        for card, section in zip(self._sections, wanted, strict=True):
            card.show_section(section, own=card.editor is origin)
        if self._history:
            self._history.show_entries(item.history)
        if self._attachments:
            self._attachments.show_attachments(item.attachments)
        self._show_votes(item)
        self._show_publication(item)
        self._show_corrections(item)
        meeting = self._bridge.secretariat.meetings.get(item.meeting_id)
        self._set_read_only(locked(meeting.state))
        self._order_tabs()

    def _show_votes(self, item: AgendaItem) -> None:
        """Show votes and notes below the decision; most items have none."""
        if self._votes is None and (item.votes or item.notes):
            from ui.votes.votes_card import VotesCard

            self._votes = VotesCard(self._bridge)
            self._votes.vote_requested.connect(self.vote_requested)
            self._votes.note_requested.connect(self.note_requested)
        if self._votes is not None:
            self._cards.insertWidget(1, self._votes)
            if self._votes.item_id != item.id:  # else it has seen the change itself
                self._votes.show_item(item.id)

    def _show_corrections(self, item: AgendaItem) -> None:
        """Show the card with the corrections last; most items have none."""
        if item.corrections and self._corrections is None:
            from ui.agenda.corrections_card import CorrectionsCard

            self._corrections = CorrectionsCard(self._bridge)
            self._corrections_place.addWidget(self._corrections)
        if self._corrections:
            self._corrections.show_corrections(item.corrections)
            self._corrections.setVisible(bool(item.corrections))

    def _set_read_only(self, read_only: bool) -> None:
        """Let the item only be read, as approved minutes are, or be written again."""
        set_read_only(self.title, read_only)
        self.case_number.setReadOnly(read_only)
        for opener in (self.closed, self.type, self.add_section_button):
            opener.setDisabled(read_only)
        for card in (*self._sections, self._history, self._attachments):
            if card:
                card.set_read_only(read_only)

    def _show_publication(self, item: AgendaItem) -> None:
        """Show what the public copy says, for a closed item."""
        card = self._publication
        if card is not None and (card.item_id != item.id or not item.closed):
            card.settle()
            self._remove(card)
            self._publication = None
        if item.closed and self._publication is None:
            from ui.agenda.publication_card import PublicationCard

            self._publication = PublicationCard(self._bridge, self._autosave, item.id)
            self._publication.undo_requested.connect(self.undo_requested)
            self._publication.redo_requested.connect(self.redo_requested)
            self._publication_place.addWidget(self._publication)
        if self._publication:
            self._publication.show_publication(item.publication)

    def _rebuild(self, item: AgendaItem, has_history: bool, has_attachments: bool) -> None:
        """Make the cards for an item; those that are still wanted are kept, with their cursor."""
        kept = {card.section_id: card for card in self._sections}
        wanted = [item.decision, *item.sections]
        for section_id, card in kept.items():
            if section_id not in {section.id for section in wanted}:
                self._drop(card)
        self._sections = []
        for place, section in enumerate(wanted):
            card = kept.get(section.id) or self._new_card(section.id, item)
            self._sections.append(card)
            self._cards.insertWidget(place, card)
        self._cards.insertWidget(1, self.tasks)
        for old in (self._history, self._attachments):
            if old is not None:
                self._remove(old)
        self._history = self._attachments = None
        if has_history:
            from ui.agenda.history_card import HistoryCard

            self._history = HistoryCard(self._bridge, self._autosave, item.id)
        if has_attachments:
            from ui.agenda.attachments_card import AttachmentsCard

            self._attachments = AttachmentsCard(self._bridge, self._autosave, item.id)
        if self._history:
            self._history.undo_requested.connect(self.undo_requested)
            self._history.redo_requested.connect(self.redo_requested)
            self._cards.addWidget(self._history)
        if self._attachments:
            self._attachments.told.connect(self.told)
            self._cards.addWidget(self._attachments)
        self._activate(self._sections[0])

    def _order_tabs(self) -> None:
        """Let Tab go through the cards from above, and not in the order they were made."""
        previous: QWidget = self._following
        decision, *sections = self._sections
        texts = [decision, self._votes, self.tasks, *sections]
        others = [
            self._history,
            self._attachments,
            self.earlier,
            self._publication,
            self._corrections,
        ]
        for card in [self.carried, *texts, *others, self.private_note]:
            for widget in card.findChildren(QWidget) if card else ():
                in_window = widget.window() is self.window()  # and not in a menu or a popup
                if in_window and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                    QWidget.setTabOrder(previous, widget)
                    previous = widget
        QWidget.setTabOrder(previous, self.add_section_button)

    def _new_card(self, section_id: SectionId, item: AgendaItem) -> SectionCard:
        section = next(s for s in (item.decision, *item.sections) if s.id == section_id)
        card = SectionCard(self._bridge, self._autosave, section)
        card.entered.connect(self._activate)
        card.editor.left.connect(lambda: card.set_active(False))
        card.editor.cursor_moved.connect(lambda rect: self._reveal(card, rect))
        card.editor.undo_requested.connect(self.undo_requested)
        card.editor.redo_requested.connect(self.redo_requested)
        card.revisions_requested.connect(self.revisions_requested)
        card.move_requested.connect(self._move_section)
        card.line_worded.connect(self._word_line)
        return card

    def _activate(self, card: SectionCard) -> None:
        if self._active is not None and self._active is not card:
            self._active.set_active(False)
        self._active = card
        card.set_active(card.editor.hasFocus())
        card.lend(self._bar)

    def _reveal(self, card: SectionCard, rect: QRect) -> None:
        """Scroll so that the cursor can be seen."""
        point = card.editor.mapTo(self._page, rect.center())
        self._area.ensureVisible(point.x(), point.y(), 0, rect.height() + 24)

    def _drop(self, card: SectionCard) -> None:
        if card.holds(self._bar):
            self._bar.setParent(self)
            self._bar.hide()
        if self._active is card:
            self._active = None
        self._remove(card)

    def _remove(self, card: Card) -> None:
        for place in (self._cards, self._publication_place):
            place.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _clear(self) -> None:
        for card in self._sections:
            self._drop(card)
        self._sections = []
        if self._votes is not None:
            self._votes.show_item(None)
        if self._publication:
            self._remove(self._publication)
            self._publication = None

    def _show_absence(self) -> None:
        if self._item and self._sections:
            lines = self._bridge.secretariat.attendance.lines(self._item.id)
            self._sections[0].show_absence(lines)
            self._order_tabs()

    def _word_line(self, key: str, words: str) -> None:
        """Print these words in place of a line under the decision; '' takes them back."""
        if self._item is None:
            return
        item_id = self._item.id
        command = partial(self._bridge.secretariat.live.word, item_id, key, words)
        self._autosave.store(("line", item_id, key), command)

    def _on_changed(self, change: Change, origin: object) -> None:
        if self._item is None:
            return
        meeting_id: MeetingId = self._item.meeting_id
        wordings = self._item.line_wordings
        if self._item.id in change.items or change.structure or change.councils:
            self._show(self._bridge.secretariat.agenda.item(self._item.id), origin)
        reworded = self._item.line_wordings != wordings
        if meeting_id in change.attendance or change.structure or change.councils or reworded:
            self._show_absence()

    # --- what can be done ---

    def focus_title(self) -> None:
        self.title.setFocus()
        self.title.selectAll()

    def focus_decision(self) -> None:
        if self._sections:
            self.decision.setFocus()

    def focus_note(self) -> None:
        if self._item:
            self.private_note.focus_note()
            self._area.ensureWidgetVisible(self.private_note)

    def _reveal_note(self) -> None:
        """Scroll so that the line being noted can be seen."""
        note = self.private_note.note
        if note.hasFocus():
            point = note.mapTo(self._page, note.cursorRect().center())
            self._area.ensureVisible(point.x(), point.y(), 0, 32)

    def focus_case_number(self) -> None:
        self.case_number.setFocus()
        self.case_number.selectAll()

    def focus_history(self, words: str = "") -> None:
        if self._history:
            self._go_to_card(self._history, words)

    def focus_attachments(self, words: str = "") -> None:
        if self._attachments:
            self._go_to_card(self._attachments, words)

    def _go_to_card(self, card: Card, words: str) -> None:
        """Put the cursor in the first field of a card, or the first that holds `words`."""
        fields = [
            field
            for field in card.findChildren(QWidget)
            if field.isVisibleTo(card) and field.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        holding = (field for field in fields if words and words in _text_of(field))
        field = next(holding, fields[0] if fields else card)
        field.setFocus()
        self._area.ensureWidgetVisible(card)
        self._area.ensureWidgetVisible(field)

    def choose_words(self, section_id: SectionId, words: str) -> None:
        """Go to a section's text with `words` selected, where they stand in it."""
        for section in self._sections:
            if section.section_id == section_id:
                section.editor.setFocus()
                section.editor.choose_words(words)
                self._area.ensureWidgetVisible(section)
                self._reveal(section, section.editor.cursorRect())

    def reveal_cursor(self) -> None:
        """Scroll so that the text with the cursor can be seen, at the cursor."""
        for section in self._sections:
            if section.editor.hasFocus():
                self._reveal(section, section.editor.cursorRect())

    def focus_publication(self) -> None:
        """Go to what the public copy says of the item, which is closed."""
        if self._publication:
            self._publication.setFocus()
            self._area.ensureWidgetVisible(self._publication)

    def fill_section_menu(self, menu: QMenu) -> None:
        """Offer the headings of the council, then the usual ones, then the special cards."""
        menu.clear()
        if self._item is None:
            return
        secretariat = self._bridge.secretariat
        meeting = secretariat.meetings.get(self._item.meeting_id)
        council = secretariat.councils.get(meeting.council_id)
        own = [SectionDraft(s.heading, s.level, s.body) for s in council.item_sections]
        for draft in own:
            self._offer(menu, draft)
        if own:
            menu.addSeparator()
        known = {draft.heading for draft in own}
        level = 2 if any(draft.level == 2 for draft in own) else 1
        for heading in USUAL_HEADINGS:
            if heading not in known:
                self._offer(menu, SectionDraft(heading, level))
        empty = menu.addAction(self.tr("Afsnit uden overskrift"))
        empty.triggered.connect(lambda: self.add_section(SectionDraft("")))
        menu.addSeparator()
        history = menu.addAction(self.tr("Sagens forløb"))
        history.triggered.connect(self.add_history)
        attachment = menu.addAction(self.tr("Bilag"))
        attachment.triggered.connect(self.add_attachments)

    def _offer(self, menu: QMenu, draft: SectionDraft) -> None:
        action: QAction = menu.addAction(("      " if draft.level == 2 else "") + draft.heading)
        action.triggered.connect(lambda _checked=False, d=draft: self.add_section(d))

    def add_section(self, draft: SectionDraft) -> None:
        """Add a free section last, and go to it."""
        if self._item is None:
            return
        new = self._bridge.do(self._bridge.secretariat.sections.add, self._item.id, draft)
        for card in self._sections:
            if card.section_id == new:
                card.editor.setFocus()

    def add_history(self) -> None:
        """Show the case history, with a first entry to fill in."""
        if self._item and not self._history:
            self._wants_history = self._item.id
            self._show(self._item)
        if self._history:
            self._history.add_entry()

    def add_attachments(self) -> None:
        """Show the attachments, ready for the first."""
        if self._item and not self._attachments:
            self._wants_attachments = self._item.id
            self._show(self._item)
        if self._attachments:
            self._attachments.setFocus()
            self._area.ensureWidgetVisible(self._attachments)

    def _move_section(self, section_id: int, places: int) -> None:
        order = [card.section_id for card in self._sections[1:]]
        place = order.index(SectionId(section_id)) + places
        if 0 <= place < len(order):
            secretariat = self._bridge.secretariat
            self._bridge.do(secretariat.sections.move, SectionId(section_id), place)

    def _store(self, command: str, text: str) -> None:
        """Store what was typed in one of the item's lines."""
        if self._item is not None:
            act = getattr(self._bridge.secretariat.agenda, command)
            self._autosave.store((command, self._item.id), partial(act, self._item.id, text))

    def _do(self, command: str, value: bool | ItemType) -> None:
        if self._item is not None:
            act = getattr(self._bridge.secretariat.agenda, command)
            self._bridge.do(act, self._item.id, value)


def _text_of(field: QWidget) -> str:
    """What stands in a field."""
    if isinstance(field, QLineEdit):
        return field.text()
    return field.toPlainText() if isinstance(field, QTextEdit) else ""
