"""Links that LibreOffice leaves outside the structure, each made an element around its words."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from attrs import frozen
from pikepdf import (
    Array,
    ContentStreamInstruction,
    Dictionary,
    Matrix,
    Name,
    Object,
    Operator,
    Page,
    Pdf,
)

_PRINT: Final = 4
_SLACK: Final = 1.0


class Parents:
    """The elements of the structure that stretches of pages and links belong to."""

    def __init__(self, pdf: Pdf) -> None:
        self._tree = pdf.Root.StructTreeRoot
        numbers = list(self._tree.ParentTree.get("/Nums", []))
        self._known = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))

    def of(self, page: Page) -> Any:
        """Give the elements of a page's stretches, in the order of their numbers."""
        return self._known.get(int(page.get("/StructParents", -1)))

    def add(self, element: Object) -> int:
        """Give the next number to an element."""
        number = max(self._known, default=-1) + 1
        self._known[number] = element
        return number

    def store(self) -> None:
        """Write the numbers back, in their order."""
        flat = (each for number in sorted(self._known) for each in (number, self._known[number]))
        self._tree.ParentTree = Dictionary(Nums=Array(flat))


@frozen
class Words:
    """Words within a stretch of the structure: instructions from `start` up to `end`.

    `tag` and `number` are those of the stretch, `left` and `base` is where the words begin.
    """

    start: int
    end: int
    tag: Object
    number: int
    left: float
    base: float

    def on(self, link: Object) -> bool:
        """Whether a link lies over them."""
        left, low, right, high = map(float, link.Rect)
        across = left - _SLACK <= self.left < right - _SLACK
        return across and low - _SLACK <= self.base <= high + _SLACK


def tag_links(pdf: Pdf, page: Page, parents: Parents, read: list[Any]) -> Iterator[Any]:
    """Give a page's instructions with the words of each link in a stretch of its own.

    Links are printed, and the tab key goes through them in the order of the structure.
    """
    links = [each for each in page.get("/Annots", []) if each.Subtype == Name.Link]
    for link in links:
        page.Tabs = Name.S
        link.F = int(link.get("/F", 0)) | _PRINT
    loose = [link for link in links if "/StructParent" not in link]
    at = 0
    latest: dict[int, int] = {}
    for words in words_of(read) if loose else ():
        for link in [each for each in loose if words.on(each)][:1]:
            number = latest.get(words.number, words.number)
            inner, rest = _enclose(pdf, page, parents, link, number)
            latest[words.number] = rest
            yield from read[at : words.start]
            yield from _stretch(Name.Link, inner)
            yield from read[words.start : words.end]
            yield from _stretch(words.tag, rest)
            at = words.end
    yield from read[at:]


def _stretch(tag: Any, number: int) -> Iterable[Any]:
    """End a stretch of the structure and begin another."""
    yield ContentStreamInstruction([], Operator("EMC"))
    yield ContentStreamInstruction([tag, Dictionary(MCID=number)], Operator("BDC"))


def _enclose(pdf: Pdf, page: Page, parents: Parents, link: Object, number: int) -> tuple[int, int]:
    """Put an element for a link behind a stretch; give the numbers of its words and of the rest."""
    elements = parents.of(page)
    holder = elements[number]
    inner, rest = len(elements), len(elements) + 1
    element = Dictionary(Type=Name.StructElem, S=Name.Link, P=holder, Pg=page.obj, K=Array([inner]))
    element = pdf.make_indirect(element)
    if "/StructParent" not in link:
        link.StructParent = parents.add(element)
        element.K.append(Dictionary(Type=Name.OBJR, Obj=link, Pg=page.obj))
    held = list(holder.K) if isinstance(holder.K, Array) else [holder.K]
    place = held.index(number) + 1
    holder.K = Array([*held[:place], element, rest, *held[place:]])
    elements.extend([element, holder])
    return inner, rest


def words_of(instructions: list[Any]) -> Iterator[Words]:
    """Give the words within stretches of the structure, each in its own group of instructions."""
    base, kept = Matrix(), [Matrix()]
    stretch: tuple[Object, int, int] | None = None
    start, place = 0, None
    line = Matrix()
    for index, each in enumerate(instructions):
        name, values = str(each.operator), each.operands
        if name == "q":
            if stretch and len(kept) == stretch[2]:
                start, place = index, None
            kept.append(base)
        elif name == "Q" and len(kept) > 1:
            base = kept.pop()
            if stretch and len(kept) == stretch[2] and place:
                yield Words(start, index + 1, stretch[0], stretch[1], *place)
                place = None
        elif name == "cm":
            base = Matrix(*map(float, values)) @ base
        elif name == "BDC":
            stretch = (values[0], int(values[1].MCID), len(kept)) if "/MCID" in values[1] else None
        elif name in ("EMC", "BMC"):
            stretch = None
        elif name in ("BT", "Td", "TD", "Tm"):
            line = _line(name, values, line)
        elif name in ("Tj", "TJ") and place is None:
            whole = line @ base
            place = (whole.e, whole.f)


def _line(name: str, values: Any, line: Matrix) -> Matrix:
    """Give the matrix of a line of words after an instruction that sets it."""
    numbers = map(float, values)
    if name == "BT":
        return Matrix()
    return Matrix(*numbers) if name == "Tm" else Matrix().translated(*numbers) @ line
