"""The head of a referat -> what it tells: whose meeting, when and where, and who was there.

The lines of a head are fields ('Mødested: Rådhuset'), lists of people below a label, a title in one
or more lines, or sentences of absence. What is none of these is left over, in order, and noted.
"""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from models.danish import MONTHS, WEEKDAYS, numeric_date
from models.dates import FoundDate, find_dates, find_times, parse_date
from models.errors import QT_TRANSLATE_NOOP
from models.imports.absence_text import Absence, Absentee, Telling, read_absence
from models.imports.happenings import Told, happenings
from models.imports.head_labels import Field, Label, is_list_of_names, read_fields
from models.imports.head_people import PeopleFound
from models.imports.head_sentences import (
    is_generic,
    read_occasion,
    read_people_sentence,
    sentences,
)
from models.imports.head_tables import as_fields
from models.imports.head_title import (
    Title,
    is_council_name,
    is_proper_name,
    municipality_in,
    read_title,
    upper_to_title,
)
from models.imports.lines import WRAPPED, Line
from models.imports.people_text import (
    Naming,
    goes_on_within_name,
    is_name,
    is_nobody,
    is_office,
    is_party,
    is_whole_name,
    read_people,
)
from models.imports.wording import MAX_HEADING
from models.minutes import NO_DATE, NamedEvent, Note, ParticipantDraft
from models.reading import Certainty, Meaning, Part, ReadingRules
from models.records import AttendanceStatus, MeetingKind, Role


@dataclass(frozen=True)
class Head:
    """What the head of a referat tells. `leftover` are the lines that found no place, in order."""

    council: str = ""
    municipality: str = ""
    kind: MeetingKind = MeetingKind.ORDINARY
    date: dt.date = NO_DATE
    start: dt.time | None = None
    end: dt.time | None = None
    place: str = ""
    participants: tuple[ParticipantDraft, ...] = ()
    leftover: tuple[Line, ...] = ()
    notes: tuple[Note, ...] = ()
    certainty: Mapping[Part, Certainty] = field(default_factory=dict)
    told: tuple[Told, ...] = ()  # who came or left at items: `happenings` needs their numbers
    events: tuple[NamedEvent, ...] = ()  # who led the meeting
    apologies: bool = False  # there is a field of apologies


def read_head(lines: Sequence[Line], running: Sequence[str], rules: ReadingRules) -> Head:
    """What the lines above the first item tell, those of the contents left out.

    `running` are the lines at the top and foot of the pages: they may name what the head does not.
    """
    reader = _HeadReader(rules.meanings)
    reader.read(lines)
    reader.read_running(running)
    return reader.head()


MAX_LINES = 600  # of a head; what stands below is text
MAX_VALUE = 5_000  # characters of a line

_ENDED = re.compile(
    r"\bmøde\w*\b.*?\b(?:slut\w*|hævet|hævedes|hæves|afsluttet|afsluttedes|afsluttes|lukket"
    r"|ophørte|færdigt?"
    r"|hævede|endte)\b(?P<behind>.{0,60})",
    re.IGNORECASE,
)
_BEGAN = re.compile(
    r"\bmøde\w*\b(?:(?!slut|hæve|afslut).)*?\b(?:begyndte|startede|påbegyndt\w*|blev sat|åbnet"
    r"|start|starter)\b(?P<behind>.{0,40})",
    re.IGNORECASE,
)


def find_end(text: str) -> dt.time | None:
    """When the meeting ended, where `text` tells it: 'Mødet blev hævet kl. 20.00'."""
    return _time_behind(_ENDED.search(text))


def _time_behind(match: re.Match[str] | None) -> dt.time | None:
    """The first time behind a word."""
    if not match:
        return None
    behind = match["behind"]
    found = find_times(behind)
    if not found and (bare := re.match(r"\D{0,15}(\d{1,2}|\d{4})\s*\.?$", behind)):
        found = find_times(f"kl. {bare[1]}")
    return found[0].time if found else None


