"""What somebody probably meant to write, and words made fit for a sentence."""

from collections.abc import Iterable

_ALIKE = 0.6
_LONGEST = 60


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Give the known word most like this one, whatever its capitals; None if none is."""
    from difflib import get_close_matches  # takes longer to load than all else here

    spellings: dict[str, str] = {}
    for each in known:
        spellings.setdefault(each.casefold(), each)
    found = get_close_matches(word.casefold(), spellings, n=1, cutoff=_ALIKE)
    return spellings[found[0]] if found else None


def listed(words: Iterable[str], limit: int = 8) -> str:
    """Give "`a`, `b` and `c`"; beyond the limit, "`a`, `b` and 5 more"."""
    quoted = [f"`{word}`" for word in words]
    if len(quoted) > limit:
        quoted[limit:] = [f"{len(quoted) - limit} more"]
    *first, last = quoted or [""]
    return f"{', '.join(first)} and {last}" if first else last


def instead(word: str, known: Iterable[str], limit: int = 12) -> str:
    """Say what there is in place of a word: the nearest, and the others."""
    there = list(dict.fromkeys(known))
    if not there:
        return "there are none"
    close = nearest(word, there)
    others = f"here are {listed(there, limit)}" if there[1:] else f"here is `{there[0]}`"
    return f"did you mean `{close}`? T{others}" if close else f"t{others}"


def shortened(text: str) -> str:
    """Give words on one line, cut off where they would make a sentence unreadable."""
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONGEST else f"{flat[: _LONGEST - 1].rstrip()}…"
