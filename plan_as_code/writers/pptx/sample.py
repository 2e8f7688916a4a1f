"""A template shown to its designer: a slide for each layout, words in each placeholder."""

from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any, Final

from pptx.presentation import Presentation

from plan_as_code.blocks import words as words_of
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.fit import Ruler, WidthTable, fitting_size
from plan_as_code.writers import drawingml as xml
from plan_as_code.writers.drawingml import Look
from plan_as_code.writers.package import seal
from plan_as_code.writers.pptx.geometry import box_of
from plan_as_code.writers.pptx.parts import attach, slide_part
from plan_as_code.writers.pptx.properties import describe
from plan_as_code.writers.pptx.sheet import Identities
from plan_as_code.writers.pptx.template import layouts, open_deck, shapes
from plan_as_code.writers.samples import META

_LEAST: Final = 6

Words = Callable[[int, str], tuple[str, ...]]
"""Gives the paragraphs for a placeholder, by the number of its layout, from 0, and its name."""


def sample_deck(content: bytes, path: str, words: Words, widths: WidthTable) -> bytes:
    """Give a copy of a template with a slide for each layout, in order, words in each placeholder.

    Words that are too long for their placeholder are set smaller, here and nowhere else.
    Raises PlanAsCodeError when the template cannot be used.
    """
    template = open_deck(content, path)
    ruler, parts = Ruler(widths), []
    for number, layout in enumerate(layouts(template)):
        part = slide_part(template, number + 1, layout.part)
        part.blob = xml.slide(_shapes(template, layout, number, words, ruler))
        parts.append(part)
    attach(template, parts)
    describe(template, META)
    saved = BytesIO()
    template.save(saved)
    return seal(saved.getvalue())


def _shapes(
    template: Presentation, layout: Any, number: int, words: Words, ruler: Ruler
) -> Iterator[str]:
    identities = Identities()
    for shape in shapes(layout.element):
        said = words(number, shape.name)
        try:
            box = box_of(template, layout.part, shape)
            size = fitting_size(tuple(map(words_of, said)), box, ruler, _LEAST)
        except PlanAsCodeError:
            size = None
        look = Look(META.language, size)
        paragraphs = "".join(xml.paragraph(xml.run(each, look), look) for each in said)
        yield xml.placeholder(identities.next(shape.name), shape.kind, paragraphs)
