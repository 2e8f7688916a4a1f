"""An action brought up to date as people ask for it: with reasons, authority and history.

`deadline=` keeps the old deadline among the moves, with the reason and who agreed, or with
neither: that it moved is on record, and papers say that no reason is.
`decision=` sets a status that counts until it is lifted. `update=` adds what was reported.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from attrs import evolve

from plan_as_code.days import advice, read_day
from plan_as_code.edits.request import Asked, Misuse, with_field
from plan_as_code.model import Action, Deadline, Decision, Move, Plan, Status, Update, known
from plan_as_code.spelling import listed

_EXTRAS = {
    "authority": ("deadline", "decision"),
    "date": ("deadline", "decision", "update", "closed"),
    "by": ("update",),
}
_WITHDRAWN = "withdrawn"
_DATED = re.compile(r"(?P<day>[^:]{6,30}):\s+(?P<text>.+)", re.DOTALL)


def updated(plan: Plan, action: Action, wants: Sequence[Asked]) -> Action:
    """Give an action as it is asked for. Raises Misuse for what cannot be.

    A reason belongs to what is asked for with it: the status, the deadline's move, the
    decision. A status asked for with an update is the one the update reports.
    """
    words = {want.name: want.words for want in wants}
    _refuse_strays({*words})
    day = _day(words["date"]) if words.get("date") else plan.as_of
    new = action
    for want in wants:
        if want.name == "update":
            new = _reported(new, words, day)
        elif want.name == "decision" and want.words:
            new = evolve(new, decision=_decision(words, day))
        elif want.name not in _EXTRAS and (want.name != "reason" or _is_for_status({*words})):
            new = _with(new, want)
    return _moved(new, action, words, day) if _is_move(action, new, words) else new


def _is_move(old: Action, new: Action, words: Mapping[str, str]) -> bool:
    """Say whether an old deadline is to be kept: one with another day is, told or not.

    What had no day, or has the same in other words, is kept where somebody says why or who
    agreed. Raises Misuse where that is said and nothing moves.
    """
    if "deadline" not in words or "moves" in words:
        return False
    is_told = bool(words.get("reason") or words.get("authority"))
    if not isinstance(old.deadline, Deadline) or old.deadline == new.deadline:
        if is_told and not {"status", "decision"} & {*words}:
            raise Misuse("no earlier deadline gives way, so leave out the reason and authority")
        return False
    days = new.deadline.dates if isinstance(new.deadline, Deadline) else ()
    return is_told or (bool(old.deadline.dates) and old.deadline.dates != days)


def _with(action: Action, want: Asked) -> Action:
    new = with_field(action, want)
    assert isinstance(new, Action)
    return new


def _decision(words: Mapping[str, str], day: date) -> Decision:
    reason, authority = words.get("reason") or None, words.get("authority") or None
    return Decision(status=words["decision"], date=day, reason=reason, authority=authority)


def _moved(new: Action, old: Action, words: Mapping[str, str], day: date) -> Action:
    """Keep the deadline that no longer holds, with the reason and who agreed."""
    assert isinstance(old.deadline, Deadline)
    reason, authority = words.get("reason") or None, words.get("authority") or None
    move = Move(was=old.deadline, date=day, reason=reason, authority=authority)
    return evolve(new, moves=(*new.moves, move))


def _reported(action: Action, words: Mapping[str, str], day: date) -> Action:
    """Add an update, at the end where the newest stand last and else at the start."""
    found = _DATED.fullmatch(words["update"])
    dated = _read(found["day"]) if found else None
    text = found["text"] if found and dated else words["update"]
    if not text:
        raise Misuse('an update has words: update="2018-12-31: what was done"')
    status, by = words.get("status") or None, words.get("by") or None
    update = Update(date=dated or day, text=text.strip(), status=status, by=by)
    held = known(action.updates)
    newest_first = len(held) > 1 and held[0].date > held[-1].date
    return evolve(action, updates=(update, *held) if newest_first else (*held, update))


def closed(plan: Plan, wants: Sequence[Asked]) -> tuple[Asked, ...]:
    """Add to what is asked for what closes an action: the status, and the day.

    The reason for the status it had goes, unless another is given.
    """
    if all(want.name != "reason" for want in wants):
        wants = (*wants, Asked(("reason",), False, ""))
    keys = [each for each in plan.statuses if each.closed and not _means_withdrawn(each)]
    return _ending(plan, wants, keys)


def withdrawn(plan: Plan, wants: Sequence[Asked]) -> tuple[Asked, ...]:
    """Add to what is asked for what withdraws an action: the status, and the day.

    Where no status of the plan's own says so, the reason does.
    """
    reason = next((want for want in wants if want.name == "reason" and want.words), None)
    if reason is None:
        raise Misuse('say why it is withdrawn: reason="..."')
    own = [each for each in plan.statuses if each.closed and _means_withdrawn(each)]
    if not own and not reason.words.casefold().startswith(_WITHDRAWN):
        said = evolve(reason, words=f"Withdrawn: {reason.words}")
        wants = [said if want is reason else want for want in wants]
    return _ending(plan, wants, own or [each for each in plan.statuses if each.closed])


def _ending(plan: Plan, wants: Sequence[Asked], fit: Sequence[Status]) -> tuple[Asked, ...]:
    names = {want.name for want in wants}
    added = []
    if "status" not in names:
        if len(fit) != 1:
            keys = listed(f"status={each.key}" for each in fit) if fit else "none closes an action"
            raise Misuse(f"of the plan's statuses one must be named: {keys}")
        added.append(Asked(("status",), False, fit[0].key))
    if "closed" not in names:
        day = next((want.words for want in wants if want.name == "date"), plan.as_of.isoformat())
        added.append(Asked(("closed",), False, day))
    return (*wants, *added)


def _means_withdrawn(status: Status) -> bool:
    return any(each.casefold().startswith(_WITHDRAWN) for each in (status.key, status.word))


def _refuse_strays(names: set[str]) -> None:
    for name, hosts in _EXTRAS.items():
        if name in names and not names & {*hosts}:
            goes = " or ".join(f"`{host}`" for host in hosts)
            raise Misuse(f"`{name}` goes with {goes}, and none is asked for")


def _is_for_status(names: set[str]) -> bool:
    """Say whether a reason is the status's own; else it is the deadline's or the decision's."""
    return "status" in names or not names & {"deadline", "decision"}


def _day(words: str) -> date:
    found = _read(words)
    if found is None:
        raise Misuse(f"date={words}: this is not a day; {advice(words)}")
    return found


def _read(words: str) -> date | None:
    try:
        return read_day(words)
    except ValueError as problem:
        raise Misuse(f"`{words}`: {problem}") from None
