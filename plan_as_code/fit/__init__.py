"""What fits on a slide: text measured with the font's widths, lists and tables split.

A slide cannot be asked how full it is without PowerPoint, so words are measured with
the advance widths of the theme's font in boxes of the theme's own sizes. Lists and
tables are never made smaller: what does not fit goes on to another slide. Only a title that
is too long for its box is set smaller, and never below the theme's least size.
"""

from plan_as_code.fit.boxes import Box, Level, SlideBoxes
from plan_as_code.fit.charts import Bars, bars
from plan_as_code.fit.frames import Frame, body_height, frames
from plan_as_code.fit.overflow import Overflow, Part, cut, overflow
from plan_as_code.fit.paginate import paginate
from plan_as_code.fit.ruler import Ruler, WidthTable
from plan_as_code.fit.shrink import fitting_size
from plan_as_code.fit.timelines import Strip, strip

__all__ = [
    "Bars",
    "Box",
    "Frame",
    "Level",
    "Overflow",
    "Part",
    "Ruler",
    "SlideBoxes",
    "Strip",
    "WidthTable",
    "bars",
    "body_height",
    "cut",
    "fitting_size",
    "frames",
    "overflow",
    "paginate",
    "strip",
]
