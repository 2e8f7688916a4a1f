"""Whether the plan answers its framework, and each of its themes is complete."""

from collections.abc import Iterator

from plan_as_code.audience import select
from plan_as_code.checks.wording import flat, left_out, line, meant
from plan_as_code.findings import Finding, Place, error, note, warning
from plan_as_code.model import Paper, PaperKind, Plan, View, walk


def framework_theme_missing(plan: Plan) -> Iterator[Finding]:
    """A theme of the framework that no theme of the plan answers.

    Whoever asked for the plan reads it theme by theme, and a gap looks like a refusal.
    """
    answered = {key for theme in plan.themes for key in theme.framework}
    for asked in plan.framework.themes if plan.framework else ():
        if asked.key not in answered:
            yield error(
                plan.origin.at("themes"),
                "framework-theme-missing",
                f"no theme of the plan answers the framework's theme `{asked.key}`, {asked.name}",
                hint=f"write `framework: {asked.key}` in the theme that answers it",
                where=asked.key,
            )


def framework_theme_mapped_twice(plan: Plan) -> Iterator[Finding]:
    """Two themes of the plan that answer the same theme of the framework.

    It may be meant; more often a key was copied and another theme is left unanswered.
    """
    first: dict[str, tuple[str, Place]] = {}
    for theme in plan.themes:
        for index, key in enumerate(theme.framework):
            place = theme.origin.at("framework", index)
            if key not in first:
                first[key] = theme.key, place
            else:
                other, before = first[key]
                yield warning(
                    place,
                    "framework-theme-mapped-twice",
                    f"`{theme.key}` answers the framework's theme `{key}`, and so does `{other}`"
                    f" in {line(before, place)}",
                    hint="map it once, unless the plan does part that theme in two",
                    where=theme.key,
                )


def framework_theme_unknown(plan: Plan) -> Iterator[Finding]:
    """A theme, or a minimum standard, under a theme which the framework does not have."""
    known = [asked.key for asked in plan.framework.themes] if plan.framework else []
    for key, place, what, where in _framework_keys(plan):
        if key not in known:
            yield error(
                place,
                "framework-theme-unknown",
                f"{what} `{key}`, which is no theme of the framework",
                hint=meant(key, known, "themes of the framework")
                if plan.framework
                else "the plan names no framework; add `framework` to it",
                where=where,
            )


def theme_unmapped(plan: Plan) -> Iterator[Finding]:
    """A theme that answers no theme of the framework the plan names.

    A local theme needs none; the note is there in case one was forgotten.
    """
    for theme in plan.themes if plan.framework else ():
        if not theme.framework and left_out(theme, "framework"):
            yield note(
                theme.origin.at("key"),
                "theme-unmapped",
                f"`{theme.key}` answers no theme of the framework",
                hint="write `framework` in it, if the framework asks for this theme",
                where=theme.key,
            )


def theme_without_aim(plan: Plan) -> Iterator[Finding]:
    """A theme that does not say what it is meant to achieve."""
    for theme in plan.themes:
        if theme.aim is None and left_out(theme, "aim"):
            yield warning(
                theme.origin.at("key"),
                "theme-without-aim",
                f"`{theme.key}` has no aim",
                hint="say in `aim` what the theme is to achieve",
                where=theme.key,
            )


def theme_without_current_action(plan: Plan) -> Iterator[Finding]:
    """A theme under which nothing agreed is under way."""
    other = {kind.key for kind in plan.kinds if not kind.current}
    active = {
        placed.theme.key
        for placed in walk(plan)
        if placed.counted and placed.action.kind not in other and not placed.action.drafted
    }
    for theme in plan.themes:
        if theme.key not in active:
            yield warning(
                theme.origin.at("key"),
                "theme-without-current-action",
                f"`{theme.key}` has no current action that is agreed",
                hint="record what partners are doing under it",
                where=theme.key,
            )


def theme_without_example(plan: Plan) -> Iterator[Finding]:
    """A theme of which a deck shows examples, and none of its actions is marked as one.

    The slide would have a heading and nothing below it. Only actions that the deck's
    audience may see are counted.
    """
    told: set[str] = set()
    for paper in plan.papers:
        asked = _shown(plan, paper)
        having = _exemplified(plan, paper) if asked else set()
        for theme in plan.themes or plan.groups:
            if theme.key in asked - having - told:
                told.add(theme.key)
                name = f"`{theme.key}`" if theme.key else "the plan"
                yield error(
                    theme.origin.at("key") if theme.key else plan.origin.at("actions"),
                    "theme-without-example",
                    f"{name} has no action marked as an example, and the deck"
                    f" `{paper.id}` shows examples of it",
                    hint="write `example: true` in an action that is agreed",
                    where=theme.key or None,
                )


def example_not_shown(plan: Plan) -> Iterator[Finding]:
    """An action marked as an example of a theme that no deck shows examples of."""
    shown = {key for paper in plan.papers for key in _shown(plan, paper)}
    for placed in walk(plan) if shown else ():
        key = placed.theme.key
        if placed.action.example and key not in shown:
            yield note(
                placed.action.origin.at("example"),
                "example-not-shown",
                f"`{placed.action.id}` is marked as an example, and no deck shows examples"
                f" of {f'`{key}`' if key else 'what is under no theme'}",
                hint="give a deck a part with `view: examples`"
                + (f" and `theme: {key}`" if key else ""),
                where=placed.action.id,
            )


def _shown(plan: Plan, paper: Paper) -> set[str]:
    """Give the keys of the themes of which a deck shows examples."""
    if paper.kind is not PaperKind.DECK:
        return set()
    themes = {part.theme for part in flat(paper.outline) if part.view is View.EXAMPLES}
    return {theme.key for theme in plan.groups if None in themes or theme.key in themes}


def _exemplified(plan: Plan, paper: Paper) -> set[str]:
    """Give the keys of the themes that have an example which the paper's readers may see."""
    return {
        placed.theme.key for placed in walk(select(plan, paper.audience)) if placed.action.example
    }


def _framework_keys(plan: Plan) -> Iterator[tuple[str, Place, str, str]]:
    """Give each mention of a framework's theme: key, place, who mentions it, their id."""
    for standard in plan.framework.standards if plan.framework else ():
        if standard.theme is not None:
            place = standard.origin.at("theme")
            yield standard.theme, place, f"the standard `{standard.id}` is under", standard.id
    for theme in plan.themes:
        for index, key in enumerate(theme.framework):
            yield key, theme.origin.at("framework", index), f"`{theme.key}` answers", theme.key
