"""Whether a council that gets another name is renamed, or was misspelt."""

import datetime as dt

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from models.danish import numeric_date
from ui.widgets.fields import DateField
from ui.widgets.layouts import column, framed, label, row


class RenamingChoice(QWidget):
    """'Nyt navn fra ...' or 'Ret navnet overalt', with what each of them does."""

    def __init__(self, former: str, today: dt.date) -> None:
        super().__init__()
        self.renamed = QRadioButton(self.tr("Nyt navn fra"))
        self.corrected = QRadioButton(self.tr("Ret navnet overalt (en stavefejl)"))
        self.renamed.setChecked(True)
        group = QButtonGroup(self)
        group.addButton(self.renamed)
        group.addButton(self.corrected)
        self.start = DateField(self.tr("Nyt navn fra"))
        self.start.set_value(today)
        self.start.setFixedWidth(150)
        self.words = label("", "secondary", wrap=True)
        self.words.setContentsMargins(26, 0, 0, 0)  # below the texts of the buttons
        self._former = former
        first = row(spacing=8)
        first.addWidget(self.renamed)
        first.addWidget(self.start)
        first.addStretch()
        inside = column(margins=(12, 8, 12, 8), spacing=6)
        inside.addLayout(first)
        inside.addWidget(self.corrected)
        inside.addWidget(self.words)
        layout = column()
        layout.addWidget(framed("card", inside))
        self.setLayout(layout)
        self.renamed.toggled.connect(self._explain)
        self.start.line.textChanged.connect(self._explain)
        self._explain()

    @property
    def name_from(self) -> dt.date | None:
        """The first day of the new name; None when it is a correction, or not yet told."""
        return self.start.value if self.renamed.isChecked() else None

    def problem(self) -> str:
        """What is to be told before it can be stored; '' when all is well."""
        if not self.renamed.isChecked():
            return ""
        if not self.start.check():
            return self.start.problem.text()
        return "" if self.start.value else self.tr("Skriv, fra hvilken dag det nye navn gælder.")

    def _explain(self) -> None:
        self.start.setEnabled(self.renamed.isChecked())
        day = self.start.value
        if self.corrected.isChecked():
            told = self.tr(
                "Alle møder får navnet. Kun godkendte referater beholder det, de blev godkendt med."
            )
        elif day is None:
            told = ""
        else:
            told = self.tr("Hed {former} til og med {last}: møder indtil da beholder navnet.")
            told = told.format(former=self._former, last=numeric_date(day - dt.timedelta(days=1)))
        self.words.setText(told)
