"""Web pages in a real browser: nobody is shut out, nothing is fetched, each print is marked."""

import json
import re
import shutil
import subprocess
from datetime import date
from html import unescape
from pathlib import Path

import pytest
from attrs import evolve
from decks import CHART, TIMELINE

from plan_as_code.blocks import (
    Bullet,
    Bullets,
    Cell,
    Column,
    Deck,
    Document,
    Heading,
    Meta,
    Paragraph,
    Row,
    Run,
    Section,
    Slide,
    SlideKind,
    Style,
    Table,
    words,
)
from plan_as_code.build import Format, build_papers
from plan_as_code.load import load_plan
from plan_as_code.themes import open_theme, shipped
from plan_as_code.tone import Tone
from plan_as_code.writers.html import write_html

ROOT = Path(__file__).resolve().parents[2]
MODULES = ROOT / "tests" / "node_modules"
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
META = Meta(
    title=f"A plan of {LONG}",
    author="Safety Team",
    date=date(2024, 5, 1),
    marking="OFFICIAL-SENSITIVE: draft “2”",
    footer="Safety plan for the town and all the villages around it, version 2",
    footer_date="As at 1 May 2024",
)
FAULTY = """<!DOCTYPE html><html><head><title>x</title></head><body>
<a class="skip" href="#main">Skip</a><nav><a href="#gone">Gone</a></nav><h1>A</h1><h3>B</h3>
<p style="color: #bbb; width: 400px">Pale</p><img src="https://localhost:9/picture.png">
<script>console.error("said")</script></body></html>"""
RULES = (
    "color-contrast", "heading-order", "html-has-lang", "image-alt", "landmark-one-main",
    "region", "target-size",
)  # fmt: skip
FAULTS = {f"{view}: {rule}" for view in ("phone", "desk", "print") for rule in RULES} | {
    "asks for https://localhost:9/picture.png",
    "console: Failed to load resource: net::ERR_UNSAFE_PORT",
    "console: said",
    "at 320 pixels it",
    "at 360 pixels it",
    "the skip link does not lead to #main",
    "#gone leads nowhere",
}


