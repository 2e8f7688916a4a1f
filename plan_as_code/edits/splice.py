"""Stretches of text put in place of others."""

from collections.abc import Iterable, Mapping

from attrs import frozen

from plan_as_code.edits.page import Page


@frozen
class Splice:
    """What stands from `start` to `end` of a file gives way to a text of lines."""

    file: str
    start: int
    end: int
    text: str


def spliced(pages: Mapping[str, Page], splices: Iterable[Splice]) -> dict[str, str]:
    """Give the texts with the splices made; at one place they come in the order given."""
    by_file: dict[str, list[Splice]] = {name: [] for name in pages}
    for each in splices:
        by_file[each.file].append(each)
    return {name: _joined(page, by_file[name]) for name, page in pages.items()}


def _joined(page: Page, splices: list[Splice]) -> str:
    parts: list[str] = []
    done = 0
    for each in sorted(splices, key=lambda each: (each.start, each.end)):
        assert each.start >= done, f"{each} overlaps what stands before it"
        parts += [page.text[done : each.start], each.text.replace("\n", page.newline)]
        done = each.end
    return "".join([*parts, page.text[done:]])
