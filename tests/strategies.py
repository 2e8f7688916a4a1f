"""Random plans for properties: sound ones, with every kind of field a plan can hold.

`plans()` gives records, not YAML. Every id that is named is there; ids are never given
twice. `prose` says what sentences are made of, `name` what names are.
"""

from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, TypeVar

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy, builds, just, sampled_from

from plan_as_code import model
from plan_as_code.model import NOT_RECORDED, Deadline, Period, Plan
from plan_as_code.model.actions import Direction
from plan_as_code.model.vocabulary import KINDS, LEVELS, MARKINGS, STATUSES
from plan_as_code.source.refusals import hidden
from plan_as_code.tone import Tone

T = TypeVar("T")
Strings = SearchStrategy[str]

PARTIES = ("party-1", "party-2", "party-3")
STANDARDS = ("standard-1", "standard-2")
DAYS = sampled_from([date(2018, 4, 1), date(2018, 10, 26), date(2018, 12, 31), date(2019, 6, 3)])
FIGURES = sampled_from([Decimal(text) for text in ("0", "-4.5", "12", "1204.50", "1000000")])
DEADLINES = sampled_from(
    [
        *map(
            Deadline.parse,
            ("31 March 2019", "2018-12-31", "September 2018", "Q3 2018/19", "2018/19", "2019",
             "Monthly", "Annually in April", "Ongoing", "TBC", "Autumn 2018",
             "Draft: June 2018; final: 28^th^ September 2018"),
        ),
        Deadline(text="When the review is done", by=date(2019, 1, 31)),
    ]
)  # fmt: skip

NUMBERED = st.integers(10**7, 10**8 - 1).map(lambda number: f"Words {number}")
"""Sentences that can be told apart: no two are alike but by rare chance."""

_PIECES = sampled_from(
    ["word", "two words", "*soft*", "**strong words**", "28^th^", "[here](https://a.uk/b?c=d&e)",
     "{actions}", "<b>", "&amp;", "—", "£1,000", "’", "a" * 40, "مرحبا", "日本語", "😀", "*", "^", "[",
     "a sentence of some length, such as people write."]
)  # fmt: skip
_MARKED = st.lists(_PIECES, min_size=1, max_size=8).map(" ".join)
_ODD = (
    st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co")), max_size=12)
    .map(lambda text: " ".join(text.split()))
    .filter(lambda text: text and not any(hidden(text, "")))
)
NAMES = _MARKED | _ODD
PROSE = NAMES | st.tuples(NAMES, NAMES).map("\n\n".join)


def maybe(values: SearchStrategy[T]) -> SearchStrategy[T | None]:
    return st.none() | values


def few(values: SearchStrategy[T], most: int = 2) -> SearchStrategy[tuple[T, ...]]:
    return st.lists(values, max_size=most).map(tuple)


def unless_silent(values: SearchStrategy[Any]) -> SearchStrategy[Any]:
    """Values, or the state of a field of which the record is known to say nothing."""
    return just(NOT_RECORDED) | values


@cache
def plans(prose: Strings = PROSE, name: Strings = NAMES) -> SearchStrategy[Plan]:
    """Random plans, from one without a theme, with or without actions, to one with all levels."""
    party = maybe(sampled_from(PARTIES))
    return builds(
        Plan,
        id=just("plan"),
        title=name,
        short_title=maybe(name),
        period=just(Period.parse("2018/19")),
        as_of=DAYS,
        partnerships=few(builds(model.Partnership, name=name, area=maybe(name))),
        author=party,
        contact=maybe(_contacts(name)),
        document=maybe(_controls(prose, name)),
        notes=few(prose),
        levels=just(LEVELS) | few(builds(model.Level, name=name, plural=name, counted=st.booleans())),
        statuses=just(STATUSES) | _statuses(prose, name),
        kinds=just(KINDS) | _kinds(prose, name),
        framework=maybe(_frameworks(prose, name)),
        parties=st.tuples(*(_parties(name, id) for id in PARTIES)),
        glossary=few(builds(model.Term, term=name, meaning=prose)),
        events=few(_events(prose, name), 3),
        actions=few(_actions(prose, name)),
        themes=few(_themes(prose, name), 3),
        past=few(builds(model.Past, id=name, plan=name, closed=maybe(DAYS)), 3),
        marking=sampled_from(MARKINGS),
    ).map(_sound)  # fmt: skip


def _sound(plan: Plan) -> Plan:
    """Give every record an id of its own, and take out what names a framework not there."""
    events = tuple(evolve(each, id=f"event-{n}") for n, each in enumerate(plan.events, 1))
    framed = plan.framework is not None
    themes = tuple(
        evolve(
            theme,
            key=f"theme-{number}",
            framework=theme.framework if framed else (),
            actions=_placed(str(number), theme.actions, framed),
        )
        for number, theme in enumerate(plan.themes, 1)
    )
    glossary = tuple({each.term: each for each in plan.glossary}.values())
    loose = _placed("0", plan.actions, framed)
    past = tuple({each.id: each for each in plan.past}.values())
    return evolve(plan, events=events, actions=loose, themes=themes, glossary=glossary, past=past)


def _placed(id: str, actions: tuple[model.Action, ...], framed: bool) -> tuple[model.Action, ...]:
    """Number actions by their place, and take the mark of an example from drafted ones."""
    return tuple(
        evolve(
            action,
            id=f"{id}.{number}",
            example=action.example and not action.drafted,
            meets=action.meets if framed else (),
            actions=_placed(f"{id}.{number}", action.actions, framed),
        )
        for number, action in enumerate(actions, 1)
    )


