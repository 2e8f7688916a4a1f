"""The plan's year: meetings and milestones, with what became of them."""

from plan_as_code.blocks import Cell, Column, Row, Table, words
from plan_as_code.markup import inline
from plan_as_code.model import Event, EventKind, Field, Plan
from plan_as_code.papers.cells import cell, plain_cell
from plan_as_code.papers.lookup import Lookup
from plan_as_code.papers.withheld import WITHHELD
from plan_as_code.tone import Tone


def events_table(lookup: Lookup) -> Table:
    """Meetings and milestones in the order of their dates, undated ones last."""
    columns = (
        Column("Date"),
        Column("Event"),
        Column("What it is"),
        Column("Outcome"),
    )
    rows = tuple(
        Row(
            (
                cell(event.date.text),
                Cell((words(event.name), *(inline(note) for note in event.notes))),
                plain_cell(_what(lookup, event)),
                outcome_cell(lookup, event),
            )
        )
        for event in ordered(lookup.plan)
    )
    summary = "One row for each meeting and milestone: date, name, what it is, outcome."
    caption = words("Meetings and milestones in the order of their dates")
    return Table(caption, summary, columns, rows, head_column=False)


def ordered(plan: Plan) -> list[Event]:
    """Give the events in the order of their dates, undated ones last."""
    return sorted(plan.events, key=lambda event: (event.date.last is None, event.date.dates))


def where(lookup: Lookup, event: Event) -> str:
    """Say to whom something is owed and where it is held; nothing where neither is known."""
    place = WITHHELD if Field.PLACE in lookup.plan.hidden and not event.owed_to else event.place
    return ", ".join(filter(None, (lookup.party(event.owed_to), place)))


def _what(lookup: Lookup, event: Event) -> str:
    """Say what an event is, and to whom it is owed or where it is held."""
    kind = event.kind.value.capitalize()
    missing = "place" if event.kind is EventKind.MEETING else "to whom it is owed"
    match where(lookup, event):
        case "":
            return f"{kind}, {missing} not recorded"
        case place if place == WITHHELD:
            return f"{kind}, {missing} withheld"
        case found:
            return f"{kind}, {'owed to ' if event.owed_to else ''}{found}"


def outcome_cell(lookup: Lookup, event: Event) -> Cell:
    """Say whether a milestone was met and a meeting held, as far as `as_of` can tell."""
    due = event.date.last
    if event.met:
        late = due is not None and event.met.last is not None and event.met.last > due
        word = "Met late" if late else "Met"
        return cell(f"{word}: {event.met.text}", Tone.WARN if late else Tone.GOOD)
    if due is None:
        return cell(None)
    passed = due < lookup.plan.as_of
    if event.kind is EventKind.MILESTONE:
        return cell(
            "Not met by its deadline" if passed else "Due", Tone.BAD if passed else Tone.INFO
        )
    return cell("Held" if due <= lookup.plan.as_of else "To come", Tone.INFO)
