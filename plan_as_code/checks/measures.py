"""Whether the figures by which success is judged can be judged by."""

from collections.abc import Iterator
from decimal import Decimal

from plan_as_code.checks.wording import line
from plan_as_code.figure import written_unit
from plan_as_code.findings import Finding, note, warning
from plan_as_code.model import Measure, Plan, known, walk
from plan_as_code.model.actions import Direction
from plan_as_code.spelling import shortened

_FIGURES = ("baseline", "target", "actual")
_PERCENT = ("%", "per cent", "percent", "percentage")
_APART = 20


def baseline_missing(plan: Plan) -> Iterator[Finding]:
    """A measure with a target and no baseline: nobody can tell how far it has come."""
    for measure, where in _measures(plan):
        if measure.target is not None and measure.baseline is None:
            yield note(
                measure.origin.at("target"),
                "baseline-missing",
                f"the measure `{shortened(measure.text)}` of `{where}` has a target and no"
                " baseline",
                hint="write the figure it started from in `baseline`; that may be 0",
                where=where,
            )


def units_disagree(plan: Plan) -> Iterator[Finding]:
    """The same measure, by its code or its words, counted in two units."""
    first: dict[str, tuple[str, Measure]] = {}
    for measure, where in _measures(plan):
        unit = measure.unit
        for name in _names(measure) if unit else ():
            other, before = first.setdefault(name, (where, measure))
            if unit and before.unit and _plain(before.unit) != _plain(unit):
                place = measure.origin.at("unit")
                yield warning(
                    place,
                    "units-disagree",
                    f"the measure `{shortened(measure.code or measure.text)}` of `{where}` is in"
                    f" `{unit}`, and in `{before.unit}` of `{other}` in"
                    f" {line(before.origin.at('unit'), place)}",
                    hint="count both in one unit, or tell the two apart by code and words",
                    where=where,
                )
                break


def unit_contradicted(plan: Plan) -> Iterator[Finding]:
    """A measure with a figure written with a sign that is not its unit, or that others lack."""
    for measure, where in _measures(plan):
        signs = {name: written_unit(figure) for name, figure in _written(measure)}
        if measure.unit:
            unit = "%" if _plain(measure.unit) in _PERCENT else measure.unit
            odd = [name for name, sign in signs.items() if sign not in unit]
            said = f"is not in `{measure.unit}`, the unit of the measure"
        else:
            odd = [name for name in signs if signs[name] and len({*signs.values()}) > 1]
            said = "is not in the unit of the other figures"
        if odd:
            yield warning(
                measure.origin.at(odd[0]),
                "unit-contradicted",
                f"`{odd[0]}` of `{where}`, written with `{signs[odd[0]]}`, {said}",
                hint="write the figures alone, and what they count in `unit`",
                where=where,
            )


def figures_out_of_scale(plan: Plan) -> Iterator[Finding]:
    """A percentage with one figure written as a share of 1 and another out of 100."""
    for measure, where in _measures(plan):
        shares = [name for name, figure in _written(measure) if 0 < figure < 1]
        others = [figure for _, figure in _written(measure) if figure > 1]
        if shares and others and _plain(measure.unit or "") in _PERCENT:
            figure = getattr(measure, shares[0])
            if max(others) >= figure * _APART:
                yield warning(
                    measure.origin.at(shares[0]),
                    "figures-out-of-scale",
                    f"`{shares[0]}: {figure}` of `{where}` looks like a share of 1, and"
                    f" {max(others)} beside it like a percentage",
                    hint=f"write both out of 100: `{shares[0]}: {(figure * 100).normalize():f}`",
                    where=where,
                )


def direction_contradicted(plan: Plan) -> Iterator[Finding]:
    """A measure that should go one way, with a target that lies the other way."""
    for measure, where in _measures(plan):
        baseline, target = measure.baseline, measure.target
        if baseline is None or target is None:
            continue
        up, down = measure.direction is Direction.UP, measure.direction is Direction.DOWN
        if (up and target < baseline) or (down and target > baseline):
            yield warning(
                measure.origin.at("direction"),
                "direction-contradicted",
                f"the measure `{shortened(measure.text)}` of `{where}` should go"
                f" {'up' if up else 'down'}, and its target {target} lies"
                f" {'below' if up else 'above'} its baseline {baseline}",
                hint="correct the `direction` or one of the figures",
                where=where,
            )


def _measures(plan: Plan) -> Iterator[tuple[Measure, str]]:
    """Give every measure with the theme or the action it belongs to."""
    for theme in plan.themes:
        for measure in known(theme.measures):
            yield measure, theme.key
    for placed in walk(plan):
        for measure in known(placed.action.measures):
            yield measure, placed.action.id


def _written(measure: Measure) -> Iterator[tuple[str, Decimal]]:
    for name in _FIGURES:
        if (figure := getattr(measure, name)) is not None:
            yield name, figure


def _names(measure: Measure) -> tuple[str, ...]:
    """Give what a measure goes by: its code where it has one, else its words."""
    return (f"code {_plain(measure.code)}",) if measure.code else (_plain(measure.text),)


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())
