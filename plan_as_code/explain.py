"""What each rule means and why it exists: one file per rule, in the folder `rules`.

The files' names are the list of all rules that a plan can break.
"""

from functools import cache
from pathlib import Path

from attrs import frozen

from plan_as_code.model.record import Record
from plan_as_code.reader import read
from plan_as_code.source import parse

FOLDER = Path(__file__).with_name("rules")
_SUFFIX = ".yaml"


@frozen(kw_only=True, repr=False)
class Explanation(Record):
    """What a rule means.

    says: What it finds, in one sentence.
    why: Why that matters.
    mend: How to mend it.
    wrong: A few lines that break it; `# <--` marks the line it speaks of.
    right: The same lines, mended.
    """

    says: str
    why: str
    mend: str
    wrong: str | None = None
    right: str | None = None


@cache
def rules() -> tuple[str, ...]:
    """Give the ids of all rules, sorted."""
    names = (each.name for each in FOLDER.iterdir())
    return tuple(sorted(name.removesuffix(_SUFFIX) for name in names if name.endswith(_SUFFIX)))


def explanation(rule: str) -> Explanation:
    """Read the explanation of a rule that there is."""
    file = f"{rule}{_SUFFIX}"
    text = (FOLDER / file).read_text(encoding="utf-8")
    node, findings = parse(text, file)
    assert node is not None, findings
    found, more = read(Explanation, node)
    assert found is not None, (*findings, *more)
    return found
