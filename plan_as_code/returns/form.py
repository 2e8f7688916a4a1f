"""A tracker that came back, opened: its tables now, and as they were sent."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from attrs import frozen

from plan_as_code.errors import PlanAsCodeError
from plan_as_code.findings import Finding, Place, error, note, warning
from plan_as_code.papers import form
from plan_as_code.returns.workbook import Cell, Grid, Value, read_workbook, written
from plan_as_code.spelling import listed, nearest, shortened

ASKED: Final = {
    form.ACTIONS: (form.ID, form.DEADLINE, form.STATUS, form.UPDATE, form.DAY, form.WHY, form.BY),
    form.MEASURES: (form.ID, form.NUMBER, form.ACTUAL),
}
"""The headings without which nothing is taken of a sheet: the ids, and what asks for an answer."""

KEYS: Final = {form.ACTIONS: (form.ID,), form.MEASURES: (form.ID, form.NUMBER)}
"""The headings of the cells that tell the rows of a sheet apart."""

_SENT = {form.ACTIONS: form.SENT, form.MEASURES: form.SENT_MEASURES}
_SEARCHED: Final = 20
_EXAMPLES: Final = 3
_ENOUGH: Final = 3
Row = Mapping[str, Cell]


@frozen
class Table:
    """A sheet's rows, each by the headings of its columns; as they are now, and were sent."""

    sheet: str
    rows: tuple[Row, ...]
    sent: tuple[Row, ...]


@frozen
class Form:
    """A filled-in tracker: its file, what it was made for, its actions and its measures."""

    file: str
    facts: Mapping[str, Value]
    actions: Table
    measures: Table

    @property
    def as_at(self) -> date | None:
        """The day that the plan spoke of when the tracker was made."""
        day = self.facts.get(form.AS_AT)
        return day if isinstance(day, date) else None

    def fact(self, name: str) -> str:
        """Give what the tracker was made for as words: a plan, a paper, an audience, a party."""
        return written(self.facts.get(name))

    def place(self, at: str) -> Place:
        """Give a cell's place as it is said in a finding."""
        return Place(f"{self.file}: {at}")


def open_form(file: str, content: bytes) -> tuple[Form | None, tuple[Finding, ...]]:
    """Read a tracker that came back; None, with the reasons, where nothing can be taken of it."""
    try:
        grids = read_workbook(content)
    except PlanAsCodeError as problem:
        return None, (_refused(Place(file), f"{problem}"),)
    if form.RETURN not in grids or form.SENT not in grids:
        return None, (_refused(Place(file), "it does not say what it said when it was sent", hint=(
            "the answers must stand in the file that was sent, and not in a copy of its sheet"
        )),)  # fmt: skip
    facts = {row[0].words: row[1].value for row in grids[form.RETURN].rows[1:] if len(row) > 1}
    findings: list[Finding] = []
    tables = [_table(file, grids, sheet, findings) for sheet in (form.ACTIONS, form.MEASURES)]
    match tables:
        case [Table() as actions, Table() as measures]:
            read = (actions.sheet, measures.sheet)
            findings += _added(file, [each for each in grids.values() if each.name not in read])
            return Form(file, facts, actions, measures), tuple(findings)
    return None, tuple(findings)


def _added(file: str, others: Iterable[Grid]) -> Iterator[Finding]:
    """Say which sheets are not the tracker's, where something stands in them."""
    for grid in others:
        words = [cell.words for row in grid.rows for cell in row if cell.words]
        if words and grid.name not in form.SHEETS:
            yield warning(
                Place(f"{file}: {grid.name}"),
                "sheet-added",
                f"the sheet `{grid.name}` is none of the tracker's; nothing of it is taken,"
                f" {listed(map(shortened, words[:_EXAMPLES]))} and whatever else stands there",
                hint=f"what is news belongs under `{form.UPDATE}`",
            )