def note_other_end(line: Line, end: dt.time, planned: dt.time) -> Note:
    """A note on a line that says when the meeting ended, where the head says otherwise."""
    template = QT_TRANSLATE_NOOP(
        "notes",
        "Hovedet siger, at mødet sluttede kl. {other}. Her står kl. {time}, og det er brugt.",
    )
    details = {"other": f"{planned:%H.%M}", "time": f"{end:%H.%M}"}
    return Note(line.number, line.text, template, details)


# --- pieces of the head ---


@dataclass
class _Entry:
    """A field with the lines it was read from, those below it included."""

    field: Field
    lines: list[Line]
    value: str
    alone: bool = True  # no other field stands in its line

    @property
    def meaning(self) -> Meaning | None:
        return self.field.label.meaning if self.field.label else None

    @property
    def of_one(self) -> bool:
        """Whether it names the holder of an office: those below it are others."""
        return self.field.label is not None and self.field.label.role in _HELD_BY_ONE


@dataclass
class _Found:
    """A value with how surely it was found; of several the first of the surest is taken."""

    value: object
    certainty: Certainty
    line: Line | None


_LONGEST_SENTENCE = 100  # characters of one that tells when the meeting began or ended
_ORDER = list(Certainty)
_PRESENT = AttendanceStatus.PRESENT
_HELD_BY_ONE = (Role.CHAIR, Role.DEPUTY_CHAIR, Role.CHAIRPERSON, Role.DEPUTY_CHAIRPERSON)
_MEMBERS = Label(Meaning.PARTICIPANTS)


