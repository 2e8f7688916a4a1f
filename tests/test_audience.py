"""A smaller plan for each audience, and nothing of what was left out."""

from datetime import date

import attrs
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from plan_as_code.audience import select
from plan_as_code.model import (
    Action,
    Audience,
    Deadline,
    Decision,
    Field,
    Move,
    Period,
    Plan,
    Theme,
    Withheld,
    walk,
)

PERIOD = Period(text="2018", start=date(2018, 1, 1), end=date(2018, 12, 31))


def action(id: str, *below: Action, audience: tuple[str, ...] = ()) -> Action:
    return Action(id=id, text="words", audience=audience, actions=below)


def plan(*actions: Action) -> Plan:
    themes = (Theme(key="a", name="A", actions=actions), Theme(key="b", name="B"))
    return Plan(id="p", title="P", period=PERIOD, as_of=PERIOD.start, themes=themes)


WHOLE = plan(
    action("1", action("1.1", audience=("board",)), action("1.2")),
    action("2", action("2.1", audience=("public",)), audience=("board", "partners")),
    action("3", audience=("public",)),
)


def test_without_an_audience_the_whole_plan_is_shown():
    assert select(WHOLE, None) == WHOLE


def test_an_audience_sees_what_names_it_and_what_names_nobody():
    assert (
        select(WHOLE, "public").themes
        == plan(action("1", action("1.2")), action("3", audience=("public",))).themes
    )


def test_a_sub_action_goes_with_the_action_it_is_part_of():
    board = select(WHOLE, "board")
    assert [placed.action.id for placed in walk(board)] == ["1", "1.1", "1.2", "2"]


def test_an_audience_nobody_names_sees_what_is_for_everyone():
    assert select(WHOLE, "scrutiny").themes == plan(action("1", action("1.2"))).themes


def test_everything_but_the_actions_is_kept():
    full = evolve(WHOLE, notes=("a note",), marking="OFFICIAL-SENSITIVE")
    public = select(full, "public")
    same = {each.name for each in attrs.fields(Plan)} - {"themes", "origin"}
    assert {name: getattr(public, name) for name in same} == {
        name: getattr(full, name) for name in same
    }


AUDIENCES = st.lists(st.sampled_from(["board", "public"]), max_size=2, unique=True).map(tuple)
ACTIONS = st.recursive(
    st.builds(action, st.just("x"), audience=AUDIENCES),
    lambda inner: st.builds(action, st.just("x"), inner, inner, audience=AUDIENCES),
    max_leaves=8,
)


@given(st.lists(ACTIONS, max_size=4), st.sampled_from(["board", "public", "other"]))
def test_nothing_for_others_is_left_and_selecting_again_changes_nothing(actions, audience):
    smaller = select(plan(*actions), audience)
    assert all(
        not placed.action.audience or audience in placed.action.audience for placed in walk(smaller)
    )
    assert select(smaller, audience) == smaller


def test_actions_under_no_theme_are_for_those_who_may_see_them():
    loose = (action("4", action("4.1", audience=("board",))), action("5", audience=("board",)))
    assert select(evolve(WHOLE, actions=loose), "public").actions == (action("4"),)


def test_with_the_reason_go_those_of_the_moves_and_of_the_decision():
    move = Move(was=Deadline.parse("May 2018"), date=PERIOD.start, reason="A strike")
    decision = Decision(status="red", date=PERIOD.start, reason="No plan")
    told = evolve(action("1"), reason="Late", moves=(move,), decision=decision)
    public = Audience(key="public", withheld=Withheld(fields=(Field.REASON,)))
    assert select(evolve(plan(told), audiences=(public,)), "public").themes[0].actions == (
        evolve(
            told,
            reason=None,
            moves=(evolve(move, reason=None),),
            decision=evolve(decision, reason=None),
        ),
    )
