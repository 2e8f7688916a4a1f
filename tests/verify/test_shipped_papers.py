"""Every Office file built from what ships keeps the rules that finished files are held to."""

from pathlib import Path

import pytest

from plan_as_code import build_papers, load_plan
from plan_as_code.verify import verify

ROOT = Path(__file__).parents[2]
PLANS = sorted([*ROOT.glob("plans/*.yaml"), *ROOT.glob("examples/*.yaml")])
PAPERS = [(path, paper.id) for path in PLANS for paper in load_plan(path)[0].papers]


@pytest.mark.parametrize(("path", "paper"), PAPERS, ids=lambda each: getattr(each, "stem", each))
def test_a_shipped_paper_has_no_finding(path, paper):
    plan, _ = load_plan(path)
    for built in build_papers(plan, papers=[paper]):
        if built.name.endswith((".pptx", ".docx")):
            assert verify(built.content, built.name, plan.marking) == ()
