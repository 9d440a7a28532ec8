"""The matrix as it stands on the screen: names that stay in sight, cells, and figures beside."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHeaderView,
    QScrollBar,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from models.absence import Cell, Mark, Matrix, Totals
from models.records import PersonId
from models.rules import is_held
from ui.item_models.absence_model import (
    SIGNS,
    TONES,
    CellRole,
    Figure,
    MatrixModel,
    TotalsModel,
)
from ui.item_models.meeting_list_model import AnyIndex
from ui.theme import Colours, colours
from ui.widgets.painting import paint_text, sized, tone_colours

ROW, CELL = 29, 47
HEAD, TALL_HEAD = 32, 44
LEFT, GAP = 13, 12
WIDEST = 330  # of the names
FIGURES = {Figure.PRESENT: 50, Figure.EXCUSED: 50, Figure.UNEXCUSED: 54, Figure.SHARE: 190}
BAR = 120


class NamesHeader(QHeaderView):
    """The names and roles, to the left of the cells. They stay while the cells are scrolled."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setSectionsClickable(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setDefaultSectionSize(ROW)
        self.setMinimumSectionSize(ROW)
        self.setMouseTracking(True)

    def sizeHint(self) -> QSize:
        return QSize(self._width(), super().sizeHint().height())

    def _width(self) -> int:
        model = self.model()
        plain, small = self._fonts()
        widest = 120
        for row in range(model.rowCount()):
            name = model.headerData(row, Qt.Orientation.Vertical)
            role = model.headerData(row, Qt.Orientation.Vertical, Qt.ItemDataRole.UserRole) or ""
            width = QFontMetrics(plain).horizontalAdvance(name)
            width += QFontMetrics(small).horizontalAdvance(role)
            widest = max(widest, LEFT + width + 2 * GAP + 6)
        return min(widest, WIDEST)

    def _fonts(self) -> tuple[QFont, QFont]:
        return sized(self.font(), 13), sized(self.font(), 11)

    def paintSection(  # noqa: N802 (Qt's name)
        self, painter: QPainter, rect: QRect, row: int
    ) -> None:
        tokens = colours(self.palette())
        _plain, small = self._fonts()
        model = self.model()
        painter.save()
        painter.fillRect(rect, QColor(tokens.bg))
        name = model.headerData(row, Qt.Orientation.Vertical)
        role = model.headerData(row, Qt.Orientation.Vertical, Qt.ItemDataRole.UserRole)
        inner = rect.adjusted(LEFT, 0, -GAP, 0)
        if role is None:  # the last row, the sums
            strong = sized(self.font(), 12, strong=True)
            paint_text(painter, inner, name, strong, tokens.text_2)
        else:
            current = self._table().currentIndex().row() == row and self._table().hasFocus()
            font = sized(self.font(), 13, strong=current)
            width = min(QFontMetrics(font).horizontalAdvance(name) + GAP, inner.width())
            colour = tokens.accent_text if current else tokens.text
            paint_text(painter, inner, name, font, colour)
            paint_text(painter, inner.adjusted(width, 1, 0, 1), role, small, tokens.text_3)
        painter.restore()

    def _table(self) -> QTableView:
        table = self.parent()
        assert isinstance(table, QTableView)
        return table


