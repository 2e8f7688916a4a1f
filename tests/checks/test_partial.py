"""A plan of which something could not be read: the rest is checked in the same run."""

import pytest

from plan_as_code.checks import examine
from plan_as_code.load import load_text

HEAD = {
    "id": "id: p",
    "title": "title: A plan",
    "period": "period: 2018/19",
    "as_of": "as_of: 2018-10-26",
}
REST = """\
parties:
  - {id: police, name: Police}
  - {id: council, name: Council}
events: [{id: board, name: Board, kind: meeting, date: 2018-10-26}]
statuses:
  - {key: red, word: Red, tone: bad}
  - {key: done, word: Done, tone: good, closed: true}
actions:
  - {id: 1, text: Sweep the parks, owners: police, deadline: 2018-06-30, status: red, reason: Late}
  - {id: 2, text: Patrol, owners: polcie, deadline: 2021-06-30, status: done, closed: 2019-01-01, evidence: Minutes}
  - {id: 3, text: Visit the schools, owners: council, deadline: Monthly, links: 1}
papers:
  - {id: deck, kind: deck, event: board, outline: [{view: actions}]}
"""


def said(**changed):
    """The rules that are broken, each with its line, where fields of the head are changed."""
    return rules("\n".join((HEAD | changed).values()) + f"\n{REST}")


def rules(text):
    plan, findings = load_text(text)
    assert plan is not None
    return [(each.rule, each.place.line) for each in examine(plan, findings).findings]


def test_the_whole_plan_breaks_rules_that_need_the_day_and_the_period():
    assert said() == [
        ("action-overdue", 13),
        ("owner-unknown", 14),
        ("deadline-outside-period", 14),
        ("finished-in-future", 14),
    ]


@pytest.mark.parametrize(
    ("field", "text", "rule", "silent"),
    [
        ("as_of", "as_of: 31st Febuary 2019", "unreadable", {"action-overdue", "finished-in-future"}),
        ("as_of", "as_off: 2018-10-26", "unknown-field", set()),
        ("as_of", "", "field-missing", {"action-overdue", "finished-in-future"}),
        ("period", "period: this year", "unreadable", {"deadline-outside-period"}),
        ("period", "", "field-missing", {"deadline-outside-period"}),
        ("title", "title: [A plan]", "words-expected", set()),
        ("id", "", "field-missing", set()),
    ],
)  # fmt: skip
def test_what_does_not_hang_on_a_field_that_cannot_be_read_is_said_at_once(
    field, text, rule, silent
):
    expected = [each for each in said() if each[0] not in silent]
    found = said(**{field: text})
    assert [each for each in found if each[0] == rule] != []
    assert [each for each in found if each[0] != rule] == expected


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("{id: police, name: Police}", "{id: police, nmae: Police}", 6),
        ("{id: police, name: Police}", "{id: police}", 6),
        ("{id: police, name: Police}", "police", 6),
        ("kind: meeting, date: 2018-10-26", "kind: meetng, date: 2018-10-26", 8),
        ("kind: meeting, date: 2018-10-26", "kind: meeting", 8),
        ("{key: red, word: Red, tone: bad}", "{key: red, word: Red, tone: awful}", 10),
        ("text: Sweep the parks, ", "", 13),
        ("owners: council", "owners: [{role: lead}]", 15),
        ("status: red", "status: [red]", 13),
    ],
)
def test_a_mistake_in_a_record_hides_nothing_and_brings_no_others_with_it(old, new, line):
    text = "\n".join(HEAD.values()) + f"\n{REST}"
    assert text.count(old) == 1
    found = rules(text.replace(old, new))
    own = [each for each in found if each not in said()]
    assert [number for _, number in own] == [line]
    assert set(said()) <= set(found)


def test_an_acceptance_is_not_called_idle_where_not_all_could_be_checked():
    accepted = "rules: [{rule: event-over, level: accept, reason: Because}]\n"
    text = "\n".join((HEAD | {"as_of": "as_of: soon"}).values()) + f"\n{REST}{accepted}"
    assert "acceptance-idle" not in {rule for rule, _ in rules(text)}
