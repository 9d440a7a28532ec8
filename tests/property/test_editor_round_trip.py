"""Editor -> value -> stored form -> value -> editor changes nothing."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from models.text import (
    ListItem,
    Paragraph,
    RichText,
    Span,
    Table,
    parse,
    rich_text,
    serialize,
    spans_text,
)
from ui.widgets.rich_text_document import fill, insert, read

_characters = st.one_of(
    st.sampled_from(list("abæøå _*\\[]()<>|&;#-+:1.)\n\t\u00a0'\"")),
    st.characters(exclude_categories=["Cs"]),
)
_links = st.sampled_from(["", "", "", "https://a.dk/?a=1&b=2", "mailto:x@y.dk", "a\\b&amp;"])
_spans = st.lists(
    st.builds(
        Span, st.text(_characters, min_size=1, max_size=8), st.booleans(), st.booleans(), _links
    ),
    max_size=4,
).map(tuple)
_rows = st.lists(st.lists(_spans, min_size=1, max_size=3).map(tuple), min_size=1, max_size=3)
_blocks = st.one_of(
    st.builds(Paragraph, _spans),
    st.builds(ListItem, _spans, st.integers(0, 1), st.booleans()),
    st.builds(Table, _rows.map(tuple)),
)
_texts = st.lists(_blocks, max_size=6).map(rich_text)


def _document() -> QTextDocument:
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    return document


@given(text=_texts)
def test_the_editor_holds_every_text(qapp: object, text: RichText) -> None:
    document = _document()
    fill(document, text)
    assert read(document) == text


@given(texts=st.tuples(_texts, _texts))
def test_a_document_filled_again_forgets_what_it_held(
    qapp: object, texts: tuple[RichText, RichText]
) -> None:
    document = _document()
    for text in texts:
        fill(document, text)
    assert read(document) == texts[-1]


@given(text=_texts)
def test_storing_what_the_editor_holds_changes_nothing(qapp: object, text: RichText) -> None:
    document = _document()
    fill(document, text)
    stored = serialize(read(document))
    fill(document, parse(stored))
    assert serialize(read(document)) == stored


@given(text=_texts, pasted=_texts, share=st.floats(0, 1))
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
