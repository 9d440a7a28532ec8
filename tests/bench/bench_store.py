"""Storing a typed sentence: the way of every keystroke, beside a bare UPDATE and commit."""

import datetime as dt
import itertools
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path

from models.records import CouncilDraft, ItemDraft, MeetingDraft, SectionDraft
from models.secretariat import Secretariat
from models.store import Store
from models.text import plain
from tests.bench import Figure, in_turn

SENTENCE = "Rådet drøftede sagen og tog orienteringen til efterretning. " * 6


def figures() -> Iterator[Figure]:
    """One sentence stored so that a power cut cannot take it."""
    # Beside this file and not in /tmp, which may lie in memory, where nothing waits for a disk.
    with tempfile.TemporaryDirectory(dir=Path(__file__).parent, prefix=".bench-") as folder:
        store = Store(Path(folder, "referent.db"), dt.datetime.now())
        secretariat = Secretariat(store, dt.datetime.now)
        council = secretariat.councils.create(CouncilDraft(name="Bænkrådet")).id
        draft = MeetingDraft(council_id=council, date=dt.date(2026, 11, 22))
        meeting = secretariat.meetings.create(draft).id
        item = secretariat.agenda.add_item(
            meeting, ItemDraft(title="Punkt", sections=(SectionDraft(heading="Fremstilling"),))
        ).id
        section = secretariat.agenda.item(item).sections[0].id

        bare = sqlite3.connect(Path(folder, "bare.db"), isolation_level=None)
        bare.execute("PRAGMA journal_mode = WAL")
        bare.execute("PRAGMA synchronous = FULL")
        bare.execute("CREATE TABLE section (id INTEGER PRIMARY KEY, body TEXT) STRICT")
        bare.execute("INSERT INTO section VALUES (1, '')")

        turns = itertools.count()

        def ours() -> None:
            secretariat.sections.write(section, plain(f"{SENTENCE}{next(turns)}"))

        def floor() -> None:
            bare.execute("BEGIN IMMEDIATE")
            bare.execute("UPDATE section SET body = ? WHERE id = 1", [f"{SENTENCE}{next(turns)}"])
            bare.execute("COMMIT")

        yield Figure("a sentence stored", *in_turn(ours, floor, rounds=400), limit=3)
        bare.close()
        secretariat.close()
