"""Members pasted as lines or out of a spreadsheet -> drafts, and what was not understood."""

import datetime as dt
import re
from dataclasses import dataclass, field, replace

from models.danish import clean
from models.dates import parse_date
from models.errors import QT_TRANSLATE_NOOP
from models.minutes import MemberDraft, Note
from models.records import Role
from models.vocabulary import role_named

MAX_NAME = 80  # characters

_COLUMNS = {
    "name": "navn name medlem fuldenavn",
    "first": "fornavn",
    "last": "efternavn",
    "role": "rolle funktion hverv post",
    "organisation": "organisation forening",
    "party": "parti liste",
    "email": "e-mail email mail e-mailadresse mailadresse",
    "phone": "telefon tlf tlf. telefonnummer mobil mobilnummer",
    "start": "fra startdato start",
    "end": "til slutdato slut",
    "substitute_for": "suppleantfor stedfortræderfor",
}
_COLUMN_NAMES = {word: column for column, words in _COLUMNS.items() for word in words.split()}

_PARTIES = frozenset(
    "alternativet; borgernes parti; danmarksdemokraterne; dansk folkeparti; de konservative; "
    "det konservative folkeparti; enhedslisten; konservative; liberal alliance; moderaterne; "
    "nye borgerlige; radikale venstre; det radikale venstre; sf; slesvigsk parti; "
    "socialdemokraterne; socialdemokratiet; socialistisk folkeparti; venstre".split("; ")
)

_MARKER = re.compile(r"^(?:\d{1,3}[.)]|[-–•*·])\s+")
_PARENTHESIS = re.compile(r"\(([^()]*)\)")
_SEPARATOR = re.compile(r"\s*[\t;,]\s*|\s+[-–—]\s+")
_EMAIL = re.compile(r"(?:(?:e-?mail|mail):?\s*)?([^\s@<>]+@[^\s@<>]+\.\w+)", re.IGNORECASE)
_PHONE = re.compile(r"(?:(?:telefon|tlf|mobil)[.:]*\s*)?(\+?\d(?:[ .-]?\d){7,14})", re.IGNORECASE)
_SUBSTITUTE = re.compile(r"(?:\d+\.\s*)?(?:suppleant|stedfortræder) for (.+)", re.IGNORECASE)
_TERM = re.compile(r"(fra|til)\s+(?:og med\s+)?(.+)", re.IGNORECASE)
_PARTY = re.compile(r"(?:(?i:liste|parti)\s+)?([A-ZÆØÅ])")


@dataclass(frozen=True)
class MemberLines:
    """The members found, and the lines not understood or only in part."""

    members: tuple[MemberDraft, ...] = ()
    notes: tuple[Note, ...] = ()


def read_members(text: str) -> MemberLines:
    """The members in `text`: one on each line, or in the rows of a table with or without a head.

    A line may number or bullet its name, and tell more about it after commas, dashes, tabs or
    semicolons and in parentheses: 'Per Lund (suppleant for Amira Holm)', 'Ib Dam - sekretær'.
    """
    lines = [
        _Line(number, line.strip(" \n"))
        for number, line in enumerate(clean(text).split("\n"), start=1)
        if line.strip(' \t;,"')
    ]
    head = _Head.read(lines[0].text) if lines else None
    if head:
        lines[0].note_unknown_columns(head)
        members = [line.read_row(head) for line in lines[1:]]
    else:
        members = [line.read() for line in lines]
    return MemberLines(
        tuple(member for member in members if member),
        tuple(note for line in lines for note in line.notes),
    )


@dataclass(frozen=True)
class _Head:
    """The head of a table: what parts its cells, and the column each of them is."""

    separator: str
    titles: tuple[str, ...]
    columns: tuple[str, ...]  # '' for one not known

    @classmethod
    def read(cls, line: str) -> "_Head | None":
        """The head that `line` is; None where it names no one's name, or is no table."""
        for separator in "\t;,":
            titles = tuple(_cells(line, separator))
            columns = tuple(_column(title) for title in titles)
            named = "name" in columns or {"first", "last"} <= set(columns)
            if named and len([column for column in columns if column]) * 2 > len(columns):
                return cls(separator, titles, columns)
        return None


def _cells(line: str, separator: str) -> list[str]:
    return [cell.strip().strip('"').strip() for cell in line.split(separator)]


def _column(title: str) -> str:
    """The column that `title` names. One word alone may be spaced: 'Suppleant for'."""
    return _COLUMN_NAMES.get(title.casefold().replace(" ", "").rstrip(":"), "")


