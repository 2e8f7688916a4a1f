"""Counts by status and by kind, and the charts that show them."""

from hypothesis import given, settings
from outline import deck, document, outline, plan_of
from strategies import NUMBERED, plans

from plan_as_code.blocks import Chart, Series, plain, words
from plan_as_code.papers.counts import by_kind, by_status, summary_chart
from plan_as_code.papers.lookup import Lookup
from plan_as_code.papers.position import progress
from plan_as_code.papers.summary import summary_table
from plan_as_code.tone import Tone

STATUSES = """\
statuses:
  - {key: good, word: "Green: good", tone: good}
  - {key: bad, word: Red, tone: bad}
"""
THEMES = """\
kinds: [{key: current, word: Under way}, {key: local, word: Local}]
themes:
  - key: a
    name: The first of them
    short: First
    actions:
      - {id: A1, text: a, status: good}
      - {id: A2, text: b, kind: local, drafted: true, status: good}
      - {id: A3, text: c, status: not recorded}
  - {key: b, name: Second, actions: [{id: B1, text: d, kind: local}]}
  - {key: c, name: Third}
"""
BARE = THEMES.replace(", status: good", "").replace(", status: not recorded", "")


def shown(body):
    return summary_chart(Lookup.of(plan_of(body)))


def test_where_statuses_are_on_record_each_theme_is_shown_by_them():
    assert shown(STATUSES + THEMES) == Chart(
        words("Actions by theme and status"),
        ("First", "Second", "Third"),
        (
            Series("Green: good", (2, 0, 0), Tone.GOOD),
            Series("Not recorded", (1, 0, 0), Tone.MUTED),
            Series("None given", (0, 1, 0), Tone.MUTED),
        ),
    )


def test_without_a_status_on_record_each_theme_is_shown_by_kind_with_drafts_apart():
    assert shown(STATUSES + BARE) == Chart(
        words("Actions by theme and kind"),
        ("First", "Second", "Third"),
        (
            Series("Under way", (2, 0, 0)),
            Series("Local", (0, 1, 0)),
            Series("Local (drafted)", (1, 0, 0), Tone.MUTED),
        ),
    )


def test_a_status_that_the_scheme_does_not_know_is_shown_as_it_is_written():
    found = shown(THEMES.replace("status: good", "status: odd"))
    assert found.series[0] == Series("odd", (2, 0, 0), Tone.MUTED)


def test_a_flat_list_is_one_bar():
    found = shown("actions: [{id: 1, text: a}, {id: 2, text: b, drafted: true}]")
    assert found == Chart(
        words("Actions by kind"),
        ("Actions",),
        (Series("Current", (1,)), Series("Current (drafted)", (1,), Tone.MUTED)),
    )


def test_without_an_action_there_is_no_chart():
    assert shown("themes: [{key: a, name: First}]") is None
    assert shown("") is None
    assert "chart" not in deck("{view: summary}, {view: progress}")


def test_progress_has_no_chart_where_no_status_is_on_record():
    assert "chart" not in deck("{view: progress}", STATUSES + BARE)


def test_more_themes_than_one_takes_in_have_a_table_alone():
    def themes(count):
        each = "{{key: t{0}, name: T{0}, actions: [{{id: A{0}, text: a}}]}}"
        return f"themes: [{', '.join(each.format(number) for number in range(count))}]"

    assert len(shown(themes(16)).categories) == 16
    assert shown(themes(17)) is None


def test_a_withheld_status_is_not_shown_as_missing():
    audiences = "audiences: [{key: public, withheld: {fields: status}}]\n"
    paper = "papers: [{id: d, kind: deck, audience: public, outline: [{view: summary}]}]\n"
    text = outline(STATUSES + THEMES + audiences + paper)
    assert "chart: Actions by theme and kind" in text
    assert "Green" not in text
    assert "ot recorded" not in text


def test_the_chart_stands_above_the_table_of_the_same_figures():
    assert document("{view: progress}", STATUSES + THEMES).startswith(
        "section\n"
        "# Progress\n"
        "## Where each part stands\n"
        "chart: Actions by theme and status\n"
        "  | First: Green: good, 2; Not recorded, 1 |\n"
        "  | Second: None given, 1 |\n"
        "  | Third: none |\n"
        "table: Actions by their status\n"
        "  | Theme | Green: good | Not recorded | None given | All |\n"
        "  | First | 2 | 1 | 0 | 3 |\n"
        "  | Second | 0 | 0 | 1 | 1 |\n"
        "  | Third | 0 | 0 | 0 | 0 |\n"
        "  = All | 2 | 1 | 1 | 4 |\n"
    )


def test_a_chart_is_described_in_words_made_of_its_figures():
    assert shown(STATUSES + THEMES).summary == (
        "Bar chart. Actions by theme and status. First: Green: good, 2; Not recorded, 1."
        " Second: None given, 1. Third: none."
    )


def _table(found):
    return [[int(plain(cell.paragraphs[0])) for cell in row.cells[1:]] for row in found.rows]


@settings(max_examples=30, deadline=None)
@given(plans(NUMBERED, NUMBERED))
def test_charts_and_the_tables_beside_them_have_the_same_figures(plan):
    lookup = Lookup.of(plan)
    blocks = progress(lookup)[0].blocks
    *rows, whole = _table(blocks[-1])
    charts = [each for each in blocks if isinstance(each, Chart)]
    for chart in charts:
        figures = [list(each) for each in zip(*(one.figures for one in chart.series), strict=True)]
        assert figures == [row[:-1] for row in rows]
        assert list(chart.totals) == [row[-1] for row in rows]
        assert sum(chart.totals) == whole[-1]
    told = any(isinstance(head.key, str) for head in by_status(lookup).heads)
    assert len(charts) == (told and len(plan.groups) <= 16)
    kinds, statuses = by_kind(lookup), by_status(lookup)
    assert [sum(each.figures) for each in kinds.groups] == [
        sum(each.figures) for each in statuses.groups
    ]
    total = [column.heading for column in summary_table(lookup).columns].index("Total") - 1
    assert sum(kinds.whole) == _table(summary_table(lookup))[-1][total] == sum(statuses.whole)
