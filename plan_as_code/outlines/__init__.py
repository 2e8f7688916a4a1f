"""Plans, presentations and documents as lines of text, for git to compare."""

from plan_as_code.outlines.office import office_outline
from plan_as_code.outlines.plan import plan_outline

__all__ = ["office_outline", "plan_outline"]
