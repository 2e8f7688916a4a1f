"""How the parts of a chart are told apart: by colour, by pattern, and by a line between them."""

from collections.abc import Sequence
from typing import Final

from attrs import frozen

from plan_as_code.blocks import Series
from plan_as_code.themes import Colours
from plan_as_code.tone import Tone

PATTERNS: Final = ("", "wdUpDiag", "wdDnDiag", "narHorz", "narVert")
"""The patterns, by their names in DrawingML, in the order they are used; the first is none."""

# Dark enough, as the tones are, for words of the colour of paper on them.
_UNTONED: Final = ("deep", "info", "visited")
_BLACK: Final = "000000"
_SHADE: Final = 0.45
_PALE: Final = 0.4


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
    return Paint(ground, mixed(ground, _BLACK, _SHADE), colours.paper, colours.paper, pattern)


def mixed(colour: str, other: str, part: float) -> str:
    """Give a colour with a part of another in it."""
    pairs = zip(_levels(colour), _levels(other), strict=True)
    return "".join(f"{round(own + (its - own) * part):02X}" for own, its in pairs)


def _levels(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[at : at + 2], 16) for at in (0, 2, 4))
