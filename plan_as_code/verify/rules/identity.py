"""Whether each id in the file stands for one thing."""

from collections import Counter
from collections.abc import Iterable, Iterator

from plan_as_code.findings import Finding, Severity, error
from plan_as_code.verify.office.deck import Sheet
from plan_as_code.verify.office.file import OfficeFile
from plan_as_code.verify.office.names import q
from plan_as_code.verify.office.words import counted
from plan_as_code.verify.office.xml import Element


def duplicate_shape_id(file: OfficeFile) -> Iterator[Finding]:
    """Two shapes on one slide with the same id; on a layout or master it matters less."""
    for where, root, severity in _pages(file):
        for id, times in _doubles(each.get("id", "") for each in root.iter(q("p:cNvPr"))):
            yield Finding(
                file.place,
                severity,
                "duplicate-shape-id",
                f"{where} has {counted(times, 'shape')} with the id `{id}`",
                hint="give each shape an id of its own: links and animations go by it",
                where=where,
            )


def _pages(file: OfficeFile) -> Iterator[tuple[str, Element, Severity]]:
    """Give the slides, then the layouts and masters they use, each once."""
    slides = file.deck.slides if file.deck else ()
    yield from ((slide.where, slide.root, Severity.ERROR) for slide in slides)
    sheets: dict[str, Sheet] = {}
    for slide in slides:
        sheets |= {each.part.name: each for each in (slide.layout, slide.master) if each}
    yield from ((each.where, each.root, Severity.WARNING) for _, each in sorted(sheets.items()))


def duplicate_slide_id(file: OfficeFile) -> Iterator[Finding]:
    """Two slides, or two of the masters and layouts, with the same id."""
    if file.deck is None:
        return
    slides = file.deck.root.iterfind(f"{q('p:sldIdLst')}/{q('p:sldId')}")
    for id, times in _doubles(each.get("id", "") for each in slides):
        yield _duplicate(file, f"{counted(times, 'slide')} have the id `{id}`")
    for id, times in _doubles(_sheet_ids(file)):
        yield _duplicate(file, f"{times} masters or layouts have the id `{id}`")


def _sheet_ids(file: OfficeFile) -> Iterator[str]:
    deck = file.deck
    masters = file.package.related(deck.part, "slideMaster") if deck else ()
    names = (q("p:sldMasterId"), q("p:sldLayoutId"))
    for part in (deck.part if deck else None, *masters):
        if part and part.root is not None:
            yield from (each.get("id", "") for each in part.root.iter(*names))


def _duplicate(file: OfficeFile, message: str) -> Finding:
    hint = "give each an id of its own: PowerPoint offers to repair such a file"
    return error(file.place, "duplicate-slide-id", message, hint=hint)


def duplicate_drawing_id(file: OfficeFile) -> Iterator[Finding]:
    """Two drawings with the same id in the body, the headers or the notes of a document."""
    stories = file.document.stories if file.document else ()
    ids = (each.get("id", "") for _, root in stories for each in root.iter(q("wp:docPr")))
    for id, times in _doubles(ids):
        yield error(
            file.place,
            "duplicate-drawing-id",
            f"{counted(times, 'drawing')} have the id `{id}`",
            hint="give each an id of its own, counting headers and footers in",
        )


def _doubles(ids: Iterable[str]) -> list[tuple[str, int]]:
    return [(id, times) for id, times in Counter(ids).items() if id and times > 1]
