"""The head of a referat, in the ways that councils write it."""

import datetime as dt
from collections.abc import Mapping, Sequence

import pytest

from models.imports.head_text import Head, find_end, read_head
from models.imports.lines import read_lines
from models.minutes import NO_DATE, ParticipantDraft
from models.reading import Certainty, Meaning, Part, ReadingRules
from models.records import AttendanceStatus, EventKind, MeetingKind, Role

DAY = dt.date(2026, 6, 4)
PRESENT, APOLOGY, UNEXCUSED = AttendanceStatus
SUBSTITUTE = Role.SUBSTITUTE


def read(
    text: str, running: Sequence[str] = (), meanings: Mapping[str, Meaning] | None = None
) -> Head:
    return read_head(read_lines(text), running, ReadingRules(meanings or {}))


def people(head: Head) -> list[str]:
    return [person.name for person in head.participants]


def who(head: Head, *statuses: AttendanceStatus) -> list[str]:
    return [person.name for person in head.participants if person.status in statuses]


def reasons(head: Head) -> list[str]:
    return [note.reason for note in head.notes]


def kept(head: Head) -> list[str]:
    return [line.text for line in head.leftover]


# --- whole heads ---


def test_the_head_of_our_own_layouts() -> None:
    head = read(
        "REFERAT Integrationsrådet d. 04-06-2026\n\n"
        "Mødedato Torsdag d. 04. juni 2026 kl. 16:30\n\nMødested B-206\n\n"
        "Mødedeltagere Anne Berg, Ib Lund (Afbud), Carla Holm, Dorte Friis, Nanna\n"
        "Bo, Bo Ek."
    )
    assert (head.council, head.date, head.place) == ("Integrationsrådet", DAY, "B-206")
    assert (head.start, head.end) == (dt.time(16, 30), None)
    assert people(head) == [
        "Anne Berg",
        "Ib Lund",
        "Carla Holm",
        "Dorte Friis",
        "Nanna Bo",
        "Bo Ek",
    ]
    assert who(head, APOLOGY) == ["Ib Lund"]
    assert (head.leftover, head.notes) == ((), ())
    assert set(head.certainty.values()) == {Certainty.SURE}


def test_a_head_of_fields_with_groups_of_people() -> None:
    head = read(
        "Havneby Kommune\nÆldrerådet\n\nReferat\n\n"
        "Dato: Torsdag den 4. juni 2026\nTid: kl. 9.30 - 11.00\nSted: Rådhuset, mødelokale 2\n"
        "Deltagere:\nAnne Berg (formand)\nIb Lund (næstformand)\nCarla Holm\n"
        "Afbud: Dorte Friis (ferie), Bo Ek grundet sygdom\n"
        "Fra forvaltningen: Centerchef Mia Holm, konsulent Per Dam (referent)\n"
        "Gæster: Ingen\nDagsorden udsendt: 28. maj 2026\n"
    )
    assert (head.council, head.municipality) == ("Ældrerådet", "Havneby")
    assert (head.date, head.start, head.end) == (DAY, dt.time(9, 30), dt.time(11))
    assert head.place == "Rådhuset, mødelokale 2"
    assert head.participants == (
        ParticipantDraft("Anne Berg", Role.CHAIR),
        ParticipantDraft("Ib Lund", Role.DEPUTY_CHAIR),
        ParticipantDraft("Carla Holm"),
        ParticipantDraft("Mia Holm", Role.ADMINISTRATION, organisation="Centerchef"),
        ParticipantDraft("Per Dam", Role.SECRETARY, organisation="konsulent"),
        ParticipantDraft("Dorte Friis", status=APOLOGY, reason="ferie"),
        ParticipantDraft("Bo Ek", status=APOLOGY, reason="sygdom"),
    )
    assert kept(head) == ["Dagsorden udsendt: 28. maj 2026"]
    assert not head.notes


def test_labels_that_stand_alone_above_their_values() -> None:
    head = read(
        "UDVALG\n\nHandicaprådet\n\nMØDE\n\nReferat\n\nSTED\n\nElmehuset, Søvej 5\n\n"
        "STARTTIDSPUNKT\n\n04-06-2026 16:30:00\n\nSLUTTIDSPUNKT\n\n04-06-2026 19:00:00\n"
    )
    assert (head.council, head.place, head.date) == ("Handicaprådet", "Elmehuset, Søvej 5", DAY)
    assert (head.start, head.end) == (dt.time(16, 30), dt.time(19))
    assert not head.leftover


def test_the_cells_of_a_table_are_fields() -> None:
    head = read(
        "Mødedato\t4. juni 2026\tSted\tRådhuset\n"
        "Starttidspunkt for møde:\t17:00\tSluttidspunkt for møde:\t19.15\n"
        "Til stede\tAnne Berg, Ib Lund\nFraværende\tCarla Holm\nReferent\tPer Dam\n"
        "\tRef.: \tPer Dam\nUdvalg: Ældrerådet\tMøde nr. 4\n"
    )
    assert (head.date, head.start, head.end) == (DAY, dt.time(17), dt.time(19, 15))
    assert (head.place, head.council) == ("Rådhuset", "Ældrerådet")
    assert who(head, PRESENT) == ["Anne Berg", "Ib Lund", "Per Dam"]
    assert who(head, APOLOGY) == ["Carla Holm"]


def test_a_table_of_members_with_ticks() -> None:
    head = read(
        "Navn\tRolle\tParti\tTil stede\tAfbud\tTelefon\n"
        "Anne Berg\tFormand\tA\tX\t\t12345678\nIb Lund\tMedlem\tV\t\tX\n"
        "Carla Holm\t\t\tnej\nDorte Friis\t\t\tJa\t-\nI alt\t4\n"
    )
    assert head.participants == (
        ParticipantDraft("Anne Berg", Role.CHAIR, party="A"),
        ParticipantDraft("Ib Lund", party="V", status=APOLOGY),
        ParticipantDraft("Carla Holm", status=APOLOGY),
        ParticipantDraft("Dorte Friis"),
    )
    assert kept(head) == ["I alt\t4"]


