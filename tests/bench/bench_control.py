"""How long the window waits for Kontrol: it reads the meeting after each pause in the typing.

The check itself runs in another thread.
"""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from models.secretariat import Secretariat
from tests.bench import Figure, in_turn

FRAME = 16.0  # milliseconds that the window may be busy
ROUNDS = 20


def figures() -> Iterator[Figure]:
    """Reading the longest meeting of the sample, against a frame of the screen."""
    with tempfile.TemporaryDirectory() as folder:
        secretariat = Secretariat.open(Path(folder) / "bench.db")
        secretariat.open_sample()
        summaries = [s for c in secretariat.councils.all() for s in secretariat.meetings.of(c.id)]
        longest = max(summaries, key=lambda summary: summary.items).meeting.id
        read, _nothing = in_turn(
            lambda: secretariat.control.prepare(longest), lambda: None, rounds=ROUNDS
        )
        secretariat.close()
    yield Figure("what the window waits for Kontrol, against a frame", read, FRAME, 1.0)
