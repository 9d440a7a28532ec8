"""A panel that takes the place of the meeting: a title, a card with fields, buttons below."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.widgets.layouts import button, column, framed, label, row, scrolled


class Panel(QWidget):
    """The frame that guided panels share. `content` is the card's layout.

    Escape and the cancel button emit `cancelled`; the primary button calls `accept`.
    """

    cancelled = Signal()

    def __init__(self, title: str, hint: str, accept_text: str, parent: QWidget | None = None):
        super().__init__(parent)
        self.content: QVBoxLayout = column(margins=(20, 20, 20, 20), spacing=12)
        self.problem = label("", "error", wrap=True)
        self.problem.hide()
        self.accept_button: QPushButton = button(accept_text, self.accept, "primary")
        self.cancel_button = button(self.tr("Annullér"), self.cancelled.emit)

        self.buttons = row()
        self.buttons.addWidget(self.accept_button)
        self.buttons.addWidget(self.cancel_button)
        self.buttons.addStretch()

        inner = column(margins=(24, 20, 24, 20), spacing=12)
        inner.addWidget(label(title, "title"))
        if hint:
            inner.addWidget(label(hint, "secondary", wrap=True))
        inner.addWidget(framed("card", self.content))
        inner.addWidget(self.problem)
        inner.addLayout(self.buttons)
        inner.addStretch()
        body = QWidget()
        body.setLayout(inner)
        body.setMaximumWidth(760)
        holder = QWidget()
        outer_row = row()
        outer_row.addWidget(body, 1)
        outer_row.addStretch(0)
        holder.setLayout(outer_row)
        outer = column()
        outer.addWidget(scrolled(holder))
        self.setLayout(outer)

    def accept(self) -> None:
        """Do what the panel is for. To be overridden."""
        raise NotImplementedError

    def tell(self, problem: str) -> None:
        """Say what is wrong with what was filled in, below the card."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
            return
        super().keyPressEvent(event)
