"""Drawings that belong to no element of the structure, marked for screen readers to pass over."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from pikepdf import ContentStreamInstruction, Name, Operator

_BEGIN: Final = frozenset(("m", "re"))
_PAINT: Final = frozenset(("S", "s", "f", "F", "f*", "B", "B*", "b", "b*"))
_WHOLE: Final = frozenset(("Do", "sh"))
_CLIP: Final = "n"


def artifacts(instructions: Iterable[Any]) -> Iterator[Any]:
    """Give a page's instructions, what is drawn outside the structure marked as an artifact."""
    depth = 0
    drawn: list[Any] = []
    for each in instructions:
        name = str(each.operator)
        depth += (name in ("BMC", "BDC")) - (name == "EMC")
        if not drawn and (depth or name not in _BEGIN | _WHOLE):
            yield each
            continue
        drawn.append(each)
        if name in _PAINT | _WHOLE:
            yield ContentStreamInstruction([Name.Artifact], Operator("BMC"))
            yield from drawn
            yield ContentStreamInstruction([], Operator("EMC"))
            drawn = []
        elif name == _CLIP:
            yield from drawn
            drawn = []
    yield from drawn
