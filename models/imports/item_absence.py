"""Lines of absence under the items of a referat, set against what the head tells of it."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from models.imports.lines import Line
from models.minutes import ParticipantDraft
from models.records import AttendanceStatus

_LABELLED = re.compile(
    r"(?:(?:meldt\s)?afbud(?:\sfra)?|fraværende(?:\s(?:med afbud|med|uden afbud|i øvrigt|i mødet|"
    r"under punktet))?|ikke til stede|deltog ikke|udeblevet(?:\suden afbud)?)\s*:\s*(?P<names>\S.*)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    r"(?P<names>[A-ZÆØÅ][^.:;\d]{2,300}?)\s(?:var|er)\s(?:fraværende|ikke til stede)\.?"
)
_NAME_SIGN = re.compile(r"[_.…\-–—\s\t]*(?P<name>[^_…\t]*?)[_.…\-–—\s\t]*")
_UNEXCUSED = re.compile(r"uden afbud|udeblevet", re.IGNORECASE)


def names_absent(text: str) -> str:
    """The names in a line that says no more than who was absent; '' for any other line."""
    match = _LABELLED.fullmatch(text) or _SENTENCE.fullmatch(text)
    return match["names"].strip() if match else ""


def _names(text: str) -> frozenset[str]:
    """The names in a list, in small letters."""
    bare = re.sub(r"\([^()]*\)", "", text).rstrip(" .")
    return frozenset(
        name for part in re.split(r",|;|\sog\s|\ssamt\s", bare) if (name := _key(part))
    )


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()


@dataclass(frozen=True)
class MeetingAbsence:
    """Who was absent from the meeting, as the head and the items together tell it."""

    participants: tuple[ParticipantDraft, ...] = ()
    absent: frozenset[str] = frozenset()

    @property
    def told(self) -> bool:
        return bool(self.absent)

    @classmethod
    def read(
        cls, participants: Sequence[ParticipantDraft], items: Iterable[Sequence[Line]]
    ) -> "MeetingAbsence":
        """Who was absent, given the lines under each item.

        Where the head tells nothing, those named absent under most of the items were away from
        all of the meeting.
        """
        absent = frozenset(
            _key(p.name) for p in participants if p.status is not AttendanceStatus.PRESENT
        )
        if absent:
            return cls(tuple(participants), absent)
        named: Counter[str] = Counter()
        shown: dict[str, tuple[str, AttendanceStatus]] = {}
        count = 0
        for lines in items:
            count += 1
            for key, name, status in _told_of_item(lines):
                named[key] += 1
                shown.setdefault(key, (name, status))
        all_along = {key for key, times in named.items() if times * 4 >= count * 3 and count > 1}
        people = [
            replace(p, status=shown[_key(p.name)][1]) if _key(p.name) in all_along else p
            for p in participants
        ]
        known = {_key(p.name) for p in people}
        people += [
            ParticipantDraft(name, status=status)
            for key, (name, status) in shown.items()
            if key in all_along - known
        ]
        return cls(tuple(people), frozenset(all_along))

    def tells(self, line: Line) -> bool:
        """Whether `line` says no more than what the participants' statuses say."""
        names = _names(names_absent(line.text))
        return bool(names) and names <= self.absent

    def is_signature(self, text: str) -> bool:
        """Whether a line of a sign-off page is nothing but the name of someone known."""
        match = _NAME_SIGN.fullmatch(text)
        return (
            not match
            or not match["name"]
            or _key(match["name"]) in {_key(p.name) for p in self.participants}
        )


def _told_of_item(lines: Sequence[Line]) -> list[tuple[str, str, AttendanceStatus]]:
    """The names in an item's lines of absence."""
    found = {}
    for line in lines:
        names = names_absent(line.text)
        status = (
            AttendanceStatus.UNEXCUSED if _UNEXCUSED.search(line.text) else AttendanceStatus.APOLOGY
        )
        for part in re.split(r",|;|\sog\s", re.sub(r"\([^()]*\)", "", names).rstrip(" .")):
            if key := _key(part):
                found[key] = (" ".join(part.split()), status)
    return [(key, *named) for key, named in found.items()]
