"""The widths of a table's columns, from the words they hold."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from attrs import evolve, frozen

from plan_as_code.blocks import Cell, Row, Run, Table, Text
from plan_as_code.fit.boxes import Level
from plan_as_code.fit.ruler import Ruler
from plan_as_code.fit.shares import Stack, Words, shares
from plan_as_code.tone import Tone

_SLACK: Final = 0.5
_SAMPLE: Final = 80
_BREAKS: Final = str.maketrans({"\t": " ", "\r": " ", "\n": " ", "-": "- ", "–": "– ", "—": "— "})

Key = tuple[str, ...]
Widths = tuple[float, ...]


@frozen
class Setting:
    """How words in tables are set, in points.

    `sides` are the margins at both sides of a cell, `step` is how far a row that is part of
    another is indented, `mark` stands before the words of a cell that has a tone but muted.
    """

    ruler: Ruler
    level: Level
    sides: float
    step: float
    mark: str = ""

    @property
    def strong(self) -> Level:
        """How headings are set, and cells that name their row."""
        return evolve(self.level, strong=True)


def key(table: Table) -> Key:
    """Give what tables have in common that are to look alike: their headings."""
    return tuple(column.heading for column in table.columns)


def kin(tables: Iterable[Table]) -> dict[Key, list[Table]]:
    """Give the tables of each kind, in order. Raises ValueError when a row is short of cells."""
    found: dict[Key, list[Table]] = {}
    for table in tables:
        if any(len(row.cells) != len(table.columns) for row in table.rows):
            raise ValueError("a row of a table has more cells or fewer than there are columns")
        found.setdefault(key(table), []).append(table)
    return found


def kinds(tables: Iterable[Table], setting: Setting, room: float) -> dict[Key, Widths]:
    """Give the widths of the columns of each kind of table; their sum is the room."""
    sides = setting.sides + _SLACK
    return {
        each: shares(stacked(found, setting), room, setting.level.size, sides)
        for each, found in kin(tables).items()
    }


def weighed(table: Table, widths: Sequence[float]) -> Table:
    """Give a table whose columns weigh as much as they are wide."""
    pairs = zip(table.columns, widths, strict=True)
    return evolve(table, columns=tuple(evolve(column, weight=width) for column, width in pairs))


def stacked(tables: Sequence[Table], setting: Setting) -> list[Stack]:
    """Measure the columns of tables of one kind.

    All rows have a say in how wide a column must be for its longest word; how wide it had
    better be is judged by some, evenly spread, where there are very many.
    """
    found = [(table, row) for table in tables for row in table.rows]
    found = found[:: -(-len(found) // _SAMPLE) or 1]
    return [
        Stack(
            _least(tables, index, setting),
            setting.ruler.words((Run(column.heading),), setting.strong),
            tuple(cell_words(table, row, index, setting) for table, row in found),
        )
        for index, column in enumerate(tables[0].columns)
    ]


def needed(table: Table, setting: Setting, sides: float, most: float) -> list[float]:
    """Give the width that each column needs for its longest word, or `most` where that is less."""
    least = (_least([table], index, setting) for index in range(len(table.columns)))
    return [min(each + sides, most) for each in least]


def cell_words(table: Table, row: Row, index: int, setting: Setting) -> tuple[Words, ...]:
    """Give the words of each paragraph of a cell; an indent counts for the first of them."""
    names = table.head_column and index == 0
    level = setting.strong if names or row.total else setting.level
    indent = _indent(row, index, setting)
    found = (setting.ruler.words(text, level) for text in _marked(row.cells[index], setting))
    return tuple(((first + indent, gap), *rest) for (first, gap), *rest in found)


def _marked(cell: Cell, setting: Setting) -> Sequence[Text]:
    if not setting.mark or cell.tone in (None, Tone.MUTED):
        return cell.paragraphs
    first, *rest = cell.paragraphs
    return ((Run(setting.mark), *first), *rest)


def _least(tables: Sequence[Table], index: int, setting: Setting) -> float:
    """Give the width of the widest stretch of words that has no chance to break."""
    found: dict[tuple[bool, float], set[str]] = defaultdict(set)
    found[True, 0].add(tables[0].columns[index].heading)
    for table in tables:
        names = table.head_column and index == 0
        for row in table.rows:
            indent = _indent(row, index, setting)
            for text in _marked(row.cells[index], setting):
                strong = names or row.total or True in [run.strong for run in text]
                found[strong, indent].add("".join([run.text for run in text]))
    return max(_widest(each, strong, setting) + indent for (strong, indent), each in found.items())


def _widest(texts: set[str], strong: bool, setting: Setting) -> float:
    words = set(" ".join(texts).translate(_BREAKS).split(" "))
    level = setting.strong if strong else setting.level
    return max(setting.ruler.length((Run(word),), level) for word in words)


def _indent(row: Row, index: int, setting: Setting) -> float:
    return row.depth * setting.step if index == 1 else 0
