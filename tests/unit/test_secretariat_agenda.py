"""Agenda items: their order and numbers, their texts, case history and attachments."""

import datetime as dt
from pathlib import Path

import pytest

from models.errors import (
    ExportFailedError,
    InvalidInputError,
    NotFoundError,
    UnreadableSourceError,
)
from models.records import (
    AttachmentId,
    HistoryEntryDraft,
    ItemDraft,
    ItemId,
    ItemType,
    MeetingId,
    MeetingState,
    Numbering,
    SectionDraft,
    SectionId,
)
from models.secretariat.agenda import MAX_TITLE
from models.secretariat.attachments import MAX_ATTACHMENT
from models.text import Paragraph, Span, plain, plain_lines, rich_text
from tests.fixtures.office import Office

TERM = {"numbering": Numbering.TERM}


def issue(office: Office, meeting: MeetingId) -> None:
    office.secretariat.record.set_state(meeting, MeetingState.AGENDA)


# --- numbers while the agenda is not issued ---


def test_numbers_run_on_through_the_meetings_of_a_term(office: Office) -> None:
    council = office.council(**TERM)
    first = office.meeting(council, "2025-12-01", "Budget Eventuelt")
    second = office.meeting(council, "2026-01-05", "Høring")
    assert office.lines(first) == "1 Budget, 2 Eventuelt"
    assert office.lines(second) == "3 Høring"


def test_numbers_begin_anew_at_the_start_of_a_term(office: Office) -> None:
    council = office.council(**TERM, term_start=dt.date(2026, 1, 1))
    office.meeting(council, "2025-12-01", "Budget Eventuelt")
    assert office.lines(office.meeting(council, "2026-01-05", "Høring")) == "1 Høring"


def test_numbers_begin_anew_with_the_year(office: Office) -> None:
    council = office.council(numbering=Numbering.YEAR)
    office.meeting(council, "2025-11-01", "Budget")
    december = office.meeting(council, "2025-12-01", "Eventuelt")
    january = office.meeting(council, "2026-01-05", "Høring")
    assert office.lines(december) == "2 Eventuelt"
    assert office.lines(january) == "1 Høring"


def test_numbers_begin_anew_at_each_meeting(office: Office) -> None:
    council = office.council(numbering=Numbering.MEETING)
    office.meeting(council, "2026-01-05", "Budget")
    assert office.lines(office.meeting(council, "2026-02-05", "Høring")) == "1 Høring"


def test_a_meeting_may_begin_with_a_number_of_its_own(office: Office) -> None:
    council = office.council(**TERM)
    first = office.meeting(council, "2026-01-05", "Budget Eventuelt", first_number=117)
    second = office.meeting(council, "2026-02-05", "Høring")
    assert office.lines(first) == "117 Budget, 118 Eventuelt"
    assert office.lines(second) == "119 Høring"


def test_later_meetings_follow_every_change_while_none_is_issued(office: Office) -> None:
    council = office.council(**TERM)
    first = office.meeting(council, "2026-01-05", "Budget Eventuelt")
    second = office.meeting(council, "2026-02-05", "Høring")
    budget, _other = office.ids(first)
    office.secretariat.agenda.delete_item(budget)
    assert office.lines(second) == "2 Høring"
    office.secretariat.undo()
    office.secretariat.agenda.move_to_meeting(budget, second)
    assert office.lines(first) == "1 Eventuelt"
    assert office.lines(second) == "2 Høring, 3 Budget"
    office.secretariat.agenda.duplicate_item(budget)
    assert office.lines(second) == "2 Høring, 3 Budget, 4 Budget"
    office.secretariat.meetings.delete(first)
    assert office.lines(second) == "1 Høring, 2 Budget, 3 Budget"


def test_an_item_is_added_last_or_below_another(office: Office) -> None:
    meeting = office.meeting(office.council(), titles="Budget Eventuelt")
    budget, _eventuelt = office.ids(meeting)
    office.item(meeting, "Høring", after=budget)
    office.item(meeting, "Ros")
    assert office.lines(meeting) == "1 Budget, 2 Høring, 3 Eventuelt, 4 Ros"


