"""The matrix of absence: 31 members by 200 meetings, from the file to the painted table."""

import datetime as dt
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from models.records import (
    Attendance,
    AttendanceStatus,
    CouncilDraft,
    CouncilId,
    EventDraft,
    EventKind,
    MeetingDraft,
    MeetingId,
    MeetingState,
    MembershipDraft,
    PersonId,
    Phase,
)
from models.secretariat import Secretariat
from models.store import Store
from tests.bench import Figure, in_turn
from ui.absence.absence_view import AbsenceView, Period
from ui.bridge import Bridge

MEMBERS, MEETINGS = 31, 200
LIMIT = 150.0  # milliseconds
ROUNDS = 9
NOW = dt.datetime(2026, 11, 22, 12, 0)


def fill(path: Path) -> CouncilId:
    """A new file with a council. Half its meetings are approved; from one in ten someone left."""
    store = Store(path, NOW)
    secretariat = Secretariat(store, lambda: NOW)
    council = secretariat.councils.create(CouncilDraft("Grønderup Byråd", "Grønderup")).id
    people = []
    for number in range(MEMBERS + 5):
        people.append(secretariat.people.create(f"Medlem Nummer {number}").id)
        if number < MEMBERS:
            secretariat.people.add_membership(MembershipDraft(council, people[-1]))
    for number in range(MEETINGS):
        day = dt.date(2019, 1, 8) + dt.timedelta(days=14 * number)
        draft = MeetingDraft(council, day, dt.time(16, 30), dt.time(19), "B")
        meeting = secretariat.meetings.create(draft).id
        item = secretariat.agenda.add_item(meeting, "Sag").id
        secretariat.record.set_state(meeting, MeetingState.DRAFT)
        with store.command():
            store.attendance.record(_marks(meeting, people, number))
            if number % 10 == 0:
                left = EventDraft(EventKind.LEFT, dt.time(18), item, Phase.AFTER, people[1])
                store.events.add(meeting, left)
        if number < MEETINGS // 2:
            secretariat.record.set_state(meeting, MeetingState.APPROVED)
    secretariat.close()
    return council


def _marks(meeting: MeetingId, people: Sequence[PersonId], number: int) -> list[Attendance]:
    marks = []
    for place, person in enumerate(people[:MEMBERS]):
        turn = (place * 7 + number * 3) % 23
        if turn == 0:
            substitute = people[MEMBERS + place % 5] if place < 5 else None
            marks.append(Attendance(meeting, person, AttendanceStatus.APOLOGY, substitute))
        elif turn == 1:
            marks.append(Attendance(meeting, person, AttendanceStatus.UNEXCUSED))
        else:
            marks.append(Attendance(meeting, person, AttendanceStatus.PRESENT))
    return marks


def figures() -> Iterator[Figure]:
    """Reading, counting and painting it, against what the issue allows."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "absence.db"
        fill(path)
        secretariat = Secretariat.open(path, lambda: NOW)
        view = AbsenceView(Bridge(secretariat))
        view.resize(QSize(1366, 768))
        view.show()
        view.period.set_value(Period.ALL)

        def shown() -> None:
            view.refresh()
            app.processEvents()
            view.repaint()

        shown()
        assert len(view.matrix.rows) == MEMBERS
        assert view.matrix.held == MEETINGS
        ours, _nothing = in_turn(shown, lambda: None, rounds=ROUNDS)
        view.close()
        view.deleteLater()
        secretariat.close()
    name = f"Absence of {MEMBERS} members by {MEETINGS} meetings shown, against the limit"
    yield Figure(name, ours, LIMIT, 1.0)
