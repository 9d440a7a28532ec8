"""Every action in every state of the file; its keys; and what a screen reader and Tab meet."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QDesktopServices, QKeySequence
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QMenu,
    QMessageBox,
    QWidget,
)

from models.attendance import Participant
from models.records import (
    AttachmentDraft,
    HistoryEntryDraft,
    ItemDraft,
    MeetingState,
    Role,
    SectionDraft,
)
from models.text import plain
from tests.fixtures.desk import Desk
from tests.fixtures.office import NOW, Office, empty_file
from ui import main_window
from ui.actions import Actions
from ui.documents.approval_panel import ApprovalPanel
from ui.widgets.rich_text_edit import Keys


def empty(office: Office) -> None:
    """A file without anything."""


def council_only(office: Office) -> None:
    office.council()


def meeting_without_items(office: Office) -> None:
    office.meeting(office.council())


def full_meeting(office: Office) -> None:
    council = office.council()
    for name in ("Asta Bruun", "Bo Dahl"):
        office.member(council, name)
    office.member(council, "Inga Krogh", Role.SUBSTITUTE)
    meeting = office.meeting(council)
    item = ItemDraft(
        "Budget",
        case_number="24-01",
        decision=plain("Godkendt."),
        sections=(SectionDraft("Sagsfremstilling", body=plain("Kort.")),),
        history=(HistoryEntryDraft(NOW.date(), "Økonomiudvalget", plain("Anbefales.")),),
        attachments=(AttachmentDraft("Kort"), AttachmentDraft("Tal", "tal.txt", b"12")),
    )
    for _copy in range(2):
        office.secretariat.agenda.add_item(meeting, item)
    office.meeting(council, "2027-01-05", "Valg")


STATES: list[Callable[[Office], None]] = [
    empty,
    council_only,
    meeting_without_items,
    full_meeting,
]


@pytest.fixture(params=STATES, ids=lambda state: state.__name__)
def in_state(desk: Desk, request: pytest.FixtureRequest) -> Desk:
    """At a desk whose file is in that state."""
    office = Office(empty_file(desk.path))
    request.param(office)
    office.secretariat.close()
    desk.sit_down()
    return desk


@pytest.fixture
def full(desk: Desk) -> Desk:
    office = Office(empty_file(desk.path))
    full_meeting(office)
    office.secretariat.close()
    desk.sit_down()
    return desk


@pytest.fixture(autouse=True)
def no_dialogs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Dialogs are answered: files by a name, questions by their first button."""
    target = str(tmp_path / "valgt")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (target, ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: ("", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: ([], ""))
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: 0)
    monkeypatch.setattr(QMessageBox, "about", lambda *_args: None)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: True)
    monkeypatch.setattr(QPrintDialog, "exec", lambda _dialog: 0)
    # Another look restyles every widget of the application, those of other tests too.
    monkeypatch.setattr(main_window, "change_look", lambda *_args: None)


def named_actions(actions: Actions) -> dict[str, QAction]:
    found = {name: a for name, a in vars(actions).items() if isinstance(a, QAction)}
    return found | {f"state {state}": action for state, action in actions.states.items()}


def menu_actions(menu: QMenu) -> Iterator[QAction]:
    """What can be chosen in a menu and below it, the menus that fill themselves too."""
    menu.aboutToShow.emit()
    for action in menu.actions():
        submenu = action.menu()
        if isinstance(submenu, QMenu):
            yield from menu_actions(submenu)
        elif not action.isSeparator():
            yield action


def test_each_enabled_action_works_in_each_state(in_state: Desk) -> None:
    desk = in_state
    # The sample is large, and opens the same way everywhere.
    skipped = {"quit", "sample"} if desk.view.place.council_id else {"quit"}
    enabled = [
        name
        for name, action in named_actions(desk.window.actions_).items()
        if action.isEnabled() and name not in skipped
    ]
    start = desk.view.place
    for name in enabled:
        action = named_actions(desk.window.actions_)[name]
        if not action.isEnabled():
            continue  # switched off by the one before
        action.trigger()
        QApplication.processEvents()
        desk.press("Esc")
        while desk.secretariat.can_undo:
            desk.bridge.do(desk.secretariat.undo)
        desk.window.show_meetings()
        if desk.view.place != start:
            desk.view.go_to(start)
        assert desk.view.place == start, name
        assert not desk.status_is_red, name


def test_the_menus_offer_every_action(full: Desk) -> None:
    bar = full.window.menuBar()
    offered = [a for top in bar.actions() for a in menu_actions(top.menu())]  # type: ignore[arg-type]
    for name, action in named_actions(full.window.actions_).items():
        assert action in offered, name


def test_every_entry_is_named_in_danish(full: Desk) -> None:
    bar = full.window.menuBar()
    for top in bar.actions():
        for action in menu_actions(top.menu()):  # type: ignore[arg-type]
            text = action.text().split("\t")[0]
            assert text.strip(), action
            english = re.search(r"\b(the|new|delete|copy|paste|open|save|undo|show)\b", text, re.I)
            assert not english, text


def test_each_menu_letter_is_used_once(full: Desk) -> None:
    titles = [action.text() for action in full.window.menuBar().actions()]
    letters = Counter(re.findall(r"&(.)", " ".join(titles).lower()))
    assert len(letters) == len(titles)
    assert max(letters.values()) == 1


def test_no_two_actions_share_a_shortcut_and_none_takes_the_editors_keys(full: Desk) -> None:
    actions = named_actions(full.window.actions_)
    keys = Counter(s.toString() for action in actions.values() for s in action.shortcuts())
    assert [key for key, count in keys.items() if count > 1] == []
    editor = {QKeySequence(v).toString() for n, v in vars(Keys).items() if n.isupper()}
    # Pasting without looks is one command: in the editor it is the editor's.
    assert editor & set(keys) == {QKeySequence(Keys.PASTE_PLAIN).toString()}


