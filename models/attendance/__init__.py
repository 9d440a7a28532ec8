"""Who takes part in a meeting, and in which items: every line, count and head field.

The list of attendance (`roster`) and the events of the meeting make the `timeline`; `lines` puts
that in the layout's words.
"""

from models.attendance.lines import absence_lines
from models.attendance.roster import (
    Participant,
    available_substitutes,
    filled_seats,
    names_with,
    participants,
    seats,
    unmarked,
)
from models.attendance.timeline import (
    Attendee,
    Cause,
    ItemAttendance,
    Presence,
    Spell,
    Timeline,
)

__all__ = [
    "Attendee",
    "Cause",
    "ItemAttendance",
    "Participant",
    "Presence",
    "Spell",
    "Timeline",
    "absence_lines",
    "available_substitutes",
    "filled_seats",
    "names_with",
    "participants",
    "seats",
    "unmarked",
]
