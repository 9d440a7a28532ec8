"""Write the built-in Word templates to resources/templates, from the figures in typography.

Run after a change to the look:  uv run python packaging/build_template.py
The same figures give the same bytes. The files are kept in the repository.
"""

import io
import sys
import zipfile
from dataclasses import replace
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from models.export.typography import CLASSIC, MODERN, ParagraphLook, Typography  # noqa: E402

FOLDER = ROOT / "resources" / "templates"
TEMPLATES = {"moderne.docx": MODERN, "klassisk.docx": CLASSIC}

LANGUAGE = "da-DK"
# What Word shows beside the English names of the styles that only Referent has.
ALIASES = {
    "Referent Head": "Referent Hoved",
    "Referent Case Number": "Referent Sagsnummer",
    "Referent Table": "Referent Tabel",
    "Referent Table Text": "Referent Tabeltekst",
    "Referent Table Gap": "Referent Tabelafstand",
}

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"

BULLETS, NUMBERS = 1, 2  # the list definitions, and the lists that the styles themselves use


def twips(points: float) -> int:
    """Twentieths of a point, Word's unit of length."""
    return round(points * 20)


# --- styles ---------------------------------------------------------------------------------


def _name(name: str) -> str:
    alias = f'<w:aliases w:val="{ALIASES[name]}"/>' if name in ALIASES else ""
    return f'<w:name w:val="{name}"/>{alias}'


def _paragraph_style(
    style_id: str,
    name: str,
    style: ParagraphLook,
    *,
    based_on: str = "Normal",
    followed_by: str = "BodyText",
    flow: str = "",
    placement: str = "",
) -> str:
    """A style. `flow` and `placement` are the properties before and after the spacing."""
    keep = "<w:keepNext/><w:keepLines/>" if style.heading else ""
    page_break = "<w:pageBreakBefore/>" if style.page_break else ""
    alignment = f'<w:jc w:val="{style.align}"/>' if style.align != "left" else ""
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    default = "" if based_on else ' w:default="1"'
    return (
        f'<w:style w:type="paragraph"{default} w:styleId="{style_id}">{_name(name)}'
        f'{base}<w:next w:val="{followed_by}"/><w:uiPriority w:val="1"/><w:qFormat/>'
        f"<w:pPr>{keep}{page_break}{flow}{_spacing(style)}{alignment}{placement}</w:pPr>"
        f"<w:rPr>{_characters(style)}</w:rPr></w:style>"
    )


def _characters(style: ParagraphLook) -> str:
    half_points = round(style.size * 2)
    return (
        ("<w:b/><w:bCs/>" if style.is_bold else "")
        + ("<w:i/><w:iCs/>" if style.italic else "")
        + (f'<w:color w:val="{style.colour}"/>' if style.colour else "")
        + f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'
    )


def _spacing(style: ParagraphLook) -> str:
    return (
        f'<w:spacing w:before="{twips(style.before)}" w:after="{twips(style.after)}"'
        f' w:line="{twips(style.line)}" w:lineRule="exact"/>'
    )


def _heading_style(level: int, style: ParagraphLook) -> str:
    return _paragraph_style(
        f"Heading{level}",
        f"heading {level}",
        style,
        placement=f'<w:outlineLvl w:val="{level - 1}"/>',
    )


def _list_style(look: Typography, kind: str, level: int, list_id: int) -> str:
    """'List Bullet', 'List Number 2' ...; the indents stand in the list definition."""
    suffix = f" {level + 1}" if level else ""
    return _paragraph_style(
        f"List{kind}{suffix}".replace(" ", ""),
        f"List {kind}{suffix}",
        look.list_item,
        based_on="BodyText",
        followed_by=f"List{kind}{suffix}".replace(" ", ""),
        flow=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>',
    )


def _rule(look: Typography, side: str, space: int) -> str:
    """A line along a paragraph's side, `space` points away from its text."""
    line = f'w:val="single" w:sz="6" w:space="{space}" w:color="{look.line_colour}"'
    return f"<w:pBdr><w:{side} {line}/></w:pBdr>"


def _defaults(look: Typography) -> str:
    fonts = " ".join(f'w:{kind}="{look.font}"' for kind in ("ascii", "hAnsi", "eastAsia", "cs"))
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {fonts}/>"
        '<w:sz w:val="22"/><w:szCs w:val="22"/>'
        f'<w:lang w:val="{LANGUAGE}" w:eastAsia="{LANGUAGE}" w:bidi="{LANGUAGE}"/>'
        '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl w:val="0"/></w:pPr>'
        "</w:pPrDefault></w:docDefaults>"
    )


