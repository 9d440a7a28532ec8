"""The window in English: complete, in step with the Danish, and found when it is asked for."""

import ast
import importlib
import re
import shutil
import string
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QObject,
    Qt,
    QTranslator,
)
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTextBrowser,
    QTextEdit,
    QWidget,
)

from models.danish import heading_date, short_date
from models.errors import InvalidInputError, UnreadableSourceError
from models.minutes import Note
from models.phrases import PLACE_HOLDERS, built_in_phrases
from models.records import (
    AttachmentDraft,
    HistoryEntryDraft,
    ItemDraft,
    MeetingId,
    Role,
    SectionDraft,
)
from models.secretariat import Secretariat
from models.secretariat.gathering import FOLLOW_UP
from models.text import plain, plain_lines
from tests.fixtures.desk import Desk
from tests.fixtures.office import NOW, Office
from ui.application import TRANSLATIONS, speak
from ui.archive.archive_panel import ArchivePanel
from ui.imports.import_view import ImportView
from ui.labels import capitalized, listed, remark, sentence
from ui.settings.layout_words import shown_template, stored_template
from ui.votes.note_panel import NotePanel
from ui.votes.vote_panel import VotePanel
from ui.widgets.completion import CompletionPopup

ROOT = TRANSLATIONS.parent.parent
WINDOW = sorted((ROOT / "ui").rglob("*.py"))
# The contexts of QCoreApplication.translate(), of which no class bears the name.
FREE_CONTEXTS = {
    "Application", "Crash", "absence", "archive", "control", "errors", "layout_words", "notes",
    "vocabulary",
}  # fmt: skip
DANISH_LETTERS = re.compile("[æøåÆØÅ]")
WORD = re.compile(r"[^\W\d_]{3,}")
# What could stand in a Danish document.
EXAMPLES = {
    "på selve mødedagen",
    "Afbud: Ingen",
    "(gæst under {items})",
    "(mødeleder)",
    "(fra kl. {time})",
    "(til kl. {time})",
    "{name} deltog ikke under {items}.",
    "Rådet var ikke beslutningsdygtigt.",
    "Mødet sluttede kl. {time}.",
}
STAY_DANISH = {
    # Headings of documents, which are Danish in an English window too.
    "Sagsfremstilling",
    "Indstilling",
    "Beslutningskompetence",
    "Økonomi",
    "Høring",
    # The beginnings of headings by which a recommendation is found.
    "indstilling",
    "forslag",
    "administrativ indstilling",
    *EXAMPLES,
    # Letters by which people are called up.
    "ÆØÅ",
    "Dansk",  # the language by its own name
    FOLLOW_UP,  # the heading, in the document, that open tasks stand under
    *PLACE_HOLDERS,  # of phrases, which are Danish as the documents are
}


@dataclass(frozen=True)
class Text:
    """A text of referent_en.ts."""

    context: str
    danish: str
    comment: str
    english: str


def read_texts() -> list[Text]:
    return [
        Text(
            context.findtext("name", ""),
            message.findtext("source", ""),
            message.findtext("comment", ""),
            message.findtext("translation", ""),
        )
        for context in ElementTree.parse(TRANSLATIONS / "referent_en.ts").iter("context")
        for message in context.iter("message")
    ]


TEXTS = read_texts()


def fields_of(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name)


def words_of(text: str) -> set[str]:
    return {word.casefold() for word in WORD.findall(re.sub(r"\{\w+\}", "", text))}


# What is Danish and not English too, quotations of Danish documents aside.
DANISH_WORDS = {word for text in TEXTS for word in words_of(text.danish)} - {
    word for text in TEXTS for word in words_of(re.sub("“.*?”", "", text.english))
}


def is_danish(text: str) -> bool:
    return bool(DANISH_LETTERS.search(text) or words_of(text) & DANISH_WORDS)


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    yield from speaking(qapp, "en")


@pytest.fixture
def danish(qapp: QApplication) -> Iterator[None]:
    yield from speaking(qapp, "da")


def speaking(app: QApplication, language: str) -> Iterator[None]:
    """Let `app` speak, and be silent again: the next test has the same application."""
    locale = QLocale()
    before = set(app.findChildren(QTranslator))
    speak(app, language)
    yield
    for translator in set(app.findChildren(QTranslator)) - before:
        app.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(locale)


