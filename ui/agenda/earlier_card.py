"""The card that tells where an item's case was treated before, and takes that into its history."""

from contextlib import suppress

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from models.danish import written_date
from models.errors import NotFoundError
from models.records import Change, ItemId, Place
from models.rules import locked
from models.secretariat.cases import Earlier
from ui.agenda.card import Card
from ui.bridge import Bridge
from ui.widgets.layouts import button, column, label, row
from ui.widgets.pressed_line import PressedLine

SHOWN = 5  # the latest; more are shown when asked for
LONGEST = 160  # characters of a decision


class EarlierCard(Card):
    """Hidden when the case was not treated before. It follows what changes by itself.

    With `takes`, what is shown can be taken into the item's history.
    """

    place_requested = Signal(Place)

    def __init__(
        self, bridge: Bridge, parent: QWidget | None = None, *, takes: bool = True
    ) -> None:
        super().__init__(self.tr("Tidligere behandlet"), parent)
        self._bridge = bridge
        self._takes = takes
        self._item_id: ItemId | None = None
        self._is_free = False
        self._all = False
        self.earlier: list[Earlier] = []
        self.rows: list[EarlierRow] = []
        self.take_all = button(self.tr("Tag alle med i sagens forløb"), self._take_all, "link")
        self.head.addWidget(self.take_all)
        self.more = button("", self._show_all, "line-link")
        self.body.addWidget(self.more)
        self.hide()
        bridge.changed.connect(self._on_changed)

    def show_item(self, item_id: ItemId | None) -> None:
        """Show the earlier treatments of an item's case, or nothing."""
        self._item_id = item_id
        self._all = False
        self._read()
        self._fill()

    def _read(self) -> bool:
        """Ask what is to be shown; whether it is something else than before."""
        secretariat = self._bridge.secretariat
        earlier: list[Earlier] = []
        is_free = False
        if self._item_id is not None:
            # An item that was deleted is about to be left.
            with suppress(NotFoundError):
                earlier = secretariat.cases.earlier(self._item_id)
                meeting = secretariat.meetings.get(
                    secretariat.agenda.item(self._item_id).meeting_id
                )
                is_free = self._takes and not locked(meeting.state)
        before = (self.earlier, self._is_free)
        self.earlier, self._is_free = earlier, is_free
        return (earlier, is_free) != before

    def _fill(self) -> None:
        had_focus = any(shown.hasFocus() or shown.take.hasFocus() for shown in self.rows)
        for old in self.rows:
            self.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        shown = self.earlier if self._all else self.earlier[-SHOWN:]
        self.rows = [self._row(earlier) for earlier in reversed(shown)]
        for place, new in enumerate(self.rows):
            self.body.insertWidget(place, new)
        offered = [earlier for earlier in self.earlier if earlier.is_offered]
        self.take_all.setVisible(self._is_free and len(offered) > 1)
        self.more.setText(self.tr("Vis alle {count}").format(count=len(self.earlier)))
        self.more.setVisible(len(shown) < len(self.earlier))
        self.setVisible(bool(self.earlier))
        if had_focus and self.rows:
            self.rows[0].line.setFocus()

    def _row(self, earlier: Earlier) -> "EarlierRow":
        new = EarlierRow(earlier, self._is_free)
        new.line.pressed.connect(lambda: self.place_requested.emit(earlier.treatment.place))
        new.take.clicked.connect(lambda: self._take([earlier]))
        return new

    def _take_all(self) -> None:
        self._take([earlier for earlier in self.earlier if earlier.is_offered])

    def _take(self, chosen: list[Earlier]) -> None:
        if self._item_id is None:
            return
        take = self._bridge.secretariat.cases.take
        self._bridge.do(take, self._item_id, [earlier.treatment.item_id for earlier in chosen])

    def _show_all(self) -> None:
        self._all = True
        self._fill()

    def _on_changed(self, change: Change, _origin: object) -> None:
        touched = change.items or change.meetings or change.councils
        if self._item_id is not None and touched and self._read():
            self._fill()


class EarlierRow(QWidget):
    """One treatment: a line that opens it, and what can be taken of it into the history."""

    def __init__(self, earlier: Earlier, is_free: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = PressedLine()
        treatment = earlier.treatment
        where = self.tr("{date} · {council}, punkt {number}").format(
            date=written_date(treatment.date), council=treatment.body, number=treatment.number
        )
        if treatment.closed:
            where += self.tr(" · lukket")
        if not treatment.released:
            where += self.tr(" · ikke frigivet")
        self.line.show_text(where, _shortened(treatment.decision) or treatment.title)
        text = self.tr("Hent den frigivne beslutning") if earlier.outdated else self.tr("Tag med")
        self.take = button(text, lambda: None, "line-link")
        self.take.setAccessibleName(f"{self.take.text()}: {where}")
        kept = label("" if earlier.is_offered else self.tr("✓ i sagens forløb"), "caption")
        beside = row(spacing=8)
        beside.addWidget(self.line, 1)
        layout = column()
        layout.addLayout(beside)
        # The longer words would leave no room for the decision.
        place = layout if earlier.outdated else beside
        place.addWidget(self.take, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        beside.addWidget(kept, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(layout)
        # Not before they stand in it: what is shown without a parent is a window of its own.
        self.take.setVisible(is_free and earlier.is_offered)
        kept.setVisible(not earlier.is_offered)


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rsplit(' ', 1)[0]} …"
