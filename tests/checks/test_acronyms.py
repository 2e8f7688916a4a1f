"""Whether every abbreviation is explained somewhere."""

import pytest

from .told import told


def said(text, *more):
    """What is said of an action with this text, on line 13."""
    return told(
        "themes:\n  - key: a\n    name: First\n    aim: Fewer knives\n    actions:\n"
        f"      - {{id: A1, owners: police, deadline: Monthly, text: '{text}'}}\n",
        *more,
    )


def test_an_abbreviation_is_explained_once_for_the_whole_plan():
    assert said("Refer to MARAC and again to MARAC", "notes: The YOT and MARACs\n") == [
        "13:59: note: `MARAC` is explained nowhere; add it to `glossary`, or write it out"
        " [acronym-unexplained] A1",
        "14:8: note: `YOT` is explained nowhere; add it to `glossary`, or write it out"
        " [acronym-unexplained]",
    ]


@pytest.mark.parametrize(
    "more",
    [
        "glossary: [{term: MARAC, meaning: A conference}]\n",
        "glossary: [{term: MARAC process, meaning: A conference}]\n",
        "notes: The multi-agency risk assessment conference (MARAC) meets monthly\n",
        "marking: OFFICIAL\n",
    ],
)
def test_the_glossary_brackets_and_parties_explain_it(more):
    text = "Refer to MARAC" if "MARAC" in more else "Official ones"
    assert said(text, more) == []


def test_a_partys_short_name_explains_it():
    text = "themes: [{key: a, name: A, aim: B, actions: [{id: A1, text: Ask the YOT, owners: police, deadline: Ongoing}]}]\n"
    party = "  - {id: yot, name: Youth Offending Team, short: Wrenmoor YOT}\n"
    assert told(party, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The NHS and the UK",
        "S60 and A&E and e-CINS and X2Y",
        "Do NOT do this if not asked",
        "ALL OF THIS IS LOUD",
        "Volume II, mail a@BBB.uk",
        "A plan",
    ],
)
def test_common_ones_codes_emphasis_and_loud_texts_need_no_explanation(text):
    assert said(text) == []
