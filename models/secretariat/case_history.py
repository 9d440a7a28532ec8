"""The history of a case: who treated it before, and what they decided."""

from collections.abc import Sequence
from dataclasses import replace

from models.danish import clean_line
from models.errors import QT_TRANSLATE_NOOP
from models.records import Change, Created, HistoryEntryDraft, HistoryEntryId, ItemId
from models.secretariat.checks import required
from models.store import Store


class CaseHistory:
    """The use cases around the history that stands under an item."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def add(self, item_id: ItemId, draft: HistoryEntryDraft) -> Created[HistoryEntryId]:
        with self._store.command() as step:
            entry_id = self._store.agenda.add_history_entry(item_id, _checked_entry(draft))
        return Created(entry_id, step.change)

    def edit(self, entry_id: HistoryEntryId, draft: HistoryEntryDraft) -> Change:
        with self._store.command() as step:
            self._store.agenda.update_history_entry(entry_id, _checked_entry(draft))
        return step.change

    def delete(self, entry_id: HistoryEntryId) -> Change:
        with self._store.command() as step:
            self._store.agenda.delete_history_entry(entry_id)
        return step.change

    def order(self, ordered: Sequence[HistoryEntryId]) -> Change:
        """Give the history under an item this order."""
        with self._store.command() as step:
            self._store.agenda.order_history(ordered)
        return step.change


def _checked_entry(draft: HistoryEntryDraft) -> HistoryEntryDraft:
    return replace(
        draft,
        body=required(draft.body, QT_TRANSLATE_NOOP("errors", "Skriv, hvem der behandlede sagen.")),
        absent=clean_line(draft.absent),
    )
