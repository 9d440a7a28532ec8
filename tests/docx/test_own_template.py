"""Documents written with a council's own template: its letterhead stays, its private things go."""

import datetime as dt
import io
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import docx
import pypdfium2  # type: ignore[import-untyped]
import pytest
from docx.document import Document as WordDocument
from docx.enum.section import WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml

from models.document import Document
from models.errors import TemplateUnusableError
from models.export import compose, estimate_pages
from models.export.pdf import pdf_bytes
from models.export.rendering import render
from models.export.template import open_template
from models.export.template_look import read_template
from models.export.word import word_bytes
from models.export.word_styles import remove
from models.records import DocumentKind, FileFormat
from tests.docx.accessibility import problems
from tests.docx.example import minutes
from tests.docx.letterhead import (
    LOGO_TEXT,
    danish_template,
    edited,
    letterhead,
    parts,
    png,
    saved,
)

CREATED = dt.datetime(2026, 6, 5, 8, 30, tzinfo=dt.UTC)
DOCUMENT = compose(minutes())
PRIVATE = b"Grethe Grafiker"


def written(template: bytes, document: Document = DOCUMENT) -> bytes:
    return word_bytes(
        document, estimate_pages(document), template=template, created=CREATED, token="d0c5"
    )


def opened(template: bytes, document: Document = DOCUMENT) -> WordDocument:
    return docx.Document(io.BytesIO(written(template, document)))


def lines(word: WordDocument) -> list[tuple[str, str]]:
    return [(p.style.name or "", p.text) for p in word.paragraphs if p.style]


both_templates = pytest.mark.parametrize(
    "template", [letterhead(), danish_template()], ids=["plain", "Danish"]
)


@both_templates
def test_the_letterhead_comes_through(template: bytes) -> None:
    section = opened(template).sections[0]
    first = section.first_page_header
    assert [p.text for p in first.paragraphs][1:] == ["Gudenkøb Kommune"]
    assert section.first_page_footer.paragraphs[0].text == "Torvet 1, 8999 Gudenkøb"
    assert section.header.paragraphs[0].text == "Gudenkøb Kommune · Ældrerådet"
    assert section.even_page_header.paragraphs[0].text == "Ældrerådet på lige sider"
    assert section.different_first_page_header_footer
    picture = next(first._element.iter(qn("wp:docPr")))
    assert picture.get("descr") == LOGO_TEXT
    blip = next(first._element.iter(qn("a:blip")))
    assert first.part.related_parts[blip.get(qn("r:embed"))].blob == png()


@both_templates
def test_margins_styles_and_theme_come_through(template: bytes) -> None:
    word = opened(template)
    section = word.sections[0]
    assert section.left_margin is not None
    assert round(section.left_margin.cm, 1) == 3
    assert round(section.top_margin.cm, 1) == 3.5  # type: ignore[union-attr]
    heading = word.styles["Heading 1"]
    assert str(heading.font.color.rgb) == "1F6B4A"
    assert heading.font.size.pt == 17
    assert any("theme" in name for name in parts(written(template)))


@both_templates
def test_every_paragraph_has_the_templates_style(template: bytes) -> None:
    assert lines(opened(template)) == lines(docx.Document(io.BytesIO(written_as_usual())))


def written_as_usual() -> bytes:
    return word_bytes(DOCUMENT, estimate_pages(DOCUMENT), created=CREATED)


def test_the_ids_of_a_danish_word_are_used() -> None:
    body = parts(written(danish_template()))["word/document.xml"].decode()
    for style_id in ("Overskrift1", "Brdtekst", "Opstilling-punkttegn", "Titel"):
        assert f'w:val="{style_id}"' in body
    assert 'w:val="Heading1"' not in body


@both_templates
def test_what_is_private_stays_behind(template: bytes) -> None:
    content = parts(written(template))
    whole = b"".join(content.values())
    assert PRIVATE not in whole
    assert b"Skriv dit brev her" not in whole
    assert b"Husk nyt logo" not in whole
    assert b"brevpapir" not in whole
    assert not any("comments" in name or "thumbnail" in name for name in content)
    assert b"template.main" not in content["[Content_Types].xml"]


@both_templates
def test_title_language_and_token_are_set(template: bytes) -> None:
    word = opened(template)
    assert word.core_properties.title == "REFERAT Kulturrådet d. 04-06-2026"
    assert word.core_properties.identifier == "d0c5"
    assert word.core_properties.language == "da-DK"
    assert word.core_properties.last_modified_by == ""
    languages = word.styles.element.xpath("//w:lang/@w:val")
    assert set(languages) == {"da-DK"}


