"""What a paper says, in order, before any format: decks, documents and their blocks.

A block says words, weight, order, kind and tone. It never says points, fonts,
colours, file names or layout numbers: those are the theme's and the writer's.
"""

from datetime import date
from enum import Enum

from attrs import frozen

from plan_as_code.tone import Tone


class Change(Enum):
    """What became of words since another version: only a tracked-changes copy has any."""

    INSERTED = "inserted"
    DELETED = "deleted"


@frozen
class Run:
    """A stretch of words in one weight.

    `href` is an address (`mailto:`, `https:`) or `#anchor` of a heading in the same paper.
    `change` says that the words came or went since another version.
    """

    text: str
    strong: bool = False
    soft: bool = False
    raised: bool = False
    href: str | None = None
    change: Change | None = None


Text = tuple[Run, ...]


class Style(Enum):
    """What a paragraph is for."""

    BODY = "body"
    LEAD = "lead"
    SMALL = "small"
    CALLOUT = "callout"


@frozen
class Heading:
    """A heading within the body: level 1 is the highest; `anchor` is unique in the paper."""

    text: Text
    level: int = 1
    anchor: str | None = None


@frozen
class Paragraph:
    """One paragraph."""

    text: Text
    style: Style = Style.BODY


@frozen
class Bullet:
    """One item of a list; level 0 is the outermost."""

    text: Text
    level: int = 0


@frozen
class Bullets:
    """A bulleted list."""

    items: tuple[Bullet, ...]


@frozen
class Cell:
    """The paragraphs of a table's cell; never empty. `tone` colours a mark beside the words.

    `was` is the tone of another version: where the first words came or went, so did the mark.
    """

    paragraphs: tuple[Text, ...]
    tone: Tone | None = None
    was: Tone | None = None


@frozen
class Column:
    """A column: its heading, its share of the width once measured, whether it holds figures."""

    heading: str
    weight: float = 1.0
    figures: bool = False


@frozen
class Row:
    """A row of cells, one for each column; `total` sets it off as a sum.

    `depth` 1 and more indents the row's second cell as part of the row above. `change` says
    that the whole row came or went.
    """

    cells: tuple[Cell, ...]
    total: bool = False
    depth: int = 0
    change: Change | None = None


@frozen
class Table:
    """A table of data with one header row.

    `caption` stands above it, `summary` is its description for a screen reader.
    `head_column` says that the first cell of a row names the row. `change` says that the whole
    table came or went, its header row with it.
    """

    caption: Text
    summary: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    head_column: bool = True
    change: Change | None = None


@frozen
class Series:
    """What one part of each bar stands for: its name, its figure in each bar, how it strikes."""

    name: str
    figures: tuple[int, ...]
    tone: Tone | None = None


@frozen
class Chart:
    """Figures as bars that lie, one for each category, made up of one part for each series.

    The longest bar is as long as there is room, or would be that of `scale` where this is more.
    `change` says that the chart came or went: it cannot say so of a part of itself.
    """

    caption: Text
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    scale: int = 0
    change: Change | None = None

    @property
    def totals(self) -> tuple[int, ...]:
        """What each bar comes to."""
        figures = (each.figures for each in self.series)
        return tuple(map(sum, zip(*figures, strict=True)))

    @property
    def most(self) -> int:
        """What the longest bar comes to, or as much as it could."""
        return max(self.scale, *self.totals, 0)

    @property
    def rows(self) -> tuple[tuple[str, str], ...]:
        """Each category with its figures in words, those that are nought left out."""
        return tuple(
            (category, _figures(self.series, index))
            for index, category in enumerate(self.categories)
        )

    @property
    def summary(self) -> str:
        """What the chart shows, in words for those who do not see it."""
        bars = (f"{category}: {figures}." for category, figures in self.rows)
        return " ".join((f"Bar chart. {plain(self.caption)}.", *bars))


def _figures(series: tuple[Series, ...], index: int) -> str:
    shown = [f"{each.name}, {each.figures[index]}" for each in series if each.figures[index]]
    return "; ".join(shown) or "none"


class MarkKind(Enum):
    """What a mark on a timeline stands for; NOW is the day that the plan speaks of."""

    MEETING = "meeting"
    MILESTONE = "milestone"
    NOW = "now"


@frozen
class Mark:
    """A day on a timeline and the words for it; `tone` colours the mark beside the words."""

    day: date
    label: str
    kind: MarkKind
    tone: Tone | None = None


@frozen
class Span:
    """A stretch of a timeline, such as a month: its short and full name, its days, its figure."""

    name: str
    called: str
    first: date
    last: date
    figure: int = 0


