"""The earlier version of a plan that a paper tells changes from, and who made the changes."""

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from plan_as_code.blocks import Revision
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.files import Files, open_files
from plan_as_code.findings import errors_in
from plan_as_code.history import Repository, at, is_file, wanted
from plan_as_code.model import Plan


def earlier_plan(plan: Plan, since: str, folders: Iterable[Path] = ()) -> Plan:
    """Give the plan as it was: at a git revision, on an event's day, or in another file.

    A file is looked for in `folders`, then beside the plan. An event's id stands for the
    last commit on or before its day. Raises PlanAsCodeError where there is no such version
    or it has errors.
    """
    files = _files(plan, since, folders)
    found, findings = files.read()
    errors = errors_in(findings)
    if found is None or errors:
        told = f": {errors[0].message}" if errors else ""
        raise PlanAsCodeError(f"{files.main} has errors, so no changes can be told from it{told}")
    return found


def revision(plan: Plan) -> Revision:
    """Say who made the newest version of a plan and when, by its history, else by its `as_of`."""
    control = plan.document
    newest = max(control.history, key=lambda each: each.date, default=None) if control else None
    named = (
        (newest.author if newest else None)
        or (control.author if control else None)
        or plan.author
        or ""
    )
    names = {party.id: party.name for party in plan.parties}
    day = newest.date if newest else plan.as_of
    return Revision(names.get(named, named) or plan.name, day)


def _files(plan: Plan, since: str, folders: Iterable[Path]) -> Files:
    own = plan.files[0] if plan.files else None
    then = wanted(own) if own and not is_file(own) else None
    places = [*folders, *([Path(own).parent] if own else [])]
    for folder in places:
        if (folder / since).is_file():
            return open_files(folder / since)
    if then and then.path:
        return _before(plan, since, then.revision, PurePosixPath(then.path))
    return at(_revision(plan, since), Path(own) if own else None)


def _before(plan: Plan, since: str, revision: str, path: PurePosixPath) -> Files:
    """Find the earlier version of a plan that is itself as it was at a revision."""
    repository = Repository.around(Path())
    beside = str(path.parent / since)
    if path.suffix == PurePosixPath(since).suffix and repository.holds(
        repository.commit(revision), beside
    ):
        return at(f"{revision}:{beside}", None)
    named = _revision(plan, since)
    return at(f"{revision}{named}" if named.startswith("@") else named, repository.top / path)


def _revision(plan: Plan, since: str) -> str:
    """Turn the id of an event into its day in git; anything else is a revision already."""
    event = next((each for each in plan.events if each.id == since), None)
    if event is None:
        return since
    if event.date.last is None:
        raise PlanAsCodeError(f"the event `{since}` has no day, so no earlier version is of it")
    return f"@{{{event.date.last.isoformat()}}}"
