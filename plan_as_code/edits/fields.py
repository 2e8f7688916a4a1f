"""Fields that come and go in a record as it is written."""

from collections.abc import Iterator

from attrs import evolve

from plan_as_code.edits.data import Data
from plan_as_code.edits.page import Page
from plan_as_code.edits.render import entry, pairs
from plan_as_code.edits.runs import runs
from plan_as_code.edits.scalars import Setting
from plan_as_code.edits.splice import Splice
from plan_as_code.edits.values import Place
from plan_as_code.source import Entry, Mapping, Node


def place_of(page: Page, holder: Mapping, held: Entry, node: Node) -> Place:
    """Give where a field's value stands; `node` is that value, perhaps in an included file."""
    if node is not held.value:
        return Place(node, None, 0)
    colon = page.text.index(":", held.key.end)
    return Place(node, colon + 1, page.column(holder.start), holder.flow)


def added(
    page: Page, holder: Mapping, anchor: Entry, name: str, data: Data, style: Setting
) -> Splice:
    """Write a field behind another."""
    if holder.flow:
        at, text = page.tight(anchor.value), f", {', '.join(pairs({name: data}))}"
    else:
        column = page.column(holder.start)
        at = page.extent(anchor.value, column)
        text = "".join(f"\n{line}" for line in entry(name, data, evolve(style, column=column)))
    return Splice(holder.place.file, at, at, text)


def dropped(page: Page, holder: Mapping, names: set[str]) -> Iterator[Splice]:
    """Take fields out, but not all there are."""
    held = holder.entries
    gone = [index for index, each in enumerate(held) if each.key.text in names]
    for first, last in runs(gone):
        if holder.flow and last + 1 == len(held):
            start, end = page.tight(held[first - 1].value), page.tight(held[last].value)
        elif holder.flow or (first == 0 and _shares_its_line(page, holder)):
            start, end = held[first].key.start, held[last + 1].key.start
        else:
            start, end = _lines(page, holder, held[first], held[last])
        yield Splice(holder.place.file, start, end, "")


def _shares_its_line(page: Page, holder: Mapping) -> bool:
    """Say whether a record's first field stands behind a dash."""
    return bool(page.text[page.start(holder.start) : holder.start].strip())


def _lines(page: Page, holder: Mapping, first: Entry, last: Entry) -> tuple[int, int]:
    """Give the lines from one field to another, with the break before them rather than after.

    So they end where the record ends that they are the last of, and where something may
    be written behind it.
    """
    row, end = page.row(first.key.start), page.extent(last.value, page.column(holder.start))
    return (page.ends[row - 1], end) if row else (0, page.after_blank(end))
