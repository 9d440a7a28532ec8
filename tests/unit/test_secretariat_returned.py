"""A referat edited in Word is compared with its meeting, and what one wants of it is taken."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordDocument
from docx.text.paragraph import Paragraph as WordParagraph

from models.comparison import ChangeKind, Difference, What
from models.errors import InvalidInputError
from models.records import (
    AgendaItem,
    AttachmentDraft,
    AttendanceStatus,
    DocumentKind,
    FileFormat,
    HistoryEntryDraft,
    ItemDraft,
    MeetingState,
    Publication,
    SectionDraft,
)
from models.secretariat.returned import Comparison
from models.text import RichText, parse, plain_lines
from tests.fixtures.office import Office

PRESENT, APOLOGY, _UNEXCUSED = AttendanceStatus

DECISION = "Rådet drøftede planen.\n\nDer var enighed om at gå videre.\n\nSagen tages op igen."
CASE = "Planen blev sendt ud i maj.\n\n- flere lokaler\n- lavere leje\n\nHøringen slutter i juni."
ITEMS = (
    ItemDraft(
        "Plan for lokaler",
        decision=parse(DECISION),
        case_number="26-001234",
        sections=(
            SectionDraft("Sagsfremstilling"),
            SectionDraft("Sagens kerne", 2, parse(CASE)),
            SectionDraft("Økonomi", 2, parse("Ingen udgifter.")),
            SectionDraft("Behandling", 2),
        ),
        history=(
            HistoryEntryDraft(dt.date(2026, 5, 4), "Kulturudvalget", parse("Godkendt."), "Bo Klit"),
            HistoryEntryDraft(dt.date(2026, 5, 8), "Byrådet", parse("Hemmeligt."), released=False),
        ),
        attachments=(AttachmentDraft("Plan"), AttachmentDraft("Budget"), AttachmentDraft("Kort")),
    ),
    ItemDraft("Valg af næstformand", decision=parse("Udsat."), closed=True),
    ItemDraft("Eventuelt"),
)


class Desk(Office):
    """An office with one meeting, and a colleague with Word."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        council = self.council("Seniorrådet")
        self.asta = self.member(council, "Asta Bruun")
        self.bo = self.member(council, "Bo Dahl")
        self.council_id = council
        self.meeting_id = self.meeting(council, place="Rådhuset")
        for item in ITEMS:
            self.secretariat.agenda.add_item(self.meeting_id, item)
        self.secretariat.attendance.mark(self.meeting_id, self.bo, APOLOGY)
        self.file = path.with_name("referat.docx")

    def sent(self, kind: DocumentKind = DocumentKind.MINUTES) -> "Desk":
        """The file is written and sent out."""
        documents, item = self.secretariat.documents, self.items[0].id
        documents.export(self.meeting_id, self.file, kind, item_id=item)
        return self

    def edited(self, *edits: Callable[[WordDocument], object]) -> Comparison:
        """The file is written, edited in Word, and comes back."""
        if not self.file.exists():
            self.sent()
        document = docx.Document(str(self.file))
        for edit in edits:
            edit(document)
        document.save(str(self.file))
        return self.compared()

    def compared(self) -> Comparison:
        return self.secretariat.returned.compare(self.meeting_id, self.file)

    def take(self, *differences: Difference) -> None:
        self.secretariat.returned.take(self.meeting_id, differences)

    def take_all(self, comparison: Comparison) -> Comparison:
        """Take all; and what then is otherwise in the file."""
        self.take(*comparison.differences)
        return self.compared()

    @property
    def items(self) -> tuple[AgendaItem, ...]:
        return self.secretariat.minutes(self.meeting_id).items

    @property
    def plan(self) -> AgendaItem:
        return self.items[0]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path / "Referent.db")
    yield desk
    desk.secretariat.close()


# --- what a colleague does in Word ---

Edit = Callable[[WordDocument], object]


def found(document: WordDocument, text: str) -> WordParagraph:
    """The last paragraph that says `text`; the contents may say it, too."""
    return next(p for p in reversed(document.paragraphs) if p.text == text)