@pytest.mark.parametrize(
    ("position", "titles"),
    [(0, "Ros Budget Eventuelt"), (1, "Budget Ros Eventuelt"), (9, "Budget Eventuelt Ros")],
)
def test_an_item_is_moved(office: Office, position: int, titles: str) -> None:
    meeting = office.meeting(office.council(), titles="Budget Eventuelt Ros")
    change = office.secretariat.agenda.move_item(office.ids(meeting)[2], position)
    assert [item.title for item in office.secretariat.agenda.of(meeting)] == titles.split()
    assert change.structure == (set() if position == 9 else {meeting})


def test_an_item_is_not_moved_above_the_top(office: Office) -> None:
    meeting = office.meeting(office.council(), titles="Budget Eventuelt")
    office.secretariat.agenda.move_item(office.ids(meeting)[1], -3)
    assert office.lines(meeting) == "1 Eventuelt, 2 Budget"


# --- numbers once the agenda is issued ---


def test_issued_numbers_stand_whatever_happens_before_them(office: Office) -> None:
    council = office.council(**TERM)
    first = office.meeting(council, "2026-01-05", "Budget")
    second = office.meeting(council, "2026-02-05", "Høring Eventuelt")
    issue(office, second)
    office.item(first, "Ros")
    office.secretariat.agenda.move_item(office.ids(second)[1], 0)
    assert office.lines(second) == "3 Eventuelt, 2 Høring"


def test_items_added_to_an_issued_agenda_take_letters_in_between(office: Office) -> None:
    meeting = office.meeting(office.council(), titles="Budget Eventuelt")
    issue(office, meeting)
    budget, _eventuelt = office.ids(meeting)
    office.item(meeting, "Høring", after=budget)
    office.secretariat.agenda.duplicate_item(budget)
    office.item(meeting, "Ros")
    assert office.lines(meeting) == "1 Budget, 1b Budget, 1a Høring, 2 Eventuelt, 3 Ros"


def test_an_item_added_last_does_not_take_the_number_of_a_later_meeting(office: Office) -> None:
    council = office.council(**TERM)
    first = office.meeting(council, "2026-01-05", "Budget")
    second = office.meeting(council, "2026-02-05", "Høring")
    issue(office, first)
    issue(office, second)
    office.item(first, "Ros")
    assert office.lines(first) == "1 Budget, 1a Ros"


def test_an_issued_agenda_may_begin_empty(office: Office) -> None:
    meeting = office.meeting(office.council())
    issue(office, meeting)
    office.item(meeting, "Budget")
    assert office.lines(meeting) == "1 Budget"


def test_an_item_moved_to_an_issued_agenda_is_numbered_there(office: Office) -> None:
    council = office.council()
    first = office.meeting(council, "2026-01-05", "Budget")
    second = office.meeting(council, "2026-02-05", "Høring")
    issue(office, second)
    (budget,) = office.ids(first)
    change = office.secretariat.agenda.move_to_meeting(budget, second)
    assert office.lines(second) == "1 Høring, 2 Budget"
    assert change.structure == {first, second}
    assert office.secretariat.undo().structure == {first, second}
    assert office.lines(first) == "1 Budget"


def test_an_item_moved_to_an_empty_agenda_is_its_first(office: Office) -> None:
    council = office.council()
    first = office.meeting(council, "2026-01-05", "Budget")
    second = office.meeting(council, "2026-02-05")
    change = office.secretariat.agenda.move_to_meeting(office.ids(first)[0], second)
    assert office.lines(second) == "1 Budget"
    assert change.meetings == change.structure == {first, second}


def test_numbers_are_set_free_when_the_meeting_is_planned_again(office: Office) -> None:
    meeting = office.meeting(office.council(), titles="Budget Eventuelt")
    issue(office, meeting)
    office.secretariat.record.set_state(meeting, MeetingState.IN_PROGRESS)
    office.secretariat.agenda.delete_item(office.ids(meeting)[0])
    assert office.lines(meeting) == "2 Eventuelt"
    office.secretariat.record.set_state(meeting, MeetingState.PLANNED)
    assert office.lines(meeting) == "1 Eventuelt"


