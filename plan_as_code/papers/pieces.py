"""The views of progress and change: pieces that a deck shows as slides, a document as sections."""

from plan_as_code.model import View
from plan_as_code.papers.asks import asks
from plan_as_code.papers.changed import changed
from plan_as_code.papers.due import due
from plan_as_code.papers.lookup import Lookup
from plan_as_code.papers.measured import measures
from plan_as_code.papers.piece import Piece
from plan_as_code.papers.position import progress
from plan_as_code.papers.standing_out import exceptions


def pieces(lookup: Lookup, view: View | None) -> tuple[Piece, ...]:
    """Give the pieces of a view of progress or change; none for any other view."""
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
        case _:
            return ()
