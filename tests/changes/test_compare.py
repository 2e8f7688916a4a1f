"""Two plans compared, change by change."""

from datetime import date

import attrs
import pytest
from attrs import evolve, frozen
from hypothesis import given
from hypothesis import strategies as st

from plan_as_code.changes import Change, ChangeKind, Spot, compare
from plan_as_code.changes.keys import kept_order
from plan_as_code.load import load_text
from plan_as_code.model import NOT_RECORDED, Action, Deadline, Owner, Theme, Update

PLAN = """\
id: p
title: A plan
period: 2018/19
as_of: 2018-10-26
document: {version: 1.0, status: Draft}
contact: {name: The team, email: team@here.example}
parties:
  - {id: police, name: Police}
  - {id: yot, name: Youth Offending Team}
events:
  - {id: board, name: Board, date: 26 October 2018}
themes:
  - key: a
    name: First
    aim: fewer
    actions:
      - id: A1
        text: One
        owners: police
        deadline: 31 March 2019
        status: green
        actions:
          - {id: A1.1, text: One and a half}
      - {id: A2, text: Two, status: amber, reason: Late, kind: developing, drafted: true}
      - {id: A3, text: Three, status: complete, closed: 2018-10-01, deadline: Monthly}
  - key: b
    name: Second
    actions:
      - {id: B1, text: Other, owners: not recorded, deadline: not recorded}
"""


def read(text):
    plan, findings = load_text(text)
    assert findings == ()
    return plan


def told(*replaced, text=PLAN):
    """Every change after these words were put for those, as (label, kind, field, before, after)."""
    new = text
    for was, now in replaced:
        assert new.count(was) == 1, was
        new = new.replace(was, now)
    return [
        (each.subject, each.id, each.kind.value, each.field, each.before, each.after)
        for each in compare(read(text), read(new))
    ]


def one(was, now, text=PLAN):
    """The only change after these words were put for those: (id, kind, field, before, after)."""
    [change] = told((was, now), text=text)
    assert change[0] == "actions"
    return change[1:]


def test_a_plan_has_not_changed_from_itself():
    assert compare(read(PLAN), read(PLAN)) == ()


def test_how_a_plan_is_written_is_no_change():
    assert told(("owners: police\n", "owners: [police]  # as agreed\n")) == []


def test_a_date_moved_is_told_with_the_days():
    [change] = compare(read(PLAN), read(PLAN.replace("31 March 2019", "end of Q1 2019/20")))
    assert change == Change(
        id="A1",
        kind=ChangeKind.REDATED,
        field="deadline",
        before=Deadline.parse("31 March 2019"),
        after=Deadline.parse("end of Q1 2019/20"),
        days=91,
        spot=Spot("a"),
    )


@pytest.mark.parametrize("words", ["Ongoing", "Quarterly", "not recorded", "To be confirmed"])
def test_a_deadline_without_a_day_is_re_dated_by_no_number_of_days(words):
    [change] = compare(read(PLAN), read(PLAN.replace("31 March 2019", words)))
    assert (change.kind, change.days) == (ChangeKind.REDATED, None)


def test_a_deadline_taken_out_and_one_given_are_re_dated():
    assert one("        deadline: 31 March 2019\n", "") == (
        "A1", "re-dated", "deadline", Deadline.parse("31 March 2019"), None,
    )  # fmt: skip


def test_owners_changed():
    assert one("owners: police", "owners: [police, {party: yot, role: lead}]") == (
        "A1", "re-owned", "owners",
        (Owner(party="police"),), (Owner(party="police"), Owner(party="yot", role="lead")),
    )  # fmt: skip
    assert one("owners: police", "owners: not recorded")[4] is NOT_RECORDED


def test_words_changed():
    assert one("text: One\n", "text: One more\n") == ("A1", "re-worded", "text", "One", "One more")
    assert one("text: One\n", "text: One\n        short: 1\n")[1:3] == ("re-worded", "short")


