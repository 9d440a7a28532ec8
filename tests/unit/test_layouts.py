"""The layouts that come with Referent."""

from models.layouts import built_in_layouts
from models.records import AbsentInHead


def test_both_reference_layouts_are_there_by_their_keys() -> None:
    assert [layout.key for layout in built_in_layouts()] == ["fremstilling", "sagsfremstilling"]


def test_one_marks_the_absent_in_the_head_and_names_them_under_each_decision() -> None:
    layout = built_in_layouts()[1]
    assert layout.absent_in_head is AbsentInHead.MARKED
    assert layout.absence_per_item
    assert layout.participants_end == ""
    assert layout.case_number_line


def test_the_other_closes_the_list_of_names_and_has_no_absence_under_decisions() -> None:
    layout = built_in_layouts()[0]
    assert not layout.absence_per_item
    assert layout.participants_end == "."
    assert layout.case_number_line == ""


def test_each_begins_a_council_with_sections_and_standing_items() -> None:
    for layout in built_in_layouts():
        assert layout.item_sections[0].heading
        assert [item.title for item in layout.standing_items]
        assert sorted(layout.parts) == ["attachments", "decision", "history", "sections"]