def test_a_table_of_members_may_tell_reasons_and_who_did_not_come() -> None:
    head = read("Medlem\tUdeblevet\tAfbud\nAnne Berg\tx\t\nIb Lund\t\tferie\nI alt\t1\t1\n")
    assert head.participants == (
        ParticipantDraft("Anne Berg", status=UNEXCUSED),
        ParticipantDraft("Ib Lund", status=APOLOGY, reason="ferie"),
    )


def test_what_is_no_table_of_fields_is_kept() -> None:
    text = "12,5\tKaffe\nHavneByen\nBemærkninger ingen\nNavn\tSko\nNavn\tAfbud\nnaboer\tx"
    assert kept(read(text))[:3] == ["12,5\tKaffe", "HavneByen", "Bemærkninger ingen"]
    assert kept(read("Referat\nTil stede\tAfbud\nDato\tSted")) == ["Dato\tSted"]
    assert people(read("Medlem\tAfbud\nAnne Berg\tx\nIb Lund")) == ["Anne Berg", "Ib Lund"]


def test_labels_above_columns_of_names_and_of_values() -> None:
    head = read(
        "Mødedato\tMødested\n4. juni 2026\tRådhuset\n\n"
        "Til stede\tAfbud\nAnne Berg\tCarla Holm\nIb Lund\t\nTil stede\tAfbud\n"
    )
    assert (head.date, head.place) == (DAY, "Rådhuset")
    assert who(head, PRESENT) == ["Anne Berg", "Ib Lund"]
    assert who(head, APOLOGY) == ["Carla Holm"]


def test_several_fields_may_share_a_line() -> None:
    head = read("Dato: 4. juni 2026   Tid: kl. 16-18   Sted: Rådhuset   Sagsnr.: 26/114")
    assert (head.date, head.start, head.end, head.place) == (
        DAY,
        dt.time(16),
        dt.time(18),
        "Rådhuset",
    )
    assert kept(head) == ["Sagsnr.: 26/114"]


def test_members_one_on_each_line_with_those_who_sat_for_others() -> None:
    head = read(
        "Referat Handicaprådet\nMødedato: Torsdag den 4. juni 2026\nMødetidspunkt: Kl. 8:00\n"
        "Sluttidspunkt: 11\nMødested: Rød 3\n"
        "Bemærkninger: Lars Skov deltog som suppleant for Ib Kirke.\n"
        "Medlemmer: Mikkel Math (C)\nIb Kirke (O)\nHaldis Gler (Ø)\n"
        "Deltagere: Lars Skov\nFraværende: Haldis Gler\nIb Kirke\n"
    )
    assert (head.start, head.end) == (dt.time(8), dt.time(11))
    assert who(head, APOLOGY) == ["Ib Kirke", "Haldis Gler"]
    assert ParticipantDraft("Lars Skov", SUBSTITUTE, substitute_for="Ib Kirke") in head.participants
    assert not head.leftover


def test_groups_under_a_common_label() -> None:
    head = read(
        "I mødet deltog:\n\nBorgerrepræsentanter:\n\n"
        "Leslie Ahl, Bjarne Fey og Rikke Lau (ankom under behandlingen af punkt 14).\n\n"
        "Fra den folkeoplysende voksenundervisning:\n\nPoul Glas, Peter Holl-Hansen.\n\n"
        "Tilforordnet fra handicaporganisationerne:\n\nMikkel Mads.\n\n"
        "Fra Kultur- og Fritidsforvaltningen:\n\nMads Hans og Dennis Sør (referent)\n\n"
        "Følgende havde meldt afbud:\n\nBirthe Skår.\n"
    )
    roles = {p.name: p.role for p in head.participants}
    assert roles["Leslie Ahl"] is Role.MEMBER
    assert roles["Mikkel Mads"] is Role.OBSERVER
    assert roles["Mads Hans"] is Role.ADMINISTRATION
    assert roles["Dennis Sør"] is Role.SECRETARY
    poul = next(p for p in head.participants if p.name == "Poul Glas")
    assert poul.organisation == "Folkeoplysende voksenundervisning"
    assert who(head, APOLOGY) == ["Birthe Skår"]
    assert [each.absence.text for each in head.told] == ["ankom under behandlingen af punkt 14"]
    assert not head.leftover


def test_parties_may_be_groups() -> None:
    head = read("Deltagere:\nSocialdemokratiet: Anne Berg, Ib Lund\nVenstre: Carla Holm (formand)")
    assert head.participants == (
        ParticipantDraft("Anne Berg", party="Socialdemokratiet"),
        ParticipantDraft("Ib Lund", party="Socialdemokratiet"),
        ParticipantDraft("Carla Holm", Role.CHAIR, party="Venstre"),
    )
    assert not head.notes


def test_a_page_whose_columns_ran_together() -> None:
    head = read("Referat\n\nTorsdag d. 4 juni 2026, kl. 10:15\nMødestedRådssalen\nUdvalgÆldreråd")
    assert (head.council, head.place, head.start) == ("Ældreråd", "Rådssalen", dt.time(10, 15))


# --- title ---


@pytest.mark.parametrize(
    ("text", "council", "certainty"),
    [
        ("Referat af møde i Ældrerådet", "Ældrerådet", Certainty.SURE),
        ("Åben referat\nÆldrerådet", "Ældrerådet", Certainty.SURE),
        ("ÆLDRERÅDET\n\nBESLUTNINGSPROTOKOL", "Ældrerådet", Certainty.SURE),
        ("Møde i Ældrerådet", "Ældrerådet", Certainty.SURE),
        ("Ældrerådet", "Ældrerådet", Certainty.LIKELY),
        ("Referat fra De Frivilliges Hus", "De Frivilliges Hus", Certainty.GUESS),
        ("Referat: Ældrerådet i Havneby Kommune", "Ældrerådet", Certainty.SURE),
        ("Udvalg Klima- og Naturudvalget", "Klima- og Naturudvalget", Certainty.SURE),
        ("Forum: Styregruppen", "Styregruppen", Certainty.SURE),
        ("Udvalg: De Frivilliges Hus", "De Frivilliges Hus", Certainty.SURE),
        ("Emne: Referat af møde i Ældrerådet", "Ældrerådet", Certainty.SURE),
        ("Protokol", "", Certainty.MISSING),
    ],
)
def test_the_council_is_found(text: str, council: str, certainty: Certainty) -> None:
    head = read(text)
    assert (head.council, head.certainty[Part.COUNCIL]) == (council, certainty)


