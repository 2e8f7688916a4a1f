"""One document from two: what came marked as inserted, what went as deleted.

All insertions taken and all deletions dropped, it says what the new document says; the
other way round, what the old one said. Properties and small print are the new document's.
"""

import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import partial
from itertools import groupby
from typing import TypeVar

from attrs import evolve, frozen

from plan_as_code.blocks import (
    Block,
    Bullet,
    Bullets,
    Cell,
    Change,
    Chart,
    Contents,
    Cover,
    Document,
    Figure,
    Heading,
    Paragraph,
    Revision,
    Row,
    Run,
    Section,
    Table,
    Text,
    Timeline,
    plain,
)

T = TypeVar("T")
Unit = Heading | Paragraph | Bullet | Table | Figure | Contents

_WORDS = re.compile(r"\s+|\w+|[^\w\s]")
_ALIKE = 0.4


@frozen
class Placed:
    """A block, or one item of a list, and whether it stands on a page on its side."""

    unit: Unit
    wide: bool


def tracked(old: Document, new: Document, revision: Revision) -> Document:
    """Give the new document with what differs from the old one marked."""
    units = _merged(tuple(_units(old)), tuple(_units(new)))
    sections = (
        Section(tuple(_blocks([each.unit for each in group])), wide)
        for wide, group in groupby(units, key=lambda each: each.wide)
    )
    cover = _cover(old.cover, new.cover)
    return Document(new.meta, cover, tuple(sections), revision)


def _units(document: Document) -> Iterator[Placed]:
    for section in document.sections:
        for block in section.blocks:
            items: tuple[Unit, ...] = block.items if isinstance(block, Bullets) else (block,)
            yield from (Placed(item, section.wide) for item in items)


def _blocks(units: Sequence[Unit]) -> Iterator[Block]:
    """Put neighbouring items of lists into one list again."""
    for listed, group in groupby(units, key=lambda each: isinstance(each, Bullet)):
        kept = tuple(group)
        if listed:
            yield Bullets(tuple(each for each in kept if isinstance(each, Bullet)))
        else:
            yield from (each for each in kept if not isinstance(each, Bullet))


def _merged(old: Sequence[Placed], new: Sequence[Placed]) -> Iterator[Placed]:
    for was, now in _paired(old, new, _identity, _akin):
        if was and now:
            yield evolve(now, unit=_both(was.unit, now.unit))
        elif was:
            yield evolve(was, unit=_marked(was.unit, Change.DELETED))
        elif now:
            yield evolve(now, unit=_marked(now.unit, Change.INSERTED))


def _identity(placed: Placed) -> Hashable:
    """Say what makes a block the same in both: headings and tables also when they changed.

    On which pages it stands makes no difference: those of the new document are taken.
    A chart or a timeline that changed goes, and another comes.
    """
    unit = placed.unit
    if isinstance(unit, Table):
        return Table, plain(unit.caption), tuple(each.heading for each in unit.columns)
    if isinstance(unit, Contents):
        return Contents
    if isinstance(unit, Heading):
        return Heading, unit.level, unit.anchor or plain(unit.text)
    return unit


def _akin(was: Placed, now: Placed) -> bool:
    """Say whether a block that is not the same is another wording of this one."""
    match was.unit, now.unit:
        case (Paragraph(style=before), Paragraph(style=after)):
            return before is after
        case (Bullet(level=here), Bullet(level=there)) | (
            Heading(level=here),
            Heading(level=there),
        ):
            return here == there
        case Table(columns=columns), Table(columns=others):
            heads = [each.heading for each in columns], [each.heading for each in others]
            return heads[0] == heads[1]
    return False


def _both(was: Unit, now: Unit) -> Unit:
    """Give one block that says both; the two are of one kind."""
    match was, now:
        case Paragraph(), Paragraph():
            return evolve(now, text=_text(was.text, now.text))
        case Bullet(), Bullet():
            return evolve(now, text=_text(was.text, now.text))
        case Heading(), Heading():
            return evolve(now, text=_text(was.text, now.text))
        case Table(), Table():
            return _table(was, now)
    return now


def _table(was: Table, now: Table) -> Table:
    caption = _text(was.caption, now.caption)
    rows = tuple(_rows(was.rows, now.rows, now.head_column))
    return evolve(now, caption=caption, rows=rows)


def _rows(old: Sequence[Row], new: Sequence[Row], named: bool) -> Iterator[Row]:
    """Pair rows by their first cells where those name them, else by all they say."""
    for was, now in _paired(old, new, _row_key(old, new, named), lambda *_: False):
        if was and now:
            cells = zip(was.cells, now.cells, strict=True)
            yield evolve(now, cells=tuple(_cell(before, after) for before, after in cells))
        elif was:
            yield _row(was, Change.DELETED)
        elif now:
            yield _row(now, Change.INSERTED)


def _row_key(old: Sequence[Row], new: Sequence[Row], named: bool) -> Callable[[Row], Hashable]:
    """Give the least number of first cells that tell the rows of either table apart."""
    for cells in (1, 2) if named else (2,):
        keys = [[tuple(map(_said, row.cells[:cells])) for row in rows] for rows in (old, new)]
        if all(len(set(each)) == len(each) for each in keys):
            return partial(_beginning, cells)
    return partial(_beginning, None)


def _beginning(cells: int | None, row: Row) -> Hashable:
    return tuple(map(_said, row.cells[:cells]))


