"""Every kind of Word document is one that can be heard as well as seen."""

import datetime as dt
import io
import zipfile
from collections.abc import Callable

import pytest

from models.document import Document
from models.export import compose, estimate_pages
from models.export.word import word_bytes
from models.records import DocumentKind, ItemId
from tests.docx.accessibility import problems
from tests.docx.example import minutes
from tests.docx.meetings import every_kind, generated_meeting, item_for_excerpt

CREATED = dt.datetime(2026, 6, 5, 8, 30)


def word_of(document: Document) -> bytes:
    return word_bytes(document, estimate_pages(document), created=CREATED)


def headings(document: Document) -> list[str]:
    return [item.heading for item in document.items]


@pytest.mark.parametrize("key", ["fremstilling", "sagsfremstilling"])
@pytest.mark.parametrize("kind", list(DocumentKind))
def test_every_kind_in_both_layouts_is_accessible(kind: DocumentKind, key: str) -> None:
    document = compose(minutes(key), kind, ItemId(2))
    assert problems(word_of(document), headings(document)) == []


def test_generated_meetings_are_accessible_in_every_kind() -> None:
    made = 0
    for seed in range(12):
        meeting = generated_meeting(seed)
        for kind in every_kind(meeting):
            document = compose(meeting, kind, item_for_excerpt(meeting))
            assert problems(word_of(document), headings(document)) == [], (seed, kind)
            made += 1
    assert made > 50


# --- the check itself ---

Change = tuple[str, str, str]  # a part, what stands in it, what is put there instead
BODY, STYLES, CORE = "word/document.xml", "word/styles.xml", "docProps/core.xml"


def spoilt(part: str, old: str, new: str) -> bytes:
    """The example's Word file with the first `old` in a part replaced."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(word_of(compose(minutes())))) as good,
        zipfile.ZipFile(target, "w") as bad,
    ):
        for name in good.namelist():
            content = good.read(name)
            if name == part:
                text = content.decode()
                assert old in text, old
                content = text.replace(old, new, 1).encode()
            bad.writestr(name, content)
    return target.getvalue()


DEFECTS: dict[str, Change] = {
    "the file has no title": (
        CORE,
        "<dc:title>REFERAT Kulturrådet d. 04-06-2026</dc:title>",
        "<dc:title> </dc:title>",
    ),
    "no paragraph is the document's title": (
        BODY,
        'w:pStyle w:val="Title"',
        'w:pStyle w:val="BodyText"',
    ),
    "the file's language is not Danish": (CORE, ">da-DK<", ">en-US<"),
    "the text's language is not Danish": (STYLES, '<w:lang w:val="da-DK"', '<w:lang w:val=""'),
    "another language in word/styles.xml: en-US": (
        STYLES,
        "<w:sz ",
        '<w:lang w:val="en-US"/><w:sz ',
    ),
    "an empty heading": (BODY, "<w:t>Beslutning</w:t>", "<w:t> </w:t>"),
    "a level is skipped before the heading 'Beslutning'": (
        BODY,
        'w:pStyle w:val="Heading2"',
        'w:pStyle w:val="Heading3"',
    ),
    "the headings of level 1 are not the items": (
        BODY,
        'w:pStyle w:val="Heading1"',
        'w:pStyle w:val="BodyText"',
    ),
    "a list item is in no list: 'flere frivillige'": (
        STYLES,
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
        "",
    ),
    "a list is only typed: '- Godkendt'": (BODY, "Ingen bemærkninger.", "- Godkendt"),
    "a list is not defined": (BODY, '<w:numId w:val="3"/>', '<w:numId w:val="99"/>'),
    "a table has no header row": (BODY, "<w:tblHeader/>", ""),
    "a table has a header row further down": (
        BODY,
        "<w:trPr><w:cantSplit/></w:trPr>",
        "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>",
    ),
    "a table has a column without a heading": (BODY, "Tiltag", ""),
    "the rows of a table have different numbers of cells": (
        BODY,
        "</w:tc></w:tr>",
        "</w:tc><w:tc/></w:tr>",
    ),
    "a link has no text": (BODY, "<w:t>strategien</w:t>", "<w:t></w:t>"),
    "a link leads nowhere: 'strategien'": (BODY, 'r:id="rLink1"', 'r:id="rLink9"'),
    "a link leads to no bookmark: _Nej": (BODY, 'w:anchor="_Toc000000001"', 'w:anchor="_Nej"'),
    "a link has no address: 'strategien'": (BODY, ' r:id="rLink1"', ""),
    "a bookmark comes twice: _Toc000000002": (
        BODY,
        'w:name="_Toc000000001"',
        'w:name="_Toc000000002"',
    ),
    "bookmarks are not begun and ended once each": (BODY, '<w:bookmarkEnd w:id="0"/>', ""),
    "a field is not well formed in word/document.xml": (
        BODY,
        '<w:fldChar w:fldCharType="begin"/>',
        '<w:fldChar w:fldCharType="end"/>',
    ),
    "a field is not ended in word/document.xml": (BODY, '<w:fldChar w:fldCharType="end"/>', ""),
}


@pytest.mark.parametrize("defect", DEFECTS)
def test_the_check_finds_what_is_wrong(defect: str) -> None:
    found = problems(spoilt(*DEFECTS[defect]), headings(compose(minutes())))
    assert any(problem.startswith(defect) for problem in found), found


PICTURE = (
    '<w:r><w:drawing xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
    'wordprocessingDrawing"><wp:inline><wp:docPr id="1" name="Billede"{}/></wp:inline>'
    "</w:drawing></w:r></w:p>"
)
OLD_PICTURE = (
    '<w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape{}/></w:pict></w:r></w:p>'
)


@pytest.mark.parametrize(("picture", "name"), [(PICTURE, "descr"), (OLD_PICTURE, "alt")])
def test_a_picture_needs_a_text_in_its_place(picture: str, name: str) -> None:
    told: Callable[[str], list[str]] = lambda text: problems(  # noqa: E731
        spoilt(BODY, "</w:p>", picture.format(text))
    )
    assert told("") == ["a picture has no alternative text in word/document.xml"]
    assert told(f' {name}="Kommunens våben"') == []