def test_the_kind_of_meeting_is_found() -> None:
    assert read("Ekstraordinært møde\nÆldrerådet").kind is MeetingKind.EXTRAORDINARY
    assert read("Referat\nKonstituerende møde").kind is MeetingKind.CONSTITUENT
    assert read("Referat\nOrdinært møde").kind is MeetingKind.ORDINARY


def test_council_and_date_may_stand_only_at_the_edge_of_the_pages() -> None:
    running = ("Ældrerådet | Havneby Kommune | Referat", "Udskrevet 4. juni 2026", "Side 1 af 3")
    head = read("Sted: Rådhuset", running)
    assert (head.council, head.municipality, head.date) == ("Ældrerådet", "Havneby", DAY)
    assert head.certainty[Part.COUNCIL] is Certainty.LIKELY
    assert head.certainty[Part.DATE] is Certainty.GUESS


def test_what_a_title_tells_besides_is_kept() -> None:
    assert kept(read("Referat - Ældrerådet - Budget 2027")) == [
        "Referat - Ældrerådet - Budget 2027"
    ]


def test_an_emne_that_names_no_council_is_kept() -> None:
    assert kept(read("Emne: Budgettet\nKommune: Havneby Kommune")) == ["Emne: Budgettet"]
    assert read("Kommune: Havneby Kommune").municipality == "Havneby"
    assert read("Kommune:\nUdvalg:").council == ""


# --- date, time and place ---


@pytest.mark.parametrize(
    "text",
    [
        "Mødedato: Torsdag d. 04. juni 2026",
        "MØDEDATO: 4/6-26",
        "Dato: 4. juni 2026",
        "Dato 4. juni 2026",
        "Mødet blev afholdt den 4. juni 2026",
        "Torsdag den 4. juni 2026",
        "d. 4. juni 2026 kl. 17",
        "Referat 4. juni 2026",
        "Mødedato:\nTorsdag den 4. juni 2026",
        "Tid og sted: Torsdag den 4. juni 2026 kl. 17, Rådhuset",
        "Sted og tid: Rådhuset, torsdag den 4. juni 2026",
    ],
)
def test_the_date_is_found(text: str) -> None:
    head = read(text)
    assert (head.date, head.certainty[Part.DATE]) == (DAY, Certainty.SURE)
    assert not head.leftover


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Tid: 16-18", "16:00", "18:00"),
        ("Tidspunkt: Kl. 19:00", "19:00", ""),
        ("Mødetidspunkt 17.30", "17:30", ""),
        ("Kl. 16.30 – 18.00", "16:30", "18:00"),
        ("Kl.: 14.00", "14:00", ""),
        ("Start: 9", "09:00", ""),
        ("Start kl. 9.30\nSlut kl. 11", "09:30", "11:00"),
        ("Mødet påbegyndt: 17.00\nMødet afsluttet: 19.30", "17:00", "19:30"),
        ("Mødet begyndte kl. 16.00 og sluttede kl. 18.25.", "16:00", "18:25"),
        ("Mødet blev hævet kl. 20.00", "", "20:00"),
        ("Dagens møde startede kl. 9 og sluttede kl. 11.", "09:00", "11:00"),
        ("Dagens møde startede kl. 9.", "09:00", ""),
        ("Rådets møde sluttede kl. 11.", "", "11:00"),
        ("16.30-18.00", "16:30", "18:00"),
        ("Referat af møde i Ældrerådet 4. juni 2026 kl. 10-12 i Huset", "10:00", "12:00"),
        ("Dato: 4. juni 2026 fra kl. 9.30 til ca. 11.00", "09:30", "11:00"),
        ("Tid: 16.00, slut 18.30", "16:00", "18:30"),
    ],
)
def test_the_times_are_found(text: str, start: str, end: str) -> None:
    head = read(text)
    assert head.start == (dt.time.fromisoformat(start) if start else None)
    assert head.end == (dt.time.fromisoformat(end) if end else None)
    assert not head.leftover


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Mødested: Rådhuset,\nlokale 3", "Rådhuset, lokale 3"),
        ("Sted: Skype", "Skype"),
        ("Sted Rådhuset", "Rådhuset"),
        ("LOKALE: Sal 2", "Sal 2"),
        ("Mødelokale B-206", "B-206"),
        ("Via Teams", "Via Teams"),
        ("Mødelokale 3, Rådhuset", "3, Rådhuset"),
        ("Byrådssalen", "Byrådssalen"),
        ("Torsdag den 4. juni 2026 kl. 17 i Huset", "Huset"),
        ("Møde i Ældrerådet 4. juni 2026 kl. 10 i Huset", "Huset"),
        ("Sted: Rådhuset, Indgang: Syd", "Rådhuset, Indgang: Syd"),
        ("Dato og sted: 4. juni 2026, Kulturhuset", "Kulturhuset"),
        ("Dato: 4. juni 2026, Rådhuset", "Rådhuset"),
        ("Sted: -", ""),
        ("Mødested:", ""),
    ],
)
def test_the_place_is_found(text: str, place: str) -> None:
    head = read(text)
    assert head.place == place
    assert not head.leftover


def test_two_dates_are_noted() -> None:
    head = read("Referat Ældrerådet 5. juni 2026\nMødedato: 4. juni 2026")
    assert head.date == dt.date(2026, 6, 5)
    assert head.certainty[Part.DATE] is Certainty.LIKELY
    assert reasons(head) == ["Hovedet nævner også 04-06-2026. 05-06-2026 er taget for mødets dato."]