def rewrite(old: str, new: str) -> Edit:
    def edit(document: WordDocument) -> None:
        found(document, old).runs[0].text = new

    return edit


def remove(text: str) -> Edit:
    def edit(document: WordDocument) -> None:
        element = found(document, text)._p
        element.getparent().remove(element)  # type: ignore[union-attr]

    return edit


def insert(text: str, before: str, style: str = "Body Text") -> Edit:
    def edit(document: WordDocument) -> None:
        found(document, before).insert_paragraph_before(text, style)

    return edit


def restyle(text: str, style: str) -> Edit:
    def edit(document: WordDocument) -> None:
        found(document, text).style = style

    return edit


def swap(first: str, last: str, *, before: str) -> Edit:
    """Move the paragraphs from `first` to `last` to before another one."""

    def edit(document: WordDocument) -> None:
        texts = [p.text for p in document.paragraphs]
        start = len(texts) - 1 - texts[::-1].index(first)
        end = texts.index(last, start)
        target = found(document, before)._p
        for paragraph in document.paragraphs[start : end + 1]:
            target.addprevious(paragraph._p)

    return edit


def told(comparison: Comparison) -> list[str]:
    """Each difference as 'Økonomi changed: a => b'."""

    def text(blocks: object) -> str:
        return " / ".join(plain_lines(RichText(blocks)))  # type: ignore[arg-type]

    return [
        f"{d.section or d.what} {d.kind}: {text(d.before)} => {text(d.after)}".replace(":  =>", ":")
        for d in comparison.differences
    ]


def remarks(comparison: Comparison) -> list[str]:
    return [remark.reason for remark in comparison.remarks]


# --- what is otherwise ---


def test_a_file_that_nobody_touched_differs_in_nothing(desk: Desk) -> None:
    comparison = desk.sent().compared()
    assert comparison == Comparison((), (), comparison.kept, is_unchanged=True)
    assert comparison.kept
    assert comparison.kept.kind is DocumentKind.MINUTES


def test_three_changed_paragraphs_one_new_and_one_gone_are_five_differences(desk: Desk) -> None:
    comparison = desk.edited(
        rewrite("Rådet drøftede planen.", "Rådet drøftede planen grundigt."),
        rewrite("flere lokaler", "flere og lysere lokaler"),
        rewrite("Ingen udgifter.", "Ingen nye udgifter."),
        insert("Asta Bruun fremlagde planen.", before="Der var enighed om at gå videre."),
        remove("Høringen slutter i juni."),
    )
    assert told(comparison) == [
        "Beslutning changed: Rådet drøftede planen. => Rådet drøftede planen grundigt.",
        "Beslutning added: Asta Bruun fremlagde planen.",
        "Sagens kerne changed: - flere lokaler => - flere og lysere lokaler",
        "Sagens kerne removed: Høringen slutter i juni. => ",
        "Økonomi changed: Ingen udgifter. => Ingen nye udgifter.",
    ]
    assert comparison.remarks == ()
    assert not comparison.is_unchanged
    assert desk.take_all(comparison).differences == ()
    assert plain_lines(desk.plan.decision.body) == [
        "Rådet drøftede planen grundigt.",
        "Asta Bruun fremlagde planen.",
        "Der var enighed om at gå videre.",
        "Sagen tages op igen.",
    ]
    # Exported again it says what the file says, and differs in nothing.
    assert desk.sent().compared().differences == ()


def test_what_is_taken_is_one_step_of_undo_and_leaves_revisions(desk: Desk) -> None:
    comparison = desk.edited(rewrite("Rådet drøftede planen.", "Andet."), remove("Ingen udgifter."))
    before = desk.items
    desk.take(*comparison.differences)
    (revision,) = desk.secretariat.sections.revisions(before[0].decision.id)
    assert revision.body == before[0].decision.body
    desk.secretariat.undo()
    assert desk.items == before


