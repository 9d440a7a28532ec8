"""A council out to a folder, and in again: all of it, or nothing."""

import json
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from models.archive import MANIFEST
from models.cli.showing import plain_minutes
from models.errors import (
    ArchiveDamagedError,
    ArchiveNotWrittenError,
    CouncilExistsError,
    FolderNotEmptyError,
    NewerArchiveError,
    NotArchiveError,
    ReferentError,
    StoppedError,
)
from models.export.archive_readme import MEANINGS
from models.records import (
    CouncilId,
    CouncilTemplate,
    MeetingId,
    MeetingState,
    TemplateStyle,
    Verdict,
)
from models.search import Query
from models.secretariat.archive import Restored
from models.secretariat.archive_words import read_remarks, restored_remarks
from models.secretariat.kept import remarks
from tests.fixtures.full_council import NAME, full_council, rows_of
from tests.fixtures.office import Office


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """An office with a council that has something in every table, of which an archive lies beside.

    It is shared: nothing may be changed in it, nor in its archive.
    """
    office = Office(tmp_path_factory.mktemp("source") / "Referent.db")
    council = full_council(office)
    office.secretariat.archive.write(council, office.path.parent / "arkiv")
    yield office
    office.secretariat.close()


@pytest.fixture
def council(source: Office) -> CouncilId:
    return next(c.id for c in source.secretariat.councils.all() if c.name == NAME)


@pytest.fixture
def folder(source: Office) -> Path:
    """The archive, to be read."""
    return source.path.parent / "arkiv"


@pytest.fixture
def copy(folder: Path, tmp_path: Path) -> Path:
    """The archive, to be changed."""
    return Path(shutil.copytree(folder, tmp_path / "kopi"))


def restored(office: Office, folder: Path) -> Restored:
    return office.secretariat.archive.restore(folder)


def told(found: Restored) -> str:
    return " ".join(text.format(**details) for text, details in restored_remarks(found))


# --- into an empty file ---


def test_every_table_of_the_council_has_something(source: Office, council: CouncilId) -> None:
    assert [name for name, rows in rows_of(source.path, council).items() if not rows] == []


def test_every_row_comes_back_as_it_was(
    source: Office, council: CouncilId, office: Office, folder: Path
) -> None:
    found = restored(office, folder)
    before, now = rows_of(source.path, council), rows_of(office.path, found.id)
    # The other council is not here, so what is referred to is not, and minutes are not sealed.
    (entry,) = (row for row in before["history_entry"] if row["body"] == "Ungerådet")
    entry["source_id"] = None
    assert now == before
    assert office.secretariat.check() == []
    assert (found.resealed, found.known_people, found.lost) == (0, 0, 1)
    assert "andre råd, som ikke er her: 1" in told(found)


def test_someone_whom_only_an_approval_names_comes_too(office: Office, folder: Path) -> None:
    restored(office, folder)
    assert "Dora Falk" in [person.name for person in office.secretariat.people.all()]


def test_what_is_restored_is_intact_searched_and_not_undone(office: Office, folder: Path) -> None:
    secretariat = office.secretariat
    found = restored(office, folder)
    (meeting,) = (
        s.meeting.id
        for s in secretariat.meetings.of(found.id)
        if s.meeting.state is MeetingState.SIGNED
    )
    assert secretariat.record.intact(meeting) is True
    assert found.change.councils >= {found.id}
    assert meeting in found.change.meetings
    assert not secretariat.can_undo
    assert [hit.title for hit in secretariat.search.find(Query("Personsag")).hits] == ["Personsag"]
    with pytest.raises(ReferentError, match="låst"):
        secretariat.agenda.rename_item(office.ids(meeting)[0], "Ændret")


def test_a_kept_document_is_known_again(source: Office, office: Office, folder: Path) -> None:
    restored(office, folder)
    found = office.secretariat.kept.verify(source.path.with_name("referat.txt"))
    assert (found.verdict, found.council, found.intact) == (Verdict.UNCHANGED, NAME, True)


# --- beside other councils ---


