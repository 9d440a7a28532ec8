"""The Word file, read back with python-docx and as the XML it is."""

import datetime as dt
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from lxml import etree

from models.document import Document, DocumentItem, DocumentSection, HeadField
from models.export import compose, estimate_pages
from models.export.word import word_bytes
from models.text import ListItem, Span, parse, rich_text
from tests.docx.example import ITEMS, minutes

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
CREATED = dt.datetime(2026, 6, 5, 8, 30, tzinfo=dt.UTC)


class Written:
    """A written file, with the parts that tests look into."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.word = docx.Document(str(path))
        with zipfile.ZipFile(path) as package:
            self.parts = {name: package.read(name) for name in package.namelist()}
        self.body = etree.fromstring(self.parts["word/document.xml"])[0]

    @property
    def lines(self) -> list[tuple[str, str]]:
        """Every paragraph outside tables, with its style."""
        return [(p.style.name, p.text) for p in self.word.paragraphs if p.style and p.style.name]

    def texts(self, style: str) -> list[str]:
        return [text for name, text in self.lines if name == style]

    def elements(self, tag: str) -> list[etree._Element]:
        return list(self.body.iter(W + tag))

    def values(self, tag: str, name: str = "val") -> list[str]:
        return [str(element.get(W + name)) for element in self.elements(tag)]

    def links(self) -> dict[str, str]:
        """The addresses of the file's relationships, by their ids."""
        root = etree.fromstring(self.parts["word/_rels/document.xml.rels"])
        return {
            str(rel.get("Id")): str(rel.get("Target"))
            for rel in root
            if rel.get("TargetMode") == "External"
        }


def write(document: Document, target: Path, author: str = "", subject: str = "") -> Written:
    pages = estimate_pages(document)
    document = replace(document, author=author, subject=subject)
    target.write_bytes(word_bytes(document, pages, created=CREATED))
    return Written(target)


def text_in(element: etree._Element) -> str:
    """All text inside `element`."""
    return "".join(str(text) for text in element.itertext())


@pytest.fixture
def written(tmp_path: Path) -> Written:
    return write(compose(minutes()), tmp_path / "referat.docx", author="Kommunen", subject="Møde")


def document_of(body: str) -> Document:
    """A document with one item that holds the text whose stored form is `body`."""
    section = DocumentSection("Note", 1, parse(body))
    return Document("T", (), "Indhold", "..", (DocumentItem("1. Sag", "Sag", sections=(section,)),))


# --- the text and its styles ---


def test_head_and_headings_have_their_styles(written: Written) -> None:
    assert written.texts("Title") == ["REFERAT Kulturrådet d. 04-06-2026"]
    assert written.texts("Referent Head")[:2] == [
        "Mødedato Torsdag d. 04. juni 2026 kl. 16:30",
        "Mødested Lokale 2",
    ]
    assert written.texts("Heading 1") == [entry.heading for entry in compose(minutes()).items]
    assert written.texts("Heading 2")[:5] == [
        "Beslutning",
        "Beslutning",
        "Sagsfremstilling",
        "Sagens forløb",
        "Bilag",
    ]
    assert "Økonomiske konsekvenser" in written.texts("Heading 3")
    assert written.texts("Referent Case Number") == ["26-001234"]


def test_the_labels_of_the_head_are_bold(written: Written) -> None:
    head = next(p for p in written.word.paragraphs if p.text.startswith("Mødested"))
    assert [(run.text, bool(run.bold)) for run in head.runs] == [
        ("Mødested", True),
        (" Lokale 2", False),
    ]


def test_lists_have_styles_for_two_levels(written: Written) -> None:
    assert written.texts("List Bullet") == ["flere frivillige", "lettere adgang"]
    assert written.texts("List Bullet 2") == ["til lokaler", "til kurser"]
    assert written.texts("List Number 2") == ["i foreninger", "i skoler"]


def test_no_heading_skips_a_level(tmp_path: Path) -> None:
    sections = (
        DocumentSection("", 1, parse("Løs tekst.")),
        DocumentSection("Dyb", 2),
        DocumentSection("Dybere", 2),
        DocumentSection("Flad", 1),
        DocumentSection("Dyb igen", 2),
    )
    item = DocumentItem("1. Sag", "Sag", sections=sections)
    written = write(Document("T", (), "Indhold", "..", (item,)), tmp_path / "a.docx")
    assert [line for line in written.lines if line[0].startswith("Heading")] == [
        ("Heading 1", "1. Sag"),
        ("Heading 2", "Dyb"),
        ("Heading 3", "Dybere"),
        ("Heading 2", "Flad"),
        ("Heading 3", "Dyb igen"),
    ]


