"""Starts the window: the application object, language, theme, data file."""

import datetime as dt
import gc
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QSettings, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from models.errors import ReferentError
from models.pagination import CountLines, Pagination
from models.places import default_data_file
from models.secretariat import Secretariat
from ui import crash
from ui.bridge import Bridge
from ui.labels import sentence
from ui.main_window import MainWindow
from ui.theme import set_colours, set_stylesheet
from ui.widgets.icons import ICONS

# Seconds that the window may stand still while another program holds the file. What is typed is
# tried again soon after.
PATIENCE = 0.5
TRANSLATIONS = Path(__file__).resolve().parent.parent / "resources" / "translations"


def run_window(data: Path | None) -> int:
    """Open the window on the data file (None: the usual one); the program's exit status."""
    app = make_application(sys.argv)
    try:
        window = open_window(app, data or default_data_file())
    except ReferentError as error:
        from PySide6.QtWidgets import QMessageBox

        title = app.translate("Application", "Referent kan ikke åbnes")
        QMessageBox.critical(None, title, sentence(error))
        return 1
    window.meetings_view.completed.connect(lambda: _settle(window))
    window.show_first()
    status = app.exec()
    window.close_file()
    return status


def _settle(window: MainWindow) -> None:
    """Do what the window need not wait for, now that it stands."""
    gc.freeze()  # what is there now stays, and need not be looked through again
    gc.enable()
    window.load_ahead()


def open_window(
    app: QApplication, path: Path, now: Callable[[], dt.datetime] = dt.datetime.now
) -> MainWindow:
    """The window on the data file at `path`, in the language and colours last chosen."""
    settings = QSettings(
        QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Referent", "Referent"
    )
    speak(app, str(settings.value("language", "da")))
    set_colours(app, str(settings.value("look", "system")))
    pagination = Pagination(_line_counter, use_office=True)
    secretariat = Secretariat.open(path, now, patience=PATIENCE, pagination=pagination)
    bridge = Bridge(secretariat)
    crash.watch(path.parent / "referent.log", bridge.failed.emit)
    window = MainWindow(bridge, settings)
    set_stylesheet(app)
    return window


def _line_counter() -> CountLines:
    from ui.line_counter import LineCounter

    return LineCounter()


def make_application(arguments: list[str]) -> QApplication:
    """The application object, with its names set."""
    app = QApplication(arguments)
    app.setApplicationName("Referent")
    app.setOrganizationName("Referent")
    app.setWindowIcon(QIcon(str(ICONS / "referent.svg")))
    return app


def speak(app: QApplication, language: str) -> None:
    """Let the window speak Danish ('da', the language of the source) or English ('en')."""
    QLocale.setDefault(QLocale(language))
    for name, folder in (
        ("qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        ("referent", str(TRANSLATIONS)),
    ):
        translator = QTranslator(app)
        if translator.load(QLocale(language), name, "_", folder):
            app.installTranslator(translator)
