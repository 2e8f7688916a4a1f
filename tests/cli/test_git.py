"""Plans and papers in real git repositories: shown in words, merged by action and field."""

import os
import subprocess
import sys

import pytest
from pptx import Presentation

PLAN = """\
id: p
title: A plan
period: 2018/19
as_of: 2018-10-26
themes:
  - key: a
    name: First
    actions:
      - id: A1
        text: Search
        deadline: 31 December 2018
        status: green   # as reported
      - id: A2
        text: Teach
        status: green
"""
ENVIRONMENT = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@x",
    "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@x",
    "GIT_PAGER": "cat",
}  # fmt: skip


def run(*args, check=True):
    done = subprocess.run(
        args, capture_output=True, text=True, env=os.environ | ENVIRONMENT, check=False
    )
    assert not check or done.returncode == 0, done.stderr
    return done


def git(*args, check=True):
    return run("git", *args, check=check)


def ours(*args, check=True):
    return run(sys.executable, "-P", "-m", "plan_as_code", "git", *args, check=check)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    git("init", "-q", "-b", "main")
    (tmp_path / "plans").mkdir()
    ours("install")
    commit(tmp_path, PLAN)
    return tmp_path


def commit(folder, text, message="x", name="p.yaml"):
    path = folder / "plans" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)
    git("add", "-A")
    git("commit", "-qm", message)


def two_officers(folder, mine, theirs, name="p.yaml"):
    """Let one officer change a file on a branch and another on main, and merge them."""
    git("checkout", "-qb", "returns")
    commit(folder, theirs, name=name)
    git("checkout", "-q", "main")
    commit(folder, mine, name=name)
    done = git("merge", "-q", "-m", "merged", "returns", check=False)
    return done, (folder / "plans" / name).read_text()


