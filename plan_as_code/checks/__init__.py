"""Checks: what a plan says that cannot be right. One function per fault."""

from collections.abc import Sequence

from plan_as_code.checks.catalogue import CHECKS
from plan_as_code.checks.keeping import keep
from plan_as_code.checks.levels import Verdict, judge
from plan_as_code.findings import Finding, ordered
from plan_as_code.memory import uncollected
from plan_as_code.model import Plan
from plan_as_code.standins import otherwise

__all__ = ["CHECKS", "Verdict", "check", "examine", "judge"]


@uncollected
def check(plan: Plan) -> tuple[Finding, ...]:
    """Give every fault found in a plan, in the order of its file. Alters nothing.

    The plan's own rules are among them; what the plan makes of a rule is not applied yet.
    Of a plan that could not be read as a whole only that is said which is true whatever
    stands there.
    """
    found = _found(plan)
    if plan.origin.partial:
        either = set(_found(otherwise(plan)))
        found = [finding for finding in found if finding in either]
    return ordered(found)


def _found(plan: Plan) -> list[Finding]:
    return [*(finding for rule in CHECKS for finding in rule(plan)), *keep(plan)]


def examine(plan: Plan, reading: Sequence[Finding] = ()) -> Verdict:
    """Check a plan, and apply what it makes of the rules to that and to what reading found."""
    return judge(plan, (*reading, *check(plan)))
