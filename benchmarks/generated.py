"""A plan of any size, always the same: what the benchmarks and the large tests build."""

THEMES = 6
WORDS = (
    "train", "frontline", "officers", "to", "recognise", "early", "signs", "of", "harm", "and",
    "refer", "young", "people", "families", "schools", "to", "local", "support", "services",
    "within", "agreed", "times",
)  # fmt: skip
DEADLINES = ("31 March 2025", "Q3 2024/25", "Monthly", "Ongoing", "2024/25", "September 2024")
STATUSES = ("green", "amber", "red", "not-started", "complete")
OWNERS = ("police", "council", "probation", "health", "schools")

_HEAD = """\
id: generated
title: A generated plan of {count} actions
short_title: Generated plan
period: 2024/25
as_of: 2024-06-30
author: council
contact: {{email: team@example.org}}
parties:
  - {{id: police, name: Police, kind: agency}}
  - {{id: council, name: Borough Council, short: Council, kind: agency}}
  - {{id: probation, name: Probation Service, short: Probation, kind: agency}}
  - {{id: health, name: Health Board, kind: agency}}
  - {{id: schools, name: Schools Forum, kind: group}}
themes:
"""


def plan_text(count: int) -> str:
    """Give the YAML of a plan with `count` actions under six themes."""
    parts = [_HEAD.format(count=count)]
    for theme in range(THEMES):
        parts.append(f"  - key: theme-{theme}\n    name: Theme {theme + 1}\n")
        parts.append(f"    aim: what theme {theme + 1} is for\n    actions:\n")
        parts += [_action(number) for number in range(theme, count, THEMES)]
    return "".join(parts)


def _action(number: int) -> str:
    text = " ".join(WORDS[(number + step) % len(WORDS)] for step in range(14 + number % 9))
    status = STATUSES[number % len(STATUSES)]
    closed = "        closed: 2024-05-31\n" if status == "complete" else ""
    reason = "        reason: staff were on other duties\n" if status in ("amber", "red") else ""
    return (
        f"      - id: A{number + 1}\n"
        f"        text: {text.capitalize()}\n"
        f"        owners: [{OWNERS[number % 5]},"
        f" {{party: {OWNERS[(number + 2) % 5]}, role: support}}]\n"
        f"        deadline: {DEADLINES[number % len(DEADLINES)]}\n"
        f"        status: {status}\n{reason}{closed}"
        f"        measures: number of people reached by action {number + 1}\n"
    )