def test_a_weekday_that_does_not_fit_is_noted() -> None:
    head = read("Mødedato: Mandag d. 04. juni 2026")
    assert (head.date, reasons(head)) == (DAY, ["Ugedagen passer ikke: det var en torsdag."])


def test_a_value_that_is_not_understood_is_kept_and_noted() -> None:
    head = read("Mødedato: sidst i juni\nTid: efter spisning")
    assert head.date == NO_DATE
    assert kept(head) == ["Mødedato: sidst i juni", "Tid: efter spisning"]
    assert reasons(head)[0] == (
        "Værdien af »Mødedato« er ikke forstået. Linjen er beholdt forrest i første punkt."
    )


def test_what_stands_beside_a_date_is_kept() -> None:
    assert kept(read("Dato: 4. juni 2026 (flyttet fra maj)")) == [
        "Dato: 4. juni 2026 (flyttet fra maj)"
    ]
    assert kept(read("Torsdag den 4. juni 2026: Budgetmøde")) == ["Budgetmøde"]


@pytest.mark.parametrize(
    ("text", "council", "town"),
    [
        ("REFERAT AF BESTYRELSESMØDE I GRUNDEJERFORENINGEN ELM", "Grundejerforeningen Elm", ""),
        ("INTEGRATIONSRÅDET I HEDELUND KOMMUNE", "Integrationsrådet", "Hedelund"),
        ("ÆLDRERÅDET - HEDELUND KOMMUNE", "Ældrerådet", "Hedelund"),
        ("HEDELUND KOMMUNE\nÆldrerådet", "Ældrerådet", "Hedelund"),
        ("Ældrerådet\tMøde nr. 3", "Ældrerådet", ""),
        ("Møde i Ældrerådet torsdag den 4. juni kl. 17.00", "Ældrerådet", ""),
        ("Egeskov Vand A/S\nReferat af bestyrelsesmøde nr. 4", "Egeskov Vand A/S", ""),
        ("Egeskov Vand A/S\nÆldrerådet", "Ældrerådet", ""),
        ("Referat af ordinært menighedsrådsmøde", "Menighedsrådet", ""),
        ("Møllehøj Menighedsråd\nReferat af menighedsrådsmøde", "Møllehøj Menighedsråd", ""),
        ("Referat Beboer- og pårørenderådsmøde", "Beboer- og pårørenderådet", ""),
    ],
)
def test_the_council_is_named_in_many_ways(text: str, council: str, town: str) -> None:
    head = read(f"{text}\nDato: 4. juni 2026")
    assert (head.council, head.municipality, people(head)) == (council, town, [])
    assert len(head.leftover) == len(head.notes) == text.count("Vand A/S\nÆldre")


def test_a_line_that_may_name_another_council_is_kept() -> None:
    head = read("Referat af møde i Ældrerådet\nSeniorudvalget\nÆldreråd\nDato: 4. juni 2026")
    assert (head.council, kept(head)) == ("Ældrerådet", ["Seniorudvalget"])
    assert reasons(head) == ["»Ældrerådet« er taget for rådet. Linjen er beholdt i første punkt."]


def test_a_day_in_the_title_that_is_not_the_meetings_is_kept() -> None:
    assert kept(read("Møde i Ældrerådet den 6. maj")) == ["6. maj"]
    assert kept(read("Møde i Ældrerådet den 6. maj\nDato: 4. juni 2026")) == ["6. maj"]


@pytest.mark.parametrize("end", ["Mødet sluttede kl. 17.45.", "Mødet hævedes i dag kl. 17.45"])
def test_what_a_sentence_says_of_the_end_counts_and_the_other_is_noted(end: str) -> None:
    head = read(f"Møde den 4. juni 2026 kl. 16-18\n{end}")
    assert head.end == dt.time(17, 45)
    assert reasons(head) == [
        "Hovedet siger, at mødet sluttede kl. 18.00. Her står kl. 17.45, og det er brugt."
    ]


# --- people ---


def test_who_led_and_who_wrote_may_be_named_by_initials() -> None:
    head = read(
        "Mødeleder: Anne\nRef.: IL\nTil stede: Anne Berg (AB), Ib Lund (IL)\nDirigent: Bo Ek"
    )
    assert [(p.name, p.role) for p in head.participants] == [
        ("Anne Berg", Role.MEMBER),
        ("Ib Lund", Role.MEMBER),
        ("Bo Ek", Role.MEMBER),
    ]
    assert reasons(head) == [
        "Ib Lund er referent, men står blandt medlemmerne og er taget med som det."
    ]
    assert [(e.kind, e.item, e.wording) for e in head.events] == [
        (EventKind.MODERATOR, 0, "Mødeleder: Anne Berg"),
        (EventKind.MODERATOR, 0, "Dirigent: Bo Ek"),
    ]


def test_initials_that_a_name_does_not_tell_are_noted() -> None:
    head = read("Til stede: Anne Marie Berg (AB), Ib Lund (IBLU), Bo Ek (BOEK)")
    assert reasons(head) == ["Initialerne IBLU, BOEK har ikke noget felt og bliver ikke gemt."]


def test_who_led_the_meeting_is_told_where_that_was_not_the_chair() -> None:
    head = read("Deltagere: Anne Berg (formand), Ib Lund (ordstyrer)\nDirigent: Berg")
    assert [(e.person, e.wording) for e in head.events] == [("Ib Lund", "Ordstyrer: Ib Lund")]


def test_a_field_of_office_gives_its_holder_the_role() -> None:
    head = read(
        "Formand: Berg\nNæstformand: Bo Ek\nMedlemmer: Anne Berg, Ib Lund, Bo Ek\nReferent Per Dam"
    )
    assert [(p.name, p.role) for p in head.participants] == [
        ("Bo Ek", Role.DEPUTY_CHAIR),
        ("Anne Berg", Role.CHAIR),
        ("Ib Lund", Role.MEMBER),
        ("Per Dam", Role.SECRETARY),
    ]
    assert not head.notes


