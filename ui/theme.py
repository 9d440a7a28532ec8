"""Colours and the stylesheet, light and dark, from the tokens of the design."""

from dataclasses import fields
from pathlib import Path
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from models.value import Value, value

STYLESHEET = Path(__file__).resolve().parent.parent / "resources" / "stylesheet.qss"

SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}


@value(frozen=True)
class Colours(Value):
    """The design's tokens for one scheme, as '#rrggbb'."""

    bg: str  # window
    surface: str  # panes and cards
    sunken: str  # rail, empty bars
    line: str  # separators
    line_strong: str  # borders of controls
    text: str
    text_2: str  # secondary
    text_3: str  # hints
    accent: str  # selection, focus, the one primary button
    accent_bg: str
    accent_text: str
    on_accent: str  # text on the primary button
    ok: str
    ok_bg: str
    warn: str
    warn_bg: str
    bad: str
    bad_bg: str
    closed: str
    closed_bg: str


# text_3 is darker than the design's #7A8593 (3.7:1 on white), and lighter than its #808B98 in
# the dark, so that hints keep 4.5:1 on every ground they stand on.
LIGHT = Colours(
    bg="#F4F5F7",
    surface="#FFFFFF",
    sunken="#EDEFF2",
    line="#DDE1E6",
    line_strong="#C6CCD4",
    text="#1A1F26",
    text_2="#55606E",
    text_3="#616B79",
    accent="#1B5E83",
    accent_bg="#E3EEF5",
    accent_text="#124761",
    on_accent="#FFFFFF",
    ok="#1E7145",
    ok_bg="#E2F2E8",
    warn="#8A5A00",
    warn_bg="#FFF1D6",
    bad="#A32020",
    bad_bg="#FBE6E6",
    closed="#5B3E96",
    closed_bg="#ECE6F8",
)
DARK = Colours(
    bg="#15181C",
    surface="#1D2126",
    sunken="#121418",
    line="#30363D",
    line_strong="#454D57",
    text="#E8EBEF",
    text_2="#A9B3BF",
    text_3="#98A3AF",
    accent="#6FB7DE",
    accent_bg="#1C3644",
    accent_text="#A8D8F2",
    on_accent="#0C1A22",
    ok="#6CCB94",
    ok_bg="#173425",
    warn="#E9B44C",
    warn_bg="#3A2C10",
    bad="#F08A8A",
    bad_bg="#431E1E",
    closed="#B59CF0",
    closed_bg="#2D2445",
)


def is_dark(palette: QPalette) -> bool:
    """Whether `palette` is the dark one.

    Told by the text: a transparent ground in the stylesheet makes a widget's Window black.
    """
    return palette.color(QPalette.ColorRole.Text).lightness() >= 128


def colours(palette: QPalette) -> Colours:
    """The tokens that go with `palette`: for what is painted by hand."""
    return DARK if is_dark(palette) else LIGHT


def apply_theme(app: QApplication, look: str = "system") -> None:
    """Give the application a look ('system', 'light' or 'dark') and keep to it from now on."""
    set_colours(app, look)
    set_stylesheet(app)


def set_colours(app: QApplication, look: str) -> None:
    """The first half of `apply_theme`: style, font and palette."""
    app.setStyle("Fusion")
    font = app.font()
    font.setPixelSize(13)
    app.setFont(font)
    _remember_look(app, look)
    app.setPalette(_palette(_tokens(app)))


def set_stylesheet(app: QApplication) -> None:
    """The second half. After the window is built it takes a third of the time: every widget
    is then looked at once, and not again each time it is put into another."""
    app.styleHints().colorSchemeChanged.connect(lambda _scheme: _recolour(app))
    app.setStyleSheet(_stylesheet(_tokens(app)))


def change_look(app: QApplication, look: str) -> None:
    """Change to another look while the window is open."""
    _remember_look(app, look)
    _recolour(app)


def _remember_look(app: QApplication, look: str) -> None:
    # The hint is for what the system draws: frames and dialogs. Not every system takes it.
    app.styleHints().setColorScheme(SCHEMES.get(look, Qt.ColorScheme.Unknown))
    app.setProperty("look", look)


def _recolour(app: QApplication) -> None:
    app.setPalette(_palette(_tokens(app)))
    app.setStyleSheet(_stylesheet(_tokens(app)))


def _tokens(app: QApplication) -> Colours:
    chosen = SCHEMES.get(app.property("look"), Qt.ColorScheme.Unknown)
    scheme = chosen if chosen is not Qt.ColorScheme.Unknown else app.styleHints().colorScheme()
    return DARK if scheme is Qt.ColorScheme.Dark else LIGHT


def _stylesheet(tokens: Colours) -> str:
    names = {field.name: getattr(tokens, field.name) for field in fields(tokens)}
    variant = "dark" if tokens is DARK else "light"
    for image in ("arrow", "check"):
        names[image] = (STYLESHEET.parent / "images" / f"{image}-{variant}.svg").as_posix()
    return Template(STYLESHEET.read_text(encoding="utf-8")).substitute(names)


def _palette(tokens: Colours) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for target, colour in {
        role.Window: tokens.bg,
        role.WindowText: tokens.text,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.sunken,
        role.Text: tokens.text,
        role.Button: tokens.surface,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.bad,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on_accent,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
        role.ToolTipBase: tokens.surface,
        role.ToolTipText: tokens.text,
        role.PlaceholderText: tokens.text_3,
        role.Light: tokens.surface,
        role.Midlight: tokens.line,
        role.Mid: tokens.line_strong,
        role.Dark: tokens.line_strong,
        role.Shadow: tokens.line,
        role.Accent: tokens.accent,
    }.items():
        palette.setColor(target, QColor(colour))
    for target in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, target, QColor(tokens.text_3))
    return palette
