"""The schemas editors use: complete, current, and of one mind with the reader."""

import json
import re
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import partial
from io import StringIO
from pathlib import Path
from types import NoneType, UnionType
from typing import get_args, get_origin

import attrs
import jsonschema
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from plan_as_code.cli.schema import KINDS, schema_text
from plan_as_code.load import load_text
from plan_as_code.model import NotRecorded, Plan, Record
from plan_as_code.schema import described
from plan_as_code.shapes import shape
from plan_as_code.themes import ThemeFile

ROOT = Path(__file__).resolve().parents[1]
SCHEMAS = ROOT / "schema"
KIND_OF = {
    "plans/*.yaml": "plan",
    "examples/*.yaml": "plan",
    "templates/*/theme.yaml": "theme",
    "plan_as_code/frameworks/*.yaml": "framework",
}
FILES = [(path, kind) for glob, kind in KIND_OF.items() for path in sorted(ROOT.glob(glob))]
HEAD = "id: p\ntitle: A plan\nperiod: 2018/19\nas_of: 2018-10-26\n"


def yaml_1_2(text):
    """Read a text as an editor does that goes by YAML 1.2: `NO` is a word there."""
    return YAML(typ="safe", pure=True).load(StringIO(text))


LOADERS = {"YAML 1.1": yaml.safe_load, "YAML 1.2": yaml_1_2}


@pytest.fixture(params=LOADERS)
def complaints(request):
    """Say what a schema has against a text, as an editor reads it."""
    return partial(objections, LOADERS[request.param])


def objections(loader, text, kind="plan"):
    value = json.loads(json.dumps(loader(text), default=str))
    return [
        ("/".join(map(str, each.absolute_path)), each.validator)
        for each in VALIDATORS[kind].iter_errors(value)
    ]


VALIDATORS = {kind: jsonschema.Draft7Validator(json.loads(schema_text(kind))) for kind in KINDS}


def records(*roots):
    """Every kind of record that the roots can hold, themselves included."""
    found, waiting = [], list(roots)
    while waiting:
        kind = waiting.pop()
        if attrs.has(kind) and kind not in found:
            found.append(kind)
            waiting += [slot.type for slot in shape(kind).slots.values()]
        waiting += [each for each in get_args(kind) if each is not Ellipsis]
    return sorted(found, key=lambda kind: kind.__name__)


@pytest.mark.parametrize("record", records(Plan, ThemeFile), ids=lambda kind: kind.__name__)
def test_every_record_and_each_of_its_fields_is_described_in_a_sentence(record):
    whole, told = described(record)
    assert list(told) == list(shape(record).slots)
    assert [words for words in (whole, *told.values()) if not re.match(r"[A-Z*].*\.$", words)] == []


def test_the_records_of_a_plan_are_all_found():
    assert {"Action", "Deadline", "Move", "Plan", "Version"} <= {
        kind.__name__ for kind in records(Plan)
    }
    assert all(issubclass(kind, Record) for kind in records(Plan, ThemeFile))


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_draft_7_and_refers_to_nothing_it_does_not_hold(kind):
    schema = json.loads(schema_text(kind))
    jsonschema.Draft7Validator.check_schema(schema)
    named = set(re.findall(r'"#/definitions/(\w+)"', schema_text(kind)))
    assert named == set(schema["definitions"])


@pytest.mark.parametrize("kind", KINDS)
def test_the_committed_schema_is_current(kind):
    command = f"plan-as-code schema {kind} > schema/{kind}.schema.json"
    committed = (SCHEMAS / f"{kind}.schema.json").read_text(encoding="utf-8")
    assert committed == schema_text(kind) + "\n", f"the model has changed; run: {command}"


@pytest.mark.parametrize(("path", "kind"), FILES, ids=lambda each: getattr(each, "stem", each))
def test_a_shipped_file_names_its_schema_in_its_first_line(path, kind):
    first = path.read_text(encoding="utf-8").splitlines()[0]
    found = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    assert found is not None
    assert (path.parent / found[1]).resolve() == SCHEMAS / f"{kind}.schema.json"


