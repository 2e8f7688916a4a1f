"""Next year's plan out of this year's: what is open goes on, what is over is listed.

Ids stay and are never used again. What was reported, decided and put off belongs to the
plan it was said in and stays there; a status is not recorded until it is reported anew.
"""

import re
from collections.abc import Iterator
from datetime import date

from attrs import evolve

from plan_as_code.days import printed
from plan_as_code.model import (
    NOT_RECORDED,
    Action,
    Carried,
    Deadline,
    DocumentControl,
    NotRecorded,
    Paper,
    Past,
    Period,
    Plan,
    Rule,
    Theme,
    Version,
    walk,
)
from plan_as_code.progress import closed

_YEAR = re.compile(r"(?P<first>\d{4})(?P<mark>[/_-])(?P<last>\d{2,4})")
_UNSETTLED = "To be confirmed"


def carried_forward(plan: Plan, period: Period, as_of: date) -> Plan:
    """Give the plan for another period, as on the day it begins to be written."""
    themes = tuple(_theme(plan, theme, period) for theme in plan.themes)
    actions = tuple(_actions(plan, plan.actions, period))
    new = evolve(
        plan,
        id=renamed(plan.id, plan.period, period) or _joined(plan.id, period),
        title=renamed(plan.title, plan.period, period) or plan.title,
        short_title=plan.short_title
        and (renamed(plan.short_title, plan.period, period) or plan.short_title),
        period=period,
        as_of=as_of,
        document=_control(plan, as_of),
        events=(),
        themes=themes,
        actions=actions,
        papers=tuple(_paper(paper) for paper in plan.papers),
    )
    kept = {each.action.id for each in walk(new)}
    past = tuple(_past(plan, each.action) for each in walk(plan) if each.action.id not in kept)
    return evolve(
        new,
        past=(*plan.past, *past),
        rules=tuple(_rules(plan, kept, as_of)),
        audiences=tuple(
            evolve(
                each,
                withheld=evolve(
                    each.withheld, actions=tuple(id for id in each.withheld.actions if id in kept)
                ),
            )
            for each in plan.audiences
        ),
    )


def _theme(plan: Plan, theme: Theme, period: Period) -> Theme:
    return evolve(theme, actions=tuple(_actions(plan, theme.actions, period)))


def _actions(plan: Plan, actions: tuple[Action, ...], period: Period) -> Iterator[Action]:
    """Give what is open, and what is closed but has open steps within it."""
    for action in actions:
        within = tuple(_actions(plan, action.actions, period))
        if within or not closed(plan, action):
            yield evolve(_action(plan, action, period), actions=within)


def _action(plan: Plan, action: Action, period: Period) -> Action:
    over = closed(plan, action)
    status = action.standing
    deadline = action.deadline
    return evolve(
        action,
        carried=Carried(
            plan=plan.id,
            status=status if isinstance(status, str) else None,
            deadline=deadline if isinstance(deadline, Deadline) else None,
        ),
        deadline=deadline if over else _deadline(deadline, period),
        status=status if over or not isinstance(status, str) else NOT_RECORDED,
        reason=action.reason if over else None,
        decision=None,
        moves=(),
        updates=(),
        links=tuple(
            evolve(link, plan=plan.id) if link.plan is None and link.to in _over(plan) else link
            for link in action.links
        ),
    )


def _deadline(
    deadline: Deadline | NotRecorded | None, period: Period
) -> Deadline | NotRecorded | None:
    """Keep a deadline that is still to come; one that has passed is to be agreed anew."""
    if not isinstance(deadline, Deadline):
        return deadline
    passed = deadline.last is not None and deadline.last < period.start
    return Deadline.parse(_UNSETTLED) if passed and not deadline.endless else deadline


def _over(plan: Plan) -> frozenset[str]:
    return frozenset(
        each.action.id
        for each in walk(plan)
        if closed(plan, each.action) and not list(_actions(plan, each.action.actions, plan.period))
    )


def _past(plan: Plan, action: Action) -> Past:
    status = action.standing if isinstance(action.standing, str) else None
    return Past(id=action.id, plan=plan.id, status=status, closed=action.closed)


def _control(plan: Plan, as_of: date) -> DocumentControl:
    """Begin the document's history with where the plan comes from."""
    old = plan.document
    version = f", version {old.version}" if old else ""
    summary = f"Carried forward from {plan.id}{version}, as at {printed(plan.as_of)}."
    author = old.author if old else plan.author
    first = Version(version="0.1", date=as_of, author=author, summary=summary)
    return DocumentControl(
        version="0.1",
        status="Draft",
        author=author,
        approver=old.approver if old else None,
        history=(first,),
    )


def _paper(paper: Paper) -> Paper:
    return evolve(paper, event=None, since=None)


def _rules(plan: Plan, kept: set[str], as_of: date) -> Iterator[Rule]:
    """Keep the rules that still speak of something: not of what is closed or of old events."""
    gone = {each.action.id for each in walk(plan)} - kept | {event.id for event in plan.events}
    for rule in plan.rules:
        where = tuple(id for id in rule.where if id not in gone)
        if (where or not rule.where) and not (rule.until and rule.until < as_of):
            yield evolve(rule, where=where)


def renamed(words: str, old: Period, new: Period) -> str | None:
    """Put the new years where words name the old ones, written as they are written there.

    Gives None where they name them nowhere.
    """
    before, after = _YEAR.search(old.text), _YEAR.search(new.text)
    if not before or not after:
        return None
    pattern = re.compile(rf"{before['first']}([/_-]){before['last']}(?!\d)")
    if not pattern.search(words):
        return None
    return pattern.sub(lambda found: f"{after['first']}{found[1]}{after['last']}", words)


def _joined(id: str, period: Period) -> str:
    return f"{id}_{re.sub(r'[^0-9A-Za-z]+', '_', period.text).strip('_').lower()}"