def test_a_status_moved():
    assert one("status: green", "status: red") == ("A1", "status moved", "status", "green", "red")
    assert one("        status: green\n", "") == ("A1", "status moved", "status", "green", None)


def test_an_action_closed_withdrawn_and_reopened():
    assert one("status: green", "status: complete")[1] == "closed"
    assert one("status: green", "status: withdrawn")[1] == "withdrawn"
    assert one("status: complete", "status: amber")[1] == "reopened"
    assert one("status: complete", "status: withdrawn")[1] == "status moved"


def test_with_one_status_for_whatever_is_closed_the_reason_says_what_was_withdrawn():
    scheme = "statuses: [{key: open, word: Open, tone: good}, {key: shut, word: Shut, tone: info, closed: true}]\n"
    text = PLAN + scheme
    assert one("status: green", "status: shut", text)[1] == "closed"
    given = told(
        ("status: green", "status: shut\n        reason: Withdrawn by the board"), text=text
    )
    assert [change[2:4] for change in given] == [("withdrawn", "status"), ("changed", "reason")]


def test_a_decision_moves_the_status_that_counts_and_so_does_lifting_it():
    decided = PLAN.replace(
        "status: green\n",
        "status: green\n        decision: {status: red, date: 2018-10-26, authority: board}\n",
    )
    assert [(c.kind.value, c.field) for c in compare(read(PLAN), read(decided))] == [
        ("status moved", "decision")
    ]
    assert [(c.kind.value, c.field) for c in compare(read(decided), read(PLAN))] == [
        ("status moved", "decision")
    ]


def test_under_a_decision_what_is_reported_moves_no_status():
    decided = PLAN.replace(
        "status: green\n",
        "status: green\n        decision: {status: red, date: 2018-10-26}\n",
    )
    assert one("status: green", "status: amber", decided)[1] == "changed"
    both = told(
        ("status: green", "status: amber"), ("{status: red,", "{status: complete,"), text=decided
    )
    assert [change[2:4] for change in both] == [("changed", "status"), ("closed", "decision")]
    same = told(("{status: red,", "{status: red, reason: Late,"), text=decided)
    assert [change[2:4] for change in same] == [("changed", "decision")]


def test_a_draft_confirmed_and_an_example_named():
    assert one(", drafted: true", "") == ("A2", "confirmed", "drafted", True, False)
    assert one("text: Two,", "text: Two, example: true,")[1:] == ("changed", "example", False, True)


def test_an_update_added_is_reported_and_one_altered_is_a_change():
    first = "status: green\n        updates: {}\n"
    old = PLAN.replace("status: green\n", first.format("[{date: 2018-10-01, text: Begun}]"))
    added = PLAN.replace(
        "status: green\n",
        first.format("[{date: 2018-10-01, text: Begun}, {date: 2018-10-20, text: Half done}]"),
    )
    [change] = compare(read(old), read(added))
    assert (change.kind, change.after[1]) == (
        ChangeKind.REPORTED,
        Update(date=date(2018, 10, 20), text="Half done"),
    )
    [change] = compare(read(added), read(old))
    assert change.kind is ChangeKind.CHANGED


def test_an_action_and_those_below_it_come_and_go_one_by_one():
    below = "        actions:\n          - {id: A1.1, text: One and a half}\n"
    assert told((below, below + "          - {id: A1.2, text: Nearly two}\n")) == [
        ("actions", "A1.2", "new", None, None, Action(id="A1.2", text="Nearly two"))
    ]
    theme = PLAN[PLAN.index("  - key: b") :]
    assert told((theme, "")) == [
        ("themes", "b", "removed", None, Theme(key="b", name="Second"), None),
        (
            "actions", "B1", "removed", None,
            Action(id="B1", text="Other", owners=NOT_RECORDED, deadline=NOT_RECORDED), None,
        ),
    ]  # fmt: skip


