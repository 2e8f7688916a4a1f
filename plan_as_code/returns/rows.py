"""Which row answers for which action: rows by id, however they were sorted, and what is amiss."""

import shlex
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from attrs import frozen

from plan_as_code.findings import Finding, error, note, warning
from plan_as_code.model import Plan, walk
from plan_as_code.papers import form
from plan_as_code.returns.form import Form, Row, Table
from plan_as_code.spelling import listed, shortened

Key = tuple[str, ...]
_FIELDS = {
    form.ACTION: "text=",
    form.LATEST: "update=",
    form.DUE: "deadline=",
    form.NOTES: "notes+=",
}
"""The fields that cells which ask for no answer stand for, as `update` takes them."""


@frozen
class Pair:
    """A row as it is now and as it was sent."""

    id: str
    now: Row
    sent: Row

    def changed(self, heading: str) -> bool:
        """Say whether a cell is not as it was sent, spaces and line ends apart."""
        if heading not in self.now or heading not in self.sent:
            return False
        return flat(self.now[heading].words) != flat(self.sent[heading].words)


def flat(words: str) -> str:
    """Give words on one line."""
    return " ".join(words.split())


def pairs(plan: Plan, form_: Form, table: Table, keys: Sequence[str]) -> list[Pair | Finding]:
    """Match a table's rows with those that were sent, by their keys: an id, and a number.

    Of a row that cannot be matched, or of which it is not clear which it is, nothing is
    taken; a finding says so, with what stands in it.
    """
    sent = {_key(row, keys): row for row in table.sent}
    found: dict[Key, list[Row]] = {}
    for row in table.rows:
        found.setdefault(_known(row, keys, sent), []).append(row)
    missing = {key: row for key, row in sent.items() if key not in found}
    matched: list[Pair | Finding] = []
    for key, rows in found.items():
        if key not in sent:
            matched += [_unknown(plan, form_, row, missing) for row in rows]
        elif len({_answers(row) for row in rows}) > 1:
            matched += [_twice(form_, row, key) for row in rows]
        else:
            matched.append(_paired(form_, key, rows[0], sent))
    moved = {
        _taken_for(row, missing) for key, rows in found.items() if key not in sent for row in rows
    }
    gone = [key for key in missing if key not in moved]
    return [*matched, *([_deleted(form_, table, gone)] if gone else [])]


def strays(form_: Form, pair: Pair, headings: Sequence[str]) -> Iterator[Finding]:
    """Say which cells were changed that ask for no answer, each with how to make it so.

    Comments on cells ask for none either.
    """
    for heading in pair.now:
        cell = pair.now[heading]
        if cell.comment:
            said = f"the comment on `{heading}` of `{pair.id}` is not taken: {flat(cell.comment)}"
            hint = f"what is news belongs under `{form.UPDATE}`"
            yield warning(form_.place(cell.place), "comment", said, hint=hint, where=pair.id)
        if heading in headings or not (pair.changed(heading) or cell.fault):
            continue
        if heading == form.UPDATED and pair.changed(form.LATEST):
            continue
        was = shortened(pair.sent[heading].words) if heading in pair.sent else ""
        now = f"says `{cell.words}`" if cell.words else cell.fault or "is empty"
        yield warning(
            form_.place(cell.place),
            "not-asked",
            f"`{heading}` of `{pair.id}` was `{was}` and {now}; it asks for no answer, and"
            " nothing of it is taken",
            hint=_command(pair, heading),
            where=pair.id,
        )


def _command(pair: Pair, heading: str) -> str | None:
    """Give the command that would make a change that was not asked for."""
    field, words = _FIELDS.get(heading), pair.now[heading].words
    if not field or not words:
        return None
    dated = heading == form.LATEST and pair.changed(form.UPDATED)
    day = pair.now[form.UPDATED].words if dated else ""
    asked = shlex.quote(f"{field}{f'{day}: ' if day else ''}{words}")
    return f"to take it: plan-as-code update {shlex.quote(pair.id)} {asked}"


def _key(row: Row, keys: Sequence[str]) -> Key:
    return tuple(row[key].words if key in row else "" for key in keys)


def _known(row: Row, keys: Sequence[str], sent: Mapping[Key, Row]) -> Key:
    """Give a row's key; of an id that became a number, by that or by its words as it was."""
    key = _key(row, keys)
    value = row[keys[0]].value if keys[0] in row else None
    if isinstance(value, Decimal):
        same = [each for each in sent if _number(each[0]) == value and each[1:] == key[1:]]
        told = [each for each in same if len(same) == 1 or _words(sent[each]) == _words(row)]
        return told[0] if len(told) == 1 else (f"{key[0]}?", *key[1:])
    return key


