"""The first screen, and the panels for councils, layouts and what was deleted."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.errors import ReferentError
from models.records import (
    AbsentInHead,
    CouncilDraft,
    EventWording,
    ItemDraft,
    ItemType,
    MeetingDraft,
    Numbering,
    QuorumRule,
    Role,
    SectionDraft,
    TieRule,
    VoteStyle,
)
from models.secretariat import Secretariat
from tests.qt.hands import ALT, CTRL, click, press, shown, type_text
from ui.bridge import Bridge
from ui.settings.council_panel import CouncilPanel
from ui.settings.deleted_panel import DeletedPanel
from ui.settings.layout_panel import LayoutPanel
from ui.start.start_page import StartPage
from ui.widgets.fold import Fold

Key = Qt.Key


# --- the first screen -----------------------------------------------------------------------


def test_the_first_screen_begins_with_a_council_on_enter(qtbot: QtBot) -> None:
    page = StartPage()
    shown(qtbot, page)
    with qtbot.waitSignal(page.create_council_requested):
        press(Key.Key_Return)


def test_the_first_screen_reaches_its_other_offers_with_tab(qtbot: QtBot) -> None:
    page = StartPage()
    shown(qtbot, page)
    press(Key.Key_Tab)
    with qtbot.waitSignal(page.sample_requested):
        press(Key.Key_Return)
    press(Key.Key_Tab)
    with qtbot.waitSignal(page.import_requested):
        press(Key.Key_Space)


# --- a new council --------------------------------------------------------------------------


def test_a_name_and_enter_make_a_council_with_the_layouts_lists(
    qtbot: QtBot, bridge: Bridge, secretariat: Secretariat
) -> None:
    panel = CouncilPanel(bridge)
    shown(qtbot, panel)
    type_text("Lillerød Ældreråd")
    with qtbot.waitSignal(panel.finished) as finished:
        press(Key.Key_Return)
    (council,) = secretariat.councils.all()
    assert finished.args == [council.id]
    layout = secretariat.layouts.get(council.layout)
    assert council.name == "Lillerød Ældreråd"
    assert council.kind == "råd"
    assert council.standing_items == layout.standing_items
    assert council.item_sections == layout.item_sections


def test_without_a_name_it_says_so_and_stays(
    qtbot: QtBot, bridge: Bridge, secretariat: Secretariat
) -> None:
    panel = CouncilPanel(bridge)
    shown(qtbot, panel)
    click(panel.accept_button)
    assert panel.problem.text() == "Skriv rådets navn."
    assert panel.problem.isVisible()
    assert panel.name.hasFocus()
    assert not secretariat.councils.all()


def test_escape_leaves_without_storing(
    qtbot: QtBot, bridge: Bridge, secretariat: Secretariat
) -> None:
    panel = CouncilPanel(bridge)
    shown(qtbot, panel)
    type_text("Fortrudt")
    with qtbot.waitSignal(panel.cancelled):
        press(Key.Key_Escape)
    assert not secretariat.councils.all()


def test_enter_on_the_cancel_button_cancels(
    qtbot: QtBot, bridge: Bridge, secretariat: Secretariat
) -> None:
    panel = CouncilPanel(bridge)
    shown(qtbot, panel)
    type_text("Fortrudt")
    panel.cancel_button.setFocus()
    with qtbot.waitSignal(panel.cancelled):
        press(Key.Key_Return)
    assert not secretariat.councils.all()


def test_another_layout_brings_its_lists_unless_they_were_changed(
    qtbot: QtBot, bridge: Bridge, secretariat: Secretariat
) -> None:
    first, second = secretariat.layouts.all()
    panel = CouncilPanel(bridge)
    shown(qtbot, panel)
    assert panel.sections.values == first.item_sections
    panel.items_fold.toggle.click()
    panel.standing_items.tree.setFocus()
    press(Key.Key_Delete)
    panel.layout_box.setFocus()
    press(Key.Key_Down)
    assert panel.layout_box.value == second.key
    assert panel.sections.values == second.item_sections
    assert panel.standing_items.values == first.standing_items[1:]


def test_members_are_understood_while_pasted_and_stored_with_the_council(
    qtbot: QtBot, bridge: Bridge, secretariat: Secretariat
) -> None:
    panel = CouncilPanel(bridge)
    shown(qtbot, panel)
    type_text("Ældrerådet")
    assert panel.members is not None
    QApplication.clipboard().setText("Eva Holm\tforperson\nIb Lund\tmedlem\n12345\n")
    panel.members.setFocus()
    press(Key.Key_V, CTRL)
    assert panel.members.verdict.text() == "2 personer forstået · 1 linje at se på"
    assert "Linje 3: »12345«" in panel.members.preview.item(0).text()
    assert panel.members.preview.item(1).text() == "Eva Holm · Forperson"
    click(panel.accept_button)
    (council,) = secretariat.councils.all()
    members = secretariat.people.memberships(council_id=council.id)
    assert [m.role for m in members] == [Role.CHAIRPERSON, Role.MEMBER]
    assert [p.name for p in secretariat.people.all()] == ["Eva Holm", "Ib Lund"]


# --- a council that is there ----------------------------------------------------------------


def test_every_part_of_a_council_can_be_changed(
    qtbot: QtBot, bridge: Bridge, secretariat: Secretariat
) -> None:
    council_id = secretariat.councils.create(CouncilDraft("Rådet")).id
    panel = CouncilPanel(bridge, council_id)
    shown(qtbot, panel)
    assert panel.members is None
    assert not panel.quorum_number.isEnabled()
    panel.name.selectAll()
    type_text("Handicaprådet")
    panel.municipality.setFocus()
    type_text("Lillerød Kommune")
    panel.kind.setCurrentText("bestyrelse")
    panel.place.setFocus()
    type_text("B-206")
    panel.time.setFocus()
    type_text("kl. 9")
    panel.numbering.setFocus()
    press(Key.Key_Home)
    panel.term_start.setFocus()
    type_text("1. januar 2026")
    panel.quorum.setFocus()
    press(Key.Key_End)
    assert panel.term_start.line.text() == "01-01-2026"
    panel.quorum_number.setFocus()
    panel.quorum_number.selectAll()
    type_text("4")
    with qtbot.waitSignal(panel.finished):
        press(Key.Key_Return)
    council = secretariat.councils.get(council_id)
    assert (council.name, council.municipality) == ("Handicaprådet", "Lillerød Kommune")
    assert council.kind == "bestyrelse"
    assert (council.place, council.time) == ("B-206", dt.time(9))
    assert (council.numbering, council.term_start) == (Numbering.TERM, dt.date(2026, 1, 1))
    assert (council.quorum_rule, council.quorum_number) == (QuorumRule.NUMBER, 4)


@pytest.mark.parametrize("field", ["time", "term_start"])
def test_what_cannot_be_read_is_told_at_the_field(
    qtbot: QtBot, bridge: Bridge, secretariat: Secretariat, field: str
) -> None:
    draft = CouncilDraft("Rådet", numbering=Numbering.TERM)
    council_id = secretariat.councils.create(draft).id
    panel = CouncilPanel(bridge, council_id)
    shown(qtbot, panel)
    typed = getattr(panel, field)
    typed.setFocus()
    type_text("31-02-2026")
    press(Key.Key_Tab)
    assert typed.problem.isVisible()
    press(Key.Key_Return)
    assert typed.line.hasFocus()
    assert panel.problem.text() == typed.problem.text()
    assert secretariat.councils.get(council_id).term_start is None
    typed.line.selectAll()
    type_text(" ")
    assert not typed.problem.isVisible()
    with qtbot.waitSignal(panel.finished):
        press(Key.Key_Return)


def test_standing_items_are_added_renamed_moved_closed_and_removed_by_keyboard(
    qtbot: QtBot, bridge: Bridge, secretariat: Secretariat
) -> None:
    items = (ItemDraft("Dagsorden"), ItemDraft("Eventuelt"))
    sections = (SectionDraft("Sagsfremstilling"),)
    draft = CouncilDraft("Rådet", standing_items=items, item_sections=sections)
    council_id = secretariat.councils.create(draft).id
    panel = CouncilPanel(bridge, council_id)
    shown(qtbot, panel)
    rows = panel.standing_items
    rows.tree.setFocus()
    press(Key.Key_Return)
    press(Key.Key_A, CTRL)
    type_text("Godkendelse af dagsordenen")
    press(Key.Key_Return)
    click(rows.add_button)
    type_text("Personsag")
    press(Key.Key_Return)
    rows.closed_box.setFocus()
    press(Key.Key_Space)
    rows.type_box.setFocus()
    press(Key.Key_End)
    rows.tree.setFocus()
    press(Key.Key_Down, ALT)
    with qtbot.waitSignal(panel.finished):
        click(panel.accept_button)
    assert secretariat.councils.get(council_id).standing_items == (
        ItemDraft("Godkendelse af dagsordenen"),
        ItemDraft("Eventuelt"),
        ItemDraft("Personsag", closed=True, type=ItemType.DISCUSSION, sections=sections),
    )


def test_sections_are_indented_and_keep_their_first_text(
    qtbot: QtBot, bridge: Bridge, secretariat: Secretariat
) -> None:
    panel = CouncilPanel(bridge)
    shown(qtbot, panel)
    panel.sections_fold.toggle.click()
    rows = panel.sections
    rows.set_values((SectionDraft("A"), SectionDraft("B"), SectionDraft("C", 2)))
    rows.tree.setFocus()
    press(Key.Key_Down)
    press(Key.Key_Right, ALT)
    press(Key.Key_Up, ALT)
    assert list(rows.values) == [SectionDraft("B", 2), SectionDraft("A"), SectionDraft("C", 2)]
    click(rows.outdent_button)
    click(rows.down_button)
    click(rows.down_button)
    click(rows.remove_button)
    assert list(rows.values) == [SectionDraft("A"), SectionDraft("C", 2)]


# --- layouts --------------------------------------------------------------------------------


def test_a_layout_is_copied_and_adapted_without_losing_what_was_typed(
    qtbot: QtBot, bridge: Bridge, secretariat: Secretariat
) -> None:
    panel = CouncilPanel(bridge)
    shown(qtbot, panel)
    type_text("Rådet")
    click(panel.copy_button)
    layout_panel = panel.findChild(LayoutPanel)
    assert layout_panel is not None
    assert layout_panel.isVisible()
    press(Key.Key_A, CTRL)
    type_text("Vores layout")
    press(Key.Key_Return)
    assert panel.name.isVisible()
    assert panel.name.text() == "Rådet"
    assert panel.layout_box.currentText() == "Vores layout"
    assert panel.adapt_button.isVisible()
    with qtbot.waitSignal(panel.finished):
        click(panel.accept_button)
    (council,) = secretariat.councils.all()
    assert secretariat.layouts.get(council.layout).name == "Vores layout"


def test_a_copy_that_is_cancelled_leaves_nothing_behind(
    qtbot: QtBot, bridge: Bridge, secretariat: Secretariat
) -> None:
    panel = CouncilPanel(bridge)
    shown(qtbot, panel)
    before = panel.layout_box.value
    click(panel.copy_button)
    press(Key.Key_Escape)
    assert len(secretariat.layouts.all()) == 2
    assert panel.layout_box.value == before
    assert panel.name.isVisible()


@pytest.fixture
def layout_key(secretariat: Secretariat) -> str:
    return secretariat.layouts.copy("sagsfremstilling", "Vores").id


def test_the_preview_follows_the_words_of_a_layout(
    qtbot: QtBot, bridge: Bridge, secretariat: Secretariat, layout_key: str
) -> None:
    panel = LayoutPanel(bridge, layout_key)
    shown(qtbot, panel)
    line = panel._lines["item_heading"]
    assert line.text() == "Punkt {nummer}: {titel}"
    line.setFocus()
    line.selectAll()
    type_text("Sag {nummer} - {titel}")
    qtbot.waitUntil(lambda: "Sag 1 - Bænke i byens parker" in panel.preview.toPlainText())
    panel.absence_per_item.setFocus()
    press(Key.Key_Space)
    panel.absent_in_head.setFocus()
    press(Key.Key_Down)
    qtbot.waitUntil(lambda: "Afbud Ib Lund" in panel.preview.toPlainText())
    with qtbot.waitSignal(panel.finished):
        click(panel.accept_button)
    layout = secretariat.layouts.get(layout_key)
    assert layout.item_heading == "Sag {number} - {title}"
    assert layout.absent_in_head is AbsentInHead.APART
    assert not layout.absence_per_item


def test_the_wordings_of_a_layouts_events_are_edited_too(
    qtbot: QtBot, bridge: Bridge, secretariat: Secretariat, layout_key: str
) -> None:
    panel = LayoutPanel(bridge, layout_key)
    shown(qtbot, panel)
    for fold in panel.findChildren(Fold):
        fold.toggle.setChecked(True)
    assert not panel._lines["events.apology_told"].isEnabled()
    panel.absent_in_head.setFocus()
    press(Key.Key_End)
    assert panel._lines["events.apology_told"].isEnabled()
    line = panel._lines["events.left"]
    assert line.text() == "{navn} forlod mødet kl. {tid} under punkt {nummer}."
    line.setFocus()
    line.selectAll()
    type_text("{navn} gik kl. {tid} i pkt. {nummer}.")
    qtbot.waitUntil(lambda: "Kim Vest gik kl. 17.20 i pkt. 3." in panel.preview.toPlainText())
    told = "Ib Lund havde meldt afbud på selve mødedagen, og Lis Bro deltog i stedet."
    assert told in panel.preview.toPlainText()
    panel.clock_sign.setFocus()
    press(Key.Key_End)
    panel.lines_first.setFocus()
    press(Key.Key_Space)
    qtbot.waitUntil(lambda: "gik kl. 17:20 i" in panel.preview.toPlainText())
    panel.sentences.setFocus()
    press(Key.Key_Space)
    assert not line.isEnabled()
    with qtbot.waitSignal(panel.finished):
        click(panel.accept_button)
    layout = secretariat.layouts.get(layout_key)
    events = layout.events
    assert layout.absent_in_head is AbsentInHead.TOLD
    assert events.left == "{name} gik kl. {time} i pkt. {number}."
    assert (events.clock_sign, events.lines_first, events.sentences) == (":", True, False)


def test_every_wording_of_a_layouts_events_can_be_edited(
    qtbot: QtBot, bridge: Bridge, layout_key: str
) -> None:
    panel = LayoutPanel(bridge, layout_key)
    qtbot.addWidget(panel)
    apart = {"sentences", "lines_first", "clock_sign"}
    fields = {f"events.{name}" for name in vars(EventWording()) if name not in apart}
    assert fields == {name for name in panel._lines if name.startswith("events.")}
    assert all(line.accessibleName() for line in panel._lines.values())


def test_a_layout_shown_and_stored_is_the_same_layout(
    qtbot: QtBot, bridge: Bridge, secretariat: Secretariat, layout_key: str
) -> None:
    before = secretariat.layouts.get(layout_key)
    panel = LayoutPanel(bridge, layout_key)
    qtbot.addWidget(panel)
    panel.accept()
    assert secretariat.layouts.get(layout_key) == before


def test_how_a_council_votes_is_set_up_with_it(
    qtbot: QtBot, bridge: Bridge, secretariat: Secretariat
) -> None:
    council = secretariat.councils.create(CouncilDraft("Ældrerådet")).id
    panel = CouncilPanel(bridge, council)
    shown(qtbot, panel)
    for box in (panel.tie, panel.vote_style):
        box.setFocus()
        press(Key.Key_End)
    panel.disqualified_count.setFocus()
    press(Key.Key_Space)
    panel.accept()
    stored = secretariat.councils.get(council)
    assert stored.tie_rule is TieRule.CHAIR
    assert stored.vote_style is VoteStyle.COUNTS
    assert stored.disqualified_count


@pytest.mark.parametrize(
    ("name", "typed", "seen"),
    [
        ("agenda_title", "Indkaldelse", "Indkaldelse"),
        ("supplement_title", "Ekstra punkter", "Ekstra punkter"),
        ("public_title", "Til alle", "Til alle"),
        ("excerpt_title", "Udskrift af {nummer}", "Udskrift af 1"),
        ("neutral_title", "Fortrolig sag", "Punkt 2: Fortrolig sag"),
        ("withheld", "Ikke for alle.", "Ikke for alle."),
        ("signatures_title", "Til underskrift", "Til underskrift"),
        ("signature_line", "Skriv her", "Navn\tSkriv her"),
        ("title", "Protokol", "Protokol"),
    ],
)
def test_the_words_of_each_document_are_seen_in_it(
    qtbot: QtBot,
    bridge: Bridge,
    secretariat: Secretariat,
    layout_key: str,
    name: str,
    typed: str,
    seen: str,
) -> None:
    panel = LayoutPanel(bridge, layout_key)
    shown(qtbot, panel)
    for fold in panel.findChildren(Fold):
        fold.toggle.setChecked(True)
    line = panel._lines[name]
    line.setFocus()
    line.selectAll()
    type_text(typed)
    qtbot.waitUntil(lambda: seen in panel.preview.toPlainText().split("\n"))
    with qtbot.waitSignal(panel.finished):
        click(panel.accept_button)
    stored = getattr(secretariat.layouts.get(layout_key), name)
    assert stored == typed.replace("{nummer}", "{number}")


def test_the_parts_of_an_item_are_ordered_and_left_out(
    qtbot: QtBot, bridge: Bridge, secretariat: Secretariat, layout_key: str
) -> None:
    panel = LayoutPanel(bridge, layout_key)
    shown(qtbot, panel)
    panel.parts.tree.setFocus()
    press(Key.Key_Down, ALT)
    press(Key.Key_End)
    press(Key.Key_Space)
    click(panel.accept_button)
    assert secretariat.layouts.get(layout_key).parts == ("sections", "decision", "history")


def test_a_layout_needs_a_name(
    qtbot: QtBot, bridge: Bridge, secretariat: Secretariat, layout_key: str
) -> None:
    panel = LayoutPanel(bridge, layout_key)
    shown(qtbot, panel)
    panel._lines["name"].selectAll()
    press(Key.Key_Backspace)
    press(Key.Key_Return)
    assert panel.problem.text() == "Skriv layoutets navn."
    assert secretariat.layouts.get(layout_key).name == "Vores"


def test_a_layout_is_deleted_only_when_no_council_follows_it(
    qtbot: QtBot, bridge: Bridge, secretariat: Secretariat, layout_key: str
) -> None:
    used = secretariat.layouts.copy(layout_key, "Brugt").id
    secretariat.councils.create(CouncilDraft("Rådet", layout=used))
    panel = LayoutPanel(bridge, used)
    shown(qtbot, panel)
    assert not panel.delete_button.isEnabled()
    assert panel.delete_button.toolTip() == "Bruges af Rådet"
    panel = LayoutPanel(bridge, layout_key)
    shown(qtbot, panel)
    with qtbot.waitSignal(panel.deleted):
        click(panel.delete_button)
    assert not any(layout.key == layout_key for layout in secretariat.layouts.all())


# --- what was deleted -----------------------------------------------------------------------


def test_what_was_deleted_is_listed_and_brought_back(
    qtbot: QtBot, bridge: Bridge, secretariat: Secretariat, failures: list[ReferentError]
) -> None:
    council_id = secretariat.councils.create(CouncilDraft("Ældrerådet")).id
    meeting_id = secretariat.meetings.create(MeetingDraft(council_id, dt.date(2026, 6, 4))).id
    person_id = secretariat.people.create("Eva Holm").id
    secretariat.people.delete(person_id)
    secretariat.meetings.delete(meeting_id)
    panel = DeletedPanel(bridge)
    shown(qtbot, panel)
    rows = [panel.list.topLevelItem(i) for i in range(2)]
    texts = sorted([row.text(column) for column in range(3)] for row in rows if row)
    assert texts == [
        ["Møde", "Ældrerådet, torsdag d. 4. juni 2026", "22-11-2026 kl. 10.00"],
        ["Person", "Eva Holm", "22-11-2026 kl. 10.00"],
    ]
    with qtbot.waitSignal(panel.restored):
        press(Key.Key_Return)
    click(panel.accept_button)
    assert not secretariat.deleted()
    assert not panel.accept_button.isEnabled()
    assert len(secretariat.meetings.of(council_id)) == 1
    assert secretariat.people.all()
    assert not failures
