"""Editor -> value -> stored form -> value -> editor changes nothing."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from models.text import RichText, Table, parse, serialize, spans_text
from tests.property.strategies import rich_texts
from ui.widgets.rich_text_document import fill, insert, read


def _document() -> QTextDocument:
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    return document


@given(text=rich_texts)
def test_the_editor_holds_every_text(qapp: object, text: RichText) -> None:
    document = _document()
    fill(document, text)
    assert read(document) == text


@given(texts=st.tuples(rich_texts, rich_texts))
def test_a_document_filled_again_forgets_what_it_held(
    qapp: object, texts: tuple[RichText, RichText]
) -> None:
    document = _document()
    for text in texts:
        fill(document, text)
    assert read(document) == texts[-1]


@given(text=rich_texts)
def test_storing_what_the_editor_holds_changes_nothing(qapp: object, text: RichText) -> None:
    document = _document()
    fill(document, text)
    stored = serialize(read(document))
    fill(document, parse(stored))
    assert serialize(read(document)) == stored


@given(text=rich_texts, pasted=rich_texts, share=st.floats(0, 1))
def test_a_paste_keeps_the_words_of_both(
    qapp: object, text: RichText, pasted: RichText, share: float
) -> None:
    document = _document()
    fill(document, text)
    cursor = QTextCursor(document)
    cursor.setPosition(int(share * (document.characterCount() - 1)))
    before = _letters(read(document))
    insert(cursor, pasted)
    assert _letters(read(document)) == sorted(before + _letters(pasted))


def _letters(text: RichText) -> list[str]:
    """The letters of a text; marks may join and take another form when texts meet."""
    return sorted(c for c in _characters_of(text) if c.isascii() and c.isalnum())


def _characters_of(text: RichText) -> str:
    written = ""
    for block in text.blocks:
        if isinstance(block, Table):
            written += "".join(spans_text(cell) for row in block.rows for cell in row)
        else:
            written += spans_text(block.spans)
    return written
