"""Two people's changes to one plan put together, and where they clash."""

from plan_as_code.merge.clashes import Clash
from plan_as_code.merge.texts import marked, merge
from plan_as_code.merge.version import Version

__all__ = ["Clash", "Version", "marked", "merge"]
