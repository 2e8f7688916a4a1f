"""What a theme looks like: its colours, its sizes and where things stand on a slide."""

from attrs import frozen

from plan_as_code.themes import ThemeFile

EMU_PER_INCH = 914400
SLIDE_WIDTH, SLIDE_HEIGHT = 12192000, 6858000


@frozen
class Box:
    """A rectangle on a slide, in inches from its top left corner."""

    left: float
    top: float
    width: float
    height: float

    def emu(self) -> tuple[int, int, int, int]:
        """Give left, top, width and height in English Metric Units."""
        left, top, width, height = (
            round(each * EMU_PER_INCH) for each in (self.left, self.top, self.width, self.height)
        )
        return left, top, width, height


@frozen(kw_only=True)
class Palette:
    """The twelve colours of an Office theme, each as six hexadecimal digits.

    Words are written in `ink` and `deep` on `paper` and `mist`, in `paper` on `deep`
    and `accent1`, and in any accent or `link` on `paper`.
    """

    ink: str
    paper: str
    deep: str
    mist: str
    accent1: str
    accent2: str
    accent3: str
    accent4: str
    accent5: str
    accent6: str
    link: str
    visited: str


@frozen(kw_only=True)
class Geometry:
    """Where the parts of each layout stand; words keep 0.1 inches from the edge of a box.

    `band` is how far down the pale band behind a title reaches, `cover_panel` and
    `closing_panel` the dark panels of the title slide and the closing slide; all three
    start at the top edge, take the full width and end in a bar `bar` high.
    """

    band: float
    bar: float
    title: Box
    content: Box
    heading: Box
    examples: Box
    cover_panel: float
    cover_title: Box
    cover_lines: Box
    closing_panel: float
    closing_title: Box
    closing_content: Box
    footer: Box
    date: Box
    number: Box


@frozen(kw_only=True)
class DeckSizes:
    """Sizes of words on slides, in points; `body` has one for each level of bullets."""

    cover: float
    lines: float
    title: float
    heading: float
    body: tuple[float, float, float]
    footer: float
    notes: float


@frozen(kw_only=True)
class PageSizes:
    """Sizes of words in the document, in points; `headings` from level 1 to 4."""

    title: float
    subtitle: float
    headings: tuple[float, float, float, float]
    lead: float
    body: float


@frozen(kw_only=True)
class Design:
    """Everything that makes one theme differ from another."""

    names: ThemeFile
    font: str
    language: str
    palette: Palette
    geometry: Geometry
    deck: DeckSizes
    page: PageSizes
