"""Counts: the actions of each theme by kind, and by status. Every figure is computed."""

from collections.abc import Iterable

from plan_as_code.blocks import Cell, Column, Row, Table, words
from plan_as_code.figures import dated
from plan_as_code.model import Placed, Theme, known, walk
from plan_as_code.model.walk import walk_theme
from plan_as_code.papers.cells import cell, plain_cell
from plan_as_code.papers.counts import Counts, by_kind, level
from plan_as_code.papers.lookup import Lookup


def summary_table(lookup: Lookup) -> Table:
    """Count the actions of each theme by kind, and how many are drafted (if any is), owned, dated.

    The kinds add up to the total; the last row sums the others, and is all in a flat list.
    """
    counts, kinds = by_kind(lookup), _kinds_used(lookup)
    plan, drafts = lookup.plan, _drafts(counts)
    themes = [_counted(lookup, group.theme) for group in counts.groups]
    rows = [
        Row((plain_cell(group.theme.title), *_figures(counts, group.figures, placed, kinds)))
        for group, placed in zip(counts.groups, themes, strict=True)
        if plan.themes
    ]
    everything = [placed for theme in themes for placed in theme]
    flat = not plan.themes and plan.actions
    name, plural = level(plan)
    of_all = plain_cell("All actions" if flat else f"All {plural}")
    total = Row((of_all, *_figures(counts, counts.whole, everything, kinds)), total=True)
    headings = [
        *(lookup.kinds[key].word if key in lookup.kinds else key for key in kinds),
        "Total",
        *(["Drafted"] if drafts else []),
        "Owned",
        "Dated",
    ]
    first = "Actions" if flat else name.capitalize()
    return Table(
        words("Actions" if flat else f"Actions by {name}"),
        f"{'One row' if flat else f'One row for each {name} and a last row'} of sums: how many"
        f" actions of each kind, in total{', drafted for confirmation' if drafts else ''}, with an"
        " owner and with a deadline on record.",
        (Column(first), *(Column(heading, figures=True) for heading in headings)),
        (*rows, total),
    )


def _kinds_used(lookup: Lookup) -> list[str]:
    used = {placed.action.kind for placed in walk(lookup.plan) if placed.counted}
    return [*(key for key in lookup.kinds if key in used), *sorted(used - lookup.kinds.keys())]


def _drafts(counts: Counts) -> bool:
    return any(head.drafted for head in counts.heads)


def _counted(lookup: Lookup, theme: Theme) -> list[Placed]:
    return [placed for placed in walk_theme(lookup.plan, theme) if placed.counted]


def _figures(
    counts: Counts, figures: tuple[int, ...], placed: list[Placed], kinds: Iterable[str]
) -> Iterable[Cell]:
    """Give the cells of a row, from the figures of a group under the heads of the kinds."""
    found = list(zip(counts.heads, figures, strict=True))
    actions = [each.action for each in placed]
    figures = (
        *(sum(figure for head, figure in found if head.key == kind) for kind in kinds),
        sum(figures),
        *([sum(figure for head, figure in found if head.drafted)] if _drafts(counts) else []),
        sum(bool(known(action.owners)) for action in actions),
        sum(map(dated, actions)),
    )
    return (plain_cell(str(figure)) for figure in figures)


def statuses_table(lookup: Lookup) -> Table:
    """The status scheme with what each word means and how many actions have it."""
    columns = (Column("Status"), Column("Meaning"), Column("Actions", figures=True))
    placed = [each.action for each in walk(lookup.plan) if each.counted]
    rows = [
        Row(
            (
                cell(status.word, status.tone),
                cell(status.definition),
                plain_cell(str(sum(action.standing == status.key for action in placed))),
            )
        )
        for status in lookup.plan.statuses
    ]
    without = sum(not isinstance(action.standing, str) for action in placed)
    rows.append(Row((cell(None), plain_cell("No status is on record."), plain_cell(str(without)))))
    summary = "One row for each status: its word, its meaning and how many actions have it."
    caption = words("The status scheme, and how many actions have each status")
    return Table(caption, summary, columns, tuple(rows))
