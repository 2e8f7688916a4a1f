"""Every file built from plans/ and examples/ is valid, and the same bytes wherever it is built."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
from validators import complaints

from plan_as_code import build_papers, load_plan
from plan_as_code.model import PaperKind

ROOT = Path(__file__).parents[1]
PLANS = sorted([*ROOT.glob("plans/*.yaml"), *ROOT.glob("examples/*.yaml")])
PAPERS = [(plan, paper.id) for plan in PLANS for paper in load_plan(plan)[0].papers]

KINDS = [paper.kind for plan in PLANS for paper in load_plan(plan)[0].papers]
OFFICE = [each for each, kind in zip(PAPERS, KINDS, strict=True) if kind is not PaperKind.CALENDAR]


@pytest.mark.parametrize(("path", "paper"), OFFICE, ids=lambda each: getattr(each, "stem", each))
def test_no_validator_complains(path, paper, tmp_path):
    plan, _ = load_plan(path)
    for built in build_papers(plan, papers=[paper]):
        file = tmp_path / built.name
        file.write_bytes(built.content)
        assert complaints(file) == []


def digests(folder: Path, **environment: str) -> dict[str, str]:
    """Build everything in a folder of its own, in a process of its own."""
    folder.mkdir()
    command = [sys.executable, "-m", "plan_as_code", "build", *map(str, PLANS), "--quiet"]
    forms = ("pptx", "docx", "xlsx", "ics", "html", "txt")
    formats = [word for form in forms for word in ("--to", form)]
    subprocess.run(
        [*command, *formats],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        check=True,
    )
    out = folder / "out"
    files = out.rglob("*.*")
    return {
        str(file.relative_to(out)): hashlib.sha256(file.read_bytes()).hexdigest() for file in files
    }


def test_two_builds_anywhere_are_equal_to_the_byte(tmp_path):
    here = digests(tmp_path / "here", TZ="Pacific/Auckland", LC_ALL="C", PYTHONHASHSEED="1")
    there = digests(
        tmp_path / "another folder",
        TZ="America/Los_Angeles",
        LC_ALL="tr_TR.UTF-8",
        PYTHONHASHSEED="2",
        SOURCE_DATE_EPOCH="0",
    )
    assert here == there
    assert len(here) == sum(3 if kind.outlined else 2 for kind in KINDS)
