"""Whether every id that is named somewhere stands for something in the plan."""

import pytest

from plan_as_code.checks.references import owner_unknown
from plan_as_code.load import load_text

from .told import HEAD, THEME, told


def test_an_owner_is_one_of_the_parties():
    assert told(
        THEME.replace("owners: police", "owners: [police, {party: polcie, role: lead}]")
    ) == [
        "13:57: error: `polcie` owns `A1` and is no party of the plan; did you mean `police`?"
        " [owner-unknown] A1"
    ]


def test_an_owner_in_a_plan_without_parties_is_told_so():
    head = HEAD[: HEAD.index("parties")]
    assert told(THEME, head=head) == [
        "10:40: error: `police` owns `A1` and is no party of the plan; add it to `parties`"
        " [owner-unknown] A1"
    ]


def test_a_party_given_by_its_name_is_told_by_its_id():
    head = HEAD.replace("{id: police, name: Police}", "{id: met, name: Metropolitan Police}")
    assert told(THEME.replace("police", "Metropolitan Police"), head=head)[0].endswith(
        "is no party of the plan; parties are named by their ids: write `met` [owner-unknown] A1"
    )


def test_whoever_is_named_anywhere_is_one_of_the_parties():
    hint = "add it to `parties` [party-unknown]"
    assert told(
        """\
          - {id: team, name: Team, part_of: mopac}
        author: mopac
        document:
          version: 1
          status: Draft
          author: mopac
          approver: mopac
          history: [{version: 0, date: 2018-09-01, author: mopac, summary: First}]
        events: [{id: return, name: Return, date: December 2018, owed_to: mopac}]
        themes:
          - key: a
            name: First
            aim: Fewer knives
            actions:
              - id: A1
                text: Sweeps
                owners: police
                deadline: Monthly
                funding: [{text: A grant, payer: mopac}]
                updates: [{date: 2018-09-01, text: Begun, by: mopac}]
        """,
        aside=("version-not-in-history",),
    ) == [
        f"{line}: error: `mopac` is named as {role} and is no party of the plan; {hint}{where}"
        for line, role, where in (
            ("8:37", "the body `team` is part of", " team"),
            ("9:9", "the author", ""),
            ("13:11", "the document's author", ""),
            ("14:13", "the approver", ""),
            ("15:52", "the author of version 0", ""),
            ("16:67", "the one `return` is owed to", " return"),
            ("26:42", "paying for `A1`", " A1"),
            ("27:55", "reporting on `A1`", " A1"),
        )
    ]


def test_a_link_goes_to_an_action_of_the_plan_or_names_another_plan():
    linked = THEME.replace("Monthly}", "Monthly, links: [A2, A1, {to: V9, plan: Violence plan}]}")
    assert told(linked) == [
        "13:75: error: `A1` links to `A2`, which is no action of the plan; name the plan in"
        " `plan`, if it is an action of another one [link-unknown] A1"
    ]


def test_a_status_is_one_of_the_scheme_in_updates_too():
    update = "updates: [{date: 2018-09-01, text: Begun, status: purple}]"
    assert told(THEME.replace("Monthly}", f"Monthly, status: grean, {update}}}")) == [
        "13:75: error: `grean` is no status of the plan's scheme; did you mean `green`?"
        " [status-unknown] A1",
        "13:132: error: `purple` is no status of the plan's scheme; known statuses:"
        " `not-started`, `green`, `amber`, `red`, `complete` and `withdrawn` [status-unknown] A1",
    ]


def test_a_decided_status_is_one_of_the_scheme():
    decided = "decision: {status: rad, date: 2018-09-01}"
    assert told(THEME.replace("Monthly}", f"Monthly, {decided}}}")) == [
        "13:86: error: `rad` is no status of the plan's scheme; did you mean `red`?"
        " [status-unknown] A1"
    ]


def test_only_the_first_twenty_unknown_links_get_the_nearest_spelling():
    links = ", ".join(["A11"] * 21)
    found = told(THEME.replace("Monthly}", f"Monthly, links: [{links}]}}"))
    assert [each.partition("; ")[2] for each in found] == [
        *["did you mean `A1`? [link-unknown] A1"] * 20,
        "name the plan in `plan`, if it is an action of another one [link-unknown] A1",
    ]


