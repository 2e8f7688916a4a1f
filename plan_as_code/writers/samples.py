"""What copies of a template that show what is in it say of themselves."""

from datetime import date
from typing import Final

from plan_as_code.blocks import Meta

META: Final = Meta(
    title="What this template holds",
    author="plan-as-code",
    date=date(1980, 1, 1),
    marking="",
    footer="",
    footer_date="",
)