@dataclass
class _HeadReader:
    meanings: Mapping[str, Meaning]
    notes: list[Note] = field(default_factory=list)
    leftover: list[Line] = field(default_factory=list)
    bare: set[int] = field(default_factory=set)  # the numbers of those without a label
    found: dict[str, list[_Found]] = field(default_factory=dict)
    people: PeopleFound = field(default_factory=PeopleFound)
    titles: int = 0  # lines that said what the text is: 'Referat'
    below_office: bool = False  # the field above names the holder of an office
    first: Line | None = None  # of the document
    days: list[tuple[str, Line]] = field(default_factory=list)  # told in titles without a year

    # --- lines ---

    def read(self, lines: Sequence[Line]) -> None:
        index = 0
        above = [line for line in lines[:MAX_LINES] if len(line.text) <= MAX_VALUE]
        below = [
            line for n, line in enumerate(lines) if n >= MAX_LINES or len(line.text) > MAX_VALUE
        ]
        lines = list(as_fields(above, self.meanings))
        self.first = next((line for line in lines if not _says_only_what_it_is(line.text)), None)
        while index < len(lines):
            index = self._read_at(lines, index)
        self.people.add_offices(self.notes)
        self._sort_out()
        if below:
            self.leftover = sorted([*self.leftover, *below], key=lambda line: line.number)
            template = QT_TRANSLATE_NOOP(
                "notes", "Teksten herfra er for lang til et hoved og er beholdt i første punkt."
            )
            self.notes.append(Note(below[0].number, below[0].text, template))

    def _read_at(self, lines: Sequence[Line], index: int) -> int:
        """Read what begins at `index`; the index of the first line after that."""
        line = lines[index]
        fields = read_fields(line.text, self.meanings)
        if self.below_office and not fields and _is_people_line(line.text):
            fields = [Field("", self.people.listing or _MEMBERS, line.text)]
        if fields and fields[0].words.casefold() == "den" and read_occasion(line.text):
            fields = []  # 'Den 4. juni 2026 holdt rådet møde'
        if not fields or _is_title_after_all(line.text, fields[0]):
            self.below_office = False
            self._bare(line)
            return index + 1
        alone = len(fields) == 1
        entries = [_Entry(each, [line], each.value, alone) for each in fields]
        end = self._continue(entries[-1], lines, index + 1)
        for entry in entries:
            self._enter(entry)
        self.below_office = entries[-1].of_one
        return end

    def _continue(self, entry: _Entry, lines: Sequence[Line], index: int) -> int:
        """Add the lines below a field that belong to it; the index of the first that does not."""
        while index < len(lines):
            line, above = lines[index], entry.lines[-1]
            known = bool(read_fields(line.text, self.meanings)) or _is_title(line.text)
            parted = entry.field.of_people and _parts_name(entry.value, line.text)
            parted = parted and (not known or line.text[0] in "(,;")
            if not parted and (
                read_fields(line.text, self.meanings) or not self._goes_on(entry, line, above)
            ):
                break
            open_end = above.text.endswith((",", " og", ";", "-")) or _is_open(entry.value)
            wrapped = not line.after_blank and (open_end or _width(above) >= WRAPPED)
            sign = " " if wrapped or parted else "\n"
            sign = "" if parted and entry.value.endswith("-") else sign
            entry.value = f"{entry.value}{sign}{line.text}" if entry.value else line.text
            entry.lines.append(line)
            index += 1
        return index

    def _goes_on(self, entry: _Entry, line: Line, above: Line) -> bool:
        """Whether `line` belongs to the field above it."""
        wrapped = not line.after_blank and _width(above) >= WRAPPED
        open_end = above.text.endswith((",", " og", ";")) or _is_open(entry.value)
        open_end &= bool(entry.value)
        if entry.field.of_people:
            if entry.value and (is_nobody(entry.value) or entry.of_one):
                return open_end
            goes_on = wrapped and bool(entry.value) and not _is_title(line.text)
            if open_end or goes_on or _is_people_line(line.text):
                return True
            absent = entry.meaning in (Meaning.APOLOGIES, Meaning.UNEXCUSED)
            return absent and read_absence(f"Afbud: {line.text}") is not None
        if entry.meaning is None and self.people.last and _is_people_line(line.text):
            return True
        if entry.meaning is Meaning.TEXT or entry.meaning is None:
            return wrapped
        if entry.value:
            return (open_end or wrapped) and entry.meaning in (Meaning.PLACE, Meaning.COUNCIL)
        match entry.meaning:
            case Meaning.DATE:
                return bool(find_dates(line.text) or find_times(line.text))
            case Meaning.TIME | Meaning.END:
                return bool(_times_of(line.text))
            case _:
                return not find_dates(line.text)

    # --- fields ---

    def _enter(self, entry: _Entry) -> None:
        """Put what a field says in its place."""
        label, line = entry.field.label, entry.lines[0]
        if label is None:
            self._unknown(entry)
        elif entry.field.of_people:
            self.people.add(entry.field.words, label, entry.value, line, self.notes)
        elif label.meaning is Meaning.TEXT:
            self._remark(entry)
        elif label.meaning is Meaning.COUNCIL:
            self._council(entry, label)
        elif entry.value:
            self._when_and_where(entry, label)

    def _remark(self, entry: _Entry) -> None:
        """Keep a remark, unless it tells of absence."""
        told = [read_absence(part) for part in entry.value.split("\n") if part.strip()]
        if told and all(told):
            self.people.told += (Told(0, each, entry.lines[0]) for each in told if each)
        else:
            self._keep(entry)

    def _unknown(self, entry: _Entry) -> None:
        words, line = entry.field.words, entry.lines[0]
        names = read_people(entry.value)
        listed = names and all(is_whole_name(each.name) for each in names)
        if self.people.last and listed and is_party(words):
            self.people.add(words, self.people.last, entry.value, line, self.notes, party=words)
            return
        if listed and (self.people.last or len(names) > 1 or is_office(words)):
            group = re.sub(r"^fra (?:det |den |de )?", "", words, flags=re.IGNORECASE)
            organisation = group[:1].upper() + group[1:]
            label = self.people.last or _MEMBERS
            self.people.add(words, label, entry.value, line, self.notes, organisation)
            template = QT_TRANSLATE_NOOP(
                "notes", "Feltet »{label}« er ikke kendt. Navnene er taget med som deltagere."
            )
        else:
            self._keep(entry)
            template = QT_TRANSLATE_NOOP(
                "notes",
                "Feltet »{label}« er ikke kendt. Linjen er beholdt forrest i første punkt.",
            )
        self.notes.append(Note(line.number, line.text, template, {"label": words}))

    def _keep(self, entry: _Entry) -> None:
        """Keep the lines of a field as text; of several fields in a line only this one."""
        first = entry.lines[0]
        if entry.alone:
            self.leftover += entry.lines
        else:
            words = f"{entry.field.words}: {entry.value}".strip()
            self.leftover += [replace(first, text=words)]

    def _council(self, entry: _Entry, label: Label) -> None:
        value = " ".join(entry.value.split())
        if label.municipality:
            self._add(
                "municipality", value.removesuffix(" Kommune"), Certainty.SURE, entry.lines[0]
            )
            return
        title = read_title(value)
        name = title.council if title else ""
        if title and (name or title.document):
            self._title(title, entry.lines[0], Certainty.SURE)
        elif value and entry.field.words.casefold() not in (
            "møde",
            "emne",
            "titel",
            "vedr",
            "vedrørende",
        ):
            self._add("council", upper_to_title(value), Certainty.SURE, entry.lines[0])
        elif value:
            self._keep(entry)

    def _when_and_where(self, entry: _Entry, label: Label) -> None:
        """Date, time and place: one field may tell two or all of them."""
        line = entry.lines[0]
        value = entry.value.replace("\n", " ").replace("\t", " ").strip()
        if label.meaning is Meaning.PLACE:
            if value not in ("-", "–"):
                self._add("place", re.sub(r"\s{2,}", " ", value), Certainty.SURE, line)
            return
        rest = value
        dates = find_dates(value)
        if dates:
            self._add("date", dates[0], Certainty.SURE, line)
            rest = _cut(rest, dates[0].start, dates[0].end)
        elif label.meaning is Meaning.DATE and not find_times(value):
            self._not_understood(entry)
            return
        times = _times_of(rest, bare=label.meaning is not Meaning.DATE)
        if times:
            time, until, start, end = times
            if label.meaning is Meaning.END:
                self._ended(time, line)
            else:
                self._add("start", time, Certainty.SURE, line)
                if until:
                    self._add("end", until, Certainty.SURE, line)
            rest = _cut(rest, start, end)
        elif not dates:
            self._not_understood(entry)
            return
        rest = re.sub(r"^(?:[\s,.;:–|-]|\b(?:i|på|kl\.?|ved)\b)+|[\s,.;:–|-]+$", "", rest)
        rest = re.sub(
            rf"^(?:{'|'.join(WEEKDAYS)})s?\b[\s,.]*(?:den|d\.?)?\s*$", "", rest, flags=re.I
        )
        if re.search(r"\w{2}", rest):
            self._rest_of_field(entry, rest)

    def _rest_of_field(self, entry: _Entry, rest: str) -> None:
        """What stands beside a date or a time: a place, or what is kept."""
        if "sted" in entry.field.words.casefold():
            self._add("place", rest, Certainty.SURE, entry.lines[0])
        elif _PLACE_WORD.match(rest) or (find_times(entry.value) and is_proper_name(rest)):
            self._add("place", rest, Certainty.LIKELY, entry.lines[0])
        elif not _SAYS_NOTHING.fullmatch(rest):
            self._keep(entry)

    def _not_understood(self, entry: _Entry) -> None:
        self._keep(entry)
        line = entry.lines[0]
        self.notes.append(
            Note(
                line.number,
                line.text,
                QT_TRANSLATE_NOOP(
                    "notes",
                    "Værdien af »{label}« er ikke forstået. "
                    "Linjen er beholdt forrest i første punkt.",
                ),
                {"label": entry.field.words},
            )
        )

    # --- lines without a label ---

    def _bare(self, line: Line) -> None:
        text = line.text
        if len(text) > MAX_HEADING:
            self._left(line)
            return
        end, start = find_end(text), _time_behind(_BEGAN.search(text))
        if (end or start) and len(text) < _LONGEST_SENTENCE:
            if end:
                self._ended(end, line)
            if start:
                self._add("start", start, Certainty.SURE, line)
            return
        if _PLACE_LINE.fullmatch(text):
            self._add("place", text, Certainty.LIKELY, line)
            return
        title = read_title(text)
        named = title is not None and title.kind is not None and is_proper_name(title.rest)
        if title and (title.document or is_council_name(title.council) or not title.rest or named):
            sure = title.document or (title.kind and title.council)
            self.titles += title.document
            self._title(title, line, Certainty.SURE if sure else Certainty.LIKELY)
            if re.search(r"\w{3}", title.unused):
                self.leftover.append(line)
            return
        if self._told(line) or self._date_line(line):
            return
        town = municipality_in(text)
        if town and len(text.split()) <= 4 and not text.endswith("."):
            self._add("municipality", town, Certainty.SURE, line)
            return
        self._left(line)

    def _told(self, line: Line) -> bool:
        """Take sentences that tell when and where the meeting was, and who was there."""
        found: list[tuple[str, Title | Absence | list[Field]]] = []
        for sentence in sentences(line.text):
            read: list[Field] | Title | Absence | None = read_people_sentence(sentence)
            read = read or read_occasion(sentence)
            read = read or read_absence(sentence, self.people.names())
            if not read:
                return False
            found.append((sentence, read))
        if all(isinstance(told, Absence) for _, told in found):
            return False  # those whom it names may be listed below
        for sentence, told in found:
            if isinstance(told, Title):
                self._title(replace(told, council="", rest=""), line, Certainty.SURE)
                if name := told.council or told.rest:
                    self._add("council", name, Certainty.GUESS, line)
            elif isinstance(told, Absence):
                self.people.tell(told, replace(line, text=sentence))
            else:
                self.people.add_fields(told, line, self.notes)
        return True

    def _ended(self, end: dt.time, line: Line) -> None:
        """Take what a sentence says of the end, which counts for more than what was planned."""
        planned = self._best("end")
        if planned and isinstance(planned.value, dt.time) and planned.value != end:
            self.notes.append(note_other_end(line, end, planned.value))
        self.found["end"] = [_Found(end, Certainty.SURE, line)]

    def _title(self, title: Title, line: Line, certainty: Certainty) -> None:
        if is_generic(title.council) and "council" in self.found:
            pass  # it is named whole above
        elif title.council:
            self._add("council", title.council, certainty, line)
        elif title.rest and (title.document or title.kind):
            self._add("council", title.rest, Certainty.GUESS, line)
        if title.municipality:
            self._add("municipality", title.municipality, certainty, line)
        if title.kind and title.kind is not MeetingKind.ORDINARY:
            self._add("kind", title.kind, certainty, line)
        if title.date:
            self._add("date", title.date, certainty, line)
        elif title.day:
            self.days.append((title.day, line))
        if title.start:
            self._add("start", title.start, certainty, line)
        if title.end:
            self._add("end", title.end, certainty, line)
        if title.place:
            self._add("place", title.place, Certainty.LIKELY, line)

    def _date_line(self, line: Line) -> bool:
        """Take a line that is a date, a time or both, with perhaps a place behind."""
        text = _YEAR_BEHIND.sub(r"\g<day> \g<year>\g<between>", line.text)
        dates = find_dates(text)
        rest = _cut(text, dates[0].start, dates[0].end) if dates else text
        times = _times_of(rest, bare=False)
        if times:
            rest = _cut(rest, times[2], times[3])
        starts = bool(dates and dates[0].start <= 12) or bool(times and times[2] <= 6)
        words = re.sub(
            r"^(?:[\s,.;:()–|-]|\b(?:kl\.?|den|d\.|fra)(?!\w))+|[\s,.;:()–|-]+$", "", rest
        )
        place = re.match(r"(?:(?:i|på|ved|hos|sted:?)\s+|(?=via\s|online))(?=\S)", words)
        whole = bool(dates and times) and not text.endswith(".")  # whatever else it says
        if not starts or (len(words.split()) > 1 and not place and not whole):
            return False
        if dates:
            self._add("date", dates[0], Certainty.SURE, line)
        if times:
            self._add("start", times[0], Certainty.SURE, line)
            if times[1]:
                self._add("end", times[1], Certainty.SURE, line)
        if place:
            self._add("place", words[place.end() :], Certainty.LIKELY, line)
        elif dates and times and is_proper_name(words) and words.casefold() not in WEEKDAYS:
            self._add("place", words, Certainty.LIKELY, line)
        elif re.search(r"\w{3}", words) and words.casefold() not in WEEKDAYS:
            self._left(replace(line, text=words))
        return True

    def _left(self, line: Line) -> None:
        """Keep a line that has no place, unless it tells of people named in the rest."""
        self.leftover.append(line)
        self.bare.add(line.number)

    def _sort_out(self) -> None:
        """Take what tells of absence out of the lines that are left over, and note the others."""
        names = self.people.names()
        kept = []
        for line in self.leftover:
            absence = read_absence(line.text, names) if line.number in self.bare else None
            if absence and not absence.open:
                self.people.tell(absence, line)
                continue
            kept.append(line)
            if line.number in self.bare:
                self.notes.append(
                    Note(
                        line.number,
                        line.text,
                        QT_TRANSLATE_NOOP(
                            "notes",
                            "Linjen hører ikke til noget felt i hovedet. "
                            "Den er beholdt forrest i første punkt.",
                        ),
                    )
                )
        self.leftover = kept

    def _name_by_first_line(self) -> None:
        """Take the first line for the council's name, where nothing else tells that."""
        first = self.leftover[0] if self.leftover else None
        is_head = self.titles or "date" in self.found or self.people.found
        if "council" in self.found or first is None or first != self.first or not is_head:
            return
        if first.number in self.bare and is_proper_name(first.text):
            self._add("council", upper_to_title(first.text), Certainty.GUESS, first)
            self.leftover.pop(0)
            self.notes = [note for note in self.notes if note.line != first.number]

    def read_running(self, running: Sequence[str]) -> None:
        """What the lines at the top and foot of the pages tell, where nothing else does."""
        for number, text in enumerate(running):
            line = Line(0, text)
            for part in re.split(r"\s{3,}|\t|\s[|•]\s", text[:MAX_HEADING]):
                title = read_title(part)
                if title and (title.document or is_council_name(title.council)):
                    self._title(title, line, Certainty.LIKELY if number < 8 else Certainty.GUESS)
                elif dates := find_dates(part):
                    self._add("date", dates[0], Certainty.GUESS, line)
                if town := municipality_in(part):
                    self._add("municipality", town, Certainty.LIKELY, line)

    # --- all of it ---

    def _add(self, name: str, value: object, certainty: Certainty, line: Line | None) -> None:
        self.found.setdefault(name, []).append(_Found(value, certainty, line))

    def _best(self, name: str) -> _Found | None:
        found = self.found.get(name)
        return min(found, key=lambda each: _ORDER.index(each.certainty)) if found else None

    def _fuller(self, best: _Found) -> _Found:
        """The council's name with all its words: 'Møllehøj Menighedsråd' for 'Menighedsrådet'."""
        stem = re.sub(r"(?:e[tn]|en)$", "", str(best.value)).casefold()
        for each in self.found["council"]:
            value = str(each.value)
            if value.casefold().endswith(f" {stem}") and each.certainty is not Certainty.GUESS:
                return replace(each, certainty=best.certainty)
        return best

    def _keep_others(self, council: str) -> None:
        """Keep the lines that may name another council than the one that was taken."""
        town = self._best("municipality")
        known = _stems(f"{council} {town.value if town else ''}")
        for each in self.found["council"]:
            line = each.line
            if (
                line
                and line.number
                and line not in self.leftover
                and _stems(str(each.value)) - known
            ):
                self.leftover.append(line)
                template = QT_TRANSLATE_NOOP(
                    "notes", "»{council}« er taget for rådet. Linjen er beholdt i første punkt."
                )
                self.notes.append(Note(line.number, line.text, template, {"council": council}))

    def head(self) -> Head:
        self._name_by_first_line()
        certainty: dict[Part, Certainty] = {}
        values: dict[str, object] = {}
        for name, part in (
            ("council", Part.COUNCIL),
            ("date", Part.DATE),
            ("start", Part.TIME),
            ("place", Part.PLACE),
        ):
            best = self._best(name)
            if name == "council" and best:
                best = self._fuller(best)
                self._keep_others(str(best.value))
            certainty[part] = best.certainty if best else Certainty.MISSING
            values[name] = best.value if best else None
        names = {str(each.value).casefold() for each in self.found.get("council", ())}
        if self.titles and len(names) == 1 and certainty[Part.COUNCIL] is Certainty.LIKELY:
            certainty[Part.COUNCIL] = Certainty.SURE
        date = self._date(certainty)
        people, told = self._people()
        certainty[Part.PEOPLE] = self.people.certainty if people else Certainty.MISSING
        if self.people.absence_told or any(p.status is not _PRESENT for p in people):
            certainty[Part.ABSENCE] = self.people.absence_certainty
        end, kind, town = self._best("end"), self._best("kind"), self._best("municipality")
        if values["start"] is None and end:
            certainty[Part.TIME] = Certainty.LIKELY
        start = values["start"]
        return Head(
            council=str(values["council"] or ""),
            municipality=str(town.value) if town else "",
            kind=kind.value
            if kind and isinstance(kind.value, MeetingKind)
            else MeetingKind.ORDINARY,
            date=date,
            start=start if isinstance(start, dt.time) else None,
            end=end.value if end and isinstance(end.value, dt.time) else None,
            place=str(values["place"] or ""),
            participants=people,
            leftover=(*self.leftover, *self.people.rest),
            notes=tuple(sorted(self.notes, key=lambda note: note.line)),
            certainty=certainty,
            told=told,
            events=self.people.events(),
            apologies=self.people.apologies,
        )

    def _people(self) -> tuple[tuple[ParticipantDraft, ...], tuple[Told, ...]]:
        """Those who took part and who did not, and what is told of coming and going."""
        told = self.people.told
        of_meeting = [
            replace(each, absence=replace(each.absence, people=people))
            for each in told
            if (people := tuple(p for p in each.absence.people if _is_of_meeting(p)))
        ]
        apologies = self.people.apologies
        found = happenings(of_meeting, self.people.drafts(), {}, apologies=apologies)
        self.notes += found.notes
        participants = self.people.checked(found.participants, self.notes)
        moves = [each for each in told if any(not _is_of_meeting(p) for p in each.absence.people)]
        return participants, tuple(moves)

    def _date(self, certainty: dict[Part, Certainty]) -> dt.date:
        """The date; what does not agree is noted."""
        best = self._best("date")
        told = best.value.date if best and isinstance(best.value, FoundDate) else NO_DATE
        for day, line in self.days:
            if parse_date(f"{day} {told.year}") != told:
                self._left(replace(line, text=day))
        if not best:
            return NO_DATE
        found = best.value
        assert isinstance(found, FoundDate)
        line = best.line or Line(0, "")
        others = {
            each.value.date
            for each in self.found["date"]
            if isinstance(each.value, FoundDate) and each.certainty is not Certainty.GUESS
        } - {found.date}
        if others:
            certainty[Part.DATE] = Certainty.LIKELY
            self.notes.append(
                Note(
                    line.number,
                    line.text,
                    QT_TRANSLATE_NOOP(
                        "notes", "Hovedet nævner også {other}. {date} er taget for mødets dato."
                    ),
                    {"other": numeric_date(min(others)), "date": numeric_date(found.date)},
                )
            )
        elif not found.fits:
            certainty[Part.DATE] = Certainty.LIKELY
            self.notes.append(
                Note(
                    line.number,
                    line.text,
                    QT_TRANSLATE_NOOP("notes", "Ugedagen passer ikke: det var en {weekday}."),
                    {"weekday": WEEKDAYS[found.date.weekday()]},
                )
            )
        return found.date


