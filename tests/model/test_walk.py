"""Every action of a plan in printed order, whatever its depth."""

from datetime import date

import pytest

from plan_as_code.model import Action, Level, Period, Placed, Plan, Theme, walk
from plan_as_code.model.walk import walk_theme

PERIOD = Period(text="2018", start=date(2018, 1, 1), end=date(2018, 12, 31))


def action(id: str, *below: Action) -> Action:
    return Action(id=id, text="words", actions=below)


FIRST = Theme(
    key="a", name="A", actions=(action("1", action("1.1", action("1.1.1")), action("1.2")), action("2"))
)  # fmt: skip
SECOND = Theme(key="b", name="B", actions=(action("3"),))


def plan(*levels: Level) -> Plan:
    return Plan(
        id="p", title="P", period=PERIOD, as_of=PERIOD.start, themes=(FIRST, SECOND), levels=levels
    )


def test_parents_come_before_their_sub_actions_and_themes_in_order():
    placed = list(walk(plan()))
    assert [(each.theme.key, each.action.id, each.depth) for each in placed] == [
        ("a", "1", 1), ("a", "1.1", 2), ("a", "1.1.1", 3), ("a", "1.2", 2), ("a", "2", 1),
        ("b", "3", 1),
    ]  # fmt: skip


def test_one_theme_is_walked_alone():
    everything = plan()
    assert list(walk_theme(everything, SECOND)) == [Placed(SECOND, SECOND.actions[0], 1, True)]
    assert [*walk_theme(everything, FIRST), *walk_theme(everything, SECOND)] == list(
        walk(everything)
    )


OUTCOME = Level(name="outcome", plural="outcomes")
PRIORITY = Level(name="priority", plural="priorities", counted=False)
ACTION = Level(name="action", plural="actions")


@pytest.mark.parametrize(
    ("levels", "counted"),
    [
        ((), ["1", "1.1", "1.1.1", "1.2", "2", "3"]),
        ((OUTCOME,), ["1", "1.1", "1.1.1", "1.2", "2", "3"]),
        ((OUTCOME, PRIORITY, ACTION), ["1.1", "1.1.1", "1.2"]),
        ((OUTCOME, ACTION, PRIORITY), ["1", "2", "3"]),
        ((OUTCOME, PRIORITY), []),
    ],
)
def test_entries_of_a_level_of_headings_are_not_counted(levels, counted):
    assert [each.action.id for each in walk(plan(*levels)) if each.counted] == counted
