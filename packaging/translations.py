"""Bring the translations of the window up to date: `python packaging/translations.py [FOLDER]`.

New texts of ui/ and models/ are added to referent_en.ts, unfinished, and those that are gone are
dropped. Danish is the language of the source; referent_da.ts holds only what Qt's own Danish
lacks, and is written by hand. Of each .ts, Qt's lrelease makes the .qm that the program loads.
"""

import subprocess
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TRANSLATIONS = ROOT / "resources" / "translations"


def main(folder: Path = TRANSLATIONS) -> None:
    """Update the translations in `folder`."""
    sources = sorted(
        path.relative_to(ROOT).as_posix()
        for package in ("models", "ui")
        for path in (ROOT / package).rglob("*.py")
    )
    # Without the line numbers, which would change with every edit of the code. A text that is
    # like another one is translated anew: a guess might be overlooked.
    options = "-silent -no-obsolete -locations none -disable-heuristic similartext".split()
    languages = ["-source-language", "da", "-target-language", "en"]
    _run("lupdate", *sources, *options, *languages, "-ts", str(folder / "referent_en.ts"))
    for ts in sorted(folder.glob("*.ts")):
        _run("lrelease", "-silent", str(ts), "-qm", str(ts.with_suffix(".qm")))


def _run(tool: str, *arguments: str) -> None:
    program = Path(sysconfig.get_path("scripts")) / f"pyside6-{tool}"
    subprocess.run([str(program), *arguments], cwd=ROOT, check=True)


if __name__ == "__main__":
    main(*(Path(argument).resolve() for argument in sys.argv[1:2]))
