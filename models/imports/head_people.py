"""The people whom the fields of a referat's head name, put together."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from models.errors import QT_TRANSLATE_NOOP
from models.imports.absence_text import Absence, read_absence, read_mark, sentences_of
from models.imports.absence_words import HINT, THERE, VERB
from models.imports.happenings import Told, lists_apologies
from models.imports.head_labels import OFFICES, Field, Label
from models.imports.head_sentences import read_people_sentence
from models.imports.lines import Line
from models.imports.people_text import KnownNames, Naming, is_name, is_whole_name, read_people
from models.minutes import NamedEvent, Note, ParticipantDraft
from models.reading import Certainty, Meaning
from models.records import AttendanceStatus, EventKind, Phase, Role

_LEADERS = (Role.CHAIR, Role.CHAIRPERSON)  # they lead the meeting where nothing else is told


@dataclass
class _Person:
    """Someone found, with the line that named them first."""

    draft: ParticipantDraft
    line: Line
    listed: bool  # in a list of those who take part
    present: bool  # in one that says that they were there


@dataclass
class PeopleFound:
    """Those whom the fields of the head name."""

    found: list[_Person] = field(default_factory=list)
    last: Label | None = None
    listing: Label | None = None  # of the latest list of several
    odd: bool = False  # a name that has not the form of one
    absence_told: bool = False
    absence_certainty: Certainty = Certainty.SURE
    offices: list[tuple[Label, Naming, Line]] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    apologies: bool = False  # there is a field of apologies, so that one of the absent is of others
    details: dict[str, Naming] = field(default_factory=dict)  # what is told of the absent
    rest: list[Line] = field(default_factory=list)  # sentences that are not understood
    leaders: dict[str, str] = field(
        default_factory=dict
    )  # who led it: the words that tell, by name

    def names(self) -> KnownNames:
        """The names found, with their initials."""
        return KnownNames(
            [each.draft.name for each in self.found],
            [(each.draft.initials, each.draft.name) for each in self.found if each.draft.initials],
        )

    def add_offices(self, notes: list[Note]) -> None:
        """Give those who led the meeting and who took the minutes their role, at the end.

        They may be named by their initials, or by a part of the name.
        """
        for label, naming, line in self.offices:
            self._listed(label, naming, line, notes)

    def events(self) -> tuple[NamedEvent, ...]:
        """Who led the meeting, where that was not the one whose office it is."""
        chairs = {each.draft.name for each in self.found if each.draft.role in _LEADERS}
        return tuple(
            NamedEvent(EventKind.MODERATOR, None, 0, Phase.BEFORE, name, wording=words)
            for name, words in self.leaders.items()
            if name not in chairs
        )

    def add(
        self,
        words: str,
        label: Label,
        value: str,
        line: Line,
        notes: list[Note],
        organisation: str = "",
        party: str = "",
    ) -> None:
        """Add the people in a field."""
        if excepted := _EXCEPTED.match(value):  # 'Alle undtagen Anne Berg'
            words = "Afbud" if "afbud" in value.casefold() else "Fraværende"
            label, value = Label(Meaning.APOLOGIES), _WHO_WERE.sub("", value[excepted.end() :])
        absent = label.meaning in (Meaning.APOLOGIES, Meaning.UNEXCUSED)
        if absent:
            self.absence_told = True
            if label.taught:
                words = "Afbud" if label.meaning is Meaning.APOLOGIES else "Udeblevet"
            self.apologies |= lists_apologies(words)
        self.last = None if absent else label
        if not (absent or label.role or label.meaning in OFFICES):
            self.listing = label
        if absent and self._absentees(words, value, line):
            return
        prose = None if absent else _PROSE.search(value)
        others = sentences_of(value[prose.start() + 1 :]) if prose else []
        value = value[: prose.start()] if prose else value
        for naming in read_people(value):
            self.odd |= not is_name(naming.name)
            grouped = replace(
                naming,
                organisation=naming.organisation or organisation,
                party=naming.party or party,
            )
            person = self._marks(grouped, line, absent=absent)
            if person.substitute_for and person.status in _AWAY and not absent:
                person = self._with_absent_seat(person, label, line)
            if absent:
                self._absent(label, person, line)
            elif label.meaning in OFFICES or (label.role and not is_whole_name(person.name)):
                person = replace(person, leads=words * (label.meaning is Meaning.CHAIR))
                self.offices.append((label, person, line))
            else:
                self._listed(label, person, line, notes)
        self._sentences(others, line, notes)

    def add_fields(self, fields: Iterable[Field], line: Line, notes: list[Note]) -> None:
        """Add the people that a sentence names."""
        for field_ in fields:
            assert field_.label is not None  # a sentence is understood whole, or is no field
            self.add(field_.words, field_.label, field_.value, line, notes)

    def _with_absent_seat(self, person: Naming, label: Label, line: Line) -> Naming:
        """'Bo Ek for Anne Berg (syg)': it is she who is ill, not the one who is there for her."""
        seat = replace(Naming(person.substitute_for), status=person.status, reason=person.reason)
        self._absent(label, replace(seat, notice=person.notice), line)
        self.absence_told = True
        return replace(person, status=None, reason="", notice="")

    def tell(self, absence: Absence, line: Line) -> None:
        """Take what a sentence tells of absence, and what it says of the people it names."""
        self.told.append(Told(0, absence, line))
        self.absence_told = True
        self._detail(absence.text)

    def _detail(self, text: str) -> None:
        """Keep what a text on the absent says of each; but not of substitutes."""
        for sentence in sentences_of(text):
            verb = VERB.search(sentence)
            who = sentence[: verb.start()] if verb else THERE.sub("", sentence)
            if re.search(r"\b(?:som|der)\s+$", who):
                who = sentence  # 'Anne Berg, som er på ferie'
            told = (each for each in read_people(who) if not HINT.search(each.organisation))
            self.details |= {naming.name: naming for naming in told}

    def _sentences(self, sentences: Iterable[str], line: Line, notes: list[Note]) -> None:
        """Take what is told behind a list: 'A og B. C havde meldt afbud.'"""
        for sentence in sentences:
            absence = read_absence(sentence, self.names())
            if absence:
                self.tell(absence, replace(line, text=sentence))
            elif fields := read_people_sentence(sentence):
                self.add_fields(fields, line, notes)
            else:
                self.rest.append(replace(line, text=sentence))
                template = QT_TRANSLATE_NOOP(
                    "notes", "»{sentence}« er ikke forstået og er beholdt forrest i første punkt."
                )
                notes.append(Note(line.number, line.text, template, {"sentence": sentence}))

    def _absentees(self, words: str, value: str, line: Line) -> bool:
        """Take a field of the absent as it is read under an item, too; whether it could be."""
        absence = read_absence(f"{words}: {value}", self.names())
        if absence is None or absence.open:
            return False
        self.told.append(Told(0, absence, line))
        self._detail(value)
        return True

    def _marks(self, naming: Naming, line: Line, *, absent: bool) -> Naming:
        """Take what is told behind a name of coming and going; what is not understood stays."""
        for mark in naming.told:
            moves = read_mark(naming.name, mark, absent=absent)
            if moves:
                self.told.append(Told(0, Absence(mark, tuple(moves)), line))
            else:
                known = f"{naming.organisation}, " if naming.organisation else ""
                naming = replace(naming, organisation=known + mark)
        return naming

    def _named(self, naming: Naming) -> _Person | None:
        name = self.names().find(naming.name)
        return next((each for each in self.found if each.draft.name == name), None)

    def _same(self, naming: Naming) -> _Person | None:
        """The one of exactly that name: in a list 'Anne Berg' is not 'Anne Marie Berg'."""
        key = " ".join(naming.name.split()).casefold()
        return next(
            (p for p in self.found if " ".join(p.draft.name.split()).casefold() == key), None
        )

    def _listed(self, label: Label, naming: Naming, line: Line, notes: list[Note]) -> None:
        role = _role(label, naming)
        of_office = bool(label.role) or label.meaning in OFFICES
        known = self._named(naming) if of_office else self._same(naming)
        if naming.leads:
            name = known.draft.name if known else naming.name
            self.leaders[name] = f"{naming.leads[:1].upper()}{naming.leads[1:]}: {name}"
        if known is None:
            draft = _with(ParticipantDraft(naming.name, role or Role.MEMBER), naming)
            if naming.status:
                draft = replace(draft, status=naming.status)
                self.absence_told |= naming.status is not AttendanceStatus.PRESENT
            present = label.present and not naming.status
            self.found.append(_Person(draft, line, not of_office, present))
            return
        if known.listed and not of_office:
            notes.append(
                Note(
                    line.number,
                    line.text,
                    QT_TRANSLATE_NOOP("notes", "{name} er nævnt to gange og er taget med én gang."),
                    {"name": known.draft.name},
                )
            )
        if known.draft.role is Role.MEMBER and role:
            if label.meaning is Meaning.MINUTE_TAKER:
                template = QT_TRANSLATE_NOOP(
                    "notes",
                    "{name} er referent, men står blandt medlemmerne og er taget med som det.",
                )
                notes.append(Note(line.number, line.text, template, {"name": known.draft.name}))
            else:
                known.draft = replace(known.draft, role=role)
        known.draft = _with(known.draft, naming)
        known.listed |= not of_office

    def _absent(self, label: Label, naming: Naming, line: Line) -> None:
        status = AttendanceStatus.APOLOGY
        if label.meaning is Meaning.UNEXCUSED or naming.status is AttendanceStatus.UNEXCUSED:
            status = AttendanceStatus.UNEXCUSED
        known = self._named(naming)
        if known is None:
            known = _Person(ParticipantDraft(naming.name), line, False, False)
            self.found.append(known)
        role = naming.role if naming.role and known.draft.role is Role.MEMBER else known.draft.role
        known.draft = replace(_with(known.draft, naming), status=status, role=role)

    @property
    def certainty(self) -> Certainty:
        return Certainty.LIKELY if self.odd else Certainty.SURE

    def drafts(self) -> tuple[ParticipantDraft, ...]:
        """Those found, as the fields name them."""
        return tuple(person.draft for person in self.found)

    def checked(
        self, people: Sequence[ParticipantDraft], notes: list[Note]
    ) -> tuple[ParticipantDraft, ...]:
        """The participants with the seats of substitutes found; what does not agree is noted."""
        lines = {person.draft.name: person for person in self.found}
        names = KnownNames([p.name for p in people])
        checked = []
        for draft in people:
            person = lines.get(draft.name)
            line = person.line if person else Line(0, "")
            if person and person.present and draft.status is not AttendanceStatus.PRESENT:
                self._note_contradiction(draft.name, line, notes)
            seat = names.find(draft.substitute_for) if draft.substitute_for else None
            if draft.substitute_for and seat is None:
                template = QT_TRANSLATE_NOOP(
                    "notes", "{absentee}, som {name} er suppleant for, er ikke nævnt."
                )
                details = {"absentee": draft.substitute_for, "name": draft.name}
                notes.append(Note(line.number, line.text, template, details))
            checked.append(replace(self._told(draft), substitute_for=seat or draft.substitute_for))
        self._note_initials(notes)
        return tuple(checked)

    def _told(self, draft: ParticipantDraft) -> ParticipantDraft:
        """`draft` with what a list of the absent tells of the person."""
        told = self.details.get(draft.name, Naming(draft.name))
        role = told.role if told.role and draft.role is Role.MEMBER else draft.role
        return replace(_with(draft, told), role=role)

    def _note_initials(self, notes: list[Note]) -> None:
        """Tell of initials that the names do not tell: there is no place to keep them."""
        odd = [each for each in self.found if not _tells_initials(each.draft)]
        if odd:
            template = QT_TRANSLATE_NOOP(
                "notes", "Initialerne {initials} har ikke noget felt og bliver ikke gemt."
            )
            details = {"initials": ", ".join(each.draft.initials for each in odd)}
            notes.append(Note(odd[0].line.number, odd[0].line.text, template, details))

    def _note_contradiction(self, name: str, line: Line, notes: list[Note]) -> None:
        self.absence_certainty = Certainty.LIKELY
        template = QT_TRANSLATE_NOOP(
            "notes", "{name} er nævnt både som til stede og som fraværende."
        )
        notes.append(Note(line.number, line.text, template, {"name": name}))


def _tells_initials(draft: ParticipantDraft) -> bool:
    """Whether the initials of someone, if any, are the first letters of the name."""
    words = draft.name.split()
    letters = "".join(word[0] for word in words).casefold()
    known = ("", letters, letters[:1] + letters[-1:])
    return draft.initials.casefold() in known


_EXCEPTED = re.compile(
    r"(?:alle|hele \w+)(?: medlemmer)?(?: var(?: til ?stede)?)?,? "
    r"(?:undtagen|på nær|bortset fra|med undtagelse af)\s+",
    re.IGNORECASE,
)
_WHO_WERE = re.compile(r",? (?:der|som) [^,]*$")
# The end of a list that goes on in sentences.
_PROSE = re.compile(
    r"(?<![\s(.][A-ZÆØÅ])\.\s+(?=[A-ZÆØÅ][^()]*\b(?:havde|har|udeblev|var|deltog|ledede|skrev|førte|mødte|forlod|ankom)\b)"
)
_AWAY = (AttendanceStatus.APOLOGY, AttendanceStatus.UNEXCUSED)


def _role(label: Label, naming: Naming) -> Role | None:
    """The role that the mark behind a name tells, or else the label above it."""
    by_label = {
        Meaning.ADMINISTRATION: Role.ADMINISTRATION,
        Meaning.GUESTS: Role.GUEST,
        Meaning.MINUTE_TAKER: Role.SECRETARY,
    }
    return naming.role or label.role or by_label.get(label.meaning)


def _with(draft: ParticipantDraft, naming: Naming) -> ParticipantDraft:
    """`draft` with what a naming adds to it."""
    return replace(
        draft,
        party=draft.party or naming.party,
        organisation=draft.organisation or naming.organisation,
        initials=draft.initials or naming.initials,
        reason=draft.reason or naming.reason,
        notice=draft.notice or naming.notice,
        substitute_for=draft.substitute_for or naming.substitute_for,
    )
