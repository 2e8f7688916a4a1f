"""A plan at a glance: for a terminal of eighty columns, and as data."""

from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap
from typing import Any

from plan_as_code.days import printed
from plan_as_code.figures import fill
from plan_as_code.markup import unmarked
from plan_as_code.model import Action, NotRecorded, Plan, Theme, known
from plan_as_code.progress import (
    Due,
    Owned,
    Position,
    Share,
    by_owner,
    due_next,
    overdue,
    position,
    positions,
    silences,
)

Row = tuple[str, Sequence[int]]

WIDTH = 80
_LABEL = 20
_ID = 12
_LINES = 2


def glance(plan: Plan, limit: int | None = None) -> str:
    """Print a plan at a glance, with `limit` entries of what is due next and of owners."""
    late, coming, owned = overdue(plan), due_next(plan), by_owner(plan)
    sections = (
        _head(plan),
        _themes(plan),
        _table("Actions by status", [""], _statuses(position(plan))),
        [f"Overdue on {printed(plan.as_of)}: {len(late)}", *_dues(plan, late)],
        [f"Due next: {len(coming)}", *_dues(plan, coming[:limit]), *_more(coming, limit)],
        _table("Actions by owner", ["actions", "open", "overdue"], _owners(owned[:limit]))
        + _more(owned, limit),
        _table("Gaps in the record", ["not recorded", "left out"], _gaps(plan)),
    )
    return "\n\n".join("\n".join(lines) for lines in sections if lines)


def glance_data(plan: Plan) -> dict[str, Any]:
    """Give a plan at a glance as plain values: counts by key, days as 2018-10-26."""
    return {
        "id": plan.id,
        "title": plan.title,
        "period": plan.period.text,
        "as_of": plan.as_of.isoformat(),
        "marking": plan.marking,
        **_position_data(position(plan)),
        "themes": [
            {"key": theme.key, "name": theme.name, **_position_data(counts)}
            for theme, counts in zip(plan.groups, positions(plan), strict=True)
            if theme.key
        ],
        "overdue": [_due_data(due) for due in overdue(plan)],
        "due_next": [_due_data(due) for due in due_next(plan)],
        "owners": [_owned_data(owned) for owned in by_owner(plan)],
        "gaps": {
            each.field: {"not_recorded": each.not_recorded, "left_out": each.left_out}
            for each in silences(plan)
        },
    }


def _head(plan: Plan) -> list[str]:
    names = [each.name for each in plan.partnerships]
    about = f"{plan.period.text}, as at {printed(plan.as_of)}, {plan.marking}"
    return [line for words in (plan.title, *names, about) for line in wrap(words, WIDTH)]


def _themes(plan: Plan) -> list[str]:
    """Count actions by theme and kind: in a table, or in lines where it would be too wide."""
    whole = position(plan)
    kinds = [share.key for share in whole.kinds]
    entries = [*zip(map(_titled, plan.groups), positions(plan), strict=True), ("In all", whole)]
    drafted = ["drafted"] if whole.drafted else []
    rows = [
        (name, [each.actions, *_numbers(each, kinds), *([each.drafted] if drafted else [])])
        for name, each in (entries if len(plan.groups) > 1 else entries[:-1])
    ]
    level = plan.levels[0].name if plan.levels else "theme"
    title = f"Actions by {level}" if plan.themes else "All actions"
    words = [share.word for share in whole.kinds]
    return _table(title, ["actions", *words, *drafted], rows)


def _numbers(counts: Position, keys: Iterable[object]) -> list[int]:
    found: dict[object, int] = {share.key: share.count for share in counts.kinds}
    return [found.get(key, 0) for key in keys]


def _titled(theme: Theme) -> str:
    return f"{theme.label}. {theme.title}" if theme.label else theme.title


def _statuses(counts: Position) -> list[Row]:
    return [(share.word, [share.count]) for share in counts.statuses]


def _owners(owned: Sequence[Owned]) -> list[Row]:
    return [
        (each.party.name if each.party else each.id, [each.actions, each.open, each.overdue])
        for each in owned
    ]