def test_numbered_lists_are_the_templates_own_and_begin_anew() -> None:
    word = opened(letterhead())
    numbering = word.part.numbering_part.element
    items = [p for p in word.paragraphs if p.style and p.style.name == "List Number"]
    used = {p._p.pPr.numPr.numId.val for p in items}  # type: ignore[union-attr]
    assert len(used) == 2
    style = word.styles["List Number"].element
    own = numbering.num_having_numId(style.pPr.numPr.numId.val).abstractNumId.val
    assert {numbering.num_having_numId(number).abstractNumId.val for number in used} == {own}


# --- supplying what is missing ---


def without(*names: str) -> bytes:
    def change(word: WordDocument) -> None:
        for name in names:
            word.styles[name].delete()

    return letterhead(change)


def test_missing_styles_follow_the_councils_own() -> None:
    template = without("TOC Heading", "Heading 2", "Body Text", "List Bullet", "Title")
    ready = open_template(template)
    assert set(ready.supplied) >= {"Brødtekst (Body Text)", "Overskrift 2 (Heading 2)"}
    look = read_template(template).typography
    assert look.section_headings[0].colour == "1F6B4A"
    assert not look.section_headings[0].page_break
    assert look.contents_heading.colour == "1F6B4A"
    assert look.contents_heading.page_break
    assert look.font == "Cambria"
    assert [text for name, text in lines(opened(template)) if name == "Title"] == [DOCUMENT.title]


def test_a_template_with_hardly_a_style_will_do() -> None:
    def bare(xml: str) -> str:
        start, end = xml.index("<w:style "), xml.rindex("</w:styles>")
        return xml[:start] + xml[end:]

    template = edited(letterhead(), {"word/styles.xml": bare})
    ready = open_template(template)
    assert len(ready.supplied) == len(ready.style_ids)
    assert read_template(template).typography.item_heading.page_break
    assert ("Heading 1", "Punkt 4: Eventuelt") in lines(opened(template))


def test_a_style_whose_id_is_taken_gets_another() -> None:
    def rename(xml: str) -> str:
        return xml.replace('<w:name w:val="Body Text"/>', '<w:name w:val="Noget andet"/>')

    ready = open_template(edited(letterhead(), {"word/styles.xml": rename}))
    # 'BodyText' is what Word makes of the name, so it is the council's own all the same.
    assert ready.style_ids["BodyText"] == "BodyText"

    def take(word: WordDocument) -> None:
        word.styles.add_style("Hyperlink", WD_STYLE_TYPE.PARAGRAPH)
        word.styles["Hyperlink"].element.name_val = "Noget andet"

    assert open_template(letterhead(take)).style_ids["Hyperlink"] == "ReferentHyperlink"


def without_lists(word: WordDocument) -> None:
    for name in ("List Number", "List Number 2", "List Bullet"):
        properties = word.styles[name].element.pPr
        properties.remove(properties.numPr)


def test_list_styles_without_a_list_get_one() -> None:
    def change(word: WordDocument) -> None:
        without_lists(word)
        style = word.styles["List Bullet"].element
        style.remove(style.pPr)
        word.styles["List Bullet 2"].font.bold = True
        second = word.styles["List Bullet 2"].element
        second.remove(second.pPr)

    word = opened(letterhead(change))
    numbering = word.part.numbering_part.element
    for name, level in (("List Number", 0), ("List Number 2", 1), ("List Bullet", 0)):
        properties = word.styles[name].element.pPr.numPr
        assert (properties.ilvl.val if properties.ilvl is not None else 0) == level
        assert numbering.num_having_numId(properties.numId.val) is not None
    assert [child.tag for child in numbering] == sorted(
        (child.tag for child in numbering), key=lambda tag: tag.endswith("}num")
    )


def test_a_template_without_any_lists_gets_them() -> None:
    def change(word: WordDocument) -> None:
        relationships = word.part.rels
        for key in [k for k, r in relationships.items() if r.reltype.endswith("/numbering")]:
            del relationships[key]

    word = opened(letterhead(change))
    assert word.part.numbering_part.element.xpath("count(w:abstractNum)") == 2


def test_a_list_of_the_other_kind_is_not_used() -> None:
    def change(word: WordDocument) -> None:
        bullets = word.styles["List Bullet"].element.pPr.numPr.numId.val
        word.styles["List Number"].element.pPr.numPr.numId.val = bullets

    ready = open_template(letterhead(change))
    definition = ready.numbered[0].definition
    (form,) = ready.word.part.numbering_part.element.xpath(
        f'w:abstractNum[@w:abstractNumId="{definition}"]/w:lvl[@w:ilvl="0"]/w:numFmt/@w:val'
    )
    assert form == "decimal"


