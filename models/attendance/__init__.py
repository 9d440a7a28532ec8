"""Who takes part in a meeting, and in which items: every line, count and head field.

The list of attendance (`roster`) and the events of the meeting make the `timeline`; `lines` puts
that in the layout's words.
"""

from models.attendance.lines import (
    ItemLines,
    Line,
    absence_lines,
    item_lines,
    plain_absence_lines,
    sentences,
)
from models.attendance.naming import fill, items_text, numbers_text, person_form
from models.attendance.roster import (
    Participant,
    available_substitutes,
    awaited,
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
    minutes_between,
)

__all__ = [
    "Attendee",
    "Cause",
    "ItemAttendance",
    "ItemLines",
    "Line",
    "Participant",
    "Presence",
    "Spell",
    "Timeline",
    "absence_lines",
    "available_substitutes",
    "awaited",
    "fill",
    "filled_seats",
    "item_lines",
    "items_text",
    "minutes_between",
    "names_with",
    "numbers_text",
    "participants",
    "person_form",
    "plain_absence_lines",
    "seats",
    "sentences",
    "unmarked",
]
