"""Templates that LibreOffice saved: what their prompts show becomes what words look like."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from foreign import foreign
from pptx import Presentation

from plan_as_code.blocks import SlideKind
from plan_as_code.themes import default_folder, open_theme
from plan_as_code.writers.pptx import boxes
from plan_as_code.writers.pptx.prompts import promote
from plan_as_code.writers.pptx.template import open_template

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


@pytest.fixture
def folder(tmp_path):
    return foreign("DNA", tmp_path / "DNA")


def test_sizes_and_bullets_come_from_the_prompts_of_the_master(folder):
    rooms = boxes(open_theme(folder))
    content = rooms[SlideKind.CONTENT]
    assert content.title.level(0).size == 33
    assert [content.body.level(depth).size for depth in range(3)] == [24, 21, 18]
    assert content.body.level(0).bulleted
    assert not rooms[SlideKind.TITLE].body.level(0).bulleted


def test_the_colours_and_fonts_of_prompts_come_with_them(folder):
    deck = open_template(open_theme(folder))
    [title] = [each for each in deck.slide_masters[0].placeholders if each.name == "PlaceHolder 1"]
    level = title._element.find(f".//{A}lstStyle/{A}lvl1pPr")
    assert (level.get("algn"), level.get("lvl")) == ("ctr", None)
    assert level.find(f"{A}defRPr/{A}solidFill/{A}srgbClr").get("val") == "050505"
    assert level.find(f"{A}defRPr").get("lang") is None


def test_other_templates_are_left_as_they_are():
    deck = Presentation(str(default_folder() / "deck.pptx"))
    before, after = BytesIO(), BytesIO()
    deck.save(before)
    promote(deck)
    deck.save(after)
    with ZipFile(before) as one, ZipFile(after) as other:
        assert {n: one.read(n) for n in one.namelist()} == {
            n: other.read(n) for n in other.namelist()
        }
