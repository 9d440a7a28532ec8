"""A box to paste members into, and below it what was understood of them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPlainTextEdit, QWidget

from models.minutes import MemberDraft
from models.records import Role
from models.vocabulary import ROLE_NAMES
from ui.bridge import Bridge
from ui.labels import capitalized, remark
from ui.theme import colours
from ui.widgets.icons import icon
from ui.widgets.layouts import column, label

if TYPE_CHECKING:
    from models.minutes import Note

PREVIEW_LINES = 6


class MemberPaste(QWidget):
    """Lines, or cells of a spreadsheet, with a person in each."""

    changed = Signal()

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self.members: tuple[MemberDraft, ...] = ()
        self.box = QPlainTextEdit()
        self.box.setAccessibleName(self.tr("Medlemmer, én på hver linje"))
        self.box.setPlaceholderText(
            self.tr("Eva Holm, forperson, Idrætsforeningen\nIb Lund, medlem\nLis Bro, suppleant")
        )
        self.box.setTabChangesFocus(True)
        self.box.setFixedHeight(90)
        self.box.textChanged.connect(self._read)
        self.verdict = label("", "secondary", wrap=True)
        self.preview = QListWidget()
        self.preview.setProperty("role", "preview")
        self.preview.setAccessibleName(self.tr("Det, der blev forstået"))
        self.preview.setIconSize(QSize(16, 16))
        self.preview.setWordWrap(True)
        layout = column(spacing=6)
        layout.addWidget(self.box)
        layout.addWidget(self.verdict)
        layout.addWidget(self.preview)
        self.setLayout(layout)
        self.setFocusProxy(self.box)
        self._read()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._read()

    def _read(self) -> None:
        lines = self._bridge.secretariat.people.read_members(self.box.toPlainText())
        self.members = lines.members
        self.preview.clear()
        for note in lines.notes:
            self.preview.addItem(self._note_row(note))
        for member in lines.members:
            self.preview.addItem(self._described(member))
        rows = min(self.preview.count(), PREVIEW_LINES)
        self.preview.setFixedHeight(rows * self.preview.sizeHintForRow(0) + 12)
        self.preview.setVisible(rows > 0)
        self.verdict.setText(self._verdict(len(lines.members), len(lines.notes)))
        self.changed.emit()

    def _verdict(self, understood: int, doubtful: int) -> str:
        if not understood and not doubtful:
            return self.tr(
                "Én person på hver linje, eller celler fra et regneark: "
                "navn, rolle, organisation, e-mail, telefon."
            )
        if understood == 1:
            people = self.tr("1 person forstået")
        else:
            people = self.tr("{count} personer forstået").format(count=understood)
        if not doubtful:
            return people
        if doubtful == 1:
            rest = self.tr("1 linje at se på")
        else:
            rest = self.tr("{count} linjer at se på").format(count=doubtful)
        return f"{people} · {rest}"

    def _note_row(self, note: "Note") -> QListWidgetItem:
        text = self.tr("Linje {line}: »{text}« – {reason}").format(
            line=note.line, text=note.text, reason=remark(note)
        )
        colour = QColor(colours(self.palette()).warn)
        item = QListWidgetItem(icon("warning", colour), text)
        item.setForeground(colour)
        return item

    def _described(self, member: MemberDraft) -> str:
        role = capitalized(ROLE_NAMES[member.role])
        if member.role is Role.SUBSTITUTE and member.substitute_for:
            role = self.tr("Suppleant for {name}").format(name=member.substitute_for)
        parts = (role, member.organisation, member.party, member.email, member.phone)
        return " · ".join([member.name, *filter(None, parts)])
