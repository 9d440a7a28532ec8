"""The narrow rail to the left: one button for each view."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QColor
from PySide6.QtWidgets import QButtonGroup, QFrame, QToolButton, QWidget

from ui.theme import colours
from ui.widgets.icons import icon
from ui.widgets.layouts import column

WIDTH = 70  # the longest name, in a wide font


class Rail(QFrame):
    """`entries` are the actions that show the views, with the names of their icons."""

    def __init__(
        self, entries: Sequence[tuple[QAction, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "rail")
        self.setFixedWidth(WIDTH)
        self._buttons: list[tuple[QToolButton, str]] = []
        self._group = QButtonGroup(self)
        layout = column(margins=(4, 8, 4, 8), spacing=4)
        for action, icon_name in entries:
            button = QToolButton()
            button.setProperty("role", "rail")
            button.setCheckable(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setIconSize(QSize(20, 20))
            button.setFixedSize(WIDTH - 5, 54)
            button.setText(action.text())
            button.setToolTip(f"{action.text()} ({action.shortcut().toString()})")
            button.clicked.connect(action.trigger)
            self._group.addButton(button)
            layout.addWidget(button)
            self._buttons.append((button, icon_name))
        layout.addStretch()
        self.setLayout(layout)
        self._tint()

    def mark(self, place: int | None) -> None:
        """Show which view is open; None for one that has no button here."""
        self._group.setExclusive(place is not None)
        for at, (button, _icon) in enumerate(self._buttons):
            button.setChecked(at == place)
        self._tint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()

    def _tint(self) -> None:
        tokens = colours(self.palette())
        for button, icon_name in self._buttons:
            colour = tokens.accent_text if button.isChecked() else tokens.text_2
            button.setIcon(icon(icon_name, QColor(colour)))