def test_only_what_is_chosen_is_taken(desk: Desk) -> None:
    comparison = desk.edited(
        rewrite("Rådet drøftede planen.", "Rådet drøftede den lange plan."),
        remove("Sagen tages op igen."),
    )
    changed, removed = comparison.differences
    desk.take(removed)
    assert plain_lines(desk.plan.decision.body) == DECISION.split("\n\n")[:2]
    assert [d.before for d in desk.compared().differences] == [changed.before]


def test_formatting_is_a_difference_and_blank_lines_are_not(desk: Desk) -> None:
    def embolden(document: WordDocument) -> None:
        found(document, "Ingen udgifter.").runs[0].bold = True

    comparison = desk.edited(
        embolden,
        restyle("lavere leje", "List Number"),
        insert("", before="Der var enighed om at gå videre."),
        insert(" ", before="Sagens kerne"),
        insert(" ", before="04/05/2026 Kulturudvalget"),
    )
    assert [(d.section, d.kind) for d in comparison.differences] == [
        ("Sagens kerne", ChangeKind.CHANGED),
        ("Økonomi", ChangeKind.CHANGED),
    ]
    assert desk.take_all(comparison).differences == ()
    assert desk.plan.sections[2].body == parse("**Ingen udgifter.**")


def test_one_paragraph_in_the_place_of_another_is_a_change(desk: Desk) -> None:
    comparison = desk.edited(rewrite("Der var enighed om at gå videre.", "Punktet udgik."))
    assert [d.kind for d in comparison.differences] == [ChangeKind.CHANGED]


def test_new_paragraphs_stand_where_they_stood_in_the_file(desk: Desk) -> None:
    def add(document: WordDocument) -> None:
        absence = next(p for p in document.paragraphs if p.text == "Afbud: Bo Dahl")
        absence.insert_paragraph_before("Næstsidst.", "Body Text")
        absence.insert_paragraph_before("Sidst.", "Body Text")
        found(document, "Rådet drøftede planen.").insert_paragraph_before("Først.", "Body Text")

    comparison = desk.edited(add)
    assert [d.at for d in comparison.differences] == [0, 3, 3]
    assert desk.take_all(comparison).differences == ()
    lines = plain_lines(desk.plan.decision.body)
    assert lines == ["Først.", *DECISION.split("\n\n"), "Næstsidst.", "Sidst."]


def test_an_empty_decision_is_filled_in(desk: Desk) -> None:
    def fill(document: WordDocument) -> None:
        found(document, "-").runs[0].text = "Der var ikke mere."

    comparison = desk.edited(fill)
    assert told(comparison) == ["Beslutning added: Der var ikke mere."]
    assert desk.take_all(comparison).differences == ()
    assert desk.items[2].decision.body == parse("Der var ikke mere.")


def test_a_decision_that_was_emptied_in_word_is_empty(desk: Desk) -> None:
    comparison = desk.edited(rewrite("Udsat.", "-"))
    assert told(comparison) == ["Beslutning removed: Udsat. => "]
    assert desk.take_all(comparison).differences == ()
    assert not desk.items[1].decision.body


def test_a_decision_may_say_what_stands_for_an_empty_one(desk: Desk) -> None:
    desk.write(desk.items[1].decision.id, "-")
    assert desk.edited(insert(" ", before="Punkt 3: Eventuelt")).differences == ()


# --- outside the texts ---


def test_a_title_and_a_case_number_can_be_taken(desk: Desk) -> None:
    comparison = desk.edited(
        rewrite("Punkt 1: Plan for lokaler", "Punkt 1: Plan for lokaler og leje"),
        rewrite("26-001234", "26-009999"),
    )
    assert [d.what for d in comparison.differences] == [What.TITLE, What.CASE_NUMBER]
    assert desk.take_all(comparison).differences == ()
    assert (desk.plan.title, desk.plan.case_number) == ("Plan for lokaler og leje", "26-009999")


def test_a_case_number_can_be_struck_out(desk: Desk) -> None:
    comparison = desk.edited(remove("26-001234"))
    assert told(comparison) == ["case_number removed: 26-001234 => "]
    desk.take_all(comparison)
    assert desk.plan.case_number == ""