class CellDelegate(QStyledItemDelegate):
    """Draws a cell as a rounded field with its letter."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        tokens = colours(option.palette)
        cell = index.data(CellRole)
        field = QRectF(option.rect.adjusted(1, 1, -2, -2))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(cell, Cell):
            _paint_mark(painter, field, cell.mark, tokens, option.font)
        else:
            painter.setFont(sized(option.font, 12, strong=True))
            painter.setPen(QColor(tokens.text_2))
            text = index.data() or ""
            painter.drawText(field, int(Qt.AlignmentFlag.AlignCenter), text)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(field.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.restore()


def _paint_mark(painter: QPainter, field: QRectF, mark: Mark, tokens: Colours, font: QFont) -> None:
    """A letter on its ground; without a tone on none."""
    ink = QColor(tokens.text_2)
    if mark in TONES:
        ground, ink = tone_colours(tokens, TONES[mark])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(field, 4, 4)
    elif mark is Mark.UNMARKED:
        painter.setPen(QPen(QColor(tokens.line_strong), 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(field.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setPen(ink)
    painter.setFont(sized(font, 13, strong=mark is not Mark.REPLACED))
    painter.drawText(field, int(Qt.AlignmentFlag.AlignCenter), SIGNS[mark])


class LegendMark(QWidget):
    """A mark as the cells show it, small."""

    def __init__(self, mark: Mark) -> None:
        super().__init__()
        self._mark = mark
        self.setFixedSize(28, 20)

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        field = QRectF(self.rect().adjusted(1, 1, -1, -1))
        _paint_mark(painter, field, self._mark, colours(self.palette()), self.font())


class FigureDelegate(QStyledItemDelegate):
    """Draws the figures; the share of meetings attended with a bar before it."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        tokens = colours(option.palette)
        totals: Totals = index.data(CellRole)
        last = index.row() == index.model().rowCount() - 1
        font = sized(option.font, 13, strong=last)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        over = option.state & QStyle.StateFlag.State_MouseOver and not last
        ink = tokens.accent if over else tokens.text
        if index.column() == Figure.SHARE:
            bar = QRectF(rect.left() + GAP, rect.center().y() - 3, BAR, 8)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.line))
            painter.drawRoundedRect(bar, 4, 4)
            painter.setBrush(QColor(tokens.accent))
            if totals.percent:
                bar.setWidth(max(BAR * totals.percent / 100, 8))
                painter.drawRoundedRect(bar, 4, 4)
            text = QRect(rect.left() + GAP + BAR + 8, rect.top(), 50, rect.height())
            paint_text(painter, text, index.data(), font, ink)
        else:
            painter.setFont(font)
            painter.setPen(QColor(ink))
            painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), index.data())
        painter.restore()


class Cells(QTableView):
    """The cells. Arrows go from one to the next."""

    open_requested = Signal()
    person_requested = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        signals = {
            Qt.Key.Key_Return: self.open_requested,
            Qt.Key.Key_Enter: self.open_requested,
            Qt.Key.Key_Space: self.person_requested,
            Qt.Key.Key_Escape: self.left,
        }
        signal = signals.get(Qt.Key(event.key()))
        if signal is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            signal.emit()
        else:
            super().keyPressEvent(event)


