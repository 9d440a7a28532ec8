"""Documents of each kind, from the data file to the disk and kept there."""

from pathlib import Path

import pytest

from models.errors import InvalidInputError
from models.records import (
    DocumentKind,
    FileFormat,
    ItemDraft,
    MeetingId,
    MeetingState,
    Publication,
    Role,
)
from models.text import plain
from tests.fixtures.office import Office

AGENDA, SUPPLEMENT, MINUTES, PUBLIC, EXCERPT, SIGNATURES = DocumentKind


def a_meeting(office: Office) -> MeetingId:
    council = office.council()
    office.member(council, "Anna Krog", Role.CHAIRPERSON)
    return office.meeting(council, titles="Budget Eventuelt")


def test_what_cannot_be_made_now_is_told_with_the_reason(office: Office) -> None:
    meeting = a_meeting(office)
    hindered = office.secretariat.documents.hindrances(meeting, office.ids(meeting)[0])
    assert list(hindered) == [SUPPLEMENT]
    assert "ingen punkter til en tillægsdagsorden" in str(hindered[SUPPLEMENT])


def test_a_meeting_without_people_and_items_has_neither_excerpt_nor_signatures(
    office: Office,
) -> None:
    meeting = office.meeting(office.council())
    hindered = office.secretariat.documents.hindrances(meeting)
    assert list(hindered) == [SUPPLEMENT, EXCERPT, SIGNATURES]
    for kind, error in hindered.items():
        with pytest.raises(InvalidInputError) as caught:
            office.secretariat.documents.prepare(meeting, kind)
        assert str(caught.value) == str(error)


@pytest.mark.parametrize("kind", [AGENDA, MINUTES, PUBLIC, EXCERPT, SIGNATURES])
def test_a_document_is_written_and_kept(office: Office, tmp_path: Path, kind: DocumentKind) -> None:
    meeting = a_meeting(office)
    item = office.ids(meeting)[1] if kind is EXCERPT else None
    documents = office.secretariat.documents
    target = tmp_path / documents.file_name(meeting, kind, item_id=item)
    exported = documents.export(meeting, target, kind, item_id=item)
    assert exported.path == target
    (kept,) = office.secretariat._store.kept.of(meeting)
    assert (kept.kind, kept.item_id, kept.file_name) == (kind, item, target.name)
    assert office.secretariat._store.kept.content(kept.id) == target.read_bytes()


def test_the_file_of_an_excerpt_is_named_after_its_item(office: Office) -> None:
    meeting = a_meeting(office)
    name = office.secretariat.documents.file_name(
        meeting, EXCERPT, FileFormat.PDF, office.ids(meeting)[1]
    )
    assert name == "Udskrift Seniorrådet 2026-12-01 punkt 2.pdf"


# --- what is published of a closed item ---


def test_a_new_item_may_bring_what_is_published_of_it(office: Office) -> None:
    meeting = a_meeting(office)
    public = Publication("Køb", plain("Købt."), released=True)
    draft = ItemDraft("Køb af areal", closed=True, publication=public)
    item = office.secretariat.agenda.add_item(meeting, draft).id
    assert office.secretariat.agenda.item(item).publication == public


def test_a_copy_of_an_item_is_not_released_with_it(office: Office) -> None:
    meeting = a_meeting(office)
    item = office.ids(meeting)[0]
    office.secretariat.agenda.publish(item, Publication("Køb", plain("Købt."), released=True))
    copy = office.secretariat.agenda.duplicate_item(item).id
    assert office.secretariat.agenda.item(copy).publication == Publication("Køb", plain("Købt."))


def test_a_copied_agenda_keeps_the_public_titles_but_nothing_decided(office: Office) -> None:
    meeting = a_meeting(office)
    office.secretariat.agenda.publish(
        office.ids(meeting)[0], Publication("Køb", plain("Købt."), released=True)
    )
    draft = office.secretariat.meetings.propose(office.secretariat.meetings.get(meeting).council_id)
    copy = office.secretariat.meetings.create(draft, copy_from=meeting).id
    first = office.secretariat.agenda.item(office.ids(copy)[0])
    assert first.publication == Publication("Køb")


def test_a_decision_can_be_released_after_the_minutes_are_signed(office: Office) -> None:
    meeting = a_meeting(office)
    item = office.ids(meeting)[0]
    office.secretariat.agenda.set_closed(item, True)
    office.secretariat.record.set_state(meeting, MeetingState.SIGNED)
    office.secretariat.agenda.publish(
        item, Publication("Køb", plain("Rådet købte."), released=True)
    )
    assert "Rådet købte." in office.secretariat.documents.text(meeting, PUBLIC)
    office.secretariat.undo()
    assert "Rådet købte." not in office.secretariat.documents.text(meeting, PUBLIC)
