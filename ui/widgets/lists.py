"""What the painted lists of the panes have in common."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QItemSelectionModel, QModelIndex, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QListView, QTreeWidget, QTreeWidgetItem


class HeadedList(QListView):
    """A list whose headings cannot be chosen: Home, End and the pages go to the nearest line.

    (Qt would go nowhere, for at a heading it stays where it was.)
    """

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, held: Qt.KeyboardModifier
    ) -> QModelIndex:
        index = super().moveCursor(action, held)
        moves = QAbstractItemView.CursorAction
        step = -1 if action in (moves.MoveEnd, moves.MovePageDown) else 1
        line = index
        while line.isValid() and not line.flags() & Qt.ItemFlag.ItemIsEnabled:
            line = line.siblingAtRow(line.row() + step)
        return line if line.isValid() else self.currentIndex()


def dress(view: QListView, name: str) -> None:
    """Let a list scroll smoothly up and down, show the row under the pointer, and have a name."""
    view.setAccessibleName(name)
    view.setMouseTracking(True)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)


TREE_ROW, EDGE = 28, 3  # px of a row in a tree of rows, and of its edge


def row_tree(name: str, description: str, headers: Sequence[str]) -> QTreeWidget:
    """A table of rows below `headers`, one of which is chosen, as a whole."""
    tree = QTreeWidget()
    tree.setAccessibleName(name)
    tree.setAccessibleDescription(description)
    tree.setHeaderLabels(list(headers))
    tree.setRootIsDecorated(False)
    tree.setUniformRowHeights(True)
    tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    header = tree.header()
    header.setStretchLastSection(False)
    header.setSectionResizeMode(header.ResizeMode.Stretch)
    return tree


def row_item(texts: Sequence[str]) -> QTreeWidgetItem:
    """A row of such a table."""
    item = QTreeWidgetItem(list(texts))
    item.setSizeHint(0, QSize(0, TREE_ROW))
    return item


def fit_rows(tree: QTreeWidget, fewest: int, most: int) -> None:
    """Let such a table be as high as its rows, of which so many are in sight."""
    rows = max(fewest, min(most, tree.topLevelItemCount()))
    edges = 2 * EDGE + tree.header().sizeHint().height()
    tree.setFixedHeight(rows * TREE_ROW + edges)


def choose_row(view: QListView, model: QAbstractListModel, row: int) -> None:
    """Choose a row of the view's model and scroll to it; nothing for -1."""
    if row >= 0:
        index = model.index(row)
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        view.selectionModel().setCurrentIndex(index, flag)
        view.scrollTo(index)
