"""The system's own dialogs and programs, for what no panel can do.

Imported where it is used: making these classes of Qt takes time that the start of the window feels.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from ui.preview.pdf_pages import PdfPages


def ask_target(parent: QWidget, title: str, proposal: Path, kinds: str = "") -> Path | None:
    """Where to write a file; None when the user thought better of it."""
    name, _kind = QFileDialog.getSaveFileName(parent, title, str(proposal), kinds)
    return Path(name) if name else None


def ask_source(parent: QWidget, title: str, kinds: str = "") -> Path | None:
    """A file to read; None when the user thought better of it."""
    name, _kind = QFileDialog.getOpenFileName(parent, title, str(Path.home()), kinds)
    return Path(name) if name else None


def ask_folder(parent: QWidget, title: str, before: Path) -> Path | None:
    """A folder that is there; None when the user thought better of it."""
    name = QFileDialog.getExistingDirectory(parent, title, str(before))
    return Path(name) if name else None


def ask_printer(parent: QWidget, pages: "PdfPages") -> "QPrinter | None":
    """The printer to send `pages` to; None when the user thought better of it."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    from ui.preview.printing import prepare

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    prepare(printer, pages)
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, len(pages))
    return printer if dialog.exec() else None


def confirm_loss(parent: QWidget, title: str, text: str, stay_text: str, leave_text: str) -> bool:
    """Whether the user would rather lose something than stay. Staying is the proposal."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(title)
    box.setText(text)
    stay = box.addButton(stay_text, QMessageBox.ButtonRole.RejectRole)
    leave = box.addButton(leave_text, QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(stay)
    box.exec()
    return box.clickedButton() is leave


def show_about(parent: QWidget, title: str, text: str) -> None:
    QMessageBox.about(parent, title, text)


def open_path(path: Path) -> None:
    """Open a file or a folder in the program that belongs to it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
