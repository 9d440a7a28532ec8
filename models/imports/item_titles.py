"""What stands in the heading of an item besides its title: closed, type, codes, case number."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from models.imports.wording import MAX_CASE_NUMBER
from models.records import ItemType

_DASH = r"\s*[-–—:]\s*"
_CLOSED = r"(?:lukke(?:t|de)|fortrolig(?:t|e)?)(?:\s(?:dagsordens)?(?:punkt|sag|møde))?"
_CLOSED_BEFORE = re.compile(rf"(?:{_CLOSED}{_DASH}|\({_CLOSED}\)\s*)(?=\S)", re.IGNORECASE)
_CLOSED_AFTER = re.compile(
    rf"(?:\s*[(\[]{_CLOSED}[)\]]|\s[-–—]\s*{_CLOSED}|,\s{_CLOSED})\.?$", re.I
)
_CLOSED_ONLY = re.compile(rf"[(\[]?{_CLOSED}[)\]]?[.:]?", re.IGNORECASE)
_OPEN_ONLY = re.compile(
    r"[(\[]?åb(?:en|ent|ne)(?:\s(?:dagsordens)?(?:punkt|sag|møde))?[)\]]?[.:]?", re.IGNORECASE
)
_OPEN_BEFORE = re.compile(
    rf"(?:åben sag|åbent punkt|åben){_DASH}(?=\S)|\((?:åben sag|åbent punkt|åben|åbent)\)\s*(?=\S)",
    re.IGNORECASE,
)
_OPEN_AFTER = re.compile(
    r"(?:\s*[(\[](?:åben sag|åbent punkt|åben|åbent)[)\]]"
    r"|\s[-–—]\s*(?:åben sag|åbent punkt|åbent?))$",
    re.IGNORECASE,
)
_TYPE_WORD = (
    r"beslutnings?(?:sag|punkt)|orienterings?(?:sag|punkt)|drøftelses?(?:sag|punkt)|[ab]-sag"
    r"|[ab]-punkt"
)
_TYPE_BEFORE = re.compile(
    rf"(?:(?P<word>{_TYPE_WORD}){_DASH}|\((?P<other>{_TYPE_WORD}|(?-i:[BOD]))\)\s+"
    rf"|(?P<code>(?-i:[BOD]))(?:\s[-–—]\s|[:.]\s))(?=\S)",
    re.IGNORECASE,
)
_TYPE_AFTER = re.compile(
    rf"(?:\s*[(\[](?:til\s)?(?P<word>{_TYPE_WORD}|beslutning|orientering|drøftelse|(?-i:[BOD]))[)\]]"
    rf"|\s[-–—]\s*(?P<other>{_TYPE_WORD}|(?-i:[BOD])))$",
    re.IGNORECASE,
)
_TYPE_ONLY = re.compile(
    rf"(?:(?:sags?|punkt)?type\s*:?\s*)?(?P<word>{_TYPE_WORD})[.:]?"
    rf"|(?:sags?|punkt)type\s*:?\s*(?P<other>beslutning|orientering|drøftelse|[BOD])\.?",
    re.IGNORECASE,
)
_CODE = re.compile(r"(?P<code>[A-ZÆØÅ]{2,4})\s+[-–—]\s+(?=\S)")

_CASE_LABEL = (
    r"(?:sags?(?:\s?nr\.?|nummer|\s?id\.?|-id|-nr\.?)?|j\.?\s?nr\.?|journal(?:nr\.?|nummer)"
    r"|acadre(?:\s?nr\.?|sag)?|esdh(?:-sag|\s?nr\.?)?|kle(?:-nr\.?)?|sagsnr\./j\.nr\.)"
)
_DOCUMENT_LABEL = (
    r"(?:dok(?:ument)?\.?[\s-]?(?:nr\.?|nummer|id\.?)"
    r"|(?:brev|akt)-?\s?(?:nr\.?|id\.?)|ref\.?\s?nr\.?)"
)
_LABELLED = r"[(\[]?{label}(?:\s*:\s*|\s+|\t)(?P<number>\S.*?)[)\]]?"
_CASE_LINE = re.compile(_LABELLED.format(label=_CASE_LABEL), re.IGNORECASE)
_DOCUMENT_LINE = re.compile(_LABELLED.format(label=_DOCUMENT_LABEL), re.IGNORECASE)
_LEADERS = re.compile(r"\s*\.{3,}(?=:)")  # 'Sagsnr........: 2020-1234'
# The case behind something else, such as the initials of who wrote it.
_CASE_BEHIND = re.compile(
    r"(?P<rest>(?:initialer|init\.|sagsbehandler|forvaltning|afdeling|åben(?:t)?\s(?:sag|punkt))\b.*?)"
    rf"(?:\s*[,;|]\s*|\s{{2,}}|\t|\s)(?P<line>{_CASE_LABEL}\s*:\s*\S.*)",
    re.IGNORECASE,
)
_OTHER_LABEL = re.compile(
    r"(?:\s*[,;|]\s*|\s{2,}|\t|\s)(?P<rest>(?:dok(?:ument)?\.?\s?(?:nr|id)\.?|initialer|init\.|sagsbehandler"
    r"|forvaltning|åben(?:t)?\s(?:sag|punkt)|lukket\s(?:sag|punkt)|sagstype|type)\b.*)$",
    re.IGNORECASE,
)
_STATE_AFTER = re.compile(
    r"(?:^|\s+)(?P<state>(?:åben|lukket)\ssag|(?:åbent|lukket)\spunkt)$", re.I
)
_CASE_AFTER = re.compile(
    rf"(?:\s*\((?:{_CASE_LABEL}\s*:?\s*)?(?P<number>(?-i:[A-ZÆØÅ]{{2,7}}\s)?[\dA-ZÆØÅ./-]*\d[\d./-]*)\)"
    rf"|\s*[-–—,]\s*{_CASE_LABEL}\s*:?\s*(?P<labelled>[^\s()][^()]{{1,30}}))$",
    re.IGNORECASE,
)
# Free text, but no words: 25-005158, 17/46, 00.01.00P35-0098, DIKEOL / 08/3208, (KFU 416/2002)
_BARE_CASE = re.compile(
    r"[(\[]?(?:[A-ZÆØÅ][A-ZÆØÅa-zæøå]{0,7}[\s/.-]+){0,2}[A-ZÆØÅ]{0,4}\d[\dA-ZÆØÅ]*"
    r"(?:\s?[-/.]\s?[\dA-ZÆØÅ]+)*[)\]]?"
)
_DATE_LIKE = re.compile(
    r"\d{1,2}[-./]\d{1,2}[-./](?:19|20)\d\d|(?:19|20)\d\d[-./]\d\d[-./]\d\d|\d{1,2}[.:]\d\d"
)
_FOLDED = re.compile(r"[\W_]+")
_TAIL = 60  # characters: how far from the end of a title what follows it is looked for


# The time in 'Kl. 16.00 Punkt 1: Titel' and in '16.00-16.15 1. Titel'
_TIME_BEFORE = re.compile(
    r"(?:(?:kl\.?|klokken)\s*)?\d{1,2}[.:]\d{2}(?:\s*[-–]\s*(?:kl\.?\s*)?\d{1,2}[.:]\d{2})?"
    r"(?:\s*[:.,–-])?\s+"
    r"(?=(?:(?:dagsordens?)?punkt|pkt|sag|nr|ad)\b\.?\s?\d|\d{1,3}[.):]\s)",
    re.IGNORECASE,
)


def without_time(text: str) -> str:
    """The heading of an item without the time before it."""
    match = _TIME_BEFORE.match(text)
    return text[match.end() :] if match else text


@lru_cache(maxsize=1024)
def same_title(title: str) -> str:
    """What two titles must share to be the same: letters and digits."""
    return " ".join(_FOLDED.sub(" ", title).split()).casefold()


@dataclass(frozen=True)
class Title:
    """The heading of an item without its number, taken apart.

    `code` is of a body or an administration ('KB - Budget'); it is taken off by who knows that
    all the headings of the document have one.
    """

    text: str
    closed: bool = False
    type: ItemType | None = None
    code: str = ""
    case_number: str = ""

    @property
    def key(self) -> str:
        """What two titles must share to be of the same item."""
        return same_title(self.without_code().text)

    def without_code(self) -> "Title":
        match = _CODE.match(self.text) if self.code else None
        if not match:
            return self
        inner = read_title(self.text[match.end() :])  # 'KB - Lukket punkt: Køb af jord'
        return replace(
            self,
            text=inner.text,
            closed=self.closed or inner.closed,
            type=self.type or inner.type,
            case_number=self.case_number or inner.case_number,
        )


@lru_cache(maxsize=4096)  # a line is looked at in several forms
@lru_cache(maxsize=1024)  # the same lines are asked of in many forms
def read_title(text: str) -> Title:
    """What the heading `text` says: see Title."""
    title = Title(text.strip())
    while (simpler := _simpler(title)) != title:
        title = simpler
    code = _CODE.match(title.text)
    return replace(title, code=code["code"] if code else "")


def _simpler(title: Title) -> Title:
    """`title` with one mark taken off."""
    text = title.text
    if _CLOSED_ONLY.fullmatch(text):
        return replace(title, closed=True)
    if match := _CLOSED_BEFORE.match(text):
        rest = text[match.end() :]
        code = _CODE.match(rest)  # 'Lukket - TM - Salg af areal'
        return replace(title, text=rest[code.end() :] if code else rest, closed=True)
    if match := _OPEN_BEFORE.match(text):
        return replace(title, text=text[match.end() :])
    if match := _TYPE_BEFORE.match(text):
        kind = _type(match["word"] or match["other"] or match["code"])
        return replace(title, text=text[match.end() :], type=title.type or kind)
    start = max(len(text) - _TAIL, 1)
    if match := _CLOSED_AFTER.search(text, start):
        return replace(title, text=text[: match.start()].rstrip(" -–—"), closed=True)
    if match := _OPEN_AFTER.search(text, start):
        return replace(title, text=text[: match.start()].rstrip(" -–—"))
    if match := _TYPE_AFTER.search(text, start):
        kind = _type(match["word"] or match["other"])
        return replace(title, text=text[: match.start()].rstrip(), type=title.type or kind)
    if not title.case_number and (match := _CASE_AFTER.search(text, start)):
        number = match["number"] or match["labelled"]
        if re.search(r"\d", number) and (match["labelled"] or _is_case(number)):
            return replace(title, text=text[: match.start()].rstrip(), case_number=number.strip())
    return title


def _type(word: str) -> ItemType:
    return {"o": ItemType.INFORMATION, "d": ItemType.DISCUSSION}.get(
        word.casefold()[0], ItemType.DECISION
    )


def _is_case(number: str) -> bool:
    digits = len(re.findall(r"\d", number))
    return (
        digits >= 3
        and not _DATE_LIKE.fullmatch(number)
        and not re.fullmatch(r"(?:19|20)\d\d(?:[-/](?:19|20)?\d\d)?", number)
    )


@dataclass(frozen=True)
class CaseLine:
    """A line under an item's heading that tells of the case. `rest` is what else it says."""

    case_number: str = ""
    closed: bool = False
    type: ItemType | None = None
    rest: str = ""


