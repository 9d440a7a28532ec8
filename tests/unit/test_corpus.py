"""Invented referater in many layouts are read for what they say: `python -m tests.corpus`."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from models.minutes import MinutesDraft
from models.text import RichText
from tests.corpus.documents import CorpusDocument, documents
from tests.corpus.mixed import mixed
from tests.corpus.reading import read
from tests.corpus.report import Results, table, worst
from tests.corpus.score import Group, Score, score
from tests.corpus.styles import STYLES
from tests.corpus.styles.systems import EGEMOSE


@pytest.mark.parametrize(
    ("form", "seeds"),
    [
        pytest.param("txt", (0, 1), id="text"),
        pytest.param("docx", (0,), id="Word"),
        pytest.param("pdf", (2,), id="PDF"),
    ],
)
def test_the_corpus_is_read_for_what_it_says(
    form: str, seeds: tuple[int, ...], tmp_path: Path
) -> None:
    check(documents(STYLES, [form], seeds), tmp_path)


def test_forms_are_read_in_whatever_layout_they_are_put_together(tmp_path: Path) -> None:
    check(documents(map(mixed, range(24)), ["txt"], [0]), tmp_path)


def check(made: Iterable[CorpusDocument], folder: Path) -> None:
    """Reads the documents, tells the figures and asserts that they are good enough."""
    results = Results()
    for document in made:
        results.read(document, folder)
    print(f"\n{table(results)}\n{worst(results)}")
    total = results.total
    assert total.share(Group.HEAD, Group.PEOPLE) >= 0.98
    assert total.share(Group.ITEMS, Group.DECISIONS) >= 0.98
    assert not total.lost


def test_the_corpus_is_large_and_varied() -> None:
    made = list(documents(STYLES))
    assert len({document.style.name for document in made}) >= 20
    assert len({(document.style.name, document.seed) for document in made}) >= 60


def test_a_document_of_the_corpus_is_always_the_same() -> None:
    first, again = (CorpusDocument(EGEMOSE, 1, "txt").content() for _ in range(2))
    assert first == again
    assert first != CorpusDocument(EGEMOSE, 2, "txt").content()


# --- the score itself -----------------------------------------------------------------------


@pytest.fixture
def document() -> CorpusDocument:
    return CorpusDocument(EGEMOSE, 0, "txt")


@pytest.fixture
def draft(document: CorpusDocument, tmp_path: Path) -> MinutesDraft:
    return read(document.write(tmp_path))


def scored(document: CorpusDocument, draft: MinutesDraft) -> Score:
    return score(document.truth, document.sheet, draft)


def test_a_paragraph_that_was_dropped_is_a_decision_missed_and_a_line_lost(
    document: CorpusDocument, draft: MinutesDraft
) -> None:
    assert not scored(document, draft).misses
    second = draft.items[1]
    shorter = RichText(second.decision.blocks[1:])
    items = (draft.items[0], replace(second, decision=shorter), *draft.items[2:])
    result = scored(document, replace(draft, items=items))
    assert [miss.what for miss in result.misses] == ["decision of item 2"]
    assert len(result.lost) == 1


def test_a_wrong_status_is_one_miss(document: CorpusDocument, draft: MinutesDraft) -> None:
    wrong = replace(draft.participants[0], status=None)
    changed = replace(draft, participants=(wrong, *draft.participants[1:]))
    [miss] = scored(document, changed).misses
    assert miss.what == f"status of {wrong.name}"


def test_items_that_were_not_told_apart_are_missed(
    document: CorpusDocument, draft: MinutesDraft
) -> None:
    result = scored(document, replace(draft, items=draft.items[:-1]))
    assert {miss.group for miss in result.misses} == {Group.ITEMS, Group.DECISIONS}
    assert result.share(Group.ITEMS) < 1
