"""What the layouts, placeholders and styles of a drawn theme are called: the same in each."""

from attrs import asdict, frozen

from plan_as_code.themes import Colours, DeckNames, DocumentNames, LayoutNames, ThemeFile
from theming.design import Palette


@frozen(kw_only=True)
class Tones:
    """The colours of tones, each as six hexadecimal digits; see `Colours`."""

    good: str
    warn: str
    bad: str
    info: str
    muted: str


def named(
    name: str,
    description: str,
    font: str,
    palette: Palette,
    tones: Tones,
    widths: str | None = None,
) -> ThemeFile:
    """Give what the `theme.yaml` of a drawn theme says; its colours are those of its Office files.

    Web pages have the palette's colours, and the second accent for lines.
    """
    deck = DeckNames(
        title=_layout("Title slide", body="Subtitle"),
        content=_layout("Title and content"),
        examples=_layout("Examples", heading="Heading"),
        closing=_layout("Closing"),
    )
    return ThemeFile(
        name=name,
        description=description,
        deck=deck,
        document=DocumentNames(),
        colours=Colours(
            **asdict(tones),
            ink=palette.ink,
            paper=palette.paper,
            deep=palette.deep,
            mist=palette.mist,
            accent=palette.accent2,
            link=palette.link,
            visited=palette.visited,
        ),
        font=font,
        widths=widths,
    )


def _layout(name: str, body: str = "Content", heading: str | None = None) -> LayoutNames:
    return LayoutNames(
        layout=name,
        title="Title",
        body=body,
        heading=heading,
        footer="Footer",
        date="Date",
        number="Slide number",
    )
