"""Bookmarks and fields of a Word document: where they begin, and whether they end."""

import re
from collections.abc import Iterator

from attrs import field, frozen

from plan_as_code.spelling import shortened
from plan_as_code.verify.office.document import BOX, Document, run_text
from plan_as_code.verify.office.names import q
from plan_as_code.verify.office.package import Part
from plan_as_code.verify.office.xml import Element, descend

_WORD = re.compile(r'"([^"]*)"|(\S+)')
_PARAGRAPH = q("w:p")


@frozen(eq=False)
class Field:
    """A field: its instruction, its words, and what it lacks (`begin` or `end`), if anything."""

    part: Part
    near: str
    instruction: list[str] = field(factory=list)
    result: list[str] = field(factory=list)
    lacks: str | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """The words of its instruction, those in quotes whole."""
        return tuple(quoted or plain for quoted, plain in _WORD.findall("".join(self.instruction)))

    @property
    def text(self) -> str:
        """What it shows."""
        return " ".join("".join(self.result).split())


def flows(document: Document) -> Iterator[tuple[Part, Element]]:
    """Give each text that runs by itself: the body, a header, a note, a text box."""
    notes = (q("w:footnote"), q("w:endnote"))
    for part, root in document.stories:
        yield from ((part, each) for each in root.iter(*notes, *BOX))
        if root.find(notes[0]) is None and root.find(notes[1]) is None:
            yield part, root


def read_fields(document: Document) -> tuple[Field, ...]:
    """Give every field of a document, and every end that has no field."""
    return tuple(each for part, root in flows(document) for each in _fields(part, root))


def _fields(part: Part, root: Element) -> Iterator[Field]:
    open_fields: list[tuple[Field, bool]] = []
    near = ""
    for element in descend(root, BOX):
        if element.tag == _PARAGRAPH:
            near = shortened("".join(map(run_text, element.iter(q("w:r"))))) or near
        elif element.tag == q("w:fldSimple"):
            shown = "".join(map(run_text, element.iter(q("w:r"))))
            yield Field(part, near, [element.get(q("w:instr"), "")], [shown])
        elif element.tag == q("w:fldChar"):
            yield from _mark(element.get(q("w:fldCharType")), open_fields, Field(part, near))
        elif open_fields:
            _collect(element, open_fields)
    yield from (Field(part, each.near, each.instruction, [], "end") for each, _ in open_fields)


def _mark(kind: str | None, open_fields: list[tuple[Field, bool]], fresh: Field) -> Iterator[Field]:
    if kind == "begin":
        open_fields.append((fresh, False))
    elif not open_fields:
        yield Field(fresh.part, fresh.near, lacks="begin")
    elif kind == "separate":
        open_fields[-1] = (open_fields[-1][0], True)
    elif kind == "end":
        yield open_fields.pop()[0]


def _collect(element: Element, open_fields: list[tuple[Field, bool]]) -> None:
    if element.tag == q("w:instrText"):
        open_fields[-1][0].instruction.append(element.text or "")
    elif element.tag == q("w:t"):
        for each, shown in open_fields:
            if shown:
                each.result.append(element.text or "")


@frozen
class Bookmark:
    """A bookmark's start (with a name) or its end."""

    part: Part
    id: str
    name: str | None


def read_bookmarks(document: Document) -> tuple[Bookmark, ...]:
    """Give every start and end of a bookmark, in order."""
    marks = (q("w:bookmarkStart"), q("w:bookmarkEnd"))
    return tuple(
        Bookmark(
            part,
            each.get(q("w:id"), ""),
            each.get(q("w:name"), "") if each.tag == marks[0] else None,
        )
        for part, root in document.stories
        for each in root.iter(*marks)
    )
