"""Parts of a plan that no plan includes any more."""

import pytest

from plan_as_code.leftover import leftover_parts

PLAN = "id: p\ntitle: A plan\nperiod: 2018/19\nas_of: 2018-10-26\n"
THEME = "key: a\nname: First\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plans" / "parts").mkdir(parents=True)
    return tmp_path / "plans"


def found(folder, **texts):
    for name, text in texts.items():
        (folder / f"{name.replace('__', '/')}.yaml").write_text(text, encoding="utf-8")
    return [
        (each.place.file.removeprefix(f"{folder}/"), each.rule) for each in leftover_parts(folder)
    ]


@pytest.mark.parametrize(
    "part", [THEME, f"- {{{THEME.strip().replace(chr(10), ', ')}}}\n", "- {id: A1, text: Search}\n"]
)
def test_a_part_that_no_plan_includes_is_told(folder, part):
    assert found(folder, p=PLAN, parts__a=part) == [("parts/a.yaml", "part-not-included")]


def test_the_warning_says_what_to_do(folder):
    found(folder, p=PLAN, a=THEME)
    [finding] = leftover_parts(folder)
    assert str(finding.place) == f"{folder}/a.yaml:1:1"
    assert finding.message == (
        "no plan includes a.yaml, and so nobody reads what it says; include it, or take it away"
    )


def test_a_part_of_any_plan_of_the_folder_is_left_in_peace(folder):
    include = "themes:\n  - include: parts/{}.yaml\n"
    assert not found(
        folder,
        p=PLAN + include.format("a"),
        q=PLAN + include.format("b"),
        parts__a=THEME,
        parts__b=THEME + "actions:\n  include: c.yaml\n",
        parts__c="- {id: A1, text: Search}\n",
    )


def test_a_name_that_ends_like_another_is_not_that_name(folder):
    plan = PLAN + "themes:\n  - include: 10.yaml\n"
    assert found(folder, **{"p": plan, "10": THEME, "0": THEME}) == [
        ("0.yaml", "part-not-included")
    ]


@pytest.mark.parametrize("other", [PLAN, "steps: [{run: x}]\n", "id: [", "", "words\n", "[]\n"])
def test_what_is_no_part_is_left_in_peace(folder, other):
    assert found(folder, p=PLAN, other=other) == []


def test_what_is_no_text_is_left_in_peace(folder):
    (folder / "a.yaml").write_bytes(b"\xff\xfe")
    assert found(folder, p=PLAN) == []
