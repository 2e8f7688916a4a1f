"""The examples of explanations, made into whole plans."""

import re
from pathlib import PurePosixPath

from plan_as_code.build import build_papers
from plan_as_code.checks import examine
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.findings import Accepted, Finding
from plan_as_code.load import load_text
from plan_as_code.model import Plan

MARK = "# <--"
BASE = {
    "id": "id: example\n",
    "title": "title: An example\n",
    "period": "period: 2024/25\n",
    "as_of": "as_of: 2024-10-01\n",
    "author": "author: police\n",
    "parties": "parties:\n  - {id: council, name: Council}\n  - {id: police, name: Police, part_of: council}\n",
}
THEME = "themes:\n  - key: streets\n    name: Streets\n    aim: safer streets\n"
ACTIONS = "actions:\n  - {id: 1.1, text: Patrol, owners: police, deadline: Monthly}\n"
PAPER = "papers:\n  - id: deck\n    kind: deck\n"
FILES = {
    "themes/streets.yaml": "key: streets\nname: Streets\naim: Safe\nactions: "
    "[{id: 1.1, text: Patrol, owners: police, deadline: Monthly}]\n"
}


def whole(example: str) -> str:
    """Put the lines around an example that its reader need not see.

    An example with an `id` of its own, or without any field, is a whole file. `actions`
    stand below a theme, `outline` in a deck; every other field is the plan's.
    """
    text = re.sub(r"<U\+([0-9A-F]{4})>", lambda found: chr(int(found[1], 16)), example)
    blocks = dict(_blocks(f"{text}\n"))
    if "id" in blocks or not blocks:
        return text
    around = {name: lines for name, lines in BASE.items() if name not in blocks}
    if "parties" in blocks:
        around.pop("author", None)
    if "themes" not in blocks:
        around["themes"] = THEME + _indented(blocks.pop("actions", ACTIONS))
    if "outline" in blocks:
        around["papers"] = PAPER + _indented(blocks.pop("outline"))
    return "".join((*around.values(), *blocks.values()))


def _blocks(text: str) -> list[tuple[str, str]]:
    """Part a text at each line that begins a field at its margin."""
    parts = re.split(r"^(?=[a-z_]+:)", text, flags=re.MULTILINE)
    return [(part.partition(":")[0], part) for part in parts if re.match(r"[a-z_]+:", part)]


def _indented(text: str) -> str:
    return re.sub(r"^(?=.)", "    ", text, flags=re.MULTILINE)


def read_part(name: PurePosixPath) -> str:
    if str(name) not in FILES:
        raise PlanAsCodeError(f"there is no file {name}")
    return FILES[str(name)]


def found(
    example: str, *, made: bool = False
) -> tuple[list[Finding], tuple[Accepted, ...], set[int]]:
    """Give what is said of an example, what it accepts, and its lines that are marked.

    `made` asks for what is said of the papers made from it as well.
    """
    text = whole(example)
    plan, reading = load_text(text, "plan.yaml", read_part)
    marked = {number for number, line in enumerate(text.splitlines(), 1) if line.endswith(MARK)}
    if plan is None:
        return list(reading), (), marked
    verdict = examine(plan, reading)
    return [*verdict.findings, *(_made(plan) if made else ())], verdict.accepted, marked


def _made(plan: Plan) -> list[Finding]:
    return [finding for built in build_papers(plan) for finding in built.findings]
