from plan_as_code.fit import Overflow, Part
from plan_as_code.load import load_text
from plan_as_code.misfits import misfits

PLAN = """\
id: p
title: A plan
period: 2018/19
as_of: 2018-10-26
glossary: [{term: ASB, meaning: Antisocial *behaviour* of any kind}]
statuses: [{key: red, word: Off the track, tone: bad}]
themes:
  - key: streets
    name: Safer streets
    actions:
      - {id: A1, text: Sweeps of **parks** and of the streets}
papers:
  - {id: deck, kind: deck, title: "{actions} action", outline: [{view: actions}]}
"""


def said(words, part, lines=9, room=7):
    plan, findings = load_text(PLAN)
    assert findings == ()
    found = [Overflow(words, part, lines, room)]
    return [
        f"{each.place.line}:{each.place.column}: {each.severity.value}: {each.message};"
        f" {each.hint} [{each.rule}] {each.where}"
        for each in misfits(plan, plan.papers[0], found)
    ]


def test_an_entry_that_is_cut_is_a_warning_that_names_its_action():
    assert said("Sweeps of parks and of the streets", Part.ENTRY) == [
        "11:24: warning: the words of `A1` fill 9 lines on a slide of `deck`, 2 more than it has"
        " room for; the rest goes on to another slide; say it shorter; of an action with a `short` text slides show that"
        " [text-cut] A1"
    ]


def test_a_title_that_overflows_is_an_error_at_the_longest_words_in_it():
    assert said("Actions: Safer streets (2 of 3)", Part.TITLE, 3, 2) == [
        "9:11: error: as the title of a slide of `deck` this fills 3 lines, 1 more than there is"
        " room for; say it shorter [text-overflows] streets"
    ]


def test_words_are_found_wherever_the_plan_has_them():
    assert said("Off the track", Part.COLUMN)[0].startswith("6:29: error: as the heading of a col")
    assert said("Antisocial behaviour of", Part.ENTRY)[0].startswith(
        "5:33: warning: the words `Antis"
    )
    assert said("1 action", Part.HEADING)[0].startswith("13:35: error: as the heading of a slide")


def test_words_that_the_plan_does_not_have_are_told_of_the_paper():
    assert said("!", Part.ENTRY) == [
        "13:5: warning: the words of `deck` fill 9 lines on a slide of `deck`, 2 more than it has"
        " room for; the rest goes on to another slide; say it shorter; of an action with a `short` text slides show that"
        " [text-cut] deck"
    ]
