"""What members have entered in the record under an item: dissent, reservation, § 23 and others."""

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from models.attendance import Attendee, Presence
from models.records import (
    Ballot,
    Change,
    ItemId,
    NoteId,
    NoteKind,
    PersonId,
    RecordNote,
    RecordNoteDraft,
    VoteId,
)
from models.rules import locked
from models.text import RichText, plain_lines
from models.vocabulary import NOTE_NAMES
from models.votes import NEED_TEXT, Doubt, DoubtKind, vote_numbers
from ui.bridge import Bridge
from ui.labels import capitalized
from ui.votes.people_board import BoardRow, PeopleBoard
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.fields import ChoiceBox
from ui.widgets.format_bar import FormatBar
from ui.widgets.keys import WidgetKeys
from ui.widgets.layouts import (
    button,
    column,
    field_column,
    framed,
    label,
    row,
    set_property,
)
from ui.widgets.panel import Panel
from ui.widgets.rich_text_edit import RichTextEdit


class NotePanel(Panel):
    """Enters a note, or changes one the item has. Ctrl+Enter stores it from the text, too."""

    finished = Signal()

    def __init__(self, bridge: Bridge, item_id: ItemId, parent: QWidget | None = None) -> None:
        scene = bridge.secretariat.votes.scene(item_id)
        title = self.tr("Til protokollen, punkt {number}").format(number=scene.item.number)
        super().__init__(title, "", self.tr("Før til protokols"), parent, wide=True)
        self._bridge = bridge
        self._item_id = item_id
        self._scene = scene
        self._read_only = locked(bridge.secretariat.meetings.get(scene.item.meeting_id).state)
        self._editing: NoteId | None = None
        self._people: set[PersonId] = set()
        self._vote_chosen = False  # by hand, and not to be preset any more

        self.content.setSpacing(8)
        self._existing = column(spacing=2)
        self.content.addLayout(self._existing)
        self._form = column(spacing=8)
        form = QWidget()
        form.setLayout(self._form)
        self.content.addWidget(form)
        self._make_choices()
        self._make_board()
        self._make_text()
        form.setVisible(not self._read_only)
        if self._read_only:
            self.accept_button.hide()
            self.cancel_button.setText(self.tr("Luk"))
        self.setFocusProxy(self.cancel_button if self._read_only else self.board)
        self._fill_existing()
        self._fill_votes()
        self._show_people()
        bridge.changed.connect(self._on_changed)

    # --- what it is made of ---

    def _make_choices(self) -> None:
        kinds = [(kind, capitalized(name)) for kind, name in NOTE_NAMES.items()]
        self.kind: ChoiceBox[NoteKind] = ChoiceBox(self.tr("Hvad der føres til protokols"), kinds)
        self.kind.currentIndexChanged.connect(self._on_kind_changed)
        self.vote: ChoiceBox[VoteId | None] = ChoiceBox(self.tr("Hvilken afstemning"))
        self.vote.chosen.connect(self._on_vote_chosen)
        pair = row(spacing=16)
        pair.addLayout(field_column(self.tr("Hvad der føres til protokols"), self.kind), 1)
        self._vote_field = QWidget()
        holder = field_column(self.tr("Hvilken afstemning"), self.vote)
        holder.setContentsMargins(0, 0, 0, 0)
        self._vote_field.setLayout(holder)
        pair.addWidget(self._vote_field, 1)
        self._form.addLayout(pair)

    def _make_board(self) -> None:
        self.board = PeopleBoard(self.tr("Hvem"), (self.tr("Valgt"), self.tr("Ikke her")))
        self.board.setAccessibleDescription(
            self.tr("Personens bogstav, eller mellemrum, vælger til eller fra.")
        )
        self.board.toggled.connect(self._on_toggled)
        inside = column(margins=(1, 1, 1, 1))
        inside.addWidget(self.board)
        self._form.addWidget(label(self.tr("Hvem (bogstavet vælger til og fra)"), "label"))
        paper = framed("list", inside)
        paper.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._form.addWidget(paper)

    def _make_text(self) -> None:
        self.text = RichTextEdit(self._bridge.secretariat.sections.text_from_html, minimum_lines=2)
        self.text.setAccessibleName(self.tr("Teksten, der føres til protokols"))
        self.text.text_edited.connect(self._show_result)
        # In a large council what is printed stands below what can be seen.
        self._reveal = QTimer(self, interval=0, singleShot=True)
        self._reveal.timeout.connect(self._reveal_printed)
        self.text.text_edited.connect(self._reveal.start)
        self.text.entered.connect(self._reveal.start)
        WidgetKeys(self.text, {"Ctrl+Return": self.accept, "Ctrl+Enter": self.accept})
        bar = FormatBar(self)
        bar.bind(self.text)
        head = row()
        self._text_label = label("", "label")
        head.addWidget(self._text_label)
        head.addStretch()
        head.addWidget(bar)
        inside = column(margins=(8, 4, 8, 4))
        inside.addWidget(self.text)
        paper = framed("list", inside)
        self.text.entered.connect(lambda: set_property(paper, "active", True))
        self.text.left.connect(lambda: set_property(paper, "active", False))
        self._form.addLayout(head)
        self._form.addWidget(paper)
        self.warning = label("", wrap=True)
        self.warning.setProperty("sign", True)
        self.warning.setProperty("tone", "warn")
        self._form.addWidget(self.warning)
        self._form.addWidget(label(self.tr("Skrives i referatet"), "label"))
        self.printed = label("", wrap=True)
        self._form.addWidget(self.printed)

    # --- the notes that are there ---

    def _fill_existing(self) -> None:
        """List the item's notes with a button each to change and to delete it."""
        _empty(self._existing)
        notes = self._scene.item.notes
        if not notes:
            if self._read_only:
                self._existing.addWidget(
                    label(self.tr("Der er ikke ført noget til protokols under punktet."))
                )
            return
        self._existing.addWidget(label(self.tr("Ført til protokols"), "label"))
        for note in notes:
            line = row(spacing=6)
            text = ElidedLabel()
            text.show_text(_one_line(self._scene.note_text(note)))
            line.addWidget(text, 1)
            if not self._read_only:
                name = capitalized(NOTE_NAMES[note.kind])
                change = button(self.tr("Ret"), partial(self.edit, note), "link")
                change.setAccessibleName(self.tr("Ret: {note}").format(note=name))
                delete = button(self.tr("Slet"), partial(self._delete, note.id), "link")
                delete.setAccessibleName(self.tr("Slet: {note}").format(note=name))
                line.addWidget(change)
                line.addWidget(delete)
            holder = QWidget()
            holder.setLayout(line)
            self._existing.addWidget(holder)

    def edit(self, note: RecordNote) -> None:
        """Take a note up again, to change it."""
        self._editing = note.id
        self._people = set(note.people)
        self._vote_chosen = True
        self.kind.set_value(note.kind)
        self.text.set_text(note.body)
        self._fill_votes()
        if note.vote_id in {vote.id for vote in self._scene.item.votes}:
            self.vote.set_value(note.vote_id)
        self.accept_button.setText(self.tr("Gem ændringen"))
        self._show_people()
        self.text.setFocus()

    def _delete(self, note_id: NoteId) -> None:
        self._bridge.do(self._bridge.secretariat.votes.delete_note, note_id)
        if self._editing == note_id:
            self._editing = None
            self.accept_button.setText(self.tr("Før til protokols"))
        self.board.setFocus()

    # --- what is chosen ---

    def _listed(self) -> list[Attendee]:
        """Those who may have something entered: who is here, and the members who are not."""
        found = [
            attendee
            for attendee in self._scene.attendance.attendees
            if attendee.presence is not Presence.AWAY
            or attendee.participant.seated
            or attendee.id in self._people
        ]
        return sorted(found, key=lambda a: a.presence is Presence.AWAY)

    def _show_people(self) -> None:
        rows = []
        for attendee in self._listed():
            away = attendee.presence is Presence.AWAY
            chosen = attendee.id in self._people
            rows.append(
                BoardRow(
                    attendee.id,
                    attendee.name,
                    self.tr("ikke til stede") if away else "",
                    self.tr("Valgt") if chosen else self.tr("Ikke her") if away else "",
                    "info" if chosen else "warn",
                    self.tr("valgt") if chosen else self.tr("ikke valgt"),
                )
            )
        self.board.fill(rows)
        self._show_result()

    def _on_toggled(self, place: int) -> None:
        self._people ^= {self.board.people.rows[place].id}
        self._preset_vote()
        self._show_people()

    def _on_kind_changed(self) -> None:
        self._preset_vote()
        self._show_result()

    def _fill_votes(self) -> None:
        votes = self._scene.item.votes
        choices: list[tuple[VoteId | None, str]] = [(None, self.tr("Ingen bestemt"))]
        for vote, number in zip(votes, vote_numbers(votes), strict=True):
            name = self.tr("Afstemningen")
            if number is not None:
                name = self.tr("Ad {number}").format(number=number)
            choices.append((vote.id, f"{name}: {vote.motion}" if vote.motion else name))
        chosen = self.vote.value if self.vote.count() else None
        self.vote.set_choices(choices)
        if chosen in {vote_id for vote_id, _name in choices}:
            self.vote.set_value(chosen)
        self._vote_field.setVisible(bool(votes))

    def _on_vote_chosen(self) -> None:
        self._vote_chosen = True
        self._show_result()

    def _preset_vote(self) -> None:
        """Let a dissent be of the last vote that someone chosen was against."""
        if self._vote_chosen:
            return
        of_vote = self.kind.value in (NoteKind.DISSENT, NoteKind.MINORITY)
        against = [
            vote.id
            for vote in self._scene.item.votes
            for cast in vote.casts
            if of_vote and cast.ballot is Ballot.AGAINST and cast.person_id in self._people
        ]
        self.vote.set_value(against[-1] if against else None)

    # --- what is shown ---

    def _draft(self) -> RecordNoteDraft:
        people = tuple(r.id for r in self.board.people.rows if r.id in self._people)
        return RecordNoteDraft(self.kind.value, people, self.text.text(), self.vote.value)

    def _show_result(self) -> None:
        draft = self._draft()
        needed = draft.kind in NEED_TEXT
        text = self.tr("Teksten") if needed else self.tr("Teksten (kan undværes)")
        self._text_label.setText(text)
        doubts = [self._told(doubt) for doubt in self._scene.doubts(draft)]
        self.warning.setText("\n".join(doubts))
        self.warning.setVisible(bool(doubts))
        said = bool(draft.people) or (draft.kind is NoteKind.NOTE and bool(draft.body))
        shown = "\n".join(plain_lines(self._scene.note_text(draft))) if said else ""
        self.printed.setText(shown or self.tr("Intet endnu: vælg, hvem det gælder."))
        self.tell("")

    def _reveal_printed(self) -> None:
        for area in self.findChildren(QScrollArea):
            area.ensureWidgetVisible(self.printed)

    def _told(self, doubt: Doubt) -> str:
        templates = {
            DoubtKind.VOTED_FOR: self.tr(
                "{name} stemte for. Et særstandpunkt føres normalt kun til protokols for den, "
                "der stemte imod."
            ),
            DoubtKind.ABSTAINED: self.tr(
                "{name} undlod at stemme. Så kan det normalt kun føres til protokols, at "
                "vedkommende undlod, eller noget om fremgangsmåden."
            ),
            DoubtKind.DISQUALIFIED: self.tr(
                "{name} er inhabil og deltog ikke i behandlingen af punktet."
            ),
            DoubtKind.NOT_HERE: self.tr("{name} var ikke til stede under punktet."),
            DoubtKind.STAY_NOT_HERE: self.tr(
                "{name} var ikke til stede under punktet. Standsningsretten forudsætter, at man "
                "har deltaget i en del af behandlingen."
            ),
        }
        return templates[doubt.kind].format(name=doubt.name or self.tr("En, der er valgt,"))

    # --- what comes of it ---

    def _on_changed(self, change: Change, origin: object) -> None:
        """Follow the item and who is here; what is being written stays."""
        meeting_id = self._scene.item.meeting_id
        of_item = self._item_id in change.items or meeting_id in change.structure
        if not (of_item or meeting_id in change.attendance or change.councils or change.people):
            return
        scene = self._bridge.read(self._bridge.secretariat.votes.scene, self._item_id)
        if scene is None:
            self.cancelled.emit()
            return
        self._scene = scene
        self._fill_existing()
        self._fill_votes()
        self._show_people()

    def accept(self) -> None:
        """Enter the note, or the change of one, and close."""
        if self._read_only:
            self.cancelled.emit()
            return
        draft = self._draft()
        if not draft.people and draft.kind is not NoteKind.NOTE:
            self.tell(self.tr("Vælg, hvem det gælder."))
            self.board.setFocus()
            return
        if not draft.body and draft.kind in NEED_TEXT:
            self.tell(self.tr("Skriv, hvad der skal føres til protokols."))
            self.text.setFocus()
            return
        votes = self._bridge.secretariat.votes
        if self._editing is None:
            done = self._bridge.do(votes.add_note, self._item_id, draft) is not None
        else:
            done = self._bridge.do(votes.edit_note, self._editing, draft) is not None
        if done:
            self.finished.emit()


def _one_line(text: RichText) -> str:
    return " ".join(plain_lines(text))


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.setParent(None)
            widget.deleteLater()
