"""The lines of an item -> its case number, decision, sections, history and attachments.

The lines are parted at the headings among them. Of several decisions the council's own latest
one is the item's; those of other bodies are its history. What is no part of its own stays as a
section where it stood.
"""

import datetime as dt
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from models.imports.item_rows import ItemStart
from models.imports.item_titles import CaseLine, is_of_document, read_case_line
from models.imports.lines import Line, Wrapping, after, read_body
from models.imports.part_headings import CASE, PartHeading, PartHeadings, entry_heading
from models.reading import Meaning
from models.records import (
    AttachmentDraft,
    HistoryEntryDraft,
    ItemDraft,
    ItemType,
    SectionDraft,
)
from models.text import EMPTY_TEXT, ListItem, RichText

_EMPTY = re.compile(r"[-–—]{1,5}")
_NOTHING = frozenset("ingen; ingen bilag; intet; ikke relevant; -".split("; "))
_DECIDED = re.compile(
    r"(?:det|der)\s(?:blev\s)?(?:besluttet|besluttedes|aftalt|aftaltes|vedtaget|vedtoges)\b"
    r"|(?:[A-ZÆØÅ][\wæøå-]*(?:udvalget|rådet|bestyrelsen|nævnet|forum)|udvalget|rådet|bestyrelsen"
    r"|byrådet|kommunalbestyrelsen|nævnet)\s(?:har\s)?(?:besluttede|besluttet|vedtog|vedtaget|tiltrådte"
    r"|godkendte)\b"
    r"|(?:besluttet|vedtaget|vedtoges)\b"
    r"|(?:[-=]+>|[→⇒➔])\s",
    re.IGNORECASE,
)
_SUBJECT = (
    r"(?:dagsorden(?:en)?|referatet|protokollen|indstillingen|orienteringen|redegørelsen|punktet"
    r"|sagen|forslaget|planen|budgettet|regnskabet|ansøgningen|[A-ZÆØÅ][\wæøå-]*"
    r"(?:udvalget|rådet|bestyrelsen|nævnet)|udvalget|forum|[A-ZÆØÅ][\wæøå-]{2,}(?:en|et|ne))"
)
_OUTCOME = (
    r"(?:godkendt|taget\stil\s(?:efterretning|orientering)|udsat|tiltrådt|afvist|vedtaget|oversendt"
    r"|imødekommet|afslået|bevilget|trukket|taget\saf\sdagsordenen)"
)
# What a decision says where nothing heads it: 'Godkendt.', 'Referatet blev godkendt.'
_OUTCOME_FIRST = re.compile(
    rf"(?:herefter\s|enstemmigt\s)?(?:{_OUTCOME}|til\s(?:efterretning|orientering)|anbefales|tiltrædes"
    r"|godkendes|indstilles\sgodkendt|udsættes|udgår|drøftet|sendes\si\shøring|bevilges)\b"
    rf"|{_SUBJECT}\s(?:blev|er|bliver|blev\senstemmigt)\s{_OUTCOME}\b"
    rf"|{_SUBJECT}\s(?:tog|tager)\s.{{0,60}}til\s(?:efterretning|orientering)\b"
    rf"|{_SUBJECT}\s(?:anbefaler|afgiver|tiltræder|godkender|bevilger|bevilgede|udsatte|afviste)\b",
    re.IGNORECASE,
)
_ABSENT = re.compile(
    r"(?:(?:meldt\s)?afbud(?:\sfra)?|fraværende"
    r"(?:\s(?:med afbud|med|uden afbud|i øvrigt|i mødet|under punktet))?"
    r"|ikke til stede|deltog ikke|udeblevet(?:\suden afbud)?)\s*:\s*(?P<names>\S.*)",
    re.IGNORECASE,
)
_ABSENT_SENTENCE = re.compile(
    r"(?P<names>[A-ZÆØÅ][^.:;\d]{2,300}?)\s(?:var|er)\s(?:fraværende|ikke til stede)\.?"
)
_NOT_RELEASED = re.compile(
    r"(?:beslutning(?:en)?\s)?(?:er\s)?ikke\s(?:frigivet|offentliggjort)\.?", re.I
)
_TIME = re.compile(r"(?:kl\.?\s?)?[\d.:–-]+", re.IGNORECASE)
_MARK = re.compile(r"(?:[-–•*·]|\(?\d{1,3}[.)])\s+")
_LONG_SENTENCE = (
    100  # characters: a longer line that ends with a full stop is no attachment's title
)
_CASE_LINES = 5  # lines under the heading of an item that may tell of its case


