"""Every piece of text as its reader sees it: its size, weight, colours and language."""

from collections.abc import Iterator

from attrs import frozen

from plan_as_code.spelling import shortened
from plan_as_code.verify.office.cells import cells
from plan_as_code.verify.office.colours import Colour
from plan_as_code.verify.office.deck import Deck, Shape, Slide, level, words
from plan_as_code.verify.office.document import Document, Paragraph, run_text, runs
from plan_as_code.verify.office.fills import UNKNOWN, Fill, ground
from plan_as_code.verify.office.inherit import Lettering, lettering, list_styles, text_scale
from plan_as_code.verify.office.names import q
from plan_as_code.verify.office.wordcells import cell_style
from plan_as_code.verify.office.wordstyles import Settings
from plan_as_code.verify.office.wordtext import hidden, run_chain, word_ground, word_lettering
from plan_as_code.verify.office.xml import Element, down, truth

_RUNS = (q("a:r"), q("a:fld"))


@frozen
class Piece:
    """A run of text: where it is, whose it is (a shape or a style), how it is set.

    `colour` is None and `ground` not known where they cannot be told.
    """

    where: str
    owner: str
    text: str
    size: float
    bold: bool
    colour: Colour | None
    ground: Fill
    language: str | None


def _piece(where: str, owner: str, text: str, set_in: Lettering, behind: Fill) -> Piece:
    how = (set_in.size, set_in.bold, set_in.colour)
    return Piece(where, owner, text, *how, behind, set_in.language)


def deck_pieces(deck: Deck) -> Iterator[Piece]:
    """Give the text of a presentation, shape by shape, and that of its notes."""
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.table is not None:
                yield from _table_pieces(deck, slide, shape)
            elif shape.text:
                yield from _shape_pieces(slide, shape)


def _shape_pieces(slide: Slide, shape: Shape) -> Iterator[Piece]:
    styles, behind = list_styles(slide, shape), ground(slide, shape)
    scale = text_scale(down(shape.element, "p:txBody"))
    owner = shape.called
    for paragraph in shape.paragraphs:
        for run, text in _runs(paragraph):
            set_in = lettering(run, styles, level(paragraph), slide.palette, scale)
            yield _piece(slide.where, owner, text, set_in, behind)


def _table_pieces(deck: Deck, slide: Slide, shape: Shape) -> Iterator[Piece]:
    other = down(slide.master.root if slide.master else None, "p:txStyles", "p:otherStyle")
    rest = [each for each in (other, slide.defaults) if each is not None]
    for cell, style in cells(deck, slide, shape):
        own = down(cell, "a:txBody", "a:lstStyle")
        styles = [*([own] if own is not None else []), *style.texts, *rest]
        for paragraph in cell.iterfind(f"{q('a:txBody')}/{q('a:p')}"):
            for run, text in _runs(paragraph):
                set_in = lettering(run, styles, level(paragraph), slide.palette)
                own_fill = down(run, "a:rPr", "a:solidFill") is not None
                behind = style.ground if style.known or own_fill else UNKNOWN
                yield _piece(
                    slide.where, f"the table `{shortened(shape.name)}`", text, set_in, behind
                )


def _runs(paragraph: Element) -> Iterator[tuple[Element, str]]:
    for run in paragraph:
        if run.tag in _RUNS and (text := words(run).strip()):
            yield run, text


def document_pieces(document: Document) -> Iterator[Piece]:
    """Give the text of a document, run by run; hidden text is left out."""
    covered = _covered(document)
    for paragraph in document.paragraphs:
        cell = cell_style(document, paragraph.cell)
        owner = f"the style `{shortened(paragraph.style[:1].upper() + paragraph.style[1:])}`"
        for run in runs(paragraph.element):
            text = run_text(run).strip()
            chain = run_chain(document, paragraph, run, cell or Settings()) if text else ()
            if not text or hidden(chain):
                continue
            behind = UNKNOWN
            if cell is not None and (paragraph.part.name, paragraph.heading) not in covered:
                behind = word_ground(document, paragraph, chain, cell)
            set_in = word_lettering(document, chain)
            yield _piece(paragraph.where, owner, text, set_in, behind)


def _covered(document: Document) -> set[tuple[str, str]]:
    """Give the stretches of text (by part and heading) with something drawn behind them."""
    return {(each.part.name, each.heading) for each in document.paragraphs if _draws_behind(each)}


def _draws_behind(paragraph: Paragraph) -> bool:
    anchors = paragraph.element.iter(q("wp:anchor"))
    return any(truth(each.get("behindDoc")) for each in anchors)