def test_an_item_restored_to_an_issued_agenda_has_its_number_back(office: Office) -> None:
    meeting = office.meeting(office.council(), titles="Budget Eventuelt")
    issue(office, meeting)
    office.secretariat.agenda.delete_item(office.ids(meeting)[0])
    office.secretariat.restore(office.secretariat.deleted()[0])
    assert office.lines(meeting) == "1 Budget, 2 Eventuelt"


def test_an_item_restored_after_the_agenda_was_issued_without_it_gets_a_letter(
    office: Office,
) -> None:
    meeting = office.meeting(office.council(), titles="Budget Høring Eventuelt")
    office.secretariat.agenda.delete_item(office.ids(meeting)[1])
    issue(office, meeting)
    office.secretariat.restore(office.secretariat.deleted()[0])
    assert office.lines(meeting) == "1 Budget, 1a Høring, 2 Eventuelt"


def test_an_item_restored_at_the_top_whose_number_is_taken_gets_another(office: Office) -> None:
    meeting = office.meeting(office.council(), titles="Budget Eventuelt")
    issue(office, meeting)
    office.secretariat.agenda.delete_item(office.ids(meeting)[0])
    office.secretariat.record.set_state(meeting, MeetingState.PLANNED)
    issue(office, meeting)
    office.secretariat.restore(office.secretariat.deleted()[0])
    assert office.lines(meeting) == "0a Budget, 1 Eventuelt"


# --- what an item holds ---


def test_a_title_alone_gets_the_sections_of_the_council(office: Office) -> None:
    sections = (SectionDraft("Resume"), SectionDraft("Økonomi", 2, plain("Ingen.")))
    meeting = office.meeting(office.council(item_sections=sections))
    item = office.secretariat.agenda.item(
        office.secretariat.agenda.add_item(meeting, " Budget \n2027").id
    )
    assert item.title == "Budget 2027"
    assert [(s.heading, s.level) for s in item.sections] == [("Resume", 1), ("Økonomi", 2)]
    assert plain_lines(item.sections[1].body) == ["Ingen."]


def test_the_fields_of_an_item_are_set(office: Office) -> None:
    meeting = office.meeting(office.council(), titles="Budget")
    (budget,) = office.ids(meeting)
    secretariat = office.secretariat
    secretariat.agenda.rename_item(budget, "Budget 2027")
    secretariat.agenda.set_case_number(budget, " 26-005158 ")
    secretariat.agenda.set_closed(budget, True)
    change = secretariat.agenda.set_type(budget, ItemType.INFORMATION)
    (line,) = secretariat.agenda.of(meeting)
    assert (line.title, line.case_number, line.closed, line.type) == (
        "Budget 2027",
        "26-005158",
        True,
        ItemType.INFORMATION,
    )
    assert change.items == {budget}
    assert change.structure == change.meetings == {meeting}


def test_setting_what_is_set_already_is_no_step_of_undo(office: Office) -> None:
    meeting = office.meeting(office.council(), titles="Budget")
    (budget,) = office.ids(meeting)
    assert not office.secretariat.agenda.rename_item(budget, "Budget")
    office.secretariat.undo()
    assert office.lines(meeting) == ""


@pytest.mark.parametrize("title", ["", " \n", "a" * (MAX_TITLE + 1)])
def test_a_title_is_there_and_not_endless(office: Office, title: str) -> None:
    meeting = office.meeting(office.council(), titles="Budget")
    with pytest.raises(InvalidInputError):
        office.item(meeting, title)
    with pytest.raises(InvalidInputError):
        office.secretariat.agenda.rename_item(office.ids(meeting)[0], title)
    assert office.lines(meeting) == "1 Budget"


def test_a_missing_item_is_said_to_be_missing(office: Office) -> None:
    with pytest.raises(NotFoundError, match=r"^Punktet findes ikke\.$"):
        office.secretariat.agenda.item(ItemId(9))


def test_a_deleted_item_can_be_read_but_has_no_number(office: Office) -> None:
    meeting = office.meeting(office.council(), titles="Budget")
    (budget,) = office.ids(meeting)
    office.secretariat.agenda.delete_item(budget)
    assert office.secretariat.agenda.item(budget).number == ""
    assert office.secretariat.agenda.of(meeting) == []


