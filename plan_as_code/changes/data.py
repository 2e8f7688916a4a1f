"""Changes for other programs."""

import json
from collections import Counter
from collections.abc import Sequence

from plan_as_code.changes.record import Change, ChangeKind, label
from plan_as_code.changes.words import headline, words


def as_json(changes: Sequence[Change]) -> str:
    """Print changes and their counts as JSON, by the layout the command line promises."""
    content = {"changes": [_row(each) for each in changes], "summary": summary(changes)}
    return json.dumps(content, ensure_ascii=False, indent=2)


def _row(change: Change) -> dict[str, str | None]:
    written = words if change.field else headline
    return {
        "id": label(change),
        "kind": change.kind.value,
        "field": change.field,
        "before": written(change.before),
        "after": written(change.after),
    }


def summary(changes: Sequence[Change]) -> dict[str, int]:
    """Count changes: all of them, then those of each kind, in the order of the kinds."""
    counted = Counter(each.kind for each in changes)
    return {"changes": len(changes), **{kind.value: counted[kind] for kind in ChangeKind}}
