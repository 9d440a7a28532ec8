"""Small things every view is put together from."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)


def column(*, margins: tuple[int, int, int, int] = (0, 0, 0, 0), spacing: int = 0) -> QVBoxLayout:
    layout = QVBoxLayout()
    layout.setContentsMargins(*margins)
    layout.setSpacing(spacing)
    return layout


def row(*, margins: tuple[int, int, int, int] = (0, 0, 0, 0), spacing: int = 8) -> QHBoxLayout:
    layout = QHBoxLayout()
    layout.setContentsMargins(*margins)
    layout.setSpacing(spacing)
    return layout


def framed(role: str, layout: QLayout) -> QFrame:
    """A frame that the stylesheet knows by `role` (pane, bar, footer, card, ...)."""
    frame = QFrame()
    frame.setProperty("role", role)
    frame.setLayout(layout)
    return frame


def label(text: str, role: str = "", *, wrap: bool = False) -> QLabel:
    """A label that the stylesheet knows by `role` (title, heading, caption, secondary, ...)."""
    result = QLabel(text)
    result.setTextFormat(Qt.TextFormat.PlainText)
    result.setProperty("role", role)
    result.setWordWrap(wrap)
    return result


def button(text: str, pressed: Callable[[], object], role: str = "") -> QPushButton:
    """A push button; `role` is primary, link, or nothing. The primary one answers Enter."""
    result = QPushButton(text)
    result.setProperty("role", role)
    result.setDefault(role == "primary")
    result.setAutoDefault(role == "primary")
    result.clicked.connect(lambda: pressed())
    return result


def restyle(widget: QWidget) -> None:
    """Let the stylesheet look at the widget's properties again."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def set_property(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the stylesheet looks at."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        restyle(widget)


def form() -> QFormLayout:
    """A form with its labels above the fields' left edge, as narrow panels want it."""
    layout = QFormLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setHorizontalSpacing(16)
    layout.setVerticalSpacing(10)
    layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    layout.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return layout


def scrolled(content: QWidget) -> QScrollArea:
    """`content` in an area that scrolls up and down only, on the window's ground."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    content.setProperty("role", "paper")
    area.setWidget(content)
    return area
