"""The words of a paragraph, in their weights, with their links."""

from itertools import groupby

from attrs import frozen
from markupsafe import Markup

from plan_as_code.blocks import Run, Text, plain
from plan_as_code.writers.html.render import macro
from plan_as_code.writers.html.sheet import Sheet


@frozen
class Stretch:
    """Runs that share a link, or none; `bare` says that the words are the address itself."""

    runs: tuple[Run, ...]
    href: str | None
    bare: bool


def text(sheet: Sheet, runs: Text) -> Markup:
    """Give a text; neighbouring runs that lead to one place are one link."""
    return macro(
        "text",
        [_stretch(sheet, href, tuple(each)) for href, each in groupby(runs, lambda run: run.href)],
    )


def _stretch(sheet: Sheet, href: str | None, runs: Text) -> Stretch:
    bare = bool(href) and plain(runs).strip() in str(href)
    return Stretch(runs, sheet.address(href), bare)
