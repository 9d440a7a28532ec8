"""What `make run` does where there is no display: the main job on the sample, from a terminal.

The latest signed meeting of each council is written as agenda, minutes, public copy and signature
sheet, in Word and PDF; its minutes are written as text, read in again, and written in Word once
more. All of it is in out/. Every step is the command a person would type.
"""

import json
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
OUT = Path("out")
KINDS = {
    "agenda": "dagsorden",
    "minutes": "referat",
    "public": "offentligt",
    "signatures": "underskrifter",
}
FORMATS = ("docx", "pdf")


def referent(data: str, *arguments: str) -> str:
    """Run main.py on a data file in out/, show the command, and give what it printed."""
    command = ["main.py", "--data", str(OUT / data), *arguments]
    print(f"$ {shlex.join(command)}", flush=True)
    done = subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )
    if done.returncode != 0:
        sys.exit(done.returncode)
    return done.stdout


def signed_meetings(data: str) -> list[dict[str, Any]]:
    """The latest signed meeting of each council, as `meetings --json` tells of it."""
    latest: dict[str, dict[str, Any]] = {}
    for meeting in json.loads(referent(data, "meetings", "--json")):
        if meeting["state"] == "signed":
            latest.setdefault(meeting["council"], meeting)
    return list(latest.values())


def main() -> int:
    """Make the sample, export it, read it back and export what was read; print the files."""
    print("Der er ingen skærm (hverken DISPLAY eller WAYLAND_DISPLAY er sat), så vinduet kan ikke")
    print("vises. Hovedopgaven udføres i stedet på eksemplet, fra kommandolinjen:\n")
    (ROOT / OUT).mkdir(exist_ok=True)
    for left in (ROOT / OUT).glob("*.db*"):
        left.unlink()
    made = [OUT / "proeve.db", OUT / "indlaest.db"]
    print(referent("proeve.db", "sample"), end="")
    for meeting in signed_meetings("proeve.db"):
        name = OUT / f"{meeting['council']} {meeting['date']}"
        text, again = (name.with_name(name.name + end) for end in (".txt", " igen.docx"))
        for kind, word in KINDS.items():
            for form in FORMATS:
                file = name.with_name(f"{name.name} {word}.{form}")
                referent(
                    "proeve.db", "export", str(meeting["id"]), "--kind", kind, "--to", str(file)
                )
                made.append(file)
        (ROOT / text).write_text(
            referent("proeve.db", "show", str(meeting["id"])), encoding="utf-8"
        )
        print(referent("indlaest.db", "import", str(text)), end="")
        referent("indlaest.db", "export", meeting["council"], meeting["date"], "--to", str(again))
        made += [text, again]
    print("\nFærdig. Disse filer er lavet:")
    for path in made:
        print(f"  {ROOT / path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