def test_the_agenda_says_what_is_decided_and_what_is_attached(
    office: Office, tmp_path: Path
) -> None:
    meeting = office.meeting(office.council(), titles="Budget Eventuelt")
    budget, _eventuelt = office.ids(meeting)
    office.write(office.secretariat.agenda.item(budget).decision.id, "Godkendt.")
    office.secretariat.attachments.add(budget, "Notat")
    lines = office.secretariat.agenda.of(meeting)
    assert [(line.decided, line.attachments) for line in lines] == [(True, 1), (False, 0)]


def test_a_duplicate_holds_all_that_the_item_holds(office: Office, tmp_path: Path) -> None:
    file = tmp_path / "notat.txt"
    file.write_bytes(b"Notatet")
    meeting = office.meeting(office.council())
    draft = ItemDraft(
        "Budget",
        case_number="26-1",
        closed=True,
        type=ItemType.DISCUSSION,
        decision=plain("Godkendt."),
        sections=(SectionDraft("Resume", 1, plain("Kort.")), SectionDraft("Økonomi", 2)),
        history=(HistoryEntryDraft(dt.date(2026, 5, 4), "Byrådet", plain("Ja."), "Bo", False),),
    )
    original = office.secretariat.agenda.add_item(meeting, draft).id
    office.secretariat.attachments.add(original, "Notat", file)
    copy = office.secretariat.agenda.item(office.secretariat.agenda.duplicate_item(original).id)
    item = office.secretariat.agenda.item(original)

    def held(whole: object) -> list[object]:
        fields = ("title", "case_number", "closed", "type")
        return [getattr(whole, name) for name in fields]

    assert held(copy) == held(item)
    assert copy.decision.body == item.decision.body
    assert [(s.heading, s.level, s.body) for s in copy.sections] == [
        (s.heading, s.level, s.body) for s in item.sections
    ]
    assert [(e.date, e.body, e.decision, e.absent, e.released) for e in copy.history] == [
        (e.date, e.body, e.decision, e.absent, e.released) for e in item.history
    ]
    (attachment,) = copy.attachments
    assert (attachment.title, attachment.file_name, attachment.size) == ("Notat", "notat.txt", 7)


# --- sections ---


@pytest.fixture
def item(office: Office) -> ItemId:
    """An item with the sections Resume, Økonomi and Behandling."""
    meeting = office.meeting(office.council())
    sections = tuple(SectionDraft(name) for name in ("Resume", "Økonomi", "Behandling"))
    return office.secretariat.agenda.add_item(meeting, ItemDraft("Budget", sections=sections)).id


def headings(office: Office, item: ItemId) -> list[str]:
    return [section.heading for section in office.secretariat.agenda.item(item).sections]


def sections(office: Office, item: ItemId) -> list[SectionId]:
    return [section.id for section in office.secretariat.agenda.item(item).sections]


def test_a_section_is_added_last_or_below_another(office: Office, item: ItemId) -> None:
    resume = sections(office, item)[0]
    change = office.secretariat.sections.add(item, SectionDraft("Høring\n"), resume).change
    office.secretariat.sections.add(item, SectionDraft("Beslutning"))
    assert headings(office, item) == ["Resume", "Høring", "Økonomi", "Behandling", "Beslutning"]
    assert change.items == {item}


def test_a_section_is_renamed_nested_moved_and_deleted(office: Office, item: ItemId) -> None:
    resume, economy, _handling = sections(office, item)
    office.secretariat.sections.edit(economy, " Øvrig  økonomi ", 2)
    assert office.secretariat.agenda.item(item).sections[1].level == 2
    office.secretariat.sections.move(resume, 2)
    assert headings(office, item) == ["Øvrig økonomi", "Behandling", "Resume"]
    office.secretariat.sections.move(resume, -1)
    assert headings(office, item) == ["Resume", "Øvrig økonomi", "Behandling"]
    office.secretariat.sections.delete(economy)
    assert headings(office, item) == ["Resume", "Behandling"]
    for _ in range(4):
        office.secretariat.undo()
    assert headings(office, item) == ["Resume", "Økonomi", "Behandling"]


def test_the_decision_cannot_be_deleted(office: Office, item: ItemId) -> None:
    decision = office.secretariat.agenda.item(item).decision.id
    with pytest.raises(InvalidInputError, match="kan ikke slettes"):
        office.secretariat.sections.delete(decision)


