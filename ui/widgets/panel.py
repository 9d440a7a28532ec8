"""A panel that takes the place of the meeting: a title, a card with fields, buttons below."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QPushButton,
    QRadioButton,
    QStackedLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.widgets.layouts import button, column, framed, label, row, scrolled

WIDTH, WIDE = 760, 1240


class Panel(QWidget):
    """The frame that guided panels share. `content` is the card's layout.

    Escape and the cancel button emit `cancelled`; the primary button and Enter call `accept`.
    The buttons stand below what scrolls, so that they are always in sight.
    An `aside` stands to the right of it all and does not scroll with it. A `wide` panel holds more
    than fields, and takes more of the window.
    """

    cancelled = Signal()

    def __init__(
        self,
        title: str,
        hint: str,
        accept_text: str,
        parent: QWidget | None = None,
        *,
        aside: QWidget | None = None,
        wide: bool = False,
    ):
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
        self._card = framed("card", self.content)
        inner.addWidget(self._card)
        inner.addStretch()
        body = QWidget()
        body.setLayout(inner)
        body.setMaximumWidth(WIDE if wide else WIDTH)
        holder = QWidget()
        outer_row = row()
        outer_row.addWidget(body, 1)
        outer_row.addStretch(0)
        holder.setLayout(outer_row)
        foot = column(margins=(24, 8, 24, 8), spacing=6)
        foot.addWidget(self.problem)
        foot.addLayout(self.buttons)
        form = column()
        form.addWidget(scrolled(holder), 1)
        form.addWidget(framed("panel-foot", foot))
        page = QWidget()
        page_row = row(spacing=0)
        page_row.addLayout(form, 3)
        if aside:
            page_row.addWidget(aside, 2)
        page.setLayout(page_row)
        # The parent comes first: a stack without one shows its first page as a window.
        self._pages = QStackedLayout(self)
        self._pages.addWidget(page)

    def accept(self) -> None:
        """Do what the panel is for. To be overridden."""
        raise NotImplementedError

    def tell(self, problem: str) -> None:
        """Say what is wrong with what was filled in, above the buttons."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Let Tab go from the last field to the buttons, whatever fields have come since."""
        fields = [
            field
            for field in self._card.findChildren(QWidget)
            if field.isVisible()
            and field.focusPolicy() & Qt.FocusPolicy.TabFocus
            and field.focusProxy() is None
        ]
        if fields:
            # (Not by nextInFocusChain: PySide takes what that gives for a part of this.)
            last = max(fields, key=self._place_of)
            QWidget.setTabOrder(last, self.accept_button)
            QWidget.setTabOrder(self.accept_button, self.cancel_button)
        return super().focusNextPrevChild(forwards)

    def _place_of(self, field: QWidget) -> tuple[int, int]:
        corner = field.mapTo(self._card, QPoint())
        return corner.y(), corner.x()

    def cover(self, panel: "Panel") -> None:
        """Show another panel in this one's place, until `uncover`."""
        self._pages.setCurrentIndex(self._pages.addWidget(panel))
        panel.setFocus()

    def uncover(self) -> None:
        """Show this panel again and let go of the one that covered it."""
        panel = self._pages.currentWidget()
        if panel is not None and self._pages.currentIndex() > 0:
            self._pages.removeWidget(panel)
            panel.deleteLater()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = QApplication.focusWidget()
            is_choice = isinstance(focused, (QRadioButton, QCheckBox))
            if isinstance(focused, QAbstractButton) and not is_choice:
                focused.click()
            else:
                self.accept_button.click()
        else:
            super().keyPressEvent(event)


class PanelStack(QStackedWidget):
    """A page, and at times a panel in its place. Whoever opens one wires what comes of it."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.addWidget(page)

    def open_panel(self, panel: Panel) -> None:
        """Show a panel, in the place of another if one is open."""
        self.close_panel()
        self.setCurrentIndex(self.addWidget(panel))
        panel.setFocus()

    def close_panel(self) -> None:
        """Show the page, and let go of the panel that is open, if one is."""
        panel = self.currentWidget()
        if isinstance(panel, Panel):
            self.removeWidget(panel)
            panel.deleteLater()
