"""Stock phrases: which are offered, what they say at an item, and names as they are typed."""

import datetime as dt
import re
from dataclasses import replace

import pytest

from models.attendance import Participant
from models.attendance.naming import person_form
from models.errors import InvalidInputError, NotFoundError
from models.phrases import (
    PLACE_HOLDERS,
    built_in_phrases,
    fill,
    is_named,
)
from models.records import (
    CouncilId,
    EventWording,
    ItemDraft,
    ItemId,
    MembershipDraft,
    Person,
    PersonId,
    PhraseDraft,
    Role,
    SectionDraft,
)
from models.text import (
    ListItem,
    Paragraph,
    RichText,
    Span,
    Table,
    parse,
    plain,
    plain_lines,
    rich_text,
)
from tests.fixtures.office import Office

DOMAIN = """
Godkendt. / Dagsordenen blev godkendt. / Godkendt med følgende ændring: … /
Godkendt med følgende bemærkning: … / Godkendt med følgende rettelser: … / Herefter godkendt. /
Godkendt, idet … / Taget til efterretning. / Taget til orientering. / Drøftet. / Anbefales. /
Indstilles godkendt. / Udsat. / Udsættes til {næste møde}. / Ingen bemærkninger. / Intet. /
Udgår. / Punktet blev taget af dagsordenen. / Et flertal (…) godkender indstillingen. /
Rådet tiltræder indstillingen. / - / Beslutning ikke frigivet. / Tiltrådt. / Afvist. /
Oversendt til …. / Sendes i høring. / Forslaget bortfaldt.
"""


RECOMMENDATION = "Det indstilles,\n\n1. at spare, og\n2. at lade være."


def first_line(text: RichText) -> str:
    return plain_lines(text)[0]


@pytest.fixture
def council(office: Office) -> CouncilId:
    """A council with a chairperson, a deputy, two members and a substitute."""
    council = office.council("Seniorrådet")
    office.member(council, "Asta Bruun", Role.CHAIRPERSON, party="A")
    office.member(council, "Bo Dahl", Role.DEPUTY_CHAIRPERSON)
    office.member(council, "Carl Åberg", organisation="Idrætsrådet")
    office.member(council, "Dorte-Marie Krogh")
    office.member(council, "Inga Krag", Role.SUBSTITUTE)
    return council


@pytest.fixture
def item(office: Office, council: CouncilId) -> ItemId:
    """The second item of a meeting where all are marked present."""
    meeting = office.meeting(council, "2026-12-01", "Budget")
    sections = (
        SectionDraft("Sagsfremstilling", body=plain("Det er dyrt.")),
        SectionDraft(
            "Indstillinger:", body=parse("Det indstilles,\n\n1. at spare, og\n2. at lade være.")
        ),
    )
    draft = ItemDraft("Trafik", case_number="25-001", sections=sections)
    item = office.secretariat.agenda.add_item(meeting, draft).id
    office.secretariat.attendance.mark_all_present(meeting)
    return item


def said(office: Office, item: ItemId, body: str) -> str:
    """What a phrase says at the item, a line for each paragraph."""
    return "\n".join(
        plain_lines(office.secretariat.phrases.filled(item, PhraseDraft("x", parse(body))))
    )


def keys(office: Office, council: CouncilId, typed: str = "") -> list[str]:
    return [phrase.key for phrase in office.secretariat.phrases.offered(council, typed)]


# --- what comes with Referent ---------------------------------------------------------------


def test_every_phrase_met_in_published_minutes_comes_with_referent() -> None:
    said_by = {first_line(body) for body in built_in_phrases().values()}
    wanted = {" ".join(phrase.split()) for phrase in DOMAIN.split(" /")}
    assert wanted - said_by == set()


def test_keys_are_short_words_in_small_letters() -> None:
    for key in built_in_phrases():
        assert re.fullmatch(r"[a-zæøå]{2,5}", key), key


def test_every_place_holder_of_the_phrases_is_known() -> None:
    texts = "\n".join("\n".join(plain_lines(body)) for body in built_in_phrases().values())
    assert set(re.findall(r"\{([^}]+)\}", texts)) <= set(PLACE_HOLDERS)


# --- which are offered ----------------------------------------------------------------------


def test_taget_til_efterretning_is_offered_first(office: Office, council: CouncilId) -> None:
    assert keys(office, council)[0] == "tag"
    assert len(keys(office, council)) == len(built_in_phrases())


