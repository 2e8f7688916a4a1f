"""Charts and timelines: figures and days to be drawn, and the words for those who do not see it."""

from datetime import date
from enum import Enum

from attrs import frozen

from plan_as_code.blocks.text import Change, Text, plain
from plan_as_code.tone import Tone


@frozen
class Series:
    """What one part of each bar stands for: its name, its figure in each bar, how it strikes."""

    name: str
    figures: tuple[int, ...]
    tone: Tone | None = None


@frozen
class Chart:
    """Figures as bars that lie, one for each category, made up of one part for each series.

    The longest bar is as long as there is room, or would be that of `scale` where this is more.
    `change` says that the chart came or went: it cannot say so of a part of itself.
    """

    caption: Text
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    scale: int = 0
    change: Change | None = None

    @property
    def totals(self) -> tuple[int, ...]:
        """What each bar comes to."""
        figures = (each.figures for each in self.series)
        return tuple(map(sum, zip(*figures, strict=True)))

    @property
    def most(self) -> int:
        """What the longest bar comes to, or as much as it could."""
        return max(self.scale, *self.totals, 0)

    @property
    def rows(self) -> tuple[tuple[str, str], ...]:
        """Each category with its figures in words, those that are nought left out."""
        return tuple(
            (category, _figures(self.series, index))
            for index, category in enumerate(self.categories)
        )

    @property
    def summary(self) -> str:
        """What the chart shows, in words for those who do not see it."""
        bars = (f"{category}: {figures}." for category, figures in self.rows)
        return " ".join((f"Bar chart. {plain(self.caption)}.", *bars))


def _figures(series: tuple[Series, ...], index: int) -> str:
    shown = [f"{each.name}, {each.figures[index]}" for each in series if each.figures[index]]
    return "; ".join(shown) or "none"


class MarkKind(Enum):
    """What a mark on a timeline stands for; NOW is the day that the plan speaks of."""

    MEETING = "meeting"
    MILESTONE = "milestone"
    NOW = "now"


@frozen
class Mark:
    """A day on a timeline and the words for it; `tone` colours the mark beside the words."""

    day: date
    label: str
    kind: MarkKind
    tone: Tone | None = None


@frozen
class Span:
    """A stretch of a timeline, such as a month: its short and full name, its days, its figure."""

    name: str
    called: str
    first: date
    last: date
    figure: int = 0


@frozen
class Timeline:
    """Marks on the days of a time, which is made of spans that follow each other.

    `counted` says what the figures of the spans count; they are shown where any is not nought.
    What comes before `now`, a day of the time, has passed. `key` says what each kind of mark
    is called, and with NOW what is called that has passed.
    """

    caption: Text
    counted: str
    spans: tuple[Span, ...]
    marks: tuple[Mark, ...]
    now: date
    change: Change | None = None
    key: tuple[tuple[MarkKind, str], ...] = ()

    @property
    def figures(self) -> tuple[str, ...]:
        """The figures that are not nought, each after its span."""
        return tuple(f"{each.called}, {each.figure}" for each in self.spans if each.figure)

    @property
    def summary(self) -> str:
        """What the timeline shows, in words for those who do not see it, in order of the days."""
        counts = (f"{self.counted}: {'; '.join(self.figures)}.",) if self.figures else ()
        marks = (f"{mark.label}." for mark in self.marks)
        return " ".join((f"Timeline. {plain(self.caption)}.", *marks, *counts))


Figure = Chart | Timeline
