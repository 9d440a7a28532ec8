"""A list that is put in order by dragging."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, Qt, Signal

from ui.item_models.meeting_list_model import AnyIndex


class MovableRows(QAbstractListModel):
    """A drop is only a wish: `move_requested(id, position)`.

    The rows are moved when the change comes back; the view must not remove any itself.
    """

    move_requested = Signal(int, int)
    mime_type: str  # of what is dragged; no other list takes it

    @property
    def movable_ids(self) -> Sequence[int]:
        """The ids of the rows that can be put in order: the first ones of the list."""
        raise NotImplementedError

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [self.mime_type]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        data.setData(self.mime_type, str(self.movable_ids[indexes[0].row()]).encode())
        return data

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex
    ) -> bool:
        if data.hasFormat(self.mime_type):
            row_id, ids = int(bytes(data.data(self.mime_type).data())), self.movable_ids
            if row_id in ids:
                source = ids.index(row_id)
                target = len(ids) if row < 0 else min(row, len(ids))
                position = target - 1 if source < target else target
                if position != source:
                    self.move_requested.emit(row_id, position)
        return False