def test_an_action_moved_to_another_theme_keeps_its_id_and_so_its_history():
    line = "      - {id: B1, text: Other, owners: not recorded, deadline: not recorded}\n"
    before = "      - {id: A2, text: Two, status: amber, reason: Late, kind: developing, drafted: true}\n"
    moved = told((line, "      - {id: B2, text: Else}\n"), (before, before + line))
    assert [change for change in moved if change[1] == "B1"] == [
        ("actions", "B1", "moved", "place", Spot("b"), Spot("a", None, "A2"))
    ]


def test_an_action_moved_below_another_is_one_move():
    line = "          - {id: A1.1, text: One and a half}\n"
    flow = "      - {id: A1.1, text: One and a half}\n"
    assert told((f"        actions:\n{line}", flow)) == [
        ("actions", "A1.1", "moved", "place", Spot("a", "A1"), Spot("a", None, "A1"))
    ]


def test_the_fewest_moves_tell_a_new_order():
    plan = read(PLAN)
    [first, *rest] = plan.themes
    one, two, three = first.actions
    turned = evolve(plan, themes=(evolve(first, actions=(two, three, one)), *rest))
    [change] = compare(plan, turned)
    assert (change.id, change.before, change.after) == ("A1", Spot("a"), Spot("a", None, "A3"))


def test_the_plans_own_fields_and_its_parts_are_compared():
    assert told(
        ("as_of: 2018-10-26", "as_of: 2019-01-11"),
        ("version: 1.0", "version: 1.1"),
        (", email: team@here.example", ""),
    ) == [
        ("plan", "p", "changed", "contact.email", "team@here.example", None),
        ("plan", "p", "changed", "as_of", date(2018, 10, 26), date(2019, 1, 11)),
        ("plan", "p", "changed", "document.version", "1.0", "1.1"),
    ]


def test_a_part_that_is_new_is_told_as_a_whole():
    [change] = told(("contact: {name: The team, email: team@here.example}\n", ""))
    assert change[2:4] == ("changed", "contact")
    assert change[5] is None


def test_parties_events_and_themes_are_compared_by_their_ids():
    assert told(
        ("name: Police}", "name: The Police}"),
        ("  - {id: yot, name: Youth Offending Team}\n", ""),
        ("date: 26 October 2018", "date: 27 October 2018"),
        ("aim: fewer", "aim: far fewer"),
    ) == [
        ("parties", "police", "re-worded", "name", "Police", "The Police"),
        ("parties", "yot", "removed", None, read(PLAN).parties[1], None),
        (
            "events", "board", "re-dated", "date",
            Deadline.parse("26 October 2018"), Deadline.parse("27 October 2018"),
        ),
        ("themes", "a", "re-worded", "aim", "fewer", "far fewer"),
    ]  # fmt: skip


def test_an_id_used_twice_is_compared_in_turn():
    twice = PLAN.replace("id: A3", "id: A2")
    assert told(("text: Three", "text: Third"), text=twice) == [
        ("actions", "A2", "re-worded", "text", "Three", "Third")
    ]


def test_every_field_of_an_action_is_compared_by_the_record_alone():
    @frozen(kw_only=True)
    class Wider(Action):
        """An action with a field nobody here has heard of."""

        weather: str | None = None

    plan = read(PLAN)
    plans = [
        evolve(
            plan,
            themes=(Theme(key="a", name="A", actions=(Wider(id="1", text="t", weather=each),)),),
        )
        for each in (None, "fine")
    ]
    [change] = compare(*plans)
    assert (change.id, change.kind.value, change.field, change.after) == (
        "1",
        "changed",
        "weather",
        "fine",
    )
    fields = {each.name for each in attrs.fields(Action)} - {"origin", "id", "actions"}
    assert len(fields) > 20


@given(st.permutations(range(8)), st.sets(st.integers(0, 7)))
def test_what_keeps_its_order_is_in_order_and_nothing_could_be_added(order, gone):
    before = list(range(8))
    after = [item for item in order if item not in gone]
    kept = kept_order(before, after)
    in_order = [item for item in after if item in kept]
    assert in_order == sorted(in_order)
    assert all(
        sorted(longer) != longer
        for item in set(after) - kept
        for longer in [[each for each in after if each in kept | {item}]]
    )