def test_a_person_named_twice_is_taken_once_and_noted() -> None:
    head = read("Deltagere: Anne Berg, Ib Lund, Anne Berg")
    assert people(head) == ["Anne Berg", "Ib Lund"]
    assert reasons(head) == ["Anne Berg er nævnt to gange og er taget med én gang."]


def test_one_who_is_both_there_and_absent_is_noted() -> None:
    head = read("Til stede: Anne Berg, Ib Lund\nAfbud: Ib Lund")
    assert who(head, APOLOGY) == ["Ib Lund"]
    assert reasons(head) == ["Ib Lund er nævnt både som til stede og som fraværende."]


def test_the_seat_of_a_substitute_is_found_or_noted() -> None:
    head = read(
        "Deltagere: Bo Ek (suppleant for Berg), Per Dam (suppleant for Ukendt)\nAfbud: Anne Berg"
    )
    assert [p.substitute_for for p in head.participants] == ["Anne Berg", "Ukendt", ""]
    assert reasons(head) == ["Ukendt, som Per Dam er suppleant for, er ikke nævnt."]


def test_marks_of_coming_and_going_are_kept_for_the_items() -> None:
    head = read(
        "Deltagere: Anne Berg (fra kl. 17.10), Ib Lund (til kl. mange), Bo Ek (under punkt 3)"
    )
    assert [each.absence.text for each in head.told] == ["fra kl. 17.10", "under punkt 3"]
    assert people(head) == ["Anne Berg", "Ib Lund", "Bo Ek"]
    head = read(
        "Fraværende i mødet:\nKaro Bend til kl. 18.40 i punkt 2\nAnne Rath fra kl. 21.33 i punkt 12"
    )
    assert [p.name for each in head.told for p in each.absence.people] == ["Karo Bend", "Anne Rath"]


def test_offices_and_bullets_are_people_in_a_list() -> None:
    head = read("Til stede:\n- Anne Berg\n- Samira\nSocialchefen\nRådhuset er åbent.")
    assert people(head) == ["Anne Berg", "Samira", "Socialchefen"]
    assert kept(head) == ["Rådhuset er åbent."]


def test_a_list_ends_at_a_title_a_date_or_nobody() -> None:
    head = read(
        "Gæster: Ingen\nAnne Berg\nDeltagere:\nIb Lund\n4. juni 2026\nÆldrerådet\nTil stede:\nAlle"
    )
    assert people(head) == ["Ib Lund"]
    assert (head.council, head.date, kept(head)) == ("Ældrerådet", DAY, ["Anne Berg"])


def test_names_and_brackets_may_be_broken_by_the_end_of_a_line() -> None:
    head = read(
        "Referat\n\nÆldrerådet\n\n"
        "Mødedeltagere: Kaj P. Hede (Danske Handicaporganisationer), Tue Vad Æble (Spejdernes\n"
        "            Samråd), Marius van der Velde (Idrætsrådet), Pernille Skov de\n"
        "            la Fontaine (Idrætsrådet)\n"
        "Afbud: Bo Ek"
    )
    assert people(head) == [
        "Kaj P. Hede",
        "Tue Vad Æble",
        "Marius van der Velde",
        "Pernille Skov de la Fontaine",
        "Bo Ek",
    ]


def test_people_of_councils_and_associations_are_no_titles() -> None:
    head = read(
        "Referat\n\nMedlemmer:\n\nAnne Berg (Det Grønne Råd)\n\nIb Lund, Idrætsrådet\n\nBo Ek"
    )
    assert [p.organisation for p in head.participants] == ["Det Grønne Råd", "Idrætsrådet", ""]
    assert head.council == ""


def test_odd_names_make_people_less_sure() -> None:
    assert read("Deltagere: Anne Berg").certainty[Part.PEOPLE] is Certainty.SURE
    assert read("Deltagere: Anne Berg, 4 elever fra 7.b").certainty[Part.PEOPLE] is Certainty.SURE
    assert read("Deltagere: naboer og elever").certainty[Part.PEOPLE] is Certainty.LIKELY
    assert read("Referat").certainty[Part.PEOPLE] is Certainty.MISSING


def test_a_list_goes_on_where_a_line_breaks_off_within_a_name_or_before_a_bracket() -> None:
    head = read(
        "Medlemmer: Ketty Holm (formand) (A), Åse Mose\n\n(A), Mei-Ling Kær (V), Kaj\n\n"
        "Bo Vest\n\n, Finn Dam (fmd.), Laila\n\nBerg (kst. sekretær)\n\nAfbud: Ingen"
    )
    assert people(head) == [
        "Ketty Holm",
        "Åse Mose",
        "Mei-Ling Kær",
        "Kaj Bo Vest",
        "Finn Dam",
        "Laila Berg",
    ]
    assert (head.participants[1].party, head.participants[5].role) == ("A", Role.SECRETARY)
    assert not head.leftover


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Udvalgsværelse 2", "Udvalgsværelse 2"),
        ("Møde den 4. juni 2026 kl. 8.30 - 10.30, Jobcenteret", "Jobcenteret"),
        ("Den 4/6-26, kl. 17.00-18.30, Klubben", "Klubben"),
        ("4. juni 2026 kl. 17.00-18.30, Klubben", "Klubben"),
    ],
)
def test_a_place_may_stand_behind_the_time_or_alone(text: str, place: str) -> None:
    head = read(text)
    assert (head.place, head.leftover) == (place, ())


def test_each_line_below_a_label_may_tell_of_one_person() -> None:
    head = read(
        "Til stede\nJens Holm, formand\nHanne Berg, næstformand, SAND\nOmar Ali, Kirkens Korshær\n"
        "Ikke til stede\nLis Kær, Blå Kors (afbud)\nPer Bo, KFUM (uden afbud)\nGæster\nRådhuset"
    )
    assert [(p.name, p.organisation) for p in head.participants][1:] == [
        ("Hanne Berg", "SAND"),
        ("Omar Ali", "Kirkens Korshær"),
        ("Lis Kær", "Blå Kors"),
        ("Per Bo", "KFUM"),
    ]
    assert (who(head, APOLOGY), who(head, UNEXCUSED)) == (["Lis Kær"], ["Per Bo"])
    wrapped = read("Til stede:\nJens Holm, formand,\nHanne Berg, Omar Ali\nLis Kær, Per Bo")
    assert len(wrapped.participants) == 5
    assert len(read("Til stede:\nJens Holm, formand\nHanne Berg, Omar Ali").participants) == 3


