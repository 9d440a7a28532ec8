"""The agenda: adding, naming, ordering, copying, moving and deleting items."""

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QMenu

from models.records import ItemDraft, MeetingState
from tests.fixtures.desk import Desk
from ui.agenda.agenda_delegate import LEFT, NUMBER_WIDTH, RIGHT
from ui.item_models.agenda_model import AgendaModel
from ui.widgets.painting import sized

TOP = QModelIndex()


def test_a_new_item_comes_below_the_chosen_one_and_is_named_at_once(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.click_button("+ Punkt")
    assert desk.focus == "Punktets titel"
    desk.write("Besøg på Åløkke")
    desk.wait(lambda: desk.agenda == "1 Budget, 2 Besøg på Åløkke, 3 Trafik, 4 Eventuelt")
    assert desk.editor.title.hasFocus()


def test_a_title_is_never_stored_empty(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.press("F2", "Backspace", "Return")
    assert desk.editor.title.text() == "Budget"
    assert desk.agenda.startswith("1 Budget,")


def test_escape_takes_back_what_is_typed_in_a_title(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.press("F2")
    desk.write("Bud")
    desk.press("Esc", "Return")
    assert desk.agenda.startswith("1 Budget,")


def test_a_title_that_fits_in_one_line_takes_the_room_of_one(at_meeting: Desk) -> None:
    desk = at_meeting
    view, item_id = desk.view.agenda.list, desk.stored_item.id

    def height(title: str) -> int:
        desk.bridge.do(desk.secretariat.agenda.rename_item, item_id, title)
        QApplication.processEvents()
        return view.visualRect(desk.view.agenda.model.index(0)).height()

    metrics = QFontMetrics(sized(view.font(), 13))
    room = view.viewport().width() - LEFT - NUMBER_WIDTH - 8 - RIGHT
    longest = next(k for k in range(5, 200) if metrics.horizontalAdvance("en " * k + "n") > room)
    fits, does_not = "en " * (longest - 1) + "n", "en " * longest + "n"
    strong = QFontMetrics(sized(view.font(), 13, strong=True))
    assert strong.horizontalAdvance(fits) > metrics.horizontalAdvance(fits)
    assert height("Budget") == height(fits) < height(does_not)


def test_a_long_title_pasted_over_lines_is_one_line(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.press("F2")
    data = QMimeData()
    data.setText("Høring om\n  ældrepolitik\n")
    desk.editor.title.insertFromMimeData(data)
    desk.press("Return")
    assert desk.stored_item.title == "Høring om ældrepolitik"


def test_the_space_after_a_word_stays_while_the_word_is_stored(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.press("F2")
    desk.write("Ny ")
    desk.wait(lambda: desk.stored_item.title == "Ny")
    desk.write("plan")
    assert desk.editor.title.text() == "Ny plan"
    desk.click(desk.editor.case_number)
    desk.write("24 ")
    desk.wait(lambda: desk.stored_item.case_number == "24")
    desk.write("001")
    desk.press("Return")
    assert desk.stored_item.case_number == "24 001"
    desk.press("Space", "Tab")
    assert desk.editor.case_number.text() == "24 001"


def test_alt_and_arrows_order_the_items_and_stop_at_the_ends(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.press("Alt+Down")
    assert desk.agenda == "1 Trafik, 2 Budget, 3 Eventuelt"
    desk.press("Alt+Down", "Alt+Down")
    assert desk.agenda == "1 Trafik, 2 Eventuelt, 3 Budget"
    desk.press("Alt+Up", "Alt+Up", "Alt+Up")
    assert desk.agenda == "1 Budget, 2 Trafik, 3 Eventuelt"
    assert desk.editor.title.text() == "Budget"


@pytest.mark.parametrize(
    ("source", "before_row", "expected"),
    [
        (0, 2, "1 Trafik, 2 Budget, 3 Eventuelt"),
        (0, 3, "1 Trafik, 2 Eventuelt, 3 Budget"),
        (2, 0, "1 Eventuelt, 2 Budget, 3 Trafik"),
        (1, 1, "1 Budget, 2 Trafik, 3 Eventuelt"),
        (1, 2, "1 Budget, 2 Trafik, 3 Eventuelt"),
        (0, -1, "1 Trafik, 2 Eventuelt, 3 Budget"),  # dropped below the last
    ],
)
def test_an_item_dragged_lands_where_the_line_shows(
    at_meeting: Desk, source: int, before_row: int, expected: str
) -> None:
    desk = at_meeting
    model = desk.view.agenda.model
    chosen = desk.editor.title.text()
    data = model.mimeData([model.index(source)])
    model.dropMimeData(data, Qt.DropAction.MoveAction, before_row, 0, TOP)
    assert desk.agenda == expected
    assert desk.editor.title.text() == chosen


def test_things_from_elsewhere_cannot_be_dropped(at_meeting: Desk) -> None:
    model = at_meeting.view.agenda.model
    foreign = QMimeData()
    foreign.setText("1")
    assert not model.canDropMimeData(foreign, Qt.DropAction.MoveAction, 0, 0, TOP)
    assert not model.dropMimeData(foreign, Qt.DropAction.MoveAction, 0, 0, TOP)


def test_the_model_keeps_the_rules_of_models(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.press("Ctrl+Shift+P")
    model: AgendaModel = desk.view.agenda.model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    desk.press("Alt+Up", "Ctrl+D", "Ctrl+Shift+Del", "Ctrl+Z")
    assert model.rowCount() == 5


def test_a_copy_holds_what_the_item_held(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.press("Ctrl+Return")
    desk.write("Godkendt.")
    desk.press("Ctrl+D")
    assert desk.agenda == "1 Budget, 2 Budget, 3 Trafik, 4 Eventuelt"
    assert desk.view.agenda.position == 1
    assert desk.stored_decision == desk.shown_decision == "Godkendt."


def test_an_item_moves_to_another_meeting_and_back_from_the_notice(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.choose(desk.window.actions_.move_menu, "Tir. 5. jan. 2027")
    assert desk.agenda == "1 Trafik, 2 Eventuelt"
    assert desk.editor.title.text() == "Trafik"
    assert desk.notice == "Punktet er flyttet til tir. 5. jan. 2027."
    desk.press("Alt+PgDown")
    assert desk.agenda == "1 Valg, 2 Budget"
    desk.press("Alt+PgUp")
    desk.click_button("Fortryd")
    assert desk.agenda == "1 Budget, 2 Trafik, 3 Eventuelt"
    assert desk.notice == ""


def test_a_deleted_item_comes_back_from_the_notice(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.press("Ctrl+PgDown", "Ctrl+Shift+Del")
    assert desk.agenda == "1 Budget, 2 Eventuelt"
    assert desk.editor.title.text() == "Eventuelt"  # the one that took its place
    assert desk.notice == "Trafik er slettet."
    desk.click_button("Fortryd")
    assert desk.agenda == "1 Budget, 2 Trafik, 3 Eventuelt"
    assert desk.editor.title.text() == "Trafik"


def test_a_title_typed_just_before_deleting_is_not_missed(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.press("F2")
    desk.write("Byrum")
    desk.press("Ctrl+Shift+Del")
    assert desk.notice == "Byrum er slettet."
    desk.press("Ctrl+Z")
    assert desk.agenda == "1 Byrum, 2 Trafik, 3 Eventuelt"


def test_the_last_item_gone_the_empty_agenda_says_what_to_do(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.press("Ctrl+Shift+Del", "Ctrl+Shift+Del", "Ctrl+Shift+Del")
    assert desk.agenda == ""
    assert not desk.cards
    assert not desk.window.actions_.delete_item.isEnabled()
    desk.press("Ctrl+Z")
    assert desk.agenda == "1 Eventuelt"
    assert desk.editor.title.text() == "Eventuelt"


def test_numbers_freeze_when_the_agenda_is_issued(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.window.actions_.states[MeetingState.AGENDA].trigger()
    desk.wait(lambda: desk.notice.startswith("Dagsordenen er gemt"))
    desk.press("Ctrl+Shift+P")
    desk.write("Tillæg\n")
    assert desk.agenda == "1 Budget, 1a Tillæg, 2 Trafik, 3 Eventuelt"
    desk.press("Alt+Up")
    assert desk.agenda == "1a Tillæg, 1 Budget, 2 Trafik, 3 Eventuelt"


def test_a_narrow_pane_leaves_the_standing_items_only_an_arrow(at_meeting: Desk) -> None:
    desk = at_meeting
    pane = desk.view.agenda
    for width, style in (
        (300, Qt.ToolButtonStyle.ToolButtonTextBesideIcon),
        (180, Qt.ToolButtonStyle.ToolButtonIconOnly),
    ):
        desk.window.resize(1366, 768)
        desk.view.inner_split.setSizes([width, 800 - width])
        assert pane.standing_button.toolButtonStyle() is style
        assert pane.width() == width
    assert pane.standing_button.toolTip() == "Faste punkter"


def test_standing_items_are_offered(at_meeting: Desk) -> None:
    desk = at_meeting
    menu = desk.view.agenda.standing_button.menu()
    assert menu is not None
    menu.aboutToShow.emit()
    assert [a.text() for a in menu.actions()] == ["Rådet har ingen faste punkter"]
    council_id = desk.view.place.council_id
    assert council_id is not None
    council = desk.secretariat.councils.get(council_id)
    with_item = {**vars(council), "standing_items": (ItemDraft("Godkendelse"),)}
    del with_item["id"]
    draft = type(council).__mro__[1](**with_item)
    desk.bridge.do(desk.secretariat.councils.edit, council_id, draft)
    desk.choose(menu, "Godkendelse")
    assert desk.agenda == "1 Budget, 2 Godkendelse, 3 Trafik, 4 Eventuelt"


def test_the_list_has_the_items_menu(at_meeting: Desk) -> None:
    desk = at_meeting
    desk.view.agenda.list.customContextMenuRequested.emit(QPoint(10, 10))
    menu = desk.window.actions_.item_menu
    assert isinstance(menu, QMenu)
    assert menu.isVisible()
    desk.press("Esc")
