"""When a council wants to be told that someone stays away."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.absence import FEWEST_FOR_PERCENT, AbsenceRules
from models.records import CouncilId
from ui.bridge import Bridge
from ui.widgets.fields import NumberBox
from ui.widgets.layouts import field_column, label
from ui.widgets.panel import Panel


class RulesPanel(Panel):
    """Two numbers; 0 switches a rule off."""

    finished = Signal()

    def __init__(
        self, bridge: Bridge, council_id: CouncilId, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            self.tr("Regler for fravær"),
            self.tr("Når et medlem er omfattet af en regel, står det under skemaet og i filerne."),
            self.tr("Gem"),
            parent,
        )
        self._bridge = bridge
        self._council_id = council_id
        rules = bridge.secretariat.absence.rules(council_id)
        off = self.tr("Fra")
        self.in_a_row = NumberBox(self.tr("Udeblevet så mange gange i træk"), 0, 99, off)
        self.in_a_row.setValue(rules.in_a_row)
        self.below = NumberBox(self.tr("Mødt til under så mange procent"), 0, 100, off)
        self.below.setValue(rules.below)
        for box in (self.in_a_row, self.below):
            box.setMaximumWidth(140)
            self.content.addLayout(field_column(box.accessibleName(), box))
        words = self.tr(
            "0 slår en regel fra. Et afbud bryder rækken af udeblivelser. Procenten regnes af de "
            "møder, der vises, og først fra {count} møder."
        )
        note = label(words.format(count=FEWEST_FOR_PERCENT), "secondary", wrap=True)
        self.content.addWidget(note)
        self.setFocusProxy(self.in_a_row)

    def accept(self) -> None:
        rules = AbsenceRules(self.in_a_row.value(), self.below.value())
        absence = self._bridge.secretariat.absence
        if self._bridge.do(absence.set_rules, self._council_id, rules) is not None:
            self.finished.emit()
