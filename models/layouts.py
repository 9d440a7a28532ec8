"""The layouts that come with Referent, read from resources/layouts."""

import json
from functools import cache
from pathlib import Path

from models.plain_data import from_plain
from models.records import Layout

RESOURCES = Path(__file__).resolve().parent.parent / "resources"


@cache
def built_in_layouts() -> tuple[Layout, ...]:
    """The two reference layouts, by name."""
    files = sorted((RESOURCES / "layouts").glob("*.json"))
    return tuple(from_plain(Layout, json.loads(file.read_text(encoding="utf-8"))) for file in files)
