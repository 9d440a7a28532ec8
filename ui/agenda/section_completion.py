"""The phrases and names that a section's text is completed with."""

from collections.abc import Callable

from models.records import Phrase, SectionId
from models.secretariat.phrases import AtItem
from models.text import RichText
from ui.bridge import Bridge


class SectionCompletion:
    """Reads what belongs to the section's item; `section_id` tells which section that is now."""

    def __init__(self, bridge: Bridge, section_id: Callable[[], SectionId]) -> None:
        self._bridge = bridge
        self._section_id = section_id
        self._at: AtItem | None = None
        self._filled: dict[str, RichText] = {}

    def begin(self) -> None:
        """Read everything anew: someone begins to choose."""
        phrases = self._bridge.secretariat.phrases
        self._at = self._bridge.read(phrases.of_section, self._section_id())
        self._filled = {}

    def phrases(self, typed: str) -> list[Phrase]:
        """The phrases that `typed` may mean, the likeliest first."""
        return self._at.phrases(typed) if self._at else []

    def names(self, typed: str) -> list[str]:
        """The names that `typed` may mean, those who are here first."""
        return self._at.names(typed) if self._at else []

    def filled(self, phrase: Phrase) -> RichText:
        """What the phrase says at the item."""
        if phrase.key not in self._filled:
            assert self._at is not None
            self._filled[phrase.key] = self._at.filled(phrase)
        return self._filled[phrase.key]

    def take(self, phrase: Phrase) -> RichText:
        """The same, and note that the phrase is used."""
        assert self._at is not None
        phrases = self._bridge.secretariat.phrases
        self._bridge.read(phrases.used, self._at.council_id, phrase.key)
        return self.filled(phrase)
