"""Spoilt files are read or refused: a moment of what `make fuzz` does for ten minutes."""

from tests.fuzz import fuzz
from tests.fuzz.files import sound_files


def test_nothing_but_a_plain_message_comes_of_a_spoilt_file() -> None:
    report = fuzz(sound_files(), seconds=1.5, seed=20260604)
    assert report.failures == []
    assert report.outcomes["read_path read"] > 0
