"""The sheets of a workbook in order: each row with what stands in its cells."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta
from xml.etree.ElementTree import Element

from plan_as_code.days import printed
from plan_as_code.outlines.package import Package, children, first, local, relation_id

_DAY_NONE = date(1899, 12, 30)
_LAST_DAY = (date.max - _DAY_NONE).days
_OWN_DAYS = ("14", "15", "16", "17", "22")


def workbook_lines(package: Package, main: str, root: Element) -> Iterator[str]:
    """Give the lines of a workbook, sheet by sheet."""
    targets = {each.id: each.target for each in package.relations(main)}
    shared = [
        "".join(_words(item))
        for name in package.related(main, "sharedStrings")
        for item in children(package.part(name), "si")
    ]
    days = {number for name in package.related(main, "styles") for number in _days(package, name)}
    for entry in children(first(root, "sheets"), "sheet"):
        yield ""
        yield f"sheet: {entry.get('name', '')}"
        data = first(package.part(targets.get(relation_id(entry), "")), "sheetData")
        for row in children(data, "row"):
            cells = [" ".join(_cell(cell, shared, days).split()) for cell in children(row, "c")]
            yield f"  | {' | '.join(cells)} |"


def _days(package: Package, name: str) -> Iterator[str]:
    """Give the numbers of the cell styles that show a number as a day."""
    styles = package.part(name)
    own = {
        each.get("numFmtId", "")
        for each in children(first(styles, "numFmts"), "numFmt")
        if "yy" in each.get("formatCode", "").lower()
    }
    for number, style in enumerate(children(first(styles, "cellXfs"), "xf")):
        if style.get("numFmtId") in (*_OWN_DAYS, *own):
            yield str(number)


def _cell(cell: Element, shared: Sequence[str], days: Collection[str]) -> str:
    """Give what stands in a cell; a formula by its own words, a day as a day."""
    formula, value = first(cell, "f"), first(cell, "v")
    if formula is not None:
        return f"={formula.text or ''}"
    text = (value.text or "") if value is not None else "".join(_words(cell))
    if cell.get("t") == "s" and text.isdecimal() and int(text) < len(shared):
        return shared[int(text)]
    if cell.get("s") in days and text.isdecimal() and int(text) <= _LAST_DAY:
        return printed(_DAY_NONE + timedelta(int(text)))
    return text


def _words(element: Element) -> Iterator[str]:
    return (each.text or "" for each in element.iter() if local(each) == "t")
