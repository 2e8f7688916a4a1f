"""The package of an Office file: parts, their types, and the relationships between them."""

from collections.abc import Iterator, Mapping
from posixpath import dirname, join, normpath, split
from zipfile import ZipInfo

from attrs import evolve, frozen

from plan_as_code.verify.office.archive import Archive, Unreadable, key, open_archive, plain
from plan_as_code.verify.office.names import SPACES, q
from plan_as_code.verify.office.xml import Element, NotXml, choose

_TYPES = "[content_types].xml"


@frozen
class Relationship:
    """A part's pointer to another part (`target` is its name) or, if `external`, to an address."""

    id: str
    kind: str
    target: str
    external: bool


@frozen(eq=False)
class Part:
    """A file in the package.

    `root` is None unless the part is XML that can be read; `fault` says why it cannot.
    `used` holds the ids of relationships its XML mentions.
    """

    name: str
    type: str | None = None
    root: Element | None = None
    fault: str | None = None
    used: frozenset[str] = frozenset()
    relations: tuple[Relationship, ...] = ()

    def target(self, id: str | None) -> str | None:
        """Give the name or address a relationship of this part points to."""
        return next((each.target for each in self.relations if each.id == id), None)


@frozen(eq=False)
class Package:
    """All parts by key, the package's own relationships, and what is wrong with the zip.

    `twice` names parts stored more than once; `strays` are relationships of no part;
    `broken` says of relationships why they cannot be read.
    """

    parts: Mapping[str, Part]
    relations: tuple[Relationship, ...]
    twice: tuple[str, ...] = ()
    strays: tuple[str, ...] = ()
    broken: Mapping[str, str] = {}

    def part(self, name: str | None) -> Part | None:
        """Find a part by name, whatever its capitals and escapes."""
        return None if name is None else self.parts.get(key(name))

    def related(self, part: Part | None, kind: str) -> tuple[Part, ...]:
        """Give the parts that a part, or the package, points to by relationships of one kind."""
        pointers = self.relations if part is None else part.relations
        found = (self.part(each.target) for each in pointers if each.kind == kind)
        return tuple(each for each in found if each)

    def first(self, part: Part | None, kind: str) -> Part | None:
        """Give the first of the related parts."""
        return next(iter(self.related(part, kind)), None)

    @property
    def main(self) -> Part | None:
        """The presentation or document itself."""
        return self.first(None, "officeDocument")


def open_package(content: bytes) -> Package:
    """Read an Office package. Raises Unreadable, and nothing else."""
    archive = open_archive(content)
    entries = dict(archive.entries)
    types = _types(archive, entries.pop(_TYPES, None))
    rels = [entries.pop(each) for each in list(entries) if _is_rels(each)]
    relations: dict[str, tuple[Relationship, ...]] = {}
    broken: dict[str, str] = {}
    for info in rels:
        source = _source(plain(info.filename))
        try:
            relations[key(source)] = tuple(_relations(archive.xml(info), source))
        except NotXml as problem:
            broken[plain(info.filename)] = str(problem)
            relations[key(source)] = ()
    own = relations.pop("", ())
    parts = {
        name: evolve(_part(archive, info, types), relations=relations.pop(name, ()))
        for name, info in entries.items()
    }
    return Package(parts, own, archive.twice, tuple(sorted(relations)), broken)


@frozen
class _Types:
    by_part: Mapping[str, str]
    by_suffix: Mapping[str, str]

    def of(self, name: str) -> str | None:
        suffix = name.rpartition(".")[2].casefold()
        return self.by_part.get(key(name)) or self.by_suffix.get(suffix)


def _types(archive: Archive, info: ZipInfo | None) -> _Types:
    if info is None:
        kind = "an OpenDocument file" if "mimetype" in archive.entries else "a zip archive"
        raise Unreadable(f"it is {kind} without [Content_Types].xml")
    try:
        root = archive.xml(info)
    except NotXml as problem:
        raise Unreadable(f"its [Content_Types].xml cannot be read: {problem}") from None
    overrides, defaults = root.iter(q("ct:Override")), root.iter(q("ct:Default"))
    return _Types(
        {key(each.get("PartName", "")): each.get("ContentType", "") for each in overrides},
        {each.get("Extension", "").casefold(): each.get("ContentType", "") for each in defaults},
    )


def _part(archive: Archive, info: ZipInfo, types: _Types) -> Part:
    name = plain(info.filename)
    part = Part(name, types.of(name))
    if not _is_xml(part):
        return evolve(part, fault=archive.damage(info))
    try:
        root = archive.xml(info)
    except NotXml as problem:
        old_drawing = name.casefold().endswith(".vml")
        return part if old_drawing else evolve(part, fault=str(problem))
    used = frozenset(_mentions(root))
    choose(root)
    return evolve(part, root=root, used=used)


def _is_xml(part: Part) -> bool:
    return part.name.casefold().endswith((".xml", ".vml")) or (part.type or "").endswith("xml")


def _mentions(root: Element) -> Iterator[str]:
    space = f"{{{SPACES['r']}}}"
    for element in root.iter():
        for name, value in element.attrib.items():
            if str(name).startswith(space) or name == q("o:relid"):
                yield str(value)


def _is_rels(name: str) -> bool:
    folder, file = split(name)
    return file.endswith(".rels") and split(folder)[1] == "_rels"


def _source(name: str) -> str:
    """Give the name of the part a `.rels` file speaks for; empty for the package itself."""
    folder, file = split(name)
    return join(dirname(folder), file[: -len(".rels")])


def _relations(root: Element, source: str) -> Iterator[Relationship]:
    for each in root.iter(q("rel:Relationship")):
        target = each.get("Target", "")
        external = each.get("TargetMode") == "External"
        kind = each.get("Type", "").rpartition("/")[2]
        if not external and (path := target.partition("#")[0]):
            target = normpath(join("/", dirname(source), path)).lstrip("/")
        yield Relationship(each.get("Id", ""), kind, target, external)
