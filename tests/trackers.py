"""Trackers as they are sent, and as they come back: filled in by a library, as people would."""

from io import BytesIO
from textwrap import dedent

from openpyxl import load_workbook

from plan_as_code.build import Format, build_papers
from plan_as_code.load import load_text
from plan_as_code.owning import portion
from plan_as_code.returns import open_form, take

PLAN = dedent("""\
    id: p
    title: A plan
    period: 2018/19
    as_of: 2018-10-26
    parties:
      - {id: police, name: The Police, short: Police}
      - {id: yot, name: Youth Offending Team, short: YOT}
    themes:
      - key: a
        name: First
        aim: Fewer knives
        actions:
          - id: A1.1
            text: Search *bags*
            owners: police
            deadline: 31 December 2018
            status: green
            measures:
              - {text: Bags searched, unit: bags, target: 12, actual: 3}
              - {text: Knives found, unit: "%", target: 4, actual: 2}
          - id: A1.10
            text: Teach
            owners: [police, yot]
            deadline: Monthly
            status: amber
            reason: Two posts are empty
            updates: [{date: 2018-07-01, text: Begun, by: yot}]
      - key: b
        name: Second
        aim: More
        actions:
          - {id: B1, text: Talk, owners: yot, deadline: not recorded}
    papers:
      - {id: tracker, kind: tracker}
    """)


def plan_of(text=PLAN):
    """Read the plan, or another."""
    plan, findings = load_text(text)
    assert findings == ()
    return plan


def changed(old, new):
    """Read the plan with some words in it replaced."""
    assert old in PLAN
    return plan_of(PLAN.replace(old, new))


def sent(plan=None, owner=None):
    """Give a tracker's file as it is sent, whole or to one owner."""
    plan = plan or plan_of()
    owned = [portion(plan, owner)] if owner else []
    [built] = build_papers(plan, papers=["tracker"], formats=[Format.XLSX], owned=owned)
    return built.content


def filled(content, cells, sheet="Actions"):
    """Fill in cells, named by an id and a heading, or a measure's as `A1.1/2`."""

    def fill(book):
        for (id, heading), value in cells.items():
            cell(book[sheet], id, heading).value = value

    return edited(content, fill)


def edited(content, edit):
    """Do with a workbook what a person would."""
    book = load_workbook(BytesIO(content))
    edit(book)
    saved = BytesIO()
    book.save(saved)
    return saved.getvalue()


def cell(page, id, heading):
    """Find a cell by the id in its row (and a measure's number) and its heading."""
    column = [each.value for each in page[1]].index(heading)
    id, _, number = id.partition("/")
    for row in page.iter_rows(min_row=2):
        if row[0].value == id and (not number or row[1].value == number):
            return row[column]
    raise AssertionError(f"there is no {id}")


def back(plan, **files):
    """Take files that came back into a plan, each by its name: the plan then, what is said."""
    opened = [open_form(f"{name}.xlsx", content) for name, content in files.items()]
    found = take(plan, [form for form, _ in opened if form])
    return found.plan, [
        *(said(each) for _, all in opened for each in all),
        *map(said, found.findings),
    ]


def said(finding):
    """Give a finding as it is printed."""
    hint = f"; {finding.hint}" if finding.hint else ""
    return f"{finding.place}: {finding.severity.value}: {finding.message}{hint} [{finding.rule}]"
