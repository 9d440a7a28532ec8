"""The command line: each command, and what it says when something cannot be done."""

import datetime as dt
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

from main import main
from models.places import default_data_file
from models.records import MeetingDraft
from models.secretariat import Secretariat
from models.secretariat.councils import Councils
from tests.fixtures.office import Office

ROOT = Path(__file__).resolve().parents[2]
# The sample's two councils and a signed meeting of each.
COUNCILS = ["Grønderup Integrationsråd", "Grønderup Seniorråd"]
SENIORS = "Grønderup Seniorråd 2026-03-17"
UNMARKED = "Grønderup Seniorråd 2027-01-26"
CLOSED = "Grønderup Seniorråd 2025-11-25"  # its item 3 is closed, with a public decision

MINUTES = """\
REFERAT Ældreråd d. 04-06-2026

Mødedato Torsdag d. 04. juni 2026 kl. 16:30

Mødested Rådhuset

Mødedeltagere Asta Bruun, Bo Dahl (Afbud)

Indholdsfortegnelse

Nyt fra formanden.....\t3
Eventuelt.....\t4

Punkt 1: Nyt fra formanden

Beslutning

Taget til efterretning.

Afbud: Bo Dahl

Punkt 2: Eventuelt

Beslutning

-

Afbud: Bo Dahl
"""


