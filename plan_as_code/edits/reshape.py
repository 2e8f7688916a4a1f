"""From two plans to the splices that make the files of one read as the other.

Goes down the tree and both plans together, and touches only what differs: a word where
a word differs, a line where a field came or went, an item where a list has changed.
"""

from collections.abc import Iterator
from collections.abc import Sequence as Row
from difflib import SequenceMatcher
from enum import Enum
from typing import Any

from attrs import frozen

from plan_as_code.changes.keys import Key, kept_order, keyed
from plan_as_code.edits import fields, items
from plan_as_code.edits.data import default, is_bare, is_left_out, plain, shape_of
from plan_as_code.edits.page import Page
from plan_as_code.edits.scalars import Setting
from plan_as_code.edits.splice import Splice
from plan_as_code.edits.tree import Slot, Trees, entries
from plan_as_code.edits.values import Place, replaced
from plan_as_code.model import Plan, Record
from plan_as_code.source import Entry, Mapping, Sequence

_KEYS = ("id", "key", "term")


def reshape(trees: Trees, old: Plan, new: Plan, style: Setting) -> list[Splice]:
    """Give the splices that make files which read as the old plan read as the new one."""
    return list(_Reshaping(trees, style).fields(Place(trees.root, None, 0), trees.root, old, new))


@frozen
class _Reshaping:
    trees: Trees
    style: Setting

    def value(self, place: Place, old: Any, new: Any) -> Iterator[Splice]:
        """Make one value read as another."""
        page = self.trees.page(place.node)
        match place.node, old, new:
            case Mapping() as node, Record(), Record() if not _is_another(old, new):
                yield from self.fields(place, node, old, new)
            case Sequence() as node, tuple(), tuple() if len(self.trees.slots(node)) == len(old):
                yield from self.items(place, node, old, new)
            case _:
                yield from replaced(page, place, plain(new), self.style)

    def fields(self, place: Place, node: Mapping, old: Record, new: Record) -> Iterator[Splice]:
        """Make a record read as another, field by field."""
        page, held = self.trees.page(node), entries(node)
        changed = [name for name in shape_of(new).slots if getattr(old, name) != getattr(new, name)]
        gone = {name for name in changed if name in held and _vanishes(new, name)}
        if gone == held.keys():
            yield from replaced(page, place, plain(new), self.style)
            return
        kept = [each for each in node.entries if each.key.text not in gone]
        for name in changed:
            before, after = getattr(old, name), getattr(new, name)
            if name not in held:
                anchor = _anchor(new, name, kept)
                yield fields.added(page, node, anchor, name, plain(after), self.style)
            elif name not in gone:
                yield from self._field(page, node, held[name], before, after)
        yield from fields.dropped(page, node, gone)

    def _field(
        self, page: Page, node: Mapping, held: Entry, old: object, new: object
    ) -> Iterator[Splice]:
        value = self.trees.followed(held.value)
        yield from self.value(fields.place_of(page, node, held, value), old, new)

    def items(self, place: Place, node: Sequence, old: Row[Any], new: Row[Any]) -> Iterator[Splice]:
        """Make a list read as another: what stays in place, what goes, what comes between."""
        slots, kept = self.trees.slots(node), _kept(old, new)
        if not kept:
            yield from replaced(self.trees.page(node), place, plain(tuple(new)), self.style)
            return
        for index, number in kept.items():
            if old[index] != new[number]:
                slot = slots[index]
                page = self.trees.page(slot.holder)
                yield from self.value(items.place_of(page, slot), old[index], new[number])
        yield from self._added(slots, kept, new)
        yield from self._dropped([slot for index, slot in enumerate(slots) if index not in kept])

    def _added(self, slots: Row[Slot], kept: dict[int, int], new: Row[Any]) -> Iterator[Splice]:
        before = {number: index for index, number in kept.items()}
        first, last = slots[min(kept)], None
        for number, value in enumerate(new):
            if number in before:
                last = slots[before[number]]
            else:
                yield self._put(last or first, last is None, plain(value))

    def _put(self, slot: Slot, in_front: bool, data: Any) -> Splice:
        holder, page = slot.holder, self.trees.page(slot.holder)
        if holder.flow:
            return items.put_in_brackets(page, holder, None if in_front else slot.index, data)
        lines = items.lines_of(data, page, holder, self.style)
        put = items.put_before if in_front else items.put_after
        return put(page, holder, slot.index, lines)

    def _dropped(self, slots: Row[Slot]) -> Iterator[Splice]:
        by_list: dict[int, list[Slot]] = {}
        for slot in _without_empty_files(slots):
            by_list.setdefault(id(slot.holder), []).append(slot)
        for gone in by_list.values():
            holder = gone[0].holder
            indices = sorted(slot.index for slot in gone)
            yield from items.dropped(self.trees.page(holder), holder, indices)


def _without_empty_files(slots: Row[Slot]) -> list[Slot]:
    """Where all that a file holds is to go, let its inclusion go instead."""
    found: list[Slot] = []
    for slot in slots:
        together = [each for each in slots if each.holder is slot.holder]
        if slot.within is None or len(together) < len(slot.holder.items):
            found.append(slot)
        elif slot is together[0]:
            found += _without_empty_files([slot.within])
    return found


def _is_another(old: Record, new: Record) -> bool:
    """Say whether a record is best written anew rather than field by field.

    So it is where words say it all (a deadline), and where nothing of it is as it was.
    """
    form = shape_of(new)
    said = [name for name in form.slots if not (is_left_out(old, name) and is_left_out(new, name))]
    is_worded = form.parse is not None and is_bare(new)
    return is_worded or not any(getattr(old, name) == getattr(new, name) for name in said)


def _vanishes(record: Record, name: str) -> bool:
    """Say whether a field that was written is taken out: it has no value, or the usual one."""
    value = getattr(record, name)
    if value is None or value == ():
        return True
    return not isinstance(value, str | Enum) and value == default(record, name)


def _anchor(record: Record, name: str, held: Row[Entry]) -> Entry:
    """Say behind which field a new one is written: the nearest before it in the usual order."""
    order = list(shape_of(record).slots)
    before = [each for each in held if order.index(each.key.text) < order.index(name)]
    return max(before, key=lambda each: order.index(each.key.text), default=held[0])


def _kept(old: Row[Any], new: Row[Any]) -> dict[int, int]:
    """Pair the items of two lists that are one and the same, by their ids or else by likeness."""
    if all(isinstance(each, Record) and _has_key(each) for each in (*old, *new)):
        return _kept_by_key(list(keyed(old)), list(keyed(new)))
    kept: dict[int, int] = {}
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, start, end, first, last in matcher.get_opcodes():
        if tag in ("equal", "replace"):
            kept |= dict(zip(range(start, end), range(first, last), strict=False))
    return kept


def _has_key(record: Record) -> bool:
    return any(hasattr(record, key) for key in _KEYS)


def _kept_by_key(old: list[Key], new: list[Key]) -> dict[int, int]:
    places = {key: index for index, key in enumerate(old)}
    stayed = kept_order(old, new)
    return {places[key]: number for number, key in enumerate(new) if key in stayed}
