"""The wheel's `referent` command: the same main.py, with its own models/ and ui/ found first."""

import sys
from pathlib import Path


def main() -> int:
    """Run Referent from the folder this file lies in and return its exit status."""
    sys.path.insert(0, str(Path(__file__).resolve().parent))
    import main as referent

    return referent.main()