def test_a_missing_section_is_said_to_be_missing(office: Office) -> None:
    with pytest.raises(NotFoundError, match=r"^Afsnittet findes ikke\.$"):
        office.secretariat.sections.delete(SectionId(9))


def test_every_earlier_text_is_kept_also_through_undo(office: Office, item: ItemId) -> None:
    section = sections(office, item)[0]
    for text in ("Et", "Et udkast", "Et udkast"):
        office.clock.pass_seconds(1)
        office.write(section, text)
    office.secretariat.undo()
    assert office.text(section) == "Et"
    office.secretariat.redo()
    earlier = office.secretariat.sections.revisions(section)
    assert ["".join(plain_lines(r.body)) for r in earlier] == ["Et", "Et udkast", "Et", ""]
    assert all(r.written_at <= r.replaced_at for r in earlier)
    assert earlier[-1].replaced_at == dt.datetime(2026, 11, 22, 12, 0, 1)


def test_a_new_section_never_has_the_past_of_one_that_was_taken_back(
    office: Office, item: ItemId
) -> None:
    taken_back = office.secretariat.sections.add(item, SectionDraft("Høring")).id
    office.write(taken_back, "Fortroligt")
    office.write(taken_back, "Noget andet")
    for _ in range(3):
        office.secretariat.undo()
    fresh = office.secretariat.sections.add(item, SectionDraft("Bemærkninger")).id
    assert office.secretariat.sections.revisions(fresh) == []


def test_writing_says_what_to_read_anew(office: Office, item: ItemId) -> None:
    section = sections(office, item)[0]
    meeting = office.secretariat.agenda.item(item).meeting_id
    change = office.secretariat.sections.write(section, plain("Et udkast"))
    assert change.sections == {section}
    assert change.items == {item}
    assert change.meetings == {meeting}
    assert not change.structure
    assert not office.secretariat.sections.write(section, plain("Et udkast"))


def test_what_is_pasted_keeps_its_words(office: Office) -> None:
    assert office.secretariat.sections.text_from_html("<p>Et <b>udkast</b></p>") == rich_text(
        [Paragraph((Span("Et "), Span("udkast", bold=True)))]
    )


# --- case history ---


def test_case_history_is_added_edited_ordered_and_deleted(office: Office, item: ItemId) -> None:
    secretariat = office.secretariat
    day = dt.date(2026, 5, 4)
    first = secretariat.case_history.add(item, HistoryEntryDraft(day, " Byrådet ")).id
    second = secretariat.case_history.add(item, HistoryEntryDraft(day, "Økonomiudvalget")).id
    edited = HistoryEntryDraft(day, "Byrådet", plain("Udsat."), "Bo\nCarl", released=False)
    assert secretariat.case_history.edit(first, edited).items == {item}
    secretariat.case_history.order([second, first])
    other, entry = secretariat.agenda.item(item).history
    assert other.body == "Økonomiudvalget"
    assert (entry.decision, entry.absent, entry.released) == (plain("Udsat."), "Bo Carl", False)
    secretariat.case_history.delete(second)
    assert [e.id for e in secretariat.agenda.item(item).history] == [first]
    secretariat.undo()
    assert [e.id for e in secretariat.agenda.item(item).history] == [second, first]


def test_a_case_was_treated_by_somebody(office: Office, item: ItemId) -> None:
    with pytest.raises(InvalidInputError, match="hvem der behandlede sagen"):
        office.secretariat.case_history.add(item, HistoryEntryDraft(dt.date(2026, 5, 4), " "))


