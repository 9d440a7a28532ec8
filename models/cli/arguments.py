"""What can be written on the command line, explained in Danish."""

import argparse
import io
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NoReturn

from models import __version__
from models.places import default_data_file
from models.records import DocumentKind, FileFormat

# argparse's own words, as they can come up here.
_ERRORS = (
    (r"the following arguments are required: (.*)", r"der mangler \1"),
    (r"unrecognized arguments: (.*)", r"det her er ikke forstået: \1"),
    (r"argument \S+: invalid choice: (.*) \(choose from (.*)\)", r"\1 findes ikke; vælg \2"),
    (r"argument (\S+): expected one argument", r"der skal stå noget efter \1"),
    (r"argument (\S+): ignored explicit argument (.*)", r"der skal ikke stå \2 efter \1"),
)


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """What `arguments` ask for: `data`, a Path, and `command`, None for the window.

    Wrong use, `--help` and `--version` print what they must and leave with SystemExit.
    """
    _speak_utf8()
    return _parser().parse_args(arguments)


def _speak_utf8() -> None:
    """Write UTF-8 whatever the terminal's locale says, and each line as soon as it is whole."""
    for stream in (sys.stdout, sys.stderr):
        # In a Windows program without a console there is no stream at all.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", line_buffering=True)


class _Formatter(argparse.RawDescriptionHelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: "Iterable[argparse._MutuallyExclusiveGroup]",
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "brug: " if prefix is None else prefix)


class _Parser(argparse.ArgumentParser):
    """A parser that speaks Danish. Add to `values` and `options`, which head the help."""

    def __init__(self, *, example: str, **settings: Any) -> None:
        super().__init__(
            epilog=f"eksempel:\n  %(prog)s {example}".rstrip(),
            formatter_class=_Formatter,
            add_help=False,
            allow_abbrev=False,
            **settings,
        )
        self.values = self.add_argument_group("argumenter")
        self.options = self.add_argument_group("valgmuligheder")
        self.options.add_argument("-h", "--help", action="help", help="vis denne hjælp")

    def error(self, message: str) -> NoReturn:
        for english, danish in _ERRORS:
            message = re.sub(f"^{english}$", danish, message, flags=re.DOTALL)
        usage = self.format_usage()
        self.exit(2, f"{usage}{self.prog}: {message}\nHjælp: {self.prog} --help\n")


