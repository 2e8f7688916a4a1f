"""Measures against targets."""

from decimal import Decimal

from plan_as_code.blocks import Cell, Column, Row
from plan_as_code.papers.cells import cell, figure_words, plain_cell
from plan_as_code.papers.lookup import Lookup
from plan_as_code.papers.piece import Piece, counted, listing, said
from plan_as_code.review.measures import Measured, Verdict, measured
from plan_as_code.tone import Tone

_TONES = {Verdict.MET: Tone.GOOD, Verdict.MISSED: Tone.BAD, Verdict.NOT_YET: Tone.INFO}


def measures(lookup: Lookup) -> tuple[Piece, ...]:
    """Give every measure that has a figure with its verdict, and count those in words only."""
    found = measured(lookup.plan, lookup.earlier)
    figured = [each for each in found if each.verdict is not Verdict.IN_WORDS]
    columns = [Column("Of"), Column("Measure"), Column("Start")]
    columns += [Column("Then")] if lookup.earlier else []
    columns += [Column("Now"), Column("Target"), Column("By"), Column("Verdict")]
    rows = (_row(lookup, each) for each in figured)
    table = listing(
        "Measures against their targets", columns, rows, "No measure with a figure is on record."
    )
    return (Piece("", (said(_told(found)), table)),)


def _told(found: tuple[Measured, ...]) -> str:
    """Say how the measures stand, in counts that sum to all of them."""
    counts = {verdict: sum(each.verdict is verdict for each in found) for verdict in Verdict}
    named = [f"{number} {verdict.value.lower()}" for verdict, number in counts.items() if number]
    return f"{counted(len(found), 'measure').capitalize()}: {', '.join(named) or 'none'}."


def _row(lookup: Lookup, found: Measured) -> Row:
    measure, unit = found.measure, found.measure.unit
    code = f"{measure.code}: " if measure.code else ""
    then = [_figure(found.before, unit)] if lookup.earlier else []
    return Row(
        (
            plain_cell(found.action.id if found.action else found.theme.title),
            cell(f"{code}{measure.text}"),
            _figure(measure.baseline, unit),
            *then,
            _figure(measure.actual, unit),
            _figure(measure.target, unit),
            plain_cell(measure.by.text if measure.by else "No day"),
            cell(found.verdict.value, _TONES.get(found.verdict)),
        )
    )


def _figure(figure: Decimal | None, unit: str | None) -> Cell:
    """Print a figure; its unit only where it is a sign, for words would fill the column."""
    short = unit if unit in ("%", "£") else ""
    return plain_cell(None if figure is None else figure_words(figure, short))
