"""What git is told of plans and papers: which files are which, and what compares and merges them.

The attributes are a file of the repository and travel with it; the programs are settings
of one clone, since no repository may say what is run on somebody's machine.
"""

from collections.abc import Mapping, Sequence

from plan_as_code.errors import PlanAsCodeError
from plan_as_code.history import Repository

ATTRIBUTES = ".gitattributes"
PLANS = ("plans/**/*.yaml",)
PAPERS = ("*.pptx", "*.docx")

CLASHES = 4
# Where the program is gone, or fails, git would keep our version and show nothing of theirs.
_BY_LINE = (
    f"status=$?; case $status in 0|{CLASHES}) exit $status;; esac; "
    "git merge-file -L ours -L base -L theirs -- %A %O %B"
)


def settings(program: str) -> Mapping[str, str]:
    """Give git's settings; `program` is how the command line is run, quoted for a shell."""
    return {
        "diff.plan.command": f"{program} git diff --",
        "diff.plan.textconv": f"{program} git text --",
        "diff.office.textconv": f"{program} git text --",
        "merge.plan.name": "plans by action and field",
        "merge.plan.driver": f"{program} git merge -- %O %A %B %P; {_BY_LINE}",
        "merge.plan.recursive": "text",
    }


def attributes(text: str, plans: Sequence[str] = PLANS, folder: str = "") -> str:
    """Give the text of a repository's attributes with the lines it lacks, others as they are.

    A pattern with a folder in it counts from `folder`, which is named from the top.
    """
    wanted = [f"{_pattern(each, folder)} diff=plan merge=plan" for each in plans]
    wanted += [f"{each} diff=office" for each in PAPERS]
    there = {" ".join(line.split()) for line in text.splitlines()}
    newline = "\r\n" if "\r\n" in text else "\n"
    start = newline if text and not text.endswith("\n") else ""
    return text + start + "".join(f"{line}{newline}" for line in wanted if line not in there)


def _pattern(words: str, folder: str) -> str:
    """Give a pattern as git has it: from the top, and in quotes where there is a space in it."""
    path = f"{folder}/{words}" if folder and "/" in words else words
    quoted = path.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{quoted}"' if " " in path or '"' in path else path


def install(repository: Repository, program: str, plans: Sequence[str] = PLANS) -> list[str]:
    """Write a repository's attributes and a clone's settings, and say what was written."""
    path = repository.top / ATTRIBUTES
    try:
        old = path.read_bytes().decode() if path.exists() else ""
        folder = repository.here.relative_to(repository.top.resolve()).as_posix()
        new = attributes(old, plans, "" if folder == "." else folder)
        if new != old:
            path.write_bytes(new.encode())
    except (OSError, UnicodeDecodeError) as problem:
        raise PlanAsCodeError(f"{path} cannot be written: {problem}") from None
    for name, value in settings(program).items():
        repository.git("config", "--local", name, value)
    told = "written" if new != old else "was right already"
    return [f"{ATTRIBUTES} {told}", *(f"git config {name}" for name in settings(program))]