def names_absent(text: str) -> str:
    """The names in a line that says no more than who was absent; '' for any other line."""
    match = _ABSENT.fullmatch(text) or _ABSENT_SENTENCE.fullmatch(text)
    return match["names"].strip() if match else ""


def tells_outcome(text: str) -> bool:
    """Whether a text begins as a decision does: 'Godkendt.'"""
    return bool(_OUTCOME_FIRST.match(text) or _DECIDED.match(text))


@dataclass(frozen=True)
class Reading:
    """What is known of the meeting, for telling the decision of the item from earlier ones.

    `council` and `date` may be unknown. `decision_first` tells whether the decision stands before
    the case.
    """

    headings: PartHeadings
    council: str = ""
    date: dt.date | None = None
    decision_first: bool = True
    item_level: int = 0  # of the heading style that the items have
    empty_decision: str = "-"
    wrapping: Wrapping = field(default_factory=Wrapping)


@dataclass
class Piece:
    """The lines under a heading of an item; no heading for those above the first."""

    heading: PartHeading | None
    level: int = 1
    lines: list[Line] = field(default_factory=list)

    @property
    def meaning(self) -> Meaning:
        return self.heading.meaning if self.heading else Meaning.SECTION


def decision_comes_first(items: Iterable[Sequence[Line]], headings: PartHeadings) -> bool:
    """Whether the decisions of a document stand before the cases, judged over all `items`."""
    first = last = 0
    for lines in items:
        found = [heading for line in lines if (heading := headings.find(line)) and heading.known]
        kinds = [heading.meaning for heading in found if heading.meaning in _CASE_KINDS]
        if Meaning.DECISION in kinds and Meaning.SECTION in kinds:
            first += kinds[0] is Meaning.DECISION
            last += kinds[-1] is Meaning.DECISION
    return first >= last


_CASE_KINDS = (Meaning.DECISION, Meaning.SECTION)


