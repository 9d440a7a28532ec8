"""The earlier texts of a section, to read and to bring back."""

from PySide6.QtCore import QModelIndex, QStringListModel, Signal
from PySide6.QtWidgets import QListView, QSplitter, QWidget

from models.danish import short_date
from models.records import Revision, SectionId
from models.rules import standing_revisions
from ui.bridge import Bridge
from ui.widgets.layouts import column, framed, label, scrolled
from ui.widgets.panel import Panel
from ui.widgets.rich_text_edit import RichTextEdit


class RevisionsPanel(Panel):
    finished = Signal()

    def __init__(
        self,
        bridge: Bridge,
        section_id: SectionId,
        name: str,
        parent: QWidget | None = None,
        *,
        read_only: bool = False,
    ) -> None:
        super().__init__(
            self.tr("Tidligere udgaver: {name}").format(name=name),
            self.tr("Vælg en udgave for at læse den. Den nuværende tekst gemmes som en udgave."),
            self.tr("Brug denne udgave"),
            parent,
        )
        self._bridge = bridge
        self._section_id = section_id
        revisions = bridge.read(bridge.secretariat.sections.revisions, section_id) or []
        self._revisions = standing_revisions(revisions)
        self.list = QListView()
        self.list.setSpacing(3)
        self.list.setAccessibleName(self.tr("Udgaver"))
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setModel(QStringListModel([self._title(r) for r in self._revisions], self))
        self.list.selectionModel().currentChanged.connect(self._show)
        self._text = RichTextEdit(bridge.secretariat.sections.text_from_html)
        self._text.setReadOnly(True)
        self._text.setAccessibleName(self.tr("Udgavens tekst"))
        page = column(margins=(12, 4, 12, 4))
        page.addWidget(self._text)
        page.addStretch()
        split = QSplitter()
        split.setHandleWidth(1)
        split.addWidget(self.list)
        split.addWidget(scrolled(framed("paper", page)))
        split.setSizes([210, 480])
        split.setMinimumHeight(320)
        if self._revisions:
            self.content.addWidget(split)
            self.list.setCurrentIndex(self.list.model().index(0, 0))
        else:
            hint = self.tr("Teksten er ikke ændret, siden den blev skrevet.")
            self.content.addWidget(label(hint, "secondary"))
        # Of approved minutes the earlier texts can be read, but not brought back.
        self.accept_button.setEnabled(bool(self._revisions) and not read_only)
        self.setFocusProxy(self.list)

    def accept(self) -> None:
        revision = self._revisions[self.list.currentIndex().row()]
        secretariat = self._bridge.secretariat
        if self._bridge.do(secretariat.sections.write, self._section_id, revision.body) is not None:
            self.finished.emit()

    def _title(self, revision: Revision) -> str:
        day = short_date(revision.written_at.date())
        time = f"{revision.written_at:%H.%M.%S}"
        return self.tr("{date} kl. {time}").format(date=day, time=time)

    def _show(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self._text.set_text(self._revisions[current.row()].body)
