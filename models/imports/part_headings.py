"""The headings inside an item: which line is one, and what stands under it.

The words are those met in Danish minutes (docs/architecture.md); what a person said of a batch
(`ReadingRules`) and what the layout prints come first.
"""

import datetime as dt
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace
from itertools import pairwise

from models.dates import parse_date
from models.imports.lines import Line
from models.imports.wording import COMMON_HEADINGS, MAX_SECTION_HEADING, Wording, heading_key
from models.reading import Meaning, ReadingRules
from models.text import ListItem, Paragraph

MAX_DATED = 160  # characters: the longest heading that names a body and a date

_DECISION = frozenset(
    "beslutning; beslutninger; beslutningen; mødets beslutning; trufne beslutninger".split("; ")
)
# These are the decision only where an item has no heading that says so.
_DECISION_TOO = frozenset(
    "afgørelse; aftalt; aftaler; besluttet; beslutning/konklusion; det besluttedes; "
    "det blev besluttet; konklusion; "
    "konklusioner; konklusion/beslutning; ref; ref.; besl; besl.; konkl; konkl.; "
    "referat; referat af drøftelsen; referat fra mødet; "
    "referat og beslutning; drøftelse og beslutning; vedtaget; vedtagelse; "
    "udvalget besluttede; rådet besluttede; bestyrelsen besluttede".split("; ")
)
_HISTORY = frozenset(
    "historik; sagens forløb; sagens historik; sagens tidligere behandling; tidligere behandling; "
    "tidligere behandlet; tidligere beslutninger; tidligere politisk behandling; "
    "tidligere udvalgsbehandling; behandlet i; sagsforløb; sagsgang; beslutningshistorik; "
    "beslutningsforløb".split("; ")
)
ATTACHMENTS = frozenset(
    "bilag; bilag til punktet; bilag til sagen; bilag på sagen; vedlagte bilag; vedhæftede bilag; "
    "vedhæftede filer; vedhæftninger; vedlagt; åbne bilag; offentlige bilag; lukkede bilag; "
    "bilagsfortegnelse".split("; ")
)
_SECTION = COMMON_HEADINGS | frozenset(
    "administrationens bemærkninger; administrationens indstilling; administrationens vurdering; "
    "afstemning; anbefaling; beskrivelse; bæredygtighed; borgerinddragelse; brugerinddragelse; "
    "direktionens indstilling; direktørens indstilling; den videre proces; det videre forløb; "
    "forslag til beslutning; formandens indstilling; forvaltningens bemærkninger; "
    "forvaltningens indstilling; forvaltningens vurdering; indstilling til beslutning; "
    "indstilling/beslutning; indledning; kommunikation; konsekvenser; lovgivning; "
    "lovgivning og retsgrundlag; lovhjemmel; miljømæssige konsekvenser; mindretalsudtalelse; mål; "
    "motivering; opfølgning; orientering; problem; protokolbemærkning; protokolbemærkninger; "
    "relation til strategi; rådets bemærkninger; sagen; sagens indhold; sagens videre behandling; "
    "sagsbehandling; sagsresume; sagsresumé; sammendrag; sundhedsmæssige konsekvenser; "
    "supplerende bemærkninger; supplerende sagsfremstilling; tidsplan; tidshorisont; "
    "videre proces; "
    "videre forløb; vurdering; økonomi og finansiering; økonomiske forhold; "
    "økonomi og personale; økonomiske og personalemæssige konsekvenser; drøftelse; bemærkninger; "
    "indstilling fra forvaltningen; indstilling fra administrationen; baggrund for sagen; "
    "underskriftsblad; underskriftsark; underskriftsside; underskrifter; bilagsliste".split("; ")
)
# Also words of the language: taken for headings only where the line is set off by more.
_WEAK = frozenset(
    "anbefaling; baggrund; behandling; bemærkninger; beskrivelse; drøftelse; formål; forslag; "
    "høring; inddragelse; indledning; kommunikation; kompetence; konsekvenser; lovgivning; "
    "løsning; mål; opfølgning; orientering; personale; problem; referat; sagen; vedlagt; "
    "vurdering; økonomi; "
    "aftalt; aftaler; motivering; bæredygtighed; behandlet i; besluttet; vedtaget; "
    "det besluttedes".split("; ")
)
_DECISION_STARTS = frozenset("aftal besl møde truf konk afgø refe ref ref. vedt".split())
_USUAL = COMMON_HEADINGS | frozenset(word for word in _SECTION if "indstilling" in word)
SIGN_OFF = frozenset("underskriftsblad underskriftsark underskriftsside underskrifter".split())
TAIL = SIGN_OFF | {"bilagsliste"}
_KNOWN = _SECTION | _DECISION | _DECISION_TOO | _HISTORY | ATTACHMENTS
# The heading of the whole case, under which others may stand as its parts.
CASE = frozenset(
    "sagsfremstilling; fremstilling; sagsbeskrivelse; beskrivelse af sagen".split("; ")
)

