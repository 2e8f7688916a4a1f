"""Tables of actions: in full for a document, in short for a slide."""

from collections.abc import Iterable

from attrs import evolve, frozen

from plan_as_code.blocks import Cell, Column, Row, Run, Table, Text, words
from plan_as_code.days import printed
from plan_as_code.markup import inline
from plan_as_code.model import Action, Deadline, Field, Kind, Link, Placed, Source, Theme, known
from plan_as_code.model.walk import walk_theme
from plan_as_code.papers.cells import (
    cell,
    deadline_cell,
    labelled,
    measures_cell,
    moved_lines,
    owners_cell,
    plain_cell,
    why_lines,
)
from plan_as_code.papers.lookup import Lookup
from plan_as_code.papers.piece import standing_cell
from plan_as_code.tone import Tone

FULL = (
    Column("Id"),
    Column("Action"),
    Column("Owners"),
    Column("Deadline"),
    Column("Status"),
    Column("Measures"),
)
SHORT = (
    Column("Id"),
    Column("Action"),
    Column("Owners"),
    Column("Deadline"),
    Column("Status"),
)
PROGRESS = (
    Column("Id"),
    Column("Date"),
    Column("Update"),
    Column("Status then"),
    Column("Reported by"),
)


@frozen
class Group:
    """The actions of a theme that belong in one table."""

    kind: Kind
    drafted: bool
    placed: tuple[Placed, ...]

    @property
    def title(self) -> str:
        """The group's name: `Current actions`, `Developing actions, drafted for confirmation`."""
        return f"{self.kind.word} actions" + (", drafted for confirmation" if self.drafted else "")


def groups(lookup: Lookup, theme: Theme) -> tuple[Group, ...]:
    """Part a theme's actions by kind, in the plan's order, drafted ones after agreed ones.

    A kind the plan does not define still gets its group, so that no action is lost.
    """
    parted: dict[tuple[bool, str], list[Placed]] = {}
    for placed in walk_theme(lookup.plan, theme):
        parted.setdefault((placed.action.drafted, placed.action.kind), []).append(placed)
    kinds = [*lookup.kinds, *dict.fromkeys(kind for _, kind in parted if kind not in lookup.kinds)]
    return tuple(
        Group(
            lookup.kinds.get(kind) or Kind(key=kind, word=kind),
            drafted,
            tuple(parted[drafted, kind]),
        )
        for drafted in (False, True)
        for kind in kinds
        if (drafted, kind) in parted
    )


def full_table(lookup: Lookup, group: Group, theme: Theme) -> Table:
    """Everything the plan says of a group's actions, but for dated updates.

    Only the columns that say something are shown; `unrecorded` names the others.
    """
    rows = [_full_row(lookup, placed) for placed in group.placed]
    silent = {FULL.index(column) for column in unrecorded(lookup, group, theme)}
    kept = [index for index in range(len(FULL)) if index not in silent]
    columns = tuple(FULL[index] for index in kept)
    headings = ", ".join(column.heading.lower() for column in columns)
    return Table(
        _caption(lookup, theme, group.title),
        f"{len(rows)} rows, one for each action: {headings}.",
        columns,
        tuple(evolve(row, cells=tuple(row.cells[index] for index in kept)) for row in rows),
    )


def unrecorded(lookup: Lookup, group: Group, theme: Theme) -> tuple[Column, ...]:
    """Give the columns of which no action of a group has anything on record.

    Nor has any that the version beside this one has in that group, if there is one. Of a
    column that is withheld nothing is said.
    """
    actions = [placed.action for placed in (*group.placed, *_beside(lookup, group, theme))]
    recorded = {
        Field.OWNERS: any(known(action.owners) for action in actions),
        Field.DEADLINE: any(isinstance(action.deadline, Deadline) for action in actions),
        Field.STATUS: any(isinstance(action.standing, str) for action in actions),
        Field.MEASURES: any(known(action.measures) for action in actions),
    }
    return tuple(
        column
        for column, (field, some) in zip(FULL[2:], recorded.items(), strict=True)
        if not some and field not in lookup.plan.hidden
    )


