"""Fields for values that are typed or chosen: a date, a time, one of several."""

import datetime as dt
from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QSpinBox,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from models.danish import clock, numeric_date
from models.dates import parse_date, parse_time
from ui.widgets.layouts import column, label, set_property

T = TypeVar("T")


class ParsedField(QWidget, Generic[T]):
    """A line to type a value in; empty is None. What cannot be read is told below the line."""

    edited = Signal(object)  # another value (T or None) was typed and understood

    def __init__(
        self,
        name: str,
        parse: Callable[[str], T | None],
        show: Callable[[T], str],
        problem: str,
        placeholder: str,
    ) -> None:
        super().__init__()
        self._parse, self._show = parse, show
        self._known: T | None = None
        self.line = QLineEdit()
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(placeholder)
        self.line.textEdited.connect(lambda: self._mark(invalid=False))
        self.line.editingFinished.connect(self._on_editing_finished)
        self.problem = label(problem, "error", wrap=True)
        self.problem.hide()
        layout = column(spacing=2)
        layout.addWidget(self.line)
        layout.addWidget(self.problem)
        self.setLayout(layout)
        self.setFocusProxy(self.line)

    @property
    def value(self) -> T | None:
        """What is typed; None when it is nothing or cannot be read."""
        return self._parse(self.line.text())

    @property
    def is_valid(self) -> bool:
        """Whether what is typed can be read, or is nothing."""
        return not self.line.text().strip() or self.value is not None

    def set_value(self, value: T | None) -> None:
        """Show `value`, which is stored; what is being typed stays if that is nothing new."""
        if value != self._known:
            self._known = value
            self.line.setText("" if value is None else self._show(value))
            self._mark(invalid=False)

    def show_anew(self, value: T | None) -> None:
        """Show `value` whatever is being typed: it is of something else."""
        self._known = value
        self.line.setText("" if value is None else self._show(value))
        self._mark(invalid=False)

    def check(self) -> bool:
        """Tell of what cannot be read; whether all is well."""
        self._mark(invalid=not self.is_valid)
        return self.is_valid

    def _on_editing_finished(self) -> None:
        if not self.check() or self.value == self._known:
            return
        self._known = self.value
        self.line.setText("" if self._known is None else self._show(self._known))
        self.edited.emit(self._known)

    def _mark(self, *, invalid: bool) -> None:
        set_property(self.line, "invalid", invalid)
        self.line.setAccessibleDescription(self.problem.text() if invalid else "")
        self.problem.setVisible(invalid)


class DateField(ParsedField[dt.date]):
    def __init__(self, name: str) -> None:
        problem = self.tr("Datoen kan ikke læses. Skriv den som 31-12-2026.")
        super().__init__(name, parse_date, numeric_date, problem, self.tr("dd-mm-åååå"))


class TimeField(ParsedField[dt.time]):
    def __init__(self, name: str) -> None:
        problem = self.tr("Klokkeslættet kan ikke læses. Skriv det som 16:30.")
        super().__init__(name, parse_time, clock, problem, self.tr("tt:mm"))


class NumberBox(QSpinBox):
    """A whole number. At the lowest it shows `lowest_text`, when there is one."""

    def __init__(self, name: str, lowest: int, highest: int, lowest_text: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setRange(lowest, highest)
        self.setSpecialValueText(lowest_text)
        # The stylesheet's padding would move the frame and not the text.
        self.lineEdit().setTextMargins(8, 0, 0, 0)


class ChoiceBox(QComboBox, Generic[T]):
    """A box to choose one of several values in, each shown by a text.

    The wheel changes nothing before the box has the focus: one scrolls past it unharmed.
    """

    chosen = Signal(object)  # the user chose this value (T)

    def __init__(self, name: str, choices: Iterable[tuple[T, str]] = ()) -> None:
        super().__init__()
        self._choices: list[tuple[T, str]] = []
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.set_choices(choices)
        self.activated.connect(lambda row: self.chosen.emit(self._choices[row][0]))

    def set_choices(self, choices: Iterable[tuple[T, str]]) -> None:
        """Offer these values, the first one chosen; nothing happens if they are offered already."""
        choices = list(choices)
        if choices == self._choices:
            return
        self._choices = choices
        self.clear()
        self.addItems([text for _value, text in choices])

    @property
    def value(self) -> T:
        return self._choices[self.currentIndex()][0]

    def set_value(self, value: T) -> None:
        """Choose `value`, one of the choices."""
        self.setCurrentIndex([known for known, _text in self._choices].index(value))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box; a text that is too long for it ends in dots."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        style = QStyle.SubControl.SC_ComboBoxEditField
        control = QStyle.ComplexControl.CC_ComboBox
        room = self.style().subControlRect(control, option, style, self)
        option.currentText = self.fontMetrics().elidedText(
            option.currentText, Qt.TextElideMode.ElideRight, room.width()
        )
        painter = QStylePainter(self)
        painter.drawComplexControl(control, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
