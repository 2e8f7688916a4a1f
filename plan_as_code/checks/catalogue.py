"""Every check there is, in one tuple, and the ids of the rules they say."""

from collections.abc import Callable, Iterable

from plan_as_code.checks.acronyms import acronym_unexplained
from plan_as_code.checks.audiences import (
    audience_unknown,
    audience_word_unknown,
    withheld_repeated,
)
from plan_as_code.checks.control import (
    final_at_draft_version,
    history_missing,
    history_out_of_order,
    review_before_period,
    review_past,
    version_behind_history,
    version_not_in_history,
)
from plan_as_code.checks.deadlines import (
    action_overdue,
    deadline_outside_period,
    deadline_unreadable,
    finished_in_future,
    updated_in_future,
)
from plan_as_code.checks.duplicates import action_said_twice
from plan_as_code.checks.events import (
    event_unreadable,
    events_out_of_order,
    milestone_met_late,
    milestone_not_met,
)
from plan_as_code.checks.figures import figure_not_borne_out, figure_typed, figure_unknown
from plan_as_code.checks.gaps import deadline_missing, owner_missing
from plan_as_code.checks.identity import id_used_again, id_used_twice
from plan_as_code.checks.lengths import text_too_long
from plan_as_code.checks.markings import marking_contradicted, marking_too_low
from plan_as_code.checks.measures import (
    baseline_missing,
    direction_contradicted,
    figures_out_of_scale,
    unit_contradicted,
    units_disagree,
)
from plan_as_code.checks.own import (
    own_rule_field_unknown,
    own_rule_placeholder_unknown,
    own_rule_without_needs,
    own_rule_word_unknown,
    rule_where_unknown,
)
from plan_as_code.checks.papers import (
    cover_out_of_place,
    drafted_example,
    event_over,
    option_without_effect,
    outline_without_effect,
    paper_id_unusable,
    paper_without_outline,
    part_without_content,
    part_without_title,
    view_not_for_deck,
)
from plan_as_code.checks.people import party_unused
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
from plan_as_code.checks.standards import standard_unmet
from plan_as_code.checks.status import (
    closed_and_open,
    closed_without_date,
    closed_without_evidence,
    reason_missing,
    update_overdue,
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
from plan_as_code.findings import Finding
from plan_as_code.model import Plan

CHECKS: tuple[Callable[[Plan], Iterable[Finding]], ...] = (
    id_used_twice,
    id_used_again,
    owner_unknown,
    party_unknown,
    link_unknown,
    status_unknown,
    kind_unknown,
    theme_unknown,
    event_unknown,
    standard_unknown,
    marking_unknown,
    audience_unknown,
    audience_word_unknown,
    withheld_repeated,
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
    paper_id_unusable,
    view_not_for_deck,
    cover_out_of_place,
    part_without_title,
    part_without_content,
    option_without_effect,
    outline_without_effect,
    paper_without_outline,
    figure_unknown,
    event_over,
    figure_not_borne_out,
    figure_typed,
    closed_and_open,
    closed_without_date,
    closed_without_evidence,
    reason_missing,
    update_overdue,
    baseline_missing,
    direction_contradicted,
    figures_out_of_scale,
    units_disagree,
    unit_contradicted,
    standard_unmet,
    party_unused,
    action_said_twice,
    acronym_unexplained,
    text_too_long,
    marking_contradicted,
    marking_too_low,
    final_at_draft_version,
    history_missing,
    history_out_of_order,
    review_before_period,
    review_past,
    version_behind_history,
    version_not_in_history,
    own_rule_field_unknown,
    own_rule_placeholder_unknown,
    own_rule_without_needs,
    own_rule_word_unknown,
    rule_where_unknown,
)


def rule_id(check: Callable[[Plan], Iterable[Finding]]) -> str:
    """Give the id of the rule that a check says: its own name, with dashes."""
    return check.__name__.replace("_", "-")
