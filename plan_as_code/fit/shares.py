"""Room shared among columns so that a table is as low as can be and its short words stay whole."""

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate, pairwise, permutations
from math import ceil, sqrt
from typing import Final

from attrs import define, field, frozen

from plan_as_code.fit.ruler import Word

_SHORT: Final = 9.5
"""What is called short: how often as long as its letters are high. `30 September 2025` is."""

_FOR_SHORT: Final = 0.6
"""The part of the room that columns of nothing but short words may have."""

_WIDEST: Final = 0.4
"""The part of the room that a column may ask for its longest word."""

_THIN: Final = 7.0
"""How often as wide as its letters are high a column of words is, where there is room."""

_CELL: Final = 0.1
"""What a line of a cell counts beside a line of its row: no column gets needlessly thin."""

_STEPS: Final = (8, 16, 32, 64, 128) * 2
"""The parts of the room that are moved between columns, one after the other."""

_TRIES: Final = 40
_ROUNDING: Final = 1e-6

Words = tuple[Word, ...]


@frozen
class Stack:
    """A column as its words need it, in points.

    `least` is its longest word; `heading` holds the words of its heading, `rows` those of each
    paragraph of each cell.
    """

    least: float
    heading: Words
    rows: tuple[tuple[Words, ...], ...]


def shares(
    stacks: Sequence[Stack], room: float, size: float, sides: float = 0, whole: float = 0.5
) -> tuple[float, ...]:
    """Share room among columns whose words are set in `size` points; the sum is the room.

    `whole` is how many lines a row may be higher for each break in short words that it
    saves, `sides` are the margins that each column has beside its words. Where all stands on one
    line each column gets the same part of what it needs, and so it does where not even the
    longest words stand beside each other. Else no word is broken, and rows are low.
    """
    inner = room - sides * len(stacks)
    least = [min(stack.least, max(inner, room / 2) * _WIDEST) for stack in stacks]
    least = _standing(stacks, least, inner, size)
    trials = [_Trial.of(stack, size, whole) for stack in stacks]
    most = [max(low, *trial.lengths) for low, trial in zip(least, trials, strict=True)]
    if sum(least) >= inner:
        return _scaled([each + sides for each in least], room)
    if sum(most) <= inner:
        return _scaled([each + sides for each in most], room)
    begun = _begun(trials, least, most, inner)
    return _rounded([each + sides for each in _exchanged(trials, begun, least, most)])


def _scaled(widths: list[float], room: float) -> tuple[float, ...]:
    whole = sum(widths)
    return _rounded([each * room / whole if whole else room / len(widths) for each in widths])


def _standing(stacks: Sequence[Stack], least: list[float], room: float, size: float) -> list[float]:
    """Widen the columns whose cells are all short, so that each stands on one line.

    That is if enough is left for the others, which are not to be thin: dates are, a table of
    nothing but notes is not.
    """
    natural = [max((length(p) for row in stack.rows for p in row), default=0) for stack in stacks]
    short = [each <= _SHORT * size for each in natural]
    if sum([each for each, fits in zip(natural, short, strict=True) if fits]) > room * _FOR_SHORT:
        return least
    found = tuple(zip(least, natural, short, strict=True))
    for thin in (_THIN * size, 0.0):
        widened = [max(few, each if fits else thin) for few, each, fits in found]
        if sum(widened) <= room:
            return widened
    return least


def lines(words: Words, width: float) -> int:
    """Count the lines that words fill; one wider than the line is broken."""
    count, used = 1, 0.0
    width = max(width, 1) + _ROUNDING
    for word, gap in words:
        if used and used + word > width:
            count, used = count + 1, 0.0
        breaks = ceil(word / width) - 1 if word > width else 0
        count += breaks
        used += word - breaks * width + gap
    return count


def length(words: Words) -> float:
    """Give the width of words on one line."""
    return sum([word + gap for word, gap in words]) - words[-1][1]


@define
class _Trial:
    """A column tried at several widths, each measured once; a paragraph said twice is, too.

    `times` is how often each different paragraph is there, `rows` which of them are in each cell.
    """

    words: tuple[Words, ...]
    lengths: tuple[float, ...]
    times: tuple[int, ...]
    rows: tuple[tuple[int, ...], ...]
    size: float
    whole: float
    _known: dict[float, tuple[list[int], float]] = field(init=False, factory=dict)

    @classmethod
    def of(cls, stack: Stack, size: float, whole: float) -> "_Trial":
        """Gather the different paragraphs of a column."""
        cells = ((stack.heading,), *stack.rows)
        times = Counter(words for cell in cells for words in cell)
        places = {words: place for place, words in enumerate(times)}
        rows = tuple(tuple(places[words] for words in cell) for cell in cells)
        return cls(
            tuple(times), tuple(map(length, times)), tuple(times.values()), rows, size, whole
        )

    def at(self, width: float) -> tuple[list[int], float]:
        """Give the lines of each cell, and how ill the column looks by itself."""
        if width not in self._known:
            counts = [
                1 if long <= width else lines(words, width)
                for words, long in zip(self.words, self.lengths, strict=True)
            ]
            heights = [sum([counts[place] for place in row]) for row in self.rows]
            ill = _CELL * sum(heights) + self.whole * self._broken(counts)
            self._known[width] = heights, ill
        return self._known[width]

    def _broken(self, counts: Sequence[int]) -> int:
        """Count the breaks in what is short."""
        short = _SHORT * self.size
        found = zip(counts, self.lengths, self.times, strict=True)
        return sum([(count - 1) * times for count, long, times in found if long <= short])

    @property
    def area(self) -> float:
        """How long all words would be on one line."""
        return sum([long * times for long, times in zip(self.lengths, self.times, strict=True)])


def _cost(trials: Sequence[_Trial], widths: Sequence[float]) -> float:
    """Give the lines of all rows, and a little more for what is broken or long and thin."""
    found = [trial.at(width) for trial, width in zip(trials, widths, strict=True)]
    heights = zip(*(heights for heights, _ in found), strict=True)
    high: int = sum(map(max, heights))
    return high + sum(ill for _, ill in found)


def _begun(
    trials: Sequence[_Trial], least: Sequence[float], most: Sequence[float], room: float
) -> list[float]:
    """Share by the square root of how much there is to say, which makes the fewest lines."""
    areas = [sqrt(trial.area) for trial in trials]
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
