"""The layouts of a theme's deck, found by the theme's names; what is missing, and what there is."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, assert_never

from attrs import frozen
from pptx.presentation import Presentation

from plan_as_code.blocks import SlideKind
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.findings import Finding, error
from plan_as_code.report import block
from plan_as_code.spelling import instead, listed
from plan_as_code.themes import DeckNames, LayoutNames, Theme
from plan_as_code.writers.pptx.template import Shape, layouts, master_name, shapes

_PLACEHOLDERS: Final = ("title", "body", "heading", "footer", "date", "number")


@frozen(eq=False)
class Layout:
    """A layout's part, and its placeholders by what they are for."""

    part: Any
    title: Shape
    body: Shape | None
    heading: Shape | None
    footer: Shape | None
    date: Shape | None
    number: Shape | None


def find_layouts(template: Presentation, theme: Theme) -> Mapping[SlideKind, Layout]:
    """Find the layout for each kind of slide, and its placeholders, by the theme's names.

    Raises PlanAsCodeError when any is missing, listing those that exist.
    """
    if faults := lacking(template, theme):
        raise PlanAsCodeError("\n".join(block(each, ()) for each in faults))
    known = layouts(template)
    wanted = {kind: names_of(theme.names.deck, kind) for kind in SlideKind}
    return {kind: _layout(named(known, names)[0], names) for kind, names in wanted.items()}


def lacking(template: Presentation, theme: Theme) -> tuple[Finding, ...]:
    """Find every layout and placeholder that the theme names and the template lacks."""
    deck = theme.names.deck
    known = layouts(template)
    found = (each for kind in SlideKind for each in _faults(known, names_of(deck, kind), deck.file))
    return tuple(dict.fromkeys(found))


def names_of(deck: DeckNames, kind: SlideKind) -> LayoutNames:
    """Give the names of the layout for a kind of slide."""
    match kind:
        case SlideKind.TITLE:
            return deck.title
        case SlideKind.CONTENT:
            return deck.content
        case SlideKind.EXAMPLES:
            return deck.examples
        case SlideKind.CLOSING:
            return deck.closing
        case _:
            assert_never(kind)


def wanted(names: LayoutNames) -> Mapping[str, str | None]:
    """Give the names of a layout's placeholders by what they are for."""
    return {each: getattr(names, each) for each in _PLACEHOLDERS}


def named(known: Sequence[Any], names: LayoutNames) -> list[Any]:
    """Give the layouts that go by a name, under the master that is named if one is."""
    found = [each for each in known if each.name == names.layout]
    return [
        each
        for each in found
        if names.master in (None, master_name(each), str(master_number(known, each)))
    ]


def master_number(known: Iterable[Any], layout: Any) -> int:
    """Give the number of a layout's master, counted from 1 over all layouts in their order."""
    masters = dict.fromkeys(str(each.slide_master.part.partname) for each in known)
    return list(masters).index(str(layout.slide_master.part.partname)) + 1


def _faults(known: Sequence[Any], names: LayoutNames, file: str) -> Iterator[Finding]:
    """Find what the template lacks of a layout, and say what it has in its place."""
    found = named(known, names)
    if len(found) == 1:
        yield from _missing(found[0], names, file)
        return
    masters = [master_name(each) for each in known if each.name == names.layout]
    what, at = f"{file} has no layout `{names.layout}`", names.origin.at("layout")
    if not masters:
        yield error(at, "no-such-layout", what, hint=instead(names.layout, _layout_names(known)))
    elif not found:
        what = f"{what} under a master `{names.master}`"
        at = names.origin.at("master")
        yield error(at, "no-such-layout", what, hint=instead(names.master or "", masters))
    else:
        what = f"{file} has {len(found)} layouts `{names.layout}`"
        yield error(at, "layout-named-twice", what, hint=_apart(known, names, masters))


def _apart(known: Sequence[Any], names: LayoutNames, masters: list[str]) -> str:
    """Say how to tell layouts of one name apart: by their masters' names, else by their numbers."""
    if len(set(masters)) == len(masters):
        return f"say which with `master`: {listed(masters)}"
    numbers = [str(master_number(known, each)) for each in known if each.name == names.layout]
    if len(set(numbers)) < len(numbers):
        return "give one another name in View > Slide Master"
    return f"say with `master` under which, counted from the top: {listed(numbers)}"


def _layout_names(known: Iterable[Any]) -> list[str]:
    return [each.name for each in known]


def _missing(layout: Any, names: LayoutNames, file: str) -> Iterator[Finding]:
    there = [each.name for each in shapes(layout.element)]
    where = f"the layout `{names.layout}` of {file} has"
    for field, name in wanted(names).items():
        if name and name not in there:
            what = f"{where} no placeholder `{name}`"
            hint = instead(name, there, len(there))
            yield error(names.origin.at(field), "no-such-placeholder", what, hint=hint)
        elif name and there.count(name) > 1:
            what = f"{where} {there.count(name)} placeholders `{name}`"
            hint = "rename all but one in Home > Arrange > Selection Pane"
            yield error(names.origin.at(field), "placeholder-named-twice", what, hint=hint)


def _layout(found: Any, names: LayoutNames) -> Layout:
    by_name = {each.name: each for each in shapes(found.element)}
    held = {field: by_name[name] if name else None for field, name in wanted(names).items()}
    title = held.pop("title")
    assert title is not None
    return Layout(found.part, title, **held)
