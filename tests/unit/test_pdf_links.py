"""Links of a PDF: what is linked, and no more, also where a link goes on on the next line."""

from pathlib import Path

import typst

from models.imports.pdf_source import read_pdf_source
from models.text import Paragraph, Span


def linked(source: str) -> list[Span]:
    """The spans with a link in the PDF that typst makes of that."""
    whole = f'#set page(width: 12cm)\n#set document(title: "Links")\n{source}'
    # Only in a PDF that screen readers can read is a link over two lines one link.
    content = typst.compile(whole.encode(), format="pdf", pdf_standards=["ua-1"])
    assert isinstance(content, bytes)
    lines = read_pdf_source(Path("x.pdf"), content).lines
    blocks = (line.block for line in lines if isinstance(line.block, Paragraph))
    return [span for block in blocks for span in block.spans if span.link]


def test_the_words_before_a_link_are_not_of_it() -> None:
    [span] = linked('Læs mere #link("https://eksempel.dk")[om ordningen] her.')
    assert (span.text, span.link) == ("om ordningen", "https://eksempel.dk")


def test_a_link_over_two_lines_does_not_take_in_all_of_them() -> None:
    address = '#link("https://eksempel.dk")[pjecen om ordningen for unge under tyve år]'
    [span] = linked(f"Læs meget mere i {address} fra maj.")
    assert span.text == "pjecen om ordningen for unge under tyve år"
