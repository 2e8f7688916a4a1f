"""Partners' returns: filled-in trackers read, and what they answer taken into the plan."""

from plan_as_code.returns.form import Form, open_form
from plan_as_code.returns.rules import RULES
from plan_as_code.returns.taking import Take, take

__all__ = ["RULES", "Form", "Take", "open_form", "take"]
