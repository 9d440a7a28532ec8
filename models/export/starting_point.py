"""A file to begin a template of one's own with: it says what to change, each style in itself."""

import io

from docx.document import Document as WordDocument
from docx.oxml.parser import OxmlElement

from models.export.template import template_bytes
from models.export.word_package import open_word
from models.export.word_styles import NAMES
from models.records import TemplateStyle

# Each style with what is told in it, and whether its own name is added.
_LINES: tuple[tuple[str, str] | tuple[str, str, bool], ...] = (
    ("Title", "Rådets egen skabelon"),
    (
        "BodyText",
        (
            "Denne fil er et sted at begynde. Ret sidehoved, sidefod, margener og "
            "typografier, gem den som .docx eller .dotx, og vælg den i Referent under Dokument, "
            "Wordskabelon. Teksten her bruges ikke: Referent skriver sin egen i de samme "
            "typografier."
        ),
    ),
    ("Heading2", "Sådan gør du"),
    (
        "ListNumber",
        (
            "Dobbeltklik øverst på siden, og skriv jeres eget i stedet for ordene i klammer. Slet "
            "det, I ikke skal bruge."
        ),
    ),
    ("ListNumber", "Indsæt jeres logo i sidehovedet med Indsæt, Billeder."),
    ("ListNumber2", "Brug en fil af typen PNG, JPEG eller SVG; de kan også vises i PDF."),
    (
        "ListNumber2",
        "Højreklik på logoet, vælg Vis alternativ tekst, og skriv, hvad det forestiller.",
    ),
    (
        "ListNumber",
        (
            "Skal kun den første side have brevhoved, så sæt hak i Speciel førsteside, mens "
            "du står i sidehovedet."
        ),
    ),
    (
        "ListNumber",
        (
            "Højreklik på en typografi under Hjem, vælg Rediger, og vælg skrift, størrelse og "
            "farve. Slet ikke typografier, og lad dem beholde deres navne."
        ),
    ),
    (
        "ListNumber",
        "Lad linjeafstanden være »Præcis«: så kan Referent regne sidetallene ud på alle computere.",
    ),
    ("ListNumber", "Gem, og lad Referent se skabelonen efter."),
    ("Heading2", "Hvad typografierne bruges til"),
    ("BodyText", "Trinene ovenfor er opstillinger med tal, og her er resten:"),
    ("ListBullet", "En opstilling med punkttegn", True),
    ("ListBullet2", "Det næste niveau", True),
    ("ReferentHead", "Mødedato, mødested og deltagere", True),
    ("TOCHeading", "Indholdsfortegnelsens overskrift", True),
    ("TOC1", "En linje i indholdsfortegnelsen\t3", True),
    ("Heading1", "Et punkt på dagsordenen", True),
    ("ReferentCaseNumber", "Punktets sagsnummer", True),
    ("Heading2", "Et afsnit i punktet, for eksempel Beslutning", True),
    ("Heading3", "En underoverskrift, for eksempel Indstilling", True),
    ("BodyText", "Almindelig tekst", True),
)
_TABLE = (
    ("En tabel", "Typografien"),
    ("Linjer og farver", NAMES["ReferentTable"].shown),
    ("Teksten i den", NAMES["ReferentTableText"].shown),
    ("Luften efter den", NAMES["ReferentTableGap"].shown),
)
HEADER = "[Rådets navn]\t\t[Kommunens navn, adresse og telefon]"


def starting_point(style: TemplateStyle) -> bytes:
    """A Word document that looks as the built-in template `style` does."""
    word = open_word(template_bytes(style))
    _write_body(word)
    header = word.sections[0].header
    header.paragraphs[0].style = word.styles["header"]
    header.paragraphs[0].text = HEADER
    word.core_properties.title = "Rådets egen skabelon"
    content = io.BytesIO()
    word.save(content)
    return content.getvalue()


def _write_body(word: WordDocument) -> None:
    for style_id, text, *named in _LINES:
        name = f" – {NAMES[style_id].shown}" if named else ""
        before, tab, after = text.partition("\t")
        word.add_paragraph(f"{before}{name}{tab}{after}")._p.style = style_id
    table = word.add_table(rows=0, cols=2, style="Referent Table")
    for texts in _TABLE:
        for cell, text in zip(table.add_row().cells, texts, strict=True):
            cell.text = text
            cell.paragraphs[0]._p.style = "ReferentTableText"
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    word.add_paragraph()._p.style = "ReferentTableGap"
