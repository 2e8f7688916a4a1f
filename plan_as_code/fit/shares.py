"""Room shared among columns so that a table is as low as can be and its short words stay whole."""

from collections.abc import Sequence
from itertools import accumulate, pairwise, permutations
from math import ceil, sqrt
from typing import Final

from attrs import define, field, frozen

_RAGGED: Final = 1.2
_WHOLE: Final = 0.6
_SHORT: Final = 9.5
_BROKEN: Final = 0.6
_CELL: Final = 0.1
_STEPS: Final = (8, 16, 32, 64, 128) * 2
_WIDEST: Final = 0.4
_TRIES: Final = 40
_ROUNDING: Final = 1e-6


@frozen
class Stack:
    """A column as its words need it, in points.

    `least` is its longest word; `rows` holds, for each row, how long each paragraph of the
    cell would be on one line.
    """

    least: float
    rows: tuple[tuple[float, ...], ...]


def shares(
    stacks: Sequence[Stack], room: float, size: float, sides: float = 0
) -> tuple[float, ...]:
    """Share room among columns whose words are set in `size` points; the sum is the room.

    `sides` are the margins that each column has beside its words. Where all stands on one
    line each column gets the same part of what it needs, and so it does where not even the
    longest words stand beside each other. Else no word is broken, and rows are low.
    """
    inner = room - sides * len(stacks)
    least = [min(stack.least, max(inner, room / 2) * _WIDEST) for stack in stacks]
    most = [
        max(low, *(max(row, default=0) for row in stack.rows))
        for low, stack in zip(least, stacks, strict=True)
    ]
    if sum(least) >= inner:
        return _scaled([each + sides for each in least], room)
    if sum(most) <= inner:
        return _scaled([each + sides for each in most], room)
    trials = [_Trial(stack.rows, size) for stack in stacks]
    begun = _begun(stacks, least, most, inner)
    return _rounded([each + sides for each in _exchanged(trials, begun, least, most)])


def _scaled(widths: list[float], room: float) -> tuple[float, ...]:
    return _rounded([each * room / sum(widths) for each in widths])


def lines(length: float, width: float, size: float) -> int:
    """Guess how many lines words fill that would be so long on one: their ends are ragged."""
    if length <= width + _ROUNDING:
        return 1
    return ceil(length / max(width - _RAGGED * size, width * _WHOLE))


@define
class _Trial:
    """A column tried at several widths, each measured once."""

    rows: tuple[tuple[float, ...], ...]
    size: float
    _known: dict[float, tuple[list[int], float]] = field(init=False, factory=dict)

    def at(self, width: float) -> tuple[list[int], float]:
        """Give the lines of each cell, and how ill the column looks by itself."""
        if width not in self._known:
            size = self.size
            heights = [sum([lines(each, width, size) for each in row]) for row in self.rows]
            short = [each for row in self.rows for each in row if each <= _SHORT * size]
            broken = sum([lines(each, width, size) - 1 for each in short if each > width])
            self._known[width] = heights, _BROKEN * broken + _CELL * sum(heights)
        return self._known[width]


def _cost(trials: Sequence[_Trial], widths: Sequence[float]) -> float:
    """Give the lines of all rows, and a little more for what is broken or long and thin."""
    found = [trial.at(width) for trial, width in zip(trials, widths, strict=True)]
    heights = zip(*(heights for heights, _ in found), strict=True)
    high: int = sum(map(max, heights))
    return high + sum(ill for _, ill in found)


def _begun(
    stacks: Sequence[Stack], least: Sequence[float], most: Sequence[float], room: float
) -> list[float]:
    """Share by the square root of how much there is to say, which makes the fewest lines."""
    areas = [sqrt(sum(map(sum, stack.rows))) for stack in stacks]
    low, high = 0.0, room / max(min(areas), 1)
    widths = list(least)
    for _ in range(_TRIES):
        middle = (low + high) / 2
        tried = [
            min(max(area * middle, few), many)
            for area, few, many in zip(areas, least, most, strict=True)
        ]
        if sum(tried) > room:
            high = middle
        else:
            low, widths = middle, tried
    rest = (room - sum(widths)) / len(widths)
    return [each + rest for each in widths]


def _exchanged(
    trials: Sequence[_Trial], widths: list[float], least: Sequence[float], most: Sequence[float]
) -> list[float]:
    """Move room between two columns, in ever smaller steps, as long as it makes things better."""
    best = _cost(trials, widths)
    for step in _STEPS:
        better = True
        while better:
            better = False
            for taker, giver in permutations(range(len(widths)), 2):
                moved = _moved(widths, taker, giver, least, most, sum(widths) / step)
                if moved and (cost := _cost(trials, moved)) < best - _ROUNDING:
                    best, widths, better = cost, moved, True
    return widths


def _moved(
    widths: list[float],
    taker: int,
    giver: int,
    least: Sequence[float],
    most: Sequence[float],
    step: float,
) -> list[float] | None:
    amount = min(step, widths[giver] - least[giver], most[taker] - widths[taker])
    if amount <= _ROUNDING:
        return None
    moved = list(widths)
    moved[taker] += amount
    moved[giver] -= amount
    return moved


def _rounded(widths: list[float]) -> tuple[float, ...]:
    """Round to a tenth of a point, the sum as it was."""
    ends = [0.0, *(round(end, 1) for end in accumulate(widths))]
    return tuple(round(end - start, 1) for start, end in pairwise(ends))
