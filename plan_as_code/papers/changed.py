"""What changed since the earlier version: counts that sum, then each change by its kind."""

from collections.abc import Mapping

from plan_as_code.blocks import Cell, Column, Row, SlideBlock, words
from plan_as_code.changes import Change, ChangeKind
from plan_as_code.days import printed
from plan_as_code.markup import inline
from plan_as_code.model import Action, Deadline, Owner, Plan
from plan_as_code.papers.cells import cell, move_reason, plain_cell
from plan_as_code.papers.lookup import Lookup
from plan_as_code.papers.piece import (
    NO_EARLIER,
    NOBODY,
    Piece,
    action_cell,
    compared,
    due_words,
    listing,
    number_row,
    owner_words,
    said,
    signed,
    standing_cell,
)
from plan_as_code.review.movement import ABSENT, Movement, Turned, movement, turns

Turns = Mapping[ChangeKind, tuple[Turned, ...]]

_GONE = "No longer in the plan"
_CAME_OR_WENT = {
    ChangeKind.NEW: "New",
    ChangeKind.CONFIRMED: "Confirmed",
    ChangeKind.CLOSED: "Closed",
    ChangeKind.WITHDRAWN: "Withdrawn",
    ChangeKind.REOPENED: "Reopened",
    ChangeKind.REMOVED: _GONE,
}


def changed(lookup: Lookup) -> tuple[Piece, ...]:
    """Tell what changed since the earlier version, or that none is named."""
    if not (earlier := lookup.earlier):
        return (Piece("", (said(NO_EARLIER),)),)
    found = turns(earlier, lookup.plan)
    return (
        Piece("in figures", (_figures(lookup, earlier),)),
        Piece("from one status to another", _movement(lookup, earlier)),
        Piece("status by status", (_turned(lookup, found),)),
        Piece("deadlines", (_redated(lookup, found),)),
        Piece("new, closed and withdrawn", (_came_or_went(lookup, found),)),
        *_others(lookup, found),
    )


def _figures(lookup: Lookup, earlier: Plan) -> SlideBlock:
    moved = movement(earlier, lookup.plan)
    new, gone = moved.count(then=ABSENT), moved.count(now=ABSENT)
    rows = [
        number_row(f"Actions on {printed(earlier.as_of)}", [moved.total - new]),
        number_row("New since then", [signed(new)]),
        number_row(_GONE, [signed(-gone)]),
        number_row(f"Actions on {printed(lookup.plan.as_of)}", [moved.total - gone], total=True),
    ]
    columns = (Column("Actions"), Column("Number", figures=True))
    return listing(f"How many actions there are, {compared(lookup)}", columns, rows, "")


def _movement(lookup: Lookup, earlier: Plan) -> tuple[SlideBlock, ...]:
    """Cross the statuses of then and now, in a table whose rows and columns are summed."""
    moved = movement(earlier, lookup.plan)
    if not moved.total:
        return (said("There was no action then, and there is none now."),)
    heads = [f"Now {head[:1].lower()}{head[1:]}" if head else _GONE for head in moved.now]
    columns = (
        Column("Status then"),
        *(Column(head, figures=True) for head in heads),
        Column("All", figures=True),
    )
    rows = [
        number_row(row or "Not in the plan then", [*numbers, sum(numbers)])
        for row, numbers in zip(moved.then, moved.counts, strict=True)
    ]
    sums = [sum(column) for column in zip(*moved.counts, strict=True)]
    rows.append(number_row("All", [*sums, moved.total], total=True))
    caption = f"Statuses then, down the side, and now, along the top, {compared(lookup)}"
    return (said(moved_words(earlier, moved)), listing(caption, columns, rows, ""))


def moved_words(earlier: Plan, moved: Movement) -> str:
    """Say how many changed their status, of those in both versions."""
    both = f"{moved.both} {'action' if moved.both == 1 else 'actions'} in both versions"
    changed = moved.both - moved.kept
    return f"Since {printed(earlier.as_of)}, {changed} of {both} changed status."


def _turned(lookup: Lookup, found: Turns) -> SlideBlock:
    columns = (
        Column("Id"),
        Column("Action"),
        Column("Was"),
        Column("Is"),
        Column("Why"),
    )
    rows = (
        Row(
            (
                plain_cell(each.change.id),
                action_cell(each.action),
                standing_cell(lookup, each.was),
                standing_cell(lookup, each.now),
                _why(lookup, each.action),
            )
        )
        for kind in (ChangeKind.STATUS, ChangeKind.REOPENED)
        for each in found[kind]
        if any(each and isinstance(each.standing, str) for each in (each.was, each.now))
    )
    none = f"No open action changed status {compared(lookup)}."
    return listing(f"Open actions that changed status {compared(lookup)}", columns, rows, none)


