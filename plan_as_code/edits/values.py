"""A value put in place of another, where it stands."""

from collections.abc import Iterator

from attrs import evolve, frozen

from plan_as_code.edits.data import Data
from plan_as_code.edits.page import Page
from plan_as_code.edits.render import below, flow, item
from plan_as_code.edits.scalars import Setting, again, fresh
from plan_as_code.edits.splice import Splice
from plan_as_code.source import Node, Scalar


@frozen
class Place:
    """Where a value stands: behind a key or a dash at a column, or in braces or brackets.

    `after` is the offset right behind the colon or the dash, None for what is the whole
    of an included file.
    """

    node: Node
    after: int | None
    column: int
    flow: bool = False
    is_item: bool = False

    @property
    def head(self) -> str:
        """What stands before the value, as far as it matters to how the value is written."""
        return "- " if self.is_item else "k: "


def replaced(page: Page, place: Place, data: Data, style: Setting) -> Iterator[Splice]:
    """Write data where other data stands, in the style of that."""
    node, end = place.node, page.tight(place.node)
    alone = not page.text[end : page.extent(node, place.column)].strip()
    setting = evolve(style, column=place.column, head=place.head, flow=place.flow, alone=alone)
    if place.after is None:
        lines = below(
            data, evolve(style, column=-style.dash if isinstance(data, list) else -style.step)
        )
        yield _splice(node, node.start, end, "\n".join(lines))
    elif isinstance(node, Scalar) and isinstance(data, str):
        yield _splice(node, node.start, end, again(data, setting, page.text[node.start : end]))
    elif place.flow or (not isinstance(node, Scalar) and node.flow):
        words = fresh(data, setting) if isinstance(data, str) else flow(data)
        yield _splice(node, node.start, end, words)
    elif place.is_item:
        written = "\n".join(item(data, setting))
        yield _splice(node, place.after, end, written[place.column + 1 :])
    elif isinstance(data, str):
        yield _splice(node, place.after, place.after, f" {again(data, setting, 'plain')}")
        yield _splice(node, page.end(place.after), page.end(end), "")
    else:
        yield from _opened(page, place, place.after, data, setting)


def _opened(page: Page, place: Place, after: int, data: Data, setting: Setting) -> Iterator[Splice]:
    """Write a list or a record on the lines below its key; a comment behind the key stays."""
    node, end = place.node, page.tight(place.node)
    lines = "".join(f"\n{line}" for line in below(data, setting))
    if page.row(node.start) > page.row(after):
        yield _splice(node, page.end(after), page.end(end), lines)
    else:
        yield _splice(node, after, end, "")
        yield _splice(node, page.end(end), page.end(end), lines)


def _splice(node: Node, start: int, end: int, text: str) -> Splice:
    return Splice(node.place.file, start, end, text)
