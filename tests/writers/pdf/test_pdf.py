"""PDF by LibreOffice, completed: tagged, dated by the plan; or a sentence and status 3.

Looked at by pikepdf, and by page-validation, which others wrote: it knows 104 of the rules of
PDF/UA-1 that a machine can check.
"""

import re
import stat
from datetime import date
from io import BytesIO
from pathlib import Path
from shutil import which

import pikepdf
import pytest
from click.testing import CliRunner
from page import ValidationProfile, validate_pdf_bytes

from plan_as_code import build_papers, load_plan
from plan_as_code.build import Format
from plan_as_code.cli import main
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.load import load_text
from plan_as_code.writers.pdf import write_pdf

ROOT = Path(__file__).parents[3]
PLANS = ("plans/barnet_2018_19.yaml", "examples/wrenmoor_2024_25.yaml")
DECK = """\
id: p
title: A plan
period: 2024/25
as_of: 2024-10-01
papers:
  - id: deck
    kind: deck
    outline:
      - title: "See [the board](https://board.example)"
        text: |
          Before [a link of many words that goes on and on until it has to be set on a second line
          of the slide](https://a.example/x) and words after it, and **[one in bold](https://b.example)**

          - A bullet [with *soft* words](https://c.example)
"""
needs_libreoffice = pytest.mark.skipif(which("soffice") is None, reason="needs LibreOffice")


def pdfs(plan, **chosen):
    built = build_papers(plan, formats=[Format.PDF], **chosen)
    return {each.name: each.content for each in built}


def broken(content):
    """What breaks a rule of PDF/UA-1."""
    report = validate_pdf_bytes(content, profile=ValidationProfile.PDF_UA_1)
    assert report.rules.total >= 104
    return [(each.rule_id, each.message) for each in report.failures]


@pytest.fixture(scope="module")
def papers():
    """The short deck and the full plan of the fictional borough, as PDF."""
    plan, _ = load_plan(ROOT / "examples" / "wrenmoor_2024_25.yaml")
    return pdfs(plan, papers=["residents_deck", "full_plan"])


@needs_libreoffice
@pytest.mark.parametrize(
    ("name", "title", "first"),
    [
        ("residents_deck.pdf", "What we are doing to keep Wrenmoor safe", None),
        (
            "full_plan.pdf",
            "Wrenmoor Community Safety Plan 2024/25, with progress to the end of December 2024",
            "Document control",
        ),
    ],
)
def test_a_pdf_is_tagged_and_has_title_language_and_bookmarks(papers, name, title, first):
    with pikepdf.open(BytesIO(papers[name])) as pdf:
        root = pdf.Root
        assert bool(root.MarkInfo.Marked) is True
        assert root.StructTreeRoot.K is not None
        assert str(root.Lang) == "en-GB"
        assert bool(root.ViewerPreferences.DisplayDocTitle) is True
        assert str(pdf.docinfo.Title) == title
        assert re.search(
            r": version 2\.3, as at 17 January 2025, content \w{16}$", str(pdf.docinfo.Subject)
        )
        assert str(pdf.docinfo.CreationDate) == "D:20250117000000Z"
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["xmp:CreateDate"] == "2025-01-17T00:00:00Z"
        with pdf.open_outline() as outline:
            assert len(outline.root) >= 4
            assert first is None or outline.root[0].title == first
        assert pdf.check_pdf_syntax() == []


@needs_libreoffice
@pytest.mark.parametrize("path", PLANS)
def test_no_paper_of_a_shipped_plan_breaks_a_rule_of_pdf_ua(path):
    plan, _ = load_plan(ROOT / path)
    assert {name: broken(content) for name, content in pdfs(plan).items()} == {
        f"{paper.id}.pdf": [] for paper in plan.papers if paper.kind.outlined
    }


