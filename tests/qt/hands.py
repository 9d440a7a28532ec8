"""What a person does with a window: look at it, type, press keys, click."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

NONE = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def shown(qtbot: QtBot, widget: QWidget) -> None:
    """Show the widget with the focus where it wants it, as the window does."""
    qtbot.addWidget(widget)
    widget.resize(1000, 690)
    widget.show()
    widget.activateWindow()
    widget.setFocus()
    qtbot.waitUntil(lambda: widget.isActiveWindow() and QApplication.focusWidget() is not None)


def focused() -> QWidget:
    """What has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(focused(), key, modifier)
    QApplication.processEvents()


def type_text(text: str) -> None:
    QTest.keyClicks(focused(), text)
    QApplication.processEvents()


def type_over(text: str) -> None:
    """Type in place of what the field in focus holds."""
    press(Qt.Key.Key_A, CTRL)
    type_text(text)


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