_DATE = (
    r"(?P<date>\d{1,2}[-./]\s?\d{1,2}[-./]\s?(?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}"
    r"|\d{1,2}\.?\s?[a-zæøå]{3,9}\.?,?\s\d{4})"
)
_POINT = r"(?P<point>\(?(?:pkt\.?|punkt|sag|sagsnr\.?|nr\.?)(?:\s?nr\.?)?\s?\d{1,4}[a-z]?\)?)"
_WEEKDAY = r"(?:(?:man|tirs|ons|tors|fre|lør|søn)dag,?\s)?"
_BODY_WORDS = (
    "udvalg råd bestyrelse nævn forum repræsentation forsamling kommission direktion komit byting "
    "magistrat".split()
)
_SMALL = frozenset("og for i af til det den de om på samt".split())
_PAPERS = frozenset("referat dagsorden høringssvar notat protokol beslutningsprotokol".split())
_DECISION_WORDS = ("beslutning", "afgørelse", "vedtagelse", "behandl")
_DIGITS = re.compile(r"\d\d")
# 'Beslutning i Økonomiudvalget den 05-03-2018, pkt. 4'
_DECISION_OF = re.compile(
    r"(?:beslutning|behandling|behandlet|afgørelse|vedtagelse)"
    r"(?:\s(?:truffet\s)?(?:i|fra|af|ved|på)\s(?P<body>[^\d:]{3,90}?))?"
    rf"(?:,|\s[-–]|\s?\()?(?:\s(?:den|d\.|fra|på mødet(?: den)?))?\s{_WEEKDAY}(?:den\s|d\.\s?)?"
    rf"{_DATE}"
    rf"\)?(?:[,:]?\s{_POINT})?(?P<after>.*)",
    re.IGNORECASE,
)
_DECISION_IN = re.compile(
    r"(?:beslutning|vedtagelse)\s(?:truffet\s)?(?:i|fra|af)\s(?P<body>[^\d:.]{3,90})(?P<after>:.*)?",
    re.IGNORECASE,
)
# 'Vi besluttede', 'Menighedsrådet vedtog': who it was, and nothing of what.
_DECIDED = re.compile(r"(?:[a-zæøåé]+\s){1,3}(?:besluttede|besluttet|vedtog|vedtaget)")
# 'Rådets beslutning den 3. marts 2020'
_BODYS_DECISION = re.compile(
    r"(?P<body>[A-ZÆØÅ][^\d:.]{2,90}?)s\s(?:beslutning|afgørelse)"
    rf"(?:,?\s(?:(?:den|d\.|fra)\s)?{_DATE})?(?P<after>:.*)?",
    re.IGNORECASE,
)
# 'Økonomiudvalget, 23-05-2018, pkt. 202'
_BODY_DATE = re.compile(
    rf"(?P<body>[^\W\d_][^\d:]{{2,90}}?)(?:,|\s[-–]|:|\s\(|\s(?:den|d\.))*\s?{_WEEKDAY}(?:den\s|d\.\s?)?"
    rf"{_DATE}\)?(?:[,:]?\s(?:[-–]\s)?{_POINT})?(?P<after>.*)",
    re.IGNORECASE,
)
# '23-05-2018 Økonomiudvalget'
_DATE_BODY = re.compile(
    rf"{_WEEKDAY}(?:den\s|d\.\s?)?{_DATE}(?:\s?[-–:,]\s?|\s+)(?:i\s)?(?P<body>[^\W\d_][^\d:.]{{2,90}}?)"
    rf"(?:,?\s(?:[-–]\s)?{_POINT})?(?P<after>:.*)?",
    re.IGNORECASE,
)
_DECISION_PATTERNS = (_DECISION_OF, _DECISION_IN, _BODYS_DECISION)
_AFTER = re.compile(r"\s*(?:[:.]|[-–]\s|$)\s*")
_INLINE = re.compile(
    rf"(?P<label>[^:\t]{{1,{MAX_SECTION_HEADING}}}?)\s*(?::\s*|\t\s*)(?P<rest>\S.*)"
)


