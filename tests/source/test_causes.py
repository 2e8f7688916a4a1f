"""The slips of people who have never met YAML: the right line, the likely cause, the mend."""

import pytest
import yaml

from plan_as_code.source import events, parse, parse_on
from plan_as_code.source.nodes import Mapping, Scalar, Sequence

PLAN = """\
title: A plan
actions:
  - id: 1
    text: Sweep the parks
    kind: current
  - id: 2
    text: Patrol
"""
SWEEP = "    text: Sweep the parks\n"
KIND = "    kind: current\n"
SLIPS = [
    # Words
    (SWEEP, "    text: Sweeps: parks\n",
     '4:17 these words hold a colon and a space, which would begin a field; put "quotes" around all of them: "Sweeps: parks"'),
    (SWEEP, "    text: Sweep the parks and\n      and streets: all of them\n",
     "5:18 these words hold a colon and a space, which would begin a field; write `>-` behind the name of the field, and all its words below it"),
    (SWEEP, "    text: @team tweets\n",
     '4:11 words cannot begin with `@`; put "quotes" around all of them: "@team tweets"'),
    (SWEEP, "    text: `Op X` again\n",
     '4:11 words cannot begin with a backtick; put "quotes" around all of them: "`Op X` again"'),
    (SWEEP, "    text: % of homes\n",
     '4:11 words cannot begin with `%`; put "quotes" around all of them: "% of homes"'),
    (SWEEP, "    text: & parks\n",
     '4:11 words cannot begin with `&`; put "quotes" around all of them: "& parks"'),
    (SWEEP, "    text: **Sweep** the parks\n",
     '4:11 words cannot begin with `*`; put "quotes" around all of them: "**Sweep** the parks"'),
    (SWEEP, "    text: *Op X* again\n",
     '4:11 words cannot begin with `*`; put "quotes" around all of them: "*Op X* again"'),
    (SWEEP, '    text: "Op X" again\n',
     '4:11 the words go on after the `"` that ends them; put "quotes" around all of them: \'"Op X" again\''),
    (SWEEP, "    text: 'Op X' again\n",
     '4:11 the words go on after the `\'` that ends them; put "quotes" around all of them: "\'Op X\' again"'),
    (SWEEP, "    text: [Op X] again\n",
     '4:11 the words go on after the `]` that ends them; put "quotes" around all of them: "[Op X] again"'),
    (SWEEP, "    text: {Op X} again\n",
     '4:11 the words go on after the `}` that ends them; put "quotes" around all of them: "{Op X} again"'),
    (SWEEP, "    text: - sweeps\n",
     '4:11 a list cannot begin on the line of its field; put "quotes" around all of them: "- sweeps"'),
    (SWEEP, "    text: > 40 sweeps\n",
     '4:11 `>` says that the words begin on the next line, and some stand here; put "quotes" around all of them: "> 40 sweeps"'),
    (SWEEP, "    text: ? to be agreed\n",
     '4:11 words cannot begin with `?`; put "quotes" around all of them: "? to be agreed"'),
    (SWEEP, '    text: "S:\\Safety\\plan"\n',
     "4:14 a `\\` in double quotes starts an escape; use single quotes: 'S:\\Safety\\plan'"),
    (SWEEP, '    text: "S:\\xray"\n',
     "4:14 a `\\` in double quotes starts an escape; use single quotes: 'S:\\xray'"),
    (SWEEP, "    text: [Sweep, the parks\n",
     "4:11 the bracket opened here is never closed, or lacks a comma; close it"),
    (SWEEP, '    text: "Sweep the parks\n',
     '4:11 the quote opened here is never closed; write `"` where the words end'),
    (SWEEP, "    text: 'Sweep the parks\n",
     "4:11 the quote opened here is never closed; write `'` where the words end"),
    (f"{SWEEP}{KIND}", "    text: 'Sweep the parks\n    kind: current\n    notes: the board's own\n",
     "4:11 the quote opened here is never closed; write `'` where the words end"),
    (SWEEP, "    text: [a, {b: c]\n",
     "4:20 `]` stands here, where `,` or `}` should; close each bracket once, the one opened last first"),
    (SWEEP, "    text: [{b: c}}]\n",
     "4:18 `}` stands here, where `,` or `]` should; close each bracket once, the one opened last first"),
    # Signs
    (KIND, "    kind:current\n",
     "5:5 there is no space behind `kind:`; write `kind: current`"),
    ("  - id: 1\n", "  - id:1\n",
     "3:5 there is no space behind `id:`; write `id: 1`"),
    (KIND, "    and\n    the streets\n    by night\n",
     "5:5 this line has no `: `, so it is no field, and it does not go on with the words above; write `name: value`, or indent it further than the field whose words it goes on with"),
    (KIND, "    kind; current\n",
     "5:9 `;` stands here, and a field's name ends in a colon; write `kind: current`"),
    (KIND, "    kind\uff1acurrent\n",
     "5:9 `\uff1a` stands here, and a field's name ends in a colon; write `kind: current`"),
    (KIND, "    kind:\xa0current\n",
     "5:10 this space is a hard one, as Word and web pages have them; delete it and type an ordinary one"),
    (KIND, "\xa0\xa0\xa0\xa0kind: current\n\xa0\xa0\xa0\xa0notes: x\n",
     "5:1 this space is a hard one, as Word and web pages have them; delete it and type an ordinary one, here and on 1 other line"),
    ("  - id: 1\n", "  -id: 1\n",
     "3:3 there is no space behind this hyphen; write `- id: 1`"),
    ("  - id: 1\n", "  \u2013 id: 1\n",
     "3:3 `\u2013` stands here, and an item of a list begins with a hyphen; write `- id: 1`"),
    ("  - id: 1\n", "  1. id: 1\n",
     "3:3 `1.` stands here, and an item of a list begins with a hyphen; write `- id: 1`"),
    ("  - id: 1\n", "  -- id: 1\n",
     "3:3 `--` stands here, and an item of a list begins with a hyphen; write `- id: 1`"),
    (KIND, "    notes:\n    \u2022 one thing\n",
     "6:5 `\u2022` stands here, and an item of a list begins with a hyphen; write `- one thing`"),
    (KIND, f"{KIND}3\tVisits\tpolice\n4\tTalks\tschools\n",
     "6:1 the words here are parted by tabs, like rows pasted from Excel or Word; write each cell as a field of its own, such as `id: ...` and `text: ...`"),
    (KIND, f"// ask Jo\n{KIND}",
     "5:1 a remark begins with `#`; write `# ` before it"),
    # Places
    (KIND, "\tkind: current\n",
     "5:1 this line is indented with a tab; indent with spaces"),
    (f"{SWEEP}{KIND}", "\t\ttext: Sweep\n\t\tkind: current\n",
     "4:1 this line is indented with a tab; indent with spaces, here and on 1 other line"),
    (KIND, "      kind: current\n",
     "5:7 `kind` begins further in than the field above it, as if it were one of its words; begin it after 4 spaces"),
    (KIND, "   kind: current\n",
     "5:4 this line begins after 3 spaces, where nothing it could belong to begins; begin it after 4 spaces"),
    ("  - id: 1\n", "    id: 1\n",
     "3:5 there is no hyphen here, and the next item of the list has one, on line 6; write `- id: 1`"),
    ("  - id: 2\n    text: Patrol\n", "    - id: 2\n      text: Patrol\n",
     "6:5 this line begins after 4 spaces, where nothing it could belong to begins; begin it after 2 spaces, and move the line below it along"),
    (SWEEP, "    text Sweep the parks\n",
     "4:9 there is no colon behind `text`; write `text: Sweep the parks`"),
    (KIND, "    and the streets\n",
     "5:5 this line has no `: `, so it is no field, and it does not go on with the words above; write `name: value`, or indent it further than the field whose words it goes on with"),
    (KIND, f"<<<<<<< HEAD\n{KIND}=======\n    kind: developing\n>>>>>>> police\n",
     "5:1 two versions of these lines meet here and nobody has chosen: one reaches to line 7, the other from there to line 9; keep what is right of both, and delete the lines `<<<<<<<`, `=======` and `>>>>>>>`"),
]  # fmt: skip
LOADERS = [yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)]


