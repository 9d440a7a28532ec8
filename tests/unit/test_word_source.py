"""A Word file as lines: what someone sees of it, with the numbers that Word puts there."""

from pathlib import Path

import pytest

from models.errors import WordTooLargeError
from models.imports import word_file, word_package, word_source
from models.imports.lines import Line
from models.imports.source import SourceText
from models.imports.word_source import read_word_source
from models.text import ListItem, Paragraph, Span, Table, plain_lines, rich_text
from tests.fixtures.word import W, field, instruction, numbering, p, r, relations, styles, word

STYLES = styles(
    'Overskrift1|<w:name w:val="heading 1"/><w:rPr><w:b/><w:sz w:val="32"/></w:rPr>',
    'Nummer|<w:name w:val="Emne"/><w:basedOn w:val="Overskrift1"/>'
    '<w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr>',
    'Fed|<w:name w:val="Fed"/><w:rPr><w:b/></w:rPr>',
    'Stor|<w:name w:val="Stor"/><w:rPr><w:sz w:val="28"/></w:rPr>',
    'Tal|<w:name w:val="List Number"/>',
    'Prik|<w:name w:val="List Bullet"/>',
    'Indhold1|<w:name w:val="toc 1"/>',
    'Uden|<w:name w:val="Uden"/><w:pPr><w:numPr><w:numId w:val="77"/></w:numPr></w:pPr>',
    'Rang|<w:name w:val="Rang"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>',
    'Rund|<w:name w:val="Rund"/><w:basedOn w:val="Rang"/><w:pPr><w:numPr><w:numId w:val="2"/>'
    "</w:numPr></w:pPr>",
    'Flad|<w:name w:val="Flad"/><w:basedOn w:val="Prik"/><w:pPr><w:numPr><w:numId w:val="2"/>'
    "</w:numPr></w:pPr>",
    'Anden|<w:name w:val="Anden"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/>'
    "</w:numPr></w:pPr>",
)


LIGHT, LARGE = '<w:b w:val="0"/>', '<w:sz w:val="28"/>'


