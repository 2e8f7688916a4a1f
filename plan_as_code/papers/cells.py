"""What stands in a table's cell. Nothing is ever left blank: it says "Not recorded"."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from plan_as_code.blocks import Cell, Run, Text, words
from plan_as_code.days import printed
from plan_as_code.figure import written_unit
from plan_as_code.markup import inline
from plan_as_code.model import Action, Deadline, Field, Measure, Move, NotRecorded, Owner, known
from plan_as_code.papers.lookup import Lookup
from plan_as_code.tone import Tone

NOT_RECORDED = "Not recorded"


def cell(text: str | None, tone: Tone | None = None) -> Cell:
    """Make a cell of one marked-up text."""
    return Cell((inline(text),), tone) if text else Cell((words(NOT_RECORDED),), Tone.MUTED)


def plain_cell(text: str | None) -> Cell:
    """Make a cell of a name, which has no markup."""
    return Cell((words(text),)) if text else cell(None)


def lines_cell(lines: Iterable[Text]) -> Cell:
    """Make a cell of several paragraphs."""
    kept = tuple(line for line in lines if line)
    return Cell(kept) if kept else cell(None)


def labelled(label: str, text: str) -> Text:
    """Give `Label: text` with the label set strong."""
    return (Run(f"{label}: ", strong=True), *inline(text))


def owners_cell(lookup: Lookup, owners: tuple[Owner, ...] | NotRecorded) -> Cell:
    """Name the owners, one to a line, each with its role."""
    return lines_cell(words(_owner(lookup, owner)) for owner in known(owners))


def _owner(lookup: Lookup, owner: Owner) -> str:
    label = lookup.label(owner.party)
    return f"{label} ({owner.role})" if owner.role else label


def deadline_cell(deadline: Deadline | NotRecorded | None) -> Cell:
    """Print a deadline in its own words."""
    return cell(deadline.text if isinstance(deadline, Deadline) else None)


def moved_lines(lookup: Lookup, action: Action) -> Iterator[Text]:
    """Say of each deadline that an action had before when and why it was moved, the last first."""
    yield from (_moved(lookup, move) for move in reversed(action.moves))


def _moved(lookup: Lookup, move: Move) -> Text:
    authority = f" by {lookup.authority(move.authority)}" if move.authority else ""
    told = f"was {move.was.text}. {move_reason(lookup, move)}"
    return labelled(f"Deadline moved on {printed(move.date)}{authority}", told)


def move_reason(lookup: Lookup, move: Move) -> str:
    """Say why a deadline was moved, or that no reason is on record or none may be seen."""
    is_hidden = lookup.plan.hidden & {Field.REASON, Field.STATUS}
    return move.reason or ("Reason withheld" if is_hidden else "No reason on record")


def why_lines(lookup: Lookup, action: Action) -> Iterator[Text]:
    """Say who decided on a status, why it is what it is, when and on what evidence it closed."""
    yield from _decided(lookup, action)
    if action.reason:
        yield labelled("Why", action.reason)
    closed = f"Closed on {printed(action.closed)}" if action.closed else "Evidence"
    if action.evidence:
        yield labelled(closed, action.evidence)
    elif action.closed:
        yield (Run(closed, strong=True),)


def _decided(lookup: Lookup, action: Action) -> Iterable[Text]:
    """Say by whom a status was decided, and what its owners report where that differs."""
    if not (decision := action.decision):
        return
    authority = f" by {lookup.authority(decision.authority)}" if decision.authority else ""
    said = f"Decided{authority} on {printed(decision.date)}"
    yield labelled(said, decision.reason) if decision.reason else words(said)
    if isinstance(action.status, str) and action.status != decision.status:
        yield labelled("Reported", lookup.status(action.status) or action.status)


def measures_cell(measures: tuple[Measure, ...] | NotRecorded) -> Cell:
    """Print each measure with its figures."""
    return lines_cell(measure_text(measure) for measure in known(measures))


def measure_text(measure: Measure) -> Text:
    """Give a measure's words, then its figures: `Code: words (baseline 4 %, target 2 %)`."""
    code = (Run(f"{measure.code}: ", strong=True),) if measure.code else ()
    facts = [
        f"{name} {figure_words(figure, measure.unit)}"
        for name in ("baseline", "target", "actual")
        if (figure := getattr(measure, name)) is not None
    ]
    if measure.direction:
        facts.append(f"direction {measure.direction.value}")
    if measure.by:
        facts.append(f"by {measure.by.text}")
    tail = words(f" ({', '.join(facts)})") if facts else ()
    return (*code, *inline(measure.text), *tail)


def figure_words(figure: Decimal, unit: str | None) -> str:
    """Print a figure in the measure's unit, else with the sign it was written with."""
    unit = unit or written_unit(figure)
    if unit == "£":
        return f"£{figure:,f}"
    return f"{figure:,f}{unit}" if unit in ("", "%") else f"{figure:,f} {unit}"
