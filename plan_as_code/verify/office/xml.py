"""XML from strangers: read without entities or network, and never trusted to be well formed."""

from collections.abc import Iterator
from math import isfinite

from lxml import etree

from plan_as_code.verify.office.names import q, transitional

Element = etree._Element
_FALSE = ("0", "false", "off", "none")
_LONGEST_NUMBER = 15


class NotXml(ValueError):
    """A part is not XML that can be read; the text says why."""


def parse(content: bytes) -> Element:
    """Read XML of either variant of the standard. Raises NotXml."""
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(transitional(content), parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as problem:
        raise NotXml(str(problem).partition(", line")[0]) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise NotXml("it declares a document type, which Office files may not")
    return root


def choose(root: Element) -> None:
    """Replace each choice between versions of a thing by the version a current Office shows."""
    for choice in list(root.iter(q("mc:AlternateContent"))):
        parent = choice.getparent()
        if parent is None:
            continue
        options = [*choice.findall(q("mc:Choice")), *choice.findall(q("mc:Fallback"))]
        shown = next((list(option) for option in options if len(option)), [])
        index = parent.index(choice)
        parent[index : index + 1] = shown


def descend(element: Element, skip: frozenset[str] = frozenset()) -> Iterator[Element]:
    """Give all that is inside an element, in order, leaving out elements named in `skip`."""
    for child in element:
        if child.tag not in skip:
            yield child
            yield from descend(child, skip)


def down(element: Element | None, *path: str) -> Element | None:
    """Go down from an element by short names; None where a step is missing."""
    for step in path:
        element = None if element is None else element.find(q(step))
    return element


def number(text: str | None) -> int | None:
    """Read a whole number; None where there is none, or an absurd one."""
    if text is None or len(text) > _LONGEST_NUMBER:
        return None
    try:
        return int(text)
    except ValueError:
        return None


def fraction(text: str | None) -> float | None:
    """Read a share, written as thousandths of a percent or with a percent sign."""
    if text is not None and text.endswith("%") and len(text) <= _LONGEST_NUMBER:
        try:
            share = float(text[:-1]) / 100
        except ValueError:
            return None
        return share if isfinite(share) else None
    whole = number(text)
    return None if whole is None else whole / 100_000


def truth(text: str | None, default: bool = False) -> bool:
    """Read a yes or no."""
    return default if text is None else text not in _FALSE


def switch(element: Element | None) -> bool:
    """Whether an on-or-off element of Word is there and on."""
    return element is not None and truth(element.get(q("w:val")), default=True)
