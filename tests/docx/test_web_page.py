"""The document as a web page, read with lxml."""

import datetime as dt
from dataclasses import replace

from lxml import html

from models.document import Document, DocumentItem, DocumentSection, HeadField
from models.export import compose
from models.export.html import html_text
from models.export.rendering import render
from models.records import DocumentKind, FileFormat, PagesBy
from models.text import parse
from tests.docx.example import minutes

CREATED = dt.datetime(2026, 6, 5, 8, 30, tzinfo=dt.UTC)


def page_of(document: Document, token: str = "") -> html.HtmlElement:
    return html.fromstring(html_text(document, created=CREATED, token=token))


def page_with(body: str, case_line: str = "") -> html.HtmlElement:
    """A page with one item that holds the text whose stored form is `body`."""
    section = DocumentSection("Note", 1, parse(body))
    item = DocumentItem("1. Sag", "Sag", case_line=case_line, sections=(section,))
    return page_of(Document("T", (), "", "", (item,)))


def texts(page: html.HtmlElement, path: str) -> list[str]:
    return [str(element.text_content()) for element in page.xpath(path)]


def test_the_page_says_its_language_and_what_it_is() -> None:
    document = replace(compose(minutes()), author="Havneby Kommune")
    page = page_of(document, token="0123")
    assert page.get("lang") == "da"
    assert texts(page, "//title") == ["REFERAT Kulturrådet d. 04-06-2026"]
    meta = {m.get("name"): m.get("content") for m in page.xpath("//meta[@name]")}
    assert meta["generator"] == "Referent"
    assert meta["author"] == "Havneby Kommune"
    assert meta["description"] == "Kulturrådet"
    assert meta["referent-token"] == "0123"
    assert meta["dcterms.created"] == "2026-06-05T08:30:00+00:00"


def test_what_there_is_not_to_say_is_left_out() -> None:
    page = page_of(Document("", (), "", "", ()))
    names = [m.get("name") for m in page.xpath("//meta[@name]")]
    assert names == ["viewport", "generator", "dcterms.created"]
    assert texts(page, "//title") == ["Referent"]
    assert not page.xpath("//nav")


def test_the_landmarks_are_there_once() -> None:
    page = page_of(compose(minutes()))
    assert [len(page.xpath(f"//body/{tag}")) for tag in ("header", "nav", "main")] == [1, 1, 1]
    assert texts(page, "//header/h1") == ["REFERAT Kulturrådet d. 04-06-2026"]
    assert texts(page, "//header/p")[1] == "Mødested Lokale 2"


def test_each_entry_of_the_contents_leads_to_its_item() -> None:
    document = compose(minutes())
    page = page_of(document)
    entries = page.xpath("//nav//a")
    assert [entry.text for entry in entries] == [item.title for item in document.items]
    targets = [page.get_element_by_id(entry.get("href")[1:]) for entry in entries]
    assert [target.text for target in targets] == [item.heading for item in document.items]
    named = [article.get("aria-labelledby") for article in page.xpath("//article")]
    assert named == [target.get("id") for target in targets]


def test_no_heading_skips_a_level() -> None:
    sections = (
        DocumentSection("", 1, parse("Løs tekst.")),
        DocumentSection(" ", 1),
        DocumentSection("Dyb", 2),
        DocumentSection("Dybere", 2),
        DocumentSection("Flad", 1),
    )
    item = DocumentItem("1. Sag", "Sag", sections=sections)
    page = page_of(Document("T", (), "", "", (item,)))
    found = [(h.tag, h.text) for h in page.xpath("//article//*[starts-with(name(), 'h')]")]
    assert found == [("h2", "1. Sag"), ("h3", "Dyb"), ("h4", "Dybere"), ("h3", "Flad")]


def test_lists_lie_within_lists() -> None:
    page = page_with("1. en\n   - under\n   - mere\n2. to")
    (outer,) = page.xpath("//article/ol")
    assert [li.text for li in outer.xpath("li")] == ["en", "to"]
    assert texts(outer, "li[1]/ul/li") == ["under", "mere"]


def test_tables_say_which_cells_are_headers() -> None:
    page = page_with("| Navn | Antal |\n| --- | --- |\n| **Bo** | 2 |")
    assert [th.get("scope") for th in page.xpath("//thead//th")] == ["col", "col"]
    assert texts(page, "//tbody//td") == ["Bo", "2"]


def test_links_emphasis_and_line_breaks_come_through() -> None:
    page = page_with("[her **og** *her*](https://example.org/?a=1&b=2)\\\nny linje", "26-1")
    (link,) = page.xpath("//article//a")
    assert link.get("href") == "https://example.org/?a=1&b=2"
    assert (texts(link, "strong"), texts(link, "em")) == (["og"], ["her"])
    assert len(page.xpath("//article//br")) == 1
    assert texts(page, "//p[@class='case']") == ["26-1"]


def test_an_address_that_a_browser_would_run_is_no_link() -> None:
    page = page_with("[tryk her](javascript:alert(1))")
    assert not page.xpath("//article//a")
    assert "tryk her" in page.text_content()


def test_what_looks_like_markup_is_printed_as_it_stands() -> None:
    odd = '<script>alert("x")</script> &amp; <b>'
    page = page_of(Document(odd, (HeadField(odd, odd),), "", "", ()))
    assert not page.xpath("//script")
    assert texts(page, "//h1") == [odd]


def test_names_from_the_right_are_kept_to_themselves() -> None:
    page = page_of(Document("T", (HeadField("Mødt", "محمد, علي"),), "", "", ()))
    assert texts(page, "//header/p") == ["Mødt \u2068محمد\u2069, \u2068علي\u2069"]


def test_nothing_is_fetched_from_elsewhere() -> None:
    page = page_of(compose(minutes()))
    assert not page.xpath("//script | //img | //iframe | //link | //@src")
    assert "url(" not in texts(page, "//style")[0]


def test_the_signature_sheet_is_a_table_with_a_row_for_each() -> None:
    document = compose(minutes(), DocumentKind.SIGNATURES)
    page = page_of(document)
    assert texts(page, "//thead//th") == ["Navn", "Underskrift"]
    rows = page.xpath("//tbody/tr/th[@scope='row']")
    assert [row.text for row in rows] == [line.name for line in document.signatures]
    assert [row.xpath("br")[0].tail if row.xpath("br") else "" for row in rows] == [
        line.role for line in document.signatures
    ]


def test_rendering_a_page_tells_that_it_has_no_page_numbers() -> None:
    rendered = render(compose(minutes()), FileFormat.HTML, created=CREATED)
    assert rendered.content.startswith(b"<!DOCTYPE html>")
    assert rendered.pages_by is PagesBy.NOTHING
