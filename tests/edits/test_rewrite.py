"""Plans at random, in every style of YAML, altered at random: nothing but the changes changes."""

import re

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from plan_as_code.changes import ChangeKind, compare
from plan_as_code.edits import altered, apply, rewrite
from plan_as_code.edits.page import Page
from plan_as_code.edits.tree import entries
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.files import Files
from plan_as_code.load import load_text
from plan_as_code.source import Mapping, Sequence, parse

from .yamls import Maker, every

SEEDS = st.integers(0, 2**32)


def one_file(text):
    return Files("p.yaml", {"p.yaml": text})


@given(SEEDS)
@settings(max_examples=50, deadline=None)
def test_a_plan_written_in_any_style_reads_as_it_is_and_takes_any_changes(seed):
    make = Maker(seed)
    plan = make.plan()
    files = one_file(make.write(plan))
    assert files.read() == (plan, ())
    wanted = make.altered(plan, make.random.randint(1, 6))
    changes = compare(plan, wanted)
    done, findings = apply(files, changes).read()
    assert (done, findings) == (wanted, ())
    assert compare(plan, done) == changes


@given(SEEDS)
@settings(max_examples=40, deadline=None)
def test_a_plan_split_into_files_takes_any_changes_in_the_files_they_belong_to(seed):
    make = Maker(seed)
    plan = make.plan()
    files = Files("p.yaml", make.write_files(plan))
    wanted = make.altered(plan, make.random.randint(1, 4))
    done = rewrite(files, wanted)
    assert done.read() == (wanted, ())
    assert list(done.texts) == list(files.texts)


@given(SEEDS)
@settings(max_examples=50, deadline=None)
def test_changing_one_field_changes_nothing_before_it_and_nothing_behind_it(seed):
    make = Maker(seed)
    plan = make.plan()
    old = make.write(plan)
    wanted = make.with_field(plan)
    changes = compare(plan, wanted)
    new = rewrite(one_file(old), wanted).texts["p.yaml"]
    if not changes:
        assert new == old
        return
    [change] = changes
    start, end = stretch(old, change.id, change.field, gone=is_less(change))
    assert new.startswith(old[:start])
    assert new.endswith(old[end:])


def is_less(change):
    """Whether a field goes, or entries of its list."""
    before, after = change.before, change.after
    if not (isinstance(before, tuple) and isinstance(after, tuple)):
        return not after
    return len(after) < len(before)


def stretch(text, id, field, gone):
    """Where in a text a field may change: its own lines, or those between its neighbours.

    What goes, a field or an entry, takes the comments along that are indented as part of it.
    """
    node = next(each for each in mappings(parse(text, "")[0]) if named(each, id))
    page, held = Page(text), entries(node)
    if node.flow:
        return node.start, node.end
    if field in held:
        entry = held[field]
        rows = page.row(entry.key.start), page.row(page.tight(entry.value))
        end = page.extent(entry.value, page.column(node.start)) if gone else page.ends[rows[1]]
        return page.ends[rows[0] - 1], end
    return node.start, page.extent(node, page.column(node.start))


def mappings(node):
    if isinstance(node, Mapping):
        yield node
    values = [each.value for each in node.entries] if isinstance(node, Mapping) else []
    values += node.items if isinstance(node, Sequence) else []
    for value in values:
        yield from mappings(value)


def named(node, id):
    held = entries(node)
    return "id" in held and "text" in held and held["id"].value.text.strip() == id


@given(SEEDS)
@settings(max_examples=50, deadline=None)
def test_adding_removing_or_moving_an_action_leaves_every_other_line(seed):
    make = Maker(seed)
    plan = make.plan()
    old = make.write(plan)
    kind = make.one(make.without, make.with_action, make.elsewhere)
    wanted = kind(plan)
    new = rewrite(one_file(old), wanted).texts["p.yaml"]
    gone = {each.id for each in compare(plan, wanted) if each.kind is not ChangeKind.NEW}
    kept = [line for line in lines_without(old, gone) if line.strip()]
    after = iter(new.splitlines())
    if "{" not in re.sub(r"# remark.*", "", old):
        assert [line for line in kept if line not in after] == []


def lines_without(text, ids):
    """The lines of a text that belong to no action with one of these ids."""
    page = Page(text)
    for node in mappings(parse(text, "")[0]):
        if any(named(node, id) for id in ids):
            end = page.row(page.extent(node, page.column(node.start) - 2))
            for row in range(page.row(page.lead(page.start(node.start))), end + 1):
                page.ends[row] = page.starts[row]
    return [page.line(row) for row in range(len(page.starts))]


@given(SEEDS)
@settings(max_examples=50, deadline=None)
def test_changes_made_to_a_plan_are_those_found_between_it_and_the_new_one(seed):
    make = Maker(seed)
    plan = make.plan()
    wanted = make.altered(plan, 8)
    assert altered(plan, compare(plan, wanted)) == wanted
    assert (compare(plan, wanted) == ()) == (plan == wanted)


def test_a_plan_with_errors_is_not_changed():
    text = "id: p\ntitle: A\nperiod: 2018/19\nas_of: 2018-10-26\nthemes: {key: a}\n"
    plan, _ = load_text(text)
    with pytest.raises(PlanAsCodeError) as problem:
        rewrite(one_file(text), evolve(plan, title="B"))
    assert str(problem.value).startswith(
        "p.yaml cannot be changed before its errors are mended: p.yaml:5:9: `themes` is a list"
    )


def test_what_no_file_can_hold_is_refused():
    text = "id: p\ntitle: A\nperiod: 2018/19\nas_of: 2018-10-26\n"
    plan, _ = load_text(text)
    with pytest.raises(PlanAsCodeError) as problem:
        rewrite(one_file(text), evolve(plan, title="A\x00"))
    assert (
        str(problem.value)
        == "this cannot be changed in p.yaml without changing more; change it by hand"
    )


def test_ids_are_never_reused_so_the_made_up_plans_have_none_twice():
    for seed in range(50):
        make = Maker(seed)
        plan = make.altered(make.plan(), 5)
        ids = [each.id for theme in plan.themes for each in every(theme.actions)]
        assert len(ids) == len(set(ids))
