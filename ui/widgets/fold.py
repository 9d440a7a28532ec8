"""A heading that shows or hides what stands below it."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLayout, QToolButton, QWidget

from ui.theme import colours
from ui.widgets.icons import icon
from ui.widgets.layouts import column, label, row


class Fold(QWidget):
    """`content` below a heading that opens and closes it, with a summary while it is closed."""

    def __init__(self, title: str, content: QLayout, *, opened: bool = False) -> None:
        super().__init__()
        self.toggle = QToolButton()
        self.toggle.setText(title)
        self.toggle.setProperty("role", "fold")
        self.toggle.setCheckable(True)
        self.toggle.setChecked(opened)
        self.toggle.setIconSize(QSize(16, 16))
        self.toggle.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.toggle.toggled.connect(self._show)
        self.summary = label("", "secondary")
        header = row()
        header.addWidget(self.toggle)
        header.addWidget(self.summary)
        header.addStretch()
        self._body = QWidget()
        content.setContentsMargins(0, 4, 0, 8)
        self._body.setLayout(content)
        layout = column(spacing=4)
        layout.addLayout(header)
        layout.addWidget(self._body)
        self.setLayout(layout)
        self._show(opened)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()

    def _show(self, opened: bool) -> None:
        self._body.setVisible(opened)
        self.summary.setVisible(not opened)
        self._tint()

    def _tint(self) -> None:
        name = "chevron-down" if self.toggle.isChecked() else "chevron-right"
        self.toggle.setIcon(icon(name, QColor(colours(self.palette()).text_2)))
