"""Where a chart's names, bars and key stand; charts of too many bars parted."""

from collections.abc import Iterator
from itertools import pairwise
from math import ceil
from typing import Final

from attrs import evolve, frozen

from plan_as_code.blocks import Chart, Run
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.fit.boxes import Level
from plan_as_code.fit.ruler import Ruler

_NAMES: Final = 0.55
"""The part of the width that names may take."""

_SLACK: Final = 1.08
"""How much wider than measured words may turn out in another program."""

_SWATCH, _AROUND = 3, 0.6
"""A mark of the key with what is around it, and the room beside names: in sizes of the words."""

_KEY, _BETWEEN = 1.3, 0.6
"""A line of the key, and the room between the names of two bars: in lines."""

_ROUNDING: Final = 1e-6


@frozen
class Bars:
    """How a chart is laid out, in points: its key on top, below it a row for each bar.

    `names` is how wide the names beside the bars are, `row` how high a row is. The key has
    so many `columns`, each as wide as `column`, and is `key` points high. `lines` are the
    names as they are broken, `shown` says of each series which of its figures have room in
    their part of the bar, and `most` is what the longest bar comes to.
    """

    width: float
    names: float
    row: float
    key: float
    columns: int
    column: float
    lines: tuple[tuple[str, ...], ...]
    shown: tuple[tuple[bool, ...], ...]
    most: int

    @property
    def height(self) -> float:
        """How high the whole chart is."""
        return self.key + self.row * len(self.lines)

    def filling(self, height: float) -> "Bars":
        """Give the same with rows that make it so high."""
        return evolve(self, row=(height - self.key) / max(len(self.lines), 1))

    def length(self, figure: int) -> float:
        """How long a bar, or a part of one, of some figure is."""
        return (self.width - self.names) * figure / max(self.most, 1)


def bars(chart: Chart, width: float, level: Level, ruler: Ruler) -> Bars:
    """Lay out a chart in some width, its words set in one level."""
    longest = max((ruler.length((Run(name),), level) for name in chart.categories), default=0)
    names = min(longest * _SLACK + level.size * _AROUND, width * _NAMES)
    room = names - level.size * _AROUND
    lines = tuple(_lines(name, room / _SLACK, level, ruler) for name in chart.categories)
    deepest = max(map(len, lines), default=1)
    widest = max((ruler.length((Run(each.name),), level) for each in chart.series), default=0)
    column = min(widest * _SLACK + _SWATCH * level.size, width)
    columns = max(int(width / column), 1)
    if columns >= len(chart.series):
        columns, column = len(chart.series), width / max(len(chart.series), 1)
    found = Bars(
        width=width,
        names=names,
        row=(deepest + _BETWEEN) * level.line,
        key=(ceil(len(chart.series) / columns) + _AROUND) * level.line * _KEY,
        columns=columns,
        column=column,
        lines=lines,
        shown=(),
        most=chart.most,
    )
    return evolve(found, shown=_shown(chart, found, level, ruler))


def parted(chart: Chart, room: float, width: float, level: Level, ruler: Ruler) -> Iterator[Chart]:
    """Part a chart that is higher than the room, as evenly as it can be, on one scale.

    Raises PlanAsCodeError where there is no room for a single bar.
    """
    shape, whole = bars(chart, width, level, ruler), len(chart.categories)
    most = int((room - shape.key) / shape.row + _ROUNDING)
    if most < 1:
        raise PlanAsCodeError("there is no room for one bar of a chart")
    count = ceil(whole / most)
    for start, end in pairwise(whole * part // count for part in range(count + 1)):
        series = (evolve(each, figures=each.figures[start:end]) for each in chart.series)
        yield evolve(
            chart,
            categories=chart.categories[start:end],
            scale=chart.most,
            series=tuple(series),
        )


def _lines(name: str, room: float, level: Level, ruler: Ruler) -> tuple[str, ...]:
    found = ruler.split((Run(name),), level, room)
    return tuple("".join(run.text for run in line).strip() for line in found)


def _shown(chart: Chart, found: Bars, level: Level, ruler: Ruler) -> tuple[tuple[bool, ...], ...]:
    """Say which figures are to be seen: those that are not nought and not wider than their part."""
    return tuple(
        tuple(
            figure > 0 and _width(figure, level, ruler) < found.length(figure)
            for figure in each.figures
        )
        for each in chart.series
    )


def _width(figure: int, level: Level, ruler: Ruler) -> float:
    return ruler.length((Run(str(figure), strong=True),), level) * _SLACK
