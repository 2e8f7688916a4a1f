"""The slides of a presentation in order: titles, texts, tables, charts, pictures, notes."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from plan_as_code.outlines.charts import chart_lines
from plan_as_code.outlines.package import Package, children, first, local, relation_id, value

_TITLES = ("title", "ctrTitle")
_FEET = ("dt", "ftr", "sldNum")


def deck_lines(package: Package, main: str, root: Element) -> Iterator[str]:
    """Give the lines of a presentation, slide by slide."""
    targets = {each.id: each.target for each in package.relations(main)}
    for number, entry in enumerate(children(first(root, "sldIdLst"), "sldId"), 1):
        name = targets.get(relation_id(entry), "")
        slide = package.part(name)
        yield ""
        yield from _slide(package, name, slide, number)
        for notes in package.related(name, "notesSlide"):
            shapes = _shapes(first(package.part(notes), "cSld", "spTree"))
            bodies = [each for each in shapes if _role(each) == "body"]
            yield from (f"  notes: {line}" for each in bodies for _, line in _paragraphs(each))


def _slide(package: Package, name: str, slide: Element, number: int) -> Iterator[str]:
    shapes = list(_shapes(first(slide, "cSld", "spTree")))
    titles = [line for each in shapes if _role(each) in _TITLES for _, line in _paragraphs(each)]
    hidden = " (hidden)" if slide.get("show") == "0" else ""
    yield f"slide {number}{hidden}: {' / '.join(titles)}"
    for shape in shapes:
        if _role(shape) in _TITLES or _role(shape) == "sldNum":
            continue
        start = "foot: " if _role(shape) in _FEET else ""
        yield from (f"  {start}{line}" for line in _shape(package, name, shape))


def _shapes(tree: Element | None) -> Iterator[Element]:
    """Give the shapes in order; a group with a description is one, of any other its shapes."""
    for each in tree if tree is not None else ():
        if local(each) == "grpSp" and not _is_described(each):
            yield from _shapes(each)
        elif local(each) in ("sp", "graphicFrame", "pic", "grpSp"):
            yield each


def _role(shape: Element) -> str:
    """Give the kind of placeholder that a shape fills, nothing where it fills none."""
    for properties in shape:
        placeholder = first(properties, "nvPr", "ph")
        if placeholder is not None:
            return placeholder.get("type", "obj")
    return ""


def _shape(package: Package, name: str, shape: Element) -> Iterator[str]:
    match local(shape):
        case "sp":
            for level, line in _paragraphs(shape):
                yield (
                    f"{'  ' * level}- {line}" if level or _role(shape) in ("body", "obj") else line
                )
        case "graphicFrame":
            yield from _frame(package, name, shape)
        case "grpSp":
            yield f"drawing: {_description(shape)}"
            words = (line for each in shape.iter() for _, line in _paragraphs(each))
            if told := " | ".join(words):
                yield f"  {told}"
        case _:
            yield f"picture: {_description(shape)}"


def _paragraphs(shape: Element) -> Iterator[tuple[int, str]]:
    """Give each paragraph of a shape that has words, with its level."""
    for paragraph in children(first(shape, "txBody"), "p"):
        if line := _text(paragraph):
            level = value(first(paragraph, "pPr"), "lvl", "0")
            yield (int(level) if level.isdecimal() else 0), line


def _text(paragraph: Element) -> str:
    parts = []
    for run in paragraph:
        if local(run) in ("r", "fld"):
            parts += [each.text or "" for each in children(run, "t")]
        elif local(run) == "br":
            parts.append(" / ")
    return " ".join("".join(parts).split())


def _frame(package: Package, name: str, shape: Element) -> Iterator[str]:
    data = first(shape, "graphic", "graphicData")
    for table in children(data, "tbl"):
        for row in children(table, "tr"):
            cells = (" / ".join(_cell(each)) for each in children(row, "tc"))
            yield f"| {' | '.join(cells)} |"
    for chart in children(data, "chart"):
        yield f"chart: {_description(shape)}"
        targets = {each.id: each.target for each in package.relations(name)}
        yield from chart_lines(package.part(targets.get(relation_id(chart), "")))


def _cell(cell: Element) -> list[str]:
    return [line for _, line in _paragraphs(cell)]


def _is_described(shape: Element) -> bool:
    about = first(shape, "nvGrpSpPr", "cNvPr")
    return about is not None and bool(about.get("descr"))


def _description(shape: Element) -> str:
    for properties in shape:
        about = first(properties, "cNvPr")
        if about is not None:
            return about.get("descr") or about.get("name") or ""
    return ""
