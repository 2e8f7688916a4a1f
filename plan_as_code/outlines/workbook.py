"""The sheets of a workbook in order: each row with what stands in its cells."""

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from plan_as_code.outlines.package import Package, children, first, local, relation_id


def workbook_lines(package: Package, main: str, root: Element) -> Iterator[str]:
    """Give the lines of a workbook, sheet by sheet; dates as the numbers that they are."""
    targets = {each.id: each.target for each in package.relations(main)}
    shared = [
        "".join(_words(item))
        for name in package.related(main, "sharedStrings")
        for item in children(package.part(name), "si")
    ]
    for entry in children(first(root, "sheets"), "sheet"):
        yield ""
        yield f"sheet: {entry.get('name', '')}"
        data = first(package.part(targets.get(relation_id(entry), "")), "sheetData")
        for row in children(data, "row"):
            cells = [" ".join(_cell(cell, shared).split()) for cell in children(row, "c")]
            yield f"  | {' | '.join(cells)} |"


def _cell(cell: Element, shared: Sequence[str]) -> str:
    """Give what stands in a cell; a formula by its own words."""
    formula, value = first(cell, "f"), first(cell, "v")
    if formula is not None:
        return f"={formula.text or ''}"
    text = (value.text or "") if value is not None else "".join(_words(cell))
    if cell.get("t") == "s" and text.isdecimal() and int(text) < len(shared):
        return shared[int(text)]
    return text


def _words(element: Element) -> Iterator[str]:
    return (each.text or "" for each in element.iter() if local(each) == "t")
