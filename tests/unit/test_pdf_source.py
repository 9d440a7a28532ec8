"""A PDF as lines: paragraphs joined again, what runs on over the pages taken away."""

import zlib
from collections.abc import Sequence
from pathlib import Path

import pytest

from models.errors import (
    NoTextError,
    NothingWrittenError,
    PdfDamagedError,
    PdfPasswordError,
    SourceTooLargeError,
)
from models.imports import pdf_file
from models.imports.pdf_source import read_pdf_source
from models.imports.source import SourceText
from models.text import ListItem, Paragraph, Span
from tests.fixtures.printed import (
    LEFT,
    RIGHT,
    Text,
    assembled,
    pdf,
    picture,
    stream,
    width,
    wrapped,
)

FIRST = (
    "Rådet drøftede forslaget og lagde vægt på, at de ældre borgere inddrages i arbejdet med den "
    "nye politik. Forvaltningen oplyste, at der kommer et oplæg til næste møde."
)
SECOND = (
    "Formanden takkede for oplægget og fandt, at det gav et godt billede af arbejdet i "
    "foreningerne, som mange af byens borgere sætter stor pris på i hverdagen."
)


def read(*pages: Sequence[Text], content: bytes | None = None) -> SourceText:
    return read_pdf_source(Path("a.pdf"), content or pdf(pages))


def texts(*pages: Sequence[Text]) -> list[str]:
    return [line.text for line in read(*pages).lines]


def under(rows: Sequence[Text], gap: float = 24.0) -> float:
    """Where the next paragraph begins."""
    return rows[-1].down + gap


# --- paragraphs ---


def test_a_file_is_read_from_the_disk(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf([[Text("Ældrerådet", 100)]]))
    source = read_pdf_source(tmp_path / "a.pdf")
    assert ([line.text for line in source.lines], source.pages) == (["Ældrerådet"], 1)
    assert source.lines[0].page == 1
    assert source.lines[0].alone


@pytest.mark.parametrize("gap", [24.0, 13.75])
def test_wrapped_rows_are_one_paragraph(gap: float) -> None:
    """With space between paragraphs, and without any."""
    one = wrapped(FIRST, 100)
    two = wrapped(SECOND, under(one, gap))
    assert len(one) > 1
    assert texts([*one, *two, Text("Kort.", under(two, gap))]) == [FIRST, SECOND, "Kort."]


def test_a_row_whose_next_word_would_have_fitted_ends_its_paragraph() -> None:
    rows = [Text("Kaffe", 100), Text("Te", 113.75), *wrapped(FIRST, 127.5)]
    assert texts(rows) == ["Kaffe", "Te", FIRST]


def test_a_row_that_is_set_otherwise_is_a_paragraph_of_its_own() -> None:
    long = "Godkendelse af dagsordenen til rådets møde og af referatet fra det forrige møde i år"
    heading = Text(long, 100, bold=True)
    body = wrapped(FIRST, 114)
    larger = Text("Eventuelt", under(body, 14), size=15)
    after = Text("Intet, men en bold række", larger.down + 14, bold=True)
    lines = read([heading, *body, larger, after, Text("Slut", after.down + 14)]).lines
    assert [line.text for line in lines] == [long, FIRST, "Eventuelt", after.text, "Slut"]
    assert [line.strong for line in lines] == [True, False, True, True, False]


def test_a_heading_is_not_joined_to_what_ends_above_it() -> None:
    full = (
        "Rådet drøftede forslaget og lagde vægt på, at ældre borgere inddrages i arbejdet her nu."
    )
    assert width(full) > RIGHT - 70 - width("Beslutning")
    rows = [Text(full, 100), Text("Beslutning", 113.75), *wrapped(FIRST, 127.5)]
    assert texts(rows) == [full, "Beslutning", FIRST]
    assert texts([rows[0], Text("Punkt 7 Økonomien", 113.75)]) == [full, "Punkt 7 Økonomien"]
    assert texts([rows[0], Text("Det indstilles,", 113.75)]) == [full, "Det indstilles,"]


