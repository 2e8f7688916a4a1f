"""The GitHub Action: valid, and each of its own steps run by bash as GitHub runs it."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from repositories import MISTAKEN, OVERDUE, PLAN, environment, project, run

ROOT = Path(__file__).resolve().parents[1]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
BASH = ("bash", "--noprofile", "--norc", "-eo", "pipefail")


@pytest.fixture(scope="module")
def runner(tmp_path_factory):
    """A machine with a Python of its own, on which the action's steps can be run."""
    home = tmp_path_factory.mktemp("runner")
    subprocess.run([sys.executable, "-m", "venv", home / "python"], check=True)
    env = environment(home)
    env["PATH"] = f"{home / 'python' / 'bin'}:{env['PATH']}"
    known = {"github.action_path": project(home / "action"), "runner.temp": home}
    runner = Runner(home, env, known)
    done = runner.step("Install plan-as-code", cwd=home)
    assert done.returncode == 0, done.stderr
    return runner


class Runner:
    """Runs one step of the action by its name, with inputs given as a workflow gives them."""

    def __init__(self, home, env, known):
        self.home, self.env, self.known = home, env, known

    def step(self, name, cwd, **inputs):
        [step] = [each for each in ACTION["runs"]["steps"] if each.get("name") == name]
        assert step["shell"] == "bash"
        given = {name.replace("_", "-"): value for name, value in inputs.items()}
        values = {
            f"inputs.{each}": given.pop(each, about["default"])
            for each, about in ACTION["inputs"].items()
        }
        assert given == {}
        env = {
            key: re.sub(
                r"\$\{\{ ([\w.-]+) \}\}", lambda found: str((values | self.known)[found[1]]), words
            )
            for key, words in step["env"].items()
        }
        script = self.home / "step.sh"
        script.write_text(step["run"], encoding="utf-8")
        return run(*BASH, script, cwd=cwd, env=self.env | env)


@pytest.fixture
def checkout(tmp_path):
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "ours.yaml").write_text(PLAN, encoding="utf-8")
    return tmp_path


def test_it_is_valid_by_githubs_own_schema(tmp_path):
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema"]
    done = run(*command, "vendor.github-actions", ROOT / "action.yml", cwd=tmp_path, env={})
    assert done.returncode == 0, done.stdout
    (tmp_path / "action.yml").write_text("name: x\ndescription: x\nruns: {using: composite}\n")
    done = run(*command, "vendor.github-actions", "action.yml", cwd=tmp_path, env={})
    assert done.returncode == 1


def test_what_a_workflow_gives_reaches_bash_only_through_the_environment():
    scripts = [step["run"] for step in ACTION["runs"]["steps"] if "run" in step]
    assert len(scripts) == 3
    assert [script for script in scripts if "${{" in script] == []


def test_a_sound_plan_passes_without_a_word(runner, checkout):
    done = runner.step("Check", checkout)
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "", "")


def test_a_mistake_is_shown_beside_its_line_and_fails_the_run(runner, checkout):
    (checkout / "plans" / "ours.yaml").write_text(MISTAKEN, encoding="utf-8")
    done = runner.step("Check", checkout)
    assert done.returncode == 1
    assert (
        "::error file=plans/ours.yaml,line=16,col=9,title=unknown-field::`dedline` is not a field"
        " of an action; did you mean `deadline`?" in done.stdout.splitlines()
    )


def test_a_warning_fails_only_a_strict_run(runner, checkout):
    (checkout / "plans" / "ours.yaml").write_text(OVERDUE, encoding="utf-8")
    done = runner.step("Check", checkout)
    assert done.returncode == 0
    assert done.stdout.startswith("::warning file=plans/ours.yaml,line=16,col=19,")
    assert runner.step("Check", checkout, strict="true").returncode == 1
    earlier = runner.step("Check", checkout, strict="true", as_of="2018-09-01")
    assert (earlier.returncode, earlier.stdout.strip()) == (0, "")


def test_plans_may_be_named_whatever_their_names(runner, checkout):
    (checkout / "a plan; $(touch hacked).yaml").write_text(MISTAKEN, encoding="utf-8")
    named = "plans/ours.yaml\na plan; $(touch hacked).yaml\n"
    done = runner.step("Check", checkout, plans=named)
    assert done.returncode == 1
    assert "::error file=a plan; $(touch hacked).yaml,line=16," in done.stdout
    assert not (checkout / "hacked").exists()
    assert runner.step("Check", checkout, plans="plans/ours.yaml").returncode == 0


def test_the_papers_are_made_where_they_are_kept_from(runner, checkout):
    done = runner.step("Make the papers", checkout, as_of="2018-11-01")
    assert done.returncode == 0, done.stderr
    [kept] = [step for step in ACTION["runs"]["steps"] if step.get("name") == "Keep the papers"]
    folder = Path(kept["with"]["path"].replace("${{ runner.temp }}", str(runner.home)))
    assert sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.*")) == [
        "ours/action_tracker.xlsx",
        "ours/board_deck.pptx",
        "ours/full_plan.docx",
    ]
    assert sorted(path.name for path in checkout.iterdir()) == ["plans"]


def test_papers_are_made_only_where_that_is_asked_for():
    steps = {step.get("name", step.get("uses")): step.get("if") for step in ACTION["runs"]["steps"]}
    asked = "inputs.build == 'true'"
    assert steps == {
        "actions/setup-python@v5": None,
        "Install plan-as-code": None,
        "Check": None,
        "Make the papers": asked,
        "Keep the papers": asked,
    }
