"""Themes: a folder with two Office files, a `theme.yaml` that names what is in them, font widths.

Layouts, placeholders and styles are found by the names a designer sees in PowerPoint
and Word, never by position. Another house style is another folder, and no code.
"""

from plan_as_code.themes.names import (
    Colours,
    DeckNames,
    DocumentNames,
    LayoutNames,
    StyleNames,
    ThemeFile,
)
from plan_as_code.themes.opening import (
    MAPPING,
    Theme,
    default_folder,
    mapping_text,
    open_theme,
    read_theme,
    shipped,
    theme_folder,
)
from plan_as_code.themes.widths import Widths

__all__ = [
    "MAPPING",
    "Colours",
    "DeckNames",
    "DocumentNames",
    "LayoutNames",
    "StyleNames",
    "Theme",
    "ThemeFile",
    "Widths",
    "default_folder",
    "mapping_text",
    "open_theme",
    "read_theme",
    "shipped",
    "theme_folder",
]
