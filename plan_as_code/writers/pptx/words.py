"""Words on slides as runs, each with its weight and its link."""

from plan_as_code.blocks import Text
from plan_as_code.writers import drawingml as xml
from plan_as_code.writers.drawingml import Look
from plan_as_code.writers.pptx.sheet import Sheet


def text(sheet: Sheet, runs: Text, look: Look) -> str:
    """Give words with their weights and links as runs."""
    return "".join(
        xml.run(
            run.text,
            look,
            strong=run.strong,
            soft=run.soft,
            raised=run.raised,
            link=sheet.link(run.href) if run.href else None,
        )
        for run in runs
        if run.text
    )
