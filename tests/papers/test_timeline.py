"""The year on a line: events on their days, deadlines counted by the month."""

from datetime import date

from outline import HEAD, deck, document, outline, plan_of

from plan_as_code.blocks import Mark, MarkKind, Span, words
from plan_as_code.papers.lookup import Lookup
from plan_as_code.papers.timeline import timeline
from plan_as_code.tone import Tone

EVENTS = """\
events:
  - {id: board, name: The Board, date: 26 Oct 2018}
  - {id: due, name: Return, kind: milestone, date: 31 March 2019}
  - {id: sent, name: Plan sent, kind: milestone, date: 28 September 2018, met: 27 September 2018}
  - {id: some, name: Visit, date: To be confirmed}
"""
ACTIONS = """\
actions:
  - {id: 1, text: a, deadline: 30 November 2018}
  - {id: 2, text: b, deadline: November 2018, actions: [{id: 2a, text: c, deadline: 2018-11-01}]}
  - {id: 3, text: d, deadline: Draft by 1 December 2018; final by 31 January 2019}
  - {id: 4, text: e, deadline: Monthly}
  - {id: 5, text: f, deadline: Ongoing}
  - {id: 7, text: h, deadline: 1 May 2018 and 1 June 2018}
  - {id: 6, text: g, deadline: 30 November 2018, status: complete, closed: 2018-10-01}
"""


def shown(body, head=HEAD):
    return timeline(Lookup.of(plan_of(body, head)))


def names(found):
    return [f"{each.name} {each.first.year}" for each in found.spans]


def test_events_stand_on_their_days_with_what_became_of_milestones():
    found = shown(EVENTS)
    assert found.marks == (
        Mark(
            date(2018, 9, 28), "28 September 2018: Plan sent (met)", MarkKind.MILESTONE, Tone.GOOD
        ),
        Mark(date(2018, 10, 26), "26 Oct 2018: The Board", MarkKind.MEETING),
        Mark(date(2018, 10, 26), "As at 26 October 2018", MarkKind.NOW),
        Mark(date(2019, 3, 31), "31 March 2019: Return (due)", MarkKind.MILESTONE, Tone.INFO),
    )
    assert found.caption == words("Meetings and milestones on their days")


def test_each_day_of_an_event_is_marked_and_markup_is_not_printed():
    found = shown(
        """\
        events:
          - {id: a, name: Walks, date: 1 May 2018 and 1 June 2018}
          - {id: b, name: Sent, kind: milestone, date: 1 July 2018; 1 August 2018}
          - {id: c, name: Day, date: 28^th^ September 2018}
        """
    )
    assert [(mark.label, mark.tone) for mark in found.marks if mark.kind is not MarkKind.NOW] == [
        ("1 May 2018: Walks", None),
        ("1 June 2018: Walks", None),
        ("1 July 2018: Sent", None),
        ("1 August 2018: Sent (not met by its deadline)", Tone.BAD),
        ("28th September 2018: Day", None),
    ]


def test_days_of_open_actions_and_their_steps_are_counted_by_the_month():
    found = shown(ACTIONS)
    counted = {each.called: each.figure for each in found.spans if each.figure}
    assert counted == {"June 2018": 1, "November 2018": 3, "December 2018": 1, "January 2019": 1}
    assert found.caption == words("Deadlines on their days")


def test_the_period_is_shown_whole_and_more_where_a_day_is_outside():
    assert names(shown(EVENTS))[::11] == ["Apr 2018", "Mar 2019"]
    early = EVENTS.replace("28 September 2018, met", "28 February 2018, met")
    assert names(shown(early))[0] == "Feb 2018"
    late = EVENTS.replace("31 March 2019", "1 May 2019")
    assert names(shown(late))[-1] == "May 2019"


def test_more_than_sixteen_months_are_shown_as_quarters_from_the_period_on():
    found = shown(EVENTS, HEAD.replace("2018/19", "May 2018 to August 2019"))
    assert len(found.spans) == 16
    found = shown(ACTIONS, HEAD.replace("2018/19", "May 2018 to September 2019"))
    assert found.spans[2] == Span(
        "Nov", "November 2018 to January 2019", date(2018, 11, 1), date(2019, 1, 31), 5
    )
    assert names(found)[0] == "May 2018"


def test_longer_times_are_shown_as_years_and_as_many_years_as_need_be():
    years = shown(EVENTS, HEAD.replace("2018/19", "April 2018 to March 2028"))
    assert names(years) == [f"Apr {year}" for year in range(2018, 2028)]
    distant = shown(EVENTS.replace("31 March 2019", "31 December 9999"))
    assert len(distant.spans) <= 16
    assert distant.spans[-1].last == date(9999, 12, 31)


def test_spans_follow_each_other_and_hold_every_mark():
    found = shown(EVENTS + ACTIONS)
    for one, other in zip(found.spans, found.spans[1:], strict=False):
        assert (other.first - one.last).days == 1
    assert all(found.spans[0].first <= each.day <= found.spans[-1].last for each in found.marks)


def test_a_timeline_is_described_in_the_order_of_the_days():
    assert shown(EVENTS + ACTIONS).summary == (
        "Timeline. Meetings, milestones and deadlines on their days. 28 September 2018: Plan sent"
        " (met). 26 Oct 2018: The Board. As at 26 October 2018. 31 March 2019: Return (due)."
        " Deadlines of open actions: June 2018, 1; November 2018, 3; December 2018, 1; January 2019, 1."
    )


def test_a_deck_and_a_document_show_it():
    lines = [
        "timeline: Meetings, milestones and deadlines on their days",
        "  | 28 September 2018: Plan sent (met) |",
        "  | 26 Oct 2018: The Board |",
        "  | As at 26 October 2018 |",
        "  | 31 March 2019: Return (due) |",
        "  = Deadlines of open actions: June 2018, 1; November 2018, 3; December 2018, 1; January 2019, 1 |",
    ]
    on_slide, in_document = (
        each("{view: timeline}", EVENTS + ACTIONS) for each in (deck, document)
    )
    assert on_slide == "\n".join(
        ["slide 1 (content): The year", *(f"  {each}" for each in lines), ""]
    )
    assert in_document == "\n".join(["section", "# The year", *lines, ""])


def test_where_no_day_is_named_it_says_so():
    assert "\nNo date is on record.\n" in document("{view: timeline}")
    assert "No date" in deck("{view: timeline}", "actions: [{id: 1, text: a, deadline: Ongoing}]\n")


def test_an_extract_says_only_that_none_is_shown():
    audiences = "audiences: [{key: public, withheld: {fields: [events, deadline]}}]\n"
    paper = "papers: [{id: d, kind: deck, audience: public, outline: [{view: timeline}]}]\n"
    assert "No date is shown here." in outline(EVENTS + ACTIONS + audiences + paper)
    only = audiences.replace("[events, deadline]", "deadline")
    text = outline(EVENTS + ACTIONS + only + paper)
    assert "timeline: Meetings and milestones on their days" in text
    assert "Deadlines" not in text


def test_the_key_says_what_each_kind_of_mark_is_called_and_that_what_is_shaded_has_passed():
    meetings = "events: [{id: board, name: The Board, date: 26 Oct 2018}]\n"
    assert shown(meetings).key == ((MarkKind.MEETING, "Meeting"), (MarkKind.NOW, "Past"))
    assert [word for _, word in shown(EVENTS).key] == ["Meeting", "Milestone", "Past"]
