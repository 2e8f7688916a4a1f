"""Tables to look things up in: document control, standards, partners, glossary."""

from plan_as_code.blocks import Cell, Column, Row, Run, Table, words
from plan_as_code.days import printed
from plan_as_code.model import Field, Framework, Party, known, walk
from plan_as_code.papers.cells import cell, plain_cell
from plan_as_code.papers.lookup import Lookup
from plan_as_code.papers.withheld import WITHHELD


def standards_table(lookup: Lookup) -> Table | None:
    """The framework's minimum standards and the actions that meet each."""
    framework = lookup.plan.framework
    if not framework or not framework.standards:
        return None
    meeting: dict[str, list[str]] = {}
    for placed in walk(lookup.plan):
        for standard in placed.action.meets:
            meeting.setdefault(standard, []).append(placed.action.id)
    names = {theme.key: theme.name for theme in framework.themes}
    none = "No action" if lookup.plan.whole else "No action shown here"
    rows = tuple(
        Row(
            (
                plain_cell(standard.id),
                cell(standard.text),
                plain_cell(names.get(standard.theme or "", "The whole plan")),
                plain_cell(", ".join(meeting.get(standard.id, [])) or none),
            )
        )
        for standard in framework.standards
    )
    columns = (Column("Id"), Column("Standard"), Column("Theme"), Column("Met by"))
    summary = "One row for each minimum standard: id, words, theme, the actions that meet it."
    return Table(words(f"Minimum standards of {framework.name}"), summary, columns, rows)


def partners_table(lookup: Lookup) -> Table | None:
    """Everyone named in the plan, and how many actions each owns."""
    owned: dict[str, int] = {}
    for placed in walk(lookup.plan):
        for party in {owner.party for owner in known(placed.action.owners)}:
            owned[party] = owned.get(party, 0) + placed.counted
    rows = tuple(
        Row(
            (
                _partner(party),
                plain_cell(_kind(lookup, party.kind.value, party.part_of)),
                plain_cell(str(owned.get(party.id, 0))),
            )
        )
        for party in lookup.plan.parties
    )
    columns = (
        Column("Partner"),
        Column("What it is"),
        Column("Actions owned", figures=True),
    )
    summary = "One row for each partner: its names, what it is, how many actions it owns."
    caption = words("Partners, and how many actions each owns")
    return Table(caption, summary, columns, rows) if rows else None


def _partner(party: Party) -> Cell:
    """Print a party's name, and its short name where it has one."""
    short = (Run(f" ({party.short})"),) if party.short else ()
    return Cell(((Run(party.name), *short),))


def _kind(lookup: Lookup, kind: str, part_of: str | None) -> str:
    return f"{kind.capitalize()} of {lookup.label(part_of)}" if part_of else kind.capitalize()


def glossary_table(lookup: Lookup) -> Table | None:
    """Terms and what they mean, in the plan's order."""
    rows = tuple(Row((plain_cell(term.term), cell(term.meaning))) for term in lookup.plan.glossary)
    columns = (Column("Term"), Column("Meaning"))
    summary = "One row for each term and its meaning."
    return Table(words("Terms and what they mean"), summary, columns, rows) if rows else None


def control_table(lookup: Lookup) -> Table:
    """Which version this is and who stands behind it."""
    plan, control = lookup.plan, lookup.plan.document
    secret = WITHHELD if Field.AUTHOR in plan.hidden else None
    facts: list[tuple[str, str | None]] = [
        ("Title", plan.title),
        ("Partnership", "; ".join(_named(each.name, each.area) for each in plan.partnerships)),
        ("Period", plan.period.text),
        ("Asked for by", _asked(plan.framework)),
        ("Version", control.version if control else None),
        ("Status", control.status if control else None),
        ("Author", secret or lookup.party(control.author if control else plan.author)),
        ("Approver", secret or (lookup.party(control.approver) if control else None)),
        ("Review date", control.review.text if control and control.review else None),
        ("As at", printed(plan.as_of)),
        ("Marking", plan.marking),
    ]
    rows = tuple(Row((plain_cell(name), plain_cell(fact))) for name, fact in facts)
    summary = "One row for each fact about this version of the plan."
    columns = (Column("Item"), Column("Detail"))
    return Table(words("About this version"), summary, columns, rows)


def _asked(framework: Framework | None) -> str | None:
    if not framework:
        return None
    return _named(framework.name, framework.publisher, framework.published)


def _named(name: str, *more: str | None) -> str:
    return ", ".join(filter(None, (name, *more)))


def history_table(lookup: Lookup) -> Table | None:
    """The versions so far."""
    control = lookup.plan.document
    secret = WITHHELD if Field.AUTHOR in lookup.plan.hidden else None
    rows = tuple(
        Row(
            (
                plain_cell(version.version),
                plain_cell(printed(version.date)),
                plain_cell(secret or lookup.party(version.author)),
                cell(version.summary),
            )
        )
        for version in (control.history if control else ())
    )
    columns = (Column("Version"), Column("Date"), Column("Author"), Column("Change"))
    summary = "One row for each version: number, date, author, what changed."
    return Table(words("Version history"), summary, columns, rows) if rows else None