def told(findings):
    return [
        f"{each.place.line}:{each.place.column} {each.message}; {each.hint}" for each in findings
    ]


def keys(node):
    """The names of the fields of a plan's actions, and of the plan."""
    match node:
        case Mapping():
            return {each.key.text: keys(each.value) for each in node.entries}
        case Sequence():
            return [keys(each) for each in node.items]
        case Scalar():
            return node.text


@pytest.mark.parametrize("loader", LOADERS, ids=["python", "c"])
@pytest.mark.parametrize(("old", "new", "words"), SLIPS)
def test_a_slip_is_told_once_with_its_cause_and_its_mend(old, new, words, loader, monkeypatch):
    monkeypatch.setattr(events, "LOADER", loader)
    assert PLAN.count(old) == 1
    node, findings = parse(PLAN.replace(old, new), "plan.yaml")
    assert node is None
    assert told(findings) == [words]
    assert {each.rule for each in findings} == {"yaml-syntax"}


@pytest.mark.parametrize(
    ("old", "new", "words"), [each for each in SLIPS if "close each bracket" not in each[2]]
)
def test_what_follows_a_slip_is_read_as_if_it_were_mended(old, new, words):
    node, findings = parse_on(PLAN.replace(old, new) + "    kind: &x current\n", "plan.yaml")
    assert told(findings[:1]) == [words]
    assert [each.rule for each in findings[1:]] in (
        ["anchor-refused"],
        ["yaml-syntax", "anchor-refused"],
    )
    read = keys(node)
    assert [action["id"] for action in read["actions"]] == ["1", "2"]
    assert read["actions"][1] == {"id": "2", "text": "Patrol", "kind": "current"}


