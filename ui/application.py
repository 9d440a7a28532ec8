"""Starts the window: the application object, language, theme, data file."""

import datetime as dt
import sys
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QSettings, QTranslator
from PySide6.QtWidgets import QApplication, QMessageBox

from models.errors import ReferentError
from models.places import default_data_file
from models.secretariat import Secretariat
from ui import crash
from ui.bridge import Bridge
from ui.labels import sentence
from ui.main_window import SCHEMES, MainWindow
from ui.theme import apply_theme

TRANSLATIONS = Path(__file__).resolve().parent.parent / "resources" / "translations"


def run_window(data: Path | None) -> int:
    """Open the window on the data file (None: the usual one); the program's exit status."""
    app = make_application(sys.argv)
    settings = QSettings(
        QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Referent", "Referent"
    )
    speak(app, str(settings.value("language", "da")))
    app.styleHints().setColorScheme(
        SCHEMES.get(str(settings.value("look", "system")), SCHEMES["system"])
    )
    apply_theme(app)
    path = data or default_data_file()
    try:
        secretariat = Secretariat.open(path, dt.datetime.now)
    except ReferentError as error:
        QMessageBox.critical(
            None, app.translate("Application", "Referent kan ikke åbnes"), sentence(error)
        )
        return 1
    bridge = Bridge(secretariat)
    crash.watch(path.parent / "referent.log", bridge.failed.emit)
    window = MainWindow(bridge, settings)
    window.show()
    status = app.exec()
    secretariat.close()
    return status


def make_application(arguments: list[str]) -> QApplication:
    """The application object, with its names set."""
    app = QApplication(arguments)
    app.setApplicationName("Referent")
    app.setOrganizationName("Referent")
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
