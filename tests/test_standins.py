from datetime import date
from decimal import Decimal
from enum import Enum

import attrs
import pytest
from attrs import field, frozen

from plan_as_code.findings import Origin, Place
from plan_as_code.model import NOT_RECORDED, Deadline, NotRecorded, Period
from plan_as_code.model.record import Record
from plan_as_code.standins import otherwise, stand_in

PLACE = Place("shed.yaml", 4, 7)


class Colour(Enum):
    RED = "red"
    BLUE = "blue"


@frozen(kw_only=True)
class Wheel(Record):
    name: str
    size: Decimal | None = None


@frozen(kw_only=True)
class Bicycle(Record):
    id: str
    colour: Colour = Colour.RED
    bought: date = date(2018, 1, 1)
    wheels: tuple[Wheel, ...] | NotRecorded = ()
    spare: Wheel | None = None
    size: Decimal | None = None
    even: int = field(default=2)

    @even.validator
    def _even(self, _: object, value: int) -> None:
        if self.id.startswith("!bad"):
            raise ValueError("is odd")


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        (str, ("?4.7", "!4.7")),
        (str | None, ("?4.7", "!4.7")),
        (date, (date(1900, 1, 1), date(2999, 12, 31))),
        (Colour, (Colour.RED, Colour.BLUE)),
        (NotRecorded | Deadline, (Deadline(text="?4.7"), Deadline(text="!4.7"))),
        (tuple[Wheel, ...], ((Wheel(name="?4.7"),), (Wheel(name="!4.7"),))),
    ],
)
def test_there_are_two_values_for_a_type(kind, values):
    assert (stand_in(kind, PLACE), stand_in(kind, PLACE, second=True)) == values


def test_a_period_that_stands_in_is_a_day():
    assert stand_in(Period, PLACE) == Period(
        text="?4.7", start=date(1900, 1, 1), end=date(1900, 1, 1)
    )


@pytest.mark.parametrize("kind", [Decimal, tuple[Decimal, ...], bool | None])
def test_nothing_stands_in_for_numbers(kind):
    assert stand_in(kind, PLACE) is attrs.NOTHING


def unread(*names):
    return Origin(PLACE, {}, names)


def test_what_could_not_be_read_gets_its_second_value_and_all_else_stays():
    found = Bicycle(
        id="?4.7",
        wheels=(Wheel(name="a"), Wheel(name="?4.7", origin=unread("name"))),
        spare=Wheel(name="?4.7", size=Decimal(3), origin=unread("name")),
        size=None,
        origin=unread("id", "colour", "size"),
    )
    assert otherwise(found) == Bicycle(
        id="!4.7",
        colour=Colour.BLUE,
        wheels=(Wheel(name="a"), Wheel(name="!4.7")),
        spare=Wheel(name="!4.7", size=Decimal(3)),
    )


def test_a_record_that_was_read_stays_as_it_is():
    found = Bicycle(id="a", wheels=NOT_RECORDED)
    assert otherwise(found) is found
