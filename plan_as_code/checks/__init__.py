"""Checks: what a plan says that cannot be right. One function per fault."""

from collections.abc import Callable, Iterable

from plan_as_code.findings import Finding, ordered
from plan_as_code.model import Plan

CHECKS: tuple[Callable[[Plan], Iterable[Finding]], ...] = ()


def check(plan: Plan) -> tuple[Finding, ...]:
    """Give every fault found in a plan, in the order of its file. Alters nothing."""
    return ordered(finding for rule in CHECKS for finding in rule(plan))
