"""Every action of the window, with its Danish name and shortcut, and the menus."""

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from models.records import MeetingState
from models.vocabulary import STATE_NAMES
from ui.labels import capitalized


class Actions:
    """The actions and menus; what they do is wired in the main window."""

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        tr = window.tr
        add = self._add

        self.new_meeting = add(tr("Nyt møde …"), "Ctrl+N")
        self.new_council = add(tr("Nyt råd …"), "Ctrl+Shift+R")
        self.edit_council = add(tr("Rådets indstillinger …"), "Ctrl+,")
        self.delete_council = add(tr("Slet rådet"))
        self.import_minutes = add(tr("Hent gamle referater …"), "Ctrl+Shift+I")
        self.sample = add(tr("Åbn eksemplerne"))
        self.export = add(tr("Eksportér til Word …"), "Ctrl+E")
        self.backup = add(tr("Sikkerhedskopi …"), "Ctrl+Shift+S")
        self.deleted = add(tr("Slettede …"))
        self.quit = add(tr("Afslut"), "Ctrl+Q")
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)

        self.undo = add(tr("Fortryd"), "Ctrl+Z")
        self.redo = add(tr("Gentag"), "Ctrl+Y", "Ctrl+Shift+Z")
        self.cut = add(tr("Klip"), "Ctrl+X")
        self.copy = add(tr("Kopiér"), "Ctrl+C")
        self.paste = add(tr("Sæt ind"), "Ctrl+V")
        self.paste_plain = add(tr("Sæt ind uden formatering"), "Ctrl+Shift+V")
        self.select_all = add(tr("Markér alt"), "Ctrl+A")

        self.edit_meeting = add(tr("Mødets oplysninger …"), "Ctrl+Shift+O")
        self.previous_meeting = add(tr("Forrige møde på listen"), "Alt+PgUp")
        self.next_meeting = add(tr("Næste møde på listen"), "Alt+PgDown")
        self.delete_meeting = add(tr("Slet mødet"))
        self.states: dict[MeetingState, QAction] = {}
        self.state_menu = QMenu(tr("Tilstand"), window)
        group = QActionGroup(window)
        for state in MeetingState:
            action = add(capitalized(STATE_NAMES[state]))
            action.setCheckable(True)
            group.addAction(action)
            self.state_menu.addAction(action)
            self.states[state] = action

        self.new_item = add(tr("Nyt punkt"), "Ctrl+Shift+P")
        self.rename_item = add(tr("Omdøb punktet"), "F2")
        self.write_decision = add(tr("Skriv beslutningen"), "Ctrl+Return")
        self.item_up = add(tr("Flyt punktet op"), "Alt+Up")
        self.item_down = add(tr("Flyt punktet ned"), "Alt+Down")
        self.duplicate_item = add(tr("Dublér punktet"), "Ctrl+D")
        self.toggle_closed = add(tr("Skift mellem åbent og lukket"), "Ctrl+Shift+C")
        self.previous_item = add(tr("Forrige punkt"), "Ctrl+PgUp")
        self.next_item = add(tr("Næste punkt"), "Ctrl+PgDown")
        self.delete_item = add(tr("Slet punktet"), "Ctrl+Shift+Del")
        self.section_menu = QMenu(tr("Nyt afsnit"), window)
        self.move_menu = QMenu(tr("Flyt til et andet møde"), window)

        self.all_present = add(tr("Alle mødt"), "Ctrl+Shift+A")
        self.go_to_attendance = add(tr("Gå til fremmødelisten"), "Ctrl+Shift+F")
        self.mark_present = add(tr("Mødt") + "\tM")
        self.mark_apology = add(tr("Afbud") + "\tA")
        self.mark_unexcused = add(tr("Udeblevet") + "\tU")
        self.mark_nothing = add(tr("Ikke markeret") + "\tDel")
        self.substitute = add(tr("Vælg suppleant …") + "\tS")
        self.add_guest = add(tr("Tilføj gæst …"), "Ctrl+Shift+G")

        self.show_meetings = add(tr("Møder"), "Alt+1")
        self.show_people = add(tr("Personer"), "Alt+2")
        self.next_pane = add(tr("Næste rude"), "F6")
        self.previous_pane = add(tr("Forrige rude"), "Shift+F6")
        self.new_person = add(tr("Ny person"), "Ctrl+Shift+U")
        self.delete_person = add(tr("Slet personen"))
        self.system_look = add(tr("Følg computeren"))
        self.light_look = add(tr("Lyst"))
        self.dark_look = add(tr("Mørkt"))
        self.in_danish = add("Dansk")
        self.in_english = add("English")
        for choices in (
            (self.system_look, self.light_look, self.dark_look),
            (self.in_danish, self.in_english),
        ):
            choice_group = QActionGroup(window)
            for action in choices:
                action.setCheckable(True)
                choice_group.addAction(action)

        self.open_folder = add(tr("Åbn mappen med datafilen"))
        self.about = add(tr("Om Referent"))
        self.about.setMenuRole(QAction.MenuRole.AboutRole)

    def build_menus(self) -> None:
        """Fill the menu bar."""
        tr = self._window.tr
        self._menu(
            tr("&Filer"),
            [self.new_meeting, self.new_council, self.edit_council, self.delete_council, None],
            [self.import_minutes, self.sample, self.export, None, self.backup, self.deleted, None],
            [self.quit],
        )
        self._menu(
            tr("&Rediger"),
            [self.undo, self.redo, None, self.cut, self.copy, self.paste, self.paste_plain],
            [self.select_all],
        )
        self._menu(
            tr("&Møde"),
            [self.edit_meeting, self.state_menu, None, self.previous_meeting, self.next_meeting],
            [None, self.delete_meeting],
        )
        self.item_menu = self._menu(
            tr("&Punkt"),
            [self.new_item, self.rename_item, self.write_decision, self.section_menu, None],
            [self.toggle_closed, self.item_up, self.item_down, self.duplicate_item],
            [self.move_menu, None, self.previous_item, self.next_item, None, self.delete_item],
        )
        self._menu(
            tr("F&remmøde"),
            [self.all_present, self.go_to_attendance, None],
            [self.mark_present, self.mark_apology, self.mark_unexcused, self.mark_nothing],
            [self.substitute, None, self.add_guest],
        )
        look = QMenu(tr("Udseende"), self._window)
        look.addActions([self.system_look, self.light_look, self.dark_look])
        language = QMenu(tr("Sprog"), self._window)
        language.addActions([self.in_danish, self.in_english])
        self._menu(
            tr("&Vis"),
            [self.show_meetings, self.show_people, None, self.next_pane, self.previous_pane, None],
            [self.new_person, self.delete_person, None, look, language],
        )
        self._menu(tr("&Hjælp"), [self.open_folder, self.about])

    def _add(self, text: str, *shortcuts: str) -> QAction:
        action = QAction(text, self._window)
        action.setShortcuts([QKeySequence(shortcut) for shortcut in shortcuts])
        self._window.addAction(action)
        return action

    def _menu(self, title: str, *groups: list[QAction | QMenu | None]) -> QMenu:
        """A menu in the bar; None is a line between groups."""
        menu = self._window.menuBar().addMenu(title)
        for entry in (entry for group in groups for entry in group):
            if entry is None:
                menu.addSeparator()
            elif isinstance(entry, QMenu):
                menu.addMenu(entry)
            else:
                menu.addAction(entry)
        return menu
