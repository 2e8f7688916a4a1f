"""Whether milestones were met, and the steps of a plan's year came in order."""

from .told import told


def test_a_milestone_met_after_its_deadline_was_met_late():
    assert told(
        """\
        events:
          - id: return
            name: Return the plan
            kind: milestone
            date: 28 September 2018
            met: 1 October 2018
        """
    ) == [
        "13:10: warning: `return` was met on 1 October 2018, after its deadline,"
        " 28 September 2018; say why in the `notes` of the event [milestone-met-late] return"
    ]


def test_a_milestone_met_on_its_last_day_was_met_in_time():
    assert (
        told(
            """\
        events:
          - {id: a, name: A, kind: milestone, date: 28 September 2018, met: 28 September 2018}
          - {id: b, name: B, kind: milestone, date: September 2018, met: 30 September 2018}
          - {id: c, name: C, kind: milestone, date: 26 October 2018}
          - {id: d, name: D, kind: meeting, date: 1 May 2018}
        """
        )
        == []
    )


def test_a_milestone_whose_deadline_has_passed_is_not_met():
    assert told(
        """\
        events:
          - id: return
            name: Return the plan
            kind: milestone
            date: 25 October 2018
        """
    ) == [
        "12:11: warning: `return` was due on 25 October 2018 and is not recorded as met on"
        " 26 October 2018; write the day in `met`, if it was met [milestone-not-met] return"
    ]


def test_a_plan_is_not_reported_before_it_is_submitted():
    assert told(
        """\
        events:
          - {id: ask, name: Asked for, date: 27 July 2018, stage: commissioned}
          - {id: send, name: Sent, date: September 2018, stage: submitted}
          - {id: board, name: Board, date: 31 August 2018, stage: reported}
        """
    ) == [
        "11:36: error: `board` (reported, 31 August 2018) comes before `send` (submitted,"
        " September 2018); a plan is commissioned, then submitted, then reported; correct a"
        " `date` or a `stage` [events-out-of-order] board"
    ]


def test_the_first_event_of_a_step_counts_and_order_in_the_file_does_not():
    assert (
        told(
            """\
        events:
          - {id: board, name: Board, date: 3 September 2018, stage: reported}
          - {id: again, name: Sent again, date: 4 October 2018, stage: submitted}
          - {id: send, name: Sent, date: September 2018, stage: submitted}
          - {id: ask, name: Asked for, date: 1 September 2018, stage: commissioned}
        """
        )
        == []
    )


def test_an_event_in_words_without_a_value_is_unreadable():
    assert told(
        """\
        events:
          - id: board
            name: Board
            date: some time after Easter
            met: in the spring
        """
    ) == [
        "11:11: error: `date: some time after Easter` of `board` is in words I cannot read;"
        " write it as `26 October 2018` or `October 2018`, or keep the words and give their last"
        " day: `{text: ..., by: 2018-10-26}` [event-unreadable] board",
        "12:10: error: `met: in the spring` of `board` is in words I cannot read;"
        " write it as `26 October 2018` or `October 2018`, or keep the words and give their last"
        " day: `{text: ..., by: 2018-10-26}` [event-unreadable] board",
    ]


def test_words_that_come_with_their_day_can_be_read():
    assert (
        told(
            """\
        events:
          - id: board
            name: Board
            date: {text: some time after Easter, by: 2018-04-30}
        """
        )
        == []
    )
