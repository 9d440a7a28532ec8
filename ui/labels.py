"""Words for what models name, in the language of the window."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from models.errors import ReferentError
from models.records import MeetingState, Term

if TYPE_CHECKING:
    from models.comparison import Remark
    from models.control import Finding
    from models.minutes import Note


def word(danish: str) -> str:
    """A word of models/vocabulary.py in the language of the window."""
    return QCoreApplication.translate("vocabulary", danish)


def capitalized(danish: str) -> str:
    """The same, with a capital first letter."""
    text = word(danish)
    return text[:1].upper() + text[1:]


def listed(words: Sequence[str]) -> str:
    """'a', 'a og b', 'a, b og c', in the language of the window."""
    *others, last = words
    if not others:
        return last
    pair = QCoreApplication.translate("vocabulary", "{words} og {last}")
    return pair.format(words=", ".join(others), last=last)


def term_words(term: Term) -> str:
    """'Funktionsperioden 2022–2025', in the language of the window."""
    words = QCoreApplication.translate("vocabulary", "Funktionsperioden {name}")
    return words.format(name=term.name)


def sentence(error: ReferentError) -> str:
    """What an error says, in the language of the window."""

    def translated(text: object) -> object:
        return QCoreApplication.translate("errors", text) if isinstance(text, str) else text

    details = {name: translated(detail) for name, detail in error.details.items()}
    return QCoreApplication.translate("errors", error.template).format(**details)


def remark(note: "Note | Remark") -> str:
    """What a note on something that was read says, in the language of the window."""
    return QCoreApplication.translate("notes", note.template).format(**note.details)


def finding_sentence(finding: "Finding") -> str:
    """What a finding of the check says, in the language of the window."""
    return QCoreApplication.translate("control", finding.template).format(**finding.details)


# Which of the design's tones each state is shown in.
STATE_TONES = {
    MeetingState.PLANNED: "info",
    MeetingState.AGENDA: "info",
    MeetingState.IN_PROGRESS: "bad",
    MeetingState.DRAFT: "warn",
    MeetingState.APPROVED: "ok",
    MeetingState.SIGNED: "ok",
}
