"""The list of contents in a referat: where it stands, what it lists, and a check on the items."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise

from models.errors import QT_TRANSLATE_NOOP
from models.imports.item_titles import read_title, same_title, without_time
from models.imports.lines import Line
from models.imports.wording import Wording, heading_key
from models.minutes import Note

MAX_ENTRY = 400  # characters

_HEADINGS = frozenset(
    "indholdsfortegnelse; indhold; sagsoversigt; sagsfortegnelse; sagsliste; dagsordenspunkter; "
    "dagsordenpunkter; punkter; punkter på dagsordenen; oversigt over punkter; punktoversigt; "
    "følgende sager behandles; følgende sager blev behandlet; følgende sager behandledes; "
    "følgende punkter behandles; sager til behandling; dagsorden; dagsordenen; "
    "oversigt; mødets dagsorden; sager; dagsorden for mødet; dagsordenoversigt; "
    "dagsordensoversigt; fortegnelse over sager; behandlede sager".split("; ")
)
_COLUMNS = re.compile(
    r"(?:(?:pkt|punkt|nr|sag|sags?nr|tekst|titel|emne|overskrift|side|sidenr|sidetal)[.:]?[\s|]*){1,4}",
    re.IGNORECASE,
)
_LEADER = re.compile(
    r"\s*(?:\.{3,}|…+|_{3,}|(?:\s\.){3,}|\t|\s{3,})[\s.…]*(?P<page>\d{1,4}|(?-i:[ivxlc]{1,7}))$",
    re.I,
)
_PAGE = re.compile(
    r"[\s.…_]*\s(?:s\.\s?|side\s)?(?P<page>\d{1,4}|(?-i:[ivxlc]{1,7}))$", re.IGNORECASE
)
_NUMBER = re.compile(
    r"(?:(?:lukket|åben|åbent)?\s?(?:dagsordens?punkt|punkt|pkt|sag|nr|ad|§)\.?(?:\s?nr\.?)?\s*)?"
    r"(?P<number>\d{1,4}\s?[a-zæøå]?)(?![\w/])\s*(?:[.:)]\s*[-–—]?|[-–—]|\t|(?=\s))\s*(?=\D)",
    re.IGNORECASE,
)
_ONLY_NUMBER = re.compile(
    r"(?:(?:dagsordenens\s)?(?:punkt|pkt|sag|nr|ad)\.?(?:\s?nr\.?)?\s*)?(?P<number>\d{1,4})\s?[.:)]?",
    re.IGNORECASE,
)
_REFERS = re.compile(
    r"(?:ad|punkt|pkt)\.?(?:\s?(?:punkt|pkt|nr)\.?)?\s*(?P<number>\d{1,4})\b", re.I
)
_GROUP = re.compile(
    r"(?:åbne|lukkede|åbent|lukket|åben)\b.{0,40}|tema\b.{0,60}|.{2,60}:|[A-ZÆØÅ &/,-]{4,60}"
)
_NAMED_GROUP = re.compile(
    r"(?:åb(?:en|ent|ne)|lukke(?:t|de))(?:\s(?:punkter|sager|møde|del|dagsorden))?\s?:?|tema\b.{0,60}",
    re.IGNORECASE,
)
_AT = re.compile(r"^\d{1,4}\.?\s+at\b")  # so begins each of what is recommended
_MOST = 2000  # lines of contents
_LEAST = 3  # lines with a page: fewer are no contents, unless a heading says so
_FOLDED = re.compile(r"[\W_]+")
_TAIL = 20  # characters: how far from the end a page is looked for
_TAILS = ("bilagsliste", "underskriftsblad", "underskriftsark", "underskriftsside", "underskrifter")


@dataclass(frozen=True)
class Entry:
    """A line of the contents, or two that were one."""

    line: Line
    number: str
    title: str

    @property
    def key(self) -> str:
        return same_title(self.title)

    @property
    def is_tail(self) -> bool:
        """Whether it lists no item, but what stands after them: 'Bilagsliste'."""
        return self.key in _TAILS


@dataclass(frozen=True)
class Contents:
    """The contents stand in the lines from `start` up to `end`; there are none where these meet.

    `groups` are lines that head entries, `rest` those among them that list nothing.
    """

    start: int = 0
    end: int = 0
    entries: tuple[Entry, ...] = ()
    groups: tuple[Line, ...] = ()
    rest: tuple[Line, ...] = ()

    @cached_property
    def keys(self) -> frozenset[str]:
        """The titles listed, as `same_title` has them."""
        return frozenset(self._by_key)

    @cached_property
    def _by_key(self) -> dict[str, Entry]:
        return {entry.key: entry for entry in reversed(self.entries)}

    @cached_property
    def _by_number(self) -> dict[str, Entry]:
        return {_plain(entry.number): entry for entry in reversed(self.entries) if entry.number}

    def title_of(self, number: str) -> str:
        entry = self._by_number.get(_plain(number))
        return entry.title if entry else ""

    def number_of(self, title: str) -> str:
        entry = self._by_key.get(same_title(title))
        return entry.number if entry else ""

    def printed(self, title: str) -> str:
        """The title as the contents write it, where the heading has it in capitals."""
        entry = self._by_key.get(same_title(title)) if title.isupper() else None
        return entry.title if entry else title


# --- finding it -----------------------------------------------------------------------------


def find_contents(lines: Sequence[Line], words: Wording) -> Contents:
    """The contents among `lines`: under a heading of theirs, or without one."""
    finder = _Finder(lines, heading_key(words.layout.contents_heading))
    return finder.under_heading() or finder.without_heading() or Contents()


@dataclass
class _Finder:
    lines: Sequence[Line]
    own_heading: str
    _places: dict[str, list[int]] = field(default_factory=dict)
    _all_keys: set[str] | None = None

    def under_heading(self) -> Contents | None:
        """The contents below the first heading that has any."""
        tries = 0
        for index, line in enumerate(self.lines):
            if self._is_heading(line.text):
                tries += 1
                if found := self._below(index):
                    return found
                if tries == 3:
                    return None
        return None

    def _is_heading(self, text: str) -> bool:
        if len(text) > 60:
            return False
        key = heading_key(text)
        listed = key.startswith(("følgende sager ", "følgende punkter "))
        return key in _HEADINGS or listed or (bool(key) and key == self.own_heading)

    def without_heading(self) -> Contents | None:
        """A run of lines that end with pages, or of numbered titles that all come again."""
        run: list[int] = []
        for index, line in enumerate(self.lines):
            if _has_leader(line.text):
                run.append(index)
            elif run and index - run[-1] > 2:
                if len(run) >= _LEAST:
                    break
                run = []
        pages = [_page_of(self.lines[index].text) for index in run]
        if len(run) >= _LEAST and _rises(pages) and pages[0] < pages[-1]:
            start = self._above(run[0])
            return self._contents(start, start, run[-1] + 1, paged=True)
        return self._numbered_run()

    def _above(self, first: int) -> int:
        """The index of the first of the lines right above an entry that head the entries."""
        start = first
        while start and self._heads_entries(self.lines[start - 1].text):
            start -= 1
        return start

    def _heads_entries(self, text: str) -> bool:
        columns = bool(_COLUMNS.fullmatch(text))
        return columns or self._is_heading(text) or bool(_NAMED_GROUP.fullmatch(text))

    def _numbered_run(self) -> Contents | None:
        run: list[int] = []
        last = 0
        for index, line in enumerate(self.lines):
            number = _number(line.text) if len(line.text) <= MAX_ENTRY else 0
            if number and run and number == last + 1 and index - run[-1] <= 2:
                run.append(index)
            elif number or (run and index - run[-1] > 2):
                if found := self._if_repeated(run):
                    return found
                run = [index] if number else []
            last = number or last
        return None

    def _if_repeated(self, run: Sequence[int]) -> Contents | None:
        if len(run) < 2 or any(_AT.search(self.lines[index].text) for index in run):
            return None
        keys = [_entry(self.lines[index]).key for index in run]
        self._look_for(keys, run[-1] + 1)
        again = sum(1 for key in keys if self._places.get(key))
        if again < 2 or again * 10 < len(keys) * 6:
            return None
        start = self._above(run[0])
        return self._contents(start, start, run[-1] + 1, paged=False)

    def _look_for(self, keys: Sequence[str], start: int) -> None:
        """Note where after `start` there are lines with the titles `keys`."""
        wanted = {key for key in keys if len(key) > 2}
        starts = {" ".join(key.split()[:2]) for key in wanted}
        self._places = {}
        for index in range(start, len(self.lines)):
            text = self.lines[index].text
            if len(text) > MAX_ENTRY:
                continue
            tokens = _FOLDED.sub(" ", text).casefold().split()
            for skipped in range(min(5, len(tokens))):
                if " ".join(tokens[skipped : skipped + 2]) in starts:
                    found = _key_of(text)
                    found = found if found in wanted else " ".join(tokens[skipped:])
                    if found in wanted:
                        self._places.setdefault(found, []).append(index)
                        break

    def _below(self, heading: int) -> Contents | None:
        """The contents whose heading stands at `heading`."""
        first = heading + 1
        while first < len(self.lines) and _COLUMNS.fullmatch(self.lines[first].text):
            first += 1
        led = any(_has_leader(line.text) for line in self.lines[first : first + 4])
        if not led and (end := self._end_before_titles(first)):
            return self._contents(heading, first, end, paged=False)
        end = self._end_of_pages(first, _has_leader if led else _has_page)
        if led or self._is_paged(first, end):
            return self._contents(heading, first, end, paged=True)
        end = self._end_before_numbers(first)
        return self._contents(heading, first, end, paged=False) if end else None

    def _is_paged(self, first: int, end: int) -> bool:
        """Whether the lines end with pages, not just with numbers: 3, 4, 4, 7."""
        texts = [line.text for line in self.lines[first:end]]
        paged = sum(map(_has_page, texts))
        known = [page for page in map(_page_of, texts) if page]
        return paged > 1 and paged * 2 > len(texts) and _rises(known)

    def _end_of_pages(self, first: int, has_page: Callable[[str], bool]) -> int:
        """The index after the last of the lines with pages, from `first` on."""
        end = index = first
        numbers: set[int] = set()
        while index < len(self.lines) and index - end <= 3:
            text = self.lines[index].text
            number = _number(text) if len(text) <= MAX_ENTRY else 0
            if number and number in numbers:
                break  # the first item
            numbers.add(number)
            if has_page(text):
                end = index + 1
            elif len(text) > MAX_ENTRY or (index > end and _is_sentence(text)):
                break
            index += 1
        return end

    def _end_before_titles(self, first: int) -> int:
        """The index after the titles from `first` on that come again further below."""
        keys = []
        for line in self.lines[first : first + _MOST]:
            keys.append(_entry(line).key if len(line.text) <= MAX_ENTRY else "")
        pairs = [" ".join(pair) for pair in pairwise(keys)]  # titles on two lines
        self._look_for([*keys, *pairs], first + 1)
        begin = len(self.lines)
        for offset, key in (*enumerate(keys[:3]), *enumerate(pairs[:2])):
            later = [place for place in self._places.get(key, ()) if place > first + offset + 1]
            begin = min([begin, *later])
        if begin == len(self.lines):
            return 0
        end = first
        for offset, key in enumerate(keys[: begin - first]):
            places = self._places.get(key, [])
            joined = offset + 1 < len(keys) and self._again(f"{key} {keys[offset + 1]}", begin)
            if (places and places[-1] >= begin) or joined or key in _TAILS:
                end = first + offset + 1 + joined
            elif offset >= end - first + 3:
                break
        while first < end < begin and self._follows_on(end):
            end += 1
        return min(end, begin) if end > first else 0

    def _follows_on(self, index: int) -> bool:
        """Whether the number of the line is the next after that of the one above."""
        number = _number(self.lines[index].text[:MAX_ENTRY])
        return number > 1 and number == _number(self.lines[index - 1].text[:MAX_ENTRY]) + 1

    def _end_before_numbers(self, first: int) -> int:
        """The same where only the numbers come again: 'Ad 1.', or '1. Planen blev godkendt.'"""
        end, last = first, 0
        for line in self.lines[first : first + _MOST]:
            number = _number(line.text)
            if not number or (last and number != last + 1):
                break
            end, last = end + 1, number
        if end - first < 2:
            return 0
        numbers = [_number(line.text) for line in self.lines[first:end]]
        below = [
            int(match["number"])
            for line in self.lines[end:]
            if (match := _ONLY_NUMBER.fullmatch(line.text) or _REFERS.match(line.text))
        ]
        if [n for n in below if n in numbers][: len(numbers)] == numbers:
            return end
        told = [line.text for line in self.lines[end:] if _number(line.text)]
        sentences = sum(map(_is_sentence, told)) * 2 > len(told)
        listed = any(_is_sentence(line.text) for line in self.lines[first:end])
        return end if sentences and not listed and list(map(_number, told)) == numbers else 0

    def _again(self, key: str, begin: int) -> bool:
        """Whether a title that is two lines in the contents is one line from `begin` on."""
        if self._all_keys is None:
            self._all_keys = {
                _key_of(line.text) for line in self.lines[begin:] if len(line.text) <= MAX_ENTRY
            }
        return key in self._all_keys

    # --- what it lists ---

    def _contents(self, start: int, first: int, end: int, *, paged: bool) -> Contents:
        entries: list[Entry] = []
        groups: list[Line] = []
        open_lines: list[Line] = []
        for index in range(first, end):
            line = self.lines[index]
            if _COLUMNS.fullmatch(line.text):
                continue
            if paged and not _has_page(line.text):
                open_lines.append(line)
                continue
            if not paged and open_lines == [] and index + 1 < end:
                below = self.lines[index + 1]
                pair = f"{_entry(line).key} {_entry(below).key}"
                if not (_number(below.text) or self._known(line, end)) and self._again(pair, end):
                    open_lines.append(line)
                    continue
            known = paged or bool(open_lines) or self._known(line, end)
            if not known and _is_group(line.text):
                groups.append(line)
                continue
            while open_lines and _is_group(open_lines[0].text):
                groups.append(open_lines.pop(0))
            text = " ".join(each.text for each in (*open_lines, line))
            entries.append(_entry(replace((*open_lines, line)[0], text=text), paged=paged))
            open_lines = []
        return Contents(start, end, tuple(entries), tuple(groups), tuple(open_lines))

    def _known(self, line: Line, end: int) -> bool:
        """Whether the title in `line` comes again below the contents, which go up to `end`."""
        return self._places.get(_entry(line).key, [-1])[-1] >= end


def _has_leader(text: str) -> bool:
    if len(text) > MAX_ENTRY or not text[-1:].isalnum():
        return False
    return bool(_LEADER.search(text, max(len(text) - 80, 1)))


def _has_page(text: str) -> bool:
    return len(text) <= MAX_ENTRY and bool(_page_match(text))


def _page_match(text: str) -> re.Match[str] | None:
    start = max(len(text) - 80, 1)
    if match := _LEADER.search(text, start):
        return match
    match = _PAGE.search(text, max(len(text) - _TAIL, 1))
    return match if match and not re.fullmatch(r"(?:19|20)\d\d", match["page"]) else None


def _page_of(text: str) -> int:
    """The page at the end of an entry, 0 without one."""
    match = _page_match(text)
    if not match:
        return 0
    page = match["page"]
    return int(page) if page.isdecimal() else read_roman(page)


def read_roman(digits: str) -> int:
    """The number that small roman `digits` are."""
    values = [{"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}[digit] for digit in digits]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))


def _rises(pages: Sequence[int]) -> bool:
    """Whether pages do not fall, but for one in five."""
    return sum(1 for a, b in pairwise(pages) if a <= b) * 10 >= (len(pages) - 1) * 8


def _without_page(text: str) -> str:
    match = _page_match(text)
    return text[: match.start()].rstrip(" .…_\t") if match else text


def _entry(line: Line, *, paged: bool = False) -> Entry:
    bare = without_time(_without_page(line.text) if paged else line.text)
    match = _NUMBER.match(bare)
    number = "".join(match["number"].split()) if match else ""
    title = read_title(bare[match.end() :] if match else bare)
    return Entry(line, number, title.without_code().text.strip())


def _key_of(text: str) -> str:
    """The key of a heading's title."""
    text = without_time(text)
    match = _NUMBER.match(text)
    return read_title(text[match.end() :] if match else text).key


