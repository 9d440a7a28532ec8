"""The sentence that the minutes tell of an event."""

from models.records import Event, EventKind, EventWording, Phase
from ui.live.course import Course


def printed_sentence(course: Course, wording: EventWording, event: Event) -> str:
    """What the council's layout says of an event, or what was written by hand; often nothing."""
    if event.wording:
        return event.wording
    templates = {
        (EventKind.ARRIVED, Phase.BEFORE): wording.arrived_before,
        (EventKind.ARRIVED, Phase.DURING): wording.arrived,
        (EventKind.ARRIVED, Phase.AFTER): wording.arrived_after,
        (EventKind.LEFT, Phase.BEFORE): wording.left_before,
        (EventKind.LEFT, Phase.DURING): wording.left,
        (EventKind.LEFT, Phase.AFTER): wording.left_after,
    }
    template = templates.get((event.kind, event.phase), "")
    if event.kind is EventKind.DISQUALIFIED:
        template = wording.disqualified if event.decided else wording.not_disqualified
    elif event.kind is EventKind.MODERATOR:
        template = wording.moderator
    if event.seat_of is not None:
        template = wording.seat_taken
    return _filled(template, course, wording, event)


def _filled(template: str, course: Course, wording: EventWording, event: Event) -> str:
    time = event.time
    clock = f"{time.hour:02d}{wording.clock_sign}{time.minute:02d}" if time else ""
    if not clock and "{time}" in template:
        return ""
    other = course.name(event.seat_of) if event.seat_of is not None else ""
    values = {
        "name": course.name(event.person_id),
        "other": other,
        "time": clock,
        "number": course.number(event.item_id) or "–",
    }
    for key, value in values.items():
        template = template.replace("{" + key + "}", value)
    return template
