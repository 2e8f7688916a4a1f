"""Links of decks and documents: the words one sees and where they lead."""

from collections.abc import Iterator
from itertools import groupby

from attrs import frozen

from plan_as_code.verify.office.deck import Deck, Slide, words
from plan_as_code.verify.office.document import Document, run_text
from plan_as_code.verify.office.fields import Field
from plan_as_code.verify.office.names import q
from plan_as_code.verify.office.xml import Element, down


@frozen
class Link:
    """A link: its words, the address it leads to (None: a place in the file), where it is."""

    text: str
    address: str | None
    where: str


def deck_links(deck: Deck) -> Iterator[Link]:
    """Give the links in the text of a presentation; runs with one target are one link."""
    for slide in deck.slides:
        for paragraph in slide.root.iter(q("a:p")):
            for id, runs in groupby(paragraph.iterfind(q("a:r")), _link_id):
                if id is not None:
                    yield _deck_link(slide, id, list(runs))


def _link_id(run: Element) -> str | None:
    found = down(run, "a:rPr", "a:hlinkClick")
    return None if found is None else found.get(q("r:id"), "")


def _deck_link(slide: Slide, id: str, runs: list[Element]) -> Link:
    text = " ".join("".join(map(words, runs)).split())
    relation = next((each for each in slide.part.relations if each.id == id), None)
    address = relation.target if relation and relation.external else None
    return Link(text, address, slide.where)


def document_links(document: Document, fields: tuple[Field, ...]) -> Iterator[Link]:
    """Give the links of a document, those made by fields too."""
    for paragraph in document.paragraphs:
        for element in paragraph.element.iter(q("w:hyperlink")):
            text = " ".join("".join(map(run_text, element.iter(q("w:r")))).split())
            id = element.get(q("r:id"))
            yield Link(text, paragraph.part.target(id) if id else None, paragraph.where)
    for each in fields:
        if each.words[:1] == ("HYPERLINK",) and not each.lacks:
            plain = [word for word in each.words[1:] if not word.startswith("\\")]
            inside = "\\l" in each.words
            yield Link(
                each.text, None if inside or not plain else plain[0], f"field in {each.part.name}"
            )
