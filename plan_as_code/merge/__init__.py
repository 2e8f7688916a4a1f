"""Two people's changes to one plan put together, and where they clash."""

from plan_as_code.merge.clashes import Clash
from plan_as_code.merge.texts import marked, merge

__all__ = ["Clash", "marked", "merge"]
