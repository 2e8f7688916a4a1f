"""How words should strike a reader, without saying in which colour."""

from enum import Enum


class Tone(Enum):
    """A status has a tone, a cell may have one; the theme gives each tone its colour."""

    GOOD = "good"
    WARN = "warn"
    BAD = "bad"
    INFO = "info"
    MUTED = "muted"