def test_installing_writes_attributes_and_settings_once_and_leaves_others(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    git("init", "-q")
    attributes = tmp_path / ".gitattributes"
    attributes.write_text("*.png binary\n*.pptx  diff=office")
    first = ours("install", "plans/*.yaml", "examples/*.yaml").stdout
    assert attributes.read_text() == (
        "*.png binary\n*.pptx  diff=office\n"
        "plans/*.yaml diff=plan merge=plan\nexamples/*.yaml diff=plan merge=plan\n*.docx diff=office\n"
    )
    assert first.splitlines()[0] == ".gitattributes written"
    again = ours("install", "plans/*.yaml", "examples/*.yaml").stdout
    assert again.splitlines()[0] == ".gitattributes was right already"
    assert "git merge -- %O %A %B %P" in git("config", "merge.plan.driver").stdout


def test_installing_below_the_top_is_for_the_plans_that_are_there(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    git("init", "-q", "-b", "main")
    (tmp_path / "our team" / "plans").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "our team")
    ours("install")
    assert (tmp_path / ".gitattributes").read_text().splitlines()[0] == (
        '"our team/plans/**/*.yaml" diff=plan merge=plan'
    )
    commit(tmp_path / "our team", PLAN)
    commit(tmp_path / "our team", PLAN.replace("Search", "Find"))
    assert 'text is now "Find", was "Search"' in git("diff", "HEAD~1").stdout


def test_outside_a_repository_installing_is_one_sentence(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    done = ours("install", check=False)
    assert (done.returncode, done.stderr) == (
        3,
        f"plan-as-code: {tmp_path} is not in a git repository\n",
    )


def test_git_diff_tells_a_plans_changes_in_sentences(folder):
    (folder / "plans" / "p.yaml").write_text(PLAN.replace("31 December 2018", "31 March 2019"))
    told = git("diff").stdout
    assert told.splitlines()[0] == "plan plans/p.yaml"
    assert "deadline moved from 31 December 2018 to 31 March 2019, 90 days later" in told
    assert (
        "+        deadline: 31 March 2019" in git("diff", "--no-ext-diff", "--no-textconv").stdout
    )


def test_a_pager_that_is_closed_early_is_no_failure(folder):
    (folder / "plans" / "p.yaml").write_text(PLAN.replace("Search", "Find " + "it " * 50_000))
    done = run("sh", "-c", "git --no-pager diff | head -1")
    assert (done.stdout, done.stderr) == ("plan plans/p.yaml\n", "")


def test_git_diff_shows_the_lines_where_there_is_nothing_to_tell(folder):
    path = folder / "plans" / "p.yaml"
    path.write_text(PLAN.replace("# as reported", "# by the owner"))
    assert "+        status: green   # by the owner" in git("diff").stdout
    path.write_text(PLAN.replace("status:", "statos:"))
    assert "+        statos: green" in git("diff").stdout
    git("rm", "-q", "--cached", "plans/p.yaml")
    assert "-id: p" in git("diff", "--cached").stdout


def test_git_log_shows_a_plan_as_one_line_for_each_thing_it_says(folder):
    commit(
        folder,
        PLAN.replace("31 December 2018", "Ongoing").replace(
            "  text: Teach", "  text: >-\n          Teach"
        ),
    )
    told = git("log", "-p", "-1", "-U0", "--", "plans").stdout.splitlines()
    assert [line for line in told if line[:1] in ("+", "-")][2:] == [
        "-A1 deadline: 31 December 2018", "+A1 deadline: Ongoing",
    ]  # fmt: skip


def test_git_diff_shows_a_presentation_as_text(folder):
    def deck(words):
        presentation = Presentation()
        slide = presentation.slides.add_slide(presentation.slide_layouts[1])
        slide.shapes.title.text = "The plan"
        slide.placeholders[1].text_frame.text = words
        presentation.save(folder / "deck.pptx")

    deck("Forty actions")
    git("add", "-A")
    git("commit", "-qm", "deck")
    deck("Over forty actions")
    told = git("diff", "-U1").stdout.splitlines()
    assert told[-3:] == [" slide 1: The plan", "-  - Forty actions", "+  - Over forty actions"]
    (folder / "deck.pptx").write_bytes(b"PK, but not much")
    assert "+(this is no Office file, or a broken one; SHA-256 " in git("diff").stdout


def test_two_officers_who_change_one_line_apart_are_merged_by_field(folder):
    done, text = two_officers(
        folder,
        PLAN.replace("31 December 2018", "31 March 2019"),
        PLAN.replace("green   # as reported", "amber   # as reported"),
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert text == PLAN.replace("31 December 2018", "31 March 2019").replace(
        "green   #", "amber   #"
    )
    assert git("status", "--porcelain").stdout == ""


def test_a_real_clash_is_told_in_a_sentence_marked_and_left_to_people(folder):
    done, text = two_officers(
        folder,
        PLAN.replace("31 December 2018", "31 March 2019"),
        PLAN.replace("31 December 2018", "30 June 2019").replace("Teach", "Teach all"),
    )
    sentence = (
        '`deadline` of `A1` was "31 December 2018"; we say "31 March 2019", they say "30 June 2019"'
    )
    assert done.returncode == 1
    assert f"plans/p.yaml: {sentence}" in done.stderr.splitlines()
    assert text == PLAN.replace("Teach", "Teach all").replace(
        "        deadline: 31 December 2018\n",
        "<<<<<<< ours\n        deadline: 31 March 2019\n=======\n"
        "        deadline: 30 June 2019\n>>>>>>> theirs\n",
    )
    assert git("status", "--porcelain").stdout == "UU plans/p.yaml\n"


def test_versions_that_are_no_plans_are_merged_by_line(folder):
    done, text = two_officers(
        folder,
        PLAN.replace("status: green\n", "statos: green\n"),
        PLAN.replace("title: A plan", "title: Ours"),
    )
    assert done.returncode == 0
    assert "plans/p.yaml is merged line by line: " in done.stderr
    assert text == PLAN.replace("status: green\n", "statos: green\n").replace(
        "title: A plan", "title: Ours"
    )


def test_a_rebase_and_a_cherry_pick_use_the_same_merge(folder):
    git("checkout", "-qb", "returns")
    commit(folder, PLAN.replace("green   # as reported", "amber   # as reported"))
    git("checkout", "-q", "main")
    commit(folder, PLAN.replace("31 December 2018", "31 March 2019"))
    git("cherry-pick", "returns")
    merged = PLAN.replace("31 December 2018", "31 March 2019").replace("green   #", "amber   #")
    assert (folder / "plans" / "p.yaml").read_text() == merged


def test_a_byte_order_mark_outlives_a_merge(folder):
    git("checkout", "-qb", "returns")
    commit(folder, "\ufeff" + PLAN.replace("green   # as reported", "amber   # as reported"))
    git("checkout", "-q", "main")
    commit(folder, "\ufeff" + PLAN.replace("31 December 2018", "31 March 2019"))
    git("merge", "-q", "-m", "x", "returns")
    assert (folder / "plans" / "p.yaml").read_bytes().startswith(b"\xef\xbb\xbfid: p\n")


def test_a_split_plan_is_told_and_merged_with_the_files_it_includes(folder):
    (folder / "plans" / "themes").mkdir()
    (folder / "plans" / "themes" / "b.yaml").write_text("key: b\nname: Second\n")
    split = PLAN + "  - include: themes/b.yaml\n"
    commit(folder, split)
    (folder / "plans" / "p.yaml").write_text(split.replace("Search", "Find"))
    assert 'text is now "Find", was "Search"' in git("diff").stdout
    git("checkout", "-q", ".")
    _, text = two_officers(
        folder, split.replace("Search", "Find"), split.replace("31 December 2018", "Ongoing")
    )
    assert text == split.replace("Search", "Find").replace("31 December 2018", "Ongoing")


HEAD, _, REST = PLAN.partition("  - key: a\n")
PART = f"key: a\n{REST.replace(chr(10) + '    ', chr(10))[4:].rstrip()}\n"
SPLIT = f"{HEAD}  - include: parts/a.yaml\n"


@pytest.fixture
def split(folder):
    commit(folder, PART, name="parts/a.yaml")
    commit(folder, SPLIT)
    return folder


def test_git_diff_tells_an_included_files_changes_in_sentences(split):
    path = split / "plans" / "parts" / "a.yaml"
    path.write_text(PART.replace("Search", "Find"))
    assert git("diff").stdout == (
        'plan plans/parts/a.yaml\nFirst\n  A1 Find\n    - text is now "Find", was "Search"\n\n'
    )


def test_two_officers_who_change_one_included_file_are_merged_by_field(split):
    done, text = two_officers(
        split,
        PART.replace("31 December 2018", "31 March 2019"),
        PART.replace("green   # as reported", "amber   # as reported"),
        "parts/a.yaml",
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert text == PART.replace("31 December 2018", "31 March 2019").replace(
        "green   #", "amber   #"
    )
    assert (split / "plans" / "p.yaml").read_text() == SPLIT


def test_a_clash_in_an_included_file_is_told_in_a_sentence_and_marked_in_that_file(split):
    done, text = two_officers(
        split,
        PART.replace("31 December 2018", "31 March 2019"),
        PART.replace("31 December 2018", "30 June 2019").replace("Teach", "Teach all"),
        "parts/a.yaml",
    )
    assert done.returncode == 1
    assert (
        'plans/parts/a.yaml: `deadline` of `A1` was "31 December 2018"; we say "31 March 2019",'
        ' they say "30 June 2019"'
    ) in done.stderr.splitlines()
    assert text == PART.replace("Teach", "Teach all").replace(
        "    deadline: 31 December 2018\n",
        "<<<<<<< ours\n    deadline: 31 March 2019\n=======\n"
        "    deadline: 30 June 2019\n>>>>>>> theirs\n",
    )
    assert git("status", "--porcelain").stdout == "UU plans/parts/a.yaml\n"


def test_an_included_file_that_comes_with_the_merge_is_no_obstacle(split):
    git("checkout", "-qb", "returns")
    commit(split, "key: b\nname: Second\n", name="parts/b.yaml")
    commit(split, f"{SPLIT}  - include: parts/b.yaml\n")
    git("checkout", "-q", "main")
    commit(split, SPLIT.replace("title: A plan", "title: Ours"))
    done = git("merge", "-q", "-m", "merged", "returns", check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert (split / "plans" / "p.yaml").read_text() == (
        SPLIT.replace("title: A plan", "title: Ours") + "  - include: parts/b.yaml\n"
    )


def test_an_action_moved_to_another_file_while_it_is_changed_is_told_as_a_clash(split):
    first, mark, last = PART.partition("  - id: A2\n")
    commit(split, "key: b\nname: Second\n", name="parts/b.yaml")
    commit(split, f"{SPLIT}  - include: parts/b.yaml\n")
    git("checkout", "-qb", "returns")
    commit(split, first, name="parts/a.yaml")
    commit(split, f"key: b\nname: Second\nactions:\n{mark}{last}", name="parts/b.yaml")
    git("checkout", "-q", "main")
    commit(split, PART.replace("Teach", "Teach all"), name="parts/a.yaml")
    done = git("merge", "-q", "-m", "merged", "returns", check=False)
    assert done.returncode == 1
    assert (
        "plans/parts/a.yaml: git takes plans/parts/b.yaml as one side has it, where `text` of `A2`"
        ' is to be "Teach all"; change it there'
    ) in done.stderr.splitlines()
    assert git("status", "--porcelain").stdout == "UU plans/parts/a.yaml\nM  plans/parts/b.yaml\n"


def test_a_file_taken_into_the_plan_while_it_is_changed_is_changed_in_the_plan(split):
    git("checkout", "-qb", "returns")
    commit(split, PLAN)
    git("checkout", "-q", "main")
    commit(split, PART.replace("Teach", "Teach all"), name="parts/a.yaml")
    commit(split, SPLIT.replace("title: A plan", "title: Ours"))
    done = git("merge", "-q", "-m", "merged", "returns", check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert (split / "plans" / "p.yaml").read_text() == PLAN.replace(
        "title: A plan", "title: Ours"
    ).replace("Teach", "Teach all")


def test_an_action_moved_between_files_is_merged_with_changes_beside_it(split):
    first, mark, last = PART.partition("  - id: A2\n")
    commit(split, "key: b\nname: Second\n", name="parts/b.yaml")
    commit(split, f"{SPLIT}  - include: parts/b.yaml\n")
    git("checkout", "-qb", "returns")
    commit(split, first, name="parts/a.yaml")
    commit(split, f"key: b\nname: Second\nactions:\n{mark}{last}", name="parts/b.yaml")
    git("checkout", "-q", "main")
    commit(split, PART.replace("Search", "Find"), name="parts/a.yaml")
    commit(split, "key: b\nname: Last\n", name="parts/b.yaml")
    done = git("merge", "-q", "-m", "merged", "returns", check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert (split / "plans/parts/a.yaml").read_text() == first.replace("Search", "Find")
    assert (split / "plans/parts/b.yaml").read_text() == (
        f"key: b\nname: Last\nactions:\n{mark}{last}"
    )


def test_an_action_we_moved_to_another_file_is_to_be_changed_there(split):
    first, mark, last = PART.partition("  - id: A2\n")
    commit(split, "key: b\nname: Second\n", name="parts/b.yaml")
    commit(split, f"{SPLIT}  - include: parts/b.yaml\n")
    git("checkout", "-qb", "returns")
    commit(split, PART.replace("Teach", "Teach all"), name="parts/a.yaml")
    git("checkout", "-q", "main")
    commit(split, first, name="parts/a.yaml")
    commit(split, f"key: b\nname: Second\nactions:\n{mark}{last}", name="parts/b.yaml")
    done = git("merge", "-q", "-m", "merged", "returns", check=False)
    assert done.returncode == 1
    assert (
        "plans/parts/a.yaml: git takes plans/parts/b.yaml as one side has it, where `text` of `A2`"
        ' is to be "Teach all"; change it there'
    ) in done.stderr.splitlines()


def two_parts(folder):
    """Put a second part beside the first; give the first without A2, and the second with it."""
    first, mark, last = PART.partition("  - id: A2\n")
    commit(folder, "key: b\nname: Second\n", name="parts/b.yaml")
    commit(folder, f"{SPLIT}  - include: parts/b.yaml\n")
    return first, f"key: b\nname: Second\nactions:\n{mark}{last}"


def both_parts(folder, first, second):
    (folder / "plans" / "parts" / "b.yaml").write_text(second)
    commit(folder, first, name="parts/a.yaml")


MERGES = {
    "merge": [["merge", "-m", "merged", "returns"]],
    "pull": [["pull", "--no-rebase", ".", "returns"]],
    "rebase": [["checkout", "-q", "returns"], ["rebase", "main"]],
    "rebase as mails": [["checkout", "-q", "returns"], ["rebase", "--apply", "main"]],
    "rebase of no branch": [["checkout", "-q", "--detach", "returns"], ["rebase", "main"]],
    "cherry-pick": [["cherry-pick", "returns"]],
    "stash": [["checkout", "-q", "returns"], ["reset", "-q", "HEAD~"], ["stash"],
              ["checkout", "-q", "main"], ["stash", "pop"]],
}  # fmt: skip


@pytest.mark.parametrize("steps", MERGES.values(), ids=MERGES.keys())
def test_however_git_merges_it_is_told_that_one_moved_what_the_other_took_out(split, steps):
    without, taken = two_parts(split)
    git("checkout", "-qb", "returns")
    both_parts(split, without, taken)
    git("checkout", "-q", "main")
    commit(split, without.replace("Search", "Find"), name="parts/a.yaml")
    *before, last = steps
    for step in before:
        git(*step)
    done = git(*last, check=False)
    assert done.returncode == 1
    assert (
        "plans/parts/a.yaml: we take `A2` out, and they changed its place"
    ) in done.stderr.splitlines()


def test_a_commit_taken_back_is_merged_with_what_was_done_since(split):
    without, taken = two_parts(split)
    both_parts(split, without, taken)
    commit(split, without.replace("Search", "Find"), name="parts/a.yaml")
    commit(split, taken.replace("name: Second", "name: Last"), name="parts/b.yaml")
    git("revert", "--no-edit", "HEAD~2")
    assert (split / "plans/parts/a.yaml").read_text() == PART.replace("Search", "Find")
    assert (split / "plans/parts/b.yaml").read_text() == "key: b\nname: Last\n"


def test_an_action_that_both_move_to_other_files_is_a_clash(split):
    without, taken = two_parts(split)
    git("checkout", "-qb", "returns")
    both_parts(split, without, taken)
    git("checkout", "-q", "main")
    commit(split, without.replace("Search", "Find"), name="parts/a.yaml")
    moved = (
        taken.partition("actions:\n")[2]
        .replace("  - id", "      - id")
        .replace("    t", "        t")
        .replace("    s", "        s")
    )
    commit(
        split,
        f"{SPLIT}  - include: parts/b.yaml\n  - key: c\n    name: Third\n    actions:\n{moved}",
    )
    done = git("merge", "-q", "-m", "merged", "returns", check=False)
    assert done.returncode == 1
    assert "plans/parts/a.yaml: `A2` is moved by both: " in done.stderr


@pytest.mark.parametrize("mine", [True, False])
def test_a_part_that_one_side_renames_is_merged_with_what_the_other_changed(split, mine):
    git("checkout", "-qb", "returns")
    git("mv", "plans/parts/a.yaml", "plans/parts/first.yaml")
    (split / "plans/parts/first.yaml").write_text(PART.replace("Search", "Find"))
    commit(split, SPLIT.replace("a.yaml", "first.yaml"))
    git("checkout", "-q", "main")
    commit(split, SPLIT.replace("title: A plan", "title: Ours"))
    commit(split, PART.replace("31 December 2018", "Ongoing"), name="parts/a.yaml")
    if mine:
        git("checkout", "-q", "returns")
    done = git("merge", "-q", "-m", "merged", "main" if mine else "returns", check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert (split / "plans/p.yaml").read_text() == SPLIT.replace("a.yaml", "first.yaml").replace(
        "title: A plan", "title: Ours"
    )
    assert (split / "plans/parts/first.yaml").read_text() == PART.replace("Search", "Find").replace(
        "31 December 2018", "Ongoing"
    )


@pytest.mark.parametrize("mine", [True, False])
def test_a_plan_that_one_side_renames_is_merged_with_what_the_other_changed(folder, mine):
    git("checkout", "-qb", "returns")
    git("mv", "plans/p.yaml", "plans/new.yaml")
    commit(folder, PLAN.replace("green   # as", "amber   # as"), name="new.yaml")
    git("checkout", "-q", "main")
    commit(folder, PLAN.replace("31 December 2018", "Ongoing"))
    if mine:
        git("checkout", "-q", "returns")
    done = git("merge", "-q", "-m", "merged", "main" if mine else "returns", check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert (folder / "plans/new.yaml").read_text() == PLAN.replace(
        "31 December 2018", "Ongoing"
    ).replace("green   # as", "amber   # as")


def test_a_part_left_behind_by_a_merge_is_told_by_check(split):
    git("checkout", "-qb", "returns")
    commit(split, PLAN)
    git("checkout", "-q", "main")
    commit(split, PART.replace("Teach", "Teach all"), name="parts/a.yaml")
    assert git("merge", "-q", "-m", "merged", "returns").stderr == ""
    told = run(sys.executable, "-P", "-m", "plan_as_code", "check", "plans/p.yaml").stdout
    assert "plans/parts/a.yaml:1:1: warning: no plan includes a.yaml" in told


def test_in_a_worktree_and_from_a_folder_below_it_is_the_same_merge(split, monkeypatch):
    without, taken = two_parts(split)
    git("checkout", "-qb", "returns")
    both_parts(split, without, taken)
    git("checkout", "-q", "main")
    commit(split, without.replace("Search", "Find"), name="parts/a.yaml")
    git("worktree", "add", "-q", "-b", "other", "beside", "main")
    monkeypatch.chdir(split / "beside" / "plans" / "parts")
    done = git("merge", "-q", "-m", "merged", "returns", check=False)
    assert "plans/parts/a.yaml: we take `A2` out, and they changed its place" in done.stderr


def test_windows_line_ends_outlive_a_merge(folder):
    crlf = PLAN.replace("\n", "\r\n").encode()
    path = folder / "plans" / "p.yaml"

    def put(content):
        path.write_bytes(content)
        git("commit", "-qam", "x")

    put(crlf)
    git("checkout", "-qb", "returns")
    put(crlf.replace(b"green   # as", b"amber   # as"))
    git("checkout", "-q", "main")
    put(crlf.replace(b"31 December 2018", b"Ongoing"))
    assert git("merge", "-q", "-m", "x", "returns").stderr == ""
    assert path.read_bytes() == crlf.replace(b"green   # as", b"amber   # as").replace(
        b"31 December 2018", b"Ongoing"
    )


def test_marks_that_were_committed_are_merged_by_line_and_stay(folder):
    marks = PLAN.replace(
        "title: A plan\n", "<<<<<<< ours\ntitle: A\n=======\ntitle: B\n>>>>>>> x\n"
    )
    commit(folder, marks)
    done, text = two_officers(
        folder, marks.replace("Teach", "Teach all"), marks.replace("id: p", "id: q")
    )
    assert done.returncode == 0
    assert "plans/p.yaml is merged line by line: " in done.stderr
    assert text == marks.replace("Teach", "Teach all").replace("id: p", "id: q")


def test_a_plan_added_by_both_is_merged_by_line_and_marked(folder):
    git("checkout", "-qb", "returns")
    commit(folder, PLAN.replace("A plan", "Theirs"), name="q.yaml")
    git("checkout", "-q", "main")
    commit(folder, PLAN.replace("A plan", "Ours"), name="q.yaml")
    done = git("merge", "-q", "-m", "x", "returns", check=False)
    assert done.returncode == 1
    assert "plans/q.yaml is merged line by line: " in done.stderr
    text = (folder / "plans" / "q.yaml").read_text()
    assert text == PLAN.replace(
        "title: A plan\n",
        "<<<<<<< ours\ntitle: Ours\n=======\ntitle: Theirs\n>>>>>>> theirs\n",
    )


def test_without_the_program_git_merges_by_line_and_marks_what_clashes(folder):
    driver = git("config", "merge.plan.driver").stdout.strip()
    git("config", "merge.plan.driver", driver.replace(sys.executable, "/nowhere/python"))
    done, text = two_officers(
        folder, PLAN.replace("Teach", "Teach us"), PLAN.replace("Teach", "Teach them")
    )
    assert done.returncode == 1
    assert text == PLAN.replace(
        "        text: Teach\n",
        "<<<<<<< ours\n        text: Teach us\n=======\n        text: Teach them\n>>>>>>> theirs\n",
    )
