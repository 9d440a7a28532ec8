"""What a check finds: a kind, a place, a sentence, and a fingerprint to know it again by."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from models.errors import QT_TRANSLATE_NOOP
from models.records import ItemId, PersonId, SectionId


class Weight(StrEnum):
    """How sure it is that something must be done."""

    ERROR = "error"  # it must not be signed like this
    DOUBT = "doubt"  # it is likely wrong: look
    ADVICE = "advice"  # it would be better otherwise


WEIGHT_NAMES: Mapping[Weight, str] = {
    Weight.ERROR: QT_TRANSLATE_NOOP("control", "Fejl"),
    Weight.DOUBT: QT_TRANSLATE_NOOP("control", "Se efter"),
    Weight.ADVICE: QT_TRANSLATE_NOOP("control", "Forslag"),
}


class Part(StrEnum):
    """What part of a meeting a finding is in; within an item in this order."""

    MEETING = "meeting"  # date, place and times
    ATTENDANCE = "attendance"
    AGENDA = "agenda"
    TITLE = "title"
    CASE_NUMBER = "case_number"
    TEXT = "text"  # the decision or a section
    HISTORY = "history"
    ATTACHMENTS = "attachments"
    PUBLICATION = "publication"
    CORRECTION = "correction"


class Kind(StrEnum):
    """Each thing that is looked for."""

    CHANGED = "changed"
    END_BEFORE_START = "end_before_start"
    EMPTY_AGENDA = "empty_agenda"
    NUMBERS_MISSING = "numbers_missing"
    NUMBER_TWICE = "number_twice"
    UNMARKED = "unmarked"
    NO_QUORUM = "no_quorum"
    ITEM_QUORUM = "item_quorum"
    SPARE_SUBSTITUTE = "spare_substitute"
    ABSENCE_CONTRADICTED = "absence_contradicted"
    ABSENT_ACTING = "absent_acting"
    AWAY_ACTING = "away_acting"
    CAME_AFTER_ALL = "came_after_all"
    LEFT_TWICE = "left_twice"
    CAME_TWICE = "came_twice"
    VOTE_STRANGER = "vote_stranger"
    VOTE_MISSING = "vote_missing"
    LINE_BY_HAND = "line_by_hand"
    NAME = "name"
    NO_DECISION = "no_decision"
    TWO_DECISIONS = "two_decisions"
    CONTRADICTION = "contradiction"
    ATTACHMENT_MISSING = "attachment_missing"
    FILE_MISSING = "file_missing"
    LINK_ADDRESS = "link_address"
    LINK_TEXT = "link_text"
    EMPTY_HEADING = "empty_heading"
    CPR = "cpr"
    HEALTH = "health"
    CLOSED_NAMED = "closed_named"
    UNPUBLISHED = "unpublished"


_ERROR, _DOUBT, _ADVICE = Weight
_RULES: Mapping[Kind, tuple[Weight, str]] = {
    Kind.CHANGED: (
        _ERROR,
        QT_TRANSLATE_NOOP("control", "Teksten er ændret, efter at referatet blev godkendt."),
    ),
    Kind.END_BEFORE_START: (
        _DOUBT,
        QT_TRANSLATE_NOOP("control", "Mødet slutter kl. {end}, før det begynder kl. {start}."),
    ),
    Kind.EMPTY_AGENDA: (_DOUBT, QT_TRANSLATE_NOOP("control", "Dagsordenen er tom.")),
    Kind.NUMBERS_MISSING: (
        _DOUBT,
        QT_TRANSLATE_NOOP("control", "Der er spring i punkternes numre. Der mangler: {numbers}."),
    ),
    Kind.NUMBER_TWICE: (
        _ERROR,
        QT_TRANSLATE_NOOP("control", "Flere punkter har nummer {number}."),
    ),
    Kind.UNMARKED: (
        _DOUBT,
        QT_TRANSLATE_NOOP("control", "Fremmødet er ikke markeret for {names}."),
    ),
    Kind.NO_QUORUM: (
        _ERROR,
        QT_TRANSLATE_NOOP(
            "control",
            "Rådet var ikke beslutningsdygtigt: {filled} af {seats} pladser var besat, og der "
            "skal være mindst {needed}. Alligevel er der skrevet beslutninger.",
        ),
    ),
    Kind.SPARE_SUBSTITUTE: (
        _DOUBT,
        QT_TRANSLATE_NOOP(
            "control", "{name} er med som suppleant, men der er ingen fraværende at træde i stedet."
        ),
    ),
    Kind.ABSENCE_CONTRADICTED: (
        _DOUBT,
        QT_TRANSLATE_NOOP(
            "control", "{name} er markeret som mødt, men står som fraværende i beslutningen."
        ),
    ),
    Kind.ABSENT_ACTING: (
        _DOUBT,
        QT_TRANSLATE_NOOP(
            "control", "{name} er markeret som fraværende, men i beslutningen står »{words}«."
        ),
    ),
    Kind.ITEM_QUORUM: (
        _ERROR,
        QT_TRANSLATE_NOOP(
            "control",
            "Rådet var ikke beslutningsdygtigt under punktet: {filled} af {seats} pladser var "
            "besat, og der skal være mindst {needed}.",
        ),
    ),
    Kind.AWAY_ACTING: (
        _DOUBT,
        QT_TRANSLATE_NOOP(
            "control", "{name} var ikke til stede under punktet, men i beslutningen står »{words}«."
        ),
    ),
    Kind.CAME_AFTER_ALL: (
        _ADVICE,
        QT_TRANSLATE_NOOP("control", "Der er noteret afbud, men også fremmøde, for {names}."),
    ),
    Kind.LEFT_TWICE: (
        _DOUBT,
        QT_TRANSLATE_NOOP("control", "{name} forlader mødet to gange uden at være kommet tilbage."),
    ),
    Kind.CAME_TWICE: (
        _DOUBT,
        QT_TRANSLATE_NOOP("control", "{name} ankommer to gange uden at være gået imellem."),
    ),
    Kind.VOTE_STRANGER: (
        _ERROR,
        QT_TRANSLATE_NOOP(
            "control", "I afstemningen er der stemmer fra nogen, der ikke kunne stemme: {names}."
        ),
    ),
    Kind.VOTE_MISSING: (
        _DOUBT,
        QT_TRANSLATE_NOOP("control", "I afstemningen mangler der stemmer fra {names}."),
    ),
    Kind.LINE_BY_HAND: (
        _ADVICE,
        QT_TRANSLATE_NOOP(
            "control",
            "Linjen »{words}« er skrevet i hånden og passer ikke længere med fremmødet.",
        ),
    ),
    Kind.NAME: (
        _DOUBT,
        QT_TRANSLATE_NOOP("control", "»{words}« ligner {name}. Er navnet stavet rigtigt?"),
    ),
    Kind.NO_DECISION: (
        _DOUBT,
        QT_TRANSLATE_NOOP(
            "control",
            "Der mangler en beslutning. Skriv den, eller skriv »-«, hvis der ikke blev "
            "besluttet noget.",
        ),
    ),
    Kind.TWO_DECISIONS: (
        _DOUBT,
        QT_TRANSLATE_NOOP(
            "control",
            "Punktet har to beslutninger: sin egen og en under overskriften »{heading}«.",
        ),
    ),
    Kind.CONTRADICTION: (
        _DOUBT,
        QT_TRANSLATE_NOOP("control", "Beslutningen siger både »{one}« og »{other}«."),
    ),
    Kind.ATTACHMENT_MISSING: (
        _DOUBT,
        QT_TRANSLATE_NOOP("control", "»{words}« er nævnt, men punktet har ikke det bilag."),
    ),
    Kind.FILE_MISSING: (
        _DOUBT,
        QT_TRANSLATE_NOOP(
            "control", "»{words}« står i teksten, men der er ingen fil til: {titles}."
        ),
    ),
    Kind.LINK_ADDRESS: (
        _DOUBT,
        QT_TRANSLATE_NOOP("control", "Linket »{words}« fører ingen steder hen: adressen mangler."),
    ),
    Kind.LINK_TEXT: (
        _ADVICE,
        QT_TRANSLATE_NOOP(
            "control",
            "Et link hedder »{words}«. Skriv, hvad det fører til, så det også kan forstås, "
            "når det læses op.",
        ),
    ),
    Kind.EMPTY_HEADING: (
        _ADVICE,
        QT_TRANSLATE_NOOP("control", "Der står ikke noget under overskriften »{heading}«."),
    ),
    Kind.CPR: (
        _ERROR,
        QT_TRANSLATE_NOOP("control", "Her står noget, der ligner et CPR-nummer: {masked}."),
    ),
    Kind.HEALTH: (
        _DOUBT,
        QT_TRANSLATE_NOOP(
            "control",
            "»{words}« kan være en oplysning om en persons helbred. Sådan en hører sjældent "
            "hjemme i et referat.",
        ),
    ),
    Kind.CLOSED_NAMED: (
        _DOUBT,
        QT_TRANSLATE_NOOP(
            "control", "»{words}« røber det lukkede punkt {number} i et punkt, der er åbent."
        ),
    ),
    Kind.UNPUBLISHED: (
        _ADVICE,
        QT_TRANSLATE_NOOP(
            "control",
            "Der er ikke taget stilling til, hvad der kan offentliggøres om det lukkede punkt.",
        ),
    ),
}


@dataclass(frozen=True)
class Spot:
    """Where something is. `words` are those in question, as they stand in the text."""

    part: Part
    item_id: ItemId | None = None
    section_id: SectionId | None = None
    person_id: PersonId | None = None
    words: str = ""


@dataclass(frozen=True)
class Finding:
    """Something that is likely wrong. `matter` is what it is about, beyond kind and place."""

    kind: Kind
    spot: Spot
    details: Mapping[str, str] = field(default_factory=dict)
    matter: str = ""

    @property
    def weight(self) -> Weight:
        return _RULES[self.kind][0]

    @property
    def template(self) -> str:
        """A Danish sentence, to be filled in with `details`."""
        return _RULES[self.kind][1]

    @property
    def sentence(self) -> str:
        """What is to be said of it, in Danish."""
        return self.template.format(**self.details)

    @property
    def fingerprint(self) -> str:
        """The same as long as the matter is; 16 hexadecimal digits.

        A hash, since it is stored with a wave, and no CPR number may be kept in that.
        """
        spot = self.spot
        parts = (self.kind, spot.part, spot.item_id, spot.section_id, spot.person_id, spot.words)
        return hashlib.sha256(repr((*map(str, parts), self.matter)).encode()).hexdigest()[:16]


@dataclass(frozen=True)
class Context:
    """What a check must know besides the minutes themselves."""

    members: tuple[str, ...] = ()  # the names of all who are or were in the council
    known: tuple[str, ...] = ()  # every name in the data file: none of them is misspelt
    changed_after_approval: bool = False
