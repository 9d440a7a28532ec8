"""Sentences in the head of a referat, and labels that only their words tell."""

import datetime as dt

import pytest

from models.imports.head_labels import Field, read_fields
from models.imports.head_sentences import read_occasion, read_people_sentence, sentences
from models.imports.head_title import read_title
from models.reading import Meaning


def told(fields: list[Field]) -> list[tuple[Meaning | None, str]]:
    return [(field.label.meaning if field.label else None, field.value) for field in fields]


def test_a_sentence_may_tell_when_and_where_the_meeting_was() -> None:
    found = read_occasion("Mødet blev holdt den 3. marts 2020 fra kl. 16.00 til 18.10 på skolen.")
    assert found is not None
    assert found.date is not None
    assert (found.date.date, found.start, found.end, found.place) == (
        dt.date(2020, 3, 3),
        dt.time(16),
        dt.time(18, 10),
        "skolen",
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Næste møde holdes den 3. marts 2020 på skolen.",
        "Mødet blev flyttet og holdt den 3. marts 2020 og den 4. april 2020.",
        "Mødet blev holdt den 3. marts 2020 på skolen, i kælderen.",
    ],
)
def test_a_sentence_that_is_not_understood_whole_tells_no_meeting(sentence: str) -> None:
    assert read_occasion(sentence) is None


@pytest.mark.parametrize(
    ("sentence", "fields"),
    [
        ("Referent var Anne Berg.", [(Meaning.MINUTE_TAKER, "Anne Berg")]),
        (
            "Anne Berg ledede mødet, og Bo Ek skrev referat.",
            [(Meaning.CHAIR, "Anne Berg"), (Meaning.MINUTE_TAKER, "Bo Ek")],
        ),
        ("Anne Berg ledede mødet, og Bo Ek var glad.", []),
    ],
)
def test_a_sentence_may_tell_who_led_and_who_wrote(
    sentence: str, fields: list[tuple[Meaning | None, str]]
) -> None:
    assert told(read_people_sentence(sentence)) == fields


def test_a_long_text_has_no_sentences_of_a_head() -> None:
    assert list(sentences("Anne Berg deltog. " * 100)) == []


@pytest.mark.parametrize(
    ("line", "meaning"),
    [
        ("Afbud modtaget: Ida Holm, Bo Ek", Meaning.APOLOGIES),
        ("Vi fik afbud af: Ida Holm, Bo Ek", Meaning.APOLOGIES),
        ("Afbud ikke modtaget: Ida Holm, Bo Ek", Meaning.UNEXCUSED),
    ],
)
def test_a_word_in_a_label_tells_what_it_stands_for(line: str, meaning: Meaning) -> None:
    assert told(read_fields(line, {})) == [(meaning, "Ida Holm, Bo Ek")]


def test_a_question_is_a_label_only_where_it_is_known() -> None:
    assert told(read_fields("Hvem skriver referat? Ida Holm", {})) == [
        (Meaning.MINUTE_TAKER, "Ida Holm")
    ]
    assert all(field.label is None for field in read_fields("Kommer du? Ja, tak: Ida", {}))


def test_a_title_may_be_set_out_letter_by_letter() -> None:
    title = read_title("R E F E R A T")
    assert title is not None
    assert title.document
