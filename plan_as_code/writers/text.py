"""Papers as an indented outline: to read in a terminal, to compare, to keep as a golden."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import assert_never

from plan_as_code.blocks import (
    Block,
    Bullets,
    Calendar,
    Change,
    Chart,
    Contents,
    Deck,
    Document,
    Entry,
    Heading,
    Paper,
    Paragraph,
    Run,
    Sheet,
    Slide,
    Style,
    Table,
    Text,
    Timeline,
    Value,
    Workbook,
)
from plan_as_code.days import printed


def write_text(paper: Paper) -> bytes:
    """Give any paper as UTF-8 text, one block to a line, in reading order."""
    meta = paper.meta
    head = [
        f"title: {meta.title}",
        f"author: {meta.author}",
        f"as at: {printed(meta.date)}",
        f"marking: {meta.marking}",
        f"foot: {meta.footer} | {meta.footer_date}",
    ]
    match paper:
        case Deck():
            body = [
                line for index, slide in enumerate(paper.slides, 1) for line in _slide(index, slide)
            ]
        case Document():
            body = list(_document(paper))
        case Workbook():
            body = [line for each in paper.sheets if not each.hidden for line in _sheet(each)]
        case Calendar():
            body = [line for entry in paper.entries for line in _entry(entry)]
        case _:
            assert_never(paper)
    return "\n".join([*head, *body, ""]).encode()


def _slide(index: int, slide: Slide) -> Iterator[str]:
    yield ""
    yield f"slide {index} ({slide.kind.value}): {_text(slide.title)}"
    yield from (f"  {_text(line)}" for line in slide.lines)
    if slide.heading:
        yield f"  ## {_text(slide.heading)}"
    for block in slide.body:
        yield from (f"  {line}" for line in _block(block))
    if slide.continued:
        yield f"  > {_text(slide.continued)}"
    yield from (f"  notes: {line}" for line in slide.notes)


def _document(document: Document) -> Iterator[str]:
    if document.cover:
        yield ""
        yield f"cover: {_text(document.cover.title)}"
        yield from (f"  {_text(line)}" for line in document.cover.lines)
    for section in document.sections:
        yield ""
        yield "section (wide)" if section.wide else "section"
        for block in section.blocks:
            yield from _block(block)


def _sheet(sheet: Sheet) -> Iterator[str]:
    yield ""
    yield f"sheet: {sheet.name}"
    for line in sheet.rows:
        first, *rest = zip(sheet.columns, line.values, strict=True)
        yield f"  {_value(first[1])}"
        yield from (
            f"    {column.heading}: {_value(value)}" for column, value in rest if value is not None
        )


def _value(value: Value) -> str:
    match value:
        case date():
            return printed(value)
        case Decimal():
            return f"{value:f}"
        case _:
            return " / ".join((value or "").splitlines())


def _entry(entry: Entry) -> Iterator[str]:
    days = dict.fromkeys((printed(entry.first), printed(entry.last)))
    yield ""
    yield f"{' to '.join(days)}: {entry.summary}"
    yield f"  uid: {entry.uid}"
    place = [f"Place: {entry.place}"] if entry.place else []
    yield from (f"  {line}" for line in (*place, *entry.description.splitlines()))


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield f"{'#' * block.level} {_text(block.text)}"
        case Paragraph():
            weight = "" if block.style is Style.BODY else f"({block.style.value}) "
            yield f"{weight}{_text(block.text)}"
        case Bullets():
            yield from (f"{'  ' * item.level}- {_text(item.text)}" for item in block.items)
        case Table():
            yield from _table(block)
        case Chart():
            yield f"chart: {_text(block.caption)}"
            yield from (f"  | {category}: {figures} |" for category, figures in block.rows)
        case Timeline():
            yield from _timeline(block)
        case Contents():
            yield f"contents: {block.title}, to level {block.depth}"
        case _:
            assert_never(block)


def _table(table: Table) -> Iterator[str]:
    yield f"table: {_text(table.caption)}"
    yield f"  | {' | '.join(column.heading for column in table.columns)} |"
    for row in table.rows:
        cells = (" / ".join(_text(text) for text in cell.paragraphs) for cell in row.cells)
        yield f"  {'=' if row.total else '|'} {'> ' * row.depth}{' | '.join(cells)} |"


def _timeline(timeline: Timeline) -> Iterator[str]:
    yield f"timeline: {_text(timeline.caption)}"
    yield from (f"  | {mark.label} |" for mark in timeline.marks)
    if timeline.figures:
        yield f"  = {timeline.counted}: {'; '.join(timeline.figures)} |"


def _text(text: Text) -> str:
    return "".join(_run(run) for run in text)


def _run(run: Run) -> str:
    words = run.text.strip()
    if not words:
        return _marked(run.change, run.text)
    before, after = run.text.split(words, 1)
    for on, mark in ((run.raised, "^"), (run.soft, "*"), (run.strong, "**")):
        words = f"{mark}{words}{mark}" if on else words
    if run.change:
        before, words, after = "", _marked(run.change, f"{before}{words}{after}"), ""
    return f"{before}{f'[{words}]({run.href})' if run.href else words}{after}"


def _marked(change: Change | None, words: str) -> str:
    """Give words that came as `{+words+}`, and words that went as `[-words-]`."""
    match change:
        case Change.INSERTED:
            return f"{{+{words}+}}"
        case Change.DELETED:
            return f"[-{words}-]"
        case None:
            return words
