"""How a file of a batch is drawn: its name, a sign and a word for where it stands, what it is."""

from PySide6.QtCore import QObject, QPoint, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.imports.review import Entry, FileState
from ui.item_models.meeting_list_model import AnyIndex
from ui.item_models.old_files_model import SIGNS, TONES, EntryRole, OldFilesModel
from ui.widgets.painting import paint_ground, paint_pill, paint_text, pill_width, sized

HEIGHT = 52
LEFT, RIGHT = 16, 12


class FilesDelegate(QStyledItemDelegate):
    def __init__(self, model: OldFilesModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(120, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        entry: Entry = index.data(EntryRole)
        painter.save()
        tokens = paint_ground(painter, option)
        rect = option.rect.adjusted(LEFT, 8, -RIGHT, -7)
        word = f"{SIGNS[entry.state]} {self._model.word(entry)}"
        width = pill_width(word, option.font)
        quiet = entry.state in (FileState.LEFT_OUT, FileState.EXISTS, FileState.WAITING)
        name = QRect(rect.left(), rect.top(), rect.width() - width - 8, 18)
        colour = tokens.text_2 if quiet else tokens.text
        paint_text(painter, name, entry.path.name, sized(option.font, 13, strong=True), colour)
        corner = QPoint(rect.right() - width, rect.top())
        paint_pill(painter, corner, word, TONES[entry.state], option, tokens)
        facts = QRect(rect.left(), rect.bottom() - 17, rect.width(), 18)
        paint_text(painter, facts, self._model.facts(entry), sized(option.font, 12), tokens.text_2)
        painter.restore()
