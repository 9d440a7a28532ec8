"""The line that tells where a case was carried over from and to, with links to go there."""

from contextlib import suppress

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.danish import written_date
from models.errors import NotFoundError
from models.records import Change, ItemId, Place
from models.secretariat.outcomes import Carried, Spot
from ui.bridge import Bridge
from ui.widgets.layouts import button, row


class CarriedLine(QWidget):
    """'Udsat fra 4. juni 2026, punkt 12' and 'Udsat til 2. juli 2026'; hidden when neither is."""

    place_requested = Signal(Place)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._item_id: ItemId | None = None
        self._carried = Carried()
        self.origin = button("", lambda: self._go(self._carried.origin), "line-link")
        self.target = button("", lambda: self._go(self._carried.target), "line-link")
        layout = row(spacing=12)
        layout.addWidget(self.origin)
        layout.addWidget(self.target)
        layout.addStretch()
        self.setLayout(layout)
        self.hide()
        bridge.changed.connect(self._on_changed)

    def show_item(self, item_id: ItemId | None) -> None:
        """Tell of an item, or of none."""
        self._item_id = item_id
        carried = Carried()
        if item_id is not None:
            # An item that was deleted is about to be left.
            with suppress(NotFoundError):
                carried = self._bridge.secretariat.outcomes.carried(item_id)
        self._carried = carried
        self.origin.setText(self._origin_words(carried))
        self.origin.setVisible(carried.origin is not None)
        self.target.setText(self._target_words(carried))
        self.target.setVisible(bool(self.target.text()))
        self.target.setEnabled(carried.target is not None)
        self.setVisible(carried.origin is not None or bool(self.target.text()))

    def _origin_words(self, carried: Carried) -> str:
        if carried.origin is None:
            return ""
        if carried.origin_postponed:
            text = self.tr("Udsat fra {date}, punkt {number}")
        else:
            text = self.tr("Taget op igen fra {date}, punkt {number}")
        return _named(text, carried.origin)

    def _target_words(self, carried: Carried) -> str:
        if carried.target is None:
            return self.tr("Udsat til næste møde") if carried.postponed else ""
        if carried.postponed:
            return _named(self.tr("Udsat til {date}, punkt {number}"), carried.target)
        return _named(self.tr("Står også på dagsordenen {date}, punkt {number}"), carried.target)

    def _go(self, spot: Spot | None) -> None:
        if spot is not None:
            self.place_requested.emit(spot.place)

    def _on_changed(self, change: Change, _origin: object) -> None:
        if self._item_id is not None and change.structure:
            self.show_item(self._item_id)


def _named(text: str, spot: Spot) -> str:
    return text.format(date=written_date(spot.date), number=spot.number)
