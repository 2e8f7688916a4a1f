"""One value changed by two people: what both meant, where that can be had."""

from datetime import date
from enum import Enum
from typing import Any, Final

import attrs

from plan_as_code.model import Record


class _Apart(Enum):
    APART = "apart"


APART: Final = _Apart.APART


def together(base: Any, ours: Any, theirs: Any) -> Any:
    """Give the value with both changes made, or `APART` where they cannot both be.

    Records are put together field by field. So are lists item by item: what one took
    out is out, what one added is in, as long as both did not alter the same item.
    """
    if theirs in (base, ours):
        return ours
    if ours == base:
        return theirs
    match base, ours, theirs:
        case tuple(), tuple(), tuple():
            return _lists(base, ours, theirs)
        case Record(), Record(), Record() if _are_alike(base, ours, theirs):
            return _records(base, ours, theirs)
        case _:
            return APART


def _are_alike(base: Record, ours: Record, theirs: Record) -> bool:
    """Say whether three records are of one kind, and not words that are parsed as a whole."""
    return type(base) is type(ours) is type(theirs) and not hasattr(type(base), "parse")


def _records(base: Record, ours: Record, theirs: Record) -> Any:
    names = [each.name for each in attrs.fields(type(base)) if each.name != "origin"]
    values = {
        name: together(getattr(base, name), getattr(ours, name), getattr(theirs, name))
        for name in names
    }
    return APART if APART in values.values() else attrs.evolve(ours, **values)


def _lists(base: tuple[Any, ...], ours: tuple[Any, ...], theirs: tuple[Any, ...]) -> Any:
    if base and len(base) == len(ours) == len(theirs):
        items = tuple(together(*each) for each in zip(base, ours, theirs, strict=True))
        return APART if APART in items else items
    gone = {each for each in base if each not in theirs}
    altered = gone - {*ours} and [each for each in theirs if each not in base]
    if altered and [each for each in ours if each not in base]:
        return APART
    kept = [each for each in ours if each not in gone]
    for index, item in enumerate(theirs):
        if item not in base and item not in kept:
            kept.insert(_place(base, theirs, index, kept), item)
    both_by_date = _are_by_date(ours) and _are_by_date(theirs)
    return tuple(sorted(kept, key=lambda each: each.date)) if both_by_date else tuple(kept)


def _place(base: tuple[Any, ...], theirs: tuple[Any, ...], index: int, kept: list[Any]) -> int:
    """Say where a new item goes: at the end if nothing old follows it, else behind what did."""
    if not any(each in base for each in theirs[index:]):
        return len(kept)
    return max((kept.index(each) + 1 for each in theirs[:index] if each in kept), default=0)


def _are_by_date(items: tuple[Any, ...]) -> bool:
    found = [getattr(each, "date", None) for each in items]
    dates = [each for each in found if isinstance(each, date)]
    return dates == found and dates == sorted(dates)
