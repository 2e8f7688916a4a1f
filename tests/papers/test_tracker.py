"""The action tracker of a small plan."""

from datetime import date
from decimal import Decimal
from textwrap import dedent

from plan_as_code.audience import select
from plan_as_code.load import load_text
from plan_as_code.owning import portion
from plan_as_code.papers import compose

PLAN = """\
    id: p
    title: A plan
    period: 2018/19
    as_of: 2018-10-26
    parties: [{id: police, name: The Police, short: Police}]
    events:
      - {id: board, name: Board, date: 26 October 2018}
    themes:
      - key: a
        name: First
        aim: Fewer knives
        actions:
          - id: A1
            text: "=*Sweeps*"
            owners: [{party: police, role: lead}]
            deadline: Draft by 30 June 2018; final by 28 February 2019
            status: amber
            reason: Two posts are empty
            moves: [{was: May 2018, date: 2018-05-01}]
            updates:
              - {date: 2018-10-01, text: Later}
              - {date: 2018-07-01, text: Earlier}
            measures: Knives found
            sources: Slide 8
            actions:
              - {id: A1.1, text: Parks, drafted: true, kind: developing, audience: board}
    papers:
      - {id: tracker, kind: tracker, audience: public}
      - {id: inner, kind: tracker}
    """


def sheets(index=1):
    plan, findings = load_text(dedent(PLAN))
    assert findings == ()
    return {sheet.name: sheet for sheet in compose(plan, plan.papers[index]).sheets}


def rows(sheet):
    names = [column.heading for column in sheet.columns]
    return [dict(zip(names, line.values, strict=True)) for line in sheet.rows]


def test_every_action_has_a_line_that_says_all():
    first, second = rows(sheets()["Actions"])
    assert first == {
        "Id": "A1",
        "Theme": "First",
        "Level": "Action",
        "Action": "=Sweeps",
        "Kind": "Current",
        "Agreed": "Yes",
        "Owners": "Police (lead)",
        "Deadline": "Draft by 30 June 2018; final by 28 February 2019",
        "Due": date(2019, 2, 28),
        "Deadlines before": "Deadline moved on 1 May 2018: was May 2018. No reason on record",
        "Status": "Amber: at risk",
        "Reason and evidence": "Why: Two posts are empty",
        "Latest update": "Later",
        "Updated": date(2018, 10, 1),
        "New update": None,
        "Day of update": None,
        "Reason for change": None,
        "Reported by": None,
        "Measures": "Knives found",
        "Funding": "Not recorded",
        "Sources": "Slide 8",
        "Notes": None,
    }
    assert {name: value for name, value in second.items() if value != "Not recorded"} == {
        "Id": "A1.1",
        "Theme": "First",
        "Level": "Action",
        "Action": "Parks",
        "Kind": "Developing",
        "Agreed": "No: drafted for confirmation",
        "Due": None,
        "Deadlines before": None,
        "Reason and evidence": None,
        "Updated": None,
        "New update": None,
        "Day of update": None,
        "Reason for change": None,
        "Reported by": None,
        "Notes": None,
    }


def test_who_may_not_see_an_action_does_not_get_its_line():
    assert [row["Id"] for row in rows(sheets(0)["Actions"])] == ["A1"]


def test_status_kind_and_reporter_are_chosen_from_the_plans_own_words():
    found = sheets()
    chosen = {
        column.heading: [line.values[0] for line in found[column.choices].rows]
        for column in found["Actions"].columns
        if column.choices
    }
    assert chosen == {
        "Kind": ["Current", "Developing"],
        "Status": [
            "Not started",
            "Green: on track",
            "Amber: at risk",
            "Red: off track",
            "Complete",
            "Withdrawn",
            "Not recorded",
        ],
        "Reported by": ["Police"],
    }


def test_events_have_their_day_as_a_date():
    [event] = rows(sheets()["Events"])
    assert (event["Date"], event["Day"], event["Event"]) == (
        "26 October 2018",
        date(2018, 10, 26),
        "Board",
    )


def test_columns_of_events_are_as_wide_as_what_they_hold():
    columns = sheets()["Events"].columns
    assert {column.heading: column.weight for column in columns} == {
        "Date": 1.5,
        "Day": 1.3,
        "Event": 3.6,
        "Kind": 1.1,
        "Owed to or held at": 2.0,
        "Outcome": 2.2,
    }


def test_an_audience_is_not_told_what_earlier_plans_closed():
    plan, _ = load_text(dedent(PLAN) + "past: [{id: A0, plan: before}]\n")
    assert select(plan, "public").past == ()
    assert [each.id for each in select(plan, None).past] == ["A0"]


def test_each_measure_has_a_line_with_the_figure_that_is_asked_for():
    text = dedent(PLAN).replace(
        "measures: Knives found",
        "measures: [{text: Knives *found*, code: K1, unit: knives, target: 40}, Fewer,"
        " {text: Cost, baseline: £1200, target: 900.50}]",
    )
    plan, _ = load_text(text)
    found = {sheet.name: sheet for sheet in compose(plan, plan.papers[1]).sheets}
    assert [line.values for line in found["Measures"].rows] == [
        ("A1", "1", "K1: Knives found", "knives", None, "Not recorded", Decimal(40), None,
         "Not recorded"),
        ("A1", "2", "Fewer", None, None, "Not recorded", "Not recorded", None, "Not recorded"),
        ("A1", "3", "Cost", None, None, "£1,200", Decimal("900.50"), None, "Not recorded"),
    ]  # fmt: skip


def test_what_it_says_goes_along_unseen_with_what_it_was_made_for():
    plan, _ = load_text(dedent(PLAN))
    workbook = compose(plan, plan.papers[1], audience="board", portion=portion(plan, "police"))
    found = {sheet.name: sheet for sheet in workbook.sheets}
    assert [name for name, sheet in found.items() if sheet.hidden] == [
        "Sent", "Sent measures", "Return",
    ]  # fmt: skip
    assert found["Sent"].rows == found["Actions"].rows
    assert found["Sent measures"].rows == found["Measures"].rows
    assert dict(line.values for line in found["Return"].rows) == {
        "Plan": "p",
        "Period": "2018/19",
        "As at": date(2018, 10, 26),
        "Paper": "inner",
        "Audience": "board",
        "Party": "police",
    }


def test_for_one_party_it_holds_what_that_party_owns_and_says_whose_it_is():
    plan, _ = load_text(dedent(PLAN) + dedent("""        actions: [{id: B1, text: Nobody's, measures: Found}]
        """))  # fmt: skip
    workbook = compose(plan, plan.papers[1], portion=portion(plan, "police"))
    found = {sheet.name: sheet for sheet in workbook.sheets}
    assert [line.values[0] for line in found["Actions"].rows] == ["A1", "A1.1"]
    assert [line.values[0] for line in found["Measures"].rows] == ["A1"]
    assert found["Version"].rows[-1].values == ("Actions of", "The Police")
    assert workbook.meta.title == "A plan: The Police"


def test_it_says_which_version_it_is():
    assert {row["Item"]: row["Detail"] for row in rows(sheets()["Version"])} == {
        "Title": "A plan",
        "Period": "2018/19",
        "Version": "Not recorded",
        "Version's status": "Not recorded",
        "As at": date(2018, 10, 26),
        "Marking": "OFFICIAL",
    }