@pytest.mark.parametrize(("path", "kind"), FILES, ids=lambda each: getattr(each, "stem", each))
def test_pycharm_finds_the_same_schema(path, kind):
    """PyCharm takes the words behind the same mark, in the first comment that has it.

    So says its published source (JsonSchemaByCommentProvider): `#`, spaces, the mark in any
    case, and all that follows up to a space, as a place seen from the file.
    """
    mark = re.compile(r"#\s*yaml-language-server:\s*\$schema=(\S+)", re.IGNORECASE)
    found = [
        match
        for line in path.read_text(encoding="utf-8").splitlines()
        if (match := mark.match(line))
    ]
    assert [(path.parent / each[1]).resolve() for each in found] == [
        SCHEMAS / f"{kind}.schema.json"
    ]


@pytest.mark.parametrize(("path", "kind"), FILES, ids=lambda each: getattr(each, "stem", each))
def test_a_shipped_file_is_as_its_schema_says(path, kind, complaints):
    assert complaints(path.read_text(encoding="utf-8"), kind) == []


def test_every_kind_of_shipped_file_is_there():
    assert {kind for _, kind in FILES} == {"plan", "theme", "framework"}


GOOD = [
    "language: NO",
    "short_title: 1.10",
    "marking: yes",
    "period: 2018",
    "as_of: 26/10/2018",
    "as_of: Friday, 26th October 2018",
    "as_of: 2018-10-26",
    "period: {text: One year, start: 2018-04-01, end: 31 March 2019}",
    "framework: london-2017",
    "framework: {id: own, name: Our own}",
    "framework: {include: framework.yaml}",
    "notes: One",
    "notes: [One, 2, 2018-10-26, {include: notes.yaml}]",
    "partnerships: [One, {name: Two, area: There}]",
    "parties: {include: parties.yaml}",
    "events: [{id: e, name: E, date: 2018}]",
    "statuses: [{key: done, word: Done, tone: good, closed: YES}]",
    "themes: [{include: parts/weapons.yaml}]",
    "themes: [{key: 1, name: T, actions: [{id: 1.10, text: T, owners: a, updates: Not recorded}]}]",
    "themes: [{key: t, name: T, actions: [{id: A, text: T, drafted: no, deadline: 2018-10-26}]}]",
    "themes: [{key: t, name: T, measures: [{text: M, target: '£84,000', actual: 7.5, by: Monthly}]}]",
]


@pytest.mark.parametrize("line", GOOD)
def test_what_people_may_write_is_good(line, complaints):
    name = line.partition(":")[0]
    others = "".join(each for each in HEAD.splitlines(keepends=True) if not each.startswith(name))
    assert complaints(f"{others}{line}\n") == []


BAD = {
    "titel: A plan": ("", "additionalProperties"),
    "notes: []": ("notes", "anyOf"),
    "notes:": ("notes", "anyOf"),
    "notes: ' '": ("notes", "anyOf"),
    "marking: [OFFICIAL]": ("marking", "type"),
    "marking:": ("marking", "type"),
    "framework: london-1917": ("framework", "anyOf"),
    "contact: The team": ("contact", "anyOf"),
    "events: {id: e, name: E, date: 2018}": ("events", "anyOf"),
    "events: [{id: e, name: E, date: 2018, stage: begun}]": ("events", "anyOf"),
    "events: [{id: e, name: E}]": ("events", "anyOf"),
    "themes: [{include: a.yaml, key: t, name: T}]": ("themes", "anyOf"),
    "themes: [{key: t, name: T, actions: [{include: a.yaml}]}]": ("themes", "anyOf"),
    "themes: [{key: t, name: T, actions: [{id: A, text: T, drafted: maybe}]}]": ("themes", "anyOf"),
    "themes: [{key: t, name: T, actions: [{id: A, text: T, closed: soon}]}]": ("themes", "anyOf"),
    "themes: [{key: t, name: T, actions: [{id: A, text: T, updates: none}]}]": ("themes", "anyOf"),
    "title: {include: title.yaml}": ("title", "type"),
}


@pytest.mark.parametrize(("line", "complaint"), BAD.items(), ids=BAD)
def test_what_the_reader_refuses_is_refused(line, complaint, complaints):
    name = line.partition(":")[0]
    others = "".join(each for each in HEAD.splitlines(keepends=True) if not each.startswith(name))
    assert complaints(f"{others}{line}\n") == [complaint]
    assert [each for each in load_text(f"{others}{line}\n")[1] if each.rule != "include-unreadable"]


def test_a_missing_field_is_named():
    [missing] = VALIDATORS["plan"].iter_errors({"id": "p", "title": "P", "period": "2018/19"})
    assert missing.message == "'as_of' is a required property"


