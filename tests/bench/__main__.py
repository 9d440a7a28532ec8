"""Run every measurement, print the table and fail if a limit is passed."""

import importlib
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.bench import Figure


def main() -> int:
    """Measure all of tests/bench; 1 if any figure is over its limit."""
    # Before any figure makes a lesser application: there is only ever one.
    app = QApplication(sys.argv[:1])
    over = 0
    print(f"{'':<66}{'ours':>12}{'floor':>12}{'ratio':>8}{'limit':>7}")
    for file in sorted(Path(__file__).parent.glob("bench_*.py")):
        figures = importlib.import_module(f"tests.bench.{file.stem}").figures
        figure: Figure
        for figure in figures():
            over += not figure.holds
            print(
                f"{figure.name:<66}{figure.ours:>9.2f} {figure.unit}{figure.floor:>9.2f} "
                f"{figure.unit}{figure.ratio:>7.2f}x{figure.limit:>6.1f}x"
                f"{'' if figure.holds else '  OVER'}",
                flush=True,
            )
    app.shutdown()
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
