"""Every action of the window, with its Danish name and shortcut, and the menus."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from models.records import MeetingState
from models.vocabulary import STATE_NAMES
from ui.labels import capitalized


class Actions(QObject):
    """The actions and menus; what they do is wired in the main window."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        add = self._add

        self.new_meeting = add(self.tr("Nyt møde …"), "Ctrl+N")
        self.new_council = add(self.tr("Nyt råd …"), "Ctrl+Shift+R")
        self.edit_council = add(self.tr("Rådets indstillinger …"), "Ctrl+,")
        self.new_term = add(self.tr("Nyt råd efter valg …"), "Alt+Shift+V")
        self.delete_council = add(self.tr("Slet rådet"), "Alt+Shift+R")
        self.council_calendar = add(self.tr("Kommende møder som kalender (.ics) …"), "Alt+Shift+M")
        self.import_minutes = add(self.tr("Hent gamle referater …"), "Ctrl+Shift+I")
        self.sample = add(self.tr("Åbn eksemplerne"), "Alt+Shift+E")
        self.export = add(self.tr("Eksportér …"), "Ctrl+E")
        self.backup = add(self.tr("Sikkerhedskopi …"), "Ctrl+Shift+S")
        self.deleted = add(self.tr("Slettede …"), "Alt+Shift+S")
        self.archive = add(self.tr("Arkivér rådet …"), "Alt+Shift+D")
        self.restore_archive = add(self.tr("Hent et arkiv …"), "Alt+Shift+H")
        self.quit = add(self.tr("Afslut"), "Ctrl+Q")
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)

        self.undo = add(self.tr("Fortryd"), "Ctrl+Z")
        self.redo = add(self.tr("Gentag"), "Ctrl+Y", "Ctrl+Shift+Z")
        self.cut = add(self.tr("Klip"), "Ctrl+X")
        self.copy = add(self.tr("Kopiér"), "Ctrl+C")
        self.paste = add(self.tr("Sæt ind"), "Ctrl+V")
        self.paste_plain = add(self.tr("Sæt ind uden formatering"), "Ctrl+Shift+V")
        self.select_all = add(self.tr("Markér alt"), "Ctrl+A")

        self.edit_meeting = add(self.tr("Mødets oplysninger …"), "Ctrl+Shift+O")
        self.meeting_calendar = add(self.tr("Gem mødet som kalender (.ics) …"), "Alt+Shift+K")
        self.previous_meeting = add(self.tr("Forrige møde på listen"), "Alt+PgUp")
        self.next_meeting = add(self.tr("Næste møde på listen"), "Alt+PgDown")
        self.delete_meeting = add(self.tr("Slet mødet"), "Alt+Shift+Del")
        self.states: dict[MeetingState, QAction] = {}
        self.state_menu = QMenu(self.tr("Tilstand"), window)
        group = QActionGroup(window)
        for place, state in enumerate(MeetingState, 1):
            action = add(capitalized(STATE_NAMES[state]), f"Ctrl+F{place}")
            action.setCheckable(True)
            group.addAction(action)
            self.state_menu.addAction(action)
            self.states[state] = action

        self.reopen = add(self.tr("Genåbn mødet …"), "Ctrl+Shift+F4")
        self.supplement = add(self.tr("Udsend tillægsdagsorden"), "Ctrl+Shift+F2")

        self.new_item = add(self.tr("Nyt punkt"), "Ctrl+Shift+P")
        self.rename_item = add(self.tr("Omdøb punktet"), "F2")
        self.write_decision = add(self.tr("Skriv beslutningen"), "Ctrl+Return")
        self.item_up = add(self.tr("Flyt punktet op"), "Alt+Up")
        self.item_down = add(self.tr("Flyt punktet ned"), "Alt+Down")
        self.duplicate_item = add(self.tr("Dublér punktet"), "Ctrl+D")
        self.toggle_closed = add(self.tr("Skift mellem åbent og lukket"), "Ctrl+Shift+C")
        self.previous_item = add(self.tr("Forrige punkt"), "Ctrl+PgUp")
        self.next_item = add(self.tr("Næste punkt"), "Ctrl+PgDown")
        self.delete_item = add(self.tr("Slet punktet"), "Ctrl+Shift+Del")
        self.section_menu = QMenu(self.tr("Nyt afsnit"), window)
        self.move_menu = QMenu(self.tr("Flyt til et andet møde"), window)

        self.all_present = add(self.tr("Alle mødt"), "Ctrl+Shift+A")
        self.go_to_attendance = add(self.tr("Gå til fremmødelisten"), "Ctrl+Shift+F")
        self.mark_present = add(self.tr("Mødt") + "\tM")
        self.mark_apology = add(self.tr("Afbud") + "\tA")
        self.mark_unexcused = add(self.tr("Udeblevet") + "\tU")
        self.mark_nothing = add(self.tr("Ikke markeret") + "\tDel")
        self.substitute = add(self.tr("Vælg suppleant …") + "\tS")
        self.add_guest = add(self.tr("Tilføj gæst …"), "Ctrl+Shift+G")

        self.preview_beside = add(self.tr("Forhåndsvisning"), "F8")
        self.preview_full = add(self.tr("Forhåndsvisning i hele bredden"), "Shift+F8")
        for action in (self.preview_beside, self.preview_full):
            action.setCheckable(True)
        self.print = add(self.tr("Udskriv …"), "Ctrl+P")
        self.template = add(self.tr("Wordskabelon …"), "Ctrl+Shift+M")
        self.larger = add(self.tr("Større sider eller skrift"), "Ctrl++", "Ctrl+=")
        self.smaller = add(self.tr("Mindre sider eller skrift"), "Ctrl+-")
        self.fit_width = add(self.tr("Sidens bredde"), "Ctrl+0")
        self.fit_page = add(self.tr("Hele siden"), "Ctrl+Shift+H")
        self.control = add(self.tr("Kontrol"), "F7")
        self.control.setCheckable(True)
        self.next_finding = add(self.tr("Næste fund"), "Ctrl+F7")
        self.previous_finding = add(self.tr("Forrige fund"), "Ctrl+Shift+F7")
        self.wave_finding = add(self.tr("Fundet er i orden …"), "Ctrl+Shift+K")
        self.compare_word = add(self.tr("Sammenlign med en Word-fil …"), "Ctrl+Shift+W")
        self.correction = add(self.tr("Tilføj rettelse …"), "Ctrl+Shift+T")
        self.kept = add(self.tr("Mødets dokumenter …"), "Ctrl+Shift+E")
        self.publication = add(self.tr("Offentlig udgave af et lukket punkt"), "Ctrl+Shift+B")

        self.live = add(self.tr("Mødet i gang"), "F5")
        self.live.setCheckable(True)
        self.start_or_pause = add(self.tr("Start, pause eller genoptag"), "F9")
        self.end_meeting = add(self.tr("Afslut mødet"), "Shift+F9")
        self.take_up = add(self.tr("Tag punktet op"), "Alt+Shift+T")
        self.back_to_running = add(self.tr("Tilbage til punktet i gang"), "Alt+Home")
        self.go_to_item = add(self.tr("Gå til punkt …"), "Ctrl+G")
        self.whole_case = add(self.tr("Vis hele sagen"), "F3")
        self.whole_case.setCheckable(True)
        self.people_now = add(self.tr("Hvem kommer og går …"), "F4")
        self.timeline = add(self.tr("Hændelser …"), "Ctrl+J")
        self.vote = add(self.tr("Afstemning …"), "Ctrl+T")
        self.note = add(self.tr("Særstandpunkt …"), "Ctrl+M")
        self.task = add(self.tr("Opgave …"), "Ctrl+O")
        self.private_note = add(self.tr("Privat note"), "F12")
        self.withdraw = add(self.tr("Punktet udgår"), "Alt+Shift+X")
        self.withdraw.setCheckable(True)
        self.postpone = add(self.tr("Udsæt punktet"), "Alt+Shift+N")
        self.postpone.setCheckable(True)
        self.again = add(self.tr("Tages op igen på næste møde"), "Alt+Shift+I")
        self.again.setCheckable(True)
        self.approve_previous = add(self.tr("Nyt punkt: godkend sidste referat"), "Alt+Shift+A")
        self.read_aloud = add(self.tr("Oplæsning"), "Shift+F5")
        self.items_by_place = [
            add(self.tr("Punkt {place} på dagsordenen").format(place=place), f"Ctrl+{place}")
            for place in range(1, 10)
        ]
        self.item_place_menu = QMenu(self.tr("Punkt 1–9 på dagsordenen"), window)
        self.item_place_menu.addActions(self.items_by_place)

        self.show_meetings = add(self.tr("Møder"), "Alt+1")
        self.show_people = add(self.tr("Personer"), "Alt+2")
        self.show_tasks = add(self.tr("Opfølgning"), "Alt+3")
        self.search = add(self.tr("Søg"), "Ctrl+F", "Alt+4")
        self.show_absence = add(self.tr("Fravær"), "Alt+5")
        self.show_overview = add(self.tr("Overblik"), "Alt+6")
        self.phrases = add(self.tr("Rådets fraser …"), "Alt+Shift+F")
        self.next_pane = add(self.tr("Næste rude"), "F6")
        self.previous_pane = add(self.tr("Forrige rude"), "Shift+F6")
        self.new_person = add(self.tr("Ny person"), "Ctrl+Shift+U")
        self.delete_person = add(self.tr("Slet personen"), "Alt+Shift+U")
        self.system_look = add(self.tr("Følg computeren"), "Ctrl+F9")
        self.light_look = add(self.tr("Lyst"), "Ctrl+F10")
        self.dark_look = add(self.tr("Mørkt"), "Ctrl+F11")
        self.in_danish = add("Dansk", "Ctrl+Shift+F9")
        self.in_english = add("English", "Ctrl+Shift+F10")
        for choices in (
            (self.system_look, self.light_look, self.dark_look),
            (self.in_danish, self.in_english),
        ):
            choice_group = QActionGroup(window)
            for action in choices:
                action.setCheckable(True)
                choice_group.addAction(action)

        self.open_folder = add(self.tr("Åbn mappen med datafilen"), "Ctrl+Shift+D")
        self.shortcuts = add(self.tr("Genveje"), "F1")
        self.about = add(self.tr("Om Referent"), "Shift+F1")
        self.about.setMenuRole(QAction.MenuRole.AboutRole)

    def build_menus(self) -> None:
        """Fill the menu bar."""
        self._menu(
            self.tr("&Filer"),
            [self.new_meeting, self.new_council, self.edit_council, self.phrases],
            [self.new_term, self.council_calendar, self.delete_council, None],
            [self.import_minutes, self.sample, None, self.archive, self.restore_archive],
            [None, self.backup, self.deleted, None],
            [self.quit],
        )
        self._menu(
            self.tr("&Rediger"),
            [self.undo, self.redo, None, self.cut, self.copy, self.paste, self.paste_plain],
            [self.select_all],
        )
        self._menu(
            self.tr("&Møde"),
            [self.edit_meeting, self.state_menu, self.supplement, self.reopen, None],
            [self.previous_meeting, self.next_meeting, None, self.meeting_calendar],
            [None, self.delete_meeting],
        )
        self.item_menu = self._menu(
            self.tr("&Punkt"),
            [self.new_item, self.rename_item, self.write_decision, self.section_menu, None],
            [self.toggle_closed, self.item_up, self.item_down, self.duplicate_item],
            [self.withdraw, self.postpone, self.again, self.move_menu, None],
            [self.approve_previous, None, self.previous_item, self.next_item, None],
            [self.delete_item],
        )
        self._menu(
            self.tr("Fr&emmøde"),
            [self.all_present, self.go_to_attendance, None],
            [self.mark_present, self.mark_apology, self.mark_unexcused, self.mark_nothing],
            [self.substitute, None, self.add_guest],
        )
        self._menu(
            self.tr("Mødet i &gang"),
            [self.live, self.start_or_pause, self.end_meeting, None],
            [self.take_up, self.back_to_running, self.go_to_item, self.item_place_menu],
            [self.whole_case, None],
            [self.people_now, self.timeline, None],
            [self.vote, self.note, self.task, self.private_note, None, self.read_aloud],
        )
        self._menu(
            self.tr("&Dokument"),
            [self.export, None, self.preview_beside, self.preview_full, None],
            [self.larger, self.smaller, self.fit_width, self.fit_page, None, self.print],
            [None, self.control, self.next_finding, self.previous_finding, self.wave_finding],
            [None, self.kept, self.compare_word, self.correction, self.publication, None],
            [self.template],
        )
        look = QMenu(self.tr("Udseende"), self._window)
        look.addActions([self.system_look, self.light_look, self.dark_look])
        language = QMenu(self.tr("Sprog"), self._window)
        language.addActions([self.in_danish, self.in_english])
        self._menu(
            self.tr("&Vis"),
            [self.show_meetings, self.show_people, self.show_tasks, self.search],
            [self.show_absence, self.show_overview, None],
            [self.next_pane, self.previous_pane, None],
            [self.new_person, self.delete_person, None, look, language],
        )
        self._menu(self.tr("&Hjælp"), [self.shortcuts, None, self.open_folder, self.about])

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
