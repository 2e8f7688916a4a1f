"""A plan split over files: `include: themes/weapons.yaml` gives way to what that file holds.

It may stand for an item of a list of the plan, or for the whole of one of its fields, and
again in the file that is included. Names are relative to the file they stand in, and lead
nowhere but into the plan's folder. A file is part of a plan once, so that no file can
include itself and no few lines can stand for a million.
"""

from collections.abc import Callable, Iterator
from pathlib import PurePath, PurePosixPath, PureWindowsPath

from attrs import evolve, frozen

from plan_as_code.errors import PlanAsCodeError
from plan_as_code.findings import Finding, error
from plan_as_code.source import Entry, Mapping, Node, Scalar, Sequence, parse_on

INCLUDE = "include"
Read = Callable[[PurePosixPath], str]

_OUTSIDE = (
    "`{}` may lead out of the folder of the plan; name a file in that folder or below it,"
    " with `/` between folders"
)


@frozen
class Assembled:
    """A tree put together from files: the tree, the files in the order read, the findings."""

    node: Node
    files: tuple[str, ...]
    findings: tuple[Finding, ...]


def assemble(node: Node, file: str, read: Read) -> Assembled:
    """Put what other files hold in the places where a plan includes them.

    `file` is the plan's own name; `read` gives the text of a file by its name, relative
    to the plan's folder, and raises PlanAsCodeError, in a sentence, when it cannot.
    """
    assembly = _Assembly(file, read)
    whole = assembly.whole(node)
    return Assembled(whole, tuple(assembly.names), tuple(assembly.findings))


def nowhere(name: PurePosixPath) -> str:
    """Read no file: for a plan that is a text without a folder around it."""
    raise PlanAsCodeError(f"there is no folder in which {name} could be")


def inclusions(node: Node) -> Iterator[Scalar]:
    """Give the name in each `include` of one file's tree, as it is written there."""
    match node:
        case Scalar():
            return
        case Sequence():
            within: tuple[Node, ...] = node.items
        case Mapping():
            within = tuple(entry.value for entry in node.entries)
    name = _included(node)
    if isinstance(name, Scalar):
        yield name
    for each in within:
        yield from inclusions(each)


class _RefusedError(Exception):
    """A file that cannot be included: the rule and the sentence."""


class _Assembly:
    """One plan being put together: the files so far, by the name findings give them."""

    def __init__(self, file: str, read: Read) -> None:
        self.folder = PurePath(file).parent
        self.read = read
        self.names: dict[str, PurePosixPath] = {}
        self.known: set[PurePosixPath] = set()
        self.findings: list[Finding] = []
        self._add(file, PurePosixPath(PurePath(file).name))

    def whole(self, node: Node) -> Node:
        if not isinstance(node, Mapping):
            return node
        entries = (self._entry(entry) for entry in node.entries)
        return evolve(node, entries=tuple(each for each in entries if each))

    def _entry(self, entry: Entry) -> Entry | None:
        value: Node | None = entry.value
        while value and (name := _included(value)):
            value = self._tree(name)
        if isinstance(value, Sequence) and any(_included(item) for item in value.items):
            items = self._items(value)
            value = evolve(value, items=items) if items else None
        return evolve(entry, value=value) if value else None

    def _items(self, node: Sequence) -> tuple[Node, ...]:
        """Give a list's items, those of included files in their places."""
        waiting, items = list(reversed(node.items)), []
        while waiting:
            item = waiting.pop()
            if name := _included(item):
                tree = self._tree(name)
                held = tree.items if isinstance(tree, Sequence) else (tree,) if tree else ()
                waiting.extend(reversed(held))
            else:
                items.append(item)
        return tuple(items)

    def _tree(self, written: Node) -> Node | None:
        """Read the file that is named; None, with a finding, where that is not possible."""
        try:
            name = self._named(written)
            return self._read(name)
        except _RefusedError as refused:
            self.findings.append(error(written.place, *refused.args))
            return None

    def _named(self, written: Node) -> PurePosixPath:
        """Give a file's name relative to the plan's folder, in which it must be."""
        text = written.text.strip() if isinstance(written, Scalar) else ""
        if not text:
            raise _RefusedError("include-unreadable", f"`{INCLUDE}` takes the name of one file")
        named = PurePosixPath(text)
        if ".." in named.parts or "\\" in text or PureWindowsPath(text).anchor:
            raise _RefusedError("include-outside-folder", _OUTSIDE.format(text))
        name = self.names[written.place.file].parent / named
        if name in self.known:
            message = f"`{text}` is part of this plan already; include each file once"
            raise _RefusedError("included-twice", message)
        return name

    def _read(self, name: PurePosixPath) -> Node | None:
        try:
            text = self.read(name)
        except PlanAsCodeError as problem:
            raise _RefusedError("include-unreadable", str(problem)) from None
        file = str(self.folder / name)
        self._add(file, name)
        node, findings = parse_on(text, file)
        self.findings.extend(findings)
        if isinstance(node, Scalar):
            message = "an included file holds a list or fields, and bare words stand here"
            self.findings.append(error(node.place, "include-unreadable", message))
        return None if isinstance(node, Scalar) else node

    def _add(self, file: str, name: PurePosixPath) -> None:
        self.names[file] = name
        self.known.add(name)


def _included(node: Node) -> Node | None:
    """Give the name that an `include` is given, None for any other node."""
    if isinstance(node, Mapping) and [entry.key.text for entry in node.entries] == [INCLUDE]:
        return node.entries[0].value
    return None