@pytest.fixture
def browse():
    """Open all pages of a folder in Chromium and give what is wrong with each."""
    for program in ("chromium", "node", "pdftotext"):
        if not shutil.which(program):
            pytest.skip(f"{program} is not installed")
    if not (MODULES / "axe-core").exists() or not (MODULES / "playwright-core").exists():
        pytest.skip("axe-core and playwright-core are not installed: npm ci --prefix tests")

    def run(folder):
        script = Path(__file__).with_name("browse.mjs")
        done = subprocess.run(["node", script, folder], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return run


def papers():
    """Every paper of every plan, in every theme that ships, as a page: (name, content)."""
    for path in sorted([*ROOT.glob("plans/*.yaml"), *ROOT.glob("examples/*.yaml")]):
        plan, _ = load_plan(path)
        for name, folder in shipped().items():
            for built in build_papers(plan, open_theme(folder), formats=[Format.HTML]):
                yield f"{path.stem}-{name}-{built.name}", built.content


def awkward():
    """A document and a deck of everything that is hard on a page."""
    table = Table(
        words(f"Figures {LONG}"),
        "Figures.",
        (Column(LONG), *(Column(f"Quarter {n}", figures=True) for n in range(12))),
        (Row(tuple(Cell((words("1,000,000"),)) for _ in range(13)), total=True),),
    )
    cards = Table(
        (),
        "",
        tuple(Column(f"{LONG} {n}") for n in range(5)),
        tuple(
            Row(tuple(Cell((words(LONG), words("b")), tone) for _ in range(5)), depth=1)
            for tone in Tone
        ),
        head_column=False,
    )
    blocks = (
        Heading(words("Deep"), 3),
        *(Paragraph(words("Words"), style) for style in Style),
        Paragraph((Run(f"https://{LONG}.example", href=f"https://{LONG}.example"),)),
        Paragraph(words("خطة سلامة المجتمع 社區安全計劃")),
        Bullets(tuple(Bullet(words(LONG), level) for level in range(5))),
        Heading(words(LONG), 6),
        table,
        cards,
        evolve(CHART, categories=(LONG, f"{LONG} and more words after it")),
        evolve(TIMELINE, marks=tuple(evolve(each, label=LONG) for each in TIMELINE.marks * 4)),
    )
    theme = open_theme()
    yield "awkward.html", write_html(Document(META, None, (Section(blocks, wide=True),)), theme)
    slides = (
        Slide(
            SlideKind.CLOSING,
            words(LONG),
            heading=words(LONG),
            body=(table, CHART, cards, TIMELINE),
        ),
        Slide(SlideKind.TITLE, words("Title"), lines=(words(LONG),)),
    )
    yield "awkward_deck.html", write_html(Deck(META, slides), theme)
    rows = tuple(
        Row(
            (Cell((words(f"{n}"),)), Cell((words(f"begin-{n}"), words("Go on"), words(f"end-{n}"))))
        )
        for n in range(60)
    )
    steps = Table(words("Steps"), "", (Column("Number"), Column("What to do", 4)), rows)
    yield "steps.html", write_html(Document(META, None, (Section((steps,)),)), theme)
    yield "bare.html", write_html(Document(META, None, ()), theme)


def sheets(pdf):
    """The printed pages, each as its height in points and its words: (middle, top, word)."""
    done = subprocess.run(["pdftotext", "-bbox", pdf, "-"], capture_output=True, check=True)
    for page in re.split("<page ", done.stdout.decode())[1:]:
        width, height = map(float, re.match('width="(.*?)" height="(.*?)"', page).groups())
        found = re.findall('xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" .*?>(.*?)</word>', page)
        yield (
            height,
            [
                ((float(left) + float(right)) / 2 / width, float(top), unescape(word))
                for left, top, right, word in found
            ],
        )


def middle(placed, top, foot):
    """The words between two heights in the middle of a page."""
    return " ".join(word for x, y, word in placed if 0.25 < x < 0.75 and top < y < foot)


def unmarked(pdf, marking):
    """The numbers of the printed pages without the marking at the head and at the foot."""
    return [
        number
        for number, (height, placed) in enumerate(sheets(pdf), 1)
        if marking not in middle(placed, 0, 50)
        or marking not in middle(placed, height - 50, height)
    ]


def torn(pdf):
    """What is torn in print: rows that go over a page's end, pages of rows without a header."""
    for number, (_, placed) in enumerate(sheets(pdf), 1):
        said = {word for _, _, word in placed}
        begun, ended = (
            {w.split("-")[1] for w in said if w.startswith(p)} for p in ("begin", "end")
        )
        yield from (f"row {row} on page {number}" for row in begun ^ ended)
        if begun and "Number" not in said:
            yield f"no header on page {number}"


def test_every_page_is_open_to_everyone_and_every_print_is_marked(browse, tmp_path):
    hard = dict(awkward())
    pages = {**dict(papers()), **hard}
    assert len(pages) >= len(hard) + 10
    for name, content in pages.items():
        (tmp_path / name).write_bytes(content)
    (tmp_path / "faulty.html").write_text(FAULTY, encoding="utf-8")
    pale = FAULTY.replace("#bbb", "#666")
    (tmp_path / "high_contrast_faulty.html").write_text(pale, encoding="utf-8")
    found = browse(tmp_path)
    assert {re.sub(" (at|is) .*", "", each) for each in found.pop("faulty.html")} == FAULTS
    strict = {re.sub(" at .*", "", each) for each in found.pop("high_contrast_faulty.html")}
    assert "desk: color-contrast-enhanced" in strict
    assert "desk: color-contrast" not in strict
    assert found == {name: [] for name in pages}
    prints = {name: (tmp_path / name).with_suffix(".pdf") for name in pages}
    markings = {name: META.marking if name in hard else "OFFICIAL" for name in pages}
    assert [name for name, pdf in prints.items() if unmarked(pdf, markings[name])] == []
    assert list(torn(prints["steps.html"])) == []
    assert len(list(sheets(prints["steps.html"]))) > 3
