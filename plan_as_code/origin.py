"""Where a paper comes from: which plan, at which version, with what content, of which commit.

The content's hash is the SHA-256 of what the plan says: of its records as JSON, with what
a file need not say left out. Comments, line ends, the order of fields, and whether the
plan is one file or several take no part in it. The commit is the last that touched the
plan's files, so committing anything else changes no paper.
"""

import json
import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from hashlib import sha256
from pathlib import Path

import attrs

from plan_as_code.days import printed
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.history import Repository, is_file, wanted
from plan_as_code.model import Plan, Record

DRAFT = "draft, uncommitted changes"
_SHOWN = 16
_COMMIT = 12
SAID = re.compile(
    rf"(version [^,/]+, )?as at [\w ]+, content (?P<content>[0-9a-f]{{{_SHOWN}}})"
    rf"(, (?P<commit>commit [0-9a-f]{{{_COMMIT}}}|{DRAFT}))?"
)
"""What a paper says that it is made from."""


def content_hash(plan: Plan) -> str:
    """Give the SHA-256 of what a plan says, as 64 hexadecimal digits."""
    text = json.dumps(_canonical(plan), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def shown_hash(plan: Plan) -> str:
    """Give as much of the hash of what a plan says as its papers show."""
    return content_hash(plan)[:_SHOWN]


def origin(plan: Plan, commit: str = "", earlier: Plan | None = None) -> str:
    """Say what a paper is made from; `earlier` is the version it tells changes from."""
    said = _said(plan) + (f", {commit}" if commit else "")
    return f"{said}; compared with {_said(earlier)}" if earlier else said


def commit_now(files: Sequence[str]) -> str:
    """Name the commit in which a plan's files stand as they are now, or say that none has them.

    Gives nothing outside git, and in a clone that does not reach back to that commit.
    """
    if not all(Path(file).is_file() for file in files):
        return ""
    try:
        repository = Repository.around(Path(files[0]).parent)
        paths = [repository.path_of(Path(file)) for file in files]
        if repository.git("status", "--porcelain", "--untracked-files=all", "--", *paths):
            return DRAFT
        return _last(repository, "HEAD", paths)
    except PlanAsCodeError:
        return ""


def commit_at(words: str, plan: Path, files: Sequence[str]) -> str:
    """Name the last commit that touched a plan's files up to a revision, such as `v1.0`."""
    asked = wanted(words)
    repository = Repository.around(Path() if asked.path else plan.parent)
    commit = repository.commit(asked.revision)
    start = f"{asked.revision}:"
    return _last(repository, commit, [file.removeprefix(start) for file in files])


def commit_of(earlier: Plan, plan: Plan) -> str:
    """Name the commit of an earlier version of a plan, be it from a revision or from a file."""
    named = earlier.files[0] if earlier.files else ""
    if is_file(named):
        return commit_now(earlier.files)
    then = wanted(named)
    return commit_at(then.revision, Path(plan.files[0]), earlier.files) if then.path else ""


def _last(repository: Repository, commit: str, paths: Sequence[str]) -> str:
    """Name the last commit that touched files; nothing where the clone ends before it."""
    found = repository.git("log", "-1", "--format=%H", commit, "--", *paths).strip()
    if not found:
        return DRAFT
    edge = repository.git("rev-parse", "--git-path", "shallow").strip("\n")
    shallow = repository.top / edge
    if shallow.is_file() and found in shallow.read_text(encoding="ascii").split():
        return ""
    return f"commit {found[:_COMMIT]}"


def _said(plan: Plan) -> str:
    version = f"version {plan.document.version}, " if plan.document else ""
    return f"{version}as at {printed(plan.as_of)}, content {shown_hash(plan)}"


def _canonical(value: object) -> object:
    match value:
        case Record():
            return {
                each.name: _canonical(held)
                for each in attrs.fields(type(value))
                if each.name != "origin" and (held := getattr(value, each.name)) != each.default
            }
        case tuple():
            return [_canonical(each) for each in value]
        case Enum():
            return value.value
        case date() | Decimal():
            return str(value)
        case _:
            return value
