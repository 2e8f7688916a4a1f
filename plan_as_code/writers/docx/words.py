"""The words of a paragraph, in their weights, with their links."""

from plan_as_code.blocks import Run, Text
from plan_as_code.writers import wordml
from plan_as_code.writers.docx.sheet import Sheet


def text(sheet: Sheet, runs: Text, strong: bool = False, colour: str = "") -> str:
    """Give a text as runs; `strong` and `colour` go for all of it."""
    return "".join(_run(sheet, run, strong, colour) for run in runs)


def _run(sheet: Sheet, run: Run, strong: bool, colour: str) -> str:
    style = sheet.styles.link if run.href else ""
    colour = "" if run.href else colour
    weight = wordml.weight(style, strong or run.strong, run.soft, colour, run.raised)
    content = wordml.run(run.text, weight)
    return sheet.link(run.href, content) if run.href else content
