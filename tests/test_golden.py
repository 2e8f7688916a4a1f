"""Every shipped paper as an outline: what a reviewer reads in the diff when words change."""

from pathlib import Path

import pytest

from plan_as_code.build import Format, build_papers
from plan_as_code.load import load_plan

ROOT = Path(__file__).parents[1]
PLANS = sorted([*ROOT.glob("plans/*.yaml"), *ROOT.glob("examples/*.yaml")])
PAPERS = [(path, paper.id) for path in PLANS for paper in load_plan(path)[0].papers]


@pytest.mark.parametrize(("path", "paper"), PAPERS, ids=lambda each: getattr(each, "stem", each))
def test_a_shipped_paper_says_what_its_golden_says(path, paper, golden):
    plan, _ = load_plan(path)
    [built] = build_papers(plan, papers=[paper], formats=[Format.TEXT])
    golden(f"{path.stem}/{built.name}", built.content.decode("utf-8"))


def test_there_is_no_golden_of_a_paper_that_does_not_ship():
    found = (path for path in ROOT.glob("tests/golden/*/*") if path.is_file())
    kept = {path.relative_to(ROOT / "tests/golden") for path in found}
    assert {str(path) for path in kept} <= {f"{path.stem}/{paper}.txt" for path, paper in PAPERS}
