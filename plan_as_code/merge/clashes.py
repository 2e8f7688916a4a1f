"""Where two people's changes cannot both be made, in a sentence each."""

from attrs import frozen

from plan_as_code.changes import Change, ChangeKind, label, words
from plan_as_code.changes.record import PLAN
from plan_as_code.findings import Finding
from plan_as_code.model import Plan

_LONG = 120


@frozen
class Clash:
    """A change of theirs that is not made because it cannot be beside ours.

    `instead` are the changes that would make our version say there what theirs does.
    """

    sentence: str
    theirs: Change
    instead: tuple[Change, ...] = ()


def of_values(
    ours: Change,
    theirs: Change,
    along: tuple[Change, ...] = (),
    us: str = "we say",
    them: str = "they say",
) -> Clash:
    """Both gave one field another value; with theirs goes what they changed along with it.

    `us` and `them` say who both are.
    """
    was, own, other = (_quoted(each) for each in (theirs.before, ours.after, theirs.after))
    said = f"`{theirs.field}` of `{label(theirs)}` was {was}; {us} {own}, {them} {other}"
    return Clash(said, theirs, (theirs, *along))


def of_places(ours: Change, theirs: Change) -> Clash:
    """Both moved one thing, to different places."""
    own, other = (words(each.after) for each in (ours, theirs))
    said = f"`{label(theirs)}` is moved by both: by us to {own}, by them to {other}"
    return Clash(said, theirs, (theirs,))


def of_new_things(theirs: Change) -> Clash:
    """Both gave one id to something new."""
    said = f"both give the id `{label(theirs)}` to something new, and not to the same"
    return Clash(f"{said}; give one of the two another id", theirs)


def of_their_removal(theirs: Change, ours: Change) -> Clash:
    """They took out what we changed, or what we changed something below."""
    what = named(ours) if ours.id == theirs.id else f"`{ours.id}`, which stands below it"
    return Clash(f"they take `{label(theirs)}` out, and we changed {what}", theirs, (theirs,))


def of_our_removal(theirs: Change, back: Change | None) -> Clash:
    """We took out what they changed; `back` would put it back."""
    said = f"we take `{label(theirs)}` out, and they changed {named(theirs)}"
    return Clash(said, theirs, (back,) if back else ())


def of_gits_choice(change: Change, file: str | None) -> Clash:
    """Git takes a file as one side has it, which therefore lacks a change of the other."""
    what = f"`{label(change)}`"
    match change.kind:
        case ChangeKind.NEW:
            return Clash(f"git takes files of the plan of which none has {what}; add it", change)
        case ChangeKind.REMOVED:
            lacks, mend = f"{what} is to be gone", "take it out there"
        case ChangeKind.MOVED:
            lacks, mend = f"{what} is, which is to be in {words(change.after)}", "move it"
        case _:
            lacks = f"`{change.field}` of {what} is to be {_quoted(change.after)}"
            mend = "change it there"
    return Clash(f"git takes {file} as one side has it, where {lacks}; {mend}", change)


def of_no_plan(wanted: Plan, fault: Finding) -> Clash:
    """Git takes one side's files as they are, and so they do not read as a plan."""
    change = Change(
        id=wanted.id, kind=ChangeKind.CHANGED, field=None, before=None, after=None, subject=PLAN
    )
    said = (
        f"the files of the plan do not fit each other once merged: {fault.place}: {fault.message}"
    )
    return Clash(said, change)


def of_no_place(theirs: Change) -> Clash:
    """They put something below a thing that we took out or moved."""
    verb = "add" if theirs.kind is ChangeKind.NEW else "move"
    below = theirs.spot.parent or theirs.spot.theme
    said = f"they {verb} `{label(theirs)}` below `{below}`, which we took out or moved"
    return Clash(said, theirs)


def named(change: Change) -> str:
    """Name what a change is a change of."""
    if change.kind is ChangeKind.MOVED:
        return "its place"
    return f"its `{change.field}`" if change.field else "what stands there"


def _quoted(value: object) -> str:
    flat = " ".join((words(value) or "").split())
    if not flat:
        return "not given"
    return f'"{flat[: _LONG - 1]}…"' if len(flat) > _LONG else f'"{flat}"'
