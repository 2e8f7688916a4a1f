"""What is in a template of documents, found out on a copy that shows each of its styles."""

from collections.abc import Iterator
from typing import Final

from attrs import frozen

from plan_as_code.housestyle.found import Document, Lettering, Style
from plan_as_code.housestyle.lettering import colours, fonts, seen, word_font
from plan_as_code.themes import StyleNames
from plan_as_code.verify.office import document as office
from plan_as_code.verify.office.names import q
from plan_as_code.verify.office.package import open_package
from plan_as_code.verify.office.wordcells import cell_style
from plan_as_code.verify.office.wordstyles import Settings
from plan_as_code.verify.office.wordtext import run_chain, word_ground, word_lettering
from plan_as_code.verify.office.xml import Element, number
from plan_as_code.writers.docx.sample import sample_document
from plan_as_code.writers.docx.template import kind_of, wanted

_TWIPS_PER_CM: Final = 567


def examine_document(content: bytes, file: str, path: str, names: StyleNames | None) -> Document:
    """Find out what is in a .docx or .dotx; `names` are the styles that the theme names.

    Raises PlanAsCodeError when the template cannot be used.
    """
    order: list[tuple[str, str]] = []

    def told(kind: str, name: str) -> str:
        order.append((kind, name))
        return name or "?"

    package = open_package(sample_document(content, path, told))
    opened = office.open_document(package)
    assert opened
    theme = package.first(opened.part, "theme")
    faces = fonts(theme.root if theme else None)
    uses = _uses(names) if names else {}
    shown = (_Shown(opened, faces, *each) for each in _first_runs(opened))
    width, height = _page(opened.root)
    return Document(
        file=file,
        width=width,
        height=height,
        fonts=tuple(faces.values()),
        colours=colours(opened.palette),
        styles=tuple(
            Style(
                name=name,
                kind=kind,
                lettering=each.lettering(),
                used=uses.get((kind, name.casefold()), ()),
            )
            for (kind, name), each in zip(order, shown, strict=True)
        ),
    )


def _uses(names: StyleNames) -> dict[tuple[str, str], tuple[str, ...]]:
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for purpose, name in wanted(names).items():
        key = (kind_of(purpose), name.casefold())
        found[key] = (*found.get(key, ()), purpose)
    return found


def _first_runs(opened: office.Document) -> Iterator[tuple[office.Paragraph, Element]]:
    """Give the run that shows each style: of a table, that of its first cell."""
    for paragraph in opened.body:
        cell = paragraph.cell
        run = next(office.runs(paragraph.element), None)
        if run is not None and (cell is None or (cell.row, cell.column) == (0, 0)):
            yield paragraph, run


@frozen(eq=False)
class _Shown:
    """A run that shows a style, and where it stands."""

    opened: office.Document
    faces: dict[str, str]
    paragraph: office.Paragraph
    run: Element

    def lettering(self) -> Lettering:
        """Tell how the style sets words."""
        cell = cell_style(self.opened, self.paragraph.cell) or Settings()
        chain = run_chain(self.opened, self.paragraph, self.run, cell)
        set_in = word_lettering(self.opened, chain)
        behind = word_ground(self.opened, self.paragraph, chain, cell)
        font = word_font(chain, self.faces)
        return seen(font, set_in.size, set_in.bold, set_in.colour, behind)


def _page(root: Element) -> tuple[float, float]:
    """Give the width and the height of the last section's pages, in centimetres."""
    sizes = list(root.iter(q("w:pgSz")))
    page = sizes[-1] if sizes else None
    found = (number(page.get(q(f"w:{each}"))) if page is not None else None for each in "wh")
    width, height = (round((each or 0) / _TWIPS_PER_CM, 1) for each in found)
    return width, height