def _styles(look: Typography) -> str:
    width = twips(look.text_width)
    number_tab = f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{width}"/></w:tabs>'
    middle_and_end = (
        f'<w:tabs><w:tab w:val="center" w:pos="{width // 2}"/>'
        f'<w:tab w:val="right" w:pos="{width}"/></w:tabs>'
    )
    styles = [
        _paragraph_style(
            "Normal",
            "Normal",
            ParagraphLook(look.body.size, look.body.line),
            based_on="",
            followed_by="Normal",
            flow='<w:widowControl w:val="0"/>',
        ),
        _paragraph_style("BodyText", "Body Text", look.body),
        _paragraph_style(
            "Title", "Title", look.title, followed_by="ReferentHead", flow=_rule(look, "bottom", 6)
        ),
        _paragraph_style("ReferentHead", "Referent Head", look.head, followed_by="ReferentHead"),
        _paragraph_style("TOCHeading", "TOC Heading", look.contents_heading),
        _paragraph_style(
            "TOC1", "toc 1", look.contents_entry, followed_by="Normal", flow=number_tab
        ),
        _heading_style(1, look.item_heading),
        *(_heading_style(level, style) for level, style in enumerate(look.section_headings, 2)),
        _paragraph_style("ReferentCaseNumber", "Referent Case Number", look.case_number),
        _list_style(look, "Bullet", 0, BULLETS),
        _list_style(look, "Bullet", 1, BULLETS),
        _list_style(look, "Number", 0, NUMBERS),
        _list_style(look, "Number", 1, NUMBERS),
        _paragraph_style("ReferentTableText", "Referent Table Text", look.table_text),
        _paragraph_style("ReferentTableGap", "Referent Table Gap", look.table_gap),
        _paragraph_style(
            "Header",
            "header",
            replace(look.footer, align="left"),
            followed_by="Header",
            flow=middle_and_end,
        ),
        _paragraph_style(
            "Footer", "footer", look.footer, followed_by="Footer", flow=_rule(look, "top", 6)
        ),
        *_character_and_list_styles(look),
        *_table_styles(look),
    ]
    return f"{_XML}<w:styles {_W}>{_defaults(look)}{''.join(styles)}</w:styles>"


def _character_and_list_styles(look: Typography) -> tuple[str, str, str]:
    no_look = (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/>'
        "</w:style>"
    )
    link = (
        '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
        '<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/>'
        f'<w:rPr><w:color w:val="{look.link_colour}"/><w:u w:val="single"/></w:rPr></w:style>'
    )
    no_list = (
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
    )
    return no_look, link, no_list


def _table_styles(look: Typography) -> tuple[str, str]:
    """Rules across, none down: the columns are told apart by their space."""
    margin = twips(look.cell_margin)
    plain = (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>'
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        f'<w:left w:w="{margin}" w:type="dxa"/><w:right w:w="{margin}" w:type="dxa"/>'
        "</w:tblCellMar></w:tblPr></w:style>"
    )
    edge = f'w:val="single" w:sz="8" w:space="0" w:color="{look.item_heading.colour or "000000"}"'
    inside = f'w:val="single" w:sz="4" w:space="0" w:color="{look.line_colour}"'
    fill = look.header_row_colour
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    ruled = (
        f'<w:style w:type="table" w:styleId="ReferentTable">{_name("Referent Table")}'
        '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="39"/><w:qFormat/>'
        f"<w:tblPr><w:tblBorders><w:top {edge}/><w:bottom {edge}/><w:insideH {inside}/>"
        "</w:tblBorders></w:tblPr>"
        '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr>'
        f"<w:tcBorders><w:bottom {edge}/></w:tcBorders>{shade}</w:tcPr>"
        "</w:tblStylePr></w:style>"
    )
    return plain, ruled


# --- the other parts ------------------------------------------------------------------------


def _numbering(look: Typography) -> str:
    bullets = _list_definition(look, BULLETS, "Bullet", "bullet", ("•", "–"))
    numbers = _list_definition(look, NUMBERS, "Number", "decimal", ("%1.", "%2."))
    lists = "".join(
        f'<w:num w:numId="{list_id}"><w:abstractNumId w:val="{list_id}"/></w:num>'
        for list_id in (BULLETS, NUMBERS)
    )
    return f"{_XML}<w:numbering {_W}>{bullets}{numbers}{lists}</w:numbering>"


