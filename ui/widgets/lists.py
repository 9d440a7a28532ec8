"""What the painted lists of the panes have in common."""

from PySide6.QtCore import QAbstractListModel, QItemSelectionModel, Qt
from PySide6.QtWidgets import QListView


def dress(view: QListView, name: str) -> None:
    """Let a list scroll smoothly up and down, show the row under the pointer, and have a name."""
    view.setAccessibleName(name)
    view.setMouseTracking(True)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)


def choose_row(view: QListView, model: QAbstractListModel, row: int) -> None:
    """Choose a row of the view's model and scroll to it; nothing for -1."""
    if row >= 0:
        index = model.index(row)
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        view.selectionModel().setCurrentIndex(index, flag)
        view.scrollTo(index)
