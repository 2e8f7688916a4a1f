"""Checks: what a plan says that cannot be right. One function per fault."""

from collections.abc import Callable, Iterable

from plan_as_code.checks.deadlines import (
    action_overdue,
    deadline_outside_period,
    deadline_unreadable,
    finished_in_future,
    updated_in_future,
)
from plan_as_code.checks.events import (
    event_unreadable,
    events_out_of_order,
    milestone_met_late,
    milestone_not_met,
)
from plan_as_code.checks.figures import figure_not_borne_out, figure_unknown
from plan_as_code.checks.gaps import deadline_missing, owner_missing
from plan_as_code.checks.identity import id_used_twice
from plan_as_code.checks.papers import (
    cover_out_of_place,
    drafted_example,
    option_without_effect,
    part_without_content,
    part_without_title,
    view_not_for_deck,
)
from plan_as_code.checks.references import (
    event_unknown,
    kind_unknown,
    link_unknown,
    marking_unknown,
    owner_unknown,
    party_unknown,
    standard_unknown,
    status_unknown,
    theme_unknown,
)
from plan_as_code.checks.themes import (
    example_not_shown,
    framework_theme_mapped_twice,
    framework_theme_missing,
    framework_theme_unknown,
    theme_unmapped,
    theme_without_aim,
    theme_without_current_action,
    theme_without_example,
)
from plan_as_code.findings import Finding, ordered
from plan_as_code.model import Plan

CHECKS: tuple[Callable[[Plan], Iterable[Finding]], ...] = (
    id_used_twice,
    owner_unknown,
    party_unknown,
    link_unknown,
    status_unknown,
    kind_unknown,
    theme_unknown,
    event_unknown,
    standard_unknown,
    marking_unknown,
    framework_theme_missing,
    framework_theme_mapped_twice,
    framework_theme_unknown,
    theme_unmapped,
    theme_without_aim,
    theme_without_current_action,
    theme_without_example,
    example_not_shown,
    milestone_met_late,
    milestone_not_met,
    events_out_of_order,
    event_unreadable,
    deadline_unreadable,
    deadline_outside_period,
    action_overdue,
    finished_in_future,
    updated_in_future,
    owner_missing,
    deadline_missing,
    drafted_example,
    view_not_for_deck,
    cover_out_of_place,
    part_without_title,
    part_without_content,
    option_without_effect,
    figure_unknown,
    figure_not_borne_out,
)


def check(plan: Plan) -> tuple[Finding, ...]:
    """Give every fault found in a plan, in the order of its file. Alters nothing."""
    return ordered(finding for rule in CHECKS for finding in rule(plan))
