"""Words that cannot be split, such as titles, set smaller where they would run out of their box."""

from collections.abc import Sequence

from plan_as_code.blocks import Text
from plan_as_code.fit.boxes import Box
from plan_as_code.fit.pages import ROUNDING
from plan_as_code.fit.ruler import Ruler


def fitting_size(texts: Sequence[Text], box: Box, ruler: Ruler, least: float) -> float | None:
    """Give the size in points in which paragraphs fit a box, but `least` or more.

    None where they fit as they are, or where the box's own size is not more than that.
    """
    level = box.level(0)
    size = level.size
    while size > least:
        set_in = level.scaled(size / level.size)
        if sum(ruler.height(each, set_in, box.width) for each in texts) <= box.height + ROUNDING:
            break
        size -= 1
    return None if size == level.size else max(size, least)
