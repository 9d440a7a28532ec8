"""The Danish words for what records.py names in English: one place, read both ways.

The window translates them with the context "vocabulary"; the command line prints them as they are.
"""

import re
from collections.abc import Mapping

from models.errors import QT_TRANSLATE_NOOP
from models.records import (
    AttendanceStatus,
    Ballot,
    DocumentKind,
    EventKind,
    FileFormat,
    ItemOutcome,
    ItemType,
    MeetingKind,
    MeetingState,
    NoteKind,
    Numbering,
    PagesBy,
    QuorumRule,
    Role,
    TieRule,
    VoteStyle,
)

ROLE_NAMES: Mapping[Role, str] = {
    Role.CHAIRPERSON: QT_TRANSLATE_NOOP("vocabulary", "forperson"),
    Role.DEPUTY_CHAIRPERSON: QT_TRANSLATE_NOOP("vocabulary", "næstforperson"),
    Role.CHAIR: QT_TRANSLATE_NOOP("vocabulary", "formand"),
    Role.DEPUTY_CHAIR: QT_TRANSLATE_NOOP("vocabulary", "næstformand"),
    Role.MEMBER: QT_TRANSLATE_NOOP("vocabulary", "medlem"),
    Role.SUBSTITUTE: QT_TRANSLATE_NOOP("vocabulary", "suppleant"),
    Role.SECRETARY: QT_TRANSLATE_NOOP("vocabulary", "sekretær"),
    Role.ADMINISTRATION: QT_TRANSLATE_NOOP("vocabulary", "forvaltning"),
    Role.OBSERVER: QT_TRANSLATE_NOOP("vocabulary", "observatør"),
    Role.GUEST: QT_TRANSLATE_NOOP("vocabulary", "gæst"),
}

STATUS_NAMES: Mapping[AttendanceStatus, str] = {
    AttendanceStatus.PRESENT: QT_TRANSLATE_NOOP("vocabulary", "til stede"),
    AttendanceStatus.APOLOGY: QT_TRANSLATE_NOOP("vocabulary", "afbud"),
    AttendanceStatus.UNEXCUSED: QT_TRANSLATE_NOOP("vocabulary", "udeblevet"),
}

STATE_NAMES: Mapping[MeetingState, str] = {
    MeetingState.PLANNED: QT_TRANSLATE_NOOP("vocabulary", "planlagt"),
    MeetingState.AGENDA: QT_TRANSLATE_NOOP("vocabulary", "dagsorden"),
    MeetingState.IN_PROGRESS: QT_TRANSLATE_NOOP("vocabulary", "i gang"),
    MeetingState.DRAFT: QT_TRANSLATE_NOOP("vocabulary", "udkast"),
    MeetingState.APPROVED: QT_TRANSLATE_NOOP("vocabulary", "godkendt"),
    MeetingState.SIGNED: QT_TRANSLATE_NOOP("vocabulary", "underskrevet"),
}

KIND_NAMES: Mapping[MeetingKind, str] = {
    MeetingKind.ORDINARY: QT_TRANSLATE_NOOP("vocabulary", "ordinært"),
    MeetingKind.EXTRAORDINARY: QT_TRANSLATE_NOOP("vocabulary", "ekstraordinært"),
    MeetingKind.CONSTITUENT: QT_TRANSLATE_NOOP("vocabulary", "konstituerende"),
}

DOCUMENT_NAMES: Mapping[DocumentKind, str] = {
    DocumentKind.AGENDA: QT_TRANSLATE_NOOP("vocabulary", "dagsorden"),
    DocumentKind.SUPPLEMENT: QT_TRANSLATE_NOOP("vocabulary", "tillægsdagsorden"),
    DocumentKind.MINUTES: QT_TRANSLATE_NOOP("vocabulary", "referat"),
    DocumentKind.PUBLIC: QT_TRANSLATE_NOOP("vocabulary", "offentligt referat"),
    DocumentKind.EXCERPT: QT_TRANSLATE_NOOP("vocabulary", "udskrift"),
    DocumentKind.SIGNATURES: QT_TRANSLATE_NOOP("vocabulary", "underskriftsark"),
}

FORMAT_NAMES: Mapping[FileFormat, str] = {
    FileFormat.WORD: QT_TRANSLATE_NOOP("vocabulary", "Word-dokument"),
    FileFormat.PDF: QT_TRANSLATE_NOOP("vocabulary", "PDF"),
    FileFormat.TEXT: QT_TRANSLATE_NOOP("vocabulary", "tekst"),
    FileFormat.HTML: QT_TRANSLATE_NOOP("vocabulary", "webside (HTML)"),
}

# What is told of the page numbers in the contents of a file that was written.
PAGES_BY_TEXTS: Mapping[PagesBy, str] = {
    PagesBy.NOTHING: "",
    PagesBy.LIBREOFFICE: QT_TRANSLATE_NOOP("vocabulary", "Sidetallene er fundet med LibreOffice."),
    PagesBy.LAYOUT: QT_TRANSLATE_NOOP("vocabulary", "Sidetallene er beregnet af Referent."),
    PagesBy.ESTIMATE: QT_TRANSLATE_NOOP(
        "vocabulary", "Sidetallene er anslået og kan være en side ved siden af."
    ),
    PagesBy.TYPESETTING: "",
}

