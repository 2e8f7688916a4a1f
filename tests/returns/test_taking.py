"""Three-way: what a return changes, what the plan has changed since, what another return says."""

from datetime import date

from attrs import evolve
from trackers import PLAN, back, changed, filled, plan_of, sent

from plan_as_code.changes import compare
from plan_as_code.model import Deadline, Move, Update

AMBER = {("A1.1", "Status"): "Amber: at risk", ("A1.1", "Reason for change"): "One van is gone"}
RED = {("A1.1", "Status"): "Red: off track", ("A1.1", "Reason for change"): "No vans"}


def first(plan):
    return plan.themes[0].actions[0]


def test_a_tracker_that_nobody_touched_changes_nothing():
    assert back(plan_of(), all=sent(), police=sent(owner="police")) == (plan_of(), [])


def test_it_changes_nothing_either_when_the_plan_has_moved_on():
    plan = changed("status: green", "status: red\n        reason: Gone")
    assert back(plan, all=sent()) == (plan, [])


def test_what_has_moved_on_elsewhere_stands_beside_what_is_answered():
    plan = changed("deadline: 31 December 2018", "deadline: 31 January 2019")
    new, found = back(plan, police=filled(sent(), AMBER))
    assert (first(new), found) == (
        evolve(first(plan), status="amber", reason="One van is gone"),
        [],
    )


def test_a_field_that_has_moved_on_clashes_and_its_reason_stays_out_with_it():
    plan = changed("status: green", "status: complete")
    new, found = back(plan, police=filled(sent(), AMBER))
    assert new == plan
    assert found == [
        'police.xlsx: Actions!K2: error: `status` of `A1.1` was "green"; the plan now says'
        ' "complete", police.xlsx says "amber"; its `reason` is not taken either: One van is gone'
        " (police.xlsx); neither is taken [clash]"
    ]


def test_two_returns_that_disagree_clash_and_neither_is_taken():
    new, found = back(plan_of(), police=filled(sent(), AMBER), yot=filled(sent(), RED))
    assert new == plan_of()
    assert found == [
        'yot.xlsx: Actions!K2: error: `status` of `A1.1` was "green"; police.xlsx says "amber",'
        ' yot.xlsx says "red"; `reason` of `A1.1` was not given; police.xlsx says "One van is'
        ' gone", yot.xlsx says "No vans"; neither is taken [clash]'
    ]


def test_two_returns_that_agree_are_one_and_their_updates_are_both_kept():
    news = {("A1.10", "New update"): "Seen"}
    ours = filled(sent(owner="police"), AMBER | news)
    theirs = filled(
        sent(owner="yot"), {("A1.10", "New update"): "Done", ("A1.10", "Status"): "red"}
    )
    new, found = back(plan_of(), police=ours, again=ours, yot=theirs)
    day = plan_of().as_of
    assert found == []
    assert (first(new).status, first(new).reason) == ("amber", "One van is gone")
    assert new.themes[0].actions[1].status == "red"
    assert new.themes[0].actions[1].updates == (
        Update(date=date(2018, 7, 1), text="Begun", by="yot"),
        Update(date=day, text="Seen", by="police"),
        Update(date=day, text="Done", status="red", by="yot"),
    )


def test_deadlines_that_agree_for_other_reasons_clash():
    cells = {("A1.1", "Deadline"): "31 January 2019"}
    one, other = (filled(sent(), cells | {("A1.1", "Reason for change"): why}) for why in "ab")
    new, found = back(plan_of(), police=one, yot=other)
    assert new == plan_of()
    assert [each.partition(" was ")[0] for each in found] == [
        "yot.xlsx: Actions!H2: error: `moves` of `A1.1`"
    ]


def test_what_was_taken_once_is_not_taken_again():
    cells = {
        **AMBER,
        ("A1.1", "New update"): "Found ten",
        ("A1.1", "Deadline"): date(2019, 1, 31),
        ("B1", "Status"): "Complete",
        ("B1", "Reason for change"): "The board saw it",
        ("B1", "New update"): "All done",
    }
    content = filled(filled(sent(), cells), {("A1.1/1", "Actual"): "7"}, "Measures")
    once, found = back(plan_of(), police=content)
    assert found == []
    assert first(once) == evolve(
        first(plan_of()),
        status="amber",
        reason="One van is gone",
        deadline=Deadline.parse("31 January 2019"),
        moves=(
            Move(
                was=Deadline.parse("31 December 2018"),
                date=plan_of().as_of,
                reason="One van is gone",
            ),
        ),
        updates=(Update(date=plan_of().as_of, text="Found ten", status="amber"),),
        measures=(
            evolve(first(plan_of()).measures[0], actual=first(once).measures[0].actual),
            first(plan_of()).measures[1],
        ),
    )
    done = once.themes[1].actions[0]
    assert (done.status, done.closed, done.evidence, done.reason) == (
        "complete",
        plan_of().as_of,
        "The board saw it",
        None,
    )
    assert back(once, police=content) == (once, [])
    later = evolve(once, as_of=date(2019, 1, 18))
    assert back(later, police=content) == (later, [])


