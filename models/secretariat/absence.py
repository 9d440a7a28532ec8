"""Absence (fravær): the matrix of a period, what it is told in, and the rules a council sets."""

import datetime as dt
import json
import re
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from models.absence import (
    EVERYONE,
    AbsenceRules,
    Attended,
    Matrix,
    PerDiem,
    matrix,
    per_diems,
)
from models.attendance import Participant, participants
from models.danish import clean_line
from models.errors import QT_TRANSLATE_NOOP, InvalidInputError
from models.records import (
    SEATED_ROLES,
    AttendanceStatus,
    Change,
    CouncilId,
    Event,
    Meeting,
    Person,
    PersonId,
    Role,
)
from models.rules import is_held, locked
from models.secretariat.templates import template_content
from models.store import Store

if TYPE_CHECKING:
    from models.secretariat.secretariat import Secretariat

FORMATS = ("xlsx", "docx", "csv")
PER_DIEM_FORMATS = ("xlsx", "csv")
_RULES_KEY = "absence_rules:{council}"


class Absence:
    """The use cases around absence. `office` has those that these build on."""

    def __init__(self, store: Store, now: Callable[[], dt.datetime], office: "Secretariat") -> None:
        self._store = store
        self._now = now
        self._office = office

    # --- reading ---

    def matrix(
        self,
        council_id: CouncilId | None,
        start: dt.date,
        end: dt.date,
        roles: Set[Role] = SEATED_ROLES,
    ) -> Matrix:
        """Members by meetings from `start` to `end`, both inclusive; of all councils for None."""
        if council_id is None:
            return self._counted([c.id for c in self._office.councils.all()], start, end, roles)
        return self._counted([council_id], start, end, roles)

    def of_person(self, person_id: PersonId, start: dt.date, end: dt.date) -> Matrix:
        """The one row of a person, over all councils and in every role."""
        with self._store.reading():
            known = set(self._store.absence.councils_of(person_id))
        councils = [c.id for c in self._office.councils.all() if c.id in known]
        found = self._counted(councils, start, end, EVERYONE)
        row = found.row_of(person_id)
        own = {meeting.council_id for meeting, _cell in found.traced(row)} if row else set()
        return replace(
            found,
            rows=(row,) if row else (),
            signs=tuple(sign for sign in found.signs if sign.person.id == person_id),
            names={council: name for council, name in found.names.items() if council in own},
        )

    def per_diems(
        self,
        council_id: CouncilId | None,
        start: dt.date,
        end: dt.date,
        roles: Set[Role] = SEATED_ROLES,
    ) -> list[PerDiem]:
        """Who attended which meeting, wholly or partly; substitutes, too."""
        chosen = [c.id for c in self._office.councils.all()] if council_id is None else [council_id]
        return per_diems(self._attended(chosen, start, end), roles)

    def _counted(
        self, councils: Sequence[CouncilId], start: dt.date, end: dt.date, roles: Set[Role]
    ) -> Matrix:
        attended = self._attended(councils, start, end)
        return matrix(
            attended,
            start,
            end,
            roles,
            rules={council: self.rules(council) for council in councils},
            names={council: self._office.councils.get(council).name for council in councils},
        )

    def _attended(
        self, councils: Sequence[CouncilId], start: dt.date, end: dt.date
    ) -> list[Attended]:
        with self._store.reading():
            people = self._store.people.by_id()
            found = [a for c in councils for a in self._meetings_of(c, start, end, people)]
        if len(councils) > 1:
            found.sort(key=lambda a: (a.meeting.date, a.meeting.start or dt.time(), a.meeting.id))
        return found

    def _meetings_of(
        self,
        council_id: CouncilId,
        start: dt.date,
        end: dt.date,
        people: Mapping[PersonId, Person],
    ) -> list[Attended]:
        reader = self._store.absence
        records = reader.attendance(council_id, start, end)
        approved = reader.rosters(council_id, start, end)
        events = reader.events(council_id, start, end)
        items = reader.items(council_id, start, end)
        memberships, gone = reader.memberships(council_id)
        frames = _FrameReader()

        def roster(meeting: Meeting, own: Sequence[Event]) -> tuple[Participant, ...]:
            if not is_held(meeting.state):
                return ()
            if locked(meeting.state) and meeting.id in approved:
                return tuple(map(frames.read, approved[meeting.id]))
            noted = records.get(meeting.id, [])
            missing = gone - {r.person_id for r in noted} - {e.person_id for e in own}
            belonging = [m for m in memberships if m.person_id not in missing]
            return participants(meeting, belonging, noted, people, own)

        return [
            Attended(
                meeting,
                roster(meeting, events.get(meeting.id, ())),
                tuple(events.get(meeting.id, ())),
                tuple(items.get(meeting.id, ())),
            )
            for meeting in reader.meetings(council_id, start, end)
        ]

    # --- the rules a council sets ---

    def rules(self, council_id: CouncilId) -> AbsenceRules:
        """When the council wants to be told of someone."""
        with self._store.reading():
            stored = self._store.setting(_RULES_KEY.format(council=council_id))
        return AbsenceRules(**json.loads(stored)) if stored else AbsenceRules()

    def set_rules(self, council_id: CouncilId, rules: AbsenceRules) -> Change:
        """Set when the council wants to be told of someone. It is no step of undo."""
        if rules.in_a_row < 0 or not 0 <= rules.below <= 100:
            raise InvalidInputError(
                QT_TRANSLATE_NOOP(
                    "errors", "Antallet må ikke være under nul, og procenten højst 100."
                )
            )
        values = {"in_a_row": rules.in_a_row, "below": rules.below}
        self._store.set_setting(_RULES_KEY.format(council=council_id), json.dumps(values))
        return Change(councils=frozenset({council_id}))

    # --- files ---

    def file_name(
        self, council_id: CouncilId | None, matrix: Matrix, suffix: str, *, per_diems: bool = False
    ) -> str:
        """'Fravær Seniorrådet 2026-01-01 til 2026-12-31.xlsx'; `suffix` has no dot."""
        name = "alle råd" if council_id is None else self._office.councils.get(council_id).name
        name = clean_line(re.sub(r'[<>:"/\\|?*]', " ", name))[:50].strip()
        what = "Diæter" if per_diems else "Fravær"
        return f"{what} {name} {matrix.start} til {matrix.end}.{suffix}"

    def export(self, council_id: CouncilId | None, found: Matrix, target: Path) -> None:
        """Write the matrix as .xlsx, .docx or .csv, by the name of `target`. ExportFailedError."""
        from models.export import absence_report
        from models.export.files import write_file

        suffix = _suffix(target, FORMATS)
        title = self._title(council_id)
        if suffix == "csv":
            content = absence_report.csv_bytes(found)
        elif suffix == "xlsx":
            from models.export.absence_workbook import workbook_bytes

            roles = {row.role for row in found.rows}
            diems = self.per_diems(council_id, found.start, found.end, roles or SEATED_ROLES)
            content = workbook_bytes(title, found, diems, self._now())
        else:
            from models.export.word import DEFAULT_TEMPLATE, word_bytes

            template = None
            municipality = ""
            if council_id is not None:
                with self._store.reading():
                    template = template_content(self._store.templates.of(council_id))
                municipality = self._office.councils.get(council_id).municipality
            rules = {council: self.rules(council) for council in found.names}
            document = absence_report.report(title, municipality, found, rules)
            content = word_bytes(
                document, (), template=template or DEFAULT_TEMPLATE, created=self._now()
            )
        write_file(target, content)

    def export_per_diems(
        self, council_id: CouncilId | None, found: Sequence[PerDiem], target: Path
    ) -> None:
        """Write the list for per-diems as .xlsx or .csv, by the name of `target`."""
        from models.export import absence_report
        from models.export.files import write_file

        names = {council.id: council.name for council in self._office.councils.all()}
        if _suffix(target, PER_DIEM_FORMATS) == "csv":
            content = absence_report.per_diem_csv(found, names)
        else:
            from models.export.absence_workbook import per_diem_bytes

            content = per_diem_bytes(self._title(council_id), found, names, self._now())
        write_file(target, content)

    def _title(self, council_id: CouncilId | None) -> str:
        return "Alle råd" if council_id is None else self._office.councils.get(council_id).name