def test_letters_mean_a_key_before_they_mean_a_word(office: Office, council: CouncilId) -> None:
    found = keys(office, council, "tag")
    assert found[:2] == ["tag", "tago"]
    assert "ori" in found  # 'Taget til orientering.'
    assert "god" not in found


def test_a_whole_key_comes_before_a_longer_one_used_more(
    office: Office, council: CouncilId
) -> None:
    for _time in range(3):
        office.secretariat.phrases.used(council, "godh")
    assert keys(office, council, "god")[:2] == ["god", "godh"]
    assert keys(office, council, "go")[0] == "godh"


def test_small_and_capital_letters_are_the_same_and_danish_ones_are_not(
    office: Office, council: CouncilId
) -> None:
    assert keys(office, council, "DRØ") == ["drø"]
    assert keys(office, council, "dro") == []


def test_a_word_of_the_text_is_enough_but_not_its_middle(
    office: Office, council: CouncilId
) -> None:
    assert "tag" in keys(office, council, "efterr")
    assert keys(office, council, "fterretning") == []
    assert keys(office, council, "til efterr") == ["tag", "otag"]


def test_what_is_used_often_rises_in_its_council_only(office: Office, council: CouncilId) -> None:
    other = office.council("Ungerådet")
    office.secretariat.phrases.used(council, "ud")
    office.secretariat.phrases.used(council, "ud")
    office.secretariat.phrases.used(council, "anb")
    assert keys(office, council)[:3] == ["ud", "anb", "tag"]
    assert keys(office, other)[0] == "tag"
    assert office.secretariat.phrases.offered(council)[0].uses == 2


def test_use_is_no_step_of_undo(office: Office, council: CouncilId) -> None:
    office.secretariat.phrases.add(council, PhraseDraft("hej", plain("Hej.")))
    office.secretariat.phrases.used(council, "hej")
    office.secretariat.undo()
    assert keys(office, council, "hej") == []
    office.secretariat.redo()
    assert office.secretariat.phrases.offered(council, "hej")[0].uses == 1


# --- the council's own ----------------------------------------------------------------------


def test_an_own_phrase_is_offered_last_until_it_is_used(office: Office, council: CouncilId) -> None:
    created = office.secretariat.phrases.add(council, PhraseDraft(" /Kaffe ", plain("Kaffe.")))
    assert created.change.councils == {council}
    assert keys(office, council)[-1] == "kaffe"
    office.secretariat.phrases.used(council, "kaffe")
    assert keys(office, council)[0] == "kaffe"


def test_an_own_phrase_stands_in_place_of_referents_with_the_same_key(
    office: Office, council: CouncilId
) -> None:
    office.secretariat.phrases.add(council, PhraseDraft("tag", plain("Taget til notits.")))
    first, *others = office.secretariat.phrases.offered(council)
    assert (first.key, first_line(first.body)) == ("tag", "Taget til notits.")
    assert "tag" not in [phrase.key for phrase in others]
    office.reopen()
    assert first_line(office.secretariat.phrases.offered(council)[0].body) == "Taget til notits."


def test_changing_one_of_referents_gives_the_council_its_own(
    office: Office, council: CouncilId
) -> None:
    phrases = office.secretariat.phrases
    phrases.edit(council, "god", PhraseDraft("god", plain("Er godkendt.")))
    phrases.edit(council, "god", PhraseDraft("god", plain("Blev godkendt.")))
    assert first_line(phrases.offered(council, "god")[0].body) == "Blev godkendt."
    assert phrases.offered(office.council("Andre"), "god")[0].id is None


def test_a_renamed_phrase_leaves_nothing_under_its_old_key(
    office: Office, council: CouncilId
) -> None:
    phrases = office.secretariat.phrases
    phrases.edit(council, "god", PhraseDraft("ok", plain("Godkendt.")))
    assert "god" not in keys(office, council)
    phrases.edit(council, "ok", PhraseDraft("okay", plain("Godkendt.")))
    assert keys(office, council, "ok") == ["okay"]
    office.secretariat.undo()
    office.secretariat.undo()
    assert "god" in keys(office, council)


def test_a_phrase_of_referents_is_hidden_and_had_again(office: Office, council: CouncilId) -> None:
    phrases = office.secretariat.phrases
    phrases.delete(council, "tom")
    assert "tom" not in keys(office, council)
    hidden = next(phrase for phrase in phrases.all(council) if phrase.key == "tom")
    assert not hidden.body
    phrases.restore(council, "tom")
    assert "tom" in keys(office, council)