def _beside(lookup: Lookup, group: Group, theme: Theme) -> Iterable[Placed]:
    """Give what the version beside this one has in a group."""
    if lookup.beside is None:
        return
    other = Lookup.of(lookup.beside)
    for its in other.plan.groups:
        if its.key == theme.key:
            for each in groups(other, its):
                if (each.kind.key, each.drafted) == (group.kind.key, group.drafted):
                    yield from each.placed


def short_table(lookup: Lookup, placed: tuple[Placed, ...], caption: str) -> Table:
    """The actions as a slide has room for them: the short text where there is one."""
    return Table(
        words(caption),
        f"{len(placed)} rows, one for each action: id, action, owners, deadline and status.",
        SHORT,
        tuple(_short_row(lookup, each) for each in placed),
    )


def progress_table(lookup: Lookup, theme: Theme) -> Table | None:
    """Every dated update of a theme's actions, newest first for each action."""
    rows = [
        Row(
            (
                plain_cell(placed.action.id),
                plain_cell(printed(update.date)),
                cell(update.text),
                plain_cell(lookup.status(update.status)),
                plain_cell(lookup.party(update.by)),
            )
        )
        for placed in walk_theme(lookup.plan, theme)
        for update in sorted(known(placed.action.updates), key=lambda each: each.date, reverse=True)
    ]
    caption = _caption(lookup, theme, "Progress")
    summary = f"{len(rows)} rows, one for each dated update: action id, date, words, status."
    return Table(caption, summary, PROGRESS, tuple(rows)) if rows else None


def _caption(lookup: Lookup, theme: Theme, title: str) -> Text:
    """Name a table; in a flat list, which has no themes, without the group's name."""
    named = theme.key or lookup.plan.themes
    return words(f"{theme.title}: {title.lower()}" if named else title)


def _full_row(lookup: Lookup, placed: Placed) -> Row:
    action = placed.action
    cells = (
        plain_cell(action.id),
        Cell((inline(action.text), *_details(lookup, action))),
        owners_cell(lookup, action.owners),
        deadline_cell(action.deadline),
        standing_cell(lookup, action),
        measures_cell(action.measures),
    )
    return _row(placed, cells)


def _short_row(lookup: Lookup, placed: Placed) -> Row:
    action = placed.action
    status = lookup.statuses.get(action.standing) if isinstance(action.standing, str) else None
    cells = (
        plain_cell(action.id),
        cell(action.short or action.text),
        owners_cell(lookup, action.owners),
        deadline_cell(action.deadline),
        cell(status.word, status.tone) if status else cell(None),
    )
    return _row(placed, cells)


def _row(placed: Placed, cells: tuple[Cell, ...]) -> Row:
    """Make a row; where an entry is only a heading, what it leaves open is said below it."""
    if not placed.counted and placed.action.actions:
        below = Cell((words("See below"),), Tone.MUTED)
        cells = tuple(below if each == cell(None) else each for each in cells)
    return Row(cells, depth=placed.depth - 1)


def _details(lookup: Lookup, action: Action) -> Iterable[Text]:
    """Give the lines below an action's words: each says what it is first."""
    yield from why_lines(lookup, action)
    yield from moved_lines(lookup, action)
    for funding in known(action.funding):
        amount = f" (£{funding.amount:,f})" if funding.amount is not None else ""
        payer = f", paid by {lookup.party(funding.payer)}" if funding.payer else ""
        yield (*labelled("Funding", funding.text), *words(amount + payer))
    for link in action.links:
        yield (Run("Linked to: ", strong=True), *words(_link(link)))
    if action.carried:
        yield labelled("Carried forward from", action.carried.plan)
    for source in known(action.sources):
        yield _source(source)
    if action.meets:
        yield labelled("Meets", ", ".join(action.meets))
    for note in action.notes:
        yield labelled("Note", note)


def _source(source: Source) -> Text:
    text = inline(source.text)
    if source.link:
        text = tuple(evolve(run, href=source.link) for run in text)
    return (Run("Source: ", strong=True), *text)


def _link(link: Link) -> str:
    relation = f" ({link.relation})" if link.relation else ""
    plan = f" of {link.plan}" if link.plan else ""
    return f"{link.to}{plan}{relation}"
