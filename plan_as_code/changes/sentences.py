"""Changes as sentences: what became of one thing, in the words of the plan."""

from collections.abc import Iterator, Sequence

import attrs
from attrs import frozen

from plan_as_code.changes.names import Names
from plan_as_code.changes.record import Change, ChangeKind, Spot
from plan_as_code.changes.words import headline, words
from plan_as_code.days import printed
from plan_as_code.model import (
    NOT_RECORDED,
    Action,
    Deadline,
    Decision,
    Move,
    Past,
    Record,
    Update,
    known,
)

_TURNS = {
    ChangeKind.CLOSED: "closed",
    ChangeKind.WITHDRAWN: "withdrawn",
    ChangeKind.REOPENED: "reopened",
    ChangeKind.STATUS: "status moved",
}
_TOLD_WITH_STATUS = ("reason", "closed", "evidence", "status")
_NONE = (None, NOT_RECORDED)
_LONG = 160


@frozen
class Story:
    """The changes of one thing, and the action it was and is, where it is an action."""

    changes: Sequence[Change]
    was: Action | None = None
    now: Action | None = None


def sentences(story: Story, names: Names) -> Iterator[str]:
    """Tell what became of one thing: each change in a sentence, of several parts in several."""
    for change in told(story.changes):
        yield from _sentences(change, story, names)


def told(changes: Sequence[Change]) -> tuple[Change, ...]:
    """Give the changes of one thing that are told on their own.

    What belongs to another is told with it: the reason for a status with the status, who
    agreed to a new deadline with the deadline.
    """
    others = _told_elsewhere(changes)
    return tuple(each for each in changes if each.kind in _TURNS or each.field not in others)


def _told_elsewhere(changes: Sequence[Change]) -> set[str | None]:
    told: set[str | None] = set()
    if any(each.kind in _TURNS for each in changes):
        told |= {*_TOLD_WITH_STATUS}
    if any(each.field == "deadline" for each in changes):
        told.add("moves")
    return told


def _sentences(change: Change, story: Story, names: Names) -> Iterator[str]:
    match change.kind:
        case ChangeKind.NEW:
            yield _new(change.after, names)
        case ChangeKind.REMOVED:
            yield "removed from the plan"
        case ChangeKind.CONFIRMED:
            yield "confirmed, no longer a draft"
        case ChangeKind.REDATED:
            yield _redated(change, story, names)
        case ChangeKind.REOWNED:
            yield f"now owned by {names.owners(change.after)}, was {names.owners(change.before)}"
        case ChangeKind.MOVED:
            yield _moved(change, names)
        case ChangeKind.REPORTED:
            yield from _reported(change, names)
        case kind if kind in _TURNS and story.was and story.now:
            yield _turned(kind, story.was, story.now, names)
        case _:
            yield from _changed(change)


def _new(after: object, names: Names) -> str:
    if isinstance(after, Past):
        return f"listed as closed in {after.plan}, so that its id is not used again"
    if not isinstance(after, Action):
        return f"new: {_quoted(headline(after))}"
    facts = [names.kinds.get(after.kind, after.kind).lower()]
    facts += ["drafted for confirmation"] if after.drafted else []
    facts += [f"owned by {names.owners(after.owners)}"] if known(after.owners) else []
    facts += [f"due {after.deadline.text}"] if isinstance(after.deadline, Deadline) else []
    facts += [f"status {names.status(after.standing)}"] if after.standing else []
    return f"new: {', '.join(facts)}"


def _redated(change: Change, story: Story, names: Names) -> str:
    before, after = (_due(each) for each in (change.before, change.after))
    by = f", {_days(change.days)}" if change.days else ""
    moves = story.now.moves if story.now else ()
    new = [each for each in moves if each not in (story.was.moves if story.was else ())]
    why = _because(new[-1], "agreed", names) if new and change.field == "deadline" else ""
    turn = f"moved from {before} to {after}{by}"
    match change.before in _NONE, change.after in _NONE:
        case True, False:
            turn = f"set to {after}"
        case False, True:
            turn = f"taken out, was {before}"
    return f"{_name(change)} {turn}{why}"


def _due(value: object) -> str:
    return value.text if isinstance(value, Deadline) else (words(value) or "none")


def _days(days: int) -> str:
    unit = "day" if abs(days) == 1 else "days"
    return f"{abs(days)} {unit} {'later' if days > 0 else 'earlier'}"