def test_a_label_begins_a_paragraph_below_the_end_of_one() -> None:
    filled = "Rådet drøftede forslaget og lagde vægt på, at de ældre borgere inddrages i det nu."
    for label in ([Text("Referat: Ja.", 113.75)], bold_label("Mål:", "Ja.", 113.75)):
        rows = [Text(filled, 100), *label]
        assert texts(rows) == [filled, " ".join(row.text for row in label)]
    plain = [Text(filled, 100), Text("Mening: Ja.", 113.75)]
    assert texts(plain) == [f"{filled} Mening: Ja."]


def bold_label(label: str, text: str, down: float) -> list[Text]:
    return [
        Text(label, down, bold=True),
        Text(text, down, LEFT + width(label) * 1.1 + 3.5),
    ]


def test_a_number_that_touches_its_text_begins_an_item_below_another() -> None:
    filled = "at der i løbet af efteråret afholdes to møder om den nye plan for byens midte og"
    rows = [Text(f"10.{filled}", 100), Text("11.at planen vedtages.", 113.75)]
    assert texts(rows) == [f"10. {filled}", "11. at planen vedtages."]


def test_a_paragraph_goes_on_over_a_page_break() -> None:
    rows = wrapped(f"{FIRST} {SECOND}", 700)
    page = [*wrapped(FIRST, 100), *rows[:2]]
    rest = [Text(row.text, 80 + 13.75 * n) for n, row in enumerate(rows[2:])]
    lines = read(page, [*rest, Text("Slut.", 400)]).lines
    assert [line.text for line in lines] == [FIRST, f"{FIRST} {SECOND}", "Slut."]
    assert [line.page for line in lines] == [1, 1, 2]


def test_a_paragraph_does_not_go_on_on_the_page_after_the_next() -> None:
    rows = wrapped(FIRST, 700)
    assert len(texts([rows[0]], [], [Text(rows[1].text, 80)])) == 2


def test_rows_filled_up_to_the_edge_are_words_and_not_columns() -> None:
    words = "beskæftigelse integration sundhedsområdet".split()
    room = (RIGHT - 70 - sum(map(width, words))) / 2
    places = [70.0]
    for word in words[:-1]:
        places.append(places[-1] + width(word) + room)
    row = [Text(word, 100, left) for word, left in zip(words, places, strict=True)]
    assert texts([*row, Text("og mere.", 113.75)]) == [f"{' '.join(words)} og mere."]


def test_in_a_text_filled_up_to_the_edge_a_row_that_is_not_ends_its_paragraph() -> None:
    flush = [Text("x" * 40, 100 + 13.75 * n) for n in range(6)]
    edge = 70 + width("x" * 40)
    short = Text("x" * 36 + ".", 100 + 13.75 * 6)
    assert edge - 30 < 70 + width(short.text) < edge - 1
    found = texts([*flush, short, Text("Xxxxxxxx", short.down + 13.75)])
    assert found[-1] == "Xxxxxxxx"


def test_words_parted_at_the_end_of_a_row_are_made_whole() -> None:
    pairs = [
        ("integrations-", "rådet", "integrationsrådet"),
        ("social-", "og sundhed", "social- og sundhed"),
        ("Nord-", "Jylland", "Nord-Jylland"),
        ("TV-", "avisen", "TV-avisen"),
        ("mellem 2-", "10 timer", "mellem 2-10 timer"),
        ("en e-mail og en e-", "mail", "en e-mail og en e-mail"),
    ]
    for above, below, expected in pairs:
        filled = "Rådet drøftede forslaget, som det forelå, og som alle fandt rimeligt, om"
        while width(f"{filled} i {above}") < RIGHT - 70:
            filled += " i"
        page = [Text(f"{filled} {above}", 100), Text(f"{below} videre.", 113.75)]
        assert texts([*page, *wrapped(FIRST, 160)])[0] == f"{filled} {expected} videre."


# --- lists and columns ---


