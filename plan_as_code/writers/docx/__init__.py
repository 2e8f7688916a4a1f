"""Documents as Word files, in the styles of the theme's template."""

from collections.abc import Iterator, Sequence
from copy import deepcopy
from io import BytesIO
from itertools import groupby
from typing import assert_never

from attrs import evolve
from docx.document import Document as WordDocument
from lxml import etree

from plan_as_code.blocks import (
    Block,
    Bullet,
    Bullets,
    Chart,
    Contents,
    Cover,
    Document,
    Heading,
    Paragraph,
    Style,
    Table,
    Timeline,
    plain,
)
from plan_as_code.themes import Theme
from plan_as_code.writers import wordml
from plan_as_code.writers.docx.anchors import Mark, marks
from plan_as_code.writers.docx.bullets import own_bullets
from plan_as_code.writers.docx.columns import layouts, lettering
from plan_as_code.writers.docx.drawings import chart, timeline
from plan_as_code.writers.docx.pages import Pages, Small, frames
from plan_as_code.writers.docx.parting import parted
from plan_as_code.writers.docx.properties import describe, speak
from plan_as_code.writers.docx.sheet import Sheet
from plan_as_code.writers.docx.tables import table as _table
from plan_as_code.writers.docx.template import open_template, style_ids
from plan_as_code.writers.docx.words import ending as _ending
from plan_as_code.writers.docx.words import endings as _endings
from plan_as_code.writers.docx.words import text as _text
from plan_as_code.writers.package import seal

_UNDER_TABLE, _UNDER_LIST = 200, 120
"""How far words stand below a table and a list, in twips."""
_INTRODUCED = 3
_LINE = 120
"""How many letters are a line at most."""
_CHANGES = ("ins", "del")


def write_docx(
    document: Document, theme: Theme, *, flat: bool = False, pages: tuple[int, ...] = ()
) -> bytes:
    """Give a document as a .docx file, the same to the byte each time.

    With `flat` charts and timelines are pictures, for programs that know no others. The contents
    name the `pages` of the headings, if those of all are known.
    Raises PlanAsCodeError when the template is not there or lacks a style, or when a
    link points at a heading that the document does not have.
    """
    template = open_template(theme)
    sheet = _sheet(template, theme, document)
    sheet.flat, sheet.pages = flat, pages if len(pages) == len(sheet.marks) else ()
    _write(template, sheet, document)
    describe(template, document.meta)
    speak(template, document.meta.language)
    content = BytesIO()
    template.save(content)
    return seal(content.getvalue())


def _sheet(template: WordDocument, theme: Theme, document: Document) -> Sheet:
    styles = style_ids(template, theme)
    letters = lettering(template, styles, theme)
    names, found = theme.names.colours, marks(document)
    return Sheet(
        styles,
        names,
        found,
        template.part,
        letters,
        own_bullets(template, styles),
        theme.names.font,
        document.meta,
        document.revision,
    )


def _write(template: WordDocument, sheet: Sheet, document: Document) -> None:
    """Write the cover, then the sections, each stretch on pages of its own orientation."""
    flows = tuple(_flows(document))
    small = Small(document.meta, sheet.styles, max(1, bool(document.cover) + len(flows)))
    pages = frames(template, small, wide=any(wide for wide, _ in flows))
    body = template.element.body
    body.remove(pages.cover.section)
    if document.cover:
        _add(sheet, body, pages.cover, _cover(sheet, document.cover))
    for wide, blocks in flows:
        turned = pages.wide if wide else pages.upright
        blocks = tuple(parted(blocks, sheet.lettering, turned.width))
        tables = (block for block in blocks if isinstance(block, Table))
        sheet.width, sheet.height = turned.width, turned.height
        sheet.layouts = layouts(tables, sheet.lettering, turned.width)
        _add(sheet, body, turned, "".join(_blocks(sheet, blocks)))
    if not len(body):
        _add(sheet, body, pages.upright, "")
    body.append(body[-1].find(f".//{wordml.tag('sectPr')}"))


