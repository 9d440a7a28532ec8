"""Stock phrases: those that come with Referent, which of them are meant, what they are filled with.

And names as they are completed: which of them is meant by the letters typed so far.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from models.danish import clean, clean_line
from models.layouts import RESOURCES
from models.records import Phrase, PhraseDraft
from models.text import (
    Block,
    ListItem,
    Paragraph,
    RichText,
    Span,
    Table,
    emphasized,
    parse,
    plain_lines,
    rich_text,
)

# What stands in braces in a phrase and is filled in.
PLACE_HOLDERS = (
    "forperson",
    "næstforperson",
    "mødeleder",
    "til stede",
    "indstilling",
    "næste møde",
    "rådet",
    "dato",
    "punkt",
    "titel",
    "sagsnr",
)
NEXT_MEETING = "næste møde"  # which are also the words for a next meeting without a date
BLANK = "…"  # stands for what is not known, to be written over
_PLACE = re.compile(r"(?P<open> ?\()?\{(?P<name>[^{}\n]+)\}(?P<close>\))?")

# The value of a place-holder; empty when there is none, None when the name is no place-holder's.
ValueOf = Callable[[str], RichText | None]


@cache
def built_in_phrases() -> Mapping[str, RichText]:
    """The phrases that come with Referent, by their keys; the most usual first."""
    stored = json.loads((RESOURCES / "phrases.json").read_text(encoding="utf-8"))
    return {key: parse(body) for key, body in stored.items()}


def all_phrases(own: Iterable[Phrase], uses: Mapping[str, int]) -> list[Phrase]:
    """Referent's phrases, the council's `own` in place of those with the same key, then the rest.

    One with nothing to read is hidden.
    """
    by_key = {phrase.key: phrase for phrase in own}
    known = {
        key: Phrase(key, body, uses=uses.get(key, 0)) for key, body in built_in_phrases().items()
    }
    return list({**known, **by_key}.values())


# --- what is meant by the letters typed so far ----------------------------------------------


def meant(phrases: Sequence[Phrase], typed: str) -> list[Phrase]:
    """The phrases that `typed` may mean: by their key, then by a word of their text.

    Among equals those used often come first. Nothing typed means them all.
    """
    typed = clean(typed).casefold()
    ranked = [
        (rank, -phrase.uses, place)
        for place, phrase in enumerate(phrases)
        if phrase.body and (rank := _rank(phrase, typed)) is not None
    ]
    return [phrases[place] for _rank, _uses, place in sorted(ranked)]


def _rank(phrase: PhraseDraft, typed: str) -> int | None:
    """How well `typed` fits, 0 best; None if it does not."""
    if phrase.key == typed:
        return 0
    if phrase.key.startswith(typed):
        return 1
    return 2 if _begins_word(" ".join(plain_lines(phrase.body)), typed) else None


def is_named(name: str, typed: str) -> bool:
    """Whether `typed` is the beginning of `name`, or of a part of it: 'kro' of 'Inga Krogh'."""
    return _begins_word(name, clean(typed).casefold())


def _begins_word(text: str, typed: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(typed)}", text.casefold()) is not None


# --- filling in -----------------------------------------------------------------------------


def fill(body: RichText, value_of: ValueOf) -> RichText:
    """`body` with its place-holders filled in; what is no place-holder stays as it is typed.

    A value of several blocks parts the paragraph it stands in. One that is not known becomes
    BLANK; an unknown next meeting is told in words, and in brackets not at all.
    """
    blocks: list[Block] = []
    for block in body.blocks:
        if isinstance(block, Table):
            rows = (tuple(_cell(cell, value_of) for cell in row) for row in block.rows)
            blocks.append(Table(tuple(rows)))
        else:
            blocks += _filled(block, value_of)
    return rich_text(blocks)


def _filled(block: Paragraph | ListItem, value_of: ValueOf) -> list[Block]:
    result: list[Block] = [replace(block, spans=())]
    for piece in _pieces(block.spans, value_of):
        inserted = piece.blocks if isinstance(piece, RichText) else (Paragraph((piece,)),)
        for place, new in enumerate(inserted):
            last = result[-1]
            if place or isinstance(last, Table):
                result.append(new)
            elif isinstance(new, Paragraph):
                result[-1] = replace(last, spans=(*last.spans, *new.spans))
            elif last.spans:
                result.append(new)
            else:
                result[-1] = new
    return result


def _cell(cell: Iterable[Span], value_of: ValueOf) -> tuple[Span, ...]:
    """The same in a table's cell, where blocks are lines."""
    return tuple(
        Span("\n".join(plain_lines(piece))) if isinstance(piece, RichText) else piece
        for piece in _pieces(cell, value_of)
    )


def _pieces(parts: Iterable[Span], value_of: ValueOf) -> Iterator[Span | RichText]:
    """The characters and values of a paragraph in order; values look like them."""
    for span in parts:
        done = 0
        for place in _PLACE.finditer(span.text):
            value = value_of(clean_line(place["name"]).casefold())
            if value is None:
                continue
            before, after = place["open"] or "", place["close"] or ""
            if not value:
                value, before, after = _unknown(place, before, after)
            if text := span.text[done : place.start()] + before:
                yield replace(span, text=text)
            yield from _value(value, span)
            if after:
                yield replace(span, text=after)
            done = place.end()
        if rest := span.text[done:]:
            yield replace(span, text=rest)


def _unknown(place: re.Match[str], before: str, after: str) -> tuple[RichText, str, str]:
    """What stands for a value that is not known, and the brackets around it."""
    is_next_meeting = clean_line(place["name"]).casefold() == NEXT_MEETING
    if is_next_meeting and before and after:
        return RichText(), "", ""
    return parse(NEXT_MEETING if is_next_meeting else BLANK), before, after


def _value(value: RichText, span: Span) -> Iterator[Span | RichText]:
    dressed = emphasized(value, bold=span.bold, italic=span.italic)
    match dressed.blocks:
        case ():
            pass
        case (Paragraph(parts),):
            yield from (replace(part, link=part.link or span.link) for part in parts)
        case _:
            yield dressed
