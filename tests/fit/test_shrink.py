"""Titles that are too long for their box are set smaller, and never too small."""

import pytest
from decks import Typewriter, box

from plan_as_code.blocks import words
from plan_as_code.fit import Ruler, fitting_size

RULER = Ruler(Typewriter())


@pytest.mark.parametrize(
    ("letters", "least", "size"),
    [
        (40, 4, None),  # one line of ten points: as it is
        (41, 4, 9),  # nine points hold 44 letters on a line
        (60, 4, 6),
        (60, 8, 8),  # too long all the same
        (60, 12, None),  # the box's own size is below the least: as it is
    ],
)
def test_words_are_as_large_as_they_can_be(letters, least, size):
    assert fitting_size((words("a" * letters),), box(200, 10), RULER, least) == size


def test_paragraphs_share_the_height():
    said = (words("a"), words("b"))
    assert fitting_size(said, box(200, 20), RULER, 4) is None
    assert fitting_size(said, box(200, 19), RULER, 4) == 9
