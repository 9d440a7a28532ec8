"""Checks of what was decided: that something was, and only one thing."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from models.control.findings import Context, Finding, Kind, Part, Spot
from models.control.meeting import has_begun
from models.control.passages import Passage, body_lines, is_decision_heading
from models.minutes import Minutes
from models.records import ItemType

# Items that are on every agenda and most often left without a decision.
_WITHOUT = re.compile(
    r"eventuelt|evt\.?|underskrift(?:sark|sblad|er)?|.*\b(?:til|om) dagsordenen|"
    r"(?:gensidig )?orientering\b.*|.*[-–:] ?orientering|meddelelser\b.*|bordet rundt|"
    r".*\btil næste møde|næste møde",
    re.IGNORECASE,
)

# A verdict is a sentence of its own on the whole case. One on a part of it ("Punkt 5 udsættes",
# "Ad 2 godkendt") is another matter and contradicts nothing.
_VERDICTS: Mapping[str, str] = {
    "approved": "godkendt|godkendes|tiltrådt|tiltrædes|vedtaget|vedtages|imødekommet|imødekommes",
    "rejected": r"afvist|afvises|forkastet|forkastes|afslået|ikke (?:godkendt|vedtaget|tiltrådt)",
    "postponed": "udsat|udsættes|udskudt|udskydes",
    "withdrawn": r"udgår|udgik|bortfaldt|bortfalder|taget af dagsordenen|trukket tilbage",
}
_ANY = "|".join(f"(?P<{name}>{words})" for name, words in _VERDICTS.items())
_SUBJECT = (
    r"(?:(?:indstillingen|sagen|punktet|forslaget|ansøgningen|den|det|rådets indstilling)\s+)?"
    r"(?:(?:er|bliver|blev|blev herefter|blev dermed|blev enstemmigt|enstemmigt|herefter)\s+)?"
)
_VERDICT = re.compile(rf"{_SUBJECT}(?:{_ANY})\b", re.IGNORECASE)
_ANOTHER_DAY = re.compile(r"(?:sidste|forrige) møde|på mødet d|tidligere", re.IGNORECASE)
_SECOND = re.compile(rf"\s*,?\s*(?:og|men)\s+{_SUBJECT}(?:{_ANY})\b", re.IGNORECASE)


def no_decision(minutes: Minutes, _text: Sequence[Passage], _context: Context) -> Iterator[Finding]:
    if not has_begun(minutes):
        return
    for item in minutes.items:
        expected = item.type is ItemType.DECISION and not _WITHOUT.fullmatch(item.title.strip())
        if expected and not (item.decision.body or item.outcome or item.votes):
            spot = Spot(Part.TEXT, item.id, item.decision.id)
            yield Finding(Kind.NO_DECISION, spot)


def two_decisions(
    minutes: Minutes, _text: Sequence[Passage], _context: Context
) -> Iterator[Finding]:
    """A decision and, in the presentation, another that holds more than a proposal to fill in."""
    for item in minutes.items:
        for section in item.sections if item.decision.body else ():
            lines = [line.strip() for line, _listed in body_lines(section.body)]
            if is_decision_heading(section.heading) and lines and not lines[-1].endswith(":"):
                spot = Spot(Part.TEXT, item.id, section.id)
                details = {"heading": section.heading}
                yield Finding(Kind.TWO_DECISIONS, spot, details, "\n".join(lines))


def contradictions(
    _minutes: Minutes, text: Sequence[Passage], _context: Context
) -> Iterator[Finding]:
    given: dict[Spot, dict[str, str]] = {}
    for passage in text:
        # A list decides one thing after the other.
        if passage.decided and not passage.listed:
            verdicts = given.setdefault(passage.spot, {})
            for sort, words in _verdicts(passage):
                verdicts.setdefault(sort, words)
    for spot, verdicts in given.items():
        one, *others = [*verdicts.values(), ""]
        for other in filter(None, others):
            details = {"one": one, "other": other}
            yield Finding(Kind.CONTRADICTION, replace(spot, words=other), details, one)


def _verdicts(passage: Passage) -> Iterator[tuple[str, str]]:
    """The sort of each verdict in a line, and its words."""
    for sentence in passage.sentences:
        now = not _ANOTHER_DAY.search(sentence)
        verdict = _VERDICT.match(sentence.strip()) if now else None
        while verdict:
            yield next((sort, words) for sort, words in verdict.groupdict().items() if words)
            verdict = _SECOND.match(verdict.string, verdict.end())


CHECKS = (no_decision, two_decisions, contradictions)