def shown(office: Office, council: CouncilId) -> list[dict[str, Any]]:
    """All meetings, as `show --json` tells them, without ids."""
    names = {person.id: person.name for person in office.secretariat.people.all()}
    told = [
        plain_minutes(office.secretariat.minutes(s.meeting.id), (), names)
        for s in office.secretariat.meetings.of(council)
    ]
    return [_without_ids(minutes) for minutes in told]


def _without_ids(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_ids(v) for key, v in value.items() if key not in ("id", "layout")}
    return [_without_ids(v) for v in value] if isinstance(value, list) else value


@pytest.fixture
def busy(office: Office) -> Office:
    """An office where the ids, the layout's key and the council referred to are taken."""
    secretariat = office.secretariat
    mine = office.council("Byrådet", municipality="Havneby")
    office.member(mine, "Bo Dahl")
    secretariat.people.create("Anna Holm", "Anna@Havneby.dk")
    secretariat.layouts.copy(secretariat.layouts.all()[1].key, "Et andet")
    office.meeting(mine, "2026-11-20", "Et To")
    other = office.council("Ungerådet", municipality="Havneby")
    office.meeting(other, "2026-03-03", "Cykelsti")
    secretariat.search.save(Query("min egen"))
    return office


def test_beside_another_council_it_shows_the_same(
    source: Office, council: CouncilId, busy: Office, folder: Path
) -> None:
    before = busy.everything()
    found = restored(busy, folder)
    assert found.id != council
    assert shown(busy, found.id) == shown(source, council)
    assert [m for m in busy.everything() if m.council.id != found.id] == before
    assert busy.secretariat.check() == []
    taken = rows_of(source.path, council)
    now = rows_of(busy.path, found.id)
    del now["setting"][-1]  # the seals that were made anew
    assert {n: len(rows) for n, rows in now.items()} == {n: len(r) for n, r in taken.items()}


def test_what_had_to_become_otherwise_is_told(busy: Office, folder: Path) -> None:
    secretariat = busy.secretariat
    found = restored(busy, folder)
    assert (found.resealed, found.known_people, found.lost) == (1, 1, 0)
    assert "samme navn og e-mail: 1" in told(found)
    assert "ny kontrolsum" in told(found)
    entries = rows_of(busy.path, found.id)["history_entry"]
    (entry,) = (row for row in entries if row["body"] == "Ungerådet")
    assert secretariat.agenda.item(entry["source_id"]).title == "Cykelsti"
    assert secretariat.councils.get(found.id).layout == "eget-2"
    assert secretariat.layouts.get("eget-2").name == "Vores eget"


def test_the_new_seal_holds_and_the_old_is_noted(
    source: Office, council: CouncilId, busy: Office, folder: Path
) -> None:
    secretariat = busy.secretariat
    found = restored(busy, folder)
    (meeting,) = (
        s.meeting.id
        for s in secretariat.meetings.of(found.id)
        if s.meeting.state is MeetingState.SIGNED
    )
    assert secretariat.record.intact(meeting) is True
    latest, first = secretariat.record.versions(meeting)
    assert (latest.resealed_on, first.resealed_on) == (busy.clock().date(), None)
    versions = rows_of(source.path, council)["version"]
    assert first.sha256 == versions[0]["sha256"]
    noted = secretariat.record.resealed(found.id)
    assert [seal["before"] for seal in noted.values()] == [versions[1]["sha256"]]
    verified = secretariat.kept.verify(source.path.with_name("underskrevet.pdf"))
    said = " ".join(text.format(**details) for text, details in remarks(verified))
    assert "Version 2 er hentet fra et arkiv 22-11-2026." in said


def test_a_person_is_only_taken_for_another_of_the_same_name_and_mail(
    busy: Office, folder: Path
) -> None:
    found = restored(busy, folder)
    people = busy.secretariat.people.all()
    assert [person.name for person in people].count("Bo Dahl") == 2
    (anna,) = (person for person in people if person.name == "Anna Holm")
    assert (anna.email, anna.phone) == ("Anna@Havneby.dk", "11 22 33 44")
    members = busy.secretariat.people.memberships(council_id=found.id)
    assert anna.id in {member.person_id for member in members}