def test_tabs_within_a_name_are_wide_spaces() -> None:
    head = read(
        "Medlemmer:\tBo Ek (formand)\t(A), Kirstine\tKjær, Fatma M.\tHolm\tIb Lund, kok\tEa Bo"
    )
    assert people(head) == ["Bo Ek", "Kirstine Kjær", "Fatma M. Holm", "Ib Lund", "Ea Bo"]
    assert head.participants[0].party == "A"


def test_how_many_there_are_is_nobody() -> None:
    head = read("Afbud: 1 (Bo Kim)\nFraværende: 0\nFremmødt: 6 medlemmer: Jens Holm, Ida Bo, 4")
    assert (people(head), who(head, APOLOGY)) == (["Jens Holm", "Ida Bo", "Bo Kim"], ["Bo Kim"])
    for told in (", der havde meldt afbud", ""):
        head = read(f"Til stede: Alle undtagen Jens Holm og Ida Bo{told}.")
        assert who(head, APOLOGY) == people(head) == ["Jens Holm", "Ida Bo"]


def test_labels_may_have_more_in_them() -> None:
    head = read("Deltagere (navne): Bo Ek (A) Formand; Ib Lund\nStart kl.: 16:30\nMøde: 05.03.20")
    assert [(p.name, p.role, p.party) for p in head.participants] == [
        ("Bo Ek", Role.CHAIR, "A"),
        ("Ib Lund", Role.MEMBER, ""),
    ]
    assert (head.date, head.start) == (dt.date(2020, 3, 5), dt.time(16, 30))


def test_a_list_may_go_on_in_sentences() -> None:
    head = read(
        "Til stede var Anne Berg, Bo M. Ek og Ea Dam. Ib Lund havde meldt afbud, og "
        "Per Bo udeblev. Anne Berg ledede mødet."
    )
    assert people(head) == ["Anne Berg", "Bo M. Ek", "Ea Dam", "Ib Lund", "Per Bo"]
    assert (who(head, APOLOGY), who(head, UNEXCUSED)) == (["Ib Lund"], ["Per Bo"])
    assert [event.person for event in head.events] == ["Anne Berg"]
    head = read("Til stede var Anne Berg og Bo Ek. Ib Lund var der ikke længe.")
    assert kept(head) == ["Ib Lund var der ikke længe."]


@pytest.mark.parametrize(
    ("text", "council", "place"),
    [
        ("Rådet holdt møde torsdag den 4. juni 2026 kl. 13-15 i Lindehuset.", "", "Lindehuset"),
        (
            "Bynettet\nVi mødtes den 4. juni 2026 fra 13.00 til 15.00 på Skolen.",
            "Bynettet",
            "Skolen",
        ),
        ("Mødet blev holdt den 4. juni 2026 fra kl. 13.00 til 15.00 på Skolen.", "", "Skolen"),
        ("Den 4. juni 2026 kl. 13-15 holdt Byrådet ekstraordinært møde.", "Byrådet", ""),
        (
            "Byrådet\nReferat af rådets møde den 4. juni 2026, kl. 13-15, i Salen.",
            "Byrådet",
            "Salen",
        ),
    ],
)
def test_a_sentence_tells_when_and_where(text: str, council: str, place: str) -> None:
    head = read(text)
    assert (head.council, head.place, head.date) == (council, place, DAY)
    assert (head.start, head.end) == (dt.time(13), dt.time(15))


@pytest.mark.parametrize(
    "text",
    ["Næste møde holdes den 4. juni 2026.", "Mødet blev holdt godt den 4. juni 2026 i A i B."],
)
def test_a_sentence_of_something_else_is_kept(text: str) -> None:
    assert kept(read(text)) == [text]


@pytest.mark.parametrize(
    ("label", "status"),
    [
        ("Mødt var", PRESENT),
        ("Kom ikke", UNEXCUSED),
        ("Følgende var ikke mødt", UNEXCUSED),
        ("Hvem manglede?", APOLOGY),
        ("Desuden mødte", PRESENT),
    ],
)
def test_a_label_is_known_by_its_words(label: str, status: AttendanceStatus) -> None:
    assert who(read(f"{label}: Anne Berg, Bo Ek"), status) == ["Anne Berg", "Bo Ek"]


def test_what_someone_is_may_stand_before_the_name() -> None:
    head = read(
        "Deltagere:\nFormand\tAnne Berg\nMedlem\tBo Ek\n1. suppleant\tEa Dam\n"
        "Ikke mødt:\nMedlem\tIb Lund\nReferent\tAnne Berg"
    )
    assert [p.role for p in head.participants] == [Role.CHAIR, Role.MEMBER, SUBSTITUTE, Role.MEMBER]
    assert who(head, UNEXCUSED) == ["Ib Lund"]


def test_the_body_that_sent_someone_stands_behind_the_name() -> None:
    head = read(
        "Til stede: Anne Berg fra Ældresagen, Bo Ek (A) for Per Bo og "
        "Ea Dam fra Kommunen (referent)\n"
        "Fraværende: Ib Lund fra Jagtforeningen havde sendt afbud. Ida Fog fra KFUM mødte ikke."
    )
    assert people(head) == ["Anne Berg", "Bo Ek", "Ea Dam", "Ib Lund", "Ida Fog"]
    assert [p.organisation for p in head.participants] == [
        "Ældresagen",
        "",
        "Kommunen",
        "Jagtforeningen",
        "KFUM",
    ]
    assert (who(head, APOLOGY), who(head, UNEXCUSED)) == (["Ib Lund"], ["Ida Fog"])


