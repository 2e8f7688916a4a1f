"""What a request is about: the plan itself, an action, or a thing in one of its lists."""

from typing import Any

from attrs import frozen

from plan_as_code.changes import Spot
from plan_as_code.changes.keys import key_of, lists
from plan_as_code.changes.record import ACTIONS, PLAN
from plan_as_code.edits.request import Misuse
from plan_as_code.model import Plan, walk
from plan_as_code.spelling import nearest


@frozen
class Target:
    """A record of the plan, the list it is in (or `plan`) and its id there."""

    subject: str
    id: str
    record: Any


def target(plan: Plan, words: str) -> Target:
    """Find what words name: an action by its id, others as `themes/violence`, or `plan`.

    A bare id of a theme, a party and so on will do where nothing else has it. Raises
    Misuse, with the nearest spelling, where there is no such thing.
    """
    if words == PLAN:
        return Target(PLAN, plan.id, plan)
    there = list(_targets(plan))
    for found in (
        [each for each in there if each.subject == ACTIONS and each.id == words],
        [each for each in there if f"{each.subject}/{each.id}" == words],
        [each for each in there if each.id == words],
    ):
        if len(found) == 1:
            return found[0]
        if found:
            names = " or ".join(f"`{each.subject}/{each.id}`" for each in found)
            raise Misuse(
                f"`{words}` stands in the plan more than once; say which is meant: {names}"
            )
    close = nearest(words, (each.id for each in there))
    hint = f"; did you mean `{close}`?" if close else ""
    raise Misuse(f"there is no `{words}` in the plan{hint}")


def _targets(plan: Plan) -> list[Target]:
    actions = [Target(ACTIONS, each.action.id, each.action) for each in walk(plan)]
    others = [
        Target(name, key_of(record), record)
        for name in lists(Plan)
        for record in getattr(plan, name)
    ]
    return [*actions, *others, Target(PLAN, plan.id, plan)]


def spot(plan: Plan, below: str, after: str | None) -> Spot:
    """Give the place below a theme or an action, behind one of its entries, else at its end.

    Below `plan` is the place of actions that stand under no theme.

    Raises Misuse where there is no such theme, action or entry.
    """
    home = target(plan, below)
    if home.subject not in (ACTIONS, "themes", PLAN):
        raise Misuse(f"`{below}` is no theme and no action, so no action can stand below it")
    ids = [each.id for each in home.record.actions]
    if after is not None and after not in ids:
        close = nearest(after, ids)
        hint = f"; did you mean `{close}`?" if close else ""
        raise Misuse(f"there is no `{after}` right below `{below}`{hint}")
    previous = after or (ids[-1] if ids else None)
    if home.subject == PLAN:
        return Spot("", None, previous)
    theme = next(each.key for each in plan.groups if _holds(plan, each.key, home))
    return Spot(theme, home.id if home.subject == ACTIONS else None, previous)


def _holds(plan: Plan, theme: str, home: Target) -> bool:
    if home.subject != ACTIONS:
        return home.id == theme
    return any(each.action.id == home.id and each.theme.key == theme for each in walk(plan))
