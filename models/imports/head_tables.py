"""Tables in the head of a referat, brought into the form of fields: 'label<TAB>value'."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from models.imports.head_labels import OFFICES, known_label, read_fields
from models.imports.item_tables import cells_of
from models.imports.lines import Line
from models.imports.people_text import (
    is_nobody,
    is_plain_mark,
    is_title,
    is_whole_name,
    read_people,
    read_person,
)
from models.reading import Meaning

_COLUMNS: Mapping[str, str] = {
    "name": r"navn(?:e)?|medlem(?:mer)?|deltager(?:e)?|mødedeltager(?:e)?|person",
    "present": r"til ?stede|mødt|fremmødt|fremmøde|deltog|deltager\?|mødte|deltagelse|status",
    "apology": r"(?:meldt )?afbud|fraværende(?: med afbud)?|fravær|ikke til ?stede|ikke mødt",
    "unexcused": r"udeblevet|uden afbud|fraværende uden afbud",
    "about": r"rolle|funktion|titel|hverv|post|parti|liste|organisation|forening"
    r"|repræsenterer"
    r"|repræsentant for|initialer|bemærkning(?:er)?|note(?:r)?|årsag|suppleant for|udpeget af"
    r"|stilling",
    "other": r"nr\.?|#|e-?mail|mail|telefon|tlf\.?|mobil|underskrift|adresse",
}
_PATTERNS = {kind: re.compile(pattern, re.IGNORECASE) for kind, pattern in _COLUMNS.items()}
_TICK = re.compile(r"x|✓|✔|☒|☑|ja|1|\+|v", re.IGNORECASE)
_NO_TICK = re.compile(r"nej|-|–|☐|0", re.IGNORECASE)


def as_fields(lines: Sequence[Line], meanings: Mapping[str, Meaning]) -> Iterator[Line]:
    """The lines, with each table that has a row of headings made a line for every field."""
    index = 0
    while index < len(lines):
        line = lines[index]
        cells = _cells(line)
        if len(cells) > 1:
            end = index + 1
            while end < len(lines) and (
                len(_cells(lines[end])) > 1
                or (":" not in lines[end].text and _all_names(_cells(lines[end])))
            ):
                end += 1
            rows = [_cells(below) for below in lines[index + 1 : end]]
            fields, used = _members(cells, rows)
            if not fields:
                fields, used = _columns(cells, rows, meanings)
            if fields:
                yield from (replace(line, text=text) for text in fields)
                index += 1 + used
                continue
            if is_whole_name(cells[0]) and all(is_plain_mark(c, cells[0]) for c in cells[1:] if c):
                line = replace(line, text=" ".join([cells[0], *(f"({c})" for c in cells[1:] if c)]))
        yield line
        index += 1
        if any(field.of_people and not field.value for field in read_fields(line.text, meanings)):
            below = _with_offices_first(lines[index:], meanings, absent=_is_of_absent(line.text))
            below = below or _one_to_a_line(lines[index:], meanings)
            yield from below
            index += len(below)


def _one_to_a_line(lines: Sequence[Line], meanings: Mapping[str, Meaning]) -> list[Line]:
    """The first of `lines`, where each tells of one person, with what that person is in brackets.

    'Hanne Berg, næstformand, Danske Seniorer' names one, though it might name two by its form.
    """
    made: list[Line] = []
    marked = several = 0
    for line in takewhile(lambda line: not read_fields(line.text, meanings), lines):
        first, *others = re.split(r",\s+", line.text)
        if not is_whole_name(read_person(first).name) or line.text.endswith(","):
            break
        told = [read_person(part) for part in others]
        marked += any(person.status or is_plain_mark(person.name, first) for person in told)
        several += any(map(is_whole_name, others))
        marks = "".join(_BRACKETED.sub(r" (\1)\2", part) for part in others)
        made.append(replace(line, text=first + marks))
    return made if len(made) > 1 and marked and 3 * several <= len(made) else []


def _is_of_absent(text: str) -> bool:
    label = known_label(text, {})
    return label is not None and label.meaning in (Meaning.APOLOGIES, Meaning.UNEXCUSED)


def _with_offices_first(
    lines: Sequence[Line], meanings: Mapping[str, Meaning], *, absent: bool
) -> list[Line]:
    """The first of `lines`, where each has what someone is before the name: 'Formand<TAB>Bo Ek'.

    Among the absent, the holder of an office of the meeting itself is no more of the list.
    """
    made: list[Line] = []
    for line in lines:
        match = _OFFICE_FIRST.fullmatch(line.text)
        person = read_person(match["name"]) if match else None
        if not match or not person or not is_whole_name(person.name):
            break
        label = known_label(match["office"], meanings)
        of_people = label is None or label.meaning in (Meaning.PARTICIPANTS, *OFFICES)
        plain = match["tab"] or is_title(match["office"])
        if not of_people or not plain or is_whole_name(match["office"]):
            break
        if absent and label and label.meaning in OFFICES:
            break
        made.append(replace(line, text=f"{match['name']} ({match['office']})"))
    return made


_OFFICE_FIRST = re.compile(
    r"(?P<office>[^\W_][^\t:()]{2,39}?):?\s*(?:(?P<tab>\t)|(?<=:)\s)\s*(?P<name>[^\t,;]+)"
)
_BRACKETED = re.compile(r"^([^()]+?)((?: \([^()]*\))*)$")


def _cells(line: Line) -> list[str]:
    return cells_of(_LEADERS.sub("\t", line.text))


_LEADERS = re.compile(r"\s*\.{4,}\s*(?=\S)")


def _kind(cell: str) -> str:
    bare = cell.rstrip(": ")
    return next((kind for kind, pattern in _PATTERNS.items() if pattern.fullmatch(bare)), "")


def _members(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> tuple[list[str], int]:
    """A table with a person in each row, as one field; and how many rows it has."""
    kinds = [_kind(head) for head in heads]
    if "name" not in kinds or not all(kinds):
        return [], 0
    place, people = kinds.index("name"), []
    for row in rows:
        name = row[place] if place < len(row) else ""
        if ":" in name or [is_whole_name(person.name) for person in read_people(name)] != [True]:
            break
        people.append(name + "".join(_marks(kinds, row, place)))
    return ["Deltagere\t" + "\t".join(people)] if people else [], len(people)


def _marks(kinds: Sequence[str], row: Sequence[str], place: int) -> Iterator[str]:
    """What the other cells of a row say of the person, each in brackets."""
    cells = dict(enumerate(row))
    ticked = {
        kind for n, kind in enumerate(kinds) if n != place and _TICK.fullmatch(cells.get(n, ""))
    }
    for number, kind in enumerate(kinds):
        cell = cells.get(number, "")
        ticks = kind != "about" and (_TICK.fullmatch(cell) or _NO_TICK.fullmatch(cell))
        is_mark = not cell or ticks
        if number != place and kind != "other" and not is_mark:
            yield f" ({'afbud, ' if kind == 'apology' else ''}{cell.strip('()')})"
    if "apology" in ticked:
        yield " (afbud)"
    elif "unexcused" in ticked:
        yield " (udeblevet)"
    elif "present" in kinds and not ticked & {"present"} and _unticked(kinds, row):
        yield " (fraværende)"


def _unticked(kinds: Sequence[str], row: Sequence[str]) -> bool:
    """Whether the cell that tells who was there is empty, or says no."""
    number = kinds.index("present")
    cell = row[number] if number < len(row) else ""
    return not cell or bool(_NO_TICK.fullmatch(cell))


def _columns(
    heads: Sequence[str], rows: Sequence[Sequence[str]], meanings: Mapping[str, Meaning]
) -> tuple[list[str], int]:
    """Labels above their values, as a field for each; and how many rows of values there are.

    Below labels of people there may be several rows of names.
    """
    labels = [known_label(head, meanings) for head in heads]
    if not all(labels) or not rows or len(rows[0]) > len(heads):
        return [], 0
    if any(known_label(cell, meanings) for cell in rows[0]) or not any(rows[0]):
        return [], 0
    used = 1
    while used < len(rows) and len(rows[used]) <= len(heads) and _all_names(rows[used]):
        used += 1
    fields = []
    for number, head in enumerate(heads):
        values = [row[number] for row in rows[:used] if number < len(row) and row[number]]
        fields.append("\t".join([head, *values]))
    return fields, used


def _all_names(row: Sequence[str]) -> bool:
    return all(
        not cell or is_nobody(cell) or all(is_whole_name(p.name) for p in read_people(cell))
        for cell in row
    )