def test_bullets_and_numbers_begin_an_item_and_hang() -> None:
    item = "at rådet godkender det foreliggende forslag til en politik for de ældre i kommunen, og"
    rows = [Text("Det indstilles,", 100)]
    for number, sign in enumerate(("1.", "2.")):
        down = 120 + 40 * number
        rows += [Text(sign, down), *wrapped(item, down, left=95)]
    for number, sign in enumerate(("•", "–")):
        down = 200 + 40 * number
        rows += [Text(sign, down, 70 + 25 * number), *wrapped(item, down, left=95 + 25 * number)]
    lines = read([*rows, *wrapped(FIRST, 300)]).lines
    assert [line.text for line in lines] == [
        "Det indstilles,",
        f"1. {item}",
        f"2. {item}",
        f"- {item}",
        f"- {item}",
        FIRST,
    ]
    assert lines[4].indent - lines[3].indent >= 2


def test_numbers_close_to_their_text_begin_an_item_too() -> None:
    filled = (
        "1. at rådet godkender det forslag til en politik for de ældre, der er lagt frem i dag,"
    )
    rows = [Text(filled, 100), Text("2. at den sendes i høring.", 113.75), Text("a) kort", 127.5)]
    assert texts([*rows, *wrapped(FIRST, 160)])[:3] == [row.text for row in rows]


def test_a_number_that_stands_off_from_its_text_begins_an_item() -> None:
    filled = "Rådet holder møde hver måned hele året og holdt i januar sit første møde i året den"
    rows = [Text(filled, 100), Text("8.", 113.75), Text("Eventuelt", 113.75, 95)]
    assert texts([*rows, *wrapped(FIRST, 160)])[:2] == [filled, "8. Eventuelt"]


def test_a_date_begins_no_item() -> None:
    rows = wrapped(
        "De nye boliger er helt færdige, og der flyttes ind den 1. oktober. " * 3, 100, right=330
    )
    assert rows[1].text.startswith("1. okt")
    assert len(texts(rows)) == 1


def test_a_number_or_a_dash_at_the_start_of_a_row_may_be_by_chance() -> None:
    filled = "Rådet holder møde hver måned hele året og holdt i januar sit første møde i året den"
    below = Text("8. om aftenen.", 113.75)
    assert texts([Text(filled, 100), below, *wrapped(FIRST, 160)])[0] == f"{filled} {below.text}"
    dash = Text("– og det er alt.", 113.75)
    assert texts([Text(filled, 100), dash, *wrapped(FIRST, 160)])[0] == f"{filled} {dash.text}"


def test_a_head_in_two_columns_is_parted_by_tabs() -> None:
    names = "Anna Bo, Carl Dam, Eva Friis, Gerda Holm, Ib Jensen, Karl Lund, Mona Niel og Ole Per"
    rows = [
        Text("Dato:", 100, bold=True), Text("Torsdag den 4. juni 2026 kl. 16.30", 100, 180),
        Text("Deltagere:", 120, bold=True), *wrapped(names, 120, left=180, right=400),
        Text("Gæster:", 160, bold=True), Text("Rita Sand", 160, 180), Text("Ib Sø", 173.75, 180),
    ]  # fmt: skip
    assert texts([*rows, *wrapped(FIRST, 220)]) == [
        "Dato:\tTorsdag den 4. juni 2026 kl. 16.30",
        f"Deltagere:\t{names}",
        "Gæster:\tRita Sand",
        "Ib Sø",
        FIRST,
    ]


def test_a_list_of_names_goes_on_where_a_row_reaches_as_far_as_the_others() -> None:
    rows = [
        Text("Deltagere", 100), Text("Anna Bo, Carl Dam, Eva Friis, Gerda", 100, 180),
        Text("Holm, Ib Jensen", 113.75, 180),
    ]  # fmt: skip
    found = texts([*rows, *wrapped(FIRST, 160)])
    assert found[0] == "Deltagere\tAnna Bo, Carl Dam, Eva Friis, Gerda Holm, Ib Jensen"


def test_columns_of_a_row_with_many_words_are_parted() -> None:
    rows = [Text("Anna Bo Holm", 100), Text("formand for rådet", 100, 160)]
    assert texts([*rows, *wrapped(FIRST, 160)])[0] == "Anna Bo Holm\tformand for rådet"


