"""A program that is killed while it writes loses nothing that it said was stored."""

import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from models.secretariat import Secretariat
from models.text import plain_lines
from tests.fixtures.office import Clock

ROOT = Path(__file__).resolve().parents[2]
KILLS = 5
# Types on, from where the text ends, and counts aloud what has been stored.
TYPIST = """
import datetime, itertools, sys, time
from pathlib import Path
from models.records import CouncilDraft, MeetingDraft
from models.secretariat import Secretariat
from models.text import plain, plain_lines

secretariat = Secretariat.open(Path(sys.argv[1]))
if not secretariat.councils():
    council = secretariat.create_council(CouncilDraft("Seniorrådet")).id
    draft = MeetingDraft(council, datetime.date(2026, 12, 1))
    secretariat.add_item(secretariat.create_meeting(draft).id, "Budget")
(council,) = secretariat.councils()
(summary,) = secretariat.meetings(council.id)
(line,) = secretariat.agenda(summary.meeting.id)
decision = secretariat.item(line.id).decision
words = " ".join(plain_lines(decision.body)).split()
for number in itertools.count(len(words)):
    words.append(str(number))
    secretariat.write_section(decision.id, plain(" ".join(words)))
    print(number, flush=True)
    time.sleep(0.003)
"""


def type_until_killed(path: Path, moment: float) -> int:
    """The last number that the typist said was stored before it was killed."""
    typist = subprocess.Popen(
        [sys.executable, "-c", TYPIST, str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert typist.stdout is not None
    first = typist.stdout.readline()
    assert first, "the typist did not begin"
    try:
        typist.wait(moment)
    except subprocess.TimeoutExpired:
        typist.send_signal(signal.SIGKILL)
    said, _ = typist.communicate()
    assert typist.returncode == -signal.SIGKILL
    return int([first, *said.splitlines(keepends=True)][-1])


@pytest.mark.e2e
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no way to kill without warning")
def test_a_killed_program_loses_nothing_it_had_stored(tmp_path: Path) -> None:
    path = tmp_path / "Referent.db"
    moments = random.Random(2026)
    for _ in range(KILLS):
        said = type_until_killed(path, moments.uniform(0.02, 0.4))
        secretariat = Secretariat.open(path, Clock())
        assert secretariat.check() == []
        (council,) = secretariat.councils()
        (summary,) = secretariat.meetings(council.id)
        (line,) = secretariat.agenda(summary.meeting.id)
        words = " ".join(plain_lines(secretariat.item(line.id).decision.body)).split()
        assert words == [str(number) for number in range(len(words))]
        # One more may have been stored than there was time to say.
        assert len(words) - 1 in (said, said + 1)
        secretariat.close()
