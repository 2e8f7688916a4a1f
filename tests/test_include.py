"""A plan split over files: what is included, from where, and what is refused."""

import pytest

from plan_as_code.findings import Place
from plan_as_code.load import load_plan, load_text
from plan_as_code.model import walk

HEAD = """\
id: p
title: A plan
period: 2018/19
as_of: 2018-10-26
"""
WEAPONS = """\
key: weapons
name: Weapons
actions:
  - id: W1
    text: Sweeps
"""
TWO = """\
- key: schools
  name: Schools
- key: victims
  name: Victims
"""


@pytest.fixture
def load(tmp_path, monkeypatch):
    """Write a plan and its files into a folder of their own, stand in it, and load the plan."""
    monkeypatch.chdir(tmp_path)

    def loaded(plan, **files):
        for name, text in {"plan": HEAD + plan, **files}.items():
            path = tmp_path / f"{name.replace('__', '/')}.yaml"
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return load_plan("plan.yaml")

    return loaded


def told(findings):
    return [(str(each.place), each.rule, each.message) for each in findings]


def test_a_file_gives_one_item_or_several_in_the_place_where_it_is_included(load):
    plan, findings = load(
        """\
themes:
  - include: parts/weapons.yaml
  - key: ours
    name: Our own
  - include: parts/two.yaml
""",
        parts__weapons=WEAPONS,
        parts__two=TWO,
    )
    assert findings == ()
    assert [theme.key for theme in plan.themes] == ["weapons", "ours", "schools", "victims"]


def test_a_file_may_hold_the_whole_of_a_field(load):
    plan, findings = load(
        """\
themes: {include: two.yaml}
contact:
  include: contact.yaml
framework: {include: framework.yaml}
""",
        two=TWO,
        contact="name: The team\n",
        framework="id: f\nname: A framework\n",
    )
    assert findings == ()
    assert [theme.key for theme in plan.themes] == ["schools", "victims"]
    assert (plan.contact.name, plan.framework.name) == ("The team", "A framework")


def test_a_split_plan_equals_the_same_plan_in_one_file(load):
    split, _ = load("themes:\n  - include: weapons.yaml\n", weapons=WEAPONS)
    indented = "".join(f"    {line}" for line in WEAPONS.splitlines(keepends=True))
    whole, findings = load_text(f"{HEAD}themes:\n  - {indented.lstrip()}")
    assert (findings, whole) == ((), split)


def test_an_included_file_names_others_relative_to_its_own_folder(load):
    plan, findings = load(
        "themes:\n  - include: parts/all.yaml\n",
        parts__all="- include: weapons.yaml\n- include: ./two.yaml\n",
        parts__weapons=WEAPONS,
        parts__two=TWO,
    )
    assert findings == ()
    assert [theme.key for theme in plan.themes] == ["weapons", "schools", "victims"]


def test_places_name_the_file_the_words_are_in(load):
    plan, findings = load(
        "themes:\n  - include: parts/weapons.yaml\n",
        parts__weapons=WEAPONS.replace("text:", "txt:"),
    )
    assert told(findings) == [
        ("parts/weapons.yaml:5:5", "unknown-field", "`txt` is not a field of an action"),
    ]
    assert plan.themes[0].origin.at("name") == Place("parts/weapons.yaml", 2, 7, 7)


def test_the_plan_knows_its_files_but_not_those_that_ship(load):
    plan, _ = load(
        "framework: london-2017\nthemes:\n  - include: parts/weapons.yaml\n  - include: two.yaml\n",
        parts__weapons=WEAPONS,
        two=TWO,
    )
    assert plan.files == ("plan.yaml", "parts/weapons.yaml", "two.yaml")
    assert [placed.action.id for placed in walk(plan)] == ["W1"]


@pytest.mark.parametrize(
    "name",
    [
        "../secret.yaml",
        "parts/../../secret.yaml",
        "/etc/passwd",
        "..\\secret.yaml",
        "C:/secret.yaml",
        "C:secret.yaml",
        "//host/secret.yaml",
    ],
)
def test_no_name_leads_out_of_the_plans_folder(load, name):
    _, findings = load(f"themes:\n  - include: {name}\n")
    message = (
        f"`{name}` may lead out of the folder of the plan; name a file in that folder or"
        " below it, with `/` between folders"
    )
    assert told(findings) == [("plan.yaml:6:14", "include-outside-folder", message)]


