"""How a plan's files are indented, so that what is new looks like what was there."""

from collections.abc import Iterator

from plan_as_code.edits.page import Page
from plan_as_code.edits.scalars import Setting
from plan_as_code.edits.tree import Trees
from plan_as_code.source import Mapping, Node, Scalar, Sequence


def house_style(trees: Trees) -> Setting:
    """Find how far in lists and fields stand, by the first of each."""
    dashes: list[int] = []
    steps: list[int] = []
    for name, root in trees.nodes.items():
        for is_list, indent in _indents(trees.pages[name], root):
            (dashes if is_list else steps).append(indent)
    return Setting(0, dash=dashes[0] if dashes else 2, step=steps[0] if steps else 2)


def _indents(page: Page, node: Node) -> Iterator[tuple[bool, int]]:
    """Give, for each block below a key, whether it is a list, and how far in it stands."""
    if isinstance(node, Scalar) or node.flow:
        return
    values = (entry.value for entry in node.entries) if isinstance(node, Mapping) else node.items
    for value in values:
        if isinstance(node, Mapping) and not isinstance(value, Scalar) and not value.flow:
            yield isinstance(value, Sequence), page.column(value.start) - page.column(node.start)
        yield from _indents(page, value)
