"""What is due next."""

from plan_as_code.blocks import Cell, Column, Row, words
from plan_as_code.days import printed
from plan_as_code.model import Event
from plan_as_code.papers.cells import plain_cell
from plan_as_code.papers.lookup import Lookup
from plan_as_code.papers.piece import (
    Piece,
    action_cell,
    listing,
    owed_words,
    owner_words,
    standing_cell,
)
from plan_as_code.progress import Due, due_next


def due(lookup: Lookup) -> tuple[Piece, ...]:
    """Give whatever has a day to come, the next first."""
    columns = (
        Column("Due"),
        Column("Id"),
        Column("What"),
        Column("Owners"),
        Column("Status"),
    )
    rows = (_row(lookup, each) for each in due_next(lookup.plan))
    day = printed(lookup.plan.as_of)
    none = f"Nothing to report: nothing is due on {day} or after it."
    return (Piece("", (listing(f"Due on {day} or after it", columns, rows, none),)),)


def _row(lookup: Lookup, found: Due) -> Row:
    what, day = found.what, plain_cell(printed(found.day))
    if isinstance(what, Event):
        cells = map(plain_cell, ("Milestone", what.name, owed_words(lookup, what)))
        return Row((day, *cells, Cell((words("Not met yet"),))))
    owners = plain_cell(owner_words(lookup, what))
    return Row((day, plain_cell(what.id), action_cell(what), owners, standing_cell(lookup, what)))
