"""A plan as one line for each thing it says, each with the id of what it says it of."""

from collections.abc import Iterator

import attrs

from plan_as_code.changes import words
from plan_as_code.changes.keys import key_of, lists, shape_of
from plan_as_code.changes.places import placings
from plan_as_code.changes.record import ACTIONS
from plan_as_code.model import Plan, Record


def plan_outline(plan: Plan) -> str:
    """Give a plan in lines such as `A1 status: amber`, whatever the file looks like."""
    return "".join(f"{line}\n" for line in _lines(plan))


def _lines(plan: Plan) -> Iterator[str]:
    apart = lists(Plan)
    yield from _fields(plan, "", (*apart, "actions"))
    for name in apart:
        if getattr(plan, name) != attrs.fields_dict(Plan)[name].default:
            for record in getattr(plan, name):
                yield from _fields(record, f"{name}/{key_of(record)} ", (ACTIONS,))
    for (id, _), placing in placings(plan).items():
        spot = placing.spot
        yield f"{id} stands below: {spot.parent or spot.theme or 'plan'}"
        yield from _fields(placing.action, f"{id} ", ("id", ACTIONS))


def _fields(record: Record, start: str, apart: tuple[str, ...]) -> Iterator[str]:
    """Give a line for each field, and for each item of one that holds several."""
    for name in shape_of(record).slots:
        value = getattr(record, name)
        if name in apart or value == attrs.fields_dict(type(record))[name].default:
            continue
        for each in value if isinstance(value, tuple) else (value,):
            yield f"{start}{name}: {' '.join((words(each) or '').split())}"
