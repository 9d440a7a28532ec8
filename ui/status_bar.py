"""The bottom line: when the last change was stored, and where."""

import datetime as dt
from pathlib import Path

from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from ui.widgets.layouts import set_property


class StatusBar(QStatusBar):
    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._stored = QLabel(self.tr("Alt er gemt"))
        self.addWidget(self._stored)
        self._hint = QLabel()
        self._hint.hide()
        self.addWidget(self._hint)
        where = QLabel(self.tr("{name} · lokalt").format(name=path.name))
        where.setToolTip(str(path))
        self.addPermanentWidget(where)

    @property
    def text(self) -> str:
        return self._stored.text()

    def show_hint(self, text: str) -> None:
        """Say how to get back from where the window is; '' for nothing."""
        self._hint.setText(text)
        self._hint.setVisible(bool(text))

    def show_stored(self, at: dt.datetime) -> None:
        """Say that everything is stored, since `at`."""
        self._stored.setText(self.tr("● Gemt kl. {time}").format(time=f"{at:%H.%M.%S}"))
        self._stored.setToolTip("")
        set_property(self, "failed", False)

    def show_failing(self, reason: str) -> None:
        """Say in red that something typed is not stored, and why."""
        self._stored.setText(self.tr("! Ikke gemt: {reason}").format(reason=reason))
        self._stored.setToolTip(reason)
        set_property(self, "failed", True)
