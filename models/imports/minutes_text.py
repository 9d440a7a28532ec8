"""A referat worded as a layout prints it -> everything it says, ready to be stored.

Two steps: `document_text` makes a document value of the lines, and this module reads the meeting
out of that with the data of the layout. Nothing is dropped: what is odd stays in the text where
it stood, and a note tells of it. A text that fits no layout is read by `grammar`.
"""

import datetime as dt
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from models.attendance import Participant, plain_absence_lines
from models.danish import WEEKDAYS, numeric_date
from models.dates import parse_date, parse_time
from models.document import DocumentSection
from models.errors import QT_TRANSLATE_NOOP
from models.imports.document_text import ReadDocument, read_document
from models.imports.lines import Line
from models.imports.wording import Wording, heading_key, wording
from models.minutes import MinutesDraft, Note, ParticipantDraft
from models.records import (
    AbsentInHead,
    AttachmentDraft,
    AttendanceStatus,
    HistoryEntryDraft,
    ItemDraft,
    Layout,
    Person,
    PersonId,
    Role,
    SectionDraft,
)
from models.text import EMPTY_TEXT, Block, Paragraph, RichText, plain_lines, spans_text
from models.vocabulary import role_named

_TIMES = re.compile(
    r"\bkl\.?\s*(?P<start>\d{1,2}(?:[:.]\d{2})?)"
    r"(?:\s*(?:-|–|til)\s*(?:kl\.?\s*)?(?P<end>\d{1,2}(?:[:.]\d{2})?))?\s*\.?$",
    re.IGNORECASE,
)
_MUNICIPALITY = re.compile(
    r"\b((?:(?:Nørre|Sønder|Vester|Øster|Store|Lille|Høje|Ny) )?"
    r"[A-ZÆØÅ][a-zæøåéü]+(?:-[A-ZÆØÅ]?[a-zæøåéü]+)*) Kommunes?\b"
)
_NOT_A_NAME = frozenset("den denne din en enhver hver ingen jeres min vores".split())


def read_exactly(
    lines: Sequence[Line], words: Wording, is_strange: Callable[[Line], bool]
) -> MinutesDraft | None:
    """The meeting in `lines`, where they are worded as the layout prints a referat; else None.

    A line that `is_strange` is one that the layout would not print so. A few may be text.
    """
    read = read_document(lines, words)
    if read is None or not read.document.head:
        return None
    strange = sum(1 for line in lines[read.item_lines[0] :] if is_strange(line))
    if strange * 4 > len(read.item_lines):
        return None
    return _interpreted(read, words)


def _interpreted(read: ReadDocument, words: Wording) -> MinutesDraft | None:
    """The meeting in a document; None without a date."""
    interpreter = _Interpreter(read, words)
    date = interpreter.date()
    text = "\n".join(line.text for line in read.lines)
    return interpreter.minutes(date, municipality(text)) if date else None


def choose_layout(lines: Sequence[Line], layouts: Sequence[Layout]) -> Layout:
    """The one of `layouts` whose wording the text follows most closely; the first of equals."""
    return max(layouts, key=lambda layout: _likeness(lines, wording(layout)))


def _likeness(lines: Sequence[Line], words: Wording) -> int:
    """How much of what the layout prints stands in the text, less what it would not print."""
    layout = words.layout
    headings = {heading_key(line.text) for line in lines if line.alone and len(line.text) < 80}
    own = words.top_headings | words.inner_headings
    free = words.top_headings - set(words.own_parts)
    items = sum(1 for line in lines if words.item_heading(line.text))
    absence = _decisions_with_absence(lines, words)
    below = [b for a, b in pairwise(lines) if words.item_heading(a.text)]
    head = [line.text for line in lines[:40]]
    label, end = layout.participants_label, layout.participants_end
    people = next((text for text in head if text.startswith(label)), "")
    ends_so = people.endswith(end) if end else not people.endswith(".")
    marked = bool(layout.apology_mark) and layout.apology_mark in people
    return (
        4 * bool(items)
        + sum(1 for text in head if text.startswith((layout.date_label, layout.place_label, label)))
        + 2 * len(headings & free)
        - 2 * len(free - headings)
        + len(headings & own)
        + ends_so
        + 2 * marked * (1 if layout.absent_in_head is AbsentInHead.MARKED else -1)
        + 2 * (absence * 2 > items > 0) * (1 if layout.absence_per_item else -1)
        + any(words.case_number(line.text) for line in below)
    )


