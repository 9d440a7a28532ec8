"""What undo and redo did while the meeting goes on, in a few words."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject

from models.records import AttendanceStatus, Change, Event, EventId, ItemId, ItemSummary, PersonId
from models.secretariat import Secretariat
from models.vocabulary import STATUS_NAMES
from ui.labels import word
from ui.live.course import Course, read_course
from ui.live.live_words import LiveWords


@dataclass(frozen=True)
class Look:
    """A meeting at one moment."""

    course: Course
    events: Mapping[EventId, Event]
    marks: Mapping[PersonId, AttendanceStatus | None]


class UndoWords(QObject):
    """Compares a meeting before and after."""

    def __init__(self, secretariat: Secretariat, words: LiveWords) -> None:
        super().__init__()
        self._secretariat = secretariat
        self._words = words

    def look(self, course: Course | None) -> Look | None:
        """The meeting as it is stored now."""
        if course is None:
            return None
        read = read_course(self._secretariat, course.meeting.id)
        events = {event.id: event for event in read.timeline.events}
        marks = {p.person.id: p.marked or p.status for p in read.timeline.roster}
        return Look(read, events, marks)

    def difference(self, before: Look, after: Look, change: Change, shown: ItemId | None) -> str:
        """What is otherwise now; '' for the text that is looked at, which shows it itself."""
        gone = [(before, e) for i, e in before.events.items() if after.events.get(i) != e]
        come = [(after, e) for i, e in after.events.items() if before.events.get(i) != e]
        if gone or come:
            look, event = (gone or come)[-1]
            return self._words.event_line(event, look.course)
        people = {**before.marks, **after.marks}
        for person_id in people:
            mark = after.marks.get(person_id)
            if before.marks.get(person_id) != mark or (person_id in before.marks) != (
                person_id in after.marks
            ):
                name = after.course.name(person_id) or before.course.name(person_id)
                state = word(STATUS_NAMES[mark]) if mark else self.tr("ikke markeret")
                return f"{name} · {state}"
        if told := self._of_agenda(_lines(before), _lines(after)):
            return told
        others = [after.course.number(item) for item in change.items if item != shown]
        if any(others):
            return self.tr("punkt {number}").format(number=", ".join(filter(None, others)))
        return self.tr("fremmødet") if change.attendance else ""

    def _of_agenda(self, before: list[ItemSummary], after: list[ItemSummary]) -> str:
        """The one item that came, went or looks otherwise, else the agenda, if it differs."""
        if before == after:
            return ""
        ids = {item.id for item in before} ^ {item.id for item in after}
        found = [item for item in (*before, *after) if item.id in ids]
        if not ids:  # what becomes of an item changes no number
            found = [item for item in after if item not in before]
        if len(found) != 1:
            return self.tr("dagsordenen")
        (item,) = found
        return self.tr("punkt {number}").format(number=f"{item.number} {item.title}")


def _lines(look: Look) -> list[ItemSummary]:
    """The agenda without what follows from the texts."""
    return [replace(item, decided=False, attachments=0) for item in look.course.agenda]
