"""Lines measured: where a text breaks in a given width."""

from collections.abc import Iterator
from typing import Final, Protocol

from attrs import evolve

from plan_as_code.blocks import Text
from plan_as_code.fit.boxes import Level

_SPACES: Final = " \t\r\n"
_HYPHENS: Final = "-–—"
_RAISED: Final = 2 / 3
_ROUNDING: Final = 1e-6
_REMEMBERED: Final = 1000


class WidthTable(Protocol):
    """Anything that knows how wide characters are, such as `themes.Widths`."""

    def measure(self, text: str, size: float, strong: bool = False) -> float:
        """Give the width of a text set in `size` points, in points."""
        ...


class Ruler:
    """A font's widths, and the texts measured last: each is asked for several times in a row."""

    def __init__(self, widths: WidthTable) -> None:
        self._known: dict[tuple[Text, Level, float], list[int]] = {}
        self._plain = _Advances(widths, strong=False)
        self._strong = _Advances(widths, strong=True)

    def starts(self, text: Text, level: Level, width: float) -> list[int]:
        """Give where each line of a text begins, counted in characters from its start.

        Lines break after spaces and hyphens; a word wider than the line is broken.
        An empty text has one line.
        """
        key = (text, level, width)
        if key not in self._known:
            if len(self._known) > _REMEMBERED:
                self._known.clear()
            letters = "".join(run.text for run in text)
            room = (width - level.left) / level.size + _ROUNDING
            self._known[key] = list(_starts(letters, self._advances(text, level), room))
        return self._known[key]

    def lines(self, text: Text, level: Level, width: float) -> int:
        """Count the lines of a text set in one level, in a box of some width."""
        return len(self.starts(text, level, width))

    def width(self, text: Text, level: Level) -> float:
        """Give the width of a text set in one line."""
        return sum(self._advances(text, level)) * level.size

    def longest(self, text: Text, level: Level) -> float:
        """Give the width of the widest stretch of a text that has no chance to break."""
        longest = word = 0.0
        letters = "".join(run.text for run in text)
        for letter, advance in zip(letters, self._advances(text, level), strict=True):
            word = 0 if letter in _SPACES else word + advance
            longest = max(longest, word)
            word = 0 if letter in _HYPHENS else word
        return longest * level.size

    def height(self, text: Text, level: Level, width: float) -> float:
        """Give the height of a paragraph with the spaces before and after it."""
        return level.before + self.lines(text, level, width) * level.line + level.after

    def split(self, text: Text, level: Level, width: float) -> Iterator[Text]:
        """Give the lines of a text, each with the space it ends in."""
        starts = self.starts(text, level, width)
        return _cut(text, starts)

    def parts(self, text: Text, level: Level, width: float, most: int) -> Iterator[Text]:
        """Cut a text into stretches of at most so many lines, as even as they can be."""
        starts = self.starts(text, level, width)
        count = -(-len(starts) // most)
        return _cut(text, [starts[len(starts) * part // count] for part in range(count)])

    def _advances(self, text: Text, level: Level) -> Iterator[float]:
        """Give the width of each character for a size of one point."""
        for run in text:
            table = self._strong if run.strong or level.strong else self._plain
            if run.raised:
                yield from (table[letter] * _RAISED for letter in run.text)
            else:
                yield from map(table.__getitem__, run.text)


class _Advances(dict[str, float]):
    """The width of each character for a size of one point, measured when first met."""

    def __init__(self, widths: WidthTable, strong: bool) -> None:
        super().__init__()
        self._widths = widths
        self._is_strong = strong

    def __missing__(self, letter: str) -> float:
        self[letter] = self._widths.measure(letter, 1, self._is_strong)
        return self[letter]


def _starts(letters: str, advances: Iterator[float], width: float) -> Iterator[int]:
    """Break greedily: spaces at the end of a line take no room on it.

    `used` is how much of the line is taken, `chance` where it may break next and
    `word` how much of what is taken comes after that chance.
    """
    start = chance = 0
    used = word = 0.0
    yield start
    for index, (letter, advance) in enumerate(zip(letters, advances, strict=True)):
        if letter in _SPACES:
            used, word, chance = used + advance, 0.0, index + 1
            continue
        if used + advance > width and start < chance:
            start, used = chance, word
            yield start
        if used + advance > width and start < index:
            start, used, word = index, 0.0, 0.0
            yield start
        used, word = used + advance, word + advance
        if letter in _HYPHENS:
            word, chance = 0.0, index + 1


def _cut(text: Text, starts: list[int]) -> Iterator[Text]:
    """Cut a text before each of some characters, its runs in their own weight."""
    for start, end in zip(starts, [*starts[1:], None], strict=True):
        yield _between(text, start, end)


def _between(text: Text, start: int, end: int | None) -> Text:
    kept = []
    at = 0
    for run in text:
        stop = len(run.text) if end is None else max(end - at, 0)
        if words := run.text[max(start - at, 0) : stop]:
            kept.append(evolve(run, text=words))
        at += len(run.text)
    return tuple(kept)