def _parties(name: Strings, id: str) -> SearchStrategy[model.Party]:
    others = sampled_from([None, *(each for each in PARTIES if each < id)])
    return builds(
        model.Party,
        id=just(id),
        name=name,
        short=maybe(name),
        kind=sampled_from(model.PartyKind),
        part_of=others,
    )


def _statuses(prose: Strings, name: Strings) -> SearchStrategy[tuple[model.Status, ...]]:
    """The keys of the default scheme with other words."""
    return st.tuples(
        *(
            builds(
                model.Status,
                key=just(each.key),
                word=name,
                tone=sampled_from(Tone),
                definition=maybe(prose),
                closed=st.booleans(),
            )
            for each in STATUSES
        )
    )


def _kinds(prose: Strings, name: Strings) -> SearchStrategy[tuple[model.Kind, ...]]:
    return st.tuples(
        *(
            builds(model.Kind, key=just(each.key), word=name, definition=maybe(prose))
            for each in KINDS
        )
    )


def _frameworks(prose: Strings, name: Strings) -> SearchStrategy[model.Framework]:
    standards = (
        builds(model.Standard, id=just(id), text=prose, theme=sampled_from([None, "f"]))
        for id in STANDARDS
    )
    return builds(
        model.Framework,
        id=just("framework"),
        name=name,
        publisher=maybe(name),
        published=maybe(name),
        themes=st.tuples(builds(model.FrameworkTheme, key=just("f"), name=name, aim=maybe(prose))),
        standards=st.tuples(*standards),
    )


def _contacts(name: Strings) -> SearchStrategy[model.Contact]:
    return builds(
        model.Contact,
        name=maybe(name),
        email=just("a.team@borough.example"),
        phone=maybe(just("020 7946 0000")),
        address=maybe(name),
        web=maybe(sampled_from(["borough.example/plan", "https://borough.example"])),
    )


def _controls(prose: Strings, name: Strings) -> SearchStrategy[model.DocumentControl]:
    party = maybe(sampled_from(PARTIES))
    version = builds(model.Version, version=name, date=DAYS, author=party, summary=prose)
    return builds(
        model.DocumentControl,
        version=sampled_from(["0.2", "1.0", "1.10"]),
        status=name,
        author=party,
        approver=party,
        review=maybe(DEADLINES),
        history=few(version),
    )


def _events(prose: Strings, name: Strings) -> SearchStrategy[model.Event]:
    return builds(
        model.Event,
        id=just("event"),
        name=name,
        kind=sampled_from(model.EventKind),
        date=DEADLINES,
        met=maybe(DAYS.map(lambda day: Deadline.parse(day.isoformat()))),
        owed_to=maybe(sampled_from(PARTIES)),
        stage=maybe(sampled_from(model.Stage)),
        place=maybe(name),
        notes=few(prose),
    )


def _themes(prose: Strings, name: Strings) -> SearchStrategy[model.Theme]:
    return builds(
        model.Theme,
        key=just("theme"),
        name=name,
        short=maybe(name),
        label=maybe(sampled_from(["1", "1.10", "A"])),
        aim=maybe(prose),
        framework=few(just("f"), 1),
        measures=unless_silent(few(_measures(prose, name))),
        notes=few(prose),
        actions=few(_actions(prose, name), 4),
    )


def _actions(prose: Strings, name: Strings) -> SearchStrategy[model.Action]:
    statuses = sampled_from([each.key for each in STATUSES])
    party = sampled_from(PARTIES)
    move = builds(
        model.Move, was=DEADLINES, date=DAYS, reason=maybe(prose), authority=maybe(name | party)
    )
    decision = builds(
        model.Decision, status=statuses, date=DAYS, reason=maybe(prose), authority=maybe(name)
    )
    update = builds(model.Update, date=DAYS, text=prose, status=maybe(statuses), by=maybe(party))
    fields: dict[str, Any] = {
        "id": just("action"),
        "text": prose,
        "short": maybe(name),
        "kind": sampled_from([each.key for each in KINDS]),
        "drafted": st.booleans(),
        "example": st.booleans(),
        "owners": unless_silent(few(builds(model.Owner, party=party, role=maybe(name)))),
        "deadline": unless_silent(maybe(DEADLINES)),
        "moves": few(move),
        "status": unless_silent(maybe(statuses)),
        "reason": maybe(prose),
        "decision": maybe(decision),
        "closed": maybe(DAYS),
        "evidence": maybe(prose),
        "updates": unless_silent(few(update)),
        "measures": unless_silent(few(_measures(prose, name))),
        "funding": unless_silent(
            few(builds(model.Funding, text=prose, amount=maybe(FIGURES), payer=maybe(name)))
        ),
        "sources": unless_silent(
            few(builds(model.Source, text=prose, link=maybe(just("https://a.example/b"))))
        ),
        "links": few(builds(model.Link, to=name, relation=maybe(name), plan=maybe(name))),
        "meets": few(sampled_from(STANDARDS), 1),
        "audience": few(sampled_from(["board", "public"]), 1),
        "notes": few(prose),
        "marking": maybe(just(MARKINGS[0])),
        "carried": maybe(
            builds(model.Carried, plan=name, status=maybe(name), deadline=maybe(DEADLINES))
        ),
    }
    third = builds(model.Action, **fields)
    second = builds(model.Action, **fields, actions=few(third, 1))
    return third | builds(model.Action, **fields, actions=few(second))


def _measures(prose: Strings, name: Strings) -> SearchStrategy[model.Measure]:
    return builds(
        model.Measure,
        text=prose,
        code=maybe(name),
        unit=maybe(sampled_from(["%", "people"])),
        direction=maybe(sampled_from(Direction)),
        baseline=maybe(FIGURES),
        target=maybe(FIGURES),
        actual=maybe(FIGURES),
        by=maybe(DEADLINES),
    )