def level(depth: int, kind: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


LISTS = {
    1: level(0, "bullet", "•") + level(1, "bullet", "o"),
    2: level(0, "decimal", "%1.") + level(1, "lowerLetter", "%2)") + level(2, "lowerRoman", "%3."),
    3: level(0, "decimal", "%1") + level(1, "decimal", "%1.%2"),
    4: level(0, "decimal", "Punkt %1:", '<w:pStyle w:val="Nummer"/>'),
    5: level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2", "<w:isLgl/>"),
    6: level(0, "decimalZero", "%1.") + level(1, "none", "") + level(2, "upperLetter", "§ %3"),
    7: '<w:numStyleLink w:val="Min"/>',
    8: '<w:styleLink w:val="Min"/>' + level(0, "lowerLetter", "%1."),
    9: level(0, "decimal", "") + level(12, "decimal", "%1.") + '<w:lvl w:ilvl="3"/>',
}
NUMBERING = numbering(
    "".join(
        f'<w:abstractNum w:abstractNumId="{key}">{levels}</w:abstractNum>'
        for key, levels in LISTS.items()
    )
    + "".join(f'<w:num w:numId="{key}"><w:abstractNumId w:val="{key}"/></w:num>' for key in LISTS)
    + '<w:num w:numId="20"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0">'
    '<w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    '<w:num w:numId="21"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0">'
    + level(0, "upperLetter", "%1.")
    + "</w:lvlOverride></w:num>"
)


def read(body: str, parts: dict[str, str] | None = None) -> SourceText:
    made = {"word/styles.xml": STYLES, "word/numbering.xml": NUMBERING, **(parts or {})}
    return read_word_source(Path("a.docx"), word(body, made))


def texts(body: str, parts: dict[str, str] | None = None) -> list[str]:
    return [line.text for line in read(body, parts).lines]


def only(body: str) -> Line:
    (line,) = read(body).lines
    return line


def item(text: str, list_id: int, depth: int = 0, style: str = "") -> str:
    place = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/></w:numPr>'
    return p(text, style, place)


def table(*rows: tuple[str, ...]) -> str:
    """A table; what is no XML in a cell is a paragraph of it."""
    made = ""
    for row in rows:
        cells = (cell if cell.startswith("<") or not cell else p(cell) for cell in row)
        made += "<w:tr>" + "".join(f"<w:tc>{cell or '<w:p/>'}</w:tc>" for cell in cells) + "</w:tr>"
    return f"<w:tbl>{made}</w:tbl>"


# --- paragraphs ---


def test_a_paragraph_is_a_line_that_stands_alone(tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(word(p("Første") + "<w:p/>" + p(" Andet  ")))
    first, second = read_word_source(file).lines
    assert (first.number, first.text, first.alone) == (1, "Første", True)
    assert (second.number, second.text, second.alone) == (2, "Andet", True)
    assert first.block == Paragraph((Span("Første"),))


def test_line_breaks_part_a_paragraph() -> None:
    body = f"<w:p>{r('Dato: 4. juni')}<w:r><w:br/><w:br/></w:r>{r('Sted: Åhuset')}</w:p>"
    first, second = read(body).lines
    assert (first.text, second.text) == ("Dato: 4. juni", "Sted: Åhuset")
    assert second.block == Paragraph((Span(""), Span("Sted: Åhuset"))) or second.block
    assert texts(f"<w:p>{r('A')}<w:r><w:br/></w:r></w:p>") == ["A"]


def test_soft_hyphens_and_other_invisible_letters_are_left_out() -> None:
    assert only(p("Sund\u00adheds\u200budvalget") + p("\u00ad")).text == "Sundhedsudvalget"


def test_the_contents_come_along() -> None:
    entry = (
        f"{r('Eventuelt')}<w:r><w:tab/></w:r>{field('begin')}{instruction(' PAGEREF a ')}"
        f"{field('separate')}{r('7')}{field('end')}"
    )
    body = (
        f'<w:p><w:pPr><w:pStyle w:val="Indhold1"/></w:pPr>{field("begin")}'
        f"{instruction(' TOC o ')}{field('separate')}{entry}</w:p>"
        f"<w:p>{field('end')}</w:p>" + p("Punkt 1: Eventuelt", "Overskrift1")
    )
    gallery = '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
    control = (
        f"<w:sdt>{gallery}</w:docPartObj></w:sdtPr><w:sdtContent>{body}</w:sdtContent></w:sdt>"
    )
    assert texts(control) == ["Eventuelt\t7", "Punkt 1: Eventuelt"]
    simple = f'<w:p><w:fldSimple w:instr=" TOC o ">{r("Eventuelt")}</w:fldSimple></w:p>'
    assert texts(simple) == ["Eventuelt"]


# --- looks ---


@pytest.mark.parametrize(
    ("body", "strong"),
    [
        (p("A", "Fed"), True),
        (f"<w:p>{r('A', '<w:b/>')}{r(' ')}{r('B', '<w:b/>')}</w:p>", True),
        (f"<w:p>{r('A', '<w:b/>')}{r('B')}</w:p>", False),
        (f"<w:p><w:pPr><w:pStyle w:val='Fed'/></w:pPr>{r('A', LIGHT)}</w:p>", False),
        (p("A", "Overskrift1"), True),
        (p("A", "Stor"), True),
        (f"<w:p>{r('A', LARGE)}</w:p>", True),
        (f"<w:p>{r('A', LARGE.replace('28', 'x'))}</w:p>", False),
        (p("A"), False),
    ],
)
def test_what_is_bold_or_larger_than_the_text_is_strong(body: str, strong: bool) -> None:
    defaults = '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault>'
    made = STYLES.replace('main">', f'main">{defaults}</w:docDefaults>', 1)
    lines = read(body + p("Brødtekst, som der er mest af"), {"word/styles.xml": made}).lines
    assert [line.strong for line in lines] == [strong, False]


def test_a_heading_has_its_level() -> None:
    assert (only(p("Eventuelt", "Overskrift1")).heading, only(p("Eventuelt")).heading) == (1, 0)
    numbered = only(p("Eventuelt", "Nummer"))
    assert (numbered.heading, numbered.text) == (1, "Punkt 1: Eventuelt")


# --- numbers ---


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (item("A", 1) + item("B", 1, 1), ["- A", "- B"]),
        (item("A", 2) + item("B", 2) + item("C", 2, 1) + item("D", 2, 1) + item("E", 2), None),
        (item("A", 3) + item("B", 3, 1) + item("C", 3, 1), ["1 A", "1.1 B", "1.2 C"]),
        (item("B", 3, 1), ["1.1 B"]),
        (p("A", "Nummer") + p("B", "Nummer"), ["Punkt 1: A", "Punkt 2: B"]),
        (item("A", 5) + item("B", 5) + item("C", 5, 1), ["I. A", "II. B", "2.1 C"]),
        (item("A", 6) + item("B", 6, 1) + item("C", 6, 2), ["01. A", "B", "§ A C"]),
        (item("A", 7) + item("B", 8), ["a. A", "b. B"]),
        (item("A", 9) + item("B", 9, 12) + item("C", 9, 3), ["A", "B", "C"]),
        (item("A", 2) + item("B", 20) + item("C", 20), ["1. A", "5. B", "6. C"]),
        (item("A", 21) + item("B", 21), ["A. A", "B. B"]),
        (item("A", 2) + p("Tekst") + item("B", 2), ["1. A", "Tekst", "2. B"]),
        (item("A", 2) + item("", 2) + item("B", 2), ["1. A", "3. B"]),
        (item("A", 99) + item("B", 0), ["A", "B"]),
        (p("A", "Tal") + p("B", "Tal") + p("C", "Prik"), ["1. A", "2. B", "- C"]),
        (p("A", "Uden"), ["A"]),
        (p("A", "Rund") + p("B", "Rund"), ["1. A", "2. B"]),
        (p("A", "Flad") + p("B", "Flad"), ["1. A", "2. B"]),
        (p("A", "Anden"), ["a) A"]),
        (p("A", "Nummer", "<w:numPr/>"), ["Punkt 1: A"]),
        (p("A", "", '<w:numPr><w:ilvl w:val="0"/></w:numPr>'), ["A"]),
        (p("A", "", '<w:numPr><w:numId w:val="2"/></w:numPr>'), ["1. A"]),
        (item("A", 2, style="Nummer"), ["1. A"]),
        (p("A", "", '<w:numPr><w:ilvl w:val="x"/><w:numId w:val="2"/></w:numPr>'), ["1. A"]),
    ],
)
def test_the_number_that_word_puts_before_a_paragraph_is_read(
    body: str, expected: list[str] | None
) -> None:
    assert texts(body) == (expected or ["1. A", "2. B", "a) C", "b) D", "3. E"])


