"""Where the items of a referat begin: the form its headings have, judged over the whole document.

Each line may look like a heading in several forms ('9. Titel', 'Punkt 9: Titel', a title in bold).
The form of this document is the one whose lines, taken together, look most like the headings of
items: their numbers rise by one, the contents list their titles, headings of sections follow them.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from models.danish import MONTHS
from models.imports.contents_text import Contents, read_roman
from models.imports.head_labels import known_label
from models.imports.item_rows import (
    Gaps,
    ItemStart,
    best_row,
    with_missing_numbers,
    without_lists,
)
from models.imports.item_titles import read_case_line, read_title, without_time
from models.imports.lines import WRAPPED, Line
from models.imports.part_headings import ATTACHMENTS, PartHeadings
from models.imports.wording import Wording, heading_key, template_pattern
from models.reading import Meaning, ReadingRules
from models.text import ListItem

MAX_TITLE = 400  # characters: a longer line is no heading
MAX_PLAIN_TITLE = 120  # the same for a line that only its place makes one
_SERIES = "word closed"
_PARTS = "parts"  # '3.1 Titel'
_LABEL = "label"  # 'Titel:' on a line of its own
_BLOCK = "block"  # 'Titel' as the first line of a block that blank lines set off
_FEWEST = 3  # of these two that make items
_HEAD_LINES = 8  # between two fields of a head
_MOST_BLOCKS = 0.6  # share of the blocks that are items
_MOST_LETTERS = 60  # in the first line of a block that heads it

# A letter may be set off from its number only where that is plain: 'Punkt 3 I gang' is no 3 i.
_NUMBER = (
    r"(?P<number>\d{1,4}(?:/(?:19|20)\d\d)?(?:[a-zæøå]|\s[a-zæøå](?=[.:)]|\s?$))?"
    r"|(?-i:[IVX]{1,6})(?=\s?[.:)–-]|$))(?![\w/])"
)
_WORDED = re.compile(
    r"(?P<open>(?:lukket|fortrolig|åben|åbent)\s(?:-\s)?)?"
    r"(?P<word>dagsordenens\s(?:punkt|pkt\.?)|dagsordens?punkt|punkt|pkt|sag|nr|ad|emne|§"
    r"|(?:[ab]-|beslutnings?|orienterings?|drøftelses?)(?:sag|punkt))"
    r"\.?(?:\s?(?:nr|nummer|punkt|pkt)\.?)?\s*" + _NUMBER + r"(?P<rest>.*)",
    re.IGNORECASE,
)
_TYPED = re.compile(r"(?:[ab]-|beslutnings?|orienterings?|drøftelses?)(?:sag|punkt)")
_CLOSED_SERIES = re.compile(
    r"(?:lukket|fortrolig)(?:\s(?:punkt|sag))?\s+" + _NUMBER + r"(?P<rest>.*)", re.IGNORECASE
)
_REST = re.compile(r"\s*(?:[.:)]\s*[-–—]?|[-–—])?\s*(?P<title>(?![-./]\d)\S.*)?")
_BARE = re.compile(r"(?P<number>\d{1,4}[a-zæøå]?)(?P<sign>[.):]|\s?[-–—]|\t|\s)(?P<rest>.*)")
_ALONE = re.compile(r"(?P<number>\d{1,4}[a-zæøå]?)[.)]?")
_MONTH = re.compile(
    rf"(?:{'|'.join(MONTHS)}|(?:{'|'.join(month[:3] for month in MONTHS)})\.?\s\d{{4}})\b"
    r"|\d{1,2}[./]\s?(?:\d{4}\b|\d\d$)",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d|[IVX]")
_ROMAN = re.compile(r"(?P<number>[IVX]{1,6})(?:[.):]|\s[-–—])\s+(?P<rest>[A-ZÆØÅ\d\"»“(].*)")
_PARTED = re.compile(r"(?P<number>\d{1,3}\.\d{1,2})(?:[.):]|\s[-–—])?\s+(?P<rest>[A-ZÆØÅ\"»“(].*)")
# '33/21<TAB>Titel': the number and the year.
_OF_YEAR = re.compile(
    r"(?P<number>\d{1,4}/(?P<year>(?:19|20)\d\d|\d\d))(?:[.:)]|\s[-–—])?\s+"
    r"(?P<rest>[A-ZÆØÅ\"»“(].*)"
)
# What a title may begin with, where but a space parts it from the number: '7 10 års jubilæum'.
_TITLE_AFTER_SPACE = re.compile(r"[A-ZÆØÅ\"»“(\[]|\d{1,4}\.?(?:\s|[-–])[^\W\d_]{2,}")
_ABBREVIATED = re.compile(r"\b(?:evt|mv|m\.?m|m\.?v|o\.?l|osv|etc|div)\.$", re.IGNORECASE)
_SMALL_WORD = re.compile(r"(?:^|\s)[a-zæøå]{2,}|[a-zæøå]\.$")
_SIGNS = {".": "dot", ")": "paren", ":": "dot", "\t": "tab", " ": "space"}
_BASE = {
    "rule": 8.0,
    "layout": 3.0,
    "word": 3.0,
    "dot": 1.0,
    "tab": 1.0,
    "dash": 0.5,
    "roman": 1.0,
    "parts": 1.0,
    "year": 1.0,
}
_OPEN_DIVIDER = re.compile(
    r"åb(?:en|ent|ne)\s(?:møde|del|dagsorden|punkter|sager)\b[.:]?", re.IGNORECASE
)
_CLOSED_DIVIDER = re.compile(
    r"lukke(?:t|de)\s(?:møde|del|dagsorden|punkter|sager)\b[.:]?"
    r"|(?:møde|punkter|sager)\sfor\slukkede\sdøre\b[.:]?",
    re.IGNORECASE,
)
_NO_ITEM = re.compile(
    r"(?:referat|dagsorden|beslutningsprotokol|protokol|åben(?:t)? referat|indhold|deltagere"
    r"|mødedeltagere|til ?stede|afbud|fraværende|mødet (?:slut|hævet|blev|afslut)|næste møde:)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class ItemStarts:
    """The items found, and the dividers between open and closed ones (index of the line: closed).

    `certain` tells that their form is one that hardly anything else has.
    """

    starts: tuple[ItemStart, ...] = ()
    dividers: Mapping[int, bool] = field(default_factory=dict)
    score: float = 0.0
    counted: bool = False  # the document gives no numbers


def find_items(
    lines: Sequence[Line],
    contents: Contents,
    words: Wording,
    rules: ReadingRules,
    headings: PartHeadings,
) -> ItemStarts:
    """The headings of the items in `lines`, which have `contents`."""
    return _Finder(lines, contents, words, rules, headings).find()


def divider(text: str) -> bool | None:
    """Whether a line such as 'LUKKET MØDE' opens the closed part, or the open; None for others."""
    bare = text.strip(" -–—_*=")
    if len(bare) > 40:
        return None
    if _CLOSED_DIVIDER.fullmatch(bare):
        return True
    return False if _OPEN_DIVIDER.fullmatch(bare) else None


@dataclass
class _Finder:
    lines: Sequence[Line]
    contents: Contents
    words: Wording
    rules: ReadingRules
    headings: PartHeadings

    def __post_init__(self) -> None:
        self.dividers = {
            index: closed
            for index, line in enumerate(self.lines)
            if self._outside(index) and (closed := divider(line.text)) is not None
        }
        self.forms = [
            template_pattern(form, number=r"\d{1,4}[a-zæøå]?", title=r".*")
            for form, meaning in self.rules.meanings.items()
            if meaning is Meaning.ITEM and "{" in form
        ]

    @cached_property
    def _comes_again(self) -> bool:
        """Whether a title of the contents stands anywhere below them."""
        keys = self.contents.keys
        return any(_title_key(line.text) in keys for line in self.lines[self.contents.end :])

    def _outside(self, index: int) -> bool:
        return not self.contents.start <= index < self.contents.end

    def find(self) -> ItemStarts:
        numbered: dict[str, list[ItemStart]] = {}
        bare: dict[str, list[ItemStart]] = {}
        for index in range(len(self.lines)):
            if self._outside(index) and index not in self.dividers:
                for start in self._numbered(index):
                    numbered.setdefault(start.form, []).append(start)
                for start in self._bare(index):
                    bare.setdefault(start.form, []).append(start)
        parts = numbered.pop(_PARTS, [])
        series = numbered.pop(_SERIES, [])  # of closed items, beside those of any form
        forms = [
            sorted({*form, *series}, key=lambda start: start.index)
            for form in (numbered.values() if numbered else [series])
        ]
        best, score = best_row(map(without_lists, forms), sorted(self.dividers))
        if parts and not {start.order[0] for start in best} & {start.order[0] for start in parts}:
            best, score = max(
                (best, score),
                best_row([without_lists(parts)], []),
                key=lambda row: row[1],
            )
        titles, total = self._best_titles(bare.values())
        counted = total > score
        if counted:
            best, score = titles, total
        elif not best:
            best, score = best_row(
                forms, sorted(self.dividers)
            )  # an agenda, with nothing under its items
        everything = [s for found in (*forms, *bare.values()) for s in found]
        starts = self._without_cells(self._without_codes(self._filled(best, everything)))
        starts = self._counted(starts) if counted else self._referring(starts)
        return ItemStarts(tuple(starts), self._used_dividers(starts), score, counted)

    def _best_titles(self, forms: Iterable[Sequence[ItemStart]]) -> tuple[list[ItemStart], float]:
        """The same of headings that have no numbers."""
        best: list[ItemStart] = []
        score = 0.0
        for found in forms:
            good = self._of_one_kind([start for start in found if start.score >= 1])
            total = sum(start.score for start in good)
            if total > score and (len(good) > 1 or total >= 3) and not self._are_parts(good):
                best, score = good, total
        return best, score

    def _are_parts(self, found: Sequence[ItemStart]) -> bool:
        """Whether labels such as 'Velkomst:' are too few for items, or come again in each.

        The first lines of blocks are items only where most blocks have one.
        """
        if found[0].form not in (_LABEL, _BLOCK):
            return False
        titles = {start.title.key for start in found}
        blocks = sum(line.after_blank for line in self.lines[found[0].index :])
        few = found[0].form == _BLOCK and len(found) < _MOST_BLOCKS * blocks
        return few or len(titles) < _FEWEST or len(titles) < len(found)

    # --- what a line may be ---

    def _numbered(self, index: int) -> Iterator[ItemStart]:
        """The headings with a number that the line may be, one for each form."""
        line = self.lines[index]
        text = without_time(line.text)
        if text == line.text:
            yield from self._in_forms(index, text)
            return
        lead = _lead(line, line.text.removesuffix(text).strip(" :,–-"))
        for start in self._in_forms(index, text):
            yield replace(start, lead=lead)

    def _in_forms(self, index: int, text: str) -> Iterator[ItemStart]:
        line = self.lines[index]
        if len(text) > MAX_TITLE or not _DIGIT.search(text, 0, 80) or self.headings.is_text(text):
            return
        for pattern in self.forms:
            if match := pattern.fullmatch(text) or pattern.fullmatch(text + " "):
                parts = match.groupdict()
                yield from self._start(index, "rule", parts.get("number", ""), parts.get("title"))
                return
        if found := self.words.item_heading(text):
            closed = "Lukket - " if found.closed else ""
            yield from self._start(index, "layout", found.number, closed + found.title)
        yield from self._worded(index, text)
        if (text[0].isdigit() and not isinstance(line.block, ListItem)) or _counts(line):
            yield from self._only_number(index, text)
        elif (match := _ROMAN.fullmatch(text)) and not isinstance(line.block, ListItem):
            yield from self._start(index, "roman", match["number"], match["rest"])

    def _worded(self, index: int, text: str) -> Iterator[ItemStart]:
        if text[0].isdigit():
            return
        match = _WORDED.match(text)
        series = None if match else _CLOSED_SERIES.match(text)
        found = match or series
        rest = _REST.fullmatch(found["rest"]) if found else None
        if not found or not rest:
            return
        title = rest["title"] or ""
        opening = (match["open"] or "").casefold() if match else "lukket"
        if opening.startswith(("lukket", "fortrolig")):
            title = f"Lukket - {title}" if title else "Lukket punkt"
        form = _SERIES
        if match:
            form = word = match["word"].casefold()
            if _TYPED.fullmatch(word):
                title, form = f"{word}: {title}", "typed"
            form = f"word {form}"
        yield from self._start(index, form, found["number"], title)

    def _only_number(self, index: int, text: str) -> Iterator[ItemStart]:
        if match := _ALONE.fullmatch(text):
            yield from self._start(index, "alone", match["number"], "")
            return
        if match := _PARTED.fullmatch(text):
            yield from self._start(index, _PARTS, match["number"], match["rest"])
            return
        match = _OF_YEAR.fullmatch(text)
        if match and self._is_no_date(index, match):
            form = f"year {match['year'][-2:]}"
            yield from self._start(index, form, match["number"], match["rest"])
            return
        match = _BARE.match(text)
        rest = match["rest"].strip() if match else ""
        if not match or not rest or _MONTH.match(rest):
            return
        sign = match["sign"]
        if match["rest"][0].isdigit() and not sign.isspace():
            return  # 12.30, 2020-06-04
        form = _SIGNS.get(sign, "dash")
        if sign == "." and (code := re.match(r"[-–—]\s+", rest)):
            rest = rest[code.end() :]
        if form == "space" and not _TITLE_AFTER_SPACE.match(rest):
            return
        yield from self._start(index, form, match["number"], rest)

    def _is_no_date(self, index: int, match: re.Match[str]) -> bool:
        """Whether '33/09' is a number and a year: a day and a month only the look tells apart."""
        line, number = self.lines[index], int(match["number"].split("/")[0])
        return number > 31 or int(match["year"]) > 12 or line.strong or bool(line.heading)

    def _start(self, index: int, form: str, number: str, title: str | None) -> Iterator[ItemStart]:
        """The item that begins at `index`, with all of its title, be that on the next line."""
        number = "".join(number.split())
        if number.isalpha():
            number = str(read_roman(number.casefold()))
        text, body = (title or "").strip(), index + 1
        if text:
            text, body = self._wrapped(text, body)
        else:
            text, body = self._below(number, body)
        start = ItemStart(index, body, number, read_title(text), form)
        yield replace(start, score=self._score(start))

    def _wrapped(self, title: str, body: int) -> tuple[str, int]:
        """The title with the lines below that continue it, and the index of the first other."""
        listed = self.contents.keys
        while body < len(self.lines) and self._outside(body):
            below = self.lines[body]
            whole = f"{title} {below.text}"
            if len(whole) > MAX_TITLE or read_title(title).key in listed:
                break
            joins = read_title(whole).key in listed or (
                len(self.lines[body - 1].text) >= WRAPPED
                and not below.after_blank
                and not below.heading
                and not listed
                and (below.text[0].islower() or title.endswith(("-", " og", ",")))
            )
            if not joins or self._is_known(below):
                break
            title, body = whole, body + 1
        return title, body

    def _below(self, number: str, body: int) -> tuple[str, int]:
        """The title of an item whose number stands alone: the contents', or the next line."""
        listed = self.contents.title_of(number)
        if body < len(self.lines):
            below = self.lines[body]
            text, after = self._wrapped(below.text, body + 1)
            if listed and read_title(text).key == read_title(listed).key:
                return text, after
            plain = len(text) <= MAX_PLAIN_TITLE and not text.endswith((".", ";", ","))
            case = read_case_line(text, below_heading=True)
            if plain and not listed and not case and not self._is_known(below):
                return text, after
        return listed, body

    def _is_known(self, line: Line) -> bool:
        """Whether the line is the heading of a part of an item, by its words."""
        found = self.headings.find(line)
        return found is not None and found.known

    # --- how much it looks like one ---

    def _score(self, start: ItemStart) -> float:
        line, text = self.lines[start.index], start.title.text
        score = _BASE.get(start.form.split(" ")[0], 0.0)
        score += 2.5 * bool(line.heading) + 1.5 * (line.strong and not line.heading)
        score += 0.5 * line.after_blank + 0.5 * line.alone
        if self.contents.keys:
            refers = start.form.startswith("word") or not self._comes_again
            refers = refers and bool(self.contents.title_of(start.number))
            score += 3 if self._is_listed(start) or refers else -1.5
        score += 1.5 * self._is_followed(start.body) - 1.5 * self._is_in_list(start.index)
        if not text:
            return score - 1
        if text[0].islower() and not start.title.closed:
            score -= 4 if re.match(r"at\b", text) else 2
        if text.endswith((",", ";")) or re.search(r"\b(?:og|samt|eller)$", text):
            score -= 3
        ends = text.endswith(".") and not _ABBREVIATED.search(text)
        score -= 1.5 * ends + text.endswith(":")
        score -= 1.5 * (len(text) > 150) + 1.5 * (len(text) > 250)
        score -= bool(re.search(r"[.?!]\s+[A-ZÆØÅ]", text)) + bool(line.indent)
        return score

    def _is_listed(self, start: ItemStart) -> bool:
        return start.title.key in self.contents.keys

    def _is_followed(self, body: int) -> bool:
        """Whether what comes next is the heading of a section, or tells of a case."""
        for index in range(body, min(body + 2, len(self.lines))):
            line = self.lines[index]
            if self.headings.known(line.text) or (
                (found := self.headings.find(line)) and found.known
            ):
                return True
            if not read_case_line(line.text, below_heading=index == body):
                return False
        return False

    def _is_in_list(self, index: int) -> bool:
        """Whether the line above opens a list: 'Bilag', 'Det indstilles,'."""
        above = self.lines[index - 1] if index else None
        if above is None or self.lines[index].heading:
            return False
        if above.text.endswith((":", ",")):
            return True
        key = heading_key(above.text) if len(above.text) <= MAX_PLAIN_TITLE else ""
        return key in ATTACHMENTS or "indstilling" in key.split(" ")[-1:]

    # --- headings without a number ---

    def _bare(self, index: int) -> Iterator[ItemStart]:
        """The headings without a number that the line may be."""
        line = self.lines[index]
        text = line.text
        if not 2 < len(text) <= MAX_TITLE or not text[0].isalnum() or self.headings.is_text(text):
            return
        if "\t" in text and not line.heading:
            return  # a row of a table
        forms = list(self._bare_forms(line))
        if not forms or self.headings.known(text) or _NO_ITEM.match(text):
            return
        found = self.headings.find(line)
        if found and found.known:
            return
        if line.number <= self._head_end and not line.heading and not self.contents.keys:
            return
        whole, body = self._wrapped(text, index + 1)
        start = ItemStart(index, body, "", read_title(whole.rstrip(" :")), "")
        listed, followed = self._is_listed(start), self._is_followed(body)
        look = 3.0 * listed + 1.5 * followed - 1.5 * bool(self.contents.keys and not listed)
        look += 1.5 * start.title.closed - 1.5 * _goes_on(text)
        for form, base in forms:
            yield replace(start, form=form, score=base + look)

    def _of_one_kind(self, found: list[ItemStart]) -> list[ItemStart]:
        """The headings of items among those found, which may have headings of parts among them.

        Where most are followed by a part of an item, others that only stand out are none.
        """
        if self.contents.keys or (found and self.lines[found[0].index].heading):
            return found
        followed = [s for s in found if self._is_followed(s.body) or s.title.closed]
        return followed if len(followed) * 2 >= len(found) else found

    def _bare_forms(self, line: Line) -> Iterator[tuple[str, float]]:
        if line.heading:
            yield f"heading {line.heading}", 2.0
        if isinstance(line.block, ListItem):
            return
        if line.strong:
            yield "strong", 1.0
        if not line.after_blank:
            return
        if self.contents.keys and read_title(line.text).key in self.contents.keys:
            yield "listed", 0.5
        if len(line.text) <= MAX_PLAIN_TITLE:
            if line.text.isupper():
                yield "upper", 0.5
            if not _goes_on(line.text):
                yield "followed", -0.5
                if self._heads_block(line):
                    yield _BLOCK, 1.0
            if line.text.endswith(":") and not known_label(line.text, {}):
                yield _LABEL, 2.5

    def _heads_block(self, line: Line) -> bool:
        """Whether the line stands above a text, as a title does."""
        fits = not line.before_blank and len(line.text) <= _MOST_LETTERS
        return fits and line.text[0].isupper()

    @cached_property
    def _head_end(self) -> int:
        """The number of the last line among the first that is a field of the head."""
        last, in_fields = 0, False
        for index, line in enumerate(self.lines):
            label = known_label(line.text.split(":")[0], {})
            is_field = label is not None and label.meaning is not Meaning.TEXT
            if in_fields and not is_field and self._is_known(line):
                break
            in_fields = in_fields or is_field
            if is_field or _NO_ITEM.match(line.text):
                last = index
            elif index > last + _HEAD_LINES:
                break
        return self.lines[last].number if last else 0

    def _referring(self, starts: list[ItemStart]) -> list[ItemStart]:
        """The items: where they but refer to the numbers of the contents, with the titles there.

        'Ad 1: Godkendt.' is what was decided on the first item of the agenda above.
        """
        listed = [self.contents.title_of(start.number) for start in starts]
        if not all(listed) or any(self._is_listed(s) or not s.title.text for s in starts):
            return starts
        return [
            replace(s, title=read_title(title), lead=_lead(self.lines[s.index], s.title.text))
            for s, title in zip(starts, listed, strict=True)
        ]

    def _counted(self, starts: Sequence[ItemStart]) -> list[ItemStart]:
        """Items whose headings have no numbers, with those of the contents, or else counted."""
        listed = [self.contents.number_of(start.title.text) for start in starts]
        if all(listed):
            return [replace(s, number=n) for s, n in zip(starts, listed, strict=True)]
        return [replace(start, number=str(n)) for n, start in enumerate(starts, start=1)]

    # --- what the form alone does not find ---

    def _filled(self, best: list[ItemStart], everything: Iterable[ItemStart]) -> list[ItemStart]:
        """The items with those between them that are written in another form."""
        if not best:
            return best
        levels = {self.lines[start.index].heading for start in best}
        taken = {start.index for start in best}
        numbers = {start.number for start in best if start.number}
        known = {start.title.key for start in best}
        extra: dict[int, ItemStart] = {}
        gaps = Gaps(best)
        taken |= {start.body for start in best if self._says_only_closed(start.body)}
        for start in sorted(everything, key=lambda start: (start.index, -start.score)):
            if start.index in taken or start.index < best[0].index or start.index in extra:
                continue
            line = self.lines[start.index]
            listed = self._is_listed(start) and start.title.key not in known
            looks = line.heading in levels - {0} or (line.strong and not max(levels))
            if start.number:
                fits = gaps.takes(start) and start.score >= 2 and start.number not in numbers
                if fits and start.form in ("dot", "space", "dash", "tab", "paren", "alone"):
                    fits = listed or looks or self._is_followed(start.body)
            else:
                named = not self._says_only_closed(start.index) or self._is_followed(start.body)
                closed = start.title.closed and line.after_blank and named and start.score >= 1
                fits = (listed and (looks or line.alone)) or closed
                fits = fits or (looks and bool(line.heading) and self._is_followed(start.body))
            if fits:
                extra[start.index] = start
                known.add(start.title.key)
                numbers.add(start.number)
        return with_missing_numbers(sorted([*best, *extra.values()], key=lambda s: s.index))

    def _says_only_closed(self, index: int) -> bool:
        """Whether a line below the heading of an item says of it that it is closed: no more."""
        text = self.lines[index].text if index < len(self.lines) else ""
        case = read_case_line(text, below_heading=True)
        return case is not None and case.closed and not case.case_number

    def _without_codes(self, starts: list[ItemStart]) -> list[ItemStart]:
        """The items without the codes before their titles, where nearly all of them have one."""
        coded = sum(1 for start in starts if start.title.code)
        if coded < 2 or coded * 10 < len(starts) * 6:
            return starts
        return [replace(start, title=start.title.without_code()) for start in starts]

    def _without_cells(self, starts: list[ItemStart]) -> list[ItemStart]:
        """The items; where a cell with a text stands beside the titles, with that as theirs."""
        parted = [start.title.text.partition("\t") for start in starts]
        told = sum(1 for _, _, text in parted if _SMALL_WORD.search(text))
        if told < 2 or told * 10 < len(starts) * 6 or not all(text for _, _, text in parted):
            return starts
        return [
            replace(s, title=read_title(title), lead=_lead(self.lines[s.index], text))
            for s, (title, _, text) in zip(starts, parted, strict=True)
        ]

    def _used_dividers(self, starts: Sequence[ItemStart]) -> dict[int, bool]:
        """The dividers right above an item: others are text."""
        above = set()
        for start in starts:
            index = start.index - 1
            while index in self.dividers:
                above.add(index)
                index -= 1
        return {index: closed for index, closed in self.dividers.items() if index in above}


def _title_key(text: str) -> str:
    """What the title in a line, be it numbered or not, shares with that of the same item."""
    text = text[:MAX_TITLE]
    match = _WORDED.match(text) or _BARE.match(text)
    return read_title(match["rest"].lstrip(" .:)-–—\t") if match else text).key


def _goes_on(text: str) -> bool:
    """Whether a line ends as a sentence does, or as one before its list."""
    ends = text.endswith((".", ":", ",", ";"))
    return ends and not _ABBREVIATED.search(text)


def _lead(line: Line, text: str) -> Line:
    return replace(line, text=text, heading=0, strong=False, block=None)


def _counts(line: Line) -> bool:
    """Whether a list item of Word may be the heading of an item: it looks like one."""
    numbered = isinstance(line.block, ListItem) and line.block.numbered
    return line.text[0].isdigit() and numbered