def is_known_heading(text: str) -> bool:
    """Whether `text` is a heading that is met inside items."""
    return heading_key(text) in _KNOWN


@dataclass(frozen=True)
class PartHeading:
    """A heading inside an item. `rest` is what stands on its line behind it.

    `body` and `date` are told where it heads the decision of a meeting; `point` is the item there.
    `is_plain` tells of a heading that says of which part of an item it is beyond doubt.
    """

    meaning: Meaning
    text: str
    rest: str = ""
    body: str = ""
    date: dt.date | None = None
    point: str = ""
    is_plain: bool = True
    known: bool = True

    @property
    def key(self) -> str:
        return heading_key(self.text)


class PartHeadings:
    """What the headings of one document's items are told by.

    Whether its headings mostly have their text on the same line is judged over all its `lines`.
    """

    def __init__(self, words: Wording, rules: ReadingRules, lines: Sequence[Line]) -> None:
        self._meanings: dict[str, Meaning] = {
            **dict.fromkeys(_SECTION, Meaning.SECTION),
            **dict.fromkeys(_HISTORY, Meaning.HISTORY),
            **dict.fromkeys(ATTACHMENTS, Meaning.ATTACHMENTS),
            **dict.fromkeys(_DECISION | _DECISION_TOO, Meaning.DECISION),
            **_of_layout(words),
        }
        self._ruled = {
            key: meaning
            for key, meaning in rules.meanings.items()
            if meaning in _PARTS or meaning is Meaning.TEXT
        }
        self._meanings.update(self._ruled)
        self._decisions = _DECISION | {words.decision_heading}
        self._inner = words.inner_headings
        self._own = frozenset(_of_layout(words)) | frozenset(self._ruled)
        self._set_off = {
            line.number
            for above, line in zip((None, *lines), lines, strict=False)
            if line.after_blank or above is None or _ends(above)
        }
        self._repeated = _repeated(lines)
        labels = Counter(_bold_start(line) for line in lines if _BOLD_LABEL.match(line.text))
        self._bold_labels = {label for label, count in labels.items() if label and count > 1}
        self._recurring: frozenset[str] = frozenset()
        self._found: dict[tuple[int, str, Meaning | None], PartHeading | None] = {}
        self._runs_in = _runs_in_mostly(lines, self._decisions | _DECISION_TOO)
        self._run_ins = self._labels_that_repeat(lines)
        self._decides = sum(map(self._is_decision, lines)) > 1

    def with_own(self, meanings: Mapping[str, Meaning]) -> "PartHeadings":
        """These headings and those of the document's own, by their keys."""
        made = copy(self)
        made._meanings = {**self._meanings, **meanings}
        made._recurring = frozenset(meanings)
        made._found = {}
        return made

    def may_head_section(self, key: str) -> bool:
        """Whether `key` is no heading of another part, and no person said what it is."""
        return self._meanings.get(key) in (None, Meaning.SECTION) and key not in self._ruled

    def _labels_that_repeat(self, lines: Sequence[Line]) -> frozenset[str]:
        """The headings that are known, and met more than once with their text behind a colon."""
        labels = (line.text.split(":", 1)[0] for line in lines if ":" in line.text[:_SHORT])
        found = Counter(heading_key(label) for label in labels)
        return frozenset(key for key, count in found.items() if count > 1 and key in _SECTION)

    def is_text(self, text: str) -> bool:
        """Whether a person said that the line `text` is no heading."""
        return bool(self._ruled) and self._ruled.get(heading_key(text)) is Meaning.TEXT

    def is_inner(self, key: str) -> bool:
        """Whether the layout prints such a heading under that of the whole case."""
        return key in self._inner

    def find(self, line: Line, part: Meaning | None = None) -> PartHeading | None:
        """The heading that `line` is, or begins with, where the `part` above it is known."""
        asked = (line.number, line.text, part)  # the same lines are asked of by and by
        if asked not in self._found:
            self._found[asked] = self._find(line, part)
        return self._found[asked]

    def _find(self, line: Line, part: Meaning | None) -> PartHeading | None:
        if isinstance(line.block, ListItem) and not line.heading:
            return None
        text = line.text
        if len(text) <= MAX_SECTION_HEADING + 1 and (found := self._whole(line, part)):
            return found
        if self.is_text(text):
            return None
        return self._dated(line, part) or self._inline(line, part) or self._unknown(line)

    def known(self, text: str) -> bool:
        """Whether `text` is nothing but a heading that is known."""
        if len(text) > MAX_SECTION_HEADING + 1:
            return False
        return self._meaning(heading_key(text)) is not None

    def _meaning(self, key: str) -> Meaning | None:
        """What a heading stands for; 'Beslutning/referat' that of the decision among its words."""
        found = self._meanings.get(key)
        if found is None and _DECIDED.fullmatch(key):
            return Meaning.DECISION
        if found or not (parts := _AND.split(key))[1:]:
            return found
        meanings = [self._meanings.get(part) for part in parts]
        return Meaning.DECISION if None not in meanings and Meaning.DECISION in meanings else None

    # --- the ways ---

    def _whole(self, line: Line, part: Meaning | None) -> PartHeading | None:
        key = heading_key(line.text)
        meaning = self._meaning(key)
        if meaning is None or meaning is Meaning.TEXT:
            return None
        marked = line.heading or line.strong or line.text.endswith(":") or line.text.isupper()
        if not (marked or key in self._own or key in self._recurring):
            if key in _WEAK and not (line.after_blank or self._stands_out(line)):
                return None
            if part is Meaning.ATTACHMENTS and (key in _WEAK or not line.alone):
                return None  # the title of a file
        return self._heading(meaning, line.text)

    def _stands_out(self, line: Line) -> bool:
        """Whether a word in capital letters begins where the line above ends a paragraph."""
        return line.text[0].isupper() and line.number in self._set_off

    def _is_decision(self, line: Line) -> bool:
        """Whether the line is the heading of a decision beyond doubt."""
        plain = heading_key(line.text[:MAX_SECTION_HEADING]) in _DECISION
        return plain or self._dated(line) is not None

    def _heading(self, meaning: Meaning, text: str, rest: str = "") -> PartHeading:
        key = heading_key(text)
        plain = meaning is not Meaning.DECISION or key in self._decisions or key in self._ruled
        return PartHeading(meaning, _printed(text), rest, is_plain=plain)

    def _dated(self, line: Line, part: Meaning | None = None) -> PartHeading | None:
        """A heading that names the body, and mostly the date, of the decision under it."""
        lowered = line.text[:MAX_DATED].casefold()
        decides = any(word in lowered for word in _DECISION_WORDS)
        if decides and (found := _first_of_body(_DECISION_PATTERNS, line.text)):
            return found
        if not _DIGITS.search(lowered) or not any(word in lowered for word in _BODY_WORDS):
            return None
        if part is Meaning.ATTACHMENTS and not (line.strong or line.heading):
            return None  # the title of a file
        found = _first_of_body((_BODY_DATE, _DATE_BODY), line.text)
        named = found and any(word in found.body.casefold() for word in _BODY_WORDS)
        return found if named else None

    def _inline(self, line: Line, part: Meaning | None) -> PartHeading | None:
        """A heading with its text on the same line, behind a colon or set off by being bold."""
        match = _INLINE.match(line.text)
        if match:
            key = heading_key(match["label"])
            meaning = self._meaning(key)
            if (
                meaning
                and meaning is not Meaning.TEXT
                and self._may_run_in(line, key, meaning, part)
            ):
                return self._heading(meaning, match["label"], match["rest"].strip())
        if label := _bold_start(line):
            rest = line.text[len(label) :].lstrip(" .:–-\t")
            if meaning := self._meaning(heading_key(label)):
                return self._heading(meaning, label, rest)
            if label in self._bold_labels:
                return PartHeading(Meaning.SECTION, label, rest, known=False)
        return None

    def _may_run_in(self, line: Line, key: str, meaning: Meaning, part: Meaning | None) -> bool:
        """Whether a word with a colon is a heading rather than a word of the text."""
        if key.startswith("ref") and _NAMES.fullmatch(line.text.partition(":")[2].strip()):
            return False  # who wrote it
        if line.strong or key in self._ruled or heading_key(_bold_start(line)) == key:
            return True
        again = key in self._recurring or (self._runs_in and key in self._run_ins)
        if again and part is not Meaning.DECISION:
            return True
        decides = meaning is Meaning.DECISION and line.text[0].isupper()
        if key in _WEAK and not decides and (not line.after_blank or part is Meaning.DECISION):
            return False
        if part is Meaning.ATTACHMENTS and key in _USUAL:
            return True
        if meaning is Meaning.DECISION and self._decides and key not in self._decisions:
            return False  # 'Konklusion: ...' in a document that has decisions by that name
        if meaning in (Meaning.DECISION, Meaning.ATTACHMENTS) or "\t" in line.text:
            return True
        return self._runs_in and key in _USUAL

    def _unknown(self, line: Line) -> PartHeading | None:
        """A line that only its look makes a heading."""
        text = line.text
        repeated = _may_repeat(line) and heading_key(text) in self._repeated
        if not (line.heading or line.strong or repeated) or len(text) > MAX_SECTION_HEADING:
            return None
        if "\t" in text and not line.heading:
            return None  # the head of a table
        ends = (".", ";") if text.isupper() else (".", ",", ";")
        if not line.heading and (text.endswith(ends) or not text[0].isalnum()):
            return None
        return PartHeading(Meaning.SECTION, _printed(text), known=False)


