"""`plan-as-code doctor`: what this machine can do, in a few lines."""

import platform
import shutil
import subprocess
from collections.abc import Iterator
from datetime import date
from importlib.metadata import PackageNotFoundError, version

import click

from plan_as_code.cli.common import plans_here
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.outlines.pdf import READER
from plan_as_code.themes import open_theme, shipped

_PATIENCE = 30
_ANY_DAY = date(2000, 1, 1)
_MOST = 8


@click.command("doctor")
def command() -> None:
    """Say what this machine can do: git, pdf, fonts, themes, and the plans of this folder.

    What is missing is told, and is no error: the exit status is 0.
    """
    for name, says in _rows():
        click.echo(f"{name:<14}{says}")


def _rows() -> Iterator[tuple[str, str]]:
    yield "plan-as-code", _own_version()
    yield "Python", platform.python_version()
    yield (
        "git",
        _said("git", "--version") or "not found: no `changes` between revisions, no merging",
    )
    yield "LibreOffice", _libreoffice()
    yield "pdf", _pdf()
    yield "poppler", "found" if shutil.which(READER) else "not found: `verify` reads no PDF"
    themes = shipped()
    yield "themes", ", ".join(themes)
    for font in sorted({open_theme(folder).names.font for folder in themes.values()}):
        yield "font", _font(font)
    yield "plans", _plans()


def _own_version() -> str:
    try:
        return version("plan-as-code")
    except PackageNotFoundError:
        return "not installed, run from its folder"


def _said(*command: str) -> str:
    """Give the first line a program prints; nothing where it is not there or does not answer."""
    if shutil.which(command[0]) is None:
        return ""
    try:
        done = subprocess.run(
            command,
            capture_output=True,
            stdin=subprocess.DEVNULL,
            text=True,
            errors="replace",
            timeout=_PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return next(iter(done.stdout.splitlines()), "").strip()


def _libreoffice() -> str:
    from plan_as_code.writers.pdf import PROGRAMS

    found = (_said(each, "--version") for each in PROGRAMS)
    return next(filter(None, found), "not found")


def _pdf() -> str:
    """Try to make one."""
    from plan_as_code.housestyle.trial import trial_document
    from plan_as_code.writers.pdf import write_pdf

    try:
        write_pdf(trial_document(open_theme()), "docx", "en-GB", _ANY_DAY)
    except PlanAsCodeError as problem:
        return f"cannot be built: {problem}"
    return "can be built"


def _font(name: str) -> str:
    shown = _said("fc-match", "--format", "%{family}\n", name)
    if not shown:
        return f"{name}: whether it is installed cannot be told without fontconfig"
    if name.casefold() in (each.strip().casefold() for each in shown.split(",")):
        return f"{name} is installed"
    return f"{name} is not installed; pdf and LibreOffice show {shown} in its place"


def _plans() -> str:
    found = [str(path) for path in plans_here()]
    more = f" and {len(found) - _MOST} more" if len(found) > _MOST else ""
    return f"{', '.join(found[:_MOST])}{more}" if found else "none: there is no plans/*.yaml here"