def test_entries_of_the_contents_stay_apart_with_their_pages() -> None:
    dotted = "Godkendelse af dagsorden" + "." * 90
    spaced = "Eventuelt" + " ." * 60
    rows = [Text(dotted, 100), Text("3", 100, 520), Text(spaced, 114), Text("12", 114, 515)]
    rows += [Text("Underskriftsark" + "." * 320, 128, size=3), Text("iv", 128, 520)]
    assert texts([*rows, *wrapped(FIRST, 220)])[:3] == [
        "Godkendelse af dagsorden.....\t3",
        "Eventuelt.....\t12",
        "Underskriftsark.....\tiv",
    ]


@pytest.mark.parametrize("after", [wrapped(FIRST, 234), [Text("Slut.", 500)]])
def test_text_in_two_columns_is_read_one_after_the_other(after: list[Text]) -> None:
    left = wrapped(f"{FIRST} {SECOND} Ja.", 100, right=280)
    right = wrapped(f"{SECOND} {FIRST}", 100, left=320, right=530)
    assert max(row.down for row in [*left, *right]) == 210
    lines = read([Text("Nyt fra rådet", 60, size=16), *left, *right, *after]).lines
    assert [line.text for line in lines] == [
        "Nyt fra rådet",
        f"{FIRST} {SECOND} Ja.",
        f"{SECOND} {FIRST}",
        " ".join(row.text for row in after),
    ]
    assert {line.indent for line in lines} == {0}


def test_a_table_of_short_texts_is_no_text_in_two_columns() -> None:
    rows = []
    for number in range(9):
        rows += [Text(f"Punkt {number} om en sag i rådet", 100 + 20 * number)]
        rows += [Text("som blev godkendt af alle", 100 + 20 * number, 330)]
        rows += [Text("x", 105 + 20 * number, 200), Text("y", 110 + 20 * number, 330)]
    assert "\t" in texts(rows)[0]


# --- what runs on ---


def body(number: int) -> list[Text]:
    return wrapped(f"{number}{number} {FIRST}", 120)


@pytest.mark.parametrize("count", [2, 3, 7])
@pytest.mark.parametrize(
    ("header", "footer"),
    [
        ("Ældrerådet den 4. juni 2026", "Side {n} af 9"),
        ("Referat", "- {n} -"),
        ("Sidenr. {running}", "{n}"),
        ("{roman}", "Dok.nr. 123-{n}"),
    ],
)
def test_headers_and_footers_are_taken_away(header: str, footer: str, count: int) -> None:
    pages = []
    for number in range(1, count + 1):
        told = {
            "n": number,
            "running": 239 + number,
            "roman": "i ii iii iv v vi vii".split()[number - 1],
        }
        top, foot = Text(header.format(**told), 40), Text(footer.format(**told), 800, 300)
        pages.append([top, *body(number), foot])
    source = read(*pages)
    assert [line.text for line in source.lines] == [f"{n}{n} {FIRST}" for n in range(1, count + 1)]
    assert source.running[0] == pages[0][0].text
    assert set(source.running) <= {pages[0][0].text, pages[0][-1].text}


def test_headers_may_begin_on_the_second_page_or_take_turns() -> None:
    late = [[*body(n), *([Text("Referat", 40)] if n > 1 else [])] for n in range(1, 4)]
    assert read(*late).running == ("Referat",)
    turns = [[Text("Roskilde" if n % 2 else "Ældrerådet", 40), *body(n)] for n in range(1, 8)]
    assert read(*turns).running == ("Roskilde", "Ældrerådet")


def test_a_row_that_says_its_page_is_taken_away_on_a_single_page() -> None:
    source = read([*body(1), Text("Side 1 af 1", 800)])
    assert ([line.text for line in source.lines], source.running) == (
        [f"11 {FIRST}"],
        ("Side 1 af 1",),
    )
    second = read(body(1), [*body(2), Text("2", 800, 300)])
    assert second.running == ("2",)
    assert read([*body(1), Text("1", 800, 300)]).running == ("1",)
    assert read([Text("1", 50, 300), *body(1)]).running == ()
    assert read([*body(1), Text("Ældrerådet 1/1", 800)], body(2)).running == ()
    assert read([*body(1), Text("Ældrerådet 1/1", 800)]).running == ("Ældrerådet 1/1",)