def _number(words: str) -> Decimal | None:
    return Decimal(words) if words.replace(".", "", 1).isdecimal() else None


def _answers(row: Row) -> Key:
    return tuple(flat(cell.words) for cell in row.values())


def _paired(form_: Form, key: Key, row: Row, sent: Mapping[Key, Row]) -> Pair | Finding:
    """Pair a row, unless its words are those of another: then cells were sorted apart."""
    words = _words(row)
    if words and words != _words(sent[key]):
        other = next((each for each, was in sent.items() if _words(was) == words), None)
        if other and other[0] != key[0]:
            return error(
                form_.place(row[form.ID].place),
                "row-mixed",
                f"the id is `{key[0]}`, and the words beside it are those of `{other[0]}`;"
                " nothing of this row is taken",
                hint="the columns were sorted apart; sort whole rows, in the file as it was sent",
                where=key[0],
            )
    return Pair(key[0], row, sent[key])


def _words(row: Row) -> str:
    heading = form.ACTION if form.ACTION in row else form.MEASURE
    return flat(row[heading].words) if heading in row else ""


def _twice(form_: Form, row: Row, key: Key) -> Finding:
    return error(
        form_.place(row[form.ID].place),
        "row-twice",
        f"`{key[0]}` stands here more than once, and not with the same words; nothing of it is"
        " taken",
        hint="leave one row of it",
        where=key[0],
    )


def _taken_for(row: Row, missing: Mapping[Key, Row]) -> Key | None:
    """Give the missing row whose words a row has: its id was changed."""
    words = _words(row)
    return next((key for key, was in missing.items() if words and _words(was) == words), None)


def _unknown(plan: Plan, form_: Form, row: Row, missing: Mapping[Key, Row]) -> Finding:
    """Say of a row whose id was not sent what it may be: another's, with its id changed, or new."""
    cell, place = row[form.ID], form_.place(row[form.ID].place)
    said = f"the id is `{cell.words}`" if cell.words else f"the id {cell.fault or 'is empty'}"
    was = _taken_for(row, missing)
    close = [was[0]] if was else [key[0] for key in missing if _number(key[0]) == cell.value]
    if close or form.ACTION not in row:
        return error(
            place,
            "id-changed",
            f"{said}; nothing of this row is taken",
            hint=f"write {listed(close)}, as it was sent" if close else "write the id as sent",
        )
    told = "; ".join(
        f"{heading}: {flat(each.words)}"
        for heading, each in row.items()
        if each.words and heading != form.ID
    )
    if any(each.action.id == cell.words for each in walk(plan)):
        said = f"`{cell.words}` was not sent in this tracker, and nothing of its row is taken"
        return warning(place, "row-added", f"{said}: {told}", where=cell.words)
    said = f"{said}, which was not sent: a new action, perhaps, and not taken"
    return warning(place, "row-added", f"{said}: {told}", hint=_addition(plan, row))


def _addition(plan: Plan, row: Row) -> str:
    """Give the command that would add the action of a row to the plan."""
    theme = flat(row[form.THEME].words).casefold() if form.THEME in row else ""
    keys = [each.key for each in plan.themes if theme in (each.name.casefold(), each.key)]
    asked = [shlex.quote(f"text={flat(row[form.ACTION].words)}")]
    if form.DEADLINE in row and row[form.DEADLINE].words:
        asked.append(shlex.quote(f"deadline={row[form.DEADLINE].words}"))
    id = shlex.quote(row[form.ID].words or "ID")
    place = shlex.quote(keys[0] if keys else "THEME")
    return f"to take it: plan-as-code update {id} --new --under {place} {' '.join(asked)}"


def _deleted(form_: Form, table: Table, gone: Sequence[Key]) -> Finding:
    """Say which rows are gone; of measures, those of which actions."""
    ids = list(dict.fromkeys(key[0] for key in gone))
    what = "rows of measures" if len(gone[0]) > 1 else "rows"
    return note(
        form_.place(table.sheet),
        "row-deleted",
        f"{what} of {listed(ids)} are gone; nothing is taken out of the plan",
        hint=(
            f"if it is to be withdrawn: plan-as-code update {shlex.quote(ids[0])} --withdraw"
            ' reason="..."'
            if len(gone) == len(ids) == 1
            else None
        ),
    )