def test_an_own_phrase_is_deleted_and_not_had_again(office: Office, council: CouncilId) -> None:
    phrases = office.secretariat.phrases
    phrases.add(council, PhraseDraft("hej", plain("Hej.")))
    phrases.restore(council, "hej")
    assert keys(office, council, "hej") == ["hej"]
    phrases.delete(council, "hej")
    assert keys(office, council, "hej") == []
    with pytest.raises(NotFoundError):
        phrases.delete(council, "hej")


def test_a_hidden_key_can_be_used_for_another(office: Office, council: CouncilId) -> None:
    phrases = office.secretariat.phrases
    phrases.delete(council, "tag")
    phrases.add(council, PhraseDraft("tag", plain("Tag en kage.")))
    assert first_line(phrases.offered(council, "tag")[0].body) == "Tag en kage."


def test_two_phrases_cannot_have_one_key(office: Office, council: CouncilId) -> None:
    phrases = office.secretariat.phrases
    phrases.add(council, PhraseDraft("hej", plain("Hej.")))
    with pytest.raises(InvalidInputError, match="»hej«"):
        phrases.add(council, PhraseDraft("HEJ", plain("Goddag.")))
    with pytest.raises(InvalidInputError, match="»god«"):
        phrases.edit(council, "hej", PhraseDraft("god", plain("Hej.")))


@pytest.mark.parametrize(
    ("key", "body"), [("", "Hej."), ("to ord", "Hej."), ("/", "Hej."), ("kort", " ")]
)
def test_a_phrase_needs_one_word_and_a_text(
    office: Office, council: CouncilId, key: str, body: str
) -> None:
    with pytest.raises(InvalidInputError):
        office.secretariat.phrases.add(council, PhraseDraft(key, plain(body)))


# --- what they say at an item ---------------------------------------------------------------


def test_who_leads_and_who_is_here_is_filled_in(office: Office, item: ItemId) -> None:
    assert said(office, item, "{forperson}, {næstforperson}, {mødeleder}") == (
        "Asta Bruun, Bo Dahl, Asta Bruun"
    )
    assert said(office, item, "Til stede: {til stede}.") == (
        "Til stede: Asta Bruun, Bo Dahl, Carl Åberg og Dorte-Marie Krogh."
    )


def test_those_who_left_or_are_disqualified_are_not_named_as_here(
    office: Office, item: ItemId
) -> None:
    live = office.secretariat.live
    meeting = office.secretariat.agenda.item(item).meeting_id
    ids = {p.name: p.person.id for p in office.secretariat.attendance.participants(meeting)}
    live.start(meeting)
    live.leave(meeting, ids["Asta Bruun"])
    live.disqualify(item, ids["Carl Åberg"])
    assert said(office, item, "{til stede}") == "Bo Dahl og Dorte-Marie Krogh"
    assert said(office, item, "{mødeleder}") == "Bo Dahl"
    assert said(office, item, "{forperson}") == "Asta Bruun"


def test_what_is_known_of_the_item_is_filled_in(office: Office, item: ItemId) -> None:
    assert said(office, item, "{rådet}, {dato}, punkt {punkt}: {titel} ({sagsnr})") == (
        "Seniorrådet, tirsdag d. 1. december 2026, punkt 2: Trafik (25-001)"
    )


def test_braces_may_be_typed_in_capitals_and_unknown_ones_stay(
    office: Office, item: ItemId
) -> None:
    assert said(office, item, "{Rådet} og { til  stede} og {vejret}") == (
        "Seniorrådet og Asta Bruun, Bo Dahl, Carl Åberg og Dorte-Marie Krogh og {vejret}"
    )


def test_what_is_not_known_is_left_to_be_filled_in(office: Office, council: CouncilId) -> None:
    empty = office.council("Nyt råd")
    item = office.ids(office.meeting(empty, titles="Valg"))[0]
    assert said(office, item, "{forperson} og {mødeleder} ({sagsnr})") == "… og … (…)"
    assert said(office, item, "{til stede}; {indstilling}") == "…; …"


def test_the_next_meeting_is_the_first_after_this_one(
    office: Office, council: CouncilId, item: ItemId
) -> None:
    for day in ("2027-03-04", "2027-01-07", "2026-11-30"):
        office.meeting(council, day)
    assert said(office, item, "Taget op igen på næste møde ({næste møde}).") == (
        "Taget op igen på næste møde (torsdag d. 7. januar 2027)."
    )
    assert said(office, item, "Udsættes til {næste møde}.") == (
        "Udsættes til torsdag d. 7. januar 2027."
    )