def _number(text: str) -> int:
    """The number that a line of a list begins with, or 0."""
    match = _NUMBER.match(without_time(text))
    digits = re.match(r"\d+", match["number"]) if match else None
    return int(digits[0]) if digits else 0


def _plain(number: str) -> str:
    """A number as it is compared: '01' is '1'."""
    return number.lstrip("0").casefold()


def _is_group(text: str) -> bool:
    """Whether a line among the entries is the heading of a group: 'Lukkede punkter'."""
    named = _NAMED_GROUP.fullmatch(text) or _GROUP.fullmatch(text)
    return bool(named) and not _number(text)


def _is_sentence(text: str) -> bool:
    return text.endswith((".", ":")) or len(text) > 150


# --- the check ------------------------------------------------------------------------------


def check(contents: Contents, items: Sequence[tuple[Line, str, str]]) -> Iterator[Note]:
    """What does not agree between the contents and the `items`: heading's line, number, title."""
    keys = {same_title(title): number for _, number, title in items}
    numbers = {_plain(number) for _, number, _ in items}
    for entry in contents.entries:
        if entry.key in keys or (not entry.key and _plain(entry.number) in numbers):
            number = keys.get(entry.key, "")
            if entry.number and number and _plain(entry.number) != _plain(number):
                yield Note(
                    entry.line.number,
                    entry.line.text,
                    QT_TRANSLATE_NOOP(
                        "notes",
                        "Punktet har nummer {number} i teksten. Det nummer er brugt.",
                    ),
                    {"number": number},
                )
        elif not entry.is_tail:
            yield Note(
                entry.line.number,
                entry.line.text,
                QT_TRANSLATE_NOOP(
                    "notes", "Indholdsfortegnelsen nævner et punkt, som ikke findes i teksten."
                ),
            )
    for line in contents.groups:
        if not _NAMED_GROUP.fullmatch(line.text):
            yield Note(
                line.number,
                line.text,
                QT_TRANSLATE_NOOP(
                    "notes", "Linjen er taget for en overskrift i indholdsfortegnelsen."
                ),
            )
    for line, _, title in items:
        if contents.entries and same_title(title) not in contents.keys:
            yield Note(
                line.number,
                line.text,
                QT_TRANSLATE_NOOP("notes", "Punktet står ikke i indholdsfortegnelsen."),
            )