def test_a_reason_told_in_a_clause_is_kept() -> None:
    head = read("Afbud: Anne Berg, som er på ferie")
    assert [person.reason for person in head.participants] == ["ferie"]


def test_who_is_ill_has_the_substitute() -> None:
    head = read("Til stede: Anne Berg\nSuppleant: Per Bo for Tina Dam (syg)")
    assert (who(head, PRESENT), who(head, APOLOGY)) == (["Anne Berg", "Per Bo"], ["Tina Dam"])


def test_a_line_of_sentences_names_those_who_were_there() -> None:
    head = read(
        "Anne Berg og Bo Ek deltog. Ib Lund var forhindret.\nReferent var Bo Ek.\n"
        "Ordstyrer/referent: Anne Berg/Bo Ek"
    )
    assert people(head) == ["Anne Berg", "Bo Ek", "Ib Lund"]
    assert kept(head) == []


@pytest.mark.parametrize(
    ("label", "status", "role"),
    [
        ("Havde meldt afbud", APOLOGY, Role.MEMBER),
        ("Kom ikke og uden afbud", UNEXCUSED, Role.MEMBER),
        ("Var ikke til stede i dag", APOLOGY, Role.MEMBER),
        ("Medlemmer til stede", PRESENT, Role.MEMBER),
        ("Inviterede deltagere", PRESENT, Role.MEMBER),
        ("Aftenens referent", PRESENT, Role.SECRETARY),
        ("Aftenens fravær", APOLOGY, Role.MEMBER),
    ],
)
def test_a_word_in_an_unknown_label_tells_who_is_behind_it(
    label: str, status: AttendanceStatus, role: Role
) -> None:
    (found,) = read(f"{label}: Ib Lund").participants
    assert (found.name, found.status, found.role) == ("Ib Lund", status, role)
    assert kept(read("Aftenens deltagere: se side 2")) == ["Aftenens deltagere: se side 2"]


@pytest.mark.parametrize(
    "text",
    [
        "Navn\tUdpeget af\tFremmøde\nIda Bo (formand)\tByrådet\tTil stede\nBo Ek\tFH\tAfbud",
        "Medlemmer:\nIda Bo\tformand\ttil stede\nBo Ek\t\tafbud",
        "Medlemmer:\nIda Bo ........ formand\nBo Ek ........ afbud",
        "Navn | Rolle | Mødt\nIda Bo | formand | x\nBo Ek | |",
    ],
)
def test_those_in_a_table_may_have_their_status_in_words(text: str) -> None:
    head = read(text)
    assert [(p.name, p.role, p.status) for p in head.participants] == [
        ("Ida Bo", Role.CHAIR, PRESENT),
        ("Bo Ek", Role.MEMBER, APOLOGY),
    ]
    assert not head.leftover


def test_those_below_the_holder_of_an_office_have_none() -> None:
    head = read(
        "Medlemmer\tFormand Ketty Bo\nNæstformand Bo Ek\nIb Lund\nEa Holm\nRådhuset lukker."
    )
    assert [p.role for p in head.participants] == [
        Role.CHAIR,
        Role.DEPUTY_CHAIR,
        Role.MEMBER,
        Role.MEMBER,
    ]
    assert kept(head) == ["Rådhuset lukker."]


# --- absence ---


@pytest.mark.parametrize(
    "text",
    [
        "Afbud: Ib Lund",
        "Afbud fra: Ib Lund",
        "Afbud\nIb Lund",
        "Fraværende: Ib Lund",
        "Afbud Ib Lund",
        "Ib Lund havde meldt afbud.",
        "Lund havde meldt afbud.",
        "Bemærkninger: Ib Lund havde meldt afbud.",
        "Der er afbud fra Ib Lund",
        "Ikke til stede:\n- Ib Lund",
        "Meldt fra: Ib Lund",
        "Fraværende m. afbud: Ib Lund",
    ],
)
def test_the_absent_are_found(text: str) -> None:
    head = read(f"Medlemmer: Anne Berg, Ib Lund\n{text}")
    assert who(head, APOLOGY) == ["Ib Lund"]
    assert Part.ABSENCE in head.certainty
    assert not head.leftover


def test_a_field_of_the_absent_that_is_no_list_is_read_name_by_name() -> None:
    head = read(
        "Medlemmer: Anne Berg, Ib Lund\nAfbud: Ib Lund (sen), 2 elever\n"
        "Udeblevet: Anne Berg, en formand og 3 til"
    )
    assert who(head, APOLOGY, UNEXCUSED)[:2] == ["Anne Berg", "Ib Lund"]


def test_those_who_are_no_persons_make_people_less_sure() -> None:
    head = read("Medlemmer: Ib Lund\nAfbud: naboerne, Ib Lund (formand)\nUdeblevet: elever")
    assert [(p.name, p.status) for p in head.participants] == [
        ("Ib Lund", APOLOGY),
        ("naboerne", APOLOGY),
        ("elever", UNEXCUSED),
    ]
    assert head.participants[0].role is Role.CHAIR
    assert head.certainty[Part.PEOPLE] is Certainty.LIKELY


@pytest.mark.parametrize(
    ("others", "status"),
    [
        ("Afbud: Bo Ek", UNEXCUSED),
        ("Afbud: Ingen", UNEXCUSED),
        ("Fraværende med afbud: Bo Ek", UNEXCUSED),
        ("Afbud: Ib Lund", APOLOGY),
        ("Udeblevet: Bo Ek", APOLOGY),
    ],
)
def test_the_absent_beside_those_who_sent_an_apology_sent_none(
    others: str, status: AttendanceStatus
) -> None:
    for text in (f"Fraværende: Ib Lund\n{others}", f"{others}\nFraværende: Ib Lund"):
        head = read(f"Medlemmer: Anne Berg, Ib Lund, Bo Ek\n{text}")
        assert who(head, status)[0] == "Ib Lund"
        assert not head.notes


