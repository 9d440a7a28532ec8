"""People as a referat names them: lists of names, what stands around a name, and who is meant."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from models.records import AttendanceStatus, Role
from models.vocabulary import role_named

_MAX_WORDS = 8
_PARTICLES = frozenset(
    "af al bin da de del den der di du el la le ten ter van von y zu i 't bint ibn abu".split()
)
NOBODY = frozenset(
    """ingen; ingen afbud; ingen fravær; ingen fraværende; alle; alle til stede; alle var til stede;
    alle mødt; -; --; ---; –; —; /; intet; 0; nej; n/a; ikke nogen; ingen gæster; alle er til stede;
    alle medlemmer; alle medlemmer var til stede; alle medlemmer til stede; hele rådet;
    hele udvalget; samtlige; samtlige medlemmer; ingen meldte afbud; alle fremmødt; alle fremmødte;
    ingen tilstede; alle tilstede; alle var tilstede; der var ingen afbud; ikke relevant""".replace(
        "\n", " "
    ).split("; ")
)
NOBODY = frozenset(" ".join(words.split()) for words in NOBODY)

_PARTIES = frozenset(
    """alternativet; borgernes parti; borgerlisten; danmarksdemokraterne; dansk folkeparti;
    de konservative; det konservative folkeparti; enhedslisten; konservative; liberal alliance;
    moderaterne; nye borgerlige; radikale venstre; radikale; det radikale venstre; slesvigsk parti;
    socialdemokraterne; socialdemokratiet; socialdemokrat; socialistisk folkeparti; venstre;
    kristendemokraterne; uden for parti; udenfor parti; løsgænger""".replace("\n", " ").split(";")
)
_PARTIES = frozenset(" ".join(words.split()) for words in _PARTIES)
_PARTY_LETTERS = frozenset(
    "SF DF RV LA EL KD NB DD ALT UFP UP S V M K A B C D F G I O Q Ø Å".split()
)
_PARTY_MARK = re.compile(r"(?:(?i:liste|parti|gruppe)\s+)?[A-ZÆØÅ]|Ufp|UFP|Lokallisten.*|Liste .+")

_ROLE_WORDS = {
    "fmd": Role.CHAIR,
    "fmd.": Role.CHAIR,
    "formanden": Role.CHAIR,
    "nfmd": Role.DEPUTY_CHAIR,
    "nfmd.": Role.DEPUTY_CHAIR,
    "n.fmd.": Role.DEPUTY_CHAIR,
    "næstfmd.": Role.DEPUTY_CHAIR,
    "næstformanden": Role.DEPUTY_CHAIR,
    "viceformand": Role.DEPUTY_CHAIR,
    "forpersonen": Role.CHAIRPERSON,
    "næstforpersonen": Role.DEPUTY_CHAIRPERSON,
    "ref": Role.SECRETARY,
    "ref.": Role.SECRETARY,
    "referenten": Role.SECRETARY,
    "rådssekretær": Role.SECRETARY,
    "udvalgssekretær": Role.SECRETARY,
    "sekr.": Role.SECRETARY,
    "suppl.": Role.SUBSTITUTE,
    "supp.": Role.SUBSTITUTE,
    "stedf.": Role.SUBSTITUTE,
    "suppleanten": Role.SUBSTITUTE,
    "stedfortræderen": Role.SUBSTITUTE,
    "tilforordnet": Role.OBSERVER,
    "observatør": Role.OBSERVER,
    "adm.": Role.ADMINISTRATION,
    "embedsmand": Role.ADMINISTRATION,
    "forvalt.": Role.ADMINISTRATION,
    "oplægsholder": Role.GUEST,
    "gæsteoplægsholder": Role.GUEST,
    "inviteret": Role.GUEST,
}
_LEADS = frozenset(
    "mødeleder mødelederen ordstyrer ordstyreren dirigent dirigenten mødeleder/referent".split()
)
_TITLE = re.compile(
    r"(?:[\wæøåÆØÅ-]*(?:chef|direktør|konsulent|sekretær|leder|mester|rådmand|fuldmægtig"
    r"|koordinator"
    r"|behandler|medarbejder|assistent|ingeniør|arkitekt|planlægger|specialist|jurist|rektor"
    r"|professor|læge|medlem|formand|forkvinde|forperson|suppleant|stedfortræder|pædagog|vejleder"
    r"|inspektør|repræsentant|kurator|betjent|politikommissær|økonom|analytiker|udvikler|forvalter"
    r"|sygeplejerske|terapeut|bibliotekar|præst|provst|kasserer|revisor|advokat|referent|tolk"
    r"|lærer|mand|kvinde|student|praktikant|elev)"
    r"|stads\w+|dr\.?|hr\.?|fru|cand\.\w+\.?|ph\.d\.?|prof\.|adm\.|vice|stedfortrædende|konst\."
    r"|fg\.)",
    re.IGNORECASE,
)
_ORGANISATION = re.compile(
    r"(?:råd(?:et)?|sagen|forening(?:en|er)?|kommunen?|skolen|\w{3,}skole|cent(?:er|ret?|rene)"
    r"|forvaltning(?:en)?|udvalg(?:et)?|klubben|\w{3,}klub|forbund(?:et)?|danmark|politiet|regionen"
    r"|sekretariat(?:et)?|afdeling(?:en)?|bestyrelsen?|organisation(?:er|en)?|hjemmet|\w{3,}hjem"
    r"|bibliotek(?:et)?|kirken|\w{3,}kirke|team|gruppen|\w{3,}gruppe|institution(?:en|er)?"
    r"|selskab(?:et)?"
    r"|styrelsen?|huset|hospital(?:et)?|nævn(?:et)?|fællesskab(?:et)?|samvirke|udlejere|staben"
    r"|administration(?:en)?|laug(?:et)?|museum|museet|a/s|aps|universitet(?:et)?|lokale|salen"
    r"|rådhus)$",
    re.IGNORECASE,
)
_MARKER = re.compile(r"^(?:[-–—•·*▪◦o]|\d{1,3}[.)]|\(\d{1,2}\)|☐|☒|✓|✔)\s+(?=\S)")
_CONTACT = re.compile(
    r"[,;]?\s*(?:(?:e-?mail|mail|tlf|telefon|mobil)\.?:?\s*)?"
    r"(?:[^\s@<>]+@[^\s@<>]+\.\w+|\+?\d{2}(?:[ .]?\d{2}){3,5})",
    re.IGNORECASE,
)
_PIECE = re.compile(
    r"\s*(?:[,;\t\n•]|(?<=\))\.(?=\s)|(?<![\w.-])(?:og|samt|&)(?=\s)"
    r"|\s[-–—]\s(?=[A-ZÆØÅ]\w+ [A-ZÆØÅ]))\s*"
)
_MARK = re.compile(
    r"\s*(?:\((?P<round>[^()]*)\)|\[(?P<square>[^\[\]]*)\]|\s[-–—]\s*(?P<dash>[^()\[\]]+))\s*[.:]?$"
)
_SUBSTITUTE_FOR = re.compile(
    r"(?:(?:deltog |mødte |indkaldt |møder |deltager )?(?:som )?"
    r"(?:\d\. ?)?(?:personlig )?(?:suppleant|stedfortræder|suppl\.|stedf\.|vikar|afløser) for"
    r"|i stedet for|på vegne af|for|som vikar for)\s+(?P<name>.+)",
    re.IGNORECASE,
)
_UNEXCUSED = re.compile(
    r"(?:er |var )?(?:(?:udeblevet|udeblev|fraværende) )?\(?uden (?:afbud|varsel)\)?"
    r"|(?:ikke|ej) meldt afbud"
    r"|udeblevet|udeblev|ej mødt|ikke mødt(?: op)?|mødte ikke(?: op| frem)?",
    re.IGNORECASE,
)
_APOLOGY = re.compile(
    r"(?:har |havde )?(?:meldt |sendt )?afbud|fraværende(?: med afbud| med lovligt forfald)?|fravær"
    r"|lovligt forfald|ikke til ?stede|ej til ?stede|afb\.?|med afbud|forfald|deltog ikke"
    r"|fraværend",
    re.IGNORECASE,
)
_PRESENT = re.compile(
    r"(?:er |var )?til ?stede|mødt|fremmødt|deltog|deltager|online|via teams", re.I
)
_REASONS = re.compile(
    r"(?:på )?(?:syg\w*|ferie\w*|orlov|barsel\w*|arbejde\w*|rejse\w*|kursus|møde|konference"
    r"|begravelse"
    r"|private? (?:årsager?|grunde?)|personlige? (?:årsager?|grunde?)|familiære årsager|andet møde"
    r"|helbred\w*|lægebesøg|operation|udlandet|bortrejst|forhindret|uddannelse"
    r"|forretningsrejse)(?: .*)?",
    re.IGNORECASE,
)
BECAUSE = re.compile(
    r"(?:grundet|på grund af|pga\.?|p\.g\.a\.?|som følge af|på baggrund af|med henvisning til"
    r"|p\.gr\.a\.?)\s+",
    re.IGNORECASE,
)
_BEHIND = re.compile(  # what is told behind a name without brackets
    r"(?<=\S)[\s,:]+(?=(?:som\s+)?(?:\d\. )?(?:personlig )?(?:suppleant|stedfortræder) for "
    r"|i stedet for "
    r"|(?:har |havde )?(?:meldt )?(?:afbud|udeblevet|fraværende)\b"
    r"|(?:deltog |til stede |ankom |kun )?(?:fra|til|under) (?:og med )?(?:kl|pkt|punkt)"
    r"|grundet |på grund af |pga\.? |som følge af )",
    re.IGNORECASE,
)
# 'Anne Berg fra Ældresagen', 'Anne Berg, repræsentant for Ældresagen'
_SENT_BY = (
    r"(?:som )?(?:repræsentant(?:er)? (?:for|fra)|repræsenterende|repræsenterer|fra|for)"
    r"(?: (?:det|den|de))?\s+(?=[A-ZÆØÅ]|[a-zæøå]{4,}(?:en|et|ne)\b)"
)
_OF_BODY = re.compile(rf"\s+{_SENT_BY}")
_BODY = re.compile(rf"{_SENT_BY}(?P<body>.+)")
_PARTIAL = re.compile(
    r"\b(?:kl\.?\s*\d|klokken \d|pkt\.?\s*\d|punkt(?:erne|et)?\s*\d|sag\s*\d|nr\.?\s*\d"
    r"|delvis\w*|en del af|kom senere|gik før|ankom|forlod|fra \d|til \d|under \d)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Naming:
    """Someone as a text names them, and what it says of them in passing.

    `told` are marks that tell when someone was there: 'fra kl. 17.10'. `leads` is the word that
    says that the person led the meeting.
    """

    name: str
    role: Role | None = None
    status: AttendanceStatus | None = None
    party: str = ""
    organisation: str = ""
    initials: str = ""
    reason: str = ""
    notice: str = ""
    substitute_for: str = ""
    told: tuple[str, ...] = ()
    leads: str = ""


def is_nobody(text: str) -> bool:
    """Whether `text` says that there is nobody: 'Ingen', '-', 'Alle var til stede.'"""
    return " ".join(text.split()).strip(" .:()").casefold() in NOBODY or text.strip(" .") in NOBODY


def is_name(text: str) -> bool:
    """Whether `text` has the form of a name: words with capital letters, and nothing else."""
    words = text.split()
    if not 0 < len(words) <= _MAX_WORDS or len(text) > 80:
        return False
    return _capital(words[0]) and all(
        _capital(word) or (0 < n < len(words) - 1 and word.casefold() in _PARTICLES)
        for n, word in enumerate(words)
    )


def _capital(word: str) -> bool:
    bare = word.strip("’'`´\"“”«»")
    letters = re.sub(r"[-.’'`´]", "", bare)
    return bool(letters) and bare[0].isupper() and letters.isalpha() and not bare.endswith("-")


def is_whole_name(text: str) -> bool:
    """Whether `text` has the form of a first name and a last name."""
    return (
        is_name(text)
        and len(text.split()) > 1
        and not _ORGANISATION.search(text.rsplit(maxsplit=1)[-1])
    )


_OFFICE = re.compile(
    r"[A-ZÆØÅ][\w-]*(?:chefen|direktøren|sekretæren|lederen|konsulenten|formanden|borgmesteren"
    r"|koordinatoren"
    r"|inspektøren|juristen|rektoren|medarbejderen|planlæggeren|forpersonen|chef|direktør"
    r"|borgmester)",
    re.IGNORECASE,
)


def is_office(text: str) -> bool:
    """Whether `text` names someone by what they are: 'Socialchefen'."""
    return bool(_OFFICE.fullmatch(text)) or role_of(text) is not None


def role_of(word: str) -> Role | None:
    """The role that a word tells, in any of its forms."""
    key = _ACTING.sub("", " ".join(word.split()).casefold().rstrip(":"))
    return _ROLE_WORDS.get(key) or _ROLE_WORDS.get(f"{key}.") or role_named(key)


_ACTING = re.compile(
    r"^(?:\d+\.|kst\.?|konst\.?|konstitueret|fg\.|fungerende|midlertidig)\s+(?=\S)"
)


# --- lists ---


def names_people(text: str) -> bool:
    """Whether a line names people and nothing else: 'Økonomichef Anne Berg (referent)'."""
    people = read_people(text)
    return bool(people) and all(is_whole_name(person.name) for person in people)


def goes_on_within_name(value: str, text: str) -> bool:
    """Whether the list `value` breaks off within a name, or what is told of it, before `text`."""
    first = re.split(r"\s*(?:[,;(]|\bog\b)", text, maxsplit=1)[0]
    if text[0] in "(,;" or value.count("(") > value.count(")") or re.search(r"\w-$", value):
        return True
    if " " not in first and _INITIAL.search(value):
        return is_name(first)
    last = [person.name for person in read_people(value)][-1:]
    if not last or not _LIST.search(value) or value.endswith((",", ";", ".", " og")):
        return False
    parted = is_name(last[0]) and (" " not in first or not is_whole_name(last[0]))
    return parted and is_name(first) and is_whole_name(f"{last[0]} {first}")


_LIST = re.compile(r"[,;]|\bog\b")
_INITIAL = re.compile(r"[A-ZÆØÅ]\w+(?: [A-ZÆØÅ]\.)+$")


def read_people(text: str) -> list[Naming]:
    """Those whom `text` names, in order; nobody where it says so.

    Names are parted by commas, semicolons, 'og', tabs or line breaks. What is no name belongs to
    the name before it, or is a title of the one behind it.
    """
    people: list[Naming] = []
    title = ""
    if counted := _COUNTED.match(text):
        text = text[counted.end() :].rstrip(") ") if counted["bracket"] else text[counted.end() :]
    if "\t" in text:
        text = _without_spaces(text)
    for part in _parts(text):
        if is_nobody(part):
            continue
        if people and _is_attribute(part, people[-1]):
            people[-1] = _with_mark(people[-1], part)
        elif people and _is_place_of_work(other := read_person(part)):
            people[-1] = replace(
                _with_mark(people[-1], other.name), told=(*people[-1].told, *other.told)
            )
        elif not people and not title and is_title(part):
            title = part
        else:
            people.append(read_person(f"{title} {part}".strip()))
            title = ""
    if title:
        people.append(Naming(title))
    return people


def _without_spaces(text: str) -> str:
    """A list without the tabs in it that are but wide spaces within a name."""
    first, *others = text.split("\t")
    for other in others:
        within = bool(first and other) and goes_on_within_name(first, other)
        first += f" {other}" if within else f"\t{other}"
    return first


# How many there are, before them: '6 medlemmer: Anne Berg, Bo Ek', or '1' and a bracket.
_COUNTED = re.compile(
    r"\s*\d{1,3}(?:\s+[a-zæøå]+)?\s*(?::\s*(?=\S)|(?P<bracket>\()(?=[^()]+\)\s*$))"
)


def _is_place_of_work(person: Naming) -> bool:
    """Whether what was read as a name is an office: 'Center for Sundhed'."""
    return not is_name(person.name) and bool(
        re.match(r"[A-ZÆØÅ][\w-]*,? (?:for|og|i|ved|under) \S", person.name)
    )


def _parts(text: str) -> Iterator[str]:
    """The pieces of a list; what stands in brackets is not cut."""
    masked = re.sub(r"\([^()]*\)|\[[^\[\]]*\]", lambda m: f"({'x' * (len(m[0]) - 2)})", text)
    start = 0
    for match in _PIECE.finditer(masked):
        yield from _clean_part(text[start : match.start()])
        start = match.end()
    yield from _clean_part(text[start:])


def _clean_part(part: str) -> Iterator[str]:
    part = _MARKER.sub("", " ".join(_CONTACT.sub("", part).split()))
    part = part.strip(" ,;:*")
    if part.endswith(".") and not re.search(r"(?:^|[\s.(-])\w\.$", part) and not role_of(part):
        part = part[:-1].rstrip()
    if re.search(r"[^\W\d_]", part) or is_nobody(part):
        yield part


def is_title(part: str) -> bool:
    """Whether `part` is a title that stands by itself before a name: 'Centerchef'."""
    words = part.split()
    return bool(role_of(part)) or (
        len(words) < 4
        and all(_TITLE.fullmatch(word) or word.islower() for word in words)
        and not re.search(r"(?:en|et|ne)$", words[-1])
    )


def _is_attribute(part: str, person: Naming) -> bool:
    """Whether a piece of a list tells of the one before it, and names nobody."""
    key = part.casefold()
    if _sent_by(part):
        return False
    if role_of(part) or key in _PARTIES or key in _LEADS or _status(part):
        return True
    first = part.split(maxsplit=1)[0]
    if part in _PARTY_LETTERS or (len(part) == 1 and part.isupper()):
        return True
    if re.sub(r"^\d+\.\s*", "", part)[:1].islower() or part[0].isdigit():
        return not is_whole_name(read_person(part).name)
    if _TITLE.fullmatch(first) and not is_name(" ".join(part.split()[1:])):
        return not is_office(part) and not is_whole_name(read_person(part).name)
    return bool(_ORGANISATION.search(part.rsplit(maxsplit=1)[-1])) and not person.organisation


def _sent_by(text: str) -> re.Match[str] | None:
    """Where a name is followed by the body that sent the person: 'Anne Berg fra Ældresagen'."""
    match = _OF_BODY.search(text)
    name = _unmarked(text[: match.start()])[0] if match else ""
    return match if is_whole_name(_untitled(name)[1]) else None


# --- one person ---


def read_person(text: str) -> Naming:
    """The person whom `text` names, with what stands before and behind the name."""
    name, marks = _unmarked(text.strip())
    last = _LAST_WORD.search(name)
    if last and role_of(last["word"]) and name[: last.start()].endswith(")"):
        name, others = _unmarked(name[: last.start()])  # 'Anne Berg (A) formand'
        marks = [*others, last["word"], *marks]
    if match := re.match(r"(?P<title>[^:]{2,40}):\s*(?P<name>\S.*)", name):
        name = match["name"]
        marks.insert(0, match["title"])
    if match := _BEHIND.search(name):
        name, others = _unmarked(name[: match.start()])
        marks = [*others, match.string[match.end() :], *marks]
    if match := _sent_by(name):
        body = name[match.start() :].strip()
        name, others = _unmarked(name[: match.start()])
        marks = [*others, body, *marks]
    title, name = _untitled(name.strip(" ,-–"))
    match = _LAST_WORD.search(name)
    if match and is_party(match["word"]) and is_whole_name(name[: match.start()]):
        marks.insert(0, match["word"])
        name = name[: match.start()]
    person = Naming(name)
    for mark in ([title] if title else []) + marks:
        person = _with_mark(person, mark)
    return person


def _unmarked(text: str) -> tuple[str, list[str]]:
    """A name without the marks behind it, and these."""
    marks: list[str] = []
    while (match := _MARK.search(text)) and match.start():
        marks.insert(0, (match["round"] or match["square"] or match["dash"] or "").strip(" .,"))
        text = text[: match.start()].rstrip(" ,")
    return text, marks


def _untitled(text: str) -> tuple[str, str]:
    """The titles before a name, and the name: 'formand', 'Anne Berg'."""
    words = text.split()
    count = 0
    while count < len(words) - 1 and (
        role_of(words[count])
        or words[count].casefold().strip(",") in _LEADS
        or _TITLE.fullmatch(words[count].strip(","))
        or (words[count].islower() and words[count] not in _PARTICLES)
    ):
        count += 1
    name = " ".join(words[count:])
    titles = [word.strip(",") for word in words[:count]]
    plain = len(titles) == 1 and _PLAIN_TITLE.fullmatch(titles[0]) and is_whole_name(name)
    if not is_name(name) or not (plain or any(map(_is_title_word, titles))):
        return "", text
    return " ".join(words[:count]).strip(" ,"), name


# 'kirkeværge Anne Berg', but not 'mødte Anne Berg' or 'suppleant Anne Berg'
_PLAIN_TITLE = re.compile(r"(?!mødt|deltog|indkald|supple|stedf|herunder|desuden)[a-zæøå]{5,}")


def _is_title_word(word: str) -> bool:
    return bool(role_of(word) or word.casefold() in _LEADS or _TITLE.fullmatch(word))


def _with_mark(person: Naming, mark: str) -> Naming:
    """`person` with what a mark says of them."""
    mark = mark.strip(" .,;:")
    pieces = re.split(r"\s*[,;/]\s*", mark)
    if len(pieces) > 1 and any(is_plain_mark(piece, person.name) for piece in pieces):
        for piece in filter(None, pieces):
            person = _with_mark(person, piece)
        return person
    if mark.isupper() and mark == "".join(word[0] for word in person.name.split()):
        return replace(person, initials=mark)  # 'Rie Elin Fog (REF)'
    if role := role_of(mark):
        return replace(person, role=role)
    if mark.casefold() in _LEADS:
        return replace(person, leads=mark)
    if _PARTIAL.search(mark):
        return replace(person, told=(*person.told, mark))
    if match := BECAUSE.match(mark):
        return replace(person, reason=person.reason or mark[match.end() :])
    if found := _status(mark):
        status, reason, notice = found
        return replace(
            person,
            status=person.status or status,
            reason=person.reason or reason,
            notice=person.notice or notice,
        )
    if (match := _BODY.fullmatch(mark)) and not _is_seat(mark):
        return _with_mark(person, match["body"])
    if match := _SUBSTITUTE_FOR.fullmatch(mark):
        return replace(
            person, role=Role.SUBSTITUTE, substitute_for=_SEAT_END.sub("", match["name"])
        )
    if is_party(mark) and not person.party:
        return replace(person, party=re.sub(r"^(?:[Ll]iste|[Pp]arti)\s+(?=.$)", "", mark))
    if _are_initials(mark, person.name) and not person.initials:
        return replace(person, initials=mark)
    if mark and mark.casefold() != person.organisation.casefold():
        known = f"{person.organisation}, " if person.organisation else ""
        return replace(person, organisation=known + mark)
    return person


def _is_seat(mark: str) -> bool:
    """Whether a mark names the one that another is there for: 'for Anne Berg'."""
    seat = _SUBSTITUTE_FOR.fullmatch(mark)
    return seat is not None and is_whole_name(_SEAT_END.sub("", seat["name"]))


_LAST_WORD = re.compile(r"\s+(?P<word>\S+)$")
_SEAT_END = re.compile(r"\s*(?:\([^()]*\)|\s[-–].*)\s*$")


def is_plain_mark(piece: str, name: str) -> bool:
    """Whether a piece tells of someone called `name`: a role, a status, a party, initials."""
    return bool(
        role_of(piece)
        or _status(piece)
        or is_party(piece)
        or piece.casefold() in _LEADS
        or _are_initials(piece, name)
        or _PARTIAL.search(piece)
    )


def is_party(mark: str) -> bool:
    """Whether `mark` is a party, by its name or its letter."""
    return bool(
        mark.casefold() in _PARTIES or mark in _PARTY_LETTERS or _PARTY_MARK.fullmatch(mark)
    )


def _are_initials(mark: str, name: str) -> bool:
    """Whether `mark` may be the initials of `name`: capitals that stand in it in that order."""
    if not re.fullmatch(r"[A-ZÆØÅ]{2,5}|[A-ZÆØÅ][a-zæøå]?[A-ZÆØÅ][a-zæøå]?", mark):
        return False
    if mark.isupper() and len(mark) <= 4:
        letters, words = iter(name.casefold()), name.split()
        if mark[0] != name[:1]:
            return False
        ends = (words[0][:1] + words[-1][:1]).upper() if words else ""
        in_order = all(letter in letters for letter in mark.casefold())
        return in_order or mark[0] + mark[-1] == ends  # of a middle name that is left out
    return mark[0] == name[:1]


def _status(mark: str) -> tuple[AttendanceStatus, str, str] | None:
    """What a mark says of being there: the status, the reason and the notice."""
    text = _WHO_IS.sub("", " ".join(mark.split()))
    if _REASONS.fullmatch(text):
        return AttendanceStatus.APOLOGY, text, ""
    for pattern, status in (
        (_UNEXCUSED, AttendanceStatus.UNEXCUSED),
        (_APOLOGY, AttendanceStatus.APOLOGY),
        (_PRESENT, AttendanceStatus.PRESENT),
    ):
        match = pattern.match(text)
        if match and not re.match(r"\w", text[match.end() :]):
            rest = text[match.end() :].strip(" :-–,")
            reason, notice = reason_and_notice(rest)
            if not rest or reason or notice:
                return status, reason, notice
    return None


_WHO_IS = re.compile(
    r"^(?:som|der|da (?:han|hun)|idet (?:han|hun)) (?:er|var|har|havde) (?:på )?", re.I
)
NOTICE = re.compile(
    r"(?:på (?:selve )?(?:møde)?dagen|samme dag|i god tid|forud for mødet|før mødet(?:s start)?"
    r"|(?:telefonisk|skriftligt|rettidigt|for sent|sent)(?: .*)?|pr\. (?:mail|telefon|sms)(?: .*)?"
    r"|(?:via|på) (?:mail|sms|telefon)|til (?:formanden|forpersonen|sekretariatet|sekretæren)"
    r"|(?:den |d\. )?\d{1,2}[./-].*)",
    re.IGNORECASE,
)


def reason_and_notice(text: str) -> tuple[str, str]:
    """The reason and the notice that are told behind an apology; both '' for anything else."""
    text = text.strip(" .,()")
    if match := BECAUSE.match(text):
        return text[match.end() :].strip(), ""
    if NOTICE.fullmatch(text):
        return "", text
    if _REASONS.fullmatch(text):
        return text, ""
    return "", ""


# --- who is meant ---


@dataclass
class KnownNames:
    """The names that a text may mean: in full, or by a part that only one of them has."""

    names: Iterable[str]
    initials: Iterable[tuple[str, str]] = ()
    _by_key: dict[str, set[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.names = tuple(dict.fromkeys(self.names))
        for name in self.names:
            words = name.split()
            keys = {name, words[0], words[-1], f"{words[0]} {words[-1]}"} if words else set()
            keys |= {" ".join(words[n:]) for n in range(1, len(words))}
            keys |= {" ".join(words[:n]) for n in range(1, len(words))}
            keys.add("".join(word[0] for word in words))
            for word in words[-1:]:
                keys.add(f"{words[0][0]}. {word}")
            for key in keys:
                self._by_key.setdefault(_key(key), set()).add(name)
        for mark, name in self.initials:
            self._by_key[_key(mark)] = {name}

    def find(self, text: str) -> str | None:
        """The name that `text` means; None where there is none, or where it may be several."""
        key = _key(re.sub(r"\s*\([^()]*\)", "", text))
        whole = [name for name in self.names if _key(name) == key]
        found = whole or sorted(self._by_key.get(key, ()))
        return found[0] if len(found) == 1 else None


def _key(name: str) -> str:
    return re.sub(r"[\s.]+", " ", name).strip().casefold()