ITEM_TYPE_NAMES: Mapping[ItemType, str] = {
    ItemType.DECISION: QT_TRANSLATE_NOOP("vocabulary", "beslutning"),
    ItemType.INFORMATION: QT_TRANSLATE_NOOP("vocabulary", "orientering"),
    ItemType.DISCUSSION: QT_TRANSLATE_NOOP("vocabulary", "drøftelse"),
}

NUMBERING_NAMES: Mapping[Numbering, str] = {
    Numbering.TERM: QT_TRANSLATE_NOOP("vocabulary", "fortløbende i funktionsperioden"),
    Numbering.YEAR: QT_TRANSLATE_NOOP("vocabulary", "fortløbende i kalenderåret"),
    Numbering.MEETING: QT_TRANSLATE_NOOP("vocabulary", "fra 1 ved hvert møde"),
}

QUORUM_NAMES: Mapping[QuorumRule, str] = {
    QuorumRule.MORE_THAN_HALF: QT_TRANSLATE_NOOP("vocabulary", "mere end halvdelen"),
    QuorumRule.AT_LEAST_HALF: QT_TRANSLATE_NOOP("vocabulary", "mindst halvdelen"),
    QuorumRule.NUMBER: QT_TRANSLATE_NOOP("vocabulary", "et bestemt antal"),
}

EVENT_NAMES: Mapping[EventKind, str] = {
    EventKind.STARTED: QT_TRANSLATE_NOOP("vocabulary", "mødet begyndte"),
    EventKind.PAUSED: QT_TRANSLATE_NOOP("vocabulary", "pause"),
    EventKind.RESUMED: QT_TRANSLATE_NOOP("vocabulary", "mødet blev genoptaget"),
    EventKind.ENDED: QT_TRANSLATE_NOOP("vocabulary", "mødet sluttede"),
    EventKind.ITEM: QT_TRANSLATE_NOOP("vocabulary", "punktet blev taget op"),
    EventKind.ARRIVED: QT_TRANSLATE_NOOP("vocabulary", "ankom"),
    EventKind.LEFT: QT_TRANSLATE_NOOP("vocabulary", "forlod mødet"),
    EventKind.DISQUALIFIED: QT_TRANSLATE_NOOP("vocabulary", "inhabil"),
    EventKind.MODERATOR: QT_TRANSLATE_NOOP("vocabulary", "overtog mødeledelsen"),
}

OUTCOME_NAMES: Mapping[ItemOutcome, str] = {
    ItemOutcome.POSTPONED: QT_TRANSLATE_NOOP("vocabulary", "udsat"),
    ItemOutcome.WITHDRAWN: QT_TRANSLATE_NOOP("vocabulary", "udgår"),
}

BALLOT_NAMES: Mapping[Ballot, str] = {
    Ballot.FOR: QT_TRANSLATE_NOOP("vocabulary", "for"),
    Ballot.AGAINST: QT_TRANSLATE_NOOP("vocabulary", "imod"),
    Ballot.ABSTAINED: QT_TRANSLATE_NOOP("vocabulary", "undlod"),
}

TIE_NAMES: Mapping[TieRule, str] = {
    TieRule.LAPSES: QT_TRANSLATE_NOOP("vocabulary", "forslaget bortfalder"),
    TieRule.CHAIR: QT_TRANSLATE_NOOP("vocabulary", "mødelederens stemme er afgørende"),
}

VOTE_STYLE_NAMES: Mapping[VoteStyle, str] = {
    VoteStyle.NAMES: QT_TRANSLATE_NOOP("vocabulary", "med navne"),
    VoteStyle.PARTIES: QT_TRANSLATE_NOOP("vocabulary", "med partier"),
    VoteStyle.COUNTS: QT_TRANSLATE_NOOP("vocabulary", "kun med tal"),
}

NOTE_NAMES: Mapping[NoteKind, str] = {
    NoteKind.DISSENT: QT_TRANSLATE_NOOP("vocabulary", "særstandpunkt"),
    NoteKind.NOTE: QT_TRANSLATE_NOOP("vocabulary", "protokolbemærkning"),
    NoteKind.MINORITY: QT_TRANSLATE_NOOP("vocabulary", "mindretalsindstilling"),
    NoteKind.RESERVATION: QT_TRANSLATE_NOOP("vocabulary", "forbehold"),
    NoteKind.AWAITING: QT_TRANSLATE_NOOP("vocabulary", "afventer stillingtagen"),
    NoteKind.REMARK: QT_TRANSLATE_NOOP("vocabulary", "bemærkning"),
    NoteKind.JOINED: QT_TRANSLATE_NOOP("vocabulary", "tilslutning"),
    NoteKind.STAY: QT_TRANSLATE_NOOP("vocabulary", "standsningsret (§ 23)"),
}

# Other words in use for a role, read but never written.
_ROLE_ALIASES: Mapping[str, Role] = {
    "forkvinde": Role.CHAIR,
    "næstforkvinde": Role.DEPUTY_CHAIR,
    "menigt medlem": Role.MEMBER,
    "stedfortræder": Role.SUBSTITUTE,
    "referent": Role.SECRETARY,
    "administration": Role.ADMINISTRATION,
    "forvaltningen": Role.ADMINISTRATION,
    "administrationen": Role.ADMINISTRATION,
}

_ROLES: Mapping[str, Role] = {
    **{name: role for role, name in ROLE_NAMES.items()},
    **_ROLE_ALIASES,
}


def role_named(word: str) -> Role | None:
    """The role that a Danish word ('Forperson', '1. suppleant', 'referent') means, or None."""
    return _ROLES.get(re.sub(r"^\d+\.\s*", "", word.strip().casefold()))
