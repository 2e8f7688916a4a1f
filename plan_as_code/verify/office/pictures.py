"""Everything that is seen and not read, with the words that stand in for it."""

from collections.abc import Iterator

from attrs import frozen

from plan_as_code.verify.office.deck import Deck, Shape, Slide
from plan_as_code.verify.office.document import Document, runs
from plan_as_code.verify.office.names import local, q
from plan_as_code.verify.office.xml import Element, down, truth

SHAPE = "shape"
_WORDS = {
    "pic": "picture",
    "chart": "chart",
    "chartex": "chart",
    "diagram": "diagram",
    "ole": "object",
}


@frozen
class Picture:
    """A picture, chart or drawn shape: what it is, its name, where, its alternative text."""

    kind: str
    name: str
    where: str
    description: str
    decorative: bool


def deck_pictures(deck: Deck) -> Iterator[Picture]:
    """Give the pictures of a presentation; a group with a description speaks for its parts."""
    for slide in deck.slides:
        for shape in slide.shapes:
            kind = _kind(shape)
            if kind and not spoken_for(shape.group):
                yield _picture(slide, shape, kind)


def _kind(shape: Shape) -> str | None:
    match shape.kind:
        case "pic":
            return "picture"
        case "graphicFrame" if shape.table is None:
            return _graphic(down(shape.element, "a:graphic", "a:graphicData"))
        case "sp" if not shape.placeholder and not shape.text:
            filled = down(shape.properties, "a:blipFill") is not None
            return "picture" if filled else SHAPE
        case "grpSp" if described(shape.about) or decorative(shape.about):
            return "group"
        case _:
            return None


def _graphic(data: Element | None) -> str:
    uri = data.get("uri", "") if data is not None else ""
    return _WORDS.get(uri.rpartition("/")[2], "graphic")


def spoken_for(group: Shape | None) -> bool:
    """Whether a group, or one around it, has words for all that is in it or only decorates."""
    if group is None:
        return False
    return bool(described(group.about)) or decorative(group.about) or spoken_for(group.group)


def _picture(slide: Slide, shape: Shape, kind: str) -> Picture:
    about = shape.about
    return Picture(kind, shape.name, slide.where, described(about), decorative(about))


def described(about: Element | None) -> str:
    """Give the alternative text of a thing: its description, else its title."""
    if about is None:
        return ""
    return (about.get("descr") or about.get("title") or "").strip()


def decorative(about: Element | None) -> bool:
    """Whether a thing is marked as decoration, which a screen reader passes over."""
    found = about.find(f".//{q('adec:decorative')}") if about is not None else None
    return found is not None and truth(found.get("val"))


def document_pictures(document: Document) -> Iterator[Picture]:
    """Give the pictures of a document; drawn shapes that hold words are read by themselves."""
    for paragraph in document.paragraphs:
        for run in runs(paragraph.element):
            for element in run:
                if element.tag == q("w:drawing"):
                    yield from _drawn(element, paragraph.where)
                elif element.tag in (q("w:pict"), q("w:object")):
                    yield from _old(element, paragraph.where)


def _drawn(drawing: Element, where: str) -> Iterator[Picture]:
    for frame in drawing:
        about = down(frame, "wp:docPr")
        data = down(frame, "a:graphic", "a:graphicData")
        name = about.get("name", "") if about is not None else ""
        if next(drawing.iter(q("w:txbxContent")), None) is None:
            kind = _word_kind(data)
            yield Picture(kind, name, where, described(about), decorative(about))


def _word_kind(data: Element | None) -> str:
    first = next(iter(data), None) if data is not None else None
    word = local(first.tag) if first is not None else ""
    return {"pic": "picture", "chart": "chart", "relIds": "diagram", "wsp": SHAPE}.get(
        word, "graphic"
    )


def _old(element: Element, where: str) -> Iterator[Picture]:
    for image in element.iter(q("v:imagedata")):
        shape = image.getparent()
        if shape is not None:
            title = image.get(q("o:title"), "")
            text = shape.get("alt") or shape.get("title") or ""
            yield Picture("picture", shape.get("id", title), where, text.strip(), False)
