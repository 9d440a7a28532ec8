"""Spoil files and read them, for ten minutes or as many seconds as are asked for."""

import sys
import tempfile
import time
from pathlib import Path

from tests.fuzz import MEMORY, fuzz, memory
from tests.fuzz.files import sound_files


def main(arguments: list[str]) -> int:
    """The exit status: 1 if anything happened that may not."""
    seconds = float(arguments[0]) if arguments else 600.0
    seed = int(arguments[1]) if len(arguments) > 1 else int(time.time())
    keep = Path(tempfile.mkdtemp(prefix="referent-fuzz-"))
    sound = sound_files()
    print(f"seed {seed}, {seconds:g} seconds, {len(sound)} sound files", flush=True)
    report = fuzz(sound, seconds, seed, keep)
    for outcome, count in sorted(report.outcomes.items()):
        print(f"{count:>8} {outcome}")
    print(f"{report.files} readings, the slowest {report.slowest:.2f} s, memory", end=" ")
    print(f"{memory() / 1e6:.0f} MB of {MEMORY / 1e6:.0f} MB allowed")
    for failure in report.failures[:50]:
        print("FAILED", failure)
    print(f"the files that failed are in {keep}" if report.failures else "no failures")
    if not report.failures:
        keep.rmdir()
    return 0 if report.holds else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
