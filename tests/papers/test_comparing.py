"""Which views tell something from an earlier version: those that say so, and no others."""

from pathlib import Path

import pytest

from plan_as_code.earlier import earlier_plan
from plan_as_code.load import load_plan
from plan_as_code.model import Paper, PaperKind, Part, View
from plan_as_code.papers import compose

EXAMPLE = Path(__file__).parents[2] / "examples" / "wrenmoor_2024_25.yaml"


@pytest.mark.parametrize("view", View)
def test_a_view_says_whether_it_tells_anything_from_an_earlier_version(view):
    plan, _ = load_plan(EXAMPLE)
    earlier = earlier_plan(plan, "earlier/wrenmoor_2024_q2.yaml")
    paper = Paper(id="paper", kind=PaperKind.DOCUMENT, outline=(Part(view=view),))
    assert (compose(plan, paper) != compose(plan, paper, earlier)) is view.compares
    assert paper.compares is view.compares
    within = Paper(
        id="paper", kind=PaperKind.DECK, outline=(Part(title="All", parts=paper.outline),)
    )
    assert within.compares is view.compares
