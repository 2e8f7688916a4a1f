"""Counts that sum: by theme and kind, and by status."""

from hypothesis import given, settings
from outline import document
from strategies import NUMBERED, plans

from plan_as_code.blocks import Row, Table, plain
from plan_as_code.figures import figures
from plan_as_code.papers.lookup import Lookup
from plan_as_code.papers.summary import statuses_table, summary_table

BODY = """\
levels: [{name: outcome, plural: outcomes}, {name: action, plural: actions}, {name: step, plural: steps, counted: false}]
kinds:
  - {key: current, word: Under way, definition: What *partners* do., current: true}
  - {key: local, word: Local}
  - {key: unused, word: Never, definition: Not seen.}
statuses:
  - {key: good, word: "Green: good", tone: good, definition: All well.}
  - {key: bad, word: Red, tone: bad}
themes:
  - key: a
    name: First
    actions:
      - {id: A1, text: a, owners: x, deadline: monthly, status: good}
      - {id: A2, text: b, kind: local, drafted: true, status: good, actions: [{id: A2.1, text: s, owners: x}]}
      - {id: A3, text: c, deadline: not recorded, owners: not recorded, status: bad}
  - key: b
    name: Second
    actions: [{id: B1, text: d, kind: odd, status: not recorded}]
  - {key: c, name: Third}
"""


def test_each_theme_and_all_together_are_counted():
    assert document("{view: summary}", BODY) == (
        "section\n"
        "# Summary\n"
        "(lead) 1 of 4 actions has an owner on record and 1 a deadline; 1 is drafted for"
        " confirmation and agreed by nobody yet.\n"
        "chart: Actions by outcome and status\n"
        "  | First: Green: good, 2; Red, 1 |\n"
        "  | Second: Not recorded, 1 |\n"
        "  | Third: none |\n"
        "table: Actions by outcome\n"
        "  | Outcome | Under way | Local | odd | Total | Drafted | Owned | Dated |\n"
        "  | First | 2 | 1 | 0 | 3 | 1 | 1 | 1 |\n"
        "  | Second | 0 | 0 | 1 | 1 | 0 | 0 | 0 |\n"
        "  | Third | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n"
        "  = All outcomes | 2 | 1 | 1 | 4 | 1 | 1 | 1 |\n"
        "- **Under way:** What *partners* do.\n"
        "- **Never:** Not seen.\n"
    )


def test_the_statuses_are_explained_and_counted_with_those_not_recorded():
    assert document("{view: statuses, title: Legend}", BODY) == (
        "section\n"
        "# Legend\n"
        "table: The status scheme, and how many actions have each status\n"
        "  | Status | Meaning | Actions |\n"
        "  | Green: good | All well. | 2 |\n"
        "  | Red | Not recorded | 1 |\n"
        "  | Not recorded | No status is on record. | 1 |\n"
    )


def test_a_plan_without_themes_counts_nothing():
    text = document("{view: summary}")
    assert "(lead) 0 actions in all.\n" in text
    assert "  | Theme | Total | Owned | Dated |\n" in text
    assert "  = All themes | 0 | 0 | 0 |\n" in text


def test_of_drafts_nothing_is_said_where_there_is_none():
    text = document("{view: summary}", "actions: [{id: A1, text: a, deadline: TBC, owners: x}]\n")
    assert "(lead) 1 of 1 action has an owner on record and 0 a deadline.\n" in text
    assert "  | Actions | Current | Total | Owned | Dated |\n" in text
    assert "  = All actions | 1 | 1 | 1 | 0 |\n" in text


def _numbers(row: Row) -> list[int]:
    return [int(plain(cell.paragraphs[0])) for cell in row.cells[1:]]


def _column(table: Table, heading: str) -> int:
    return [column.heading for column in table.columns].index(heading) - 1


@settings(max_examples=20, deadline=None)
@given(plans(NUMBERED, NUMBERED))
def test_the_kinds_sum_to_the_total_and_the_themes_to_the_last_row(plan):
    table = summary_table(Lookup.of(plan))
    *themes, total = (_numbers(row) for row in table.rows)
    column = _column(table, "Total")
    assert all(sum(row[:column]) == row[column] for row in [*themes, total])
    assert total == [sum(column) for column in zip(*themes, strict=True)] or not themes
    counted = figures(plan)
    shown = ("", *["drafted "][: counted["drafted actions"]], "owned ", "dated ")
    assert total[column:] == [counted[f"{word}actions"] for word in shown]
    assert [row.total for row in table.rows] == [False] * len(themes) + [True]


@settings(max_examples=20, deadline=None)
@given(plans(NUMBERED, NUMBERED))
def test_every_action_has_one_status_or_none_on_record(plan):
    table = statuses_table(Lookup.of(plan))
    assert (
        sum(int(plain(row.cells[-1].paragraphs[0])) for row in table.rows)
        == (figures(plan)["actions"])
    )
