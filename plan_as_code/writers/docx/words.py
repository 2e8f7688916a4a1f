"""The words of a paragraph, in their weights, with their links, and whether they came or went."""

from collections.abc import Sequence

from plan_as_code.blocks import Change, Run, Text
from plan_as_code.writers import wordml
from plan_as_code.writers.docx.sheet import Sheet


def text(sheet: Sheet, runs: Text, strong: bool = False, colour: str = "") -> str:
    """Give a text as runs; `strong` and `colour` go for all of it."""
    return "".join(_run(sheet, run, strong, colour) for run in runs)


def ending(sheet: Sheet, runs: Text) -> str:
    """Give the properties of a paragraph that came or went as a whole, else none."""
    return wordml.paragraph_mark(sheet.change(fate(runs)))


def endings(sheet: Sheet, texts: Sequence[Text]) -> list[str]:
    """Give such properties to each paragraph of a stretch whose last mark always stays.

    So where the last paragraphs came or went, it is the mark before each that did.
    """
    fates = [fate(each) for each in texts]
    if fates and fates[-1]:
        stays = next((place for place in reversed(range(len(fates))) if not fates[place]), None)
        fates = [*fates, None]
        del fates[0 if stays is None else stays]
    return [wordml.paragraph_mark(sheet.change(each)) for each in fates]


def fate(runs: Text) -> Change | None:
    """Say whether all words of a text came, or all went."""
    fates = {run.change for run in runs}
    return fates.pop() if len(fates) == 1 else None


def _run(sheet: Sheet, run: Run, strong: bool, colour: str) -> str:
    style = sheet.styles.link if run.href else ""
    colour = "" if run.href else colour
    weight = wordml.weight(style, strong or run.strong, run.soft, colour, run.raised)
    content = sheet.change(run.change, wordml.run(run.text, weight))
    return sheet.link(run.href, content) if run.href else content