def _parser() -> _Parser:
    parser = _Parser(
        description="Referent skriver referater for råd og udvalg.\n"
        "Uden en kommando åbnes vinduet.",
        example="import referat.txt",
    )
    parser.options.add_argument(
        "--data",
        metavar="FIL",
        type=Path,
        default=default_data_file(),
        help="datafilen (ellers %(default)s)",
    )
    parser.options.add_argument(
        "--version", action="version", version=f"Referent {__version__}", help="vis versionen"
    )
    commands = parser.add_subparsers(title="kommandoer", dest="command", metavar="KOMMANDO")

    def command(name: str, summary: str, details: str = "", example: str = "") -> _Parser:
        """A command, described by its summary and details."""
        sentence = f"{summary[0].upper()}{summary[1:]}."
        added = commands.add_parser(
            name, help=summary, description=f"{sentence}\n{details}", example=example
        )
        # `--data` is taken after the command, too; it is explained once.
        added.options.add_argument(
            "--data", type=Path, default=argparse.SUPPRESS, help=argparse.SUPPRESS
        )
        return added

    command("sample", "læg eksemplets to råd ind, med møder at prøve Referent på")
    _add_json(command("councils", "vis rådene", example="--json"))

    meetings = command(
        "meetings", "vis møderne, de nyeste først", example="--council Integrationsrådet"
    )
    meetings.options.add_argument("--council", metavar="NAVN", help="kun rådet med det navn")
    _add_json(meetings)

    show = command(
        "show",
        "vis et referat eller et andet dokument som tekst",
        example="Integrationsrådet 4-6-2026",
    )
    _add_meeting(show)
    _add_kind(show)
    _add_json(show)

    attendance = command(
        "attendance",
        "vis, hvem der var til stede",
        "Under tabellen står, om mødet var beslutningsdygtigt. Med --item vises ét punkt: hvem "
        "der var der,\nhvem der kunne stemme, og hvem der ledede mødet.",
        example="2026-06-04 --item 12",
    )
    _add_meeting(attendance)
    attendance.options.add_argument("--item", metavar="NR", help="kun punktet med det nummer")
    _add_json(attendance)

    events = command(
        "events",
        "vis, hvad der skete på et møde, og hvornår",
        "Hvorfor nogen var inhabil, vises aldrig.",
        example="Integrationsrådet 4-6-2026",
    )
    _add_meeting(events)
    _add_json(events)

    tasks = command(
        "tasks",
        "vis opgaverne: hvem der skal gøre hvad, og hvornår",
        "De åbne kommer først, derefter de udførte.",
        example="--council Integrationsrådet",
    )
    tasks.options.add_argument("--council", metavar="NAVN", help="kun rådet med det navn")
    _add_json(tasks)

    absence = command(
        "absence",
        "vis, hvem der kom til hvilke møder",
        "Uden datoer vises dette år. M er mødt, D mødt en del af mødet, A afbud, S afbud med "
        "suppleant,\nU udeblevet og X ikke markeret. Kun møder, der er holdt, er med.",
        example="--council Integrationsrådet --from 1-1-2026 --to-file fravær.xlsx",
    )
    absence.options.add_argument("--council", metavar="NAVN", help="kun rådet med det navn")
    absence.options.add_argument("--from", metavar="DATO", dest="start", help="den første dag")
    absence.options.add_argument("--to", metavar="DATO", dest="end", help="den sidste dag")
    absence.options.add_argument(
        "--to-file",
        metavar="FIL",
        type=Path,
        help="skriv en fil i stedet: .xlsx (Excel), .docx (Word) eller .csv",
    )
    _add_json(absence)

    calendar = command(
        "calendar",
        "skriv møderne som en kalender (.ics) til Outlook, Google og telefonen",
        "Kun kommende møder er med. Med --all er det alle fra funktionsperiodens begyndelse. "
        "Intet om\nmødernes punkter er med.",
        example="--council Integrationsrådet --to-file møder.ics",
    )
    calendar.options.add_argument(
        "--to-file", metavar="FIL", type=Path, required=True, help="filen, der skal skrives"
    )
    calendar.options.add_argument("--council", metavar="NAVN", help="kun rådet med det navn")
    calendar.options.add_argument(
        "--all", action="store_true", help="også møder, der er holdt i funktionsperioden"
    )

    search = command(
        "search",
        "søg i alle møder",
        "Alle ordene skal være der; et ord findes også inde i længere ord. Ord i ét argument "
        "skal stå\nefter hinanden. Det, der er besluttet, kommer først, derefter de nyeste.",
        example='bolig "godkendt af rådet" --from 1-1-2026',
    )
    search.values.add_argument("words", metavar="ORD", nargs="+", help="det, der søges efter")
    search.options.add_argument("--council", metavar="NAVN", help="kun i rådet af det navn")
    search.options.add_argument(
        "--from", metavar="DATO", dest="start", help="kun i møder fra og med den dag"
    )
    search.options.add_argument(
        "--to", metavar="DATO", dest="end", help="kun i møder til og med den dag"
    )
    _add_json(search)

    history = command(
        "history",
        "vis en sags forløb: hvornår og hvor den er behandlet",
        "Alle råd i datafilen er med. En beslutning vises, når referatet er godkendt; i et lukket "
        "punkt\nkun den, der er frigivet til offentligheden.",
        example="25-005158",
    )
    history.values.add_argument("case", metavar="SAG", help="sagens nummer")
    _add_json(history)

    importing = command(
        "import",
        "hent gamle referater fra Word, PDF og tekst",
        "En mappe læses med alt, hvad der ligger i den. Det, der ikke er forstået, står stadig i "
        "teksten og nævnes med sit linjenummer. Filen gemmes sammen med mødet.",
        example="referat-juni.docx gamle-referater --dry-run",
    )
    importing.values.add_argument(
        "files", metavar="FIL", type=Path, nargs="+", help="en fil eller en mappe"
    )
    importing.options.add_argument(
        "--council", metavar="NAVN", help="læg dem i rådet af det navn (ellers findes det selv)"
    )
    importing.options.add_argument(
        "--dry-run", action="store_true", help="vis, hvad der er forstået, men gem ikke"
    )
    _add_json(importing)

    export = command(
        "export",
        "skriv et referat eller et andet dokument som fil",
        "Filens navn skrives ud, når den er skrevet. Tekst og HTML er kun til referat og "
        "offentlig udgave.",
        example="2026-06-04 --kind public --to referat.pdf",
    )
    _add_meeting(export)
    _add_kind(export)
    export.options.add_argument(
        "--format",
        choices=[file_format.value for file_format in FileFormat],
        help="filens slags: %(choices)s (ellers efter filens navn, ellers docx)",
    )
    export.options.add_argument(
        "--to",
        metavar="FIL",
        type=Path,
        default=Path(),
        help="filen eller mappen, der skrives i (ellers mappen her)",
    )

    check = command(
        "check",
        "se et referat efter, før det skrives under",
        "Det, der er godkendt i Kontrol, nævnes til sidst. Er der fund tilbage, er statuskoden 1.",
        example="Integrationsrådet 4-6-2026",
    )
    _add_meeting(check)
    _add_json(check)
    template = command(
        "template",
        "lav, efterse og vælg Wordskabeloner",
        "Et råd skriver med en af Referents to skabeloner (moderne, klassisk) eller sin egen.",
        example="new skabelon.docx --style klassisk",
    )
    _add_template_tasks(template)
    compare = command(
        "compare",
        "sammenlign et møde med en Word-fil, der er rettet i",
        "Det, der er ændret, vises afsnit for afsnit: - er mødets tekst, + er filens.",
        example="2026-06-04 referat-rettet.docx --take all",
    )
    _add_meeting(compare)
    compare.values.add_argument("file", metavar="FIL", type=Path, help="Word-filen (.docx)")
    compare.options.add_argument(
        "--take", choices=["all"], help="tag alle ændringer i filen med i mødet"
    )
    _add_json(compare)
    documents = command(
        "documents",
        "vis de dokumenter, der er lavet af et møde",
        "De er gemt i datafilen, som de blev skrevet. Det er også den fil, som et gammelt referat "
        "er hentet fra.",
        example="2026-06-04",
    )
    _add_meeting(documents)
    documents.options.add_argument(
        "--source", metavar="FIL", type=Path, help="gem den fil, mødet er hentet fra, som FIL"
    )
    _add_json(documents)

    verify = command(
        "verify",
        "se, hvilket møde en fil er fra, og om den er uændret",
        "Kommandoen melder fejl, når filen er ukendt eller ændret.",
        example="referat.docx",
    )
    verify.values.add_argument("file", metavar="FIL", type=Path, help="filen")
    _add_json(verify)

    backup = command(
        "backup", "skriv en sikkerhedskopi af datafilen", example="/media/usb/Referent-kopi.db"
    )
    backup.values.add_argument("file", metavar="FIL", type=Path, help="filen eller mappen")

    _add_archiving(command)

    command("selftest", "afprøv, at Referent virker på denne computer")
    return parser


