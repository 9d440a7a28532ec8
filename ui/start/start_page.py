"""The first screen of an empty file: what Referent is, and three ways to begin."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from ui.theme import colours
from ui.widgets.icons import icon
from ui.widgets.layouts import button, column, framed, label, row

WIDTH = 620
ICON = 24


class StartPage(QWidget):
    create_council_requested = Signal()
    sample_requested = Signal()
    import_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures: dict[str, QLabel] = {}
        self.create_button = button(
            self.tr("Opret et råd"), self.create_council_requested.emit, "primary"
        )
        self.sample_button = button(self.tr("Åbn eksemplerne"), self.sample_requested.emit)
        self.import_button = button(self.tr("Hent gamle referater"), self.import_requested.emit)
        body = column(spacing=12)
        body.addWidget(label(self.tr("Velkommen til Referent"), "welcome"))
        body.addWidget(
            label(
                self.tr(
                    "Dagsorden, fremmøde og referat for råd og udvalg. "
                    "Alt ligger i én fil på din egen computer."
                ),
                "secondary",
                wrap=True,
            )
        )
        body.addSpacing(12)
        for picture, text, pressed in (
            ("people", self.tr("Navn, layout og medlemmer, så er du i gang."), self.create_button),
            (
                "meetings",
                self.tr("To opdigtede råd med møder, du kan prøve på."),
                self.sample_button,
            ),
            (
                "import",
                self.tr("Læs referater, du har som Word, PDF eller tekst."),
                self.import_button,
            ),
        ):
            body.addWidget(self._offer(picture, text, pressed))
        holder = QWidget()
        holder.setLayout(body)
        holder.setMaximumWidth(WIDTH)
        centre = row(margins=(24, 24, 24, 24))
        centre.addStretch(1)
        centre.addWidget(holder, 100)
        centre.addStretch(1)
        layout = column()
        layout.addStretch(2)
        layout.addLayout(centre)
        layout.addStretch(3)
        self.setLayout(layout)
        self.setFocusProxy(self.create_button)
        self._tint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()

    def _offer(self, picture: str, text: str, pressed: QPushButton) -> QFrame:
        pressed.setMinimumWidth(170)
        pressed.setAccessibleDescription(text)
        self._pictures[picture] = QLabel()
        offer = row(margins=(16, 14, 16, 14), spacing=16)
        offer.addWidget(self._pictures[picture])
        offer.addWidget(label(text, wrap=True), 1)
        offer.addWidget(pressed, 0, Qt.AlignmentFlag.AlignVCenter)
        return framed("card", offer)

    def _tint(self) -> None:
        colour = QColor(colours(self.palette()).accent)
        for name, picture in self._pictures.items():
            picture.setPixmap(icon(name, colour).pixmap(ICON, ICON))
