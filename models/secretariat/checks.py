"""Checks of what a person writes."""

from models.danish import clean_line
from models.errors import InvalidInputError


def required(text: str, otherwise: str) -> str:
    """`text` on one line, or InvalidInputError with the Danish sentence `otherwise`."""
    line = clean_line(text)
    if not line:
        raise InvalidInputError(otherwise)
    return line
