"""Whether the plan's own front page can be believed: version, status, history, review."""

import re
from collections.abc import Iterator
from itertools import pairwise

from plan_as_code.days import printed
from plan_as_code.findings import Finding, warning
from plan_as_code.model import DocumentControl, Plan, Version
from plan_as_code.spelling import listed

_DONE = re.compile(r"\W*(?:final|approved|published|adopted|signed[ -]off)\b", re.IGNORECASE)
_DRAFT = re.compile(r"\bdraft\b", re.IGNORECASE)
_EARLY = re.compile(r"\W*v?(?:ersion)?\s*0\.", re.IGNORECASE)
_NUMBER = re.compile(r"\d+")


def review_before_period(plan: Plan) -> Iterator[Finding]:
    """A review that comes before the plan even begins: a date left over from the last one."""
    if (control := plan.document) and control.review:
        last = control.review.last
        if last and last < plan.period.start:
            yield warning(
                control.origin.at("review"),
                "review-before-period",
                f"the review of the plan, {control.review.text}, comes before its period,"
                f" which begins on {printed(plan.period.start)}",
                hint="write when this plan is looked at again",
            )


def review_past(plan: Plan) -> Iterator[Finding]:
    """A review whose time has passed on the day the plan speaks of."""
    if (control := plan.document) and control.review and not control.review.endless:
        last = control.review.last
        if last and plan.period.start <= last < plan.as_of:
            yield warning(
                control.origin.at("review"),
                "review-past",
                f"the review of the plan was due by {printed(last)}, and the plan speaks of"
                f" {printed(plan.as_of)}",
                hint="write when it is looked at next",
            )


def final_at_draft_version(plan: Plan) -> Iterator[Finding]:
    """A plan that calls itself final, approved or published at a version below 1."""
    if (control := plan.document) and _finished(control) and _EARLY.match(control.version):
        yield warning(
            control.origin.at("version"),
            "final-at-draft-version",
            f"the status is `{control.status}`, and version {control.version} is that of a draft",
            hint="number the version that was approved 1.0, or give it the status of a draft",
        )


def history_missing(plan: Plan) -> Iterator[Finding]:
    """A plan that calls itself final, approved or published, and tells no history."""
    if (control := plan.document) and _finished(control) and not control.history:
        yield warning(
            control.origin.at("status"),
            "history-missing",
            f"the status is `{control.status}`, and the plan has no history",
            hint="add `history` with a version, a date and a summary for each version so far",
        )


def history_out_of_order(plan: Plan) -> Iterator[Finding]:
    """Versions whose numbers and dates do not run the same way, or not one way throughout.

    The oldest may stand first or last.
    """
    rows = plan.document.history if plan.document else ()
    newest_first = len(rows) > 1 and rows[-1].date < rows[0].date
    for upper, lower in pairwise(rows):
        older, newer = (lower, upper) if newest_first else (upper, lower)
        if older.date > newer.date or _number(older) >= _number(newer):
            yield warning(
                lower.origin.at("version"),
                "history-out-of-order",
                f"version {lower.version} of {printed(lower.date)} is out of order below"
                f" version {upper.version} of {printed(upper.date)}",
                hint="give each version a number and a date of its own, oldest first",
            )


def version_not_in_history(plan: Plan) -> Iterator[Finding]:
    """A current version that the history does not tell of."""
    control = plan.document
    versions = [row.version for row in control.history] if control else []
    if control and versions and control.version not in versions:
        yield warning(
            control.origin.at("version"),
            "version-not-in-history",
            f"version {control.version} is missing from the history, which has {listed(versions)}",
            hint="add it to `history`, or correct `version`",
        )


def version_behind_history(plan: Plan) -> Iterator[Finding]:
    """A current version that is older than one the history tells of."""
    if not (control := plan.document) or not control.history:
        return
    newest = max(control.history, key=_number)
    own = next((row for row in control.history if row.version == control.version), None)
    if own and _number(own) < _number(newest):
        yield warning(
            control.origin.at("version"),
            "version-behind-history",
            f"the plan calls itself version {control.version}, and its history goes on to"
            f" {newest.version}",
            hint=f"write `version: {newest.version}`",
        )


def _finished(control: DocumentControl) -> bool:
    """Whether a status says that the plan is no draft any more."""
    return bool(_DONE.match(control.status)) and not _DRAFT.search(control.status)


def _number(version: Version) -> tuple[int, ...]:
    return tuple(int(each[:9]) for each in _NUMBER.findall(version.version))
