"""Where a finished paper says what it is made from."""

import re
import zipfile
from io import BytesIO
from textwrap import dedent

import pytest

from plan_as_code.build import Format, build_papers
from plan_as_code.load import load_text
from plan_as_code.origin import origin

PLAN = """\
    id: p
    title: A plan
    period: 2018/19
    as_of: 2018-10-26
    document: {version: 1.10, status: Draft}
    themes: [{key: a, name: First, aim: Less, actions: [{id: A1, text: Sweeps}]}]
    papers:
      - {id: deck, kind: deck, outline: [{view: cover}]}
      - {id: full, kind: document, outline: [{view: cover}, {view: actions}]}
      - {id: tracker, kind: tracker}
      - {id: diary, kind: calendar}
    """
PROPERTIES = {
    ("deck", Format.PPTX): "docProps/core.xml",
    ("full", Format.DOCX): "docProps/core.xml",
    ("tracker", Format.XLSX): "docProps/core.xml",
}
WORDS = {
    ("deck", Format.PPTX): "ppt/notesSlides/notesSlide1.xml",
    ("full", Format.DOCX): "word/document.xml",
    ("tracker", Format.XLSX): "xl/sharedStrings.xml",
}


def plan():
    found, findings = load_text(dedent(PLAN))
    assert findings == ()
    return found


def built(paper, form):
    [found] = build_papers(plan(), papers=[paper], formats=[form], commit="commit 0123456789ab")
    return found.content


def part(content, name):
    with zipfile.ZipFile(BytesIO(content)) as package:
        return package.read(name).decode()


SAID = origin(plan(), "commit 0123456789ab")


@pytest.mark.parametrize(("paper", "name"), PROPERTIES.items())
def test_an_office_file_says_it_in_its_properties(paper, name):
    content = part(built(*paper), name)
    assert f"<dc:description>{SAID}</dc:description>" in content


def test_an_office_file_says_which_paper_it_is_in_its_properties():
    deck, full = built("deck", Format.PPTX), built("full", Format.DOCX)
    assert "<dc:identifier>p/deck</dc:identifier>" in part(deck, "docProps/core.xml")
    assert "<dc:identifier>p/full</dc:identifier>" in part(full, "docProps/core.xml")
    assert "p/tracker" in part(built("tracker", Format.XLSX), "docProps/custom.xml")


@pytest.mark.parametrize(("paper", "name"), WORDS.items())
def test_an_office_file_says_it_in_its_small_print(paper, name):
    content = re.sub("<[^>]+>", "", part(built(*paper), name))
    assert SAID in content


@pytest.mark.parametrize("paper", ["deck", "full"])
def test_a_page_says_it_once_to_readers_and_once_to_machines(paper):
    page = built(paper, Format.HTML).decode()
    assert page.count(f"Made from {SAID}.</p>") == 1
    assert f'<meta name="dcterms.source" content="{SAID}">' in page


def test_a_calendar_says_it_of_itself():
    content = built("diary", Format.ICS).decode().replace("\r\n ", "")
    assert SAID.replace(",", "\\,") in content
