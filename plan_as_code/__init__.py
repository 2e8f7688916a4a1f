"""A partnership's plan as YAML in git, and every paper out of it.

    plan, findings = load_plan("plans/my_borough.yaml")   # a Plan, and what reading it found
    verdict = examine(plan, findings)                     # with what the checks find
    changes = compare(earlier, plan)                      # what changed, as values
    for built in build_papers(plan, formats=[Format.PPTX, Format.PDF]):
        save(built, "out")

What is wrong in a plan is a `Finding`; what is wrong around it, such as a file that is not
there, is a `PlanAsCodeError`. The public names are loaded when they are first used, so that
importing the package costs nothing and checking a plan loads no Office library.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from plan_as_code.build import Built, build_papers, save
    from plan_as_code.changes import Change, compare
    from plan_as_code.checks import Verdict, check, examine
    from plan_as_code.errors import PlanAsCodeError
    from plan_as_code.findings import Finding, Severity
    from plan_as_code.formats import Format
    from plan_as_code.load import load_plan, load_text
    from plan_as_code.model import Plan
    from plan_as_code.themes import open_theme

__all__ = [
    "Built",
    "Change",
    "Finding",
    "Format",
    "Plan",
    "PlanAsCodeError",
    "Severity",
    "Verdict",
    "build_papers",
    "check",
    "compare",
    "examine",
    "load_plan",
    "load_text",
    "open_theme",
    "save",
]

_HOMES = {
    "Built": "build",
    "Change": "changes",
    "Finding": "findings",
    "Format": "formats",
    "Plan": "model",
    "PlanAsCodeError": "errors",
    "Severity": "findings",
    "Verdict": "checks",
    "build_papers": "build",
    "check": "checks",
    "compare": "changes",
    "examine": "checks",
    "load_plan": "load",
    "load_text": "load",
    "open_theme": "themes",
    "save": "build",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"plan_as_code.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return __all__
