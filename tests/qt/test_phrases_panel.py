"""The panel with a council's phrases, by key presses."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.phrases import PLACE_HOLDERS, built_in_phrases
from models.records import CouncilDraft, CouncilId, PhraseDraft
from models.secretariat import Secretariat
from models.text import plain, plain_lines
from tests.qt.hands import CTRL, click, focused, press, shown, type_over, type_text
from ui.bridge import Bridge
from ui.settings.phrases_panel import PhrasesPanel

Key = Qt.Key


@pytest.fixture
def council(secretariat: Secretariat) -> CouncilId:
    council = secretariat.councils.create(CouncilDraft("Seniorrådet")).id
    secretariat.phrases.add(council, PhraseDraft("kaffe", plain("Rådet takkede for kaffen.")))
    return council


@pytest.fixture
def panel(qtbot: QtBot, bridge: Bridge, council: CouncilId) -> PhrasesPanel:
    panel = PhrasesPanel(bridge, council)
    shown(qtbot, panel)
    return panel


def go_to(panel: PhrasesPanel, key: str) -> None:
    """Choose a phrase in the list by typing its key."""
    panel.list.setFocus()
    type_text(key)
    assert panel.phrase is not None
    assert panel.phrase.key == key


def rows(panel: PhrasesPanel) -> dict[str, list[str]]:
    """The rows of the list by their key."""
    items = [panel.list.topLevelItem(place) for place in range(panel.list.topLevelItemCount())]
    return {item.text(0): [item.text(column) for column in (1, 2, 3)] for item in items if item}


def stored(secretariat: Secretariat, council: CouncilId) -> dict[str, str]:
    """The phrases that are offered, by their key."""
    found = secretariat.phrases.offered(council)
    return {phrase.key: "\n".join(plain_lines(phrase.body)) for phrase in found}


def test_all_phrases_are_listed_with_where_they_come_from_and_their_use(
    qtbot: QtBot, bridge: Bridge, secretariat: Secretariat, council: CouncilId
) -> None:
    phrases = secretariat.phrases
    phrases.edit(council, "god", PhraseDraft("god", plain("Er godkendt.")))
    phrases.delete(council, "tom")
    for _time in range(3):
        phrases.used(council, "tag")
    panel = PhrasesPanel(bridge, council)
    shown(qtbot, panel)
    listed = rows(panel)
    assert len(listed) == len(built_in_phrases()) + 1
    assert list(listed)[:2] == ["afv", "anb"]
    assert list(listed)[-1] == "vedt"
    assert listed["tag"] == ["Taget til efterretning.", "følger med", "3"]
    assert listed["kaffe"] == ["Rådet takkede for kaffen.", "rådets egen", ""]
    assert listed["god"] == ["Er godkendt.", "tilpasset", ""]
    assert listed["tom"] == ["-", "skjult", ""]


def test_a_phrase_is_added_by_keys_alone(
    secretariat: Secretariat, council: CouncilId, panel: PhrasesPanel
) -> None:
    press(Key.Key_Tab)
    assert focused() is panel.add_button
    press(Key.Key_Space)
    assert focused() is panel.key
    type_text("/Tak")
    press(Key.Key_Return)
    assert focused() is panel.body
    type_text("Tak for i dag.")
    panel.settle()
    assert stored(secretariat, council)["tak"] == "Tak for i dag."
    assert "ny" not in stored(secretariat, council)
    assert rows(panel)["tak"][0] == "Tak for i dag."


def test_a_second_new_phrase_gets_another_word(
    secretariat: Secretariat, council: CouncilId, panel: PhrasesPanel
) -> None:
    click(panel.add_button)
    click(panel.add_button)
    assert {"ny", "ny2"} <= set(stored(secretariat, council))


def test_a_text_is_stored_while_one_types(
    qtbot: QtBot, secretariat: Secretariat, council: CouncilId, panel: PhrasesPanel
) -> None:
    go_to(panel, "kaffe")
    press(Key.Key_Return)
    press(Key.Key_Return)
    press(Key.Key_A, CTRL)
    type_text("Tak for kaffen")
    qtbot.waitUntil(lambda: stored(secretariat, council)["kaffe"] == "Tak for kaffen")
    type_text(" og kagen.")
    assert "\n".join(plain_lines(panel.body.text())) == "Tak for kaffen og kagen."
    panel.list.setFocus()
    assert stored(secretariat, council)["kaffe"] == "Tak for kaffen og kagen."


def test_changing_one_that_comes_with_referent_adapts_it_and_it_can_be_had_again(
    secretariat: Secretariat, council: CouncilId, panel: PhrasesPanel
) -> None:
    go_to(panel, "udg")
    assert not panel.restore_button.isVisible()
    panel.body.setFocus()
    press(Key.Key_End)
    type_text(" Beklager.")
    panel.settle()
    assert rows(panel)["udg"][:2] == ["Udgår. Beklager.", "tilpasset"]
    click(panel.restore_button)
    assert rows(panel)["udg"][:2] == ["Udgår.", "følger med"]
    assert stored(secretariat, council)["udg"] == "Udgår."
    assert "\n".join(plain_lines(panel.body.text())) == "Udgår."


def test_one_that_comes_with_referent_is_hidden_and_shown_again(
    secretariat: Secretariat, council: CouncilId, panel: PhrasesPanel
) -> None:
    go_to(panel, "afv")
    assert panel.remove_button.accessibleName() == "Skjul frasen"
    press(Key.Key_Delete)
    assert "afv" not in stored(secretariat, council)
    assert rows(panel)["afv"][:2] == ["Afvist.", "skjult"]
    assert not panel.key.isEnabled()
    press(Key.Key_Delete)  # it is hidden already
    click(panel.restore_button)
    assert stored(secretariat, council)["afv"] == "Afvist."
    assert focused() is panel.list


def test_the_councils_own_is_deleted_and_undone(
    secretariat: Secretariat, council: CouncilId, panel: PhrasesPanel
) -> None:
    go_to(panel, "kaffe")
    assert panel.remove_button.accessibleName() == "Slet frasen"
    click(panel.remove_button)
    assert "kaffe" not in rows(panel)
    panel.body.setFocus()
    press(Key.Key_Z, CTRL)
    assert "kaffe" in rows(panel)
    press(Key.Key_Y, CTRL)
    assert "kaffe" not in rows(panel)


@pytest.mark.parametrize(
    ("key", "problem"), [("god", "»god«"), ("to ord", "mellemrum"), ("", "ord")]
)
def test_a_word_that_cannot_be_used_is_told_of_and_not_stored(
    secretariat: Secretariat, council: CouncilId, panel: PhrasesPanel, key: str, problem: str
) -> None:
    go_to(panel, "kaffe")
    press(Key.Key_Return)
    press(Key.Key_A, CTRL)
    press(Key.Key_Delete)
    type_text(key)
    press(Key.Key_Return)
    assert problem in panel.problem.text()
    assert panel.key.text() == "kaffe"
    assert stored(secretariat, council)["kaffe"] == "Rådet takkede for kaffen."
    press(Key.Key_Return)
    panel.key.setFocus()
    type_over("kage")
    press(Key.Key_Return)
    assert not panel.problem.text()
    assert stored(secretariat, council)["kage"]


def test_a_text_that_is_emptied_comes_back(
    secretariat: Secretariat, council: CouncilId, panel: PhrasesPanel
) -> None:
    go_to(panel, "kaffe")
    panel.body.setFocus()
    press(Key.Key_A, CTRL)
    press(Key.Key_Delete)
    panel.list.setFocus()
    assert "\n".join(plain_lines(panel.body.text())) == "Rådet takkede for kaffen."
    assert "kaffe" in stored(secretariat, council)


def test_every_place_holder_is_explained_and_put_in_at_the_cursor(
    secretariat: Secretariat, council: CouncilId, panel: PhrasesPanel
) -> None:
    entries = [action.text().split("\t") for action in panel.insert_button.menu().actions()]
    assert [name for name, _words in entries] == [f"{{{name}}}" for name in PLACE_HOLDERS]
    assert all(words for _name, words in entries)
    go_to(panel, "kaffe")
    panel.body.setFocus()
    press(Key.Key_End)
    type_text(" ")
    panel.insert_button.menu().actions()[2].trigger()
    type_text(" sluttede mødet.")
    panel.settle()
    assert stored(secretariat, council)["kaffe"] == (
        "Rådet takkede for kaffen. {mødeleder} sluttede mødet."
    )


def test_closing_stores_what_is_typed(
    qtbot: QtBot, secretariat: Secretariat, council: CouncilId, panel: PhrasesPanel
) -> None:
    go_to(panel, "kaffe")
    panel.body.setFocus()
    press(Key.Key_End)
    type_text("!")
    with qtbot.waitSignal(panel.cancelled):
        press(Key.Key_Escape)
    assert stored(secretariat, council)["kaffe"] == "Rådet takkede for kaffen.!"
    type_text("!")
    with qtbot.waitSignal(panel.finished):
        click(panel.accept_button)
    assert stored(secretariat, council)["kaffe"] == "Rådet takkede for kaffen.!!"


def test_a_change_made_elsewhere_is_shown(
    secretariat: Secretariat, bridge: Bridge, council: CouncilId, panel: PhrasesPanel
) -> None:
    go_to(panel, "kaffe")
    draft = PhraseDraft("kaffe", plain("Tak."))
    bridge.do(secretariat.phrases.edit, council, "kaffe", draft)
    assert rows(panel)["kaffe"][0] == "Tak."
    assert "\n".join(plain_lines(panel.body.text())) == "Tak."
