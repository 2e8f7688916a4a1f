"""Where the words and marks of a timeline stand: no words on others, whatever the days are."""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from datetime import date
from itertools import accumulate
from typing import Final

from attrs import evolve, frozen

from plan_as_code.blocks import Mark, MarkKind, Run, Span, Timeline
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.fit.boxes import Level
from plan_as_code.fit.ruler import Ruler

_LABELS: Final = (0.3, 0.36, 0.42, 0.5)
"""The parts of the width that labels may take before they are broken, tried in turn."""

_SLACK: Final = 1.06
"""How much wider than measured a label may turn out in another program."""

_STEP: Final = 1.05
_BESIDE, _APART = 0.9, 1.2
"""From the middle of a mark to its words, and between labels, for each point of their size."""

_HEAD, _SPACE, _BAND = 2.2, 0.3, 1.25
"""The heads, the space around labels, and each row of the key and what is counted: in lines."""

_SIGN, _BETWEEN = 1.3, 1.2
"""From where a sign of the key begins to its word, and between signs: for each point of size."""


@frozen
class Head:
    """A span as it stands: from where, how wide, its name, its year where that is new."""

    span: Span
    left: float
    width: float
    year: str


@frozen
class Flag:
    """A mark as it stands: `x` is its middle, `top` and `left` where the room of its words begins.

    Words to the left of their mark end beside it.
    """

    mark: Mark
    x: float
    top: float
    left: float
    width: float
    lines: tuple[str, ...]

    @property
    def before(self) -> bool:
        """Whether the words stand to the left of the mark."""
        return self.left < self.x


@frozen
class Sign:
    """What a kind of mark is called in the key: where its mark begins, how wide both are."""

    kind: MarkKind
    word: str
    left: float
    width: float


@frozen
class Strip:
    """How a timeline is laid out, in points: heads on top, marks, the key, then the figures.

    `head` is how high the heads are, `lanes` where the marks end and the key begins, `row` how
    high the key is, `now` how much of the time has passed. The figures stand below the words
    for what they count, which begin at `counted`.
    """

    width: float
    height: float
    head: float
    lanes: float
    now: float
    heads: tuple[Head, ...]
    flags: tuple[Flag, ...]
    row: float
    counted: float
    signs: tuple[Sign, ...]


@frozen
class _Label:
    """A label measured: where its mark stands, its lines, how wide they are."""

    mark: Mark
    x: float
    lines: tuple[str, ...]
    width: float


@frozen
class _Room:
    """A stretch that a label and its mark may take, its words beginning at `words`."""

    left: float
    right: float
    words: float
    top: float = 0
    bottom: float = 0

    def is_apart(self, other: "_Room") -> bool:
        """Say whether two stretches have nothing in common."""
        beside = self.right <= other.left or other.right <= self.left
        return beside or self.bottom <= other.top or other.bottom <= self.top


def strip(timeline: Timeline, width: float, level: Level, ruler: Ruler) -> Strip:
    """Lay out a timeline in some width, its words set in one level."""
    heads = tuple(_heads(timeline, width))
    places = [_place(heads, mark.day, level.size / 2) for mark in timeline.marks]
    marks = list(zip(timeline.marks, places, strict=True))
    head = _HEAD * level.line
    tries = ([_label(mark, x, part * width, level, ruler) for mark, x in marks] for part in _LABELS)
    found = [tuple(_flags(labels, head, width, level)) for labels in tries]
    flags = min(found, key=lambda each: _end(each, head, level))
    lanes = _end(flags, head, level)
    now = _place(heads, timeline.now, 0)
    signs, row = _signs(timeline, width, level, ruler), _BAND * level.line
    told = ruler.length((Run(timeline.counted, strong=True),), level) if timeline.figures else 0
    beside = not signs or (bool(told) and told + _BETWEEN * level.size <= signs[0].left)
    counted = lanes if beside else lanes + row
    height = counted + (2 * row if told else 0)
    return Strip(width, height, head, lanes, now, heads, flags, row, counted, signs)


def parted(
    timeline: Timeline, room: float, width: float, level: Level, ruler: Ruler
) -> Iterator[Timeline]:
    """Part a timeline that is higher than the room: on each part as many marks as there may be.

    Raises PlanAsCodeError where there is no room for a single one.
    """

    def fits(count: int) -> bool:
        return strip(_marked(timeline, 0, count), width, level, ruler).height <= room

    while True:
        count = _most(fits, len(timeline.marks))
        if not count and timeline.marks:
            raise PlanAsCodeError("there is no room for one mark of a timeline")
        yield _marked(timeline, 0, count)
        if count == len(timeline.marks):
            return
        timeline = _marked(timeline, count, None)


