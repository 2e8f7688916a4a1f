"""What a list of a plan goes by: the ids of its items, and their order."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Any, TypeVar, get_args, get_origin

import attrs

from plan_as_code.changes.record import ACTIONS
from plan_as_code.model import Record
from plan_as_code.shapes import Shape, shape

_KEYS = ("id", "key", "term")
Key = tuple[str, int]
K = TypeVar("K")


def key_field(kind: Any) -> str | None:
    """Say which field tells the items of a list of this type apart; None where none does."""
    item = next(iter(get_args(kind)), None) if get_origin(kind) is tuple else None
    if not isinstance(item, type) or not attrs.has(item):
        return None
    return next((key for key in _KEYS if key in shape(item).slots), None)


def shape_of(record: Record) -> Shape:
    """Give the fields of a record that may be written in a file."""
    kind: Any = type(record)
    return shape(kind)


def lists(record: type) -> tuple[str, ...]:
    """Name the fields of a record that are lists of things with ids, but for its actions."""
    slots = shape(record).slots.items()
    return tuple(name for name, slot in slots if key_field(slot.type) and name != ACTIONS)


def key_of(record: object) -> str:
    """Give the id, key or term that a record goes by."""
    return str(next(getattr(record, key) for key in _KEYS if hasattr(record, key)))


def keyed(records: Iterable[Any]) -> dict[Key, Any]:
    """Give records by their id and its turn: an id used twice is a finding, not a crash."""
    found: dict[Key, Any] = {}
    for record in records:
        id, turn = key_of(record), 0
        while (id, turn) in found:
            turn += 1
        found[id, turn] = record
    return found


def kept_order(before: Sequence[K], after: Sequence[K]) -> set[K]:
    """Give the most items that stand in the same order in both; the others have moved."""
    places = {item: index for index, item in enumerate(before)}
    common = [item for item in after if item in places]
    lowest: list[int] = []
    ends: list[int] = []
    links: list[int] = []
    for index, item in enumerate(common):
        length = bisect_left(lowest, places[item])
        links.append(ends[length - 1] if length else -1)
        lowest[length : length + 1] = [places[item]]
        ends[length : length + 1] = [index]
    kept, index = set(), ends[-1] if ends else -1
    while index >= 0:
        kept.add(common[index])
        index = links[index]
    return kept
