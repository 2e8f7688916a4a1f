"""Whatever stands in a plan's file: findings or a sentence, the status, and nothing written.

Each runs as people run it, in a process of its own that may have little memory and time.
"""

import resource
import subprocess
import sys

import pytest
from generated import plan_text

MEGABYTE = 2**20
MEMORY = 500 * MEGABYTE
SECONDS = 20

HEAD = "id: p\ntitle: A plan\nperiod: 2018/19\nas_of: 2018-10-26\n"
ACTIONS = (
    "parties: [{id: a, name: A}]\nactions:\n  - {id: 1, owners: a, deadline: Monthly, text: %s}\n"
)
SOUND = f"{HEAD}{ACTIONS % 'Patrol'}"
LAUGHS = "".join(f"  - &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]\n" for n in range(1, 10))

IN_A_SENTENCE = {
    "utf-16": SOUND.encode("utf-16"),
    "latin-1": SOUND.replace("Patrol", "Zoë").encode("latin-1"),
    "windows-1252": SOUND.replace("Patrol", "“Patrol”").encode("cp1252"),
    "an archive": b"\x1f\x8b\x08\x00",
    "a spreadsheet": b"PK\x03\x04\x14\x00\x06\x00\x08\x00\xff\xfe",
}
WITH_FINDINGS = {
    "empty": ("", "file-empty"),
    "only a mark": ("\ufeff", "file-empty"),
    "NUL": (f"{SOUND}notes: a\x00b\n", "hidden-character"),
    "escape": (f"{SOUND}notes: \x1b[2J\n", "hidden-character"),
    "bidirectional": (f"{SOUND}notes: a\u202eb\n", "hidden-character"),
    "tabs": (f"{SOUND}document:\n\tversion: 1.0\n", "yaml-syntax"),
    "a list": ("- a\n- b\n", "fields-expected"),
    "two documents": (f"{SOUND}---\n{SOUND}", "two-documents"),
    "a key twice": (f"{SOUND}title: B\n", "key-twice"),
    "a merge": (f"{SOUND}contact: {{<<: {{email: a@b}}}}\n", "merge-refused"),
    "a Python object": (f"{SOUND}notes: !!python/object/apply:os.system [ls]\n", "tag-refused"),
    "a bomb of aliases": (f"{SOUND}notes:\n  - &l0 ha\n{LAUGHS}", "anchor-refused"),
    "a thousand levels": (f"{SOUND}notes: {'[' * 1000}{']' * 1000}\n", "too-deep"),
    "a thousand levels of actions": (
        SOUND + "".join(f"{' ' * 2 * n}- actions:\n" for n in range(2, 1000)), "yaml-syntax",
    ),
    "30 February": (SOUND.replace("2018-10-26", "2018-02-30"), "unreadable"),
    "an id that is a list": (SOUND.replace("id: p", "id: [p]"), "words-expected"),
}  # fmt: skip
SAID = {
    "a number": "1.10",
    "a truth": "NO",
    "nothing": "null",
    "emoji": "👩‍🚒 and 🏴󠁧󠁢󠁥󠁮󠁧󠁿",
    "right to left": "السلامة أولا",
    "XML": "'a < b & c > d ]]> <!-- e --> &amp; <x>'",
    "templates": "'{{ 7 * 7 }} {% x %} ${y} %s'",
}


@pytest.fixture
def run(tmp_path):
    def run(content, *arguments):
        (tmp_path / "plan.yaml").write_bytes(content)
        command = [sys.executable, "-m", "plan_as_code", *arguments, "plan.yaml"]
        done = subprocess.run(
            command, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8",
            check=False, timeout=SECONDS * 6, preexec_fn=_confined,
        )  # fmt: skip
        assert "Traceback" not in done.stderr
        return done

    return run


def _confined():
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def files(folder):
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("name", IN_A_SENTENCE)
def test_what_is_no_text_is_one_sentence_and_nothing_is_built(name, run, tmp_path):
    done = run(IN_A_SENTENCE[name], "build")
    assert (done.returncode, done.stdout) == (3, "")
    is_office = name == "a spreadsheet"
    said = "an Office file (or another zip) and no plan" if is_office else "not UTF-8 text (line "
    assert done.stderr.startswith(f"plan-as-code: plan.yaml is {said}")
    assert files(tmp_path) == ["plan.yaml"]


@pytest.mark.parametrize("name", WITH_FINDINGS)
def test_what_is_no_plan_is_told_in_findings_and_nothing_is_built(name, run, tmp_path):
    text, rule = WITH_FINDINGS[name]
    done = run(text.encode("utf-8"), "build")
    assert done.returncode == 1
    assert f"[{rule}]" in done.stdout + done.stderr
    assert files(tmp_path) == ["plan.yaml"]


@pytest.mark.parametrize(("field", "status"), [("as_of", 1), ("nonsense", 1), ("notes", 0)])
def test_a_line_of_ten_megabytes_is_checked_in_seconds(field, status, run, tmp_path):
    text = SOUND.replace(f"{field}:", "x:") + f"{field}: {'x ' * (5 * MEGABYTE)}\n"
    done = run(text.encode("utf-8"), "check")
    assert done.returncode == status
    assert len(done.stdout) < 5000
    assert files(tmp_path) == ["plan.yaml"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("name", SAID)
def test_what_only_looks_dangerous_is_printed_as_it_is(name, end, run, tmp_path):
    text = "\ufeff" + (HEAD + ACTIONS % SAID[name]).replace("\n", end)
    done = run(text.encode("utf-8"), "build", "--to", "txt", "--to", "pptx", "--to", "docx")
    assert (done.returncode, done.stderr) == (0, "")
    printed = (tmp_path / "out" / "plan" / "full_plan.txt").read_text(encoding="utf-8")
    assert f"| 1 | {SAID[name].strip(chr(39))} |" in printed


def test_ten_thousand_actions_are_checked_in_seconds(run, tmp_path):
    done = run(plan_text(10_000).encode("utf-8"), "check")
    assert done.returncode == 0
    assert files(tmp_path) == ["plan.yaml"]


def test_two_hundred_slips_among_ten_thousand_actions_are_told_in_seconds(run, tmp_path):
    text = plan_text(10_000)
    for number in range(25, 10_000, 50):
        text = text.replace(f"- id: A{number}\n        text: ", f"-id: A{number}\n         text: @")
    done = run(text.encode("utf-8"), "check")
    assert done.returncode == 1
    assert done.stdout.count("[yaml-syntax]") == 600
    assert "\n600 errors, no warnings, " in done.stdout
    assert files(tmp_path) == ["plan.yaml"]
