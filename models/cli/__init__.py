"""The same use cases from a terminal: `parse` what was written, `run` the command it names."""

import argparse
import io
import os
import sys

from models.cli.arguments import parse
from models.errors import ReferentError

__all__ = ["parse", "run"]

DONE = 0
COULD_NOT = 1  # argparse leaves with 2 itself when the command is wrongly written


def run(options: argparse.Namespace) -> int:
    """Run the command that `options`, made by `parse`, names; the exit status."""
    # Not loaded for the window, which needs none of it.
    from models.cli.commands import run_command

    speak_utf8()
    try:
        done = run_command(options)
        print(end="", flush=True)
    except ReferentError as error:
        print(error, file=sys.stderr)
        return COULD_NOT
    except BrokenPipeError:
        # The reader (`| head`) has seen enough. What is still buffered must go somewhere, or
        # Python complains of it at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return COULD_NOT
    except KeyboardInterrupt:
        return COULD_NOT
    return DONE if done else COULD_NOT


def speak_utf8() -> None:
    """Write UTF-8 whatever the terminal's locale says, and each line as soon as it is whole."""
    for stream in (sys.stdout, sys.stderr):
        # In a Windows program without a console there is no stream at all.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", line_buffering=True)
