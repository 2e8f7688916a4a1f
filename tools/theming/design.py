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


SLIDE = Box(0, 0, SLIDE_WIDTH / EMU_PER_INCH, SLIDE_HEIGHT / EMU_PER_INCH)


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
    """Where the words of each layout stand; they keep 0.1 inches from the edge of a box."""

    title: Box
    content: Box
    heading: Box
    examples: Box
    cover_title: Box
    cover_lines: Box
    closing_title: Box
    closing_content: Box
    footer: Box
    date: Box
    number: Box


@frozen
class Drawing:
    """Something drawn behind words that means nothing: a rectangle in a colour of the scheme.

    With a `ring`, a quarter of a ring so many inches thick round its lower right corner.
    """

    name: str
    box: Box
    colour: str
    ring: float = 0


@frozen(kw_only=True)
class DeckLook:
    """What is drawn behind words on slides, and the scheme's colours that they stand in.

    `every` is drawn on all slides but the first and the last. `anchor` says where in its
    box a title stands, `panel_anchor` the same of a title on a dark panel; a heading
    stands on `heading_fill`, where there is one. `lines` are those of the first slide, so
    many points apart.
    """

    every: tuple[Drawing, ...]
    cover: tuple[Drawing, ...]
    closing: tuple[Drawing, ...]
    title: str
    anchor: str
    panel_anchor: str
    heading: str
    heading_anchor: str
    heading_fill: str
    lines: str
    lines_apart: float
    feet: str


@frozen(kw_only=True)
class PageLook:
    """How the document sets off its parts.

    `panel`: the title is white on a dark panel, not black between two bars. `rule`: a line
    below main headings. `bands`: every other row of a table is pale, with lines between
    rows alone; else each cell has lines around it. `box`: words set apart are in a frame,
    not on a pale ground beside a bar. `headings` are colours of the palette, from level 1.
    """

    panel: bool
    rule: bool
    bands: bool
    box: bool
    headings: tuple[str, str, str, str]


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
    """Everything that makes one theme differ from another.

    `contrast` is what all words have at least, to 1, by WCAG 2.2.
    """

    names: ThemeFile
    contrast: float
    font: str
    language: str
    palette: Palette
    geometry: Geometry
    deck: DeckSizes
    deck_look: DeckLook
    page: PageSizes
    page_look: PageLook
