"""The sample: two invented councils of an invented municipality, read from resources/sample.

It is the demo, the test fixture and the manual's screenshots. Each council has a folder with
council.json and one file for each meeting, written as `models.plain_data` writes records; the
attached files lie beside them in files/.
"""

import json
from dataclasses import dataclass, replace
from pathlib import Path

from models.layouts import RESOURCES
from models.minutes import MemberDraft, MinutesDraft, NamedTask
from models.plain_data import from_plain
from models.records import AttachmentDraft, CouncilDraft, ItemDraft, MeetingState

SAMPLE = RESOURCES / "sample"


@dataclass(frozen=True)
class SampleMeeting:
    """A meeting and how far it has come. Items have numbers once the agenda is issued."""

    minutes: MinutesDraft
    state: MeetingState


@dataclass(frozen=True)
class SampleCouncil:
    """A council, its members in the order of its list, and its meetings by date.

    `tasks` are those that were decided at none of them.
    """

    council: CouncilDraft
    members: tuple[MemberDraft, ...]
    meetings: tuple[SampleMeeting, ...]
    tasks: tuple[NamedTask, ...] = ()


def sample_councils() -> tuple[SampleCouncil, ...]:
    """The two sample councils: one in each of the built-in layouts."""
    return tuple(_read_council(file.parent) for file in sorted(SAMPLE.glob("*/council.json")))


def _read_council(folder: Path) -> SampleCouncil:
    data = _read_json(folder / "council.json")
    data["meetings"] = [_read_json(file) for file in sorted(folder.glob("[0-9]*.json"))]
    sample = from_plain(SampleCouncil, data)
    return replace(sample, meetings=tuple(map(_with_files, sample.meetings)))


def _read_json(file: Path) -> dict[str, object]:
    data: dict[str, object] = json.loads(file.read_text(encoding="utf-8"))
    return data


def _with_files(meeting: SampleMeeting) -> SampleMeeting:
    """The meeting with the content of each attached file, which JSON cannot hold."""
    items = tuple(map(_item_with_files, meeting.minutes.items))
    return replace(meeting, minutes=replace(meeting.minutes, items=items))


def _item_with_files(item: ItemDraft) -> ItemDraft:
    return replace(item, attachments=tuple(map(_with_content, item.attachments)))


def _with_content(attachment: AttachmentDraft) -> AttachmentDraft:
    if not attachment.file_name:
        return attachment
    return replace(attachment, content=(SAMPLE / "files" / attachment.file_name).read_bytes())
