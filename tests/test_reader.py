"""Trees into records by their fields: every mistake in one run, each at its place."""

from datetime import date
from decimal import Decimal
from enum import Enum

import pytest
from attrs import field, frozen

from plan_as_code.findings import Finding, Origin, Place, error
from plan_as_code.model import NOT_RECORDED, Deadline, DocumentControl, Form, NotRecorded, Period
from plan_as_code.model.record import Record
from plan_as_code.reader import read
from plan_as_code.shapes import noun
from plan_as_code.source import parse

FILE = "shed.yaml"


class Colour(Enum):
    RED = "red"
    DARK_BLUE = "dark blue"


@frozen(kw_only=True)
class Wheel(Record):
    name: str = field(metadata={"bare": True})
    size: Decimal | None = None


@frozen(kw_only=True)
class Bell(Record):
    tone: str = field(metadata={"also": ("sound", "sound of it")})


@frozen(kw_only=True)
class Bicycle(Record):
    id: str
    owner: str
    colour: Colour = Colour.RED
    bought: date | None = None
    weight: float = 10.0
    lent: bool = False
    bell: Bell | None = None
    due: Deadline | NotRecorded | None = None
    season: Period | None = None
    status: str | NotRecorded | None = None
    wheels: tuple[Wheel, ...] | NotRecorded = ()
    bells: tuple[Bell, ...] = ()
    notes: tuple[str, ...] = ()
    parts: tuple["Bicycle", ...] = ()


GOOD = "id: b1\nowner: Ann\n"


def at(line: int, column: int, width: int) -> Place:
    return Place(FILE, line, column, width)


def bicycle(text: str) -> tuple[Bicycle | None, tuple[Finding, ...]]:
    node, findings = parse(text, FILE)
    assert findings == ()
    assert node is not None
    return read(Bicycle, node)


def good(text: str) -> Bicycle:
    found, findings = bicycle(GOOD + text)
    assert findings == ()
    assert found is not None
    return found


def wrong(text: str) -> tuple[Finding, ...]:
    """The findings about a bicycle that is read all the same, as it is without the text."""
    found, findings = bicycle(GOOD + text)
    assert found == Bicycle(id="b1", owner="Ann")
    return findings


# What is read --------------------------------------------------------------------------


def test_every_kind_of_field_is_read_by_its_type():
    found = good(
        """\
colour: dark blue
bought: 26 October 2018
weight: 9.5
lent: yes
bell:
  tone: high
due: September 2018
season: 2018/19
status: red
wheels:
  - front
  - name: back
    size: 28
bells:
  - tone: low
notes:
  - first
  - >-
    second
    note
parts:
  - id: b1.1
    owner: Bob
"""
    )
    assert found == Bicycle(
        id="b1",
        owner="Ann",
        colour=Colour.DARK_BLUE,
        bought=date(2018, 10, 26),
        weight=9.5,
        lent=True,
        bell=Bell(tone="high"),
        due=Deadline.parse("September 2018"),
        season=Period(text="2018/19", start=date(2018, 4, 1), end=date(2019, 3, 31)),
        status="red",
        wheels=(Wheel(name="front"), Wheel(name="back", size=Decimal(28))),
        bells=(Bell(tone="low"),),
        notes=("first", "second note"),
        parts=(Bicycle(id="b1.1", owner="Bob"),),
    )


@pytest.mark.parametrize("word", ["1.10", "NO", "0100", "12:30", "null", "true"])
def test_words_stay_words_where_words_are_wanted(word):
    assert good(f"status: {word}\nnotes: [{word}]\n") == Bicycle(
        id="b1", owner="Ann", status=word, notes=(word,)
    )


@pytest.mark.parametrize(
    ("word", "value"),
    [("yes", True), ("true", True), ("True", True), ("YES", True), ("no", False), ("false", False)],
)
def test_yes_and_no_are_read_in_any_capitals(word, value):
    assert good(f"lent: {word}\n").lent is value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("28", "28"),
        ("28.50", "28.50"),
        ("-3", "-3"),
        ("+3", "3"),
        ("£1,200", "1200"),
        ("-£1,200.50", "-1200.50"),
        ("1,234,567", "1234567"),
        ("12%", "12"),
        ("12 %", "12"),
    ],
)
def test_a_number_is_read_with_its_commas_pounds_and_per_cent(text, value):
    [wheel] = good(f'wheels: [{{name: x, size: "{text}"}}]\n').wheels
    assert wheel == Wheel(name="x", size=Decimal(value))
    assert str(wheel.size) == str(Decimal(value))


