"""An Office file opened: its parts as XML, and what they refer to."""

import io
import posixpath
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from attrs import frozen

from plan_as_code.errors import PlanAsCodeError

MAX_PART = 50_000_000
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


@frozen
class Relation:
    """What a part refers to: by which id, what kind of thing, and where it is."""

    id: str
    kind: str
    target: str


@frozen
class Package:
    """The archive that an Office file is."""

    archive: zipfile.ZipFile

    @classmethod
    def open(cls, content: bytes) -> "Package":
        """Open a file's content. Raises PlanAsCodeError where it is no such file."""
        try:
            return cls(zipfile.ZipFile(io.BytesIO(content)))
        except (zipfile.BadZipFile, ValueError):
            raise PlanAsCodeError("this is no Office file, or a broken one") from None

    def part(self, name: str) -> Element:
        """Give a part as XML. Raises PlanAsCodeError where it is not there or cannot be read."""
        try:
            if self.archive.getinfo(name).file_size > MAX_PART:
                raise PlanAsCodeError(f"the part {name} is too long to read")
            return ElementTree.fromstring(self.archive.read(name))
        except (KeyError, ElementTree.ParseError, zipfile.BadZipFile, RuntimeError) as problem:
            raise PlanAsCodeError(f"the part {name} cannot be read: {problem}") from None

    def relations(self, name: str) -> tuple[Relation, ...]:
        """Give what a part refers to within the file; the file's own relations for no name."""
        folder, _, base = name.rpartition("/")
        path = posixpath.join(folder, "_rels", f"{base}.rels")
        if path not in self.archive.namelist():
            return ()
        return tuple(
            _relation(each, folder)
            for each in self.part(path).iter(_RELATIONS)
            if each.get("TargetMode") != "External"
        )

    def related(self, name: str, kind: str) -> Iterator[str]:
        """Name the parts of a kind that a part refers to, in the order of their names."""
        yield from sorted(each.target for each in self.relations(name) if each.kind == kind)

    def main(self) -> str:
        """Name the part that the file is about."""
        found = list(self.related("", "officeDocument"))
        if not found:
            raise PlanAsCodeError("this is no Office file, for it has no main part")
        return found[0]


def _relation(element: Element, folder: str) -> Relation:
    target = element.get("Target", "")
    path = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
    kind = element.get("Type", "").rpartition("/")[2]
    return Relation(element.get("Id", ""), kind, posixpath.normpath(path))


def local(element: Element) -> str:
    """Give an element's name without its namespace."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def children(element: Element | None, *names: str) -> list[Element]:
    """Give the children of those names, in order."""
    held = element if element is not None else ()
    return [each for each in held if local(each) in names]


def first(element: Element | None, *path: str) -> Element | None:
    """Give the first element down a path of names; None where the path ends."""
    for name in path:
        element = next(iter(children(element, name)), None) if element is not None else None
    return element


def value(element: Element | None, name: str, usual: str = "") -> str:
    """Give an attribute by its name without its namespace."""
    if element is None:
        return usual
    found = (each for key, each in element.items() if key.rpartition("}")[2] == name)
    return next(found, usual)


def relation_id(element: Element) -> str:
    """Give the id of the relation an element names, whose own id may have the same short name."""
    return next((each for key, each in element.items() if key.endswith("}id")), "")
