"""What the check says of a council's own template: each thing once, and whether it forbids use."""

import io
import zipfile
from collections.abc import Callable

import docx
import pytest
from docx.document import Document as WordDocument
from docx.enum.section import WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from docx.shared import Cm

from models.export.starting_point import starting_point
from models.export.template import template_bytes
from models.export.template_check import check_template
from models.records import TemplateStyle
from tests.docx.letterhead import danish_template, edited, letterhead, page_number, png, saved

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
GOOD = template_bytes(TemplateStyle.MODERN)

Change = Callable[[WordDocument], object]


def changed(change: Change, content: bytes = GOOD) -> bytes:
    word = docx.Document(io.BytesIO(content))
    change(word)
    return saved(word)


def said(content: bytes) -> list[str]:
    """The beginning of each finding; those that forbid use begin with '!'."""
    return [("!" if finding.forbids else "") + finding.text for finding in check_template(content)]


def only(content: bytes) -> str:
    (text,) = said(content)
    return text


# --- what forbids its use ---


def test_a_file_that_is_no_word_document() -> None:
    assert only(b"ikke et dokument").startswith("!Filen er ikke et Word-dokument")
    assert only(GOOD[: len(GOOD) // 2]).startswith("!Filen er ikke et Word-dokument")


def test_another_kind_of_office_file() -> None:
    sheet = edited(
        GOOD, {"[Content_Types].xml": lambda xml: xml.replace("wordprocessingml", "spreadsheetml")}
    )
    assert only(sheet).startswith("!Filen er ikke et Word-dokument")


def test_a_file_with_a_password_or_of_the_old_kind() -> None:
    assert "adgangskode" in only(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000))


def test_a_file_with_macros() -> None:
    macros = edited(
        GOOD,
        {
            "[Content_Types].xml": lambda xml: xml.replace(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                "application/vnd.ms-word.document.macroEnabled.main+xml",
            )
        },
    )
    assert only(macros).startswith("!Filen indeholder makroer")


def bomb(size: int, parts: int = 1) -> bytes:
    content = io.BytesIO(GOOD)
    with zipfile.ZipFile(content, "a", zipfile.ZIP_DEFLATED) as package:
        for number in range(parts):
            package.writestr(f"word/media/{number}.bin", bytes(size))
    return content.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(lambda: bomb(2_000_000), id="one part that grows beyond measure"),
        pytest.param(lambda: bomb(900_000, 120), id="too much in all"),
        pytest.param(lambda: bomb(1, 1001), id="too many parts"),
        pytest.param(lambda: bytes(20_000_001), id="too large as it is"),
    ],
)
def test_a_file_that_would_fill_the_memory(content: Callable[[], bytes]) -> None:
    assert only(content()).startswith("!Filen fylder for meget")


@pytest.mark.parametrize(
    ("style_id", "kind", "told"),
    [
        ("Heading1", "character", "Overskrift 1 (Heading 1) er ikke af den rette art"),
        ("ReferentTable", "paragraph", "som en tabeltypografi"),
        ("Hyperlink", "paragraph", "Hyperlink er ikke af den rette art"),
    ],
)
def test_a_style_of_the_wrong_kind(style_id: str, kind: str, told: str) -> None:
    def change(word: WordDocument) -> None:
        for style in word.styles.element:
            if style.get(qn("w:styleId")) == style_id:
                style.set(qn("w:type"), kind)

    assert told in only(changed(change))


@pytest.mark.parametrize("side", ["page_width", "page_height"])
def test_a_page_with_too_little_room(side: str) -> None:
    def change(word: WordDocument) -> None:
        setattr(word.sections[0], side, Cm(10))

    assert only(changed(change)).startswith("!Der er for lidt plads")


