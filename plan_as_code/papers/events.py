"""The plan's year: meetings and milestones, with what became of them."""

from plan_as_code.blocks import Cell, Column, Row, Table, words
from plan_as_code.markup import inline
from plan_as_code.model import Event, EventKind, Field
from plan_as_code.papers.cells import cell, plain_cell
from plan_as_code.papers.lookup import Lookup
from plan_as_code.papers.withheld import WITHHELD
from plan_as_code.tone import Tone


def events_table(lookup: Lookup) -> Table:
    """Meetings and milestones in the order of their dates, undated ones last."""
    columns = (
        Column("Date"),
        Column("Event"),
        Column("Kind"),
        Column("Owed to or held at"),
        Column("Outcome"),
    )
    events = sorted(
        lookup.plan.events, key=lambda event: (event.date.last is None, event.date.dates)
    )
    rows = tuple(
        Row(
            (
                cell(event.date.text),
                Cell((words(event.name), *(inline(note) for note in event.notes))),
                plain_cell(event.kind.value.capitalize()),
                plain_cell(_where(lookup, event)),
                outcome_cell(lookup, event),
            )
        )
        for event in events
    )
    summary = (
        "One row for each meeting and milestone: date, name, kind, to whom it is owed, outcome."
    )
    caption = words("Meetings and milestones in the order of their dates")
    return Table(caption, summary, columns, rows, head_column=False)


def _where(lookup: Lookup, event: Event) -> str:
    """Say to whom something is owed and where it is held."""
    place = WITHHELD if Field.PLACE in lookup.plan.hidden and not event.owed_to else event.place
    return ", ".join(filter(None, (lookup.party(event.owed_to), place)))


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
