"""What is to come along on the next agenda: a box to check for each."""

import textwrap
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QWidget

from models.danish import counted, written_date
from models.secretariat.gathering import Gathered, GatheredKind
from ui.widgets.layouts import column, label

MOST = 60  # letters of a title; a box does not wrap, and a title may be of any length


class GatheredList(QWidget):
    """Offers what was gathered; what is unchecked stays so while the same is offered again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered: list[Gathered] = []
        self.boxes: list[QCheckBox] = []
        self._rows = column(spacing=2)
        layout = column(spacing=6)
        layout.addWidget(label(self.tr("Kommer med på dagsordenen"), "label"))
        layout.addLayout(self._rows)
        self.setLayout(layout)

    def offer(self, found: Sequence[Gathered]) -> None:
        """Offer these, each checked if it is chosen from the start or was before."""
        if list(found) == self._offered:
            return
        checked = {one: box.isChecked() for one, box in zip(self._offered, self.boxes, strict=True)}
        for old in self.boxes:
            self._rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._offered = list(found)
        self.boxes = [QCheckBox(gathered_words(one).replace("&", "&&")) for one in found]
        for one, box in zip(found, self.boxes, strict=True):
            box.setToolTip(one.text)
            box.setChecked(checked.get(one, one.chosen))
            self._rows.addWidget(box)
        self.setVisible(bool(found))

    @property
    def chosen(self) -> list[Gathered]:
        """What is checked, in order."""
        return [one for one, box in zip(self._offered, self.boxes, strict=True) if box.isChecked()]


def gathered_words(one: Gathered) -> str:
    """What is gathered, and where it comes from."""
    if one.kind is GatheredKind.TASKS:
        singular = QCoreApplication.translate("GatheredList", "åben opgave")
        plural = QCoreApplication.translate("GatheredList", "åbne opgaver")
        text = QCoreApplication.translate("GatheredList", "{title}: {tasks} under det første punkt")
        return text.format(title=one.text, tasks=counted(one.count, singular, plural))
    title = textwrap.shorten(one.text, MOST, placeholder=" …")
    if one.date is None:
        return title
    if one.kind is GatheredKind.POSTPONED:
        text = QCoreApplication.translate(
            "GatheredList", "{title} – udsat fra {date}, punkt {number}"
        )
    else:
        text = QCoreApplication.translate(
            "GatheredList", "{title} – tages op igen fra {date}, punkt {number}"
        )
    return text.format(title=title, date=written_date(one.date), number=one.number)