def test_settings_and_searches_follow_the_council(busy: Office, folder: Path) -> None:
    secretariat = busy.secretariat
    with closing(sqlite3.connect(busy.path)) as db, db:  # left by one that was undone
        db.execute("INSERT INTO setting VALUES ('absence_rules:3', '{\"in_a_row\": 9}')")
    found = restored(busy, folder)
    assert found.id == 3
    assert secretariat.absence.rules(found.id).in_a_row == 4
    saved = secretariat.search.saved()
    assert [(query.words, query.council_id) for query in saved] == [
        ("min egen", None),
        ("budget", found.id),
    ]
    assert secretariat.people.get(saved[1].person_id or saved[0].person_id).name == "Anna Holm"  # type: ignore[arg-type]


def test_what_was_waved_through_stays_so(busy: Office, folder: Path) -> None:
    found = restored(busy, folder)
    wave = rows_of(busy.path, found.id)["wave"][0]
    findings = busy.secretariat.control.findings(MeetingId(wave["meeting_id"]))
    assert {waved.word for _finding, waved in findings.waved} == {"Det er aftalt"}
    assert len(findings.waved) == len(rows_of(busy.path, found.id)["wave"])


def test_it_can_go_out_and_in_once_more(busy: Office, folder: Path, tmp_path: Path) -> None:
    found = restored(busy, folder)
    busy.secretariat.archive.write(found.id, tmp_path / "igen")
    other = Office(tmp_path / "tredje.db")
    with closing(other.secretariat):
        again = restored(other, tmp_path / "igen")
        assert shown(other, again.id) == shown(busy, found.id)
        assert len(other.secretariat.record.resealed(again.id)) == 1


def test_a_layout_that_is_here_just_so_is_used(busy: Office, folder: Path, source: Office) -> None:
    layout = replace(source.secretariat.layouts.get("eget-1"), key="eget-1")
    with closing(sqlite3.connect(source.path)) as db:
        (data,) = db.execute("SELECT data FROM layout").fetchone()
    with closing(sqlite3.connect(busy.path)) as db, db:
        db.execute("UPDATE layout SET data = ?", [data])
    found = restored(busy, folder)
    assert busy.secretariat.councils.get(found.id).layout == layout.key
    assert len(rows_of(busy.path, found.id)["layout"]) == 1


# --- a council that is here already ---


def test_a_council_that_is_here_is_refused(source: Office, folder: Path) -> None:
    before = source.everything()
    with pytest.raises(CouncilExistsError, match="ligger allerede i datafilen"):
        restored(source, folder)
    assert source.everything() == before


def test_a_council_that_was_deleted_is_restored_beside(office: Office, folder: Path) -> None:
    first = restored(office, folder)
    office.secretariat.councils.delete(first.id)
    second = restored(office, folder)
    assert second.id != first.id
    assert shown(office, second.id)
    assert office.secretariat.check() == []
    (one, two) = (rows_of(office.path, found.id)["kept_document"] for found in (first, second))
    assert [row["sha256"] for row in one] == [row["sha256"] for row in two]
    assert not {row["token"] for row in one} & {row["token"] for row in two}


# --- the folder ---


def test_the_folder_can_be_read_without_referent(folder: Path) -> None:
    documents = folder / "dokumenter"
    meeting = documents / "2026-11-20 Æld re rådet"
    names = {p.relative_to(meeting).as_posix() for p in meeting.rglob("*") if p.is_file()}
    assert {"Referat.docx", "Referat.pdf", "Referat.txt", "Kilde/gammelt.txt"} <= names
    assert "Bilag/4 brev 1.txt" in names
    kept = {name for name in names if name.startswith("Gemte dokumenter/2026-11-22 ")}
    assert {Path(name).suffix for name in kept} == {".docx", ".pdf", ".txt"}
    assert (meeting / "Bilag/4 brev 1.txt").read_bytes() == b"Brev"
    assert "Hemmeligt." in (meeting / "Referat.txt").read_text(encoding="utf-8")
    assert (documents / "Wordskabelon/brev.docx").is_file()
    assert (documents / "2026-12-01 Æld re rådet/Dagsorden.docx").is_file()
    assert [p.read_bytes() for p in (folder / "data/filer").iterdir()] == [b"Borte"]
    readme = (folder / "LÆSMIG.txt").read_text(encoding="utf-8-sig")
    assert "De lukkede" not in readme
    assert "også de lukkede punkter" in readme
    assert "fra 20-11-2026 til 02-02-2027" in readme


