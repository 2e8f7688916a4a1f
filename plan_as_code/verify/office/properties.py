"""What a file says of itself: title, language, category, and properties of its own."""

from collections.abc import Iterator

from attrs import frozen

from plan_as_code.verify.office.names import q
from plan_as_code.verify.office.package import Package
from plan_as_code.verify.office.xml import Element

_MARKINGS = ("marking", "protective marking", "classification", "security marking")


@frozen
class Properties:
    """The file's properties; empty where they are not set.

    `marking` is what a property of that name says, or a category in capitals.
    """

    title: str = ""
    language: str = ""
    marking: str = ""
    all: tuple[str, ...] = ()


def read_properties(package: Package) -> Properties:
    """Read the properties of a file."""
    core = package.first(None, "core-properties")
    listed = core.root if core and core.root is not None else ()
    texts = ((each.tag, (each.text or "").strip()) for each in listed)
    said = {tag: text for tag, text in texts if text}
    custom = _custom(package)
    category = said.get(q("cp:category"), "")
    own = next((custom[each] for each in _MARKINGS if custom.get(each)), "")
    return Properties(
        said.get(q("dc:title"), ""),
        said.get(q("dc:language"), ""),
        own or (category if category.isupper() else ""),
        (*said.values(), *custom.values()),
    )


def _custom(package: Package) -> dict[str, str]:
    part = package.first(None, "custom-properties")
    listed = part.root if part and part.root is not None else ()
    return {
        each.get("name", "").casefold(): " ".join("".join(_texts(each)).split()) for each in listed
    }


def _texts(element: Element) -> Iterator[str]:
    return (each.text or "" for each in element.iter())
