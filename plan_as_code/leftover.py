"""Parts of a plan that no plan includes any more, so that nobody reads what they say.

A merge can leave one: where one side takes a part into the plan's own file, the other
changes the part, and git merges nothing since each file has changed on one side only.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from plan_as_code.errors import PlanAsCodeError
from plan_as_code.findings import Finding, Place, warning
from plan_as_code.load import read_text
from plan_as_code.model import Action, Theme
from plan_as_code.reader import read
from plan_as_code.source import Node, Sequence, parse

_PATTERNS = ("*.yaml", "*.yml", "*/*.yaml", "*/*.yml")
_PLANS_OWN = re.compile(r"^period:", re.MULTILINE)
_SAID = "no plan includes {}, and so nobody reads what it says; include it, or take it away"


def leftover_parts(folder: Path) -> tuple[Finding, ...]:
    """Warn of each file in a plan's folder, or just below it, that is a part and of no plan.

    A part holds themes or actions without an error. One that another file names, in
    whatever way, is left in peace.
    """
    texts = dict(_texts(folder))
    return tuple(
        warning(Place(str(path), 1, 1), "part-not-included", _SAID.format(path.name))
        for path, text in texts.items()
        if not _PLANS_OWN.search(text) and not _is_named(path, texts) and _is_part(text)
    )


def _texts(folder: Path) -> Iterator[tuple[Path, str]]:
    for path in sorted(path for pattern in _PATTERNS for path in folder.glob(pattern)):
        try:
            yield path, read_text(path)
        except PlanAsCodeError:
            continue


def _is_named(path: Path, texts: Mapping[Path, str]) -> bool:
    name = re.compile(rf"(?<![\w.-]){re.escape(path.name)}")
    return any(name.search(text) for other, text in texts.items() if other != path)


def _is_part(text: str) -> bool:
    node, findings = parse(text, "part.yaml")
    items = node.items if isinstance(node, Sequence) else (node,)
    return not findings and bool(items) and all(each and _is_read(each) for each in items)


def _is_read(node: Node) -> bool:
    return any(not read(kind, node)[1] for kind in (Theme, Action))
