"""Measurements behind `make bench`: each figure beside its floor, measured in the same run.

A module `bench_<what>.py` in this folder offers `figures()`, which yields `Figure`s. Absolute
times drift with the machine's load; a ratio of two things measured in turn does not, so limits
are set on ratios only.
"""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """What we take, what the least possible takes, and how many times that is allowed."""

    name: str
    ours: float
    floor: float
    limit: float
    unit: str = "ms"

    @property
    def ratio(self) -> float:
        """How many times the floor ours is."""
        return self.ours / self.floor

    @property
    def holds(self) -> bool:
        """Whether the ratio is within the limit."""
        return self.ratio <= self.limit


def in_turn(
    ours: Callable[[], object], floor: Callable[[], object], *, rounds: int
) -> tuple[float, float]:
    """The median milliseconds of both, called by turns so that the machine's drift hits both."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        for call, taken in zip((ours, floor), times, strict=True):
            start = time.perf_counter()
            call()
            taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(times[0]), statistics.median(times[1])
