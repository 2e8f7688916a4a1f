"""Tables of data: columns, and rows of cells."""

from attrs import frozen

from plan_as_code.blocks.text import Change, Text
from plan_as_code.tone import Tone


@frozen
class Cell:
    """The paragraphs of a table's cell; never empty. `tone` colours a mark beside the words.

    `was` is the tone of another version: where the first words came or went, so did the mark.
    """

    paragraphs: tuple[Text, ...]
    tone: Tone | None = None
    was: Tone | None = None


@frozen
class Column:
    """A column: its heading, its share of the width once measured, whether it holds figures."""

    heading: str
    weight: float = 1.0
    figures: bool = False


@frozen
class Row:
    """A row of cells, one for each column; `total` sets it off as a sum.

    `depth` 1 and more indents the row's second cell as part of the row above. `change` says
    that the whole row came or went.
    """

    cells: tuple[Cell, ...]
    total: bool = False
    depth: int = 0
    change: Change | None = None


@frozen
class Table:
    """A table of data with one header row.

    `caption` stands above it, `summary` is its description for a screen reader.
    `head_column` says that the first cell of a row names the row. `change` says that the whole
    table came or went, its header row with it.
    """

    caption: Text
    summary: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    head_column: bool = True
    change: Change | None = None
