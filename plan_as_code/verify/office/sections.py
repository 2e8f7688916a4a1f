"""Sections of a Word document, and what stands at the head and foot of their pages."""

from collections.abc import Iterator

from attrs import frozen

from plan_as_code.verify.office.document import Document
from plan_as_code.verify.office.names import q
from plan_as_code.verify.office.package import Package
from plan_as_code.verify.office.xml import Element, down, switch

_PAGES = {"first": "its first page", "default": "its pages", "even": "its even pages"}


@frozen
class Section:
    """A section.

    `pages` gives for each kind of its pages what to call them, and the words at their
    head and foot.
    """

    number: int
    pages: tuple[tuple[str, str], ...]

    @property
    def where(self) -> str:
        """The section as a person calls it."""
        return f"section {self.number}"


def sections(package: Package, document: Document) -> Iterator[Section]:
    """Give the sections of a document; one without headers of its own has the last one's."""
    even = switch(down(document.settings, "w:evenAndOddHeaders"))
    texts: dict[tuple[str, str], str] = {}
    for at, element in enumerate(document.root.iter(q("w:sectPr")), 1):
        texts |= dict(_own(package, document, element))
        kinds = ["first"] * switch(down(element, "w:titlePg")) + ["default"] + ["even"] * even
        pages = [
            (_PAGES[kind], " ".join(texts.get((side, kind), "") for side in ("header", "footer")))
            for kind in kinds
        ]
        yield Section(at, tuple(pages))


def _own(
    package: Package, document: Document, element: Element
) -> Iterator[tuple[tuple[str, str], str]]:
    for side in ("header", "footer"):
        for reference in element.iterfind(q(f"w:{side}Reference")):
            part = package.part(document.part.target(reference.get(q("r:id"))))
            root = part.root if part else None
            kind = reference.get(q("w:type"), "default")
            yield (side, kind), "" if root is None else _text(root)


def _text(root: Element) -> str:
    """Give the words of a header, those of a watermark too."""
    parts = [
        "".join(each.text or "" for each in paragraph.iter(q("w:t")))
        for paragraph in root.iter(q("w:p"))
    ]
    return " ".join((*parts, *(each.get("string", "") for each in root.iter(q("v:textpath")))))
