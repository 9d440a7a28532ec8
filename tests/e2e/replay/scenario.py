"""A meeting of two hours in an invented council, as data: what is prepared, and what is pressed.

`prepare` makes the council, its people and the agenda through the use cases, before the window
is opened. `SCRIPT` is then played in the window: the clock is moved, keys are pressed, characters
are written. Nothing in it knows of layouts or numbers, so it is the same in every layout.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from models.records import (
    AttachmentDraft,
    CouncilDraft,
    ItemDraft,
    ItemType,
    MeetingDraft,
    MeetingId,
    MembershipDraft,
    Numbering,
    Role,
    SectionDraft,
)
from models.secretariat import Secretariat
from models.text import parse, plain

COUNCIL = "Fjordby Ældreråd"
DAY = dt.date(2026, 12, 3)
NEXT_DAY = dt.date(2027, 1, 14)
BEFORE = dt.datetime(2026, 12, 2, 9, 0)  # when it is prepared
PLACE = "Fjordby Rådhus, lokale 2"
# Twelve members, with the party of most; the last has none.
MEMBERS = (
    ("Karen Holst", Role.CHAIRPERSON, "A"),
    ("Bent Ravn", Role.DEPUTY_CHAIRPERSON, "V"),
    ("Dorte Lynge", Role.MEMBER, "A"),
    ("Erik Mose", Role.MEMBER, "V"),
    ("Fatima Yusuf", Role.MEMBER, "A"),
    ("Gunnar Friis", Role.MEMBER, "C"),
    ("Hanne Vestergaard", Role.MEMBER, "A"),
    ("Ivar Skov", Role.MEMBER, "V"),
    ("Jytte Ankjær", Role.MEMBER, "C"),
    ("Lars Obel", Role.MEMBER, "A"),
    ("Nina Paaske", Role.MEMBER, "V"),
    ("Ole Thorup", Role.MEMBER, ""),
    ("Anne Palm", Role.SECRETARY, ""),
    ("Ruth Ibsen", Role.SUBSTITUTE, "V"),
    ("Søren Dam", Role.SUBSTITUTE, ""),
    ("Tove Westh", Role.SUBSTITUTE, ""),
)
SECRET = "Uenigheden blev ved i pausen"  # of the private note


@dataclass(frozen=True)
class Form:
    """What the scenario has of a layout: its key, its headings, and how items are numbered."""

    layout: str
    presentation: str
    case: str
    recommendation: str
    numbering: Numbering
    first_number: int | None = None


FORMS = {
    form.layout: form
    for form in (
        Form(
            "sagsfremstilling",
            "Sagsfremstilling",
            "Sagsfremstilling",
            "Indstillinger",
            Numbering.MEETING,
        ),
        Form(
            "fremstilling",
            "Fremstilling",
            "Sagsfremstilling",
            "Indstilling",
            Numbering.YEAR,
            97,
        ),
    )
}


# --- what is prepared ---------------------------------------------------------------------------


def agenda(form: Form) -> tuple[ItemDraft, ...]:
    """The fourteen items that the meeting is called for."""

    def case(text: str, recommended: str) -> tuple[SectionDraft, ...]:
        return (
            SectionDraft(form.presentation, 1),
            SectionDraft(form.recommendation, 2, parse(recommended)),
            SectionDraft(form.case, 2, parse(text)),
        )

    return (
        ItemDraft("Godkendelse af dagsorden"),
        ItemDraft("Godkendelse af referat fra mødet d. 5. november 2026"),
        ItemDraft("Orientering fra forpersonen", type=ItemType.INFORMATION),
        ItemDraft(
            "Høringssvar om ældrepolitikken",
            case_number="26-004711",
            sections=case(
                "Kommunen har sendt et udkast til ældrepolitik i høring til d. 18. december 2026.",
                "Det indstilles, at høringssvaret godkendes og sendes til forvaltningen.",
            ),
        ),
        ItemDraft(
            "Rådets budget for 2027",
            sections=case(
                "Rådet har 40.000 kr. til rådighed i 2027.",
                "Det indstilles,\n\n1. at budgettet godkendes, og\n"
                "2. at der afsættes 10.000 kr. til ture.",
            ),
        ),
        ItemDraft("Tilskud til Havnens Venner"),
        ItemDraft("Valg til Trafikforum"),
        ItemDraft(
            "Busruter til Solgården",
            sections=(
                SectionDraft(form.presentation, 1, plain("Ruterne ændres d. 1. april 2027.")),
            ),
            attachments=(AttachmentDraft("Kort over ruterne", "ruter.txt", b"Rute 5 og 7"),),
        ),
        ItemDraft("Ny hjemmeside"),
        ItemDraft("Indstilling til frivilligprisen", closed=True),
        ItemDraft("Mødekalender for 2027", type=ItemType.DISCUSSION),
        ItemDraft("Besøg på plejecentre"),
        ItemDraft("Nyt fra udvalgene", type=ItemType.INFORMATION),
        ItemDraft("Eventuelt"),
    )


def prepare(path: Path, layout: str) -> MeetingId:
    """Make a data file with the council, the meeting and the next one; the meeting's id."""
    form = FORMS[layout]
    office = Secretariat.open(path, lambda: BEFORE)
    draft = CouncilDraft(
        COUNCIL,
        municipality="Fjordby Kommune",
        layout=layout,
        numbering=form.numbering,
        place=PLACE,
        time=dt.time(16, 30),
    )
    council = office.councils.create(draft).id
    for name, role, party in MEMBERS:
        person = office.people.create(name).id
        office.people.add_membership(MembershipDraft(council, person, role, party=party))

    def meeting_on(day: dt.date, first_number: int | None = None) -> MeetingId:
        time = dt.time(16, 30)
        return office.meetings.create(
            MeetingDraft(council, day, time, place=PLACE, first_number=first_number)
        ).id

    meeting = meeting_on(DAY, form.first_number)
    for item in agenda(form):
        office.agenda.add_item(meeting, item)
    following = meeting_on(NEXT_DAY)
    office.agenda.add_item(following, ItemDraft("Godkendelse af dagsorden"))
    office.close()
    return meeting


