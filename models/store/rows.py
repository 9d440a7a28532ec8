"""Rows of the database <-> records."""

import datetime as dt
import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from models.plain_data import from_plain, to_plain
from models.records import (
    Attachment,
    AttachmentId,
    Attendance,
    AttendanceStatus,
    Cast,
    Correction,
    CorrectionId,
    Council,
    CouncilDraft,
    CouncilId,
    CouncilName,
    CouncilNameId,
    Deleted,
    DocumentKind,
    Event,
    EventDraft,
    EventId,
    EventKind,
    HistoryEntry,
    HistoryEntryDraft,
    HistoryEntryId,
    ItemDraft,
    ItemId,
    ItemOutcome,
    ItemType,
    KeptDocument,
    KeptDocumentId,
    Layout,
    LineWording,
    Meeting,
    MeetingDraft,
    MeetingId,
    MeetingKind,
    MeetingState,
    Membership,
    MembershipDraft,
    MembershipId,
    NoteId,
    NoteKind,
    Numbering,
    Person,
    PersonId,
    Phase,
    Publication,
    QuorumRule,
    RecordNote,
    RecordNoteDraft,
    Revision,
    RevisionId,
    Role,
    Section,
    SectionDraft,
    SectionId,
    SectionKind,
    Task,
    TaskDraft,
    TaskId,
    Term,
    TermId,
    TieRule,
    Vote,
    VoteDraft,
    VoteId,
    VoteStyle,
    Wave,
)
from models.text import parse, serialize

Row = Mapping[str, Any]


def _date(value: str | None) -> dt.date | None:
    return dt.date.fromisoformat(value) if value else None


def _time(value: str | None) -> dt.time | None:
    return dt.time.fromisoformat(value) if value else None


def _iso(value: dt.date | dt.time | None) -> str | None:
    if isinstance(value, dt.time):
        return value.isoformat("minutes")
    return value.isoformat() if value else None


def council(row: Row) -> Council:
    return Council(
        id=CouncilId(row["id"]),
        name=row["name"],
        municipality=row["municipality"],
        kind=row["kind"],
        layout=row["layout"],
        numbering=Numbering(row["numbering"]),
        quorum_rule=QuorumRule(row["quorum_rule"]),
        quorum_number=row["quorum_number"],
        place=row["place"],
        time=_time(row["time"]),
        term_start=_date(row["term_start"]),
        standing_items=_standing_items(row["standing_items"]),
        item_sections=_item_sections(row["item_sections"]),
        tie_rule=TieRule(row["tie_rule"]),
        vote_style=VoteStyle(row["vote_style"]),
        disqualified_count=bool(row["disqualified_count"]),
    )


@lru_cache(maxsize=64)  # a council is read many times over, and this is most of it
def _standing_items(stored: str) -> tuple[ItemDraft, ...]:
    return from_plain(tuple[ItemDraft, ...], json.loads(stored))


@lru_cache(maxsize=64)
def _item_sections(stored: str) -> tuple[SectionDraft, ...]:
    return from_plain(tuple[SectionDraft, ...], json.loads(stored))


def council_row(draft: CouncilDraft) -> dict[str, Any]:
    return {
        "name": draft.name,
        "municipality": draft.municipality,
        "kind": draft.kind,
        "layout": draft.layout,
        "numbering": draft.numbering.value,
        "quorum_rule": draft.quorum_rule.value,
        "quorum_number": draft.quorum_number,
        "place": draft.place,
        "time": _iso(draft.time),
        "term_start": _iso(draft.term_start),
        "standing_items": json.dumps(to_plain(draft.standing_items), ensure_ascii=False),
        "item_sections": json.dumps(to_plain(draft.item_sections), ensure_ascii=False),
        "tie_rule": draft.tie_rule.value,
        "vote_style": draft.vote_style.value,
        "disqualified_count": int(draft.disqualified_count),
    }


def term(row: Row) -> Term:
    return Term(
        TermId(row["id"]),
        CouncilId(row["council_id"]),
        dt.date.fromisoformat(row["start"]),
        _date(row["end"]),
    )


def term_row(start: dt.date, end: dt.date | None) -> dict[str, Any]:
    return {"start": start.isoformat(), "end": _iso(end)}


def name_row(name: str, municipality: str, until: dt.date) -> dict[str, Any]:
    return {"name": name, "municipality": municipality, "until": until.isoformat()}


