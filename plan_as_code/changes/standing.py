"""What became of an action: closed, withdrawn, reopened, or another status."""

from plan_as_code.changes.record import ChangeKind
from plan_as_code.model import Action, Plan

_WITHDRAWN = "withdrawn"


def is_closed(plan: Plan, action: Action) -> bool:
    """Say whether the status that counts ends the action."""
    return any(each.closed for each in plan.statuses if each.key == action.standing)


def is_withdrawn(plan: Plan, action: Action) -> bool:
    """Say whether an action was given up rather than completed.

    A scheme may have a status for it, or one status for whatever is closed: then the
    reason begins with the word.
    """
    words = [
        word
        for each in plan.statuses
        if each.closed and each.key == action.standing
        for word in (each.key, each.word)
    ]
    reasons = [action.reason, action.decision and action.decision.reason]
    told = [*words, *(each for each in reasons if each and words)]
    return any(each.casefold().startswith(_WITHDRAWN) for each in told)


def turn(old: Plan, before: Action, new: Plan, after: Action) -> tuple[str, ChangeKind] | None:
    """Say by which field the status that counts has changed, and what that amounts to."""
    if before.standing == after.standing:
        return None
    field = "status" if before.decision == after.decision else "decision"
    match is_closed(old, before), is_closed(new, after):
        case False, True:
            gone = is_withdrawn(new, after)
            return field, ChangeKind.WITHDRAWN if gone else ChangeKind.CLOSED
        case True, False:
            return field, ChangeKind.REOPENED
        case _:
            return field, ChangeKind.STATUS