def test_no_link_leads_out_of_the_plans_folder(load, tmp_path):
    (tmp_path / "inside").mkdir()
    (tmp_path / "secret.yaml").write_text(TWO)
    (tmp_path / "inside" / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    (tmp_path / "inside" / "plan.yaml").write_text(f"{HEAD}themes:\n  - include: link.yaml\n")
    _, findings = load_plan(tmp_path / "inside" / "plan.yaml")
    assert [each.message for each in findings] == [
        "`link.yaml` is a link that leads out of the folder of the plan"
    ]


def test_a_link_within_the_folder_is_followed(load, tmp_path):
    (tmp_path / "link.yaml").symlink_to(tmp_path / "two.yaml")
    plan, findings = load("themes:\n  - include: link.yaml\n", two=TWO)
    assert (findings, len(plan.themes)) == ((), 2)


def test_a_missing_file_is_named_with_the_nearest_there_is(load):
    _, findings = load("themes:\n  - include: parts/wepons.yaml\n", parts__weapons=WEAPONS)
    message = "there is no file parts/wepons.yaml; did you mean `weapons.yaml`?"
    assert told(findings) == [("plan.yaml:6:14", "include-unreadable", message)]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("parts", "there is no file parts"),
        ("loop.yaml", "loop.yaml is no name of a file"),
        (f"{'a' * 300}.yaml", f"{'a' * 300}.yaml is no name of a file"),
        ("latin.yaml", "latin.yaml is not UTF-8 text (line 1); save it again with the encoding"
         " UTF-8"),
        ("[a.yaml, b.yaml]", "`include` takes the name of one file"),
        ('" "', "`include` takes the name of one file"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_said_in_a_sentence(load, tmp_path, written, said):
    (tmp_path / "parts").mkdir()
    (tmp_path / "loop.yaml").symlink_to("loop.yaml")
    (tmp_path / "latin.yaml").write_bytes(b"name: Caf\xe9\n")
    plan, findings = load(f"themes:\n  - include: {written}\n  - key: k\n    name: Kept\n")
    assert told(findings) == [("plan.yaml:6:14", "include-unreadable", said)]
    assert [theme.key for theme in plan.themes] == ["k"]


def test_no_file_includes_itself_or_is_included_twice(load):
    _, findings = load(
        "themes:\n  - include: a.yaml\n  - include: ./b.yaml\n",
        a="- include: b.yaml\n",
        b="- include: a.yaml\n- include: plan.yaml\n- key: k\n  name: K\n",
    )
    already = "is part of this plan already; include each file once"
    assert told(findings) == [
        ("b.yaml:1:12", "included-twice", f"`a.yaml` {already}"),
        ("b.yaml:2:12", "included-twice", f"`plan.yaml` {already}"),
        ("plan.yaml:7:14", "included-twice", f"`./b.yaml` {already}"),
    ]


def test_a_long_chain_of_files_is_read_to_its_end(load):
    links = {f"f{n}": f"- include: f{n + 1}.yaml\n" for n in range(2000)}
    plan, findings = load("themes:\n  - include: f0.yaml\n", **links, f2000=TWO)
    assert (findings, len(plan.themes), len(plan.files)) == ((), 2, 2002)


def test_mistakes_in_the_words_of_an_included_file_are_found_with_all_others(load):
    _, findings = load(
        "themes:\n  - include: a.yaml\n  - include: empty.yaml\n  - include: words.yaml\nnonsense: 1\n",
        a="- key: 'open\n",
        empty="",
        words="weapons\n",
    )
    assert [(str(each.place), each.rule) for each in findings] == [
        ("a.yaml:1:8", "yaml-syntax"),
        ("empty.yaml", "file-empty"),
        ("words.yaml:1:1", "include-unreadable"),
        ("a.yaml:1:3", "field-missing"),
        ("plan.yaml:9:1", "unknown-field"),
    ]


def test_an_include_with_other_fields_beside_it_is_refused(load):
    _, findings = load("themes:\n  - include: two.yaml\n    key: k\n    name: K\n", two=TWO)
    assert [(each.rule, each.message) for each in findings] == [
        ("unknown-field", "`include` is not a field of a theme")
    ]


def test_a_text_without_a_folder_includes_nothing():
    plan, findings = load_text(f"{HEAD}themes:\n  - include: two.yaml\n")
    assert told(findings) == [
        ("plan.yaml:6:14", "include-unreadable", "there is no folder in which two.yaml could be")
    ]
    assert plan.themes == ()


def test_parts_can_be_read_from_elsewhere_than_a_folder():
    parts = {"parts/two.yaml": TWO}
    text = f"{HEAD}themes:\n  - include: parts/two.yaml\n"
    plan, findings = load_text(text, "HEAD:plans/p.yaml", lambda name: parts[str(name)])
    assert findings == ()
    assert plan.files == ("HEAD:plans/p.yaml", "HEAD:plans/parts/two.yaml")
