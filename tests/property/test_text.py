"""The stored form of a text loses nothing, whatever was typed."""

from hypothesis import example, given
from hypothesis import strategies as st

from models.text import (
    ListItem,
    Paragraph,
    RichText,
    Span,
    list_numbers,
    parse,
    plain,
    plain_lines,
    rich_text,
    serialize,
    words_of,
)
from tests.property.strategies import characters, rich_texts


@given(rich_texts)
def test_a_text_is_read_back_as_it_was_written(text: RichText) -> None:
    assert parse(serialize(text)) == text


@given(rich_texts)
def test_the_normal_form_of_a_text_is_the_text_itself(text: RichText) -> None:
    assert rich_text(text.blocks) == text


@given(rich_texts)
def test_the_stored_form_is_the_same_after_a_round_trip(text: RichText) -> None:
    assert serialize(parse(serialize(text))) == serialize(text)


@given(st.text(characters, max_size=60))
@example("- a\n      - b\n            - c")
@example("| a |\n| - |\n| b | c |")
@example("<b><i>a</b></i>\n\n</b>")
@example("\ud800\x00\x0b")
def test_any_string_at_all_can_be_read(stored: str) -> None:
    text = parse(stored)
    assert parse(serialize(text)) == text


@given(st.text(characters, max_size=60))
def test_plain_text_keeps_every_line(typed: str) -> None:
    text = plain(typed)
    assert all(isinstance(block, Paragraph) for block in text.blocks)
    assert parse(serialize(text)) == text


@given(rich_texts)
def test_the_lines_of_a_text_hold_its_words_in_order(text: RichText) -> None:
    printed = iter(" ".join(plain_lines(text)).split())
    assert all(any(word in shown for shown in printed) for word in words_of(text))


@given(rich_texts)
def test_numbers_count_from_one_in_every_list(text: RichText) -> None:
    previous = 0
    for block, number in zip(text.blocks, list_numbers(text.blocks), strict=True):
        if not isinstance(block, ListItem) or not block.numbered:
            assert number == 0
        elif block.level == 0:
            assert number in (1, previous + 1)
            previous = number


@given(st.text(characters, max_size=8), st.text(characters, max_size=8))
def test_a_link_is_read_back(shown: str, address: str) -> None:
    text = rich_text([Paragraph((Span(shown, link=address),))])
    assert parse(serialize(text)) == text
