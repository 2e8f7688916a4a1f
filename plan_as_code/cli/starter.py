"""The text of a first plan: clean to the checks, with comments that teach as one fills it in."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from plan_as_code.days import printed
from plan_as_code.edits.scalars import Setting, fresh
from plan_as_code.model import Framework, FrameworkTheme

_HEAD = """\
# yaml-language-server: $schema={schema}
#
# THIS IS A FIRST PLAN. Put your own words in place of these. What stands behind a # is
# said to you and printed nowhere; take it out when you know it.
#
#   Change words to the right of a colon, or below `>-`. Keep the spaces at the start of
#   a line: they say what belongs to what. Then run
#
#       plan-as-code check {file}
#       plan-as-code show  {file}
#       plan-as-code build {file}
#
#   The first names the line of anything that is not right, the second shows the plan at
#   a glance, the third makes the board's slides and the full plan.
#
#   To add an action, copy one from its `- id:` down to the next `- id:`, and give it an
#   id that no action ever had.
#
# Of what the record is known to say nothing, write `not recorded`. It is not the same as
# a line left out.

"""
_DAY = """\
# The day the plan speaks of. What is late is judged by it: move it on with each update.
"""
_PEOPLE = """
# Who answers for the plan, and where readers may ask.
partnerships:
  - Name of your partnership
contact:
  name: Community Safety Team
  email: community.safety@council.example

document:
  version: 0.1
  status: Draft
  author: safety-team

# ---------------------------------------------------------------------------------------
# WHO TAKES PART. An action's owners are ids from this list.
# A kind is agency, unit (a part of one), group, role or person.
# ---------------------------------------------------------------------------------------

parties:
  - id: council
    name: Name of your council
  - id: safety-team
    name: Community Safety Team
    kind: unit
    part_of: council
  - id: police
    name: Name of your police force
    short: Police

# ---------------------------------------------------------------------------------------
# MILESTONES AND MEETINGS. Take the # away from these lines when you have one.
# ---------------------------------------------------------------------------------------

# events:
#   - id: board-spring
#     name: Community Safety Partnership Board
#     kind: meeting
#     date: {day}
#   - id: return
#     name: Plan sent to those who asked for it
#     kind: milestone
#     date: {day}
#     met: {day}

# ---------------------------------------------------------------------------------------
# THE PLAN: its themes in the order they are printed, each with its actions
# ---------------------------------------------------------------------------------------

themes:
"""
_FIRST = """\
      # An action: its id and its words. The rest may be left out.
      - id: {label}.1
        text: Say what is done
        # current, or developing for what is hoped for and not yet agreed.
        kind: current
        # One or several: a party's id, or a party with its role.
        owners:
          - party: safety-team
            role: lead
          - party: police
            role: support
        # As people say it: {day}, Q3 {period}, Monthly, Ongoing, To be confirmed.
        deadline: To be confirmed
        # not-started, green, amber, red, complete or withdrawn. Amber and red want a
        # `reason: ...` on the next line.
        status: not-started
        # updates:
        #   - date: {as_of}
        #     text: What was reported on that day.
        #     status: green
        #     by: police
        # measures: How you will know that it worked
        # funding: From existing resources
        # sources: Where it comes from, an inspection or a strategy
"""
_NEXT = """\
      - id: {label}.1
        text: Say what is done
        owners: safety-team
        deadline: To be confirmed
        status: not-started
"""
_OWN = FrameworkTheme(key="first-theme", name="Name of a theme", aim="Say what it is for.")


def starter(
    id: str, file: str, title: str, as_of: date, schema: str, framework: Framework | None
) -> str:
    """Give the text of a first plan for the financial year of its day.

    `file` is the plan's file and `schema` that of its schema, as its comments name them.
    Its themes are those of the framework, one of its own where there is none.
    """
    year = as_of.year if as_of.month > 3 else as_of.year - 1
    period = f"{year}/{(year + 1) % 100:02}"
    told = {"day": printed(as_of), "as_of": str(as_of), "period": period}
    head = _HEAD.format(schema=schema, file=file)
    lines = [
        *_field(0, "id", id),
        *_field(0, "title", title or f"Community Safety Plan {period}"),
        f"period: {period}\n",
        _DAY,
        f"as_of: {as_of}\n",
        "marking: OFFICIAL\n",
        "author: safety-team\n",
        *(_field(0, "framework", framework.id) if framework else ()),
    ]
    themes = framework.themes if framework else (_OWN,)
    return "".join([head, *lines, _PEOPLE.format(**told), *_themes(themes, told)])


def _themes(themes: Iterable[FrameworkTheme], told: Mapping[str, str]) -> Iterator[str]:
    for number, theme in enumerate(themes, 1):
        yield "\n"
        yield from _field(2, "key", theme.key, dash=True)
        yield f"    label: {number}\n"
        yield from _field(4, "name", theme.name)
        yield from _field(4, "aim", theme.aim or "Say what it is for.")
        yield from _field(4, "framework", theme.key) if theme is not _OWN else ()
        yield "    actions:\n"
        yield (_FIRST if number == 1 else _NEXT).format(label=number, **told)


def _field(column: int, name: str, words: str, dash: bool = False) -> Iterator[str]:
    """Write one field, in quotes or folded over several lines where its words need it."""
    head = f"- {name}: " if dash else f"{name}: "
    yield f"{' ' * column}{head}{fresh(words, Setting(column, head))}\n"
