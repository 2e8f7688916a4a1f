"""Calendars, read back by a library that we did not write them with."""

from datetime import UTC, date, datetime

import vobject
from attrs import evolve
from decks import META
from hypothesis import given
from hypothesis import strategies as st

from plan_as_code.blocks import Calendar, Entry
from plan_as_code.writers.ics import write_ics

ENTRY = Entry(
    uid="p-action-A1@plan-as-code",
    first=date(2018, 12, 31),
    last=date(2018, 12, 31),
    summary="Due: A1 Sweeps, and more; all of them",
    description="Sweeps\nOwners: Police; Council",
    category="Knives, weapons",
    revision=2,
)
MEETING = Entry(
    uid="p-event-board@plan-as-code",
    first=date(2018, 10, 1),
    last=date(2018, 10, 31),
    summary="Board",
    place="Town Hall",
    busy=True,
)
CALENDAR = Calendar(META, (MEETING, ENTRY))


def entries(calendar=CALENDAR):
    return vobject.readOne(write_ics(calendar).decode()).vevent_list


def test_an_entry_is_a_whole_day():
    meeting, due = entries()
    assert (due.dtstart.value, due.dtend.value) == (date(2018, 12, 31), date(2019, 1, 1))
    assert (meeting.dtstart.value, meeting.dtend.value) == (date(2018, 10, 1), date(2018, 11, 1))


def test_an_entry_keeps_its_words():
    meeting, due = entries()
    assert due.summary.value == ENTRY.summary
    assert due.description.value == ENTRY.description
    assert due.categories.value == [ENTRY.category]
    assert (due.transp.value, meeting.transp.value) == ("TRANSPARENT", "OPAQUE")
    assert (meeting.summary.value, meeting.location.value) == ("Board", "Town Hall")
    assert not hasattr(meeting, "description")


def test_a_later_version_has_the_same_uids_and_a_later_stamp():
    later = evolve(CALENDAR, meta=evolve(META, date=date(2018, 11, 30)))
    assert [each.uid.value for each in entries(later)] == [each.uid.value for each in entries()]
    assert [each.dtstamp.value for each in entries()] == [datetime(2018, 10, 26, tzinfo=UTC)] * 2
    assert [each.dtstamp.value for each in entries(later)] == [
        datetime(2018, 11, 30, tzinfo=UTC)
    ] * 2
    assert [each.sequence.value for each in entries()] == ["0", "2"]


def test_the_calendar_names_the_plan_and_its_marking():
    found = vobject.readOne(write_ics(CALENDAR).decode())
    assert found.contents["x-wr-calname"][0].value == "Knife crime plan"
    assert found.method.value == "PUBLISH"
    assert b"OFFICIAL" in write_ics(CALENDAR)


def test_lines_are_short_and_end_as_the_standard_says():
    content = write_ics(Calendar(META, (evolve(ENTRY, description="é" * 500),)))
    assert content.endswith(b"\r\n")
    assert max(map(len, content.split(b"\r\n"))) <= 75


@given(st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1, max_size=80))
def test_any_words_come_back(words):
    [found] = entries(Calendar(META, (evolve(ENTRY, summary=words, description=words),)))
    assert (found.summary.value, found.description.value) == (words, words)
