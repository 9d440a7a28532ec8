"""Kontrol: each thing that is likely wrong is found once, and what is right is left alone."""

import datetime as dt
from collections import Counter
from dataclasses import replace
from typing import Any

import pytest

from models.attendance import Participant
from models.control import Context, Finding, Kind, Part, Weight, check
from models.minutes import Minutes
from models.records import (
    AgendaItem,
    Attachment,
    AttachmentId,
    Ballot,
    Cast,
    Correction,
    CorrectionId,
    HistoryEntry,
    ItemId,
    ItemType,
    LineWording,
    MeetingState,
    Person,
    PersonId,
    Publication,
    Role,
    Section,
    SectionId,
    SectionKind,
    Vote,
)
from models.sample import sample_councils
from models.text import Paragraph, Span, parse, plain, rich_text
from tests.docx.example import (
    APOLOGY,
    ASTA,
    IB,
    MARIANNE,
    POUL,
    PRESENT,
    ROSTER,
    RUNE,
    UNEXCUSED,
    ZEYNEP,
    item,
    minutes,
    section,
)
from tests.fixtures.happenings import events
from tests.fixtures.office import Office

FOR = Ballot.FOR
MEMBERS = ("Søren Kærgård", "Annegrethe Falk", "Bo Juhl Lind", "Carl-Erik Winther", "Ayşe Çelik")


def meeting(
    *items: AgendaItem,
    people: tuple[Participant, ...] = ROSTER,
    state: MeetingState = MeetingState.DRAFT,
    **fields: Any,
) -> Minutes:
    """A meeting that has been held, with these items."""
    found = minutes(items=items, people=people)
    changed = replace(found.meeting, state=state, **fields)
    return replace(found, meeting=changed)


def decided(text: str, number: str = "1", title: str = "Trafikplan", **rest: Any) -> AgendaItem:
    """An item with that decision, in its stored form."""
    return item(number, title, text, **rest)


def presented(text: str, **rest: Any) -> AgendaItem:
    """A decided item with that presentation."""
    return decided("Godkendt.", sections=(section("Sagsfremstilling", text),), **rest)


def attached(*titles: str, size: int | None = 10) -> tuple[Attachment, ...]:
    return tuple(Attachment(AttachmentId(n), t, size=size) for n, t in enumerate(titles, 1))


def kinds(found: Minutes, context: Context | None = None) -> list[str]:
    return [finding.kind.value for finding in check(found, context or Context(MEMBERS))]


def the_one(found: Minutes, context: Context | None = None) -> Finding:
    """The only thing that is found."""
    (finding,) = check(found, context or Context(MEMBERS))
    return finding


# --- all of it --------------------------------------------------------------------------------


def planted() -> Minutes:
    """A meeting with one of each defect that one meeting can have."""
    people = (
        Participant(ASTA, Role.CHAIRPERSON, PRESENT, substitute=MARIANNE, marked=APOLOGY),
        Participant(IB, Role.MEMBER, APOLOGY),
        Participant(ZEYNEP, Role.MEMBER, UNEXCUSED),
        Participant(RUNE, Role.MEMBER),
        Participant(MARIANNE, Role.SUBSTITUTE, PRESENT, substitute_for=ASTA),
        Participant(POUL, Role.GUEST, PRESENT),
    )
    rich = rich_text(
        [
            Paragraph((Span("Læs mere "), Span("her", link="https://example.org/plan"))),
            Paragraph((Span("Se "), Span("høringsportalen", link="#"))),
        ]
    )
    second = Section(SectionId(3), SectionKind.FREE, "Beslutning", 2, plain("Forslaget vedtages."))
    items = (
        decided("Ib Lundtofte bemærkede, at det haster.\n\nAfbud: Asta Bjerregaard", "1", "Veje"),
        decided("", "2", "Stier", line_wordings=(LineWording("apology", "Afbud: Rune"),)),
        decided("Tiltrådt.", "3", "Broer", sections=(second,)),
        decided("Godkendt. Udsat.", "4", "Havn", votes=(Vote("", (Cast(IB.id, FOR),)),)),
        decided("Søren Kærgaard er indkaldt.", "5", "Torve"),
        decided("Drøftet, se Bilag 2.", "6", "Parker", attachments=attached("Kort")),
        decided("Notatet er vedlagt.", "7", "Skove", attachments=attached("Notat", size=None)),
        replace(
            decided("Drøftet.", "8", "Søer"),
            sections=(Section(SectionId(4), SectionKind.FREE, "Fakta", 1, rich),),
        ),
        decided("Drøftet.", "9", "Enge", sections=(section("Økonomi", level=2),)),
        decided("Sendt til 010190-1234.", "10", "Moser"),
        decided("Poul Ravnkilde er sygemeldt.", "11", "Heder"),
        decided("Naboerne til Havnegade 12 høres.", "12", "Klitter"),
        decided("Solgt.", "13", "Salg af Havnegade 12", closed=True),
        decided("Poul Ravnkilde roste planen.", "15", "Marker"),
        replace(decided("Drøftet.", "16", "Diger"), number="15"),
    )
    found = meeting(*items, people=people, start=dt.time(16), end=dt.time(15))
    happened = events(
        "Asta arrived before 1",
        "Poul left 9",
        "Poul left after 12",
        "Marianne arrived before 1 seat:Asta",
        "Marianne arrived 2",
    )
    return replace(found, events=happened)


