"""Two plans compared: by stable ids, and by whatever fields the records have.

A field that is added to a record is compared without a line of code here; only the
fields whose change has a name of its own (a deadline, the owners) are named.
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import chain
from typing import Any

from attrs import evolve

from plan_as_code.changes.keys import Key, kept_order, key_of, keyed, lists, shape_of
from plan_as_code.changes.places import Placing, placings
from plan_as_code.changes.record import ACTIONS, PLACE, PLAN, Change, ChangeKind, Spot
from plan_as_code.changes.standing import turn
from plan_as_code.model import Action, Deadline, Plan, Record, Theme

_WORDINGS = ("text", "short", "name", "title", "short_title", "aim", "meaning", "definition")
_BY_FIELD = {
    "deadline": ChangeKind.REDATED,
    "owners": ChangeKind.REOWNED,
    **dict.fromkeys(_WORDINGS, ChangeKind.REWORDED),
}


def compare(old: Plan, new: Plan) -> tuple[Change, ...]:
    """Give every change that makes the old plan say what the new one says.

    The plan's own fields come first, then its lists of parties, events and so on, then
    its themes, then the actions in printed order, and last the actions that are gone.
    Without a change the two plans are equal.
    """
    names = lists(Plan)
    return tuple(
        chain(
            _fields(old, new, new.id, PLAN, (*names, ACTIONS)),
            *(_list(name, getattr(old, name), getattr(new, name)) for name in names),
            _actions(old, new),
        )
    )


def _fields(
    old: Record, new: Record, id: str, subject: str, apart: Collection[str], prefix: str = ""
) -> Iterator[Change]:
    """Compare two records field by field, going into the parts of the plan itself."""
    for name in shape_of(new).slots:
        before, after = getattr(old, name), getattr(new, name)
        if name in apart or before == after:
            continue
        if subject == PLAN and _is_part(before) and type(before) is type(after):
            yield from _fields(before, after, id, subject, (), f"{prefix}{name}.")
        else:
            yield _field(id, subject, prefix + name, before, after)


def _is_part(value: object) -> bool:
    """Say whether a value is a record without a wording of its own, such as a contact."""
    return isinstance(value, Record) and not shape_of(value).parse


def _field(id: str, subject: str, field: str, before: object, after: object) -> Change:
    return Change(
        id=id, subject=subject, field=field, before=before, after=after,
        kind=_kind(field, before, after), days=_days(before, after),
    )  # fmt: skip


def _kind(field: str, before: object, after: object) -> ChangeKind:
    match before, after:
        case Deadline(), Deadline():
            return ChangeKind.REDATED
        case True, False if field == "drafted":
            return ChangeKind.CONFIRMED
        case tuple(), tuple() if field == "updates" and set(before) < set(after):
            return ChangeKind.REPORTED
    return _BY_FIELD.get(field.rpartition(".")[2], ChangeKind.CHANGED)


def _days(before: object, after: object) -> int | None:
    match before, after:
        case Deadline(last=was, endless=False), Deadline(last=now, endless=False) if was and now:
            return (now - was).days
    return None


def _list(subject: str, before: Sequence[Any], after: Sequence[Any]) -> Iterator[Change]:
    """Compare two lists of things with ids: what came, went, changed and moved."""
    if before == after:
        return
    olds, news = keyed(before), keyed(after)
    old_spots, new_spots = _in_a_row(before), _in_a_row(after)
    stayed = kept_order(tuple(olds), tuple(news))
    for key, new in news.items():
        if key not in olds:
            yield _whole(ChangeKind.NEW, subject, None, new, new_spots[key])
            continue
        yield from _fields(olds[key], new, key[0], subject, (ACTIONS,))
        if key not in stayed:
            yield _move(subject, key, old_spots[key], new_spots[key])
    for key, old in olds.items():
        if key not in news:
            yield _whole(ChangeKind.REMOVED, subject, old, None, old_spots[key])


def _in_a_row(records: Sequence[Any]) -> dict[Key, Spot]:
    previous = (None, *map(key_of, records))
    return {
        key: Spot(previous=before) for key, before in zip(keyed(records), previous, strict=False)
    }


def _whole(
    kind: ChangeKind, subject: str, before: Record | None, after: Record | None, spot: Spot
) -> Change:
    """Make the change of a thing that came or went, without the actions below it."""
    was, now = _alone(before), _alone(after)
    return Change(
        id=key_of(now or was), subject=subject, kind=kind, field=None,
        before=was, after=now, spot=spot,
    )  # fmt: skip


def _alone(record: Record | None) -> Record | None:
    return evolve(record, actions=()) if isinstance(record, Action | Theme) else record


def _move(subject: str, key: Key, before: Spot, after: Spot) -> Change:
    return Change(
        id=key[0], subject=subject, kind=ChangeKind.MOVED, field=PLACE,
        before=before, after=after, spot=after,
    )  # fmt: skip


def _actions(old: Plan, new: Plan) -> Iterator[Change]:
    olds, news = placings(old), placings(new)
    stayed = _stayed(olds, news)
    for key, placing in news.items():
        if key not in olds:
            yield _whole(ChangeKind.NEW, ACTIONS, None, placing.action, placing.spot)
            continue
        was = olds[key]
        yield from _action(old, was.action, new, placing)
        if key not in stayed:
            yield _move(ACTIONS, key, was.spot, placing.spot)
    for key, placing in olds.items():
        if key not in news:
            yield _whole(ChangeKind.REMOVED, ACTIONS, placing.action, None, placing.spot)


def _action(old: Plan, before: Action, new: Plan, placing: Placing) -> Iterator[Change]:
    after = placing.action
    field, kind = turn(old, before, new, after) or (None, ChangeKind.CHANGED)
    for change in _fields(before, after, after.id, ACTIONS, (ACTIONS,)):
        turned = kind if change.field == field else change.kind
        yield evolve(change, kind=turned, spot=placing.spot)


def _stayed(olds: dict[Key, Placing], news: dict[Key, Placing]) -> set[Key]:
    """Give the actions that stand where they stood: in the same list, in the same order."""
    common: dict[Spot, tuple[list[Key], list[Key]]] = {}
    for key, placing in news.items():
        if key in olds and placing.spot.home == olds[key].spot.home:
            common.setdefault(placing.spot.home, ([], []))[1].append(key)
    for key, placing in olds.items():
        if key in news and placing.spot.home == news[key].spot.home:
            common[placing.spot.home][0].append(key)
    return {key for before, after in common.values() for key in kept_order(before, after)}
