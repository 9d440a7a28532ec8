"""Templates of a council's own, made as a secretary makes them in Word."""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path

import docx
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Cm, Pt, RGBColor

# How a Danish Word names the ids of its own styles. The names in the file stay English.
DANISH_IDS = {
    "Title": "Titel",
    "Heading1": "Overskrift1",
    "Heading2": "Overskrift2",
    "Heading3": "Overskrift3",
    "TOCHeading": "Overskrift",
    "BodyText": "Brdtekst",
    "ListBullet": "Opstilling-punkttegn",
    "ListBullet2": "Opstilling-punkttegn2",
    "ListNumber": "Opstilling-talellerbogst",
    "ListNumber2": "Opstilling-talellerbogst2",
    "Header": "Sidehoved",
    "Footer": "Sidefod",
}
LOGO_TEXT = "Gudenkøb Kommunes logo"


def png(width: int = 120, height: int = 48) -> bytes:
    """A real picture: a green field with a white stripe."""
    rows = b"".join(
        b"\0" + (b"\xff\xff\xff" if 20 <= y < 28 else b"\x1f\x6b\x4a") * width
        for y in range(height)
    )

    def chunk(kind: bytes, content: bytes) -> bytes:
        checksum = struct.pack(">I", zlib.crc32(kind + content))
        return struct.pack(">I", len(content)) + kind + content + checksum

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


def saved(word: WordDocument) -> bytes:
    content = io.BytesIO()
    word.save(content)
    return content.getvalue()


def letterhead(change: Callable[[WordDocument], object] = lambda word: None) -> bytes:
    """A .docx with a letterhead on its first page, and whatever `change` does to it."""
    word = docx.Document()
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(3), Cm(2)
    section.top_margin, section.bottom_margin = Cm(3.5), Cm(2.5)
    section.different_first_page_header_footer = True
    word.settings.odd_and_even_pages_header_footer = True
    first = section.first_page_header.paragraphs[0]
    first.add_run().add_picture(io.BytesIO(png()), width=Cm(4))
    picture = next(first._p.iter(qn("wp:docPr")))
    picture.set("descr", LOGO_TEXT)
    section.first_page_header.add_paragraph("Gudenkøb Kommune")
    section.first_page_footer.paragraphs[0].text = "Torvet 1, 8999 Gudenkøb"
    section.header.paragraphs[0].text = "Gudenkøb Kommune · Ældrerådet"
    section.even_page_header.paragraphs[0].text = "Ældrerådet på lige sider"
    page_number(section.footer.paragraphs[0])
    page_number(section.even_page_footer.paragraphs[0])
    heading = word.styles["Heading 1"]
    heading.font.name = "Georgia"
    heading.font.color.rgb = RGBColor(0x1F, 0x6B, 0x4A)
    heading.font.size = Pt(17)
    heading.paragraph_format.page_break_before = True
    word.styles.add_style("toc 1", WD_STYLE_TYPE.PARAGRAPH)
    word.core_properties.author = "Grethe Grafiker"
    word.core_properties.last_modified_by = "Grethe Grafiker"
    word.core_properties.keywords = "brevpapir"
    word.add_paragraph("Skriv dit brev her.")
    change(word)
    return saved(word)


def page_number(paragraph: docx.text.paragraph.Paragraph) -> None:  # type: ignore[name-defined]
    """'Side 1', where 1 is a field."""
    paragraph.add_run("Side ")
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), " PAGE ")
    paragraph._p.append(field)


def danish_template() -> bytes:
    """A .dotx as a Danish Word writes one: ids in Danish, fonts of the theme, private things."""

    def change(word: WordDocument) -> None:
        word.styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER)
        word.add_comment(word.paragraphs[0].runs, "Husk nyt logo", author="Grethe Grafiker")

    content = letterhead(change)

    def in_danish(xml: str) -> str:
        def swapped(match: re.Match[str]) -> str:
            return f"{match[1]}{DANISH_IDS.get(match[2], match[2])}{match[3]}"

        tags = "basedOn|next|link|pStyle|rStyle"
        xml = re.sub(r'(w:styleId=")([^"]*)(")', swapped, xml)
        return re.sub(rf'(<w:(?:{tags}) w:val=")([^"]*)(")', swapped, xml)

    return edited(
        content,
        {
            "[Content_Types].xml": lambda xml: xml.replace(
                "wordprocessingml.document.main", "wordprocessingml.template.main"
            ),
            "word/styles.xml": in_danish,
            "word/numbering.xml": in_danish,
        },
    )


def edited(content: bytes, changes: Mapping[str, Callable[[str], str]]) -> bytes:
    """The file with the text of some of its parts changed."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name in changes:
                part = changes[name](part.decode()).encode()
            new.writestr(name, part)
    return target.getvalue()


def parts(content: bytes) -> dict[str, bytes]:
    """What a file holds, by the names of its parts."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def write(folder: Path, name: str, content: bytes) -> Path:
    file = folder / name
    file.write_bytes(content)
    return file
