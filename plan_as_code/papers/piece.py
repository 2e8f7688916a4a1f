"""One piece of a view: what fits under one heading, on a slide or on a page."""

from collections.abc import Iterable

from attrs import frozen

from plan_as_code.blocks import Cell, Column, Paragraph, Row, SlideBlock, Table, words
from plan_as_code.days import printed
from plan_as_code.model import Action, Deadline, Event, known
from plan_as_code.papers.cells import cell, plain_cell
from plan_as_code.papers.lookup import Lookup

NO_EARLIER = (
    "No earlier version of the plan is named to compare with, so what changed cannot be told."
    " `since` in the paper, or --since when it is built, names one."
)


NOBODY = "Nobody on record"


@frozen
class Piece:
    """Blocks under a title of their own; without a title they belong to the part itself."""

    title: str
    blocks: tuple[SlideBlock, ...]


def said(text: str) -> Paragraph:
    """Give a paragraph of plain words."""
    return Paragraph(words(text))


def listing(
    caption: str, columns: Iterable[Column], rows: Iterable[Row], otherwise: str
) -> SlideBlock:
    """Give a table of rows, or the words that there are none."""
    kept, heads = tuple(rows), tuple(columns)
    if not kept:
        return said(otherwise)
    names = ", ".join(column.heading.lower() for column in heads)
    number = f"{len(kept)} {'row' if len(kept) == 1 else 'rows'}"
    return Table(words(caption), f"{number}: {names}.", heads, kept)


def number_row(name: str, numbers: Iterable[int | str], total: bool = False) -> Row:
    """Give a row that is a name and figures."""
    return Row((plain_cell(name), *(plain_cell(str(each)) for each in numbers)), total=total)


def action_cell(action: Action) -> Cell:
    """Print what an action is, in its short words where it has some; a draft says so."""
    draft = " (drafted for confirmation)" if action.drafted else ""
    return cell(f"{action.short or action.text}{draft}")


def owner_words(lookup: Lookup, action: Action) -> str:
    """Name the owners in one line."""
    labels = dict.fromkeys(lookup.label(owner.party) for owner in known(action.owners))
    return ", ".join(labels) or NOBODY


def owed_words(lookup: Lookup, event: Event) -> str:
    """Say to whom a milestone is owed."""
    return f"Owed to {lookup.label(event.owed_to)}" if event.owed_to else NOBODY


def standing_cell(lookup: Lookup, action: Action | None) -> Cell:
    """Print the status that counts."""
    key = action.standing if action else None
    if not isinstance(key, str):
        return cell(None)
    status = lookup.statuses.get(key)
    return cell(status.word, status.tone) if status else plain_cell(key)


def due_words(value: object) -> str:
    """Print a deadline in its own words."""
    return value.text if isinstance(value, Deadline) else "Not recorded"


def compared(lookup: Lookup) -> str:
    """Say which two versions are compared."""
    earlier = lookup.earlier
    assert earlier
    number = f" (version {earlier.document.version})" if earlier.document else ""
    return f"since {printed(earlier.as_of)}{number}"


def signed(number: int) -> str:
    """Give a difference with its sign, a minus as wide as the plus."""
    return f"+{number}" if number > 0 else f"\N{MINUS SIGN}{-number}" if number else "0"


def counted(number: int, one: str, many: str | None = None) -> str:
    """Give `1 action`, `2 actions`, `no action`."""
    return f"{number or 'no'} {one if number < 2 else many or f'{one}s'}"