def test_all_slips_are_told_in_one_run():
    text = PLAN.replace(SWEEP, "    text: Sweeps: parks\n").replace(KIND, "    kind:current\n")
    _, findings = parse_on(text.replace("Patrol", "@team patrols"), "plan.yaml")
    assert [each.place.line for each in findings] == [4, 5, 7]


def test_only_so_many_slips_are_told():
    items = "".join(f"  - id: {n}\n    text: @{n}\n" for n in range(1500))
    node, findings = parse_on(f"actions:\n{items}", "plan.yaml")
    assert node is None
    assert [each.place.line for each in findings] == [3 + 2 * n for n in range(1001)]


def test_what_comes_again_in_an_item_of_a_list_begins_the_next_one():
    node, [finding] = parse("- key: a\n  name: A\n\n  key: b\n  name: B\n", "plan.yaml")
    assert keys(node) == [{"key": "a", "name": "A"}, {"key": "b", "name": "B"}]
    assert told([finding]) == [
        "4:3 `key` stands here again, first on line 1; write `- key` if the next item of the list"
        " begins here, or keep one of the two"
    ]


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("a: item #4 of the board\n", "1:9", "#4 of the board"),
        ("a: item # 4\n", "1:9", "# 4"),
        ("- tweets #safe\n", "1:10", "#safe"),
        ("a: [b, c #d\n  ]\n", "1:10", "#d"),
    ],
)
def test_words_behind_a_hash_are_asked_about(text, place, words):
    node, [finding] = parse(text, "plan.yaml")
    assert node is not None
    assert (f"{finding.place.line}:{finding.place.column}", finding.rule) == (
        place, "words-left-out",
    )  # fmt: skip
    assert finding.message == f"`{words}` counts as a remark, which no paper prints"
    assert finding.severity.value == "warning"


@pytest.mark.parametrize("text", ["a: b # a remark\n", "a: 'b' #c\n", "a: b#c\n", "a: b  #! c\n"])
def test_a_remark_that_looks_like_one_is_none_of_our_business(text):
    assert parse(text, "plan.yaml")[1] == ()
