"""What `theme.yaml` says: the names of layouts, placeholders and styles, and the colours.

They are the names a designer sees in PowerPoint and Word.
"""

from attrs import frozen

from plan_as_code.model.record import Record
from plan_as_code.tone import Tone


@frozen(kw_only=True, repr=False)
class LayoutNames(Record):
    """A slide layout and its placeholders, each by its name in `deck.pptx`.

    layout: The layout, by its name in View > Slide Master.
    master: The slide master it belongs to, by its name or its number from the top, where two
        have a layout of that name.
    title: The placeholder of the slide's title.
    body: The placeholder of what the slide says; on the title slide, of the lines below the title.
    heading: The placeholder of a heading above the body.
    footer: The placeholder of the footer.
    date: The placeholder of the date.
    number: The placeholder of the slide's number.
    """

    layout: str
    master: str | None = None
    title: str
    body: str | None = None
    heading: str | None = None
    footer: str | None = None
    date: str | None = None
    number: str | None = None


@frozen(kw_only=True, repr=False)
class DeckNames(Record):
    """The deck's file and the layout for each kind of slide.

    file: The template's file in this folder.
    title: The first slide.
    content: Every slide with a title and a list, words or a table.
    examples: Examples of actions, with a heading.
    closing: The last slide.
    table_size: The size of words in tables, in points.
    minimum_size: The smallest size any words may have, in points.
    """

    file: str = "deck.pptx"
    title: LayoutNames
    content: LayoutNames
    examples: LayoutNames
    closing: LayoutNames
    table_size: float = 18
    minimum_size: float = 18


@frozen(kw_only=True, repr=False)
class StyleNames(Record):
    """The styles of `document.docx`, each by its name in Word.

    title: The title on the cover.
    subtitle: The lines below the title.
    contents_title: The heading above the contents.
    contents_1: A main section's line in the contents.
    contents_2: A section's line in the contents.
    contents_3: A small section's line in the contents.
    heading_1: The heading of a main section.
    heading_2: The heading of a section within it.
    heading_3: The heading of a section within that.
    heading_4: The heading of the smallest section.
    body: A paragraph of text.
    lead: A paragraph that opens a section.
    small: Small print.
    callout: Words set apart in a box.
    bullet: An item of a list.
    bullet_2: An item of a list within a list.
    bullet_3: An item of the innermost list.
    caption: The words above a table.
    table: A table as a whole.
    cell: Words in a table.
    cell_heading: Words in a table's first row.
    marking: The protective marking.
    header: The head of each page.
    footer: The foot of each page.
    link: A link's words.
    """

    title: str = "Title"
    subtitle: str = "Subtitle"
    contents_title: str = "TOC Heading"
    contents_1: str = "toc 1"
    contents_2: str = "toc 2"
    contents_3: str = "toc 3"
    heading_1: str = "heading 1"
    heading_2: str = "heading 2"
    heading_3: str = "heading 3"
    heading_4: str = "heading 4"
    body: str = "Body Text"
    lead: str = "Lead"
    small: str = "Small print"
    callout: str = "Callout"
    bullet: str = "List Bullet"
    bullet_2: str = "List Bullet 2"
    bullet_3: str = "List Bullet 3"
    caption: str = "caption"
    table: str = "Plan table"
    cell: str = "Table text"
    cell_heading: str = "Table heading"
    marking: str = "Marking"
    header: str = "header"
    footer: str = "footer"
    link: str = "Hyperlink"


@frozen(kw_only=True, repr=False)
class DocumentNames(Record):
    """The document's file and the styles it is written in.

    file: The template's file in this folder.
    styles: The styles, each by its name in Word.
    """

    file: str = "document.docx"
    styles: StyleNames = StyleNames()


@frozen(kw_only=True, repr=False)
class Colours(Record):
    """The theme's colours, each as six hexadecimal digits; Office files have their own.

    The colours of tones are dark enough for words on `paper` and on `mist`.

    good: What is on track.
    warn: What needs watching.
    bad: What is off track.
    info: What is finished, or only told.
    muted: What has not begun, or is set back.
    ink: Words on a web page.
    paper: What words stand on, and words on `deep`.
    deep: Headings and dark bands.
    mist: Pale bands.
    accent: Lines that only decorate.
    link: Words that lead elsewhere.
    visited: Words that lead where the reader has been.
    """

    good: str
    warn: str
    bad: str
    info: str
    muted: str
    ink: str = "1A1A1A"
    paper: str = "FFFFFF"
    deep: str = "1A1A1A"
    mist: str = "F2F2F2"
    accent: str = "595959"
    link: str = "0B57A4"
    visited: str = "5B2D8E"

    def of(self, tone: Tone) -> str:
        """Give the colour of a tone as six hexadecimal digits."""
        return str(getattr(self, tone.value))


@frozen(kw_only=True, repr=False)
class ThemeFile(Record):
    """What `theme.yaml` says: what everything in the two templates is called.

    name: What the theme is called.
    description: How it looks, in a line.
    deck: The template of slides and what is in it.
    document: The template of documents and what is in it.
    colours: The colour of each tone, and those of web pages.
    marking_in_names: Whether the names of files say the marking, as in
      `board_deck.OFFICIAL.pptx`.
    font: The font of web pages; a reader without it sees the sans serif of their browser.
    widths: The file of the widths of the font's characters; left out, `widths.json`, and
        where there is none Arial's.
    """

    name: str
    description: str | None = None
    deck: DeckNames
    document: DocumentNames
    colours: Colours
    marking_in_names: bool = False
    font: str = "Arial"
    widths: str | None = None
