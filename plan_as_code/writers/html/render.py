"""The templates that pages are made of, and the style sheet in the theme's colours."""

from functools import cache
from typing import Any

from attrs import fields
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from plan_as_code.blocks import Meta
from plan_as_code.themes import Colours, Theme
from plan_as_code.writers.letters import legal


def macro(name: str, *values: object) -> Markup:
    """Give a piece of a page, as the macro of that name in `blocks.html` writes it."""
    return Markup(getattr(_environment().get_template("blocks.html").module, name)(*values))


def page(**values: object) -> str:
    """Give a whole page, as `page.html` writes it."""
    return _environment().get_template("page.html").render(values)


def style(theme: Theme, meta: Meta) -> Markup:
    """Give the style sheet: the theme's colours and font, and the small print of each page."""
    named = theme.names.colours
    template = _environment().get_template("style.css")
    return Markup(
        template.render(
            colours={each.name: getattr(named, each.name) for each in _colours()},
            font=_quoted(theme.names.font),
            marking=_quoted(meta.marking),
            footer=_quoted(meta.footer),
        )
    )


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("plan_as_code.writers.html"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_legal,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _legal(value: Any) -> Any:
    """Put a replacement character for what no page may hold, in all that is not markup yet."""
    return legal(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _colours() -> list[Any]:
    return [each for each in fields(Colours) if each.name != "origin"]


def _quoted(text: str) -> str:
    """Give words as a style sheet's string: all but letters, digits and spaces as numbers."""
    return "".join(
        each if each.isascii() and (each.isalnum() or each == " ") else f"\\{ord(each):06x}"
        for each in legal(text)
    )
