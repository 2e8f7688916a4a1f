"""A partnership's plan as YAML in git, and every paper out of it.

The public names are loaded when they are first used, so that importing the package
costs nothing and checking a plan loads no Office library.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from plan_as_code.build import build_papers, save
    from plan_as_code.changes import compare
    from plan_as_code.checks import check, examine
    from plan_as_code.errors import PlanAsCodeError
    from plan_as_code.load import load_plan, load_text

__all__ = [
    "PlanAsCodeError",
    "build_papers",
    "check",
    "compare",
    "examine",
    "load_plan",
    "load_text",
    "save",
]

_HOMES = {
    "PlanAsCodeError": "errors",
    "build_papers": "build",
    "check": "checks",
    "compare": "changes",
    "examine": "checks",
    "load_plan": "load",
    "load_text": "load",
    "save": "build",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"plan_as_code.{_HOMES[name]}"), name)