def test_sections_come_go_and_change_their_heading(desk: Desk) -> None:
    comparison = desk.edited(
        rewrite("Økonomi", "Økonomien"),
        insert("Høring", before="Sagens forløb", style="Heading 3"),
        insert("Alle blev hørt.", before="Sagens forløb"),
        insert("Bemærkninger", before="Sagens forløb", style="Heading 2"),
    )
    assert told(comparison) == [
        "Økonomi changed: Økonomi => Økonomien",
        "Høring added: Høring / Alle blev hørt.",
        "Bemærkninger added: Bemærkninger",
    ]
    assert desk.take_all(comparison).differences == ()
    assert [(s.heading, s.level) for s in desk.plan.sections] == [
        ("Sagsfremstilling", 1),
        ("Sagens kerne", 2),
        ("Økonomien", 2),
        ("Høring", 2),
        ("Bemærkninger", 1),
        ("Behandling", 2),
    ]


def test_a_section_taken_out_in_word_can_be_taken_out(desk: Desk) -> None:
    comparison = desk.edited(remove("Økonomi"), remove("Ingen udgifter."))
    assert told(comparison) == ["Økonomi removed: Økonomi / Ingen udgifter. => "]
    assert desk.take_all(comparison).differences == ()
    assert "Økonomi" not in [section.heading for section in desk.plan.sections]


def test_a_heading_moved_to_another_level_is_a_difference(desk: Desk) -> None:
    comparison = desk.edited(restyle("Økonomi", "Heading 2"))
    (difference,) = comparison.differences
    assert (difference.what, difference.level) == (What.HEADING, 1)
    assert desk.take_all(comparison).differences == ()
    assert desk.plan.sections[2].level == 1


def test_a_first_section_goes_first(desk: Desk) -> None:
    comparison = desk.edited(
        insert("Formål", before="Sagsfremstilling", style="Heading 2"),
        insert("Kort.", before="Sagsfremstilling"),
    )
    assert desk.take_all(comparison).differences == ()
    assert desk.plan.sections[0].heading == "Formål"


def test_text_under_the_heading_of_a_section_that_was_empty_goes_there(desk: Desk) -> None:
    comparison = desk.edited(
        insert("Behandling", before="Sagens forløb", style="Heading 3"),
        insert("Sendes i høring.", before="Sagens forløb"),
    )
    assert told(comparison) == ["Behandling added: Sendes i høring."]
    assert desk.take_all(comparison).differences == ()
    assert desk.plan.sections[3].body == parse("Sendes i høring.")


def test_an_earlier_decision_and_the_attachments_can_be_corrected(desk: Desk) -> None:
    comparison = desk.edited(
        rewrite("Godkendt.", "Godkendt med bemærkninger."),
        rewrite("Plan", "Planen"),
        insert("Tidsplan", before="Kort", style="List Bullet"),
        remove("Kort"),
        restyle("Budget", "List Bullet"),
    )
    assert told(comparison) == [
        "04/05/2026 Kulturudvalget changed: Godkendt. => Godkendt med bemærkninger.",
        "Bilag changed: Plan => Planen",
        "Bilag changed: Kort => Tidsplan",
    ]
    assert desk.take_all(comparison).differences == ()
    assert [a.title for a in desk.plan.attachments] == ["Planen", "Budget", "Tidsplan"]
    assert desk.plan.history[0].decision == parse("Godkendt med bemærkninger.")


def test_attachments_come_and_go(desk: Desk) -> None:
    comparison = desk.edited(insert("Brev", before="Plan"), remove("Budget"))
    assert [d.kind for d in comparison.differences] == [ChangeKind.ADDED, ChangeKind.REMOVED]
    assert desk.take_all(comparison).differences == ()
    assert [a.title for a in desk.plan.attachments] == ["Brev", "Plan", "Kort"]


def test_all_attachments_can_go(desk: Desk) -> None:
    gone = [remove(text) for text in ("Bilag", "Plan", "Budget", "Kort")]
    comparison = desk.edited(*gone)
    assert [d.kind for d in comparison.differences] == [ChangeKind.REMOVED] * 3
    assert desk.take_all(comparison).differences == ()
    assert desk.plan.attachments == ()


