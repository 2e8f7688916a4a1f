"""Rules on finished Office files, ours or anybody's: one function per fault.

Knows no plan and no paper: it reads what is in the file, as its reader will see it.
"""

from collections.abc import Callable, Iterable

from attrs import evolve

from plan_as_code.findings import Finding, Place, error
from plan_as_code.verify.office.archive import Unreadable
from plan_as_code.verify.office.file import OfficeFile, Standards, open_file
from plan_as_code.verify.rules.bookmarks import (
    bookmark_closed_twice,
    bookmark_never_begun,
    bookmark_never_closed,
    duplicate_bookmark,
    field_never_begun,
    field_never_closed,
    link_to_no_bookmark,
    missing_note,
    reference_to_no_bookmark,
)
from plan_as_code.verify.rules.headings import (
    empty_heading,
    empty_paragraph_as_space,
    heading_level_skipped,
    looks_like_heading,
    no_main_heading,
)
from plan_as_code.verify.rules.identity import (
    duplicate_drawing_id,
    duplicate_shape_id,
    duplicate_slide_id,
)
from plan_as_code.verify.rules.language import (
    no_language_property,
    no_title_property,
    text_without_language,
)
from plan_as_code.verify.rules.legibility import low_contrast, small_chart_text, small_text
from plan_as_code.verify.rules.links import (
    bare_address,
    link_without_words,
    local_link,
    vague_link,
)
from plan_as_code.verify.rules.marking import (
    contradictory_marking,
    marking_not_in_properties,
    missing_marking,
)
from plan_as_code.verify.rules.parts import (
    dangling_relationship,
    macro_inside,
    missing_target,
    orphan_part,
    outside_content,
    part_stored_twice,
    part_without_content_type,
    unreadable_part,
)
from plan_as_code.verify.rules.pictures import (
    alt_text_says_nothing,
    missing_alt_text,
    unexplained_shape,
)
from plan_as_code.verify.rules.reading import (
    reading_order,
    text_outside_placeholder,
    unfilled_placeholder,
)
from plan_as_code.verify.rules.tables import (
    empty_cells,
    header_row_not_marked,
    header_row_not_repeated,
    merge_without_start,
    merged_cells,
    ragged_row,
)
from plan_as_code.verify.rules.titles import (
    duplicate_title,
    empty_title,
    slide_without_title,
    title_outside_placeholder,
)

__all__ = ["RULES", "UNREADABLE", "OfficeFile", "Standards", "verify"]

UNREADABLE = "unreadable-package"

RULES: tuple[Callable[[OfficeFile], Iterable[Finding]], ...] = (
    unreadable_part,
    part_stored_twice,
    part_without_content_type,
    missing_target,
    dangling_relationship,
    orphan_part,
    outside_content,
    macro_inside,
    duplicate_shape_id,
    duplicate_slide_id,
    duplicate_drawing_id,
    bookmark_never_closed,
    bookmark_never_begun,
    bookmark_closed_twice,
    duplicate_bookmark,
    field_never_closed,
    field_never_begun,
    reference_to_no_bookmark,
    link_to_no_bookmark,
    missing_note,
    ragged_row,
    merge_without_start,
    merged_cells,
    empty_cells,
    header_row_not_marked,
    header_row_not_repeated,
    slide_without_title,
    empty_title,
    title_outside_placeholder,
    duplicate_title,
    reading_order,
    text_outside_placeholder,
    unfilled_placeholder,
    missing_alt_text,
    unexplained_shape,
    alt_text_says_nothing,
    heading_level_skipped,
    no_main_heading,
    empty_heading,
    looks_like_heading,
    empty_paragraph_as_space,
    no_title_property,
    no_language_property,
    text_without_language,
    low_contrast,
    small_text,
    small_chart_text,
    vague_link,
    link_without_words,
    bare_address,
    local_link,
    missing_marking,
    contradictory_marking,
    marking_not_in_properties,
)


def verify(
    content: bytes, file: str, marking: str | None = None, standards: Standards | None = None
) -> tuple[Finding, ...]:
    """Give every fault found in an Office file, rule by rule, in the order of the file.

    `marking` must stand on every slide or page; left out, it is the one the file's own
    properties carry, if any. Never raises for what is in the file.
    """
    wanted = standards or Standards()
    try:
        opened = open_file(content, file, evolve(wanted, marking=marking or wanted.marking))
    except Unreadable as problem:
        return (_unreadable(file, str(problem)),)
    if not opened.deck and not opened.document:
        return (_unreadable(file, _strange(opened)),)
    return tuple(finding for rule in RULES for finding in rule(opened))


def _strange(file: OfficeFile) -> str:
    """Say why a package is neither a presentation nor a Word document."""
    main = file.package.main
    if main is None:
        return "it does not say which of its parts is the presentation or document"
    if main.fault:
        return f"its main part, `{main.name}`, cannot be read: {main.fault}"
    return "it is neither a presentation nor a Word document"


def _unreadable(file: str, why: str) -> Finding:
    return error(
        Place(file),
        UNREADABLE,
        f"the file cannot be read: {why}",
        hint="verify reads .pptx and .docx files, and their templates",
    )
