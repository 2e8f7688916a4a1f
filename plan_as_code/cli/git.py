"""`plan-as-code git`: what git runs to show and to merge plans and papers."""

import codecs
import os
import shlex
import sys
from collections.abc import Iterator
from difflib import unified_diff
from hashlib import sha256
from pathlib import Path

import click

from plan_as_code.changes import as_text, by_theme, compare
from plan_as_code.cli.common import content_of
from plan_as_code.drivers import CLASHES, PLANS, alone, around, install, versions
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.findings import errors_in
from plan_as_code.history import Repository, merge_lines
from plan_as_code.load import load_text
from plan_as_code.merge import marked, merge
from plan_as_code.model import Plan
from plan_as_code.outlines import office_outline, plan_outline


@click.group("git")
def command() -> None:
    """Let git show and merge plans by what they say."""


@command.command("install")
@click.argument("plans", nargs=-1, metavar="[PATTERN]...")
def install_command(plans: tuple[str, ...]) -> None:
    """Set this repository up, for the files that PATTERN names: plans/**/*.yaml if left out.

    These are plans and the files that plans include; both are told and merged as what they
    are part of. Git asks only about files that both sides changed, so run `check` on a plan
    in several files once they are merged.

    From then on `git diff` tells a plan's changes in sentences, `git log -p` shows plans
    and Office files as lines of text, and `git merge` puts two people's changes of a plan
    together by action and field. `git diff --no-ext-diff` shows the lines of the file.
    """
    program = f"{shlex.quote(sys.executable)} -P -m plan_as_code"
    for line in install(Repository.around(Path()), program, plans or PLANS):
        click.echo(line)


@command.command("text")
@click.argument("file", type=click.Path(path_type=Path))
def text_command(file: Path) -> None:
    """Print a plan, a pptx or a docx as lines of text; anything else as it is."""
    click.echo(_outline(content_of(file)), nl=False)


def _outline(content: bytes) -> str:
    """Give a file as text. Never fails: git would show nothing of the comparison at all."""
    if content[:2] == b"PK":
        try:
            return office_outline(content)
        except PlanAsCodeError as problem:
            return f"({problem}; SHA-256 {sha256(content).hexdigest()})\n"
    text = content.decode("utf-8-sig", errors="replace")
    plan, findings = load_text(text)
    return plan_outline(plan) if plan and not errors_in(findings) else text


@command.command("diff")
@click.argument("path", type=click.Path(path_type=Path))
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("old_hex")
@click.argument("old_mode")
@click.argument("new", type=click.Path(path_type=Path))
@click.argument("new_hex")
@click.argument("new_mode")
@click.argument("rest", nargs=-1)
def diff_command(path: Path, old: Path, new: Path, **rest: object) -> None:
    """Tell what changed in a plan or a part; git gives the arguments (see `git help git`)."""
    before, after = (_text(each) for each in (old, new))
    head = click.style(f"plan {path.as_posix()}", bold=True)
    try:
        click.echo(f"{head}\n{''.join(_told(path, before, after))}", nl=False)
    except BrokenPipeError:  # The pager was closed: git would call any other end a failure.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _told(path: Path, before: str, after: str) -> Iterator[str]:
    """Tell the changes in sentences; in lines where there is no plan or nothing to tell."""
    match [_read(path, each) for each in (before, after)]:
        case [Plan() as one, Plan() as other] if changes := compare(one, other):
            is_whole = one.files[0] == str(path)
            told = [as_text(one, other, changes)] if is_whole else by_theme(one, other, changes)
            yield from (f"{each}\n\n" for each in told)
        case _:
            was, now = before.splitlines(keepends=True), after.splitlines(keepends=True)
            name = path.as_posix()
            for line in unified_diff(was, now, f"a/{name}", f"b/{name}"):
                yield line.rstrip("\r\n") + "\n"


def _text(file: Path) -> str:
    """Give the text of a file that git hands over; none for one that is not there."""
    if file.as_posix() in ("/dev/null", "nul"):
        return ""
    return file.read_bytes().decode("utf-8-sig", errors="replace")


def _read(path: Path, text: str) -> Plan | None:
    """Read a plan with one version of a file of it; its other files are as they are now."""
    try:
        plan, findings = around(path, text).read()
    except PlanAsCodeError:
        return None
    return None if errors_in(findings) else plan


@command.command("merge")
@click.argument("base", type=click.Path(path_type=Path))
@click.argument("ours", type=click.Path(path_type=Path))
@click.argument("theirs", type=click.Path(path_type=Path))
@click.argument("path", type=click.Path(path_type=Path))
def merge_command(base: Path, ours: Path, theirs: Path, path: Path) -> None:
    """Put two versions of a plan together; git gives the arguments (%O %A %B %P).

    Leaves the result in OURS. What clashes is said in a sentence each and marked in the
    file; the exit status is then 4. Versions that are no plans are merged line by line.
    A file that a plan includes is merged as the part of that plan that it is.
    """
    try:
        contents = (base, ours, theirs)
        found = versions(path, contents) or alone(path, [_text(each) for each in contents])
        done, clashes = merge(found, str(path))
    except PlanAsCodeError as problem:
        click.echo(f"{path.as_posix()} is merged line by line: {problem}", err=True)
        sys.exit(CLASHES if merge_lines(ours, base, theirs) else 0)
    for clash in clashes:
        click.echo(f"{path.as_posix()}: {clash.sentence}", err=True)
    _write(ours, marked(done, clashes, str(path)))
    sys.exit(CLASHES if clashes else 0)


def _write(file: Path, text: str) -> None:
    mark = codecs.BOM_UTF8 if file.read_bytes().startswith(codecs.BOM_UTF8) else b""
    file.write_bytes(mark + text.encode())