def _flows(document: Document) -> Iterator[tuple[bool, tuple[Block, ...]]]:
    """Join the sections that follow each other on pages of one orientation."""
    sections = (section for section in document.sections if section.blocks)
    for wide, joined in groupby(sections, key=lambda section: section.wide):
        yield wide, tuple(block for section in joined for block in section.blocks)


def _add(sheet: Sheet, body: etree._Element, pages: Pages, content: str) -> None:
    """Add content as a section of Word's, which is what its last paragraph says it is."""
    new = wordml.parsed(content)
    if not new or new[-1].tag != wordml.tag("p") or _may_go(new[-1]):
        new += wordml.parsed(wordml.hairline(sheet.styles.body))
    new[-1][0].append(deepcopy(pages.section))
    body.extend(new)


def _may_go(paragraph: etree._Element) -> bool:
    """Say whether a paragraph came or went: a section that it ends would go with it."""
    mark = paragraph.find(f"{wordml.tag('pPr')}/{wordml.tag('rPr')}")
    return mark is not None and any(mark.find(wordml.tag(kind)) is not None for kind in _CHANGES)


def _cover(sheet: Sheet, cover: Cover) -> str:
    title = wordml.paragraph(
        sheet.styles.title, _text(sheet, cover.title), _ending(sheet, cover.title)
    )
    lines = (
        wordml.paragraph(sheet.styles.subtitle, _text(sheet, line), _ending(sheet, line))
        for line in cover.lines
    )
    return title + "".join(lines)


def _blocks(sheet: Sheet, blocks: Sequence[Block]) -> Iterator[str]:
    """Give blocks as their neighbours let them stand."""
    for index, block in enumerate(blocks):
        above = blocks[index - 1] if index else None
        yield _block(
            sheet, block, _place(above, block, blocks[index + 1 : index + 1 + _INTRODUCED])
        )


def _place(above: Block | None, block: Block, below: Sequence[Block]) -> str:
    """Start pages with the contents and what follows them; keep words with their table."""
    fresh = isinstance(above, Contents) or (isinstance(block, Contents) and above is not None)
    keep = _stays(above, block, below)
    if fresh or above is None:
        return wordml.placed(keep=keep, fresh=fresh, before=0)
    return wordml.placed(keep=keep, before=_before(above, block))


def _stays(above: Block | None, block: Block, below: Sequence[Block]) -> bool:
    """Say whether words are worth little on another page than what follows them."""
    match block:
        case Bullets():
            return _listed(block, 0)
        case Paragraph():
            return _introduces(below) or _alone(above, below) or _in_lines(block, below)
        case _:
            return False


def _introduces(below: Sequence[Block]) -> bool:
    """Say whether a table, a figure or a list follows, after a paragraph or two of words."""
    first = next((block for block in below if not isinstance(block, Paragraph)), None)
    return isinstance(first, Table | Chart | Timeline | Bullets)


def _alone(above: Block | None, below: Sequence[Block]) -> bool:
    """Say whether words stand between two headings, and so would not be alone on a page."""
    return isinstance(above, Heading) and isinstance(next(iter(below), None), Heading)


def _in_lines(block: Paragraph, below: Sequence[Block]) -> bool:
    """Say whether words are one of several lines that belong together, as an address does."""
    follows = isinstance(next(iter(below), None), Paragraph)
    return follows and len(plain(block.text)) <= _LINE


def _before(above: Block, block: Block) -> int | None:
    """Give the room above words that stand below a table or a list; None where styles say it."""
    match above, block:
        case Table(), Paragraph() | Bullets():
            return _UNDER_TABLE
        case Bullets(), Paragraph():
            return _UNDER_LIST
        case _:
            return None


