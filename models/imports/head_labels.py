"""The labels of a referat's head under all their names, and what stands behind them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from models.danish import WEEKDAYS
from models.dates import find_dates, find_times
from models.imports.head_title import is_council_name, read_title
from models.imports.people_text import is_nobody, is_whole_name, read_people, role_of
from models.imports.wording import heading_key
from models.reading import Meaning
from models.records import Role

MAX_LABEL = 60


OFFICES = (Meaning.CHAIR, Meaning.MINUTE_TAKER)  # of the meeting itself


@dataclass(frozen=True)
class Label:
    """What a label stands for. `role` is of the people it names.

    `present` tells that they were there, and are not only those who belong to the council; a
    `weak` one is also a word of everyday Danish, and is a label only in a clear place.
    """

    meaning: Meaning
    role: Role | None = None
    present: bool = False
    weak: bool = False
    municipality: bool = False
    kept: bool = False  # it is known to tell of something that has no place of its own
    taught: bool = False  # a person said what it stands for


_P = Meaning.PARTICIPANTS
_KINDS: tuple[tuple[Label, str], ...] = (
    (
        Label(Meaning.DATE),
        (
            r"møde ?dato(?: og -?(?:tid|klokkeslæt|tidspunkt)| for mødet?)?|dato for mødet?"
            r"|mødedag(?:en)?"
            r"|dato(?:(?: ?/ ?| og | & |, ?)(?:tid|tidspunkt|klokkeslæt|kl\.?|sted|tid og sted"
            r"|tid, sted))+"
            r"|(?:tid|tidspunkt|mødetid|tidspunktet)(?:,| og| ?/| &) ?sted"
            r"|mødet? (?:blev )?afholdt(?: den)?"
            r"|mødet? (?:er|holdes|afholdes|den)|mødet holdt|sted og tid|sted,? dato og tid"
            r"|tid og dato"
            r"|møde(?:dato)? (?:og|/) ?(?:sted|mødested)|dato og mødested"
        ),
    ),
    (Label(Meaning.DATE, weak=True), r"dato|dag|den|hvornår|afholdt(?: den)?"),
    (
        Label(Meaning.TIME),
        (
            r"mødetid(?:spunkt)?|starttid(?:spunkt)?(?: for mødet?)?|mødestart|(?:mødet?s? )start"
            r"|mødet?s? start(?:er|ede)?|mødet (?:blev )?(?:påbegyndt|startet|åbnet|sat|begyndte"
            r"|startede)"
            r"|tidsrum|tidspunkt for mødet?|klokkeslæt|mødet begynder|mødets begyndelse|møde start"
        ),
    ),
    (
        Label(Meaning.TIME, weak=True),
        r"tid(?:er)?|tidspunkt|kl|klokken|start(?:er)?|begyndelse|påbegyndt",
    ),
    (
        Label(Meaning.END),
        (
            r"sluttid(?:spunkt)?(?: for mødet?)?|mødeslut|mødet?s? slut(?:ter|tede|tidspunkt)?"
            r"|mødet (?:blev )?(?:afsluttet|hævet|lukket|sluttet)(?: kl)?|mødets (?:afslutning"
            r"|ophør)|møde slut"
        ),
    ),
    (Label(Meaning.END, weak=True), r"slut(?:ter)?|afsluttet|hævet|afslutning"),
    (
        Label(Meaning.PLACE),
        (
            r"mødested(?:et)?|mødelokale|mødets? sted|møde sted|mødeadresse|lokation|lokalitet"
            r"|mødesal"
            r"|mødet? (?:holdes|afholdes|blev afholdt|afholdt|fandt sted) (?:i|på)|sted for mødet?"
            r"|location"
        ),
    ),
    (Label(Meaning.PLACE, weak=True), r"sted|lokale|hvor|placering|adresse"),
    (
        Label(Meaning.COUNCIL, weak=True),
        (
            r"udvalg|råd|forum|mødeforum|organ|nævn|bestyrelse|mødeorgan|udvalgets navn|rådets navn"
            r"|udvalg ?/ ?råd|råd ?/ ?udvalg|mødenavn|møde i|møde|emne|vedr(?:ørende)?|gruppe"
            r"|mødetitel|titel"
        ),
    ),
    (Label(Meaning.COUNCIL, weak=True, municipality=True), r"kommune"),
    (
        Label(_P, present=True),
        (
            r"(?:følgende (?:er |var |medlemmer var )?)?til ?stede(?: ?var| er| på mødet"
            r"| i mødet| fra .+)?"
            r"|(?:i|på) mødet (?:deltog|deltager)(?: fra .+)?|følgende deltog"
            r"|i mødet deltog følgende"
            r"|(?:til ?stedeværende|fremmødte|deltagende|mødte)(?: medlemmer)?|fremmødt|fremmøde"
            r"|mødt"
        ),
    ),
    (
        Label(_P),
        (
            r"mødedeltager(?:e|ne)|(?:møde)?deltager(?:e|ne)? (?:i|på|fra) .+|inviterede medlemmer"
            r"|(?:rådets|udvalgets|nævnets|bestyrelsens|stemmeberettigede|øvrige|valgte|faste"
            r"|ordinære"
            r"|politiske|udpegede) medlemmer|(?:rådets|udvalgets|mødets) deltagere"
            r"|\w*valgte(?: (?:medlemmer|repræsentanter))?|\w+repræsentanter(?: (?:fra|for) .+)?"
            r"|repræsentanter (?:fra|for) .+|fra (?:rådet|udvalget|nævnet|bestyrelsen|byrådet"
            r"|\w+rådet)(?: deltog)?"
            r"|medlemmer (?:af|fra) .+|byrådsmedlemmer|kommunalbestyrelsesmedlemmer"
        ),
    ),
    (
        Label(_P, weak=True),
        r"deltagere?|medlem(?:mer)?|indkaldte|inviterede|deltog|mødte|politikere|repræsentanter",
    ),
    (Label(_P, Role.CHAIR, weak=True), r"formand|formanden|forkvinde"),
    (Label(_P, Role.DEPUTY_CHAIR, weak=True), r"næstformand|næstformanden|næstforkvinde"),
    (Label(_P, Role.CHAIRPERSON, weak=True), r"forperson|forpersonen"),
    (Label(_P, Role.DEPUTY_CHAIRPERSON, weak=True), r"næstforperson|næstforpersonen"),
    (
        Label(_P, Role.SUBSTITUTE, weak=True),
        (
            r"(?:deltagende |mødte |indkaldte |fremmødte )?(?:suppleant|stedfortræder)(?:er)?"
            r"|(?:mødt som |deltog som )(?:suppleant|stedfortræder)(?:er)?"
            r"|som stedfortrædere? (?:deltog|mødte)"
        ),
    ),
    (
        Label(_P, Role.OBSERVER, weak=True),
        r"tilforordne(?:t|de)(?: .+)?|observatør(?:er)?|tilforordnede fra .+",
    ),
    (
        Label(Meaning.ADMINISTRATION),
        (
            r"(?:deltagere |deltog |til ?stede |øvrige |desuden deltog |endvidere deltog "
            r"|medarbejdere )?"
            r"(?:fra|for) (?:[\w ,-]*forvaltning(?:en)?|center for .+|\w*administration(?:en)?"
            r"|\w*sekretariatet|direktionen"
            r"|kommunen|embedsværket|staben|[A-ZÆØÅa-zæøå]+ kommune)(?: (?:deltog|deltager|var"
            r"|mødte).*)?"
            r"|embeds(?:mænd|folk|værk(?:et)?)|administrative (?:medarbejdere|deltagere)"
        ),
    ),
    (
        Label(Meaning.ADMINISTRATION, weak=True),
        (
            r"\w*forvaltning(?:en)?|administration(?:en)?|sekretariat(?:et)?|medarbejdere"
            r"|direktion(?:en)?"
        ),
    ),
    (
        Label(Meaning.GUESTS, weak=True),
        (
            r"(?:inviterede |øvrige |særligt inviterede |eksterne )?gæst(?:er)?|oplægsholdere?"
            r"|særligt inviterede"
            r"|(?:øvrige|andre|eksterne)(?: (?:møde)?deltagere?)?|(?:desuden|endvidere|herudover"
            r"|derudover) (?:deltog|deltager)"
            r"|gæster (?:på|i|under) .+|inviteret|som gæster? deltog"
        ),
    ),
    (
        Label(Meaning.CHAIR, weak=True),
        r"dirigent|mødeleder|ordstyrer|mødeledelse|mødets? leder|mødet ledet af",
    ),
    (
        Label(Meaning.MINUTE_TAKER, weak=True),
        (
            r"referent(?:er)?|ref|sekretær|protokolfører|referat (?:ved|v/?|af)"
            r"|referatet er skrevet af"
            r"|udarbejdet af|skrevet af|referat skrevet af|rådssekretær|udvalgssekretær"
            r"|mødesekretær"
        ),
    ),
    (
        Label(Meaning.UNEXCUSED),
        (
            r"følgende(?: medlemmer)? udeblev(?: uden afbud)?|(?:fraværende"
            r"|fravær)(?:,)? uden (?:afbud|lovligt forfald)|udeblev(?:et|ne)?(?: uden afbud)?"
            r"|uden afbud|(?:ikke|ej) mødt(?: (?:op|frem))?|mødte ikke(?: op| frem)?"
            r"|udeblevne medlemmer"
        ),
    ),
    (
        Label(Meaning.APOLOGIES),
        (
            r"(?:der (?:er|var) )?(?:meldt |meldte |modtaget )?afbud(?: (?:fra|modtaget fra"
            r"|meldt af|til mødet))*"
            r"|fraværende(?:,)? (?:med (?:afbud|lovligt forfald)|i øvrigt|(?:i|på) mødet|medlemmer"
            r"|fra mødet)"
            r"|fraværende|(?:ikke|ej) til ?stede(?: (?:i|på) mødet)?|deltog ikke(?: i mødet)?"
            r"|lovligt forfald"
            r"|følgende(?: medlemmer)? (?:(?:havde|har) )?meldte? afbud|følgende var fraværende"
            r"|fravær(?: med afbud)?|forfald|med afbud|fraværende grundet .+|ikke deltagende"
            r"|(?:ikke|ej) fremmødte?|meldt fra|forhindre(?:t|de)|ikke tilstedeværende"
        ),
    ),
    (
        Label(Meaning.TEXT, kept=True),
        (
            r"bemærkning(?:er)?(?: til mødet)?|spørgetid|åben spørgetid"
            r"|dagsorden(?:en)? (?:er )?udsendt(?: den)?"
            r"|referat(?:et)? (?:er )?udsendt(?: den)?|udsend(?:t|else|elsesdato)(?: den)?"
            r"|næste møde|sagsn(?:r|ummer)"
            r"|journaln(?:r|ummer)|j\.? ?nr|dok\.? ?nr|dokument(?:nr|nummer|id)|sagsbehandler"
            r"|initialer|kopi til|fordeling"
            r"|forplejning|udskrevet|oprettet|offentliggjort|telefon|tlf|mail|e-mail|www|hjemmeside"
            r"|cvr|godkendt(?: den)?"
            r"|dagsorden(?:spunkter)?|dagsorden for mødet|data om mødet|om mødet|noter|note|tema"
            r"|mødenr|møde nr|mødenummer|referatdato|skrevet den|dagsordensdato|sagsid|ean|version"
            r"|mødetype"
        ),
    ),
)
_PATTERNS = tuple((label, re.compile(pattern, re.IGNORECASE)) for label, pattern in _KINDS)

_MEANINGS: Mapping[Meaning, Label] = {
    Meaning.PARTICIPANTS: Label(_P),
    Meaning.CHAIR: Label(_P, Role.CHAIR),
    Meaning.TEXT: Label(Meaning.TEXT, kept=True),
}
_OF_PEOPLE = frozenset(
    {
        _P,
        Meaning.GUESTS,
        Meaning.ADMINISTRATION,
        Meaning.CHAIR,
        Meaning.MINUTE_TAKER,
        Meaning.APOLOGIES,
        Meaning.UNEXCUSED,
    }
)
OF_HEAD = _OF_PEOPLE | {Meaning.COUNCIL, Meaning.DATE, Meaning.TIME, Meaning.END, Meaning.PLACE}


@dataclass(frozen=True)
class Field:
    """A label as it stands, what it stands for (None: unknown) and its value, '' for none."""

    words: str
    label: Label | None
    value: str

    @property
    def of_people(self) -> bool:
        return self.label is not None and self.label.meaning in _OF_PEOPLE


_SHORTENED = {"m": "med ", "u": "uden "}


def known_label(words: str, meanings: Mapping[str, Meaning]) -> Label | None:
    """What the label `words` stands for; a person's word for it goes before what is known."""
    key = heading_key(words).rstrip(".?").rstrip()
    said = meanings.get(key) or meanings.get(heading_key(words))
    key = re.sub(r"(?<=\w) kl$|\s*\([^()x]*\)$", "", key)  # 'Start kl.:', 'Deltagere (navne):'
    key = re.sub(r"\b([mu])\. ?(?=\w)", lambda m: _SHORTENED[m[1]], key)
    if said is not None:
        if said is Meaning.TEXT or said not in OF_HEAD:
            return _MEANINGS[Meaning.TEXT]
        return _MEANINGS.get(said) or Label(said, taught=True)
    if not key or len(key) > MAX_LABEL:
        return None
    for words in (key, _LEADING.sub("", key)):
        for label, pattern in _PATTERNS:
            if pattern.fullmatch(words):
                return label
    return _composed(key)


