"""The items that were found in a file, to be corrected: numbers, titles, closed, or no item."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from models.danish import clean_line
from models.minutes import MinutesDraft
from models.old_minutes import without_item
from models.records import ItemDraft
from models.text import RichText, plain_lines
from ui.imports.review import Entry
from ui.widgets.keys import WidgetKeys
from ui.widgets.layouts import button, column, framed, label, row

ROW_HEIGHT = 28
NUMBER, TITLE, CLOSED, DECISION, PARTS = range(5)
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class ItemsPage(QWidget):
    """F2 edits, Space tells closed from open, Delete makes an item text of the one before."""

    corrected = Signal(object)  # MinutesDraft

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft: MinutesDraft | None = None
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(self.tr("Punkter i filen"))
        self.tree.setAccessibleDescription(
            self.tr("F2 retter, Mellemrum skifter mellem åbent og lukket, Del: ikke et punkt")
        )
        self.tree.setHeaderLabels(
            [
                self.tr("Nr."),
                self.tr("Punkt"),
                self.tr("Lukket"),
                self.tr("Beslutning"),
                self.tr("Indhold"),
            ]
        )
        self.tree.setUniformRowHeights(True)
        self.tree.setIndentation(14)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(TITLE, header.ResizeMode.Stretch)
        header.setSectionResizeMode(CLOSED, header.ResizeMode.ResizeToContents)
        for place, width in ((NUMBER, 60), (DECISION, 130), (PARTS, 76)):
            header.resizeSection(place, width)
        self.tree.itemChanged.connect(self._on_changed)
        self.tree.currentItemChanged.connect(lambda *_items: self._enable())
        WidgetKeys(
            self.tree,
            {
                "F2": self.edit,
                "Space": self.toggle_closed,
                "Del": self.dissolve,
            },
        )
        self.edit_button = button(self.tr("Ret (F2)"), self.edit)
        self.dissolve_button = button(self.tr("Ikke et punkt (Del)"), self.dissolve)
        bar = row(margins=(16, 6, 16, 6), spacing=8)
        bar.addWidget(self.edit_button)
        bar.addWidget(self.dissolve_button)
        bar.addWidget(label(self.tr("Mellemrum: lukket"), "caption"))
        bar.addStretch()
        layout = column()
        layout.addWidget(self.tree, 1)
        layout.addWidget(framed("footer", bar))
        self.setLayout(layout)
        self.setFocusProxy(self.tree)

    def show_entry(self, entry: Entry) -> None:
        """Show the items of a file; what is chosen stays when they are the same."""
        self.setEnabled(entry.meeting is None)
        draft, shown = entry.draft, self._draft
        self._draft = draft
        if draft is None or (shown and draft.items == shown.items):
            return
        place = self._place
        with QSignalBlocker(self.tree):
            self.tree.clear()
            self.tree.addTopLevelItems([self._row(item) for item in draft.items])
        last = len(draft.items) - 1
        self.tree.setCurrentIndex(self.tree.model().index(min(max(place, 0), last), TITLE))
        self._enable()

    def _row(self, item: ItemDraft) -> QTreeWidgetItem:
        count = len(item.sections)
        parts = self.tr("{count} afsnit").format(count=count) if count else ""
        shown = QTreeWidgetItem(
            [item.number or "", item.title, "", _first_line(item.decision) or "–", parts]
        )
        shown.setSizeHint(NUMBER, QSize(0, ROW_HEIGHT))
        shown.setFlags(_FLAGS | Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsUserCheckable)
        closed = Qt.CheckState.Checked if item.closed else Qt.CheckState.Unchecked
        shown.setCheckState(CLOSED, closed)
        for place in (TITLE, DECISION):
            shown.setToolTip(place, shown.text(place))
        texts = [
            *((s.heading, _first_line(s.body)) for s in item.sections),
            *((self.tr("Sagens forløb: {body}").format(body=e.body), "") for e in item.history),
            *((self.tr("Bilag: {title}").format(title=a.title), "") for a in item.attachments),
        ]
        if item.case_number:
            texts.insert(0, (self.tr("Sagsnummer: {number}").format(number=item.case_number), ""))
        for heading, line in texts:
            child = QTreeWidgetItem(["", heading, "", line, ""])
            child.setFlags(_FLAGS)
            shown.addChild(child)
        return shown

    @property
    def _place(self) -> int:
        """The place of the chosen item, -1 for none."""
        current = self.tree.currentItem()
        return self.tree.indexOfTopLevelItem(current) if current else -1

    def _enable(self) -> None:
        self.edit_button.setEnabled(self._place >= 0)
        self.dissolve_button.setEnabled(self._place > 0)

    # --- what is corrected ---

    def edit(self) -> None:
        """Edit the chosen item's title, or its number where the cursor is on that."""
        current = self.tree.currentItem()
        if current is not None and self._place >= 0:
            place = NUMBER if self.tree.currentColumn() == NUMBER else TITLE
            self.tree.editItem(current, place)

    def toggle_closed(self) -> None:
        """Make the chosen item closed, or open."""
        current = self.tree.currentItem()
        if current is not None and self._place >= 0:
            closed = current.checkState(CLOSED) is Qt.CheckState.Checked
            state = Qt.CheckState.Unchecked if closed else Qt.CheckState.Checked
            current.setCheckState(CLOSED, state)

    def dissolve(self) -> None:
        """Make the chosen item text of the one before."""
        if self._draft is not None and self._place > 0:
            self.corrected.emit(without_item(self._draft, self._place))

    def _on_changed(self, shown: QTreeWidgetItem) -> None:
        place = self.tree.indexOfTopLevelItem(shown)
        if self._draft is None or place < 0:
            return
        item = self._draft.items[place]
        new = replace(
            item,
            number=clean_line(shown.text(NUMBER)) or None,
            title=clean_line(shown.text(TITLE)) or item.title,
            closed=shown.checkState(CLOSED) is Qt.CheckState.Checked,
        )
        if new != item:
            items = (*self._draft.items[:place], new, *self._draft.items[place + 1 :])
            draft = replace(self._draft, items=items)
            self._draft = draft  # or the rows would be made anew
            self.corrected.emit(draft)


def _first_line(text: RichText) -> str:
    return next((line for line in plain_lines(text) if line.strip()), "")
