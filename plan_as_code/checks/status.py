"""Whether a status says why, an ending when and on what evidence, and reports keep coming."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from plan_as_code.checks.wording import current
from plan_as_code.days import printed
from plan_as_code.findings import Finding, Place, note, warning
from plan_as_code.model import Action, NotRecorded, Plan, known, walk
from plan_as_code.spelling import listed
from plan_as_code.tone import Tone

UPDATE_DAYS = 100
_RULE = "update-overdue"
_FEW = 5
_ASKING = (Tone.WARN, Tone.BAD)


def reason_missing(plan: Plan) -> Iterator[Finding]:
    """An action that is at risk or off track, and nobody says why.

    A board that sees amber or red asks for the reason first.
    """
    asking = {status.key: status for status in plan.statuses if status.tone in _ASKING}
    for placed in walk(plan):
        action = placed.action
        status = asking.get(str(action.standing))
        if status and not _explained(action):
            yield warning(
                _standing_place(action),
                "reason-missing",
                f"`{action.id}` is `{status.key}`, and nothing says why",
                hint="say in `reason` what holds it up, and what is done about it",
                where=action.id,
            )


def closed_without_date(plan: Plan) -> Iterator[Finding]:
    """An action whose status ends it, without the day on which it ended."""
    closing = _closing(plan)
    for placed in walk(plan):
        action = placed.action
        if action.standing in closing and not action.closed:
            yield warning(
                _standing_place(action),
                "closed-without-date",
                f"`{action.id}` is `{action.standing}`, and nothing says since when",
                hint="write the day in `closed`",
                where=action.id,
            )


def closed_without_evidence(plan: Plan) -> Iterator[Finding]:
    """An action that was completed or withdrawn, with neither evidence nor a reason."""
    closing = _closing(plan)
    for placed in walk(plan):
        action = placed.action
        ended = action.closed or action.standing in closing
        if ended and not (action.evidence or _explained(action)):
            yield note(
                action.origin.at("closed" if action.closed else "status"),
                "closed-without-evidence",
                f"`{action.id}` is closed, and nothing shows that it was done",
                hint="say in `evidence` what shows it, or in `reason` why it was withdrawn",
                where=action.id,
            )


def closed_and_open(plan: Plan) -> Iterator[Finding]:
    """An action with the day on which it was closed, and a status that says it is open."""
    going = {status.key for status in plan.statuses} - _closing(plan)
    for placed in walk(plan):
        action = placed.action
        if action.closed and action.standing in going:
            yield warning(
                action.origin.at("closed"),
                "closed-and-open",
                f"`{action.id}` was closed on {printed(action.closed)}, and its status"
                f" `{action.standing}` says that it is open",
                hint="give it a status that closes it, or take `closed` out",
                where=action.id,
            )


def update_overdue(plan: Plan) -> Iterator[Finding]:
    """An open action of which nothing has been reported for 100 days.

    It is asked only of plans that keep updates at all; where nothing was ever reported of
    more than a few, these are named together, so that a first update raises no wall of
    warnings. An entry of `rules` may give another number of `days`, and then it is asked in
    any case. Of what was never reported on the days count from the first of the period.
    """
    days = next(
        (each.days for each in plan.rules if each.rule == _RULE and each.days is not None), None
    )
    kept = days is not None or any(known(placed.action.updates) for placed in walk(plan))
    limit = Decimal(UPDATE_DAYS) if days is None else days
    silent = []
    for action in _open(plan) if kept else ():
        last = reported(action)
        if (plan.as_of - (last or plan.period.start)).days <= limit:
            continue
        if last:
            yield _overdue(plan, action, f"since {printed(last)}", limit)
        else:
            silent.append(action)
    yield from _never_reported(plan, silent, limit)


def _never_reported(plan: Plan, silent: list[Action], limit: Decimal) -> Iterator[Finding]:
    """Name many actions in one finding; of few each has its own, and those that a rule names."""
    named = {id for each in plan.rules if each.rule == _RULE for id in each.where}
    others = [action for action in silent if action.id not in named]
    together = others if len(others) > _FEW else []
    for action in silent:
        if action not in together:
            yield _overdue(plan, action, "ever", limit)
    if together:
        yield warning(
            together[0].origin.at("id"),
            _RULE,
            f"nothing has ever been reported of {len(together)} current actions:"
            f" {listed(action.id for action in together)}",
            hint="ask their owners for an update, or write `updates: not recorded` where none is"
            " expected",
        )


def _overdue(plan: Plan, action: Action, since: str, limit: Decimal) -> Finding:
    return warning(
        action.origin.at("id"),
        _RULE,
        f"nothing has been reported of `{action.id}` {since};"
        f" {limit} days are allowed on {printed(plan.as_of)}",
        hint="ask its owner for an update, or close it",
        where=action.id,
    )


def _open(plan: Plan) -> Iterator[Action]:
    """Give the current actions that are not closed and not known to be without reports."""
    closing = _closing(plan)
    for action in current(plan):
        ended = action.closed or action.standing in closing
        if not ended and not isinstance(action.updates, NotRecorded):
            yield action


def reported(action: Action) -> date | None:
    """Give the day of the latest report on an action or on a step within it."""
    days = [update.date for update in known(action.updates)]
    days += [day for inner in action.actions if (day := reported(inner))]
    return max(days, default=None)


def _closing(plan: Plan) -> set[str]:
    return {status.key for status in plan.statuses if status.closed}


def _explained(action: Action) -> bool:
    return bool(action.reason or (action.decision and action.decision.reason))


def _standing_place(action: Action) -> Place:
    return action.decision.origin.at("status") if action.decision else action.origin.at("status")
