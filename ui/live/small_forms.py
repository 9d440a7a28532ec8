"""What is asked in the right pane of the live view: a guest's name; whether one is disqualified."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from models.records import PersonId
from ui.widgets.fields import ChoiceBox
from ui.widgets.layouts import button, column, label, row


class SmallForm(QFrame):
    """Stands below the people while something is asked. Escape gives it up."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "small-form")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)


class GuestForm(SmallForm):
    """A guest's name, and whether they are here for one item only."""

    accepted = Signal(str, bool)  # name, only for the running item

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("Gæstens navn, og Enter"))
        self.name.setAccessibleName(self.tr("Gæstens navn"))
        self.name.returnPressed.connect(self._accept)
        self.extent: ChoiceBox[bool] = ChoiceBox(self.tr("Hvor længe gæsten er her"))
        layout = column(margins=(14, 8, 14, 8), spacing=6)
        layout.addWidget(self.name)
        layout.addWidget(self.extent)
        self.setLayout(layout)

    def ask(self, number: str) -> None:
        """Open for a guest at the item with that number; '' when none is running."""
        only = self.tr("Kun under punkt {number}").format(number=number)
        whole = (False, self.tr("Hele mødet"))
        self.extent.set_choices([(True, only), whole] if number else [whole])
        self.extent.setVisible(bool(number))
        self.name.clear()
        self.show()
        self.name.setFocus()

    def _accept(self) -> None:
        self.accepted.emit(self.name.text(), self.extent.value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.extent.hasFocus():
            self._accept()
        else:
            super().keyPressEvent(event)


class DisqualifyForm(SmallForm):
    """What the council decided on someone's disqualification, and why: that stays here."""

    decided = Signal(object, bool, str)  # PersonId, whether found so, the private reason

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._person_id: PersonId | None = None
        self._question = label("", "label", wrap=True)
        self.yes = button(self.tr("Ja (J)"), lambda: self._decide(True))
        self.no = button(self.tr("Nej (N)"), lambda: self._decide(False))
        self.reason = QLineEdit()
        self.reason.setAccessibleName(self.tr("Begrundelse, privat"))
        self.reason.setPlaceholderText(self.tr("Begrundelse (privat, skrives aldrig ud)"))
        self.reason.returnPressed.connect(lambda: self._decide(True))
        answers = row()
        answers.addWidget(self.yes)
        answers.addWidget(self.no)
        answers.addStretch()
        layout = column(margins=(14, 8, 14, 10), spacing=6)
        layout.addWidget(self._question)
        layout.addLayout(answers)
        layout.addWidget(self.reason)
        self.setLayout(layout)

    def ask(self, person_id: PersonId, name: str, number: str) -> None:
        """Ask of someone at the item with that number. J (or Y) and N answer at once."""
        self._person_id = person_id
        question = self.tr("Er {name} inhabil i punkt {number}?")
        self._question.setText(question.format(name=name, number=number))
        self.reason.clear()
        self.show()
        self.yes.setFocus()

    def _decide(self, yes: bool) -> None:
        self.decided.emit(self._person_id, yes, self.reason.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter = event.text().upper()
        if letter in ("J", "I", "Y") and not self.reason.hasFocus():
            self._decide(True)
        elif letter == "N" and not self.reason.hasFocus():
            self._decide(False)
        else:
            super().keyPressEvent(event)