def _said(cell: Cell) -> tuple[str, ...]:
    return tuple(plain(text) for text in cell.paragraphs)


def _cell(was: Cell, now: Cell) -> Cell:
    """Give one cell that says both; where its mark has another colour, all of its first line."""
    if was == now:
        return now
    if was.tone is not now.tone:
        first = (
            *_run(was.paragraphs[0], Change.DELETED),
            *_run(now.paragraphs[0], Change.INSERTED),
        )
        rest = tuple(_lines(was.paragraphs[1:], now.paragraphs[1:]))
        return Cell((first, *rest), now.tone, was.tone)
    return Cell(tuple(_lines(was.paragraphs, now.paragraphs)), now.tone, was.tone)


def _lines(old: Sequence[Text], new: Sequence[Text]) -> Iterator[Text]:
    for was, now in _paired(old, new, lambda text: text, lambda *_: True):
        if was and now:
            yield _text(was, now)
        else:
            yield _run(was, Change.DELETED) if was else _run(now or (), Change.INSERTED)


def _text(was: Text, now: Text) -> Text:
    """Mark the words that differ; the whole, where hardly a word is left."""
    if was == now:
        return now
    old, new = tuple(_tokens(was)), tuple(_tokens(now))
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if matcher.ratio() < _ALIKE:
        return (*_run(was, Change.DELETED), *_run(now, Change.INSERTED))
    return _joined(_compared(old, new, matcher))


def _compared(
    old: Sequence[Run], new: Sequence[Run], matcher: "SequenceMatcher[Run]"
) -> Iterator[Run]:
    """Give the words of both; a lone space between two changes belongs to them."""
    gone: list[Run] = []
    came: list[Run] = []
    for verb, start, end, begin, stop in matcher.get_opcodes():
        if verb == "equal" and not (
            (gone or came) and stop < len(new) and not plain(tuple(new[begin:stop])).strip()
        ):
            yield from (*_run(gone, Change.DELETED), *_run(came, Change.INSERTED))
            yield from new[begin:stop]
            gone, came = [], []
        else:
            gone += old[start:end]
            came += new[begin:stop]
    yield from (*_run(gone, Change.DELETED), *_run(came, Change.INSERTED))


def _tokens(text: Text) -> Iterator[Run]:
    for run in text:
        yield from (evolve(run, text=each) for each in _WORDS.findall(run.text))


def _joined(runs: Iterable[Run]) -> Text:
    """Put neighbouring words of one weight and one fate together again."""
    alike = groupby(runs, key=lambda run: evolve(run, text=""))
    return tuple(evolve(like, text="".join(run.text for run in group)) for like, group in alike)


def _run(text: Iterable[Run], change: Change) -> Text:
    """Mark words. What is deleted links to no heading, which may be gone as well."""
    lost = change is Change.DELETED
    return _joined(
        evolve(
            run,
            change=change,
            href=None if lost and (run.href or "").startswith("#") else run.href,
        )
        for run in text
    )


def _marked(unit: Unit, change: Change) -> Unit:
    """Mark a whole block. A heading that is gone is no longer linked to."""
    match unit:
        case Heading():
            anchor = unit.anchor if change is Change.INSERTED else None
            return evolve(unit, text=_run(unit.text, change), anchor=anchor)
        case Paragraph() | Bullet():
            return evolve(unit, text=_run(unit.text, change))
        case Table():
            rows = tuple(_row(row, change) for row in unit.rows)
            return evolve(unit, caption=_run(unit.caption, change), rows=rows, change=change)
        case Chart() | Timeline():
            return evolve(unit, caption=_run(unit.caption, change), change=change)
        case Contents():
            return unit


def _row(row: Row, change: Change) -> Row:
    cells = (
        evolve(cell, paragraphs=tuple(_run(text, change) for text in cell.paragraphs))
        for cell in row.cells
    )
    return evolve(row, cells=tuple(cells), change=change)


def _cover(was: Cover | None, now: Cover | None) -> Cover | None:
    if was is None or now is None:
        whole, change = (now, Change.INSERTED) if now else (was, Change.DELETED)
        return whole and Cover(
            _run(whole.title, change), tuple(_run(line, change) for line in whole.lines)
        )
    return Cover(_text(was.title, now.title), tuple(_lines(was.lines, now.lines)))


def _paired(
    old: Sequence[T],
    new: Sequence[T],
    key: Callable[[T], Hashable],
    akin: Callable[[T, T], bool],
) -> Iterator[tuple[T | None, T | None]]:
    """Pair what has one key in both, in order; of what was replaced, what is akin.

    What is alone comes with None for the other: first what is gone, then what is new.
    """
    keys = [key(each) for each in old], [key(each) for each in new]
    matcher = SequenceMatcher(None, *keys, autojunk=False)
    for verb, start, end, begin, stop in matcher.get_opcodes():
        if verb == "equal":
            yield from zip(old[start:end], new[begin:stop], strict=True)
        else:
            yield from _replaced(old[start:end], new[begin:stop], akin)


def _replaced(
    old: Sequence[T], new: Sequence[T], akin: Callable[[T, T], bool]
) -> Iterator[tuple[T | None, T | None]]:
    left = list(old)
    for now in new:
        place = next((index for index, was in enumerate(left) if akin(was, now)), None)
        if place is None:
            yield None, now
            continue
        yield from ((was, None) for was in left[:place])
        yield left[place], now
        del left[: place + 1]
    yield from ((was, None) for was in left)
