"""Check the spelling of the code's English: comments, docstrings and names.

The other strings are Danish, which an English word list would mistake for errors. What is
English is copied, line for line, to a folder of its own, and codespell is run on that.
"""

import ast
import re
import subprocess
import sys
import tempfile
import tokenize
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# Words codespell takes for errors although they are right here.
RIGHT = Path(__file__).resolve().with_name("spelling_allowed.txt")
ENGLISH_TEXTS = ["README.md", "CONTRIBUTING.md", "docs/architecture.md", "Makefile", "*.toml"]
WORD_PARTS = re.compile(r"[A-Z]?[a-zæøå]+|[A-Z]+(?![a-z])")


def docstring_lines(source: str) -> set[int]:
    """The numbers of the lines that docstrings stand on."""
    lines: set[int] = set()
    for node in ast.walk(ast.parse(source)):
        match getattr(node, "body", None):
            case [ast.Expr(value=ast.Constant(value=str())) as docstring, *_]:
                lines.update(range(docstring.lineno, (docstring.end_lineno or 0) + 1))
    return lines


def english_of(path: Path) -> str:
    """The comments, docstrings and names of a Python file, each on the line it stands on."""
    source = path.read_text(encoding="utf-8")
    kept = [""] * (source.count("\n") + 2)
    documented = docstring_lines(source)
    with path.open("rb") as file:
        for token in tokenize.tokenize(file.readline):
            line = token.start[0]
            if token.type == tokenize.COMMENT:
                kept[line - 1] += " " + token.string
            elif token.type == tokenize.NAME:
                kept[line - 1] += " " + " ".join(WORD_PARTS.findall(token.string))
            elif token.type == tokenize.STRING and line in documented:
                for offset, text in enumerate(token.string.splitlines()):
                    kept[line - 1 + offset] += " " + text
    return "\n".join(kept)


def main() -> int:
    """Print each misspelling with its file and line; 1 if there are any."""
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "*.py", *ENGLISH_TEXTS],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    with tempfile.TemporaryDirectory() as folder:
        for name in listed.stdout.splitlines():
            path = ROOT / name
            if not path.exists():
                continue
            copy = Path(folder, name)
            copy.parent.mkdir(parents=True, exist_ok=True)
            english = english_of(path) if path.suffix == ".py" else path.read_text("utf-8")
            copy.write_text(english, encoding="utf-8")
        command = [sys.executable, "-m", "codespell_lib", "--ignore-words", str(RIGHT), "."]
        return 1 if subprocess.run(command, cwd=folder, check=False).returncode else 0


if __name__ == "__main__":
    sys.exit(main())
