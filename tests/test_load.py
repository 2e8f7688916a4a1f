"""A plan from a file: whatever the file holds, a plan and findings, or one plain sentence."""

import time

import pytest
import yaml
from attrs import fields
from hypothesis import given, settings
from hypothesis import strategies as st

from plan_as_code import model
from plan_as_code.checks import check
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.findings import Place, Severity, error
from plan_as_code.load import frameworks, load_plan, load_text, read_text
from plan_as_code.model import Framework, Plan, Record
from plan_as_code.papers import compose
from plan_as_code.source import lines_of
from plan_as_code.writers.text import write_text

GOOD = "id: p\ntitle: A plan\nperiod: 2018/19\nas_of: 2018-10-26\n"


@pytest.fixture
def plan_file(tmp_path):
    return tmp_path / "plan.yaml"


# Files ---------------------------------------------------------------------------------


def test_a_plan_file_is_read_and_findings_name_it(plan_file):
    plan_file.write_text(GOOD + "titel: x\n", encoding="utf-8")
    plan, findings = load_plan(plan_file)
    assert plan == load_text(GOOD)[0]
    assert [each.place for each in findings] == [Place(str(plan_file), 5, 1, 5)]


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_any_line_ends_and_a_byte_order_mark_make_no_difference(plan_file, end):
    plan_file.write_bytes(b"\xef\xbb\xbf" + GOOD.encode().replace(b"\n", end) + b"xyz: x")
    plan, findings = load_plan(plan_file)
    assert plan == load_text(GOOD)[0]
    assert [(each.rule, each.place.line) for each in findings] == [("unknown-field", 5)]


def test_a_file_that_is_not_there_is_a_plain_sentence(plan_file):
    with pytest.raises(PlanAsCodeError, match=rf"^there is no file {plan_file}$"):
        load_plan(plan_file)


def test_a_folder_in_place_of_a_file_is_a_plain_sentence(tmp_path):
    with pytest.raises(
        PlanAsCodeError, match=rf"^{tmp_path} cannot be read: it is a folder, not a file$"
    ):
        load_plan(tmp_path)


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (GOOD.encode("utf-16"), 1),
        (GOOD.encode() + "author: Zoë\n".encode("latin-1"), 5),
        (GOOD.encode() + b"\nnotes: \x93so-called\x94\n", 6),
        (b"\xff\xfe\x00", 1),
    ],
)
def test_a_file_in_another_encoding_is_a_plain_sentence(plan_file, content, line):
    plan_file.write_bytes(content)
    with pytest.raises(PlanAsCodeError) as raised:
        load_plan(plan_file)
    assert str(raised.value) == (
        f"{plan_file} is not UTF-8 text (line {line}); save it again with the encoding UTF-8"
    )


@pytest.mark.parametrize(
    ("start", "kind"),
    [
        (b"PK\x03\x04", "an Office file (or another zip)"),
        (b"\xd0\xcf\x11\xe0", "an old Office file"),
        (b"%PDF-1.7", "a PDF"),
    ],
)
def test_another_kind_of_file_is_named(plan_file, start, kind):
    plan_file.write_bytes(start + b"\xe2\xe3")
    with pytest.raises(PlanAsCodeError) as raised:
        load_plan(plan_file)
    assert str(raised.value) == f"{plan_file} is {kind} and no plan, which is a file of plain text"


def test_utf_16_without_a_mark_is_told_by_its_hidden_characters(plan_file):
    plan_file.write_bytes(GOOD.encode("utf-16-le"))
    plan, [finding, *others] = load_plan(plan_file)
    assert plan is None
    assert {each.rule for each in others} == {"hidden-character"}
    assert (finding.rule, finding.place.line, finding.place.column) == ("hidden-character", 1, 2)


def test_text_is_read_with_its_line_ends(plan_file):
    plan_file.write_bytes(b"\xef\xbb\xbfa\r\nb\rc\n")
    assert read_text(plan_file) == "a\r\nb\rc\n"


# Hostile words -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("", ["file-empty"]),
        ("\n\n", ["file-empty"]),
        ("- a\n- b\n", ["fields-expected"]),
        ("words\n", ["fields-expected"]),
        ("!!python/object/apply:os.system ['true']\n", ["tag-refused", "fields-expected"]),
        ("a: &a [x]\nb: *a\n", ["anchor-refused", "alias-refused"]),
        (f"{GOOD}---\n{GOOD}", ["two-documents"]),
        (f"{GOOD}title: Another\n", ["key-twice"]),
        (f"{GOOD}notes: {'[' * 1000}\n", ["too-deep"]),
        (f"{GOOD}\tnotes: x\n", ["yaml-syntax"]),
        (f"{GOOD}notes: \x1b[2J\n", ["hidden-character"]),
        (f"{GOOD}notes: a\u202eb\n", ["hidden-character"]),
        (f'{GOOD}notes: "\\u202e"\n', ["hidden-character"]),
        (f"{GOOD}notes: 'x\n", ["yaml-syntax"]),
    ],
)
def test_hostile_words_are_findings(text, rules):
    _, findings = load_text(text)
    assert [each.rule for each in findings][: len(rules)] == rules
    assert {each.severity for each in findings} == {Severity.ERROR}


