"""Any presentation, document or workbook as the lines its reader sees, in order."""

from collections.abc import Iterator

from plan_as_code.errors import PlanAsCodeError
from plan_as_code.outlines.deck import deck_lines
from plan_as_code.outlines.document import document_lines
from plan_as_code.outlines.package import Package, local
from plan_as_code.outlines.workbook import workbook_lines


def office_outline(content: bytes) -> str:
    """Give the text of a pptx, docx or xlsx as an outline.

    Raises PlanAsCodeError, in a sentence, where the content is none of them.
    """
    return "".join(f"{line}\n" for line in _lines(Package.open(content)))


def _lines(package: Package) -> Iterator[str]:
    main = package.main()
    root = package.part(main)
    match local(root):
        case "presentation":
            yield from _title(package)
            yield from deck_lines(package, main, root)
        case "document":
            yield from _title(package)
            yield from document_lines(package, main, root)
        case "workbook":
            yield from _title(package)
            yield from workbook_lines(package, main, root)
        case other:
            raise PlanAsCodeError(f"this Office file holds a {other}, no slides and no document")


def _title(package: Package) -> Iterator[str]:
    for name in package.related("", "core-properties"):
        for each in package.part(name):
            if local(each) in ("title", "keywords", "contentStatus", "category") and each.text:
                yield f"{local(each)}: {each.text}"