@dataclass
class PartedItem:
    """An item parted at its headings.

    `decision` is among the `pieces`; `guessed` tells that only its words make it the decision.
    """

    start: ItemStart
    reading: Reading
    case: CaseLine
    pieces: list[Piece]
    decision: Piece | None = None
    guessed: bool = False

    def lines_on_absence(self) -> Iterator[Line]:
        """The lines that may tell who was there for the item.

        In the text of the case, that is only one that says nothing else.
        """
        for piece in self.pieces:
            if piece is self.decision or not piece.heading:
                yield from piece.lines
            elif not piece.heading.date:
                yield from (line for line in piece.lines if names_absent(line.text))

    def draft(self, told: Collection[tuple[int, str]] = ()) -> ItemDraft:
        """The item, without the lines with the keys `told`: they are told elsewhere."""
        history, pieces = self._history()
        attachments, pieces = _attachments(pieces)
        title = self.start.title
        decision = [line for line in _lines(self.decision) if line.key not in told]
        return ItemDraft(
            title=title.text,
            number=self.start.number,
            case_number=title.case_number or self.case.case_number,
            closed=title.closed or self.case.closed,
            type=title.type or self.case.type or ItemType.DECISION,
            decision=self._shown(decision),
            sections=tuple(self._sections(pieces, told)),
            history=tuple(history),
            attachments=tuple(attachments),
        )

    def _shown(self, lines: Sequence[Line]) -> RichText:
        """The text of a decision: none where there is but a sign for that."""
        text = lines[0].text if len(lines) == 1 else ""
        if _EMPTY.fullmatch(text) or text == self.reading.empty_decision:
            return EMPTY_TEXT
        return self._body(lines)

    def _body(self, lines: Sequence[Line]) -> RichText:
        return read_body(lines, lambda _: True)  # the lines are paragraphs: see part_item

    def _sections(
        self, pieces: Iterable[Piece], told: Collection[tuple[int, str]]
    ) -> Iterator[SectionDraft]:
        for piece in pieces:
            if piece is self.decision:
                continue
            lines = [line for line in piece.lines if line.key not in told]
            if piece.heading or lines:
                heading = piece.heading.text if piece.heading else ""
                yield SectionDraft(heading, piece.level, self._body(lines))

    # --- what was decided before ---

    def _history(self) -> tuple[list[HistoryEntryDraft], list[Piece]]:
        """The earlier treatments, and the other pieces.

        The heading of the history goes with them, when nothing else is under it.
        """
        entries: list[HistoryEntryDraft] = []
        kept: list[Piece] = []
        for piece in self.pieces:
            heading = piece.heading
            if heading and heading.date and heading.body and piece is not self.decision:
                if kept and kept[-1].meaning is Meaning.HISTORY and not kept[-1].lines:
                    kept.pop()
                entries.append(self._entry(heading, heading.date, piece.lines))
            else:
                kept.append(piece)
        return entries, kept

    def _entry(
        self, heading: PartHeading, date: dt.date, lines: Sequence[Line]
    ) -> HistoryEntryDraft:
        lines = list(lines)
        absent = ""
        for line in lines[-1:] + lines[:1]:
            if absent := names_absent(line.text):
                lines.remove(line)
                break
        withheld = len(lines) == 1 and bool(_NOT_RELEASED.fullmatch(lines[0].text))
        name = heading.body.capitalize() if heading.body.isupper() else heading.body
        body = f"{name}, {heading.point}" if heading.point else name
        text = EMPTY_TEXT if withheld else self._shown(lines)
        return HistoryEntryDraft(date, body, text, absent, released=not withheld)


def part_item(start: ItemStart, lines: Sequence[Line], reading: Reading) -> PartedItem:
    """The item that begins with `start` and holds `lines`."""
    parter = _Parter(start, reading)
    case, lines = parter.case(list(reading.wrapping.rejoin(lines, parter.begins)))
    if start.lead:
        lines = [start.lead, *lines]
    pieces = list(parter.pieces(lines))
    decision, guessed = parter.decision(pieces)
    return PartedItem(start, reading, case, pieces, decision, guessed)


