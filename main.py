"""Referent: minutes for Danish councils and committees, in a window or from a terminal."""

import gc
import sys
from collections.abc import Sequence

from models.cli import parse, run
from models.document import CountLines, Pagination


def line_counter() -> CountLines:
    """What counts lines with Qt; ImportError where Qt cannot be loaded."""
    from ui.line_counter import LineCounter

    return LineCounter()


def main(arguments: Sequence[str] | None = None, *, use_office: bool = True) -> int:
    """Run the command among the arguments, or the window if there is none; the exit status.

    Without `use_office` a command leaves an installed LibreOffice alone.
    """
    options = parse(sys.argv[1:] if arguments is None else list(arguments))
    if options.command:
        return run(options, Pagination(line_counter, use_office=use_office))
    # Collecting garbage while all is new takes a fifth of the start and finds none.
    gc.disable()
    # Qt is not loaded for the command line, which must also run where Qt cannot.
    from ui.application import run_window

    return run_window(options.data)


if __name__ == "__main__":
    if getattr(sys, "frozen", False):  # as one program, it is started anew to read old minutes
        from multiprocessing import freeze_support

        freeze_support()
    sys.exit(main())