def test_the_tables_open_in_a_spreadsheet(folder: Path) -> None:
    def lines(name: str) -> list[str]:
        content = (folder / f"tabeller/{name}.csv").read_bytes()
        assert content.startswith(b"\xef\xbb\xbf")
        return content.decode("utf-8-sig").split("\r\n")

    assert lines("møder")[1] == (
        "20-11-2026;12:00;12:01;Rådhuset;ordinært;underskrevet;3;dokumenter/2026-11-20 Æld re rådet"
    )
    assert "20-11-2026;1;Budget;;nej;beslutning;;Godkendt.;Carl Ek" in lines("punkter")
    assert "20-11-2026;4;Personsag;26-1;ja;beslutning;;;Carl Ek" in lines("punkter")
    assert "20-11-2026;1;Budget;Planen;1;1;0;Anna Holm;Bo Dahl;" in lines("afstemninger")
    assert "Anna Holm;formand;;;X;;;anna@havneby.dk;11 22 33 44" in lines("medlemmer")
    assert "Eva Sø;suppleant;Carl Ek;;;;;;" in lines("medlemmer")
    assert lines("funktionsperioder")[1:4] == [
        "funktionsperiode;01-01-2022;31-12-2025;;",
        "funktionsperiode;01-01-2026;;;",
        "tidligere navn;;31-12-2024;Pensionistrådet;",
    ]
    assert "20-11-2026;Carl Ek;medlem;afbud, suppleant mødte i stedet;Eva Sø" in lines("fravær")
    assert "Ring;Anna;01-12-2026;22-11-2026;;20-11-2026, punkt 1 Budget" in lines("opgaver")


def test_the_data_is_plain_json(folder: Path) -> None:
    files = {path.stem for path in (folder / "data").glob("*.json")}
    assert files == MEANINGS.keys()
    (vote,) = json.loads((folder / "data/vote.json").read_text(encoding="utf-8"))
    assert vote["casts"][0]["ballot"] == "for"
    settings = json.loads((folder / "data/setting.json").read_text(encoding="utf-8"))
    assert {row["key"] for row in settings} == {"absence_rules", "hilsen", "search.saved"}
    (other,) = json.loads((folder / "data/elsewhere.json").read_text(encoding="utf-8"))
    assert (other["council"], other["title"]) == ("Ungerådet", "Cykelsti")


def test_a_council_of_no_meetings_goes_out_and_in(office: Office, tmp_path: Path) -> None:
    council = office.council("CON")
    archive = office.secretariat.archive
    assert archive.folder_name(council) == "Arkiv _CON 2026-11-22"
    written = archive.write(council, tmp_path / "tomt")
    assert (written.facts.meetings, written.facts.first) == (0, None)
    office.secretariat.councils.delete(council)
    assert restored(office, tmp_path / "tomt").facts.meetings == 0


def test_progress_is_told_and_it_can_be_stopped(
    source: Office, council: CouncilId, tmp_path: Path
) -> None:
    seen: list[tuple[int, int]] = []
    with pytest.raises(StoppedError):
        source.secretariat.archive.write(
            council,
            tmp_path / "arkiv",
            lambda done, of: seen.append((done, of)),
            lambda: len(seen) == 2,
        )
    assert seen == [(0, 4), (1, 4)]
    assert list(tmp_path.iterdir()) == []


