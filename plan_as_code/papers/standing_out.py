"""Exceptions: red and amber with the reason, what is overdue, and who has not reported."""

from datetime import date

from plan_as_code.blocks import Cell, Column, Row, SlideBlock
from plan_as_code.days import printed
from plan_as_code.model import Action, Event
from plan_as_code.papers.cells import cell, plain_cell
from plan_as_code.papers.lookup import Lookup
from plan_as_code.papers.piece import (
    NOBODY,
    Piece,
    action_cell,
    due_words,
    listing,
    number_row,
    owed_words,
    owner_words,
    said,
    standing_cell,
)
from plan_as_code.review.exceptions import late, reports, silent, standouts, troubled
from plan_as_code.tone import Tone


def exceptions(lookup: Lookup) -> tuple[Piece, ...]:
    """Give what stands out, red first; where nothing does, it is said."""
    since = reported_since(lookup)
    return (
        Piece("off track or at risk", (_troubled(lookup),)),
        Piece(f"overdue on {printed(lookup.plan.as_of)}", (_late(lookup),)),
        Piece(f"no update received since {printed(since)}", (_silent(lookup, since),)),
        Piece("by owner", _by_owner(lookup, since)),
    )


def reported_since(lookup: Lookup) -> date:
    """Give the day after which updates count: the earlier version's, else the period's first."""
    return lookup.earlier.as_of if lookup.earlier else lookup.plan.period.start


def _troubled(lookup: Lookup) -> SlideBlock:
    columns = (
        Column("Status"),
        Column("Id"),
        Column("Action"),
        Column("Owners"),
        Column("Reason"),
    )
    rows = (
        Row(
            (
                standing_cell(lookup, each.action),
                plain_cell(each.action.id),
                action_cell(each.action),
                plain_cell(owner_words(lookup, each.action)),
                reason_cell(each.action),
            )
        )
        for tone in (Tone.BAD, Tone.WARN)
        for each in troubled(lookup.plan, tone)
    )
    none = "Nothing to report: no open action is off track or at risk."
    return listing("Actions off track or at risk", columns, rows, none)


def reason_cell(action: Action) -> Cell:
    """Give the reason on record: of the decision, else of the owners."""
    decided = action.decision.reason if action.decision else None
    return cell(decided or action.reason or "No reason is on record")


def _late(lookup: Lookup) -> SlideBlock:
    columns = (
        Column("Id"),
        Column("What"),
        Column("Owners"),
        Column("Due"),
        Column("Days late", figures=True),
        Column("Why"),
    )
    rows = (_late_row(lookup, what, days) for what, days in late(lookup.plan))
    none = f"Nothing to report: nothing was overdue on {printed(lookup.plan.as_of)}."
    return listing("What is overdue, the longest first", columns, rows, none)


def _late_row(lookup: Lookup, what: Action | Event, days: int) -> Row:
    if isinstance(what, Event):
        cells = ("Milestone", what.name, owed_words(lookup, what), what.date.text, str(days))
        return Row((*map(plain_cell, cells), cell("No reason is on record")))
    return Row(
        (
            plain_cell(what.id),
            action_cell(what),
            plain_cell(owner_words(lookup, what)),
            plain_cell(due_words(what.deadline)),
            plain_cell(str(days)),
            reason_cell(what),
        )
    )


def _silent(lookup: Lookup, since: date) -> SlideBlock:
    columns = (
        Column("Owners"),
        Column("Id"),
        Column("Action"),
        Column("Last update"),
    )
    found = [(owner_words(lookup, each), each) for each in silent(lookup.plan, since)]
    rows = (
        Row(
            (
                plain_cell(owners),
                plain_cell(each.id),
                action_cell(each),
                plain_cell(_last(each)),
            )
        )
        for owners, each in sorted(found, key=lambda one: (one[0] == NOBODY, one[0]))
    )
    none = f"Nothing to report: every action under way was reported on after {printed(since)}."
    return listing("Actions under way without an update", columns, rows, none)


def _last(action: Action) -> str:
    days = [each.date for each in reports(action)]
    return printed(max(days)) if days else "None on record"


def _by_owner(lookup: Lookup, since: date) -> tuple[SlideBlock, ...]:
    heads = ("Off track", "At risk", "Overdue", "No update")
    columns = (Column("Owner"), *(Column(head, figures=True) for head in heads))
    rows = tuple(
        number_row(
            lookup.party(each.party) or NOBODY,
            (each.red, each.amber, each.overdue, each.silent),
        )
        for each in standouts(lookup.plan, since)
    )
    if not rows:
        return (said("Nothing to report: no owner has an exception."),)
    table = listing("How many actions of each owner stand out", columns, rows, "")
    return (said("An action with two owners counts for both."), table)
