"""What is asked of a search, and where the words stand in a text."""

import pytest

from models.search import CONTEXT, MAX_TERMS, Term, marks, matched, snippet, terms, words_in


def shown(text: str, asked: str) -> list[str]:
    """The pieces of the text that are marked."""
    return [text[start : start + length] for start, length in marks(text, terms(asked))]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("Bolig budget", [Term(("bolig",)), Term(("budget",))]),
        ('"nye boliger"', [Term(("nye", "boliger"), open=False)]),
        ("„nye boliger“", [Term(("nye", "boliger"), open=False)]),
        ("»nye boliger«", [Term(("nye", "boliger"), open=False)]),
        ('"nye bol', [Term(("nye", "bol"))]),
        ("24-005171", [Term(("24", "005171"))]),
        ("å", [Term(("å",), open=False)]),
        ("bolig bolig", [Term(("bolig",))]),
        ('AND " OR* - ( ) :', [Term(("and",)), Term(("or",))]),
        ("A\u030abakken", [Term(("åbakken",))]),
        (' "" * ^ ', []),
        ("", []),
    ],
)
def test_words_and_quotations_are_what_is_asked(asked: str, found: list[Term]) -> None:
    assert list(terms(asked)) == found


def test_a_whole_page_that_is_asked_for_is_cut_short() -> None:
    assert len(terms(" ".join(f"ord{n}" for n in range(99)))) == MAX_TERMS


@pytest.mark.parametrize(
    ("asked", "text", "found"),
    [
        ("bolig", "Boligform og ungdomsboliger", ["Bolig", "bolig"]),
        ("bo", "Bogen om ungdomsbolig", ["Bo"]),
        ("å", "Vand i en å i Århus", ["å"]),
        ("ar", "året", []),
        ('"nye boliger"', "Nye\nboliger, nye boligere", ["Nye\nboliger"]),
        ("e-m", "en e-mail", []),
        ("e-ma", "en e-mail", ["e-ma"]),
        ("bolig ligf", "boligform", ["boligf"]),
        (".*", "alt", []),
    ],
)
def test_the_words_are_marked_where_they_stand(asked: str, text: str, found: list[str]) -> None:
    assert shown(text, asked) == found


def test_it_is_counted_how_many_of_the_words_are_there() -> None:
    assert matched("Budget for boliger", terms("bolig budget trafik")) == 2


def test_a_short_text_is_shown_whole() -> None:
    assert snippet("Nye\nboliger", terms("bolig")) == ("Nye boliger", ((4, 5),))


def test_of_a_long_text_what_is_around_the_word_is_shown() -> None:
    text, places = snippet("før " * 100 + "bolig " + "efter " * 100, terms("bolig"))
    ((start, length),) = places
    assert text[start : start + length] == "bolig"
    assert text.startswith("… før ")
    assert text.endswith("efter …")
    assert len(text) < CONTEXT + 5


def test_a_long_text_without_a_space_is_cut_where_it_must() -> None:
    text, places = snippet("x" * 300 + "bolig" + "y" * 300, terms("bolig"))
    assert text[slice(places[0][0], sum(places[0]))] == "bolig"
    assert len(text) == CONTEXT + 4


def test_without_the_word_the_beginning_is_shown() -> None:
    assert snippet("Andet", terms("bolig")) == ("Andet", ())


def test_words_are_letters_and_digits() -> None:
    assert words_in("Åben_dag, 24-005: *e-mail*") == {"åben", "dag", "24", "005", "e", "mail"}
