"""Items that come and go in a list as it is written."""

from collections.abc import Iterator

from attrs import evolve

from plan_as_code.edits.data import Data
from plan_as_code.edits.page import Page
from plan_as_code.edits.render import flow, item
from plan_as_code.edits.runs import runs
from plan_as_code.edits.scalars import Setting
from plan_as_code.edits.splice import Splice
from plan_as_code.edits.tree import Slot
from plan_as_code.edits.values import Place
from plan_as_code.source import Sequence


def dash(page: Page, holder: Sequence, index: int) -> int:
    """Give the offset of an item's dash."""
    column = page.column(holder.start)
    row = page.row(holder.items[index].start)
    while page.line(row)[column : column + 1] != "-" or page.indent(row) != column:
        row -= 1
    return page.starts[row] + column


def place_of(page: Page, slot: Slot) -> Place:
    """Give where an item stands."""
    holder = slot.holder
    if slot.node is not holder.items[slot.index]:
        return Place(slot.node, None, 0)
    if holder.flow:
        return Place(slot.node, slot.node.start, 0, flow=True, is_item=True)
    after = dash(page, holder, slot.index) + 1
    return Place(slot.node, after, page.column(holder.start), is_item=True)


def lines_of(data: Data, page: Page, holder: Sequence, style: Setting) -> list[str]:
    """Write a new item as the lines it would have in a list."""
    return item(data, evolve(style, column=page.column(holder.start)))


def put_after(page: Page, holder: Sequence, index: int, lines: list[str]) -> Splice:
    """Put an item's lines behind another item."""
    at = page.extent(holder.items[index], page.column(holder.start))
    gap = "\n" if is_spaced(page, holder) else ""
    return Splice(holder.place.file, at, at, "".join([gap, *(f"\n{line}" for line in lines)]))


def put_before(page: Page, holder: Sequence, index: int, lines: list[str]) -> Splice:
    """Put an item's lines in front of another item."""
    at = page.lead(dash(page, holder, index))
    gap = "\n" if is_spaced(page, holder) else ""
    return Splice(holder.place.file, at, at, "".join([*(f"{line}\n" for line in lines), gap]))


def put_in_brackets(page: Page, holder: Sequence, index: int | None, data: Data) -> Splice:
    """Write a new item behind another in brackets, or in front of all where there is none."""
    if index is None:
        at, text = holder.items[0].start, f"{flow(data, '- ')}, "
    else:
        at, text = page.tight(holder.items[index]), f", {flow(data, '- ')}"
    return Splice(holder.place.file, at, at, text)


def is_spaced(page: Page, holder: Sequence) -> bool:
    """Say whether blank lines stand between the items of a list, or before its only one."""
    index = min(1, len(holder.items) - 1)
    row = page.row(page.lead(dash(page, holder, index)))
    return row > 0 and page.is_blank(row - 1)


def dropped(page: Page, holder: Sequence, gone: list[int]) -> Iterator[Splice]:
    """Take items out with their comments, but not all there are."""
    for first, last in runs(gone):
        start, end = (_in_brackets if holder.flow else _lines)(page, holder, first, last)
        yield Splice(holder.place.file, start, end, "")


def _in_brackets(page: Page, holder: Sequence, first: int, last: int) -> tuple[int, int]:
    if last + 1 < len(holder.items):
        return holder.items[first].start, holder.items[last + 1].start
    return page.tight(holder.items[first - 1]), page.tight(holder.items[last])


def _lines(page: Page, holder: Sequence, first: int, last: int) -> tuple[int, int]:
    """Give the lines of a run of items, with the blank lines that set them off on one side."""
    start = page.lead(dash(page, holder, first))
    end = page.extent(holder.items[last], page.column(holder.start))
    if last + 1 < len(holder.items):
        return start, page.after_blank(end)
    return page.before_blank(start), end
