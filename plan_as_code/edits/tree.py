"""The trees of a plan's files, with what is included found where it is written."""

from collections.abc import Mapping as Dict
from pathlib import PurePath

from attrs import frozen

from plan_as_code.edits.page import Page
from plan_as_code.files import Files
from plan_as_code.include import INCLUDE
from plan_as_code.source import Entry, Mapping, Node, Scalar, Sequence, parse


@frozen
class Slot:
    """An item of a list, and the list it is written in with its number there.

    An item that is the whole of an included file stands in the list that includes it:
    `node` is then in another file than `holder`. `within` is the place where the list
    is included, if it is.
    """

    node: Node
    holder: Sequence
    index: int
    within: "Slot | None" = None


@frozen
class Trees:
    """The parsed files of a plan, by name, with their texts as pages."""

    main: str
    nodes: Dict[str, Node]
    pages: Dict[str, Page]

    @classmethod
    def of(cls, files: Files) -> "Trees":
        """Parse every file of a plan that reads without an error."""
        parsed = {name: parse(text, name)[0] for name, text in files.texts.items()}
        nodes = {name: node for name, node in parsed.items() if node is not None}
        return cls(files.main, nodes, {name: Page(text) for name, text in files.texts.items()})

    @property
    def root(self) -> Mapping:
        """The plan's own tree."""
        node = self.nodes[self.main]
        assert isinstance(node, Mapping)
        return node

    def page(self, node: Node) -> Page:
        """Give the page a node stands on."""
        return self.pages[node.place.file]

    def followed(self, node: Node) -> Node:
        """Give what stands in a place: what the file holds, where a file is included."""
        name = _included(node)
        return self.followed(self.nodes[_file(name)]) if name else node

    def slots(self, holder: Sequence, within: Slot | None = None) -> tuple[Slot, ...]:
        """Give the items of a list, those of lists that it includes in their places."""
        found: list[Slot] = []
        for index, item in enumerate(holder.items):
            node = self.followed(item)
            if node is not item and isinstance(node, Sequence):
                found += self.slots(node, Slot(item, holder, index, within))
            else:
                found.append(Slot(node, holder, index, within))
        return tuple(found)


def entries(node: Mapping) -> dict[str, Entry]:
    """Give a mapping's entries by name."""
    return {entry.key.text: entry for entry in node.entries}


def _file(name: Scalar) -> str:
    return str(PurePath(name.place.file).parent / name.text.strip())


def _included(node: Node) -> Scalar | None:
    if isinstance(node, Mapping) and [each.key.text for each in node.entries] == [INCLUDE]:
        value = node.entries[0].value
        return value if isinstance(value, Scalar) else None
    return None
