"""Lines as Word and LibreOffice break them, by the fonts that come with Referent."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from models.pagination import Font
from models.text import Span
from ui.line_counter import LineCounter

ROOT = Path(__file__).resolve().parents[2]
ARIAL = Font("Arial", 10)
DIGIT = 5.562  # the width of a figure in ten points
SPACE = 2.779


@pytest.fixture
def count_lines(qapp: object) -> LineCounter:
    return LineCounter()


def digits(count: float) -> float:
    """The width of so many figures, and a hair."""
    return count * DIGIT + 0.1


def test_a_line_holds_what_is_as_wide(count_lines: LineCounter) -> None:
    assert count_lines([Span("00000")], digits(5), ARIAL) == 1
    assert count_lines([Span("000 00")], digits(5), ARIAL) == 2
    assert count_lines([Span("000 00")], digits(5) + SPACE, ARIAL) == 1
    assert count_lines([], digits(5), ARIAL) == 1
    assert count_lines([Span("")], digits(5), ARIAL) == 1


def test_spaces_at_the_end_of_a_line_take_no_room(count_lines: LineCounter) -> None:
    assert count_lines([Span("00000   ")], digits(5), ARIAL) == 1
    assert count_lines([Span("00000     00000")], digits(5), ARIAL) == 2
    assert count_lines([Span("00   0")], digits(4), ARIAL) == 2


def test_a_space_that_does_not_break_holds_words_together(count_lines: LineCounter) -> None:
    assert count_lines([Span("00 00\xa000")], digits(4) + SPACE, ARIAL) == 2
    assert count_lines([Span("0 0 00\xa000")], digits(4) + SPACE, ARIAL) == 2


def test_typed_lines_and_tabs(count_lines: LineCounter) -> None:
    assert count_lines([Span("0\n0\n")], 100, ARIAL) == 3
    assert count_lines([Span("0\t0")], 60, ARIAL) == 1
    assert count_lines([Span("0\t0")], 38, ARIAL) == 2
    assert count_lines([Span("0\t0")], 20, ARIAL) == 2


def test_a_word_may_be_of_several_looks(count_lines: LineCounter) -> None:
    word = [Span("000 0"), Span("00", bold=True), Span("0 0", link="https://example.org")]
    assert count_lines(word, digits(6), ARIAL) == 2
    assert count_lines(word, digits(4), ARIAL) == 3


def test_a_word_breaks_behind_a_hyphen_and_not_behind_a_slash(count_lines: LineCounter) -> None:
    assert count_lines([Span("00 000-000 0")], digits(7), ARIAL) == 2
    assert count_lines([Span("00 000/000 0000")], digits(7), ARIAL) == 3


def test_an_address_at_the_beginning_breaks_behind_its_slashes(count_lines: LineCounter) -> None:
    assert count_lines([Span("00000/000/0000000")], digits(8), ARIAL) == 3
    assert count_lines([Span("0 00000/000/0000000")], digits(8), ARIAL) == 4


def test_a_word_longer_than_a_line_is_broken_anywhere(count_lines: LineCounter) -> None:
    assert count_lines([Span("0 000000000000")], digits(5), ARIAL) == 4
    assert count_lines([Span("000")], 1, ARIAL) == 3


@pytest.mark.parametrize(
    ("text", "family"), [("i" * 20, "Arial"), ("W" * 20, "Times New Roman"), ("é" * 20, "Georgia")]
)
def test_letters_have_widths_of_their_own(count_lines: LineCounter, text: str, family: str) -> None:
    narrow = count_lines([Span(text)], 60, Font(family, 10))
    wide = count_lines([Span(text)], 60, Font(family, 20, bold=True))
    assert 1 <= narrow < wide


def test_letters_that_the_font_lacks_take_room_too(count_lines: LineCounter) -> None:
    assert count_lines([Span("日本語日本語")], 41, ARIAL) == 2
    assert count_lines([Span("0\u200e" * 5)], digits(5), ARIAL) == 1
    assert count_lines([Span("\u0e01" * 10)], 40, ARIAL) == 2
    assert count_lines([Span("🙂e\u0301شريف")], 100, ARIAL) == 1


def test_italics_end_a_line_a_little_earlier(count_lines: LineCounter) -> None:
    assert count_lines([Span("00 00")], digits(4) + SPACE, ARIAL) == 1
    assert count_lines([Span("00 00", italic=True)], digits(4) + SPACE, ARIAL) == 2


def test_it_counts_in_any_thread(count_lines: LineCounter) -> None:
    counted: list[int] = []
    span = Span("Blåbærgrød Æ Ø ß Ω " * 20)
    workers = [
        threading.Thread(target=lambda: counted.append(count_lines([span], 100, ARIAL)))
        for _ in range(4)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert len(counted) == 4
    assert len(set(counted)) == 1


def test_it_counts_without_a_window_or_a_display() -> None:
    program = (
        "from main import line_counter; from models.pagination import Font; "
        "from models.text import Span; "
        "print(line_counter()([Span('0 ' * 30)], 100, Font('Arial', 10)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={"LC_ALL": "C"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert (done.stdout, done.stderr) == ("3\n", "")