def _may_repeat(line: Line) -> bool:
    """Whether a line stands as a heading does: short, above a text, below nothing."""
    text = line.text
    labels = text.endswith(":") and len(text.split()) <= _LABEL_WORDS
    labels |= text.isupper() and len(text.split()) > 1
    return (
        (labels or (line.after_blank and not line.before_blank))
        and (labels or not line.block)
        and len(text) <= _SHORT
        and text[0].isupper()
        and not _DIGIT.search(text)
        and not text.endswith((".", ";", "?", "!"))
        and (text.isupper() or not text.endswith(","))
    )


def _repeated(lines: Sequence[Line]) -> frozenset[str]:
    """What stands as a heading does more than once, and not above a list."""
    found = Counter(
        heading_key(line.text)
        for line, below in pairwise(lines)
        if _may_repeat(line) and not _LISTED.match(below.text)
    )
    return frozenset(key for key, count in found.items() if count > 1)


_LABEL_WORDS = 3  # of a line such as 'Oplæg:', which needs no blank line above
_AND = re.compile(r"\s*[/&]\s*|\s+og\s+")
_NAMES = re.compile(r"[A-ZÆØÅ]{2,4}\.?|(?:[A-ZÆØÅ][\wæøå-]+\.?(?:\s+|$)){2,4}(?<!\.)")
_BOLD_LABEL = re.compile(r"[A-ZÆØÅ][^:]{2,40}:")
_SHORT = 45  # characters: the longest such heading
_DIGIT = re.compile(r"\d")
_LISTED = re.compile(r"[-–•*]\s|\(?\d{1,2}[.)]\s|[a-zæøå]\)\s")


