"""One term of a council, or one name that it had, to be added or edited."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from models.danish import clean_line
from models.records import CouncilId, CouncilName, Term
from ui.bridge import Bridge
from ui.widgets.fields import DateField
from ui.widgets.layouts import field_column, row
from ui.widgets.panel import Panel


class TermPanel(Panel):
    """Without `term` one is added."""

    finished = Signal()

    def __init__(
        self,
        bridge: Bridge,
        council_id: CouncilId,
        term: Term | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            self.tr("Ny funktionsperiode") if term is None else self.tr("Funktionsperioden"),
            self.tr(
                "Begge dage hører med til perioden. Medlemskaberne ændres ikke: de rettes under "
                "Personer."
            ),
            self.tr("Tilføj") if term is None else self.tr("Gem"),
            parent,
        )
        self._bridge = bridge
        self._council_id = council_id
        self._term = term
        self.start = DateField(self.tr("Fra"))
        self.end = DateField(self.tr("Til og med (tom: varer stadig)"))
        pair = row(spacing=16)
        for field in (self.start, self.end):
            pair.addLayout(field_column(field.line.accessibleName(), field), 1)
        self.content.addLayout(pair)
        if term is not None:
            self.start.set_value(term.start)
            self.end.set_value(term.end)
        self.setFocusProxy(self.start)

    def accept(self) -> None:
        for field in (self.start, self.end):
            if not field.check():
                self.tell(field.problem.text())
                field.setFocus()
                return
        start, end = self.start.value, self.end.value
        if start is None:
            self.tell(self.tr("Skriv, hvornår perioden begynder."))
            self.start.setFocus()
            return
        terms = self._bridge.secretariat.terms
        if self._term is None:
            done = self._bridge.do(terms.add, self._council_id, start, end) is not None
        else:
            done = self._bridge.do(terms.edit, self._term.id, start, end) is not None
        if done:
            self.finished.emit()


class NamePanel(Panel):
    """Without `name` one is added."""

    finished = Signal()

    def __init__(
        self,
        bridge: Bridge,
        council_id: CouncilId,
        name: CouncilName | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            self.tr("Tidligere navn"),
            self.tr(
                "Møder til og med den dag har navnet. Godkendte referater beholder det, de blev "
                "godkendt med."
            ),
            self.tr("Tilføj") if name is None else self.tr("Gem"),
            parent,
        )
        self._bridge = bridge
        self._council_id = council_id
        self._name = name
        self.name = QLineEdit()
        self.municipality = QLineEdit()
        self.until = DateField(self.tr("Hed sådan til og med"))
        self.content.addLayout(field_column(self.tr("Navn"), self.name))
        pair = row(spacing=16)
        pair.addLayout(field_column(self.tr("Kommune"), self.municipality), 2)
        pair.addLayout(field_column(self.until.line.accessibleName(), self.until), 1)
        self.content.addLayout(pair)
        council = bridge.secretariat.councils.get(council_id)
        self.municipality.setText(council.municipality if name is None else name.municipality)
        if name is not None:
            self.name.setText(name.name)
            self.until.set_value(name.until)
        self.setFocusProxy(self.name)

    def accept(self) -> None:
        if not clean_line(self.name.text()):
            self.tell(self.tr("Skriv rådets navn."))
            self.name.setFocus()
            return
        until = self.until.value
        if until is None:
            written = self.until.check()
            told = self.tr("Skriv den sidste dag, rådet hed sådan.")
            self.tell(told if written else self.until.problem.text())
            self.until.setFocus()
            return
        terms = self._bridge.secretariat.terms
        written_name = (self.name.text(), self.municipality.text(), until)
        if self._name is None:
            done = self._bridge.do(terms.add_name, self._council_id, *written_name) is not None
        else:
            done = self._bridge.do(terms.edit_name, self._name.id, *written_name) is not None
        if done:
            self.finished.emit()
