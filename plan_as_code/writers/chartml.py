"""A chart as Office files hold one: its part, and the workbook behind "Edit data".

Both writers of Office files use it. Sizes are in points; colours are the theme's.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, time
from io import BytesIO
from typing import Final

from attrs import frozen
from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name

from plan_as_code.blocks import Chart, Meta, plain
from plan_as_code.fit import Bars
from plan_as_code.themes import Colours
from plan_as_code.writers.forms import DRAWING, RELATIONS
from plan_as_code.writers.letters import escaped, legal, quoted
from plan_as_code.writers.package import seal
from plan_as_code.writers.paint import Paint, paints

CHART: Final = "http://schemas.openxmlformats.org/drawingml/2006/chart"
CHART_TYPE: Final = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
WORKBOOK_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
WORKBOOK_RELATION: Final = "rId1"

_SHEET: Final = "Figures"
_EDGE: Final = 19050
_NAMES, _LENGTHS = 111111111, 222222222
_GAP: Final = 40
_LONGEST: Final = 255


@frozen
class Drawn:
    """A chart as its two parts, the second of which the first refers to."""

    part: bytes
    workbook: bytes


def drawn(chart: Chart, shape: Bars, size: float, colours: Colours, meta: Meta) -> Drawn:
    """Draw a chart as `shape` says, with its words in `size` points."""
    return Drawn(_part(chart, shape, size, colours, meta), _workbook(chart, meta))


def reference(relation: str) -> str:
    """Give what shows the chart of a relationship, within a graphic."""
    return (
        f'<a:graphicData uri="{CHART}"><c:chart xmlns:c="{CHART}" xmlns:r="{RELATIONS}"'
        f" r:id={quoted(relation)}/></a:graphicData>"
    )


def _part(chart: Chart, shape: Bars, size: float, colours: Colours, meta: Meta) -> bytes:
    looks = paints(chart.series, colours)
    series = "".join(_series(chart, shape, look, index) for index, look in enumerate(looks))
    height = shape.height
    plot = (shape.names / shape.width, shape.key / height, 1 - shape.names / shape.width)
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<c:chartSpace xmlns:c="{CHART}" xmlns:a="{DRAWING}" xmlns:r="{RELATIONS}">'
        f'<c:date1904 val="0"/><c:lang val={quoted(meta.language)}/><c:roundedCorners val="0"/>'
        '<c:chart><c:autoTitleDeleted val="1"/><c:plotArea>'
        f"{_layout(*plot, 1 - shape.key / height, inner=True)}"
        '<c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>'
        f'{series}<c:gapWidth val="{_GAP}"/><c:overlap val="100"/>'
        f'<c:axId val="{_NAMES}"/><c:axId val="{_LENGTHS}"/></c:barChart>{_axes(shape, colours)}'
        f"</c:plotArea>{_legend(shape)}"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        f'<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{round(size * 100)}" b="0">'
        f"{_fill(colours.ink)}</a:defRPr></a:pPr>"
        f"<a:endParaRPr lang={quoted(meta.language)}/></a:p></c:txPr>"
        f'<c:externalData r:id="{WORKBOOK_RELATION}"><c:autoUpdate val="0"/></c:externalData>'
        "</c:chartSpace>"
    ).encode()


def _series(chart: Chart, shape: Bars, look: Paint, index: int) -> str:
    series, column = chart.series[index], xl_col_to_name(index + 1)
    last = len(chart.categories) + 1
    name = _strings(f"{_SHEET}!${column}$1", (series.name,))
    return (
        f'<c:ser><c:idx val="{index}"/><c:order val="{index}"/><c:tx>{name}</c:tx>'
        f'<c:spPr>{_painted(look)}<a:ln w="{_EDGE}">{_fill(look.edge)}</a:ln></c:spPr>'
        f'<c:invertIfNegative val="0"/>{_labels(look, shape.shown[index])}'
        f"<c:cat>{_strings(f'{_SHEET}!$A$2:$A${last}', chart.categories)}</c:cat>"
        f"<c:val>{_numbers(f'{_SHEET}!${column}$2:${column}${last}', series.figures)}</c:val>"
        "</c:ser>"
    )


def _painted(look: Paint) -> str:
    if not look.pattern:
        return _fill(look.ground)
    return (
        f'<a:pattFill prst="{look.pattern}"><a:fgClr>{_colour(look.lines)}</a:fgClr>'
        f"<a:bgClr>{_colour(look.ground)}</a:bgClr></a:pattFill>"
    )


def _labels(look: Paint, shown: tuple[bool, ...]) -> str:
    """Write the figures in the parts of bars that have room for them."""
    without = "".join(
        f'<c:dLbl><c:idx val="{index}"/><c:delete val="1"/></c:dLbl>'
        for index, each in enumerate(shown)
        if not each
    )
    return (
        f"<c:dLbls>{without}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        f'<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr b="1">{_fill(look.words)}'
        "</a:defRPr></a:pPr><a:endParaRPr/></a:p></c:txPr>"
        '<c:dLblPos val="ctr"/><c:showLegendKey val="0"/><c:showVal val="1"/>'
        '<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/>'
        '<c:showBubbleSize val="0"/></c:dLbls>'
    )


def _axes(shape: Bars, colours: Colours) -> str:
    """Write the axis of names, first name on top, and hide that of lengths: figures are written."""
    return (
        f'<c:catAx><c:axId val="{_NAMES}"/><c:scaling><c:orientation val="maxMin"/></c:scaling>'
        '<c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
        f'<c:spPr><a:ln w="12700">{_fill(colours.muted)}</a:ln></c:spPr>'
        f'<c:crossAx val="{_LENGTHS}"/><c:crosses val="autoZero"/><c:auto val="0"/>'
        '<c:lblAlgn val="ctr"/><c:lblOffset val="50"/><c:noMultiLvlLbl val="1"/></c:catAx>'
        f'<c:valAx><c:axId val="{_LENGTHS}"/><c:scaling><c:orientation val="minMax"/>'
        f'<c:max val="{max(shape.most, 1)}"/><c:min val="0"/></c:scaling><c:delete val="1"/>'
        '<c:axPos val="t"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
        f'<c:crossAx val="{_NAMES}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/>'
        "</c:valAx><c:spPr><a:noFill/></c:spPr>"
    )


def _legend(shape: Bars) -> str:
    layout = _layout(0, 0, shape.columns * shape.column / shape.width, shape.key / shape.height)
    return f'<c:legend><c:legendPos val="t"/>{layout}<c:overlay val="0"/></c:legend>'


def _layout(x: float, y: float, width: float, height: float, *, inner: bool = False) -> str:
    values = zip("xywh", (x, y, width, height), strict=True)
    places = "".join(f'<c:{name} val="{value:.5f}"/>' for name, value in values)
    target = '<c:layoutTarget val="inner"/>' if inner else ""
    modes = '<c:xMode val="edge"/><c:yMode val="edge"/>'
    return f"<c:layout><c:manualLayout>{target}{modes}{places}</c:manualLayout></c:layout>"


def _strings(cells: str, values: tuple[str, ...]) -> str:
    points = "".join(_points(map(escaped, values)))
    cache = f'<c:strCache><c:ptCount val="{len(values)}"/>{points}</c:strCache>'
    return f"<c:strRef><c:f>{cells}</c:f>{cache}</c:strRef>"


def _numbers(cells: str, values: tuple[int, ...]) -> str:
    points = "".join(_points(map(str, values)))
    head = f'<c:formatCode>General</c:formatCode><c:ptCount val="{len(values)}"/>'
    return f"<c:numRef><c:f>{cells}</c:f><c:numCache>{head}{points}</c:numCache></c:numRef>"


def _points(values: Iterator[str]) -> Iterator[str]:
    for index, value in enumerate(values):
        yield f'<c:pt idx="{index}"><c:v>{value}</c:v></c:pt>'


def _fill(colour: str) -> str:
    return f"<a:solidFill>{_colour(colour)}</a:solidFill>"


def _colour(colour: str) -> str:
    return f"<a:srgbClr val={quoted(colour)}/>"


def _workbook(chart: Chart, meta: Meta) -> bytes:
    """Make the workbook: a column of names, then one for each series, its name on top."""
    content = BytesIO()
    package = Workbook(content, {"in_memory": True, "strings_to_urls": False})
    created = datetime.combine(meta.date, time(tzinfo=UTC))
    package.set_properties({"title": legal(plain(chart.caption))[:_LONGEST], "created": created})
    page = package.add_worksheet(_SHEET)
    for row, name in enumerate(chart.categories, 1):
        page.write_string(row, 0, legal(name))
    for column, series in enumerate(chart.series, 1):
        page.write_string(0, column, legal(series.name))
        page.write_column(1, column, series.figures)
    package.close()
    return seal(content.getvalue())
