"""Every slide and page of the shipped plans looks as it did when somebody last looked at it.

A sheet of small pictures for each paper stands in tests/pictures: look at it when it changes,
as a designer would. `pytest tests/test_pictures.py --update-goldens` draws them anew. Pictures
are compared only where the same LibreOffice draws with the same font.
"""

import re
import subprocess
from functools import cache
from pathlib import Path
from shutil import which

import pytest
from drawing import drawn, sheet
from PIL import Image, ImageChops

from plan_as_code import build_papers, load_plan
from plan_as_code.themes import open_theme

ROOT = Path(__file__).parents[1]
PICTURES = Path(__file__).parent / "pictures"
PLANS = (ROOT / "plans" / "barnet_2018_19.yaml", ROOT / "examples" / "wrenmoor_2024_25.yaml")
PAPERS = [
    (path, paper.id, theme)
    for path, theme in (*((path, "") for path in PLANS), (PLANS[0], "high_contrast"))
    for paper in load_plan(path)[0].papers
    if paper.kind.outlined
]
PINNED = "LibreOffice 7.4, Liberation Sans 70123"
COLUMNS, WIDTH = 6, 1500
BLOCK = 8  # pixels: about two letters of a small page
FAINT = 20  # of 255: how far the mean colour of a block may be off


@cache
def tools() -> str:
    """Name what would draw the pictures here."""
    if not (which("soffice") and which("pdftoppm") and which("fc-match")):
        return "no LibreOffice, poppler and fontconfig"
    said = subprocess.run(["soffice", "--version"], capture_output=True, text=True).stdout
    version = re.search(r"LibreOffice \d+\.\d+", said)
    match = ["fc-match", "-f", "%{family} %{fontversion}", "Arial"]
    font = subprocess.run(match, capture_output=True, text=True).stdout
    return f"{version.group() if version else said.strip()}, {font}"


def differing(old: Image.Image, new: Image.Image) -> list[tuple[int, int]]:
    """Give the middle of each block of a sheet that has another colour, as x and y in pixels."""
    size = (-(-new.width // BLOCK), -(-new.height // BLOCK))
    shrunk = [each.convert("RGB").resize(size, Image.Resampling.BOX) for each in (old, new)]
    parts = ImageChops.difference(*shrunk).split()
    found = ImageChops.lighter(ImageChops.lighter(parts[0], parts[1]), parts[2])
    return [
        (x * BLOCK + BLOCK // 2, y * BLOCK + BLOCK // 2)
        for y in range(size[1])
        for x in range(size[0])
        if found.getpixel((x, y)) > FAINT
    ]


def picture_of(path: Path, paper: str, theme: str) -> Path:
    """Give where the picture of a paper stands."""
    return PICTURES / path.stem / f"{paper}{'.' if theme else ''}{theme}.png"


@pytest.mark.parametrize(
    ("path", "paper", "theme"), PAPERS, ids=lambda each: getattr(each, "stem", each)
)
def test_every_page_looks_as_it_did(path, paper, theme, tmp_path, request):
    if tools() != PINNED:
        pytest.skip(f"pictures are drawn with {PINNED}; here is {tools()}")
    plan, _ = load_plan(path)
    [built] = build_papers(plan, open_theme(Path(theme)) if theme else None, papers=[paper])
    new = sheet(drawn(built.content, built.name.split(".")[1]), COLUMNS, WIDTH, gap=8)
    golden = picture_of(path, paper, theme)
    if request.config.getoption("--update-goldens"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        new.quantize(256, Image.Quantize.MAXCOVERAGE).save(golden, optimize=True)
    seen = tmp_path / golden.name
    new.save(seen)
    with Image.open(golden) as old:
        assert old.size == new.size, f"there are more or fewer pages: look at {seen}"
        places = differing(old, new)
    assert places == [], f"look at {seen}"


def test_there_is_a_picture_of_each_paper_and_of_nothing_else():
    assert {*PICTURES.rglob("*.*")} == {picture_of(*each) for each in PAPERS}


def test_a_word_more_or_another_colour_is_seen_and_a_faint_shade_is_not():
    old = Image.new("RGB", (160, 80), "white")
    word, colour, shade = old.copy(), old.copy(), Image.new("RGB", old.size, "#f8f8f8")
    word.paste("black", (40, 40, 48, 44))
    colour.paste("#a4262c", (80, 0, 88, 8))
    assert differing(old, word) == [(44, 44)]
    assert differing(old, colour) == [(84, 4)]
    assert differing(old, shade) == []
