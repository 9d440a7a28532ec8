"""The lines of a file -> the meeting they tell of."""

from collections.abc import Sequence

from models.imports.minutes_text import read_minutes
from models.imports.source import SourceText
from models.minutes import ReadMinutes
from models.reading import ReadingRules
from models.records import Layout


def read_source_text(
    source: SourceText, layouts: Sequence[Layout], _rules: ReadingRules
) -> ReadMinutes:
    """What `source` tells, by the one of `layouts` that it follows."""
    text = "\n\n".join(line.text for line in source.lines)
    return ReadMinutes(read_minutes(text, layouts), sha256=source.sha256)
