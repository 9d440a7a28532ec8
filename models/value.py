"""Plain values: dataclasses that cost little to make, for there are many and the start waits."""

from typing import TYPE_CHECKING

__all__ = ("Value", "value")

if TYPE_CHECKING:
    from dataclasses import dataclass as value
else:
    from dataclasses import dataclass

    def value(*, frozen):
        """A dataclass which mypy keeps from being changed, and nothing does at run time.

        Python compiles anew at each start what a dataclass writes for itself, six methods for a
        frozen one, and 47 such classes were a tenth of the time until the window stood.
        """
        assert frozen
        return dataclass(eq=False, repr=False)


class Value:
    """What all values have in common, written once: they are equal if their fields are."""

    def __eq__(self, other: object) -> bool:
        return vars(self) == vars(other) if other.__class__ is self.__class__ else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(vars(self).values()))

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={value!r}" for name, value in vars(self).items())
        return f"{self.__class__.__qualname__}({fields})"