def test_one_of_each_planted_defect_is_found_exactly_once() -> None:
    context = Context(MEMBERS, changed_after_approval=True)
    found = Counter(kinds(planted(), context))
    # An agenda cannot be empty too, nor one item lack the quorum that all others lack.
    alone = (Kind.EMPTY_AGENDA, Kind.ITEM_QUORUM)
    assert found == Counter(kind.value for kind in Kind if kind not in alone)


def test_what_is_found_stands_at_its_place_and_in_the_order_of_the_agenda() -> None:
    found = check(planted(), Context(MEMBERS))
    places = {f.kind: (f.spot.part, f.spot.item_id, f.spot.words) for f in found}
    assert places[Kind.CPR] == (Part.TEXT, 10, "010190-1234")
    assert places[Kind.UNMARKED] == (Part.ATTENDANCE, None, "")
    assert places[Kind.LINK_TEXT] == (Part.TEXT, 8, "her")
    assert places[Kind.UNPUBLISHED] == (Part.PUBLICATION, 13, "")
    items = [finding.spot.item_id or 0 for finding in found]
    assert items == sorted(items)


def test_every_kind_has_a_sentence_and_a_weight() -> None:
    found = check(planted(), Context(MEMBERS, changed_after_approval=True))
    assert all(finding.sentence.endswith((".", "?")) for finding in found)
    assert {finding.weight for finding in found} == set(Weight)


def test_a_clean_meeting_gives_none() -> None:
    assert kinds(meeting(decided("Godkendt."), decided("", "2", "Eventuelt"))) == []


def test_the_sample_gives_none_but_the_advice_to_publish(office: Office) -> None:
    office.secretariat.open_sample()
    found = {
        (minutes.meeting.state, finding.kind)
        for minutes in office.everything()
        for finding in office.secretariat.control.findings(minutes.meeting.id).open
    }
    assert found == {(MeetingState.APPROVED, Kind.UNPUBLISHED)}
    assert len(office.everything()) == sum(len(c.meetings) for c in sample_councils())


def test_an_agenda_without_items_is_found() -> None:
    assert kinds(meeting()) == ["empty_agenda"]


# --- the fingerprint --------------------------------------------------------------------------


def test_a_finding_is_known_again_while_the_rest_of_the_text_changes() -> None:
    before = the_one(meeting(presented("Ring til 010190-1234.")))
    after = the_one(meeting(presented("Ring ikke til 010190-1234 før mandag.")))
    other = the_one(meeting(presented("Ring til 020190-1234.")))
    elsewhere = the_one(meeting(decided("Ring til 010190-1234.")))
    assert before.fingerprint == after.fingerprint
    assert len({before.fingerprint, other.fingerprint, elsewhere.fingerprint}) == 3


def test_no_cpr_number_is_told_on_or_kept_with_a_wave() -> None:
    finding = the_one(meeting(presented("Ring til 010190-1234.")))
    assert finding.sentence.endswith("CPR-nummer: 010190-xxxx.")
    assert "1234" not in finding.sentence + finding.fingerprint


def test_the_same_in_two_lines_of_a_text_is_found_once() -> None:
    assert kinds(meeting(presented("010190-1234\n\nog 010190-1234"))) == ["cpr"]


