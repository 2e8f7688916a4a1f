"""`plan-as-code verify --plan`: whether finished papers are what a plan renders to."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click
from attrs import evolve

from plan_as_code.cli.common import content_of
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.files import open_files
from plan_as_code.findings import errors_in
from plan_as_code.history import at
from plan_as_code.model import Plan
from plan_as_code.origin import DRAFT, commit_at, commit_now, origin
from plan_as_code.proof import Proof, prove
from plan_as_code.themes import open_theme


def genuine(
    papers: Sequence[Path],
    plan: Path,
    revision: str | None,
    theme: Path | None,
    as_of: date | None,
    since: str | None,
) -> bool:
    """Say of each paper whether it is the plan's, at a revision or as the plan is now."""
    found = _plan(plan, revision)
    commit = commit_at(revision, plan, found.files) if revision else commit_now(found.files)
    if as_of:
        found = evolve(found, as_of=as_of)
    opened = open_theme(theme)
    where = f"{plan} at {revision}" if revision else str(plan)
    proofs = [
        (path, prove(content_of(path), path.name, found, commit, opened, since)) for path in papers
    ]
    for path, proof in proofs:
        click.echo(_sentence(path, proof, where, found, commit))
        for line in proof.differences:
            click.echo(f"  {line}")
        if proof.origin:
            click.echo(f"{path} says that it was made from {proof.origin}{_try(proof.origin)}")
    return all(proof.same for _, proof in proofs)


def _plan(path: Path, revision: str | None) -> Plan:
    files = at(revision, path) if revision else open_files(path)
    plan, findings = files.read()
    errors = errors_in(findings)
    if plan is None or errors:
        first = f"{errors[0].place}: {errors[0].message}"
        raise PlanAsCodeError(f"{files.main} has errors, so no paper is made from it: {first}")
    return plan


def _before(said: str, commit: str) -> str:
    """Say that a paper is older than the commit in which the plan says the same."""
    if said == DRAFT != commit:
        return ", built before it was committed"
    is_older = said not in ("", commit)
    return ", built before its files changed without saying anything else" if is_older else ""


def _try(origin: str) -> str:
    """Name the option that holds a file against the commit it says it was made from."""
    *_, commit = origin.rpartition(" commit ")
    return f"; `--revision {commit}` holds it against that" if commit != origin else ""


def _sentence(path: Path, proof: Proof, where: str, plan: Plan, commit: str) -> str:
    named = f"the paper `{proof.paper}` of {where}"
    if proof.same:
        return f"{path} is {named}{_before(proof.commit, commit)}: {origin(plan, proof.commit)}"
    if proof.differences:
        return f"{path} is not {named}; what the plan says (-) and the file says (+):"
    return (
        f"{path} says what {named} says, word for word, and is another file: it was saved again,"
        " or made in another house style or by another version of plan-as-code"
    )
