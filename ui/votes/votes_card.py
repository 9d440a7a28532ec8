"""What is printed of votes and notes under the decision."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.errors import NotFoundError
from models.records import Change, ItemId
from models.text import plain_lines
from models.vocabulary import NOTE_NAMES
from ui.agenda.card import Card
from ui.bridge import Bridge
from ui.labels import capitalized
from ui.widgets.pressed_line import PressedLine


class VotesCard(Card):
    """A line for each vote and note of an item; it is hidden when there is none.

    It follows what changes by itself.
    """

    vote_requested = Signal(object)  # ItemId
    note_requested = Signal(object)  # ItemId

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Afstemning og protokol"), parent)
        self._bridge = bridge
        self.item_id: ItemId | None = None
        self._of_votes = 0  # so many of the lines are votes, the rest notes
        self._lines: list[PressedLine] = []
        self._line(0)
        self.hide()
        bridge.changed.connect(self._on_changed)

    def show_item(self, item_id: ItemId | None) -> None:
        """Show what is printed of an item's votes and notes, or nothing."""
        self.item_id = item_id
        self._fill()

    @property
    def texts(self) -> list[str]:
        """The lines as they are shown."""
        return [line.text for line in self._lines if not line.isHidden()]

    def _fill(self) -> None:
        texts = self._texts()
        for place, (caption, text) in enumerate(texts):
            line = self._line(place)
            line.show_text(caption, text)
            line.show()
        for line in self._lines[len(texts) :]:
            line.hide()
        self.setVisible(bool(texts))

    def _texts(self) -> list[tuple[str, str]]:
        if self.item_id is None:
            return []
        try:
            item = self._bridge.secretariat.agenda.item(self.item_id)
            if not (item.votes or item.notes):
                return []
            scene = self._bridge.secretariat.votes.scene(self.item_id)
        except NotFoundError:  # it was deleted, and another is about to be shown
            return []
        votes = [(self.tr("Afstemning"), text) for text in scene.printed_votes]
        self._of_votes = len(votes)
        notes = [
            (capitalized(NOTE_NAMES[note.kind]), "\n".join(plain_lines(text)))
            for note in item.notes
            if (text := scene.note_text(note))
        ]
        return votes + notes

    def _line(self, place: int) -> PressedLine:
        """The line at that place, made when it is first needed."""
        if place == len(self._lines):
            line = PressedLine()
            line.pressed.connect(lambda: self._on_pressed(place))
            self.body.addWidget(line)
            if self._lines:
                QWidget.setTabOrder(self._lines[-1], line)
            self._lines.append(line)
        return self._lines[place]

    def _on_pressed(self, place: int) -> None:
        wish = self.vote_requested if place < self._of_votes else self.note_requested
        wish.emit(self.item_id)

    def _on_changed(self, change: Change, origin: object) -> None:
        if self.item_id is None:
            return
        of_item = self.item_id in change.items or change.attendance or change.structure
        if of_item or change.councils or change.people:
            self._fill()