_PLACE_WORD = re.compile(
    r"(?:lokale|mødelokale|rådhus|byrådssal|\w*salen|\w*huset)\b", re.IGNORECASE
)
_PLACE_LINE = re.compile(
    r"(?:(?:via|på|over|som) )?(?:(?:microsoft |ms )?teams|skype|zoom|online|virtuelt"
    r"|telefonmøde)(?:[- ]?møde)?"
    r"|(?:møde)?lokale[t]? \S.{0,40}|(?:i |på )?[A-ZÆØÅ][\wæøå -]{0,30}(?:salen|rådhus|rådhuset"
    r"|lokale \w+)|\w{3,}(?:værelse|lokale|sal|stue)t? ?\w{0,6}"
    r"(?:, [\w .,-]{2,60})?",
    re.IGNORECASE,
)


# 'tirsdag den 3. marts kl. 17-19, 2020'
_YEAR_BEHIND = re.compile(
    rf"(?P<day>\b\d{{1,2}}\. ?(?:{'|'.join(MONTHS)}))(?P<between>,?\s+(?:kl\.?\s*)?\d[^,]*),?\s+"
    r"(?P<year>(?:19|20)\d\d)$",
    re.IGNORECASE,
)
_SAYS_NOTHING = re.compile(
    r"(?:ca\.?|fra|til|og|timer?|den|d\.|kl\.?|(?:man|tirs?|ons|tors?|fre|lør|søn)\b|\W)*", re.I
)


