"""Names in running text: which words may be one, and whether it is nearly a known one."""

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_PARTICLES = frozenset("af al ben bin de del den der di el la le ter van von".split())
# Words with which a place, a body or a firm ends: what they end is no person.
_ORGANISATION = re.compile(
    r"\w*(?:kommune|region|råd|rådet|udvalg|udvalget|forening|foreningen|center|centret|centeret|"
    r"skole|skolen|bibliotek|biblioteket|nævn|nævnet|styrelse|styrelsen|hospital|hospitalet|"
    r"sygehus|klub|klubben|huset|park|parken|gade|vej|fond|fonden|laug|kirke|kirken|"
    r"forvaltning|forvaltningen|bestyrelse|bestyrelsen|danmark|politik|pulje|puljen|dag|dagen)s?",
    re.IGNORECASE,
)


def runs(text: str) -> Iterator[tuple[re.Match[str], ...]]:
    """Groups of words, each with a capital letter, that only a space or a particle parts."""
    group: list[re.Match[str]] = []
    particle = False
    for word in WORD.finditer(text):
        follows = bool(group) and text[group[-1].end() : word.start()] in (" ", "\u00a0")
        if word[0][0].isupper():
            if not follows:
                yield from _ended(group)
                group = []
            group.append(word)
            particle = False
        elif follows and not particle and word[0] in _PARTICLES:
            group.append(word)
            particle = True
        else:
            yield from _ended(group)
            group = []
            particle = False
    yield from _ended(group)


def _ended(group: list[re.Match[str]]) -> Iterator[tuple[re.Match[str], ...]]:
    while group and not group[-1][0][0].isupper():
        group = group[:-1]
    if len(group) > 1:
        yield tuple(group)


# Letters that are written for each other: first æøå as they are keyed without them, then those
# that sound alike in names.
_SAME = (
    *(("æ", "e"), ("ø", "o"), ("å", "a"), ("ä", "e"), ("ö", "o"), ("ł", "l"), ("ı", "i")),
    *(("aa", "a"), ("ae", "e"), ("oe", "o"), ("ß", "ss")),
    *(("ch", "k"), ("ck", "k"), ("ph", "f"), ("th", "t"), ("c", "k"), ("w", "v"), ("z", "s")),
)


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """`text` in small letters without accents, alike where it sounds alike."""
    text = text.casefold()
    for written, plain in _SAME:
        text = text.replace(written, plain)
    plain_letters = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in plain_letters if not unicodedata.combining(letter))


def bare(words: Sequence[str]) -> tuple[str, ...]:
    """The words as they are compared with a known name: small letters, the last no genitive."""
    *others, last = (word.casefold() for word in words)
    for ending in ("'s", "’s", "s", "'", "’"):
        if last.endswith(ending):
            last = last.removesuffix(ending)
            break
    return (*others, last)


def forms(words: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """The words as they stand and without a genitive ending, in small letters."""
    plain = tuple(word.casefold() for word in words)
    return tuple(dict.fromkeys((plain, bare(words))))


def is_nearly(written: Sequence[str], name: Sequence[str]) -> bool:
    """Whether `written`, which is not that name, is no more than a slip of the pen from it.

    Word for word one slip in a word of four letters, two in one of eight, two in all, and one
    word right. Words joined or parted may have one slip more.
    """
    from rapidfuzz.distance import OSA  # loaded in the thread that checks, not in the window's

    ours, theirs = _parts(written), _parts(name)
    if len(ours) == len(theirs):
        slips = [OSA.distance(a, b) for a, b in zip(ours, theirs, strict=True)]
        allowed = (slip <= len(b) // 4 for slip, b in zip(slips, theirs, strict=True))
        return 0 in slips and sum(slips) <= 2 and all(allowed)
    return OSA.distance("".join(ours), "".join(theirs), score_cutoff=1) <= 1


def _parts(words: Sequence[str]) -> list[str]:
    return [part for word in words for part in re.split(r"[-'’]", fold(word)) if part]


def near_names(
    text: str, names: Sequence[tuple[str, ...]], known: Collection[tuple[str, ...]]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Words in `text` that are nearly one of `names`, each with that name.

    Names are tuples of words; those in `known` are in small letters and are right as they stand.
    """
    for run in runs(text):
        for part in _unknown(run, known):
            yield from _near_in(text, part, names)


def _unknown(
    run: tuple[re.Match[str], ...], known: Collection[tuple[str, ...]]
) -> Iterator[tuple[re.Match[str], ...]]:
    """What is left of a run without the names that are known."""
    start = place = 0
    while place < len(run):
        for size in range(min(len(run) - place, 6), 0, -1):
            words = [word[0] for word in run[place : place + size]]
            if any(form in known for form in forms(words)):
                yield run[start:place]
                place += size
                start = place
                break
        else:
            place += 1
    yield run[start:]


def _near_in(
    text: str, run: tuple[re.Match[str], ...], names: Sequence[tuple[str, ...]]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    place = 0
    while place < len(run) - 1:
        for name in names:
            sizes = (len(name), len(name) + 1, len(name) - 1)
            size = next(
                (s for s in sizes if s > 1 and _matches(run[place : place + s], s, name)), 0
            )
            if size:
                yield text[run[place].start() : run[place + size - 1].end()], name
                place += size - 1
                break
        place += 1


def _matches(words: Sequence[re.Match[str]], size: int, name: tuple[str, ...]) -> bool:
    return len(words) == size and any(
        is_nearly(form, name) for form in forms([word[0] for word in words])
    )


def people_in(text: str, known: Collection[tuple[str, ...]]) -> list[tuple[int, int]]:
    """Where in `text` a person is named: a known name, or two words that end as no place does."""
    found = []
    for run in runs(text):
        words = [word[0] for word in run]
        places = [
            (i, j)
            for i in range(len(run))
            for j in range(i + 1, len(run) + 1)
            if any(form in known for form in forms(words[i:j]))
        ]
        if not places and not any(map(_ORGANISATION.fullmatch, words)):
            places = [(0, len(run))]
        found += [(run[i].start(), run[j - 1].end()) for i, j in places]
    return found