def test_a_picture_from_elsewhere() -> None:
    def change(word: WordDocument) -> None:
        for section in word.sections:
            for part in (section.header.part, section.footer.part):
                part.relate_to("http://example.org/logo.png", f"{_OFFICE}/image", is_external=True)

    assert only(changed(change)).startswith("!Et billede hentes fra en anden fil")


# --- what is advice ---


def test_missing_styles_are_named_in_danish_and_english() -> None:
    def change(word: WordDocument) -> None:
        word.styles["Heading 1"].delete()
        word.styles["Referent Head"].delete()

    text = only(changed(change))
    assert "Overskrift 1 (Heading 1)" in text
    assert "Referent Hoved (Referent Head)" in text


def test_list_styles_without_a_list() -> None:
    def change(word: WordDocument) -> None:
        properties = word.styles["List Number 2"].element.pPr
        properties.remove(properties.numPr)

    assert only(changed(change)).startswith(
        "Der er ingen opstilling bag Opstilling - tal eller bogst. 2 (List Number 2)"
    )


def test_items_that_do_not_begin_a_page() -> None:
    def change(word: WordDocument) -> None:
        word.styles["Heading 1"].paragraph_format.page_break_before = False

    assert only(changed(change)).startswith("Overskrift 1 begynder ikke på en ny side")


def test_contents_without_a_tab() -> None:
    def change(word: WordDocument) -> None:
        style = word.styles["toc 1"].element
        style.pPr.remove(style.pPr.find(qn("w:tabs")))

    assert only(changed(change)).startswith("Indholdsfortegnelse 1 har intet tabulatorstop")


def test_another_language() -> None:
    def change(word: WordDocument) -> None:
        next(word.styles.element.iter(qn("w:lang"))).set(qn("w:val"), "en-GB")

    assert "(en-GB)" in only(changed(change))


def with_logo(text: str, attribute: str = "descr") -> Change:
    def change(word: WordDocument) -> None:
        run = word.sections[0].header.paragraphs[0].add_run()
        run.add_picture(io.BytesIO(png()))
        next(run._r.iter(qn("wp:docPr"))).set(attribute, text)

    return change


def test_a_logo_without_alternative_text() -> None:
    assert only(changed(with_logo(""))).startswith("Logoet har ingen alternativ tekst")
    assert said(changed(with_logo("Kommunens logo"))) == []
    assert said(changed(with_logo("Kommunens logo", "title"))) == []


def test_a_picture_that_is_there_for_show() -> None:
    def change(word: WordDocument) -> None:
        with_logo("")(word)
        properties = next(word.sections[0].header._element.iter(qn("wp:docPr")))
        properties.append(
            parse_xml(
                '<a:decorative xmlns:a="http://schemas.microsoft.com/office/drawing/2017/'
                'decorative" val="1"/>'
            )
        )

    assert said(changed(change)) == []


def test_a_picture_that_no_pdf_can_hold() -> None:
    content = changed(with_logo("Logo"))
    drawn = edited(
        content, {"[Content_Types].xml": lambda xml: xml.replace("image/png", "image/x-emf")}
    )
    assert only(drawn).startswith("Et billede er i et format, der kun kan vises i Word")


def test_a_picture_that_is_not_there() -> None:
    def change(word: WordDocument) -> None:
        with_logo("Logo")(word)
        blip = next(word.sections[0].header._element.iter(qn("a:blip")))
        blip.set(qn("r:embed"), "rId99")

    assert said(changed(change)) == []


def test_text_in_the_body() -> None:
    assert only(changed(lambda word: word.add_paragraph("Kære"))).startswith(
        "Teksten i skabelonen bruges ikke"
    )


def test_several_sections() -> None:
    def change(word: WordDocument) -> None:
        word.add_section(WD_SECTION.NEW_PAGE)

    assert only(changed(change)).startswith("Skabelonen har flere sektioner")


def test_words_in_brackets_that_were_to_be_written_over() -> None:
    def change(word: WordDocument) -> None:
        word.sections[0].header.paragraphs[0].text = "[Rådets navn] og [Rådets navn], [1]"

    assert "står der stadig [Rådets navn]. Skriv" in only(changed(change))


