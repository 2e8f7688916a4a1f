"""The views that slides and pages show alike: a deck as slides, a document as sections."""

from typing import assert_never

from plan_as_code.blocks import Paragraph, SlideBlock, words
from plan_as_code.model import View
from plan_as_code.papers.asks import asks
from plan_as_code.papers.changed import changed
from plan_as_code.papers.due import due
from plan_as_code.papers.events import events_table
from plan_as_code.papers.lookup import Lookup
from plan_as_code.papers.measured import measures
from plan_as_code.papers.piece import Piece
from plan_as_code.papers.position import progress
from plan_as_code.papers.prose import bullets, note_items, theme_item
from plan_as_code.papers.reference import glossary_table, partners_table, standards_table
from plan_as_code.papers.standing_out import exceptions
from plan_as_code.papers.summary import statuses_table
from plan_as_code.papers.timeline import timeline

NONE = (Paragraph(words("None is on record.")),)


def pieces(lookup: Lookup, view: View | None) -> tuple[Piece, ...]:
    """Give the pieces of a view; none for one that decks and documents each show in their way."""
    plan = lookup.plan
    match view:
        case View.PROGRESS:
            return progress(lookup)
        case View.CHANGES:
            return changed(lookup)
        case View.EXCEPTIONS:
            return exceptions(lookup)
        case View.MEASURES:
            return measures(lookup)
        case View.DUE:
            return due(lookup)
        case View.RECOMMENDATIONS:
            return asks(lookup)
        case View.THEMES:
            return _whole(*bullets(theme_item(lookup, theme) for theme in plan.themes))
        case View.EVENTS:
            return _whole(events_table(lookup) if plan.events else None)
        case View.TIMELINE:
            return _whole(timeline(lookup))
        case View.STATUSES:
            return _whole(statuses_table(lookup))
        case View.STANDARDS:
            return _whole(standards_table(lookup))
        case View.PARTNERS:
            return _whole(partners_table(lookup))
        case View.GLOSSARY:
            return _whole(glossary_table(lookup))
        case View.NOTES:
            return _whole(*bullets(note_items(plan)))
        case None | View.COVER | View.CONTROL | View.CONTENTS | View.CONTACT:
            return ()
        case View.EXAMPLES | View.SUMMARY | View.ACTIONS:
            return ()
        case _:
            assert_never(view)


def _whole(*blocks: SlideBlock | None) -> tuple[Piece, ...]:
    """Give a view that is one piece without a title; where it is empty, the words that say so."""
    return (Piece("", tuple(each for each in blocks if each) or NONE),)
