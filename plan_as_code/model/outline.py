"""The papers a plan gets when it names none: a board deck, the full plan and a tracker."""

from plan_as_code.model.papers import Paper, PaperKind, Part, View

_DECK = (View.COVER, View.THEMES, View.SUMMARY, View.ACTIONS, View.EVENTS, View.CONTACT)
_DOCUMENT = (
    View.COVER,
    View.CONTROL,
    View.CONTENTS,
    View.SUMMARY,
    View.STATUSES,
    View.ACTIONS,
    View.STANDARDS,
    View.EVENTS,
    View.PARTNERS,
    View.NOTES,
    View.GLOSSARY,
    View.CONTACT,
)

PAPERS = (
    Paper(
        id="board_deck",
        kind=PaperKind.DECK,
        outline=tuple(Part(view=view) for view in _DECK),
    ),
    Paper(
        id="full_plan",
        kind=PaperKind.DOCUMENT,
        outline=tuple(Part(view=view) for view in _DOCUMENT),
    ),
    Paper(id="action_tracker", kind=PaperKind.TRACKER),
)