# --- what can only be told ---


def test_the_head_and_the_lines_of_absence_are_only_told_of(desk: Desk) -> None:
    def absence(document: WordDocument) -> None:
        lines = [p for p in document.paragraphs if p.text == "Afbud: Bo Dahl"]
        lines[0].runs[0].text = "Afbud: Bo Dahl, Asta Bruun"
        lines[1]._p.getparent().remove(lines[1]._p)  # type: ignore[union-attr]
        lines[2].insert_paragraph_before("Fraværende uden afbud: Ib Lund", "Body Text")

    comparison = desk.edited(
        absence,
        rewrite("Afbud: Bo Klit", "Afbud: Bo Klint"),
        rewrite("REFERAT Seniorrådet d. 01-12-2026", "REFERAT Seniorrådet d. 02-12-2026"),
        lambda document: setattr(document.paragraphs[2].runs[1], "text", " Biblioteket"),
        insert("Kladde", before="Indholdsfortegnelse"),
    )
    assert comparison.differences == ()
    assert [text.rsplit(". ", 1)[0] for text in remarks(comparison)] == [
        "Titlen er en anden i filen: »REFERAT Seniorrådet d. 02-12-2026«",
        "»Mødested« er ændret i filen: »Biblioteket«",
        "Linjen »Kladde« står før det første punkt i filen",
        "Linjen om fravær er ændret i filen: »Afbud: Bo Dahl, Asta Bruun«",
        "Linjen om fravær er ændret i filen: »Afbud: Bo Klint«",
        "Linjen om fravær er ændret i filen: »–«",
        "Linjen om fravær er ændret i filen: »Fraværende uden afbud: Ib Lund«",
    ]


def test_items_moved_renumbered_closed_new_and_gone_are_told_of(desk: Desk) -> None:
    comparison = desk.edited(
        swap("Punkt 3: Eventuelt", "Afbud: Bo Dahl", before="Punkt 1: Plan for lokaler"),
        rewrite("Punkt 2: Lukket - Valg af næstformand", "Punkt 9: Valg af næstformand"),
        insert("Punkt 4: Frokost", before="Punkt 9: Valg af næstformand", style="Heading 1"),
        rewrite("Punkt 3: Eventuelt", "Punkt 3: Lukket - Eventuelt"),
    )
    assert comparison.differences == ()
    assert [text.split(".")[0] for text in remarks(comparison)] == [
        "Punkterne står i en anden rækkefølge i filen",
        "Punktets nummer er et andet i filen: 9",
        "Punktet er gjort åbent i filen",
        "Punktet er gjort lukket i filen",
        "Punktet står kun i filen",
    ]
    assert comparison.remarks[-1].item == "Punkt 4: Frokost"


def test_an_item_taken_out_in_word_is_told_of(desk: Desk) -> None:
    comparison = desk.edited(remove("Punkt 2: Lukket - Valg af næstformand"), remove("Udsat."))
    assert "Punktet står ikke i filen. Slet det selv, hvis det skal væk." in remarks(comparison)


def test_an_item_without_a_title_keeps_it(desk: Desk) -> None:
    comparison = desk.edited(rewrite("Punkt 3: Eventuelt", "Punkt 3:"))
    assert comparison.differences == ()
    assert remarks(comparison) == ["Det her er ændret i filen, men kan ikke tages med: »Punkt 3:«."]


def test_an_item_with_another_title_is_known_by_its_number(desk: Desk) -> None:
    comparison = desk.edited(rewrite("Punkt 3: Eventuelt", "Punkt 3: Ordet er frit"))
    assert told(comparison) == ["title changed: Eventuelt => Ordet er frit"]


def test_an_item_whose_heading_is_bare_is_known_by_its_title(desk: Desk) -> None:
    comparison = desk.edited(rewrite("Punkt 3: Eventuelt", "Eventuelt"))
    assert comparison.differences == ()
    assert remarks(comparison) == [
        "Punktets nummer er et andet i filen: –. Numrene følger dagsordenen."
    ]


