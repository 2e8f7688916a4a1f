"""A template shown to its designer: each of its styles, set in itself."""

from collections.abc import Callable
from io import BytesIO
from typing import Final

from plan_as_code.writers import wordml
from plan_as_code.writers.docx.properties import describe, speak
from plan_as_code.writers.docx.template import KINDS, open_document, styles_of
from plan_as_code.writers.package import seal
from plan_as_code.writers.samples import META

_WIDTH: Final = 4000

Words = Callable[[str, str], str]
"""Gives the words to set in a style, by the kind of style and its name."""


def sample_document(content: bytes, path: str, words: Words) -> bytes:
    """Give a copy of a template that holds, kind by kind, words in each of its styles.

    Raises PlanAsCodeError when the template cannot be used.
    """
    template = open_document(content, path)
    body = template.element.body
    for kind in KINDS:
        for name, id in styles_of(template, kind).items():
            for element in wordml.parsed(_set(kind, id, words(kind, name))):
                body.insert(len(body) - 1, element)
    template.settings.odd_and_even_pages_header_footer = False
    describe(template, META)
    speak(template, META.language)
    saved = BytesIO()
    template.save(saved)
    return seal(saved.getvalue())


def _set(kind: str, id: str, words: str) -> str:
    match kind:
        case "character":
            return f"<w:p>{wordml.run(words, wordml.weight(id))}</w:p>"
        case "table":
            return f"{_table(id, words)}<w:p/>"
        case _:
            return wordml.paragraph(id, wordml.run(words))


def _table(id: str, words: str) -> str:
    """Give a table of a header, a row of cells and another, each of two columns."""
    rows = ((words, "Header row"), ("First column", "A row"), ("First column", "Another row"))
    frame = wordml.Frame(id, (_WIDTH, _WIDTH), None, words, words)
    cells = (
        "".join(wordml.cell(_WIDTH, f"<w:p>{wordml.run(each)}</w:p>") for each in row)
        for row in rows
    )
    written = (wordml.row(each, header=not at) for at, each in enumerate(cells))
    return wordml.table(frame, wordml.table_look(head_column=True, total=False), "".join(written))