def _add_archiving(command: Callable[..., _Parser]) -> None:
    archive = command(
        "archive",
        "skriv et helt råd ud som en mappe i åbne formater",
        "Mappen må ikke findes i forvejen, eller den skal være tom. De lukkede punkter er med.",
        example="Seniorrådet /media/usb/seniorrådet",
    )
    archive.values.add_argument("council", metavar="RÅD", help="rådets navn")
    archive.values.add_argument("folder", metavar="MAPPE", type=Path, help="mappen, der skrives")
    _add_json(archive)
    restore = command(
        "restore-archive",
        "hent et råd ind fra en mappe, som archive har skrevet",
        "Mappen ses efter først; er den beskadiget, hentes der ikke noget.",
        example="/media/usb/seniorrådet",
    )
    restore.values.add_argument("folder", metavar="MAPPE", type=Path, help="mappen")
    _add_json(restore)


def _add_template_tasks(parser: _Parser) -> None:
    tasks = parser.add_subparsers(
        title="opgaver", dest="task", metavar="OPGAVE", required=True, parser_class=_Parser
    )

    def task(name: str, summary: str, example: str) -> _Parser:
        added: _Parser = tasks.add_parser(
            name,
            help=summary,
            description=f"{summary[0].upper()}{summary[1:]}.",
            example=example,
        )
        added.options.add_argument(
            "--data", type=Path, default=argparse.SUPPRESS, help=argparse.SUPPRESS
        )
        return added

    new = task("new", "skriv en skabelon at begynde på", "skabelon.docx --style klassisk")
    new.values.add_argument("file", metavar="FIL", type=Path, help="filen, der skrives")
    new.options.add_argument(
        "--style",
        choices=("moderne", "klassisk"),
        default="moderne",
        metavar="STIL",
        help="moderne (Arial) eller klassisk (Times New Roman)",
    )
    check = task("check", "efterse en skabelon, før den bruges", "skabelon.docx")
    check.values.add_argument("file", metavar="FIL", type=Path, help="en .docx eller .dotx")
    choose = task("set", "vælg, hvilken skabelon et råd skriver med", "Seniorrådet brev.dotx")
    choose.values.add_argument("council", metavar="RÅD", help="rådets navn")
    choose.values.add_argument(
        "template", metavar="SKABELON", help="moderne, klassisk eller en .docx eller .dotx"
    )


def _add_meeting(parser: _Parser) -> None:
    parser.values.add_argument(
        "meeting",
        metavar="MØDE",
        nargs="+",
        help="mødets id (se meetings), dets dato, eller rådets navn og datoen",
    )


def _add_kind(parser: _Parser) -> None:
    parser.options.add_argument(
        "--kind",
        choices=[kind.value for kind in DocumentKind],
        help="dokumentet: dagsorden (agenda), tillægsdagsorden (supplement), referat (minutes), "
        "offentlig udgave (public), udskrift (excerpt) eller underskriftsark (signatures); "
        "ellers referatet",
    )
    parser.options.add_argument(
        "--item", metavar="NR", help="punktets nummer, når dokumentet er en udskrift"
    )


def _add_json(parser: _Parser) -> None:
    parser.options.add_argument("--json", action="store_true", help="vis det som JSON")
