"""Whether bookmarks begin and end, fields too, and what refers to them finds them."""

from collections import Counter
from collections.abc import Iterator

from plan_as_code.findings import Finding, error
from plan_as_code.spelling import shortened
from plan_as_code.verify.office.fields import Bookmark, read_bookmarks
from plan_as_code.verify.office.file import OfficeFile
from plan_as_code.verify.office.names import q
from plan_as_code.verify.office.words import quoted

_REFERRING = ("PAGEREF", "REF", "NOTEREF")
_TOP = "_top"
_NOTES = (
    ("w:commentReference", "comments", "w:comment", "comment"),
    ("w:footnoteReference", "footnotes", "w:footnote", "footnote"),
    ("w:endnoteReference", "endnotes", "w:endnote", "endnote"),
)


def _bookmarks(file: OfficeFile) -> tuple[Bookmark, ...]:
    return read_bookmarks(file.document) if file.document else ()


def bookmark_never_closed(file: OfficeFile) -> Iterator[Finding]:
    """A bookmark with a start and no end."""
    marks = _bookmarks(file)
    ends = {(each.part.name, each.id) for each in marks if each.name is None}
    for each in marks:
        if each.name is not None and (each.part.name, each.id) not in ends:
            yield error(
                file.place,
                "bookmark-never-closed",
                f"the bookmark `{each.name}` is never closed",
                hint="end it, or take out its start",
                where=each.name,
            )


def bookmark_never_begun(file: OfficeFile) -> Iterator[Finding]:
    """The end of a bookmark that has no start."""
    marks = _bookmarks(file)
    starts = {(each.part.name, each.id) for each in marks if each.name is not None}
    for each in marks:
        if each.name is None and (each.part.name, each.id) not in starts:
            yield error(
                file.place,
                "bookmark-never-begun",
                f"in `{each.part.name}` the bookmark with the id `{each.id}` ends, and never began",
                hint="take out its end, or put back its start",
                where=each.part.name,
            )


def bookmark_closed_twice(file: OfficeFile) -> Iterator[Finding]:
    """A bookmark with two ends, or an id that two bookmarks share."""
    marks = Counter((each.part.name, each.id, each.name is None) for each in _bookmarks(file))
    for (part, id, end), times in marks.items():
        if times > 1:
            yield error(
                file.place,
                "bookmark-closed-twice",
                f"in `{part}` the bookmark with the id `{id}` {'ends' if end else 'begins'}"
                f" {times} times",
                hint="give each bookmark an id of its own, one start and one end",
                where=part,
            )


def duplicate_bookmark(file: OfficeFile) -> Iterator[Finding]:
    """Two bookmarks with one name: a link to it leads to either."""
    names = Counter(each.name.casefold() for each in _bookmarks(file) if each.name)
    for name, times in names.items():
        if times > 1:
            yield error(
                file.place,
                "duplicate-bookmark",
                f"{times} bookmarks have the name `{name}`",
                hint="give each a name of its own; capitals make no difference",
                where=name,
            )


def field_never_closed(file: OfficeFile) -> Iterator[Finding]:
    """A field that begins and never ends: Word takes what follows for part of it."""
    for each in file.fields:
        if each.lacks == "end":
            yield error(
                file.place,
                "field-never-closed",
                f"the field {quoted(' '.join(each.words))} in `{each.part.name}`, near"
                f" {quoted(each.near)}, begins and never ends",
                hint="end the field, or take out its beginning",
                where=each.part.name,
            )


def field_never_begun(file: OfficeFile) -> Iterator[Finding]:
    """The end or the middle of a field that has no beginning."""
    for each in file.fields:
        if each.lacks == "begin":
            yield error(
                file.place,
                "field-never-begun",
                f"in `{each.part.name}`, near {quoted(each.near)}, a field ends that never began",
                hint="take out its end, or put back its beginning",
                where=each.part.name,
            )


def reference_to_no_bookmark(file: OfficeFile) -> Iterator[Finding]:
    """A reference to a page or a text whose bookmark is not there: Word prints an error."""
    known = _known(file)
    for each in file.fields:
        words = each.words
        if len(words) > 1 and words[0].upper() in _REFERRING and words[1].casefold() not in known:
            yield error(
                file.place,
                "reference-to-no-bookmark",
                f"the field `{shortened(' '.join(words))}` refers to the bookmark `{words[1]}`,"
                " which is not there",
                hint="put the bookmark back, or update the field in Word",
                where=each.part.name,
            )


def link_to_no_bookmark(file: OfficeFile) -> Iterator[Finding]:
    """A link within the document that leads nowhere."""
    known = _known(file)
    for anchor, text, where in _inner_links(file):
        if anchor.casefold() not in known:
            yield error(
                file.place,
                "link-to-no-bookmark",
                f"the link {quoted(text)} leads to the bookmark `{anchor}`, which is not there",
                hint="put the bookmark back, or mend the link",
                where=where,
            )


def _inner_links(file: OfficeFile) -> Iterator[tuple[str, str, str]]:
    for paragraph in file.document.paragraphs if file.document else ():
        for link in paragraph.element.iter(q("w:hyperlink")):
            anchor = link.get(q("w:anchor"))
            if anchor and not link.get(q("r:id")):
                text = "".join(each.text or "" for each in link.iter(q("w:t")))
                yield anchor, text, paragraph.where
    for each in file.fields:
        words = each.words
        if words[:1] == ("HYPERLINK",) and "\\l" in words[:-1]:
            inside = len(words) > 2 and words[1] == "\\l"
            if inside:
                yield words[2], each.text, each.part.name


def _known(file: OfficeFile) -> set[str]:
    return {each.name.casefold() for each in _bookmarks(file) if each.name} | {_TOP}


def missing_note(file: OfficeFile) -> Iterator[Finding]:
    """A mark for a comment or a note whose text is not there."""
    document = file.document
    for mark, kind, tag, noun in _NOTES if document else ():
        assert document
        part = file.package.first(document.part, kind)
        listed = part.root.iter(q(tag)) if part and part.root is not None else ()
        known = {each.get(q("w:id")) for each in listed}
        for each in document.root.iter(q(mark)):
            if each.get(q("w:id")) not in known:
                yield error(
                    file.place,
                    "missing-note",
                    f"the {noun} `{each.get(q('w:id'))}` is referred to and is not there",
                    hint=f"take out the mark, or put back the {noun}",
                )