def test_a_list_that_a_numbering_style_stands_for_is_found() -> None:
    def change(word: WordDocument) -> None:
        numbering = word.part.numbering_part.element
        number = word.styles["List Number"].element.pPr.numPr.numId.val
        own = numbering.num_having_numId(number).abstractNumId.val
        definition = next(e for e in numbering if e.get(qn("w:abstractNumId")) == str(own))
        for child in definition:
            if child.tag == qn("w:lvl"):
                definition.remove(child)
        definition.append(parse_xml(f'<w:numStyleLink {nsdecls("w")} w:val="Tal"/>'))
        numbering.insert(
            0,
            parse_xml(
                f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77"><w:styleLink w:val="Tal"/>'
                '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>'
            ),
        )

    assert open_template(letterhead(change)).numbered[0].definition == "77"

    def unlinked(word: WordDocument) -> None:
        change(word)
        numbering = word.part.numbering_part.element
        numbering.remove(numbering[0])

    assert open_template(letterhead(unlinked)).numbered[0].definition != "77"


# --- sections, page set-up and revisions ---


def with_two_sections(word: WordDocument) -> None:
    second = word.add_section(WD_SECTION.NEW_PAGE)
    second.header.is_linked_to_previous = False
    second.different_first_page_header_footer = False
    second.header.paragraphs[0].text = "Fortsættelse"


def test_the_first_section_is_the_heads_and_the_last_the_rests() -> None:
    word = opened(letterhead(with_two_sections))
    head, rest = word.sections
    assert head.first_page_header.paragraphs[1].text == "Gudenkøb Kommune"
    assert rest.header.paragraphs[0].text == "Fortsættelse"


def test_a_document_without_contents_has_the_first_section() -> None:
    sheet = compose(minutes(), DocumentKind.SIGNATURES)
    (section,) = opened(letterhead(with_two_sections), sheet).sections
    assert section.first_page_header.paragraphs[1].text == "Gudenkøb Kommune"


def test_a_template_without_page_set_up_is_written_with() -> None:
    def change(word: WordDocument) -> None:
        body = word.element.body
        body.remove(body.sectPr)

    template = letterhead(change)
    assert lines(opened(template))[0] == ("Title", DOCUMENT.title)
    assert read_template(template).typography.page_width == 595.3


def test_revisions_in_the_letterhead_are_accepted() -> None:
    def change(word: WordDocument) -> None:
        paragraph = word.sections[0].header.paragraphs[0]._p
        for tag, kind, text in (("ins", "t", " ny"), ("del", "delText", " gammel")):
            paragraph.append(
                parse_xml(
                    f'<w:{tag} {nsdecls("w")} w:id="1" w:author="Grethe Grafiker"><w:r>'
                    f'<w:{kind} xml:space="preserve">{text}</w:{kind}></w:r></w:{tag}>'
                )
            )

    content = written(letterhead(change))
    word = docx.Document(io.BytesIO(content))
    assert word.sections[0].header.paragraphs[0].text == "Gudenkøb Kommune · Ældrerådet ny"
    assert b"gammel" not in b"".join(parts(content).values())
    assert PRIVATE not in b"".join(parts(content).values())


def test_settings_of_the_templates_own_are_taken_out() -> None:
    def change(word: WordDocument) -> None:
        settings = word.settings.element
        part = word.part.part_related_by(RELATIONSHIP_TYPE.SETTINGS)
        key = part.relate_to(
            "file:///K:/brev.dotx", f"{_OFFICE}/attachedTemplate", is_external=True
        )
        space = nsdecls("w", "r")
        settings.insert(0, parse_xml(f'<w:attachedTemplate {space} r:id="{key}"/>'))
        settings.insert(0, parse_xml(f'<w:documentProtection {space} w:edit="readOnly"/>'))
        settings.append(parse_xml(f'<w:themeFontLang {space} w:val="en-US"/>'))

    content = parts(written(letterhead(change)))
    settings = content["word/settings.xml"].decode()
    assert "attachedTemplate" not in settings
    assert "documentProtection" not in settings
    assert 'themeFontLang w:val="da-DK"' in settings
    assert not any(b"brev.dotx" in part for part in content.values())


_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


# --- the figures, and the PDF made by them ---


