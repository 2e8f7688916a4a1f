"""Numbers as people write them, with the sign they are written with: `40 %`, `£1,200`."""

import re
from decimal import Decimal

_WRITTEN = re.compile(
    r"(?P<sign>[+-]?)\s*(?P<pounds>£?)\s*"
    r"(?P<figures>(?:\d{1,3}(?:,\d{3}){1,9}|\d{1,30})(?:\.\d{1,30})?)\s*(?P<percent>%?)",
    re.ASCII,
)


class Figure(Decimal):
    """A number; `unit` is the sign written with it, % or £, or nothing. It equals its number."""

    unit: str = ""


def read_figure(text: str) -> Figure | None:
    """Read `1,204`, `-3.5`, `40 %` or `£1,200`; None for other words."""
    found = _WRITTEN.fullmatch(text.strip())
    if not found:
        return None
    figure = Figure(found["sign"] + found["figures"].replace(",", ""))
    figure.unit = found["percent"] or found["pounds"]
    return figure


def written_unit(number: Decimal | None) -> str:
    """Give the sign a number was written with: %, £ or nothing."""
    return number.unit if isinstance(number, Figure) else ""
