"""Files are read in a process of their own: what befalls it does not befall the program."""

import os
import pickle
import signal
import sys
import threading
import time
from collections.abc import Iterator
from multiprocessing import Pipe
from pathlib import Path

import pytest

from models.errors import (
    InvalidInputError,
    NotMinutesError,
    ReadingFailedError,
    ReadingMemoryError,
    ReadingStoppedError,
    ReadingTimeError,
    ReferentError,
    SourceFileError,
)
from models.imports import isolation
from models.imports.isolation import IsolatedReader, limit_memory, serve
from models.layouts import built_in_layouts
from models.reading import ReadingRules
from tests.fixtures.printed import Text, pdf
from tests.fixtures.word import p, word

LAYOUTS = built_in_layouts()
MINUTES = (
    "REFERAT Seniorrådet d. 04-06-2026",
    "Mødedato Torsdag d. 04. juni 2026 kl. 16:30",
    "Punkt 1: Eventuelt",
    "Beslutning",
    "Godkendt.",
)


@pytest.fixture
def minutes(tmp_path: Path) -> Path:
    file = tmp_path / "referat.docx"
    file.write_bytes(word("".join(map(p, MINUTES))))
    return file


@pytest.fixture(scope="module")
def slow(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file that takes many seconds to read."""
    file = tmp_path_factory.mktemp("filer") / "langsom.pdf"
    rows = [Text("Rådet drøftede sagen, og formanden oplyste det.", 14.0 * n) for n in range(55)]
    file.write_bytes(pdf([rows] * 1_500))
    return file


@pytest.fixture(scope="module")
def reader() -> Iterator[IsolatedReader]:
    with IsolatedReader(LAYOUTS) as shared:
        yield shared


def process_of(reader: IsolatedReader) -> int:
    assert reader._child
    assert reader._child.process.pid
    return reader._child.process.pid


def test_file_after_file_is_read_by_one_process(reader: IsolatedReader, minutes: Path) -> None:
    first = reader.read(minutes)
    process = process_of(reader)
    assert process != os.getpid()
    assert [item.title for item in first.draft.items] == ["Eventuelt"]
    assert reader.read(minutes) == first
    assert process_of(reader) == process


def test_what_cannot_be_read_is_told_as_by_the_reader_itself(
    reader: IsolatedReader, tmp_path: Path, minutes: Path
) -> None:
    with pytest.raises(SourceFileError, match="den findes ikke") as raised:
        reader.read(tmp_path / "væk.txt")
    assert raised.value.details["path"] == str(tmp_path / "væk.txt")
    assert reader.read(minutes).draft.council == "Seniorrådet"


@pytest.mark.skipif(sys.platform != "linux", reason="/proc tells what a process has loaded")
def test_the_process_loads_nothing_of_the_window(reader: IsolatedReader, minutes: Path) -> None:
    reader.read(minutes)
    loaded = Path(f"/proc/{process_of(reader)}/maps").read_text()
    assert "libpython" in loaded or "python" in loaded
    assert "Qt" not in loaded


def test_a_process_that_dies_is_told_of_and_followed_by_another(
    reader: IsolatedReader, slow: Path, minutes: Path
) -> None:
    reader.read(minutes)
    dying = process_of(reader)
    threading.Timer(0.3, os.kill, (dying, signal.SIGKILL)).start()
    with pytest.raises(ReadingFailedError, match="sprunget over"):
        reader.read(slow)
    assert reader.read(minutes).draft.council == "Seniorrådet"
    assert process_of(reader) != dying


def test_a_file_that_takes_too_long_is_given_up(slow: Path, minutes: Path) -> None:
    with IsolatedReader(LAYOUTS, seconds=0.5) as reader:
        reader.read(minutes)
        begun = time.monotonic()
        with pytest.raises(ReadingTimeError):
            reader.read(slow)
        assert time.monotonic() - begun < 3
        assert reader.read(minutes).draft.council == "Seniorrådet"


def test_a_stop_from_another_thread_ends_the_reading_at_once(slow: Path, minutes: Path) -> None:
    with IsolatedReader(LAYOUTS) as reader:
        reader.read(minutes)
        process = process_of(reader)
        begun = time.monotonic()
        threading.Timer(0.3, reader.stop).start()
        with pytest.raises(ReadingStoppedError, match=r"langsom\.pdf er ikke læst"):
            reader.read(slow)
        assert time.monotonic() - begun < 3
        with pytest.raises(ReadingStoppedError):
            reader.read(minutes)
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


def test_a_reader_that_never_read_can_be_stopped_and_closed(minutes: Path) -> None:
    with IsolatedReader(LAYOUTS) as reader:
        reader.stop()
        with pytest.raises(ReadingStoppedError):
            reader.read(minutes)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not bound the memory")
def test_a_file_that_takes_too_much_memory_is_given_up(tmp_path: Path) -> None:
    minutes = tmp_path / "referat.txt"
    minutes.write_text("\n\n".join(MINUTES), "utf-8")
    file = tmp_path / "stor.txt"
    file.write_text(f"Referat af mødet {'i rådet ' * 9}\n" * 190_000, "utf-8")
    with IsolatedReader(LAYOUTS, memory=150_000_000) as reader:
        with pytest.raises(ReadingMemoryError, match="for meget hukommelse"):
            reader.read(file)
        assert reader.read(minutes).draft.council == "Seniorrådet"


@pytest.mark.parametrize(
    ("is_stopped", "error"), [(True, ReadingStoppedError), (False, ReadingFailedError)]
)
def test_a_process_that_ends_as_it_starts_is_told_of(
    is_stopped: bool,
    error: type[ReferentError],
    minutes: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    reader = IsolatedReader(LAYOUTS)
    start = isolation._start

    def started_and_killed(memory: int) -> isolation._Child:
        child = start(memory)
        child.process.kill()
        child.process.join()
        reader._stopped = is_stopped
        return child

    monkeypatch.setattr(isolation, "_start", started_and_killed)
    with pytest.raises(error):
        reader.read(minutes)


# --- what the process does ---


@pytest.fixture
def answers(tmp_path: Path, minutes: Path) -> list[object]:
    """What is answered on a sound file, one that is none, and something that no one foresaw."""
    ours, theirs = Pipe()
    for path in (minutes, tmp_path / "væk.txt", 7):
        ours.send((path, LAYOUTS, ReadingRules()))
    listener = threading.Thread(target=serve, args=(theirs,))
    listener.start()
    found = [ours.recv() for _ in range(3)]
    ours.close()
    listener.join(10)
    assert not listener.is_alive()
    return found


def test_each_file_is_answered(answers: list[object]) -> None:
    assert [type(answer).__name__ for answer in answers] == [
        "PackedMinutes",
        "SourceFileError",
        "ReadingFailedError",
    ]


def test_a_lack_of_memory_is_answered(monkeypatch: pytest.MonkeyPatch, minutes: Path) -> None:
    def too_large(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(isolation, "read_path", too_large)
    assert isinstance(isolation._read(minutes, LAYOUTS, ReadingRules()), ReadingMemoryError)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
def test_the_memory_of_a_process_can_be_bounded() -> None:
    import resource

    kinds = (resource.RLIMIT_AS, resource.RLIMIT_CORE)
    before = {kind: resource.getrlimit(kind) for kind in kinds}
    try:
        limit_memory(200_000_000_000)
        assert resource.getrlimit(resource.RLIMIT_AS)[0] in (200_000_000_000, before[kinds[0]][1])
        assert resource.getrlimit(resource.RLIMIT_CORE)[0] == 0
    finally:
        for kind, limits in before.items():
            resource.setrlimit(kind, limits)


def test_the_process_says_that_it_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(isolation, "limit_memory", lambda _: None)
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    ours, theirs = Pipe()
    child = threading.Thread(target=isolation.run, args=(theirs, 0))
    child.start()
    assert ours.recv() is True
    ours.close()
    child.join(10)
    assert not child.is_alive()


@pytest.mark.parametrize(
    "error",
    [
        SourceFileError(path=Path("a"), detail="væk"),
        NotMinutesError(path="a", missing="x"),
        InvalidInputError("Skriv {what}.", what="et navn"),
        ReadingTimeError(path=Path("a"), seconds=7),
    ],
)
def test_an_error_comes_whole_from_one_process_to_another(error: ReferentError) -> None:
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error)
    assert str(again) == str(error)
    assert again.template == error.template
