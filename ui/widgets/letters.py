"""The letters by which people are called up."""

import string
from collections.abc import Sequence

LETTERS = string.ascii_uppercase + "ÆØÅ" + string.digits[1:]  # 38: as many as can be called up


def letters_of(names: Sequence[str], letters: str = LETTERS) -> list[str]:
    """One of `letters` for each name: its first if that is free, else another of it, else any.

    Those who keep their initial come first, so that no one loses it to a later letter of another
    name. When all letters are given the rest get ''.
    """
    found = [""] * len(names)
    free = list(letters)

    def give(place: int, letter: str) -> None:
        if not found[place] and letter in free:
            found[place] = letter
            free.remove(letter)

    words = [name.upper().split() for name in names]
    for initials in (0, -1):  # of the first name, then of the last
        for place, parts in enumerate(words):
            if parts:
                give(place, parts[initials][:1])
    for place, parts in enumerate(words):
        for letter in "".join(parts):
            give(place, letter)
    for place in range(len(names)):
        if free:
            give(place, free[0])
    return found
