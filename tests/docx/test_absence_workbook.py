"""The workbook of absence: its formulas come to the same figures in LibreOffice."""

import csv
import datetime as dt
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from models.absence import Matrix
from models.export.absence_report import figures
from models.secretariat import Secretariat

NOW = dt.datetime(2026, 11, 22, 12, 0)
START, END = dt.date(2025, 1, 1), dt.date(2026, 12, 31)
UTF8 = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"


def has_calc() -> bool:
    """Whether LibreOffice is here, and with it the part that reads spreadsheets."""
    office = shutil.which("soffice")
    if office is None:
        return False
    folder = Path(office).resolve().parent
    # On Linux each part is a library; elsewhere all come together.
    return (folder / "libsclo.so").exists() or not (folder / "libswlo.so").exists()


needs_calc = pytest.mark.skipif(not has_calc(), reason="LibreOffice Calc is not installed")


def without_values(workbook: Path, target: Path) -> None:
    """The workbook without what its formulas come to, so that it must be worked out."""
    with zipfile.ZipFile(workbook) as source, zipfile.ZipFile(target, "w") as stripped:
        for name in source.namelist():
            content = source.read(name)
            if name.startswith("xl/worksheets/"):
                content = re.sub(rb"(</f>)<v>[^<]*</v>", rb"\1", content)
                assert b"</f><v>" not in content
            stripped.writestr(name, content)


def recalculated(workbook: Path, folder: Path) -> list[list[str]]:
    """The rows of the first sheet, after LibreOffice has worked out its formulas."""
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation=file://{folder}/office",
            "--headless",
            "--convert-to",
            UTF8,
            str(workbook),
        ],
        cwd=folder,
        check=True,
        capture_output=True,
        timeout=120,
    )
    (written,) = folder.glob(f"{workbook.stem}*Frav*.csv")
    return list(csv.reader(written.read_text("utf-8").splitlines()))


def expected(found: Matrix) -> dict[str, list[float]]:
    rows = {row.person.name: row.totals for row in found.rows} | {"Mødt i alt": found.totals}
    return {
        name: [*map(float, figures(totals)), round(100 * totals.present / totals.meetings, 6)]
        for name, totals in rows.items()
    }


@needs_calc
@pytest.mark.slow
def test_libreoffice_works_out_the_same_totals(tmp_path: Path) -> None:
    secretariat = Secretariat.open(tmp_path / "s.db", lambda: NOW)
    secretariat.open_sample()
    council = next(c for c in secretariat.councils.all() if "Integration" in c.name)
    found = secretariat.absence.matrix(council.id, START, END)
    secretariat.absence.export(council.id, found, tmp_path / "whole.xlsx")
    secretariat.close()
    without_values(tmp_path / "whole.xlsx", tmp_path / "bare.xlsx")
    rows = recalculated(tmp_path / "bare.xlsx", tmp_path)
    totals = {
        row[0]: [float(cell.removesuffix("%")) for cell in row[9:17]]
        for row in rows[4:]
        if len(row) > 16 and row[16]
    }
    assert {name: [round(v, 6) for v in values] for name, values in totals.items()} == expected(
        found
    )
    by_meeting = next(row for row in rows if row[0] == "Mødt i alt")[2:9]
    assert by_meeting == ["10", "11", "9", "11", "9", "11", "9"]  # counted by hand
