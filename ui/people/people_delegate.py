"""How a person is drawn in the list."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.item_models.meeting_list_model import AnyIndex
from ui.item_models.people_model import PersonRole, PersonRow
from ui.widgets.painting import paint_ground, paint_text, sized

PERSON_HEIGHT = 48
GROUP_HEIGHT = 32
LEFT, RIGHT = 17, 14


class PeopleDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(120, PERSON_HEIGHT if index.data(PersonRole) else GROUP_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: PersonRow | None = index.data(PersonRole)
        painter.save()
        tokens = paint_ground(painter, option)
        if row is None:
            rect = option.rect.adjusted(LEFT, 8, -RIGHT, 0)
            font = sized(option.font, 11, strong=True)
            paint_text(painter, rect, index.data(), font, tokens.text_2)
        else:
            rect = option.rect.adjusted(LEFT, 6, -RIGHT, -6)
            top = QRect(rect.left(), rect.top(), rect.width(), 18)
            colour = tokens.text_2 if row.former else tokens.text
            name_font = sized(option.font, 13, strong=not row.former)
            paint_text(painter, top, row.person.name, name_font, colour)
            bottom = QRect(rect.left(), top.bottom() + 1, rect.width(), 18)
            small = sized(option.font, 12)
            colour = tokens.text_3 if row.former else tokens.text_2
            paint_text(painter, bottom, row.words, small, colour)
        painter.restore()