def test_a_billion_laughs_are_refused_at_the_first(plan_file):
    laughs = "".join(f"  - &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]\n" for n in range(1, 10))
    plan_file.write_text(f"{GOOD}notes:\n  - &l0 ha\n{laughs}", encoding="utf-8")
    began = time.process_time()
    _, findings = load_plan(plan_file)
    assert time.process_time() - began < 5
    assert findings[0].rule == "anchor-refused"


@pytest.mark.parametrize("field", ["title", "period", "as_of", "notes", "framework", "nonsense"])
def test_millions_of_characters_in_one_line_are_read_in_seconds(field):
    began = time.process_time()
    _, findings = load_text(f"{GOOD.replace(f'{field}:', 'x:')}{field}: {'x ' * 1_000_000}\n")
    assert time.process_time() - began < 10
    assert all(len(each.message) < 300 for each in findings)


# Frameworks ----------------------------------------------------------------------------


@pytest.mark.parametrize("name", frameworks())
def test_a_shipped_framework_stands_for_its_name(name):
    plan, findings = load_text(f"{GOOD}framework: {name}\n")
    assert findings == ()
    assert plan is not None
    assert plan.framework is not None
    assert plan.framework.id == name


def test_a_framework_of_the_plans_own_is_read_like_any_record():
    plan, findings = load_text(f"{GOOD}framework: {{id: own, name: Our own}}\n")
    assert findings == ()
    assert plan is not None
    assert plan.framework == Framework(id="own", name="Our own")


@pytest.mark.parametrize(
    ("name", "hint"),
    [("london2017", "did you mean `london-2017`?"), ("../load", "there are `london-2017`")],
)
def test_a_framework_that_does_not_ship_is_told_with_those_that_do(name, hint):
    plan, findings = load_text(f"{GOOD}framework: {name}\n")
    assert plan == load_text(GOOD)[0]
    message = f"no framework called `{name}` ships with plan-as-code"
    place = Place("plan.yaml", 5, 12, len(name))
    assert findings == (error(place, "framework-not-shipped", message, hint=hint),)


# Anything at all -----------------------------------------------------------------------

KEYS = sorted(
    {
        each.name
        for name in model.__all__
        if isinstance(kind := getattr(model, name), type) and issubclass(kind, Record)
        for each in fields(kind)
    }
)
WORDS = st.one_of(
    st.sampled_from(
        ["a", "b", "deck", "document", "current", "not recorded", "true", "2018/19", "2018-10-26",
         "30 February 2019", "June 2018; July 2018", "monthly", "examples", "actions", "cover",
         "milestone", "submitted", "green", "{actions, in words}", "{nothing}", "*soft", "1e9",
         "-5", "", "london-2017", "**", "[x](http://y)", "- a\n- b"]
    ),
    st.text(max_size=8),
)  # fmt: skip
TREES = st.recursive(
    WORDS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(KEYS), inner, max_size=6)
    ),
    max_leaves=25,
)
PLANS = st.builds(
    lambda more, base: {**base, **more},
    st.dictionaries(st.sampled_from([each.name for each in fields(Plan)]), TREES, max_size=6),
    st.just({"id": "p", "title": "A plan", "period": "2018/19", "as_of": "2018-10-26"}),
)
ACTIONS = st.lists(st.dictionaries(st.sampled_from(KEYS), TREES, max_size=6), max_size=3)


@settings(max_examples=60, deadline=None)
@given(content=PLANS, actions=ACTIONS)
def test_whatever_stands_in_the_fields_is_read_checked_and_put_on_paper(content, actions):
    actions = [{"id": "a1", "text": "words", **each} for each in actions]
    content = {"themes": [{"key": "a", "name": "A", "actions": actions or "x"}], **content}
    text = yaml.safe_dump(content, sort_keys=False, allow_unicode=True)
    plan, findings = load_text(text)
    lines = lines_of(text)
    assert all(each.place.line <= len(lines) for each in findings)
    if plan is not None:
        assert all(each.message for each in check(plan))
        for paper in plan.papers:
            assert write_text(compose(plan, paper))


def test_the_theme_of_a_house_style_is_told_to_be_no_plan():
    plan, [finding] = load_text("name: Ours\ndeck: {}\ndocument: {}\ncolours: {}\n", "theme.yaml")
    assert plan is None
    assert finding == error(
        Place("theme.yaml", 2, 1, 4),
        "unknown-field",
        "this is the theme.yaml of a house style, and no plan",
        hint="name a plan's file; `plan-as-code template check` looks through a house style",
    )
