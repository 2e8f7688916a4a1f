"""Words of the XML that Word's styles are written in: ids, colours, sizes, spaces, edges."""

from theming.design import Design

# A4 with margins of 2.3 cm at the sides, in twentieths of a point.
PAGE_WIDTH, PAGE_HEIGHT, PAGE_MARGIN = 11906, 16838, 1304
TEXT_WIDTH = PAGE_WIDTH - 2 * PAGE_MARGIN


def style_id(name: str) -> str:
    """Give the id of a style: its words run together, each with a capital, as Word does."""
    if name.startswith("toc "):
        return name.upper().replace(" ", "")
    return "".join(word[:1].upper() + word[1:] for word in name.split())


_SLOTS = {
    "ink": "text1",
    "paper": "background1",
    "deep": "text2",
    "mist": "background2",
    "link": "hyperlink",
    "visited": "followedHyperlink",
}


def colour(design: Design, field: str) -> str:
    """Give a colour of the theme as the XML of a run; `field` is one of the palette's."""
    value, slot = getattr(design.palette, field), _SLOTS.get(field, field)
    return f'<w:color w:val="{value}" w:themeColor="{slot}"/>'


def shade(design: Design, field: str) -> str:
    """Give a fill in a colour of the theme."""
    value, slot = getattr(design.palette, field), _SLOTS.get(field, field)
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{value}" w:themeFill="{slot}"/>'


def edge(design: Design, side: str, field: str, eighths: int, away: int = 0) -> str:
    """Give a border, so many eighths of a point thick and so many points away."""
    value, slot = getattr(design.palette, field), _SLOTS.get(field, field)
    return (
        f'<w:{side} w:val="single" w:sz="{eighths}" w:space="{away}" w:color="{value}"'
        f' w:themeColor="{slot}"/>'
    )


def size(points: float) -> str:
    """Give a size as the XML of a run."""
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


def spacing(before: float = 0, after: float = 0, lines: float = 1) -> str:
    """Give the space around a paragraph, in points, and between its lines."""
    return (
        f'<w:spacing w:before="{round(before * 20)}" w:after="{round(after * 20)}"'
        f' w:line="{round(lines * 240)}" w:lineRule="auto"/>'
    )


BOLD = "<w:b/><w:bCs/>"
HEADING_FONT = (
    '<w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi"'
    ' w:eastAsiaTheme="majorEastAsia" w:cstheme="majorBidi"/>'
)
TEXT_FONT = (
    '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"'
    ' w:eastAsiaTheme="minorEastAsia" w:cstheme="minorBidi"/>'
)
