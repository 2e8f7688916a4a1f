"""Numbers as people write them, with the sign they are written with."""

from decimal import Decimal

import pytest

from plan_as_code.figure import Figure, read_figure, written_unit


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("12", "12", ""),
        ("1,204", "1204", ""),
        ("-3.5", "-3.5", ""),
        ("40%", "40", "%"),
        (" 40 % ", "40", "%"),
        ("£1,200.50", "1200.50", "£"),
        ("- £ 3", "-3", "£"),
    ],
)
def test_a_number_keeps_its_sign_and_equals_its_number(text, number, unit):
    figure = read_figure(text)
    assert (figure, written_unit(figure)) == (Decimal(number), unit)
    assert f"{figure}" == number
    assert hash(figure) == hash(Decimal(number))


@pytest.mark.parametrize("text", ["", "twelve", "1,20", "12 people", "%", "£", "1e5", "٣", "12%%"])
def test_other_words_are_no_number(text):
    assert read_figure(text) is None


def test_any_other_number_was_written_without_a_sign():
    assert written_unit(Decimal(3)) == written_unit(None) == written_unit(Figure(3)) == ""
