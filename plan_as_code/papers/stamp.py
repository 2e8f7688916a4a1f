"""What a paper is made from, put where its readers find it."""

from typing import assert_never

from attrs import evolve

from plan_as_code.blocks import (
    Calendar,
    Deck,
    Document,
    Field,
    Line,
    Paper,
    Paragraph,
    Section,
    Sheet,
    Style,
    Workbook,
    words,
)
from plan_as_code.papers.form import ORIGIN


def stamped(paper: Paper, origin: str, identifier: str) -> Paper:
    """Put a paper's origin into its properties and its small print.

    That is the end of a document, the notes of a deck's first slide, the last sheet of a
    workbook, and what a calendar says of itself.
    """
    meta = evolve(paper.meta, origin=origin, identifier=identifier)
    told = f"Made from {origin}."
    match paper:
        case Deck():
            first, *others = paper.slides or (None,)
            noted = (evolve(first, notes=(*first.notes, told)),) if first else ()
            return evolve(paper, meta=meta, slides=(*noted, *others))
        case Document():
            return evolve(paper, meta=meta, sections=_ended(paper.sections, told))
        case Workbook():
            sheet = Sheet(ORIGIN, (Field("Made from", 8),), (Line((origin,)),))
            return evolve(paper, meta=meta, sheets=(*paper.sheets, sheet))
        case Calendar():
            return evolve(paper, meta=meta)
        case _:
            assert_never(paper)


def _ended(sections: tuple[Section, ...], told: str) -> tuple[Section, ...]:
    small = Paragraph(words(told), Style.SMALL)
    if not sections:
        return (Section((small,)),)
    *others, last = sections
    return (*others, evolve(last, blocks=(*last.blocks, small)))
