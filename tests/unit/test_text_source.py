"""A text file is read in whatever letters it was written."""

from pathlib import Path

import pytest

from models.imports.text_source import decode_text, read_text_source


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_danish_letters_are_read_in_every_usual_encoding(encoding: str, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("Ældrerådet\r\n\r\nMødested Åhuset\r\n".encode(encoding))
    source = read_text_source(file)
    assert [line.text for line in source.lines] == ["Ældrerådet", "Mødested Åhuset"]
    assert source.running == ()
    assert source.pages == 0


def test_what_is_no_text_is_none() -> None:
    assert decode_text(b"\x81\x8d\x8f") is None
    assert decode_text(b"a\0b") is None
    assert decode_text(b"\xff\xfe\x00") is None
    assert decode_text(b"\x01\x02\x03abc") is None
    assert decode_text(b"Side 1\x0cSide 2") == "Side 1\x0cSide 2"