def _gaps(plan: Plan) -> list[Row]:
    return [
        (each.field, [each.not_recorded, each.left_out])
        for each in silences(plan)
        if each.not_recorded or each.left_out
    ]


def _table(title: str, heads: Sequence[str], rows: Sequence[Row]) -> list[str]:
    """Set numbers in columns under their heads; no lines where there are no rows."""
    if not rows:
        return []
    widths = [max(len(head), 4) + 2 for head in heads]
    room = WIDTH - 2 - sum(widths)
    if room < _LABEL:
        return [title, *(line for row in rows for line in _sentence(heads, row))]
    label = max(_LABEL, *(min(room, len(name)) for name, _ in rows))
    if len(title) > label + 2:
        label = min(room, len(title) - 2)
    lines = [(title.ljust(label + 2) + _cells(heads, widths)).rstrip()]
    for name, numbers in rows:
        *above, last = wrap(name, label)
        lines += [f"  {line}" for line in above]
        lines.append(f"  {last:<{label}}{_cells(map(str, numbers), widths)}")
    return lines


def _cells(words: Iterable[str], widths: Iterable[int]) -> str:
    return "".join(f"{word:>{width}}" for word, width in zip(words, widths, strict=True))


def _sentence(heads: Sequence[str], row: Row) -> list[str]:
    name, numbers = row
    told = ", ".join(f"{head} {number}" for head, number in zip(heads, numbers, strict=True))
    return wrap(f"{name}: {told}", WIDTH, initial_indent="  ", subsequent_indent="    ")


def _dues(plan: Plan, dues: Sequence[Due]) -> Iterator[str]:
    names = {party.id: party.label for party in plan.parties}
    column = min(max((len(due.what.id) for due in dues), default=0), _ID)
    for due in dues:
        lead = f"  {printed(due.day):<17}  {due.what.id:<{column}}  "
        indent = 23 + column
        lines = _cut(_words(plan, due), WIDTH - indent)
        lines += _cut(", ".join(names.get(id, id) for id in _owner_ids(due)), WIDTH - indent)
        if len(lead) > indent:
            yield lead.rstrip()
        else:
            yield (lead + "".join(lines[:1])).rstrip()
            del lines[:1]
        yield from (" " * indent + line for line in lines)


def _words(plan: Plan, due: Due) -> str:
    what = due.what
    words = what.short or what.text if isinstance(what, Action) else what.name
    return unmarked(fill(words, plan))


def _owner_ids(due: Due) -> list[str]:
    what = due.what
    owners = known(what.owners) if isinstance(what, Action) else ()
    return list(dict.fromkeys(owner.party for owner in owners))


def _cut(words: str, width: int) -> list[str]:
    """Break words into lines, two at most; what is left out shows as an ellipsis."""
    lines = wrap(words, width)
    if len(lines) > _LINES:
        last = lines[_LINES - 1]
        lines[_LINES - 1 :] = [f"{last if len(last) < width else last[:-1].rstrip()}…"]
    return lines


def _more(entries: Sequence[object], limit: int | None) -> list[str]:
    more = len(entries) - limit if limit is not None else 0
    return [f"  and {more} more; `--all` shows them"] if more > 0 else []


def _position_data(counts: Position) -> dict[str, Any]:
    return {
        "actions": counts.actions,
        "drafted": counts.drafted,
        "kinds": {_key(share): share.count for share in counts.kinds},
        "statuses": {_key(share): share.count for share in counts.statuses},
    }


def _key(share: Share) -> str:
    key = share.key
    return "none given" if key is None else key.value if isinstance(key, NotRecorded) else key


def _due_data(due: Due) -> dict[str, Any]:
    what = due.what
    return {
        "id": what.id,
        "day": due.day.isoformat(),
        "theme": (due.theme.key or None) if due.theme else None,
        "text": what.text if isinstance(what, Action) else what.name,
        "owners": _owner_ids(due),
    }


def _owned_data(owned: Owned) -> dict[str, Any]:
    name = owned.party.name if owned.party else None
    counts = {"actions": owned.actions, "open": owned.open, "overdue": owned.overdue}
    return {"id": owned.id, "name": name, **counts}