def test_the_figures_are_the_templates() -> None:
    look = read_template(letterhead())
    sheet = look.typography
    assert sheet.margin_left == pytest.approx(85.05, abs=0.1)
    assert sheet.text_width == pytest.approx(453.6, abs=0.3)
    assert (sheet.item_heading.size, sheet.item_heading.colour) == (17, "1F6B4A")
    assert not sheet.body.exact
    assert sheet.body.widow_control
    assert look.letterhead.header == ("Gudenkøb Kommune",)
    assert look.letterhead.later_header == ("Gudenkøb Kommune · Ældrerådet",)
    assert look.letterhead.footer == ("Torvet 1, 8999 Gudenkøb",)
    assert look.letterhead.logo == png()
    assert look.letterhead.logo_text == LOGO_TEXT
    assert look.letterhead.logo_width == pytest.approx(113.4, abs=0.1)


def test_a_header_that_is_higher_than_the_margin_takes_room_from_the_text() -> None:
    def change(word: WordDocument) -> None:
        section = word.sections[0]
        section.top_margin = docx.shared.Cm(1.5)
        section.header.add_paragraph().add_run().add_picture(
            io.BytesIO(png()), height=docx.shared.Cm(5)
        )
        table = section.header.add_table(1, 2, docx.shared.Cm(10))
        for cell in table.rows[0].cells:
            cell.text = "Gudenkøb"

    assert 190 < read_template(letterhead(change)).typography.margin_top < 260


def test_a_text_that_begins_whatever_stands_above_it() -> None:
    def change(word: WordDocument) -> None:
        next(word.element.iter(qn("w:pgMar"))).set(qn("w:top"), "-1000")

    assert read_template(letterhead(change)).typography.margin_top == 50


def test_lines_above_and_below_the_text_are_read_without_page_numbers() -> None:
    def change(word: WordDocument) -> None:
        section = word.sections[0]
        section.different_first_page_header_footer = False
        section.header.paragraphs[0].text = "Gudenkøb\tTlf. 11 22 33 44\nTorvet 1"
        paragraph = section.header.add_paragraph("Ældrerådet\tSide ")
        for kind, text in (("begin", ""), ("", " PAGE "), ("end", "")):
            inner = (
                f'<w:fldChar w:fldCharType="{kind}"/>'
                if kind
                else f"<w:instrText>{text}</w:instrText>"
            )
            paragraph._p.append(parse_xml(f"<w:r {nsdecls('w')}>{inner}</w:r>"))

    found = read_template(letterhead(change)).letterhead
    assert found.header == ("Gudenkøb   Tlf. 11 22 33 44   Torvet 1", "Ældrerådet")
    assert found.footer == ()
    assert found.logo is None
    assert not found.first_page_only


def test_the_pdf_has_the_letterhead() -> None:
    content = render(DOCUMENT, FileFormat.PDF, created=CREATED, template=letterhead()).content
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content)]
    assert "Gudenkøb Kommune" in pages[0]
    assert "Torvet 1, 8999 Gudenkøb" in pages[0]
    assert "Gudenkøb Kommune · Ældrerådet" in pages[2]
    plain = render(DOCUMENT, FileFormat.PDF, created=CREATED).content
    assert plain == pdf_bytes(DOCUMENT, created=CREATED)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda xml: xml.replace("<w:basedOn", "<w:x"), id="styles based on nothing"),
        pytest.param(
            lambda xml: xml.replace('w:styleId="Heading1"', 'w:styleId="Heading1"').replace(
                '<w:name w:val="Normal"/>', '<w:name w:val="Normal"/><w:basedOn w:val="Heading1"/>'
            ),
            id="styles based on each other",
        ),
        pytest.param(lambda xml: xml.replace('w:sz w:val="', 'w:sz w:val="x'), id="no numbers"),
    ],
)
def test_odd_styles_are_read(change: Callable[[str], str]) -> None:
    template = edited(letterhead(), {"word/styles.xml": change})
    assert written(template)
    assert read_template(template)


def test_a_file_that_is_no_template_is_refused() -> None:
    with pytest.raises(TemplateUnusableError, match="ikke et Word-dokument"):
        written(b"ikke et dokument")


def test_a_template_without_defaults_is_danish_all_the_same() -> None:
    def change(word: WordDocument) -> None:
        styles = word.styles.element
        styles.remove(styles.find(qn("w:docDefaults")))

    word = opened(letterhead(change))
    assert word.styles.element.xpath("w:docDefaults//w:lang/@w:val") == ["da-DK"]
    assert word.styles.element[0].tag == qn("w:docDefaults")


