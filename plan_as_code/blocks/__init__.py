"""What a paper says, in order, before any format: decks, documents and their blocks.

A block says words, weight, order, kind and tone. It never says points, fonts,
colours, file names or layout numbers: those are the theme's and the writer's.
"""

from plan_as_code.blocks.calendar import Calendar, Entry
from plan_as_code.blocks.deck import Deck, Slide, SlideBlock, SlideKind
from plan_as_code.blocks.document import Block, Cover, Document, Revision, Section
from plan_as_code.blocks.figures import Chart, Figure, Mark, MarkKind, Series, Span, Timeline
from plan_as_code.blocks.flow import Bullet, Bullets, Contents, Heading, Paragraph, Style
from plan_as_code.blocks.meta import Meta
from plan_as_code.blocks.table import Cell, Column, Row, Table
from plan_as_code.blocks.text import Change, Run, Text, plain, words
from plan_as_code.blocks.workbook import Field, Line, Sheet, Value, Workbook

Paper = Deck | Document | Workbook | Calendar

__all__ = [
    "Block",
    "Bullet",
    "Bullets",
    "Calendar",
    "Cell",
    "Change",
    "Chart",
    "Column",
    "Contents",
    "Cover",
    "Deck",
    "Document",
    "Entry",
    "Field",
    "Figure",
    "Heading",
    "Line",
    "Mark",
    "MarkKind",
    "Meta",
    "Paper",
    "Paragraph",
    "Revision",
    "Row",
    "Run",
    "Section",
    "Series",
    "Sheet",
    "Slide",
    "SlideBlock",
    "SlideKind",
    "Span",
    "Style",
    "Table",
    "Text",
    "Timeline",
    "Value",
    "Workbook",
    "plain",
    "words",
]
