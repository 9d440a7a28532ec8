"""Write resources/templates/referat.docx, the Word template, from the figures in typography.

Run after a change to the look:  uv run python packaging/build_template.py
The same figures give the same bytes. The file is kept in the repository.
"""

import io
import sys
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from models.export.typography import BUILT_IN, ParagraphLook  # noqa: E402

TARGET = ROOT / "resources" / "templates" / "referat.docx"

LANGUAGE = "da-DK"
LINK_COLOUR = "1B5E83"
LINE_COLOUR = "C6CCD4"
HEADER_ROW_COLOUR = "E3EEF5"

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
    half_points = round(style.size * 2)
    characters = (
        ("<w:b/><w:bCs/>" if style.heading else "")
        + (f'<w:color w:val="{style.colour}"/>' if style.colour else "")
        + f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'
    )
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    default = "" if based_on else ' w:default="1"'
    return (
        f'<w:style w:type="paragraph"{default} w:styleId="{style_id}"><w:name w:val="{name}"/>'
        f'{base}<w:next w:val="{followed_by}"/><w:uiPriority w:val="1"/><w:qFormat/>'
        f"<w:pPr>{keep}{flow}{_spacing(style)}{placement}</w:pPr>"
        f"<w:rPr>{characters}</w:rPr></w:style>"
    )


def _spacing(style: ParagraphLook) -> str:
    return (
        f'<w:spacing w:before="{twips(style.before)}" w:after="{twips(style.after)}"'
        f' w:line="{twips(style.line)}" w:lineRule="exact"/>'
    )


def _heading_style(level: int, style: ParagraphLook, flow: str = "") -> str:
    return _paragraph_style(
        f"Heading{level}",
        f"heading {level}",
        style,
        flow=flow,
        placement=f'<w:outlineLvl w:val="{level - 1}"/>',
    )


def _list_style(kind: str, level: int, list_id: int) -> str:
    """'List Bullet', 'List Number 2' ...; the indents stand in the list definition."""
    suffix = f" {level + 1}" if level else ""
    return _paragraph_style(
        f"List{kind}{suffix}".replace(" ", ""),
        f"List {kind}{suffix}",
        BUILT_IN.list_item,
        based_on="BodyText",
        followed_by=f"List{kind}{suffix}".replace(" ", ""),
        flow=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>',
    )


def _styles() -> str:
    page_break = "<w:pageBreakBefore/>"
    rule = (
        f'<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="6" w:color="{LINE_COLOUR}"/></w:pBdr>'
    )
    width = twips(BUILT_IN.text_width)
    number_tab = f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{width}"/></w:tabs>'
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{BUILT_IN.font}"'
        f' w:hAnsi="{BUILT_IN.font}" w:eastAsia="{BUILT_IN.font}" w:cs="{BUILT_IN.font}"/>'
        f'<w:sz w:val="22"/><w:szCs w:val="22"/>'
        f'<w:lang w:val="{LANGUAGE}" w:eastAsia="{LANGUAGE}" w:bidi="{LANGUAGE}"/>'
        '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl w:val="0"/></w:pPr>'
        "</w:pPrDefault></w:docDefaults>"
    )
    normal = ParagraphLook(BUILT_IN.body.size, BUILT_IN.body.line)
    styles = [
        _paragraph_style(
            "Normal",
            "Normal",
            normal,
            based_on="",
            followed_by="Normal",
            flow='<w:widowControl w:val="0"/>',
        ),
        _paragraph_style("BodyText", "Body Text", BUILT_IN.body),
        _paragraph_style("Title", "Title", BUILT_IN.title, followed_by="ReferentHead", flow=rule),
        _paragraph_style(
            "ReferentHead", "Referent Head", BUILT_IN.head, followed_by="ReferentHead"
        ),
        _paragraph_style("TOCHeading", "TOC Heading", BUILT_IN.contents_heading, flow=page_break),
        _paragraph_style(
            "TOC1",
            "toc 1",
            BUILT_IN.contents_entry,
            followed_by="Normal",
            flow=number_tab,
        ),
        _heading_style(1, BUILT_IN.item_heading, page_break),
        *(_heading_style(level, style) for level, style in enumerate(BUILT_IN.section_headings, 2)),
        _paragraph_style("ReferentCaseNumber", "Referent Case Number", BUILT_IN.case_number),
        _list_style("Bullet", 0, BULLETS),
        _list_style("Bullet", 1, BULLETS),
        _list_style("Number", 0, NUMBERS),
        _list_style("Number", 1, NUMBERS),
        _paragraph_style("ReferentTableText", "Referent Table Text", BUILT_IN.table_text),
        _paragraph_style("ReferentTableGap", "Referent Table Gap", BUILT_IN.table_gap),
        _paragraph_style(
            "Footer",
            "footer",
            BUILT_IN.footer,
            followed_by="Footer",
            placement='<w:jc w:val="right"/>',
        ),
        *_character_and_list_styles(),
        *_table_styles(),
    ]
    return f"{_XML}<w:styles {_W}>{defaults}{''.join(styles)}</w:styles>"