@pytest.mark.parametrize(
    "page",
    [
        lambda n: [Text(f"Punkt {n}: Lukket punkt", 80, size=14), Text("Godkendt.", 104)],
        lambda n: [Text(f"{n}. Eventuelt om sag nr. {n * n}", 80), Text("Godkendt.", 93.75)],
        lambda n: [Text(f"Anden overskrift {'abcdef'[n]}", 80, size=14), Text("Godkendt.", 110)],
        lambda n: [Text("Godkendt.", 80), Text("Alle var enige.", 93.75)],
        lambda n: [Text("Godkendt.", 80), Text(f"Sag {'abcdef'[n]}.", 93.75)],
    ],
)  # fmt: skip
def test_text_that_only_looks_as_if_it_ran_on_is_kept(page: object) -> None:
    assert callable(page)
    pages = [page(number) for number in range(1, 5)]
    source = read(*pages)
    kept = "\n".join(line.text for line in source.lines)
    assert all(row.text in kept for rows in pages for row in rows[:1])
    assert kept.count("Godkendt.") == 4
    assert source.running == ()


# --- what the file tells besides ---


def test_a_paragraph_does_not_go_on_in_other_letters() -> None:
    rows = wrapped(FIRST, 100)
    smaller = Text("og små bogstaver i en note.", under(rows, 13.75), size=8)
    assert texts([*rows, smaller]) == [FIRST, smaller.text]


def test_bookmarks_tell_the_level_of_headings() -> None:
    outline = b"<< /First 8 0 R /Last 8 0 R /Count 1 >>"
    entry = b"<< /Title (Eventuelt) /Parent 7 0 R /Dest [6 0 R /Fit] >>"
    nowhere = pdf([[Text("Eventuelt", 100)]], catalog="/Outlines 7 0 R", objects=[outline, entry])
    (line,) = read(content=nowhere).lines
    assert line.heading == 1
    lost = pdf(
        [[Text("Eventuelt", 100)]],
        catalog="/Outlines 7 0 R",
        objects=[outline, entry.replace(b"/Dest [6 0 R /Fit]", b"")],
    )
    assert read(content=lost).lines[0].heading == 0


def test_there_is_an_end_to_bookmarks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_file, "_MAX_BOOKMARKS", 0)
    outline = b"<< /First 8 0 R /Last 8 0 R /Count 1 >>"
    entry = b"<< /Title (Eventuelt) /Parent 7 0 R /Dest [6 0 R /Fit] >>"
    content = pdf([[Text("Eventuelt", 100)]], catalog="/Outlines 7 0 R", objects=[outline, entry])
    assert read(content=content).lines[0].heading == 0


def test_a_damaged_outline_does_not_stop_the_reading() -> None:
    outline = b"<< /First 8 0 R /Last 8 0 R /Count 1 >>"
    entry = b"<< /Title <FEFFD800> /Parent 7 0 R /Dest [6 0 R /Fit] >>"
    content = pdf([[Text("Eventuelt", 100)]], catalog="/Outlines 7 0 R", objects=[outline, entry])
    assert read(content=content).lines[0].heading == 0


def test_letters_that_cannot_be_seen_are_no_words() -> None:
    (line,) = read([Text("Et \u00ad møde", 100)]).lines
    assert line.text.replace("- ", "") == "Et møde"


def test_a_bold_word_may_go_on_on_the_next_row() -> None:
    filled = "Rådet drøftede forslaget, som det forelå, og som alle fandt rimeligt, og rådet "
    rows = [Text(filled, 100), Text("besluttede", 100, 70 + width(filled), bold=True)]
    below = Text("enstemmigt", 113.75, bold=True)
    found = texts([*rows, below, *wrapped(FIRST, 160)])
    assert found[0] == f"{filled}besluttede enstemmigt"


def test_links_are_in_the_block_of_their_line() -> None:
    text = "Se planen her i dag"
    start, end = 70 + width("Se "), 70 + width("Se planen her")
    page = [Text(text, 100), Text("•", 130), Text("Planen", 130, 95), Text("Uden", 160)]
    links = [
        ((start - 1, 842 - 103, end, 842 - 90), "https://plan.dk"),
        ((94.0, 842 - 133, 140.0, 842 - 120), "https://plan.dk/2"),
    ]
    lines = read(content=pdf([page], links=links)).lines
    assert lines[0].block == Paragraph(
        (Span("Se "), Span("planen her", link="https://plan.dk"), Span(" i dag"))
    )
    assert isinstance(lines[1].block, ListItem)
    assert Span("Planen", link="https://plan.dk/2") in lines[1].block.spans
    assert lines[2].block is None


