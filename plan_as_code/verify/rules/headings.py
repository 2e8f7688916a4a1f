"""Whether a document can be found one's way in by its headings."""

import re
from collections.abc import Iterator
from itertools import pairwise

from plan_as_code.findings import Finding, error, note, warning
from plan_as_code.spelling import shortened
from plan_as_code.verify.office.document import Document, Paragraph, run_text, runs
from plan_as_code.verify.office.file import OfficeFile
from plan_as_code.verify.office.names import q
from plan_as_code.verify.office.words import counted
from plan_as_code.verify.office.xml import down, switch

_TITLE = "title"
_PLAIN = ("normal", "body text", "standard", "text body", "first paragraph")
_LONGEST_HEADING = 80
_SHOWS = tuple(
    q(each) for each in ("w:drawing", "w:pict", "w:object", "w:sectPr", "m:oMath", "w:br")
)
_GONE = "/".join(q(each) for each in ("w:pPr", "w:rPr", "w:del"))


def heading_level_skipped(file: OfficeFile) -> Iterator[Finding]:
    """A heading more than one level below the one before it."""
    last: Paragraph | None = None
    for each in _headings(file):
        if last and last.level and each.level and each.level > last.level + 1:
            yield error(
                file.place,
                "heading-level-skipped",
                f"the heading `{shortened(each.text)}` is of level {each.level}, after"
                f" `{shortened(last.text)}` of level {last.level}",
                hint=f"make it a heading of level {last.level + 1}",
                where=each.where,
            )
        last = each


def no_main_heading(file: OfficeFile) -> Iterator[Finding]:
    """A document with neither a title nor a heading of the first level."""
    body = file.document.body if file.document else ()
    titled = any(each.level == 1 or each.style.casefold() == _TITLE for each in body)
    if not titled and any(each.text for each in body):
        yield error(
            file.place,
            "no-main-heading",
            "the document has neither a paragraph in the style Title nor a Heading 1",
            hint="give it a title in the style Title, and Heading 1 to its sections",
        )


def empty_heading(file: OfficeFile) -> Iterator[Finding]:
    """A heading without words: it is read out, and listed in the contents, as nothing."""
    for at, each in enumerate(_headings(file)):
        if not each.text:
            yield warning(
                file.place,
                "empty-heading",
                f"heading {at + 1} of the document, of level {each.level}, has no words",
                hint="give it words, or make it a paragraph of text",
                where=each.where,
            )


def looks_like_heading(file: OfficeFile) -> Iterator[Finding]:
    """A short line in bold above plain text: who cannot see it does not find it."""
    body = file.document.body if file.document else ()
    for each, following in pairwise(body):
        if _poses(each) and following.text and not _poses(following) and not following.cell:
            yield warning(
                file.place,
                "looks-like-heading",
                f"`{shortened(each.text)}` looks like a heading and is a paragraph in bold",
                hint="give it the style of a heading",
                where=each.where,
            )


def _poses(paragraph: Paragraph) -> bool:
    """Whether a paragraph of plain text is made bold by hand from end to end, and short."""
    text = paragraph.text
    apart = paragraph.level or paragraph.cell or paragraph.boxed
    if apart or not 0 < len(text) <= _LONGEST_HEADING or text[-1] in ".,;:!?":
        return False
    if paragraph.style.casefold() not in _PLAIN or re.fullmatch(r"[\W\d]*", text):
        return False
    broken = any(each.tag == q("w:br") for each in paragraph.element.iter())
    if broken or "@" in text:
        return False
    written = [each for each in runs(paragraph.element) if run_text(each).strip()]
    return all(switch(down(each, "w:rPr", "w:b")) for each in written)


def empty_paragraph_as_space(file: OfficeFile) -> Iterator[Finding]:
    """Empty paragraphs that only make room: they are read out as "blank"."""
    if file.document is None:
        return
    found = list(_empty(file.document))
    if found:
        yield note(
            file.place,
            "empty-paragraph-as-space",
            f"{counted(len(found), 'empty paragraph')} only make{'s' * (len(found) == 1)} room,"
            f" the first near {found[0].where}",
            hint="take them out, and set the space before or after in the style",
            where=found[0].where,
        )


def _empty(document: Document) -> Iterator[Paragraph]:
    """Give the empty paragraphs; Word needs one at the end and one between two tables.

    One that a tracked change takes out is on its way already.
    """
    for each in document.body:
        element = each.element
        if each.cell or each.boxed or each.level or each.text or element.find(_GONE) is not None:
            continue
        following = element.getnext()
        last = following is None or following.tag == q("w:sectPr")
        between = _is_table(element.getprevious()) and _is_table(following)
        if not (last or between or any(True for _ in element.iter(*_SHOWS))):
            yield each


def _is_table(element: object) -> bool:
    return getattr(element, "tag", None) == q("w:tbl")


def _headings(file: OfficeFile) -> list[Paragraph]:
    body = file.document.body if file.document else ()
    return [each for each in body if each.level and not each.boxed]
