"""What stands out, and for whom."""

from datetime import date

from outline import plan_of

from plan_as_code.review.exceptions import Standout, late, silent, standouts, troubled, unreported
from plan_as_code.tone import Tone

BODY = """\
parties: [{id: police, name: Police}, {id: council, name: Council}]
themes:
  - key: a
    name: First
    actions:
      - {id: A1, text: a, owners: [police, council], status: red, deadline: 1 October 2018}
      - id: A2
        text: b
        owners: council
        status: amber
        updates: [{date: 2018-10-20, text: Half done., status: amber}]
      - id: A3
        text: c
        owners: police
        updates: [{date: 2018-10-20, text: No update received.}]
      - {id: A4, text: d, drafted: true}
      - {id: A5, text: e, status: complete, deadline: 1 October 2018}
      - {id: A6, text: f, kind: developing}
"""
PLAN = plan_of(BODY)
SINCE = date(2018, 9, 28)


def test_red_and_amber_are_those_still_open():
    assert [each.action.id for each in troubled(PLAN, Tone.BAD)] == ["A1"]
    assert [each.action.id for each in troubled(PLAN, Tone.WARN)] == ["A2"]


def test_what_is_late_says_by_how_many_days():
    assert [(what.id, days) for what, days in late(PLAN)] == [("A1", 25)]


def test_an_entry_that_nothing_was_received_is_no_update():
    assert [each.id for each in silent(PLAN, SINCE)] == ["A1", "A3"]


def test_an_update_of_the_day_itself_belongs_to_the_time_before():
    assert [each.id for each in silent(PLAN, date(2018, 10, 20))] == ["A1", "A2", "A3"]


def test_an_action_counts_for_each_of_its_owners():
    assert standouts(PLAN, SINCE) == (
        Standout("police", red=1, amber=0, overdue=1, silent=2),
        Standout("council", red=1, amber=1, overdue=1, silent=1),
    )


def test_who_has_not_reported_is_named_with_the_number_of_actions_in_the_order_of_the_parties():
    assert unreported(PLAN, SINCE) == (("police", 2), ("council", 1))
    assert unreported(PLAN, SINCE, but={"A1"}) == (("police", 1),)
