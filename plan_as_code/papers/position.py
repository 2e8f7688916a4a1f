"""Progress: how each theme stands, what the statuses mean and how many moved, milestones."""

from collections import Counter
from collections.abc import Iterator

from plan_as_code.blocks import Cell, Column, Row, SlideBlock, Table, words
from plan_as_code.model import EventKind, Plan
from plan_as_code.papers.cells import cell, plain_cell
from plan_as_code.papers.changed import moved_words
from plan_as_code.papers.counts import by_status, level, status_chart
from plan_as_code.papers.events import outcome_cell
from plan_as_code.papers.lookup import Lookup
from plan_as_code.papers.piece import NO_EARLIER, Piece, listing, number_row, said, signed
from plan_as_code.progress import position
from plan_as_code.review.movement import movement


def progress(lookup: Lookup) -> tuple[Piece, ...]:
    """Give the position by theme and status, the legend with what moved, and the milestones."""
    earlier = lookup.earlier
    moved = moved_words(earlier, movement(earlier, lookup.plan)) if earlier else NO_EARLIER
    return (
        Piece("where each part stands", tuple(_by_theme(lookup))),
        Piece("what the statuses mean", (said(moved), _legend(lookup))),
        Piece("milestones", (_milestones(lookup),)),
    )


def _by_theme(lookup: Lookup) -> Iterator[SlideBlock]:
    """Give a chart and a table of the same figures, the table with their sums."""
    counts = by_status(lookup)
    name, _ = level(lookup.plan)
    if chart := status_chart(lookup):
        yield chart
    columns = (
        Column(name.capitalize()),
        *(Column(head.word, figures=True) for head in counts.heads),
        Column("All", figures=True),
    )
    rows = [_row(each.theme.title, each.figures) for each in counts.groups if each.theme.title]
    rows.append(_row("All", counts.whole, total=True))
    yield listing("Actions by their status", columns, rows, "")


def _row(name: str, figures: tuple[int, ...], total: bool = False) -> Row:
    return number_row(name, (*figures, sum(figures)), total)


def _legend(lookup: Lookup) -> SlideBlock:
    """Say what each status means, how many have it, and how many had it then.

    Those without a status come last, so that each column sums to all actions.
    """
    now = _by_status(lookup.plan)
    then = _by_status(lookup.earlier) if lookup.earlier else None
    columns = [Column("Status"), Column("Meaning")]
    columns += [Column("Then", figures=True)] if then is not None else []
    columns += [Column("Now", figures=True)]
    columns += [Column("Change", figures=True)] if then is not None else []
    rows = [
        Row((cell(each.word, each.tone), cell(each.definition), *_counts(each.key, now, then)))
        for each in lookup.plan.statuses
    ]
    without = (plain_cell("No status"), plain_cell("No status is on record."))
    rows.append(Row((*without, *_counts(None, now, then))))
    whole = _figures(now.total(), None if then is None else then.total())
    rows.append(Row((plain_cell("All"), plain_cell("All actions."), *whole), total=True))
    summary = "One row for each status: its word, its meaning, how many actions have it; then all."
    caption = words("What the statuses mean, and how many actions have each")
    return Table(caption, summary, tuple(columns), tuple(rows))


def _by_status(plan: Plan) -> Counter[str | None]:
    counts: Counter[str | None] = Counter()
    for share in position(plan).statuses:
        counts[share.key if isinstance(share.key, str) else None] += share.count
    return counts


def _counts(
    key: str | None, now: Counter[str | None], then: Counter[str | None] | None
) -> tuple[Cell, ...]:
    """Give how many had a status then, how many have it now, and by how many that is more."""
    return _figures(now[key], None if then is None else then[key])


def _figures(now: int, then: int | None) -> tuple[Cell, ...]:
    told = [str(now)] if then is None else [str(then), str(now), signed(now - then)]
    return tuple(map(plain_cell, told))


def _milestones(lookup: Lookup) -> SlideBlock:
    """Say of each milestone whether it was met."""
    found = [each for each in lookup.plan.events if each.kind is EventKind.MILESTONE]
    columns = (Column("Milestone"), Column("Due"), Column("Outcome"))
    rows = (
        Row((plain_cell(each.name), cell(each.date.text), outcome_cell(lookup, each)))
        for each in found
    )
    return listing("Milestones met, missed and to come", columns, rows, "No milestone is set.")
