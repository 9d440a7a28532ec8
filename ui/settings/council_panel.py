"""Set up a council, or change how it is set up: one short panel, the rest folded away."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from models.danish import clean_line, counted
from models.records import (
    CouncilDraft,
    CouncilId,
    Layout,
    Numbering,
    QuorumRule,
    TieRule,
    VoteStyle,
)
from models.vocabulary import NUMBERING_NAMES, QUORUM_NAMES, TIE_NAMES, VOTE_STYLE_NAMES
from ui.bridge import Bridge
from ui.labels import capitalized
from ui.people.member_paste import MemberPaste
from ui.settings.layout_panel import LayoutPanel
from ui.settings.layout_words import LayoutWords
from ui.settings.row_lists import SectionRows, StandingItems
from ui.terms.past_lists import PastLists
from ui.terms.past_panels import NamePanel, TermPanel
from ui.terms.renaming import RenamingChoice
from ui.widgets.fields import ChoiceBox, DateField, NumberBox, TimeField
from ui.widgets.fold import Fold
from ui.widgets.layouts import button, column, field_column, label, row
from ui.widgets.panel import Panel


class CouncilPanel(Panel):
    """Without `council_id` a new council is set up: a name, a layout and members will do."""

    finished = Signal(object)  # CouncilId

    def __init__(
        self, bridge: Bridge, council_id: CouncilId | None = None, parent: QWidget | None = None
    ) -> None:
        self._bridge = bridge
        self._council_id = council_id
        new = council_id is None
        super().__init__(
            self.tr("Opret et råd") if new else self.tr("Rådets indstillinger"),
            self.tr("Navn, layout og medlemmer er nok til at begynde. Resten kan vente.")
            if new
            else self.tr("Faste punkter og afsnit gælder for nye møder og nye punkter."),
            self.tr("Opret") if new else self.tr("Gem"),
            parent,
        )
        self._presets: Layout | None = None
        self._words = LayoutWords(self)
        self._stored = None if council_id is None else bridge.secretariat.councils.get(council_id)
        self._make_identity()
        self._make_layout_choice()
        self.members: MemberPaste | None = MemberPaste(bridge) if new else None
        if self.members:
            self.content.addLayout(field_column(self.tr("Medlemmer"), self.members))
        self._make_meeting_fields()
        self._make_lists()
        self.past: PastLists | None = None
        if council_id is not None:
            self._make_past(council_id)
        first = bridge.secretariat.layouts.all()[0].key
        self._show(self._stored or CouncilDraft("", layout=first))
        self.setFocusProxy(self.name)

    # --- the fields ---

    def _make_identity(self) -> None:
        self.name = QLineEdit()
        self.municipality = QLineEdit()
        self.kind = QComboBox()
        self.kind.setEditable(True)
        self.kind.addItems([self.tr("råd"), self.tr("udvalg"), self.tr("bestyrelse")])
        self.content.addLayout(field_column(self.tr("Navn"), self.name))
        pair = row(spacing=16)
        pair.addLayout(field_column(self.tr("Kommune"), self.municipality), 2)
        pair.addLayout(field_column(self.tr("Art"), self.kind), 1)
        self.content.addLayout(pair)
        self.renaming: RenamingChoice | None = None
        secretariat = self._bridge.secretariat
        # Without a meeting there is nothing that the earlier name would stand on.
        if self._stored is not None and secretariat.meetings.of(self._stored.id, 1):
            self.renaming = RenamingChoice(self._stored.name, secretariat.today())
            self.renaming.hide()
            self.content.addWidget(self.renaming)
            self.name.textChanged.connect(self._on_name_changed)
            self.municipality.textChanged.connect(self._on_name_changed)

    def _make_layout_choice(self) -> None:
        self.layout_box: ChoiceBox[str] = ChoiceBox(self.tr("Layout"))
        self.layout_box.currentIndexChanged.connect(self._on_layout_changed)
        self.layout_words = label("", "secondary", wrap=True)
        self.copy_button = button(self.tr("Kopiér og tilpas …"), self.copy_layout)
        self.adapt_button = button(self.tr("Tilpas …"), self.adapt_layout)
        choice = row()
        choice.addWidget(self.layout_box, 1)
        choice.addWidget(self.adapt_button)
        choice.addWidget(self.copy_button)
        holder = field_column(self.tr("Dokumenternes layout"), self.layout_box, choice)
        holder.addWidget(self.layout_words)
        self.content.addLayout(holder)

    def _make_meeting_fields(self) -> None:
        self.place = QLineEdit()
        self.time = TimeField(self.tr("Sædvanligt tidspunkt"))
        self.numbering: ChoiceBox[Numbering] = ChoiceBox(
            self.tr("Punkternes numre"),
            [(rule, capitalized(name)) for rule, name in NUMBERING_NAMES.items()],
        )
        self.term_start = DateField(self.tr("Funktionsperioden begynder"))
        self.quorum: ChoiceBox[QuorumRule] = ChoiceBox(
            self.tr("Beslutningsdygtigt, når der er mødt"),
            [(rule, capitalized(name)) for rule, name in QUORUM_NAMES.items()],
        )
        self.quorum_number = NumberBox(self.tr("Antal"), 0, 999)
        self.disqualified_count = QCheckBox(self.tr("En inhabil tæller med"))
        self.disqualified_count.setAccessibleDescription(
            self.tr("Når det afgøres, om rådet er beslutningsdygtigt")
        )
        self.tie: ChoiceBox[TieRule] = ChoiceBox(
            self.tr("Ved stemmelighed"),
            [(rule, capitalized(name)) for rule, name in TIE_NAMES.items()],
        )
        self.vote_style: ChoiceBox[VoteStyle] = ChoiceBox(
            self.tr("Afstemninger skrives"),
            [(style, capitalized(name)) for style, name in VOTE_STYLE_NAMES.items()],
        )
        for box in (self.numbering, self.quorum):
            box.currentIndexChanged.connect(self._on_rules_changed)

        fields = column(spacing=12)
        for left, right in (
            (
                field_column(self.tr("Sædvanligt sted"), self.place),
                field_column(self.tr("Sædvanligt tidspunkt"), self.time),
            ),
            (
                field_column(self.tr("Punkternes numre"), self.numbering),
                field_column(self.tr("Funktionsperioden begynder"), self.term_start),
            ),
            (
                field_column(self.tr("Beslutningsdygtigt, når der er mødt"), self.quorum),
                field_column(self.tr("Antal"), self.quorum_number),
            ),
            (
                field_column(self.tr("Ved stemmelighed"), self.tie),
                field_column(self.tr("Afstemninger skrives"), self.vote_style),
            ),
        ):
            pair = row(spacing=16)
            pair.addLayout(left, 2)
            pair.addLayout(right, 1)
            fields.addLayout(pair)
        fields.addLayout(
            field_column(self.tr("Beslutningsdygtighed ved inhabilitet"), self.disqualified_count)
        )
        self.rules_fold = self._fold(self.tr("Møder, numre og afstemninger"), fields)

    def _make_lists(self) -> None:
        self.sections = SectionRows()
        self.standing_items = StandingItems(lambda: self.sections.values)
        items = column(spacing=6)
        hint = self.tr("Hvert nyt møde begynder med disse punkter. Skriv i et punkt med Enter.")
        items.addWidget(label(hint, "secondary", wrap=True))
        items.addWidget(self.standing_items)
        self.items_fold = self._fold(self.tr("Faste punkter"), items)
        sections = column(spacing=6)
        hint = self.tr("Hvert nyt punkt får disse afsnit, foruden beslutningen.")
        sections.addWidget(label(hint, "secondary", wrap=True))
        sections.addWidget(self.sections)
        self.sections_fold = self._fold(self.tr("Afsnit i et nyt punkt"), sections)
        self.standing_items.changed.connect(self._on_lists_changed)
        self.sections.changed.connect(self._on_lists_changed)

    def _make_past(self, council_id: CouncilId) -> None:
        self.past = PastLists(self._bridge, council_id)
        self.past.panel_requested.connect(self._open_past)
        self.past.changed.connect(self._on_past_changed)
        inside = column()
        inside.addWidget(self.past)
        title = self.tr("Funktionsperioder og tidligere navne")
        self.past_fold = Fold(title, inside)
        self.content.addWidget(self.past_fold)
        self.past_fold.summary.setText(self.past.summary)

    def _fold(self, title: str, fields: QVBoxLayout) -> Fold:
        fold = Fold(title, fields, opened=self._council_id is not None)
        self.content.addWidget(fold)
        return fold

    # --- showing ---

    def _show(self, draft: CouncilDraft) -> None:
        self.name.setText(draft.name)
        self.municipality.setText(draft.municipality)
        self.kind.setCurrentText(draft.kind)
        self.place.setText(draft.place)
        self.time.set_value(draft.time)
        self.numbering.set_value(draft.numbering)
        self.term_start.set_value(draft.term_start)
        self.quorum.set_value(draft.quorum_rule)
        self.quorum_number.setValue(draft.quorum_number)
        self.disqualified_count.setChecked(draft.disqualified_count)
        self.tie.set_value(draft.tie_rule)
        self.vote_style.set_value(draft.vote_style)
        self.standing_items.set_values(draft.standing_items)
        self.sections.set_values(draft.item_sections)
        self._offer_layouts(draft.layout)
        self._on_rules_changed()
        self._on_lists_changed()

    def _offer_layouts(self, chosen: str) -> None:
        layouts = self._bridge.secretariat.layouts.all()
        self.layout_box.set_choices([(layout.key, layout.name) for layout in layouts])
        if chosen in {layout.key for layout in layouts}:
            self.layout_box.set_value(chosen)
        self._on_layout_changed()

    def _on_layout_changed(self) -> None:
        if not self.layout_box.count():
            return
        layout = self._bridge.secretariat.layouts.get(self.layout_box.value)
        self.layout_words.setText(self._words.described(layout))
        self.adapt_button.setVisible(self._bridge.secretariat.layouts.is_own(layout.key))
        if self._council_id is None:
            self._preset(layout)

    def _preset(self, layout: Layout) -> None:
        """Take over the layout's lists, unless they were changed by hand."""
        before = self._presets
        if before is None or self.standing_items.values == before.standing_items:
            self.standing_items.set_values(layout.standing_items)
        if before is None or self.sections.values == before.item_sections:
            self.sections.set_values(layout.item_sections)
        self._presets = layout
        self._on_lists_changed()

    def _on_rules_changed(self) -> None:
        self.quorum_number.setEnabled(self.quorum.value is QuorumRule.NUMBER)
        self.rules_fold.summary.setText(
            f"{self.numbering.currentText()} · {self.quorum.currentText().lower()}"
        )

    def _on_lists_changed(self) -> None:
        items, sections = len(self.standing_items.values), len(self.sections.values)
        self.items_fold.summary.setText(counted(items, self.tr("punkt"), self.tr("punkter")))
        self.sections_fold.summary.setText(
            counted(sections, self.tr("afsnit"), self.tr("afsnit", "flere"))
        )

    def _on_name_changed(self) -> None:
        if self.renaming is not None:
            self.renaming.setVisible(self._is_renamed())

    def _is_renamed(self) -> bool:
        typed = clean_line(self.name.text()), clean_line(self.municipality.text())
        stored = self._stored
        return stored is not None and typed != (stored.name, stored.municipality)

    # --- the council's past ---

    def _open_past(self, panel: TermPanel | NamePanel) -> None:
        panel.finished.connect(self._close_past)
        panel.cancelled.connect(self._close_past)
        self.cover(panel)

    def _close_past(self) -> None:
        self.uncover()
        if self.past is not None:
            self.past.setFocus()

    def _on_past_changed(self) -> None:
        if self.past is not None and self._council_id is not None:
            self.past_fold.summary.setText(self.past.summary)
            stored = self._bridge.secretariat.councils.get(self._council_id)
            self.term_start.set_value(stored.term_start)

    # --- layouts of one's own ---

    def copy_layout(self) -> None:
        """Make a copy of the chosen layout and adapt it, in this panel's place."""
        secretariat = self._bridge.secretariat
        before = self.layout_box.value
        name = self.tr("{name} (tilpasset)").format(name=self.layout_box.currentText())
        key = self._bridge.do(secretariat.layouts.copy, before, name)
        if key is None:
            return
        panel = self._open_layout(key)
        panel.cancelled.connect(lambda: self._bridge.do(secretariat.layouts.delete, key))
        panel.cancelled.connect(lambda: self._offer_layouts(before))

    def adapt_layout(self) -> None:
        """Adapt the chosen layout, which is the file's own."""
        self._open_layout(self.layout_box.value)

    def _open_layout(self, key: str) -> LayoutPanel:
        before = self.layout_box.value
        panel = LayoutPanel(self._bridge, key)
        panel.finished.connect(lambda: self._close_layout(key))
        panel.deleted.connect(lambda: self._close_layout(before))
        panel.cancelled.connect(self.uncover)
        self.cover(panel)
        return panel

    def _close_layout(self, key: str) -> None:
        self.uncover()
        self._offer_layouts(key)

    # --- storing ---

    def accept(self) -> None:
        if not self._is_whole():
            return
        secretariat = self._bridge.secretariat
        if self._council_id is None:
            self._council_id = self._bridge.do(secretariat.councils.create, self._filled())
            if self._council_id is None:
                return
        else:
            name_from = self.renaming.name_from if self.renaming and self._is_renamed() else None
            edited = (self._council_id, self._filled(), name_from)
            if self._bridge.do(secretariat.councils.edit, *edited) is None:
                return
        members = self.members.members if self.members else ()
        if (
            members
            and self._bridge.do(secretariat.people.add_members, self._council_id, members) is None
        ):
            return
        self.finished.emit(self._council_id)

    def _is_whole(self) -> bool:
        """Whether it can be stored; what is wrong is told, and its field gets the focus."""
        if not clean_line(self.name.text()):
            self.tell(self.tr("Skriv rådets navn."))
            self.name.setFocus()
            return False
        if self.renaming and self._is_renamed() and (problem := self.renaming.problem()):
            self.tell(problem)
            self.renaming.start.setFocus()
            return False
        for field in (self.time, self.term_start):
            if not field.check():
                self.tell(field.problem.text())
                self.rules_fold.toggle.setChecked(True)
                field.setFocus()
                return False
        self.tell("")
        return True

    def _filled(self) -> CouncilDraft:
        return CouncilDraft(
            self.name.text(),
            self.municipality.text(),
            self.kind.currentText(),
            self.layout_box.value,
            self.numbering.value,
            self.quorum.value,
            self.quorum_number.value(),
            self.place.text(),
            self.time.value,
            self.term_start.value,
            self.standing_items.values,
            self.sections.values,
            self.tie.value,
            self.vote_style.value,
            self.disqualified_count.isChecked(),
        )