def test_the_same_words_in_the_next_round_are_another_update():
    later = evolve(plan_of(), as_of=date(2019, 1, 18))
    content = filled(
        sent(later), {("A1.10", "New update"): "Begun", ("A1.10", "Reported by"): "yot"}
    )
    new, _ = back(later, yot=content)
    assert [each.date for each in new.themes[0].actions[1].updates] == [
        date(2018, 7, 1),
        date(2019, 1, 18),
    ]


def test_a_reason_alone_is_the_status_s_own_and_a_deadline_given_first_has_its_reason_there():
    cells = {
        ("A1.10", "Reason for change"): "One post is empty",
        ("B1", "Deadline"): "Monthly",
        ("B1", "Reason for change"): "Agreed with the board",
    }
    new, found = back(plan_of(), yot=filled(sent(), cells))
    teach, talk = new.themes[0].actions[1], new.themes[1].actions[0]
    assert found == []
    assert (teach.reason, talk.reason, talk.moves) == (
        "One post is empty",
        "Agreed with the board",
        (),
    )


def test_an_action_that_is_opened_again_has_no_day_of_closing():
    plan = changed("status: green", "status: complete\n        closed: 2018-10-01")
    new, found = back(plan, police=filled(sent(plan), {("A1.1", "Status"): "green"}))
    assert (first(new).status, first(new).closed, found) == ("green", None, [])


def test_a_status_that_was_decided_stays_decided_whatever_is_reported():
    plan = changed(
        "status: green", "status: green\n        decision: {status: red, date: 2018-10-01}"
    )
    new, found = back(plan, police=filled(sent(plan), {("A1.1", "Status"): "amber"}))
    assert (first(new).status, first(new).standing, found) == ("amber", "red", [])


def test_an_answer_for_an_action_that_is_gone_is_told_in_full():
    plan = plan_of(PLAN.replace("A1.10", "A2"))
    cells = {("A1.10", "New update"): "Half done"}
    assert back(plan, yot=filled(sent(), cells)) == (
        plan,
        [
            "yot.xlsx: Actions!A3: error: `A1.10` is not in the plan any more; not taken: New"
            " update: Half done [action-gone]"
        ],
    )


def test_a_measure_that_has_moved_on_clashes_and_another_does_not():
    plan = changed("actual: 3}", "actual: 4}")
    cells = {("A1.1/1", "Actual"): "7", ("A1.1/2", "Actual"): "3"}
    new, found = back(plan, police=filled(sent(), cells, "Measures"))
    assert [each.partition(" was ")[0] for each in found] == [
        "police.xlsx: Measures!I2: error: `measures.1` of `A1.1`"
    ]
    assert [str(each.actual) for each in first(new).measures] == ["4", "3"]


def test_an_update_with_a_day_that_is_none_leaves_its_row_out():
    cells = {("A1.1", "New update"): "31 June 2018: Found ten", **AMBER}
    new, found = back(plan_of(), police=filled(sent(), cells))
    assert new == plan_of()
    assert found == [
        "police.xlsx: Actions!A2: error: nothing of the row of `A1.1` is taken: `31 June 2018`:"
        " there is no such day; June 2018 has 30 days; it says Status: amber; New update: 31 June"
        " 2018: Found ten; Reason for change: One van is gone [not-taken]"
    ]


def test_a_tracker_for_an_audience_is_read_as_that_audience_saw_the_plan():
    text = PLAN + "audiences: [{key: partners, withheld: {fields: [reason, notes]}}]\n"
    plan = plan_of(text.replace("kind: tracker}", "kind: tracker, audience: partners}"))
    new, found = back(plan, yot=filled(sent(plan), {("A1.10", "Status"): "green"}))
    assert [(each.id, each.field) for each in compare(plan, new)] == [("A1.10", "status")]
    assert found == []