@pytest.mark.parametrize(
    "part",
    [
        "key: t\nname: T\n",
        "- key: t\n  name: T\n- include: u.yaml\n",
        "include: t.yaml\n",
    ],
)
def test_a_part_is_one_theme_or_several(part, complaints):
    assert complaints(part, "part") == []


@pytest.mark.parametrize("part", ["key: t\n", "- key: t\n  nam: T\n", "weapons\n", "themes: []\n"])
def test_a_part_is_nothing_else(part, complaints):
    assert complaints(part, "part") == [("", "anyOf")]


# The schema and the reader ------------------------------------------------------------

# Words that YAML takes for something else, and words that a field may or may not read.
WORDS = (
    "x", "A1", "1.10", "1.1", "0100", "-5", "1e3", "0x1F", "1_000", ".5", ".inf", "12:30", "NO",
    "yes", "Off", "true", "FALSE", "2018", "2018/19", "2018-10-26", "26 October 2018",
    "1st of March 2019", "26/10/2018", "30 February 2018", "Q3 2018/19", "Monthly", "Not Recorded",
    "not recorded", "april 2018 to March 2021", "84,000", "£5", "12.5%", "deck", "document",
    "Deck", "milestone", "contents", "agency", "up", "good", "london-2017", "& < > ]]>", "a: b",
    "", " ", "null and void", "é",
)  # fmt: skip
QUOTED = re.compile(r"[^\w ./-]|^[ .-]| $|^$|^30 Feb")
READABLE = {
    date: ("2018-10-26", "26 October 2018", "26/10/2018", "3rd Sept. 2018"),
    Decimal: ("5", "-5", "1.10", "84,000", "£5", "12.5%", "+1,000,000.5 %"),
    bool: ("true", "FALSE", "yes", "No"),
}


def scalar(text):
    return json.dumps(text, ensure_ascii=False) if QUOTED.search(text) else text


words = st.sampled_from(WORDS).map(scalar)
quoted = st.sampled_from(WORDS).map(partial(json.dumps, ensure_ascii=False))
anything = st.recursive(
    words | quoted,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.just("text"), inner, max_size=1),
    max_leaves=3,
)


def written(value):
    """Write lists and mappings in brackets and braces; words are written already."""
    match value:
        case dict():
            return "{" + ", ".join(f"{key}: {written(each)}" for key, each in value.items()) + "}"
        case list():
            return "[" + ", ".join(map(written, value)) + "]"
        case _:
            return value


@st.composite
def values(draw, kind, depth=0):
    """Something for a field: nearly always what it takes, now and then anything."""
    if draw(st.integers(0, 60)) == 37:
        return draw(anything)
    if get_origin(kind) is UnionType:
        kinds = [each for each in get_args(kind) if each is not NoneType]
        kind = draw(st.sampled_from(kinds))
    if kind is NotRecorded:
        return draw(st.sampled_from(("not recorded", "Not Recorded")))
    if get_origin(kind) is tuple:
        return draw(st.lists(values(get_args(kind)[0], depth), min_size=1, max_size=2))
    if attrs.has(kind):
        bare = shape(kind).bare or shape(kind).parse
        return draw(words if bare and draw(st.booleans()) else mappings(kind, depth + 1))
    if issubclass(kind, Enum):
        return draw(st.sampled_from([each.value for each in kind]))
    return draw(st.sampled_from(READABLE.get(kind, WORDS)).map(scalar))


@st.composite
def mappings(draw, record, depth=0):
    slots = shape(record).slots
    needed = [name for name, slot in slots.items() if slot.required]
    others = [name for name in slots if name not in needed]
    some = st.lists(st.sampled_from(others), max_size=2, unique=True) if others else st.just([])
    names = needed + (draw(some) if depth < 5 else [])
    if draw(st.integers(0, 60)) == 37:
        names = [*names[1:], "nonsense"]
    return {name: draw(values(slots[name].type, depth)) for name in names if name in slots} | (
        {"nonsense": "x"} if "nonsense" in names else {}
    )


@pytest.mark.parametrize("loader", LOADERS.values(), ids=LOADERS)
@settings(max_examples=300, deadline=None)
@given(plan=mappings(Plan))
def test_the_schema_takes_what_the_reader_takes_and_refuses_what_it_refuses(loader, plan):
    text = written(plan)
    _, findings = load_text(text)
    refused = objections(loader, text)
    if not findings:
        assert refused == []
    elif {each.rule for each in findings} - {"unreadable"}:
        assert refused