# --- the meeting ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ("1 2 3", []),
        ("9 10 10a 11", []),
        ("2 1 3", []),  # an item was moved after the agenda was issued
        ("1 2 4", ["numbers_missing"]),
        ("1 2 2", ["number_twice"]),
        ("1 2a 3", []),
    ],
)
def test_gaps_and_doubles_in_the_numbers_are_found(numbers: str, expected: list[str]) -> None:
    items = [
        replace(decided("Drøftet.", str(place), "Veje"), number=number)
        for place, number in enumerate(numbers.split(), 1)
    ]
    assert kinds(meeting(*items)) == expected


def test_an_agenda_that_is_not_issued_has_no_numbers_to_look_at() -> None:
    items = (replace(decided("", "1"), number=""), replace(decided("", "2"), number=""))
    assert kinds(meeting(*items, state=MeetingState.PLANNED)) == []
    assert kinds(meeting(*items, state=MeetingState.AGENDA)) == []


def test_a_meeting_may_lack_its_end_but_not_end_before_it_starts() -> None:
    one = decided("Godkendt.")
    assert kinds(meeting(one, start=dt.time(16), end=None)) == []
    assert kinds(meeting(one, start=dt.time(16), end=dt.time(18))) == []
    found = the_one(meeting(one, start=dt.time(16), end=dt.time(15, 30)))
    assert found.sentence == "Mødet slutter kl. 15:30, før det begynder kl. 16:00."


def test_text_changed_after_the_approval_is_found() -> None:
    approved = meeting(decided("Godkendt."), state=MeetingState.APPROVED)
    assert kinds(approved, Context(changed_after_approval=True)) == ["changed"]


# --- attendance -------------------------------------------------------------------------------


def test_nothing_is_asked_of_attendance_and_decisions_before_the_meeting() -> None:
    nobody = (Participant(ASTA, Role.CHAIRPERSON), Participant(IB, Role.MEMBER))
    assert kinds(meeting(decided(""), people=nobody, state=MeetingState.AGENDA)) == []
    during = kinds(meeting(decided(""), people=nobody, state=MeetingState.IN_PROGRESS))
    assert during == ["unmarked", "no_decision"]


def roster(*marks: str) -> tuple[Participant, ...]:
    """Members marked p(resent), a(pology), u(nexcused) or -, a letter each."""
    statuses = {"p": PRESENT, "a": APOLOGY, "u": UNEXCUSED, "-": None}
    return tuple(
        Participant(Person(PersonId(n), f"Medlem Nummer{n}"), Role.MEMBER, statuses[mark])
        for n, mark in enumerate("".join(marks), 1)
    )


@pytest.mark.parametrize(
    ("marks", "decision", "expected"),
    [
        ("ppaa", "Godkendt.", ["no_quorum"]),
        ("pppa", "Godkendt.", []),
        ("ppa-", "Godkendt.", ["unmarked"]),  # the last may have been there
        ("paa-", "Godkendt.", ["unmarked", "no_quorum"]),
        ("----", "Godkendt.", ["unmarked"]),
        ("ppaa", "", ["no_decision"]),
    ],
)
def test_decisions_of_too_few_are_found(marks: str, decision: str, expected: list[str]) -> None:
    assert kinds(meeting(decided(decision), people=roster(marks))) == expected


def test_orientations_need_no_quorum() -> None:
    told = decided("Fortalt.", type=ItemType.INFORMATION)
    assert kinds(meeting(told, people=roster("paaa"))) == []


def test_a_substitute_needs_an_empty_seat() -> None:
    there = Participant(ASTA, Role.MEMBER, PRESENT)
    away = Participant(IB, Role.MEMBER, APOLOGY)
    replaced = replace(away, substitute=POUL)
    substitute = Participant(MARIANNE, Role.SUBSTITUTE, PRESENT)
    others = roster("ppp")

    def found(*people: Participant) -> list[str]:
        return kinds(meeting(decided("Godkendt."), people=(*people, *others)))

    assert found(there, away, substitute) == []
    assert found(there, substitute) == ["spare_substitute"]
    assert found(there, replaced, substitute) == ["spare_substitute"]
    assert found(there, replace(substitute, substitute_for=ASTA)) == ["spare_substitute"]
    assert found(there, away, replace(substitute, substitute_for=IB)) == []
    assert found(there, replace(substitute, status=APOLOGY)) == []


