"""What one audience may see of a plan: a smaller plan that knows what it may not speak of."""

from attrs import frozen

from plan_as_code.model.audiences import Field
from plan_as_code.model.plan import Plan


@frozen(kw_only=True, repr=False)
class Extract(Plan):
    """A plan from which something may have been left out.

    withheld: The fields that were taken out throughout, by which papers know that they are
      withheld and not merely missing from the record.
    """

    withheld: frozenset[Field] = frozenset()

    @property
    def hidden(self) -> frozenset[Field]:
        """The fields withheld from those who read it."""
        return self.withheld

    @property
    def whole(self) -> bool:
        """An extract never is."""
        return False
