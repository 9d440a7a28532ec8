"""Mistakes in the program: written to a log, told to the user, and the window stays open."""

import logging
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication

from models.errors import ReferentError

log = logging.getLogger("referent")


def watch(log_file: Path, tell: Callable[[ReferentError], object]) -> None:
    """From now on `tell` of errors the user can act on; log and show everything else."""
    handler: logging.Handler
    try:
        log_file.parent.mkdir(parents=True, exist_ok=True)
        handler = logging.FileHandler(log_file, encoding="utf-8", delay=True)
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.addHandler(handler)

    def on_exception(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if isinstance(error, ReferentError):
            tell(error)
            return
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        details = "".join(traceback.format_exception(kind, error, trace))
        log.error(details)
        _show(details, log_file)

    sys.excepthook = on_exception


def _show(details: str, log_file: Path) -> None:
    from PySide6.QtWidgets import QMessageBox

    translate = QCoreApplication.translate  # lupdate takes no other name for it
    box = QMessageBox()
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(translate("Crash", "Fejl i Referent"))
    box.setText(
        translate(
            "Crash",
            "Der skete en fejl i programmet. Det, der er gemt, er i behold. "
            "Du kan arbejde videre; sker det igen, så genstart Referent.",
        )
    )
    box.setInformativeText(translate("Crash", "Fejlen er skrevet i {path}").format(path=log_file))
    box.setDetailedText(details)
    box.exec()
