"""Rows of the database <-> records."""

import datetime as dt
import json
from collections.abc import Mapping
from typing import Any

from models.plain_data import from_plain, to_plain
from models.records import (
    Attachment,
    AttachmentId,
    Attendance,
    AttendanceStatus,
    Correction,
    CorrectionId,
    Council,
    CouncilDraft,
    CouncilId,
    Deleted,
    DocumentKind,
    HistoryEntry,
    HistoryEntryDraft,
    HistoryEntryId,
    ItemDraft,
    ItemId,
    ItemType,
    KeptDocument,
    KeptDocumentId,
    Layout,
    Meeting,
    MeetingDraft,
    MeetingId,
    MeetingKind,
    MeetingState,
    Membership,
    MembershipDraft,
    MembershipId,
    Numbering,
    Person,
    PersonId,
    Publication,
    QuorumRule,
    Revision,
    RevisionId,
    Role,
    Section,
    SectionDraft,
    SectionId,
    SectionKind,
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
        standing_items=from_plain(tuple[ItemDraft, ...], json.loads(row["standing_items"])),
        item_sections=from_plain(tuple[SectionDraft, ...], json.loads(row["item_sections"])),
    )


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
    }


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
    )


def history_entry_row(draft: HistoryEntryDraft) -> dict[str, Any]:
    return {
        "date": draft.date.isoformat(),
        "body": draft.body,
        "decision": serialize(draft.decision),
        "absent": draft.absent,
        "released": int(draft.released),
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
    )


def attendance_row(record: Attendance) -> dict[str, Any]:
    return {
        "meeting_id": record.meeting_id,
        "person_id": record.person_id,
        "status": record.status.value if record.status else None,
        "substitute_id": record.substitute_id,
        "role": record.role.value if record.role else None,
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