def test_no_page_number() -> None:
    def change(word: WordDocument) -> None:
        word.sections[0].footer.paragraphs[0].clear()

    assert only(changed(change)).startswith("Der er intet sidetal")

    def simple(word: WordDocument) -> None:
        change(word)
        page_number(word.sections[0].footer.paragraphs[0])

    assert said(changed(simple)) == []


def test_protection() -> None:
    def change(word: WordDocument) -> None:
        settings = word.settings.element
        settings.insert(0, parse_xml(f'<w:documentProtection {nsdecls("w")} w:edit="forms"/>'))

    assert only(changed(change)).startswith("Skabelonen er beskyttet mod ændringer")


@pytest.mark.parametrize("attached", [True, False])
def test_references_to_other_files(*, attached: bool) -> None:
    def change(word: WordDocument) -> None:
        if attached:
            settings = word.settings.element
            settings.insert(0, parse_xml(f"<w:attachedTemplate {nsdecls('w', 'r')} r:id='x'/>"))
        else:
            word.part.relate_to("http://example.org/a.docx", f"{_OFFICE}/subDocument", True)

    assert only(changed(change)).startswith("Skabelonen henviser til en anden fil")


def test_links_in_the_letterhead_are_well() -> None:
    def change(word: WordDocument) -> None:
        part = word.sections[0].header.part
        part.relate_to("https://example.org", f"{_OFFICE}/hyperlink", is_external=True)
        word.part.relate_to("https://example.org", f"{_OFFICE}/hyperlink", is_external=True)

    assert said(changed(change)) == []


def test_comments_and_revisions() -> None:
    def revised(word: WordDocument) -> None:
        word.sections[0].header.paragraphs[0]._p.append(
            parse_xml(f'<w:ins {nsdecls("w")} w:id="1" w:author="G"/>')
        )

    def commented(word: WordDocument) -> None:
        word.add_comment(word.add_paragraph("a").runs, "Husk", author="G")

    assert only(changed(revised)).startswith("Der er kommentarer eller sporede ændringer")
    assert said(changed(commented))[-1].startswith("Der er kommentarer eller sporede ændringer")


# --- whole files ---


@pytest.mark.parametrize("style", [TemplateStyle.MODERN, TemplateStyle.CLASSIC])
def test_the_file_to_begin_with_can_be_used(style: TemplateStyle) -> None:
    text, header = said(starting_point(style))
    assert text.startswith("Teksten i skabelonen bruges ikke")
    assert "[Rådets navn]" in header


def test_the_file_to_begin_with_shows_each_style_in_itself() -> None:
    word = docx.Document(io.BytesIO(starting_point(TemplateStyle.CLASSIC)))
    shown = {p.style.name: p.text for p in word.paragraphs if p.style}
    assert shown["Heading 1"] == "Et punkt på dagsordenen – Overskrift 1 (Heading 1)"
    assert {"Title", "toc 1", "List Bullet 2", "List Number 2"} <= shown.keys()
    assert word.tables[0].style is not None
    assert word.tables[0].style.name == "Referent Table"


def test_ordinary_templates_can_be_used() -> None:
    for content in (letterhead(), danish_template()):
        assert not any(text.startswith("!") for text in said(content))


def test_styles_with_danish_names_of_their_own_are_found() -> None:
    def change(word: WordDocument) -> None:
        style = word.styles["Body Text"]
        style.element.find(qn("w:name")).set(qn("w:val"), "brødtekst")
        style.element.set(qn("w:styleId"), "Typografi7")
        hidden = word.styles.add_style("Brødtekst", WD_STYLE_TYPE.CHARACTER)
        assert hidden.style_id

    # Of two with the same name, the one of the right kind is taken.
    assert not any("Brødtekst" in text for text in said(changed(change)))