def _decisions_with_absence(lines: Sequence[Line], words: Wording) -> int:
    """How many absence lines stand under decisions; those in a case history are of other bodies."""
    count, in_decision = 0, False
    for line in lines:
        key = heading_key(line.text) if line.alone and len(line.text) < 80 else ""
        if key == words.decision_heading or key in words.top_headings:
            in_decision = key == words.decision_heading
        count += in_decision and bool(words.names_absent(line.text))
    return count


def municipality(text: str) -> str:
    """The name before 'Kommune' that is met most often in `text`; '' where there is none."""
    names = (name for name in _MUNICIPALITY.findall(text) if name.casefold() not in _NOT_A_NAME)
    return next((name for name, _ in Counter(names).most_common(1)), "")


# --- from the document to the meeting -------------------------------------------------------


@dataclass
class _Interpreter:
    """Reads the meeting out of a document, noting what is odd."""

    read: ReadDocument
    words: Wording
    notes: list[Note] = field(default_factory=list)

    def minutes(self, date: dt.date, municipality: str) -> MinutesDraft:
        document, layout = self.read.document, self.words.layout
        times = _TIMES.search(self._value(layout.date_label))
        participants = tuple(self._participants())
        absence = _expected_absence(participants, layout)
        items = _ItemReader(self.read, self.words, absence, self.notes)
        return MinutesDraft(
            council=self._title()[0],
            municipality=municipality,
            layout=layout.key,
            date=date,
            start=parse_time(times["start"]) if times else None,
            end=parse_time(times["end"]) if times and times["end"] else None,
            place=self._value(layout.place_label),
            participants=participants,
            items=tuple(items.item(index) for index in range(len(document.items))),
            notes=tuple(sorted((*self.read.notes, *self.notes), key=lambda note: note.line)),
        )

    def _title(self) -> tuple[str, dt.date | None]:
        return self.words.title_parts(self.read.document.title) or ("", None)

    def _value(self, label: str) -> str:
        return next((f.value for f in self.read.document.head if f.label == label), "")

    def _note(self, start: str, template: str, **details: str) -> None:
        """A note on the line of the head that begins with `start`."""
        self.notes.append(self.read.note_on(None, start, template, **details))

    # --- the date ---

    def date(self) -> dt.date | None:
        """The meeting's date, from the title or else the head. What does not agree is noted."""
        label = self.words.layout.date_label
        value = _TIMES.sub("", self._value(label)).strip(" ,-")
        in_title, in_head = self._title()[1], parse_date(value)
        date = in_title or in_head
        if date and value and in_head is None:
            self._note(
                label,
                QT_TRANSLATE_NOOP("notes", "Datoen er ikke forstået. Datoen i titlen er brugt."),
            )
        elif date and in_head and in_title is None:
            self._note(
                self.read.document.title,
                QT_TRANSLATE_NOOP(
                    "notes", "Datoen i titlen er ikke forstået. Mødedatoen er brugt."
                ),
            )
        elif date and in_head and in_head != date:
            self._note(
                label,
                QT_TRANSLATE_NOOP(
                    "notes", "Datoen er en anden end titlens. {date} fra titlen er brugt."
                ),
                date=numeric_date(date),
            )
        elif date:
            weekday = value.split(" ")[0].casefold()
            if weekday in WEEKDAYS and weekday != WEEKDAYS[date.weekday()]:
                self._note(
                    label,
                    QT_TRANSLATE_NOOP("notes", "Ugedagen passer ikke: det var en {weekday}."),
                    weekday=WEEKDAYS[date.weekday()],
                )
        return date

    # --- the people ---

    def _participants(self) -> Iterator[ParticipantDraft]:
        layout = self.words.layout
        fields = (
            (layout.participants_label, AttendanceStatus.PRESENT),
            (layout.apology_label, AttendanceStatus.APOLOGY),
            (layout.unexcused_label, AttendanceStatus.UNEXCUSED),
        )
        people: dict[str, ParticipantDraft] = {}
        for label, status in fields:
            for text in _names(self._value(label), layout.participants_end):
                person = self._participant(label, text, status)
                if person.name in people:
                    self._note(
                        label,
                        QT_TRANSLATE_NOOP(
                            "notes", "{name} er nævnt to gange og er taget med én gang."
                        ),
                        name=person.name,
                    )
                people.setdefault(person.name, person)
        for person in people.values():
            if person.substitute_for and person.substitute_for not in people:
                self._note(
                    layout.participants_label,
                    QT_TRANSLATE_NOOP(
                        "notes", "{absentee}, som {name} er suppleant for, er ikke nævnt."
                    ),
                    absentee=person.substitute_for,
                    name=person.name,
                )
            yield person
        if not people:
            self._note(
                self.read.document.title,
                QT_TRANSLATE_NOOP("notes", "Der er ingen mødedeltagere i hovedet."),
            )

    def _participant(self, label: str, text: str, status: AttendanceStatus) -> ParticipantDraft:
        """The person that `text` names, with what the marks after the name say."""
        person = ParticipantDraft(text, status=status)
        while (unmarked := self._without_mark(person)) != person and unmarked.name:
            person = unmarked
        if person.name.endswith(")"):
            self._note(
                label,
                QT_TRANSLATE_NOOP(
                    "notes", "Parentesen i »{name}« er ikke forstået og er beholdt i navnet."
                ),
                name=person.name,
            )
        return person

    def _without_mark(self, person: ParticipantDraft) -> ParticipantDraft:
        """`person` with the last mark taken off the name and put where it belongs."""
        layout, name = self.words.layout, person.name
        for mark, change in (
            (layout.apology_mark, {"status": AttendanceStatus.APOLOGY}),
            (layout.unexcused_mark, {"status": AttendanceStatus.UNEXCUSED}),
            (layout.guest_mark, {"role": Role.GUEST}),
        ):
            if mark and name.casefold().endswith(mark.casefold()):
                return replace(person, name=name[: -len(mark)].rstrip(), **change)
        for pattern, of_guest in self.words.marks:
            if match := pattern.fullmatch(name):
                known = Role.GUEST if of_guest else person.role
                return replace(person, name=match["person"].rstrip(), role=known)
        if match := self.words.substitute.fullmatch(name):
            found = match.groupdict()
            return replace(
                person,
                name=found["substitute"].rstrip(),
                role=Role.SUBSTITUTE,
                substitute_for=found.get("name", "").strip(),
            )
        if (match := re.search(r"\s*\(([^()]*)\)$", name)) and (role := role_named(match[1])):
            return replace(person, name=name[: match.start()], role=role)
        return person


