"""`doctor`: what this machine can do, and no error whatever is missing."""

import platform
import shutil

from click.testing import CliRunner

from plan_as_code.cli import main


def doctor():
    done = CliRunner().invoke(main, ["doctor"])
    assert done.exit_code == 0
    return dict(each.split(maxsplit=1) for each in done.output.splitlines())


def test_it_tells_what_there_is(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "town.yaml").write_text("id: town\n", encoding="utf-8")
    said = doctor()
    assert said["Python"] == platform.python_version()
    assert said["themes"] == "default, high_contrast"
    assert said["plans"] == "plans/town.yaml"
    assert said["git"].startswith("git version ") == bool(shutil.which("git"))
    assert (said["pdf"] == "can be built") == bool(shutil.which("soffice"))
    assert (said["poppler"] == "found") == bool(shutil.which("pdftotext"))


def test_what_is_missing_is_told_and_is_no_error(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    said = doctor()
    assert said["git"] == "not found: no `changes` between revisions, no merging"
    assert said["LibreOffice"] == "not found"
    assert said["pdf"].startswith("cannot be built: a PDF is made by LibreOffice")
    assert said["poppler"] == "not found: `verify` reads no PDF"
    assert said["font"] == "Arial: whether it is installed cannot be told without fontconfig"
    assert said["plans"] == "none: there is no plans/*.yaml here"