# --- names ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Anne Grethe Falk er valgt.",
        "Annegrete Falk er valgt.",
        "Søren Kærgaard er valgt.",
        "Soren Kjærgård er valgt.",
        "Carl Erik Winther er valgt.",
        "Carl-Eric Winther er valgt.",
        "Ayse Celik er valgt.",
        "Annegrethe Falch er valgt.",
        "Karl-Erik Winther er valgt.",
        "Valgt blev Bo Juul Lind.",
        "Zeynep Karadags forslag og Zeynap Karadags forslag.",
        "Formanden Asta Bjerregård bød velkommen.",
        "| Navn | Post |\n| --- | --- |\n| Rune Matiasen | Kasserer |",
    ],
)
def test_a_name_that_is_nearly_a_members_is_found(text: str) -> None:
    assert kinds(meeting(presented(text))) == ["name"]


@pytest.mark.parametrize(
    "text",
    [
        "Annegrethe Falk og Søren Kærgård er valgt.",
        "ASTA BJERREGAARD er valgt.",
        "Asta Bjerregaards, Søren Kærgårds og Zeynep Karadag's forslag.",
        "Asta er valgt, og Ib er stedfortræder.",
        "Asta B. og IL er valgt.",
        "I Asta Bjerregaards oplæg",
        "Anna Falk er valgt.",  # another name, not a slip
        "Søren Kirkegård er valgt.",
        "Bo Lind er valgt.",
        "Grønderup Kommune og Region Midtjylland inviterer til Store Bededag.",
        "Hotel Bjerregaard, Toftegade og Lundtofte Skole.",
        "Torben van der Berg er valgt af Lone Ravn.",
        "Asta\nBjerregård Kro",
    ],
)
def test_other_names_places_and_first_names_are_left_alone(text: str) -> None:
    assert kinds(meeting(presented(text))) == []


def test_a_name_known_in_the_data_file_is_not_misspelt() -> None:
    found = meeting(presented("Anne Grethe Falk er valgt til et andet råd."))
    assert kinds(found, Context(MEMBERS, ("Anne Grethe Falk",))) == []


def test_names_are_looked_at_in_titles_attachments_and_history() -> None:
    entry = HistoryEntry(
        dt.date(2026, 1, 1), "Udvalget", plain("Annegrete Falk fortalte."), "Henrik Poulsen"
    )
    one = decided("Godkendt.", title="Oplæg af Ayse Celik", history=(entry,))
    one = replace(one, attachments=attached("Brev fra Søren Kærgard"))
    assert [f.spot.part for f in check(meeting(one), Context(MEMBERS))] == [
        Part.TITLE,
        Part.HISTORY,
        Part.ATTACHMENTS,
    ]


# --- the absent -------------------------------------------------------------------------------

# Zeynep is absent with a substitute, Rune without notice.


@pytest.mark.parametrize(
    "text",
    [
        "Rune Mathiasen bemærkede, at det haster.",
        "Rune oplyste, at det haster.",
        "Rune Mathiasen (A) stemte imod.",
        "Asta Bjerregaard og Rune Mathiasen foreslog en pause.",
        "Rune Mathiasen, Ib Lundtofte og Asta Bjerregaard tog forbehold.",
        "Rune Mathiasen forlod mødet kl. 17.50.",
        "Rune Mathiasen erklærede sig inhabil.",
        "Rune Mathiasen og forvaltningen svarede.",
        "Rune Mathiasen ønsker ført til protokols, at det haster.",
        "Rune Mathiasen tager forbehold.",
        "Herefter spurgte Rune Mathiasen, hvad det koster.",
        "Imod stemte Rune Mathiasen.",
        "Imod: Asta Bjerregaard, Rune Mathiasen",
        "2 stemte for (Ib Lundtofte og Rune Mathiasen), og 1 stemte imod.",
        "Godkendt. Zeynep Karadag stillede forslag om en prøve.",
        "Godkendt.\n\n- Zeynep mindede om festen",
    ],
)
def test_someone_absent_who_speaks_or_votes_is_found(text: str) -> None:
    found = the_one(meeting(decided(text)))
    assert found.kind is Kind.ABSENT_ACTING
    assert found.spot.words in text.replace("- ", "")


