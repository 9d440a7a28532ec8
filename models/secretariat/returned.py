"""Documents back from Word: read, compared with the meeting, and taken in where one wants it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from models.comparison import (
    Difference,
    Found,
    Grammar,
    Remark,
    What,
    compare,
    without_ours,
)
from models.danish import clean_line, numeric_date
from models.document import Document, Part, ReadFile
from models.errors import QT_TRANSLATE_NOOP, InvalidInputError, WordFileError
from models.imports.word_minutes import block_text, read_document
from models.records import (
    AgendaItem,
    AttachmentDraft,
    Change,
    DocumentKind,
    HistoryEntryDraft,
    HistoryEntryId,
    ItemId,
    KeptDocument,
    MeetingId,
    MeetingState,
    SectionDraft,
    SectionId,
)
from models.store import Store
from models.text import Block, RichText, plain, rich_text

if TYPE_CHECKING:
    from models.imports.wording import Wording
    from models.minutes import Minutes

_LEFT_OUT = {
    "tracked": QT_TRANSLATE_NOOP(
        "notes", "Filen har sporede ændringer. De er læst, som om de er godkendt."
    ),
    "comments": QT_TRANSLATE_NOOP("notes", "Filen har kommentarer. Læs dem i Word."),
    "footnotes": QT_TRANSLATE_NOOP("notes", "Filen har fodnoter. De er ikke læst."),
    "pictures": QT_TRANSLATE_NOOP("notes", "Filen har billeder. De er ikke læst."),
}


@dataclass(frozen=True)
class Returned:
    """A file that came back, and what it is to be compared with."""

    file: ReadFile
    expected: Document
    items: tuple[AgendaItem, ...]
    words: "Wording"
    kept: KeptDocument | None  # the document that the file was, when it was written
    original: bytes | None  # its content
    newer: KeptDocument | None  # the latest of that kind, where another was written since


@dataclass(frozen=True)
class Comparison:
    """What is otherwise in a file. `kept` is the document it was written as, where that is known.

    `is_unchanged` tells that the file is just as it was written; `newer` is the latest document
    of that kind where another was written since.
    """

    differences: tuple[Difference, ...]
    remarks: tuple[Remark, ...]
    kept: KeptDocument | None = None
    is_unchanged: bool = False
    newer: KeptDocument | None = None


class ReturnedDocuments:
    """The use cases around files that come back. `minutes` reads a meeting with all it holds."""

    def __init__(
        self,
        store: Store,
        now: Callable[[], datetime],
        minutes: "Callable[[MeetingId], Minutes]",
    ) -> None:
        self._store = store
        self._now = now
        self._minutes = minutes

    # --- comparing ---

    def compare(self, meeting_id: MeetingId, source: Path) -> Comparison:
        """What is otherwise in the Word file `source` than in the meeting. WordFileError."""
        return self.judge(self.prepare(meeting_id, self.read(source)))

    def read(self, source: Path) -> ReadFile:
        """What stands in a Word file. Asks nothing of the data file: safe in any thread."""
        from models.imports.word_file import read_word

        return read_word(source)

    def prepare(self, meeting_id: MeetingId, file: ReadFile) -> Returned:
        """Read what the file is to be compared with. InvalidInputError when it is no match."""
        from models.export import compose
        from models.imports.wording import wording

        with self._store.reading():
            minutes = self._minutes(meeting_id)
            kept = self._kept(file)
            if kept and kept.meeting_id != meeting_id:
                other = self._store.meetings.get(kept.meeting_id)
                raise InvalidInputError(
                    QT_TRANSLATE_NOOP(
                        "errors",
                        "Filen er skrevet ud fra et andet møde, det den {date}. Vælg det møde, "
                        "og sammenlign igen.",
                    ),
                    date=numeric_date(other.date),
                )
            original = self._store.kept.content(kept.id) if kept else None
            newer = self._newer(kept) if kept else None
        kind, item_id = _kind(file, minutes, kept)
        if kind is DocumentKind.SIGNATURES:
            raise InvalidInputError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "Filen er et underskriftsark, og i det er der ingen tekst at sammenligne.",
                )
            )
        expected = compose(minutes, kind, item_id)
        words = wording(minutes.layout)
        return Returned(file, expected, minutes.items, words, kept, original, newer)

    def _kept(self, file: ReadFile) -> KeptDocument | None:
        if file.token and (kept := self._store.kept.with_token(file.token)):
            return kept
        return next(iter(self._store.kept.with_hash(file.sha256)), None)

    def _newer(self, kept: KeptDocument) -> KeptDocument | None:
        same = (k for k in self._store.kept.of(kept.meeting_id) if k.kind is kept.kind)
        return next((k for k in same if k.item_id == kept.item_id and k.id > kept.id), None)

    def judge(self, returned: Returned) -> Comparison:
        """The differences. Asks nothing of the data file: safe in any thread."""
        from models.imports.word_file import read_word

        file, kept = returned.file, returned.kept
        found = _found(returned, file)
        is_unchanged = kept is not None and kept.sha256 == file.sha256
        if returned.original is not None:
            try:
                original = read_word(Path(), returned.original)
            except WordFileError:  # what was kept is a PDF that bears the same mark
                original = None
            if original:
                found = without_ours(found, _found(returned, original))
        remarks = [Remark(_LEFT_OUT[name]) for name in sorted(file.left_out)]
        return Comparison(
            found.differences, (*remarks, *found.remarks), kept, is_unchanged, returned.newer
        )

    # --- taking ---

    def take(self, meeting_id: MeetingId, chosen: Sequence[Difference]) -> Change:
        """Write the chosen differences into the meeting: all of them or, if one no longer fits,
        none. Earlier texts are kept as after any typing. InvalidInputError."""
        with self._store.command() as step:
            minutes = self._minutes(meeting_id)
            if minutes.meeting.state in (MeetingState.APPROVED, MeetingState.SIGNED):
                raise InvalidInputError(
                    QT_TRANSLATE_NOOP(
                        "errors",
                        "Referatet er godkendt, så der kan ikke rettes i det. Genåbn mødet, "
                        "eller tilføj en rettelse.",
                    )
                )
            items = {item.id: item for item in minutes.items}
            taking = _Taking(self._store, self._now(), items)
            for difference in chosen:
                taking.check(difference)
            taking.write(chosen)
        return step.change


def _kind(
    file: ReadFile, minutes: "Minutes", kept: KeptDocument | None
) -> tuple[DocumentKind, ItemId | None]:
    """The kind of document that the file is, and the item of an excerpt."""
    from models.export import compose

    if kept and kept.kind:
        return kept.kind, kept.item_id
    lines = {block_text(read.block) for read in file.blocks}
    for item in compose(minutes).items:
        excerpt = compose(minutes, DocumentKind.EXCERPT, item.item_id)
        if excerpt.title in lines and item.heading in lines:
            return DocumentKind.EXCERPT, item.item_id
    kinds = (DocumentKind.MINUTES, *DocumentKind)
    kind = next((k for k in kinds if compose(minutes, k).title in lines), DocumentKind.MINUTES)
    return kind, None


def _found(returned: Returned, file: ReadFile) -> Found:
    words, expected = returned.words, returned.expected

    def is_absence(part: Part, text: str) -> bool:
        if part is Part.HISTORY:
            return bool(words.apology_names(text))
        made_here = part is Part.DECISION and words.layout.absence_per_item
        return made_here and bool(words.names_absent(text))

    def case_number(line: str) -> str:
        match = words.case_line.fullmatch(line) if words.case_line else None
        return match["number"].strip() if match else line

    layout = words.layout
    phrases = (layout.events.postponed, layout.events.withdrawn)
    signs = frozenset((layout.empty_decision, layout.empty_section, *phrases)) - {""}
    document = read_document(file, words, expected)
    grammar = Grammar(is_absence, case_number, signs)
    return compare(expected, document, returned.items, grammar)


# --- writing --------------------------------------------------------------------------------

# Texts before the sections they stand in come and go.
_ORDER = (
    What.TITLE,
    What.CASE_NUMBER,
    What.TEXT,
    What.HISTORY,
    What.ATTACHMENT,
    What.HEADING,
    What.SECTION,
)
_MAX_TITLE = 500  # characters


def _rewritten(stored: RichText, chosen: Iterable[Difference]) -> list[tuple[int | None, Block]]:
    """The blocks of `stored` with the chosen differences in them; with the index each had."""
    added: dict[int, list[Block]] = {}
    replaced: dict[int, tuple[Block, ...]] = {}
    for difference in chosen:
        if difference.before:
            replaced[difference.at] = difference.after
        else:
            added.setdefault(difference.at, []).extend(difference.after)
    blocks: list[tuple[int | None, Block]] = []
    for index, block in enumerate((*stored.blocks, None)):
        blocks += [(None, new) for new in added.get(index, ())]
        if block is not None:
            blocks += [(index, kept) for kept in replaced.get(index, (block,))]
    return blocks


def _text(blocks: Iterable[Block]) -> str:
    """The line that is to be written; '' for none."""
    return clean_line(" ".join(map(block_text, blocks)))[:_MAX_TITLE]


class _Taking:
    """Writes differences into a meeting, inside a transaction."""

    def __init__(self, store: Store, now: datetime, items: dict[ItemId, AgendaItem]) -> None:
        self._store = store
        self._now = now
        self._items = items
        self._last_added: dict[tuple[ItemId, int], SectionId] = {}

    def check(self, difference: Difference) -> None:
        """Refuse a difference whose place is not as it was. InvalidInputError."""
        item = self._items.get(difference.item_id)
        if item is None or not self._fits(item, difference):
            raise InvalidInputError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "Der er ændret i »{place}«, siden filen blev sammenlignet. Der er ikke taget "
                    "noget med. Sammenlign igen.",
                ),
                place=" · ".join(filter(None, (difference.item, difference.section))),
            )

    def _fits(self, item: AgendaItem, difference: Difference) -> bool:
        what, stored = difference.what, difference.stored
        sections = {section.id: section for section in (item.decision, *item.sections)}
        section = sections.get(SectionId(difference.id))
        if what is What.TITLE:
            return plain(clean_line(item.title)) == stored
        if what is What.CASE_NUMBER:
            return plain(clean_line(item.case_number)) == stored
        if what is What.ATTACHMENT:
            return _titles(item) == stored
        if what is What.HISTORY:
            return any(e.id == difference.id and e.decision == stored for e in item.history)
        if what is What.SECTION and not difference.before:
            return not difference.id or section is not None
        if section is None:
            return False
        if what is What.HEADING:
            return plain(clean_line(section.heading)) == stored
        return section.body == stored

    def write(self, chosen: Iterable[Difference]) -> None:
        """Write the differences, all that belong to one text at once."""
        ordered = sorted(chosen, key=lambda d: (_ORDER.index(d.what), d.item_id, d.id))
        for (what, item_id, record_id), group in groupby(
            ordered, key=lambda d: (d.what, d.item_id, d.id)
        ):
            together, item = list(group), self._items[item_id]
            if what is What.TEXT:
                self._write_text(SectionId(record_id), together)
            elif what is What.HISTORY:
                self._write_history(item, HistoryEntryId(record_id), together)
            elif what is What.ATTACHMENT:
                self._write_attachments(item, together)
            else:
                for difference in together:
                    self._write_one(difference)

    def _write_text(self, section_id: SectionId, chosen: Sequence[Difference]) -> None:
        blocks = [block for _, block in _rewritten(chosen[0].stored, chosen)]
        self._store.agenda.write_body(section_id, rich_text(blocks), self._now)

    def _write_history(
        self, item: AgendaItem, entry_id: HistoryEntryId, chosen: Sequence[Difference]
    ) -> None:
        entry = next(entry for entry in item.history if entry.id == entry_id)
        blocks = [block for _, block in _rewritten(entry.decision, chosen)]
        draft = HistoryEntryDraft(
            entry.date, entry.body, rich_text(blocks), entry.absent, entry.released
        )
        self._store.agenda.update_history_entry(entry_id, draft)

    def _write_attachments(self, item: AgendaItem, chosen: Sequence[Difference]) -> None:
        agenda, old = self._store.agenda, item.attachments
        order = []
        kept = set()
        for index, block in _rewritten(_titles(item), chosen):
            title = _text((block,))
            if index is None:
                order.append(agenda.add_attachment(item.id, AttachmentDraft(title)))
                continue
            kept.add(index)
            order.append(old[index].id)
            if title != old[index].title:
                agenda.rename_attachment(old[index].id, title)
        for index, attachment in enumerate(old):
            if index not in kept:
                agenda.delete_attachment(attachment.id)
        agenda.order_attachments(order)

    def _write_one(self, difference: Difference) -> None:
        agenda, item_id = self._store.agenda, difference.item_id
        if difference.what is What.TITLE:
            agenda.update_item(item_id, title=_text(difference.after))
        elif difference.what is What.CASE_NUMBER:
            agenda.update_item(item_id, case_number=_text(difference.after))
        elif difference.what is What.HEADING:
            agenda.update_section(
                SectionId(difference.id), _text(difference.after), difference.level
            )
        elif difference.before:
            self._store.delete("section", difference.id, self._now)
        else:
            self._add_section(difference)

    def _add_section(self, difference: Difference) -> None:
        """Add a section after the one it follows in the file, or after the last new one there."""
        agenda, item_id = self._store.agenda, difference.item_id
        heading, *blocks = difference.after
        draft = SectionDraft(_text((heading,)), difference.level, rich_text(blocks))
        order = agenda.section_ids(item_id)
        place = (item_id, difference.id)
        above = self._last_added.get(place, SectionId(difference.id))
        new = agenda.add_section(item_id, draft, self._now)
        order.insert(order.index(above) + 1 if above in order else 0, new)
        agenda.order_sections(order)
        self._last_added[place] = new


def _titles(item: AgendaItem) -> RichText:
    """The titles of the item's attachments, as they are printed."""
    return plain("\n".join(attachment.title for attachment in item.attachments))
