"""The card with the corrections of an item whose minutes are locked."""

from PySide6.QtWidgets import QLabel, QWidget

from models.danish import numeric_date
from models.records import Correction
from ui.agenda.card import Card
from ui.bridge import Bridge
from ui.widgets.layouts import label
from ui.widgets.reading import set_read_only
from ui.widgets.rich_text_edit import RichTextEdit


class CorrectionsCard(Card):
    """Corrections are read; they are added in a panel of their own, and never changed."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Rettelser"), parent)
        self._bridge = bridge
        self._shown: tuple[Correction, ...] = ()
        self._rows: list[QLabel | RichTextEdit] = []

    def show_corrections(self, corrections: tuple[Correction, ...]) -> None:
        if corrections == self._shown:
            return
        self._shown = corrections
        for old in self._rows:
            self.body.removeWidget(old)
            old.deleteLater()
        self._rows = []
        for correction in corrections:
            date = numeric_date(correction.added_at.date())
            heading = self.tr("Rettelse d. {date}").format(date=date)
            text = RichTextEdit(self._bridge.secretariat.sections.text_from_html, minimum_lines=1)
            text.setAccessibleName(heading)
            text.set_text(correction.body)
            set_read_only(text, True)
            self._rows += [label(heading, "caption"), text]
        for row in self._rows:
            self.body.addWidget(row)
