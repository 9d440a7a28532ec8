"""Sound files for the fuzz: invented minutes as Referent writes them, and files put together by
hand that show what other programs make."""

import datetime as dt

from models.export.compose import compose
from models.export.estimate import estimate_pages
from models.export.pdf import pdf_bytes
from models.export.plain import plain_text
from models.export.word import word_bytes
from tests.docx.meetings import generated_meeting
from tests.fixtures.printed import Text, pdf, picture, wrapped
from tests.fixtures.word import field, instruction, numbering, p, r, relations, styles, word

CREATED = dt.datetime(2026, 6, 4, 12)
_LEVELS = "".join(
    f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
    f'<w:lvlText w:val="{text}"/></w:lvl>'
    for depth, (kind, text) in enumerate(
        (("decimal", "Punkt %1:"), ("lowerRoman", "%2."), ("bullet", "•"), ("upperLetter", "%4)"))
    )
)


def sound_files() -> dict[str, bytes]:
    """Files by name that can all be read."""
    files = {"hand.docx": _word(), "hand.pdf": _pdf(), "picture.pdf": picture()}
    for seed in range(4):
        document = compose(generated_meeting(seed))
        pages = estimate_pages(document)
        text = plain_text(document, pages)
        files[f"{seed}.docx"] = word_bytes(document, pages, created=CREATED)
        files[f"{seed}.pdf"] = pdf_bytes(document, created=CREATED)
        files[f"{seed}.txt"] = text.encode(("utf-8", "utf-16", "utf-8-sig", "utf-8")[seed])
    return files


def _word() -> bytes:
    """What Referent writes none of: tables, notes, fields, changes, boxes, numbers, headers."""
    cell = f"<w:tc>{p('Dato:')}</w:tc><w:tc>{p('4. juni 2026')}{p('kl. 16.30')}</w:tc>"
    nested = f"<w:tc><w:tbl><w:tr>{cell}</w:tr></w:tbl></w:tc><w:tc>{p('Anna', 'H')}</w:tc>"
    place = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr>'
    contents = (
        f"<w:p>{field('begin')}{instruction(' TOC o ')}{field('separate')}{r('Eventuelt')}"
        f"<w:r><w:tab/></w:r>{r('3')}{field('end')}</w:p>"
    )
    box = f"<w:p><w:r><w:pict><w:txbxContent>{p('Boks')}</w:txbxContent></w:pict></w:r></w:p>"
    changed = f"<w:p><w:ins>{r('ny')}</w:ins><w:del>{r('gammel')}</w:del></w:p>"
    note = f'<w:p>{r("Se note")}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    numbers = [p(f"Punkt {depth}", "" if depth else "H", place.format(depth)) for depth in range(4)]
    item = p("Beslutning", "H") + p("Godkendt.") + p("Afbud: Anna Bo")
    table = f"<w:tbl><w:tr>{cell}</w:tr><w:tr>{nested}</w:tr></w:tbl>"
    body = f"{table}{contents}{box}{changed}{note}{''.join(numbers)}{item}"
    parts = {
        "word/styles.xml": styles('H|<w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr>'),
        "word/numbering.xml": numbering(
            f'<w:abstractNum w:abstractNumId="1">{_LEVELS}</w:abstractNum>'
            '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
        ),
        "word/_rels/document.xml.rels": relations(
            ("r1", "footnotes", "footnotes.xml"), ("r2", "header", "header1.xml")
        ),
        "word/footnotes.xml": numbering(f'<w:footnote w:id="1">{p("Noten")}</w:footnote>'),
        "word/header1.xml": numbering(p("Ældrerådet")),
    }
    return word(body, parts)


def _pdf() -> bytes:
    """Columns, headers, contents, lists and links, with the text in plain letters."""
    prose = "Rådet drøftede forslaget og lagde vægt på, at de ældre borgere inddrages i arbejdet. "
    pages = []
    for number in range(1, 5):
        top = [Text("Ældrerådet den 4. juni 2026", 40), Text(f"Side {number} af 4", 800, 300)]
        head = [Text("Dato:", 80, bold=True), Text("4. juni 2026", 80, 180)]
        contents = [Text("Eventuelt" + "." * 60, 100), Text("3", 100, 500)]
        items = [Text("•", 130), *wrapped(prose * 2, 130, left=90)]
        columns = [
            *wrapped(prose * 5, 220, right=280),
            *wrapped(prose * 5, 220, left=320),
        ]
        pages.append([*top, *head, *contents, *items, *columns, *wrapped(prose * 5, 600)])
    return pdf(pages, links=[((60.0, 730.0, 200.0, 760.0), "https://example.org")])