def _redated(lookup: Lookup, found: Turns) -> SlideBlock:
    columns = (
        Column("Id"),
        Column("Action"),
        Column("From"),
        Column("To"),
        Column("By"),
        Column("Agreed by, and why"),
    )
    rows = (
        Row(
            (
                plain_cell(each.change.id),
                action_cell(each.action),
                plain_cell(due_words(each.change.before)),
                plain_cell(due_words(each.change.after)),
                plain_cell(_by(each.change)),
                _agreed(lookup, each),
            )
        )
        for each in found[ChangeKind.REDATED]
    )
    caption = f"Deadlines set, moved or taken out {compared(lookup)}"
    none = f"No deadline was set, moved or taken out {compared(lookup)}."
    return listing(caption, columns, rows, none)


def _by(change: Change) -> str:
    if not isinstance(change.before, Deadline):
        return "Newly set"
    if not isinstance(change.after, Deadline):
        return "Taken out"
    if change.days is None:
        return "No number of days"
    if not change.days:
        return "The same day"
    unit = "day" if abs(change.days) == 1 else "days"
    return f"{abs(change.days)} {unit} {'later' if change.days > 0 else 'earlier'}"


def _agreed(lookup: Lookup, turned: Turned) -> Cell:
    """Say who agreed to the newest move and why; what is not on record is said to be so."""
    before = turned.was.moves if turned.was else ()
    moves = [each for each in (turned.now.moves if turned.now else ()) if each not in before]
    if not moves:
        return cell(None)
    last = moves[-1]
    who = lookup.authority(last.authority) if last.authority else NOBODY
    return Cell((words(f"{who}, {printed(last.date)}"), inline(move_reason(lookup, last))))


def _came_or_went(lookup: Lookup, found: Turns) -> SlideBlock:
    columns = (
        Column("What"),
        Column("Id"),
        Column("Action"),
        Column("Owners"),
        Column("Why, or on what evidence"),
    )
    rows = (
        Row(
            (
                plain_cell(word),
                plain_cell(each.change.id),
                action_cell(each.action),
                plain_cell(owner_words(lookup, each.action)),
                _why(lookup, each.action),
            )
        )
        for kind, word in _CAME_OR_WENT.items()
        for each in found[kind]
    )
    caption = f"What is new, closed or withdrawn {compared(lookup)}"
    none = f"Nothing is new, closed or withdrawn {compared(lookup)}."
    return listing(caption, columns, rows, none)


def _why(lookup: Lookup, action: Action) -> Cell:
    """Say why an action stands as it does: on whose decision, for what reason or evidence."""
    if not (decision := action.decision):
        return cell(action.reason or action.evidence)
    who = f" by {lookup.authority(decision.authority)}" if decision.authority else ""
    reason = decision.reason or action.reason
    told = (inline(reason),) if reason else ()
    return Cell((words(f"Decided{who} on {printed(decision.date)}"), *told))


def _others(lookup: Lookup, found: Turns) -> tuple[Piece, ...]:
    """Tell which owners and which words changed; where none did, say so once."""
    owners, wording = found[ChangeKind.REOWNED], found[ChangeKind.REWORDED]
    since = compared(lookup)
    if not (owners or wording):
        none = said(f"No owner and no wording changed {since}.")
        return (Piece("owners and wording", (none,)),)
    owned = listing(
        f"Owners that changed {since}",
        (Column("Id"), Column("Action"), Column("Owners then"), Column("Owners now")),
        (_pair(lookup, each, action_cell(each.action)) for each in owners),
        f"No owner changed {since}.",
    )
    written = listing(
        f"Wording that changed {since}",
        (Column("Id"), Column("What"), Column("Was"), Column("Is")),
        (_pair(lookup, each, plain_cell(_field(each))) for each in wording),
        f"No wording changed {since}.",
    )
    return (Piece("owners", (owned,)), Piece("wording", (written,)))


def _pair(lookup: Lookup, turned: Turned, what: Cell) -> Row:
    before, after = (_value(lookup, each) for each in (turned.change.before, turned.change.after))
    return Row((plain_cell(turned.change.id), what, before, after))


def _field(turned: Turned) -> str:
    return (turned.change.field or "").capitalize()


def _value(lookup: Lookup, value: object) -> Cell:
    match value:
        case str():
            return cell(value)
        case tuple():
            owners = [each for each in value if isinstance(each, Owner)]
            return cell(", ".join(_owner(lookup, each) for each in owners))
        case _:
            return cell(None)


def _owner(lookup: Lookup, owner: Owner) -> str:
    label = lookup.label(owner.party)
    return f"{label} ({owner.role})" if owner.role else label