@pytest.mark.parametrize(
    "text",
    [
        "Asta Bjerregaard bemærkede, at det haster.",
        "Rune Mathiasen var fraværende.",
        "Rune Mathiasen havde meldt afbud, og Marianne Toft deltog.",
        "Afbud: Rune Mathiasen, Zeynep Karadag",
        "Rune Mathiasen havde skriftligt bemærket, at det haster.",
        "Rune Mathiasen foreslog på sidste møde en prøve.",
        "Rune Mathiasen har i en mail oplyst, at det haster.",
        "Rune Mathiasen stemte ikke.",
        "Rune Mathiasen er valgt til kasserer.",
        "Rune Mathiasen orienterer på næste møde.",
        "Rune Mathiasen bemærker på næste møde, hvad det koster.",
        "Rune Mathiasen ønsker en prøve.",
        "Rune Mathiasens forslag blev drøftet.",
        "Rådet takkede Rune Mathiasen for indsatsen.",
        "Forpersonen spurgte Rune Mathiasen om det.",
        "Efter ønske fra Rune Mathiasen oplyste forpersonen prisen.",
        "Rune Holm bemærkede, at det haster.",  # someone else
        "Brev til Rune Mathiasen fra forvaltningen.",
        "Rune Mathiasen",
        "Taget til efterretning (bilag til Rune Mathiasen).",
    ],
)
def test_the_absent_may_be_named_without_acting(text: str) -> None:
    assert kinds(meeting(decided(text))) == []


def test_what_the_absent_said_before_may_stand_in_the_presentation() -> None:
    assert kinds(meeting(presented("Rune Mathiasen foreslog i maj en prøve."))) == []


def test_a_first_name_that_two_have_tells_nothing() -> None:
    namesake = Participant(Person(PersonId(9), "Rune Dahl"), Role.MEMBER, PRESENT)
    people = (*ROSTER, namesake)
    assert kinds(meeting(decided("Rune oplyste prisen."), people=people)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Godkendt.\n\nAfbud: Ib Lundtofte", ["absence_contradicted"]),
        ("Fraværende uden afbud: Ib Lundtofte, Rune Mathiasen", ["absence_contradicted"]),
        ("Ib Lundtofte havde meldt afbud.", ["absence_contradicted"]),
        ("Ib Lundtofte var fraværende.", ["absence_contradicted"]),
        ("Ib Lundtofte og Rune Mathiasen var fraværende.", ["absence_contradicted"]),
        ("Ib Lundtofte bad om ordet, og Rune Mathiasen var fraværende.", []),
        ("Ib Lundtofte var fraværende under punktet.", []),
        ("Afbud: Bo Dahl", []),
        ("Afbud skal meldes til Ib Lundtofte.", []),
    ],
)
def test_an_absence_against_the_attendance_is_found(text: str, expected: list[str]) -> None:
    assert kinds(meeting(decided(text))) == expected


# --- decisions --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("title", "type_", "expected"),
    [
        ("Trafikplan", ItemType.DECISION, ["no_decision"]),
        ("Trafikplan", ItemType.INFORMATION, []),
        ("Trafikplan", ItemType.DISCUSSION, []),
        ("Eventuelt", ItemType.DECISION, []),
        ("Underskriftsark", ItemType.DECISION, []),
        ("Bemærkninger til dagsordenen", ItemType.DECISION, []),
        ("Beslutninger om dagsordenen", ItemType.DECISION, []),
        ("Gensidig orientering", ItemType.DECISION, []),
        ("Kommende sager - orientering", ItemType.DECISION, []),
        ("Evt.", ItemType.DECISION, []),
        ("Punkter til næste møde", ItemType.DECISION, []),
        ("Høring om dagsorden for klimaet", ItemType.DECISION, ["no_decision"]),
    ],
)
def test_a_decision_is_missed_where_one_is_expected(
    title: str, type_: ItemType, expected: list[str]
) -> None:
    assert kinds(meeting(decided("", title=title, type=type_))) == expected


def test_a_dash_says_that_nothing_was_decided() -> None:
    assert kinds(meeting(decided("\\-"))) == []