def test_what_is_there_is_left_alone(source: Office, council: CouncilId, tmp_path: Path) -> None:
    archive = source.secretariat.archive
    (tmp_path / "fuld").mkdir()
    (tmp_path / "fuld" / "vigtigt.txt").write_text("x")
    (tmp_path / "fil").write_text("x")
    for name in ("fuld", "fil"):
        with pytest.raises(FolderNotEmptyError, match="Der er ikke skrevet noget"):
            archive.write(council, tmp_path / name)
    assert {path.name for path in tmp_path.iterdir()} == {"fuld", "fil"}
    with pytest.raises(ArchiveNotWrittenError, match="mappen findes ikke"):
        archive.write(council, tmp_path / "nej" / "arkiv")


def test_a_name_that_is_taken_gets_a_number(
    source: Office, council: CouncilId, tmp_path: Path
) -> None:
    place_in = source.secretariat.archive.place_in
    first = place_in(tmp_path, council)
    first.mkdir()
    second = place_in(tmp_path, council)
    second.mkdir()
    assert (first.name, second.name) == (
        "Arkiv Æld re rådet 2026-11-22",
        "Arkiv Æld re rådet 2026-11-22 (2)",
    )
    assert place_in(tmp_path, council).name.endswith(" (3)")


def test_an_empty_folder_is_filled_and_two_meetings_of_a_day_have_their_own(
    office: Office, tmp_path: Path
) -> None:
    council = office.council()
    for _number in range(2):
        office.meeting(council, "2026-12-01")
    (tmp_path / "arkiv").mkdir()
    office.secretariat.archive.write(council, tmp_path / "arkiv")
    names = [path.name for path in sorted((tmp_path / "arkiv/dokumenter").iterdir())]
    assert names == ["2026-12-01 Seniorrådet", "2026-12-01 Seniorrådet (2)"]


def test_a_draft_says_so_in_its_name_and_a_built_in_template_has_no_file(
    office: Office, tmp_path: Path
) -> None:
    council = office.council()
    office.secretariat.templates.set(council, CouncilTemplate(TemplateStyle.CLASSIC))
    office.secretariat.record.set_state(
        office.meeting(council, titles="Budget"), MeetingState.DRAFT
    )
    office.secretariat.archive.write(council, tmp_path / "arkiv")
    documents = tmp_path / "arkiv/dokumenter"
    assert {path.name for path in documents.rglob("*.docx")} == {"Referat (udkast).docx"}


def test_someone_elses_file_that_comes_meanwhile_is_kept(office: Office, tmp_path: Path) -> None:
    council = office.council()
    target = tmp_path / "arkiv"
    target.mkdir()

    def come(_done: int, _of: int) -> None:
        (target / "ny.txt").write_text("x")

    with pytest.raises(FolderNotEmptyError):
        office.secretariat.archive.write(council, target, come)
    assert [path.name for path in target.iterdir()] == ["ny.txt"]


def test_a_document_that_cannot_be_made_is_told_and_the_rest_is_written(
    office: Office, tmp_path: Path
) -> None:
    council = office.council()
    office.meeting(council)
    with office.secretariat._store.command():
        office.secretariat._store.templates.set(
            council, CouncilTemplate(TemplateStyle.OWN, "brev.docx", b"ikke et dokument")
        )
    written = office.secretariat.archive.write(council, tmp_path / "arkiv")
    assert len(written.left_out) == 2
    assert "Dagsorden.docx" in written.left_out[0]
    readme = (tmp_path / "arkiv/LÆSMIG.txt").read_text(encoding="utf-8-sig")
    assert "KUNNE IKKE LAVES" in readme


# --- damage ---


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """An office of which the data file stays empty."""
    office = Office(tmp_path_factory.mktemp("empty") / "Referent.db")
    yield office
    office.secretariat.close()


def refused(office: Office, folder: Path, what: str) -> None:
    """Nothing is stored of the archive, and this is said of it."""
    with pytest.raises((ArchiveDamagedError, NotArchiveError, NewerArchiveError), match=what):
        restored(office, folder)
    assert office.secretariat.councils.all() == []
    assert office.secretariat.people.all() == []
    assert not list(Path(os.environ["TMPDIR"]).glob("referent-*"))


