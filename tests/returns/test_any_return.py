"""Any plan's tracker, filled in at random: what is taken is what was answered, and no more."""

import subprocess
from io import BytesIO
from pathlib import Path
from shutil import which

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from strategies import NUMBERED, plans
from trackers import back, filled, plan_of, sent

from plan_as_code.edits import altered
from plan_as_code.model import Deadline, Move, Paper, PaperKind, Update, known, walk
from plan_as_code.model.vocabulary import STATUSES
from plan_as_code.returns.before import differences

TRACKER = (Paper(id="tracker", kind=PaperKind.TRACKER),)
OPEN = [each for each in STATUSES if not each.closed]
ANSWERS = st.fixed_dictionaries(
    {},
    optional={
        "Status": st.sampled_from([each.word for each in OPEN]),
        "Deadline": st.sampled_from(["31 May 2019", "Q1 2019/20", "Weekly", "Monthly"]),
        "New update": NUMBERED,
        "Reason for change": NUMBERED,
    },
)
FEW = settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))


def answered(plan, action, answer):
    """The action as it is to be, told as simply as can be."""
    status = next((each.key for each in OPEN if each.word == answer.get("Status")), None)
    status = None if status == action.standing else status
    words, why = answer.get("Deadline"), answer.get("Reason for change")
    was = action.deadline if isinstance(action.deadline, Deadline) else None
    words = None if was and was.text == words else words
    new = {}
    if status:
        new |= {"status": status, "closed": None}
    if why and (status or not words or not was):
        new["reason"] = why
    if words:
        new["deadline"] = Deadline.parse(words)
    if words and was:
        new["moves"] = (*action.moves, Move(was=was, date=plan.as_of, reason=why))
    if text := answer.get("New update"):
        held, told = known(action.updates), Update(date=plan.as_of, text=text, status=status)
        turned = len(held) > 1 and held[0].date > held[-1].date
        new["updates"] = (told, *held) if turned else (*held, told)
    return evolve(action, **new)


@given(plans(), st.data())
@FEW
def test_what_is_answered_is_what_changes(plan, data):
    plan = evolve(plan, papers=TRACKER, statuses=STATUSES)
    actions = [each.action for each in walk(plan)]
    answers = {each.id: data.draw(ANSWERS) for each in actions}
    cells = {(id, name): value for id, each in answers.items() for name, value in each.items()}
    wanted = [
        change
        for each in actions
        for change in differences(each, answered(plan, each, answers[each.id]))
    ]
    content = filled(sent(plan), cells)
    assert back(plan, any=content) == (altered(plan, wanted), [])
    again, found = back(altered(plan, wanted), any=content)
    assert (again, found) == (altered(plan, wanted), [])


@given(plans())
@FEW
def test_what_nobody_touched_changes_nothing(plan):
    plan = evolve(plan, papers=TRACKER)
    assert back(plan, any=filled(sent(plan), {})) == (plan, [])


@given(plans(), st.data())
@FEW
def test_only_the_values_count_however_a_program_keeps_them(plan, data):
    plan = evolve(plan, papers=TRACKER, statuses=STATUSES)
    cells = {(each.action.id, "New update"): data.draw(NUMBERED) for each in walk(plan)}
    content = filled(sent(plan), cells)
    assert back(plan, any=bare(content)) == back(plan, any=content)


def bare(content):
    """A workbook with the values of another alone: no formats, no rules, hidden sheets shown."""
    old, new, saved = load_workbook(BytesIO(content)), Workbook(), BytesIO()
    new.remove(new.active)
    for page in old:
        copy = new.create_sheet(page.title)
        for row in page.iter_rows():
            for cell in row:
                kept = copy.cell(cell.row, cell.column)
                kept.value, kept.data_type = cell.value, cell.data_type
                kept.number_format = cell.number_format if cell.is_date else "General"
    new.save(saved)
    return saved.getvalue()


def has_calc():
    program = which("soffice")
    return bool(program and [*Path(program).resolve().parent.glob("libsclo.*")])


@pytest.mark.skipif(not has_calc(), reason="needs LibreOffice Calc")
@pytest.mark.parametrize("cells", [{}, {("A1.1", "Status"): "Amber: at risk"}])
def test_a_tracker_that_libreoffice_saved_says_what_it_said(tmp_path, cells):
    path = tmp_path / "sent" / "tracker.xlsx"
    path.parent.mkdir()
    path.write_bytes(filled(sent(), cells))
    subprocess.run(
        [
            "soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless",
            "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", tmp_path, path,
        ],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    plan, found = back(plan_of(), police=(tmp_path / "tracker.xlsx").read_bytes())
    assert (plan == plan_of(), found) == (not cells, [])
    assert plan.themes[0].actions[0].status == ("amber" if cells else "green")
