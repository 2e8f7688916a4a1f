"""The plans that ship: Barnet's held to its record, Wrenmoor's to everything a plan can hold."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from enum import Enum
from pathlib import Path

import attrs
import pytest

from plan_as_code import model
from plan_as_code.checks import examine
from plan_as_code.findings import Severity
from plan_as_code.load import load_plan
from plan_as_code.model import (
    NOT_RECORDED,
    Action,
    EventKind,
    Form,
    NotRecorded,
    PaperKind,
    PartyKind,
    Plan,
    Record,
    Stage,
    View,
    known,
    walk,
)
from plan_as_code.model.actions import Direction

ROOT = Path(__file__).parents[1]
BARNET = ROOT / "plans" / "barnet_2018_19.yaml"
WRENMOOR = ROOT / "examples" / "wrenmoor_2024_25.yaml"

# The sixteen bullets of slides 7 to 12 of the deck of 26 October 2018, word for word.
BULLETS = {
    "Targeting Lawbreakers": (
        "Intelligence led stop and search including S60 in accordance with NPCC guidance",
        "Use of powers such as Criminal Behaviour Orders to prevent recidivism",
    ),
    "Keeping deadly weapons off our streets": (
        "Monthly *Op Sceptre* activity in Barnet including Test purchase operations and community weapons sweeps and knife bins at transport hubs",
        "Increasing focus on business crime reduction and work with retail industry (i.e. staff training re knife sales and secure storage)",
        "All schools with an allocated Safer Schools Officers have been offered knife arch days of action",
    ),
    "Protecting and educating young people": (
        "*Growing Against Violence* are delivering a public health and public safety programme, delivering evidence based preventative education sessions in Barnet Schools",
        "Mentoring and support and access to positive activities for young people, through programmes such as *Art Against Lives*",
        "Promotion of membership of youth organisations e.g. *Police cadet scheme, LFB Cadet scheme* (Barnet Police have a thriving cadet scheme with over 80 active members)",
        "Barnet YOT is developing a weapons awareness group work programme aimed at those at risk of or already convicted of possession of weapons.",
    ),
    "Standing with communities": (
        "Developing and updating the partnership approach to working with communities to tackle knife crime",
        "Facilitating community involvement in Stop & Search - Monthly meeting with community members in the Stop and Search monitoring group to review footage of search encounters to increase confidence and transparency",
    ),
    "Supporting Victims of Crime": (
        "*Art Against Knives* provides community based creative safe spaces for children and young people.",
        "*No Knives, Better Lives Programme* successfully embedded alongside work of the REACH and YOT who are working with young people at a risk of criminal or sexual exploitation.",
        "Clinical Practitioners are now embedded in the YOT facilitating rapid Mental Health screening and access to therapeutic services.",
    ),
    "Offering ways out of crime": (
        "NHS England are funding a liaison and diversion role which works within the Police station to assess young people and divert to support and relevant interventions.",
        "The assessments, which reflect a trauma based approach, include emotional/mental health, substance misuse and other factors related to social/family circumstances.",
    ),
}
SLIDES = dict(zip(BULLETS, range(7, 13), strict=True))
AIMS = {
    "Targeting Lawbreakers": "enforcement and criminal justice response to knife crime",
    "Keeping deadly weapons off our streets": "addressing the accessibility and availability of knives",
    "Protecting and educating young people": "recognising the importance of prevention and working alongside schools",
    "Standing with communities": "neighbourhoods and families against knife crime",
    "Supporting Victims of Crime": "ensuring that improving support to victims is at the heart of a holistic response",
    "Offering ways out of crime": "offering interventions to young people which help them move away from criminality",
}


def _loaded(path: Path) -> Plan:
    plan, findings = load_plan(path)
    assert findings == ()
    assert plan is not None
    return plan


@pytest.fixture(scope="module")
def barnet() -> Plan:
    return _loaded(BARNET)


@pytest.fixture(scope="module")
def wrenmoor() -> Plan:
    return _loaded(WRENMOOR)


def _actions(plan: Plan) -> list[Action]:
    return [placed.action for placed in walk(plan)]


def _by_id(plan: Plan) -> dict[str, Action]:
    return {action.id: action for action in _actions(plan)}


# Barnet: what is on record ------------------------------------------------------------


def test_the_examples_are_the_decks_sixteen_bullets_word_for_word(barnet):
    examples: dict[str, list[str]] = {theme.name: [] for theme in barnet.themes}
    for placed in walk(barnet):
        if placed.action.example:
            examples[placed.theme.name].append(placed.action.text)
    assert list(examples) == list(BULLETS)
    assert {name: tuple(texts) for name, texts in examples.items()} == BULLETS
    assert [len(texts) for texts in examples.values()] == [2, 3, 4, 2, 3, 2]


def test_the_themes_have_the_decks_aims_and_answer_the_strategys_six(barnet):
    assert {theme.name: theme.aim for theme in barnet.themes} == AIMS
    answered = [key for theme in barnet.themes for key in theme.framework]
    assert barnet.framework is not None
    assert sorted(answered) == sorted(theme.key for theme in barnet.framework.themes)
    assert [theme.name for theme in barnet.framework.themes] == [
        "Targeting lawbreakers",
        "Offering ways out of crime",
        "Keeping deadly weapons off our streets",
        "Protecting and educating young people",
        "Standing with communities, neighbourhoods and families against knife crime",
        "Supporting victims of knife crime",
    ]


def test_there_are_over_forty_actions_of_which_the_deck_names_twenty_six(barnet):
    kinds = Counter((action.kind, action.drafted) for action in _actions(barnet))
    assert kinds == {("current", False): 26, ("developing", True): 18}


def test_every_theme_has_three_drafted_actions(barnet):
    drafted = Counter(placed.theme.name for placed in walk(barnet) if placed.action.drafted)
    assert drafted == dict.fromkeys(BULLETS, 3)


def test_a_drafted_action_carries_nothing_that_could_pass_as_record(barnet):
    drafted = [action for action in _actions(barnet) if action.drafted]
    allowed = {"id", "text", "kind", "drafted", "sources"}
    assert {action.id: sorted(_written(action) - allowed) for action in drafted} == {
        action.id: [] for action in drafted
    }
    assert all(
        source.text.startswith("Drafted from the London Knife Crime Strategy (June 2017), theme ")
        for action in drafted
        for source in known(action.sources)
    )
    assert not [text.text for text in drafted if re.search(r"\d", text.text)]


def test_a_drafted_actions_source_names_the_strategys_theme_it_stands_under(barnet):
    strategy = {theme.key: theme.name for theme in barnet.framework.themes}
    named = {
        placed.action.id: known(placed.action.sources)[0].text.partition(", theme ")[2]
        for placed in walk(barnet)
        if placed.action.drafted
    }
    assert named == {
        placed.action.id: strategy[placed.theme.framework[0]]
        for placed in walk(barnet)
        if placed.action.drafted
    }


def test_every_recorded_action_names_the_slide_of_its_theme(barnet):
    recorded = [placed for placed in walk(barnet) if not placed.action.drafted]
    assert {each.action.id: [s.text for s in known(each.action.sources)] for each in recorded} == {
        each.action.id: [f"Board deck of 26 October 2018, slide {SLIDES[each.theme.name]}"]
        for each in recorded
    }


def test_every_recorded_action_says_its_owner_and_deadline_or_that_there_is_none(barnet):
    recorded = [action for action in _actions(barnet) if not action.drafted]
    assert [each.id for each in recorded if not each.owners or not each.deadline] == []


def test_the_record_holds_what_the_deck_says_and_no_more(barnet):
    actions = _by_id(barnet)
    owners = {
        id: [owner.party for owner in action.owners]
        for id, action in actions.items()
        if action.owners and action.owners is not NOT_RECORDED
    }
    deadlines = {
        id: action.deadline.text
        for id, action in actions.items()
        if action.deadline and action.deadline is not NOT_RECORDED
    }
    payers = {
        id: [each.payer for each in known(action.funding)]
        for id, action in actions.items()
        if action.funding
    }
    measures = {
        id: [each.text for each in known(action.measures)]
        for id, action in actions.items()
        if action.measures
    }
    assert owners == {
        "PE1": ["growing-against-violence"],
        "PE3.1": ["barnet-police"],
        "PE4": ["barnet-yot"],
        "SV1": ["art-against-knives"],
    }
    assert deadlines == {"KW1": "Monthly", "SC2": "Monthly", "SC2.1": "Monthly"}
    assert payers == {"WO1": ["nhs-england"]}
    assert measures == {
        "PE3.1": ["Over 80 active members, as reported to the board on 26 October 2018"]
    }
    assert not [id for id, action in actions.items() if action.status or action.updates]


def test_the_commission_the_submission_and_the_report_are_in_order_and_on_time(barnet):
    assert [(event.stage, event.date.last.isoformat()) for event in barnet.events] == [
        (Stage.COMMISSIONED, "2018-07-27"),
        (Stage.SUBMITTED, "2018-09-28"),
        (Stage.REPORTED, "2018-10-26"),
    ]
    submission = next(event for event in barnet.events if event.kind is EventKind.MILESTONE)
    assert submission.owed_to == "mopac"
    assert submission.met is not None
    assert submission.met.last <= submission.date.last
    assert barnet.as_of == barnet.events[-1].date.last


def test_the_board_deck_and_the_full_plan_are_outlined(barnet):
    assert [(paper.id, paper.kind) for paper in barnet.papers] == [
        ("board_deck", PaperKind.DECK),
        ("full_plan", PaperKind.DOCUMENT),
    ]
    deck = barnet.papers[0].outline
    assert [part.theme for part in deck if part.view is View.EXAMPLES] == [
        theme.key for theme in barnet.themes
    ]


# Both plans ---------------------------------------------------------------------------


@pytest.mark.parametrize("path", [BARNET, WRENMOOR], ids=lambda path: path.stem)
def test_a_shipped_plan_has_its_files_name_and_reads_without_a_finding(path):
    plan, findings = load_plan(path)
    assert (plan.id, findings) == (path.stem, ())


@pytest.mark.parametrize("path", [BARNET, WRENMOOR], ids=lambda path: path.stem)
def test_no_id_is_given_twice(path):
    plan = _loaded(path)
    ids = Counter(action.id for action in _actions(plan))
    assert [id for id, times in ids.items() if times > 1] == []


@pytest.mark.parametrize("path", [BARNET, WRENMOOR], ids=lambda path: path.stem)
def test_no_drafted_action_is_an_example(path):
    assert [each.id for each in _actions(_loaded(path)) if each.drafted and each.example] == []


@pytest.mark.parametrize("path", [BARNET, WRENMOOR], ids=lambda path: path.stem)
def test_a_shipped_plan_is_plain_yaml_that_fits_a_screen(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    assert max(map(len, lines)) <= 96
    assert [line for line in lines if line != line.rstrip() or "\t" in line] == []


# Wrenmoor: everything a plan can hold -------------------------------------------------


def _records(value: object) -> Iterator[Record]:
    if isinstance(value, tuple):
        for each in value:
            yield from _records(each)
    elif isinstance(value, Record):
        yield value
        for each in attrs.fields(type(value)):
            yield from _records(getattr(value, each.name))


def _written(record: Record) -> set[str]:
    """Name the fields that the file gives, or that the words it gives were parsed into."""
    return {
        each.name
        for each in attrs.fields(type(record))
        if each.name != "origin"
        and (
            each.name in record.origin.fields
            or getattr(record, each.name) not in (None, (), each.default)
        )
    }


def _kinds_of_record() -> list[type[Record]]:
    named = (getattr(model, name) for name in model.__all__)
    return [
        each
        for each in named
        if isinstance(each, type)
        and issubclass(each, Record)
        and each not in (Record, model.Extract)
    ]


@pytest.mark.parametrize("kind", _kinds_of_record(), ids=lambda kind: kind.__name__)
def test_the_example_uses_every_field_of_a_record(wrenmoor, kind):
    used = {
        name for record in _records(wrenmoor) if type(record) is kind for name in _written(record)
    }
    assert used == {each.name for each in attrs.fields(kind)} - {"origin"}


@pytest.mark.parametrize(
    "choices",
    [Direction, EventKind, PaperKind, PartyKind, Stage, View],
    ids=lambda choices: choices.__name__,
)
def test_the_example_uses_every_word_of_a_choice(wrenmoor, choices):
    assert _words(wrenmoor, choices) == set(choices)


def test_the_example_has_deadlines_of_every_form_that_can_be_read(wrenmoor):
    assert _words(wrenmoor, Form) == set(Form) - {Form.UNREADABLE}


def test_the_example_says_not_recorded_wherever_a_plan_may(wrenmoor):
    said = {
        (type(record).__name__, each.name)
        for record in _records(wrenmoor)
        for each in attrs.fields(type(record))
        if getattr(record, each.name) is NOT_RECORDED
    }
    assert said == {
        (kind.__name__, each.name)
        for kind in _kinds_of_record()
        for each in attrs.fields(kind)
        if NotRecorded.__name__ in str(each.type)
    }


def _words(plan: Plan, choices: type[Enum]) -> set[Enum]:
    values = (
        getattr(record, each.name)
        for record in _records(plan)
        for each in attrs.fields(type(record))
    )
    return {value for value in values if isinstance(value, choices)}


def test_the_example_tells_three_quarters_of_progress(wrenmoor):
    dates = Counter(
        update.date.isoformat() for action in _actions(wrenmoor) for update in known(action.updates)
    )
    assert sorted(dates) == ["2024-07-05", "2024-10-04", "2025-01-10"]
    assert min(dates.values()) > 5


def test_the_example_has_a_scheme_of_its_own_and_every_status_of_it_is_in_use(wrenmoor):
    used = {action.status for action in _actions(wrenmoor) if isinstance(action.status, str)}
    assert used == {status.key for status in wrenmoor.statuses}
    assert [status.closed for status in wrenmoor.statuses] == [False, False, False, True]


def test_a_closed_action_of_the_example_says_when_and_why(wrenmoor):
    closed = {status.key for status in wrenmoor.statuses if status.closed}
    actions = [each for each in _actions(wrenmoor) if each.status in closed]
    assert len(actions) == 5
    assert [each.id for each in actions if not each.closed] == []
    assert [each.id for each in actions if not (each.evidence or each.reason)] == []


def test_something_in_the_example_is_not_for_the_public(wrenmoor):
    hidden = [each.id for each in _actions(wrenmoor) if each.audience]
    assert hidden == ["1.6"]
    audiences = [paper.audience for paper in wrenmoor.papers if paper.audience]
    assert sorted(set(audiences)) == ["board", "partners", "public"]


# Checked ------------------------------------------------------------------------------


@pytest.mark.parametrize("path", [BARNET, WRENMOOR], ids=lambda path: path.stem)
def test_checking_finds_only_what_is_not_on_record(path):
    found = {(each.rule, each.severity) for each in examine(_loaded(path)).findings}
    silent = {("owner-missing", Severity.NOTE), ("deadline-missing", Severity.NOTE)}
    assert found - {("party-unused", Severity.NOTE)} == silent


def test_barnets_parties_without_a_part_are_those_seen_in_the_boards_papers_only(barnet):
    [found] = [each for each in examine(barnet).findings if each.rule == "party-unused"]
    assert found.message.startswith("12 parties have no part in the plan: `partnership-board`, ")


def test_what_the_example_accepts_is_accepted_by_name(wrenmoor):
    accepted = Counter(each.finding.rule for each in examine(wrenmoor).accepted)
    assert accepted == {
        "baseline-missing": 6,
        "update-overdue": 2,
        "party-unused": 1,
        "police-without-measure": 1,
    }


def test_a_rule_of_the_examples_own_speaks_up_when_it_is_broken(wrenmoor):
    later = attrs.evolve(wrenmoor, as_of=date(2025, 3, 1))
    found = [each.where for each in examine(later).findings if each.rule == "red-without-news"]
    assert found == ["2.2", "3.3"]
