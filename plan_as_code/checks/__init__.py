"""Checks: what a plan says that cannot be right. One function per fault."""

from collections.abc import Sequence

from plan_as_code.checks.catalogue import CHECKS
from plan_as_code.checks.keeping import keep
from plan_as_code.checks.levels import Verdict, judge
from plan_as_code.findings import Finding, ordered
from plan_as_code.memory import uncollected
from plan_as_code.model import Plan

__all__ = ["CHECKS", "Verdict", "check", "examine", "judge"]


@uncollected
def check(plan: Plan) -> tuple[Finding, ...]:
    """Give every fault found in a plan, in the order of its file. Alters nothing.

    The plan's own rules are among them; what the plan makes of a rule is not applied yet.
    """
    found = [finding for rule in CHECKS for finding in rule(plan)]
    return ordered((*found, *keep(plan)))


def examine(plan: Plan, reading: Sequence[Finding] = ()) -> Verdict:
    """Check a plan, and apply what it makes of the rules to that and to what reading found."""
    return judge(plan, (*reading, *check(plan)))