def test_headings_of_what_is_no_text_stay_as_they_are(desk: Desk) -> None:
    comparison = desk.edited(
        rewrite("04/05/2026 Kulturudvalget", "04/05/2026 Kulturudvalget (møde)"),
        rewrite("Beslutning ikke frigivet", "Beslutning frigivet"),
        insert("09/05/2026 Teknisk Udvalg", before="Bilag", style="Heading 3"),
        insert("Godkendt.", before="Bilag"),
        remove("Sagens forløb"),
    )
    assert comparison.differences == ()
    assert [text.split(":")[-1] for text in remarks(comparison)] == [
        "»Sagens forløb« står ikke i filen. Det tages ikke med.",
        " »04/05/2026 Kulturudvalget (møde)«.",
        " »Beslutning frigivet«.",
        " »09/05/2026 Teknisk Udvalg«.",
    ]


def test_an_entry_of_the_history_that_is_gone_is_told_of(desk: Desk) -> None:
    comparison = desk.edited(
        remove("04/05/2026 Kulturudvalget"), remove("Godkendt."), remove("Afbud: Bo Klit")
    )
    assert comparison.differences == ()
    assert remarks(comparison) == [
        "»04/05/2026 Kulturudvalget« står ikke i filen. Det tages ikke med."
    ]


def test_a_decision_that_is_gone_is_told_of_and_its_text_can_go(desk: Desk) -> None:
    def without(document: WordDocument) -> None:
        headings = [p for p in document.paragraphs if p.text == "Beslutning"]
        for paragraph in (headings[1], found(document, "Udsat.")):
            paragraph._p.getparent().remove(paragraph._p)  # type: ignore[union-attr]

    comparison = desk.edited(without)
    assert told(comparison) == ["Beslutning removed: Udsat. => "]
    assert "Overskriften »Beslutning« står ikke i filen." in remarks(comparison)


def test_text_above_the_first_heading_of_an_item_is_told_of(desk: Desk) -> None:
    def add(document: WordDocument) -> None:
        heading = [p for p in document.paragraphs if p.text == "Beslutning"][2]
        heading.insert_paragraph_before("Løs tekst " * 20, "Body Text")

    comparison = desk.edited(add)
    assert comparison.differences == ()
    (reason,) = remarks(comparison)
    assert reason.endswith("Løs tekst Løs tekst Løs tekst …«.")


def test_sections_in_another_order_are_told_of(desk: Desk) -> None:
    comparison = desk.edited(swap("Økonomi", "Ingen udgifter.", before="Sagens kerne"))
    assert comparison.differences == ()
    assert [text.split(".")[0] for text in remarks(comparison)] == [
        "Afsnittene står i en anden rækkefølge i filen"
    ]


def test_headings_that_lost_their_style_are_known_by_their_words(desk: Desk) -> None:
    comparison = desk.edited(
        restyle("Punkt 1: Plan for lokaler", "Normal"),
        restyle("Økonomi", "Normal"),
        restyle("26-001234", "Normal"),
        lambda document: setattr(document.paragraphs[0], "style", "Normal"),
        restyle("Indholdsfortegnelse", "Normal"),
        insert("", before="Indholdsfortegnelse"),
    )
    assert (comparison.differences, comparison.remarks) == ((), ())


def test_an_empty_heading_is_none(desk: Desk) -> None:
    comparison = desk.edited(
        insert("", before="Økonomi", style="Heading 1"),
        insert("", before="Økonomi", style="Heading 3"),
    )
    assert (comparison.differences, comparison.remarks) == ((), ())


def test_a_section_is_known_by_its_text_when_its_heading_is_another(desk: Desk) -> None:
    comparison = desk.edited(rewrite("Økonomi", "Penge"))
    assert told(comparison) == ["Økonomi changed: Økonomi => Penge"]
    assert desk.take_all(comparison).differences == ()


