"""Where Referent keeps things on this computer."""

from pathlib import Path


def default_data_file() -> Path:
    """The data file that is opened when no other is named. It need not be there yet."""
    from platformdirs import user_data_path

    return user_data_path("Referent", appauthor=False) / "Referent.db"
