"""Opening a Word file of unknown origin: nothing in it may run, call home or fill the memory."""

import io
import re
import zipfile

import docx
from docx.document import Document as WordDocument

from models.errors import QT_TRANSLATE_NOOP, TemplateUnusableError

_MAX_BYTES = 20_000_000  # of the file
_MAX_UNPACKED = 100_000_000
_MAX_PARTS = 1_000
_MAX_RATIO = 200  # unpacked to packed, of a part that is not small
_SMALL = 1_000_000

_OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0"  # how a .doc begins, and any Word file with a password
_TYPES = "[Content_Types].xml"


def open_word(content: bytes) -> WordDocument:
    """The Word document or Word template in `content`, opened. TemplateUnusableError."""
    if content.startswith(_OLD_OR_LOCKED):
        raise TemplateUnusableError(
            QT_TRANSLATE_NOOP(
                "errors",
                "Filen er beskyttet med en adgangskode eller gemt i det gamle format .doc. "
                "Åbn den i Word, fjern adgangskoden, og gem den som .docx eller .dotx.",
            )
        )
    _refuse_too_much(len(content), _MAX_BYTES)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            _refuse_bomb(package.infolist())
            types = package.read(_TYPES).decode()
        _refuse_macros(types)
        return docx.Document(io.BytesIO(_as_document(content, types)))
    except TemplateUnusableError:
        raise
    except Exception as error:  # zipfile, lxml and python-docx raise a dozen kinds
        raise TemplateUnusableError(
            QT_TRANSLATE_NOOP(
                "errors",
                "Filen er ikke et Word-dokument, eller den er beskadiget. "
                "Åbn den i Word, og gem den igen som .docx eller .dotx.",
            )
        ) from error


def _refuse_too_much(size: int, limit: int) -> None:
    if size > limit:
        raise TemplateUnusableError(
            QT_TRANSLATE_NOOP(
                "errors",
                "Filen fylder for meget til en skabelon. Gør billederne i den mindre "
                "(i Word: Billedformat, Komprimer billeder), og gem den igen.",
            )
        )


def _refuse_bomb(parts: list[zipfile.ZipInfo]) -> None:
    """Refuse what is told to grow beyond measure before anything of it is unpacked."""
    _refuse_too_much(sum(part.file_size for part in parts), _MAX_UNPACKED)
    _refuse_too_much(len(parts), _MAX_PARTS)
    for part in parts:
        if part.file_size > _SMALL:
            _refuse_too_much(part.file_size // max(part.compress_size, 1), _MAX_RATIO)


def _refuse_macros(types: str) -> None:
    if "macroEnabled" in types or "vbaProject" in types:
        raise TemplateUnusableError(
            QT_TRANSLATE_NOOP(
                "errors",
                "Filen indeholder makroer (.docm eller .dotm), og dem bruger Referent ikke. "
                "Gem den i Word som .docx eller .dotx.",
            )
        )


def _as_document(content: bytes, types: str) -> bytes:
    """`content`, a document even if it says that it is a template (.dotx)."""
    changed = re.sub(r"wordprocessingml\.template\.main\+xml", _DOCUMENT, types)
    if changed == types:
        return content
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for part in old.infolist():
            new.writestr(part, changed if part.filename == _TYPES else old.read(part))
    return target.getvalue()


_DOCUMENT = "wordprocessingml.document.main+xml"
