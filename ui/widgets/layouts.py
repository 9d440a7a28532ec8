"""Small things every view is put together from."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
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
    """A push button; `role` is primary, link, or nothing. Enter presses the one in focus."""
    result = QPushButton(text)
    result.setProperty("role", role)
    result.setDefault(role == "primary")
    result.setAutoDefault(True)
    result.clicked.connect(lambda: pressed())  # noqa: PLW0108 - `emit` would get `checked`
    return result


def action_button(text: str, action: QAction, role: str = "") -> QPushButton:
    """A button that triggers `action`, is enabled as it is, and tells its shortcut."""
    result = button(text, action.trigger, role)
    result.setDefault(False)
    result.setAutoDefault(False)
    shortcut = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    result.setToolTip(
        f"{action.text().split(chr(9))[0]} ({shortcut})" if shortcut else action.text()
    )
    result.setEnabled(action.isEnabled())
    action.enabledChanged.connect(result.setEnabled)
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


def field_column(text: str, field: QWidget, shown: QWidget | QLayout | None = None) -> QVBoxLayout:
    """A field with its label above; `shown` stands in the field's place when it holds more."""
    caption = label(text, "label")
    caption.setBuddy(field)
    field.setAccessibleName(field.accessibleName() or text)
    layout = column(spacing=4)
    layout.addWidget(caption)
    if isinstance(shown, QLayout):
        layout.addLayout(shown)
    else:
        layout.addWidget(shown or field)
    layout.setAlignment(Qt.AlignmentFlag.AlignTop)
    return layout


class _UpAndDown(QScrollArea):
    """As wide as its content must be: what it cannot scroll to would be cut off."""

    def minimumSizeHint(self) -> QSize:
        hint, content = super().minimumSizeHint(), self.widget()
        if content is None:
            return hint
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(content.minimumSizeHint().width() + bar, hint.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


def scrolled(content: QWidget) -> QScrollArea:
    """`content` in an area that scrolls up and down only, on the window's ground."""
    area = _UpAndDown()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the fields in it have the cursor
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    content.setProperty("role", "paper")
    area.setWidget(content)
    return area
