"""What a tracker asks of those who fill it in, and what it says to be read again.

A tracker that comes back is compared with what it said when it went out. That, and which
plan and party it is of, goes along in sheets that nobody sees.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from attrs import evolve

from plan_as_code.blocks import Field, Line, Sheet, Value
from plan_as_code.figure import written_unit
from plan_as_code.markup import unmarked
from plan_as_code.model import Measure, Paper, Placed, known
from plan_as_code.owning import Portion
from plan_as_code.papers.cells import NOT_RECORDED, figure_words
from plan_as_code.papers.lookup import Lookup

ACTIONS: Final = "Actions"
MEASURES: Final = "Measures"
PARTIES: Final = "Parties"
STATUSES: Final = "Statuses"
SENT: Final = "Sent"
SENT_MEASURES: Final = "Sent measures"
RETURN: Final = "Return"
EVENTS: Final = "Events"
KINDS: Final = "Kinds"
VERSION: Final = "Version"
ORIGIN: Final = "Origin"
SHEETS: Final = frozenset(
    (
        *(ACTIONS, MEASURES, PARTIES, STATUSES, SENT, SENT_MEASURES, RETURN),
        *(EVENTS, KINDS, VERSION, ORIGIN),
    )
)
"""All sheets that a tracker has."""

ID: Final = "Id"
THEME: Final = "Theme"
ACTION: Final = "Action"
DEADLINE: Final = "Deadline"
DUE: Final = "Due"
STATUS: Final = "Status"
REASON: Final = "Reason and evidence"
LATEST: Final = "Latest update"
UPDATED: Final = "Updated"
UPDATE: Final = "New update"
DAY: Final = "Day of update"
WHY: Final = "Reason for change"
BY: Final = "Reported by"
NOTES: Final = "Notes"
NUMBER: Final = "No."
MEASURE: Final = "Measure"
UNIT: Final = "Unit"
BASELINE: Final = "Baseline"
TARGET: Final = "Target"
ACTUAL: Final = "Actual"

PLAN: Final = "Plan"
AS_AT: Final = "As at"
PAPER: Final = "Paper"
AUDIENCE: Final = "Audience"
PARTY: Final = "Party"

DEADLINE_FIELD = Field(
    DEADLINE,
    1.7,
    asked="If it has changed, write the new one over it: 31 March 2025, Q3 2024/25, Ongoing."
    f" Say why under {WHY}.",
)
STATUS_FIELD = Field(
    STATUS,
    1.6,
    STATUSES,
    asked=f"If it has changed, choose another from the list. Say why under {WHY}.",
)
ANSWERS = (
    Field(UPDATE, 4.0, asked="What was done since the latest update, in your own words."),
    Field(
        DAY,
        1.4,
        asked="The day your update speaks of, such as 12 January 2025. Left empty, it is the day"
        " of the next version of the plan.",
        day=True,
    ),
    Field(
        WHY,
        3.2,
        asked="Why the status or the deadline has changed; for what is finished, what shows it.",
    ),
    Field(
        BY,
        1.8,
        PARTIES,
        asked="Who reports this, from the list. Left empty in a tracker made for one party, it is"
        " that party.",
    ),
)
_MEASURES = (
    Field(ID, 0.8),
    Field(NUMBER, 0.6),
    Field(MEASURE, 5.0),
    Field(UNIT, 1.6),
    Field("Direction", 1.2),
    Field(BASELINE, 1.6),
    Field(TARGET, 1.6),
    Field("By", 1.7),
    Field(ACTUAL, 1.6, asked="The latest figure. If there is a newer one, write it over this."),
)


def measures_sheet(placed: Iterable[Placed]) -> Sheet:
    """Give each measure of each action on a line, its latest figure to be filled in."""
    rows = (
        Line((each.action.id, str(number), *_measure(measure)))
        for each in placed
        for number, measure in enumerate(known(each.action.measures), 1)
    )
    return Sheet(MEASURES, _MEASURES, tuple(rows))


def parties_sheet(lookup: Lookup) -> Sheet:
    """Name the parties: the words by which whoever reports is chosen."""
    rows = (
        Line((party.label, party.name, lookup.party(party.part_of)))
        for party in lookup.plan.parties
    )
    columns = (Field("Party", 2), Field("Name in full", 4), Field("Part of", 4))
    return Sheet(PARTIES, columns, tuple(rows))


def kept(
    lookup: Lookup,
    paper: Paper,
    audience: str | None,
    portion: Portion | None,
    sheets: tuple[Sheet, Sheet],
) -> Iterator[Sheet]:
    """Give the hidden sheets: what the others say now, and what the workbook was made for."""
    for sheet, name in zip(sheets, (SENT, SENT_MEASURES), strict=True):
        columns = tuple(Field(each.heading) for each in sheet.columns)
        yield evolve(sheet, name=name, columns=columns, hidden=True)
    facts: tuple[tuple[str, Value], ...] = (
        (PLAN, lookup.plan.id),
        ("Period", lookup.plan.period.text),
        (AS_AT, lookup.plan.as_of),
        (PAPER, paper.id),
        (AUDIENCE, audience),
        (PARTY, portion.party if portion else None),
    )
    yield Sheet(RETURN, (Field("Item"), Field("Detail")), tuple(map(Line, facts)), hidden=True)


def measure_words(measure: Measure) -> str:
    """Give the words of a measure, with its code before them."""
    return unmarked(f"{measure.code}: {measure.text}" if measure.code else measure.text)


def _measure(measure: Measure) -> tuple[Value, ...]:
    return (
        measure_words(measure),
        measure.unit,
        measure.direction.value if measure.direction else None,
        _figure(measure, "baseline"),
        _figure(measure, "target"),
        measure.by.text if measure.by else None,
        _figure(measure, "actual"),
    )


def _figure(measure: Measure, name: str) -> Value:
    """Give a figure as a number; as words where only they say its unit."""
    figure: Decimal | None = getattr(measure, name)
    if figure is None:
        return NOT_RECORDED
    return figure_words(figure, "") if written_unit(figure) and not measure.unit else figure
