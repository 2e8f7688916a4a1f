"""An action as a return would have it: what is answered, asked for as `update` is."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from attrs import evolve

from plan_as_code.days import read_day
from plan_as_code.edits.request import Asked
from plan_as_code.edits.update import closed, updated
from plan_as_code.model import Action, Deadline, Move, Plan, Update, known
from plan_as_code.papers import form
from plan_as_code.returns.answers import Answer
from plan_as_code.returns.form import Form

_WITHDRAWN: Final = "withdrawn"
Wants = tuple[Asked, ...]


def answering(plan: Plan, form_: Form, then: Action, now: Action, answer: Answer) -> Action:
    """Give an action, as it was when the return was sent, as it is answered.

    What the action says now of the same update and the same deadline is not asked for
    again. Raises Misuse for what cannot be.
    """
    if answer.measure:
        field, figure = f"measures.{answer.measure}.actual", answer.words[form.ACTUAL]
        return updated(plan, then, (_asked(field, figure),))
    new = then
    if form.UPDATE in answer.words:
        new = updated(plan, new, _update(plan, form_, answer))
        new = evolve(new, updates=then.updates) if _is_told(new, now, form_) else new
    for wants in _standing(plan, then, now, answer):
        new = updated(plan, new, wants)
    if _deadline_is_news(now, answer):
        new = _redated(plan, new, then, answer)
    return new


def _update(plan: Plan, form_: Form, answer: Answer) -> Wants:
    words, party = answer.words, form_.fact(form.PARTY)
    own = next((each.id for each in plan.parties if each.id == party), None)
    by, status = words.get(form.BY) or own, words.get(form.STATUS)
    return (
        _asked("update", words[form.UPDATE]),
        *([_asked("by", by)] if by else ()),
        *([_asked("status", status)] if status else ()),
        *_day(answer),
    )


def _is_told(new: Action, now: Action, form_: Form) -> bool:
    """Say whether the plan has the new update already: the return was taken before."""
    held = known(now.updates)
    came = [each for each in known(new.updates) if each not in held]
    return not came or any(_is_one(came[0], each, form_.as_at) for each in held)


def _is_one(new: Update, held: Update, sent: date | None) -> bool:
    is_recent = sent is not None and held.date >= sent
    return (new.text, new.by) == (held.text, held.by) and is_recent


def _standing(plan: Plan, then: Action, now: Action, answer: Answer) -> Iterator[Wants]:
    """Ask for a status with its reason: with the day and the evidence where it ends the action."""
    status, why = answer.words.get(form.STATUS), answer.words.get(form.WHY)
    reason = (_asked("reason", why),) if why else ()
    if not status:
        is_for_deadline = form.DEADLINE in answer.words and isinstance(then.deadline, Deadline)
        yield from () if is_for_deadline or not reason else (reason,)
        return
    wants: Wants = (_asked("status", status),)
    ends = any(each.key == status and each.closed for each in plan.statuses)
    if ends and not then.closed:
        told = now.closed if now.status == status else None
        day = _day(answer) or ((_asked("date", told.isoformat()),) if told else ())
        wants = closed(plan, (*wants, *day))
        if why and not why.casefold().startswith(_WITHDRAWN):
            reason = (_asked("evidence", why),)
    elif then.closed and not ends:
        wants = (*wants, _asked("closed", ""))
    yield (*wants, *reason)


def _deadline_is_news(now: Action, answer: Answer) -> bool:
    words = answer.words.get(form.DEADLINE)
    said = now.deadline.text if isinstance(now.deadline, Deadline) else None
    return words is not None and words != said


def _redated(plan: Plan, new: Action, then: Action, answer: Answer) -> Action:
    """Give an action its new deadline; the earlier one is kept, with the reason if there is one."""
    was, why = then.deadline, answer.words.get(form.WHY)
    new = updated(plan, new, (_asked("deadline", answer.words[form.DEADLINE]),))
    if not isinstance(was, Deadline):
        return new
    day = read_day(answer.words.get(form.DAY, "")) or plan.as_of
    return evolve(new, moves=(*then.moves, Move(was=was, date=day, reason=why)))


def _day(answer: Answer) -> Wants:
    return (_asked("date", answer.words[form.DAY]),) if form.DAY in answer.words else ()


def _asked(name: str, words: str) -> Asked:
    return Asked(tuple(name.split(".")), False, words)