def council_name(row: Row) -> CouncilName:
    return CouncilName(
        CouncilNameId(row["id"]),
        CouncilId(row["council_id"]),
        row["name"],
        row["municipality"],
        dt.date.fromisoformat(row["until"]),
    )


def layout(row: Row) -> Layout:
    return from_plain(Layout, json.loads(row["data"]))


def layout_row(value: Layout) -> dict[str, Any]:
    return {"key": value.key, "data": json.dumps(to_plain(value), ensure_ascii=False)}


def person(row: Row) -> Person:
    return Person(PersonId(row["id"]), row["name"], row["email"], row["phone"])


def membership(row: Row) -> Membership:
    return Membership(
        id=MembershipId(row["id"]),
        council_id=CouncilId(row["council_id"]),
        person_id=PersonId(row["person_id"]),
        role=Role(row["role"]),
        substitute_for=row["substitute_for"],
        organisation=row["organisation"],
        party=row["party"],
        start=_date(row["start"]),
        end=_date(row["end"]),
        position=row["position"],
    )


def membership_row(draft: MembershipDraft) -> dict[str, Any]:
    return {
        "council_id": draft.council_id,
        "person_id": draft.person_id,
        "role": draft.role.value,
        "substitute_for": draft.substitute_for,
        "organisation": draft.organisation,
        "party": draft.party,
        "start": _iso(draft.start),
        "end": _iso(draft.end),
    }


def meeting(row: Row) -> Meeting:
    return Meeting(
        id=MeetingId(row["id"]),
        council_id=CouncilId(row["council_id"]),
        date=dt.date.fromisoformat(row["date"]),
        start=_time(row["start"]),
        end=_time(row["end"]),
        place=row["place"],
        kind=MeetingKind(row["kind"]),
        first_number=row["first_number"],
        state=MeetingState(row["state"]),
        roster_fixed=bool(row["roster_fixed"]),
    )


def meeting_row(draft: MeetingDraft) -> dict[str, Any]:
    return {
        "council_id": draft.council_id,
        "date": draft.date.isoformat(),
        "start": _iso(draft.start),
        "end": _iso(draft.end),
        "place": draft.place,
        "kind": draft.kind.value,
        "first_number": draft.first_number,
    }


def item_fields(row: Row) -> dict[str, Any]:
    """The fields that an item and its line in the agenda share, number excepted."""
    return {
        "id": ItemId(row["id"]),
        "title": row["title"],
        "case_number": row["case_number"],
        "closed": bool(row["closed"]),
        "type": ItemType(row["type"]),
        "outcome": ItemOutcome(row["outcome"]) if row["outcome"] else None,
    }


def section(row: Row) -> Section:
    return Section(
        SectionId(row["id"]),
        SectionKind(row["kind"]),
        row["heading"],
        row["level"],
        parse(row["body"]),
    )


def section_row(draft: SectionDraft) -> dict[str, Any]:
    return {"heading": draft.heading, "level": draft.level, "body": serialize(draft.body)}


def history_entry(row: Row) -> HistoryEntry:
    return HistoryEntry(
        id=HistoryEntryId(row["id"]),
        date=dt.date.fromisoformat(row["date"]),
        body=row["body"],
        decision=parse(row["decision"]),
        absent=row["absent"],
        released=bool(row["released"]),
        source_id=None if row["source_id"] is None else ItemId(row["source_id"]),
    )


def history_entry_row(draft: HistoryEntryDraft) -> dict[str, Any]:
    return {
        "date": draft.date.isoformat(),
        "body": draft.body,
        "decision": serialize(draft.decision),
        "absent": draft.absent,
        "released": int(draft.released),
        "source_id": draft.source_id,
    }


def attachment(row: Row) -> Attachment:
    return Attachment(AttachmentId(row["id"]), row["title"], row["file_name"], row["size"])


def publication(row: Row) -> Publication:
    return Publication(row["title"], parse(row["decision"]), bool(row["released"]))


def correction(row: Row) -> Correction:
    return Correction(
        CorrectionId(row["id"]),
        row["item_id"],
        parse(row["body"]),
        dt.datetime.fromisoformat(row["added_at"]),
    )


def wave(row: Row) -> Wave:
    return Wave(row["fingerprint"], row["word"], dt.datetime.fromisoformat(row["waved_at"]))