def test_comments_and_the_like_are_told_of(desk: Desk) -> None:
    def comment(document: WordDocument) -> None:
        runs = found(document, "Ingen udgifter.").runs
        document.add_comment(runs, "Er det rigtigt?")

    assert remarks(desk.edited(comment)) == ["Filen har kommentarer. Læs dem i Word."]


# --- which document the file is ---


def test_what_only_the_meeting_was_changed_in_is_marked(desk: Desk) -> None:
    desk.sent()
    desk.write(desk.plan.sections[2].id, "Udgiften er 5 kr.")
    comparison = desk.edited(rewrite("Rådet drøftede planen.", "Rådet drøftede planen igen."))
    assert [(d.section, d.is_ours) for d in comparison.differences] == [
        ("Beslutning", False),
        ("Økonomi", True),
    ]


def test_a_file_is_told_to_be_an_older_one(desk: Desk) -> None:
    assert desk.sent().compared().newer is None
    desk.sent(DocumentKind.AGENDA)
    older = desk.sent().file.read_bytes()
    desk.sent()
    desk.file.write_bytes(older)
    comparison = desk.compared()
    assert comparison.newer
    assert comparison.kept
    assert comparison.newer.id > comparison.kept.id


def test_what_the_meeting_was_changed_in_besides_is_not_told_of(desk: Desk) -> None:
    desk.sent()
    meeting = desk.secretariat.meetings.get(desk.meeting_id)
    desk.secretariat.meetings.edit(meeting.id, replace(meeting, place="Biblioteket"))
    assert desk.compared().remarks == ()


@pytest.mark.parametrize(
    "kind", [DocumentKind.AGENDA, DocumentKind.PUBLIC, DocumentKind.EXCERPT, DocumentKind.MINUTES]
)
@pytest.mark.parametrize("marked", [True, False])
def test_any_kind_of_document_is_compared_with_its_own_kind(
    desk: Desk, kind: DocumentKind, marked: bool
) -> None:
    desk.sent(kind)

    def unmark(document: WordDocument) -> None:
        if not marked:
            document.core_properties.identifier = ""

    comparison = desk.edited(unmark)
    assert bool(comparison.kept) is marked
    assert (comparison.differences, comparison.remarks) == ((), ())
    changed = desk.edited(rewrite("Ingen udgifter.", "Store udgifter."))
    assert told(changed) == ["Økonomi changed: Ingen udgifter. => Store udgifter."]
    assert desk.take_all(changed).differences == ()


def test_a_file_with_neither_token_nor_title_is_taken_for_the_minutes(desk: Desk) -> None:
    desk.sent(DocumentKind.MINUTES)

    def change(document: WordDocument) -> None:
        document.core_properties.identifier = ""
        title = next(p for p in document.paragraphs if p.style and p.style.name == "Title")
        title.runs[0].text = "Noget andet"

    comparison = desk.edited(change)
    assert comparison.differences == ()
    assert "Noget andet" in remarks(comparison)[0]


def test_a_withheld_item_is_never_touched(desk: Desk) -> None:
    closed = desk.items[1]
    desk.secretariat.agenda.publish(
        closed.id, Publication("Personsag", parse("Frigivet."), released=True)
    )
    comparison = desk.sent(DocumentKind.PUBLIC).edited(
        rewrite("Punkt 2: Lukket - Personsag", "Punkt 2: Lukket - En personsag"),
        rewrite("Frigivet.", "Frigivet nu."),
        insert("Nyt", before="Punkt 3: Eventuelt", style="Heading 2"),
        insert("Mere.", before="Punkt 3: Eventuelt"),
        insert("Tomt", before="Punkt 3: Eventuelt", style="Heading 2"),
    )
    assert comparison.differences == ()
    assert [text.split(": »")[-1] for text in remarks(comparison)] == [
        "Punkt 2: Lukket - En personsag«.",
        "Frigivet nu.«.",
        "Mere.«.",
        "Tomt«.",
    ]


