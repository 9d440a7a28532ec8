"""The vote on an item: motions, who votes how, and the sentence as it will be printed."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QTabBar,
    QWidget,
)

from models.records import Ballot, Change, ItemId, PersonId, VoteStyle
from models.rules import locked
from models.vocabulary import BALLOT_NAMES, VOTE_STYLE_NAMES
from models.votes import Misfit, Outcome, Problem, problems, tally
from ui.bridge import Bridge
from ui.labels import capitalized, word
from ui.votes.ballots import Motion, groups
from ui.votes.people_board import BoardRow, PeopleBoard
from ui.votes.words_edit import WordsEdit
from ui.widgets.fields import ChoiceBox
from ui.widgets.keys import WidgetKeys
from ui.widgets.layouts import button, column, framed, label, row, set_property
from ui.widgets.panel import Panel

TONES = {Ballot.FOR: "ok", Ballot.AGAINST: "bad", Ballot.ABSTAINED: "warn"}
KEYS = {"f": Ballot.FOR, "i": Ballot.AGAINST, "u": Ballot.ABSTAINED, "delete": None}
NEW_MOTION, DELETE_MOTION = "Ctrl+Shift+J", "Alt+Del"
MAX_GROUPS = 9  # those that have a digit; 0 is everyone
SHORT = 10  # characters of a group's name when all of them stand in one row
GROUP_COLUMNS = 3  # when they do not


class VotePanel(Panel):
    """Opens with everyone for: Enter alone stores a unanimous vote. Escape stores nothing."""

    finished = Signal()

    def __init__(self, bridge: Bridge, item_id: ItemId, parent: QWidget | None = None) -> None:
        scene = bridge.secretariat.votes.scene(item_id)
        title = self.tr("Afstemning, punkt {number}").format(number=scene.item.number)
        super().__init__(title, "", self.tr("Gem afstemningen"), parent, wide=True)
        self._bridge = bridge
        self._item_id = item_id
        self._scene = scene
        self._read_only = locked(bridge.secretariat.meetings.get(scene.item.meeting_id).state)
        self._motions = [Motion.of(vote) for vote in scene.item.votes]
        if not self._motions:
            self._motions = [Motion() if self._read_only else self._preset()]
        self._place = 0
        self._groups: list[tuple[str, list[PersonId]]] = []
        self._group_buttons: list[QPushButton] = []

        self.content.setSpacing(8)
        self._make_motion()
        self._make_board()
        self._make_result()
        self._make_buttons()
        self._fill_groups()
        self._fill_tabs()
        self._show_motion()
        self._set_read_only()
        bridge.changed.connect(self._on_changed)

    # --- what it is made of ---

    def _make_motion(self) -> None:
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("Forslag til afstemning"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setMovable(not self._read_only)
        self.tabs.currentChanged.connect(self._on_tab_changed)
        self.tabs.tabMoved.connect(self._on_tab_moved)
        moves = {"Ctrl+Left": partial(self._move, -1), "Ctrl+Right": partial(self._move, 1)}
        WidgetKeys(self.tabs, moves)
        self.content.addWidget(self.tabs)
        self.motion = QLineEdit()
        self.motion.setAccessibleName(self.tr("Forslaget"))
        self.motion.setPlaceholderText(self.tr("Hvad der stemmes om (kan undværes)"))
        self.motion.textEdited.connect(self._on_motion_edited)
        line = row()
        line.addWidget(label(self.tr("Forslaget"), "label"))
        line.addWidget(self.motion, 1)
        self.content.addLayout(line)

    def _make_board(self) -> None:
        self._group_grid = QGridLayout()
        self._group_grid.setContentsMargins(0, 0, 0, 0)
        self._group_grid.setSpacing(6)
        self.content.addLayout(self._group_grid)
        self.board = PeopleBoard(
            self.tr("Stemmer"),
            [capitalized(name) for name in BALLOT_NAMES.values()],
            reserved="".join(k for k in KEYS if len(k) == 1),
        )
        self.board.setAccessibleDescription(
            self.tr(
                "Personens bogstav skifter mellem for, imod og undlod. "
                "F, I og U gælder den valgte, et tal en gruppe, 0 alle."
            )
        )
        self.board.toggled.connect(self._on_toggled)
        self.board.key_typed.connect(self._on_key)
        inside = column(margins=(1, 1, 1, 1))
        inside.addWidget(self.board)
        self._paper = framed("list", inside)
        self._paper.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.content.addWidget(self._paper)
        self._nobody = label(
            self.tr(
                "Ingen med stemmeret er markeret som mødt. Markér fremmødet, "
                "eller skriv afstemningen med egne ord."
            ),
            "secondary",
            wrap=True,
        )
        self.content.addWidget(self._nobody)
        self._hint = label(
            self.tr(
                "Bogstav: for → imod → undlod · F, I, U, Del: den valgte · Tal: gruppe · "
                "Enter gemmer"
            ),
            "caption",
            wrap=True,
        )
        self.content.addWidget(self._hint)

    def _make_result(self) -> None:
        self.sums = label("", "heading")
        self.outcome = label("")
        line = row()
        line.addWidget(self.sums)
        line.addStretch()
        line.addWidget(self.outcome)
        self.content.addLayout(line)
        self.warning = label("", wrap=True)
        self.warning.setProperty("sign", True)
        self.warning.setProperty("tone", "warn")
        self.content.addWidget(self.warning)
        self.printed = label("", wrap=True)
        self.printed.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.printed.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.words = WordsEdit(self.tr("Afstemningen med egne ord"))
        self.words.textChanged.connect(self._on_words_edited)
        usual = word(VOTE_STYLE_NAMES[self._scene.council.vote_style])
        choices: list[tuple[VoteStyle | None, str]] = [
            (None, self.tr("Som rådet plejer: {style}").format(style=usual)),
            *((style, capitalized(name)) for style, name in VOTE_STYLE_NAMES.items()),
        ]
        self.style_box: ChoiceBox[VoteStyle | None] = ChoiceBox(
            self.tr("Hvordan afstemningen skrives"), choices
        )
        self.style_box.setMinimumContentsLength(24)
        self.style_box.chosen.connect(self._on_style_chosen)
        self.own_words = QCheckBox(self.tr("Med egne ord"))
        self.own_words.clicked.connect(self._on_own_words)
        head = row(spacing=12)
        head.addWidget(label(self.tr("Skrives i referatet"), "label"))
        head.addStretch()
        head.addWidget(self.style_box)
        head.addWidget(self.own_words)
        self.content.addLayout(head)
        self.content.addWidget(self.printed)
        self.content.addWidget(self.words)

    def _make_buttons(self) -> None:
        self.new_button = button(self.tr("+ Nyt forslag"), self.add_motion)
        self.delete_button = button(self.tr("Slet forslaget"), self.delete_motion)
        for keys, shown in ((NEW_MOTION, self.new_button), (DELETE_MOTION, self.delete_button)):
            shown.setDefault(False)
            sequence = QKeySequence(keys)
            native = sequence.toString(QKeySequence.SequenceFormat.NativeText)
            shown.setToolTip(f"{shown.text()} ({native})")
            context = Qt.ShortcutContext.WidgetWithChildrenShortcut
            QShortcut(sequence, self, shown.click, context=context)
            self.buttons.addWidget(shown)

    def _set_read_only(self) -> None:
        if not self._read_only:
            return
        self.motion.setReadOnly(True)
        self.words.setReadOnly(True)
        self.board.read_only = True
        shown = (self.style_box, self.own_words, self.new_button, self.delete_button)
        for widget in (*shown, *self._group_buttons):
            widget.setDisabled(True)
        self.accept_button.hide()
        self.cancel_button.setText(self.tr("Luk"))

    # --- the motions ---

    @property
    def _motion(self) -> Motion:
        return self._motions[self._place]

    def _preset(self) -> Motion:
        return Motion.preset(voter.id for voter in self._scene.attendance.voters)

    def _fill_tabs(self) -> None:
        self.tabs.blockSignals(True)
        while self.tabs.count() > len(self._motions):
            self.tabs.removeTab(self.tabs.count() - 1)
        for place in range(len(self._motions)):
            name = self.tr("Ad {number}").format(number=place + 1)
            if place < self.tabs.count():
                self.tabs.setTabText(place, name)
            else:
                self.tabs.addTab(name)
        self.tabs.setCurrentIndex(self._place)
        self.tabs.blockSignals(False)
        self.tabs.setVisible(len(self._motions) > 1)

    def add_motion(self) -> None:
        """Begin another motion, that all are for, and go to its words."""
        self._motions.append(self._preset())
        self._go_to(len(self._motions) - 1)
        self.motion.setFocus()

    def delete_motion(self) -> None:
        """Take the motion away. The last one takes the whole vote with it, at once."""
        if not self.delete_button.isVisible():
            return  # there is nothing to take away, but the key was pressed
        if len(self._motions) == 1:
            self._motions = []
            self.accept()
            return
        del self._motions[self._place]
        self._go_to(min(self._place, len(self._motions) - 1))
        self.board.setFocus()

    def _go_to(self, place: int) -> None:
        self._place = place
        self._fill_tabs()
        self._show_motion()

    def _move(self, places: int) -> None:
        to = self._place + places
        if not self._read_only and 0 <= to < len(self._motions):
            self._on_tab_moved(self._place, to)

    def _on_tab_moved(self, start: int, end: int) -> None:
        self._motions.insert(end, self._motions.pop(start))
        self._go_to(end)

    def _on_tab_changed(self, place: int) -> None:
        if 0 <= place != self._place:
            self._place = place
            self._show_motion()

    def _on_motion_edited(self, text: str) -> None:
        self._motion.text = text
        self._show_result()

    # --- the votes ---

    def _order(self) -> list[PersonId]:
        return [attendee.id for attendee in self._scene.attendance.attendees]

    def _fill_groups(self) -> None:
        """The buttons of the groups, each with its digit: 0 is everyone."""
        for old in self._group_buttons:
            self._group_grid.removeWidget(old)
            old.deleteLater()
        voters = self._scene.attendance.voters
        found = list(groups(voters).items())[:MAX_GROUPS]
        self._groups = [(self.tr("Alle"), [voter.id for voter in voters]), *found]
        short = all(len(name) <= SHORT for name, _people in self._groups)
        width = len(self._groups) if short else GROUP_COLUMNS
        self._group_buttons = []
        for digit, (name, people) in enumerate(self._groups):
            shown = (
                name
                if short
                else self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, 170)
            )
            chip = button(f"{digit}  {shown} ({len(people)})", partial(self._cycle, people))
            chip.setProperty("role", "chip")
            # The digit is its key, so that Tab goes from the motion straight to the people.
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            chip.setAccessibleName(name)
            chip.setToolTip(name)
            self._group_grid.addWidget(chip, digit // width, digit % width)
            self._group_buttons.append(chip)
        self._group_grid.setColumnStretch(width, 1)

    def _cycle(self, people: Sequence[PersonId]) -> None:
        if people:
            self._motion.cycle(people)
            self._show_votes()

    def _on_toggled(self, place: int) -> None:
        self._cycle([self.board.people.rows[place].id])

    def _on_key(self, key: str) -> None:
        if key in ("next", "previous"):
            to = self._place + (1 if key == "next" else -1)
            if 0 <= to < len(self._motions):
                self._go_to(to)
        elif key in KEYS:
            if self.board.row >= 0:
                self._motion.set([self.board.people.rows[self.board.row].id], KEYS[key])
                self._show_votes()
        elif int(key) < len(self._groups):
            self._cycle(self._groups[int(key)][1])

    # --- how it is written ---

    def _on_style_chosen(self, style: VoteStyle | None) -> None:
        self._motion.style = style
        self._show_result()

    def _on_own_words(self, on: bool) -> None:
        """Let the words be one's own, beginning with those that were to be printed."""
        self._motion.wording = self._texts()[self._place] if on else ""
        self._show_words(on)
        self._show_result()
        if on:
            self.words.setFocus()

    def _on_words_edited(self) -> None:
        self._motion.wording = self.words.toPlainText()
        self._show_result()

    def _show_words(self, on: bool) -> None:
        self.own_words.setChecked(on)
        self.words.blockSignals(True)
        self.words.setPlainText(self._motion.wording)
        self.words.blockSignals(False)
        self.words.setVisible(on)
        self.printed.setVisible(not on)
        self.style_box.setEnabled(not on and not self._read_only)

    # --- what is shown ---

    def _show_motion(self) -> None:
        self.motion.setText(self._motion.text)
        self.motion.setCursorPosition(0)
        self.style_box.set_value(self._motion.style)
        self._show_words(bool(self._motion.wording))
        several = len(self._motions) > 1
        self.delete_button.setVisible(several or self._motion.id is not None)
        self._show_votes()

    def _show_votes(self) -> None:
        attendance = self._scene.attendance
        listed = {attendee.id: attendee for attendee in attendance.attendees}
        voters = [voter.id for voter in attendance.voters]
        strangers = [i for i in self._motion.ballots if i not in voters]
        rows = []
        for person_id in (*voters, *strangers):
            attendee = listed.get(person_id)
            details: tuple[str, ...] = ()
            if attendee is not None:
                details = (attendee.participant.party, attendee.participant.organisation)
            ballot = self._motion.ballots.get(person_id)
            rows.append(
                BoardRow(
                    person_id,
                    attendee.name if attendee else self.tr("Ikke på listen"),
                    " · ".join(detail for detail in details if detail),
                    capitalized(BALLOT_NAMES[ballot]) if ballot else "–",
                    TONES[ballot] if ballot else "info",
                    word(BALLOT_NAMES[ballot]) if ballot else self.tr("har ikke stemt"),
                )
            )
        self.board.fill(rows)
        self._nobody.setVisible(not rows)
        self._hint.setVisible(bool(rows) and not self._read_only)
        for shown in (self._paper, self.sums, *self._group_buttons):
            shown.setVisible(bool(rows))
        self.setFocusProxy(self.board if rows else self.motion)
        self._show_result()

    def _show_result(self) -> None:
        scene = self._scene
        draft = self._motion.draft(self._order())
        votes = tally(draft, scene.attendance)
        self.sums.setText(
            self.tr(
                "For {for_} · Imod {against} · Undlod {abstained} · i alt {total} af {here} "
                "til stede"
            ).format(
                for_=len(votes.for_),
                against=len(votes.against),
                abstained=len(votes.abstained),
                total=votes.total,
                here=len(scene.attendance.voters),
            )
        )
        found = problems(draft, scene.attendance) if draft.casts else ()
        self.warning.setText(" ".join(self._told(problem) for problem in found))
        self.warning.setVisible(bool(found))
        text, tone = self._outcome_words(scene.outcome(draft))
        self.outcome.setText(text)
        self.outcome.setVisible(bool(text))
        set_property(self.outcome, "tone", tone)
        self.printed.setText(self._texts()[self._place] or self.tr("Intet"))
        self.tell("")

    def _texts(self) -> list[str]:
        order = self._order()
        return self._scene.vote_texts([motion.draft(order) for motion in self._motions])

    def _outcome_words(self, outcome: Outcome | None) -> tuple[str, str]:
        moderator = self._scene.attendance.moderator
        attendees = self._scene.attendance.attendees
        name = next((a.name for a in attendees if a.id == moderator), "")
        return {
            None: ("", "info"),
            Outcome.ADOPTED: (self.tr("Vedtaget"), "ok"),
            Outcome.REJECTED: (self.tr("Forkastet"), "bad"),
            Outcome.LAPSED: (self.tr("Stemmelighed: bortfalder"), "warn"),
            Outcome.CHAIR_ADOPTED: (
                self.tr("Stemmelighed: vedtaget, {name} afgør").format(name=name),
                "ok",
            ),
            Outcome.CHAIR_REJECTED: (
                self.tr("Stemmelighed: forkastet, {name} afgør").format(name=name),
                "bad",
            ),
        }[outcome]

    def _told(self, problem: Problem) -> str:
        templates = {
            Misfit.NO_BALLOT: self.tr("{name} er til stede, men har ikke stemt."),
            Misfit.DISQUALIFIED: self.tr("{name} er inhabil og kan ikke stemme."),
            Misfit.SUBSTITUTED: self.tr("{name} har en suppleant i sit sted og kan ikke stemme."),
            Misfit.GONE: self.tr("{name} er gået og kan ikke stemme."),
            Misfit.NOT_HERE: self.tr("{name} er ikke til stede og kan ikke stemme."),
            Misfit.MEMBER_HERE: self.tr("{name} er suppleant for en, der selv er til stede."),
            Misfit.NO_SEAT: self.tr("{name} har ikke stemmeret."),
            Misfit.NOT_LISTED: self.tr("En, der har stemt, er ikke længere på mødets liste."),
        }
        return templates[problem.misfit].format(name=problem.name)

    # --- what comes of it ---

    def _on_changed(self, change: Change, origin: object) -> None:
        """Follow who comes and goes; what was drafted stays."""
        meeting_id = self._scene.item.meeting_id
        here = meeting_id in change.attendance or meeting_id in change.structure
        if not (here or change.councils or change.people):
            return
        scene = self._bridge.read(self._bridge.secretariat.votes.scene, self._item_id)
        if scene is None:
            self.cancelled.emit()
            return
        self._scene = scene
        for motion in self._motions:
            if not motion.touched:
                motion.ballots = self._preset().ballots
        self._fill_groups()
        self._show_votes()
        self._set_read_only()

    def accept(self) -> None:
        """Store all motions in one step, and close."""
        if self._read_only:
            self.cancelled.emit()
            return
        order = self._order()
        votes = [(motion.id, motion.draft(order)) for motion in self._motions]
        for place, (_id, draft) in enumerate(votes):
            if not draft.casts and not draft.wording.strip():
                self._go_to(place)
                self.tell(
                    self.tr("Ingen har stemt. Angiv mindst én stemme, eller skriv med egne ord.")
                )
                return
        put = self._bridge.secretariat.votes.put
        if self._bridge.do(put, self._item_id, votes) is not None:
            self.finished.emit()
