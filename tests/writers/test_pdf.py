"""PDF by LibreOffice: tagged, with title, language and bookmarks; or a sentence and status 3.

Looked at by pikepdf and by pdfua, the machine-checkable part of PDF/UA-1, which others wrote.
"""

import stat
from pathlib import Path
from shutil import which

import pikepdf
import pytest
from click.testing import CliRunner
from pdfua import validate

from plan_as_code import build_papers, load_plan
from plan_as_code.build import Format
from plan_as_code.cli import main
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.writers.pdf import write_pdf

ROOT = Path(__file__).parents[2]
needs_libreoffice = pytest.mark.skipif(which("soffice") is None, reason="needs LibreOffice")


@pytest.fixture(scope="module")
def papers(tmp_path_factory):
    """The short deck and the full plan of the fictional borough, as PDF files."""
    plan, _ = load_plan(ROOT / "examples" / "wrenmoor_2024_25.yaml")
    folder = tmp_path_factory.mktemp("pdf")
    for built in build_papers(plan, papers=["residents_deck", "full_plan"], formats=[Format.PDF]):
        (folder / built.name).write_bytes(built.content)
    return folder


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
    with pikepdf.open(papers / name) as pdf:
        root = pdf.Root
        assert bool(root.MarkInfo.Marked) is True
        assert root.StructTreeRoot.K is not None
        assert str(root.Lang) == "en-GB"
        assert bool(root.ViewerPreferences.DisplayDocTitle) is True
        assert str(pdf.docinfo.Title) == title
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
        with pdf.open_outline() as outline:
            assert len(outline.root) >= 4
            assert first is None or outline.root[0].title == first
        assert pdf.check_pdf_syntax() == []


@needs_libreoffice
@pytest.mark.parametrize("name", ["residents_deck.pdf", "full_plan.pdf"])
def test_the_pdf_ua_checker_has_no_finding(papers, name):
    report = validate(papers / name)
    assert [str(each) for each in report.findings] == []


@needs_libreoffice
def test_charts_and_timelines_have_their_alternative_text(papers):
    with pikepdf.open(papers / "full_plan.pdf") as pdf:
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
        write_pdf(b"", "pptx", "en-GB", 0.2 if "sleep" in script else 20)
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