def test_paste_without_looks_is_done_once(full: Desk) -> None:
    full.press("Ctrl+Return", "Ctrl+End")
    QApplication.clipboard().setText("ja")
    full.press("Ctrl+Shift+V")
    assert full.shown_decision == "Godkendt.ja"


def test_disabled_actions_do_nothing_by_their_keys(desk: Desk) -> None:
    desk.sit_down()
    desk.view.start_page.create_button.clearFocus()  # Ctrl+Enter would press it
    for action in named_actions(desk.window.actions_).values():
        if not action.isEnabled():
            for shortcut in action.shortcuts():
                desk.press(shortcut.toString())
    assert desk.view.start_page.isVisible()
    assert not desk.secretariat.can_undo


# --- for those who do not see, and those without a mouse ----------------------------------------


def focusable(window: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not isinstance(widget, QMenu)
    ]


def unnamed(window: QWidget) -> list[str]:
    """The fields and buttons on the screen that a screen reader has no name for."""
    return [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in focusable(window)
        if not widget.accessibleName() and not getattr(widget, "text", lambda: "")()
    ]


def test_all_that_takes_the_cursor_has_a_name(in_state: Desk) -> None:
    assert unnamed(in_state.window) == []


@pytest.mark.parametrize(
    "action",
    ["new_meeting", "edit_meeting", "new_council", "edit_council", "deleted", "import_minutes",
     "show_people"],
)  # fmt: skip
def test_all_in_the_panels_has_a_name(full: Desk, action: str) -> None:
    getattr(full.window.actions_, action).trigger()
    QApplication.processEvents()
    assert unnamed(full.window) == []


def tab_round(desk: Desk) -> list[QWidget]:
    """What Tab meets until it is back where it began."""
    start = desk.view.meetings.list
    start.setFocus()
    met: list[QWidget] = []
    for _step in range(200):
        here = QApplication.focusWidget()
        assert here is not None
        if met and here is start:
            return met
        met.append(here)
        # In a list or a table Tab belongs to the text.
        desk.press("Ctrl+Tab" if here in [c.editor for c in desk.cards] else "Tab")
    raise AssertionError("Tab never came back")


def test_tab_reaches_all_that_takes_the_cursor_from_left_to_right(full: Desk) -> None:
    met = tab_round(full)
    view = full.view
    panes = [view.meetings, view.header, view.agenda, view.editor, view.attendance]
    places = [
        next(i for i, pane in enumerate(panes) if pane.isAncestorOf(widget))
        for widget in met
        if any(pane.isAncestorOf(widget) for pane in panes)
    ]
    before_the_list = 2  # the council and the search: the round begins below them
    assert places == sorted(places[:-before_the_list]) + places[-before_the_list:]
    assert set(places) == set(range(len(panes)))
    assert [w for w in focusable(full.window) if w not in met] == []


def test_tab_goes_through_an_item_from_above(full: Desk) -> None:
    met = [w.accessibleName() for w in tab_round(full) if full.editor.isAncestorOf(w)]
    assert met.index("Punktets titel") < met.index("Sagsnummer") < met.index("Beslutning")
    assert met.index("Beslutning") < met.index("Sagsfremstilling")
    assert met.index("Sagsfremstilling") < met.index("Dato for behandlingen")
    assert met.index("Dato for behandlingen") < met.index("Bilagets titel")


def test_f6_goes_round_the_panes_that_can_be_seen(in_state: Desk) -> None:
    desk = in_state
    expected = {
        (True, True): ["Møder", "Dagsorden", "Beslutning", "Fremmøde"],
        (True, False): ["Møder", "Fremmøde"],
        (False, False): [],
    }[desk.view.place.meeting_id is not None, desk.view.place.item_id is not None]
    if not expected:
        desk.press("F6")  # nothing to go to, and no harm
        return
    desk.view.meetings.list.setFocus()
    forward = [_press_and_see(desk, "F6") for _ in expected]
    assert forward == [*expected[1:], expected[0]]
    backward = [_press_and_see(desk, "Shift+F6") for _ in expected]
    assert backward == [*reversed(expected[1:]), expected[0]]


def _press_and_see(desk: Desk, key: str) -> str:
    desk.press(key)
    return desk.focus


def test_f6_goes_to_the_panel_and_back(full: Desk) -> None:
    full.press("Ctrl+N", "F6")
    assert full.focus == "Møder"
    full.press("F6")
    assert full.focus == "Dato"


def is_in_state(desk: Desk, state: MeetingState) -> bool:
    return desk.secretariat.meetings.get(desk.meeting_id).state is state


def test_the_states_of_a_meeting_are_all_offered(full: Desk) -> None:
    for state in MeetingState:
        full.window.actions_.states[state].trigger()
        if full.has_panel:  # what approving means
            full.panel(ApprovalPanel).accept_button.click()
        full.wait(partial(is_in_state, full, state))


def test_everyone_has_a_spoken_line(full: Desk) -> None:
    roster: tuple[Participant, ...] = full.secretariat.attendance.participants(full.meeting_id)
    model = full.view.attendance.model
    spoken = [model.index(r).data(Qt.ItemDataRole.AccessibleTextRole) for r in range(len(roster))]
    assert spoken[0] == "Asta Bruun, Medlem, ikke markeret"


def test_every_action_has_a_key(at_meeting: Desk) -> None:
    actions = at_meeting.window.actions_
    named = [a for a in vars(actions).values() if isinstance(a, QAction)]
    keyless = [
        action.text()
        for action in [*named, *actions.states.values()]
        if action.shortcut().isEmpty() and "\t" not in action.text()
    ]
    assert keyless == []
