"""The texts of an item: its decision and its free sections."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from models.danish import clean_line
from models.errors import QT_TRANSLATE_NOOP, InvalidInputError
from models.records import (
    Change,
    Created,
    ItemId,
    Revision,
    SectionDraft,
    SectionId,
    SectionKind,
)
from models.store import Store
from models.text import RichText


class Sections:
    """The use cases around the texts of an item."""

    def __init__(self, store: Store, now: Callable[[], dt.datetime]) -> None:
        self._store = store
        self._now = now

    def write(self, section_id: SectionId, body: RichText) -> Change:
        """Store a section's text (the decision is one, too). The earlier text is kept."""
        with self._store.command() as step:
            self._store.agenda.write_body(section_id, body, self._now())
        return step.change

    def add(
        self, item_id: ItemId, section: SectionDraft, after: SectionId | None = None
    ) -> Created[SectionId]:
        """Add a free section below `after`, or last."""
        with self._store.command() as step:
            order = self._store.agenda.section_ids(item_id)
            section = replace(section, heading=clean_line(section.heading))
            section_id = self._store.agenda.add_section(item_id, section, self._now())
            if after in order:
                order.insert(order.index(after) + 1, section_id)
                self._store.agenda.order_sections(order)
        return Created(section_id, step.change)

    def edit(self, section_id: SectionId, heading: str, level: int) -> Change:
        """Give a free section this heading and level (1 or 2)."""
        with self._store.command() as step:
            self._store.agenda.update_section(section_id, clean_line(heading), level)
        return step.change

    def move(self, section_id: SectionId, position: int) -> Change:
        """Move a free section to `position` (from 0) among those of its item."""
        with self._store.command() as step:
            item_id, _section = self._store.agenda.section(section_id)
            order = self._store.agenda.section_ids(item_id)
            order.remove(section_id)
            order.insert(max(position, 0), section_id)
            self._store.agenda.order_sections(order)
        return step.change

    def delete(self, section_id: SectionId) -> Change:
        with self._store.command() as step:
            _item, section = self._store.agenda.section(section_id)
            if section.kind is SectionKind.DECISION:
                raise InvalidInputError(
                    QT_TRANSLATE_NOOP(
                        "errors", "Beslutningen hører til punktet og kan ikke slettes."
                    )
                )
            self._store.delete("section", section_id, self._now())
        return step.change

    def revisions(self, section_id: SectionId) -> list[Revision]:
        """The earlier texts of a section, the latest first."""
        with self._store.reading():
            return self._store.agenda.revisions(section_id)

    def text_from_html(self, html: str) -> RichText:
        """What the clipboard holds, with lists, links and tables, without fonts and colours."""
        from models.imports.html import read_html

        return read_html(html)
