"""Copies of templates that name everything in its place."""

from io import BytesIO

import docx
import pytest
from foreign import foreign
from pptx import Presentation
from validators import complaints

from plan_as_code.housestyle.annotate import annotate
from plan_as_code.themes import default_folder, shipped


def test_each_layout_has_a_slide_that_says_what_its_placeholders_are():
    (name, content), _ = annotate(default_folder())
    assert name == "deck.annotated.pptx"
    slides = Presentation(BytesIO(content)).slides
    layouts = ["Title slide", "Title and content", "Examples", "Closing", "Title only"]
    assert [each.slide_layout.name for each in slides] == layouts
    assert [each.text_frame.text.splitlines() for each in slides[2].shapes] == [
        ["Layout Examples, for examples", "Title, 30.6 × 2.9 cm, Arial 30 pt bold"],
        ["Heading (subtitle), 30.6 × 1.4 cm"],
        ["Content, used as body", "30.6 × 11.9 cm", "Arial 24 pt"],
        ["Footer, 21.1 × 1.1 cm"],
        ["Date, 6.4 × 1.1 cm"],
        ["Slide number"],
    ]


def test_each_style_is_shown_in_itself():
    _, (name, content) = annotate(default_folder())
    assert name == "document.annotated.docx"
    document = docx.Document(BytesIO(content))
    shown = {each.style.name: each for each in document.paragraphs}
    assert shown["Heading 2"].text == (
        "heading 2: Arial 17 pt bold, #0F6070 on #FFFFFF, 7.1 to 1; used as heading_2"
    )
    [link] = [
        run
        for each in document.paragraphs
        for run in each.runs
        if run.text.startswith("Hyperlink (")
    ]
    assert link.style.name == "Hyperlink"
    assert [each.style.name for each in document.tables] == ["Normal Table", "Plan table"]
    assert document.tables[1].cell(0, 0).text.startswith("Plan table (table): Arial 12 pt bold")


@pytest.mark.parametrize("name", shipped())
def test_copies_are_clean_and_the_same_each_time(name, tmp_path):
    made = dict(annotate(shipped()[name]))
    assert made == dict(annotate(shipped()[name]))
    for file, content in made.items():
        (tmp_path / file).write_bytes(content)
        assert complaints(tmp_path / file) == []


def test_layouts_of_one_name_say_under_which_master_they_are(tmp_path):
    (_, content), _ = annotate(foreign("Beehive", tmp_path / "Beehive"))
    titles = {
        slide.shapes.title.text_frame.text.splitlines()[0]
        for slide in Presentation(BytesIO(content)).slides
        if slide.shapes.title
    }
    assert {"Layout Title Slide, master 1", "Layout Title Slide, master 2, for title"} <= titles
