"""The content of a file that was picked, read with care: it may be anything."""

from pathlib import Path

from models.errors import QT_TRANSLATE_NOOP, SourceFileError, SourceTooLargeError

MAX_FILE = 100_000_000  # bytes; pictures make files large


def read_content(path: Path) -> bytes:
    """All that the file holds. SourceFileError, SourceTooLargeError."""
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            detail = QT_TRANSLATE_NOOP("errors", "det er ikke en almindelig fil")
            raise SourceFileError(path=path, detail=detail)  # a pipe would never end
        with path.open("rb") as file:
            content = file.read(MAX_FILE + 1)
    except FileNotFoundError:
        detail = QT_TRANSLATE_NOOP("errors", "den findes ikke")
        raise SourceFileError(path=path, detail=detail) from None
    except IsADirectoryError:
        detail = QT_TRANSLATE_NOOP("errors", "det er en mappe")
        raise SourceFileError(path=path, detail=detail) from None
    except (OSError, ValueError) as error:  # no access; a name that no file can have
        detail = getattr(error, "strerror", None) or str(error)
        raise SourceFileError(path=path, detail=detail) from error
    if len(content) > MAX_FILE:
        detail = QT_TRANSLATE_NOOP("errors", "over 100 MB")
        raise SourceTooLargeError(path=path, detail=detail)
    return content