def test_one_item_need_not_be_a_list():
    assert good("notes: only\nwheels: front\n") == Bicycle(
        id="b1", owner="Ann", notes=("only",), wheels=(Wheel(name="front"),)
    )


@pytest.mark.parametrize("words", ["not recorded", "Not recorded", "NOT RECORDED"])
def test_not_recorded_is_a_state_where_a_field_has_it(words):
    assert good(f"due: {words}\nstatus: {words}\nwheels: {words}\n") == Bicycle(
        id="b1", owner="Ann", due=NOT_RECORDED, status=NOT_RECORDED, wheels=NOT_RECORDED
    )


def test_not_recorded_is_two_words_like_others_where_a_field_has_no_such_state():
    assert good("notes: not recorded\n").notes == ("not recorded",)


def test_a_deadline_no_parser_knows_may_be_given_with_its_value():
    assert good("due: {text: Autumn 2018, by: 2018-11-30}\n").due == Deadline(
        text="Autumn 2018", form=Form.WORDS, by=date(2018, 11, 30)
    )


def test_a_record_knows_where_it_and_its_fields_were_written():
    found = good("notes:\n  - a\n  - b\nbell:\n  tone: x\nwheels: [front]\ndue: June 2018\n")
    assert found.origin == Origin(
        at(1, 1, 1),
        {
            "id": at(1, 5, 2),
            "owner": at(2, 8, 3),
            "notes": at(3, 1, 5),
            "notes.0": at(4, 5, 1),
            "notes.1": at(5, 5, 1),
            "bell": at(6, 1, 4),
            "wheels": at(8, 9, 7),
            "wheels.0": at(8, 10, 5),
            "due": at(9, 6, 9),
        },
    )
    assert found.bell.origin == Origin(at(7, 3, 1), {"tone": at(7, 9, 1)})
    assert found.wheels[0].origin == Origin(at(8, 10, 5), {"name": at(8, 10, 5)})
    assert found.due.origin == Origin(at(9, 6, 9))


def test_where_something_was_written_makes_no_difference_to_what_it_is():
    assert good("notes: a\n") == good("\n\nnotes:\n  - 'a'\n")


