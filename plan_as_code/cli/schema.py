"""`plan-as-code schema`: what an editor needs to complete and check a file as it is written."""

import json

import click

from plan_as_code.schema import framework_schema, part_schema, plan_schema, record_schema

KINDS = ("plan", "part", "theme", "framework")


@click.command("schema")
@click.argument("kind", type=click.Choice(KINDS), default="plan")
def command(kind: str) -> None:
    """Print the JSON Schema of a plan file, or of a file of another KIND.

    A part is a file of themes which a plan includes, a theme is the theme.yaml of a house
    style, a framework is the strategy that asked for a plan. Name the schema in the first
    line of a file, and editors complete and check it as you write:

        # yaml-language-server: $schema=plan.schema.json
    """
    click.echo(schema_text(kind))


def schema_text(kind: str) -> str:
    """Give the schema of a kind of file as text."""
    from plan_as_code.themes import ThemeFile

    match kind:
        case "part":
            content = part_schema()
        case "theme":
            content = record_schema(ThemeFile)
        case "framework":
            content = framework_schema()
        case _:
            content = plan_schema()
    return json.dumps(content, ensure_ascii=False, indent=2)