class MatrixTable(QWidget):
    """A matrix: cells to the left, the figures to the right, scrolled as one."""

    meeting_requested = Signal(object)  # MeetingId
    person_requested = Signal(object, object)  # PersonId, and the Figure that was asked about
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = MatrixModel(self)
        self.sums = TotalsModel(self)
        self.cells = Cells()
        self._settle = QTimer(self, singleShot=True, interval=0)
        self._settle.timeout.connect(self._on_settled)
        self.figures = QTableView()
        self._make_cells()
        self._make_figures()
        self._slider = QScrollBar(Qt.Orientation.Horizontal)
        inner = self.cells.horizontalScrollBar()
        inner.rangeChanged.connect(self._on_range_changed)
        inner.valueChanged.connect(self._slider.setValue)
        self._slider.valueChanged.connect(inner.setValue)
        self._slider.hide()
        vertical = self.figures.verticalScrollBar()
        vertical.valueChanged.connect(self.cells.verticalScrollBar().setValue)
        self.cells.verticalScrollBar().valueChanged.connect(vertical.setValue)
        layout = QGridLayout()
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.cells, 0, 0)
        layout.addWidget(self.figures, 0, 1)
        layout.addWidget(self._slider, 1, 0)
        layout.setColumnStretch(0, 1000)
        layout.setColumnStretch(2, 1)
        self.setLayout(layout)
        self.setFocusProxy(self.cells)

    def _make_cells(self) -> None:
        cells = self.cells
        cells.setModel(self.model)
        cells.setItemDelegate(CellDelegate(cells))
        cells.setAccessibleName(self.tr("Fravær"))
        cells.setAccessibleDescription(
            self.tr(
                "Piletasterne går fra felt til felt, Enter åbner mødet, mellemrum viser personen"
            )
        )
        header = NamesHeader(cells)
        cells.setVerticalHeader(header)
        header.sectionClicked.connect(self._on_name_clicked)
        _dress(cells)
        cells.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        cells.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        top = cells.horizontalHeader()
        top.setDefaultSectionSize(CELL)
        top.setMinimumSectionSize(CELL)
        cells.doubleClicked.connect(self._open_meeting)
        cells.open_requested.connect(self._open_meeting)
        cells.person_requested.connect(self._show_person)
        cells.left.connect(self.left)
        cells.selectionModel().currentChanged.connect(lambda *_: header.viewport().update())

    def _make_figures(self) -> None:
        figures = self.figures
        figures.setModel(self.sums)
        figures.setItemDelegate(FigureDelegate(figures))
        figures.setAccessibleName(self.tr("Sammentælling"))
        figures.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # each name tells its figures, too
        _dress(figures)
        figures.verticalHeader().hide()
        figures.verticalHeader().setDefaultSectionSize(ROW)
        figures.verticalHeader().setMinimumSectionSize(ROW)
        figures.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for column, width in FIGURES.items():
            figures.horizontalHeader().resizeSection(column, width)
        figures.clicked.connect(self._on_figure_clicked)

    # --- showing ---

    def fill(self, matrix: Matrix) -> None:
        """Show a matrix. The cursor stays in its cell, or goes to the last meeting held."""
        current = self.cells.currentIndex()
        row, before = max(current.row(), 0), self.model.meeting(current.column())
        self.model.fill(matrix)
        self.sums.fill(matrix)
        head = TALL_HEAD if self.model.has_years else HEAD
        for table in (self.cells, self.figures):
            table.horizontalHeader().setFixedHeight(head)
        header = self.cells.verticalHeader()
        names = header.sizeHint().width()
        header.setFixedWidth(names)
        columns = self.model.columnCount()
        for widget in (self.cells, self._slider):
            widget.setMaximumWidth(names + CELL * columns + 4)
        height = head + ROW * self.model.rowCount() + 4
        for table in (self.cells, self.figures):
            table.setMaximumHeight(height)
        self.setMaximumHeight(height + self._slider.sizeHint().height())
        self.figures.setFixedWidth(sum(FIGURES.values()) + 18)
        if not self.model.rowCount() or not columns:
            return
        ids = [meeting.id for meeting in matrix.meetings]
        last = max(n for n, meeting in enumerate(matrix.meetings) if is_held(meeting.state))
        column = ids.index(before.id) if before is not None and before.id in ids else last
        row = min(row, self.model.rowCount() - 1)
        self.cells.setCurrentIndex(self.model.index(row, column))
        self._settle.start()

    def _on_settled(self) -> None:
        """Bring the cursor in sight, now that the tables have their sizes."""
        for table in (self.cells, self.figures):
            table.updateGeometries()  # a head of another height moves what is below it
        self.cells.scrollTo(self.cells.currentIndex())
        self.figures.verticalScrollBar().setValue(self.cells.verticalScrollBar().value())

    @property
    def person_id(self) -> PersonId | None:
        """The person whose row the cursor is in."""
        row = self.model.person_row(self.cells.currentIndex().row())
        return row.person.id if row else None

    def _open_meeting(self) -> None:
        meeting = self.model.meeting(self.cells.currentIndex().column())
        if meeting is not None:
            self.meeting_requested.emit(meeting.id)

    def _show_person(self) -> None:
        if self.person_id is not None:
            self.person_requested.emit(self.person_id, Figure.SHARE)

    def _on_name_clicked(self, row: int) -> None:
        column = max(self.cells.currentIndex().column(), 0)
        self.cells.setCurrentIndex(self.model.index(row, column))
        self.cells.setFocus()
        self._show_person()

    def _on_figure_clicked(self, index: AnyIndex) -> None:
        row = self.model.person_row(index.row())
        if row is not None:
            self.person_requested.emit(row.person.id, Figure(index.column()))

    def _on_range_changed(self, lowest: int, highest: int) -> None:
        inner = self.cells.horizontalScrollBar()
        self._slider.setRange(lowest, highest)
        self._slider.setPageStep(inner.pageStep())
        self._slider.setSingleStep(CELL)
        self._slider.setVisible(highest > lowest)

    def figure_place(self, row: int, figure: Figure) -> QPoint:
        """Where a figure stands in the viewport of the figures."""
        return self.figures.visualRect(self.sums.index(row, figure)).center()


def _dress(table: QTableView) -> None:
    """What both tables share."""
    table.setProperty("role", "matrix")
    table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setCornerButtonEnabled(False)
    table.setMouseTracking(True)
    table.setFrameShape(QTableView.Shape.NoFrame)
    header = table.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
