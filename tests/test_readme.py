"""The README is true: its code runs, its commands exist, its pictures and links are there."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from plan_as_code.cli import COMMANDS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_its_python_runs_and_makes_the_papers(tmp_path):
    [code] = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    (tmp_path / "plans").symlink_to(ROOT / "plans")
    subprocess.run([sys.executable, "-c", code], cwd=tmp_path, check=True)
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "board_deck.pptx",
        "full_plan.docx",
    ]


def test_every_command_it_names_exists():
    named = set(re.findall(r"`plan-as-code ([\w-]+)", README))
    assert named == set(COMMANDS)


@pytest.mark.parametrize("target", re.findall(r"\]\(([^)#:]+)\)", README))
def test_everything_it_points_to_is_there(target):
    assert (ROOT / target).exists()
