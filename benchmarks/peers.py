"""The same words by other means: pandoc's Markdown, docxtpl, plain python-pptx calls."""

import io

from docx import Document as open_docx
from docxtpl import DocxTemplate
from pptx import Presentation
from pptx.util import Inches

from plan_as_code.blocks import (
    Block,
    Bullets,
    Chart,
    Contents,
    Deck,
    Document,
    Heading,
    Paragraph,
    Slide,
    Table,
    Text,
    Timeline,
    plain,
)


def deck_markdown(deck: Deck) -> str:
    """Give a deck as pandoc's Markdown, a slide to each heading."""
    return "\n\n".join(_slide(slide) for slide in deck.slides)


def document_markdown(document: Document) -> str:
    """Give a document as pandoc's Markdown."""
    return "\n\n".join(_block(block) for section in document.sections for block in section.blocks)


def _slide(slide: Slide) -> str:
    parts = [f"# {_text(slide.title)}", *(_text(line) for line in slide.lines)]
    parts += [f"**{plain(slide.heading)}**"] if slide.heading else []
    parts += [_block(block) for block in slide.body]
    notes = "\n\n".join(slide.notes)
    return "\n\n".join([*parts, f"::: notes\n{notes}\n:::"] if notes else parts)


def _block(block: Block) -> str:
    match block:
        case Heading():
            return f"{'#' * block.level} {_text(block.text)}"
        case Paragraph():
            return _text(block.text)
        case Bullets():
            return "\n".join(f"{'  ' * item.level}- {_text(item.text)}" for item in block.items)
        case Table():
            head = [column.heading for column in block.columns]
            rows = [
                [" ".join(map(_text, cell.paragraphs)) for cell in row.cells] for row in block.rows
            ]
            lines = [head, ["---"] * len(head), *rows]
            return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
        case Contents() | Chart() | Timeline():
            return ""  # pandoc draws neither: its run is the shorter for it


def _text(text: Text) -> str:
    return "".join(f"**{run.text.strip()}** " if run.strong else run.text for run in text)


def docxtpl_tables(document: Document) -> bytes:
    """Write a document's widest tables with docxtpl: one template, one loop over their rows."""
    tables = [
        block
        for section in document.sections
        for block in section.blocks
        if isinstance(block, Table)
    ]
    width = max(len(table.columns) for table in tables)
    rows = [
        ["\n".join(map(plain, cell.paragraphs)) for cell in row.cells]
        for table in tables
        if len(table.columns) == width
        for row in table.rows
    ]
    template = DocxTemplate(io.BytesIO(_template(width)))
    template.render({"rows": rows}, autoescape=True)
    out = io.BytesIO()
    template.save(out)
    return out.getvalue()


def _template(width: int) -> bytes:
    document = open_docx()
    table = document.add_table(rows=3, cols=width)
    first, middle, last = (row.cells for row in table.rows)
    first[0].text = "{%tr for row in rows %}"
    for index, cell in enumerate(middle):
        cell.text = f"{{{{ row[{index}] }}}}"
    last[0].text = "{%tr endfor %}"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def plain_pptx(deck: Deck) -> bytes:
    """Write the same slides with python-pptx as its documentation shows."""
    presentation = Presentation()
    layout = presentation.slide_layouts.get_by_name("Title and Content")
    for slide in deck.slides:
        _plain_slide(presentation.slides.add_slide(layout), slide)
    out = io.BytesIO()
    presentation.save(out)
    return out.getvalue()


def _plain_slide(target: object, slide: Slide) -> None:
    target.shapes.title.text = plain(slide.title)
    lines = [plain(line) for line in (*slide.lines, slide.heading) if line]
    for block in slide.body:
        match block:
            case Paragraph():
                lines.append(plain(block.text))
            case Bullets():
                lines += [plain(item.text) for item in block.items]
            case Table():
                _plain_table(target, block)
    target.placeholders[1].text_frame.text = "\n".join(lines)
    if slide.notes:
        target.notes_slide.notes_text_frame.text = "\n".join(slide.notes)


def _plain_table(target: object, table: Table) -> None:
    box = (Inches(0.5), Inches(1.5), Inches(9), Inches(5))
    shape = target.shapes.add_table(len(table.rows) + 1, len(table.columns), *box)
    for index, column in enumerate(table.columns):
        shape.table.cell(0, index).text = column.heading
    for number, row in enumerate(table.rows, 1):
        for index, cell in enumerate(row.cells):
            shape.table.cell(number, index).text = "\n".join(map(plain, cell.paragraphs))
