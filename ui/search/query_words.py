"""What a search is, in a line."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from models.danish import numeric_date
from models.errors import NotFoundError
from models.search import Query
from models.secretariat import Secretariat
from models.vocabulary import STATE_NAMES
from ui.labels import word


def query_words(secretariat: Secretariat, query: Query) -> str:
    """'bolig · Seniorrådet · fra 01-01-2026 · kun beslutninger'."""
    return " · ".join(_words(secretariat, query))


def _words(secretariat: Secretariat, query: Query) -> Iterator[str]:
    yield query.words
    try:
        if query.council_id is not None:
            yield secretariat.council(query.council_id).name
        if query.person_id is not None:
            yield secretariat.person(query.person_id).name
    except NotFoundError:
        yield QCoreApplication.translate("query_words", "ukendt")
    if query.start is not None:
        yield QCoreApplication.translate("query_words", "fra {date}").format(
            date=numeric_date(query.start)
        )
    if query.end is not None:
        yield QCoreApplication.translate("query_words", "til {date}").format(
            date=numeric_date(query.end)
        )
    if query.state is not None:
        yield word(STATE_NAMES[query.state])
    if query.closed is not None:
        yield (
            QCoreApplication.translate("query_words", "lukkede")
            if query.closed
            else QCoreApplication.translate("query_words", "åbne")
        )
    if query.decisions_only:
        yield QCoreApplication.translate("query_words", "kun beslutninger")
