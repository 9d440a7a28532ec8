"""A bar across the window that tells what happened, until it is read."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from ui.widgets.icon_button import IconButton
from ui.widgets.layouts import button, label, row, set_property

SHORT = 12_000  # ms that good news stay; bad news stay until they are closed


class NoticeBar(QFrame):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self._text = label("", wrap=True)
        self._buttons: list[QPushButton] = []
        self._is_passing = False
        close = IconButton("close", self.tr("Luk beskeden"))
        close.clicked.connect(self.hide)
        self._layout = row(margins=(16, 7, 10, 7), spacing=10)
        self._layout.addWidget(self._text, 1)
        self._layout.addWidget(close)
        self.setLayout(self._layout)
        self._timer = QTimer(self, singleShot=True, interval=SHORT)
        self._timer.timeout.connect(self.hide)
        self.hide()

    @property
    def text(self) -> str:
        return self._text.text()

    def let_pass(self) -> None:
        """Something was changed: hide what is no longer true."""
        if self._is_passing:
            self.hide()

    def tell(
        self,
        text: str,
        tone: str = "info",
        actions: Sequence[tuple[str, Callable[[], object]]] = (),
        *,
        passing: bool = False,
    ) -> None:
        """Show `text` in a tone (info, ok, warn, bad) with a button for each action.

        A `passing` text is true only until something is changed.
        """
        self._is_passing = passing
        for old in self._buttons:
            self._layout.removeWidget(old)
            old.hide()  # it may be deleted much later, and would lie on the text meanwhile
            old.deleteLater()
        self._buttons = [button(name, act, "link") for name, act in actions]
        for place, new in enumerate(self._buttons, 1):
            self._layout.insertWidget(place, new)
        self._text.setText(text)
        self._text.setAccessibleName(text)
        set_property(self, "tone", tone)
        self.show()
        if tone in ("bad", "warn"):
            self._timer.stop()
        else:
            self._timer.start()