def test_looks_spaces_tabs_and_line_breaks_come_through(tmp_path: Path) -> None:
    text = '<b>fed </b><i>skrå</i> *begge*&#9;tab\\\nny linje <br>og & < > "  to"'
    written = write(document_of(text), tmp_path / "a.docx")
    paragraph = written.word.paragraphs[-1]
    assert paragraph.text == 'fed skrå begge\ttab\nny linje \nog & < > "  to"'
    assert [run.text for run in paragraph.runs if run.bold] == ["fed "]
    assert [run.text for run in paragraph.runs if run.italic] == ["skrå", "begge"]


def test_characters_that_xml_cannot_hold_are_dropped(tmp_path: Path) -> None:
    document = Document(
        "T\x00itel\x0b2", (HeadField("St\x1fed", "H\ufffeer"),), "Indhold", "..", ()
    )
    written = write(document, tmp_path / "a.docx", author="A\x07B")
    assert written.texts("Title") == ["Titel\n2"]
    assert written.texts("Referent Head") == ["Sted Her"]
    assert written.word.core_properties.title == "Titel 2"
    assert written.word.core_properties.author == "AB"


# --- the contents ---


def test_the_contents_are_a_filled_in_field(written: Written) -> None:
    assert written.texts("TOC Heading") == ["Indholdsfortegnelse"]
    document = compose(minutes())
    assert written.texts("toc 1") == [
        f"{item.title}.....\t{page}"
        for item, page in zip(document.items, estimate_pages(document), strict=True)
    ]
    instructions = [(element.text or "").strip() for element in written.elements("instrText")]
    assert instructions[0] == r'TOC \o "1-1" \h \z \u'
    assert instructions[1:] == [
        rf"PAGEREF {name} \h" for name in written.values("bookmarkStart", "name")
    ]


def test_every_field_is_begun_parted_and_ended(written: Written) -> None:
    depth, deepest = 0, 0
    for kind in written.values("fldChar", "fldCharType"):
        depth += {"begin": 1, "separate": 0, "end": -1}[kind]
        deepest = max(deepest, depth)
        assert depth >= 0
    assert (depth, deepest) == (0, 2)
    assert not written.elements("updateFields")
    assert b"updateFields" not in written.parts["word/settings.xml"]


def test_each_entry_links_to_the_bookmark_of_its_item(written: Written) -> None:
    anchors = [a for a in written.values("hyperlink", "anchor") if a != "None"]
    names = written.values("bookmarkStart", "name")
    assert anchors == names
    assert len(set(names)) == len(ITEMS)
    ids = written.values("bookmarkStart", "id")
    assert len(set(ids)) == len(ITEMS)
    assert ids == written.values("bookmarkEnd", "id")
    for start, item in zip(
        written.elements("bookmarkStart"), compose(minutes()).items, strict=True
    ):
        paragraph = start.getparent()
        assert paragraph is not None
        assert text_in(paragraph) == item.heading


def test_no_items_no_contents(tmp_path: Path) -> None:
    written = write(Document("T", (), "Indhold", "..", ()), tmp_path / "a.docx")
    assert written.lines == [("Title", "T")]


def test_a_page_is_asked_for_each_item() -> None:
    with pytest.raises(ValueError, match="zip"):
        word_bytes(compose(minutes()), [3], created=CREATED)


# --- lists ---


def numbered_lists(written: Written) -> list[tuple[str, str, str]]:
    """For each numbered paragraph its text, its level and its list's id."""
    found = []
    for paragraph in written.elements("p"):
        numbering = paragraph.find(f"{W}pPr/{W}numPr")
        if numbering is not None:
            level, list_id = (str(part.get(f"{W}val")) for part in numbering)
            found.append((text_in(paragraph), level, list_id))
    return found


def test_each_numbered_list_begins_at_one(written: Written) -> None:
    lists = numbered_lists(written)
    ids = {text: list_id for text, _, list_id in lists}
    assert ids["at strategien godkendes, og"] == ids["at der følges op."]
    assert ids["at strategien godkendes, og"] != ids["at sagen drøftes, og"]
    numbering = etree.fromstring(written.parts["word/numbering.xml"])
    for _, level, list_id in lists:
        instance = numbering.find(f"{W}num[@{W}numId='{list_id}']")
        assert instance is not None
        override = instance.find(f"{W}lvlOverride[@{W}ilvl='{level}']/{W}startOverride")
        assert override is not None
        assert override.get(f"{W}val") == "1"


