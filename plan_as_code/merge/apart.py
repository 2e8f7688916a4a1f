"""What was moved between two files of a plan, when one of the files is merged by itself.

Of the other file only our version is at hand, and it holds the thing as well: it counts as
empty then, and what it says otherwise is told, so that nothing of it is lost unseen.
"""

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from plan_as_code.changes import Change, ChangeKind
from plan_as_code.changes.record import ACTIONS
from plan_as_code.edits import sound
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.files import Files
from plan_as_code.merge.clashes import Clash, of_another_file, to_another_file
from plan_as_code.model import Action, Theme, walk

_EMPTY = "[]\n"
Name = tuple[type, str]


def apart(versions: Sequence[Files], file: str) -> Iterator[Files]:
    """Empty the files around one that hold a theme or an action of its own.

    Raises PlanAsCodeError where that is the plan's own file, which cannot be emptied; and
    where a version takes the whole of a file into the plan's own that has more in another.
    """
    each_held = [tuple(_held(files)) for files in versions]
    held = [each for found in each_held for each in found]
    own = {name for name, where in held if where == file}
    others = {where: name for name, where in held if name in own and where != file}
    if name := others.get(versions[0].main):
        raise PlanAsCodeError(f"`{name[1]}` was moved between this file and the plan's own")
    if file == versions[0].main:
        for where in others:
            _refuse_loss(where, each_held)
    for each in versions:
        yield evolve(each, texts={**each.texts, **dict.fromkeys(others, _EMPTY)})


def _refuse_loss(where: str, each_held: Sequence[tuple[tuple[Name, str], ...]]) -> None:
    """Stop where a version no longer reads a file that has more in it than the version has."""
    there = {name for held in each_held for name, place in held if place == where}
    for held in each_held:
        lost = sorted(id for _, id in there - {name for name, _ in held})
        if lost and where not in {place for _, place in held}:
            raise PlanAsCodeError(
                f"`{where}` was moved between this file and the plan's own, and has `{lost[0]}`"
                " besides"
            )


def _held(files: Files) -> Iterator[tuple[Name, str]]:
    """Name the themes and actions of a plan, each with the file it stands in."""
    plan = sound(files)
    for theme in plan.themes:
        yield (Theme, theme.key), theme.origin.place.file
    for placed in walk(plan):
        yield (Action, placed.action.id), placed.action.origin.place.file


def told(ours: Files, file: str, found: Iterable[Change | Clash]) -> Iterator[Clash]:
    """Give the clashes, with what moved between files told as that.

    What they moved into the file, and ours has otherwise in another, is a clash too.
    """
    elsewhere = {
        placed.action.id: placed.action
        for placed in walk(sound(ours))
        if placed.action.origin.place.file != file
    }
    for each in found:
        change = each.theirs if isinstance(each, Clash) else each
        action = elsewhere.get(change.id) if change.subject == ACTIONS else None
        if isinstance(each, Clash):
            moved = action if change.kind is not ChangeKind.NEW else None
            yield to_another_file(each, moved.origin.place.file) if moved else each
        elif action and change.kind is ChangeKind.NEW and change.after != _alone(action):
            yield of_another_file(change, action.origin.place.file)


def _alone(action: Action) -> Action:
    return evolve(action, actions=())
