"""Whether a slide has room for the words it is given, by counting their characters.

Slides are measured when they are made: what is too long runs over to the next one. These
limits say earlier, and without any theme, which words nobody will read on a slide.
"""

import re
from collections.abc import Iterator

from plan_as_code.checks.wording import flat, shown
from plan_as_code.findings import Finding, warning
from plan_as_code.model import Action, Paper, PaperKind, Plan, View

TITLE = 100
BULLET = 240
CELL = 160
FOOT = 64
_PER_THEME = (View.ACTIONS, View.EXAMPLES)
_MARKS = re.compile(r"[*^]|\]\([^)]*\)|[\[\]]")


def text_too_long(plan: Plan) -> Iterator[Finding]:
    """Words that a slide shows and has no room for.

    A title, or the name of a theme in one, may have 100 characters, a bullet 240, a cell of
    a table of actions 160. An action that is longer gets its `short` text shown instead. The
    foot has one line of 64, for the marking and the name of the event or of the plan.
    """
    told: set[str] = set()
    for paper in plan.papers:
        if paper.kind is PaperKind.DECK:
            yield from _own(paper)
            yield from _foot(plan, paper)
            yield from _of_themes(plan, paper, told)
            yield from _of_actions(plan, paper, told)


def _own(paper: Paper) -> Iterator[Finding]:
    """Find what is too long among the words of the paper's own outline."""
    for part in flat(paper.outline):
        written = [(part.title, part.origin.at("title"), TITLE, "title")]
        written += [(part.heading, part.origin.at("heading"), TITLE, "heading")]
        for index, words in enumerate(part.bullets):
            written.append((words, part.origin.at("bullets", index), BULLET, "bullet"))
        for text, place, limit, noun in written:
            if text and (length := _length(text)) > limit:
                yield warning(
                    place,
                    "text-too-long",
                    f"this {noun} has {length} characters, and a slide has room for {limit}",
                    hint="say it shorter, or in two",
                    where=paper.id,
                )


def _foot(plan: Plan, paper: Paper) -> Iterator[Finding]:
    """Find a name that is too long to stand behind the marking on every slide."""
    event = next((each for each in plan.events if each.id == paper.event), None)
    length = len(f"{plan.marking} | {event.name if event else plan.name}")
    if length > FOOT:
        named = event.origin.at("name") if event else plan.origin.at(_name(plan))
        hint = "give the plan a shorter `short_title`"
        yield warning(
            named,
            "text-too-long",
            f"at the foot of `{paper.id}` this and the marking have {length} characters, and a"
            f" slide has room for {FOOT}",
            hint="say it shorter" if event else hint,
            where=paper.id,
        )


def _of_themes(plan: Plan, paper: Paper, told: set[str]) -> Iterator[Finding]:
    """Find names of themes that are too long to stand in the titles of slides."""
    per_theme = [each.theme for each in flat(paper.outline) if each.view in _PER_THEME]
    for theme in plan.themes:
        length = _length(theme.title)
        is_shown = None in per_theme or theme.key in per_theme
        if is_shown and length > TITLE and theme.key not in told:
            told.add(theme.key)
            yield warning(
                theme.origin.at("short" if theme.short else "name"),
                "text-too-long",
                f"this name has {length} characters, and the title of a slide has room for {TITLE}",
                hint="say it shorter" if theme.short else "give the theme a `short` name",
                where=theme.key,
            )


def _name(plan: Plan) -> str:
    return "short_title" if plan.short_title else "title"


def _of_actions(plan: Plan, paper: Paper, told: set[str]) -> Iterator[Finding]:
    for placed, views in shown(plan, paper):
        action = placed.action
        limit = CELL if View.ACTIONS in views else BULLET
        words = action.short or action.text
        if len(words) > limit and action.id not in told and _length(words) > limit:
            told.add(action.id)
            yield _too_long(action, paper, limit)


def _too_long(action: Action, paper: Paper, limit: int) -> Finding:
    name = "short" if action.short else "text"
    length = _length(action.short or action.text)
    return warning(
        action.origin.at(name),
        "text-too-long",
        f"the slides of `{paper.id}` show `{action.id}` in {length} characters, and have room"
        f" for {limit}",
        hint="say it shorter" if action.short else "say it in fewer words in `short`",
        where=action.id,
    )


def _length(text: str) -> int:
    """Count the characters that are printed, without the marks for emphasis and links."""
    return len(" ".join(_MARKS.sub("", text).split()))
