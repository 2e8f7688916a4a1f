"""The strategy that asked for the plan: its themes and its minimum standards."""

from attrs import frozen

from plan_as_code.model.record import Record


@frozen(kw_only=True, repr=False)
class FrameworkTheme(Record):
    """A theme the framework expects every plan to answer.

    key: A short name of its own, by which a plan's themes speak of it.
    name: Its name in full.
    aim: What it is for, in a line.
    """

    key: str
    name: str
    aim: str | None = None


@frozen(kw_only=True, repr=False)
class Standard(Record):
    """Something the framework asks of everyone, at plan level or under one theme.

    id: Its number or name, as text, by which actions speak of it.
    text: What is asked, in words.
    theme: The key of the framework's theme it stands under; none where it is for a whole plan.
    """

    id: str
    text: str
    theme: str | None = None


@frozen(kw_only=True, repr=False)
class Framework(Record):
    """Who asked for the plan, in what publication, with which themes and standards.

    id: A short name of its own.
    name: The publication's name.
    publisher: Who published it.
    published: When it was published, in words.
    themes: The themes it expects every plan to answer.
    standards: The minimum standards it asks of everyone.
    """

    id: str
    name: str
    publisher: str | None = None
    published: str | None = None
    themes: tuple[FrameworkTheme, ...] = ()
    standards: tuple[Standard, ...] = ()