# --- the files ---


def test_make_translations_would_change_nothing(tmp_path: Path) -> None:
    """Every text of the code is in the .ts, and the .qm is made of it. Else: make translations."""
    for ts in TRANSLATIONS.glob("*.ts"):
        shutil.copy(ts, tmp_path)
    script = ROOT / "packaging" / "translations.py"
    subprocess.run([sys.executable, str(script), str(tmp_path)], check=True)
    names = sorted(path.name for path in TRANSLATIONS.iterdir())
    assert names == sorted(path.name for path in tmp_path.iterdir())
    for name in names:
        assert (tmp_path / name).read_bytes() == (TRANSLATIONS / name).read_bytes(), name


def test_every_text_is_translated() -> None:
    tree = ElementTree.parse(TRANSLATIONS / "referent_en.ts")
    unfinished = [
        message.findtext("source")
        for message in tree.iter("message")
        if message.find("translation[@type]") is not None
    ]
    assert not unfinished
    assert [text for text in TEXTS if not text.english] == []


def test_no_translation_is_danish() -> None:
    assert [text.english for text in TEXTS if DANISH_LETTERS.search(text.english)] == []


def test_the_details_of_a_text_are_those_of_its_translation() -> None:
    # What stands in braces in the window's own words about braces is no detail.
    told = [text for text in TEXTS if "{nummer}" not in text.danish]
    assert [text for text in told if fields_of(text.danish) != fields_of(text.english)] == []


@pytest.mark.parametrize("shape", [r"^[✓!●+]? ?", r"…?$", r"\t.*$", r"(?<!kl)[.:]?$"])
def test_signs_dots_and_keys_are_those_of_the_danish(shape: str) -> None:
    def sign(text: str) -> str:
        found = re.search(shape, text)
        return found[0] if found else ""

    assert [text for text in TEXTS if sign(text.danish) != sign(text.english)] == []


def test_mnemonics_are_kept_and_each_is_used_once() -> None:
    def mnemonics(text: str) -> list[str]:
        return re.findall(r"&(\w)", text.casefold())

    assert [t for t in TEXTS if len(mnemonics(t.danish)) != len(mnemonics(t.english))] == []
    for context in {text.context for text in TEXTS}:
        letters = [m for t in TEXTS if t.context == context for m in mnemonics(t.english)]
        assert len(letters) == len(set(letters)), context


# --- the code ---


def test_every_context_is_asked_for() -> None:
    """A text of a class that is no QObject, or of a function's own tr(), would stay Danish."""
    classes = set()
    for path in WINDOW:
        module = importlib.import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))
        for value in vars(module).values():
            if isinstance(value, type) and issubclass(value, QObject):
                classes.add(value.__name__)
    assert {text.context for text in TEXTS} - classes - FREE_CONTEXTS == set()


def translated_and_other_literals(tree: ast.AST) -> tuple[list[ast.expr], list[ast.Constant]]:
    """The arguments of tr() and its like, and every other string but docstrings."""
    translated: list[ast.expr] = []
    passed_over: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):
            passed_over.add(node.value)
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if name in ("tr", "translate", "QT_TRANSLATE_NOOP"):
                translated += node.args
    passed_over.update(translated)
    literals = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    return translated, [node for node in literals if node not in passed_over]


def inside_f_strings(tree: ast.AST) -> set[int]:
    """The ids of what stands in the braces of f-strings, which lupdate passes over."""
    strings = [node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)]
    return {id(inner) for string in strings for inner in ast.walk(string)}


