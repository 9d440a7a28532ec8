"""The people in a file: whom each name is taken to be, and the question of the chosen one."""

from collections.abc import Mapping

from PySide6.QtCore import QItemSelectionModel, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from models.name_matching import NewPerson, Proposal
from models.old_minutes import LIKENESS_TEXTS
from models.records import PersonId
from ui.imports.review import Entry, Review
from ui.item_models.names_model import Column, NameRole, NameRow, NamesModel
from ui.labels import word
from ui.widgets.fields import ChoiceBox
from ui.widgets.keys import WidgetKeys
from ui.widgets.layouts import button, column, framed, label, row

WIDTHS = {Column.NAME: 200, Column.STATUS: 110}


class NamesPage(QWidget):
    """J answers yes, N no; then the next question is chosen."""

    answered = Signal(str, object)  # a name as it stands in the file, PersonId or NewPerson

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = NamesModel(self)
        self.table = self._make_table()
        self.question = label("", wrap=True)
        self.yes = button("", self.say_yes)
        self.no = button(self.tr("Nej, en ny person (N)"), self.say_no)
        self.choice: ChoiceBox[PersonId | NewPerson] = ChoiceBox(self.tr("Vælg personen selv"))
        self.choice.setMinimumContentsLength(22)
        self.choice.chosen.connect(self._answer)
        answers = row(spacing=8)
        answers.addWidget(self.yes)
        answers.addWidget(self.no)
        answers.addStretch()
        own = row(spacing=8)
        caption = label(self.tr("Hvem er det?"), "label")
        caption.setBuddy(self.choice)
        own.addWidget(caption)
        own.addWidget(self.choice, 1)
        bar = column(margins=(16, 10, 16, 12), spacing=8)
        bar.addWidget(self.question)
        bar.addLayout(answers)
        bar.addLayout(own)
        layout = column()
        layout.addWidget(self.table, 1)
        layout.addWidget(framed("small-form", bar))
        self.setLayout(layout)
        self.setFocusProxy(self.table)

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Personer i filen"))
        table.setAccessibleDescription(self.tr("J svarer ja til forslaget, N svarer nej"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(30)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(Column.WHO, header.ResizeMode.Stretch)
        for place, width in WIDTHS.items():
            header.resizeSection(place, width)
        table.selectionModel().currentRowChanged.connect(lambda *_rows: self._show_question())
        WidgetKeys(table, {"J": self.say_yes, "N": self.say_no})
        return table

    def show_entry(self, entry: Entry, review: Review, people: Mapping[PersonId, str]) -> None:
        """Show the people of a file; `people` are all those in the data file."""
        draft = entry.draft
        taking_part = {p.name: p for p in draft.participants} if draft else {}
        rows = [
            NameRow(
                name,
                taking_part.get(name),
                review.name_match(entry, name),
                review.told(entry, name),
            )
            for name in review.names(entry)
        ]
        place = self.table.currentIndex().row()
        is_new = [r.name for r in rows] != [r.name for r in self.model.rows]
        self._people = people
        self.model.fill(rows, people)
        if rows and (is_new or place < 0):
            self._choose(max(self.model.next_open(0), 0))
        self._show_question()
        self.setEnabled(entry.meeting is None)

    def _choose(self, place: int) -> None:
        flags = QItemSelectionModel.SelectionFlag
        index = self.model.index(place, 0)
        self.table.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.table.scrollTo(index)

    # --- the question ---

    @property
    def chosen(self) -> NameRow | None:
        """The name in the chosen row."""
        found: NameRow | None = self.table.currentIndex().data(NameRole)
        return found

    @property
    def _proposal(self) -> Proposal | None:
        chosen = self.chosen
        if chosen is None or chosen.match.namesakes or not chosen.match.proposals:
            return None  # which of several namesakes it is cannot be answered by yes or no
        return chosen.match.proposals[0]

    def _show_question(self) -> None:
        chosen, proposal = self.chosen, self._proposal
        for widget in (self.yes, self.no):
            widget.setVisible(proposal is not None)
        self.choice.setEnabled(chosen is not None)
        if chosen is None:
            self.question.setText(self.tr("Der er ingen personer i filen."))
            return
        files = len(chosen.match.files)
        where = self.tr("i 1 fil") if files == 1 else self.tr("i {n} filer").format(n=files)
        if proposal is not None:
            other = self._called(proposal)
            self.yes.setText(self.tr("Ja, det er {name} (J)").format(name=other))
            text = self.tr("»{name}« står {where}. Er det {other} ({why})?").format(
                name=chosen.name,
                where=where,
                other=other,
                why=word(LIKENESS_TEXTS[proposal.likeness]),
            )
        else:
            text = self.tr("»{name}« står {where}.").format(name=chosen.name, where=where)
            if chosen.is_open:
                text += " " + self.tr("Flere i rådet hedder det. Vælg, hvem det er.")
        self.question.setText(text)
        self._offer(chosen)

    def _offer(self, chosen: NameRow) -> None:
        """Offer everyone the name could be, the likeliest first."""
        new = NewPerson(chosen.name)
        choices: dict[PersonId | NewPerson, str] = {}
        if chosen.match.exact is None:
            choices[new] = self.tr("En ny person: {name}").format(name=chosen.name)
        else:
            choices[chosen.match.exact] = self._people.get(chosen.match.exact, chosen.name)
        for proposal in chosen.match.proposals:
            choices[proposal.who] = self._called(proposal)
        for person_id, name in self._people.items():
            choices.setdefault(person_id, name)
        likeliest = chosen.match.exact or next((p.id for p in chosen.match.namesakes), new)
        now = chosen.told if chosen.told is not None else likeliest
        if now not in choices:
            choices[now] = now.name if isinstance(now, NewPerson) else chosen.name
        with QSignalBlocker(self.choice):
            self.choice.set_choices(choices.items())
            self.choice.set_value(now)

    def _called(self, proposal: Proposal) -> str:
        """The name of the one proposed, with what tells them from a namesake."""
        who = proposal.who
        return proposal.name if isinstance(who, NewPerson) else self._people.get(who, proposal.name)

    def say_yes(self) -> None:
        """The chosen name is that of the one proposed."""
        proposal = self._proposal
        if proposal is not None:
            self._answer(proposal.who)

    def say_no(self) -> None:
        """The chosen name is that of someone new."""
        if self.chosen is not None and self._proposal is not None:
            self._answer(NewPerson(self.chosen.name))

    def _answer(self, who: PersonId | NewPerson) -> None:
        chosen = self.chosen
        if chosen is None:
            return
        place = self.table.currentIndex().row()
        self.answered.emit(chosen.name, who)
        following = self.model.next_open(place)
        if following >= 0:
            self._choose(following)
