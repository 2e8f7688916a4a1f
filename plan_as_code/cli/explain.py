"""`plan-as-code explain`: what a rule means, why it exists, how to mend it."""

from collections.abc import Mapping
from inspect import cleandoc
from textwrap import fill, indent

import click

from plan_as_code.explain import Explanation, explanation, rules
from plan_as_code.spelling import nearest

_WIDTH = 80
_OFFICE = "rules on finished Office files, which `plan-as-code verify` applies"
_RETURNS = "rules on trackers that came back, which `plan-as-code returns` applies"


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
        return
    others = {
        each: (told, title) for title, said in _others().items() for each, told in said.items()
    }
    if id not in others:
        close = nearest(id, [*rules(), *others])
        hint = f"did you mean `{close}`?" if close else "`plan-as-code explain` lists them"
        raise click.UsageError(f"there is no rule `{rule}`; {hint}")
    told, title = others[id]
    click.echo(f"{id}\n\n{told}\n\nOne of the {title}.")


def _list() -> str:
    """Give a line for each rule: its id and what it finds."""
    said = {rule: explanation(rule).says for rule in rules()}
    others = _others()
    width = max(map(len, (*said, *(rule for each in others.values() for rule in each))))
    parts = [_lines(said, width)]
    for title, each in others.items():
        parts += [f"The {title}:", _lines(each, width)]
    return "\n\n".join(parts)


def _lines(said: Mapping[str, str], width: int) -> str:
    firsts = {rule: " ".join(told.partition("\n\n")[0].split()) for rule, told in said.items()}
    return "\n".join(f"{rule:<{width}}  {told}" for rule, told in firsts.items())


def _others() -> Mapping[str, Mapping[str, str]]:
    """Give the rules that are not on plans, by what they are on, each with what it means."""
    from plan_as_code.returns import RULES
    from plan_as_code.verify import RULES as CHECKS
    from plan_as_code.verify import UNREADABLE

    office = {rule.__name__.replace("_", "-"): cleandoc(rule.__doc__ or "") for rule in CHECKS}
    office[UNREADABLE] = "A file that is neither a .pptx nor a .docx, or a broken one."
    trackers = {rule: f"{said}\n\n{fill(mend, _WIDTH)}" for rule, (said, mend) in RULES.items()}
    return {_OFFICE: dict(sorted(office.items())), _RETURNS: trackers}


def _explained(rule: str, told: Explanation) -> str:
    parts = [f"{rule}\n\n{fill(told.says, _WIDTH)}"]
    parts += [fill(f"Why: {told.why}", _WIDTH), fill(f"To mend it: {told.mend}", _WIDTH)]
    if told.wrong and told.right:
        parts += [
            f"Wrong:\n\n{indent(told.wrong, '    ')}",
            f"Right:\n\n{indent(told.right, '    ')}",
        ]
    return "\n\n".join(parts)
