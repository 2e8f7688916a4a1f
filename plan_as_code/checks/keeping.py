"""Whether actions keep the rules that their plan brings along itself."""

import re
from collections.abc import Callable, Collection, Iterator

from plan_as_code.checks.status import reported
from plan_as_code.days import printed
from plan_as_code.findings import Finding, Place
from plan_as_code.model import (
    Action,
    Condition,
    Deadline,
    Demand,
    Measure,
    NotRecorded,
    OwnRule,
    Placed,
    Plan,
    Record,
    known,
    walk,
)
from plan_as_code.spelling import listed, shortened

PLACEHOLDERS = ("id", "text", "short", "theme", "kind", "status", "deadline", "owners")
BRACES = re.compile(r"\{([^{}]*)\}")
Unmet = tuple[str, str]


def keep(plan: Plan) -> Iterator[Finding]:
    """Hold every action against the plan's own rules."""
    if not plan.own_rules:
        return
    tones = {status.key: status.tone for status in plan.statuses}
    closing = {status.key for status in plan.statuses if status.closed}
    for placed in walk(plan):
        if placed.counted:
            for rule in plan.own_rules:
                if _concerns(rule.when, placed, tones.get(str(placed.action.standing)), closing):
                    yield from _broken(plan, rule, placed)


def _concerns(when: Condition, placed: Placed, tone: object, closing: Collection[str]) -> bool:
    """Whether a rule speaks of an action."""
    action = placed.action
    closed = action.closed is not None or action.standing in closing
    return (
        (not when.status or action.standing in when.status)
        and (not when.tone or tone in when.tone)
        and (not when.kind or action.kind in when.kind)
        and (not when.theme or placed.theme.key in when.theme)
        and (not when.owner or any(each.party in when.owner for each in known(action.owners)))
        and when.drafted in (None, action.drafted)
        and when.example in (None, action.example)
        and when.closed in (None, closed)
    )


def _broken(plan: Plan, rule: OwnRule, placed: Placed) -> Iterator[Finding]:
    """Say the rule's sentence where an action lacks what it needs, and what that is."""
    unmet = [each for ask in _ASKED for each in ask(plan, rule.needs, placed.action)]
    if unmet:
        field, _ = unmet[0]
        yield Finding(
            _place(placed.action, field),
            rule.level,
            rule.id,
            _said(plan, rule, placed),
            "; ".join(words for _, words in unmet),
            placed.action.id,
        )


def _fields(plan: Plan, needs: Demand, action: Action) -> Iterator[Unmet]:
    lacking = [name for name in needs.fields if not _filled(action, name)]
    if lacking:
        yield lacking[0], f"it has no {listed(lacking)}"


def _updates(plan: Plan, needs: Demand, action: Action) -> Iterator[Unmet]:
    if needs.updated_within is None:
        return
    last = reported(action)
    if last is None:
        yield "updates", "it has no update"
    elif (plan.as_of - last).days > needs.updated_within:
        days = (plan.as_of - last).days
        yield "updates", f"its last update is of {printed(last)}, {days} days before"


def _dates(plan: Plan, needs: Demand, action: Action) -> Iterator[Unmet]:
    """Hold the last day against both needs; work that recurs or goes on keeps them."""
    due = action.deadline.last if isinstance(action.deadline, Deadline) else None
    if isinstance(action.deadline, Deadline) and action.deadline.endless:
        return
    said = f"it is due {printed(due)}" if due else "it has no last day"
    if needs.due_within is not None and not (due and (due - plan.as_of).days <= needs.due_within):
        yield "deadline", said
    elif needs.due_in_period and not (due and plan.period.start <= due <= plan.period.end):
        yield "deadline", f"{said}; the period is {plan.period.text}"


def _measures(plan: Plan, needs: Demand, action: Action) -> Iterator[Unmet]:
    names = needs.measure_with
    if names and not any(_all(each, names) for each in known(action.measures)):
        yield "measures", f"none of its measures has {listed(names)}"


def _owners(plan: Plan, needs: Demand, action: Action) -> Iterator[Unmet]:
    roles = [role.casefold() for role in needs.owner_role]
    if roles and not any((each.role or "").casefold() in roles for each in known(action.owners)):
        yield "owners", f"none of its owners is {' or '.join(needs.owner_role)}"


_ASKED: tuple[Callable[[Plan, Demand, Action], Iterator[Unmet]], ...] = (
    _fields, _updates, _dates, _measures, _owners,
)  # fmt: skip


def _filled(record: Record, name: str) -> bool:
    """Whether a field is filled in; a field nobody knows is told of elsewhere."""
    value = getattr(record, name, True)
    return value not in (None, (), False) and not isinstance(value, NotRecorded)


def _all(measure: Measure, names: Collection[str]) -> bool:
    return all(_filled(measure, name) for name in names)


def _place(action: Action, field: str) -> Place:
    return action.origin.at(field if field in action.origin.fields else "id")


def _said(plan: Plan, rule: OwnRule, placed: Placed) -> str:
    """Put an action's own words into the sentence of a rule."""
    action = placed.action
    parties = {party.id: party.label for party in plan.parties}
    words = {
        "id": action.id,
        "text": shortened(action.text),
        "short": shortened(action.short or action.text),
        "theme": placed.theme.title,
        "kind": action.kind,
        "status": action.standing if isinstance(action.standing, str) else "not recorded",
        "deadline": action.deadline.text
        if isinstance(action.deadline, Deadline)
        else "not recorded",
        "owners": ", ".join(parties.get(each.party, each.party) for each in known(action.owners))
        or "nobody",
    }
    return BRACES.sub(lambda found: words.get(found[1].strip(), found[0]), rule.says)