def test_the_absent_alone_are_taken_for_apologies_and_noted_until_someone_says_so() -> None:
    text = "Medlemmer: Anne Berg, Ib Lund\nFraværende: Ib Lund"
    assert who(read(text), APOLOGY) == ["Ib Lund"]
    assert reasons(read(text)) == [
        "»Fraværende« siger ikke, om der var meldt afbud. Det er taget for afbud."
    ]
    for meaning, status in ((Meaning.APOLOGIES, APOLOGY), (Meaning.UNEXCUSED, UNEXCUSED)):
        head = read(text, meanings={"fraværende": meaning})
        assert (who(head, status), head.notes) == (["Ib Lund"], ())


def test_absence_is_told_also_where_nobody_is_absent() -> None:
    assert Part.ABSENCE in read("Afbud: Ingen").certainty
    assert Part.ABSENCE in read("Der var ingen afbud til mødet.").certainty
    assert Part.ABSENCE not in read("Deltagere: Anne Berg").certainty


def test_a_remark_that_tells_more_than_absence_is_kept() -> None:
    head = read("Bemærkninger: Ib Lund havde meldt afbud. Kaffe kl. 10.")
    assert kept(head) == ["Bemærkninger: Ib Lund havde meldt afbud. Kaffe kl. 10."]
    assert kept(read("Bemærkninger:\nAfbud fra: Ib Lund")) == ["Bemærkninger:"]


# --- labels and rules ---


def test_an_unknown_label_is_kept_and_noted() -> None:
    head = read("Kontaktsted: Biblioteket\nSagsnr.: 26/114\nHer er en linje.")
    assert kept(head) == ["Kontaktsted: Biblioteket", "Sagsnr.: 26/114", "Her er en linje."]
    assert reasons(head) == [
        "Feltet »Kontaktsted« er ikke kendt. Linjen er beholdt forrest i første punkt.",
        "Linjen hører ikke til noget felt i hovedet. Den er beholdt forrest i første punkt.",
    ]


def test_a_person_can_say_what_a_label_means() -> None:
    text = (
        "Kontaktsted: Biblioteket\nHoldet: Anne Berg, Ib Lund\nSted: Rådhuset\nPause: Bo Ek\n"
        "Leder: Ib Lund"
    )
    rules = {
        "kontaktsted": Meaning.PLACE,
        "holdet": Meaning.PARTICIPANTS,
        "sted": Meaning.TEXT,
        "pause": Meaning.GUESTS,
        "leder": Meaning.CHAIR,
    }
    head = read(text, meanings=rules)
    assert head.place == "Biblioteket"
    assert [(p.name, p.role) for p in head.participants] == [
        ("Anne Berg", Role.MEMBER),
        ("Ib Lund", Role.CHAIR),
        ("Bo Ek", Role.GUEST),
    ]
    assert kept(head) == ["Sted: Rådhuset"]
    assert read("Beslut: Godkendt", meanings={"beslut": Meaning.DECISION}).notes == ()


def test_a_text_too_long_for_a_head_is_kept() -> None:
    head = read("Sted: Rådhuset\n\n" + "Her er en linje.\n\n" * 700)
    assert (head.place, len(head.leftover)) == ("Rådhuset", 700)
    assert len(head.notes) == 600
    assert reasons(head)[-1] == (
        "Teksten herfra er for lang til et hoved og er beholdt i første punkt."
    )
    head = read("Deltagere: " + "Anne Berg, " * 3000 + "\nReferat\n" + "Her er en linje. " * 100)
    assert (head.participants, len(head.leftover)) == ((), 2)


def test_several_names_behind_an_unknown_label_are_people() -> None:
    head = read("Ledelse: Ib Bo (skoleleder), Ea Dam (referent)\nKontakt: Bo Ek")
    assert [(p.name, p.role) for p in head.participants] == [
        ("Ib Bo", Role.MEMBER),
        ("Ea Dam", Role.SECRETARY),
        ("Bo Ek", Role.MEMBER),
    ]
    assert len(head.notes) == 2


def test_a_group_with_an_unknown_label_is_taken_and_noted() -> None:
    head = read("Deltagere: Anne Berg\nFra skolerne: Ib Lund, Bo Ek\nBoligselskabet: Per Dam")
    assert people(head) == ["Anne Berg", "Ib Lund", "Bo Ek", "Per Dam"]
    assert [p.organisation for p in head.participants][1:] == [
        "Skolerne",
        "Skolerne",
        "Boligselskabet",
    ]
    assert reasons(head)[0] == (
        "Feltet »Fra skolerne« er ikke kendt. Navnene er taget med som deltagere."
    )


def test_the_text_below_an_unknown_label_goes_with_it() -> None:
    text = "Formål: " + "Mødet skal drøfte de mange forslag fra borgere og " * 2 + "\nforeninger."
    assert kept(read(text)) == text.split("\n") or len(kept(read(text))) == 2


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Mødet sluttede kl. 21:15", dt.time(21, 15)),
        ("Mødet blev hævet kl. 20.00.", dt.time(20)),
        ("Mødet slut kl.21.33", dt.time(21, 33)),
        ("Mødet hævet 1830", dt.time(18, 30)),
        ("Formanden hævede mødet kl. 19", None),
        ("Mødet begyndte kl. 16.00 og sluttede kl. 18.25.", dt.time(18, 25)),
        ("Mødet afsluttet klokken 9", dt.time(9)),
        ("Mødet blev afsluttet med en sang.", None),
        ("Godkendt.", None),
    ],
)
def test_the_end_of_the_meeting_is_found_in_a_sentence(text: str, end: dt.time | None) -> None:
    assert find_end(text) == end


def test_a_list_with_offices_before_the_names_ends_where_another_field_begins() -> None:
    head = read("Mødt var:\nFormand\tBo Ek\nKasserer\tIda Holm\nMødested\tLille Bjerg\n")
    assert (people(head), head.place) == (["Bo Ek", "Ida Holm"], "Lille Bjerg")


def test_a_room_is_called_by_its_whole_name() -> None:
    assert read("Mødelokale Fjorden, Rådhuset").place == "Mødelokale Fjorden, Rådhuset"
    assert read("Mødelokale: Fjorden").place == "Fjorden"
