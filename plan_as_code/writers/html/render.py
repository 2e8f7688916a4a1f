"""The templates that pages are made of, and the style sheet in the theme's colours."""

import re
from functools import cache
from typing import Any

from attrs import fields
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from plan_as_code.blocks import Meta
from plan_as_code.themes import Colours, Theme
from plan_as_code.writers.letters import legal

_COLOURS = tuple(each.name for each in fields(Colours) if each.name != "origin")
_LAST = "".join(
    chr(plane + end) for plane in range(0, 0x110000, 0x10000) for end in (0xFFFE, 0xFFFF)
)
_ILLEGAL = re.compile(f"[\x7f-\x9f\ufdd0-\ufdef{_LAST}]")


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
            colours={name: getattr(named, name) for name in _COLOURS},
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
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    return _ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", legal(value))


def _quoted(text: str) -> str:
    """Give words as a style sheet's string: all but letters and digits as numbers."""
    return "".join(
        each if each.isascii() and each.isalnum() else f"\\{ord(each):06x}" for each in legal(text)
    )
