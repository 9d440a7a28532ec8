"""The same use cases from a terminal: `parse` what was written, `run` the command it names."""

import argparse
import os
import sys
from pathlib import Path

from models.cli.arguments import parse
from models.errors import ReferentError
from models.pagination import Pagination

__all__ = ["parse", "run"]

DONE = 0
COULD_NOT = 1  # argparse leaves with 2 itself when the command is wrongly written


def run(options: argparse.Namespace, pagination: Pagination) -> int:
    """Run the command that `options`, made by `parse`, names; the exit status."""
    # Not loaded for the window, which needs none of it.
    from models.cli.commands import run_command

    try:
        done = run_command(options, pagination)
        print(end="", flush=True)
    except ReferentError as error:
        print(error, file=sys.stderr)
        return COULD_NOT
    except BrokenPipeError:
        # The reader (`| head`) has seen enough. What is still buffered must go somewhere, or
        # Python complains of it at exit.
        with Path(os.devnull).open("w") as nowhere:
            os.dup2(nowhere.fileno(), sys.stdout.fileno())
        return COULD_NOT
    except KeyboardInterrupt:
        return COULD_NOT
    return DONE if done else COULD_NOT
