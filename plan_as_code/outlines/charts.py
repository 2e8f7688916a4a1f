"""The figures of a chart, be it on a slide or in a document."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from plan_as_code.outlines.package import first, local


def chart_lines(root: Element) -> Iterator[str]:
    """Give each series of a chart with its figures."""
    for series in (each for each in root.iter() if local(each) == "ser"):
        names = _points(first(series, "tx"))
        categories, figures = _points(first(series, "cat")), _points(first(series, "val"))
        pairs = (f"{name} {figure}" for name, figure in zip(categories, figures, strict=False))
        yield f"  {' '.join(names)}: {', '.join(pairs)}"


def _points(element: Element | None) -> list[str]:
    found = element.iter() if element is not None else ()
    return [each.text or "" for each in found if local(each) == "v"]
