"""Columns about what is withheld leave a paper: they must not say `Not recorded`."""

from typing import TypeVar

from attrs import evolve

from plan_as_code.blocks import (
    Deck,
    Document,
    Row,
    Section,
    Sheet,
    Slide,
    SlideBlock,
    Table,
    Workbook,
)
from plan_as_code.blocks import Paper as Composed
from plan_as_code.model import Field, Plan
from plan_as_code.papers import form

B = TypeVar("B")
WITHHELD = "Withheld"

_ABOUT = {
    Field.OWNERS: ("Owners", "Owner", "Reported by", "Actions owned", "With an owner"),
    Field.DEADLINE: ("Deadline", "Due", "Days late", "Deadlines before", "With a deadline"),
    Field.STATUS: ("Status", "Status then", "Reason", "Reason and evidence"),
    Field.REASON: ("Reason",),
    Field.MEASURES: ("Measures",),
    Field.UPDATES: ("Last update", "Latest update", "Updated"),
    Field.FUNDING: ("Funding",),
    Field.SOURCES: ("Sources",),
    Field.NOTES: ("Notes",),
    Field.MEETS: ("Met by",),
}
_SHEETS = {
    form.STATUSES: Field.STATUS,
    form.EVENTS: Field.EVENTS,
    form.VERSION: Field.DOCUMENT,
    form.PARTIES: Field.OWNERS,
    form.MEASURES: Field.MEASURES,
    form.SENT_MEASURES: Field.MEASURES,
}


def without(composed: Composed, plan: Plan) -> Composed:
    """Take the columns about withheld fields out of every table and sheet of a paper."""
    headings = frozenset(word for field in plan.hidden for word in _ABOUT.get(field, ()))
    if isinstance(composed, Workbook):
        sheets = (each for each in composed.sheets if _SHEETS.get(each.name) not in plan.hidden)
        return evolve(composed, sheets=tuple(_sheet(each, headings) for each in sheets))
    if isinstance(composed, Deck):
        return evolve(composed, slides=tuple(_slide(each, headings) for each in composed.slides))
    if isinstance(composed, Document):
        sections = tuple(_section(each, headings) for each in composed.sections)
        return evolve(composed, sections=sections)
    return composed


def _slide(slide: Slide, headings: frozenset[str]) -> Slide:
    body: tuple[SlideBlock, ...] = tuple(_block(each, headings) for each in slide.body)
    return evolve(slide, body=body)


def _section(section: Section, headings: frozenset[str]) -> Section:
    return evolve(section, blocks=tuple(_block(each, headings) for each in section.blocks))


def _sheet(sheet: Sheet, headings: frozenset[str]) -> Sheet:
    kept = [n for n, each in enumerate(sheet.columns) if each.heading not in headings]
    if len(kept) == len(sheet.columns):
        return sheet
    rows = (evolve(row, values=tuple(row.values[n] for n in kept)) for row in sheet.rows)
    return evolve(sheet, columns=tuple(sheet.columns[n] for n in kept), rows=tuple(rows))


def _block(block: B, headings: frozenset[str]) -> B | Table:
    return _table(block, headings) if isinstance(block, Table) else block


def _table(table: Table, headings: frozenset[str]) -> Table:
    """Take columns out; what the table is said to show then names the columns that are left."""
    kept = [n for n, each in enumerate(table.columns) if each.heading not in headings]
    if len(kept) == len(table.columns):
        return table
    columns = tuple(table.columns[n] for n in kept)
    names = ", ".join(column.heading.lower() for column in columns)
    return evolve(
        table,
        summary=f"{len(table.rows)} rows with these columns: {names}.",
        columns=columns,
        rows=tuple(_row(row, kept) for row in table.rows),
    )


def _row(row: Row, kept: list[int]) -> Row:
    return evolve(row, cells=tuple(row.cells[n] for n in kept))
