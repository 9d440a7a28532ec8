"""A program that is killed while it writes loses nothing that it said was stored."""

import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from models.secretariat import Secretariat
from models.text import plain_lines
from tests.fixtures import played
from tests.fixtures.office import Clock

ROOT = Path(__file__).resolve().parents[2]
KILLS = 5
MEETINGS_KILLED = 8
# Types on, from where the text ends, and counts aloud what has been stored.
TYPIST = """
import datetime, itertools, sys, time
from pathlib import Path
from models.records import CouncilDraft, MeetingDraft
from models.secretariat import Secretariat
from models.text import plain, plain_lines

secretariat = Secretariat.open(Path(sys.argv[1]))
if not secretariat.councils.all():
    council = secretariat.councils.create(CouncilDraft("Seniorrådet")).id
    draft = MeetingDraft(council, datetime.date(2026, 12, 1))
    secretariat.agenda.add_item(secretariat.meetings.create(draft).id, "Budget")
(council,) = secretariat.councils.all()
(summary,) = secretariat.meetings.of(council.id)
(line,) = secretariat.agenda.of(summary.meeting.id)
decision = secretariat.agenda.item(line.id).decision
words = " ".join(plain_lines(decision.body)).split()
for number in itertools.count(len(words)):
    words.append(str(number))
    secretariat.sections.write(decision.id, plain(" ".join(words)))
    print(number, flush=True)
    time.sleep(0.003)
"""
# Approves the minutes and opens them again, counting the versions aloud.
APPROVER = """
import datetime, itertools, sys
from pathlib import Path
from models.records import CouncilDraft, MeetingDraft, MeetingState
from models.secretariat import Secretariat

secretariat = Secretariat.open(Path(sys.argv[1]))
if not secretariat.councils.all():
    council = secretariat.councils.create(CouncilDraft("Seniorrådet")).id
    draft = MeetingDraft(council, datetime.date(2026, 12, 1))
    secretariat.agenda.add_item(secretariat.meetings.create(draft).id, "Budget")
(council,) = secretariat.councils.all()
(summary,) = secretariat.meetings.of(council.id)
meeting = summary.meeting.id
if secretariat.record.is_locked(meeting):
    secretariat.record.reopen(meeting, "Fejl")
while True:
    secretariat.record.set_state(meeting, MeetingState.APPROVED)
    print(len(secretariat.record.versions(meeting)), flush=True)
    secretariat.record.reopen(meeting, "Fejl")
"""


def work_until_killed(script: str, path: Path, moment: float) -> int:
    """The last number that the script said before it was killed."""
    worker = subprocess.Popen(
        [sys.executable, "-c", script, str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert worker.stdout is not None
    first = worker.stdout.readline()
    assert first, "the work did not begin"
    try:
        worker.wait(moment)
    except subprocess.TimeoutExpired:
        worker.send_signal(signal.SIGKILL)
    said, _ = worker.communicate()
    assert worker.returncode == -signal.SIGKILL
    return int([first, *said.splitlines(keepends=True)][-1])


@pytest.mark.e2e
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no way to kill without warning")
def test_a_killed_program_loses_nothing_it_had_stored(tmp_path: Path) -> None:
    path = tmp_path / "Referent.db"
    moments = random.Random(2026)
    for _ in range(KILLS):
        said = work_until_killed(TYPIST, path, moments.uniform(0.02, 0.4))
        secretariat = Secretariat.open(path, Clock())
        assert secretariat.check() == []
        (council,) = secretariat.councils.all()
        (summary,) = secretariat.meetings.of(council.id)
        (line,) = secretariat.agenda.of(summary.meeting.id)
        words = " ".join(plain_lines(secretariat.agenda.item(line.id).decision.body)).split()
        assert words == [str(number) for number in range(len(words))]
        # One more may have been stored than there was time to say.
        assert len(words) - 1 in (said, said + 1)
        secretariat.close()


@pytest.mark.e2e
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no way to kill without warning")
def test_a_killed_approval_is_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "Referent.db"
    moments = random.Random(2026)
    for _ in range(KILLS):
        said = work_until_killed(APPROVER, path, moments.uniform(0.02, 0.4))
        secretariat = Secretariat.open(path, Clock())
        assert secretariat.check() == []
        (council,) = secretariat.councils.all()
        (summary,) = secretariat.meetings.of(council.id)
        versions = secretariat.record.versions(summary.meeting.id)
        assert len(versions) in (said, said + 1)
        is_locked = secretariat.record.is_locked(summary.meeting.id)
        assert [version.reopened_at is None for version in versions] == [
            is_locked,
            *[False] * (len(versions) - 1),
        ]
        assert secretariat.record.intact(summary.meeting.id) is (True if is_locked else None)
        secretariat.close()


@pytest.mark.e2e
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no way to kill without warning")
def test_a_meeting_killed_while_it_runs_has_all_that_was_noted(tmp_path: Path) -> None:
    """Killed at any step, the file holds the meeting as it was after that step, or the next."""
    whole = Secretariat.open(tmp_path / "whole.db", played.Clock())
    after = [played.everything(whole) for _step in played.play(whole)]
    whole.close()
    steps = random.Random(2026)
    for number in range(MEETINGS_KILLED):
        path = tmp_path / f"{number}.db"
        said = play_until_killed(path, steps.randrange(len(after) - 1))
        secretariat = Secretariat.open(path, Clock())
        assert secretariat.check() == []
        assert played.everything(secretariat) in after[said : said + 2]
        secretariat.close()


def play_until_killed(path: Path, step: int) -> int:
    """The last step that was told of as stored; the player is killed when it tells of `step`."""
    player = subprocess.Popen(
        [sys.executable, "-m", "tests.fixtures.played", str(path)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert player.stdout is not None
    for line in player.stdout:
        if int(line) >= step:
            break
    player.send_signal(signal.SIGKILL)
    said, _ = player.communicate()
    return int([line, *said.splitlines()][-1])
