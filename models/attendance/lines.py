"""What is printed of attendance: the lines of absence and the sentences of coming and going."""

from collections.abc import Sequence

from models.attendance.roster import Participant, names_with
from models.records import AttendanceStatus, Layout


def absence_lines(roster: Sequence[Participant], layout: Layout) -> list[str]:
    """What stands under each decision: 'Afbud: ...', 'Fraværende uden afbud: ...', or nothing."""
    if not layout.absence_per_item:
        return []
    lines = (
        (layout.apology_line, names_with(roster, AttendanceStatus.APOLOGY)),
        (layout.unexcused_line, names_with(roster, AttendanceStatus.UNEXCUSED)),
    )
    return [line.replace("{names}", ", ".join(names)) for line, names in lines if line and names]
