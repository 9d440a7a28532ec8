"""A truth and the style of a municipality -> the sheet: what is written, where, in what words."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from models.danish import MONTHS, WEEKDAYS
from models.records import AttendanceStatus, Role
from tests.corpus.invent import Recipe
from tests.corpus.sheet import (
    NEW_PAGE,
    Look,
    Piece,
    Sheet,
    as_role,
    lines,
    paragraph,
    text,
)
from tests.corpus.truth import TrueAway, TrueEntry, TrueItem, TruePerson, TrueSection, Truth

PRESENT, APOLOGY, UNEXCUSED = AttendanceStatus


def _no_lines(_truth: Truth, _item: TrueItem) -> list[str]:
    return []


def _no_pieces(_truth: Truth) -> list[Piece]:
    return []


def plain_title(item: TrueItem) -> str:
    return f"{item.number}. {item.title}"


@dataclass(frozen=True)
class Style:
    """How one municipality writes. `order` is that of the parts of an item."""

    name: str
    recipe: Recipe
    head: Callable[[Truth], list[Piece]]
    item: Callable[[TrueItem], str] = plain_title
    below: Callable[[TrueItem], str] = lambda _item: ""  # a second line of the heading
    case: Callable[[TrueItem], list[Piece]] | None = None
    order: tuple[str, ...] = ("decision", "sections", "history", "attachments")
    contents: Callable[[Truth], list[Piece]] = _no_pieces
    decision_heading: Callable[[Truth], str] = lambda _truth: "Beslutning"
    reading_heading: Callable[[TrueEntry], str] = lambda entry: (
        f"Beslutning i {entry.body} den {entry.date:%d-%m-%Y}"
    )
    history_heading: str = "Sagens forløb"
    entry_heading: Callable[[TrueEntry], str] = lambda entry: f"{entry.date:%d/%m/%Y} {entry.body}"
    attachments_heading: str = "Bilag"
    attachment: str = "{}"
    written: Callable[[str], str] = str  # how the words of a sub-heading are written
    inline: bool = False
    empty: str = "-"
    absence: Callable[[Truth, TrueItem], list[str]] = _no_lines
    absence_first: bool = False
    course: Callable[[Truth, TrueItem], list[str]] = _no_lines
    divider: str = ""
    tail: Callable[[Truth], list[Piece]] = _no_pieces
    header: Callable[[Truth], str] = lambda _truth: ""
    footer: str = ""
    look: Look = field(default_factory=Look)
    formats: tuple[str, ...] = ("txt", "docx", "pdf")


def compose(style: Style, truth: Truth) -> Sheet:
    """The referat of that meeting as that municipality writes it."""
    pieces = [*style.head(truth), *style.contents(truth)]
    divided = False
    for item in truth.items:
        if style.look.item_pages:
            pieces.append(NEW_PAGE)
        if item.closed and style.divider and not divided:
            divided = True
            pieces.append(Piece("bold", style.divider))
        pieces.append(Piece("item", style.item(item), label=item.number))
        if below := style.below(item):
            pieces.append(Piece("bold", below))
        if style.case and item.case_number:
            pieces += style.case(item)
        pieces += _body(style, truth, item)
    pieces += style.tail(truth)
    return Sheet(tuple(pieces), style.header(truth), style.footer)


# --- the parts of an item -------------------------------------------------------------------


def _body(style: Style, truth: Truth, item: TrueItem) -> Iterator[Piece]:
    parts = {
        "decision": _decision,
        "sections": _sections,
        "history": _history,
        "attachments": _attachments,
        "readings": _readings,
    }
    for part in style.order:
        yield from parts[part](style, truth, item)


def _decision(style: Style, truth: Truth, item: TrueItem) -> Iterator[Piece]:
    absent = list(as_role("absence", lines(style.absence(truth, item))))
    course = list(as_role("course", lines(style.course(truth, item))))
    paragraphs = item.decision or ((style.empty,) if style.empty else ())
    before = absent if style.absence_first else []
    after = [*course] if style.absence_first else [*course, *absent]
    if not item.told:
        yield from (*before, *map(paragraph, item.decision), *after)
        return
    heading = style.decision_heading(truth)
    if before:
        yield Piece("heading", style.written(heading))
        yield from (*before, *map(paragraph, paragraphs))
    else:
        yield from _section(style, TrueSection(heading, paragraphs))
    yield from after


def _section(style: Style, section: TrueSection) -> Iterator[Piece]:
    heading = style.written(section.heading)
    first = section.paragraphs[0] if section.paragraphs else ""
    if style.inline and first and paragraph(first).kind == "text":
        yield Piece("inline", first, label=heading)
        yield from map(paragraph, section.paragraphs[1:])
        return
    yield Piece("heading", heading, level=section.level)
    yield from map(paragraph, section.paragraphs)


def _sections(style: Style, _truth: Truth, item: TrueItem) -> Iterator[Piece]:
    for section in item.sections:
        yield from _section(style, section)


def _history(style: Style, _truth: Truth, item: TrueItem) -> Iterator[Piece]:
    if item.history:
        yield Piece("heading", style.written(style.history_heading))
    for entry in item.history:
        yield Piece("heading", style.entry_heading(entry), level=2)
        released = entry.paragraphs if entry.released else (style.recipe.history,)
        yield from map(paragraph, released)
        if entry.absent:
            yield text(f"Afbud: {entry.absent}")


def _readings(style: Style, _truth: Truth, item: TrueItem) -> Iterator[Piece]:
    for entry in item.readings:
        yield Piece("heading", style.reading_heading(entry))
        yield from map(paragraph, entry.paragraphs)
        if entry.absent:
            yield text(f"Fraværende: {entry.absent}")


def _attachments(style: Style, _truth: Truth, item: TrueItem) -> Iterator[Piece]:
    if item.attachments:
        yield Piece("heading", style.written(style.attachments_heading))
    for name in item.attachments:
        written = style.attachment.format(name)
        yield Piece("bullet", name) if style.attachment == "- {}" else text(written)


# --- people ---------------------------------------------------------------------------------

ROLE_WORDS = {
    Role.CHAIR: "formand",
    Role.DEPUTY_CHAIR: "næstformand",
    Role.CHAIRPERSON: "forperson",
    Role.DEPUTY_CHAIRPERSON: "næstforperson",
    Role.SECRETARY: "referent",
}


def named(person: TruePerson, *, role: bool = True, mark: str = "", stand_in: bool = True) -> str:
    """The name with what stands in brackets after it."""
    brackets = [person.party, person.organisation, person.initials]
    if role:
        brackets.append(ROLE_WORDS.get(person.roles[0], ""))
    if person.substitute_for and stand_in:
        brackets.append(f"suppleant for {person.substitute_for}")
    if not person.present:
        brackets.append(person.reason)
    if person.roles[0] in (Role.ADMINISTRATION, Role.GUEST):
        brackets.append(person.title)
    written = " ".join([person.name, *(f"({words})" for words in brackets if words)])
    return f"{written} {mark}" if mark and not person.present else written


def comma(
    people: Iterable[TruePerson], *, role: bool = True, mark: str = "", stand_in: bool = True
) -> str:
    return ", ".join(named(person, role=role, mark=mark, stand_in=stand_in) for person in people)


def with_and(names: Sequence[str]) -> str:
    """'A, B og C'."""
    return " og ".join(filter(None, [", ".join(names[:-1]), names[-1]]))


def absent_names(truth: Truth, status: AttendanceStatus = APOLOGY) -> list[str]:
    return [person.name for person in truth.with_status(status)]


def missing_at(truth: Truth, item: TrueItem) -> list[str]:
    """Who was not there for the item, whether for all of the meeting or for that item."""
    place = truth.place_of(item)
    return [
        *(person.name for person in truth.who(present=False)),
        *(away.person for away in truth.away if away.first <= place <= away.last),
    ]


def numbers_of(truth: Truth, away: TrueAway) -> str:
    """'12-15', or '12' for one item."""
    first, last = (truth.items[place - 1].number for place in (away.first, away.last))
    return first if first == last else f"{first}-{last}"


# --- dates and times ------------------------------------------------------------------------


def numeric(day: dt.date) -> str:
    return f"{day:%d-%m-%Y}"


def dotted(day: dt.date) -> str:
    return f"{day:%d.%m.%Y}"


def weekday(day: dt.date) -> str:
    return WEEKDAYS[day.weekday()]


def written_out(day: dt.date) -> str:
    """'6. maj 2014'."""
    return f"{day.day}. {month(day)} {day.year}"


def month(day: dt.date) -> str:
    return MONTHS[day.month - 1]


def colon(time: dt.time | None) -> str:
    return f"{time:%H:%M}" if time else ""


def point(time: dt.time | None) -> str:
    """'8.15': no nought before the hour."""
    return f"{time.hour}.{time:%M}" if time else ""


def brief(time: dt.time | None) -> str:
    """'19', or '8.15'."""
    return point(time).removesuffix(".00")


# --- the contents ---------------------------------------------------------------------------


def entries(
    truth: Truth,
    heading: str,
    *,
    number: Callable[[TrueItem], str] = lambda item: item.number,
    page: Callable[[int], str] = str,
    groups: tuple[str, str] | None = None,
    tail: Sequence[str] = (),
) -> list[Piece]:
    """A list of contents: the open items, the closed ones, and what stands after them."""
    pieces = [Piece("contents", heading)]
    for closed, group in zip((False, True), groups or ("", ""), strict=True):
        found = [item for item in truth.items if item.closed is closed]
        if group and found:
            pieces.append(Piece("contents", group, level=2))
        pieces += [Piece("entry", item.title, number(item), page=page(item.page)) for item in found]
    last = truth.items[-1].page + 1
    return [*pieces, *(Piece("entry", words, page=page(last)) for words in tail)]


def roman(number: int) -> str:
    """'xiv'."""
    written = ""
    for value, letters in ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):
        count, number = divmod(number, value)
        written += letters * count
    return written
