"""Whether a part of the program that is worked on elsewhere has arrived."""

from importlib.util import find_spec


def there(module: str) -> bool:
    """Whether the module can be imported."""
    try:
        return find_spec(module) is not None
    except ModuleNotFoundError:
        return False
