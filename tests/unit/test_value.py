"""Values compare, hash and show themselves as dataclasses do."""

from dataclasses import replace

from models.value import Value, value


@value(frozen=True)
class Point(Value):
    x: int
    y: int = 0


@value(frozen=True)
class Place(Value):
    x: int
    y: int = 0


def test_values_are_equal_when_they_are_of_one_kind_and_so_are_their_fields() -> None:
    assert Point(1, 2) == replace(Point(1, 3), y=2)
    assert Point(1) != Point(2)
    assert Point(1) != Place(1)
    assert Point(1) != 1


def test_equal_values_are_found_in_a_set() -> None:
    assert Point(1, 2) in {Point(1, 2)}
    assert len({Point(1), Point(1, 0), Point(2)}) == 2


def test_a_value_shows_its_fields() -> None:
    assert repr(Point(1, y=2)) == "Point(x=1, y=2)"
