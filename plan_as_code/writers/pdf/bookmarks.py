"""The bookmarks of a PDF, which are the headings of the document it was made from."""

from collections.abc import Iterable, Iterator
from io import BytesIO

from pikepdf import Array, OutlineItem, Page, Pdf


def bookmarked(content: bytes) -> tuple[int, ...]:
    """Give the number of the page that each bookmark leads to, in their order."""
    with Pdf.open(BytesIO(content)) as pdf, pdf.open_outline() as outline:
        places = [each.destination for each in _all(outline.root)]
        return tuple(Page(each[0]).index + 1 for each in places if isinstance(each, Array))


def _all(items: Iterable[OutlineItem]) -> Iterator[OutlineItem]:
    for item in items:
        yield item
        yield from _all(item.children)