@needs_libreoffice
def test_links_on_slides_are_elements_around_their_words():
    plan, _ = load_text(DECK)
    content = pdfs(plan)["deck.pdf"]
    assert broken(content) == []
    with pikepdf.open(BytesIO(content)) as pdf:
        links = [each.A.URI for page in pdf.pages for each in page.get("/Annots", [])]
        found = [
            [int(each) if isinstance(each, int) else str(each.Obj.A.URI) for each in element.K]
            for element in pdf.objects
            if isinstance(element, pikepdf.Dictionary) and element.get("/S") == "/Link"
        ]
    assert len(found) == len(links) >= 5
    assert sorted(target for _, target in found) == sorted(map(str, links))
    assert len({number for number, _ in found}) == len(found)


@needs_libreoffice
def test_the_checker_sees_what_is_taken_out_again(papers):
    with pikepdf.open(BytesIO(papers["residents_deck.pdf"])) as pdf:
        for page in pdf.pages:
            if "/Tabs" in page:
                del page.Tabs
        changed = BytesIO()
        pdf.save(changed)
    assert [rule for rule, _ in broken(changed.getvalue())] == ["PDFUA1-PAGE-TABS-001"]


@needs_libreoffice
def test_two_runs_are_equal_to_the_byte(papers):
    plan, _ = load_plan(ROOT / "examples" / "wrenmoor_2024_25.yaml")
    again = pdfs(plan, papers=["residents_deck"])["residents_deck.pdf"]
    assert again == papers["residents_deck.pdf"]


@needs_libreoffice
def test_contents_name_the_pages_on_which_things_stand(papers):
    with pikepdf.open(BytesIO(papers["full_plan.pdf"])) as pdf:
        links = [link for link in pdf.pages[2].Annots if "/Dest" in link]
        said = [int(str(link.Contents).split("\t")[1]) for link in links]
        assert said == [pikepdf.Page(link.Dest[0]).index + 1 for link in links]
    assert len(said) == 20


@needs_libreoffice
def test_charts_and_timelines_have_their_alternative_text(papers):
    with pikepdf.open(BytesIO(papers["full_plan.pdf"])) as pdf:
        told = [str(each.Alt) for each in pdf.objects if _is_figure(each)]
    assert sorted(each.partition(".")[0] for each in told) == ["Bar chart", "Timeline"]


def _is_figure(found):
    return isinstance(found, pikepdf.Dictionary) and found.get("/S") == "/Figure"


def fake(tmp_path, monkeypatch, script: str) -> None:
    """Put another program in LibreOffice's place."""
    program = tmp_path / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IEXEC)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("exit 0", "LibreOffice wrote no PDF and did not say why"),
        ("echo out of luck >&2; exit 0", "LibreOffice wrote no PDF, saying: out of luck"),
        ("exit 77", "LibreOffice ended with status 77 and did not say why"),
        ("sleep 5", "LibreOffice did not finish a PDF within 0.2 seconds"),
    ],
)
def test_it_is_said_when_libreoffice_makes_nothing(tmp_path, monkeypatch, script, words):
    fake(tmp_path, monkeypatch, script)
    with pytest.raises(PlanAsCodeError) as caught:
        write_pdf(b"", "pptx", "en-GB", date(2025, 1, 10), 0.2 if "sleep" in script else 20)
    assert str(caught.value) == words


def test_without_libreoffice_there_is_one_sentence_and_status_3(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    plan = "id: p\ntitle: A plan\nperiod: 2018/19\nas_of: 2018-10-26\n"
    (tmp_path / "p.yaml").write_text(plan, encoding="utf-8")
    done = CliRunner().invoke(main, ["build", "p.yaml", "--to", "pdf"])
    assert done.exit_code == 3
    assert done.stdout == ""
    assert done.stderr.splitlines()[-1] == (
        "plan-as-code: a PDF is made by LibreOffice, and there is no `soffice` on the path;"
        " install LibreOffice, or build without `--to pdf`"
    )