def _composed(key: str) -> Label | None:
    """What a label stands for by its words, where each of them is one that such labels have.

    'Følgende var ikke mødt', 'Hvem skriver referat', 'Til dirigent valgtes'
    """
    group = _GROUP_BEHIND.search(key)
    words = _TOGETHER.sub(
        lambda match: match[0].replace(" ", ""), key[: group.start()] if group else key
    )
    kinds = {kind for word in words.split() for kind in _WORDS if _WORDS[kind].fullmatch(word)}
    if not all(any(p.fullmatch(word) for p in _WORDS.values()) for word in words.split()):
        return None
    if group and (kinds & {"absent", "stayed away", "denied"} or not kinds & {"there", "came"}):
        return None
    if "minutes" in kinds or "leading" in kinds:
        leads = "leading" in kinds and ("meeting" in kinds or "chosen" in kinds)
        meaning = Meaning.CHAIR if leads else Meaning.MINUTE_TAKER
        return Label(meaning) if leads or kinds >= {"minutes", "written"} else None
    if "stayed away" in kinds or ({"absent", "denied"} <= kinds) or {"denied", "came"} <= kinds:
        return Label(Meaning.UNEXCUSED)
    if "absent" in kinds or {"denied", "there"} <= kinds:
        return Label(Meaning.APOLOGIES)
    if not kinds & {"there", "came"} or "denied" in kinds or words == "kom":
        return None
    return Label(Meaning.GUESTS) if "besides" in kinds else Label(_P, present=True)