@dataclass
class _Line:
    """A line and what there is to say about it."""

    number: int
    text: str
    notes: list[Note] = field(default_factory=list)

    def note(self, template: str, **details: str) -> None:
        self.notes.append(Note(self.number, self.text.strip(), template, details))

    def note_unknown_columns(self, head: _Head) -> None:
        for title, column in zip(head.titles, head.columns, strict=True):
            if title and not column:
                self.note(
                    QT_TRANSLATE_NOOP(
                        "notes", "Kolonnen »{title}« er ikke kendt og er ikke brugt."
                    ),
                    title=title,
                )

    def read_row(self, head: _Head) -> MemberDraft | None:
        """The member in a row of a table with a head."""
        cells = _cells(self.text, head.separator)
        if any(cells[len(head.columns) :]):
            self.note(
                QT_TRANSLATE_NOOP(
                    "notes", "Rækken har flere celler end overskriften. De er ikke brugt."
                )
            )
        values = {c: cell for c, cell in zip(head.columns, cells, strict=False) if c and cell}
        whole = f"{values.pop('first', '')} {values.pop('last', '')}".strip()
        member = self._named(values.pop("name", whole))
        if member:
            for column, value in values.items():
                member = self._with(member, column, value)
        return member

    def read(self) -> MemberDraft | None:
        """The member in a line that tells in its own way."""
        text = _MARKER.sub("", self.text, count=1)
        bare = _PARENTHESIS.sub(" ", text).strip()
        name, *rest = (part.strip('" ') for part in _SEPARATOR.split(bare))
        member = self._named(" ".join(name.split()))
        if member:
            for value in filter(None, map(str.strip, (*_PARENTHESIS.findall(text), *rest))):
                member = self._with(member, _kind(value, member), value)
        return member

    def _named(self, name: str) -> MemberDraft | None:
        """Someone of that name, if it can be one."""
        if not re.search(r"[^\W\d_]", name) or re.search(r"[@:\d]", name) or len(name) > MAX_NAME:
            self.note(
                QT_TRANSLATE_NOOP("notes", "Linjen begynder ikke med et navn og er ikke brugt.")
            )
            return None
        return MemberDraft(name)

    def _with(self, member: MemberDraft, column: str, value: str) -> MemberDraft:
        """`member` with what one more cell says."""
        match column:
            case "role":
                return self._with_role(member, value)
            case "substitute_for":
                return replace(member, role=Role.SUBSTITUTE, substitute_for=value)
            case "start":
                return replace(member, start=self._date(value))
            case "end":
                return replace(member, end=self._date(value))
            case "party":
                return replace(member, party=_within(_PARTY, value))
            case "email":
                return replace(member, email=_within(_EMAIL, value))
            case "phone":
                return replace(member, phone=_within(_PHONE, value))
            case _:
                known = f"{member.organisation}, " if member.organisation else ""
                return replace(member, organisation=known + value)

    def _with_role(self, member: MemberDraft, value: str) -> MemberDraft:
        if found := _SUBSTITUTE.fullmatch(value):
            return replace(member, role=Role.SUBSTITUTE, substitute_for=found[1].strip())
        role = role_named(value)
        if role is None:
            self.note(
                QT_TRANSLATE_NOOP("notes", "Rollen »{value}« er ikke kendt. Medlem er brugt."),
                value=value,
            )
        return replace(member, role=role or Role.MEMBER)

    def _date(self, value: str) -> dt.date | None:
        term = _TERM.fullmatch(value)
        date = parse_date(term[2] if term else value)
        if date is None:
            self.note(QT_TRANSLATE_NOOP("notes", "Datoen »{value}« er ikke forstået."), value=value)
        return date


def _within(pattern: re.Pattern[str], value: str) -> str:
    """The part of `value` that counts: '12 34 56 78' of 'Tlf. 12 34 56 78'."""
    match = pattern.fullmatch(value)
    return match[1] if match else value


def _kind(value: str, member: MemberDraft) -> str:
    """Which column a cell belongs to that stands under no head."""
    term = _TERM.fullmatch(value)
    if _SUBSTITUTE.fullmatch(value) or role_named(value):
        return "role"
    if _EMAIL.fullmatch(value):
        return "email"
    if parse_date(value):
        return "end" if member.start else "start"
    if term and parse_date(term[2]):
        return "start" if term[1].casefold() == "fra" else "end"
    if _PHONE.fullmatch(value):
        return "phone"
    if _PARTY.fullmatch(value) or value.casefold() in _PARTIES:
        return "party"
    return "organisation"
