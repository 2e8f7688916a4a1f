"""However many slips of the pen there are in a file: one run tells each, and nothing besides."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plan_as_code.load import load_text
from plan_as_code.source import lines_of, parse_on

ACTION = """\
      - id: {0}
        text: Sweep park number {0} by night
        owners: [police, council]
        deadline: Monthly
        notes: "said on day {0}"
        updates:
          - date: 2018-09-01
            text: Swept {0} twice
          - date: 2018-10-01
            text: Swept {0} again
        measures: sweeps of {0}
"""
THEME = """\
  - key: theme-{0}
    name: Theme {0}
    aim: what theme {0} is for
    actions:
"""
PLAN = """\
id: plan
title: A plan
period: 2018/19
as_of: 2018-10-26
parties:
  - id: police
    name: Police
    kind: agency
  - id: council
    name: Council
    kind: agency
themes:
""" + "".join(THEME.format(n) + ACTION.format(f"A{n}") + ACTION.format(f"B{n}") for n in range(3))

# What a line becomes, and which of the lines it becomes is told.
FIELD, ITEM, WORDS = r"^( +)(\w+): (.+)$", r"^( *)- (\w+): (.+)$", r"((?:text|name|aim): )(.+)$"
ANY = r"^( *(?:- )?)(\w+): ([^\[\"].*)$"
COLON, PLACE, TAB, HARD = "colon", "place", "tab", "hard"
SLIPS = {
    "a hyphen without a space": (ITEM, r"\1-\2: \3", 0, None),
    "a bullet": (ITEM, "\\1\u2022 \\2: \\3", 0, None),
    "no hyphen": (ITEM, r"\1  \2: \3", 0, PLACE),
    "an item too far in": (ITEM, r" \1- \2: \3", 0, PLACE),
    "two spaces behind a hyphen": (ITEM, r"\1-  \2: \3", 0, PLACE),
    "a colon without a space": (ANY, r"\1\2:\3", 0, COLON),
    "another sign": (ANY, r"\1\2; \3", 0, COLON),
    "an equals sign": (ANY, r"\1\2 = \3", 0, COLON),
    "no colon": (ANY.replace(r"(\w+)", "(id|text|date)"), r"\1\2 \3", 0, COLON),
    "a hard space": (ANY, "\\1\\2:\xa0\\3", 0, HARD),
    "hard spaces": (r"^    ( *)(\w.*)", "\xa0\xa0\xa0\xa0\\1\\2", 0, HARD),
    "tabs": (r"^((?:    )+)(\w.*)", lambda found: f"{found[1].replace('    ', chr(9))}{found[2]}",
             0, TAB),
    "further in": (FIELD, r" \1\2: \3", 0, PLACE),
    "much further in": (FIELD, r"  \1\2: \3", 0, PLACE),
    "further out": (r"^ ( +)(\w+): (.+)$", r"\1\2: \3", 0, PLACE),
    "bare words": (FIELD, r"\1\2: \3\n\1and the streets", 1, None),
    "a remark": (FIELD, r"\1// ask Jo\n\1\2: \3", 0, None),
    "a table": (FIELD, r"\1\2: \3\n3\tVisits\tpolice\n4\tTalks\tschools", 1, None),
    "a conflict": (r"^( +\w+: .+)$", r"<<<<<<< HEAD\n\1\n=======\n\1x\n>>>>>>> police", 0, None),
    "an open quote": (WORDS, r'\1"\2', 0, None),
    "a quote in front": (WORDS, r'\1"Op X" \2', 0, None),
    "a colon in words": (WORDS, r"\1\2: all", 0, None),
    "a first sign": (WORDS, r"\1@\2", 0, None),
    "an open bracket": (r"(owners: .+)\]$", r"\1", 0, None),
    "another bracket": (r"(owners: .+)\]$", r"\1}", 0, None),
}  # fmt: skip


def slipped(slips):
    """The plan with some slips, by the number of their line; and the lines that are told."""
    lines, told, groups = [], set(), set()
    for number, line in enumerate(PLAN.splitlines()):
        if number in slips:
            pattern, replacement, offset, group = SLIPS[slips[number]]
            if group not in (TAB, HARD) or group not in groups:
                told.add(len(lines) + 1 + offset)
            groups.add(group)
            line = re.sub(pattern, replacement, line)
        lines += line.split("\n")
    return "\n".join([*lines, ""]), told


def independent(drawn):
    """Leave out what is ambiguous, so that no reader could tell one slip from another.

    Lines next to each other that are out of place, or have lost their colon, may be one slip: a
    block that was pasted too far in, an item of a list that is bare words. And a list must have
    an item that begins as it should: nothing else shows where the others were meant to.
    """
    lines, slips = PLAN.splitlines(), {}
    for number, name in sorted(drawn.items()):
        pattern, *_, group = SLIPS[name]
        above = SLIPS[slips[number - 1]][-1] if number - 1 in slips else None
        blurred = {group, above} <= {PLACE, TAB, HARD} or {group, above} <= {COLON, HARD}
        begun = [n for n, line in enumerate(lines) if begins(line) == begins(lines[number])]
        lonely = "- " in lines[number] and {*begun} <= {*drawn}
        if re.search(pattern, lines[number]) and not blurred and not lonely:
            slips[number] = name
    return slips


def begins(line):
    """What a line begins with, up to its first colon."""
    return line.partition(":")[0]


MIXES = (
    st.dictionaries(
        st.integers(0, PLAN.count("\n") - 1),
        st.sampled_from(sorted(SLIPS)),
        min_size=2,
        max_size=14,
    )
    .map(independent)
    .filter(lambda slips: len(slips) > 1)
)


def test_the_plan_without_slips_is_sound():
    plan, findings = load_text(PLAN)
    assert plan is not None
    assert findings == ()


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_told_at_its_line_wherever_it_is(name):
    for number, line in enumerate(PLAN.splitlines()):
        if re.search(SLIPS[name][0], line) and number > 3:
            text, told = slipped({number: name})
            plan, findings = load_text(text)
            assert plan is not None
            assert [each.place.line for each in findings] == [*told], text


@settings(max_examples=60, deadline=None)
@given(slips=MIXES)
def test_any_mix_of_slips_is_told_in_one_run_until_each_is_undone(slips):
    while slips:
        text, told = slipped(slips)
        plan, findings = load_text(text)
        assert plan is not None, text
        assert sorted(each.place.line for each in findings) == sorted(told), text
        del slips[min(slips)]
    assert load_text(slipped(slips)[0])[1] == ()


LIST = """\
title: A plan
actions:
  - id: 1
    text: Sweep
    kind: current
  - id: 2
    text: Patrol
    kind: current
  - id: 3
    text: Visit
    kind: current
