"""Words of a file as they are quoted in a finding."""

from plan_as_code.spelling import shortened


def quoted(text: str) -> str:
    """Give a text as a name, or say that there is none."""
    return f"`{shortened(text)}`" if text.strip() else "(no words)"


def counted(number: int, noun: str) -> str:
    """Give `1 cell`, `3 cells`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def listed(words: list[str], limit: int = 4) -> str:
    """Give words as in a sentence; where there are many, how many more."""
    shown = words[:limit]
    if len(words) > limit:
        shown = [*shown, f"{len(words) - limit} more"]
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"
