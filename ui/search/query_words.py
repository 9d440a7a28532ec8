"""What a search is, in a line."""

from collections.abc import Iterator

from PySide6.QtCore import QObject

from models.danish import numeric_date
from models.errors import NotFoundError
from models.search import Query
from models.secretariat import Secretariat
from models.vocabulary import STATE_NAMES
from ui.labels import word


class QueryWords(QObject):
    """Tells searches in the language of the window."""

    def __init__(self, secretariat: Secretariat, parent: QObject) -> None:
        super().__init__(parent)
        self._secretariat = secretariat

    def line(self, query: Query) -> str:
        """'bolig · Seniorrådet · fra 01-01-2026 · kun beslutninger'."""
        return " · ".join(self._words(query))

    def _words(self, query: Query) -> Iterator[str]:
        yield query.words
        try:
            if query.council_id is not None:
                yield self._secretariat.councils.get(query.council_id).name
            if query.person_id is not None:
                yield self._secretariat.people.get(query.person_id).name
        except NotFoundError:
            yield self.tr("ukendt")
        if query.start is not None:
            yield self.tr("fra {date}").format(date=numeric_date(query.start))
        if query.end is not None:
            yield self.tr("til {date}").format(date=numeric_date(query.end))
        if query.state is not None:
            yield word(STATE_NAMES[query.state])
        if query.closed is not None:
            yield self.tr("lukkede") if query.closed else self.tr("åbne")
        if query.decisions_only:
            yield self.tr("kun beslutninger")