def test_a_kind_is_one_the_plan_defines():
    assert told(THEME, "      - {id: A2, text: Bins, kind: develop}\n") == [
        "14:36: error: `develop` is no kind of action in the plan; did you mean `developing`?"
        " [kind-unknown] A2"
    ]


def test_a_standard_is_one_of_the_framework():
    framework = "framework: {id: f, name: F, standards: [{id: S1, text: Meet monthly}]}\n"
    mapped = THEME.replace("Monthly}", "Monthly, meets: [S1, X]}")
    assert told(framework, mapped.replace("    aim", "    framework: b\n    aim")) == [
        "12:16: error: `a` answers `b`, which is no theme of the framework; the plan has no themes"
        " of the framework [framework-theme-unknown] a",
        "15:79: error: `A1` meets `X`, which is no minimum standard of the framework; known"
        " minimum standards: `S1` [standard-unknown] A1",
    ]


def test_a_part_shows_a_theme_and_a_paper_is_for_an_event_of_the_plan():
    assert told(
        THEME,
        """\
        papers:
          - id: deck
            kind: deck
            event: board
            outline: [{title: Actions, parts: [{view: actions, theme: aa}]}]
        """,
    ) == [
        "17:12: error: `deck` is for `board`, which is no event of the plan; the plan has no"
        " events [event-unknown] deck",
        "18:63: error: `deck` shows `aa`, which is no theme of the plan; did you mean `a`?"
        " [theme-unknown] deck",
    ]


@pytest.mark.parametrize(
    ("markings", "hint"),
    [
        ("", "did you mean `OFFICIAL-SENSITIVE`?"),
        ("markings: [PUBLIC, PRIVATE]\n", "known markings: `PUBLIC` and `PRIVATE`"),
    ],
)
def test_a_marking_is_one_the_plan_may_bear(markings, hint):
    assert told("marking: OFFICIAL SENSITIVE\n", markings) == [
        f"8:10: error: `OFFICIAL SENSITIVE` is no marking that the plan may bear; {hint}"
        " [marking-unknown]"
    ]


@pytest.mark.parametrize("words", ["police and council", "police/council", "police & council"])
def test_several_owners_in_one_are_told_apart(words):
    [finding] = told(f"actions:\n  - {{id: A1, text: x, owners: {words}, deadline: Monthly}}\n")
    assert "; several are a list: write each of the 2 on a line of its own after `- ` [" in finding


@pytest.mark.parametrize("name", ["Metropolitan Police", "metropolitan police", "The Met"])
def test_a_party_that_is_called_by_its_name_is_told_with_its_id(name):
    plan, _ = load_text(
        "id: p\ntitle: A plan\nperiod: 2018/19\nas_of: 2018-10-26\n"
        "parties: [{id: mps, name: Metropolitan Police, short: The Met}]\n"
        f"actions:\n  - {{id: A1, text: x, owners: {name}, deadline: Monthly}}\n"
    )
    assert plan is not None
    [finding] = owner_unknown(plan)
    assert finding.hint == "parties are named by their ids: write `mps`"


@pytest.mark.parametrize("word", ["on track", "On Track", "Green: on track"])
def test_a_status_that_is_called_by_its_word_is_told_with_its_key(word):
    found = told(
        "statuses: [{key: green, word: 'Green: on track', tone: good}]\n",
        f"actions:\n  - {{id: A1, text: x, owners: police, status: '{word}', deadline: Monthly}}\n",
    )
    assert "; `green` is the key of `Green: on track`: write that [status-unknown]" in "".join(
        found
    )


@pytest.mark.parametrize(
    ("more", "rule"),
    [
        ("kind: curent, owners: council", "kind-unknown"),
        ("owners: counsel", "owner-unknown"),
        ("owners: council, status: Completed, closed: 2018-10-01, evidence: Minutes",
         "status-unknown"),
    ],
)  # fmt: skip
def test_what_hangs_on_a_word_nobody_knows_is_not_told_besides(more, rule):
    [finding] = told(
        "themes: [{key: a, name: A, aim: B, actions: [{id: A1, text: C, deadline: Monthly,"
        f" {more}}}]}}]\nauthor: police\n"
    )
    assert f"[{rule}] A1" in finding