def _character_and_list_styles() -> tuple[str, str, str]:
    no_look = (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/>'
        "</w:style>"
    )
    link = (
        '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
        '<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/>'
        f'<w:rPr><w:color w:val="{LINK_COLOUR}"/><w:u w:val="single"/></w:rPr></w:style>'
    )
    no_list = (
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
    )
    return no_look, link, no_list


def _table_styles() -> tuple[str, str]:
    margin = twips(BUILT_IN.cell_margin)
    plain = (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>'
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        f'<w:left w:w="{margin}" w:type="dxa"/><w:right w:w="{margin}" w:type="dxa"/>'
        "</w:tblCellMar></w:tblPr></w:style>"
    )
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{LINE_COLOUR}"/>' for side in sides
    )
    ruled = (
        '<w:style w:type="table" w:styleId="ReferentTable"><w:name w:val="Referent Table"/>'
        '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="39"/><w:qFormat/>'
        f"<w:tblPr><w:tblBorders>{borders}</w:tblBorders></w:tblPr>"
        f'<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr>'
        f'<w:shd w:val="clear" w:color="auto" w:fill="{HEADER_ROW_COLOUR}"/></w:tcPr>'
        "</w:tblStylePr></w:style>"
    )
    return plain, ruled


# --- the other parts ------------------------------------------------------------------------


def _numbering() -> str:
    bullets = _list_definition(BULLETS, "Bullet", "bullet", ("•", "–"))
    numbers = _list_definition(NUMBERS, "Number", "decimal", ("%1.", "%2."))
    lists = "".join(
        f'<w:num w:numId="{list_id}"><w:abstractNumId w:val="{list_id}"/></w:num>'
        for list_id in (BULLETS, NUMBERS)
    )
    return f"{_XML}<w:numbering {_W}>{bullets}{numbers}{lists}</w:numbering>"


def _list_definition(list_id: int, kind: str, form: str, markers: tuple[str, str]) -> str:
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:pStyle w:val="List{kind}{level + 1 if level else ""}"/>'
        f'<w:lvlText w:val="{escape(marker)}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{twips(BUILT_IN.list_indent * (level + 1))}"'
        f' w:hanging="{twips(BUILT_IN.list_indent)}"/></w:pPr></w:lvl>'
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


def _document() -> str:
    margin = twips(BUILT_IN.margin_top)
    size = f'w:w="{twips(BUILT_IN.page_width)}" w:h="{twips(BUILT_IN.page_height)}"'
    sides = " ".join(f'w:{side}="{margin}"' for side in ("top", "right", "bottom", "left"))
    return (
        f'{_XML}<w:document {_W} {_R}><w:body><w:sectPr><w:footerReference w:type="default"'
        f' r:id="rId4"/><w:pgSz {size}/>'
        f'<w:pgMar {sides} w:header="709" w:footer="709" w:gutter="0"/></w:sectPr></w:body>'
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


def template() -> bytes:
    """The template's file content."""
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships(
            (f"{_OFFICE}/officeDocument", "word/document.xml"),
            (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            (f"{_OFFICE}/extended-properties", "docProps/app.xml"),
        ),
        "word/document.xml": _document(),
        "word/_rels/document.xml.rels": _relationships(
            (f"{_OFFICE}/styles", "styles.xml"),
            (f"{_OFFICE}/numbering", "numbering.xml"),
            (f"{_OFFICE}/settings", "settings.xml"),
            (f"{_OFFICE}/footer", "footer1.xml"),
        ),
        "word/styles.xml": _styles(),
        "word/numbering.xml": _numbering(),
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
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_bytes(template())
    print(TARGET.relative_to(ROOT))
