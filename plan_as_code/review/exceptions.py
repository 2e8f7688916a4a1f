"""What stands out: red and amber, overdue, and what nobody has reported on."""

from collections.abc import Collection, Iterable
from datetime import date

from attrs import frozen

from plan_as_code.model import Action, Event, Placed, Plan, Update, known, walk
from plan_as_code.progress import closed, overdue
from plan_as_code.tone import Tone

_NOTHING = "no update"


@frozen
class Standout:
    """How many of one owner's actions stand out, and why; `party` None is nobody's."""

    party: str | None
    red: int
    amber: int
    overdue: int
    silent: int


def troubled(plan: Plan, tone: Tone) -> tuple[Placed, ...]:
    """Give the open actions and steps whose status has a tone, in printed order."""
    keys = {status.key for status in plan.statuses if status.tone is tone}
    return tuple(
        each
        for each in walk(plan)
        if each.action.standing in keys and not closed(plan, each.action)
    )


def late(plan: Plan) -> tuple[tuple[Action | Event, int], ...]:
    """Give what is overdue, with by how many days, the longest first."""
    return tuple((due.what, (plan.as_of - due.day).days) for due in overdue(plan))


def silent(plan: Plan, since: date) -> tuple[Action, ...]:
    """Give the open, agreed, current actions of which nothing was reported after a day."""
    current = {kind.key for kind in plan.kinds if kind.current}
    return tuple(
        each.action
        for each in walk(plan)
        if each.counted
        and each.action.kind in current
        and not each.action.drafted
        and not closed(plan, each.action)
        and not any(update.date > since for update in reports(each.action))
    )


def unreported(plan: Plan, since: date, but: Collection[str] = ()) -> tuple[tuple[str, int], ...]:
    """Give the owners of whose open actions nothing was reported after a day, with how many.

    Actions of these ids do not count. The owners stand in the order of the parties.
    """
    actions = [each for each in silent(plan, since) if each.id not in but]
    found = ((party.id, _owned(party.id, actions)) for party in plan.parties)
    return tuple((id, number) for id, number in found if number)


def reports(action: Action) -> tuple[Update, ...]:
    """Give an action's updates, without those which say that none was received."""
    return tuple(
        each
        for each in known(action.updates)
        if each.status or each.by or not each.text.casefold().startswith(_NOTHING)
    )


def standouts(plan: Plan, since: date) -> tuple[Standout, ...]:
    """Count what stands out by owner, in the order of the parties, nobody's last.

    An action counts once for each of its owners.
    """
    late_actions = [what for what, _ in late(plan) if isinstance(what, Action)]
    groups = (
        [each.action for each in troubled(plan, Tone.BAD)],
        [each.action for each in troubled(plan, Tone.WARN)],
        late_actions,
        silent(plan, since),
    )
    owners = dict.fromkeys(owner for group in groups for each in group for owner in _owners(each))
    order = {party.id: number for number, party in enumerate(plan.parties)}
    ordered = sorted(owners, key=lambda id: (id is None, order.get(id or "", len(order)), id or ""))
    return tuple(Standout(id, *(_owned(id, group) for group in groups)) for id in ordered)


def _owned(id: str | None, actions: Iterable[Action]) -> int:
    return sum(id in _owners(each) for each in actions)


def _owners(action: Action) -> tuple[str | None, ...]:
    return tuple(dict.fromkeys(owner.party for owner in known(action.owners))) or (None,)
