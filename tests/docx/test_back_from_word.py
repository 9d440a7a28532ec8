"""What other programs make of a referat when they only open and save it: no difference."""

import shutil
import subprocess
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from models.records import CouncilId, MeetingId
from models.secretariat import Secretariat
from tests.fixtures.office import NOW

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Secretariat:
    """The sample: two councils, one in each layout, with lists, tables and links."""
    secretariat = Secretariat.open(tmp_path_factory.mktemp("data") / "t.db", lambda: NOW)
    secretariat.open_sample()
    return secretariat


def meetings(secretariat: Secretariat, council: CouncilId) -> list[MeetingId]:
    return [summary.meeting.id for summary in secretariat.meetings.of(council)]


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_libreoffice_changes_nothing(sample: Secretariat, tmp_path: Path) -> None:
    files = {
        meeting: tmp_path / f"{meeting}.docx"
        for council in sample.councils.all()
        for meeting in meetings(sample, council.id)[:3]
    }
    for meeting, file in files.items():
        sample.documents.export(meeting, file)
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
            *("--headless", "--convert-to", "docx:MS Word 2007 XML"),
            *("--outdir", str(tmp_path / "saved"), *map(str, files.values())),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    for meeting, file in files.items():
        comparison = sample.returned.compare(meeting, tmp_path / "saved" / file.name)
        assert (comparison.differences, comparison.remarks) == ((), ())
        assert not comparison.is_unchanged


def test_a_danish_word_names_its_styles_otherwise(sample: Secretariat, tmp_path: Path) -> None:
    """In a Danish Word the ids of styles are Danish; some programs translate the names, too."""
    file = tmp_path / "referat.docx"
    meeting = meetings(sample, sample.councils.all()[0].id)[0]
    sample.documents.export(meeting, file)
    document = docx.Document(str(file))
    danish = {
        "Heading1": ("Overskrift1", "heading 1"),
        "Heading2": ("Overskrift2", "Overskrift 2"),
        "Heading3": ("Emne", "Emne"),  # known by its outline level
        "Title": ("Titel", "Titel"),
        "TOC1": ("Indholdsfortegnelse1", "toc 1"),
        "TOCHeading": ("Overskrift", "Overskrift til indholdsfortegnelse"),
        "ListBullet": ("Opstilling-punkttegn", "Opstilling - punkttegn"),
        "ListNumber2": ("Opstilling-talopstilling2", "List Number 2"),
    }
    for style in document.styles.element.findall(qn("w:style")):
        if style.get(qn("w:styleId")) in danish:
            key, name = danish[style.get(qn("w:styleId"))]
            style.set(qn("w:styleId"), key)
            style.find(qn("w:name")).set(qn("w:val"), name)
    for named in document.element.body.iter(qn("w:pStyle")):
        if named.get(qn("w:val")) in danish:
            named.set(qn("w:val"), danish[named.get(qn("w:val"))][0])
    document.save(str(file))
    comparison = sample.returned.compare(meeting, file)
    assert (comparison.differences, comparison.remarks) == ((), ())
