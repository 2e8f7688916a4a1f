"""The shape of the code: imports go downwards, nothing goes round, each library has one home."""

import ast
from pathlib import Path

import plan_as_code

ROOT = Path(plan_as_code.__file__).parent
LAYERS = (
    {"errors", "findings", "days", "figure", "tone", "spelling", "memory", "shapes"},
    {"source", "report", "standins"},
    {"model", "reader"},
    {"include"},
    {"load", "explain", "blocks", "figures"},
    {"markup", "audience", "changes", "files", "leftover", "owning", "progress", "schema"},
    {"checks", "choice", "fit", "themes", "edits", "history", "review", "tracked"},
    {"merge", "carry", "origin", "earlier", "outlines"},
    {"papers", "drivers"},
    {"writers", "verify"},
    {"misfits", "housestyle", "formats"},
    {"build", "returns"},
    {"proof"},
    {"cli"},
)
HOMES = {
    "yaml": {"source"},
    "markdown_it": {"markup"},
    "mdit_py_plugins": {"markup"},
    "pptx": {"writers"},
    "docx": {"writers"},
    "pikepdf": {"writers"},
    "xlsxwriter": {"writers"},
    "openpyxl": {"returns"},
    "icalendar": {"writers"},
    "lxml": {"writers", "verify"},
    "jinja2": {"writers"},
    "markupsafe": {"writers"},
    "click": {"cli"},
}


def modules() -> dict[str, Path]:
    return {
        ".".join(("plan_as_code", *path.relative_to(ROOT).with_suffix("").parts)).removesuffix(
            ".__init__"
        ): path
        for path in sorted(ROOT.rglob("*.py"))
    }


KNOWN = set(modules())


def imports(path: Path) -> set[str]:
    """Every module a file imports, late imports and those for typing included.

    Of `from package import module` it is the module that is meant, not its package.
    """
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            named = {f"{node.module}.{alias.name}" for alias in node.names}
            inner = named & KNOWN
            found |= inner or {node.module}
    return found


def room(module: str) -> str:
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else ""


def test_every_module_imports_only_from_layers_below_its_own():
    level = {name: number for number, names in enumerate(LAYERS) for name in names}
    known = modules()
    wrong = [
        f"{module} imports {other}"
        for module, path in known.items()
        for other in imports(path)
        if other in known
        and room(module) not in ("", "__main__")
        and room(other) not in ("", room(module))
        and level[room(other)] >= level[room(module)]
    ]
    assert wrong == []


def test_no_import_goes_round_in_a_circle():
    known = modules()
    edges = {
        module: {other for other in imports(path) if other in known and other != module}
        for module, path in known.items()
    }
    done: set[str] = set()
    while ready := {module for module in edges if module not in done and edges[module] <= done}:
        done |= ready
    assert sorted(edges.keys() - done) == []


def test_each_library_is_imported_only_in_its_own_home():
    wrong = [
        f"{module} imports {other}"
        for module, path in modules().items()
        for other in imports(path)
        if (library := other.split(".")[0]) in HOMES and room(module) not in HOMES[library]
    ]
    assert wrong == []


def test_the_python_says_nothing_of_any_one_borough():
    told = [
        f"{path.name}: {word}"
        for path in ROOT.rglob("*.py")
        for word in ("Barnet", "barnet", "2018_19", "Sceptre")
        if word in path.read_text(encoding="utf-8")
    ]
    assert told == []