@pytest.mark.parametrize(
    ("decision", "heading", "body", "expected"),
    [
        ("Godkendt.", "Beslutning", "Planen vedtages.", ["two_decisions"]),
        ("Godkendt.", "BESLUTNING:", "Planen vedtages.", ["two_decisions"]),
        ("Godkendt.", "Beslutning", "", []),
        ("Godkendt.", "Beslutning", "Rådet udpeger følgende:", []),  # was to be filled in
        ("Godkendt.", "Beslutning i Økonomiudvalget den 05-03-2018", "Anbefales.", []),
        ("Godkendt.", "Beslutningskompetence", "Rådet", []),
        ("", "Beslutning", "Planen vedtages.", ["no_decision"]),
    ],
)
def test_two_decisions_in_an_item_are_found(
    decision: str, heading: str, body: str, expected: list[str]
) -> None:
    assert kinds(meeting(decided(decision, sections=(section(heading, body),)))) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Godkendt. Udsat.",
        "Indstillingen blev godkendt.\n\nSagen udsættes til næste møde.",
        "Godkendt og udsat.",
        "Sagen blev udsat, men godkendt.",
        "Forslaget blev vedtaget. Punktet udgår.",
        "Tiltrådt. Ikke godkendt.",
    ],
)
def test_verdicts_that_contradict_each_other_are_found(text: str) -> None:
    assert kinds(meeting(decided(text))) == ["contradiction"]


def test_an_empty_line_between_two_verdicts_hides_neither() -> None:
    lines = [Paragraph((Span(text),)) for text in ("Godkendt.", "", "Udsat.")]
    body = Section(SectionId(1), SectionKind.DECISION, body=rich_text(lines))
    assert kinds(meeting(replace(decided(""), decision=body))) == ["contradiction"]


@pytest.mark.parametrize(
    "text",
    [
        "Godkendt. Punkt 5 udsættes.",
        "Dagsordenen blev godkendt. Præsentationsrunden blev udsat til juni.",
        "Godkendt med den ændring, at § 3 udgår.",
        "Udsat, da sagen ikke kan godkendes på det foreliggende.",
        "Godkendt. Tiltrådt.",
        "- Godkendt.\n- Udsat.",
        "Ad 1 godkendt. Ad 2 udsat.",
        "Sagen blev udsat på sidste møde. Godkendt.",
        "Afvist.",
    ],
)
def test_verdicts_on_different_things_are_left_alone(text: str) -> None:
    assert kinds(meeting(decided(text))) == []


# --- attachments, links, headings -------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Se Bilag 3.", ("Kort", "Plan")),
        ("Bilag 1-3 viser det.", ("Kort", "Plan")),
        ("Det fremgår af bilag nr. 1.", ()),
        ("Se bilag.", ()),
        ("Se vedlagte notat.", ()),
        ("Planen er vedlagt som bilag.", ()),
        ("Jf. bilag: Støjkort for havnen", ("Plan for torvet",)),
        ("Priserne fremgår af bilaget.", ()),
    ],
)
def test_an_attachment_that_is_named_but_not_there_is_found(
    text: str, titles: tuple[str, ...]
) -> None:
    assert kinds(meeting(presented(text, attachments=attached(*titles)))) == ["attachment_missing"]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Se Bilag 2.", ("Kort", "Plan")),
        ("Se Bilag 7.", ("Bilag 7 Kort",)),
        ("Se bilag og vedlagte notat.", ("Notat",)),
        ("Jf. bilag: Støjkort", ("Støjkort for havnen",)),
        ("Jf. bilag 1 til bekendtgørelsen om støj.", ()),
        ("Se bilag 4 til punkt 2.", ("Kort",)),
        ("Notatet er ikke vedlagt.", ()),
        ("Rådet ønsker flere bilag og billag.", ()),
        ("Se bilag til loven om støj.", ()),
    ],
)
def test_attachments_that_are_there_or_of_others_are_left_alone(
    text: str, titles: tuple[str, ...]
) -> None:
    assert kinds(meeting(presented(text, attachments=attached(*titles)))) == []


def test_what_is_said_to_be_attached_must_have_a_file() -> None:
    def found(text: str, *attachments: Attachment, **fields: Any) -> list[str]:
        return kinds(meeting(presented(text, attachments=attachments), **fields))

    (plan,) = attached("Plan")
    (notes,) = attached("Notat", size=None)
    assert found("Notatet er vedlagt.", notes) == ["file_missing"]
    assert found("Notat er vedlagt.", plan, notes) == ["file_missing"]
    assert found("Det hele er vedlagt.", plan, notes) == []
    assert found("Planen er vedlagt.", plan) == []
    assert found("Drøftet.", notes) == []
    assert found("Notatet er ikke vedlagt.", notes) == []
    assert found("Notatet er vedlagt.", notes, roster_fixed=True) == []  # an import has no files


