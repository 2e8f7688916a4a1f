"""`plan-as-code new`: a first plan that is clean, teaches, and never takes another's place."""

import json
import re
from datetime import UTC, date, datetime
from pathlib import Path

import jsonschema
import pytest
import yaml
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from plan_as_code.checks import check
from plan_as_code.cli import main
from plan_as_code.cli.schema import schema_text
from plan_as_code.cli.starter import starter
from plan_as_code.findings import Severity
from plan_as_code.load import frameworks, load_plan, load_text, open_framework
from plan_as_code.model import walk

DAY = ("--as-of", "2031-02-03")


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return lambda *words: CliRunner().invoke(main, ["new", *words])


def faults(text):
    plan, findings = load_text(text)
    every = (*findings, *check(plan))
    return [each for each in every if each.severity is not Severity.NOTE]


def uncommented(text):
    """The text with every commented field in use, the head's comments apart."""
    head, id, rest = text.partition("\nid: ")
    return head + id + re.sub(r"^( *)# (?=( *)(- )?[a-z_]+:( |$))", r"\1", rest, flags=re.MULTILINE)


@pytest.mark.parametrize("framework", [None, *frameworks()])
def test_a_first_plan_is_clean_and_has_the_themes_that_were_asked_for(run, framework):
    done = run("first.yaml", *DAY, *(("--framework", framework) if framework else ()))
    assert (done.exit_code, done.stdout) == (0, "first.yaml\nplan.schema.json\n")
    plan, findings = load_plan("first.yaml")
    assert (findings, check(plan)) == ((), ())
    asked = open_framework(framework).themes if framework else plan.themes
    assert [theme.name for theme in plan.themes] == [theme.name for theme in asked]
    assert len(list(walk(plan))) == len(plan.themes) > 0
    assert (plan.id, plan.title) == ("first", "Community Safety Plan 2030/31")
    assert plan.period.start <= plan.as_of <= plan.period.end


@pytest.mark.parametrize("framework", [None, *frameworks()])
@pytest.mark.parametrize("form", ["txt", "pptx", "docx"])
def test_its_papers_can_be_made_at_once(run, framework, form):
    run("first.yaml", *DAY, *(("--framework", framework) if framework else ()))
    done = CliRunner().invoke(main, ["build", "first.yaml", "--to", form])
    assert (done.exit_code, done.stderr) == (0, "")
    assert [path.suffix for path in Path("out/first").iterdir()]


def test_the_fields_in_its_comments_are_clean_when_they_are_used(run):
    run("first.yaml", *DAY)
    text = uncommented(Path("first.yaml").read_text())
    assert faults(text) == []
    plan, _ = load_text(text)
    [placed] = walk(plan)
    assert [event.id for event in plan.events] == ["board-spring", "return"]
    action = placed.action
    assert all((action.updates, action.measures, action.funding, action.sources))
    assert [line for line in text.splitlines() if re.match(r" *# *(- )?\w+: ", line)] == []


def test_the_words_its_comments_name_are_words_of_a_plan(run):
    run("first.yaml", *DAY)
    text = Path("first.yaml").read_text()
    plan, _ = load_text(text)
    statuses = re.search(r"# (not-started, .* or withdrawn)\.", text)[1]
    assert re.split(", | or ", statuses) == [status.key for status in plan.statuses]
    deadlines = re.search(r"# As people say it: (.*)\.", text)[1].split(", ")
    assert len(deadlines) == 5
    for words in deadlines:
        told = faults(text.replace("deadline: To be confirmed", f"deadline: {words}"))
        assert [each for each in told if each.rule != "action-overdue"] == []


def test_an_editor_finds_the_schema_beside_it_and_nothing_to_complain_of(run):
    run("plans/first.yaml", *DAY)
    text = Path("plans/first.yaml").read_text()
    assert text.startswith("# yaml-language-server: $schema=plan.schema.json\n")
    schema = json.loads(Path("plans/plan.schema.json").read_text())
    assert schema == json.loads(schema_text("plan"))
    value = json.loads(json.dumps(yaml.safe_load(text), default=str))
    assert list(jsonschema.Draft7Validator(schema).iter_errors(value)) == []


def test_the_schema_a_repository_keeps_is_used_and_one_beside_the_plan_is_left_alone(run, tmp_path):
    (tmp_path / "schema").mkdir()
    (tmp_path / "schema" / "plan.schema.json").write_text("{}")
    assert run("plans/first.yaml", *DAY).stdout == "plans/first.yaml\n"
    first = Path("plans/first.yaml").read_text().splitlines()[0]
    assert first == "# yaml-language-server: $schema=../schema/plan.schema.json"
    (tmp_path / "plan.schema.json").write_text("{}")
    assert run("second.yaml", *DAY).stdout == "second.yaml\n"
    assert (tmp_path / "plan.schema.json").read_text() == "{}"


def test_no_file_is_ever_overwritten(run, tmp_path):
    (tmp_path / "first.yaml").write_text("mine\n")
    done = run("first.yaml", *DAY)
    sentence = "plan-as-code: first.yaml is there already, and stays as it is\n"
    assert (done.exit_code, done.stdout, done.stderr) == (3, "", sentence)
    assert [path.name for path in tmp_path.iterdir()] == ["first.yaml"]
    assert (tmp_path / "first.yaml").read_text() == "mine\n"


def test_a_place_that_cannot_be_written_to_is_a_sentence(run, tmp_path):
    (tmp_path / "file").write_text("")
    done = run("file/first.yaml", *DAY)
    assert (done.exit_code, done.stdout) == (3, "")
    assert done.stderr.startswith("plan-as-code: file/first.yaml cannot be written: ")


def test_a_framework_that_does_not_ship_is_wrong_use_and_those_that_do_are_named(run):
    done = run("first.yaml", "--framework", "atlantis")
    assert (done.exit_code, Path("first.yaml").exists()) == (2, False)
    assert all(f"'{name}'" in done.stderr for name in frameworks())
    assert all(name in run("--help").stdout for name in frameworks())


def test_the_day_is_today_unless_another_is_named(run):
    before = datetime.now(UTC).astimezone().date()
    run("first.yaml")
    after = datetime.now(UTC).astimezone().date()
    plan, _ = load_plan("first.yaml")
    assert before <= plan.as_of <= after
    assert faults(Path("first.yaml").read_text()) == []


def test_a_title_that_cannot_be_printed_is_refused_and_nothing_is_written(run, tmp_path):
    done = run("first.yaml", "--title", "A\x07plan")
    assert (done.exit_code, list(tmp_path.iterdir())) == (2, [])
    assert "the character U+0007 stands here" in done.stderr


def test_the_file_may_have_any_name(run, tmp_path):
    file = tmp_path / "Our plan, 2031 (draft).yaml"
    assert run(str(file), *DAY).exit_code == 0
    plan, findings = load_plan(file)
    assert (findings, plan.id) == ((), "our_plan_2031_draft")
    assert str(tmp_path) not in file.read_text()
    assert "plan-as-code check 'Our plan, 2031 (draft).yaml'\n" in file.read_text()


@settings(deadline=None)
@given(
    title=st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1),
    day=st.dates(min_value=date(1990, 1, 1), max_value=date(2098, 1, 1)),
)
def test_any_title_and_any_day_give_a_clean_plan(title, day):
    text = starter("p", "p.yaml", title, day, "s.json", None)
    plan, _ = load_text(text)
    assert plan.title == title
    assert [each for each in faults(text) if each.rule != "text-too-long"] == []
