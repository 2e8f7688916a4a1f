"""`theme.yaml`: what everything in the two templates is called."""

from attrs import AttrsInstance, fields

from plan_as_code.themes import LayoutNames
from plan_as_code.tone import Tone
from theming.design import Design

_HEAD = """\
# yaml-language-server: $schema=../../schema/theme.schema.json
# What the layouts, placeholders and styles of this theme are called.
# plan-as-code finds them by these names, never by position: rename one in PowerPoint
# or Word, and rename it here. README.md beside this file says how to restyle a theme.

name: {name}
description: {description}

# The slides. Names of layouts are those of View > Slide Master; names of placeholders
# those of Home > Arrange > Selection Pane, with the layout open.
deck:
  file: {file}
"""
_KINDS = {
    "title": "The first slide; its body takes the date, the meeting and the team.",
    "content": "Every other slide with a title and a list, words or a table.",
    "examples": "Examples of actions; the heading is the name of their theme.",
    "closing": "The last slide: questions, and whom to ask.",
}
_SIZES = """\
  # Sizes in points: of words in tables, and the smallest there may be on a slide.
  table_size: {table}
  minimum_size: {minimum}
"""
_DOCUMENT = """
# The document. Names of styles are those of Word's Styles pane; Word shows some that it
# knows itself with a capital (heading 1 as Heading 1).
document:
  file: {file}
  styles:
"""
_COLOURS = """
# The colour of each tone, six hexadecimal digits. Each has a contrast of at least {contrast:g} to 1
# on white and on the bands of tables, so it may be used for words; colour never stands alone.
colours:
"""
_PAGE = """\
  # The colours of web pages; slides and documents have theirs in the Office files.
"""
_FONT = """
# The font of web pages.
font: {font}
"""
_WIDTHS = """
# How wide each character of the font is; tools/measure_font.py makes this file.
widths: {widths}
"""


def mapping(design: Design) -> str:
    """Give `theme.yaml`."""
    names, deck, document = design.names, design.names.deck, design.names.document
    said = _said(names.colours)
    tones = {tone.value: said[tone.value] for tone in Tone}
    return "".join(
        (
            _HEAD.format(name=names.name, description=names.description, file=deck.file),
            *(_layout(kind, getattr(deck, kind)) for kind in _KINDS),
            _SIZES.format(table=deck.table_size, minimum=deck.minimum_size),
            _DOCUMENT.format(file=document.file),
            _lines(_said(document.styles), 4),
            _COLOURS.format(contrast=design.contrast),
            _colours(tones),
            _PAGE,
            _colours({name: said[name] for name in said if name not in tones}),
            _FONT.format(font=names.font),
            _WIDTHS.format(widths=names.widths) if names.widths else "",
        )
    )


def _colours(values: dict[str, str]) -> str:
    return "".join(f'  {name}: "{value}"\n' for name, value in values.items())


def _layout(kind: str, names: LayoutNames) -> str:
    return f"  # {_KINDS[kind]}\n  {kind}:\n{_lines(_said(names), 4)}"


def _said(record: AttrsInstance) -> dict[str, str]:
    named = ((each.name, getattr(record, each.name)) for each in fields(type(record)))
    return {name: value for name, value in named if isinstance(value, str)}


def _lines(values: dict[str, str], indent: int) -> str:
    return "".join(f"{' ' * indent}{name}: {value}\n" for name, value in values.items())