@pytest.fixture(scope="module")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data file with the sample, made once."""
    file = tmp_path_factory.mktemp("sample") / "data.db"
    assert main(["--data", str(file), "sample"]) == 0
    return file


class Terminal:
    """A data file, a folder to work in, and what was said by the last command."""

    def __init__(self, data: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.data = data
        self.folder = data.parent
        self._capsys = capsys
        self.out = self.err = ""

    def run(self, *arguments: object) -> int:
        """The exit status of the command."""
        status = main(["--data", str(self.data), *map(str, arguments)], use_office=False)
        self.out, self.err = self._capsys.readouterr()
        return status

    def json(self, *arguments: object) -> Any:
        """What the command tells as JSON."""
        assert self.run(*arguments, "--json") == 0
        return json.loads(self.out)


@pytest.fixture
def empty(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Terminal:
    """A terminal in an empty folder, with no data file yet."""
    monkeypatch.chdir(tmp_path)
    return Terminal(tmp_path / "data.db", capsys)


@pytest.fixture
def sample(empty: Terminal, sample_file: Path) -> Terminal:
    """A terminal whose data file holds the sample."""
    shutil.copy(sample_file, empty.data)
    return empty


@pytest.fixture
def minutes(empty: Terminal) -> Path:
    """A text file with old minutes."""
    file = empty.folder / "referat.txt"
    file.write_text(MINUTES, encoding="utf-8")
    return file


# --- listing and showing --------------------------------------------------------------------


def test_the_sample_is_added_once(empty: Terminal) -> None:
    assert empty.run("sample") == 0
    assert empty.out == f"2 råd med 18 møder er lagt ind i {empty.data}\n"
    assert empty.run("sample") == 1
    assert empty.err == "Eksemplet Grønderup Integrationsråd ligger her allerede.\n"


def test_an_empty_file_has_nothing_to_list(empty: Terminal) -> None:
    assert empty.run("councils") == 0
    assert empty.out == "Der er ingen råd endnu.\n"
    assert empty.run("meetings") == 0
    assert empty.out == "Der er ingen møder endnu.\n"
    assert empty.json("councils") == empty.json("meetings") == []


def test_councils_are_listed(sample: Terminal) -> None:
    assert sample.run("councils") == 0
    lines = sample.out.splitlines()
    assert [line.partition(",")[0] for line in lines] == COUNCILS
    assert all(line.endswith("  9 møder") for line in lines)
    assert len({len(line) for line in lines}) == 1


def test_councils_are_listed_as_json(sample: Terminal) -> None:
    councils = sample.json("councils")
    assert [council["name"] for council in councils] == COUNCILS
    assert [council["layout"] for council in councils] == ["fremstilling", "sagsfremstilling"]
    assert [council["numbering"] for council in councils] == ["term", "meeting"]
    assert [council["meetings"] for council in councils] == [9, 9]


def test_meetings_are_listed_latest_first(sample: Terminal) -> None:
    assert sample.run("meetings") == 0
    lines = sample.out.splitlines()
    assert len(lines) == 18
    dates = [line.split()[1] for line in lines]
    assert dates == sorted(dates, key=lambda date: date.split("-")[::-1], reverse=True)
    signed = next(line for line in lines if "17-03-2026" in line)
    for part in ("10:00", "Grønderup Seniorråd", "underskrevet", "8 punkter", "1 afbud"):
        assert part in signed


def test_meetings_are_listed_for_one_council(sample: Terminal) -> None:
    meetings = sample.json("meetings", "--council", "grønderup senior")
    assert {meeting["council"] for meeting in meetings} == {"Grønderup Seniorråd"}
    assert len(meetings) == 9
    (signed,) = (meeting for meeting in meetings if meeting["date"] == "2026-03-17")
    assert signed["start"] == "10:00"
    assert (signed["state"], signed["kind"]) == ("signed", "ordinary")
    assert (signed["items"], signed["apologies"]) == (8, 1)


def test_a_meeting_without_a_time_is_listed(sample: Terminal) -> None:
    with sqlite3.connect(sample.data) as db:
        db.execute("UPDATE meeting SET start = NULL WHERE state = 'planned'")
    db.close()
    assert sample.run("meetings") == 0
    planned = [line for line in sample.out.splitlines() if "planlagt" in line]
    assert planned
    assert not any(":" in line for line in planned)


def test_namesakes_in_other_municipalities_are_listed_together(empty: Terminal) -> None:
    for town in ("Havneby", "Skovby"):
        file = empty.folder / f"{town}.txt"
        text = MINUTES.replace("Taget til efterretning.", f"Møde med {town} Kommune.")
        file.write_text(text, encoding="utf-8")
        assert empty.run("import", file) == 0
    listed = empty.json("meetings", "--council", "Ældreråd")
    assert [meeting["municipality"] for meeting in listed] == ["Havneby", "Skovby"]
    assert empty.run("import", "Havneby.txt", "--council", "Ældreråd") == 1
    assert empty.err == (
        "»Ældreråd« kan betyde flere: Ældreråd, Havneby; Ældreråd, Skovby. "
        "Skriv det mere præcist.\n"
    )


def test_an_unknown_council_is_told(sample: Terminal) -> None:
    assert sample.run("meetings", "--council", "Byråd") == 1
    assert (sample.out, sample.err) == ("", "Rådet »Byråd« findes ikke.\n")


def test_minutes_are_shown_as_text(sample: Terminal) -> None:
    assert sample.run("show", *SENIORS.split()) == 0
    assert sample.out.startswith("REFERAT Grønderup Seniorråd d. 17-03-2026\n\n")
    assert "\n\nPunkt 3: Velfærdsteknologi i hjemmet\n\n26-002208\n" in sample.out


def test_minutes_are_shown_as_json(sample: Terminal) -> None:
    shown = sample.json("show", SENIORS)
    assert {key: shown[key] for key in ("council", "layout", "date", "start", "state", "kind")} == {
        "council": "Grønderup Seniorråd",
        "layout": "sagsfremstilling",
        "date": "2026-03-17",
        "start": "10:00",
        "state": "signed",
        "kind": "ordinary",
    }
    assert {"id", "municipality", "end", "place"} < shown.keys()
    people = {person.pop("name"): person for person in shown["participants"]}
    assert people["Tove Lindemark"] == {
        "role": "substitute",
        "status": "present",
        "substitute_for": "Lis Bregnholt",
    }
    assert people["Lis Bregnholt"]["status"] == "apology"
    assert people["Carl-Erik Winge"] == {
        "role": "member",
        "status": "unexcused",
        "substitute_for": None,
    }


def test_items_are_shown_as_json(sample: Terminal) -> None:
    items = sample.json("show", SENIORS)["items"]
    assert [item["number"] for item in items] == list("12345678")
    item = items[2]
    assert item["title"] == "Velfærdsteknologi i hjemmet"
    assert (item["case_number"], item["closed"], item["type"]) == ("26-002208", False, "decision")
    assert item["decision"].startswith("Seniorrådet anbefaler, at forsøget gennemføres")
    assert "\n\n1. Det er frivilligt" in item["decision"]
    assert item["sections"][1] == {
        "heading": "Resume og sagens baggrund",
        "level": 2,
        "text": "Senior og Sundhed vil afprøve tre slags velfærdsteknologi hos 40 borgere i 2026.",
    }
    assert item["absent"] == ["Carl-Erik Winge", "Lis Bregnholt"]
    assert item["history"][0] == {
        "date": "2026-02-10",
        "body": "Senior- og Sundhedsudvalget",
        "released": True,
        "decision": "Udvalget sender forsøget til udtalelse.",
        "absent": "",
    }
    assert item["attachments"] == ["Beskrivelse af forsøget", "Spørgsmål og svar til deltagerne"]


def test_a_meeting_that_is_not_there_is_told(sample: Terminal) -> None:
    assert sample.run("show", "99") == 1
    assert (sample.out, sample.err) == ("", "Mødet »99« findes ikke.\n")


# --- reading in -----------------------------------------------------------------------------


def test_old_minutes_are_read_in(empty: Terminal, minutes: Path) -> None:
    assert empty.run("import", minutes) == 0
    assert empty.out == (
        f"{minutes}: Ældreråd, 04-06-2026\n"
        "  2 deltagere og 2 punkter\n"
        "  Hentet som møde 1 i et nyt råd.\n"
    )
    shown = empty.json("show", "1")
    assert [item["title"] for item in shown["items"]] == ["Nyt fra formanden", "Eventuelt"]
    assert [item["absent"] for item in shown["items"]] == [["Bo Dahl"], ["Bo Dahl"]]


def test_a_dry_run_tells_what_would_be_read_and_keeps_nothing(
    empty: Terminal, minutes: Path
) -> None:
    assert empty.run("import", minutes, "--dry-run") == 0
    assert empty.out.endswith("  Kan hentes i et nyt råd. Der er ikke gemt noget.\n")
    assert empty.json("import", minutes, "--dry-run")[0]["meeting"] is None
    assert empty.json("councils") == []


def test_a_dry_run_refuses_what_would_be_refused(empty: Terminal, minutes: Path) -> None:
    copy = shutil.copy(minutes, empty.folder / "kopi.txt")
    assert empty.run("import", minutes, minutes, copy, "--dry-run") == 1
    assert empty.out.count(f"{minutes}: ") == 1  # named twice, read once
    assert empty.err == (
        "Ældreråd har allerede et møde den 04-06-2026. Det nye er ikke gemt. "
        "Slet det gamle først, hvis det skal erstattes.\n"
    )


def test_what_is_not_understood_is_told_with_its_line(empty: Terminal, minutes: Path) -> None:
    minutes.write_text(MINUTES.replace("Torsdag", "Fredag"), encoding="utf-8")
    assert empty.run("import", minutes, "--dry-run") == 0
    assert (
        "  Linje 3: Ugedagen passer ikke: det var en torsdag.\n"
        "    »Mødedato Fredag d. 04. juni 2026 kl. 16:30«\n"
    ) in empty.out
    (note,) = empty.json("import", minutes)[0]["notes"]
    assert note["line"] == 3


def test_one_bad_file_does_not_stop_the_others(empty: Terminal, minutes: Path) -> None:
    letter = empty.folder / "brev.txt"
    letter.write_text("Kære Asta\n", encoding="utf-8")
    assert empty.run("import", "mangler.txt", letter, minutes, "--json") == 1
    missing, other, good = json.loads(empty.out)
    assert missing == {
        "file": "mangler.txt",
        "council": None,
        "municipality": None,
        "new_council": None,
        "date": None,
        "start": None,
        "end": None,
        "place": None,
        "kind": None,
        "participants": None,
        "items": None,
        "certainty": {},
        "people": [],
        "agenda": [],
        "notes": [],
        "meeting": None,
        "error": "mangler.txt kunne ikke læses (den findes ikke). "
        "Se efter, om filen findes, og om du må åbne den.",
    }
    assert "ligner ikke et referat" in other["error"]
    assert good["certainty"]["items"] == "sure"
    assert good["people"][1] == {
        "name": "Bo Dahl",
        "role": "member",
        "status": "apology",
        "substitute_for": None,
        "known": False,
        "alike": [],
    }
    assert good["agenda"][0] == {
        "number": "1",
        "title": "Nyt fra formanden",
        "closed": False,
        "case_number": "",
        "decided": True,
        "sections": 0,
        "history": 0,
        "attachments": 0,
    }
    long = {"file", "certainty", "people", "agenda"}
    assert {key: good[key] for key in good if key not in long} == {
        "council": "Ældreråd",
        "municipality": "",
        "new_council": True,
        "date": "2026-06-04",
        "start": "16:30",
        "end": None,
        "place": "Rådhuset",
        "kind": "ordinary",
        "participants": 2,
        "items": 2,
        "notes": [],
        "meeting": 1,
        "error": None,
    }
    assert empty.err.splitlines() == [missing["error"], other["error"]]


def test_a_file_that_cannot_be_read_is_told(empty: Terminal) -> None:
    nothing = empty.folder / "tom.txt"
    nothing.write_bytes(b"")
    assert empty.run("import", nothing) == 1
    assert empty.out == ""
    assert empty.err.startswith(f"{nothing} er tom. ")


def test_an_empty_folder_is_told(empty: Terminal) -> None:
    assert empty.run("import", empty.folder) == 1
    assert empty.err == "Der er ingen filer, der ender på .docx, .pdf eller .txt.\n"
    assert empty.run("import", empty.folder, "--json") == 1
    assert empty.out == "[]\n"


def test_two_of_one_name_whom_the_day_does_not_tell_apart_are_told_of(
    empty: Terminal, minutes: Path
) -> None:
    office = Office(empty.data)
    council = office.council("Ældreråd")
    office.member(council, "Asta Bruun")
    office.member(council, "Asta Bruun")
    office.secretariat.close()
    assert empty.run("import", minutes) == 0
    assert "  »Asta Bruun« hedder flere i rådet, og datoen skiller dem ikke ad.\n" in empty.out


def test_a_folder_is_read_in_the_order_of_its_meetings_and_with_all_it_holds(
    empty: Terminal,
) -> None:
    folder = empty.folder / "gamle"
    (folder / "2026").mkdir(parents=True)
    later = MINUTES.replace("04-06-2026", "11-06-2026").replace("04. juni", "11. juni")
    later = later.replace("Punkt 1:", "Punkt 3:").replace("Punkt 2:", "Punkt 4:")
    (folder / "1 nyt.txt").write_text(later.replace("Asta Bruun", "Asta Brun"), encoding="utf-8")
    (folder / "2026" / "gammelt.txt").write_text(MINUTES, encoding="utf-8")
    for other in ("~$gammelt.docx", ".skjult.txt", "billede.png"):
        (folder / other).write_bytes(b"\0")
    assert empty.run("import", folder) == 0
    assert empty.out == (
        f"{folder}/1 nyt.txt: Ældreråd, 11-06-2026\n"
        "  2 deltagere og 2 punkter\n"
        "  Hentet som møde 2 i et nyt råd.\n"
        f"{folder}/2026/gammelt.txt: Ældreråd, 04-06-2026\n"
        "  2 deltagere og 2 punkter\n"
        "  »Asta Bruun« ligner Asta Brun (stavet lidt anderledes), men regnes for en anden.\n"
        "  Hentet som møde 1 i et nyt råd.\n"
    )
    with closing(sqlite3.connect(empty.data)) as db:
        assert db.execute("SELECT numbering FROM council").fetchone() == ("term",)


def test_what_is_missing_or_guessed_is_told(
    empty: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    vague = empty.folder / "uden dato.txt"
    vague.write_text("Referat\n\nPunkt 1: Budget\n\nBeslutning\n\nGodkendt.\n", encoding="utf-8")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    assert empty.run("import", vague) == 1
    assert empty.out.startswith(f"{vague}: rådet mangler, datoen mangler\n")
    assert "  Se efter: rådet (ikke fundet)" in empty.out
    assert empty.err.startswith("\rLæser 1 af 1\nDer mangler rådets navn i ")
    assert empty.run("import", vague, "--dry-run", "--json") == 1
    (plain,) = json.loads(empty.out)
    assert (plain["date"], plain["certainty"]["date"]) == (None, "missing")


def test_the_file_that_a_meeting_was_read_from_is_kept_with_it(
    empty: Terminal, minutes: Path
) -> None:
    empty.run("import", minutes)
    content = minutes.read_bytes()
    minutes.unlink()
    assert empty.run("documents", "1") == 0
    assert empty.out.startswith("Hentet fra: referat.txt (1 kB), ")
    (source,) = empty.json("documents", "1")
    assert (source["kind"], source["file"]) == ("source", "referat.txt")
    copy = empty.folder / "kopi.txt"
    assert empty.run("documents", "1", "--source", copy) == 0
    assert copy.read_bytes() == content


def test_a_municipality_may_be_written_with_or_without_kommune(
    empty: Terminal, minutes: Path
) -> None:
    text = MINUTES.replace("Taget til efterretning.", "Møde med Havneby Kommune.")
    minutes.write_text(text, encoding="utf-8")
    assert empty.run("import", minutes) == 0
    with sqlite3.connect(empty.data) as db:
        db.execute("UPDATE council SET municipality = 'Havneby Kommune'")
        db.execute("UPDATE meeting SET date = '2026-01-01'")
    db.close()
    minutes.write_text(f"{text}\n", encoding="utf-8")  # or it would be the same file again
    assert empty.run("import", minutes) == 0
    assert [council["municipality"] for council in empty.json("councils")] == ["Havneby Kommune"]


def test_minutes_are_read_into_the_council_that_is_named(sample: Terminal, minutes: Path) -> None:
    assert sample.run("import", minutes, "--council", "Grønderup Seniorråd") == 0
    assert sample.out.startswith(f"{minutes}: Grønderup Seniorråd, ")
    assert sample.out.endswith("  Hentet som møde 19.\n")
    assert len(sample.json("councils")) == 2
    assert sample.run("import", minutes, "--council", "Byråd") == 1
    assert sample.err == "Rådet »Byråd« findes ikke.\n"


def test_a_meeting_that_was_written_out_is_read_back_into_its_own_council(
    sample: Terminal,
) -> None:
    """The text says 'Grønderup Kommune' here, and the data file 'Grønderup'."""
    assert sample.run("show", "Grønderup Integrationsråd 4-6-2026") == 0
    text = sample.folder / "referat.txt"
    text.write_text(sample.out.replace("04-06-2026", "11-06-2026"), encoding="utf-8")
    assert sample.run("import", text) == 0
    assert sample.out.endswith("  Hentet som møde 19.\n")
    assert len(sample.json("councils")) == 2


# --- writing out ----------------------------------------------------------------------------


def test_minutes_are_exported_to_the_folder_one_is_in(sample: Terminal) -> None:
    assert sample.run("export", SENIORS) == 0
    assert sample.out == "Referat Grønderup Seniorråd 2026-03-17.docx\n"
    assert sample.err == "Sidetallene er beregnet af Referent.\n"
    document = sample.folder / sample.out.strip()
    assert "Velfærdsteknologi" in zipfile.ZipFile(document).read("word/document.xml").decode()


def test_minutes_are_exported_to_a_file_or_into_a_folder(sample: Terminal) -> None:
    assert sample.run("export", SENIORS, "--to", "mit.docx") == 0
    assert sample.out == "mit.docx\n"
    (sample.folder / "ud").mkdir()
    assert sample.run("export", SENIORS, "--to", "ud") == 0
    assert Path(sample.out.strip()) == Path("ud", "Referat Grønderup Seniorråd 2026-03-17.docx")
    assert zipfile.is_zipfile(sample.out.strip())


def test_an_export_tells_whose_attendance_is_not_marked(sample: Terminal) -> None:
    assert sample.run("export", UNMARKED) == 0
    assert "\nFremmødet er ikke markeret for " in sample.err
    assert "Lis Bregnholt" in sample.err


def test_what_is_written_before_the_meeting_tells_nothing_of_attendance(
    sample: Terminal,
) -> None:
    assert sample.run("export", UNMARKED, "--kind", "agenda") == 0
    assert "Fremmødet" not in sample.err


def test_the_files_made_of_a_meeting_are_listed(sample: Terminal) -> None:
    assert sample.run("documents", SENIORS) == 0
    assert sample.out == "Der er ikke lavet dokumenter af mødet endnu.\n"
    assert sample.run("export", SENIORS, "--to", "mit.docx") == 0
    assert sample.run("documents", SENIORS) == 0
    assert "  referat  version 1  " in sample.out
    assert sample.out.endswith("kB  mit.docx\n")
    (document,) = sample.json("documents", SENIORS)
    assert (document["kind"], document["file"]) == ("minutes", "mit.docx")
    assert (document["version"], document["draft"]) == (1, False)


def test_a_draft_is_listed_as_one(sample: Terminal) -> None:
    assert sample.run("export", UNMARKED, "--to", "mit.docx") == 0
    assert sample.run("documents", UNMARKED) == 0
    assert "  udkast til version 1  " in sample.out


def test_a_file_is_verified(sample: Terminal) -> None:
    assert sample.run("export", SENIORS, "--to", "mit.docx") == 0
    assert sample.run("verify", "mit.docx") == 0
    assert sample.out.startswith(
        "mit.docx:\n  Filen er uændret.\n"
        "  Dokument: referat fra Grønderup Seniorråd, mødet 17-03-2026.\n"
    )
    assert sample.out.endswith("  Referatet i datafilen er uændret siden godkendelsen.\n")
    found = sample.json("verify", "mit.docx")
    assert (found["verdict"], found["council"]) == ("unchanged", "Grønderup Seniorråd")
    assert (found["state"], found["date"], found["intact"]) == ("signed", "2026-03-17", True)
    assert found["document"]["file"] == "mit.docx"
    assert [version["number"] for version in found["versions"]] == [1]


def test_a_file_that_was_changed_is_told_of(sample: Terminal) -> None:
    assert sample.run("export", SENIORS, "--to", "mit.docx") == 0
    with zipfile.ZipFile(sample.folder / "mit.docx", "a") as package:
        package.writestr("tilføjet.txt", "Andet")
    assert sample.run("verify", "mit.docx") == 1
    assert "  Filen er ændret, efter at Referent skrev den.\n" in sample.out


def test_a_file_from_elsewhere_is_unknown(sample: Terminal) -> None:
    (sample.folder / "andet.txt").write_text("Andet", encoding="utf-8")
    assert sample.run("verify", "andet.txt", "--json") == 1
    found = json.loads(sample.out)
    assert (found["verdict"], found["document"], found["meeting"]) == ("unknown", None, None)
    assert sample.run("verify", "ingen.txt") == 1
    assert sample.err.startswith("ingen.txt kunne ikke læses.")


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("referat.odt", "navn skal ende på .docx"),
        ("mangler/referat.docx", "mappen findes ikke"),
        (f"{'x' * 300}.docx", "navnet er for langt"),
    ],
)
def test_an_export_that_cannot_be_written_is_told(
    sample: Terminal, target: str, reason: str
) -> None:
    assert sample.run("export", SENIORS, "--to", target) == 1
    assert sample.out == ""
    assert reason in sample.err
    assert [file.name for file in sample.folder.glob("*.docx")] == []


KIND_NAMES = {
    "agenda": "Dagsorden",
    "minutes": "Referat",
    "public": "Offentligt referat",
    "signatures": "Underskriftsark",
}


@pytest.mark.parametrize("kind", KIND_NAMES)
def test_each_kind_of_document_is_exported(sample: Terminal, kind: str) -> None:
    assert sample.run("export", CLOSED, "--kind", kind) == 0
    name = f"{KIND_NAMES[kind]} Grønderup Seniorråd 2025-11-25.docx"
    assert sample.out == f"{name}\n"
    body = zipfile.ZipFile(sample.folder / name).read("word/document.xml").decode()
    assert ("Seniorrådet valgte enstemmigt kandidat nr. 3." in body) is (kind == "minutes")
    assert ("Indstilling af modtager" in body) is (kind in ("agenda", "minutes"))
    assert ("Punkt 3: Lukket - Seniorprisen 2025" in body) is (kind == "public")


def test_an_excerpt_is_of_the_item_with_that_number(sample: Terminal) -> None:
    assert sample.run("export", CLOSED, "--kind", "excerpt", "--item", " 2 ") == 0
    assert sample.out == "Udskrift Grønderup Seniorråd 2025-11-25 punkt 2.docx\n"
    assert sample.run("show", CLOSED, "--kind", "excerpt", "--item", "2") == 0
    assert sample.out.startswith("UDSKRIFT Grønderup Seniorråd d. 25-11-2025, punkt 2\n")
    assert "\nPunkt 2: " in sample.out
    assert "\nPunkt 3: " not in sample.out


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["--kind", "excerpt"], "Vælg det punkt, der skal skrives en udskrift af."),
        (["--kind", "excerpt", "--item", "99"], "Punkt 99 findes ikke."),
        (["--item", "2"], "--item hører til en udskrift: skriv også --kind excerpt."),
        (["--kind", "supplement"], "Der er ingen punkter til en tillægsdagsorden"),
        (["--kind", "agenda", "--format", "txt"], "kun til referat og offentlig udgave"),
        (["--kind", "signatures", "--to", "ark.html"], "kun til referat og offentlig udgave"),
        (["--format", "pdf", "--to", "referat.docx"], "navn skal ende på .pdf"),
    ],
)
def test_a_document_that_cannot_be_made_is_told(
    sample: Terminal, arguments: list[str], reason: str
) -> None:
    assert sample.run("export", CLOSED, *arguments) == 1
    assert reason in sample.err
    assert [file.name for file in sample.folder.iterdir()] == [sample.data.name]


@pytest.mark.parametrize("option", ["--kind", "--format"])
def test_a_kind_or_format_that_does_not_exist_is_told(sample: Terminal, option: str) -> None:
    with pytest.raises(SystemExit) as left:
        sample.run("export", CLOSED, option, "roman")
    assert left.value.code == 2


def test_the_name_of_the_file_tells_its_format(sample: Terminal) -> None:
    assert sample.run("export", CLOSED, "--kind", "public", "--to", "Offentligt.TXT") == 0
    text = (sample.folder / "Offentligt.TXT").read_text(encoding="utf-8")
    assert text.startswith("REFERAT Grønderup Seniorråd d. 25-11-2025 (offentlig udgave)\n")
    assert sample.run("export", CLOSED, "--format", "txt") == 0
    assert sample.out == "Referat Grønderup Seniorråd 2025-11-25.txt\n"


def test_the_public_copy_is_shown_without_what_is_closed(sample: Terminal) -> None:
    assert sample.run("show", CLOSED, "--kind", "public") == 0
    assert "Seniorrådet valgte enstemmigt en modtager" in sample.out
    assert "kandidat nr. 3" not in sample.out
    assert sample.run("show", "Grønderup Seniorråd 2026-06-16", "--kind", "public") == 0
    assert "Punkt 4: Lukket punkt\n\nPunktet er behandlet for lukkede døre.\n" in sample.out
    assert "madservice" not in sample.out


def test_a_folder_in_the_place_of_the_document_is_told(sample: Terminal) -> None:
    (sample.folder / "Referat Grønderup Seniorråd 2026-03-17.docx").mkdir()
    assert sample.run("export", SENIORS) == 1
    assert "der ligger en mappe med det navn" in sample.err


def test_a_document_open_in_word_is_kept_and_another_name_offered(
    sample: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(self: Path, target: Path) -> Path:
        raise PermissionError(13, "Permission denied")

    document = sample.folder / "referat.docx"
    document.write_bytes(b"before")
    monkeypatch.setattr(Path, "replace", held)
    assert sample.run("export", SENIORS, "--to", document) == 1
    assert "er åben i et andet program" in sample.err
    assert "referat (2).docx" in sample.err
    assert document.read_bytes() == b"before"


def test_a_backup_is_a_whole_data_file(sample: Terminal) -> None:
    assert sample.run("backup", "kopi.db") == 0
    assert sample.out == "kopi.db\n"
    sample.data = sample.folder / "kopi.db"
    assert len(sample.json("meetings")) == 18


def test_a_backup_into_a_folder_is_named_by_the_day(sample: Terminal) -> None:
    assert sample.run("backup", ".") == 0
    assert sample.out.startswith("Referent 20")
    assert (sample.folder / sample.out.strip()).exists()


@pytest.mark.parametrize("target", ["data.db", "mangler/kopi.db", "data.db/kopi.db", "x" * 300])
def test_a_backup_that_cannot_be_written_is_told(sample: Terminal, target: str) -> None:
    assert sample.run("backup", target) == 1
    assert sample.err.startswith(f"Sikkerhedskopien {target} kunne ikke skrives")
    assert len(sample.json("councils")) == 2


def test_a_place_that_cannot_be_looked_at_is_left_to_the_writing(
    sample: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    is_dir = Path.is_dir

    def hidden(self: Path) -> bool:
        if self.name == "kopi.db":
            raise PermissionError(13, "Permission denied")
        return is_dir(self)

    monkeypatch.setattr(Path, "is_dir", hidden)
    assert sample.run("backup", "kopi.db") == 0
    assert (sample.folder / "kopi.db").exists()


# --- the check before signing -----------------------------------------------------------------


def test_a_clean_meeting_has_no_findings(sample: Terminal) -> None:
    assert sample.run("check", SENIORS) == 0
    assert sample.out == "Ingen fund: referatet er klar til underskrift.\n"
    assert sample.run("check", SENIORS, "--json") == 0
    assert json.loads(sample.out) == []


def test_findings_are_listed_with_their_item_until_they_are_waved_through(
    empty: Terminal, minutes: Path
) -> None:
    text = MINUTES.replace("Taget til efterretning.", "Bo sagde ja til 010190-1234.")
    text = text.replace("Asta Bruun,", "Asta Bruun, Carl Ek,")
    minutes.write_text(text, encoding="utf-8")
    assert empty.run("import", minutes) == 0
    assert empty.run("check", "4-6-2026") == 1
    assert empty.out == (
        "Punkt 1  Se efter  Bo Dahl er markeret som fraværende, "
        "men i beslutningen står »Bo sagde«.\n"
        "Punkt 1  Fejl      Her står noget, der ligner et CPR-nummer: 010190-xxxx.\n"
        "2 fund.\n"
    )
    assert empty.run("check", "4-6-2026", "--json") == 1
    found = json.loads(empty.out)
    assert [(f["kind"], f["item"], f["waved"]) for f in found] == [
        ("absent_acting", "1", None),
        ("cpr", "1", None),
    ]
    with closing(Secretariat.open(empty.data)) as secretariat:
        (summary,) = secretariat.meetings.of(secretariat.councils.all()[0].id)
        for finding in found:
            secretariat.control.wave(summary.meeting.id, finding["fingerprint"], "Aftalt")
    assert empty.run("check", "4-6-2026") == 0
    assert empty.out.splitlines()[0].startswith("Ingen fund")
    assert "I orden (Aftalt): Punkt 1: Fejl: Her står noget" in empty.out
    assert empty.run("check", "4-6-2026", "--json") == 0
    assert [f["waved"] for f in json.loads(empty.out)] == ["Aftalt", "Aftalt"]


def test_a_finding_of_the_whole_meeting_stands_under_it(sample: Terminal) -> None:
    with closing(Secretariat.open(sample.data)) as secretariat:
        council = secretariat.councils.all()[0]
        draft = MeetingDraft(council.id, dt.date(2027, 6, 1))
        meeting = secretariat.meetings.create(draft).id
        for item in secretariat.agenda.of(meeting):
            secretariat.agenda.delete_item(item.id)
    assert sample.run("check", meeting) == 1
    assert sample.out == "Mødet  Se efter  Dagsordenen er tom.\n1 fund.\n"


def test_a_meeting_still_to_be_held_is_not_said_to_be_ready(sample: Terminal) -> None:
    assert sample.run("check", UNMARKED) == 0
    assert sample.out == "Ingen fund.\n"


# --- a data file that cannot be used --------------------------------------------------------


@contextmanager
def small_disk(folder: Path, options: str) -> Iterator[None]:
    """`folder` as a disk of its own. Skips where one is not allowed to mount."""
    folder.mkdir(exist_ok=True)
    mount = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
    if not sys.platform.startswith("linux") or subprocess.run(mount, check=False).returncode:
        pytest.skip("no disk can be mounted here")
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def test_a_damaged_file_is_told_and_kept(sample: Terminal) -> None:
    content = bytearray(sample.data.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    sample.data.write_bytes(content)
    assert sample.run("meetings") == 1
    assert sample.err.startswith(f"Datafilen {sample.data} er beskadiget")
    assert sample.data.read_bytes() == content


def test_a_file_of_another_program_is_told_and_kept(empty: Terminal) -> None:
    empty.data.write_text("Kære Asta\n", encoding="utf-8")
    assert empty.run("sample") == 1
    assert empty.err.startswith(f"Filen {empty.data} hører til et andet program")
    assert empty.data.read_text(encoding="utf-8") == "Kære Asta\n"


def test_a_database_of_another_program_is_told_and_kept(empty: Terminal) -> None:
    with sqlite3.connect(empty.data) as db:
        db.execute("CREATE TABLE bookmark (address TEXT)")
    db.close()
    before = empty.data.read_bytes()
    assert empty.run("sample") == 1
    assert "hører til et andet program" in empty.err
    assert empty.data.read_bytes() == before


def test_a_file_of_a_newer_version_is_told(sample: Terminal) -> None:
    with sqlite3.connect(sample.data) as db:
        db.execute("UPDATE _sqlite_migrations SET name = 'm999_later' WHERE id = 1")
    db.close()
    assert sample.run("councils") == 1
    assert "er lavet af en nyere udgave af Referent og er ikke rørt" in sample.err


def test_a_folder_that_cannot_be_written_is_told(empty: Terminal) -> None:
    disk = empty.folder / "disk"
    with small_disk(disk, "ro"):
        empty.data = disk / "data.db"
        assert empty.run("councils") == 1
        assert empty.err.startswith("Der kan ikke skrives i ")
        empty.data = disk / "mappe" / "data.db"
        assert empty.run("councils") == 1
        assert empty.err.startswith("Der kan ikke skrives i ")


def test_a_full_disk_is_told_and_what_was_stored_is_kept(empty: Terminal, minutes: Path) -> None:
    disk = empty.folder / "disk"
    with small_disk(disk, "size=800k"):
        empty.data = disk / "data.db"
        assert empty.run("councils") == 0
        (disk / "filler").write_bytes(bytes(shutil.disk_usage(disk).free - 100_000))
        assert empty.run("sample") == 1
        assert empty.err.startswith("Disken er fuld, så der kunne ikke gemmes i ")
        (disk / "filler").unlink()
        assert empty.json("councils") == []
        assert empty.run("import", minutes) == 0


def test_a_full_disk_takes_no_document_and_no_backup(sample: Terminal) -> None:
    disk = sample.folder / "disk"
    with small_disk(disk, "size=8k"):
        assert sample.run("export", SENIORS, "--to", disk) == 1
        assert "disken er fuld" in sample.err
        assert sample.run("backup", disk) == 1
        assert sample.err.startswith("Sikkerhedskopien ")
        assert list(disk.iterdir()) == []


# --- the self-test --------------------------------------------------------------------------


def test_the_self_test_does_the_whole_job(empty: Terminal, own_home: Path) -> None:
    assert empty.run("selftest") == 0
    assert empty.out == (
        "En ny datafil: ok\n"
        "Eksemplets råd: ok\n"
        + "".join(
            f"Dagsorden fra {council} (docx, pdf): ok\n"
            f"Referat fra {council} (docx, pdf, txt, html): ok\n"
            f"Offentligt referat fra {council} (docx, pdf, txt, html): ok\n"
            f"Udskrift fra {council} (docx, pdf): ok\n"
            f"Underskriftsark fra {council} (docx, pdf): ok\n"
            f"Et referat fra {council} læst igen: ok\n"
            for council in COUNCILS
        )
        + "Datafilen er hel: ok\n"
        "Referent virker.\n"
    )
    assert list(own_home.iterdir()) == list(empty.folder.iterdir()) == []


def test_the_self_test_tells_what_went_wrong(
    empty: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Secretariat, "check", lambda self: ["row missing"])
    assert empty.run("selftest") == 1
    assert empty.out.endswith("Datafilen er hel: fejl\n")
    assert empty.err == "Noget gik galt: datafilen er beskadiget\n"


def broken(self: Secretariat) -> Any:
    raise RuntimeError("a mistake of ours")


def test_the_self_test_reports_a_bug_in_full(
    empty: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Secretariat, "open_sample", broken)
    assert empty.run("selftest") == 1
    assert empty.out.endswith("Eksemplets råd: fejl\n")
    assert empty.err.rstrip().endswith("RuntimeError: a mistake of ours")


# --- the terminal ---------------------------------------------------------------------------


def interrupted(self: Councils) -> Any:
    raise KeyboardInterrupt


@pytest.mark.parametrize("command", ["councils", "selftest"])
def test_an_interruption_is_quiet(
    empty: Terminal, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Councils, "all", interrupted)
    assert empty.run(command) == 1
    assert empty.err == ""


@pytest.mark.parametrize("command", ["councils", "selftest"])
def test_a_reader_that_has_seen_enough_is_no_error(
    sample: Terminal, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w", encoding="ascii") as pipe:
        monkeypatch.setattr(sys, "stdout", pipe)
        assert sample.run(command) == 1
    assert sample.err == ""


def test_without_a_console_the_work_is_done_in_silence(
    sample: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    assert sample.run("backup", "kopi.db") == 0
    assert (sample.folder / "kopi.db").exists()


def test_the_default_file_is_made_where_it_belongs(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["councils"]) == 0
    assert capsys.readouterr().out == "Der er ingen råd endnu.\n"
    assert default_data_file().exists()


@pytest.fixture
def start(sample: Terminal) -> Callable[..., "subprocess.Popen[bytes]"]:
    """Starts main.py on the sample's data file, in the plain C locale."""

    def started(*arguments: str) -> "subprocess.Popen[bytes]":
        return subprocess.Popen(
            [sys.executable, str(ROOT / "main.py"), "--data", str(sample.data), *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=os.environ | {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"},
        )

    return started


@pytest.mark.e2e
def test_output_is_utf8_whatever_the_locale(
    start: Callable[..., "subprocess.Popen[bytes]"],
) -> None:
    out, err = start("show", "2026-03-17").communicate(timeout=60)
    assert "Mødedato Tirsdag d. 17. marts 2026 kl. 10:00" in out.decode("utf-8")
    assert err == b""
    process = start("show", "Byting")
    assert "»Byting« er hverken et mødes id" in process.communicate(timeout=60)[1].decode("utf-8")
    assert process.returncode == 1
    process = start("show")
    assert "der mangler MØDE" in process.communicate(timeout=60)[1].decode("utf-8")
    assert process.returncode == 2


@pytest.mark.e2e
def test_a_closed_pipe_is_quiet(start: Callable[..., "subprocess.Popen[bytes]"]) -> None:
    process = start("meetings")
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(timeout=60) == 1


@pytest.mark.e2e
def test_the_command_line_loads_qt_for_page_numbers_alone(sample: Terminal) -> None:
    script = (
        "import sys; from main import main; main(sys.argv[1:], use_office=False); "
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    command = [sys.executable, "-c", script, "--data", str(sample.data), "meetings"]
    assert subprocess.run(command, cwd=ROOT, check=False, capture_output=True).returncode == 0
    command[-1:] = ["export", SENIORS, "--to", str(sample.folder)]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, encoding="utf-8")
    assert (done.returncode, done.stderr) == (1, "Sidetallene er beregnet af Referent.\n")


@pytest.mark.e2e
def test_an_export_needs_no_qt(sample: Terminal) -> None:
    script = (
        "import sys; sys.modules['PySide6'] = None; from main import main; "
        "sys.exit(main(sys.argv[1:], use_office=False))"
    )
    arguments = ["--data", str(sample.data), "export", SENIORS, "--to", str(sample.folder)]
    command = [sys.executable, "-c", script, *arguments]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, encoding="utf-8")
    assert done.returncode == 0
    assert done.stderr.startswith("Sidetallene er anslået")
