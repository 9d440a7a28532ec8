"""A correction of locked minutes: added to them, never written over them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.records import ItemId, MeetingId
from ui.bridge import Bridge
from ui.widgets.fields import ChoiceBox
from ui.widgets.format_bar import FormatBar
from ui.widgets.layouts import column, field_column, framed, label, row, set_property
from ui.widgets.panel import Panel
from ui.widgets.rich_text_edit import RichTextEdit


class CorrectionPanel(Panel):
    """Adds a correction of an item, `item_id` to begin with, or of the whole minutes."""

    finished = Signal()

    def __init__(
        self,
        bridge: Bridge,
        meeting_id: MeetingId,
        item_id: ItemId | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            self.tr("Tilføj rettelse"),
            self.tr(
                "Rettelsen skrives ud under punktet med dagens dato. "
                "Den kan hverken ændres eller slettes bagefter."
            ),
            self.tr("Tilføj rettelsen"),
            parent,
        )
        self._bridge = bridge
        self._meeting_id = meeting_id
        choices: list[tuple[ItemId | None, str]] = [
            (
                item.id,
                self.tr("Punkt {number}: {title}").format(number=item.number, title=item.title),
            )
            for item in bridge.secretariat.agenda.of(meeting_id)
        ]
        choices.append((None, self.tr("Referatet som helhed")))
        self.item: ChoiceBox[ItemId | None] = ChoiceBox(self.tr("Hvad der rettes"), choices)
        self.item.set_value(item_id)
        self.text = RichTextEdit(bridge.secretariat.sections.text_from_html, minimum_lines=5)
        self.text.setAccessibleName(self.tr("Rettelsens tekst"))
        self.text.text_edited.connect(lambda: self.tell(""))
        bar = FormatBar(self)
        bar.bind(self.text)
        self.content.addLayout(field_column(self.tr("Hvad der rettes"), self.item))
        head = row()
        head.addWidget(label(self.tr("Rettelsens tekst"), "label"))
        head.addStretch()
        head.addWidget(bar)
        inside = column(margins=(8, 6, 8, 6))
        inside.addWidget(self.text)
        self.content.addLayout(head)
        paper = framed("list", inside)
        self.text.entered.connect(lambda: set_property(paper, "active", True))
        self.text.left.connect(lambda: set_property(paper, "active", False))
        self.content.addWidget(paper)
        self.setFocusProxy(self.text)

    def accept(self) -> None:
        text = self.text.text()
        if not text:
            self.tell(self.tr("Skriv, hvad der rettes."))
            self.text.setFocus()
            return
        add = self._bridge.secretariat.record.add_correction
        if self._bridge.do(add, self._meeting_id, self.item.value, text) is not None:
            self.finished.emit()
