"""Parts of charts can be told apart, and read, whatever their colours."""

from itertools import pairwise

import pytest

from plan_as_code.blocks import Series
from plan_as_code.themes import open_theme
from plan_as_code.tone import Tone
from plan_as_code.verify.office.colours import contrast, of_hex
from plan_as_code.writers.paint import paints

COLOURS = open_theme().names.colours
TONES = [*Tone, Tone.MUTED, Tone.GOOD, None, None, None, None, None]


def painted(*tones):
    return paints([Series("x", (1,), tone) for tone in tones], COLOURS)


@pytest.mark.parametrize("paint", painted(*TONES))
def test_figures_stand_out_from_the_ground_and_from_its_lines(paint):
    assert contrast(_colour(paint.words), _colour(paint.ground)) >= 4.5
    if paint.pattern:
        assert contrast(_colour(paint.words), _colour(paint.lines)) >= 4.5


@pytest.mark.parametrize("paint", painted(*TONES))
def test_an_edge_stands_out_from_the_part_within_it(paint):
    assert contrast(_colour(paint.edge), _colour(paint.ground)) >= 3


def test_neighbours_never_have_one_look():
    looks = [(each.ground, each.pattern) for each in painted(*TONES)]
    assert all(one != other for one, other in pairwise(looks))
    assert len(set(looks)) == len(looks)


def test_what_is_muted_is_hollow():
    [muted] = painted(Tone.MUTED)
    assert (muted.ground, muted.edge) == (COLOURS.paper, COLOURS.muted)


def _colour(digits):
    found = of_hex(digits)
    assert found
    return found