@frozen
class Timeline:
    """Marks on the days of a time, which is made of spans that follow each other.

    `counted` says what the figures of the spans count; they are shown where any is not nought.
    What comes before `now`, a day of the time, has passed. `key` says what each kind of mark
    is called, and with NOW what is called that has passed.
    """

    caption: Text
    counted: str
    spans: tuple[Span, ...]
    marks: tuple[Mark, ...]
    now: date
    change: Change | None = None
    key: tuple[tuple[MarkKind, str], ...] = ()

    @property
    def figures(self) -> tuple[str, ...]:
        """The figures that are not nought, each after its span."""
        return tuple(f"{each.called}, {each.figure}" for each in self.spans if each.figure)

    @property
    def summary(self) -> str:
        """What the timeline shows, in words for those who do not see it, in order of the days."""
        counts = (f"{self.counted}: {'; '.join(self.figures)}.",) if self.figures else ()
        marks = (f"{mark.label}." for mark in self.marks)
        return " ".join((f"Timeline. {plain(self.caption)}.", *marks, *counts))


@frozen
class Contents:
    """A list of the document's headings down to `depth`, each linked to its place."""

    title: str = "Contents"
    depth: int = 2


Figure = Chart | Timeline
SlideBlock = Paragraph | Bullets | Table | Figure
Block = SlideBlock | Heading | Contents


@frozen
class Meta:
    """What a paper says of itself: its properties and its small print.

    `author` is a name, `date` the plan's as-at date, `language` a tag such as `en-GB`.
    `footer` and `footer_date` stand at the foot of every page or slide, beside the marking.
    `origin` says from which plan it was made, `identifier` which of its papers it is.
    """

    title: str
    author: str
    date: date
    marking: str
    footer: str
    footer_date: str
    language: str = "en-GB"
    subject: str = ""
    keywords: str = ""
    origin: str = ""
    identifier: str = ""


class SlideKind(Enum):
    """What a slide is for; the theme names a layout for each."""

    TITLE = "title"
    CONTENT = "content"
    EXAMPLES = "examples"
    CLOSING = "closing"


@frozen
class Slide:
    """One slide.

    `title` is unique in a finished deck. `lines` are the lines of a title slide below
    its title. `heading` stands above the body. `continued` is written at the foot when
    the body runs over to another slide. `notes` are the speaker's paragraphs.
    """

    kind: SlideKind
    title: Text
    lines: tuple[Text, ...] = ()
    heading: Text = ()
    body: tuple[SlideBlock, ...] = ()
    continued: Text = ()
    notes: tuple[str, ...] = ()


@frozen
class Deck:
    """Slides in order."""

    meta: Meta
    slides: tuple[Slide, ...]


@frozen
class Cover:
    """The first page of a document: its title and the lines below it."""

    title: Text
    lines: tuple[Text, ...] = ()


@frozen
class Section:
    """Blocks that share one orientation of page; `wide` asks for landscape."""

    blocks: tuple[Block, ...]
    wide: bool = False


@frozen
class Revision:
    """Who made the changes that a tracked-changes copy shows, and on which day."""

    author: str
    date: date


@frozen
class Document:
    """A document: its cover, then its sections; with a revision, a tracked-changes copy."""

    meta: Meta
    cover: Cover | None
    sections: tuple[Section, ...]
    revision: Revision | None = None


Value = str | date | None


@frozen
class Field:
    """A column of a sheet: its heading, its share of the width, what it holds.

    `choices` names the sheet whose first column holds the words that may stand here.
    `asked` says what a reader is to write here, in a column that is theirs to fill in;
    `day` that it is a day.
    """

    heading: str
    weight: float = 1.0
    choices: str | None = None
    asked: str | None = None
    day: bool = False


@frozen
class Line:
    """A row of a sheet: a value for each column; `tone` colours the first of them."""

    values: tuple[Value, ...]
    tone: Tone | None = None


@frozen
class Sheet:
    """Rows to sort, filter and go on with; `name` is unique in its workbook.

    A hidden sheet is no reading: it is for the program that reads the workbook again.
    """

    name: str
    columns: tuple[Field, ...]
    rows: tuple[Line, ...]
    hidden: bool = False


@frozen
class Workbook:
    """Sheets in order."""

    meta: Meta
    sheets: tuple[Sheet, ...]


@frozen
class Entry:
    """What stands in a calendar from its first day to its last.

    `uid` is the same in every version, so that a calendar that has the entry updates it;
    `revision` goes up when its days are moved. `busy` says that it takes people's time.
    """

    uid: str
    first: date
    last: date
    summary: str
    description: str = ""
    place: str = ""
    category: str = ""
    revision: int = 0
    busy: bool = False


@frozen
class Calendar:
    """Entries in the order of their days."""

    meta: Meta
    entries: tuple[Entry, ...]


Paper = Deck | Document | Workbook | Calendar


def plain(text: Text) -> str:
    """Give the words of a text without their weight."""
    return "".join(run.text for run in text)


def words(text: str) -> Text:
    """Give plain words as a text."""
    return (Run(text),)