def _ends(line: Line) -> bool:
    """Whether a line surely ends a paragraph: with a sentence, or being the heading of an item."""
    return line.text.endswith((".", "!", "?")) or bool(_NUMBERED.match(line.text))


_NUMBERED = re.compile(r"(?:[^\W\d_]{2,}\.?\s?)?\d{1,4}[.:)]?\s+[A-ZÆØÅ][^.]{1,80}$")
_PARTS = (Meaning.DECISION, Meaning.SECTION, Meaning.HISTORY, Meaning.ATTACHMENTS)


def _of_layout(words: Wording) -> Mapping[str, Meaning]:
    own = {
        **dict.fromkeys(words.top_headings | words.inner_headings, Meaning.SECTION),
        **{key: Meaning(part) for key, part in words.own_parts.items()},
        words.decision_heading: Meaning.DECISION,
    }
    return {key: meaning for key, meaning in own.items() if key}


def _first_of_body(patterns: Iterable[re.Pattern[str]], text: str) -> PartHeading | None:
    """What the first of `patterns` that fits reads in the beginning of `text`."""
    head = text[:MAX_DATED]
    for pattern in patterns:
        match = pattern.fullmatch(head) or pattern.fullmatch(head.rstrip(": "))
        if match and (found := _of_body(match, text)):
            return found
    return None