def read_case_line(text: str, *, below_heading: bool) -> CaseLine | None:
    """What a line about the case says; None for any other line.

    A case number without a label is one only right below the heading of the item.
    """
    if len(text) > 2 * _TAIL:
        return None
    text = _LEADERS.sub("", text)
    if _CLOSED_ONLY.fullmatch(text):
        return CaseLine(closed=True) if below_heading else None
    if _OPEN_ONLY.fullmatch(text):
        return CaseLine() if below_heading else None
    if match := _TYPE_ONLY.fullmatch(text):
        return CaseLine(type=_type(match["word"] or match["other"])) if below_heading else None
    if match := _CASE_LINE.fullmatch(text) or _DOCUMENT_LINE.fullmatch(text):
        return _labelled(match["number"])
    if match := _CASE_BEHIND.fullmatch(text):
        found = read_case_line(match["line"], below_heading=False)
        return found and replace(found, rest=f"{match['rest']} {found.rest}".rstrip())
    bare = below_heading and len(text) <= MAX_CASE_NUMBER and _BARE_CASE.fullmatch(text)
    if bare and _is_case(text.strip("()[]")):
        return CaseLine(text)
    return None


def _labelled(number: str) -> CaseLine | None:
    """What stands behind 'Sagsnr.': the number, and what else there is on the line."""
    other = _OTHER_LABEL.search(number)
    rest = other["rest"] if other else ""
    number = (number[: other.start()] if other else number).strip(" ,;|")
    words = re.findall(r"[a-zæøå]{4,}", number)
    if not re.search(r"\d", number) or len(number) > MAX_CASE_NUMBER or words:
        return None
    state = _STATE_AFTER.search(rest)
    closed = state is not None and state["state"][0] not in "åÅ"
    return CaseLine(number, closed=closed, rest=rest[: state.start()] if state else rest)


def is_of_document(text: str) -> bool:
    """Whether a line gives the number of a document, which is the case's where it has no other."""
    return _DOCUMENT_LINE.fullmatch(text) is not None