@pytest.mark.parametrize(
    ("words", "link", "expected"),
    [
        ("planportalen", "https://example.org/plan", []),
        ("planportalen", "mailto:raad@example.org", []),
        ("planportalen", "#", ["link_address"]),
        ("planportalen", "https://", ["link_address"]),
        ("her", "https://example.org/plan", ["link_text"]),
        ("Læs mere.", "https://example.org/plan", ["link_text"]),
        ("Klik her", "https://example.org/plan", ["link_text"]),
        ("her", "", []),
        ("herberget", "https://example.org/plan", []),
    ],
)
def test_links_must_lead_somewhere_and_say_where(
    words: str, link: str, expected: list[str]
) -> None:
    body = rich_text([Paragraph((Span("Se "), Span(words, link=link)))])
    free = Section(SectionId(2), SectionKind.FREE, "Fakta", 1, body)
    assert kinds(meeting(decided("Godkendt.", sections=(free,)))) == expected


def test_a_sub_heading_has_something_below_it() -> None:
    def found(*sections: Section) -> list[str]:
        return kinds(meeting(decided("Godkendt.", sections=sections)))

    assert found(section("Økonomi", level=2)) == ["empty_heading"]
    assert found(section("Sagsfremstilling", level=1)) == []
    assert found(section("", level=2)) == []


def test_advice_is_not_given_when_it_is_too_late() -> None:
    one = decided("Godkendt.", sections=(section("Økonomi", level=2),))
    assert kinds(meeting(one, state=MeetingState.SIGNED)) == []


# --- what must not be told --------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Ring til 010190-1234.",
        "Ring til 0101901234.",
        "Ring til 010190 1234.",
        "Ring til 290200–1234 i morgen.",
        "CPR 311299-9999",
    ],
)
def test_a_cpr_number_is_found(text: str) -> None:
    assert kinds(meeting(presented(text))) == ["cpr"]