def test_a_list_item_whose_number_is_the_next_is_one() -> None:
    lines = read(item("A", 2) + item("B", 2, 1) + p("Tekst") + item("C", 2)).lines
    assert [line.block for line in lines] == [
        ListItem((Span("A"),), 0, numbered=True),
        ListItem((Span("B"),), 1, numbered=True),
        Paragraph((Span("Tekst"),)),
        Paragraph((Span("2. "), Span("C"))),
    ]
    assert [line.indent for line in lines] == [0, 2, 0, 0]


def test_a_line_break_in_a_list_item_stays_in_its_block() -> None:
    place = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    line = only(f"<w:p>{place}{r('A')}<w:r><w:br/></w:r>{r('B')}</w:p>")
    assert line.text == "- A B"
    assert line.block
    assert plain_lines(rich_text([line.block])) == ["- A\nB"]


def test_romans_and_letters_are_counted_as_word_does() -> None:
    lines = texts(item("x", 2) + "".join(item("x", 2, 1) for _ in range(28)))
    assert lines[26:] == ["z) x", "aa) x", "bb) x"]
    romans = texts(item("x", 2) + item("x", 2, 1) + "".join(item("x", 2, 2) for _ in range(9)))
    assert romans[-6:] == ["iv. x", "v. x", "vi. x", "vii. x", "viii. x", "ix. x"]
    start = NUMBERING.replace(
        '<w:start w:val="1"/><w:numFmt w:val="upperRoman"/>',
        '<w:start w:val="4000"/><w:numFmt w:val="upperRoman"/>',
    )
    assert texts(item("x", 5), {"word/numbering.xml": start}) == ["4000. x"]
    letters = start.replace('upperRoman"', 'lowerLetter"').replace('"4000"', '"0"')
    assert texts(item("x", 5), {"word/numbering.xml": letters}) == [". x"]


# --- tables ---


def test_a_head_in_two_columns_is_a_line_for_each_row() -> None:
    first, second = read(table(("Dato:", "4. juni"), ("", ""), ("Sted", "Åhuset"))).lines
    assert (first.text, second.text) == ("Dato:\t4. juni", "Sted\tÅhuset")
    assert isinstance(first.block, Table)
    assert len(first.block.rows) == 3
    assert second.block is None