def _names(value: str, end: str) -> list[str]:
    """The names in a comma-separated list that `end` may close."""
    value = value.removesuffix(end)
    if re.search(r"(?:\w{3}|\))\.$", value):
        value = value[:-1]
    names = (name.strip() for name in re.findall(r"(?:[^,(]|\([^()]*\)|\()+", value))
    return [name for name in names if name and name.casefold() != "ingen"]


def _expected_absence(people: Sequence[ParticipantDraft], layout: Layout) -> tuple[str, ...]:
    """The lines that the layout prints under every decision, given who was absent."""
    roster = [
        Participant(Person(PersonId(number), p.name), p.role, p.status)
        for number, p in enumerate(people)
    ]
    return tuple(plain_absence_lines(roster, layout))


@dataclass
class _ItemReader:
    """Reads the items of a document. `absence` is what the decisions are expected to end with."""

    read: ReadDocument
    words: Wording
    absence: tuple[str, ...]
    notes: list[Note]
    absence_missed: bool = False  # noted for one item, and not again for the others

    def item(self, index: int) -> ItemDraft:
        source = self.read.document.items[index]
        pieces: dict[str, list[DocumentSection]] = {}
        for part, section in self._parts(index, source.sections):
            pieces.setdefault(part, []).append(section)
        if list(pieces) != [part for part in self.words.layout.parts if part in pieces]:
            self._note(
                index,
                source.heading,
                QT_TRANSLATE_NOOP(
                    "notes",
                    "Afsnittene i punktet står i en anden rækkefølge end den, layoutet "
                    "»{layout}« skriver dem i.",
                ),
                layout=self.words.layout.name,
            )
        return ItemDraft(
            title=source.title,
            number=source.number,
            case_number=self.words.case_number(source.case_line),
            closed=source.closed,
            decision=self._decision(index, pieces.get("decision", [])),
            sections=tuple(self._free_sections(pieces.get("sections", []))),
            history=tuple(
                self._entry(*start, section.body)
                for section in pieces.get("history", [])
                if (start := self.words.entry_start(section.heading))
            ),
            attachments=tuple(
                AttachmentDraft(title)
                for section in pieces.get("attachments", [])
                for title in plain_lines(section.body)
            ),
        )

    def _note(self, index: int, start: str, template: str, **details: str) -> None:
        self.notes.append(self.read.note_on(index, start, template, **details))

    def _parts(
        self, index: int, sections: Sequence[DocumentSection]
    ) -> Iterator[tuple[str, DocumentSection]]:
        """Each section with the part of the item it belongs to; for the history its entries.

        A heading for the case history or the attachments with nothing of the kind below it is a
        free section.
        """
        part = "sections"
        for section, following in zip(sections, [*sections, None][1:], strict=True):
            if section.level == 2:
                part = part if part == "history" and self._is_entry(section) else "sections"
                yield part, section
                continue
            key = heading_key(section.heading)
            part = self.words.own_parts.get(key, "sections")
            if key == self.words.decision_heading:
                part = "decision"
            if part == "history" and self._is_entry(following):
                if section.body:
                    self._note(
                        index,
                        plain_lines(section.body)[0],
                        QT_TRANSLATE_NOOP(
                            "notes",
                            "Teksten under »{heading}« står før den første dato. "
                            "Den er beholdt som et afsnit for sig.",
                        ),
                        heading=section.heading,
                    )
                    yield "sections", section
            elif part in ("sections", "decision") or (part == "attachments" and section.body):
                yield part, section
            else:
                part = "sections"
                yield part, section

    def _is_entry(self, section: DocumentSection | None) -> bool:
        return section is not None and self.words.entry_start(section.heading) is not None

    def _decision(self, index: int, sections: Sequence[DocumentSection]) -> RichText:
        """The decision without the absence lines that the list of participants yields anyway."""
        blocks = [block for section in sections for block in section.body.blocks]
        expected = list(self.absence)
        end = 0 if self.words.layout.events.lines_first else -1
        while blocks and (line := _paragraph(blocks[end])) in expected:
            expected.remove(line)
            blocks.pop(end)
        if expected and not self.absence_missed:
            self.absence_missed = True
            self._note(
                index,
                self.read.document.items[index].heading,
                QT_TRANSLATE_NOOP(
                    "notes", "Under beslutningen mangler »{line}«, som deltagerne giver."
                ),
                line=expected[0],
            )
        if blocks and self.words.names_absent(line := _paragraph(blocks[end])):
            self._note(
                index,
                line,
                QT_TRANSLATE_NOOP(
                    "notes",
                    "Linjen passer ikke med fraværet i deltagerlisten. Den er beholdt som tekst.",
                ),
            )
        empty = ("-", self.words.layout.empty_decision)
        return EMPTY_TEXT if _only_paragraph(blocks) in empty else RichText(tuple(blocks))

    def _free_sections(self, sections: Sequence[DocumentSection]) -> Iterator[SectionDraft]:
        marker = self.words.layout.empty_section
        for section, following in zip(sections, [*sections, None][1:], strict=True):
            bare = section.level == 1 and not (following and following.level == 2)
            empty = bare and marker and _only_paragraph(section.body.blocks) == marker
            yield SectionDraft(
                section.heading, section.level, EMPTY_TEXT if empty else section.body
            )

    def _entry(self, date: dt.date, body: str, text: RichText) -> HistoryEntryDraft:
        blocks = list(text.blocks)
        absent = self.words.apology_names(_paragraph(blocks[-1])) if blocks else ""
        if absent:
            blocks.pop()
        not_released = self.words.layout.not_released
        released = not not_released or _only_paragraph(blocks) != not_released
        decision = RichText(tuple(blocks)) if released else EMPTY_TEXT
        return HistoryEntryDraft(date, body, decision, absent, released)


def _paragraph(block: Block) -> str:
    """The text of a paragraph; '' for any other block."""
    return spans_text(block.spans) if isinstance(block, Paragraph) else ""


def _only_paragraph(blocks: Sequence[Block]) -> str:
    """The text of `blocks` where they are one paragraph, else ''."""
    return _paragraph(blocks[0]) if len(blocks) == 1 else ""