# --- what is played -----------------------------------------------------------------------------


@dataclass(frozen=True)
class At:
    """The clock is moved to a time of the meeting's day."""

    clock: str

    @property
    def time(self) -> dt.datetime:
        return dt.datetime.combine(DAY, dt.time.fromisoformat(self.clock))


@dataclass(frozen=True)
class Press:
    """Keys are pressed one after the other, as 'Ctrl+PgDown' or 'F4'."""

    keys: tuple[str, ...]

    def __init__(self, *keys: str) -> None:
        object.__setattr__(self, "keys", keys)


@dataclass(frozen=True)
class Write:
    """Characters are typed; a line feed is Enter, a tab Tab."""

    text: str


@dataclass(frozen=True)
class Look:
    """The screen is worth a picture here, by that name."""

    name: str


Step = At | Press | Write | Look
SCRIPT: tuple[Step, ...] = (
    # Before the meeting: Ole Thorup has sent his apologies, all others but Ivar Skov are here.
    At("16:20"),
    Press("F5"),
    Press("F4", "O", "A"),
    Press("Ctrl+Shift+A"),
    Press("F4", "I", "U"),
    Look("before"),
    At("16:31"),
    Press("F9"),
    Write("/dag\n"),
    At("16:33"),
    Press("Ctrl+PgDown"),
    Write("/god\n"),
    # The chair tells; Ivar Skov arrives.
    At("16:36"),
    Press("Ctrl+PgDown"),
    Write("/for\nmødet med Sundhedsudvalget."),
    Write("\n@be\n og Dor\t deltager i følgegruppen."),
    At("16:41"),
    Press("F4", "I", "K"),
    Write("\n/ta"),
    Look("phrases"),
    Write("g\n"),
    # A guest for one item; a vote that is unanimous; a task.
    At("16:48"),
    Press("Ctrl+PgDown"),
    Press("Ctrl+Shift+G"),
    Write("Mia Toft\n"),
    Write("/indt\n"),
    Press("Ctrl+T", "Return"),
    Press("Ctrl+O"),
    Write("palm\tSende høringssvaret\t+14\n"),
    # A vote by names, a dissent, a private note; Erik leaves under the item.
    At("16:58"),
    Press("Ctrl+PgDown"),
    Write("Budgettet blev sat til afstemning."),
    Press("Ctrl+T", "Shift+Tab"),
    Write("Budgettet godkendes som foreslået.\t"),
    Press("G", "J", "N", "N"),
    Look("vote"),
    Press("Return"),
    Press("Ctrl+M", "G", "Tab"),
    Write("Der bør sættes flere penge af til ture."),
    Press("Ctrl+Return"),
    Press("F12"),
    Write(SECRET),
    Look("private-note"),
    At("17:10"),
    Press("F4", "E", "G"),
    # Hanne Vestergaard is disqualified, Ruth Ibsen takes the seat of Erik, a vote by parties.
    At("17:13"),
    Press("Ctrl+PgDown"),
    Press("F4", "H", "I", "J"),
    At("17:15"),
    Press("F4"),
    Look("letters"),
    Press("E", "S", "1"),
    Write("Rådet giver et tilskud på 5.000 kr."),
    Press("Ctrl+T", "3", "Tab", "Down", "Down", "Return"),
    Press("Ctrl+M", "J", "Tab"),
    Write("Tilskuddet burde deles mellem flere foreninger."),
    Press("Ctrl+Return"),
    # A tie.
    At("17:25"),
    Press("Ctrl+PgDown"),
    Press("Ctrl+T", "Shift+Tab"),
    Write("Bent Ravn vælges til Trafikforum.\t"),
    Press("B", "G", "S", "N", "R", "J", "J", "Return"),
    Write("/tago\n"),
    # Postponed; one is taken out of order, after which Lars Obel leaves; one is withdrawn; a pause.
    At("17:36"),
    Press("Ctrl+PgDown"),
    Press("Alt+Shift+N"),
    At("17:38"),
    Press("Ctrl+G"),
    Write("kalender\n"),
    Write("Rådet mødes:\n"),
    Press("Ctrl+Shift+L"),
    Write("torsdag d. 14. januar\ntorsdag d. 11. marts\n\n/drø\n"),
    At("17:44"),
    Press("F4", "L", "E"),
    At("17:45"),
    Press("Ctrl+9"),
    Press("Alt+Shift+X"),
    At("17:46"),
    Press("F9"),
    At("17:56"),
    Press("F9"),
    # A closed item, led by the deputy chair; an item that nobody had thought of.
    Press("Ctrl+PgDown"),
    At("17:57"),
    Press("F4", "B", "L"),
    Write("Rådet indstiller Poul Sand."),
    At("18:03"),
    Press("Ctrl+Shift+P"),
    Write("Snerydning ved ældreboligerne"),
    Press("Ctrl+Return"),
    Write("Flere beboere kunne ikke komme ud i november.\nForvaltningen spørges om aftalen."),
    Press("Shift+Home", "Ctrl+O"),
    Write("Dorte\t\tnæste møde\n"),
    # One that turns out to be closed; Lars Obel comes back; Nina Paaske only went for coffee.
    At("18:10"),
    Press("Ctrl+PgDown"),
    Look("another-item"),
    Press("Ctrl+PgDown"),
    Press("Ctrl+Shift+C"),
    Write("Rådet besøger Solgården i marts."),
    At("18:12"),
    Press("F4", "L", "K"),
    At("18:15"),
    Press("F4", "N", "G"),
    Press("Ctrl+Z"),
    At("18:20"),
    Press("Ctrl+PgDown"),
    Write("Fat\t orienterede om Bruger- og pårørenderådet.\n/ori\n"),
    At("18:27"),
    Press("Ctrl+PgDown"),
    Write("/int\n"),
    At("18:31"),
    Press("Shift+F9"),
    Press("Ctrl+J"),
    Look("timeline"),
    Press("Esc"),
)


def play(
    script: tuple[Step, ...],
    set_clock: Callable[[dt.datetime], None],
    press: Callable[[str], None],
    write: Callable[[str], None],
    look: Callable[[str], None] = lambda _name: None,
    done: Callable[[int], None] = lambda _number: None,
) -> None:
    """Play the steps; `look` is told of each moment for a picture, `done` of each step's number."""
    for number, step in enumerate(script):
        match step:
            case At():
                set_clock(step.time)
            case Press(keys):
                for key in keys:
                    press(key)
            case Write(text):
                write(text)
            case Look(name):
                look(name)
        done(number)
