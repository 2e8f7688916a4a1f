"""Whether the parts of the package are all there, readable, and of use."""

from collections.abc import Iterator

from plan_as_code.findings import Finding, error, warning
from plan_as_code.verify.office.file import OfficeFile
from plan_as_code.verify.office.package import Package, Part, Relationship

_SHOWN = ("slide", "header", "footer", "image", "chart")
_ANYWHERE = ("hyperlink",)


def unreadable_part(file: OfficeFile) -> Iterator[Finding]:
    """A part that cannot be read: Office would offer to repair the file, or refuse it."""
    faults = {part.name: part.fault for part in file.package.parts.values() if part.fault}
    for name, fault in sorted({**faults, **file.package.broken}.items()):
        yield error(
            file.place,
            "unreadable-part",
            f"the part `{name}` cannot be read: {fault}",
            hint="make the file again, or open it in Office and save it",
            where=name,
        )


def part_stored_twice(file: OfficeFile) -> Iterator[Finding]:
    """Two parts of one name: programs differ in which of them they show."""
    for name in file.package.twice:
        yield error(
            file.place,
            "part-stored-twice",
            f"the part `{name}` is stored twice",
            hint="make the file again, with each part once",
            where=name,
        )


def part_without_content_type(file: OfficeFile) -> Iterator[Finding]:
    """A part whose kind is not listed: Office offers to repair the file."""
    for part in file.package.parts.values():
        if not part.type:
            yield error(
                file.place,
                "part-without-content-type",
                f"[Content_Types].xml does not say what kind of part `{part.name}` is",
                hint="add its content type, or take the part out",
                where=part.name,
            )


def missing_target(file: OfficeFile) -> Iterator[Finding]:
    """A relationship to a part that is not in the package."""
    for source, relation in _relations(file.package):
        inside = not relation.external and not relation.target.startswith("#")
        if inside and file.package.part(relation.target) is None:
            yield error(
                file.place,
                "missing-target",
                f"{source} points to `{relation.target}`, which is not in the package",
                hint="put the part back, or take out the relationship and what uses it",
                where=relation.target,
            )


def dangling_relationship(file: OfficeFile) -> Iterator[Finding]:
    """A part that names a relationship it does not have."""
    for part in file.package.parts.values():
        known = {relation.id for relation in part.relations}
        for id in sorted(part.used - known - {""}):
            yield error(
                file.place,
                "dangling-relationship",
                f"`{part.name}` uses the relationship `{id}`, which it does not have",
                hint="add the relationship, or take out what uses it",
                where=part.name,
            )


def orphan_part(file: OfficeFile) -> Iterator[Finding]:
    """A part that nothing shows: what was meant to be deleted can still be read in the file."""
    reached = _reached(file.package)
    parts = file.package.parts
    for name in sorted(parts[key].name for key in parts.keys() - reached):
        yield error(
            file.place,
            "orphan-part",
            f"nothing in the file shows the part `{name}`",
            hint="take it out of the package: whoever unpacks the file can read it",
            where=name,
        )
    for name in file.package.strays:
        yield error(
            file.place,
            "orphan-part",
            f"there are relationships of `{name}`, which is not in the package",
            hint="take them out of the package",
            where=name,
        )


def outside_content(file: OfficeFile) -> Iterator[Finding]:
    """Something that is fetched from outside the file whenever it is opened."""
    for source, relation in _relations(file.package):
        if relation.external and relation.kind not in _ANYWHERE:
            yield warning(
                file.place,
                "outside-content",
                f"{source} takes its {relation.kind} from outside the file: `{relation.target}`",
                hint="put it into the file, or take it out",
                where=relation.target,
            )


def macro_inside(file: OfficeFile) -> Iterator[Finding]:
    """A macro or control: mail filters refuse such files, and readers are warned off."""
    for part in file.package.parts.values():
        kind = (part.type or "").casefold()
        if "vbaproject" in kind or "activex" in kind:
            yield warning(
                file.place,
                "macro-inside",
                f"the file holds a macro or control, `{part.name}`",
                hint="save it as a .pptx or .docx, which cannot hold one",
                where=part.name,
            )


def _relations(package: Package) -> Iterator[tuple[str, Relationship]]:
    yield from (("the package", relation) for relation in package.relations)
    for part in package.parts.values():
        yield from ((f"`{part.name}`", relation) for relation in part.relations)


def _reached(package: Package) -> set[str]:
    """Give the keys of all parts one comes to from the package, step by step."""
    keys = {part.name: key for key, part in package.parts.items()}
    waiting = [found for each in package.relations if (found := package.part(each.target))]
    reached: set[str] = set()
    while waiting:
        part = waiting.pop()
        if keys[part.name] in reached:
            continue
        reached.add(keys[part.name])
        pointers = (each for each in part.relations if _shows(part, each))
        waiting += [found for each in pointers if (found := package.part(each.target))]
    return reached


def _shows(part: Part, relation: Relationship) -> bool:
    """Whether a part shows what it points to: some kinds must be named in its XML."""
    if relation.external:
        return False
    return part.root is None or relation.kind not in _SHOWN or relation.id in part.used
