"""The schemas at work, in the language server of VS Code's YAML extension."""

from pathlib import Path

import pytest
from editor import Editor

ROOT = Path(__file__).resolve().parents[1]
SHIPPED = [
    *sorted(ROOT.glob("plans/*.yaml")),
    *sorted(ROOT.glob("examples/*.yaml")),
    *sorted(ROOT.glob("templates/*/theme.yaml")),
    *sorted(ROOT.glob("plan_as_code/frameworks/*.yaml")),
]
TYPING = """\
# yaml-language-server: $schema=../schema/plan.schema.json
id: p
title: 1.10
period: 2018/19
as_of: soon
titel: x
notes:
themes:
  - include: parts/weapons.yaml
  - key: t
    name: T
    actions:
      - id: 1.10
        text: Words
        deadline: 2018-10-26
        drafted: maybe
        updates: none
        dedline: x
        #
"""


@pytest.fixture(scope="module")
def editor():
    editor = Editor()
    yield editor
    editor.close()


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_the_editor_finds_the_schema_of_a_shipped_file_and_nothing_wrong(editor, path):
    text = path.read_text(encoding="utf-8")
    assert editor.complaints(path, text) == []
    wrong = editor.complaints(path.with_name("wrong.yaml"), f"{text}\nnonsense: 1\n")
    assert [message for _, message in wrong] == ["Property nonsense is not allowed."]


def test_a_mistake_is_shown_at_its_line_while_it_is_typed(editor):
    told = editor.complaints(ROOT / "plans" / "typing.yaml", TYPING)
    assert sorted(told) == [
        (5, "Write a day as `2018-10-26` or `26 October 2018`."),
        (6, "Property titel is not allowed."),
        (7, "Incorrect type. Expected one of string, number, boolean."),
        (16, "Write `true` or `false`."),
        (17, "Write a list, or `not recorded` where the record is known to be silent."),
        (18, "Property dedline is not allowed."),
    ]


def test_the_fields_that_may_follow_are_offered_with_what_they_hold(editor):
    path = ROOT / "plans" / "offered.yaml"
    editor.complaints(path, TYPING.replace("        #\n", "        \n"))
    offered = editor.completions(path, 19, 9)
    assert offered["owners"] == (
        "Who answers for it: ids of parties, or a party and a role for each."
    )
    assert {"status", "measures", "actions"} <= offered.keys()
    assert not {"id", "text", "deadline", "period", "nonsense"} & offered.keys()


def test_the_words_a_field_takes_are_offered(editor):
    path = ROOT / "plans" / "words.yaml"
    text = TYPING.split("id:")[0] + "framework: \nparties:\n  - id: a\n    kind: \n"
    editor.complaints(path, text)
    assert "london-2017" in editor.completions(path, 2, 12)
    kinds = {"agency", "unit", "group", "role", "person"}
    assert kinds <= editor.completions(path, 5, 11).keys()


def test_what_a_field_holds_is_shown_beside_it(editor):
    path = ROOT / "plans" / "hover.yaml"
    editor.complaints(path, TYPING)
    assert "When it is due, as people say it" in editor.hover(path, 15, 10)