# --- attachments ---


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file to attach."""
    file = tmp_path / "Notat om økonomi.txt"
    file.write_bytes(b"Notatet")
    return file


def test_an_attachment_is_a_title_and_perhaps_a_file(
    office: Office, item: ItemId, file: Path, tmp_path: Path
) -> None:
    secretariat = office.secretariat
    titled = secretariat.attachments.add(item, "Brev til ministeren")
    filed = secretariat.attachments.add(item, " ", file)
    assert filed.change.items == {item}
    letter, note = secretariat.agenda.item(item).attachments
    assert (letter.title, letter.file_name, letter.size) == ("Brev til ministeren", "", None)
    assert (note.title, note.file_name, note.size) == ("Notat om økonomi", file.name, 7)
    target = secretariat.attachments.save(filed.id, tmp_path / "ud.txt")
    assert target.read_bytes() == b"Notatet"
    with pytest.raises(NotFoundError, match="Bilagets fil findes ikke"):
        secretariat.attachments.save(titled.id, target)
    with pytest.raises(NotFoundError, match="Bilaget findes ikke"):
        secretariat.attachments.save(AttachmentId(9), target)
    with pytest.raises(ExportFailedError):
        secretariat.attachments.save(filed.id, tmp_path / "væk" / "ud.txt")


def test_attachments_are_renamed_ordered_deleted_and_brought_back(
    office: Office, item: ItemId, file: Path, tmp_path: Path
) -> None:
    secretariat = office.secretariat
    first = secretariat.attachments.add(item, "Notat", file).id
    second = secretariat.attachments.add(item, "Brev").id
    secretariat.attachments.rename(first, " Notat  2 ")
    secretariat.attachments.order([second, first])
    assert [a.title for a in secretariat.agenda.item(item).attachments] == ["Brev", "Notat 2"]
    secretariat.attachments.delete(first)
    assert [a.title for a in secretariat.agenda.item(item).attachments] == ["Brev"]
    secretariat.undo()
    assert [a.title for a in secretariat.agenda.item(item).attachments] == ["Brev", "Notat 2"]
    assert secretariat.attachments.save(first, tmp_path / "ud").read_bytes() == b"Notatet"


def test_equal_files_are_kept_once(office: Office, item: ItemId, tmp_path: Path) -> None:
    for name in ("en", "to"):
        (tmp_path / name).write_bytes(b"a" * 1_000_000)
        office.secretariat.attachments.add(item, name, tmp_path / name)
    office.secretariat.agenda.duplicate_item(item)
    office.secretariat.close()
    assert office.path.stat().st_size < 2_000_000


@pytest.mark.parametrize("title", ["", " "])
def test_an_attachment_has_a_title(office: Office, item: ItemId, title: str) -> None:
    kept = office.secretariat.attachments.add(item, "Brev").id
    with pytest.raises(InvalidInputError, match=r"^Bilaget skal have en titel\.$"):
        office.secretariat.attachments.add(item, title)
    with pytest.raises(InvalidInputError, match=r"^Bilaget skal have en titel\.$"):
        office.secretariat.attachments.rename(kept, title)


def test_a_huge_or_missing_file_is_not_attached(
    office: Office, item: ItemId, tmp_path: Path
) -> None:
    huge = tmp_path / "film.mp4"
    with huge.open("wb") as film:
        film.truncate(MAX_ATTACHMENT + 1)
    with pytest.raises(InvalidInputError, match=r"film\.mp4 fylder over 50 MB"):
        office.secretariat.attachments.add(item, "Film", huge)
    with pytest.raises(UnreadableSourceError):
        office.secretariat.attachments.add(item, "Film", tmp_path / "væk")
    assert office.secretariat.agenda.item(item).attachments == ()


def test_a_deleted_section_comes_back_where_it_was(office: Office) -> None:
    secretariat = office.secretariat
    council = office.council()
    item_id = office.item(office.meeting(council), "Budget")
    for heading in ("Resume", "", "Høring"):
        secretariat.sections.add(item_id, SectionDraft(heading))
    first, nameless, _last = secretariat.agenda.item(item_id).sections
    secretariat.sections.delete(nameless.id)
    office.clock.pass_seconds(1)
    secretariat.sections.delete(first.id)
    found = secretariat.deleted()
    assert [(thing.table, thing.title) for thing in found] == [
        ("section", "Budget: Resume"),
        ("section", "Budget"),
    ]
    for thing in found:
        secretariat.restore(thing)
    assert [s.heading for s in secretariat.agenda.item(item_id).sections] == [
        "Resume",
        "",
        "Høring",
    ]
    secretariat.sections.delete(first.id)
    secretariat.councils.delete(council)
    assert [thing.table for thing in secretariat.deleted()] == ["council"]
