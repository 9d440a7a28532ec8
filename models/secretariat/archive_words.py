"""What is to be said of an archive that was restored, beyond that it was."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from models.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from models.secretariat.archive import ReadArchive, Restored

Remark = tuple[str, dict[str, str]]  # a Danish sentence and what is to be filled in
_MOST_NAMED = 3  # files


def restored_remarks(restored: "Restored") -> list[Remark]:
    """What had to become otherwise."""
    return [*_changed(restored.changed), *_altered(len(restored.facts.altered)), *_fitted(restored)]


def read_remarks(read: "ReadArchive") -> list[Remark]:
    """What is to be known before an archive is restored."""
    return [*_changed(read.changed), *_altered(len(read.facts.altered))]


def _changed(files: tuple[str, ...]) -> Iterator[Remark]:
    if files:
        named = ", ".join(files[:_MOST_NAMED]) + (" …" if len(files) > _MOST_NAMED else "")
        yield (
            QT_TRANSLATE_NOOP(
                "archive",
                "Filer i arkivet, der mangler eller er ændret: {count} ({files}). "
                "Der hentes ikke noget fra dem.",
            ),
            {"count": str(len(files)), "files": named},
        )


def _altered(count: int) -> Iterator[Remark]:
    if count:
        yield (
            QT_TRANSLATE_NOOP(
                "archive",
                "Godkendte referater, der var ændret uden om Referent, før de blev arkiveret: "
                "{count}.",
            ),
            {"count": str(count)},
        )


def _fitted(restored: "Restored") -> Iterator[Remark]:
    if restored.known_people:
        yield (
            QT_TRANSLATE_NOOP(
                "archive", "Personer, der var her i forvejen med samme navn og e-mail: {count}."
            ),
            {"count": str(restored.known_people)},
        )
    if restored.resealed:
        yield (
            QT_TRANSLATE_NOOP(
                "archive",
                "Godkendte referater, der har fået en ny kontrolsum, fordi numre i datafilen var "
                "optaget: {count}. De var uændrede i arkivet, og den gamle kontrolsum er gemt.",
            ),
            {"count": str(restored.resealed)},
        )
    if restored.lost:
        yield (
            QT_TRANSLATE_NOOP(
                "archive",
                "Henvisninger til punkter i andre råd, som ikke er her: {count}. Teksterne er med.",
            ),
            {"count": str(restored.lost)},
        )