def _of_body(match: re.Match[str], text: str) -> PartHeading | None:
    parts = match.groupdict()
    date = parse_date(parts.get("date") or "")
    after = (parts["after"] or "") + text[match.end() :]
    gap = _AFTER.match(after)
    body = (parts.get("body") or "").strip(" ,-–")
    if gap is None or after == "." or (parts.get("date") and date is None):
        return None
    if body.split(" ")[0].rstrip(",").casefold() in _PAPERS:
        return None  # 'Referat Ældrerådet 3. marts 2020'
    if body and not all(map(_is_of_name, body.replace("/", " ").split())):
        return None  # a sentence
    label = text[: len(text) - len(after)]
    heading = PartHeading(Meaning.DECISION, label.rstrip(" :"), body=body, date=date)
    return replace(heading, rest=after[gap.end() :].strip(), point=parts.get("point") or "")


def _is_of_name(word: str) -> bool:
    """Whether `word` may be of the name of a council."""
    bare = word.strip(",.()-–&")
    lowered = bare.casefold()
    plain = not bare or bare[0].isupper() or lowered in _SMALL
    return plain or any(each in lowered for each in _BODY_WORDS)


def entry_heading(text: str) -> PartHeading | None:
    """The date and the body of an earlier treatment, where a line of a case history tells them."""
    if not _DIGITS.search(text, 0, MAX_DATED):
        return None
    found = _first_of_body((_DECISION_OF, _DATE_BODY, _BODY_DATE), text)
    return found if found and found.body else None


def _printed(text: str) -> str:
    """A heading as it is kept: without a colon, and not in capitals."""
    bare = " ".join(text.split()).rstrip(":").rstrip()
    known = heading_key(bare) in _KNOWN
    return bare.capitalize() if known and bare.isupper() else bare


def _bold_start(line: Line) -> str:
    """The words that `line` begins with in bold, before others that are not."""
    spans = line.block.spans if isinstance(line.block, Paragraph) else ()
    if len(spans) > 1 and spans[0].bold and not spans[1].bold:
        return spans[0].text.strip().rstrip(".:–-").rstrip()
    return ""


def _runs_in_mostly(lines: Sequence[Line], decisions: Collection[str]) -> bool:
    """Whether 'Beslutning: Godkendt.' is met more often than the heading on a line of its own."""
    own_line = inline = 0
    for line in lines:
        label, colon, rest = line.text[:MAX_SECTION_HEADING].partition(":")
        if label[:4].casefold() in _DECISION_STARTS and heading_key(label) in decisions:
            inline += bool(colon and rest)
            own_line += not rest
    return inline > own_line
