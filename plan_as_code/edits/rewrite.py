"""A plan's files rewritten so that they read as another plan, every other byte kept."""

from collections.abc import Iterable, Mapping

from attrs import evolve

from plan_as_code.changes import Change, ChangeKind, Spot, compare, label
from plan_as_code.changes.keys import keyed
from plan_as_code.changes.places import placings
from plan_as_code.changes.record import ACTIONS
from plan_as_code.edits.alter import altered
from plan_as_code.edits.house import house_style
from plan_as_code.edits.moving import moved
from plan_as_code.edits.reshape import reshape
from plan_as_code.edits.splice import spliced
from plan_as_code.edits.tree import Trees
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.files import Files
from plan_as_code.findings import errors_in
from plan_as_code.model import Plan

_FILE = "plan.yaml"


def apply(files: Files, changes: Iterable[Change]) -> Files:
    """Make changes to a plan's files, every other byte kept; see `rewrite`."""
    return rewrite(files, altered(sound(files), changes))


def apply_to_text(text: str, changes: Iterable[Change]) -> str:
    """Make changes to a plan that is one text, every other byte kept; see `rewrite`."""
    return apply(Files(_FILE, {_FILE: text}), changes).texts[_FILE]


def rewrite(files: Files, wanted: Plan) -> Files:
    """Change a plan's files so that they read as another plan, every other byte kept.

    What is written is read again and must be that plan to the last field. Raises
    PlanAsCodeError, in a sentence, where it is not, or where the plan has errors.
    """
    done, plan = _moved(files, sound(files), wanted)
    if plan == wanted:
        return done
    trees = Trees.of(done)
    splices = reshape(trees, plan, wanted, house_style(trees))
    done = evolve(done, texts=spliced(trees.pages, splices))
    got, findings = done.read()
    if got != wanted or errors_in(findings):
        raise PlanAsCodeError(_refusal(files.main, got, wanted))
    return done


def sound(files: Files) -> Plan:
    """Give the plan in files. Raises PlanAsCodeError where an error keeps it from being read."""
    plan, findings = files.read()
    errors = errors_in(findings)
    if plan is None or errors:
        first = errors[0]
        message = f"{files.main} cannot be changed before its errors are mended: {first.place}"
        raise PlanAsCodeError(f"{message}: {first.message}")
    return plan


def _refusal(file: str, got: Plan | None, wanted: Plan) -> str:
    change = next(iter(compare(got, wanted)), None) if got else None
    which = f"`{change.field or change.kind.value}` of `{label(change)}`" if change else "this"
    return f"{which} cannot be changed in {file} without changing more; change it by hand"


def _moved(files: Files, plan: Plan, wanted: Plan) -> tuple[Files, Plan]:
    """Move what stands elsewhere in the wanted plan, one thing after another, as it is written.

    What is not written on lines of its own stays; it is written anew where it belongs.
    """
    for change in compare(plan, wanted):
        if change.kind is ChangeKind.MOVED:
            to = _spot(change, plan, wanted)
            files, plan = _with_move(files, plan, evolve(change, after=to, spot=to))
    return files, plan


def _with_move(files: Files, plan: Plan, change: Change) -> tuple[Files, Plan]:
    """Make a move, or leave all as it is where that would change more."""
    trees = Trees.of(files)
    splices = moved(trees, change.subject, change.id, change.spot, house_style(trees))
    if splices is None:
        return files, plan
    done = evolve(files, texts=spliced(trees.pages, splices))
    got, findings = done.read()
    is_right = got == altered(plan, [change]) and not errors_in(findings)
    return (done, got) if got and is_right else (files, plan)


def _spot(change: Change, plan: Plan, wanted: Plan) -> Spot:
    """Give where a thing is to stand among those that are there already."""
    now, then = _rows(change.subject, plan), _rows(change.subject, wanted)
    to = change.spot
    while to.previous and not _together(now.get(to.previous), to):
        to = evolve(to, previous=then[to.previous].previous)
    return to


def _together(spot: Spot | None, other: Spot) -> bool:
    return spot is not None and spot.home == other.home


def _rows(subject: str, plan: Plan) -> Mapping[str, Spot]:
    """Give the spot of each thing of a kind by its id."""
    if subject == ACTIONS:
        return {key[0]: placing.spot for key, placing in placings(plan).items()}
    ids = [key[0] for key in keyed(getattr(plan, subject))]
    return {id: Spot(previous=before) for id, before in zip(ids, [None, *ids], strict=False)}
