"""Why a text does not read as YAML: the likeliest slip of the pen.

The parser says where it could not go on, which is seldom where the slip is, and says it in
its own terms. Each function that is asked here looks for one slip near that place.
"""

from collections.abc import Callable

from plan_as_code.source.slips_of_place import (
    conflict,
    further_in,
    misplaced,
    missing_hyphen,
    no_colon,
    no_field,
    tab,
)
from plan_as_code.source.slips_of_signs import (
    bullet,
    hard_space,
    other_sign,
    remark,
    table,
    tight_colon,
    tight_hyphen,
)
from plan_as_code.source.slips_of_words import (
    bracket,
    colon,
    colon_below,
    escape,
    first_sign,
    going_on,
    open_bracket,
    unclosed,
)
from plan_as_code.source.trouble import Cause, Trouble

_SLIPS: tuple[Callable[[Trouble], Cause | None], ...] = (
    conflict,
    hard_space,
    tab,
    bullet,
    tight_hyphen,
    tight_colon,
    other_sign,
    table,
    remark,
    unclosed,
    bracket,
    open_bracket,
    missing_hyphen,
    no_colon,
    going_on,
    escape,
    first_sign,
    colon,
    no_field,
    further_in,
    colon_below,
    misplaced,
)


def cause(trouble: Trouble) -> Cause | None:
    """Give the first slip that explains where the parser stopped; None where none does."""
    return next(filter(None, (slip(trouble) for slip in _SLIPS)), None)
