"""What files that git takes without asking do not say, and the merged plan should."""

from collections.abc import Iterable, Iterator

from plan_as_code.changes import compare
from plan_as_code.files import Files
from plan_as_code.findings import Severity
from plan_as_code.merge.clashes import Clash, of_gits_choice, of_no_plan
from plan_as_code.merge.plans import is_order
from plan_as_code.merge.version import Version
from plan_as_code.model import Plan


def undone(files: Files, wanted: Plan, clashes: Iterable[Clash]) -> Iterator[Clash]:
    """Tell what is missing from the files as they will be, but for what clashes anyway.

    The order within a list is git's to choose.
    """
    plan, findings = files.read()
    faults = [each for each in findings if each.severity is Severity.ERROR]
    if plan is None or faults:
        yield of_no_plan(wanted, faults[0])
        return
    told = {(each.theirs.subject, each.theirs.id) for each in clashes}
    for change in compare(plan, wanted):
        if (change.subject, change.id) not in told and not is_order(change):
            yield of_gits_choice(change, Version(files).home(change))
