"""A plan from a file: its words, its record, and what is wrong with them."""

from functools import partial
from pathlib import Path, PurePosixPath

import attrs

from plan_as_code.errors import PlanAsCodeError, unreadable
from plan_as_code.findings import Finding, error
from plan_as_code.include import Read, assemble, nowhere
from plan_as_code.memory import uncollected
from plan_as_code.model import Framework, Plan
from plan_as_code.reader import read
from plan_as_code.source import Mapping, Node, Scalar, parse, parse_on
from plan_as_code.spelling import listed, nearest, shortened

FRAMEWORKS = Path(__file__).with_name("frameworks")
_HOUSE_STYLE = {"deck", "document", "colours"}
_OTHER_FILES = {
    b"PK\x03\x04": "an Office file (or another zip)",
    b"\xd0\xcf\x11\xe0": "an old Office file",
    b"%PDF-": "a PDF",
}


def load_plan(path: Path | str) -> tuple[Plan | None, tuple[Finding, ...]]:
    """Read a plan file.

    Gives the plan (None where it cannot be made out at all) and every finding about
    its words. A plan that comes with an error may be checked further but not used.
    Files it includes are read from its folder. Raises PlanAsCodeError when there is
    no such file or it is not UTF-8 text.
    """
    path = Path(path)
    return load_text(read_text(path), str(path), partial(_read_part, path.parent))


@uncollected
def load_text(
    text: str, file: str = "plan.yaml", read_part: Read = nowhere
) -> tuple[Plan | None, tuple[Finding, ...]]:
    """Read a plan from its YAML text; `file` is the name that findings give it.

    `read_part` gives the text of a file the plan includes, by its name relative to the
    plan's folder.
    """
    node, findings = parse_on(text, file)
    if node is None:
        return None, findings
    if style := _house_style(node):
        return None, (*findings, style)
    whole = assemble(node, file, read_part)
    node, more = _with_framework(whole.node)
    plan, others = read(Plan, node)
    if plan:
        origin = attrs.evolve(plan.origin, files=whole.files, partial=bool(others))
        plan = attrs.evolve(plan, origin=origin)
    return plan, (*findings, *whole.findings, *more, *others)


def _house_style(node: Node) -> Finding | None:
    """Tell where the theme.yaml of a house style stands in the place of a plan."""
    keys = {each.key.text: each.key for each in node.entries} if isinstance(node, Mapping) else {}
    if not keys.keys() >= _HOUSE_STYLE:
        return None
    message = "this is the theme.yaml of a house style, and no plan"
    hint = "name a plan's file; `plan-as-code template check` looks through a house style"
    return error(keys["deck"].place, "unknown-field", message, hint=hint)


def read_text(path: Path) -> str:
    """Read a file as UTF-8 text, with or without a byte order mark, line ends as they are.

    Raises PlanAsCodeError, in a sentence, when that is not possible.
    """
    try:
        content = path.read_bytes()
    except OSError as problem:
        raise unreadable(path, problem) from None
    for start, kind in _OTHER_FILES.items():
        if content.startswith(start):
            raise PlanAsCodeError(f"{path} is {kind} and no plan, which is a file of plain text")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = content[: problem.start].count(b"\n") + 1
        raise PlanAsCodeError(
            f"{path} is not UTF-8 text (line {line}); save it again with the encoding UTF-8"
        ) from None


def _read_part(folder: Path, name: PurePosixPath) -> str:
    """Read a file that a plan in a folder includes; nothing leads out of that folder."""
    path = folder / name
    try:
        if not path.resolve().is_relative_to(folder.resolve()):
            raise PlanAsCodeError(f"`{name}` is a link that leads out of the folder of the plan")
        if not path.is_file():
            close = nearest(path.name, sorted(each.name for each in path.parent.glob("*.yaml")))
            hint = f"; did you mean `{close}`?" if close else ""
            raise PlanAsCodeError(f"there is no file {path}{hint}")
    except (OSError, RuntimeError):
        raise PlanAsCodeError(f"{path} is no name of a file") from None
    return read_text(path)


def frameworks() -> tuple[str, ...]:
    """Name the frameworks that ship with the library."""
    return tuple(sorted(path.stem for path in FRAMEWORKS.glob("*.yaml")))


def open_framework(name: str) -> Framework:
    """Read one of the frameworks that ship. Raises PlanAsCodeError where there is none such."""
    node, _ = _tree(name) if name in frameworks() else (None, ())
    framework, _ = read(Framework, node) if node else (None, ())
    if framework is None:
        raise PlanAsCodeError(f"no framework called {name} ships; there are {listed(frameworks())}")
    return framework


def _with_framework(node: Node) -> tuple[Node, tuple[Finding, ...]]:
    """Put the tree of a shipped framework where the plan names it by a bare word."""
    if not isinstance(node, Mapping):
        return node, ()
    for index, entry in enumerate(node.entries):
        if entry.key.text == "framework" and isinstance(entry.value, Scalar) and entry.value.text:
            tree, findings = _shipped(entry.value)
            entries = list(node.entries)
            if tree is None:
                del entries[index]
            else:
                entries[index] = attrs.evolve(entry, value=tree)
            return attrs.evolve(node, entries=tuple(entries)), findings
    return node, ()


def _shipped(word: Scalar) -> tuple[Node | None, tuple[Finding, ...]]:
    known = frameworks()
    if word.text not in known:
        close = nearest(word.text, known)
        hint = f"did you mean `{close}`?" if close else f"there are {listed(known)}"
        message = f"no framework called `{shortened(word.text)}` ships with plan-as-code"
        return None, (error(word.place, "framework-not-shipped", message, hint=hint),)
    return _tree(word.text)


def _tree(name: str) -> tuple[Node | None, tuple[Finding, ...]]:
    file = f"{name}.yaml"
    text = (FRAMEWORKS / file).read_text(encoding="utf-8")
    return parse(text, f"{FRAMEWORKS.name}/{file}")