def _list_definition(
    look: Typography, list_id: int, kind: str, form: str, markers: tuple[str, str]
) -> str:
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:pStyle w:val="List{kind}{level + 1 if level else ""}"/>'
        f'<w:lvlText w:val="{escape(marker)}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{twips(look.list_indent * (level + 1))}"'
        f' w:hanging="{twips(look.list_indent)}"/></w:pPr></w:lvl>'
        for level, marker in enumerate(markers)
    )
    return (
        f'<w:abstractNum w:abstractNumId="{list_id}"><w:nsid w:val="5E0F000{list_id}"/>'
        f'<w:multiLevelType w:val="hybridMultilevel"/>{levels}</w:abstractNum>'
    )


def _settings() -> str:
    options = {
        "compatibilityMode": 15,
        "overrideTableStyleFontSizeAndJustification": 1,
        "enableOpenTypeFeatures": 1,
        "doNotFlipMirrorIndents": 1,
        "differentiateMultirowTableHeaders": 1,
    }
    compatibility = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word"'
        f' w:val="{value}"/>'
        for name, value in options.items()
    )
    return (
        f'{_XML}<w:settings {_W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        f"<w:compat>{compatibility}</w:compat>"
        f'<w:themeFontLang w:val="{LANGUAGE}"/>'
        '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )


def _field(instruction: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        '<w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def _footer() -> str:
    text = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'
    return (
        f'{_XML}<w:ftr {_W}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>'
        f"{text.format('Side ')}{_field('PAGE')}{text.format(' af ')}{_field('NUMPAGES')}"
        "</w:p></w:ftr>"
    )


def _document(look: Typography) -> str:
    size = f'w:w="{twips(look.page_width)}" w:h="{twips(look.page_height)}"'
    sides = " ".join(
        f'w:{side}="{twips(getattr(look, f"margin_{side}"))}"'
        for side in ("top", "right", "bottom", "left")
    )
    return (
        f'{_XML}<w:document {_W} {_R}><w:body><w:sectPr><w:footerReference w:type="default"'
        f' r:id="rId4"/><w:pgSz {size}/>'
        f'<w:pgMar {sides} w:header="624" w:footer="624" w:gutter="0"/></w:sectPr></w:body>'
        "</w:document>"
    )


def _relationships(*targets: tuple[str, str]) -> str:
    lines = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{lines}</Relationships>'


def _content_types() -> str:
    parts = {
        "/word/document.xml": f"{_WORD_TYPE}.document.main+xml",
        "/word/styles.xml": f"{_WORD_TYPE}.styles+xml",
        "/word/numbering.xml": f"{_WORD_TYPE}.numbering+xml",
        "/word/settings.xml": f"{_WORD_TYPE}.settings+xml",
        "/word/footer1.xml": f"{_WORD_TYPE}.footer+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/docProps/app.xml": "application/vnd.openxmlformats-officedocument"
        ".extended-properties+xml",
    }
    overrides = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in parts.items()
    )
    return (
        f'{_XML}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _core_properties() -> str:
    return (
        f'{_XML}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>Referat</dc:title><dc:language>{LANGUAGE}</dc:language></cp:coreProperties>"
    )


def _application_properties() -> str:
    return (
        f'{_XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
        'extended-properties"><Application>Referent</Application></Properties>'
    )


def template(look: Typography) -> bytes:
    """The file content of a template of that look."""
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships(
            (f"{_OFFICE}/officeDocument", "word/document.xml"),
            (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            (f"{_OFFICE}/extended-properties", "docProps/app.xml"),
        ),
        "word/document.xml": _document(look),
        "word/_rels/document.xml.rels": _relationships(
            (f"{_OFFICE}/styles", "styles.xml"),
            (f"{_OFFICE}/numbering", "numbering.xml"),
            (f"{_OFFICE}/settings", "settings.xml"),
            (f"{_OFFICE}/footer", "footer1.xml"),
        ),
        "word/styles.xml": _styles(look),
        "word/numbering.xml": _numbering(look),
        "word/settings.xml": _settings(),
        "word/footer1.xml": _footer(),
        "docProps/core.xml": _core_properties(),
        "docProps/app.xml": _application_properties(),
    }
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as package:
        for name, xml in parts.items():
            entry = zipfile.ZipInfo(name)  # dated 1980: the same bytes every time
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, xml)
    return content.getvalue()


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, look in TEMPLATES.items():
        (FOLDER / name).write_bytes(template(look))
        print((FOLDER / name).relative_to(ROOT))
