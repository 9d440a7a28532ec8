"""Short lists that are put in order, and in most cases added to: standing items, sections."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QTreeWidget, QTreeWidgetItem, QWidget

from models.danish import clean_line
from models.records import ItemDraft, ItemType, SectionDraft
from models.vocabulary import ITEM_TYPE_NAMES
from ui.labels import capitalized
from ui.widgets.fields import ChoiceBox
from ui.widgets.icon_button import IconButton
from ui.widgets.keys import WidgetKeys
from ui.widgets.layouts import button, column, framed, label, row

T = TypeVar("T")
ROW_HEIGHT = 28
INDENT = 20


class OrderedRows(QWidget, Generic[T]):
    """Values in an order that the arrow buttons and Alt+Up and Alt+Down change."""

    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._values: list[T] = []
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(name)
        self.tree.setColumnCount(2)
        self.tree.setHeaderHidden(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setIndentation(0)
        self.tree.setUniformRowHeights(True)
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.setIconSize(QSize(INDENT, 16))
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(0, self.tree.header().ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, self.tree.header().ResizeMode.ResizeToContents)
        self.tree.itemChanged.connect(self._on_item_changed)
        self.tree.currentItemChanged.connect(self._on_row_chosen)
        self.up_button = self._icon_button("up", self.tr("Flyt op"), lambda: self.move_row(-1))
        self.down_button = self._icon_button("down", self.tr("Flyt ned"), lambda: self.move_row(1))
        self.tools = row(margins=(6, 4, 6, 4), spacing=4)
        self.tools.addWidget(self.up_button)
        self.tools.addWidget(self.down_button)
        self.tools.addStretch()
        inside = column()
        inside.addWidget(self.tree)
        inside.addWidget(framed("footer", self.tools))
        layout = column()
        layout.addWidget(framed("list", inside))
        self.setLayout(layout)
        WidgetKeys(
            self.tree,
            {"Alt+Up": lambda: self.move_row(-1), "Alt+Down": lambda: self.move_row(1)},
        )

    @property
    def values(self) -> tuple[T, ...]:
        return tuple(self._values)

    def set_values(self, values: Iterable[T]) -> None:
        self._values = list(values)
        self._fill(0)

    @property
    def row(self) -> int:
        """The chosen row, -1 without one."""
        return self.tree.currentIndex().row()

    def move_row(self, step: int) -> None:
        """Move the chosen row down, or up when `step` is -1."""
        source, target = self.row, self.row + step
        if source >= 0 and 0 <= target < len(self._values):
            self._values.insert(target, self._values.pop(source))
            self._fill(target)
            self.changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._fill(self.row)

    def _texts(self, value: T) -> tuple[str, str]:
        """What the row says, and the note at its right. To be overridden."""
        raise NotImplementedError

    def _dress(self, item: QTreeWidgetItem, value: T) -> None:
        """Give the row what its text does not say."""

    def _on_item_changed(self, item: QTreeWidgetItem) -> None:
        """Something in the row was changed by hand."""

    def _on_row_chosen(self) -> None:
        self.up_button.setEnabled(self.row > 0)
        self.down_button.setEnabled(0 <= self.row < len(self._values) - 1)

    def _change_row(self, value: T) -> None:
        """Let the chosen row hold another value."""
        self._values[self.row] = value
        self._fill(self.row)
        self.changed.emit()

    def _fill(self, chosen: int) -> None:
        self.tree.blockSignals(True)
        self.tree.clear()
        for value in self._values:
            item = QTreeWidgetItem(list(self._texts(value)))
            item.setForeground(1, self.palette().placeholderText())
            item.setSizeHint(0, QSize(0, ROW_HEIGHT))
            self._dress(item, value)
            self.tree.addTopLevelItem(item)
        last = len(self._values) - 1
        self.tree.setCurrentIndex(self.tree.model().index(min(chosen, last), 0))
        self.tree.blockSignals(False)
        self.tree.setFixedHeight(max(2, min(8, len(self._values))) * ROW_HEIGHT + 6)
        self._on_row_chosen()

    def _icon_button(self, icon: str, name: str, pressed: Callable[[], object]) -> IconButton:
        result = IconButton(icon, name)
        result.clicked.connect(pressed)
        return result


class RowList(OrderedRows[T]):
    """Rows that can also be added, renamed and removed."""

    def __init__(self, name: str, add_text: str) -> None:
        super().__init__(name)
        self.add_button = button(add_text, self.add_row)
        self.remove_button = self._icon_button("trash", self.tr("Fjern"), self.remove_row)
        self.tools.insertWidget(0, self.add_button)
        self.tools.insertWidget(3, self.remove_button)
        keys = {"Return": self.rename_row, "Enter": self.rename_row, "Del": self.remove_row}
        WidgetKeys(self.tree, keys)

    def add_row(self) -> None:
        """Add a row below the chosen one and begin to type in it."""
        row = self.row + 1
        self._values.insert(row, self._new())
        self._fill(row)
        self.changed.emit()
        self.rename_row()

    def rename_row(self) -> None:
        """Begin to type in the chosen row."""
        if self.row >= 0:
            self.tree.setFocus()
            self.tree.edit(self.tree.currentIndex().siblingAtColumn(0))

    def remove_row(self) -> None:
        """Remove the chosen row."""
        if self.row >= 0:
            row = self.row
            del self._values[row]
            self._fill(row)
            self.changed.emit()

    def _new(self) -> T:
        """The value of a row just added. To be overridden."""
        raise NotImplementedError

    def _renamed(self, value: T, text: str) -> T:
        """`value` with another text. To be overridden."""
        raise NotImplementedError

    def _dress(self, item: QTreeWidgetItem, value: T) -> None:
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)

    def _on_item_changed(self, item: QTreeWidgetItem) -> None:
        row = self.tree.indexOfTopLevelItem(item)
        text = clean_line(item.text(0))
        if text:
            self._values[row] = self._renamed(self._values[row], text)
        item.setText(0, self._texts(self._values[row])[0])
        self.changed.emit()

    def _on_row_chosen(self) -> None:
        super()._on_row_chosen()
        self.remove_button.setEnabled(self.row >= 0)


class StandingItems(RowList[ItemDraft]):
    """The items that every new meeting begins with. One that is added gets `sections`."""

    def __init__(self, sections: Callable[[], tuple[SectionDraft, ...]]) -> None:
        super().__init__(name=self.tr("Faste punkter"), add_text=self.tr("+ Punkt"))
        self._sections = sections
        self.type_box: ChoiceBox[ItemType] = ChoiceBox(
            self.tr("Punktets type"),
            [(kind, capitalized(name)) for kind, name in ITEM_TYPE_NAMES.items()],
        )
        self.type_box.chosen.connect(lambda kind: self._change_item(type=kind))
        self.closed_box = QCheckBox(self.tr("Lukket"))
        self.closed_box.clicked.connect(lambda closed: self._change_item(closed=closed))
        self.tools.addWidget(self.type_box)
        self.tools.addWidget(self.closed_box)
        self._on_row_chosen()

    def _change_item(self, **changes: object) -> None:
        if self.row >= 0:
            self._change_row(replace(self._values[self.row], **changes))  # type: ignore[arg-type]

    def _texts(self, value: ItemDraft) -> tuple[str, str]:
        kind = capitalized(ITEM_TYPE_NAMES[value.type])
        return value.title, self.tr("{type} · lukket").format(type=kind) if value.closed else kind

    def _new(self) -> ItemDraft:
        return ItemDraft(self.tr("Nyt punkt"), sections=self._sections())

    def _renamed(self, value: ItemDraft, text: str) -> ItemDraft:
        return replace(value, title=text)

    def _on_row_chosen(self) -> None:
        super()._on_row_chosen()
        chosen = self.row >= 0
        self.type_box.setEnabled(chosen)
        self.closed_box.setEnabled(chosen)
        if chosen:
            self.type_box.set_value(self._values[self.row].type)
            self.closed_box.setChecked(self._values[self.row].closed)


class SectionRows(RowList[SectionDraft]):
    """The sections that a new item gets, in two levels."""

    def __init__(self) -> None:
        super().__init__(name=self.tr("Afsnit i et nyt punkt"), add_text=self.tr("+ Afsnit"))
        self.outdent_button = self._icon_button(
            "outdent", self.tr("Gør til overskrift"), lambda: self.set_level(1)
        )
        self.indent_button = self._icon_button(
            "indent", self.tr("Gør til underoverskrift"), lambda: self.set_level(2)
        )
        self.tools.insertWidget(3, self.outdent_button)
        self.tools.insertWidget(4, self.indent_button)
        WidgetKeys(
            self.tree,
            {"Alt+Left": lambda: self.set_level(1), "Alt+Right": lambda: self.set_level(2)},
        )
        spacer = QPixmap(INDENT, 1)
        spacer.fill(Qt.GlobalColor.transparent)
        self._spacer = QIcon(spacer)
        self._on_row_chosen()

    def set_level(self, level: int) -> None:
        """Make the chosen row a heading (1) or a heading below one (2)."""
        if self.row >= 0 and self._values[self.row].level != level:
            self._change_row(replace(self._values[self.row], level=level))

    def _texts(self, value: SectionDraft) -> tuple[str, str]:
        return value.heading, self.tr("underoverskrift") if value.level == 2 else ""

    def _dress(self, item: QTreeWidgetItem, value: SectionDraft) -> None:
        super()._dress(item, value)
        if value.level == 2:
            item.setIcon(0, self._spacer)

    def _new(self) -> SectionDraft:
        level = self._values[self.row].level if self.row >= 0 else 1
        return SectionDraft(self.tr("Nyt afsnit"), level)

    def _renamed(self, value: SectionDraft, text: str) -> SectionDraft:
        return replace(value, heading=text)

    def _on_row_chosen(self) -> None:
        super()._on_row_chosen()
        level = self._values[self.row].level if self.row >= 0 else 0
        self.outdent_button.setEnabled(level == 2)
        self.indent_button.setEnabled(level == 1)


class PartRows(OrderedRows[str]):
    """The parts of an item in the order they are printed; what is not ticked is left out."""

    def __init__(self) -> None:
        super().__init__(self.tr("Rækkefølgen i et punkt"))
        self._names = {
            "decision": self.tr("Beslutning"),
            "sections": self.tr("Afsnit (sagsfremstilling, indstilling …)"),
            "history": self.tr("Sagens forløb"),
            "attachments": self.tr("Bilag"),
        }
        self._printed: set[str] = set()
        hint = self.tr("Det, der ikke er krydset af, udelades.")
        self.tools.insertWidget(2, label(hint, "caption"))

    @property
    def printed(self) -> tuple[str, ...]:
        """The ticked parts, in order."""
        return tuple(part for part in self._values if part in self._printed)

    def set_printed(self, parts: Iterable[str]) -> None:
        parts = list(parts)
        self._printed = set(parts)
        self.set_values([*parts, *(part for part in self._names if part not in parts)])

    def _texts(self, value: str) -> tuple[str, str]:
        return self._names[value], ""

    def _dress(self, item: QTreeWidgetItem, value: str) -> None:
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        ticked = value in self._printed
        item.setCheckState(0, Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)

    def _on_item_changed(self, item: QTreeWidgetItem) -> None:
        part = self._values[self.tree.indexOfTopLevelItem(item)]
        if item.checkState(0) is Qt.CheckState.Checked:
            self._printed.add(part)
        else:
            self._printed.discard(part)
        self.changed.emit()