def _is_of_meeting(person: Absentee) -> bool:
    """Whether it is told of someone for all of the meeting."""
    if person.telling is Telling.SEATED:
        return not person.items and person.time is None
    return person.telling is Telling.ABSENT


def _cut(text: str, start: int, end: int) -> str:
    return f"{text[:start]} {text[end:]}"


def _times_of(text: str, *, bare: bool = True) -> tuple[dt.time, dt.time | None, int, int] | None:
    """The time in a field, and where it stands; in one of the time, '16' and '16-18' are times."""
    found = find_times(text)
    if found:
        first = found[0]
        until = first.until or (found[1].time if len(found) > 1 else None)
        end = found[1].end if first.until is None and len(found) > 1 else first.end
        return first.time, until, first.start, end
    match = re.match(r"\s*(?:ca\.\s*)?(\d{1,2})(?:\s*(?:-|–|til)\s*(\d{1,2}))?(?![\d./:])", text)
    if bare and match and int(match[1]) < 24 and int(match[2] or 0) < 24:
        return dt.time(int(match[1])), dt.time(int(match[2])) if match[2] else None, 0, match.end()
    return None


def _width(line: Line) -> int:
    """How far the line reaches from the margin, in characters."""
    return line.indent + len(line.text)


def _is_open(text: str) -> bool:
    """Whether a bracket was opened and not closed: the text goes on in the next line."""
    return text.count("(") > text.count(")")