@pytest.mark.parametrize("path", WINDOW, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_what_the_window_says_goes_through_tr(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    translated, others = translated_and_other_literals(tree)
    assert [n.lineno for n in translated if isinstance(n, ast.JoinedStr | ast.BinOp)] == []
    unseen = inside_f_strings(tree)
    assert [n.lineno for n in translated if id(n) in unseen] == []
    texts = [str(node.value) for node in others]
    assert [text for text in texts if is_danish(text) and text not in STAY_DANISH] == []


# --- at run time ---


@pytest.mark.usefixtures("english")
def test_each_text_is_found() -> None:
    for text in TEXTS:
        found = QCoreApplication.translate(text.context, text.danish, text.comment or None)
        assert found == text.english


def seen_texts(window: QWidget) -> Iterator[str]:
    """Every text, hint and accessible name in a window, seen now or not, and its menus'."""
    for action in window.findChildren(QAction):
        yield from (action.text(), action.toolTip())
    for menu in window.findChildren(QMenu):
        yield menu.title()
    for widget in (window, *window.findChildren(QWidget)):
        yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        if isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit):
            yield widget.placeholderText()
        if isinstance(widget, QTextBrowser):
            yield from widget.toPlainText().splitlines()
        if isinstance(widget, QComboBox):
            yield from (widget.itemText(row) for row in range(widget.count()))
        if isinstance(widget, QTabBar):
            yield from (widget.tabText(tab) for tab in range(widget.count()))
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            yield from listed_texts(widget.model())


def listed_texts(model: QAbstractItemModel) -> Iterator[str]:
    """What the rows of a list say, to be read and to be heard, and what stands above them."""
    roles = (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
        Qt.ItemDataRole.AccessibleDescriptionRole,
    )
    top = QModelIndex()
    # That a list has one column is nobody's to ask.
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(top)
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(model.rowCount(top)):
            yield from (str(model.index(row, column).data(role) or "") for role in roles)


@pytest.mark.usefixtures("english")
def test_an_empty_window_has_no_danish(desk: Desk) -> None:
    desk.sit_down()
    texts = set(seen_texts(desk.window))
    assert "&Meeting" in texts
    assert "Welcome to Referent" in texts
    assert [text for text in texts if is_danish(text) and text not in STAY_DANISH] == []


class Walk:
    """A walk through the window in which every text is looked at."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.seen: set[str] = set()
        self._printed: set[str] = set()

    def look(self, *keys: str) -> None:
        """Press keys, then read all there is."""
        self._desk.press(*keys)
        QApplication.processEvents()
        self.seen.update(seen_texts(self._desk.window))
        self._printed.update(printed_texts(self._desk.secretariat, self._desk.meeting_id))
        window = self._desk.window
        self._printed.update(p.printed.text() for p in window.findChildren(VotePanel))
        self._printed.update(p.printed.text() for p in window.findChildren(NotePanel))
        for list_ in window.findChildren(CompletionPopup):
            for offer in list_.offers:
                self._printed.update((offer.text, f"{offer.key} {offer.text}"))
        for popup in QApplication.topLevelWidgets():
            if popup is not self._desk.window and popup.isVisible():
                self.seen.update(seen_texts(popup))

    def allow(self, text: str) -> None:
        """Let `text` be Danish, for it is that of a document."""
        self._printed.add(text)

    @property
    def danish(self) -> list[str]:
        """What is said in Danish by the window, and not by the minutes or their phrases."""
        printed = self._printed.union(phrase_texts(), EXAMPLES)
        longest_first = sorted(printed, key=len, reverse=True)
        allowed = STAY_DANISH.union(built_in_phrases(), layout_texts(self._desk.secretariat))
        found = []
        for text in {line for seen in self.seen for line in seen.splitlines()}:
            # The parts of an item are told with their headings.
            rest = "" if text.startswith("An item: ") else text
            for part in longest_first:
                rest = rest.replace(part, "")
            if is_danish(rest) and rest not in allowed and not is_place_holder(rest):
                found.append(text)
        return found


def is_place_holder(text: str) -> bool:
    """'{næste møde}', with what it means in English behind it."""
    name, _tab, meaning = text.partition("\t")
    return name[1:-1] in PLACE_HOLDERS and not is_danish(meaning)


def phrase_texts() -> Iterator[str]:
    """The phrases that come with Referent."""
    return (" ".join(plain_lines(body)) for body in built_in_phrases().values())


def layout_texts(secretariat: Secretariat) -> Iterator[str]:
    """The names of the layouts, and of their items and sections."""
    for layout in secretariat.layouts.all():
        yield layout.name
        yield from (section.heading for section in layout.item_sections)
        for item in layout.standing_items:
            yield item.title
            yield from (section.heading for section in item.sections)


def printed_texts(secretariat: Secretariat, meeting_id: MeetingId) -> Iterator[str]:
    """What is printed of a meeting, and its date: that is Danish."""
    day = secretariat.meetings.get(meeting_id).date
    for date in (heading_date(day), short_date(day)):
        yield from (date, date.lower(), date[0].upper() + date[1:])
    yield f"{FOLLOW_UP}: "
    yield from (decision.heading for decision in secretariat.documents.decisions(meeting_id))
    for item in secretariat.agenda.of(meeting_id):
        yield from secretariat.votes.texts(item.id)
        for note in secretariat.votes.note_texts(item.id):
            yield "\n".join(plain_lines(note))
        yield from (line.text for line in secretariat.attendance.lines(item.id))


@pytest.fixture
def walk(desk: Desk, english: None) -> Walk:
    """At the first of three items, which nobody has begun with; there are no Danish names."""
    office = Office(desk.path)
    council = office.council("Seniors")
    for name in ("Ann Brown", "Bob Dale", "Carl Ember"):
        office.member(council, name)
    office.member(council, "Jane Krogh", Role.SUBSTITUTE)
    meeting = office.meeting(council, "2026-11-22")
    case = ItemDraft(
        "Budget",
        sections=(SectionDraft("Case", body=plain("Money is needed. " * 40)),),
        case_number="26-1",
        history=(HistoryEntryDraft(NOW.date(), "Board", plain("Money!")),),
        attachments=(AttachmentDraft("Accounts"),),
    )
    office.secretariat.agenda.add_item(meeting, case)
    for title in ("Traffic", "Party"):
        office.item(meeting, title)
    office.meeting(council, "2027-01-05", "Election")
    office.secretariat.close()
    desk.sit_down()
    return Walk(desk)


def test_a_running_meeting_has_no_danish(walk: Walk, desk: Desk) -> None:
    walk.look()
    walk.look("F5")
    walk.look("F9")
    assert "● In progress" in walk.seen
    walk.look("Ctrl+Shift+A")
    walk.look("F4")
    walk.look("B")  # what Bob can do
    assert "Left during item 1\tG" in walk.seen
    walk.look("G")
    walk.look("F4", "B", "S")
    walk.look("1")
    walk.look("Ctrl+PgDown", "F4", "C", "I")
    walk.look("Y")
    walk.look("F4", "A", "L")
    assert "Carl Ember, present · disq. item 2" in walk.seen
    walk.look("F4", "A", "U")
    walk.look("Ctrl+Z")
    walk.look("Ctrl+Shift+G")
    walk.look("Esc")
    walk.look("Ctrl+1")  # another than the one that is running
    walk.look("F9")
    walk.look("F9")
    walk.look("F3")
    walk.look("Esc")
    walk.look("F12")
    walk.look("Ctrl+G")
    assert "Number or words, then Enter" in walk.seen
    walk.look("Esc")
    walk.look("Ctrl+2", "/")
    walk.look("Esc")
    walk.look("Backspace", "@")
    walk.look("Esc")
    walk.look("Alt+Shift+N")
    walk.look("Alt+Shift+X")
    walk.look("Shift+F9")
    assert "The meeting is over" in walk.seen
    walk.look("F5")
    assert walk.danish == [], "\n".join(walk.danish)


def test_panels_of_a_running_meeting_have_no_danish(walk: Walk, desk: Desk) -> None:
    desk.press("F5", "Ctrl+Shift+A", "F9", "F4", "C", "G")
    walk.look("Ctrl+T")
    assert "What is voted on (optional)" in walk.seen
    walk.look("A")
    walk.look("C")
    walk.look("Return")
    walk.look("Ctrl+T")
    walk.look("Escape")
    walk.look("Ctrl+M")
    walk.look("B")
    panel = desk.window.findChild(NotePanel)
    assert panel is not None
    for kind in range(panel.kind.count()):
        panel.kind.setCurrentIndex(kind)
        walk.look()
    walk.look("Esc")
    walk.look("Ctrl+O")
    desk.write("Bob\tBuy cake\tnext meeting\n")
    walk.look("Ctrl+J")
    assert "All events" in walk.seen
    walk.look("Esc")
    walk.look("Shift+F5")
    assert "Next" in walk.seen
    walk.look("Esc")
    walk.look("Alt+Shift+F")
    assert "Phrases of the council" in walk.seen
    walk.look("Esc")
    walk.look("F1")
    assert "Shortcuts" in walk.seen
    walk.look("F1")
    walk.look("Alt+3")
    assert "1 open" in walk.seen
    assert any("Buy cake, Bob Dale, 05-01-2027" in text for text in walk.seen)
    walk.look("Space")
    walk.look("Ctrl+N")
    walk.look("Esc")
    walk.look("Alt+Shift+V")
    walk.look("Esc")
    walk.look("Ctrl+,")
    desk.click_button("Copy and adapt…")
    walk.look()
    assert "Number of votes for" in walk.seen
    assert walk.danish == [], "\n".join(walk.danish)


OLD_MINUTES = """\
REFERAT Seniors d. 04-05-2026

Mødedato 04-05-2026 kl. 16:30

Mødedeltagere Ann Browne, Carl Ember

Punkt 3: Traffic

Beslutning

Agreed.
"""


def test_the_past_of_a_council_has_no_danish(
    walk: Walk, desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    old = tmp_path / "old.txt"
    old.write_text(OLD_MINUTES, encoding="utf-8")
    walk.look("Alt+6")
    assert "Not approved yet" in walk.seen
    desk.press("Alt+1")
    walk.look("Alt+Shift+V")
    assert "1. Dates" in walk.seen
    walk.look("Esc")
    walk.look("Alt+Shift+H")
    assert "No archive has been chosen." in walk.seen
    walk.look("Esc")
    walk.look("Alt+Shift+D")
    panel = desk.panel(ArchivePanel)
    desk.press("Return")
    desk.wait(lambda: panel.folder is not None, timeout=10_000)
    walk.look()
    assert panel.folder is not None
    walk.allow(panel.folder.name)  # as the layout of its documents it is Danish
    walk.look("Esc")
    walk.look("Ctrl+Shift+I")
    view = desk.window.findChild(ImportView)
    assert view is not None
    view.add([old, tmp_path / "none.txt"])
    desk.wait(lambda: not view.is_busy and bool(view.review.entries), timeout=20_000)
    walk.look()
    assert "Items (1)" in {view.page.tabs.tabText(place) for place in range(view.page.tabs.count())}
    assert any("Is it Ann Brown" in text for text in walk.seen)
    assert walk.danish == [], "\n".join(walk.danish)


@pytest.mark.usefixtures("english")
def test_words_sentences_and_remarks_are_english() -> None:
    assert capitalized("næstforperson") == "Deputy chairperson"
    assert [listed(words) for words in (["a"], ["a", "b"], ["a", "b", "c"])] == [
        "a",
        "a and b",
        "a, b and c",
    ]
    refusal = InvalidInputError("{name} er allerede på listen.", name="Bo Dahl")
    assert sentence(refusal) == "Bo Dahl is already on the list."
    unread = UnreadableSourceError(path=Path("x.txt"), detail="den findes ikke")
    assert sentence(unread).startswith("x.txt could not be read (it does not exist).")
    note = Note(
        3, "Bo Dahl; kok", "Rollen »{value}« er ikke kendt. Medlem er brugt.", {"value": "kok"}
    )
    assert remark(note) == "The role “kok” is not known. Member has been used."


@pytest.mark.usefixtures("english")
def test_names_in_templates_are_english_and_stored_as_in_danish() -> None:
    assert shown_template("Punkt {number}: {title}") == "Punkt {number}: {title}"
    assert stored_template("{names}, {body}") == "{names}, {body}"


@pytest.mark.usefixtures("danish")
def test_qts_own_dialogs_are_danish(qapp: QApplication) -> None:
    standard = QDialogButtonBox.StandardButton
    box = QDialogButtonBox(standard.Save | standard.Cancel | standard.Close | standard.Open)
    assert {button.text() for button in box.buttons()} == {"Gem", "Annuller", "Luk", "Åbn"}
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    labels = [label.text() for label in dialog.findChildren(QLabel)]
    assert labels == ["&Søg i:", "&Filnavn:", "Filer af &typen:"]
    line = QLineEdit()
    menu = line.createStandardContextMenu()
    assert "&Sæt ind\tCtrl+V" in [action.text() for action in menu.actions()]
