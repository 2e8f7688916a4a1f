"""The board deck that is built says what the deck of 26 October 2018 said, word for word.

`data/board_deck_2018-10-26.md` is the text of that deck. The deck that is compared with it
is read back from the finished pptx, with its emphasis, superscripts and links.
"""

import io
import re
from itertools import groupby
from pathlib import Path

import pytest
from pptx import Presentation

from plan_as_code import build_papers, load_plan

ROOT = Path(__file__).parents[1]
SEED = ROOT / "tests" / "data" / "board_deck_2018-10-26.md"
EXAMPLES = "Examples of some of the actions within the different key themes"


def seed_slides() -> list[list[str]]:
    """Each slide of the seed as its title and its lines, marked as in the seed."""
    text = re.sub(r"<sup>(.*?)</sup>", r"^\1^", SEED.read_text(encoding="utf-8"))
    slides: list[list[str]] = []
    for line in (line.strip() for line in text.splitlines()):
        if line.startswith("# "):
            slides.append([line[2:]])
        elif line:
            slides[-1].append(re.sub(r"^(## |- )", "", line))
    return slides


@pytest.fixture(scope="module")
def slides():
    plan, _ = load_plan(ROOT / "plans" / "barnet_2018_19.yaml")
    [deck] = build_papers(plan, papers=["board_deck"])
    return list(Presentation(io.BytesIO(deck.content)).slides)


def weight(run) -> tuple[bool, bool, bool, str | None]:
    raised = run._r.rPr is not None and int(run._r.rPr.get("baseline", "0")) > 0
    return raised, bool(run.font.italic), bool(run.font.bold), run.hyperlink.address


def marked(paragraph) -> str:
    """A paragraph with its weights written as in the seed."""
    words = ""
    for (raised, italic, bold, link), runs in groupby(paragraph.runs, weight):
        text = "".join(run.text for run in runs)
        for on, mark in ((raised, "^"), (italic, "*"), (bold, "**")):
            text = f"{mark}{text}{mark}" if on else text
        words += f"[{text}]({link})" if link else text
    return words


def lines(slide) -> list[str]:
    """The lines of a slide's placeholders in reading order, but for its title and its footers."""
    footers = {"DATE", "FOOTER", "SLIDE_NUMBER", "TITLE", "CENTER_TITLE"}
    return [
        marked(paragraph)
        for shape in slide.shapes
        if shape.placeholder_format.type.name not in footers
        for paragraph in shape.text_frame.paragraphs
    ]


def title(slide) -> str:
    return "".join(marked(paragraph) for paragraph in slide.shapes.title.text_frame.paragraphs)


def test_there_are_fourteen_slides(slides):
    assert len(slides) == len(seed_slides()) == 14


@pytest.mark.parametrize("index", range(14))
def test_each_slide_has_the_lines_of_the_seed_with_their_emphasis(slides, index):
    assert lines(slides[index]) == seed_slides()[index][1:]


def test_titles_are_the_seeds_and_what_makes_them_unique_comes_after(slides):
    themes = [seed[1].rstrip(":") for seed in seed_slides() if seed[0] == EXAMPLES]
    expected = [seed[0] for seed in seed_slides()]
    for number, index in enumerate((3, 4, 5), 1):
        expected[index] = (
            f"*Key themes within the plan ({number}\N{NO-BREAK SPACE}of\N{NO-BREAK SPACE}3)*"
        )
    for theme, index in zip(themes, range(6, 12), strict=True):
        expected[index] = f"{EXAMPLES}: {theme}"
    assert [title(slide) for slide in slides] == expected


def test_every_slide_carries_the_marking_the_meeting_the_date_and_its_number(slides):
    for number, slide in enumerate(slides, 1):
        feet = {shape.placeholder_format.type.name: shape for shape in slide.placeholders}
        assert feet["FOOTER"].text_frame.text == "OFFICIAL | Safer Communities Partnership Board"
        assert feet["DATE"].text_frame.text == "26 Oct 2018"
        assert feet["SLIDE_NUMBER"].text_frame.text == str(number)
        assert 'type="slidenum"' in feet["SLIDE_NUMBER"]._element.xml


def test_notes_of_the_example_slides_name_the_actions_they_come_from(slides):
    named = [slide.notes_slide.notes_text_frame.text for slide in slides[6:12]]
    assert [re.findall(r"\b[A-Z]{2}\d(?:\.\d)?(?= \()", each) for each in named] == [
        ["TL1", "TL2"],
        ["KW1", "KW2", "KW3"],
        ["PE1", "PE2", "PE3", "PE4"],
        ["SC1", "SC2"],
        ["SV1", "SV2", "SV3"],
        ["WO1", "WO2"],
    ]