def test_corrections_are_never_touched(desk: Desk) -> None:
    store = desk.secretariat._store
    with store.command():
        store.kept.add_correction(desk.meeting_id, None, parse("En rettelse."), desk.clock())
        store.kept.add_correction(desk.meeting_id, desk.plan.id, parse("To."), desk.clock())
    comparison = desk.edited(rewrite("En rettelse.", "Rettet."), rewrite("To.", "Tre."))
    assert comparison.differences == ()
    assert len(remarks(comparison)) == 2


def test_a_file_of_another_meeting_is_refused(desk: Desk) -> None:
    desk.sent()
    other = desk.meeting(desk.council_id, "2027-02-02", "Eventuelt")
    with pytest.raises(InvalidInputError, match="det den 01-12-2026"):
        desk.secretariat.returned.compare(other, desk.file)


def test_a_signature_sheet_is_refused(desk: Desk) -> None:
    desk.sent(DocumentKind.SIGNATURES)
    with pytest.raises(InvalidInputError, match="underskriftsark"):
        desk.compared()


def test_a_file_whose_mark_belongs_to_one_of_another_form_is_compared(desk: Desk) -> None:
    desk.sent()
    text = desk.file.with_suffix(".txt")
    documents = desk.secretariat.documents
    prepared = documents.prepare(desk.meeting_id)
    documents.write(prepared, documents.render(prepared, FileFormat.TEXT), text)
    token = prepared.record.token
    comparison = desk.edited(lambda d: setattr(d.core_properties, "identifier", token))
    assert comparison.kept
    assert comparison.differences == ()


# --- taking what no longer fits ---


@pytest.mark.parametrize(
    ("edit", "meanwhile"),
    [
        (
            rewrite("Ingen udgifter.", "Store udgifter."),
            lambda d: d.write(d.plan.sections[2].id, "Noget andet."),
        ),
        (
            rewrite("Ingen udgifter.", "Store udgifter."),
            lambda d: d.secretariat.sections.delete(d.plan.sections[2].id),
        ),
        (
            rewrite("Ingen udgifter.", "Store udgifter."),
            lambda d: d.secretariat.agenda.delete_item(d.plan.id),
        ),
        (
            rewrite("Punkt 1: Plan for lokaler", "Punkt 1: Plan for alle lokaler"),
            lambda d: d.secretariat.agenda.rename_item(d.plan.id, "Lokaler"),
        ),
        (
            rewrite("26-001234", "26-004321"),
            lambda d: d.secretariat.agenda.set_case_number(d.plan.id, "7"),
        ),
        (
            rewrite("Økonomi", "Økonomien"),
            lambda d: d.secretariat.sections.edit(d.plan.sections[2].id, "Penge", 2),
        ),
        (
            rewrite("Budget", "Budgettet"),
            lambda d: d.secretariat.attachments.delete(d.plan.attachments[0].id),
        ),
        (
            rewrite("Godkendt.", "Afvist."),
            lambda d: d.secretariat.case_history.delete(d.plan.history[0].id),
        ),
        (
            insert("Høring", before="Sagens forløb", style="Heading 3"),
            lambda d: d.secretariat.sections.delete(d.plan.sections[2].id),
        ),
    ],
)
def test_a_difference_that_no_longer_fits_is_refused_and_nothing_is_taken(
    desk: Desk, edit: Edit, meanwhile: Callable[[Desk], object]
) -> None:
    comparison = desk.edited(rewrite("Rådet drøftede planen.", "Rådet drøftede planer."), edit)
    meanwhile(desk)
    before = desk.items
    with pytest.raises(InvalidInputError, match="Sammenlign igen"):
        desk.take(*comparison.differences)
    assert desk.items == before


@pytest.mark.parametrize("state", [MeetingState.APPROVED, MeetingState.SIGNED])
def test_nothing_is_taken_into_minutes_that_are_approved(desk: Desk, state: MeetingState) -> None:
    comparison = desk.edited(remove("Ingen udgifter."))
    desk.secretariat.record.set_state(desk.meeting_id, state)
    with pytest.raises(InvalidInputError, match="tilføj en rettelse"):
        desk.take(*comparison.differences)