# What is wrong -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        (
            "colur: red\n",
            error(at(3, 1, 5), "unknown-field", "`colur` is not a field of a bicycle",
                  hint="did you mean `colour`?", where="b1"),
        ),
        (
            "xyz: 1\n",
            error(at(3, 1, 3), "unknown-field", "`xyz` is not a field of a bicycle",
                  hint="its fields are `id`, `owner`, `colour`, `bought`, `weight`, `lent`, `bell`, `due`, `season`, `status`, `wheels`, `bells`, `notes` and `parts`",
                  where="b1"),
        ),
        (
            "origin: here\n",
            error(at(3, 1, 6), "unknown-field", "`origin` is not a field of a bicycle",
                  hint="its fields are `id`, `owner`, `colour`, `bought`, `weight`, `lent`, `bell`, `due`, `season`, `status`, `wheels`, `bells`, `notes` and `parts`",
                  where="b1"),
        ),
        (
            "status:\n",
            error(at(3, 8, 1), "empty-field", "`status` is empty",
                  hint="fill it in, or delete the line", where="b1"),
        ),
        (
            'bell: "  "\n',
            error(at(3, 7, 4), "empty-field", "`bell` is empty",
                  hint="fill it in, or delete the line", where="b1"),
        ),
        (
            "notes: []\n",
            error(at(3, 8, 2), "empty-field", "`notes` is an empty list",
                  hint="fill it in, or delete the line", where="b1"),
        ),
        (
            "status: [red]\n",
            error(at(3, 9, 5), "words-expected", "`status` takes words, and a list stands here",
                  hint="write them without brackets", where="b1"),
        ),
        (
            "bought: {day: 1}\n",
            error(at(3, 9, 8), "words-expected", "`bought` takes a day, and a mapping with fields stands here",
                  where="b1"),
        ),
        (
            "lent: [yes]\n",
            error(at(3, 7, 5), "words-expected", "`lent` takes `true` or `false`, and a list stands here",
                  where="b1"),
        ),
        (
            "notes: {a: b}\n",
            error(at(3, 8, 6), "list-expected", "`notes` is a list, and fields stand here",
                  hint="start each item on a line of its own with `- `", where="b1"),
        ),
        (
            "bells: high\n",
            error(at(3, 8, 4), "list-expected", "`bells` is a list, and single words stand here",
                  hint="start each item on a line of its own with `- tone: ...`", where="b1"),
        ),
        (
            "bell: high\n",
            error(at(3, 7, 4), "fields-expected", "a bell has fields of its own, and bare words stand here",
                  hint="write its fields below it, indented: `tone`", where="b1"),
        ),
        (
            "bell: [high]\n",
            error(at(3, 7, 6), "fields-expected", "a bell has fields of its own, and a list stands here",
                  hint="write its fields below it, indented: `tone`", where="b1"),
        ),
        (
            "colour: rde\n",
            error(at(3, 9, 3), "unknown-word", "`rde` is not a word for `colour`",
                  hint="did you mean `red`?", where="b1"),
        ),
        (
            "colour: Dark Blue\n",
            error(at(3, 9, 9), "unknown-word", "`Dark Blue` is not a word for `colour`",
                  hint="did you mean `dark blue`?", where="b1"),
        ),
        (
            "colour: green\n",
            error(at(3, 9, 5), "unknown-word", "`green` is not a word for `colour`",
                  hint="it can be `red` and `dark blue`", where="b1"),
        ),
        (
            "bought: soon\n",
            error(at(3, 9, 4), "unreadable", "`bought: soon` is not a day; write it as `2018-10-26` or `26 October 2018`",
                  where="b1"),
        ),
        (
            "bought: 30 February 2019\n",
            error(at(3, 9, 16), "unreadable", "`bought: 30 February 2019` cannot be read: there is no such day; February 2019 has 28 days",
                  where="b1"),
        ),
        (
            "due: 31/06/2018\n",
            error(at(3, 6, 10), "unreadable", "`due: 31/06/2018` cannot be read: there is no such day; June 2018 has 30 days",
                  where="b1"),
        ),
        (
            "season: 2021 to 2018\n",
            error(at(3, 9, 12), "unreadable", "`season: 2021 to 2018` ends before it starts",
                  where="b1"),
        ),
        (
            "season: {text: The season, start: 2019-01-01, end: 2018-12-31}\n",
            error(at(3, 9, 54), "unreadable", "`season` ends before it starts", where="b1"),
        ),
        (
            "weight: heavy\n",
            error(at(3, 9, 5), "unreadable", "`weight: heavy` is not a number; write digits, and put the unit in `unit`",
                  where="b1"),
        ),
        (
            "lent: maybe\n",
            error(at(3, 7, 5), "unreadable", "`lent` is either `true` or `false`, not `maybe`",
                  where="b1"),
        ),
        (
            f"colour: {'very ' * 20}\n",
            error(at(3, 9, 99), "unknown-word", f"`{('very ' * 20)[:59].rstrip()}…` is not a word for `colour`",
                  hint="it can be `red` and `dark blue`", where="b1"),
        ),
    ],
)  # fmt: skip
def test_a_mistake_is_told_at_its_place_and_the_rest_is_read(text, finding):
    assert wrong(text) == (finding,)


@pytest.mark.parametrize(
    "text",
    ["1e5", "1e999999999", "NaN", "Infinity", "1_000", "12,34", "1.2.3", "twelve", "12 points",
     "٣", "9" * 31, "--1", "£"],
)  # fmt: skip
def test_what_is_not_plain_digits_is_no_number(text):
    message = f"`size: {text}` is not a number; write digits, and put the unit in `unit`"
    [finding] = bicycle(f"{GOOD}wheels: [{{name: x, size: '{text}'}}]\n")[1]
    assert (finding.rule, finding.message) == ("unreadable", message)


def test_a_broken_item_is_left_out_and_the_others_are_read():
    found, findings = bicycle(
        GOOD + "bells:\n  - tone: a\n  - [b]\n  - c\n  - tone: e\nnotes: [x, '', y]\n"
    )
    assert found == Bicycle(
        id="b1", owner="Ann", bells=(Bell(tone="a"), Bell(tone="e")), notes=("x", "y")
    )
    assert [(each.place.line, each.rule) for each in findings] == [
        (5, "fields-expected"),
        (6, "fields-expected"),
        (8, "empty-field"),
    ]


def test_every_mistake_is_told_in_one_run():
    _, findings = bicycle(
        "id: b1\nownr: Ann\ncolour: rde\nlent: maybe\nparts:\n  - id: b2\n    bought: never\n"
    )
    assert findings == (
        error(at(2, 1, 4), "unknown-field", "`ownr` is not a field of a bicycle",
              hint="did you mean `owner`?", where="b1"),
        error(at(3, 9, 3), "unknown-word", "`rde` is not a word for `colour`",
              hint="did you mean `red`?", where="b1"),
        error(at(4, 7, 5), "unreadable", "`lent` is either `true` or `false`, not `maybe`",
              where="b1"),
        error(at(7, 13, 5), "unreadable",
              "`bought: never` is not a day; write it as `2018-10-26` or `26 October 2018`",
              where="b2"),
        error(at(6, 5, 1), "field-missing", "this bicycle (b2) has no `owner`", where="b2"),
    )  # fmt: skip


