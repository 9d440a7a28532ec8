"""What these tests share."""

from tests.fixtures.office import office

__all__ = ["office"]
