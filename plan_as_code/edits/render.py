"""Plain data as YAML: lines of a block, or one stretch in brackets and braces."""

from collections.abc import Iterator

from attrs import evolve

from plan_as_code.edits.data import Data
from plan_as_code.edits.scalars import Setting, fresh


def entry(name: str, data: Data, setting: Setting) -> list[str]:
    """Give a field as lines, indented as its setting says. One bare word needs no list."""
    match data:
        case [str(only)]:
            return entry(name, only, setting)
        case str():
            return _lines(name, data, setting)
        case _:
            return [f"{' ' * setting.column}{name}:", *below(data, setting)]


def below(data: Data, setting: Setting) -> list[str]:
    """Give a list or a record as the lines below the key that holds it."""
    if isinstance(data, list):
        dashes = evolve(setting, column=setting.column + setting.dash)
        return [line for each in data for line in item(each, dashes)]
    inner = evolve(setting, column=setting.column + setting.step)
    fields = data.items() if isinstance(data, dict) else ()
    return [line for name, value in fields for line in entry(name, value, inner)]


def item(data: Data, setting: Setting) -> list[str]:
    """Give an item of a list as lines, the first with its dash at the setting's column."""
    start = " " * setting.column
    if isinstance(data, str):
        return f"{start}- {fresh(data, evolve(setting, head='- '))}".split("\n")
    inner = evolve(setting, column=setting.column + 2)
    first, *rest = below(data, evolve(inner, column=inner.column - inner.step))
    return [f"{start}- {first.lstrip()}", *rest]


def flow(data: Data, head: str = "k: ") -> str:
    """Give data on one line, in brackets and braces."""
    match data:
        case str():
            return fresh(data, Setting(0, head, flow=True))
        case list():
            return f"[{', '.join(flow(each, '- ') for each in data)}]"
        case dict():
            return f"{{{', '.join(pairs(data))}}}"


def pairs(data: dict[str, Data]) -> Iterator[str]:
    """Give each field of a record as `name: value`, for braces."""
    for name, value in data.items():
        only = value[0] if isinstance(value, list) and len(value) == 1 else None
        yield f"{name}: {flow(only if isinstance(only, str) else value)}"


def _lines(name: str, text: str, setting: Setting) -> list[str]:
    head = f"{name}: "
    return f"{' ' * setting.column}{head}{fresh(text, evolve(setting, head=head))}".split("\n")
