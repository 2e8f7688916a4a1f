"""The figures of a plan, and texts that name them in braces instead of typing them.

`{actions}` stands for how many actions the plan records. An option after a comma says
how to write the figure: `{themes, in words}` gives "six", `{actions, rounded down}`
gives "over 40" where there are 43. A name with a capital starts a sentence:
`{Themes, in words}` gives "Six".
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from attrs import frozen

from plan_as_code.model import Action, Deadline, Field, Placed, Plan, known, walk

IN_WORDS = "in words"
ROUNDED_DOWN = "rounded down"
OPTIONS = (IN_WORDS, ROUNDED_DOWN)
WITHHELD = "a number withheld"

_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
    "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_BRACES = re.compile(r"\{([^{}]*)\}")


@frozen
class Reference:
    """A figure named in a text: its name, its options and where the braces stand.

    `start` and `end` are offsets in the text, `written` is what stands between them.
    """

    name: str
    options: tuple[str, ...]
    start: int
    end: int
    written: str

    @property
    def capital(self) -> bool:
        """Whether the figure starts a sentence."""
        return self.written[1:].lstrip()[:1].isupper()


def figures(plan: Plan) -> Mapping[str, int]:
    """Count what a plan records, by the names a text may use, plural and singular.

    An entry whose level is only a heading is no action and is not counted, whatever
    its depth.
    """
    counts = plurals(plan)
    return {**_singulars(plan, counts), **counts}


def plurals(plan: Plan) -> Mapping[str, int]:
    """Count what a plan records, by the names in the plural only."""
    everything = list(walk(plan))
    actions = [placed.action for placed in everything if placed.counted]
    counts = {
        "actions": len(actions),
        "themes": len(plan.themes),
        **_by_word(plan, actions),
        "drafted actions": sum(action.drafted for action in actions),
        "recorded actions": sum(not action.drafted for action in actions),
        "owned actions": sum(bool(known(action.owners)) for action in actions),
        "dated actions": sum(map(dated, actions)),
        "parties": len(plan.parties),
        "partners": len(plan.parties),
        "events": len(plan.events),
    }
    return counts | {
        word: number for word, number in _by_level(plan, everything).items() if word not in counts
    }


def dated(action: Action) -> bool:
    """Say whether it is on record when an action is due; "to be confirmed" is no answer."""
    return isinstance(action.deadline, Deadline) and action.deadline.settled


def references(text: str) -> Iterator[Reference]:
    """Give every figure a text names in braces, known or not, in the order written."""
    for found in _BRACES.finditer(text):
        name, *options = (" ".join(part.split()).lower() for part in found[1].split(","))
        yield Reference(name, tuple(options), found.start(), found.end(), found[0])


def fill(text: str, plan: Plan) -> str:
    """Put the plan's figures in place of their names.

    A figure that counts a field hidden from the readers is withheld with it. A name or an
    option that nobody knows is left as it is written; a check reports it.
    """
    named = list(references(text))
    if not named:
        return text
    counts = figures(plan)
    silent = _silent(plan)
    for each in reversed(named):
        if each.name in counts and all(option in OPTIONS for option in each.options):
            shown = WITHHELD if each.name in silent else _shown(counts[each.name], each)
            text = text[: each.start] + shown + text[each.end :]
    return text


def _silent(plan: Plan) -> set[str]:
    """Give the names of the figures that count what is hidden."""
    hidden, names = plan.hidden, set[str]()
    if Field.OWNERS in hidden:
        names |= {"owned actions", "parties", "partners"}
    if Field.DEADLINE in hidden:
        names.add("dated actions")
    if Field.EVENTS in hidden:
        names.add("events")
    if Field.STATUS in hidden:
        names |= {f"{each.key.lower()} actions" for each in plan.statuses}
    singulars = _singulars(plan, dict.fromkeys(names, 0)) if names else {}
    return names | singulars.keys()


def in_words(number: int) -> str:
    """Spell a number out: "forty-three"; from a hundred on, in figures: "1,204"."""
    if not 0 <= number <= 99:
        return f"{number:,}"
    if number < 20:
        return _ONES[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens - 2] + (f"-{_ONES[ones]}" if ones else "")


def _shown(number: int, reference: Reference) -> str:
    below = number // 10 * 10
    rounded = ROUNDED_DOWN in reference.options and 0 < below < number
    kept = below if rounded else number
    figure = in_words(kept) if IN_WORDS in reference.options else f"{kept:,}"
    shown = f"over {figure}" if rounded else figure
    return shown[:1].upper() + shown[1:] if reference.capital else shown


def _by_word(plan: Plan, actions: list[Action]) -> Mapping[str, int]:
    """Count actions by kind and by the status that counts, naught for those never used."""
    statuses = Counter(action.standing for action in actions)
    kinds = Counter(action.kind for action in actions)
    counts = {each.key: statuses[each.key] for each in plan.statuses}
    counts |= {each.key: kinds[each.key] for each in plan.kinds}
    return {f"{key.lower()} actions": number for key, number in counts.items()}


def _by_level(plan: Plan, everything: list[Placed]) -> Mapping[str, int]:
    """Count the entries of each level by what the level is called in this plan."""
    lowest = len(plan.levels) - 1
    depths = Counter(min(placed.depth, lowest) for placed in everything)
    if plan.themes:
        depths[0] = len(plan.themes)
    return {level.plural.lower(): depths[depth] for depth, level in enumerate(plan.levels)}


def _singulars(plan: Plan, counts: Mapping[str, int]) -> Mapping[str, int]:
    """Give the same counts by the names in the singular."""
    nouns = {level.plural.lower(): level.name.lower() for level in plan.levels} | {
        "actions": "action", "themes": "theme", "parties": "party", "partners": "partner",
        "events": "event",
    }  # fmt: skip
    return {
        name.removesuffix(plural) + singular: number
        for name, number in counts.items()
        for plural, singular in nouns.items()
        if name == plural or name.endswith(f" {plural}")
    }