def test_lists_that_say_little_of_themselves_are_read() -> None:
    def change(word: WordDocument) -> None:
        numbering = word.part.numbering_part.element
        for tag in ("w:ind", "w:numFmt"):
            remove(numbering.iter(qn(tag)))
        remove(word.styles.element.iter(qn("w:ind")))

    assert read_template(letterhead(change)).typography.list_indent > 0  # a built-in list

    def unlisted(word: WordDocument) -> None:
        change(word)
        for level in word.part.numbering_part.element.iter(qn("w:lvl")):
            level.append(parse_xml(f'<w:numFmt {nsdecls("w")} w:val="bullet"/>'))

    assert read_template(letterhead(unlisted)).typography.list_indent == 0


def test_a_text_box_is_read_once() -> None:
    def change(word: WordDocument) -> None:
        space = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        inside = "<w:p><w:r><w:t>Boks</w:t></w:r></w:p>"
        text = f"<w:txbxContent {nsdecls('w')}>{inside}</w:txbxContent>"
        word.sections[0].first_page_header.paragraphs[1]._p.append(
            parse_xml(
                f"<w:r {nsdecls('w')}><mc:AlternateContent {space}><mc:Choice>{text}</mc:Choice>"
                f"<mc:Fallback>{text}</mc:Fallback></mc:AlternateContent></w:r>"
            )
        )

    header = read_template(letterhead(change)).letterhead.header
    assert header == ("Gudenkøb Kommune", "Boks")


def test_a_header_that_is_not_there_is_passed_over() -> None:
    def change(word: WordDocument) -> None:
        for reference in word.sections[0]._sectPr.iter(qn("w:headerReference")):
            reference.set(qn("r:id"), "rId99")

    assert read_template(letterhead(change)).letterhead.header == ()


def test_a_drawing_without_properties_has_no_alternative_text() -> None:
    def change(word: WordDocument) -> None:
        remove(word.sections[0].first_page_header._element.iter(qn("wp:docPr")))

    found = read_template(letterhead(change)).letterhead
    assert (found.logo, found.logo_text) == (png(), "")


def test_a_picture_that_no_pdf_can_hold_is_left_out_of_it() -> None:
    drawn = edited(
        letterhead(), {"[Content_Types].xml": lambda xml: xml.replace("image/png", "image/x-emf")}
    )
    assert read_template(drawn).letterhead.logo is None


@pytest.mark.parametrize("text", ["", "Gudenkøb"])
def test_a_logo_does_without_alternative_text_in_a_pdf(text: str) -> None:
    def change(word: WordDocument) -> None:
        header = word.sections[0].first_page_header
        next(header._element.iter(qn("wp:docPr"))).set("descr", text)

    content = render(DOCUMENT, FileFormat.PDF, created=CREATED, template=letterhead(change)).content
    assert "Gudenkøb Kommune" in pypdfium2.PdfDocument(content)[0].get_textpage().get_text_range()


# --- to those who have it read aloud ---


@both_templates
@pytest.mark.parametrize("kind", DocumentKind)
def test_every_kind_of_document_is_accessible(template: bytes, kind: DocumentKind) -> None:
    meeting = minutes()
    document = compose(meeting, kind, meeting.items[1].id)
    headings = [item.heading for item in document.items]
    assert problems(written(template, document), headings) == []


# --- in LibreOffice ---


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_libreoffice_opens_it_with_the_letterhead(tmp_path: Path) -> None:
    targets = []
    for name, template in (("egen", letterhead()), ("dansk", danish_template())):
        targets.append(tmp_path / f"{name}.docx")
        targets[-1].write_bytes(written(template))
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
            "--headless",
            *("--convert-to", "pdf", "--outdir", str(tmp_path)),
            *map(str, targets),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    for target in targets:
        pdf = pypdfium2.PdfDocument(target.with_suffix(".pdf"))
        first, second, third = (pdf[i].get_textpage().get_text_range() for i in range(3))
        assert "Gudenkøb Kommune" in first
        assert "Torvet 1, 8999 Gudenkøb" in first
        assert "Ældrerådet på lige sider" in second
        assert "Gudenkøb Kommune · Ældrerådet" in third
        assert "Punkt 1: Bemærkninger til dagsordenen" in third
        pictures = [item for item in pdf[0].get_objects() if item.type == 3]
        assert pictures, "the logo"


def test_saving_a_template_twice_changes_nothing() -> None:
    word = docx.Document(io.BytesIO(letterhead()))
    assert (
        parts(written(saved(word)))["word/document.xml"]
        == parts(written(letterhead()))["word/document.xml"]
    )
