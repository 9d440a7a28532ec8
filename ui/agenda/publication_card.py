"""The card with what the public copy says of a closed item."""

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from models.danish import clean_line
from models.records import ItemId, Publication
from ui.agenda.autosave import PAUSE, Autosave
from ui.agenda.card import Card
from ui.bridge import Bridge
from ui.widgets.layouts import field_column, label
from ui.widgets.line_edit import SettledLineEdit
from ui.widgets.rich_text_edit import RichTextEdit


class PublicationCard(Card):
    """Title and decision for the public, stored while they are typed, and whether released.

    It can be changed also when the minutes are locked: a decision is often released later.
    """

    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(
        self, bridge: Bridge, autosave: Autosave, item_id: ItemId, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Offentlig udgave"), parent)
        self._bridge = bridge
        self._autosave = autosave
        self.item_id = item_id
        self._publication = Publication()
        self.title = SettledLineEdit(self.tr("Offentlig titel"))
        self.title.setPlaceholderText(self._neutral_title())
        self.decision = RichTextEdit(bridge.secretariat.sections.text_from_html, minimum_lines=1)
        self.decision.setAccessibleName(self.tr("Offentlig beslutning"))
        self.decision.setPlaceholderText(self.tr("Beslutning, som den må læses af alle"))
        self.released = QCheckBox(self.tr("Frigivet: beslutningen kommer med i offentlig udgave"))

        self._timer = QTimer(self, interval=PAUSE, singleShot=True)
        self._timer.timeout.connect(self.settle)
        self.title.settled.connect(lambda _text: self._store())
        self.decision.text_edited.connect(self._start)
        self.decision.left.connect(self.settle)
        self.decision.undo_requested.connect(self.undo_requested)
        self.decision.redo_requested.connect(self.redo_requested)
        self.released.toggled.connect(lambda _on: self._store())
        self.setFocusProxy(self.title)

        self.body.setSpacing(8)
        hint = self.tr("Det er alt, hvad den offentlige udgave skriver om dette lukkede punkt.")
        self.body.addWidget(label(hint, "caption", wrap=True))
        self.body.addLayout(field_column(self.tr("Offentlig titel"), self.title))
        self.body.addLayout(field_column(self.tr("Offentlig beslutning"), self.decision))
        self.body.addWidget(self.released)

    def show_publication(self, publication: Publication) -> None:
        """Show what is stored; what is being typed stays."""
        if self._timer.isActive():
            return
        self._publication = publication
        self.title.show_text(publication.title)
        self.released.blockSignals(True)
        self.released.setChecked(publication.released)
        self.released.blockSignals(False)
        if self.decision.text() != publication.decision:
            self.decision.set_text(publication.decision)

    def settle(self) -> None:
        """Store what is still being typed."""
        self._timer.stop()
        self._store()

    def _neutral_title(self) -> str:
        secretariat = self._bridge.secretariat
        meeting = secretariat.meetings.get(secretariat.agenda.item(self.item_id).meeting_id)
        council = secretariat.councils.get(meeting.council_id)
        return secretariat.layouts.get(council.layout).neutral_title

    def _start(self) -> None:
        # Not started anew at each key: one who never pauses must not lose a whole text.
        if not self._timer.isActive():
            self._timer.start()

    def _store(self) -> None:
        shown = Publication(
            clean_line(self.title.text()), self.decision.text(), self.released.isChecked()
        )
        if shown != self._publication:
            self._publication = shown
            publish = self._bridge.secretariat.agenda.publish
            self._autosave.store(
                ("publication", self.item_id), partial(publish, self.item_id, shown)
            )