@dataclass
class _Parter:
    start: ItemStart
    reading: Reading

    def begins(self, line: Line) -> bool:
        """Whether a line is one of its own, however full the one above is."""
        heading = self.reading.headings.find(line)
        return (
            (heading is not None and (heading.known or bool(line.heading or line.strong)))
            or line.block is not None
            or bool(names_absent(line.text))
            or read_case_line(line.text, below_heading=False) is not None
        )

    # --- the case ---

    def case(self, lines: Sequence[Line]) -> tuple[CaseLine, list[Line]]:
        """What the lines under the heading, or else any line with a label, say of the case."""
        case, kept = CaseLine(case_number=self.start.title.case_number), list(lines)
        place = 0
        for _ in range(_CASE_LINES):
            found = self._case_line(kept, place, below_heading=True)
            if found is None or (found.case_number and case.case_number):
                break
            if is_of_document(kept[place].text):
                place += 1  # the case may have a number of its own
                continue
            case = _both(case, found)
            if found.rest:
                kept[place] = replace(kept[place], text=found.rest, block=None)
                place += 1
            else:
                kept.pop(place)
        case = self._labelled_case(case, kept, documents=False)
        return self._labelled_case(case, kept, documents=True), kept

    def _labelled_case(self, case: CaseLine, kept: list[Line], *, documents: bool) -> CaseLine:
        """The case with the number of the first line that has a label, which is taken away."""
        place = 0
        while not case.case_number and place < len(kept):
            of_document = is_of_document(kept[place].text)
            found = self._case_line(kept, place, below_heading=False)
            if found and of_document == documents:
                case = _both(case, found)
                kept[place : place + 1] = (
                    [replace(kept[place], text=found.rest, block=None)] if found.rest else []
                )
            place += 1
        return case

    def _case_line(
        self, lines: Sequence[Line], place: int, *, below_heading: bool
    ) -> CaseLine | None:
        if place >= len(lines) or isinstance(lines[place].block, ListItem):
            return None
        return read_case_line(lines[place].text, below_heading=below_heading)

    # --- the pieces ---

    def pieces(self, lines: Iterable[Line]) -> Iterator[Piece]:
        piece, part, in_case = Piece(None), None, False
        for line in lines:
            heading = self._heading(line, piece, part)
            if part is Meaning.ATTACHMENTS and not heading and names_absent(line.text):
                yield piece
                piece, part = Piece(None), None
            if heading is None:
                piece.lines.append(line)
                continue
            in_case = self._is_in_case(heading, piece, in_case=in_case)
            if piece.heading or piece.lines:
                yield piece
            in_history = (
                heading.date is not None
                and part is Meaning.HISTORY
                and not self._is_of_day(heading)
            )
            piece = Piece(heading, self._level(line, heading, in_case=in_case))
            if heading.rest:
                piece.lines.append(after(line, len(line.text) - len(heading.rest)))
            part = Meaning.HISTORY if in_history else heading.meaning
            if in_history:
                piece.heading = replace(heading, meaning=Meaning.HISTORY)
        if piece.heading or piece.lines:
            yield piece

    def _is_in_case(self, heading: PartHeading, above: Piece, *, in_case: bool) -> bool:
        """Whether a heading is one of those under the heading of the whole case.

        That has nothing of its own under it, or is followed by one that the layout prints so.
        """
        if heading.meaning is not Meaning.SECTION or not heading.known:
            return False
        opens = above.heading is not None and above.heading.key in CASE
        inner = self.reading.headings.is_inner(heading.key)
        return in_case or (opens and (inner or not above.lines))

    def _heading(self, line: Line, piece: Piece, part: Meaning | None) -> PartHeading | None:
        """The heading that the line is under those above it."""
        heading = self.reading.headings.find(line, part)
        if part is Meaning.HISTORY and (entry := entry_heading(line.text)):
            return heading if heading and self._is_of_day(entry) else entry
        if heading is None or heading.known:
            return heading
        if names_absent(line.text):
            return None
        if part in (Meaning.HISTORY, Meaning.ATTACHMENTS) and not line.heading:
            return None
        bare = not piece.lines and piece.meaning is Meaning.DECISION
        return None if bare and not line.heading else heading

    def _level(self, line: Line, heading: PartHeading, *, in_case: bool) -> int:
        if line.heading and self.reading.item_level:
            return 1 if line.heading <= self.reading.item_level + 1 else 2
        return 2 if in_case or not heading.known else 1

    # --- the decision ---

    def _is_of_day(self, heading: PartHeading) -> bool:
        """Whether it heads what the council decided at this meeting."""
        return heading.date == self.reading.date and self._is_own(heading)

    def _is_own(self, heading: PartHeading) -> bool:
        """Whether a decision is of the council whose minutes these are, as far as they tell."""
        body, council = _letters(heading.body), _letters(self.reading.council)
        if not body or not council:
            return not body or heading.date is None or heading.date == self.reading.date
        generic = body in ("rådet", "udvalget", "bestyrelsen", "nævnet", "byrådet")
        return body in council or council in body or generic

    def decision(self, pieces: list[Piece]) -> tuple[Piece | None, bool]:
        """The piece with the decision of this meeting, and whether only its words make it one."""
        found = [piece for piece in pieces if piece.meaning is Meaning.DECISION and piece.heading]
        own = [p for p in found if p.heading and self._is_own(p.heading)]
        of_day = [p for p in own if p.heading and p.heading.date == self.reading.date]
        undated = [p for p in own if p.heading and not p.heading.date]
        dated = sorted((p for p in own if p.heading and p.heading.date), key=_date_of)
        plain = [p for p in undated if p.heading and p.heading.is_plain]
        for choice in (of_day if self.reading.date else [], plain, undated):
            if choice:
                first = self.reading.decision_first and choice is not of_day
                return choice[0 if first else -1], False
        if dated:
            return dated[-1], False
        return self._decision_by_words(pieces), True

    def _decision_by_words(self, pieces: list[Piece]) -> Piece | None:
        """The decision of an item that has no heading for it: it says 'Rådet besluttede, at'."""
        whole = pieces[0] if len(pieces) == 1 and not pieces[0].heading else None
        told = (line.text for line in _lines(whole) if not _TIME.fullmatch(line.text))
        if _OUTCOME_FIRST.match(next(told, "")):
            return whole
        for place, piece in enumerate(pieces):
            if piece.meaning is not Meaning.SECTION or (piece.heading and place < len(pieces) - 1):
                continue
            said = (index for index, line in enumerate(piece.lines) if _DECIDED.match(line.text))
            if (first := next(said, None)) is not None:
                above = Piece(piece.heading, piece.level, piece.lines[:first])
                made = Piece(None, lines=piece.lines[first:])
                pieces[place : place + 1] = [above, made] if above.heading or first else [made]
                return made
        return None


