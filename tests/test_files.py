"""A plan's files as texts, read together and written together."""

import errno
import os

import pytest

from plan_as_code.errors import PlanAsCodeError
from plan_as_code.files import Files, open_files, save

PLAN = "id: p\ntitle: A plan\nperiod: 2018/19\nas_of: 2018-10-26\nthemes:\n  - include: themes/a.yaml\n"
THEME = "key: a\nname: First\n"


@pytest.fixture
def path(tmp_path):
    (tmp_path / "themes").mkdir()
    (tmp_path / "themes" / "a.yaml").write_text(THEME)
    (tmp_path / "p.yaml").write_text(PLAN)
    return tmp_path / "p.yaml"


def test_a_plan_is_opened_with_the_files_it_includes(path):
    part = str(path.parent / "themes" / "a.yaml")
    files = open_files(path)
    assert files == Files(str(path), {str(path): PLAN, part: THEME})
    plan, findings = files.read()
    assert ([theme.name for theme in plan.themes], findings) == (["First"], ())


def test_a_link_out_of_the_folder_is_neither_read_nor_written(path, tmp_path_factory):
    outside = tmp_path_factory.mktemp("other") / "b.yaml"
    outside.write_text(THEME)
    part = path.parent / "themes" / "a.yaml"
    part.unlink()
    part.symlink_to(outside)
    files = open_files(path)
    assert list(files.texts) == [str(path)]
    assert [each.rule for each in files.read()[1]] == ["include-unreadable"]


def test_only_what_differs_is_written(path):
    files = open_files(path)
    part = str(path.parent / "themes" / "a.yaml")
    before = path.stat().st_mtime_ns
    new = Files(files.main, {**files.texts, part: THEME.replace("First", "Erster")})
    assert save(new, files) == (part,)
    assert open_files(path) == new
    assert path.stat().st_mtime_ns == before


def test_a_file_that_cannot_be_written_leaves_all_as_they_were(path):
    files = open_files(path)
    gone = str(path.parent / "gone" / "b.yaml")
    new = Files(files.main, {str(path): PLAN.replace("A plan", "Ours"), gone: THEME})
    with pytest.raises(PlanAsCodeError, match="cannot be written: there is no such file or folder"):
        save(new, files)
    assert path.read_text() == PLAN
    assert sorted(os.listdir(path.parent)) == ["p.yaml", "themes"]


def test_a_file_that_is_not_there_is_one_sentence(tmp_path):
    with pytest.raises(PlanAsCodeError) as problem:
        open_files(tmp_path / "p.yaml")
    assert str(problem.value) == f"there is no file {tmp_path / 'p.yaml'}"


def test_a_full_disk_is_told_of_the_file_and_leaves_nothing_beside_it(path, monkeypatch):
    def full(_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    files = open_files(path)
    new = Files(files.main, {**files.texts, str(path): PLAN.replace("A plan", "Ours")})
    before = sorted(path.parent.iterdir())
    with pytest.raises(PlanAsCodeError) as told:
        save(new, files)
    assert str(told.value) == f"{path} cannot be written: the disk is full"
    assert sorted(path.parent.iterdir()) == before
    assert open_files(path) == files
