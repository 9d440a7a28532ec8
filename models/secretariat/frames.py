"""The frames that locked minutes stand in."""

import json
from functools import lru_cache
from typing import TYPE_CHECKING

from models import rules
from models.records import MeetingId
from models.store import Store

if TYPE_CHECKING:
    from models.minutes import Frame


def frame_of(store: Store, meeting_id: MeetingId) -> "Frame | None":
    """The frame that locked minutes stand in; None for those that are not, or from before."""
    with store.reading():
        if not rules.locked(store.meetings.get(meeting_id).state):
            return None
        stored = store.versions.frame(meeting_id)
    return None if stored is None else read_frame(stored)


@lru_cache(maxsize=16)  # each view of a meeting asks for it
def read_frame(stored: str) -> "Frame":
    """The frame as it was kept with a version."""
    # Most meetings that are looked at have none, and minutes take long to load.
    from models.minutes import Frame
    from models.plain_data import from_plain

    return from_plain(Frame, json.loads(stored))
