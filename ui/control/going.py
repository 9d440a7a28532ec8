"""The way from a finding to its place in the meeting."""

from models.control import Finding, Part
from ui.meetings.meetings_view import MeetingsView


def go_to(view: MeetingsView, finding: Finding) -> bool:
    """Show the place with its words selected; False for what stands in the meeting's own panel."""
    spot, editor = finding.spot, view.editor
    if spot.part is Part.MEETING:
        return False
    if spot.part is Part.ATTENDANCE:
        view.attendance.choose_person(spot.person_id)
        return True
    if spot.item_id is not None:
        view.agenda.choose_item(spot.item_id)
    if spot.section_id is not None:
        editor.choose_words(spot.section_id, spot.words)
    elif spot.part is Part.TITLE or spot.part is Part.PUBLICATION:
        editor.focus_title()
    elif spot.part is Part.CASE_NUMBER:
        editor.focus_case_number()
    elif spot.part is Part.HISTORY:
        editor.focus_history()
    elif spot.part is Part.ATTACHMENTS:
        editor.focus_attachments()
    else:
        view.agenda.list.setFocus()
    return True
