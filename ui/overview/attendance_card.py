"""The card with how many came to the latest meetings."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from models.danish import counted
from models.secretariat.overview import Came
from ui.agenda.card import Card
from ui.overview.attendance_chart import AttendanceChart
from ui.overview.list_card import caption_label
from ui.widgets.layouts import column, label


class AttendanceCard(Card):
    """A chart, with what its bars are above and what the chosen one says below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(caption_label(self.tr("Fremmøde")), parent)
        self._mean = label("", "small")
        self.head.addWidget(self._mean)
        self._axis = label("", "caption", wrap=True)
        self.chart = AttendanceChart()
        self._chosen = label("", "small", wrap=True)
        self.chart.chosen.connect(self._chosen.setText)
        inside = column(spacing=4)
        for widget in (self._axis, self.chart, self._chosen):
            inside.addWidget(widget, 1 if widget is self.chart else 0)
        shown = QWidget()
        shown.setLayout(inside)
        words = self.tr(
            "Når et møde er holdt, og fremmødet er markeret, ses det her, hvor mange der kom."
        )
        empty = label(words, "secondary", wrap=True)
        empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._pages = QStackedWidget()
        self._pages.addWidget(shown)
        self._pages.addWidget(empty)
        self.body.addWidget(self._pages, 1)

    def fill(self, points: Sequence[Came]) -> None:
        """Show these meetings, the earliest first."""
        self.chart.fill(points)
        mean = self.chart.mean
        self._mean.setText(
            "" if mean is None else self.tr("gennemsnit {percent} %").format(percent=mean)
        )
        meetings = counted(len(points), self.tr("møde"), self.tr("møder"))
        self._axis.setText(
            self.tr("Medlemmer, der mødte · seneste {meetings}").format(meetings=meetings)
        )
        self._pages.setCurrentIndex(0 if points else 1)
