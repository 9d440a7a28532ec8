"""The meeting's documents: what was made of it, its versions, and whether a file is one of them."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTemporaryDir
from PySide6.QtWidgets import QTreeWidgetItem, QWidget

from models.danish import numeric_date, size_text
from models.records import (
    Change,
    KeptDocument,
    MeetingId,
    MeetingState,
    Verdict,
    Verification,
    Version,
)
from models.rules import BEFORE_THE_MEETING, locked
from models.secretariat.kept import SIGNED_COPY_SUFFIXES, document_name, remarks
from models.text import plain_lines
from ui.bridge import Bridge
from ui.labels import capitalized, word
from ui.widgets.keys import WidgetKeys
from ui.widgets.layouts import button, column, framed, label, row, set_property
from ui.widgets.lists import fitted_tree
from ui.widgets.panel import Panel

LIST_HEIGHT = 210
ROW_HEIGHT = 28


class KeptPanel(Panel):
    def __init__(
        self, bridge: Bridge, meeting_id: MeetingId, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            self.tr("Mødets dokumenter"),
            self.tr("Alt, hvad der er lavet af mødet, ligger her, som det blev skrevet."),
            self.tr("Åbn"),
            parent,
            wide=True,
        )
        self._bridge = bridge
        self._meeting_id = meeting_id
        self._documents: list[KeptDocument] = []
        self._opened: QTemporaryDir | None = None
        self.cancel_button.setText(self.tr("Luk"))
        self.save_button = button(self.tr("Gem en kopi …"), self.save_copy)
        self.buttons.insertWidget(1, self.save_button)

        headers = (
            self.tr("Dokument"),
            self.tr("Fil"),
            self.tr("Version"),
            self.tr("Gemt"),
            self.tr("Størrelse"),
        )
        self.list = fitted_tree(self.tr("Mødets dokumenter"), headers, widest=1)
        # The end of a name tells Word from PDF.
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setMinimumHeight(LIST_HEIGHT)
        self.list.itemDoubleClicked.connect(self.accept)
        WidgetKeys(self.list, {"Return": self.accept, "Enter": self.accept})
        inside = column()
        inside.addWidget(self.list)
        self._holder = framed("list", inside)
        self._empty = label(
            self.tr("Der er ikke lavet dokumenter af mødet endnu. Eksportér med Ctrl+E."),
            "secondary",
            wrap=True,
        )
        self.content.addWidget(self._empty)
        self.content.addWidget(self._holder)
        self.content.addWidget(self._make_source())

        self.verify_button = button(self.tr("Efterprøv en fil …"), self.choose_file)
        self.signed_button = button(self.tr("Gem underskrevet eksemplar …"), self.choose_signed)
        tools = row()
        tools.addWidget(self.verify_button)
        tools.addWidget(self.signed_button)
        tools.addStretch()
        self.content.addLayout(tools)
        self.answer = label("", wrap=True)
        self.answer.setProperty("sign", True)
        self.answer.hide()
        self.content.addWidget(self.answer)

        self._versions = label("", wrap=True)
        self._corrections = label("", wrap=True)
        self._heads = (
            label(self.tr("Versioner"), "label"),
            label(self.tr("Rettelser, der ikke hører til et punkt"), "label"),
        )
        for head, text in zip(self._heads, (self._versions, self._corrections), strict=True):
            self.content.addWidget(head)
            self.content.addWidget(text)
        self.setFocusProxy(self.list)
        bridge.changed.connect(self._on_changed)
        self._fill()
        if not self._documents:
            self.setFocusProxy(self.verify_button)

    def _make_source(self) -> QWidget:
        """The file that the meeting was read from, if it was."""
        self._source_words = label("", wrap=True)
        self.open_source_button = button(self.tr("Åbn filen"), self.open_source)
        self.save_source_button = button(self.tr("Gem en kopi af filen …"), self.save_source)
        line = row()
        line.addWidget(self._source_words, 1)
        line.addWidget(self.open_source_button)
        line.addWidget(self.save_source_button)
        self._source = QWidget()
        self._source.setLayout(line)
        return self._source

    # --- what is shown ---

    def _fill(self) -> None:
        secretariat = self._bridge.secretariat
        place = max(self.list.currentIndex().row(), 0)
        self._documents = secretariat.kept.of(self._meeting_id)
        self.list.clear()
        for document in self._documents:
            cells = self._cells(document)
            item = QTreeWidgetItem(cells)
            item.setToolTip(1, document.file_name)
            width = self.list.fontMetrics().horizontalAdvance(cells[0])
            item.setSizeHint(0, QSize(width + 24, ROW_HEIGHT))
            self.list.addTopLevelItem(item)
        last = len(self._documents) - 1
        self.list.setCurrentIndex(self.list.model().index(min(place, last), 0))
        self._empty.setVisible(not self._documents)
        self._show_source()
        self._holder.setVisible(bool(self._documents))
        for shown in (self.accept_button, self.save_button):
            shown.setEnabled(bool(self._documents))
        meeting = secretariat.meetings.get(self._meeting_id)
        self.signed_button.setVisible(locked(meeting.state))
        lines = [self._version_line(v) for v in secretariat.record.versions(self._meeting_id)]
        if lines and secretariat.record.intact(self._meeting_id) is False:
            lines.append(
                self.tr(
                    "! Referatet i datafilen er ændret uden om Referent siden godkendelsen. "
                    "Hold det op mod de dokumenter, der er gemt her."
                )
            )
        self._show_lines(0, lines)
        corrections = [
            f"{numeric_date(c.added_at.date())}: {' '.join(plain_lines(c.body))}"
            for c in secretariat.minutes(self._meeting_id).corrections
            if c.item_id is None
        ]
        self._show_lines(1, corrections)

    def _show_source(self) -> None:
        source = self._bridge.secretariat.old_minutes.source(self._meeting_id)
        self._source.setVisible(source is not None)
        if source is not None:
            self._source_words.setText(
                self.tr("Hentet fra: {file} ({size}), {date}").format(
                    file=source.file_name,
                    size=size_text(source.size),
                    date=numeric_date(source.read_at.date()),
                )
            )

    def _show_lines(self, place: int, lines: list[str]) -> None:
        shown = (self._versions, self._corrections)[place]
        shown.setText("\n".join(lines))
        shown.setVisible(bool(lines))
        self._heads[place].setVisible(bool(lines))

    def _cells(self, document: KeptDocument) -> list[str]:
        if document.kind in BEFORE_THE_MEETING:
            version = ""
        elif document.draft:
            version = self.tr("udkast til {number}").format(number=document.version)
        else:
            version = str(document.version)
        return [
            capitalized(document_name(document)),
            document.file_name,
            version,
            self.tr("{date} kl. {time}").format(
                date=numeric_date(document.made_at.date()), time=f"{document.made_at:%H.%M}"
            ),
            size_text(document.size),
        ]

    def _version_line(self, version: Version) -> str:
        text = self.tr("Version {number}: godkendt d. {date}").format(
            number=version.number, date=numeric_date(version.approved_at.date())
        )
        if version.reopened_at:
            text += self.tr(", genåbnet d. {date}: {reason}").format(
                date=numeric_date(version.reopened_at.date()), reason=version.reason
            )
        if version.resealed_on:
            text += self.tr(", hentet fra et arkiv d. {date} med ny kontrolsum").format(
                date=numeric_date(version.resealed_on)
            )
        return text

    def _on_changed(self, change: Change, _origin: object) -> None:
        if self._meeting_id in change.meetings:
            self._fill()

    # --- what can be done ---

    @property
    def _chosen(self) -> KeptDocument | None:
        place = self.list.currentIndex().row()
        return self._documents[place] if 0 <= place < len(self._documents) else None

    def accept(self) -> None:
        """Open a copy of the file in the program that belongs to it."""
        document = self._chosen
        if document is None:
            return
        if self._opened is None:
            self._opened = QTemporaryDir()
        # Files of the same name are told apart by a folder of their own.
        folder = Path(self._opened.path(), str(document.id))
        folder.mkdir(exist_ok=True)
        if self._save(document, folder / document.file_name):
            from ui.dialogs import open_path

            open_path(folder / document.file_name)

    def save_copy(self) -> None:
        """Ask for a place and write the file there."""
        document = self._chosen
        if document is None:
            return
        from ui.dialogs import ask_target

        target = ask_target(self, self.tr("Gem en kopi"), Path.home() / document.file_name)
        if target and self._save(document, target):
            self._tell(self.tr("Kopien er gemt: {path}").format(path=target), "ok")

    def _save(self, document: KeptDocument, target: Path) -> bool:
        saved = self._bridge.read(self._bridge.secretariat.kept.save, document.id, target)
        return saved is not None

    def open_source(self) -> None:
        """Open a copy of the file that the meeting was read from."""
        name = self._source_name
        if name:
            if self._opened is None:
                self._opened = QTemporaryDir()
            folder = Path(self._opened.path(), "source")
            folder.mkdir(exist_ok=True)
            if self._save_source(folder / name):
                from ui.dialogs import open_path

                open_path(folder / name)

    def save_source(self) -> None:
        """Ask for a place and write the file there that the meeting was read from."""
        name = self._source_name
        if name:
            from ui.dialogs import ask_target

            target = ask_target(self, self.tr("Gem en kopi"), Path.home() / name)
            if target and self._save_source(target):
                self._tell(self.tr("Kopien er gemt: {path}").format(path=target), "ok")

    @property
    def _source_name(self) -> str:
        source = self._bridge.secretariat.old_minutes.source(self._meeting_id)
        return Path(source.file_name).name if source else ""

    def _save_source(self, target: Path) -> bool:
        save = self._bridge.secretariat.old_minutes.save_source
        return self._bridge.read(save, self._meeting_id, target) is not None

    def choose_file(self) -> None:
        from ui.dialogs import ask_source

        file = ask_source(self, self.tr("Efterprøv en fil"))
        if file:
            self.verify(file)

    def verify(self, file: Path) -> None:
        """Tell which meeting and version a file is, and whether it is unchanged."""
        found = self._bridge.read(self._bridge.secretariat.kept.verify, file)
        if found is None:
            return
        lines = [
            word(text).format(**{name: word(part) for name, part in details.items()})
            for text, details in remarks(found)
        ]
        self._tell("\n".join([f"{file.name}: {lines[0]}", *lines[1:]]), _tone(found))

    def choose_signed(self) -> None:
        from ui.dialogs import ask_source

        kinds = " ".join(f"*{suffix}" for suffix in SIGNED_COPY_SUFFIXES)
        title = self.tr("Gem underskrevet eksemplar")
        file = ask_source(self, title, self.tr("PDF eller billede ({kinds})").format(kinds=kinds))
        if file:
            self.add_signed(file)

    def add_signed(self, file: Path) -> None:
        """Keep the signed copy; an approved meeting is then signed."""
        secretariat = self._bridge.secretariat
        was = secretariat.meetings.get(self._meeting_id).state
        if self._bridge.do(secretariat.kept.add_signed, self._meeting_id, file) is not None:
            text = self.tr("Det underskrevne eksemplar er gemt.")
            if was is MeetingState.APPROVED:
                text += " " + self.tr("Mødet er nu underskrevet.")
            self._tell(text, "ok")

    def _tell(self, text: str, tone: str) -> None:
        self.answer.setText(text)
        self.answer.setAccessibleName(text)
        set_property(self.answer, "tone", tone)
        self.answer.show()


def _tone(found: Verification) -> str:
    """Only the newest version, unchanged, is told of as good."""
    if found.verdict is Verdict.UNKNOWN or found.document is None:
        return "info"
    newest = found.versions[0] if found.versions else None
    outdated = newest is not None and (
        newest.number > found.document.version or newest.reopened_at is not None
    )
    is_good = found.verdict is Verdict.UNCHANGED and found.intact is not False and not outdated
    return "ok" if is_good else "warn"
