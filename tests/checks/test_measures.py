"""Whether the figures by which success is judged can be judged by."""

import pytest

from .told import told


def measured(*measures, theme=""):
    """What is said of an action with these measures, the first of them on line 15."""
    return told(
        "themes:\n"
        f"  - key: a\n    name: First\n    aim: Fewer knives{theme}\n    actions:\n"
        "      - {id: A1, text: Sweeps, owners: police, deadline: Monthly,\n"
        "        measures: [\n",
        *(f"         {{{each}}},\n" for each in measures),
        "        ]}\n",
    )


def test_a_target_needs_a_baseline():
    assert measured("text: Knives found, target: 40") == [
        "15:30: note: the measure `Knives found` of `A1` has a target and no baseline; write the"
        " figure it started from in `baseline`; that may be 0 [baseline-missing] A1"
    ]


@pytest.mark.parametrize(
    "measure", ["text: Fewer", "text: Fewer, actual: 3", "text: Fewer, target: 3, baseline: 0"]
)
def test_a_measure_without_a_target_or_with_a_baseline_is_right(measure):
    assert measured(measure) == []


def test_a_measure_has_one_unit_by_its_code():
    assert measured(
        "text: Wounds, code: V1, unit: a year", "text: Wounded, code: v1, unit: a month"
    ) == [
        "16:33: warning: the measure `v1` of `A1` is in `a month`, and in `a year` of `A1` in"
        " line 15; count both in one unit, or tell the two apart by code and words"
        " [units-disagree] A1"
    ]


def test_a_measure_without_a_code_has_one_unit_by_its_words():
    theme = '\n    measures: [{text: Fewer  wounds, unit: "%"}]'
    assert measured("text: fewer Wounds, unit: people", theme=theme) == [
        "16:28: warning: the measure `fewer Wounds` of `A1` is in `people`, and in `%` of `a` in"
        " line 12; count both in one unit, or tell the two apart by code and words"
        " [units-disagree] A1"
    ]


def test_units_that_differ_in_capitals_or_belong_to_other_measures_agree():
    assert (
        measured(
            "text: A, code: V1, unit: People",
            "text: A, code: V1, unit: people",
            "text: A, code: V2, unit: days",
            "text: A, code: V1",
            "text: A, unit: weeks",
        )
        == []
    )


@pytest.mark.parametrize(
    ("measure", "column", "message"),
    [
        ("unit: people, baseline: 3, target: 80%", 49, "`target` of `A1`, written with `%`, is not in `people`, the unit of the measure"),
        ('unit: "%", baseline: £3, target: 80%', 35, "`baseline` of `A1`, written with `£`, is not in `%`, the unit of the measure"),
        ("baseline: 40 %, target: 80", 24, "`baseline` of `A1`, written with `%`, is not in the unit of the other figures"),
    ],
)  # fmt: skip
def test_a_figure_is_written_in_the_unit_of_its_measure(measure, column, message):
    assert measured(f"text: Seen, {measure}") == [
        f"15:{column}: warning: {message}; write the figures alone, and what they count in `unit`"
        " [unit-contradicted] A1"
    ]


@pytest.mark.parametrize(
    "measure",
    [
        "unit: people, baseline: 3, target: 80",
        'unit: "%", baseline: 3, target: 80%',
        "unit: per cent, baseline: 3%, target: 80%",
        "unit: £ a year, baseline: £3, target: £80",
        "baseline: 40 %, target: 80%",
        "actual: £4",
    ],
)
def test_a_sign_that_says_the_same_as_the_unit_is_right(measure):
    assert measured(f"text: Seen, {measure}") == []


def test_a_percentage_is_out_of_a_hundred_throughout():
    assert measured('text: Seen, unit: "%", baseline: 0.4, target: 60') == [
        "15:35: warning: `baseline: 0.4` of `A1` looks like a share of 1, and 60 beside it like a"
        " percentage; write both out of 100: `baseline: 40` [figures-out-of-scale] A1"
    ]


@pytest.mark.parametrize(
    "measure",
    [
        'unit: "%", baseline: 0.5, target: 2',
        "unit: days, baseline: 0.5, target: 50",
        "unit: per cent, baseline: 40, target: 60",
    ],
)
def test_small_percentages_and_other_units_are_right(measure):
    assert measured(f"text: Seen, {measure}") == []


@pytest.mark.parametrize(
    ("direction", "target", "lies"), [("up", 30, "below"), ("down", 50, "above")]
)
def test_a_target_lies_where_the_measure_should_go(direction, target, lies):
    figures = f"baseline: 40, target: {target}"
    assert measured(f"text: Found, direction: {direction}, {figures}") == [
        f"15:26: warning: the measure `Found` of `A1` should go {direction}, and its target"
        f" {target} lies {lies} its baseline 40; correct the `direction` or one of the figures"
        " [direction-contradicted] A1"
    ]


@pytest.mark.parametrize("direction", ["up, target: 50", "down, target: 30", "hold, target: 50"])
def test_a_target_on_the_right_side_is_right(direction):
    assert measured(f"text: Found, baseline: 40, direction: {direction}") == []
