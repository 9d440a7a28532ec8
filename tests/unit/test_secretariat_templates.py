"""A council's Word template: chosen, checked, kept, taken back, written with."""

import io
from pathlib import Path

import docx
import pytest

from models.errors import (
    ExportFailedError,
    InvalidInputError,
    TemplateUnusableError,
    UnreadableTemplateError,
)
from models.layouts import built_in_layouts
from models.records import CouncilTemplate, FileFormat, Layout, TemplateStyle
from models.secretariat.templates import Templates, template_content
from tests.docx.letterhead import LOGO_TEXT, letterhead
from tests.fixtures.office import Office

MODERN, CLASSIC, OWN = TemplateStyle
LETTERHEAD = CouncilTemplate(OWN, "brev.docx", letterhead())


def test_a_new_council_has_the_modern_one(office: Office) -> None:
    assert office.secretariat.templates.of(office.council()) == CouncilTemplate(MODERN)


def test_a_built_in_one_is_chosen_and_taken_back(office: Office) -> None:
    council, templates = office.council(), office.secretariat.templates
    change = templates.set(council, CouncilTemplate(CLASSIC))
    assert change.councils == {council}
    assert templates.of(council).style is CLASSIC
    office.secretariat.undo()
    assert templates.of(council).style is MODERN
    office.secretariat.redo()
    office.reopen()
    assert office.secretariat.templates.of(council).style is CLASSIC


def test_a_file_of_ones_own_is_kept_when_another_is_chosen(office: Office) -> None:
    council, templates = office.council(), office.secretariat.templates
    templates.set(council, LETTERHEAD)
    assert templates.of(council) == LETTERHEAD
    templates.set(council, CouncilTemplate(MODERN))
    assert templates.of(council) == CouncilTemplate(MODERN, "brev.docx", LETTERHEAD.content)


def test_each_council_has_its_own(office: Office) -> None:
    one, other = office.council("Seniorrådet"), office.council("Ungerådet")
    office.secretariat.templates.set(one, LETTERHEAD)
    assert office.secretariat.templates.of(other) == CouncilTemplate()


def test_a_file_that_cannot_be_used_is_refused(office: Office) -> None:
    council, templates = office.council(), office.secretariat.templates
    with pytest.raises(TemplateUnusableError, match="ikke et Word-dokument"):
        templates.set(council, CouncilTemplate(OWN, "brev.docx", b"ikke et dokument"))
    with pytest.raises(InvalidInputError, match="Vælg den fil"):
        templates.set(council, CouncilTemplate(OWN))
    assert templates.of(council) == CouncilTemplate()


def test_a_file_is_read(tmp_path: Path) -> None:
    file = tmp_path / "brev.docx"
    file.write_bytes(LETTERHEAD.content)
    assert Templates.read(file) == LETTERHEAD


@pytest.mark.parametrize(
    ("name", "reason"), [("nej.docx", "filen findes ikke"), (".", "det er en mappe")]
)
def test_a_file_that_cannot_be_read(tmp_path: Path, name: str, reason: str) -> None:
    with pytest.raises(UnreadableTemplateError, match=reason):
        Templates.read(tmp_path / name)


def test_the_check_has_nothing_to_say_of_a_built_in_one() -> None:
    assert Templates.check(CouncilTemplate(CLASSIC)) == ()
    assert [finding.forbids for finding in Templates.check(LETTERHEAD)] == [False] * 4


@pytest.mark.parametrize("template", [CouncilTemplate(MODERN), CouncilTemplate(CLASSIC)])
def test_a_built_in_one_is_saved_to_be_worked_on(tmp_path: Path, template: CouncilTemplate) -> None:
    Templates.save(template, tmp_path / "a.docx")
    assert Templates.check(Templates.read(tmp_path / "a.docx")) == ()
    Templates.save(LETTERHEAD, tmp_path / "a.docx")
    assert (tmp_path / "a.docx").read_bytes() == LETTERHEAD.content


def test_a_file_to_begin_with_is_written(tmp_path: Path) -> None:
    Templates.write_new(tmp_path / "ny.docx", CLASSIC)
    assert docx.Document(str(tmp_path / "ny.docx")).paragraphs[0].text == "Rådets egen skabelon"
    with pytest.raises(ExportFailedError):
        Templates.write_new(tmp_path / "nej" / "ny.docx")


@pytest.mark.parametrize(
    "template", [CouncilTemplate(MODERN), CouncilTemplate(CLASSIC), LETTERHEAD]
)
@pytest.mark.parametrize("layout", built_in_layouts(), ids=lambda layout: layout.key)
def test_a_template_is_previewed(office: Office, template: CouncilTemplate, layout: Layout) -> None:
    assert office.secretariat.templates.preview(template, layout).startswith(b"%PDF")


def test_documents_are_written_with_the_councils_template(office: Office, tmp_path: Path) -> None:
    council = office.council()
    meeting = office.meeting(council, titles="Budget")
    office.secretariat.templates.set(council, LETTERHEAD)
    office.secretariat.documents.export(meeting, tmp_path / "referat.docx")
    word = docx.Document(str(tmp_path / "referat.docx"))
    header = word.sections[0].first_page_header
    assert LOGO_TEXT in header._element.xml
    office.secretariat.templates.set(council, CouncilTemplate(CLASSIC))
    prepared = office.secretariat.documents.prepare(meeting)
    content = office.secretariat.documents.render(prepared, FileFormat.WORD).content
    fonts = docx.Document(io.BytesIO(content)).styles.element.xpath("//w:rFonts/@w:ascii")
    assert fonts == ["Times New Roman"]


def test_the_usual_template_is_left_to_export() -> None:
    assert template_content(CouncilTemplate(MODERN)) is None
    assert template_content(LETTERHEAD) == LETTERHEAD.content
