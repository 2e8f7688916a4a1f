"""A paper in circulation held against the plan in a real git repository."""

import os
import re
import shutil
import zipfile
from io import BytesIO

import pytest
from click.testing import CliRunner
from repositories import PLAN, environment, git, repository

from plan_as_code.cli import main
from plan_as_code.themes import default_folder
from plan_as_code.writers.package import seal

PAPERS = """\
papers:
  - {id: deck, kind: deck, outline: [{view: cover}, {view: actions}]}
  - {id: full, kind: document, outline: [{view: cover}, {view: actions}]}
  - {id: tracker, kind: tracker}
  - {id: diary, kind: calendar}
"""
ALL = [
    f"out/plan/{name}"
    for name in ("deck.pptx", "deck.html", "full.docx", "tracker.xlsx", "diary.ics", "deck.txt")
]
FORMATS = [
    word for form in ("pptx", "docx", "xlsx", "ics", "html", "txt") for word in ("--to", form)
]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A repository with a plan, tagged v1, its papers built, and the plan changed since."""
    home, folder = tmp_path / "home", tmp_path / "ours"
    home.mkdir()
    folder.mkdir()
    env = environment(home, PATH=os.environ["PATH"])
    for name, value in env.items():
        if name.startswith("GIT_"):
            monkeypatch.setenv(name, value)
    repository(folder, env, {"plan.yaml": PLAN + PAPERS})
    git("tag", "v1", cwd=folder, env=env)
    monkeypatch.chdir(folder)
    build()
    (folder / "plan.yaml").write_text((PLAN + PAPERS).replace("Sweep the parks", "Sweep"))
    git("commit", "--quiet", "--all", "--message=Second", cwd=folder, env=env)
    return folder


def build():
    assert CliRunner().invoke(main, ["build", "plan.yaml", "--quiet", *FORMATS]).exit_code == 0


def verify(*arguments):
    done = CliRunner().invoke(main, ["verify", *arguments, "--plan", "plan.yaml"])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.exit_code, done.stdout


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("file", ALL)
def test_a_paper_is_that_of_the_revision_it_was_built_from(file):
    status, said = verify(file, "--revision", "v1")
    paper = file.split("/")[-1].partition(".")[0]
    assert status == 0
    assert said.startswith(f"{file} is the paper `{paper}` of plan.yaml at v1: as at 26 October")
    assert ", commit " in said


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("file", [each for each in ALL if "diary" not in each])
def test_a_paper_of_another_version_differs_in_words(file):
    status, said = verify(file)
    assert status == 1
    assert "; what the plan says (-) and the file says (+):" in said.splitlines()[0]
    removed, added = (
        [line for line in said.splitlines() if line.startswith(f"  {sign} ")] for sign in "-+"
    )
    assert any("Sweep" in line and "the parks" not in line for line in removed)
    assert any("Sweep the parks" in line for line in added)


def test_a_paper_renamed_is_known_by_what_it_says(folder):
    (folder / "out/plan/deck.pptx").rename(folder / "for the board.pptx")
    status, said = verify("for the board.pptx", "--revision", "v1")
    assert (status, said.partition(" of ")[0]) == (0, "for the board.pptx is the paper `deck`")


@pytest.mark.usefixtures("folder")
def test_a_tracker_made_for_one_owner_is_known_as_its():
    arguments = ["build", "plan.yaml", "--quiet", "--each-owner"]
    assert CliRunner().invoke(main, arguments).exit_code == 0
    status, said = verify("out/plan/tracker.police.xlsx")
    assert (status, said.partition(" of ")[0]) == (
        0,
        "out/plan/tracker.police.xlsx is the paper `tracker.police`",
    )


def test_a_tracker_for_one_owner_is_known_where_its_name_says_the_marking(folder):
    theme = folder / "theme"
    shutil.copytree(default_folder(), theme)
    with (theme / "theme.yaml").open("a") as file:
        file.write("marking_in_names: true\n")
    with (folder / "plan.yaml").open("a") as file:
        file.write("marking: OFFICIAL\naudiences: [{key: police, name: Officers}]\n")
    arguments = ["plan.yaml", "--quiet", "--theme", "theme", "--owner", "police"]
    for more in ((), ("--audience", "police")):
        assert CliRunner().invoke(main, ["build", *arguments, *more]).exit_code == 0
    for name in ("tracker.police.OFFICIAL", "tracker.police.police.OFFICIAL"):
        status, said = verify(f"out/plan/{name}.xlsx", "--theme", "theme")
        assert (status, said.partition(" of ")[0]) == (
            0,
            f"out/plan/{name}.xlsx is the paper `{name}`",
        )


COMPARING = (PLAN + PAPERS).replace(
    "outline: [{view: cover}, {view: actions}]}", "outline: [{view: changes}]}", 1
)


@pytest.mark.parametrize("file", ["deck.pptx", "full.docx", "full.tracked.docx"])
def test_a_paper_built_since_a_version_is_known_by_that_version(folder, file):
    (folder / "plan.yaml").write_text(COMPARING.replace("Sweep the parks", "Sweep"))
    since = ["--since", "v1"]
    for more in ((), ("--tracked",)):
        arguments = ["build", "plan.yaml", "--quiet", *since, *more]
        assert CliRunner().invoke(main, arguments).exit_code == 0
    assert verify(f"out/plan/{file}", *since)[0] == 0


@pytest.mark.usefixtures("folder")
def test_a_paper_that_compares_nothing_is_the_same_since_any_version():
    assert (
        CliRunner().invoke(main, ["build", "plan.yaml", "--quiet", "--since", "v1"]).exit_code == 0
    )
    status, said = verify("out/plan/deck.pptx", "out/plan/full.docx")
    assert (status, said.count(" is the paper ")) == (0, 2)


def test_a_slide_changed_by_hand_is_told_with_its_place(folder):
    file = folder / "out/plan/deck.pptx"
    file.write_bytes(changed(file.read_bytes(), b"Sweep the parks", b"Sweep the lanes"))
    status, said = verify("out/plan/deck.pptx", "--revision", "v1")
    assert status == 1
    place, before, after = said.splitlines()[1:]
    assert place.startswith("  slide 2")
    assert before.replace("parks", "lanes").replace("  -", "  +") == after


@pytest.mark.usefixtures("folder")
def test_of_a_row_that_differs_only_the_cells_that_do_are_told():
    assert verify("out/plan/tracker.xlsx")[1].splitlines()[1:4] == [
        "  sheet: Actions",
        "  - | W1 | ... | Sweep | ...",
        "  + | W1 | ... | Sweep the parks | ...",
    ]


@pytest.mark.usefixtures("folder")
def test_a_paper_of_another_version_says_which_and_how_to_hold_it_against_that():
    last = verify("out/plan/deck.pptx")[1].splitlines()[-1]
    says = r"out/plan/deck.pptx says that it was made from as at 26 October 2018, content \w{16}, commit (\w{12})"
    named = re.fullmatch(rf"{says}; `--revision \1` holds it against that", last)
    assert verify("out/plan/deck.pptx", "--revision", named[1])[0] == 0


@pytest.mark.parametrize("file", ALL)
def test_a_comment_in_the_plan_makes_no_other_paper(folder, file):
    with (folder / "plan.yaml").open("w") as plan:
        plan.write(f"# For the board\n{PLAN}{PAPERS}")
    git("commit", "--quiet", "--all", "--message=Third", cwd=folder, env=dict(os.environ))
    status, said = verify(file)
    assert status == 0
    assert "of plan.yaml, built before its files changed without saying anything else: as" in said


@pytest.mark.skipif(
    not (shutil.which("soffice") and shutil.which("pdftotext")),
    reason="needs LibreOffice and poppler",
)
def test_a_pdf_is_that_of_its_revision_and_of_another_differs_page_by_page(folder):
    git("checkout", "--quiet", "v1", cwd=folder, env=dict(os.environ))
    arguments = ["build", "plan.yaml", "--quiet", "--to", "pdf", "--paper", "deck"]
    assert CliRunner().invoke(main, arguments).exit_code == 0
    assert verify("out/plan/deck.pdf")[0] == 0
    git("checkout", "--quiet", "-", cwd=folder, env=dict(os.environ))
    status, said = verify("out/plan/deck.pdf")
    assert status == 1
    assert "\n  page 2\n  - Sweep\n  + Sweep the parks\n" in said
    assert said.splitlines()[-1].endswith(" holds it against that")


def test_without_poppler_a_pdf_is_not_read_and_that_is_said(folder, monkeypatch):
    (folder / "deck.pdf").write_bytes(b"%PDF-1.7")
    monkeypatch.setenv("PATH", str(folder))
    done = CliRunner().invoke(main, ["verify", "deck.pdf", "--plan", "plan.yaml"])
    assert (done.exit_code, done.stderr) == (
        3,
        "plan-as-code: deck.pdf cannot be compared with the plan: a PDF is read by `pdfinfo`, which"
        " is not on this machine; install poppler\n",
    )


def test_a_file_saved_again_says_the_same_and_is_not_the_same(folder):
    file = folder / "out/plan/full.docx"
    file.write_bytes(changed(file.read_bytes(), b"</w:body>", b"</w:body >"))
    status, said = verify("out/plan/full.docx", "--revision", "v1")
    assert status == 1
    assert "word for word, and is another file: it was saved again" in said


def test_a_paper_built_before_its_plan_was_committed_is_that_of_the_commit(folder, monkeypatch):
    (folder / "plan.yaml").write_text((PLAN + PAPERS).replace("Sweep the parks", "Patrol"))
    build()
    git("commit", "--quiet", "--all", "--message=Third", cwd=folder, env=dict(os.environ))
    status, said = verify("out/plan/deck.pptx", "--revision", "HEAD")
    assert status == 0
    assert "`deck` of plan.yaml at HEAD, built before it was committed: as at" in said


@pytest.mark.usefixtures("folder")
def test_what_is_no_paper_is_a_sentence():
    done = CliRunner().invoke(main, ["verify", "plan.yaml", "--plan", "plan.yaml"])
    assert (done.exit_code, done.stderr.partition(";")[0]) == (
        3,
        "plan-as-code: plan.yaml cannot be compared with the plan, for it is none of `pptx`, `docx`, `xlsx`, `ics`, `html`, `pdf` and `txt`\n",
    )


@pytest.mark.usefixtures("folder")
def test_a_revision_needs_a_plan():
    done = CliRunner().invoke(main, ["verify", "out/plan/deck.pptx", "--revision", "v1"])
    assert done.exit_code == 2
    assert "--revision, --theme, --as-of and --since go with --plan" in done.stderr


def changed(content, old, new):
    """A package with some bytes of its parts replaced."""
    target = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as package, zipfile.ZipFile(target, "w") as out:
        for name in package.namelist():
            out.writestr(name, package.read(name).replace(old, new))
    return seal(target.getvalue())