def test_a_value_stands_in_for_a_field_that_must_be_there():
    found, findings = bicycle("owner: Ann\nbell: {}\n")
    assert found == Bicycle(id="?1.1", owner="Ann", bell=Bell(tone="?2.7"))
    assert found.origin.unread == ("id",)
    assert found.bell.origin.unread == ("tone",)
    assert findings == (
        error(at(2, 7, 2), "field-missing", "this bell has no `tone`"),
        error(at(1, 1, 1), "field-missing", "this bicycle has no `id`"),
    )


def test_all_the_fields_that_lack_are_named_together():
    assert bicycle("lent: no\n")[1] == (
        error(at(1, 1, 1), "field-missing", "this bicycle has no `id` and `owner`"),
    )


def test_of_a_lacking_field_it_is_said_which_words_it_can_be():
    @frozen(kw_only=True)
    class Lamp(Record):
        name: str
        colour: Colour

    _, findings = read(Lamp, parse("name: front\n", FILE)[0])
    assert [(each.message, each.hint) for each in findings] == [
        ("this lamp has no `colour`", "`colour` can be `red` and `dark blue`")
    ]


def test_a_field_that_is_there_but_wrong_is_not_told_a_second_time_as_missing():
    found, findings = bicycle("id: b1\nowner: [Ann]\ncolour: rde\n")
    assert found == Bicycle(id="b1", owner="?2.8")
    assert found.origin.unread == ("owner", "colour")
    assert [each.rule for each in findings] == ["words-expected", "unknown-word"]


def test_a_field_with_a_slip_in_its_name_is_told_and_read_as_what_it_seems_to_be():
    found, findings = bicycle("id: b1\nownr: Ann\nnotes: x\nnoets: y\n")
    assert found == Bicycle(id="b1", owner="Ann", notes=("x",))
    assert found.origin.at("owner") == at(2, 7, 3)
    assert [(each.place.line, each.hint) for each in findings] == [
        (2, "did you mean `owner`?"),
        (4, "did you mean `notes`?"),
    ]


def test_names_like_no_field_are_told_together_and_a_record_without_any_field_lacks_none():
    found, [finding] = bicycle(f"{GOOD}parts:\n  - meaning: x\n    xyz: y\n")
    assert (finding.rule, finding.place.line) == ("unknown-field", 4)
    assert finding.message == "`meaning` and `xyz` are not fields of a bicycle"
    assert found.parts == (Bicycle(id="?4.5", owner="?4.5"),)


def test_bare_words_in_place_of_a_record_are_told_and_taken_for_its_name():
    found, [finding] = bicycle(f"{GOOD}parts: [b2]\n")
    assert found == Bicycle(id="b1", owner="Ann", parts=(Bicycle(id="b2", owner="?3.9"),))
    assert finding.rule == "fields-expected"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("words\n", "a bicycle has fields of its own, and bare words stand here"),
        ("- a\n", "a bicycle has fields of its own, and a list stands here"),
    ],
)
def test_what_is_no_record_at_all_is_told(text, message):
    hint = "write its fields below it, indented: `id` and `owner`"
    found, [finding] = bicycle(text)
    assert found is None
    assert (finding.rule, finding.message, finding.hint) == ("fields-expected", message, hint)


@pytest.mark.parametrize(
    ("record", "words"),
    [
        (Bicycle, "a bicycle"),
        (DocumentControl, "document control"),
        (NotRecorded, "a not recorded"),
    ],
)
def test_a_record_is_called_by_a_name_people_say(record, words):
    assert noun(record) == words


@pytest.mark.parametrize("name", ["sound", "Sound", "sound of it", "sound_of_it", "Sound-of-it"])
def test_a_field_that_is_called_otherwise_is_told_by_its_sense_and_read(name):
    found, [finding] = bicycle(f"{GOOD}bell: {{{name}: high}}\n")
    assert (finding.rule, finding.hint) == ("unknown-field", "did you mean `tone`?")
    assert found is not None
    assert found.bell == Bell(tone="high")


def test_words_in_a_list_are_told_to_stand_without_it():
    [finding] = wrong("status:\n  - red\n  - amber\n")
    assert finding.hint == "write them without `- `"
