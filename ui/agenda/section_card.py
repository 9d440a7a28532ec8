"""A card with one section's heading and text; and the decision's card, which is much the same."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import QMenu, QWidget

from models.attendance import Line
from models.records import Section, SectionId, SectionKind
from models.text import RichText
from ui.agenda.absence_lines import AbsenceLines
from ui.agenda.autosave import Autosave
from ui.agenda.card import Card
from ui.agenda.section_completion import SectionCompletion
from ui.bridge import Bridge
from ui.widgets.completion import attach_completion
from ui.widgets.format_bar import FormatBar
from ui.widgets.icon_button import IconButton
from ui.widgets.layouts import set_property
from ui.widgets.line_edit import SettledLineEdit
from ui.widgets.reading import set_read_only
from ui.widgets.rich_text_edit import RichTextEdit


class SectionCard(Card):
    """Shows a section and stores what is typed in it. Its place in the item is for others."""

    move_requested = Signal(int, int)  # section id, how many places down
    revisions_requested = Signal(int)  # section id
    entered = Signal(object)  # this card: the cursor is now in it
    line_worded = Signal(str, str)  # of a line under the decision: its key, and words for it

    def __init__(
        self, bridge: Bridge, autosave: Autosave, section: Section, parent: QWidget | None = None
    ) -> None:
        self._heading: SettledLineEdit | None = None
        is_decision = section.kind is SectionKind.DECISION
        if is_decision:
            super().__init__(self.tr("Beslutning"), parent)
        else:
            self._heading = SettledLineEdit(self.tr("Afsnittets overskrift"), "section")
            capitals = self._heading.font()
            capitals.setCapitalization(QFont.Capitalization.AllUppercase)
            self._heading.setFont(capitals)
            self._heading.setTextMargins(-2, 0, 0, 0)  # in line with the text below
            self._heading.setPlaceholderText(self.tr("Uden overskrift"))
            super().__init__(self._heading, parent)
            self.head.setStretch(0, 4)
            self._heading.settled.connect(lambda _text: self._store_heading())
        self._bridge = bridge
        self._autosave = autosave
        self._section = section
        self._shown: RichText | None = None  # what was last put into the editor, or taken out

        self.editor = RichTextEdit(
            bridge.secretariat.sections.text_from_html, minimum_lines=3 if is_decision else 1
        )
        self.editor.text_edited.connect(
            lambda: autosave.touch(self.section_id, self.editor.text, self.editor)
        )
        self.editor.left.connect(autosave.flush)
        self.editor.entered.connect(lambda: self.entered.emit(self))
        completion = SectionCompletion(bridge, lambda: self.section_id)
        attach_completion(self.editor, completion, phrases=is_decision)
        self.body.addWidget(self.editor)

        self.more = IconButton("more", self.tr("Mere om afsnittet"))
        self.more.open_menu(self._menu(is_decision))
        self.head.addWidget(self.more)
        self._changes = [a for a in self.more.menu().actions() if a is not self._older]
        self._absence = AbsenceLines() if is_decision else None
        if self._absence:
            self._absence.worded.connect(self.line_worded)
            self.body.addWidget(self._absence)
        self.show_section(section)

    @property
    def section_id(self) -> SectionId:
        return self._section.id

    @property
    def level(self) -> int:
        return self._section.level

    def show_section(self, section: Section, *, own: bool = False) -> None:
        """Show the section as it is stored; with `own` the text came from here and stays."""
        self._section = section
        set_property(self, "level", section.level)
        if self._heading:
            self._heading.show_text(section.heading)
            self._level_action.setText(
                self.tr("Ryk ind under afsnittet over")
                if section.level == 1
                else self.tr("Ryk ud til eget afsnit")
            )
            name = section.heading or self.tr("Afsnit uden overskrift")
        else:
            name = self.tr("Beslutning")
        self.editor.setAccessibleName(name)
        body = self._autosave.unstored(section.id)
        if body is None:
            body = section.body
        if not own and body != self._shown:
            self.editor.set_text(body)
        self._shown = body

    def set_read_only(self, read_only: bool) -> None:
        """Let the section only be read, as approved minutes are, or be written again."""
        if self.editor.isReadOnly() is read_only:
            return
        set_read_only(self.editor, read_only)
        self.editor.looks_changed.emit()  # the format bar looks again
        if self._heading:
            self._heading.setReadOnly(read_only)
        for action in self._changes:
            action.setEnabled(not read_only)
        if self._absence:
            self._absence.set_read_only(read_only)

    def show_absence(self, lines: Sequence[Line]) -> None:
        """Show the lines that are printed under the decision."""
        if self._absence:
            self._absence.show_lines(lines)

    def holds(self, bar: FormatBar) -> bool:
        """Whether the format bar stands in this card's head."""
        return self.head.indexOf(bar) >= 0

    def lend(self, bar: FormatBar) -> None:
        """Take the format bar into the head and bind it to this text."""
        if not self.holds(bar):
            self.head.insertWidget(self.head.indexOf(self.more), bar)
        bar.bind(self.editor)
        bar.show()

    def _menu(self, is_decision: bool) -> QMenu:
        menu = QMenu(self)
        if not is_decision:
            up = menu.addAction(self.tr("Flyt op"))
            up.triggered.connect(lambda: self.move_requested.emit(self.section_id, -1))
            down = menu.addAction(self.tr("Flyt ned"))
            down.triggered.connect(lambda: self.move_requested.emit(self.section_id, 1))
            self._level_action = QAction(menu)
            self._level_action.triggered.connect(lambda: self._store_heading(swap_level=True))
            menu.addAction(self._level_action)
            menu.addSeparator()
        self._older = menu.addAction(self.tr("Tidligere udgaver …"))
        self._older.triggered.connect(lambda: self.revisions_requested.emit(self.section_id))
        if not is_decision:
            menu.addSeparator()
            delete = menu.addAction(self.tr("Slet afsnittet"))
            delete.triggered.connect(
                lambda: self._bridge.do(self._bridge.secretariat.sections.delete, self.section_id)
            )
        return menu

    def _store_heading(self, *, swap_level: bool = False) -> None:
        assert self._heading is not None
        level = 3 - self.level if swap_level else self.level
        edit = self._bridge.secretariat.sections.edit
        heading = self._heading.text()
        self._autosave.store(
            ("heading", self.section_id), partial(edit, self.section_id, heading, level)
        )
