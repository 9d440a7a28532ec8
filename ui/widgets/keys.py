"""Keys that a widget answers itself while it has the focus."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget


class WidgetKeys(QObject):
    """Calls what belongs to a key pressed in `widget`.

    An event filter rather than QShortcuts: the menus use the same keys for the meeting, and two
    shortcuts for one key are answered by neither.
    """

    def __init__(self, widget: QWidget, actions: Mapping[str, Callable[[], object]]) -> None:
        super().__init__(widget)
        self._widget = widget
        self._actions = {QKeySequence(keys): action for keys, action in actions.items()}
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            return False
        if not self._widget.hasFocus():  # a key that an editor inside has left over
            return False
        assert isinstance(event, QKeyEvent)
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        pressed = QKeySequence(event.key() | modifiers.value)
        action = next((a for keys, a in self._actions.items() if keys == pressed), None)
        if action is None:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        else:
            action()
        return True
