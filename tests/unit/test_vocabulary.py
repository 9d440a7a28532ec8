"""Every value has its Danish word, and roles are read back from theirs."""

from collections.abc import Mapping
from enum import StrEnum

import pytest

from models import vocabulary
from models.records import (
    AttendanceStatus,
    Ballot,
    DocumentKind,
    EventKind,
    FileFormat,
    ItemOutcome,
    ItemType,
    MeetingKind,
    MeetingState,
    NoteKind,
    Numbering,
    PagesBy,
    QuorumRule,
    Role,
    TieRule,
    VoteStyle,
)


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        (Role, vocabulary.ROLE_NAMES),
        (AttendanceStatus, vocabulary.STATUS_NAMES),
        (MeetingState, vocabulary.STATE_NAMES),
        (MeetingKind, vocabulary.KIND_NAMES),
        (DocumentKind, vocabulary.DOCUMENT_NAMES),
        (FileFormat, vocabulary.FORMAT_NAMES),
        (ItemType, vocabulary.ITEM_TYPE_NAMES),
        (Numbering, vocabulary.NUMBERING_NAMES),
        (QuorumRule, vocabulary.QUORUM_NAMES),
        (EventKind, vocabulary.EVENT_NAMES),
        (ItemOutcome, vocabulary.OUTCOME_NAMES),
        (Ballot, vocabulary.BALLOT_NAMES),
        (TieRule, vocabulary.TIE_NAMES),
        (VoteStyle, vocabulary.VOTE_STYLE_NAMES),
        (NoteKind, vocabulary.NOTE_NAMES),
    ],
)
def test_every_value_has_a_word_of_its_own(
    kind: type[StrEnum], names: Mapping[StrEnum, str]
) -> None:
    assert list(names) == list(kind)
    assert len(set(names.values())) == len(names)


def test_a_role_is_read_from_the_word_it_is_written_with() -> None:
    assert all(vocabulary.role_named(name) is role for role, name in vocabulary.ROLE_NAMES.items())


@pytest.mark.parametrize(
    ("word", "role"),
    [
        (" Forperson ", Role.CHAIRPERSON),
        ("1. suppleant", Role.SUBSTITUTE),
        ("Referent", Role.SECRETARY),
        ("Administrationen", Role.ADMINISTRATION),
        ("Dansk-Syrisk Forening", None),
        ("", None),
    ],
)
def test_other_words_for_a_role_are_understood(word: str, role: Role | None) -> None:
    assert vocabulary.role_named(word) is role


def test_something_is_said_of_page_numbers_that_are_not_exact_by_nature() -> None:
    exact = (PagesBy.NOTHING, PagesBy.TYPESETTING)
    assert [by for by in PagesBy if not vocabulary.PAGES_BY_TEXTS[by]] == list(exact)