def _parts_name(value: str, text: str) -> bool:
    """Whether the list `value` surely breaks off within a name, or what is told of it."""
    return bool(value) and not is_nobody(value) and goes_on_within_name(value, text)


def _is_title_after_all(text: str, first: Field) -> bool:
    """Whether a line that has the form of a field is a title.

    'Referat: Ældrerådet, 4. juni 2026', 'Ældrerådet<TAB>Møde nr. 3'
    """
    title = read_title(text) if first.label is None else None
    if title is None or title.document:
        return title is not None
    return is_council_name(first.words) and not is_list_of_names(first.value)


def _stems(name: str) -> set[str]:
    """The words of a name, however they are inflected."""
    words = re.findall(r"\w{3,}", name.casefold())
    return {re.sub(r"(?<=\w{3})(?:e[tn]s?|s)$", "", word) for word in words}


def _says_only_what_it_is(text: str) -> bool:
    """Whether a line says that the text is a referat, and no more."""
    title = read_title(text)
    return title is not None and title == Title(document=True)


def _is_title(text: str) -> bool:
    title = read_title(text)
    return title is not None and (title.document or is_council_name(title.council))


def _is_people_line(text: str) -> bool:
    """Whether a line below a label names people."""
    if is_nobody(text):
        return True
    people = read_people(text)
    described = bool(people) and people[0] != Naming(people[0].name)  # 'Anne Berg, Idrætsrådet'
    if (_is_title(text) and not described) or find_dates(text) or read_absence(text):
        return False
    bullet = re.match(r"[-–•*·]\s", text)
    return bool(people) and all(
        is_whole_name(person.name) or is_office(person.name) or (bullet and is_name(person.name))
        for person in people
    )
