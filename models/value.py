"""What all plain values have in common."""


class Value:
    """A frozen dataclass made with `eq=False, repr=False`: equal to those with equal fields.

    What a dataclass writes for each class is compiled at each start, and there are some fifty of
    them before the window stands. What is the same for all is written here once.
    """

    def __eq__(self, other: object) -> bool:
        return vars(self) == vars(other) if other.__class__ is self.__class__ else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(vars(self).values()))

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={value!r}" for name, value in vars(self).items())
        return f"{self.__class__.__qualname__}({fields})"
