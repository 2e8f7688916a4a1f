"""What git runs to compare and to merge plans: how it is told so, and what it then hands over."""

from plan_as_code.drivers.around import alone, around
from plan_as_code.drivers.installing import CLASHES, PLANS, install
from plan_as_code.drivers.versions import versions

__all__ = ["CLASHES", "PLANS", "alone", "around", "install", "versions"]
