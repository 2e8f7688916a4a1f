"""Templates that are damaged: told in a sentence, and never with a traceback."""

import re
import shutil
from io import BytesIO
from zipfile import ZipFile

import pytest

from plan_as_code.build import build_papers
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.housestyle.examine import examine
from plan_as_code.load import load_text
from plan_as_code.themes import default_folder, open_theme

PLAN = """\
id: p
title: A plan
period: 2018/19
as_of: 2018-10-26
papers:
  - {id: deck, kind: deck, outline: [{title: Words, bullets: [More words]}]}
  - {id: document, kind: document, outline: [{title: Words, text: More words}]}
"""
DAMAGES = {
    "cut": lambda content: content[: len(content) // 2],
    "something else": lambda content: b"<x/>",
}
FILES = ("deck.pptx", "document.docx")


def parts(file):
    """One part of each kind."""
    with ZipFile(default_folder() / file) as package:
        return [name for name in package.namelist() if not re.search("Layout[2-9]|theme2", name)]


def damaged(folder, file, part, damage):
    """The shipped theme with one part of one of its templates damaged."""
    copy = shutil.copytree(default_folder(), folder, dirs_exist_ok=True)
    made = BytesIO()
    with ZipFile(default_folder() / file) as old, ZipFile(made, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, damage(content) if name == part else content)
    (copy / file).write_bytes(made.getvalue())
    return copy


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("file", FILES)
def test_every_damage_is_told_or_does_not_matter(file, damage, tmp_path):
    plan, _ = load_text(PLAN)
    told = 0
    for part in parts(file):
        folder = damaged(tmp_path / "theme", file, part, DAMAGES[damage])
        rules = {each.rule for each in examine(folder).findings}
        told += bool(rules)
        try:
            built = list(build_papers(plan, open_theme(folder)))
        except PlanAsCodeError:
            assert rules
        else:
            assert len(built) == 2
    assert told > len(parts(file)) / 4


def test_what_is_damaged_is_told_with_what_to_do(tmp_path):
    folder = damaged(tmp_path, "deck.pptx", "ppt/theme/theme1.xml", DAMAGES["cut"])
    assert [(each.rule, each.message) for each in examine(folder).findings] == [
        (
            "unusable-template",
            f"{folder / 'deck.pptx'} is damaged; open it in PowerPoint, which may repair it, and"
            " save it again",
        )
    ]
