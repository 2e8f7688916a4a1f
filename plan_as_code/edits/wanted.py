"""The plan as a request would have it."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from plan_as_code.changes import Change, ChangeKind, Spot
from plan_as_code.changes.places import placings
from plan_as_code.changes.record import ACTIONS, PLACE, PLAN
from plan_as_code.edits.alter import altered
from plan_as_code.edits.data import shape_of
from plan_as_code.edits.request import Asked, Misuse, with_field
from plan_as_code.edits.target import Target, spot, target
from plan_as_code.edits.update import closed, updated, withdrawn
from plan_as_code.model import Action, Plan, Record

_NAMES = ("id", "key")


@frozen(kw_only=True)
class Request:
    """What is asked of the thing with an id: its fields, and what becomes of it as a whole.

    `under` names the theme or action to stand below, `after` the entry to stand behind.
    """

    id: str
    wants: tuple[Asked, ...] = ()
    new: bool = False
    under: str | None = None
    after: str | None = None
    close: bool = False
    withdraw: bool = False
    remove: bool = False


def wanted(plan: Plan, request: Request) -> Plan:
    """Give the plan as it is asked for. Raises Misuse for what cannot be."""
    for want in request.wants:
        _refuse(want)
    names = [want.name for want in request.wants if not want.adds]
    if twice := next((name for name in names if names.count(name) > 1), None):
        raise Misuse(f"`{twice}` is asked for twice; say it once")
    if request.new:
        return altered(plan, [_new(plan, request)])
    found = target(plan, request.id)
    if request.remove:
        return altered(plan, [_removal(found, request)])
    new, moves = _record(plan, found, request), list(_move(plan, found, request))
    if not (request.wants or request.close or request.withdraw or moves):
        raise Misuse("say what to change: FIELD=VALUE, such as status=amber")
    return new if isinstance(new, Plan) else altered(plan, [*_fields(found, new), *moves])


def _refuse(want: Asked) -> None:
    """Stop what would lose the thread of a thing: another id, or actions taken as a field."""
    if want.name in _NAMES:
        said = f"a thing is followed by its `{want.name}` from year to year"
        raise Misuse(f"{said}, so that is never changed")
    if ACTIONS in want.path:
        raise Misuse(
            "actions come one by one: --new adds one, --under moves it, --remove takes it out"
        )
    if want.path[0] == "themes" and len(want.path) < 3 and not want.adds:
        raise Misuse("`themes+=` adds a theme, and `update themes/KEY --remove` takes one out")


def _new(plan: Plan, request: Request) -> Change:
    home = request.under or (request.after and _home(plan, request.after))
    if not home or not any(want.name == "text" for want in request.wants):
        told = '--under THEME text="...", or --under plan where there are no themes'
        raise Misuse(f"a new action needs a place and its words: {told}")
    place = spot(plan, home, request.after)
    action = updated(plan, Action(id=request.id, text=""), request.wants)
    found = Target(ACTIONS, request.id, None)
    return _change(ChangeKind.NEW, found, None, action, place)


def _removal(found: Target, request: Request) -> Change:
    if request.wants or request.under or request.after:
        raise Misuse("what is taken out of the plan has nothing else to change")
    if found.subject == PLAN:
        raise Misuse("the plan cannot be taken out of itself")
    if getattr(found.record, "actions", ()):
        raise Misuse(f"`{found.id}` has actions below it; move or remove those first")
    return _change(ChangeKind.REMOVED, found, None, None)


def _fields(found: Target, new: Record) -> Iterator[Change]:
    """Give a change for each field that is to differ."""
    for name in shape_of(new).slots:
        if getattr(new, name) != getattr(found.record, name):
            yield _change(ChangeKind.CHANGED, found, name, getattr(new, name))


def _record(plan: Plan, found: Target, request: Request) -> Record:
    wants: Sequence[Asked] = request.wants
    if request.close and request.withdraw:
        raise Misuse("an action is closed or withdrawn, not both")
    if found.subject == ACTIONS:
        wants = withdrawn(plan, wants) if request.withdraw else wants
        wants = closed(plan, wants) if request.close else wants
        return updated(plan, found.record, wants)
    if request.close or request.withdraw:
        raise Misuse(f"`{found.id}` is no action, so it is neither closed nor withdrawn")
    record: Record = found.record
    for want in wants:
        record = with_field(record, want)
    return record


def _move(plan: Plan, found: Target, request: Request) -> Iterator[Change]:
    if request.under or request.after:
        if found.subject != ACTIONS:
            raise Misuse(f"`{found.id}` is no action, so it does not stand below anything")
        home = request.under or _home(plan, found.id)
        yield _change(ChangeKind.MOVED, found, PLACE, None, spot(plan, home, request.after))


def _home(plan: Plan, id: str) -> str:
    if target(plan, id).subject != ACTIONS:
        raise Misuse(f"`{id}` is no action, so no action can stand behind it")
    here = placings(plan)[id, 0].spot
    return here.parent or (f"themes/{here.theme}" if here.theme else PLAN)


def _change(
    kind: ChangeKind, found: Target, field: str | None, after: object, place: Spot | None = None
) -> Change:
    return Change(
        id=found.id, kind=kind, field=field, before=None, after=after,
        subject=found.subject, spot=place or Spot(),
    )  # fmt: skip