def _turned(kind: ChangeKind, was: Action, now: Action, names: Names) -> str:
    before, after = names.status(was.standing), names.status(now.standing)
    day = f" on {printed(now.closed)}" if now.closed and now.closed != was.closed else ""
    head = f"{_TURNS[kind]}{day} with status {after}, was {before}"
    if kind is ChangeKind.STATUS:
        head = f"status moved from {before} to {after}"
    if now.decision and now.decision != was.decision:
        return head + _because(now.decision, "decided", names)
    lifted = ", as the decision is lifted" if was.decision and not now.decision else ""
    told = [each.rstrip(".") for each in (now.reason, now.evidence) if each]
    return ". ".join([head + lifted, *told])


def _because(record: Move | Decision, verb: str, names: Names) -> str:
    """Say who agreed or decided it when, or that nobody is on record, and the reason."""
    day = printed(record.date)
    by = f"{verb} by {names.authority(record.authority)} on {day}" if record.authority else ""
    reason = f". {record.reason.rstrip('.')}" if record.reason else ""
    return f" ({by or f'on {day}, {verb} by nobody on record'}){reason}"


def _moved(change: Change, names: Names) -> str:
    before, after = change.before, change.after
    assert isinstance(before, Spot)
    assert isinstance(after, Spot)
    if before.home == after.home:
        return f"now stands after {after.previous}" if after.previous else "now stands first"
    return f"moved from {_home(before, names)} to {_home(after, names)}"


def _home(spot: Spot, names: Names) -> str:
    theme = names.themes.get(spot.theme or "", spot.theme or "")
    return f"{spot.parent} in {theme}" if spot.parent else theme


def _reported(change: Change, names: Names) -> Iterator[str]:
    before, after = change.before, change.after
    assert isinstance(before, tuple)
    assert isinstance(after, tuple)
    yield from (_update(each, names) for each in after if each not in before)


def _update(update: Update, names: Names) -> str:
    by = f", {names.parties.get(update.by, update.by)}" if update.by else ""
    return f"update of {printed(update.date)}{by}: {update.text}"


def _changed(change: Change) -> Iterator[str]:
    before, after = _differing(change.before, change.after)
    pairs = _pairs(before, after)
    for was, now in pairs:
        yield from _within(_name(change), was, now)
    if not pairs:
        yield _now(_name(change), before, after, change.kind is ChangeKind.REWORDED)


def _now(name: str, before: object, after: object, in_full: bool = False) -> str:
    """Say what something is now and what it was, shortened where it is a long list."""
    was, now = (_quoted(each, in_full) for each in (before, after))
    if before in (None, ()):
        return f"{name} given: {now}"
    if after in (None, ()):
        return f"{name} taken out, was {was}"
    return f"{name} is now {now}, was {was}"


def _pairs(before: object, after: object) -> list[tuple[Record, Record]]:
    """Pair the things of two lists that go by the same words; none where others came or went."""
    lists = [
        each if isinstance(each, tuple) and all(isinstance(one, Record) for one in each) else ()
        for each in (before, after)
    ]
    names = [[headline(each) for each in one] for one in lists]
    return list(zip(*lists, strict=True)) if names[0] == names[1] else []


def _within(name: str, was: Record, now: Record) -> Iterator[str]:
    """Tell which fields of a thing of a list differ."""
    for field in attrs.fields(type(now)):
        held = getattr(was, field.name), getattr(now, field.name)
        if field.name != "origin" and held[0] != held[1]:
            yield _now(f"{name}: {field.name.replace('_', ' ')} of {_quoted(headline(now))}", *held)


def _differing(before: object, after: object) -> tuple[object, object]:
    """Leave out of two lists what stands in both, unless only their order differs."""
    if not (isinstance(before, tuple) and isinstance(after, tuple)):
        return before, after
    gone = tuple(each for each in before if each not in after)
    came = tuple(each for each in after if each not in before)
    return (gone, came) if gone or came else (before, after)


def _quoted(value: object, in_full: bool = False) -> str:
    flat = " ".join((words(value) or "").split())
    return f'"{flat}"' if in_full or len(flat) <= _LONG else f'"{flat[: _LONG - 1]}…"'


def _name(change: Change) -> str:
    return (change.field or "").replace("_", " ").replace(".", " ")
