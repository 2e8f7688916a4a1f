"""Random decks for properties, and a font and boxes that are easy to reckon with."""

from datetime import date

from hypothesis import strategies as st

from plan_as_code.blocks import (
    Bullet,
    Bullets,
    Cell,
    Chart,
    Column,
    Deck,
    Mark,
    MarkKind,
    Meta,
    Paragraph,
    Row,
    Run,
    Series,
    Slide,
    SlideKind,
    Span,
    Style,
    Table,
    Timeline,
)
from plan_as_code.days import MONTHS, last_day
from plan_as_code.fit import Box, Level, SlideBoxes
from plan_as_code.tone import Tone

META = Meta(
    title="Knife crime plan",
    author="Community Safety Team",
    date=date(2018, 10, 26),
    marking="OFFICIAL",
    footer="Partnership Board",
    footer_date="26 Oct 2018",
    subject="A plan",
    keywords="knives",
)
MORE = (Run("... more"),)
CHART = Chart(
    (Run("Actions by theme"),),
    ("Weapons & knives", "Young people"),
    (Series("Green: on track", (3, 0), Tone.GOOD), Series("Not recorded", (1, 12), Tone.MUTED)),
)
TIMELINE = Timeline(
    (Run("The year"),),
    "Deadlines",
    (
        Span("Oct", "October 2018", date(2018, 10, 1), date(2018, 10, 31)),
        Span("Nov", "November 2018", date(2018, 11, 1), date(2018, 11, 30), 2),
    ),
    (
        Mark(date(2018, 10, 10), "10 October 2018: <Sent> (met)", MarkKind.MILESTONE, Tone.GOOD),
        Mark(date(2018, 10, 26), "As at 26 October 2018", MarkKind.NOW),
    ),
    date(2018, 10, 26),
    key=((MarkKind.MILESTONE, "Milestone"), (MarkKind.NOW, "Past")),
)


class Typewriter:
    """A font whose every letter is half as wide as high; bold ones are six tenths."""

    def measure(self, text: str, size: float, strong: bool = False) -> float:
        return len(text) * size * (0.6 if strong else 0.5)


def box(width=200.0, height=120.0, size=10.0, **level):
    """A box whose lines are as high as their words; a line of 200 holds 40 letters."""
    return Box(0, 0, width, height, (Level(size, size, **level),))


def rooms(body=None, heading=None, cell=10.0):
    return SlideBoxes(title=box(), body=body, heading=heading, cell=Level(cell, cell), small=8.0)


def everywhere(boxes):
    return dict.fromkeys(SlideKind, boxes)


_WORDS = st.text(st.sampled_from("abc  -\N{EN DASH}"), max_size=60) | st.text(
    st.characters(exclude_categories=("Cs",)), max_size=30
)
_RUNS = st.builds(Run, _WORDS, st.booleans(), st.booleans(), st.booleans())
TEXTS = st.lists(_RUNS, max_size=3).map(tuple)
BULLETS = st.builds(
    Bullets,
    st.lists(st.builds(Bullet, TEXTS, st.integers(0, 3)), min_size=1, max_size=12).map(tuple),
)
PARAGRAPHS = st.builds(Paragraph, TEXTS, st.sampled_from(Style))


@st.composite
def tables(draw):
    """A table of one to four columns whose caption is its own."""
    count = draw(st.integers(1, 4))
    columns = tuple(
        Column(
            draw(st.text("abc ", min_size=1, max_size=8)), draw(st.sampled_from([0.5, 1.0, 3.0]))
        )
        for _ in range(count)
    )
    cells = st.builds(
        Cell, st.lists(TEXTS, min_size=1, max_size=2).map(tuple), st.none() | st.sampled_from(Tone)
    )
    rows = st.builds(Row, st.tuples(*[cells] * count), total=st.booleans(), depth=st.integers(0, 1))
    caption = str(draw(st.uuids()))
    return Table((Run(caption),), "A table.", columns, tuple(draw(st.lists(rows, max_size=6))))


@st.composite
def charts(draw):
    """A chart of one to twelve bars whose caption is its own."""
    count = draw(st.integers(1, 12))
    figures = st.lists(st.integers(0, 30), min_size=count, max_size=count).map(tuple)
    names = st.lists(st.text("abc ", min_size=1, max_size=60), min_size=count, max_size=count)
    series = st.builds(
        Series, st.text("abc", min_size=1), figures, st.none() | st.sampled_from(Tone)
    )
    parts = draw(st.lists(series, min_size=1, max_size=5))
    return Chart((Run(str(draw(st.uuids()))),), tuple(draw(names)), tuple(parts))


@st.composite
def timelines(draw):
    """A timeline of a year whose caption is its own."""
    figures = draw(st.lists(st.integers(0, 9), min_size=12, max_size=12))
    spans = (
        Span(name[:3], f"{name} 2018", date(2018, month, 1), last_day(2018, month), figure)
        for month, (name, figure) in enumerate(zip(MONTHS, figures, strict=True), 1)
    )
    days = st.dates(date(2018, 1, 1), date(2018, 12, 31))
    labels = st.text("abc ", max_size=50).map(lambda text: f"x{text}")
    marks = st.builds(
        Mark, days, labels, st.sampled_from(MarkKind), st.none() | st.sampled_from(Tone)
    )
    found = sorted(draw(st.lists(marks, max_size=12)), key=lambda mark: mark.day)
    caption, now = (Run(str(draw(st.uuids()))),), draw(days)
    return Timeline(caption, "Deadlines", tuple(spans), tuple(found), now)


CHARTS = charts()
TIMELINES = timelines()
SLIDES = st.builds(
    Slide,
    kind=st.sampled_from(SlideKind),
    title=st.sampled_from(["One", "Two", "Two (1 of 2)"]).map(lambda title: (Run(title),)),
    lines=st.lists(TEXTS, max_size=3).map(tuple),
    heading=st.just(()) | st.just((Run("A heading"),)),
    body=st.lists(PARAGRAPHS | BULLETS | tables() | CHARTS | TIMELINES, max_size=4).map(tuple),
    continued=st.just(()) | st.just(MORE),
    notes=st.just(()) | st.just(("A note",)),
)
DECKS = st.builds(Deck, st.just(META), st.lists(SLIDES, min_size=1, max_size=4).map(tuple))