def _most(fits: Callable[[int], bool], whole: int) -> int:
    """Give the most that fits, with few tries and none far above it."""
    least = 0
    while least < whole and fits(min(2 * least + 1, whole)):
        least = min(2 * least + 1, whole)
    above = min(2 * least + 1, whole)
    tries = range(least + 1, above)
    return least + bisect_left(tries, True, key=lambda count: not fits(count))


def _marked(timeline: Timeline, start: int, end: int | None) -> Timeline:
    return evolve(timeline, marks=timeline.marks[start:end])


def _heads(timeline: Timeline, width: float) -> Iterator[Head]:
    """Share the width among the spans, however many days each has."""
    each = width / len(timeline.spans)
    year = 0
    for index, span in enumerate(timeline.spans):
        new = "" if span.first.year == year else str(span.first.year)
        year = span.first.year
        yield Head(span, index * each, each, new)


def _signs(timeline: Timeline, width: float, level: Level, ruler: Ruler) -> tuple[Sign, ...]:
    """Put the key at the right; none where there is no room for it."""
    wide = [
        _SIGN * level.size + ruler.length((Run(word),), level) * _SLACK for _, word in timeline.key
    ]
    ends = [*accumulate((each + _BETWEEN * level.size for each in wide), initial=0.0)]
    start = width + _BETWEEN * level.size - ends[-1]
    if start < 0:
        return ()
    found = zip(timeline.key, ends, wide, strict=False)
    return tuple(Sign(kind, word, start + end, each) for (kind, word), end, each in found)


def _place(heads: tuple[Head, ...], day: date, inset: float) -> float:
    """Give where a day stands, in the middle of its own part of its span; no mark stands out."""
    head = next(each for each in heads if day <= each.span.last)
    days = (head.span.last - head.span.first).days + 1
    found = head.left + head.width * ((day - head.span.first).days + 0.5) / days
    return min(max(found, inset), heads[-1].left + heads[-1].width - inset)


def _label(mark: Mark, x: float, most: float, level: Level, ruler: Ruler) -> _Label:
    """Break a label as evenly as it can be, in no more lines than it needs."""
    text = (Run(mark.label, strong=mark.kind is MarkKind.NOW),)
    lines = ruler.lines(text, level, most)
    room = ruler.length(text, level) / lines
    while room < most and ruler.lines(text, level, room) > lines:
        room *= _STEP
    found = tuple(ruler.split(text, level, min(room, most)))
    widest = max(ruler.length(line, level) for line in found)
    broken = tuple("".join(run.text for run in line).strip() for line in found)
    return _Label(mark, x, broken, widest * _SLACK)


def _end(flags: tuple[Flag, ...], top: float, level: Level) -> float:
    """Give where the last of the labels ends, with some space below it."""
    ends = (flag.top + len(flag.lines) * level.line for flag in flags)
    return max(ends, default=top) + _SPACE * level.line


def _flags(labels: list[_Label], top: float, width: float, level: Level) -> Iterator[Flag]:
    """Put each label as high as there is room for it, to the right of its mark if it can be."""
    top += _SPACE * level.line
    taken: list[_Room] = []
    for label in labels:
        height = (len(label.lines) + _SPACE) * level.line
        room = _free(_sides(label, width, level), height, top, taken)
        taken.append(room)
        yield Flag(label.mark, label.x, room.top, room.words, label.width, label.lines)


def _free(sides: list[_Room], height: float, top: float, taken: list[_Room]) -> _Room:
    """Give the highest of the rooms beside a mark, at the top or below what is taken already."""
    for start in sorted({top, *(each.bottom for each in taken)}):
        for side in sides:
            room = evolve(side, top=start, bottom=start + height)
            if all(room.is_apart(each) for each in taken):
                return room
    raise AssertionError("below all that is taken there is room")


def _sides(label: _Label, width: float, level: Level) -> list[_Room]:
    """Give the stretch to the right of a mark and that to its left, those within the width."""
    beside, apart = _BESIDE * level.size, _APART * level.size / 2
    right, left = label.x + beside, label.x - beside - label.width
    found = [
        _Room(label.x - beside - apart, right + label.width + apart, right),
        _Room(left - apart, label.x + beside + apart, left),
    ]
    inside = [each for each in found if 0 <= each.words <= width - label.width]
    return inside or found[:1]
