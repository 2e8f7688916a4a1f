"""The strategy that asked for the plan: its themes and its minimum standards."""

from attrs import frozen

from plan_as_code.model.record import Record


@frozen(kw_only=True)
class FrameworkTheme(Record):
    """A theme the framework expects every plan to answer."""

    key: str
    name: str
    aim: str | None = None


@frozen(kw_only=True)
class Standard(Record):
    """Something the framework asks of everyone, at plan level or under one theme."""

    id: str
    text: str
    theme: str | None = None


@frozen(kw_only=True)
class Framework(Record):
    """Who asked for the plan, in what publication, with which themes and standards."""

    id: str
    name: str
    publisher: str | None = None
    published: str | None = None
    themes: tuple[FrameworkTheme, ...] = ()
    standards: tuple[Standard, ...] = ()
