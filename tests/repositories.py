"""Git repositories for tests, and an environment that installs this project without a network."""

import os
import shutil
import subprocess
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
INSTALLED = (
    ".pre-commit-hooks.yaml", "LICENSE", "README.md", "plan_as_code", "pyproject.toml", "schema",
    "templates",
)  # fmt: skip
PLAN = """\
id: ours
title: Our plan
period: 2018/19
as_of: 2018-10-26
parties:
  - id: police
    name: Police
themes:
  - key: weapons
    name: Weapons
    aim: Fewer knives
    actions:
      - id: W1
        text: Sweep the parks
        owners: police
        deadline: Monthly
        status: green
"""
MISTAKEN = PLAN.replace("deadline: Monthly", "dedline: Monthly")
OVERDUE = PLAN.replace("deadline: Monthly", "deadline: September 2018")


def environment(home, **more):
    """An environment of its own, in which pip takes what it needs from the one the tests run in."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        **{f"GIT_{who}_NAME": "Tester" for who in ("AUTHOR", "COMMITTER")},
        **{f"GIT_{who}_EMAIL": "tester@council.example" for who in ("AUTHOR", "COMMITTER")},
        "PIP_CONFIG_FILE": os.devnull,
        "PIP_NO_INDEX": "1",
        "PIP_NO_BUILD_ISOLATION": "0",  # pip's way of saying yes
        "VIRTUALENV_NO_PERIODIC_UPDATE": "1",
        "PYTHONPATH": sysconfig.get_path("purelib"),
        **more,
    }


def run(*command, cwd, env):
    return subprocess.run(
        list(map(str, command)), cwd=cwd, env=env, capture_output=True, text=True, check=False
    )


def git(*words, cwd, env):
    done = run("git", *words, cwd=cwd, env=env)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def project(folder):
    """Copy what is installed of this project, as it stands, into a folder."""
    for name in INSTALLED:
        source, target = ROOT / name, folder / name
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, target)
    return folder


def repository(folder, env, files):
    """Make a repository with these files in one commit, and give its commit's id."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    git("init", "--quiet", "--initial-branch=main", cwd=folder, env=env)
    git("add", "--all", cwd=folder, env=env)
    git("commit", "--quiet", "--no-verify", "--message=First", cwd=folder, env=env)
    return git("rev-parse", "HEAD", cwd=folder, env=env)
