"""A document made with texts that are still being typed."""

from models.records import ItemDraft, SectionDraft
from models.text import plain, plain_lines
from tests.fixtures.office import Office


def test_a_document_can_be_prepared_with_what_is_typed_and_not_stored(office: Office) -> None:
    meeting = office.meeting(office.council())
    sections = (SectionDraft("Sagsfremstilling", body=plain("Stored.")), SectionDraft("Økonomi"))
    draft = ItemDraft("Budget", decision=plain("Stored."), sections=sections)
    item = office.secretariat.agenda.item(office.secretariat.agenda.add_item(meeting, draft).id)
    typed = {item.decision.id: plain("Typed."), item.sections[1].id: plain("Ingen.")}

    document = office.secretariat.documents.prepare(meeting, typed=typed).document

    texts = {s.heading: plain_lines(s.body) for s in document.items[0].sections}
    assert texts["Beslutning"][0] == "Typed."
    assert texts["Sagsfremstilling"] == ["Stored."]
    assert texts["Økonomi"] == ["Ingen."]
    assert plain_lines(office.secretariat.agenda.item(item.id).decision.body) == ["Stored."]
