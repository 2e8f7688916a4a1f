"""How a plan stands: counts by theme, kind and status, what is late, what is due next.

Numbers only, and the records they are of: papers and the command line put them in words.
Every count is of actions, so an entry whose level is only a heading is in none of them;
lists of what is late or due hold whatever has a deadline. All is judged by the plan's
`as_of`.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from attrs import frozen

from plan_as_code.model import (
    NOT_RECORDED,
    Action,
    Deadline,
    Event,
    EventKind,
    NotRecorded,
    Party,
    Plan,
    Status,
    Theme,
    known,
    walk,
)
from plan_as_code.model.walk import walk_theme

FIELDS = ("owners", "deadline", "status", "updates", "measures", "funding", "sources")


@frozen
class Share:
    """How many are of one key; the key is None where a field was left out."""

    key: str | NotRecorded | None
    word: str
    count: int


@frozen
class Position:
    """How many actions a theme has (None: the whole plan), by kind and by status.

    Kinds and statuses stand in the order of the plan's own lists, with those that no
    action has left out; each sums to `actions`.
    """

    theme: Theme | None
    actions: int
    drafted: int
    kinds: tuple[Share, ...]
    statuses: tuple[Share, ...]


@frozen
class Due:
    """A day by which something is owed: an action with its theme, or a milestone."""

    day: date
    what: Action | Event
    theme: Theme | None = None


@frozen
class Owned:
    """What one owner answers for; `party` is None for an id that no party has."""

    id: str
    party: Party | None
    actions: int
    open: int
    overdue: int


@frozen
class Silence:
    """Of how many actions a field is not recorded, and of how many it was left out."""

    field: str
    not_recorded: int
    left_out: int


def position(plan: Plan) -> Position:
    """Count the actions of the whole plan by kind and by status."""
    return _position(plan, None, [each.action for each in walk(plan) if each.counted])


def positions(plan: Plan) -> tuple[Position, ...]:
    """Count the actions of each of the plan's groups by kind and by status, in printed order."""
    return tuple(
        _position(plan, theme, [each.action for each in walk_theme(plan, theme) if each.counted])
        for theme in plan.groups
    )


def overdue(plan: Plan) -> tuple[Due, ...]:
    """Give what is past its last day and still open, the longest overdue first.

    Recurring and ongoing work is never overdue.
    """
    return _sorted(
        Due(due.last, what, theme)
        for what, due, theme in _open(plan)
        if due.last and due.last < plan.as_of and not _goes_on(due)
    )


def due_next(plan: Plan) -> tuple[Due, ...]:
    """Give what is due on the plan's day or after it, the next first.

    Where a deadline names several days, the next of them counts.
    """
    return _sorted(
        Due(min(days), what, theme)
        for what, due, theme in _open(plan)
        if (days := [day for day in due.dates if day >= plan.as_of]) and not due.endless
    )


def open_days(plan: Plan) -> tuple[Due, ...]:
    """Give every day that open actions have still to meet, the earliest first.

    Of an overdue one that is its last day. Recurring and ongoing work has none.
    """
    return _sorted(
        (
            *(each for each in overdue(plan) if isinstance(each.what, Action)),
            *(
                Due(day, what, theme)
                for what, due, theme in _open(plan)
                if isinstance(what, Action) and not due.endless
                for day in due.dates
                if day >= plan.as_of
            ),
        )
    )


def by_owner(plan: Plan) -> tuple[Owned, ...]:
    """Count what each owner answers for, most first; an action counts for each of its owners."""
    late = {id(due.what) for due in overdue(plan)}
    owned: dict[str, list[Action]] = {}
    for each in walk(plan):
        for party in _owners(each.action) if each.counted else ():
            owned.setdefault(party, []).append(each.action)
    parties = {party.id: party for party in plan.parties}
    order = {party: number for number, party in enumerate(parties)}
    found = [
        Owned(
            party,
            parties.get(party),
            len(actions),
            sum(not closed(plan, action) for action in actions),
            sum(id(action) in late for action in actions),
        )
        for party, actions in owned.items()
    ]
    return tuple(sorted(found, key=lambda each: (-each.actions, order.get(each.id, len(order)))))


def silences(plan: Plan) -> tuple[Silence, ...]:
    """Count the actions of which the record says nothing, field by field."""
    actions = [each.action for each in walk(plan) if each.counted]
    return tuple(
        Silence(
            field,
            sum(getattr(action, field) is NOT_RECORDED for action in actions),
            sum(getattr(action, field) in (None, ()) for action in actions),
        )
        for field in FIELDS
    )


def closed(plan: Plan, action: Action) -> bool:
    """Whether an action has ended: completed or withdrawn."""
    ends = {status.key for status in plan.statuses if status.closed}
    return action.closed is not None or action.standing in ends


def _position(plan: Plan, theme: Theme | None, actions: Sequence[Action]) -> Position:
    kinds = {kind.key: kind.word for kind in plan.kinds}
    return Position(
        theme,
        len(actions),
        sum(action.drafted for action in actions),
        _shares(actions, lambda action: action.kind, kinds),
        _shares(actions, lambda action: action.standing, _words(plan.statuses)),
    )


def _words(statuses: Iterable[Status]) -> dict[str, str]:
    return {status.key: status.word for status in statuses}


def _shares(
    actions: Sequence[Action],
    key: Callable[[Action], str | NotRecorded | None],
    words: dict[str, str],
) -> tuple[Share, ...]:
    """Count actions by a key: those that have a word first, then any others as written."""
    counts = Counter(key(action) for action in actions)
    others = [each for each in counts if each not in words and isinstance(each, str)]
    named = [Share(each, words.get(each, each), counts[each]) for each in [*words, *others]]
    named.append(Share(NOT_RECORDED, "Not recorded", counts[NOT_RECORDED]))
    named.append(Share(None, "None given", counts[None]))
    return tuple(share for share in named if share.count)


def _open(plan: Plan) -> Iterator[tuple[Action | Event, Deadline, Theme | None]]:
    """Give whatever has a deadline and has not ended."""
    for placed in walk(plan):
        action = placed.action
        if isinstance(action.deadline, Deadline) and not closed(plan, action):
            yield action, action.deadline, placed.theme
    for event in plan.events:
        if event.kind is EventKind.MILESTONE and event.met is None:
            yield event, event.date, None


def _goes_on(deadline: Deadline) -> bool:
    return deadline.endless or any(_goes_on(part) for part in deadline.parts)


def _sorted(dues: Iterable[Due]) -> tuple[Due, ...]:
    return tuple(sorted(dues, key=lambda due: due.day))


def _owners(action: Action) -> Iterable[str]:
    return dict.fromkeys(owner.party for owner in known(action.owners))