def test_without_a_next_meeting_the_words_stay_sensible(office: Office, item: ItemId) -> None:
    assert said(office, item, "Taget op igen på næste møde ({næste møde}).") == (
        "Taget op igen på næste møde."
    )
    assert said(office, item, "Udsættes til {næste møde}.") == "Udsættes til næste møde."
    assert said(office, item, "({næste møde}") == "(næste møde"


def test_the_recommendation_comes_with_its_list(office: Office, item: ItemId) -> None:
    assert said(office, item, "Tiltrådt:\n\n{indstilling}") == (
        "Tiltrådt:\nDet indstilles,\n1. at spare, og\n2. at lade være."
    )


@pytest.mark.parametrize(
    "heading", ["Indstilling", "INDSTILLINGER", "Administrativ indstilling:", "Forslag"]
)
def test_the_recommendation_is_known_by_its_heading(
    office: Office, council: CouncilId, heading: str
) -> None:
    meeting = office.meeting(council)
    sections = (SectionDraft("Indstilling"), SectionDraft(heading, body=plain("At spare.")))
    item = office.secretariat.agenda.add_item(meeting, ItemDraft("A", sections=sections)).id
    assert said(office, item, "{indstilling}") == "At spare."


def test_names_are_written_as_the_council_writes_them(office: Office, item: ItemId) -> None:
    name_with_party(office, item)
    assert said(office, item, "{forperson} og {næstforperson}") == "Asta Bruun (A) og Bo Dahl"
    assert office.secretariat.phrases.names(item, "bru") == ["Asta Bruun (A)"]


def name_with_party(office: Office, item: ItemId) -> None:
    """Let the council write '(A)' behind a name."""
    secretariat = office.secretariat
    council = secretariat.councils.of_meeting(secretariat.agenda.item(item).meeting_id)
    key = secretariat.layouts.copy(council.layout, "Med parti").id
    layout = secretariat.layouts.get(key)
    events = replace(layout.events, person="{name} ({party})")
    secretariat.layouts.edit(replace(layout, events=events))
    secretariat.councils.edit(council.id, replace(council, layout=key))


# --- filling in, as text --------------------------------------------------------------------


def filled(*blocks: Paragraph | ListItem | Table, **values: RichText) -> tuple[object, ...]:
    return fill(rich_text(blocks), values.get).blocks


def paragraph(*parts: str | Span) -> Paragraph:
    return Paragraph(tuple(Span(p) if isinstance(p, str) else p for p in parts))


STEPS = parse("Det indstilles,\n\n1. at a\n2. at b")
LIST = parse("- a\n- b")


def test_a_value_looks_like_what_it_stands_in() -> None:
    value = RichText((paragraph("B", Span("o", italic=True)),))
    bold = Span("Af {x}.", bold=True)
    assert filled(paragraph("Valgt: ", bold), x=value) == (
        paragraph(
            "Valgt: ",
            Span("Af B", bold=True),
            Span("o", bold=True, italic=True),
            Span(".", bold=True),
        ),
    )


def test_a_value_of_several_blocks_parts_its_paragraph() -> None:
    assert filled(paragraph("Før {x} efter"), x=STEPS) == (
        paragraph("Før Det indstilles,"),
        ListItem((Span("at a"),), numbered=True),
        ListItem((Span("at b efter"),), numbered=True),
    )


def test_a_list_takes_the_place_of_a_paragraph_that_holds_nothing_else() -> None:
    items = (ListItem((Span("a"),)), ListItem((Span("b"),)))
    assert filled(paragraph("{x}"), x=LIST) == items
    assert filled(paragraph("Først: {x}"), x=LIST) == (paragraph("Først: "), *items)


def test_what_follows_a_table_begins_a_paragraph() -> None:
    table = Table((((Span("a"),), (Span("b"),)),))
    value = RichText((paragraph("Se:"), table))
    assert filled(paragraph("{x} Slut"), x=value) == (paragraph("Se:"), table, paragraph(" Slut"))


def test_a_cell_takes_a_list_as_lines() -> None:
    table = Table((((Span("{x}"),), (Span("{y} {z}"),)),))
    assert filled(table, x=LIST, y=plain("c")) == (
        Table((((Span("- a\n- b"),), (Span("c {z}"),)),)),
    )


