"""One document from two: what came marked as inserted, what went as deleted.

All insertions taken and all deletions dropped, it says what the new document says; the
other way round, what the old one said. Properties and small print are the new document's.
"""

from collections.abc import Hashable, Iterator, Sequence
from itertools import groupby

from attrs import evolve, frozen

from plan_as_code.blocks import (
    Block,
    Bullet,
    Bullets,
    Change,
    Chart,
    Contents,
    Cover,
    Document,
    Figure,
    Heading,
    Paragraph,
    Revision,
    Section,
    Table,
    Timeline,
    plain,
)
from plan_as_code.tracked.pairing import paired
from plan_as_code.tracked.tables import compared_table, marked_table
from plan_as_code.tracked.texts import compared_lines, compared_text, marked_text

Unit = Heading | Paragraph | Bullet | Table | Figure | Contents


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
    for was, now in paired(old, new, _identity, _akin):
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
            return evolve(now, text=compared_text(was.text, now.text))
        case Bullet(), Bullet():
            return evolve(now, text=compared_text(was.text, now.text))
        case Heading(), Heading():
            return evolve(now, text=compared_text(was.text, now.text))
        case Table(), Table():
            return compared_table(was, now)
    return now


def _marked(unit: Unit, change: Change) -> Unit:
    """Mark a whole block. A heading that is gone is no longer linked to."""
    match unit:
        case Heading():
            anchor = unit.anchor if change is Change.INSERTED else None
            return evolve(unit, text=marked_text(unit.text, change), anchor=anchor)
        case Paragraph() | Bullet():
            return evolve(unit, text=marked_text(unit.text, change))
        case Table():
            return marked_table(unit, change)
        case Chart() | Timeline():
            return evolve(unit, caption=marked_text(unit.caption, change), change=change)
        case Contents():
            return unit


def _cover(was: Cover | None, now: Cover | None) -> Cover | None:
    if was is None or now is None:
        whole, change = (now, Change.INSERTED) if now else (was, Change.DELETED)
        return whole and Cover(
            marked_text(whole.title, change),
            tuple(marked_text(line, change) for line in whole.lines),
        )
    return Cover(compared_text(was.title, now.title), tuple(compared_lines(was.lines, now.lines)))