def _block(sheet: Sheet, block: Block, place: str) -> str:
    match block:
        case Heading():
            return _heading(sheet, block, place)
        case Paragraph():
            style = _paragraph_style(sheet, block.style)
            place += _ending(sheet, block.text)
            return wordml.paragraph(style, _text(sheet, block.text), place)
        case Bullets():
            return _bullets(sheet, block, place)
        case Table():
            return _table(sheet, block)
        case Chart():
            return chart(sheet, block)
        case Timeline():
            return timeline(sheet, block)
        case Contents():
            return _contents(sheet, block, place)
        case _:
            assert_never(block)


def _heading(sheet: Sheet, heading: Heading, place: str) -> str:
    """Give a heading with its bookmark; one deeper than the styles go is in the deepest."""
    styles, mark = sheet.styles, sheet.next_mark()
    levels = (styles.heading_1, styles.heading_2, styles.heading_3, styles.heading_4)
    content = wordml.bookmark(mark.number, mark.name, _text(sheet, heading.text))
    place += _ending(sheet, heading.text)
    return wordml.paragraph(_at(levels, heading.level - 1), content, place)


def _paragraph_style(sheet: Sheet, style: Style) -> str:
    match style:
        case Style.BODY:
            return sheet.styles.body
        case Style.LEAD:
            return sheet.styles.lead
        case Style.SMALL:
            return sheet.styles.small
        case Style.CALLOUT:
            return sheet.styles.callout
        case _:
            assert_never(style)


def _bullets(sheet: Sheet, bullets: Bullets, place: str) -> str:
    levels = (sheet.styles.bullet, sheet.styles.bullet_2, sheet.styles.bullet_3)
    return "".join(
        wordml.paragraph(
            _at(levels, item.level),
            _text(sheet, item.text),
            _marked(sheet, item, wordml.placed(keep=_listed(bullets, index)) if index else place)
            + _ending(sheet, item.text),
        )
        for index, item in enumerate(bullets.items)
    )


def _listed(bullets: Bullets, index: int) -> bool:
    """Say whether an item stays on the page of the next: no first or last one stands alone."""
    last = len(bullets.items) - 1
    return index < last and index in (0, last - 1)


def _marked(sheet: Sheet, item: Bullet, place: str) -> str:
    """Give a bullet to an item whose style has none."""
    level = min(item.level, len(sheet.bullets) - 1)
    number = sheet.bullets[level]
    return place if number is None else wordml.numbered(place, number, level)


def _at(levels: Sequence[str], level: int) -> str:
    return levels[min(level, len(levels) - 1)]


def _contents(sheet: Sheet, contents: Contents, place: str) -> str:
    """Give a field of linked entries that needs no update; nothing where there is no heading."""
    styles = (sheet.styles.contents_1, sheet.styles.contents_2, sheet.styles.contents_3)
    depth = min(contents.depth, len(styles))
    entries = [mark for mark in sheet.marks if mark.heading.level <= depth]
    if not entries:
        return ""
    links = [_entry(sheet, mark) for mark in entries]
    unpaged = "" if sheet.pages else "\\n "
    links[0] = wordml.field_start(f'TOC \\o "1-{depth}" \\h \\z {unpaged}\\u') + links[0]
    links[-1] += wordml.field_end()
    ends = _endings(sheet, [mark.heading.text for mark in entries])
    lines = (
        wordml.paragraph(_at(styles, mark.heading.level - 1), link, end)
        for mark, link, end in zip(entries, links, ends, strict=True)
    )
    title = wordml.paragraph(sheet.styles.contents_title, wordml.run(contents.title), place)
    return wordml.contents(title, "".join(lines))


def _entry(sheet: Sheet, mark: Mark) -> str:
    words = tuple(evolve(run, href=None) for run in mark.heading.text)
    page = f"\t{sheet.pages[mark.number - 1]}" if sheet.pages else ""
    return wordml.inner_link(mark.name, _text(sheet, words) + (wordml.run(page) if page else ""))