@pytest.mark.parametrize(
    "text",
    [
        "Ring til 320190-1234.",  # no such day
        "Ring til 310290-1234.",
        "Ring til 011390-1234.",
        "Sag 26-010190-1234.",
        "Sag 010190-12345.",
        "P-nr. 1012345678",
        "Konto 0101901234",
        "Tlf. 20 12 34 56 eller 0101 9012",
        "Mødet den 01.01.90 kl. 12.34.",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert kinds(meeting(presented(text))) == []


def test_a_cpr_number_is_looked_for_in_all_that_is_printed() -> None:
    number = "010190-1234"
    entry = HistoryEntry(dt.date(2026, 1, 1), "Udvalget", plain(number), "")
    one = replace(
        decided(number, title=f"Sag {number}", case_number=number),
        sections=(section(number, level=1),),
        history=(entry,),
        attachments=attached(f"Brev {number}"),
        publication=Publication("", plain(number), True),
    )
    note = Correction(CorrectionId(1), ItemId(1), parse(number), dt.datetime(2026, 1, 1))
    found = replace(meeting(one, place=number), corrections=(note,))
    parts = [finding.spot.part for finding in check(found)]
    assert parts == [
        Part.MEETING,
        Part.TITLE,
        Part.CASE_NUMBER,
        Part.TEXT,
        Part.TEXT,
        Part.HISTORY,
        Part.ATTACHMENTS,
        Part.PUBLICATION,
        Part.CORRECTION,
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Asta Bjerregaard er sygemeldt.",
        "Asta har fået konstateret brystkræft.",
        "Ib Lundtofte var desværre alvorligt syg.",
        "Forpersonen blev indlagt i går.",
        "Hun lider af en depression.",
        "Mona Vestergård genopstiller ikke på grund af sygdom.",
        "Ib orienterede om, at han grundet sit helbred stopper.",
        "Hendes sygemelding forlænges.",
        "Rådet ønsker Asta Bjerregaard god bedring.",
        "Asta er tilbage efter sin operation.",
        "Asta passer på sit helbred.",
        "Astas depression blev drøftet.",
        "Ib Lundtoftes langvarige sygemelding blev drøftet.",
    ],
)
def test_the_health_of_a_person_is_found(text: str) -> None:
    assert kinds(meeting(presented(text))) == ["health"]


@pytest.mark.parametrize(
    "text",
    [
        "Rådet drøftede kræft, demens og depression hos ældre.",
        "Asta Bjerregaard fortalte om projektet for unge med angst.",
        "Asta Bjerregaard er formand for en forening om demens.",
        "Ib spurgte til den nye demensstrategi og stress i hverdagen.",
        "Sygemeldte borgere skal have bedre hjælp.",
        "Mødet blev aflyst på grund af sygdom.",
        "Grønderup Kommune har fået en ny kræftplan.",
        "Region Sjælland har diabetes som indsatsområde.",
        "Asta Bjerregaard har været med, og sygdom blev drøftet.",
        "Asta og andre er blevet raske.",
        "Ib og dem, der er syge.",
        "Asta Bjerregaard",
        "Den enkelte borger har ansvar for sit helbred.",
        "Der er handicap og nedsat hørelse i Ib Lundtoftes familie.",
        "Astas gamle sag om sygdom blev drøftet i udvalget.",
    ],
)
def test_health_in_general_is_left_alone(text: str) -> None:
    assert kinds(meeting(presented(text))) == []


def closed_and(*items: AgendaItem, title: str, case_number: str = "26-7") -> list[str]:
    """What is found when a closed item of that title stands after the open ones."""
    told = Publication("Lukket sag")
    hidden = decided("Ja.", "9", title, closed=True, case_number=case_number, publication=told)
    found = meeting(*items, replace(hidden, number=str(len(items) + 1)))
    return kinds(found)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Salg af Havnegade 12", "Naboerne til Havnegade 12 høres."),
        ("Salg af Havnegade 12", "Rådet så på salg af Havnegade 12."),
        ("Personsag: Karl Ibsen", "Brevet fra Karl Ibsen drøftes."),
        ("Fornyelse af madservice: leverandør", "Leverandøren af madservicen er fundet."),
        ("Ny leverandør", "Den ny leverandør er fundet."),
        ("Udpegning", "Se sag 26-7 om det."),
    ],
)
def test_a_closed_item_that_is_named_in_an_open_one_is_found(title: str, text: str) -> None:
    assert closed_and(presented(text), title=title) == ["closed_named"]
    attachments = attached(text)
    assert closed_and(presented("Kort.", attachments=attachments), title=title) == ["closed_named"]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Salg af Havnegade 12", "Naboerne til Havnegade 14 høres om salget."),
        ("Ansættelse i Kulturrådet", "Kulturrådet mødes igen."),  # the council itself
        ("Habilitet for Asta Bjerregaard", "Asta Bjerregaard bød velkommen."),
        ("Udpegning af repræsentant", "En repræsentant fra rådet skal udpeges."),
        ("Fornyelse af madservice: leverandør", "Leverandøren er fundet."),
        ("Trafikplan", "Trafikplanen er god."),  # an open item has that title
        ("Fornyelse af trafikplan: leverandør", "Trafikplan og leverandør."),
        ("Valg til Byfonden", "Byfondene er mange."),
        ("Udpegning", "Se sag 26-75 om det."),
    ],
)
def test_what_the_open_items_have_in_common_with_a_closed_one_is_left_alone(
    title: str, text: str
) -> None:
    assert closed_and(presented(text), title=title) == []


def test_a_case_number_that_is_an_open_items_too_tells_nothing() -> None:
    other = decided("Drøftet under sag 26-7.", "1", "Skoler", case_number="26-7")
    assert closed_and(other, title="Udpegning") == []


def test_names_of_the_closed_item_that_an_open_title_has_tell_nothing() -> None:
    other = decided("Prisen gives i maj.", "1", "Uddeling af Seniorprisen")
    open_one = replace(presented("Seniorprisen gives i maj."), id=ItemId(2), number="2")
    assert closed_and(other, open_one, title="Modtager af Seniorprisen") == []


def test_something_is_to_be_said_of_a_closed_item() -> None:
    closed = decided("Ja.", closed=True)
    assert kinds(meeting(closed)) == ["unpublished"]
    assert kinds(meeting(replace(closed, publication=Publication(released=True)))) == []
    assert kinds(meeting(decided("", closed=True))) == ["no_decision"]
    assert kinds(meeting(closed, state=MeetingState.AGENDA)) == []