_TOGETHER = re.compile(r"til stede|meldt\w* fra|var med")
_GROUP_BEHIND = re.compile(r"(?<!meldt)(?<!meldte) fra .+")
_WORDS: Mapping[str, re.Pattern[str]] = {
    kind: re.compile(pattern)
    for kind, pattern in {
        "there": r"deltog|deltagere?|deltagende|tilstede|varmed",
        "came": r"mødte?|fremmødte?|kom",
        "absent": r"afbud|fravær(?:ende)?|forfald|forhindre(?:t|de)|framelde?te?|meldte?fra"
        r"|mangle(?:de|r)",
        "stayed away": r"udeblev(?:et|ne)?",
        "denied": r"ikke|ej|uden|ingen",
        "besides": r"desuden|endvidere|derudover|herudover|øvrige|også|ligeledes",
        "meeting": r"(?:dagens|rets)?mødet?",
        "minutes": r"(?:møde)?referat(?:et)?|referent|sekretær|protokolfører",
        "leading": r"dirigent|ordstyrer|mødeleder|ledet|ledede|ledes|leder|styrede|styret",
        "written": r"skriver|skrev|skrevet|fører|førte|ført|tager|tog|udarbejdet|valgte?s?|var|er",
        "chosen": r"valgte?s?|var|er|blev",
        "light": r"var|er|har|havde|blev|der|som|følgende|hvem|på|i|til|ved|med|og|samt|de|den|af"
        r"|op|frem|medlem(?:mer)?|personer|meldte?|sendte?|modtaget|lovligt|dagens",
    }.items()
}
_LEADING = re.compile(r"(?:havde|har|var|er|medlemmer|referatet(?: er)?|mødet)\s+")


