"""A thing cut out of one list and put into another, with its comments and as it is written."""

from collections.abc import Iterator

from attrs import frozen

from plan_as_code.changes import Spot
from plan_as_code.changes.record import ACTIONS
from plan_as_code.edits import fields, items
from plan_as_code.edits.page import Page
from plan_as_code.edits.scalars import Setting
from plan_as_code.edits.splice import Splice
from plan_as_code.edits.tree import Trees, entries
from plan_as_code.source import Entry, Mapping, Node, Scalar, Sequence

_KEYS = ("id", "key", "term")


@frozen
class _List:
    """A list of things with ids: its node, and the record and the field that hold it."""

    node: Sequence
    owner: Mapping
    field: Entry


@frozen
class _Found:
    """An item of a list, in the list it is written in, perhaps that of an included file."""

    holder: Sequence
    index: int
    list: _List


def moved(trees: Trees, subject: str, id: str, to: Spot, style: Setting) -> list[Splice] | None:
    """Give the splices that move a thing; None where it is not written on lines of its own."""
    lists = list(_lists(trees, subject))
    item = _find(trees, lists, id)
    if item is None or item.holder.flow:
        return None
    page = trees.page(item.holder)
    lines, column = _lines(page, item), page.column(item.holder.start)
    put = _put(trees, lists, subject, to, (lines, column), style)
    taken = _taken(trees, item)
    return [put, *taken] if put and taken else None


def _lists(trees: Trees, subject: str) -> Iterator[_List]:
    """Give every list that may hold such a thing."""
    if subject != ACTIONS:
        yield from _list(trees, trees.root, subject)
        return
    for found in _list(trees, trees.root, ACTIONS):
        yield found
        yield from _actions(trees, found)
    for found in _list(trees, trees.root, "themes"):
        yield from _actions(trees, found)


def _actions(trees: Trees, within: _List) -> Iterator[_List]:
    for slot in trees.slots(within.node):
        if isinstance(slot.node, Mapping):
            for found in _list(trees, slot.node, ACTIONS):
                yield found
                yield from _actions(trees, found)


def _list(trees: Trees, owner: Mapping, field: str) -> Iterator[_List]:
    held = entries(owner).get(field)
    node = trees.followed(held.value) if held else None
    if held and isinstance(node, Sequence):
        yield _List(node, owner, held)


def _find(trees: Trees, lists: list[_List], id: str) -> _Found | None:
    """Find the only item with an id."""
    found = [
        _Found(slot.holder, slot.index, each)
        for each in lists
        for slot in trees.slots(each.node)
        if slot.node is slot.holder.items[slot.index] and _id(slot.node) == id
    ]
    return found[0] if len(found) == 1 else None


def _id(node: Node) -> str | None:
    if not isinstance(node, Mapping):
        return None
    held = entries(node)
    value = next((held[key].value for key in _KEYS if key in held), None)
    return value.text.strip() if isinstance(value, Scalar) else None


def _lines(page: Page, item: _Found) -> list[str]:
    """Give an item's lines, with the comments above it."""
    start = page.lead(items.dash(page, item.holder, item.index))
    end = page.extent(item.holder.items[item.index], page.column(item.holder.start))
    return [page.line(row) for row in range(page.row(start), page.row(end) + 1)]


def _taken(trees: Trees, item: _Found) -> list[Splice]:
    """Take an item out; the field with it, if it was the only one of its list."""
    page, holder = trees.page(item.holder), item.holder
    if len(holder.items) > 1:
        return list(items.dropped(page, holder, [item.index]))
    if holder is not item.list.field.value:
        return []
    return list(fields.dropped(page, item.list.owner, {item.list.field.key.text}))


def _put(
    trees: Trees,
    lists: list[_List],
    subject: str,
    to: Spot,
    cut: tuple[list[str], int],
    style: Setting,
) -> Splice | None:
    """Put lines into the list they belong in, behind what they are to follow."""
    owner = _owner(trees, lists, to) if subject == ACTIONS else trees.root
    if owner is None or owner.flow:
        return None
    found = next(_list(trees, owner, subject), None)
    if found is None:
        return _opened(trees.page(owner), owner, subject, cut, style)
    at = _find(trees, [found], to.previous) if to.previous else None
    holder = at.holder if at else found.node
    if holder.flow or (to.previous and not at):
        return None
    page = trees.page(holder)
    lines = _shifted(*cut, page.column(holder.start))
    if at:
        return items.put_after(page, holder, at.index, lines)
    return items.put_before(page, holder, 0, lines)


def _owner(trees: Trees, lists: list[_List], to: Spot) -> Mapping | None:
    """Find the record of the theme or the action below which an action is to stand."""
    if not (to.theme or to.parent):
        return trees.root
    themes = list(_list(trees, trees.root, "themes"))
    within = (lists, to.parent) if to.parent else (themes, to.theme or "")
    nodes = [slot.node for each in within[0] for slot in trees.slots(each.node)]
    found = [node for node in nodes if isinstance(node, Mapping) and _id(node) == within[1]]
    return found[0] if len(found) == 1 else None


def _opened(
    page: Page, owner: Mapping, field: str, cut: tuple[list[str], int], style: Setting
) -> Splice:
    """Begin a list with lines, behind the last field of the record that is to hold it."""
    column = page.column(owner.start)
    lines = [f"{' ' * column}{field}:", *_shifted(*cut, column + style.dash)]
    at = page.extent(owner.entries[-1].value, column)
    return Splice(owner.place.file, at, at, "".join(f"\n{line}" for line in lines))


def _shifted(lines: list[str], column: int, to: int) -> list[str]:
    """Indent lines from one column to another."""
    if to >= column:
        return [" " * (to - column) + line if line.strip() else line for line in lines]
    spare = column - to
    return [line[min(spare, len(line) - len(line.lstrip(" "))) :] for line in lines]