# --- names ----------------------------------------------------------------------------------


def test_names_are_the_meetings_then_the_councils(office: Office, item: ItemId) -> None:
    meeting = office.secretariat.agenda.item(item).meeting_id
    ids = {p.name: p.person.id for p in office.secretariat.attendance.participants(meeting)}
    office.secretariat.live.start(meeting)
    office.secretariat.live.leave(meeting, ids["Asta Bruun"])
    assert office.secretariat.phrases.names(item) == [
        "Bo Dahl",
        "Carl Åberg",
        "Dorte-Marie Krogh",
        "Asta Bruun",
        "Inga Krag",
    ]


def test_whoever_was_deleted_is_not_offered(
    office: Office, council: CouncilId, item: ItemId
) -> None:
    (gone,) = (p for p in office.secretariat.people.all() if p.name == "Inga Krag")
    office.secretariat.people.delete(gone.id)
    assert office.secretariat.phrases.names(item, "inga") == []


def test_someone_of_before_is_offered_last(
    office: Office, council: CouncilId, item: ItemId
) -> None:
    before = office.secretariat.people.create("Anna Zahle").id
    gone = MembershipDraft(council, before, end=dt.date(2020, 1, 1))
    office.secretariat.people.add_membership(gone)
    assert office.secretariat.phrases.names(item)[-1] == "Anna Zahle"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("b", ["Asta Bruun", "Bo Dahl"]),
        ("kr", ["Dorte-Marie Krogh", "Inga Krag"]),
        ("mar", ["Dorte-Marie Krogh"]),
        ("Carl Å", ["Carl Åberg"]),
        ("åb", ["Carl Åberg"]),
        ("ab", []),
        ("ahl", []),
    ],
)
def test_a_name_is_meant_by_the_beginning_of_any_part(
    office: Office, item: ItemId, typed: str, found: list[str]
) -> None:
    assert office.secretariat.phrases.names(item, typed) == found


def test_signs_typed_are_just_signs() -> None:
    assert is_named("Ove (Ø)", "(ø")
    assert not is_named("Ove", "o.")


def test_a_section_knows_the_names_and_phrases_of_its_item(office: Office, item: ItemId) -> None:
    decision = office.secretariat.agenda.item(item).decision.id
    at_item = office.secretariat.phrases.of_section(decision)
    assert at_item.names("inga") == ["Inga Krag"]
    assert [phrase.key for phrase in at_item.phrases("drø")] == ["drø"]
    assert at_item.council_id == office.secretariat.councils.all()[0].id


def test_what_was_read_once_is_kept(office: Office, council: CouncilId, item: ItemId) -> None:
    at_item = office.secretariat.phrases.at(item)
    before = at_item.names(), at_item.phrases(), at_item.filled(PhraseDraft("x", plain("{titel}")))
    office.secretariat.phrases.used(council, "ud")
    office.secretariat.agenda.rename_item(item, "Andet")
    office.member(council, "Helt Ny")
    after = at_item.names(), at_item.phrases(), at_item.filled(PhraseDraft("x", plain("{titel}")))
    assert before == after


@pytest.mark.parametrize(
    ("wording", "form"),
    [
        ("{name}", "Asta Maria Bruun"),
        ("{first} {last}", "Asta Bruun"),
        ("{last}, {first}", "Bruun, Asta"),
        ("{name} ({party})", "Asta Maria Bruun (A)"),
        ("{name} ({party}, {organisation})", "Asta Maria Bruun (A)"),
        ("{name} ({organisation}, {party})", "Asta Maria Bruun (A)"),
        ("{name} ({organisation})", "Asta Maria Bruun"),
        ("{name} [{organisation}], {ukendt}", "Asta Maria Bruun, {ukendt}"),
        ("{name}, {organisation}", "Asta Maria Bruun"),
        ("{organisation}", "Asta Maria Bruun"),
    ],
)
def test_a_person_is_named_by_the_councils_wording(wording: str, form: str) -> None:
    asta = Participant(Person(PersonId(1), "Asta Maria Bruun"), Role.MEMBER, party="A")
    assert person_form(asta, EventWording(person=wording)) == form


def test_someone_with_one_name_is_called_that() -> None:
    king = Participant(Person(PersonId(1), "Frederik"), Role.GUEST)
    assert person_form(king, EventWording(person="{first}")) == "Frederik"
    assert person_form(king, EventWording(person="{last}")) == "Frederik"