def _by_a_word(words: str, value: str) -> Label | None:
    """What a label stands for that is not known, but has a word in it that tells of people."""
    key = heading_key(words)
    telling = len(key.split()) <= _MOST_WORDS and _TELLING.search(key)
    if not telling or not is_list_of_names(value):
        return None
    denied = re.search(r"\b(?:ikke|ej|uden|ingen)\b", key)
    if "afbud" in key:
        meaning = Meaning.UNEXCUSED if denied else Meaning.APOLOGIES
    elif denied or "fravær" in key:
        meaning = Meaning.APOLOGIES
    else:
        meaning = Meaning.MINUTE_TAKER if "referent" in key else _P
    return Label(meaning)


_TELLING = re.compile(r"\b(?:afbud|fravær\w*|til ?stede\w*|fremmødte?|deltagere?|referent)\b")
_MOST_WORDS = 5


def read_fields(text: str, meanings: Mapping[str, Meaning]) -> list[Field]:
    """The fields in a line, from left to right; none where it is no line of fields.

    Text before the first label makes it none. A label may stand alone.
    """
    if "\t" in text:
        return _of_cells([cell.strip() for cell in text.split("\t")], meanings)
    return list(_of_line(text, meanings))


# --- rows of a table ---


def _of_cells(cells: list[str], meanings: Mapping[str, Meaning]) -> list[Field]:
    label = known_label(cells[0], meanings)
    if label is None and not _may_be_label(cells[0]):
        return list(_of_line("\t".join(cells), meanings))
    pairs: list[list[str]] = []
    for place, cell in enumerate(cells):
        known = known_label(cell, meanings)
        fresh = known is not None and (cell.endswith(":") or not known.weak or place % 2 == 0)
        if not pairs or fresh:
            pairs.append([cell])
        else:
            pairs[-1].append(cell)
    fields = []
    for first, *others in pairs:
        inner = list(_of_line(first, meanings)) if ":" in first.rstrip(":") else []
        words, values = (inner[0].words, [inner[0].value, *others]) if inner else (first, others)
        value = "\t".join(filter(None, values))
        fields.append(Field(words.rstrip(": "), known_label(words, meanings), value))
    return fields


