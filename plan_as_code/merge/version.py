"""One of the three versions that are merged: a plan's files, and what git calls them."""

from collections.abc import Iterator, Mapping

from attrs import field, frozen

from plan_as_code.changes import Change
from plan_as_code.changes.keys import key_of, lists
from plan_as_code.changes.places import placings
from plan_as_code.changes.record import ACTIONS, PLAN
from plan_as_code.edits import sound
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.files import Files
from plan_as_code.model import Plan, Record

Thing = tuple[str, str]


@frozen
class Version:
    """A plan's files in one version, and the names that some of them have once merged.

    Among the files may be some that this version does not include, but another does.
    """

    files: Files
    renamed: Mapping[str, str] = field(factory=dict)

    def name(self, file: str) -> str:
        """Give the name that a file of this version has once merged."""
        return self.renamed.get(file, file)

    @property
    def merged(self) -> Files:
        """The files under the names that they have once merged."""
        texts = {self.name(file): text for file, text in self.files.texts.items()}
        return Files(self.name(self.files.main), texts)

    def plan(self) -> Plan:
        """Give the plan. Raises PlanAsCodeError where it has errors, or an id stands twice."""
        plan = sound(self.files)
        for id, turn in placings(plan):
            if turn:
                raise PlanAsCodeError(f"`{id}` stands twice in the plan; give one another id")
        return plan

    def home(self, change: Change) -> str | None:
        """Name the file that holds what is changed; None where it is not in this version."""
        plan = sound(self.files)
        if change.subject == PLAN:
            return self.name(_place(plan, (change.field or "").split(".")[0]))
        file = dict(_homes(plan)).get((change.subject, change.id))
        return self.name(file) if file else None


def _place(plan: Plan, field: str) -> str:
    """Name the file that holds the value of a field of the plan's own."""
    value = getattr(plan, field, None)
    return (value.origin.place if isinstance(value, Record) else plan.origin.at(field, 0)).file


def _homes(plan: Plan) -> Iterator[tuple[Thing, str]]:
    for name in lists(Plan):
        for each in getattr(plan, name):
            yield (name, key_of(each)), each.origin.place.file
    for (id, _), placing in placings(plan).items():
        yield (ACTIONS, id), placing.action.origin.place.file