@pytest.fixture(autouse=True)
def own_temp(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """A place of the test's own for what is put aside."""
    import tempfile

    place = tmp_path_factory.mktemp("temp")
    monkeypatch.setenv("TMPDIR", str(place))
    monkeypatch.setattr(tempfile, "tempdir", None)


def relisted(folder: Path) -> None:
    """Write a manifest that fits the folder, as someone who means harm would."""
    import hashlib

    manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    for file in manifest["files"]:
        content = (folder / file["path"]).read_bytes()
        file["sha256"], file["size"] = hashlib.sha256(content).hexdigest(), len(content)
    (folder / MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")


def edited(folder: Path, table: str, edit: Callable[[list[dict[str, Any]]], object]) -> None:
    """Change the rows of a table, and hide that."""
    path = folder / f"data/{table}.json"
    rows = json.loads(path.read_text(encoding="utf-8"))
    edit(rows)
    lines = ",\n".join(map(json.dumps, rows))
    path.write_text(f"[\n{lines}\n]\n", encoding="utf-8")
    relisted(folder)


def listed(folder: Path, edit: Callable[[dict[str, Any]], object]) -> None:
    """Change the manifest."""
    manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    edit(manifest)
    (folder / MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")


def test_what_is_no_archive_is_refused(empty: Office, tmp_path: Path, copy: Path) -> None:
    refused(empty, tmp_path / "nej", "er ikke et arkiv fra Referent")
    (copy / MANIFEST).write_text("[]")
    refused(empty, copy, "manifest.json indeholder noget")
    (copy / MANIFEST).write_text('{"format": "noget andet"}')
    refused(empty, copy, "er ikke et arkiv fra Referent")
    refused(empty, copy / ("x" * 300), "manifest.json kan ikke læses")
    listed_anew = {"format": "referent-archive", "version": 1, "council": 7}
    (copy / MANIFEST).write_text(json.dumps(listed_anew))
    refused(empty, copy, "manifest.json indeholder noget")
    (copy / MANIFEST).write_text("[" * 100_000)
    refused(empty, copy, "manifest.json indeholder noget")


@pytest.mark.parametrize(
    ("name", "value"),
    [("version", 2), ("schema", "m999_fremtiden")],
)
def test_a_newer_archive_is_refused(empty: Office, copy: Path, name: str, value: object) -> None:
    listed(copy, lambda manifest: manifest.update({name: value}))
    refused(empty, copy, "nyere udgave af Referent")


@pytest.mark.parametrize("name", ["data/section.json", "data/layout.json"])
def test_data_that_is_gone_or_changed_is_told(empty: Office, copy: Path, name: str) -> None:
    content = (copy / name).read_bytes()
    (copy / name).write_bytes(content.replace(b"e", b"f"))
    refused(empty, copy, f"{name} er ikke, som den blev skrevet")
    (copy / name).write_bytes(content[:-1])
    refused(empty, copy, f"{name} er ikke, som den blev skrevet")
    (copy / name).unlink()
    refused(empty, copy, f"{name} mangler")
    listed(copy, lambda m: m.update(files=[f for f in m["files"] if f["path"] != name]))
    refused(empty, copy, f"{name} mangler")


def test_a_kept_document_that_is_gone_is_told(empty: Office, copy: Path) -> None:
    (kept,) = copy.rglob("*underskrevet.pdf")
    kept.unlink()
    refused(empty, copy, "underskrevet.pdf mangler")
    listed(copy, lambda m: m.update(files=[f for f in m["files"] if "under" not in f["path"]]))
    refused(empty, copy, "[0-9a-f]{64} mangler")


def test_a_kept_document_that_was_changed_is_told(empty: Office, copy: Path) -> None:
    (loose,) = (copy / "data/filer").iterdir()
    loose.write_bytes(b"andet")
    refused(empty, copy, f"{loose.name} er ikke, som den blev skrevet")


def test_what_nothing_is_read_from_may_be_gone_and_is_told(office: Office, copy: Path) -> None:
    (copy / "LÆSMIG.txt").unlink()
    for path in (copy / "tabeller").iterdir():
        path.write_text("ændret")
    read = office.secretariat.archive.read(copy)
    ((text, details),) = read_remarks(read)
    assert text.format(**details).startswith(
        "Filer i arkivet, der mangler eller er ændret: 8 (LÆSMIG.txt, "
    )
    assert office.secretariat.archive.take(read).changed == read.changed
    read.close()
    assert not read.path.parent.exists()


@pytest.mark.parametrize(
    "path",
    ["../../etc/passwd", "/etc/passwd", "data/../../x", "C:/x", "data\\x", "", "x" * 300, "a\0b"],
)
def test_no_path_leads_out_of_the_folder(empty: Office, copy: Path, path: str) -> None:
    file = {"path": path, "sha256": "0" * 64, "size": 1}
    listed(copy, lambda manifest: manifest["files"].append(file))
    refused(empty, copy, "Arkivet er beskadiget")


def test_no_link_leads_out_of_the_folder(empty: Office, copy: Path, tmp_path: Path) -> None:
    outside = tmp_path / "udenfor"
    (copy / "LÆSMIG.txt").rename(outside)
    (copy / "LÆSMIG.txt").symlink_to(outside)
    refused(empty, copy, "LÆSMIG.txt indeholder noget")
    (copy / "LÆSMIG.txt").unlink()
    (copy / "LÆSMIG.txt").symlink_to(copy / "LÆSMIG.txt")
    refused(empty, copy, "LÆSMIG.txt kan ikke læses")


def test_sizes_are_bounded(empty: Office, copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    listed(copy, lambda manifest: manifest["files"][0].update(size=10**12))
    refused(empty, copy, "indeholder noget, der ikke hører til")
    listed(copy, lambda manifest: manifest["files"][0].update(size=-1))
    refused(empty, copy, "manifest.json indeholder noget")
    monkeypatch.setattr("models.imports.archive_folder.MAX_FILES", 1)
    listed(copy, lambda manifest: manifest["files"][0].update(size=1))
    refused(empty, copy, "manifest.json indeholder noget")
    monkeypatch.setattr("models.imports.archive_folder.MAX_MANIFEST", 10)
    refused(empty, copy, "manifest.json indeholder noget")
    (copy / MANIFEST).write_bytes(b"\xff")
    refused(empty, copy, "manifest.json indeholder noget")


WRONG_ROWS: dict[str, tuple[str, Callable[[list[dict[str, Any]]], object]]] = {
    "an item without a decision": (
        "section",
        lambda rows: rows.remove(next(r for r in rows if r["kind"] == "decision")),
    ),
    "a row that refers to nothing": ("section", lambda rows: rows[0].update(item_id=999)),
    "a value that is not allowed": ("meeting", lambda rows: rows[0].update(state="glemt")),
    "a value the schema refuses": ("section", lambda rows: rows[0].update(level=3)),
    "a column of another program": ("person", lambda rows: rows[0].update(password="x")),
    "a column that is missing": ("council", lambda rows: rows[0].pop("name")),
    "text where a number belongs": ("meeting", lambda rows: rows[0].update(first_number="ti")),
    "a list where text belongs": ("person", lambda rows: rows[0].update(name=["Bo"])),
    "a number where a list belongs": ("vote", lambda rows: rows[0].update(casts=7)),
    "JSON that is none": ("record_note", lambda rows: rows[0].update(people="[")),
    "a number without end": ("task", lambda rows: rows[0].update(item_id=10**30)),
    "half a letter": ("person", lambda rows: rows[0].update(name="\ud800")),
    "no date": ("meeting", lambda rows: rows[0].update(date="i morgen")),
    "a term without a day": ("term", lambda rows: rows[0].update(start="")),
    "a row twice": ("event", lambda rows: rows.append(rows[0])),
    "two councils": ("council", lambda rows: rows.append({**rows[0], "id": 999})),
    "a person of no use": ("person", lambda rows: rows.append({**rows[0], "id": 999})),
    "no council": ("council", lambda rows: rows.clear()),
    "an unknown layout": ("council", lambda rows: rows[0].update(layout="ukendt")),
    "a layout that cannot be written with": (
        "layout",
        lambda rows: rows[0]["data"].update(item_heading=7),
    ),
    "rules that are none": ("setting", lambda rows: rows[0].update(value={"hvad": 1})),
    "rows that are none": ("wave", lambda rows: rows.insert(0, [])),  # type: ignore[arg-type]
    "an item of elsewhere that is here": ("elsewhere", lambda rows: rows[0].update(id=2)),
    "an item of elsewhere without a title": ("elsewhere", lambda rows: rows[0].pop("title")),
}


@pytest.mark.parametrize("what", WRONG_ROWS)
def test_rows_that_referent_did_not_write_are_refused(empty: Office, copy: Path, what: str) -> None:
    table, edit = WRONG_ROWS[what]
    edited(copy, table, edit)
    refused(empty, copy, "indeholder noget, der ikke hører til")


@pytest.mark.parametrize("line", ["NaN", "nej", "[" * 100_000])
def test_data_that_is_no_json_is_refused(empty: Office, copy: Path, line: str) -> None:
    (copy / "data/wave.json").write_text(f"[\n{line}\n]\n")
    relisted(copy)
    refused(empty, copy, "data/wave.json indeholder noget")


def test_approved_minutes_that_were_changed_in_the_archive_are_told(
    empty: Office, copy: Path
) -> None:
    def rewrite(rows: list[dict[str, Any]]) -> None:
        (row,) = (row for row in rows if row["body"] == "Godkendt.")
        row["body"] = "Afvist."

    edited(copy, "section", rewrite)
    refused(empty, copy, "referatet fra 20-11-2026 er ændret siden godkendelsen")


def test_minutes_that_were_changed_before_are_restored_as_they_are(
    office: Office, tmp_path: Path
) -> None:
    council = office.council()
    meeting = office.meeting(council, titles="Budget")
    office.secretariat.record.set_state(meeting, MeetingState.APPROVED)
    with closing(sqlite3.connect(office.path)) as db, db:
        db.execute("DROP TRIGGER lock_agenda_item_update")
        db.execute("UPDATE agenda_item SET title = 'Fusk'")
    written = office.secretariat.archive.write(council, tmp_path / "arkiv")
    assert written.facts.altered == (meeting,)
    office.secretariat.councils.delete(council)
    found = restored(office, tmp_path / "arkiv")
    assert "før de blev arkiveret: 1" in told(found)
    (again,) = (s.meeting.id for s in office.secretariat.meetings.of(found.id))
    assert office.secretariat.record.intact(again) is False
    assert office.secretariat.record.versions(again)[0].resealed_on is None


def test_reading_can_be_stopped(office: Office, folder: Path) -> None:
    with pytest.raises(StoppedError):
        office.secretariat.archive.restore(folder, cancelled=lambda: True)
    assert office.secretariat.councils.all() == []


def test_an_archive_of_an_older_data_file_may_lack_tables(office: Office, copy: Path) -> None:
    def older(manifest: dict[str, Any]) -> None:
        manifest["schema"] = "m001_first_schema"
        gone = ("data/term.json", "data/elsewhere.json", "data/wave.json")
        manifest["files"] = [f for f in manifest["files"] if f["path"] not in gone]

    edited(copy, "history_entry", lambda rows: [row.update(source_id=None) for row in rows])
    listed(copy, older)
    found = restored(office, copy)
    assert rows_of(office.path, found.id)["term"] == []


def test_a_mac_may_have_written_the_names(office: Office, copy: Path) -> None:
    import unicodedata

    for path in sorted(copy.rglob("*"), reverse=True):
        path.rename(path.with_name(unicodedata.normalize("NFD", path.name)))
    assert restored(office, copy).changed == ()