# --- lines ---

# 'MødestedRådssalen': a web page whose columns were lost on the way.
_GLUED = re.compile(r"(?P<label>[A-ZÆØÅ][a-zæøå]{3,})(?P<value>[A-ZÆØÅ].*)")

_COLON = re.compile(r"(?<!\d)\s*:(?!//)\s*|(?<=\w):\s+|\?\s+")


def _of_line(text: str, meanings: Mapping[str, Meaning]) -> Iterator[Field]:
    starts = list(_colons(text, meanings))
    if starts and starts[0][0] == 0:
        for (_, words, begin), following in zip(starts, [*starts[1:], None], strict=True):
            end = following[0] if following else len(text)
            value = text[begin:end].strip()
            label = known_label(words, meanings) or _by_a_word(words, value)
            if label and label.meaning is Meaning.COUNCIL and find_dates(value[:30]):
                label = Label(Meaning.DATE)  # 'Møde: 5. marts 2020'
            if label is None and (both := list(_of_two(words, value, meanings))):
                yield from both
                continue
            yield Field(words, label, value.rstrip(" ;,|") if following else value)
        return
    if match := _GLUED.fullmatch(text):
        label = known_label(match["label"], meanings)
        if label:
            yield Field(match["label"], label, match["value"])
            return
    if label := known_label(text, meanings):
        yield Field(text, label, "")
        return
    yield from _bare(text, meanings)


