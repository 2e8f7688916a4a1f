"""An Office file as the rules see it, read once and never changed."""

from attrs import frozen

from plan_as_code.findings import Place
from plan_as_code.verify.office.deck import Deck, open_deck
from plan_as_code.verify.office.document import Document, open_document
from plan_as_code.verify.office.fields import Field, read_fields
from plan_as_code.verify.office.grids import Grid, deck_grids, document_grids
from plan_as_code.verify.office.links import Link, deck_links, document_links
from plan_as_code.verify.office.package import Package, open_package
from plan_as_code.verify.office.pictures import Picture, deck_pictures, document_pictures
from plan_as_code.verify.office.pieces import Piece, deck_pieces, document_pieces
from plan_as_code.verify.office.properties import Properties, read_properties


@frozen
class Standards:
    """What is asked of a file. Sizes are in points; contrasts are ratios by WCAG 2.2 AA.

    `marking` must stand on every slide or page; left out, what the file says of itself.
    """

    marking: str | None = None
    slide_size: float = 18
    page_size: float = 12
    contrast: float = 4.5
    large_contrast: float = 3.0


@frozen(eq=False)
class OfficeFile:
    """A file: its package, and what the rules look at in it.

    `deck` or `document` is there if it is one; `pieces`, `pictures`, `links` and
    `grids` (tables) are read from either.
    """

    place: Place
    standards: Standards
    package: Package
    properties: Properties
    deck: Deck | None
    document: Document | None
    fields: tuple[Field, ...]
    pieces: tuple[Piece, ...]
    pictures: tuple[Picture, ...]
    links: tuple[Link, ...]
    grids: tuple[Grid, ...]


def open_file(content: bytes, name: str, standards: Standards) -> OfficeFile:
    """Read an Office file. Raises Unreadable, and nothing else, whatever the content."""
    package = open_package(content)
    deck, document = open_deck(package), open_document(package)
    fields = read_fields(document) if document else ()
    return OfficeFile(
        Place(name),
        standards,
        package,
        read_properties(package),
        deck,
        document,
        fields,
        (
            *(deck_pieces(deck) if deck else ()),
            *(document_pieces(document) if document else ()),
        ),
        (
            *(deck_pictures(deck) if deck else ()),
            *(document_pictures(document) if document else ()),
        ),
        (
            *(deck_links(deck) if deck else ()),
            *(document_links(document, fields) if document else ()),
        ),
        (
            *(deck_grids(deck) if deck else ()),
            *(document_grids(document) if document else ()),
        ),
    )
