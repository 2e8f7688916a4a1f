"""What one party answers for, itself or through its units and posts: who is asked what."""

from collections.abc import Collection, Iterator

from attrs import frozen

from plan_as_code.errors import PlanAsCodeError
from plan_as_code.model import Action, PartyKind, Plan, known, walk
from plan_as_code.spelling import nearest

_POSTS = (PartyKind.ROLE, PartyKind.PERSON)


@frozen
class Portion:
    """A party, and the ids of the actions and steps that it answers for."""

    party: str
    actions: frozenset[str]


def portion(plan: Plan, party: str) -> Portion:
    """Give what a party and whatever is part of it own.

    Raises PlanAsCodeError for a party that the plan does not have, or that owns nothing.
    """
    if party not in {each.id for each in plan.parties}:
        close = nearest(party, (each.id for each in plan.parties))
        hint = f"; did you mean `{close}`?" if close else ""
        raise PlanAsCodeError(f"{plan.name} has no party `{party}`{hint}")
    found = _portion(plan, party, ())
    if not found.actions:
        raise PlanAsCodeError(f"`{party}` owns no action of {plan.name}")
    return found


def portions(plan: Plan) -> tuple[Portion, ...]:
    """Give what each party that owns something is to be asked, in the order of the parties.

    Posts and people are asked within the party they are part of, units on their own, so
    that nobody is asked of one action twice for being part of somebody else.
    """
    owners = {owner.party for each in walk(plan) for owner in known(each.action.owners)}
    whole = {each.id: each.part_of for each in plan.parties}
    posts = {each.id for each in plan.parties if each.kind in _POSTS}
    asked = {_asked(each, whole, posts) for each in owners}
    found = (_portion(plan, each.id, asked - {each.id}) for each in plan.parties)
    return tuple(each for each in found if each.party in asked and each.actions)


def _asked(party: str, whole: dict[str, str | None], posts: Collection[str]) -> str:
    """Give the party that is asked for a post: the first above it that is none."""
    seen = {party}
    while party in posts and (above := whole.get(party)) and above not in seen:
        party = above
        seen.add(party)
    return party


def _portion(plan: Plan, party: str, others: Collection[str]) -> Portion:
    """Give what a party and its parts own, but for those that are asked themselves."""
    within, ahead = {party}, [party]
    while ahead:
        above = ahead.pop()
        parts = [each.id for each in plan.parties if each.part_of == above]
        ahead += [each for each in parts if each not in within and each not in others]
        within.update(ahead)
    actions = (id for theme in plan.groups for id in _owned(theme.actions, within, False))
    return Portion(party, frozenset(actions))


def _owned(actions: tuple[Action, ...], within: Collection[str], inherited: bool) -> Iterator[str]:
    """Give the ids of what these own; a step without owners is its action's owners'."""
    for action in actions:
        owners = known(action.owners)
        theirs = any(each.party in within for each in owners) if owners else inherited
        if theirs:
            yield action.id
        yield from _owned(action.actions, within, theirs)