def _of_two(words: str, value: str, meanings: Mapping[str, Meaning]) -> Iterator[Field]:
    """The fields of two offices in one: 'Ordstyrer/referent: Anne Berg/Bo Ek'."""
    labels = [known_label(part, meanings) for part in _PARTED.split(words)]
    people = _PARTED.split(value)
    offices = all(label and label.meaning in OFFICES for label in labels)
    if len(labels) > 1 and offices and len(people) in (1, len(labels)):
        for part, label, name in zip(
            _PARTED.split(words), labels, people * (len(labels) // len(people)), strict=True
        ):
            yield Field(part[0].upper() + part[1:], label, name)


_PARTED = re.compile(r"\s*(?:[/&]|\bog\b)\s*")


def _colons(text: str, meanings: Mapping[str, Meaning]) -> Iterator[tuple[int, str, int]]:
    """Where labels with a colon stand: the start of each, its words, where its value begins."""
    cut = 0
    for match in _COLON.finditer(text):
        before = text[cut if cut == 0 else max(cut, match.start() - MAX_LABEL) : match.start()]
        words = _label_at_end(before, meanings, first=cut == 0)
        if words and match[0].startswith("?") and not known_label(words, meanings):
            words = None  # a question, but none that heads an answer
        if words is not None:
            start = match.start() - len(words)
            yield start, words, match.end()
            cut = match.end()
        elif cut == 0:
            return


def _label_at_end(before: str, meanings: Mapping[str, Meaning], *, first: bool) -> str | None:
    """The label that `before` ends with; at the start of a line it is all of it."""
    words = before.strip()
    if first:
        if known_label(words, meanings) or _may_be_label(words):
            return words
        return None
    for match in re.finditer(r"(?:^|(?<=[\s;,|]))(?=[A-ZÆØÅ])", before):
        words = before[match.start() :].strip()
        if known_label(words, meanings):
            return before[match.start() :]
    return None


MAX_GROUP = 90
_GROUP = re.compile(
    r"(?:fra|repræsentanter|valgt|udpeget|medlemmer|tilforordnede?) ", re.IGNORECASE
)


def _may_be_label(words: str) -> bool:
    """Whether `words` before a colon have the form of a label, though not one that is known."""
    is_group = bool(_GROUP.match(words))
    return (
        0 < len(words) <= (MAX_GROUP if is_group else 40)
        and len(words.split()) <= (10 if is_group else 5)
        and words[0].isupper()
        and not re.search(r"[.,;!?()]\s|\d$", words)
        and not find_dates(words)
    )


def _bare(text: str, meanings: Mapping[str, Meaning]) -> Iterator[Field]:
    """The field that a line without a colon is, where the value is such as the label has."""
    words = text.split(" ")
    for count in range(min(7, len(words) - 1), 0, -1):
        label_words = " ".join(words[:count])
        if not label_words[:1].isupper() or label_words[-1] in ",;":
            continue
        label = known_label(label_words, meanings)
        value = " ".join(words[count:]).strip()
        if label and _fits(label, label_words, value):
            # 'Mødelokale Fjorden' is a room's name; 'Mødelokale B-206' tells it behind a label.
            is_room = label_words in _ROOMS and value[1:2].islower()
            yield Field(label_words, label, text if is_room else value)
            return


_ROOMS = ("Mødelokale", "Lokale")


_OF_BODIES = ("udvalg", "råd", "nævn", "forum", "organ", "mødeforum")


def _fits(label: Label, words: str, value: str) -> bool:
    """Whether `value` may stand behind a label without a colon between them."""
    strong = not label.weak or words.isupper()
    match label.meaning:
        case Meaning.DATE:
            found = find_dates(value)
            return (
                bool(found and found[0].start < 3)
                or value.split(maxsplit=1)[0].strip(",").casefold() in WEEKDAYS
            )
        case Meaning.TIME | Meaning.END:
            found_times = find_times(value)
            return bool(found_times and found_times[0].start < 4) or bool(
                re.fullmatch(r"(?:ca\. )?\d{1,2}(?:[.:]\d{2})?", value)
            )
        case Meaning.PLACE:
            return strong or (
                words.casefold() == "sted" and value[:1].isupper() and not value.endswith(".")
            )
        case Meaning.COUNCIL:
            return words.casefold() in _OF_BODIES and is_council_name(value)
        case Meaning.TEXT:
            return False
        case Meaning.PARTICIPANTS if strong and not label.role:
            people = read_people(value)  # the list may go on in the next line
            return bool(people) and (is_whole_name(people[0].name) or is_nobody(value))
        case _:
            names = is_list_of_names(value) and read_title(value) is None
            return names or (is_nobody(value) and strong)


def is_list_of_names(text: str) -> bool:
    """Whether `text` is nothing but names of people, in full, with what is told behind each."""
    people = read_people(text)
    return bool(people) and all(
        is_whole_name(person.name) or role_of(person.name) for person in people
    )