def kept_document(row: Row) -> KeptDocument:
    return KeptDocument(
        KeptDocumentId(row["id"]),
        MeetingId(row["meeting_id"]),
        DocumentKind(row["kind"]) if row["kind"] else None,
        row["file_name"],
        row["sha256"],
        row["size"],
        dt.datetime.fromisoformat(row["made_at"]),
        row["version"],
        bool(row["draft"]),
        row["item_id"],
        row["token"],
    )


def attendance(row: Row) -> Attendance:
    return Attendance(
        MeetingId(row["meeting_id"]),
        PersonId(row["person_id"]),
        AttendanceStatus(row["status"]) if row["status"] else None,
        row["substitute_id"],
        Role(row["role"]) if row["role"] else None,
        row["notice"],
        row["reason"],
    )


def attendance_row(record: Attendance) -> dict[str, Any]:
    return {
        "meeting_id": record.meeting_id,
        "person_id": record.person_id,
        "status": record.status.value if record.status else None,
        "substitute_id": record.substitute_id,
        "role": record.role.value if record.role else None,
        "notice": record.notice,
        "reason": record.reason,
    }


def event(row: Row) -> Event:
    return Event(
        id=EventId(row["id"]),
        kind=EventKind(row["kind"]),
        time=_time(row["time"]),
        item_id=row["item_id"],
        phase=Phase(row["phase"]),
        person_id=row["person_id"],
        seat_of=row["seat_of"],
        decided=bool(row["decided"]),
        reason=row["reason"],
        wording=row["wording"],
    )


def event_row(draft: EventDraft) -> dict[str, Any]:
    return {
        "kind": draft.kind.value,
        "time": _iso(draft.time),
        "item_id": draft.item_id,
        "phase": draft.phase.value,
        "person_id": draft.person_id,
        "seat_of": draft.seat_of,
        "decided": int(draft.decided),
        "reason": draft.reason,
        "wording": draft.wording,
    }


def vote(row: Row) -> Vote:
    return Vote(
        id=VoteId(row["id"]),
        motion=row["motion"],
        casts=from_plain(tuple[Cast, ...], json.loads(row["casts"])),
        style=VoteStyle(row["style"]) if row["style"] else None,
        wording=row["wording"],
    )


def vote_row(draft: VoteDraft) -> dict[str, Any]:
    return {
        "motion": draft.motion,
        "casts": json.dumps(to_plain(draft.casts)),
        "style": draft.style.value if draft.style else None,
        "wording": draft.wording,
    }


def record_note(row: Row) -> RecordNote:
    return RecordNote(
        id=NoteId(row["id"]),
        kind=NoteKind(row["kind"]),
        people=tuple(json.loads(row["people"])),
        body=parse(row["body"]),
        vote_id=row["vote_id"],
    )


def record_note_row(draft: RecordNoteDraft) -> dict[str, Any]:
    return {
        "kind": draft.kind.value,
        "people": json.dumps(draft.people),
        "body": serialize(draft.body),
        "vote_id": draft.vote_id,
    }


def line_wordings(stored: str) -> tuple[LineWording, ...]:
    return from_plain(tuple[LineWording, ...], json.loads(stored))


def task(row: Row) -> Task:
    return Task(
        id=TaskId(row["id"]),
        council_id=CouncilId(row["council_id"]),
        text=row["text"],
        responsible=row["responsible"],
        due=_date(row["due"]),
        item_id=row["item_id"],
        created_on=dt.date.fromisoformat(row["created_on"]),
        done_on=_date(row["done_on"]),
    )


def task_row(draft: TaskDraft) -> dict[str, Any]:
    return {
        "council_id": draft.council_id,
        "text": draft.text,
        "responsible": draft.responsible,
        "due": _iso(draft.due),
        "item_id": draft.item_id,
    }


def revision(row: Row) -> Revision:
    return Revision(
        RevisionId(row["id"]),
        SectionId(row["section_id"]),
        parse(row["body"]),
        dt.datetime.fromisoformat(row["written_at"]),
        dt.datetime.fromisoformat(row["replaced_at"]),
    )


def deleted(row: Row) -> Deleted:
    return Deleted(
        row["table"], row["id"], row["title"], dt.datetime.fromisoformat(row["deleted_at"])
    )
