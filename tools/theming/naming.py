"""What the layouts, placeholders and styles of a drawn theme are called: the same in each."""

from plan_as_code.themes import Colours, DeckNames, DocumentNames, LayoutNames, ThemeFile


def named(
    name: str, description: str, font: str, colours: Colours, widths: str | None = None
) -> ThemeFile:
    """Give what the `theme.yaml` of a drawn theme says."""
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
        colours=colours,
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