"""


@pytest.mark.parametrize(
    ("first", "last", "by", "told"),
    [
        (1, 1, 1, "1:2 this line begins after 1 space, too far in for line 2, which goes on with it; begin it after no spaces"),
        (3, 5, 1, "3:4 this line begins after 3 spaces, too far in for line 6, which goes on with it; begin it after 2 spaces, and move the 2 lines below it along"),
        (3, 5, -1, "3:2 this line begins after 1 space, too far out for line 6, which goes on with it; begin it after 2 spaces, and move the 2 lines below it along"),
        (4, 5, 1, "4:6 `text` begins further in than the field above it, as if it were one of its words; begin it after 4 spaces, and move the line below it along"),
        (4, 5, -1, "4:4 this line begins after 3 spaces, where nothing it could belong to begins; begin it after 4 spaces, and move the line below it along"),
        (6, 8, 1, "6:4 this line begins after 3 spaces, where nothing it could belong to begins; begin it after 2 spaces, and move the 2 lines below it along"),
        (6, 8, -1, "6:2 this line begins after 1 space, where nothing it could belong to begins; begin it after 2 spaces, and move the 2 lines below it along"),
        (9, 11, 2, "9:5 this line begins after 4 spaces, where nothing it could belong to begins; begin it after 2 spaces, and move the 2 lines below it along"),
    ],
)  # fmt: skip
def test_a_block_out_of_place_is_told_once_at_its_first_line(first, last, by, told):
    lines = LIST.splitlines()
    for n in range(first - 1, last):
        lines[n] = f"{' ' * by}{lines[n][max(0, -by) :]}"
    node, [finding] = parse_on("\n".join(lines), "plan.yaml")
    assert node is not None
    place = finding.place
    assert f"{place.line}:{place.column} {finding.message}; {finding.hint}" == told


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("  - id: 2\n", "  -  id: 2\n", "6:3 2 spaces stand behind this hyphen, and the fields below it line up with 1; write `- id: 2`"),
        ("  - id: 2\n", "- id: 2\n", "6:1 this line begins after no spaces, where nothing it could belong to begins; begin it after 2 spaces"),
        ("    text: Patrol\n", "      text: Patrol\n", "7:7 `text` begins further in than the field above it, as if it were one of its words; begin it after 4 spaces"),
        ("    text: Patrol\n", "    text:\n\u2022 Patrol\n", "8:1 `\u2022` stands here, and an item of a list begins with a hyphen; write `- Patrol`"),
        ("    text: Patrol\n", "\t\ttext: Patrol\n", "7:1 this line is indented with a tab; indent with spaces"),
        ("    text: Patrol\n", "\ttext: Patrol\n", "7:1 this line is indented with a tab; indent with spaces"),
    ],
)  # fmt: skip
def test_of_several_likely_causes_the_one_is_told_with_which_the_rest_is_read(old, new, told):
    node, [finding] = parse_on(LIST.replace(old, new), "plan.yaml")
    assert node is not None
    place = finding.place
    assert f"{place.line}:{place.column} {finding.message}; {finding.hint}" == told


def test_after_what_nobody_can_mend_the_items_below_are_read():
    text = (
        LIST.replace("Sweep", "[a,\n      b")
        .replace("Patrol", "@team")
        .replace("Visit", "[a,\n      b")
    )
    node, findings = parse_on(text, "plan.yaml")
    assert node is None
    assert [(each.place.line, each.rule) for each in findings] == [
        (4, "yaml-syntax"), (8, "yaml-syntax"), (11, "yaml-syntax"),
    ]  # fmt: skip


FRAGMENTS = st.sampled_from(
    ["", "a", ": ", ":", "- ", "-", "\n", "\n  ", " ", "\t", "'", '"', "[", "]", "{", "}", ",", "|",
     ">", " # x", "&x ", "*x", "! ", "? ", "---\n", "%", "@", "\xa0", "\u2022", "\\", "=======\n"]
)  # fmt: skip
DAMAGE = st.lists(
    st.tuples(st.integers(0, len(PLAN)), st.sampled_from([0, 1, 2, 5, 30]), FRAGMENTS),
    min_size=1,
    max_size=6,
)


@settings(max_examples=100, deadline=None)
@given(damage=DAMAGE)
def test_any_damage_ends_in_a_tree_or_in_findings_at_lines_of_the_file(damage):
    text = PLAN
    for start, length, fragment in damage:
        text = text[:start] + fragment + text[start + length :]
    node, findings = parse_on(text, "plan.yaml")
    assert node is not None or findings
    assert {each.place.line for each in findings} <= set(range(len(lines_of(text)) + 1))
