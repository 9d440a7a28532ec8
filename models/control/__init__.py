"""The check before signing (Kontrol): what is likely wrong in a meeting's minutes."""

from collections.abc import Callable, Iterable

from models.control import course, decisions, meeting, people, privacy, references
from models.control.findings import WEIGHT_NAMES, Context, Finding, Kind, Part, Spot, Weight
from models.control.passages import passages
from models.minutes import Minutes
from models.records import ItemId

__all__ = ["WEIGHT_NAMES", "Context", "Finding", "Kind", "Part", "Spot", "Weight", "check"]

_CHECKS: tuple[Callable[..., Iterable[Finding]], ...] = (
    *meeting.CHECKS,
    *people.CHECKS,
    *course.CHECKS,
    *decisions.CHECKS,
    *references.CHECKS,
    *privacy.CHECKS,
)


def check(minutes: Minutes, context: Context | None = None) -> list[Finding]:
    """What is likely wrong: first of the meeting, then item for item; each thing once.

    Pure: it asks nothing of the data file and can run in any thread.
    """
    text = passages(minutes)
    found: dict[str, Finding] = {}
    for rule in _CHECKS:
        for finding in rule(minutes, text, context or Context()):
            # Nothing is left to advise on once it is signed.
            if finding.weight is not Weight.ADVICE or not meeting.is_signed(minutes):
                found.setdefault(finding.fingerprint, finding)
    order: dict[ItemId | None, int] = {i.id: place for place, i in enumerate(minutes.items)}
    order[None] = -1
    return sorted(
        found.values(), key=lambda f: (order[f.spot.item_id], list(Part).index(f.spot.part))
    )