# --- the pieces read ---


def _lines(piece: Piece | None) -> list[Line]:
    return piece.lines if piece else []


def _attachments(pieces: list[Piece]) -> tuple[list[AttachmentDraft], list[Piece]]:
    """The attachments, and the pieces with what is none of them as text."""
    titles: list[str] = []
    kept: list[Piece] = []
    for piece in pieces:
        if piece.meaning is not Meaning.ATTACHMENTS or not piece.heading:
            kept.append(piece)
            continue
        found, rest = _titles(piece)
        titles += found
        if not found:
            kept.append(piece)
        elif rest:
            kept.append(Piece(None, lines=rest))
    return [AttachmentDraft(title) for title in titles], kept


def _both(one: CaseLine, other: CaseLine) -> CaseLine:
    return CaseLine(
        one.case_number or other.case_number,
        one.closed or other.closed,
        one.type or other.type,
    )


def _date_of(piece: Piece) -> dt.date:
    return piece.heading.date if piece.heading and piece.heading.date else dt.date.min


def _letters(text: str) -> str:
    return re.sub(r"[\W\d_]+", "", text).casefold()


def _bare(text: str) -> str:
    return text.strip().rstrip(".").casefold()


def _titles(piece: Piece) -> tuple[list[str], list[Line]]:
    """The titles under the heading of the attachments, and the lines after them that are text."""
    lines = [line for line in piece.lines if line.text.strip()]
    if len(lines) == 1 and _bare(lines[0].text) in _NOTHING:
        return [], []
    if piece.heading and piece.heading.rest and len(lines) == 1 and not _MARK.match(lines[0].text):
        return [t for part in re.split(r"[,;]\s+", lines[0].text) if (t := part.strip())], []
    titles: list[str] = []
    for index, line in enumerate(lines):
        if len(line.text) > _LONG_SENTENCE and line.text.endswith("."):
            return titles, lines[index:]
        mark = _MARK.match(line.text)
        titles.append(line.text[mark.end() :] if mark else line.text)
    return titles, []