def test_a_list_inside_a_list_does_not_break_it(tmp_path: Path) -> None:
    items = [("a", 0, True), ("b", 1, True), ("c", 1, True), ("d", 0, True), ("e", 1, True)]
    text = rich_text(ListItem((Span(t),), level, numbered) for t, level, numbered in items)
    item = DocumentItem("1", "Sag", sections=(DocumentSection("", 1, text),))
    written = write(Document("T", (), "Indhold", "..", (item,)), tmp_path / "a.docx")
    a, b, c, d, e = (list_id for _, _, list_id in numbered_lists(written))
    assert a == d
    assert b == c
    assert len({a, b, e}) == 3


# --- links ---


def test_an_address_is_stored_once(written: Written) -> None:
    assert list(written.links().values()) == ["https://example.org/strategi?a=1&b=2"]
    ids = [link.get(f"{R}id") for link in written.elements("hyperlink") if link.get(f"{R}id")]
    assert len(ids) == 2
    assert set(ids) == set(written.links())
    linked = [link for p in written.word.paragraphs for link in p.hyperlinks if link.address]
    assert [link.text for link in linked] == ["strategien", "strategien"]


def test_addresses_hold_nothing_that_word_refuses(tmp_path: Path) -> None:
    text = '[a](<https://example.org/å "b"{c}>) og [her](#)'
    written = write(document_of(text), tmp_path / "a.docx")
    assert list(written.links().values()) == ["https://example.org/å%22b%22%7Bc%7D", "#"]


# --- tables ---


def test_tables_have_a_header_row_and_a_gap_below(written: Written) -> None:
    (table,) = written.word.tables
    assert table.style is not None
    assert table.style.name == "Referent Table"
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Tiltag", "Beløb i kr."],
        ["Kurser", "120.000"],
        ["Lokaler", "80.000"],
    ]
    rows = written.elements("tr")
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True, False, False]
    following = written.elements("tbl")[0].getnext()
    assert following is not None
    assert following.tag == f"{W}p"


def test_the_columns_fill_the_width_of_the_text(tmp_path: Path) -> None:
    long = "Et langt felt med mange ord i, som fylder det meste af tabellen"
    text = f"| Nr. | {long} | |\n| --- | --- | --- |\n| 1 | x | |"
    written = write(document_of(text), tmp_path / "a.docx")
    narrow, wide, empty = (int(width) for width in written.values("gridCol", "w"))
    assert narrow + wide + empty == pytest.approx(16 / 2.54 * 1440, abs=3)
    assert wide > 2 * narrow
    assert empty > 800


# --- properties and language ---


def test_the_properties_are_the_documents_own(written: Written) -> None:
    properties = written.word.core_properties
    assert properties.title == "REFERAT Kulturrådet d. 04-06-2026"
    assert (properties.author, properties.last_modified_by) == ("Kommunen", "Kommunen")
    assert properties.subject == "Møde"
    assert properties.language == "da-DK"
    assert properties.created == properties.modified == CREATED
    assert properties.revision == 1


def test_a_very_long_title_is_cut_in_the_properties_only(tmp_path: Path) -> None:
    written = write(Document("x" * 400, (), "Indhold", "..", ()), tmp_path / "a.docx")
    assert len(written.word.core_properties.title) == 255
    assert written.texts("Title") == ["x" * 400]


def test_local_times_are_stored_as_utc(tmp_path: Path) -> None:
    local = dt.datetime(2026, 6, 5, 10, 30, tzinfo=dt.timezone(dt.timedelta(hours=2)))
    (tmp_path / "a.docx").write_bytes(word_bytes(compose(minutes()), range(3, 8), created=local))
    assert Written(tmp_path / "a.docx").word.core_properties.created == CREATED


def test_nothing_tells_of_python_docx(written: Written) -> None:
    for name, content in written.parts.items():
        assert b"python-docx" not in content.lower(), name
        assert not re.search(rb"en-US", content), name


def test_the_footer_counts_the_pages(written: Written) -> None:
    (section,) = written.word.sections
    xml = etree.fromstring(etree.tostring(section.footer._element))
    assert text_in(xml) == "Side  PAGE 1 af  NUMPAGES 1"


def test_the_template_text_is_replaced_and_the_page_kept(written: Written) -> None:
    (section,) = written.word.sections
    assert section.page_width is not None
    assert section.left_margin is not None
    assert round(section.page_width.cm, 1) == 21.0
    assert round(section.left_margin.cm, 1) == 2.5
    assert written.body[-1].tag == f"{W}sectPr"
