"""Papers as web pages: one file each that needs no network and no script.

A page scrolls, so a deck's slides are not split to fit. Notes are the speaker's and are
left out: a page is published, what is said in the room is not. So are the words that
say a slide is continued. Where the screen is narrow the rows of tables stand one below the
other, charts are narrow, and timelines scroll within themselves.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import assert_never

from attrs import evolve, frozen
from markupsafe import Markup

from plan_as_code.blocks import (
    Block,
    Bullets,
    Chart,
    Contents,
    Cover,
    Deck,
    Document,
    Figure,
    Heading,
    Meta,
    Paragraph,
    Run,
    Section,
    Slide,
    SlideKind,
    Table,
    Timeline,
)
from plan_as_code.fit import Level, Ruler
from plan_as_code.themes import Theme
from plan_as_code.writers.html.anchors import Entry
from plan_as_code.writers.html.render import macro, page, style
from plan_as_code.writers.html.sheet import Sheet, deck_sheet, document_sheet
from plan_as_code.writers.html.tables import measured
from plan_as_code.writers.html.tables import table as _table
from plan_as_code.writers.html.vectors import Pen, vector
from plan_as_code.writers.html.words import text as _text

_WIDTH, _NARROW = 640, 320
_LEVEL = Level(16, 19.2)
"""How wide charts and timelines are and how words in them are set, in pixels."""


@frozen
class Item:
    """An item of a list and the list within it."""

    words: Markup
    inner: "tuple[Item, ...]"


@frozen
class Part:
    """A part of a page: a slide, or a section of a document; `kind` names its look."""

    kind: str
    content: tuple[Markup, ...]


def write_html(paper: Deck | Document, theme: Theme) -> bytes:
    """Give a deck or a document as one web page in UTF-8, the same to the byte each time.

    A slide of kind `title` that comes first opens the page, as a document's cover does.
    Raises PlanAsCodeError when a link points at a heading that the document does not have.
    """
    match paper:
        case Deck():
            return _deck(paper, theme)
        case Document():
            return _document(paper, theme)
        case _:
            assert_never(paper)


def _deck(deck: Deck, theme: Theme) -> bytes:
    cover, slides = _untitled(deck.meta), deck.slides
    if slides and slides[0].kind is SlideKind.TITLE:
        cover, slides = Cover(slides[0].title, slides[0].lines), slides[1:]
    sheet = deck_sheet((Heading(slide.title) for slide in slides), theme)
    tables = (block for slide in slides for block in slide.body)
    sheet.shares = {False: measured(theme.widths, tables, wide=False)}
    parts = [Part(slide.kind.value, tuple(_slide(sheet, slide))) for slide in slides]
    return _page(sheet, deck, theme, cover, parts, Contents())


def _document(document: Document, theme: Theme) -> bytes:
    blocks = [block for section in document.sections for block in section.blocks]
    headings = (block for block in blocks if isinstance(block, Heading))
    sheet = document_sheet(headings, theme)
    sheet.shares = {
        wide: measured(theme.widths, _turned(document, wide), wide) for wide in (False, True)
    }
    cover = document.cover or _untitled(document.meta)
    parts = [_section(sheet, section) for section in document.sections]
    contents = next((block for block in blocks if isinstance(block, Contents)), Contents())
    return _page(sheet, document, theme, cover, parts, contents)


def _turned(document: Document, wide: bool) -> Iterator[Block]:
    """Give the blocks on pages on their side, or those on the others."""
    for section in document.sections:
        if section.wide is wide:
            yield from section.blocks


def _untitled(meta: Meta) -> Cover:
    return Cover((Run(meta.title),))


def _page(
    sheet: Sheet,
    paper: Deck | Document,
    theme: Theme,
    cover: Cover,
    parts: list[Part],
    contents: Contents,
) -> bytes:
    meta = paper.meta
    return page(
        kind="deck" if isinstance(paper, Deck) else "document",
        meta=meta,
        facts=_facts(meta),
        style=style(theme, meta),
        title=_text(sheet, cover.title),
        lines=[_text(sheet, line) for line in cover.lines],
        parts=[part for part in parts if part.content],
        contents=_contents(sheet, contents),
    ).encode()


def _facts(meta: Meta) -> tuple[tuple[str, str], ...]:
    """Give what the page says of itself to machines; what is blank is left out."""
    return (
        ("author", meta.author),
        ("description", meta.subject),
        ("keywords", meta.keywords),
        ("dcterms.modified", meta.date.isoformat()),
        ("marking", meta.marking),
        ("dcterms.identifier", meta.identifier),
        ("dcterms.source", meta.origin),
    )


def _section(sheet: Sheet, section: Section) -> Part:
    sheet.wide = section.wide
    content = [_block(sheet, block) for block in section.blocks]
    return Part("wide" if section.wide else "upright", tuple(filter(None, content)))


def _slide(sheet: Sheet, slide: Slide) -> Iterator[Markup]:
    yield _block(sheet, Heading(slide.title))
    yield from (_block(sheet, Paragraph(line)) for line in slide.lines)
    if slide.heading:
        yield macro("subheading", _text(sheet, slide.heading))
    yield from (_block(sheet, block) for block in slide.body)


def _block(sheet: Sheet, block: Block) -> Markup:
    match block:
        case Heading():
            entry = sheet.next_entry()
            return macro("heading", entry.rank, entry.id, _text(sheet, block.text))
        case Paragraph():
            return macro("paragraph", block.style.value, _text(sheet, block.text))
        case Bullets():
            items = [(item.level, _text(sheet, item.text)) for item in block.items]
            return macro("bullets", _nested(items))
        case Table():
            return _table(sheet, block)
        case Chart() | Timeline():
            return _drawing(sheet, block)
        case Contents():
            return Markup()
        case _:
            assert_never(block)


def _drawing(sheet: Sheet, figure: Figure) -> Markup:
    """Give a figure; a chart once more for narrow screens."""
    ruler = Ruler(sheet.widths)
    widths = (_WIDTH, _NARROW) if isinstance(figure, Chart) else (_WIDTH,)
    pens = (Pen(width, _LEVEL, ruler, sheet.colours) for width in widths)
    drawn, *narrow = (vector(pen, sheet.next_figure(), figure) for pen in pens)
    return macro("drawing", _text(sheet, figure.caption), drawn, next(iter(narrow), None))


def _contents(sheet: Sheet, contents: Contents) -> Markup:
    """Give the list of headings, which stands in a place of its own on every page."""
    shown = [each for each in sheet.entries if each.rank <= contents.depth + 1]
    return macro("contents", contents.title, _nested([_link(sheet, each) for each in shown]))


def _link(sheet: Sheet, entry: Entry) -> tuple[int, Markup]:
    words = tuple(evolve(run, href=None) for run in entry.heading.text)
    return entry.rank, macro("link", entry.id, _text(sheet, words))


def _nested(items: Sequence[tuple[int, Markup]]) -> tuple[Item, ...]:
    """Put each item that has a deeper level than the one before it into that one's list."""
    found: list[Item] = []
    while items:
        level, words = items[0]
        inner = _deeper(items[1:], level)
        found.append(Item(words, _nested(inner)))
        items = items[1 + len(inner) :]
    return tuple(found)


def _deeper(items: Sequence[tuple[int, Markup]], level: int) -> list[tuple[int, Markup]]:
    return list(takewhile(lambda item: item[0] > level, items))
