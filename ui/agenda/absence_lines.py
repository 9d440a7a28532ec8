"""What will be printed under a decision of who was there: each line can be put in words by hand."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from models.attendance import Line
from ui.widgets.layouts import button, column, label, row
from ui.widgets.line_edit import SettledLineEdit

ROOMY = 520  # pixels


class AbsenceLines(QWidget):
    """The lines as they will be printed, and whether they come by themselves or were typed."""

    worded = Signal(str, str)  # the key of a line and the words for it; '' takes them back

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[LineRow] = []
        self._read_only = False
        self._column = column(margins=(0, 6, 0, 0), spacing=2)
        self.setLayout(self._column)
        self.hide()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show the lines; one that is being typed keeps its field and its place."""
        known = {shown.key: shown for shown in self._rows}
        keys = {line.key for line in lines}
        typed = [old for old in self._rows if old.is_editing and old.key not in keys]
        for old in typed:
            old.show_line(Line(old.key, ""))
        for old in self._rows:
            if old.key not in keys and not old.is_editing:
                self._column.removeWidget(old)
                old.hide()
                old.deleteLater()
        self._rows = []
        for place, line in enumerate(lines):
            shown = known.get(line.key) or self._new_row(line)
            shown.show_line(line)
            shown.set_read_only(self._read_only)
            self._column.insertWidget(place, shown)
            self._rows.append(shown)
        self._rows += typed
        self.setVisible(bool(self._rows))

    def set_read_only(self, read_only: bool) -> None:
        """Let the lines only be read, as those of approved minutes are."""
        self._read_only = read_only
        for shown in self._rows:
            shown.set_read_only(read_only)

    @property
    def rows(self) -> "tuple[LineRow, ...]":
        """The rows, from above."""
        return tuple(self._rows)

    def _new_row(self, line: Line) -> "LineRow":
        new = LineRow(line)
        new.worded.connect(self.worded)
        new.emptied.connect(lambda: self._drop(new))
        return new

    def _drop(self, emptied: "LineRow") -> None:
        """Let go of a row that was typed empty: there is no line of that kind any more."""
        if emptied in self._rows and not emptied.text.text():
            self._rows.remove(emptied)
            self._column.removeWidget(emptied)
            emptied.hide()
            emptied.deleteLater()
            self.setVisible(bool(self._rows))


class LineRow(QWidget):
    """One line: its text, where that comes from, and the button that changes it."""

    worded = Signal(str, str)
    emptied = Signal()  # the field was left without words

    def __init__(self, line: Line) -> None:
        super().__init__()
        self._line = line
        self._read_only = False
        self.text = _PrintedLine()
        self.text.double_clicked.connect(self.edit)
        self.source = label("", "caption")
        self.source.setContentsMargins(0, 4, 0, 0)  # in line with the buttons
        self.reword = button(self.tr("Ret ordlyden …"), self.edit, "line-link")
        self.follow = button(self.tr("Følg fremmødet igen"), self._follow, "line-link")
        self.field: WordingField | None = None
        self._layout = row(spacing=10)
        self._layout.addWidget(self.text, 1)
        for part in (self.source, self.reword, self.follow):
            self._layout.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(self._layout)
        self.show_line(line)

    @property
    def key(self) -> str:
        """What the line tells: see `models.attendance.Line`."""
        return self._line.key

    @property
    def is_editing(self) -> bool:
        return self.field is not None

    def show_line(self, line: Line) -> None:
        self._line = line
        self.text.setText(line.text)
        self.source.setText(
            self.tr("skrevet i hånden") if line.by_hand else self.tr("indsættes automatisk")
        )
        for opener in (self.reword, self.follow):
            opener.setAccessibleDescription(line.text)
        if self.field is not None and line.by_hand:
            self.field.show_text(line.text)
        self._show_parts()

    def set_read_only(self, read_only: bool) -> None:
        self._read_only = read_only
        self._show_parts()

    def edit(self) -> None:
        """Put a field with the line's words in its place."""
        if self._read_only or self.field is not None:
            return
        self.field = WordingField(self.tr("Linjens ordlyd"))
        self.field.show_text(self._line.text)
        self.field.settled.connect(lambda text: self.worded.emit(self.key, text))
        self.field.done.connect(self._finish)
        self._layout.insertWidget(0, self.field, 1)
        self.field.show()  # or it cannot have the focus yet
        self.field.setFocus()
        self._show_parts()
        self.field.selectAll()

    def _finish(self) -> None:
        field, self.field = self.field, None
        if field is None:
            return
        had_focus = field.hasFocus()
        field.hide()
        field.deleteLater()
        self._show_parts()
        if had_focus:
            self.reword.setFocus()
        if not field.text().strip() and not self._line.by_hand:
            self.emptied.emit()

    def _follow(self) -> None:
        self.worded.emit(self.key, "")

    def _show_parts(self) -> None:
        editing = self.field is not None
        self.text.setVisible(not editing)
        self._show_source()
        self.reword.setVisible(not editing and not self._read_only)
        self.follow.setVisible(not editing and not self._read_only and self._line.by_hand)

    def _show_source(self) -> None:
        """Where there is little room, it is only said of what was written by hand."""
        self.source.setVisible(self._line.by_hand or self.width() >= ROOMY)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_source()


class _PrintedLine(QLabel):
    double_clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "secondary")
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.double_clicked.emit()


class WordingField(SettledLineEdit):
    """A line's words while they are typed. Enter, Escape and leaving it are the end of that."""

    done = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.editingFinished.connect(self.done)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() == Qt.Key.Key_Escape:
            self.done.emit()
