"""Whether the protective marking stands on every slide and page, and says one thing."""

import re
from collections.abc import Iterator

from plan_as_code.findings import Finding, error
from plan_as_code.verify.office.deck import Slide, backdrop
from plan_as_code.verify.office.file import OfficeFile
from plan_as_code.verify.office.names import q
from plan_as_code.verify.office.sections import sections
from plan_as_code.verify.office.words import listed

_HIGHER = r"(?!\s*[-–—:]?\s*SENSITIVE)"


def missing_marking(file: OfficeFile) -> Iterator[Finding]:
    """A slide, or the pages of a section, without the marking of the file."""
    marking = _wanted(file)
    if not marking:
        return
    for slide in file.deck.slides if file.deck else ():
        if not _stands(marking, _slide_text(slide)):
            yield error(
                file.place,
                "missing-marking",
                f"{slide.where} does not carry the marking `{marking}`",
                hint="put it into the footer of the slide or of its layout",
                where=slide.where,
            )
    for section in sections(file.package, file.document) if file.document else ():
        lacking = [name for name, text in section.pages if not _stands(marking, text)]
        if lacking:
            yield error(
                file.place,
                "missing-marking",
                f"{section.where} does not carry the marking `{marking}` on {listed(lacking)}",
                hint="put it into the header or the footer",
                where=section.where,
            )


def contradictory_marking(file: OfficeFile) -> Iterator[Finding]:
    """A file whose properties carry another marking than was asked for."""
    asked, own = file.standards.marking, file.properties.marking
    if asked and own and asked.strip() != own:
        yield error(
            file.place,
            "contradictory-marking",
            f"the file's properties carry the marking `{own}`, not `{asked}`",
            hint="give the file one marking",
        )


def marking_not_in_properties(file: OfficeFile) -> Iterator[Finding]:
    """A file whose properties do not carry the marking that was asked for."""
    asked = file.standards.marking
    said = " ".join(file.properties.all)
    if asked and not file.properties.marking and not _stands(asked, said):
        yield error(
            file.place,
            "marking-not-in-properties",
            f"the file's properties do not carry the marking `{asked}`",
            hint="set a property `Marking`, by which systems that store the file know it",
        )


def _wanted(file: OfficeFile) -> str:
    return (file.standards.marking or file.properties.marking).strip()


def _stands(marking: str, text: str) -> bool:
    """Whether a marking stands in a text as itself, not as the beginning of a higher one."""
    pattern = r"\s+".join(map(re.escape, marking.split()))
    return re.search(rf"(?<![\w-]){pattern}(?![\w-]){_HIGHER}", text) is not None


def _slide_text(slide: Slide) -> str:
    shapes = (*slide.shapes, *backdrop(slide))
    own = (each.text or "" for each in slide.root.iter(q("a:t")))
    return " ".join((*(shape.text for shape in shapes), *own))
