"""Written parts, and the few views that are words rather than tables."""

from collections.abc import Iterable

from plan_as_code.blocks import Bullet, Bullets, Paragraph, Run, Text, words
from plan_as_code.days import printed
from plan_as_code.markup import blocks, inline
from plan_as_code.model import Contact, Paper, Part, Plan, Theme
from plan_as_code.papers.lookup import Lookup


def written(lookup: Lookup, part: Part) -> tuple[Paragraph | Bullets, ...]:
    """Give a part's own text and bullets, with the plan's figures filled in."""
    text = blocks(lookup.fill(part.text)) if part.text else ()
    return (*text, *bullets(inline(lookup.fill(item)) for item in part.bullets))


def bullets(items: Iterable[Text]) -> tuple[Bullets, ...]:
    """Give a list, or nothing where there are no items."""
    kept = tuple(Bullet(item) for item in items)
    return (Bullets(kept),) if kept else ()


def no_example(lookup: Lookup) -> str:
    """Say that there is no example; to readers of an extract, that none is shown."""
    return f"No action is {'marked' if lookup.plan.whole else 'shown'} as an example."


def theme_item(lookup: Lookup, theme: Theme) -> Text:
    """Name a theme, its aim after a dash."""
    label = f"{theme.label} " if theme.label else ""
    aim = inline(f"- {lookup.fill(theme.aim)}") if theme.aim else ()
    return (Run(f"{label}{theme.name}", strong=True), *(words(" ") if aim else ()), *aim)


def note_items(plan: Plan) -> tuple[Text, ...]:
    """Give the plan's notes, and last the ids of what was closed in earlier plans."""
    closed: dict[str, list[str]] = {}
    for each in plan.past:
        closed.setdefault(each.plan, []).append(each.id)
    past = (
        words(f"Closed in {name}, ids that are not used again: {', '.join(ids)}.")
        for name, ids in closed.items()
    )
    return (*map(inline, plan.notes), *past)


def contact_lines(contact: Contact | None) -> tuple[Text, ...]:
    """Give each way to reach the contact on a line of its own, addresses as links.

    A web address is read out letter by letter, so the link is words and the address beside it.
    """
    if contact is None:
        return ()
    lines: list[Text] = []
    if contact.email:
        lines.append((Run("Email: "), Run(contact.email, href=f"mailto:{contact.email}")))
    if contact.phone:
        lines.append(words(f"Telephone: {contact.phone}"))
    if contact.web:
        whose = f"the pages of {contact.name}" if contact.name else "our pages"
        link = Run(whose, href=_address(contact.web))
        lines.append((Run("Web: "), link, Run(f", {_printed(contact.web)}")))
    if contact.address:
        lines.append(words(f"Address: {contact.address}"))
    return tuple(lines)


def _printed(web: str) -> str:
    """Give a web address as people read it out, for those who hold paper."""
    return web.removeprefix("https://").removeprefix("http://").rstrip("/")


def _address(web: str) -> str:
    return web if web.startswith(("http://", "https://")) else f"https://{web}"


def cover_title(lookup: Lookup, paper: Paper, part: Part) -> Text:
    """Give the title of a cover: the part's own, else the paper's, else the plan's."""
    if part.title:
        return inline(lookup.fill(part.title))
    return words(lookup.fill(paper.title) if paper.title else lookup.plan.title)


def cover_lines(lookup: Lookup, paper: Paper) -> tuple[Text, ...]:
    """Say below a document's title when, for which meeting and by whom; or for whom it is."""
    plan = lookup.plan
    whose = [each.name for each in plan.partnerships]
    return _below_the_title(lookup, paper, [*whose, *_standing(plan)])


def slide_lines(lookup: Lookup, paper: Paper) -> tuple[Text, ...]:
    """Say the same below a deck's title, in the few lines that a slide has for it.

    Of a status in several sentences the first stands for all.
    """
    plan = lookup.plan
    whose = " and ".join(each.name for each in plan.partnerships)
    control = plan.document
    status = control.status.partition(". ")[0].rstrip(".") if control else ""
    version = f"version {control.version}, {status}, " if control else ""
    standing = f"Period {plan.period.text}, {version}as at {printed(plan.as_of)}"
    return _below_the_title(lookup, paper, [whose, standing])


def _below_the_title(lookup: Lookup, paper: Paper, otherwise: list[str]) -> tuple[Text, ...]:
    event = lookup.events.get(paper.event or "")
    lines = [event.date.text, event.name] if event else otherwise
    author = lookup.party(lookup.plan.author)
    return tuple(words(line) for line in (*lines, author) if line)


def _standing(plan: Plan) -> list[str]:
    control = plan.document
    version = [f"Version {control.version}", control.status] if control else []
    return [f"Period {plan.period.text}", *version, f"As at {printed(plan.as_of)}"]