def _table(
    file: str, grids: Mapping[str, Grid], sheet: str, findings: list[Finding]
) -> Table | None:
    """Read a sheet and what was sent of it; None, with a finding, for columns that are gone."""
    before = grids.get(_SENT[sheet], Grid(sheet, ()))
    known = [cell.words for cell in before.rows[0]] if before.rows else []
    sent = tuple(_rows(before, 0, known))
    if not sent:
        return Table(sheet, (), ())
    found = _found(grids, sheet, known)
    if found is None and sheet == form.MEASURES:
        said = f"the sheet `{sheet}` is gone, so no figure is taken"
        findings.append(note(Place(file), "sheet-gone", said))
        return Table(sheet, (), ())
    if found is None:
        visible = listed(name for name in grids if name not in (form.RETURN, *_SENT.values()))
        said = f"there is no sheet `{sheet}` with its headings; there are {visible}"
        findings.append(_refused(Place(file), said))
        return None
    grid, head = found
    headings = _headings(grid.rows[head], known)
    gone = [each for each in ASKED[sheet] if each in known and each not in headings]
    if gone:
        findings += [_heading_gone(file, grid, head, each, headings) for each in gone]
        return None
    if grid.name != sheet:
        said = f"the sheet `{sheet}` is called `{grid.name}` here, and is read all the same"
        findings.append(note(Place(file), "sheet-renamed", said))
    findings += _strays(file, grid, head, headings, known)
    return Table(grid.name, tuple(_rows(grid, head, headings)), sent)


def _refused(place: Place, said: str, hint: str | None = None) -> Finding:
    return error(place, "not-a-tracker", f"nothing is taken from this file: {said}", hint=hint)


def _found(grids: Mapping[str, Grid], sheet: str, known: Sequence[str]) -> tuple[Grid, int] | None:
    """Find a sheet by its headings, the one with its name first, and the row they stand in."""
    visible = [grid for name, grid in grids.items() if name not in _SENT.values()]
    for grid in sorted(visible, key=lambda each: each.name != sheet):
        for number, row in enumerate(grid.rows[:_SEARCHED]):
            headings = [each for each in _headings(row, known) if each in known]
            if form.ID in headings and len(headings) >= _ENOUGH:
                return grid, number
    return None


def _headings(row: Sequence[Cell], known: Sequence[str]) -> list[str]:
    """Give the headings in a row, spelled as they were sent; one that comes again as it is."""
    spelled = {each.casefold(): each for each in known}
    return [spelled.pop(cell.words.casefold(), cell.words) for cell in row]


def _heading_gone(file: str, grid: Grid, head: int, heading: str, there: Sequence[str]) -> Finding:
    close = nearest(heading, [each for each in there if each])
    cell = next((cell for cell in grid.rows[head] if cell.words == close), None)
    hint = f"is it `{close}`? Give it back its heading" if cell else "put it back"
    place = Place(f"{file}: {cell.place}") if cell else Place(f"{file}: {grid.name}")
    return error(
        place,
        "heading-gone",
        f"nothing is taken from this file: its column `{heading}` is not there",
        hint=hint,
    )


def _strays(
    file: str, grid: Grid, head: int, headings: Sequence[str], known: Sequence[str]
) -> Iterator[Finding]:
    """Say which columns are not the tracker's, where something stands in them."""
    there: set[str] = set()
    for number, heading in enumerate(headings):
        is_own = heading in known and heading not in there
        there.add(heading)
        filled = [row[number] for row in grid.rows[head + 1 :] if row[number].words]
        if filled and not is_own:
            examples = listed(shortened(each.words) for each in filled[:_EXAMPLES])
            name = f"`{heading}`" if heading else "without a heading"
            yield warning(
                Place(f"{file}: {grid.rows[head][number].place}"),
                "column-added",
                f"the column {name} is none of the tracker's; nothing of it is taken,"
                f" {examples} and whatever else stands there",
                hint=f"what is news belongs under `{form.UPDATE}`",
            )


def _rows(grid: Grid, head: int, headings: Sequence[str]) -> Iterator[Row]:
    for row in grid.rows[head + 1 :]:
        if any(cell.words or cell.fault for cell in row):
            found: dict[str, Cell] = {}
            for heading, cell in zip(headings, row, strict=True):
                if heading:
                    found.setdefault(heading, cell)
            yield found