def test_there_is_an_end_to_links(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_file, "_MAX_LINKS", 1)
    place = ((60.0, 730.0, 200.0, 760.0), "https://a.dk")
    assert read(content=pdf([[Text("A", 100)]], links=[place] * 3)).lines[0].block
    long = pdf([[Text("A", 100)]], links=[(place[0], "https://a.dk/" + "a" * 5_000)])
    assert read(content=long).lines[0].block is None
    inner = pdf([[Text("A", 100)]], links=[place]).replace(b"/S /URI", b"/S /XYZ")
    assert read(content=inner).lines[0].block is None


@pytest.mark.parametrize("rotate", [90, 180, 270])
def test_a_page_that_is_turned_is_read_as_it_is_seen(rotate: int) -> None:
    source = read(content=pdf([[Text("Referat af møde", 100), Text("Slut", 300)]], rotate=rotate))
    assert [line.text for line in source.lines] == ["Referat af møde", "Slut"]


def test_pages_that_are_pictures_among_others_are_passed_over() -> None:
    assert texts([Text("Et møde", 100)], []) == ["Et møde"]
    with pytest.raises(NoTextError):
        read(content=picture())
    with pytest.raises(NothingWrittenError):
        read([])


def test_a_document_of_page_numbers_only_says_nothing() -> None:
    with pytest.raises(NothingWrittenError):
        read([Text("Side 1 af 2", 800)], [Text("Side 2 af 2", 800)])


def test_a_page_that_is_damaged_is_passed_over() -> None:
    content = pdf([[Text("Et møde", 100)], [Text("Slut", 100)]])
    broken = content.replace(b"/Kids [6 0 R 8 0 R]", b"/Kids [6 0 R 1 0 R]")
    assert [line.text for line in read(content=broken).lines] == ["Et møde"]
    first = content.replace(b"/Kids [6 0 R 8 0 R]", b"/Kids [1 0 R 8 0 R]")
    with pytest.raises(PdfDamagedError):
        read(content=first)


def test_spaces_that_do_not_break_part_words_where_there_are_no_others() -> None:
    (line,) = read([Text("Et\u00a0møde\u00a0mere", 100)]).lines
    assert line.text == "Et møde mere"


# --- what is hostile ---


def test_what_unpacks_in_proportion_is_no_bomb(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_file, "_SMALL", 10)
    plain = stream(b"x" * 100)
    odd = stream(b"\x78" + b"q" * 100)
    open_ended = b"<< /Length 40 >>\nstream\n" + zlib.compress(b" " * 5_000)
    content = pdf([[Text("Et møde", 100)]], objects=[plain, odd, open_ended])
    assert read(content=content).lines[0].text == "Et møde"
    monkeypatch.setattr(pdf_file, "MAX_UNPACKED", 100)
    with pytest.raises(SourceTooLargeError):
        read(content=content)


def test_a_security_that_pdfium_does_not_know_is_told_as_a_password() -> None:
    content = pdf(
        [[Text("A", 100)]],
        trailer="/Encrypt 7 0 R /ID [<01> <01>]",
        objects=[b"<< /Filter /Egen /V 9 >>"],
    )
    with pytest.raises(PdfPasswordError):
        read(content=content)


def test_letters_without_a_code_do_not_stop_the_reading() -> None:
    """A font whose codes mean nothing, and one letter that is two."""
    cmap = stream(
        b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> "
        b"endcodespacerange 2 beginbfchar <41> <D83DDE00> <42> <200B> endbfchar endcmap end"
    )
    font = (
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R "
        b"/Encoding /WinAnsiEncoding >>"
    )
    page = "/MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >>"
    content = assembled(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            f"<< /Type /Page /Parent 2 0 R {page} >>".encode(),
            stream(b"BT /F1 12 Tf 70 700 Td (xA B mere) Tj ET"),
            font,
            cmap,
        ]
    )
    (line,) = read(content=content).lines
    assert line.text.endswith("mere")
