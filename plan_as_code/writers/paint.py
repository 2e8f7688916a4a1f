"""How the parts of a chart are told apart: by colour, by pattern, and by a line between them."""

from collections.abc import Sequence
from typing import Final

from attrs import frozen

from plan_as_code.blocks import Series
from plan_as_code.themes import Colours
from plan_as_code.tone import Tone

PATTERNS: Final = ("", "wdUpDiag", "wdDnDiag", "narHorz", "narVert")
"""The patterns, by their names in DrawingML, in the order they are used; the first is none."""

_UNTONED: Final = ("deep", "accent", "info", "visited")
_SHADE: Final = 0.45
_PALE: Final = 0.65


@frozen
class Paint:
    """The colours of a part: its ground, the lines of its pattern, its edge, the figures in it.

    Each is six hexadecimal digits; the pattern is one of PATTERNS.
    """

    ground: str
    lines: str
    edge: str
    words: str
    pattern: str


def paints(series: Sequence[Series], colours: Colours) -> tuple[Paint, ...]:
    """Give how each series is painted; what is muted is hollow, so that it stands back."""
    muted = [each.tone is Tone.MUTED for each in series]
    return tuple(
        _paint(each, muted[:index].count(muted[index]), colours)
        for index, each in enumerate(series)
    )


def _paint(series: Series, index: int, colours: Colours) -> Paint:
    pattern = PATTERNS[index % len(PATTERNS)]
    if series.tone is Tone.MUTED:
        pale = mixed(colours.muted, colours.paper, _PALE)
        return Paint(colours.paper, pale, colours.muted, colours.ink, pattern)
    own = _UNTONED[index % len(_UNTONED)]
    ground = colours.of(series.tone) if series.tone else str(getattr(colours, own))
    words = max((colours.paper, colours.ink), key=lambda each: _contrast(each, ground))
    shade = mixed(ground, "000000" if words == colours.paper else "FFFFFF", _SHADE)
    return Paint(ground, shade, colours.paper, words, pattern)


def mixed(colour: str, other: str, part: float) -> str:
    """Give a colour with a part of another in it."""
    pairs = zip(_levels(colour), _levels(other), strict=True)
    return "".join(f"{round(own + (its - own) * part):02X}" for own, its in pairs)


def _levels(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[at : at + 2], 16) for at in (0, 2, 4))


def _contrast(first: str, second: str) -> float:
    """Give how far two colours stand apart, from 1 to 21, as WCAG reckons it."""
    light, dark = sorted(map(_luminance, (first, second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(level / 255) for level in _levels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(level: float) -> float:
    return level / 12.92 if level <= 0.04045 else ((level + 0.055) / 1.055) ** 2.4