def _suffix(target: Path, known: Sequence[str]) -> str:
    suffix = target.suffix.lower()[1:]
    if suffix not in known:
        raise InvalidInputError(
            QT_TRANSLATE_NOOP(
                "errors", "{path} kan ikke skrives: filens navn skal ende på {suffixes}."
            ),
            path=target,
            suffixes=" eller ".join(f".{s}" for s in known),
        )
    return suffix


class _FrameReader:
    """Reads participants of frames, with what the count needs.

    Most of them are the same from meeting to meeting, and are made once: a year holds thousands.
    """

    def __init__(self) -> None:
        self._known: dict[tuple[object, ...], Participant] = {}

    def read(self, plain: Mapping[str, Any]) -> Participant:
        """The participant that `plain` describes."""
        person, substitute = plain["person"], plain.get("substitute")
        seat, marked = plain.get("substitute_for"), plain.get("marked")
        key = (
            person["id"],
            person["name"],
            plain["role"],
            plain.get("status"),
            substitute and (substitute["id"], substitute["name"]),
            seat and (seat["id"], seat["name"]),
            marked,
            plain.get("sat_later"),
        )
        participant = self._known.get(key)
        if participant is None:
            participant = self._known[key] = _participant(plain)
        return participant


def _participant(plain: Mapping[str, Any]) -> Participant:
    return Participant(
        _person(plain["person"]),
        Role(plain["role"]),
        _status(plain.get("status")),
        _person(plain["substitute"]) if plain.get("substitute") else None,
        _person(plain["substitute_for"]) if plain.get("substitute_for") else None,
        marked=_status(plain.get("marked")),
        sat_later=plain.get("sat_later", False),
    )


def _person(plain: Mapping[str, Any]) -> Person:
    return Person(PersonId(plain["id"]), plain["name"])


def _status(written: str | None) -> AttendanceStatus | None:
    return AttendanceStatus(written) if written else None