def test_the_look_of_a_header_row_is_not_that_of_its_words() -> None:
    bold = f"<w:p>{r('Navn', '<w:b/>')}</w:p>"
    first, second = read(table((bold, bold, bold), ("A", "B", "C"))).lines
    assert (first.strong, second.strong) == (True, False)
    assert isinstance(first.block, Table)
    assert first.block.rows[0][0] == (Span("Navn"),)


def test_several_paragraphs_in_a_cell_are_one_text_of_a_wide_table() -> None:
    (line,) = read(table((p("A") + p("B"), "C", "D"))).lines
    assert line.text == "A B\tC\tD"
    assert isinstance(line.block, Table)
    assert line.block.rows[0][0] == (Span("A"), Span("\n"), Span("B"))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (table(("Deltagere:", p("Anna") + p("Bo"))), ["Deltagere:\tAnna", "Bo"]),
        (
            table((p("Dato:") + p("Sted:"), p("4. juni") + p("B 2"))),
            ["Dato:\t4. juni", "Sted:\tB 2"],
        ),
        (table((p("A" * 70) + p("B"), p("C") + p("D"))), ["A" * 70, "B", "C", "D"]),
        (table((p("A") + p("B"), p("C") + p("D") + p("E"))), ["A", "B", "C", "D", "E"]),
        (table((p("Beslutning", "Overskrift1"), "Godkendt.")), ["Beslutning\tGodkendt."]),
        (table((p("Punkt 1", "Overskrift1"), "A", "B")), ["Punkt 1", "A", "B"]),
        (table((p("A", "Overskrift1"), ""), ("", "B")), ["A", "B"]),
        (table(("Kun en",), ("kolonne",)), ["Kun en", "kolonne"]),
        (table(("1.", item("A", 1) + item("B", 1))), ["1.\t- A", "- B"]),
        (table((table(("Dato:", "4. juni"), ("Sted:", "B")), "")), ["Dato:\t4. juni", "Sted:\tB"]),
        (table(("Ude", table(("a", "b")))), ["Ude", "a\tb"]),
        (table(("", "")), []),
    ],
)
def test_a_table_that_lays_text_out_is_read_cell_by_cell(body: str, expected: list[str]) -> None:
    assert texts(body + p("Slut")) == [*expected, "Slut"]


def test_a_table_with_an_item_in_each_row_is_read_as_items() -> None:
    made = table(
        ("Nr.", "Emne", "Referat", "Ansvarlig"),
        ("1", p("Bus") + p("Linje 4."), p("Drøftet.") + item("Ja", 1), "Bo"),
        ("", "", "Udsat.", ""),
    )
    lines = read(made).lines
    assert [line.text for line in lines] == [
        "1\tBus",
        "Linje 4.",
        "Referat",
        "Drøftet.",
        "- Ja",
        "Ansvarlig: Bo",
        "Udsat.",
    ]
    assert [line.text for line in lines if line.strong] == ["1\tBus", "Referat"]


def test_a_table_may_be_one_item_with_its_parts_below() -> None:
    made = table(("Pkt. 1", "Bus"), ("Hvorfor", "Linje 4."), ("Vi vedtog", p("Ja.") + p("Straks.")))
    lines = read(made).lines
    assert [(line.text, line.strong) for line in lines] == [
        ("Pkt. 1\tBus", True),
        ("Hvorfor", True),
        ("Linje 4.", False),
        ("Vi vedtog", True),
        ("Ja.", False),
        ("Straks.", False),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        [("1.", "Bus"), ("2.", "Tog")],
        [("Hvem", "Hvad"), ("Ida", "Kaffe")],
        [("Punkt 1", ""), ("Hvorfor", "Linje 4.")],
        [("Punkt 1", "Bus"), ("", "Linje 4.")],
    ],
)
def test_other_tables_in_two_columns_are_rows(rows: list[tuple[str, str]]) -> None:
    assert texts(table(*rows)) == ["\t".join(row).strip() for row in rows]


