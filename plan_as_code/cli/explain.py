"""`plan-as-code explain`: what a rule means, why it exists, how to mend it."""

from textwrap import fill, indent

import click

from plan_as_code.explain import Explanation, explanation, rules
from plan_as_code.spelling import nearest

_WIDTH = 80


@click.command("explain")
@click.argument("rule", required=False)
def command(rule: str | None) -> None:
    """Say what RULE means, why it exists and how to mend it; or list all rules.

    A rule's id stands in brackets at the end of what it says. Rules that a plan brings
    along itself are explained where they stand, in `own_rules` of the plan.
    """
    if rule is None:
        click.echo(_list())
        return
    id = rule.strip().strip("[]").lower()
    if id not in rules():
        close = nearest(id, rules())
        hint = f"did you mean `{close}`?" if close else "`plan-as-code explain` lists them"
        raise click.UsageError(f"there is no rule `{rule}`; {hint}")
    click.echo(_explained(id, explanation(id)))


def _list() -> str:
    """Give a line for each rule: its id and what it finds."""
    width = max(map(len, rules()))
    return "\n".join(f"{rule:<{width}}  {explanation(rule).says}" for rule in rules())


def _explained(rule: str, told: Explanation) -> str:
    parts = [f"{rule}\n\n{fill(told.says, _WIDTH)}"]
    parts += [fill(f"Why: {told.why}", _WIDTH), fill(f"To mend it: {told.mend}", _WIDTH)]
    if told.wrong and told.right:
        parts += [
            f"Wrong:\n\n{indent(told.wrong, '    ')}",
            f"Right:\n\n{indent(told.right, '    ')}",
        ]
    return "\n\n".join(parts)
