"""The speaker's notes: a page for each slide that has any."""

from collections.abc import Iterator, Sequence

from pptx.presentation import Presentation

from plan_as_code.blocks import Meta
from plan_as_code.writers import drawingml as xml
from plan_as_code.writers.drawingml import Identity, Look
from plan_as_code.writers.pptx.template import Shape, shapes


def notes_page(
    shapes_of_master: Sequence[Shape], notes: Sequence[str], meta: Meta, number: int
) -> bytes:
    """Give a page of notes: the slide's picture, the notes, the marking and the number.

    It has of these what the template's notes master has.
    """
    return xml.notes(_shapes(shapes_of_master, notes, meta, number))


def notes_shapes(template: Presentation) -> tuple[Shape, ...]:
    """Give the placeholders of the notes master; a template without one gets the library's."""
    return shapes(template.notes_master.element)


def _shapes(found: Sequence[Shape], notes: Sequence[str], meta: Meta, number: int) -> Iterator[str]:
    look = Look(meta.language)
    paragraphs = {
        "body": "".join(xml.paragraph(xml.run(note, look), look) for note in notes),
        "ftr": xml.paragraph(xml.run(meta.marking, look), look) if meta.marking else "",
        "sldNum": xml.paragraph(xml.slide_number(number, look), look),
    }
    for id, shape in enumerate(found, 2):
        kind = shape.kind.get("type", "")
        identity = Identity(id, shape.name)
        if kind == "sldImg":
            yield xml.picture_of_slide(identity, shape.kind)
        elif paragraphs.get(kind):
            yield xml.placeholder(identity, shape.kind, paragraphs[kind])