def test_cells_that_are_joined_count_once() -> None:
    wide = f'<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{p("A")}</w:tc>'
    down = f"<w:tc><w:tcPr><w:vMerge/></w:tcPr>{p('skjult')}</w:tc>"
    odd = f'<w:tc><w:tcPr><w:gridSpan w:val="x"/></w:tcPr>{p("C")}</w:tc>'
    gone = "<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p/></w:tc></w:tr>"
    cell = f"<w:tc>{p('B')}</w:tc>"
    body = f"<w:tbl>{gone}<w:tr>{wide}{cell}</w:tr><w:tr>{down}{odd}{cell}</w:tr></w:tbl>"
    assert texts(body) == ["A\t\tB", "C\tB"]


def test_a_heading_in_a_row_is_that_of_its_line() -> None:
    line = only(table((p("Punkt 1", "Overskrift1"), p("Eventuelt", "Overskrift1"))))
    assert (line.text, line.heading, line.strong) == ("Punkt 1\tEventuelt", 1, True)
    assert line.block == Paragraph((Span("Punkt 1"), Span("\t"), Span("Eventuelt")))


@pytest.mark.parametrize(
    ("limit", "body"),
    [
        ("MAX_BLOCKS", p("A") * 3),
        ("MAX_CELLS", table(("A", "B"), ("C", "D"))),
        ("MAX_COLUMNS", table(("A", "B", "C"))),
    ],
)
def test_what_is_out_of_all_proportion_is_given_up(
    limit: str, body: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(word_source, limit, 2)
    with pytest.raises(WordTooLargeError):
        read(body)


# --- beside the text ---


def part(name: str, inside: str) -> str:
    return f'<w:{name} xmlns:w="{W}">{inside}</w:{name}>'


def test_headers_and_footers_are_the_running_lines() -> None:
    parts = {
        "word/_rels/document.xml.rels": relations(
            ("r1", "header", "header1.xml"),
            ("r2", "header", "header2.xml"),
            ("r3", "footer", "/word/footer1.xml"),
            ("r4", "footer", "footer9.xml"),
            ("r5", "image", "a.png"),
            ("r6", "header", "header1.xml"),
        ),
        "word/header1.xml": part("hdr", p("Ældrerådet")),
        "word/header2.xml": part("hdr", table(("Ældrerådet", "4. juni"))),
        "word/footer1.xml": part("ftr", p("Ældrerådet") + p("Side 1")),
    }
    source = read(p("A"), parts)
    assert source.running == ("Ældrerådet", "Ældrerådet\t4. juni", "Side 1")
    assert [line.text for line in source.lines] == ["A"]


def test_a_note_stands_below_the_paragraph_that_refers_to_it() -> None:
    parts = {
        "word/_rels/document.xml.rels": relations(
            ("r1", "footnotes", "footnotes.xml"),
            ("r2", "endnotes", "endnotes.xml"),
            ("r3", "footnotes", "væk.xml"),
        ),
        "word/footnotes.xml": part("footnotes", f'<w:footnote w:id="2">{p("Fod")}</w:footnote>'),
        "word/endnotes.xml": part("endnotes", f'<w:endnote w:id="2">{p("Slut")}</w:endnote>'),
    }
    foot = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    end = '<w:r><w:endnoteReference w:id="2"/><w:endnoteReference w:id="9"/></w:r>'
    body = f"<w:p>{r('Tekst')}{foot}{end}</w:p>" + p("Mere")
    assert texts(body, parts) == ["Tekst[1][2]", "[1] Fod", "[2] Slut", "Mere"]


def test_headers_that_are_too_large_are_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_package, "MAX_SIDE", 10)
    parts = {
        "word/_rels/document.xml.rels": relations(("r1", "header", "header1.xml")),
        "word/header1.xml": part("hdr", p("Ældrerådet")),
    }
    with pytest.raises(WordTooLargeError):
        read(p("A"), parts)


def test_styles_are_those_of_the_file_whichever_was_read_before(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(word_file, "_MAX_KEPT", 10_000)
    body = p("Økonomi", "S")
    title = styles('S|<w:name w:val="heading 1"/>')
    text = styles('S|<w:name w:val="Body Text"/>')
    large = styles('S|<w:name w:val="heading 3"/>').replace("><", ">" + " " * 10_000 + "<", 1)
    found = [
        read(body, {"word/styles.xml": made}).lines[0].heading
        for made in (title, text, title, large, text, large)
    ]
    assert found == [1, 0, 1, 3, 0, 3]
