"""Searching 120,000 items while typing, beside the bare FTS5 query for the same words.

The bare query is what FTS5 gives by itself: the fifty best by rank, with snippets. Ours also
looks inside words, keeps decisions first, and hands over whole hits. Then the window: from a key
to the painted hits, against what is promised.
"""

import datetime as dt
import itertools
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random

from PySide6.QtWidgets import QApplication

from models.records import CouncilDraft
from models.search import Query
from models.secretariat import Secretariat
from models.store import Store
from tests.bench import Figure

ITEMS, PER_MEETING, COUNCILS = 120_000, 12, 8
NOW = dt.datetime(2026, 11, 22, 12, 0)
PROMISED = 100.0  # milliseconds from a key to the hits
STEMS = (
    "bolig sag sprog klub skole plan hjem barn ung senior trafik vej sti bro havn budget pulje "
    "møde råd kursus frivillig forening kultur natur park lys byg drift tilsyn pleje mad læge "
    "æble øre ål bus tog billet kort brev svar høring frist leje køb salg areal lokal region"
).split()
ENDINGS = ("", "", "en", "et", "er", "erne", "s", "ens")
COMMON = "og i at det er en til på for af med de som den ikke der kan har rådet".split()
TYPED = ("boligplan", "sprogklub", "havnebro", "rådet", "høring", "ungdom", "æblepark", "kort sti")


def words_of(random: Random) -> list[str]:
    """Sixty thousand different words, many of them put together of others."""
    made = {stem + ending for stem in STEMS for ending in ENDINGS}
    for first, second in itertools.product(STEMS, STEMS):
        made.update(first + glue + second + end for glue in ("", "s", "e") for end in ENDINGS[1:])
    words = sorted(made)
    random.shuffle(words)
    return words[:60_000]


def fill(path: Path, items: int = ITEMS) -> None:
    """A file with so many items, the text of each 427 characters or so."""
    random = Random(5)
    secretariat = Secretariat(Store(path, NOW), lambda: NOW)
    for number in range(COUNCILS):
        secretariat.councils.create(CouncilDraft(f"Råd {number + 1}"))
    secretariat.close()
    words = words_of(random)
    weights = list(itertools.accumulate(1 / (rank + 20) for rank in range(len(words))))

    def text(count: int) -> str:
        rare = random.choices(words, cum_weights=weights, k=count)
        return " ".join(w if random.random() < 0.6 else random.choice(COMMON) for w in rare)

    first_day = dt.date(1990, 1, 1).toordinal()
    with closing(sqlite3.connect(path)) as db:
        db.executemany(
            "INSERT INTO meeting (id, council_id, date, state) VALUES (?, ?, ?, 'draft')",
            (
                (m, m % COUNCILS + 1, dt.date.fromordinal(first_day + m).isoformat())
                for m in range(1, items // PER_MEETING + 1)
            ),
        )
        db.executemany(
            "INSERT INTO agenda_item (id, meeting_id, position, number, title) "
            "VALUES (?, ?, ?, ?, ?)",
            (
                (i, (i - 1) // PER_MEETING + 1, i % PER_MEETING, str(i), text(5).capitalize())
                for i in range(1, items + 1)
            ),
        )
        db.executemany(
            "INSERT INTO section (item_id, kind, position, heading, body, changed_at) "
            "VALUES (?, ?, ?, ?, ?, '2026-01-01')",
            (
                (i, kind, place, heading, f"{text(count)}.")
                for i in range(1, items + 1)
                for place, (kind, heading, count) in enumerate(
                    (("decision", "", 15), ("free", "Sagsfremstilling", 40))
                )
            ),
        )
        db.commit()


def beginnings() -> list[str]:
    """What stands in the field after each key, from the second letter of a word."""
    return [word[:length] for word in TYPED for length in range(2, len(word) + 1)]


def bare(db: sqlite3.Connection, typed: str) -> None:
    """The query as FTS5's manual has it."""
    match = " AND ".join(f'"{word}" *' for word in typed.split())
    db.execute(
        """SELECT rowid, title, snippet(bare, -1, '[', ']', '…', 24) FROM bare
           WHERE bare MATCH ? ORDER BY rank LIMIT 50""",
        [match],
    ).fetchall()


def p95(times: list[float]) -> float:
    return sorted(times)[int(len(times) * 0.95)]


def figures() -> Iterator[Figure]:
    """The index beside its floor, the search beside its floor, and the window's promise."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        path, bare_path = Path(folder, "t.db"), Path(folder, "bare.db")
        fill(path)
        before = path.stat().st_size
        with closing(Secretariat.open(path, lambda: NOW)) as secretariat:
            start = time.perf_counter()
            secretariat.search.prepare()
            built = (time.perf_counter() - start) * 1000
            with closing(sqlite3.connect(path)) as db:
                db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            size = path.stat().st_size - before
            db = sqlite3.connect(bare_path)
            bare_built = _build_bare(db, path)
            yield Figure(
                f"{ITEMS:,} items put in the index, beside bare FTS5", built, bare_built, 10
            )
            bare_size = bare_path.stat().st_size
            yield Figure("its size", size / 1e6, bare_size / 1e6, 2, "MB")
            ours: list[float] = []
            floor: list[float] = []
            for _round, typed in itertools.product(range(3), beginnings()):
                start = time.perf_counter()
                secretariat.search.find(Query(typed))
                ours.append((time.perf_counter() - start) * 1000)
                start = time.perf_counter()
                bare(db, typed)
                floor.append((time.perf_counter() - start) * 1000)
            db.close()
            yield Figure(f"a search of {ITEMS:,} items while typing, p95", p95(ours), p95(floor), 2)
            shown = list(_shown(app, secretariat))
            yield Figure("from a key to the painted hits, p95", p95(shown), PROMISED, 1)


def _build_bare(db: sqlite3.Connection, path: Path) -> float:
    """Put the same words in an index of FTS5 alone; the milliseconds it takes."""
    db.execute("ATTACH ? AS source", [str(path)])
    start = time.perf_counter()
    db.execute(
        "CREATE VIRTUAL TABLE bare USING fts5(title, decision, sections, "
        "tokenize = 'unicode61 remove_diacritics 0')"
    )
    db.execute(
        """INSERT INTO bare (rowid, title, decision, sections)
           SELECT item.id, title, d.body, s.heading || ' ' || s.body FROM source.agenda_item item
             JOIN source.section d ON d.item_id = item.id AND d.kind = 'decision'
             JOIN source.section s ON s.item_id = item.id AND s.kind = 'free'"""
    )
    db.commit()
    return (time.perf_counter() - start) * 1000


def _shown(app: QApplication, secretariat: Secretariat) -> Iterator[float]:
    """The milliseconds from each key to the hits on the screen."""
    from ui.bridge import Bridge
    from ui.search.search_view import SearchView

    view = SearchView(Bridge(secretariat))
    view.resize(1366, 768)
    view.show()
    app.processEvents()
    for typed in beginnings():
        start = time.perf_counter()
        view.field.setText(typed)
        while view.is_waiting:
            app.processEvents()
        view.list.viewport().repaint()
        yield (time.perf_counter() - start) * 1000
    view.close()
