"""The cards an item is made of."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from ui.widgets.layouts import column, label, row, set_property


class Card(QFrame):
    """A white card with a head (a caption to the left, tools to the right) and a body below."""

    def __init__(self, caption: str | QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.head = row(spacing=4)
        shown = label(caption.upper(), "group") if isinstance(caption, str) else caption
        self.head.addWidget(shown)
        self.head.addStretch(1)
        self.body = column(spacing=4)
        layout = column(margins=(14, 8, 14, 12), spacing=4)
        layout.addLayout(self.head)
        layout.addLayout(self.body)
        self.setLayout(layout)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def set_active(self, active: bool) -> None:
        """Show whether the cursor is in the card."""
        set_property(self, "active", active)
