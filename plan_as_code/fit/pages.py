"""Pieces shared out over pages: as few as will do, none broken badly, as even as can be."""

from attrs import frozen

ROUNDING = 1e-6
"""How much higher than its room a page may be, sums of fractions being what they are."""

_Cost = tuple[int, int, float]
"""What a way of sharing out costs: pages, bad breaks, unevenness; the least is the best."""


@frozen
class Item:
    """A piece as a page sees it; all heights are in points.

    `height` is its own; `first` what it needs above it at the top of a page, `after`
    below the piece before it; `tail` the line that says the page is continued, when the
    page ends with this piece. `clings` says how much it belongs to the piece before it.
    """

    height: float
    first: float = 0
    after: float = 0
    tail: float = 0
    clings: int = 0


def share(items: list[Item], room: float) -> list[int]:
    """Give where each page begins, as indexes of items; the first is 0.

    Each item must fit on a page by itself, and no page get lower for beginning earlier.
    A page that is not the last leaves room for the line that says it is continued. A last
    page of one item counts as a bad break.
    """
    best: list[_Cost] = [(0, 0, 0)]
    begins = [0]
    for end in range(1, len(items) + 1):
        cost, later = min(_last_pages(items, room, end, best))
        best.append(cost)
        begins.append(-later)
    return _path(begins)


def _last_pages(
    items: list[Item], room: float, end: int, best: list[_Cost]
) -> list[tuple[_Cost, int]]:
    """Give each page that may end before `end`: what all then costs, and where it begins.

    That is given below zero: of two ways that cost the same, the fuller pages come first.
    """
    is_last = end == len(items)
    room += ROUNDING - (0 if is_last else items[end - 1].tail)
    found: list[tuple[_Cost, int]] = []
    below = 0.0
    for begin in range(end - 1, -1, -1):
        item = items[begin]
        height = item.first + item.height + below
        if found and height > room:
            break
        pages, bad, uneven = best[begin]
        if begin:
            bad += item.clings + (is_last and begin == end - 1)
        found.append(((pages + 1, bad, uneven + height * height), -begin))
        below += item.after + item.height
    return found


def _path(begins: list[int]) -> list[int]:
    path = []
    end = len(begins) - 1
    while end > 0:
        end = begins[end]
        path.append(end)
    return path[::-1] or [0]
