"""The formats a paper can be written in: which there are, and a paper made ready and written."""

from enum import Enum
from typing import TYPE_CHECKING

from attrs import evolve

from plan_as_code.blocks import Calendar, Contents, Deck, Document, Workbook
from plan_as_code.blocks import Paper as Composed
from plan_as_code.memory import uncollected
from plan_as_code.model import Paper, PaperKind
from plan_as_code.themes import Theme

if TYPE_CHECKING:
    from plan_as_code.fit import Overflow


class Format(Enum):
    """A format a paper can be written in."""

    PPTX = "pptx"
    DOCX = "docx"
    XLSX = "xlsx"
    ICS = "ics"
    HTML = "html"
    PDF = "pdf"
    TEXT = "txt"


OWN = {
    PaperKind.DECK: Format.PPTX,
    PaperKind.DOCUMENT: Format.DOCX,
    PaperKind.TRACKER: Format.XLSX,
    PaperKind.CALENDAR: Format.ICS,
}
"""The format that papers of each kind have where none is named."""


def holds(form: Format, paper: Paper) -> bool:
    """Tell whether a paper can be written in a format."""
    match form:
        case Format.TEXT:
            return True
        case Format.HTML | Format.PDF:
            return paper.kind.outlined
        case _:
            return form is OWN[paper.kind]


def finished(
    paper: Composed, form: Format, theme: Theme
) -> tuple[Composed, tuple["Overflow", ...]]:
    """Make a paper ready for a format, and tell which words it has no room for."""
    if form in (Format.PPTX, Format.PDF) and isinstance(paper, Deck):
        return _measured(paper, theme)
    if form is Format.XLSX and isinstance(paper, Workbook):
        from plan_as_code.fit.cells import cut_cells

        return cut_cells(paper)
    return _titled(paper) if form is Format.HTML else fitted(paper, theme), ()


@uncollected
def fitted(paper: Composed, theme: Theme) -> Composed:
    """Split a deck's slides so that each fits the theme's layouts; all else flows by itself."""
    if not isinstance(paper, Deck):
        return paper
    from plan_as_code.fit import paginate
    from plan_as_code.writers.pptx import boxes

    return paginate(paper, boxes(theme), theme.widths)


def _titled(paper: Composed) -> Composed:
    """Give a deck's slides a title of their own each, and leave them whole: a web page scrolls."""
    if not isinstance(paper, Deck):
        return paper
    from plan_as_code.fit.titles import numbered

    return evolve(paper, slides=numbered(paper.slides))


def _measured(deck: Deck, theme: Theme) -> tuple[Deck, tuple["Overflow", ...]]:
    """Split a deck's slides so that each fits, and tell which words do not fit even so."""
    from plan_as_code.fit import cut, overflow, paginate
    from plan_as_code.writers.pptx import boxes

    rooms = boxes(theme)
    split = paginate(deck, rooms, theme.widths)
    return split, (*cut(deck, rooms, theme.widths), *overflow(split, rooms, theme.widths))


def written(paper: Composed, form: Format, theme: Theme, *, flat: bool = False) -> bytes | None:
    """Write a paper; None where it is not of the kind this format holds.

    For a PDF charts and timelines are pictures: of others LibreOffice forgets what is said.
    Its subject says the origin too, for it has no other property that would hold that.

    The Office libraries are loaded here, when they are needed: they take longer to
    load than checking a plan does.
    """
    if form is Format.TEXT:
        from plan_as_code.writers.text import write_text

        return write_text(paper)
    if form is Format.HTML and isinstance(paper, Deck | Document):
        from plan_as_code.writers.html import write_html

        return write_html(paper, theme)
    if form is Format.PDF and isinstance(paper, Deck | Document):
        return _pdf(paper, theme)
    if form is Format.PPTX and isinstance(paper, Deck):
        from plan_as_code.writers.pptx import write_pptx

        return write_pptx(paper, theme, flat=flat)
    if form is Format.DOCX and isinstance(paper, Document):
        from plan_as_code.writers.docx import write_docx

        return write_docx(paper, theme, flat=flat)
    if form is Format.XLSX and isinstance(paper, Workbook):
        from plan_as_code.writers.xlsx import write_xlsx

        return write_xlsx(paper, theme)
    if form is Format.ICS and isinstance(paper, Calendar):
        from plan_as_code.writers.ics import write_ics

        return write_ics(paper)
    return None


def _pdf(paper: Deck | Document, theme: Theme) -> bytes:
    """Write a PDF; one with a list of contents twice, to know on which pages things stand."""
    from plan_as_code.writers.pdf import write_pdf
    from plan_as_code.writers.pdf.bookmarks import bookmarked

    meta = paper.meta
    subject = ": ".join(filter(None, (meta.subject, meta.origin)))
    paper = evolve(paper, meta=evolve(meta, subject=subject))
    if isinstance(paper, Deck):
        office = written(paper, Format.PPTX, theme, flat=True) or b""
        return write_pdf(office, "pptx", meta.language, meta.date)
    from plan_as_code.writers.docx import write_docx

    office = write_docx(paper, theme, flat=True)
    made = write_pdf(office, "docx", meta.language, meta.date)
    if not any(isinstance(block, Contents) for each in paper.sections for block in each.blocks):
        return made
    office = write_docx(paper, theme, flat=True, pages=bookmarked(made))
    return write_pdf(office, "docx", meta.language, meta.date)
