"""Names in right-to-left letters, kept from turning the line around."""

import pytest

from models.export.bidi import isolated

FSI, PDI = "\u2068", "\u2069"


def test_a_text_without_such_letters_is_left_alone() -> None:
    assert isolated("Bo Friis, Олена (Afbud)") == "Bo Friis, Олена (Afbud)"


def test_each_name_is_kept_to_itself_with_all_its_words() -> None:
    assert isolated("Bo, محمد الأحمد, שרה כהן (gæst)") == (
        f"Bo, {FSI}محمد الأحمد{PDI}, {FSI}שרה כהן{PDI} (gæst)"
    )


def test_a_name_of_one_letter_is_a_name() -> None:
    assert isolated("punkt م.") == f"punkt {FSI}م{PDI}."


@pytest.mark.parametrize("text", ["محمد, علي og Bo", "1. محمد, علي"])
def test_a_text_that_begins_in_such_letters_is_theirs(text: str) -> None:
    assert isolated(text) == text


def test_what_a_run_is_part_of_decides() -> None:
    assert isolated("محمد", "Til stede: محمد") == f"{FSI}محمد{PDI}"
