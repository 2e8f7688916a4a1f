"""`plan-as-code explain`: what a rule means, why it exists, how to mend it."""

from inspect import cleandoc
from textwrap import fill, indent

import click

from plan_as_code.explain import Explanation, explanation, rules
from plan_as_code.spelling import nearest

_WIDTH = 80
_OFFICE = "rules on finished Office files, which `plan-as-code verify` applies"


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
    if id in rules():
        click.echo(_explained(id, explanation(id)))
    elif id in (office := _office()):
        click.echo(f"{id}\n\n{office[id]}\n\nOne of the {_OFFICE}.")
    else:
        close = nearest(id, [*rules(), *office])
        hint = f"did you mean `{close}`?" if close else "`plan-as-code explain` lists them"
        raise click.UsageError(f"there is no rule `{rule}`; {hint}")


def _list() -> str:
    """Give a line for each rule: its id and what it finds."""
    said = {rule: explanation(rule).says for rule in rules()}
    office = {rule: told.partition("\n\n")[0] for rule, told in _office().items()}
    width = max(map(len, (*said, *office)))
    plan, files = (
        "\n".join(f"{rule:<{width}}  {' '.join(told.split())}" for rule, told in each.items())
        for each in (said, office)
    )
    return f"{plan}\n\nThe {_OFFICE}:\n\n{files}"


def _office() -> dict[str, str]:
    """Give the rules on finished Office files with what their functions say of themselves."""
    from plan_as_code.verify import RULES

    return {
        rule.__name__.replace("_", "-"): cleandoc(rule.__doc__ or "")
        for rule in sorted(RULES, key=lambda each: each.__name__)
    }


def _explained(rule: str, told: Explanation) -> str:
    parts = [f"{rule}\n\n{fill(told.says, _WIDTH)}"]
    parts += [fill(f"Why: {told.why}", _WIDTH), fill(f"To mend it: {told.mend}", _WIDTH)]
    if told.wrong and told.right:
        parts += [
            f"Wrong:\n\n{indent(told.wrong, '    ')}",
            f"Right:\n\n{indent(told.right, '    ')}",
        ]
    return "\n\n".join(parts)
