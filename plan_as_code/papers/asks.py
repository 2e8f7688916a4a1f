"""Recommendations: what a meeting is asked to note, agree and escalate, as the plan stands."""

from collections.abc import Iterable, Iterator

from plan_as_code.blocks import Bullet, Bullets, Paragraph, Run, SlideBlock
from plan_as_code.changes import ChangeKind
from plan_as_code.days import printed
from plan_as_code.markup import inline
from plan_as_code.model import Action, Deadline, Event, walk
from plan_as_code.papers.lookup import Lookup
from plan_as_code.papers.piece import Piece, compared, counted
from plan_as_code.papers.standing_out import reported_since
from plan_as_code.progress import closed, position
from plan_as_code.review.exceptions import late, silent, troubled
from plan_as_code.review.movement import Turned, ended, turns
from plan_as_code.tone import Tone


def asks(lookup: Lookup) -> tuple[Piece, ...]:
    """Give the three lists; one with nothing in it says so."""
    found = (("Note", _note(lookup)), ("Agree", _agree(lookup)), ("Escalate", _escalate(lookup)))
    return (Piece("", tuple(block for verb, items in found for block in _list(verb, items))),)


def _list(verb: str, items: Iterable[str]) -> Iterator[SlideBlock]:
    kept = [*items] or [f"Nothing to {verb.lower()}."]
    yield Paragraph((Run(f"{verb}:", strong=True),))
    yield Bullets(tuple(Bullet(inline(each)) for each in kept))


def _note(lookup: Lookup) -> Iterator[str]:
    plan = lookup.plan
    whole = position(plan)
    shares = [f"{each.word} ({each.count})" for each in whole.statuses if isinstance(each.key, str)]
    without = sum(each.count for each in whole.statuses if not isinstance(each.key, str))
    shares += [f"no status ({without})"] if without else []
    yield (
        f"The position of {counted(whole.actions, 'action')} on {printed(plan.as_of)}:"
        f" {_joined(shares) or 'none'}"
    )
    if lookup.earlier:
        over = [each.id for each in ended(lookup.earlier, plan)]
        agreed = [each for each in _redated(lookup) if _authority(each)]
        since = compared(lookup)
        if over:
            number = counted(len(over), "action or step", "actions or steps")
            yield f"{number} ended {since}: {_joined(over)}"
        if agreed:
            told = [f"{each.change.id} by {lookup.authority(_authority(each))}" for each in agreed]
            number = counted(len(agreed), "deadline of an open action", "deadlines of open actions")
            yield f"{number} moved {since}, as agreed: {_joined(told)}"


def _agree(lookup: Lookup) -> Iterator[str]:
    """Ask for what nobody has agreed: drafts, and deadlines moved on nobody's authority."""
    drafts = [each.action.id for each in walk(lookup.plan) if each.action.drafted]
    if drafts:
        number = counted(len(drafts), "drafted action")
        yield f"Whether to confirm, change or strike {number}: {_joined(drafts)}"
    moved = [each for each in _redated(lookup) if not _authority(each)]
    if moved:
        told = [f"{each.change.id} to {_due(each)}" for each in moved]
        number = counted(len(moved), "new deadline")
        yield f"{number} that nobody is on record to have agreed: {_joined(told)}"
    quiet = silent(lookup.plan, reported_since(lookup))
    if quiet:
        since = printed(reported_since(lookup))
        yield (
            f"That owners report on {counted(len(quiet), 'action')} without an update since"
            f" {since}: {_joined(each.id for each in quiet)}"
        )


def _escalate(lookup: Lookup) -> Iterator[str]:
    """Name what is off track, then what else is overdue, with how late it is and why."""
    overdue = {id(what): f", overdue by {counted(days, 'day')}" for what, days in late(lookup.plan)}
    for placed in troubled(lookup.plan, Tone.BAD):
        action, status = placed.action, lookup.status(str(placed.action.standing))
        yield f"{action.id}, {status}{overdue.pop(id(action), '')}: {_reason(action)}"
    for what, _ in late(lookup.plan):
        told = overdue.get(id(what))
        if told and isinstance(what, Event):
            yield f"{what.name}{told}"
        elif told and isinstance(what, Action):
            yield f"{what.id}{told}: {_reason(what)}"


def _reason(action: Action) -> str:
    decided = action.decision.reason if action.decision else None
    return decided or action.reason or "no reason is on record"


def _redated(lookup: Lookup) -> tuple[Turned, ...]:
    """Give the deadlines that were moved and still count."""
    earlier, plan = lookup.earlier, lookup.plan
    found = turns(earlier, plan)[ChangeKind.REDATED] if earlier else ()
    return tuple(each for each in found if each.now and not closed(plan, each.now))


def _authority(turned: Turned) -> str:
    before = turned.was.moves if turned.was else ()
    moves = [each for each in (turned.now.moves if turned.now else ()) if each not in before]
    return (moves[-1].authority or "") if moves else ""


def _due(turned: Turned) -> str:
    after = turned.change.after
    return after.text if isinstance(after, Deadline) else "no day"


def _joined(words: Iterable[str]) -> str:
    *first, last = [*words] or [""]
    return f"{', '.join(first)} and {last}" if first else last
