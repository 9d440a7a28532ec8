"""Records <-> plain dicts, lists and strings: for JSON columns, resource files and `--json`.

Keys are the field names; a rich text is its stored form; dates and times are ISO 8601; a field
that holds its default may be left out when reading.
"""

import dataclasses
import datetime as dt
import json
import types
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from models import text

T = TypeVar("T")


def to_plain(value: Any) -> Any:
    """`value` as what `json.dumps` takes. File contents (bytes) are not plain: TypeError."""
    if isinstance(value, text.RichText):
        return text.serialize(value)
    if dataclasses.is_dataclass(value):
        return {f.name: to_plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, dt.time):
        return value.isoformat("minutes")
    if isinstance(value, dt.date):  # and datetime
        return value.isoformat()
    if isinstance(value, (tuple, list)):
        return [to_plain(part) for part in value]
    if value is None or isinstance(value, (str, int, float, bool)):
        return value
    raise TypeError(f"cannot be written as plain data: {type(value).__name__}")


def canonical(value: Any) -> str:
    """`value` as JSON that is the same whenever the value is: to be hashed.

    Fields that hold their default are left out, so that a field that a later version of the
    program adds does not change what is written of an older value.
    """
    return json.dumps(
        _without_defaults(value), ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )


def _without_defaults(value: Any) -> Any:
    if dataclasses.is_dataclass(value) and not isinstance(value, text.RichText):
        return {
            field.name: _without_defaults(part)
            for field in dataclasses.fields(value)
            if (part := getattr(value, field.name)) != field.default
        }
    if isinstance(value, (tuple, list)):
        return [_without_defaults(part) for part in value]
    return to_plain(value)


def from_plain(kind: type[T], data: Any) -> T:
    """The `kind` that `data` describes.

    Raises KeyError for an unknown field, TypeError or ValueError for a value that does not fit.
    """
    result: T = _read(kind, data)
    return result


def _read(kind: Any, data: Any) -> Any:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        if data is None:
            return None
        return _read(next(arg for arg in get_args(kind) if arg is not types.NoneType), data)
    if origin is tuple:
        return tuple(_read(get_args(kind)[0], part) for part in data)
    kind = getattr(kind, "__supertype__", kind)  # a NewType is read as what it wraps
    if kind is text.RichText:
        return text.parse(data)
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        hints = _hints(kind)
        return kind(**{name: _read(hints[name], part) for name, part in data.items()})
    if kind in (dt.date, dt.time, dt.datetime):
        return kind.fromisoformat(data)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return kind(data)
    if not isinstance(data, kind):
        raise TypeError(f"expected {kind.__name__}, got {type(data).__name__}")
    return data


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)
