"""JSON Schema (draft 7) of the files people write, for editors: made from the model.

It goes by the fields of a record, as the reader does, and takes what the reader takes:
a bare word for a record with a field for it, one value for a list of one, `not recorded`
where a field may say so. An editor has an idea of its own of what YAML's words are, in
which 1.10 is a number and `yes` may be a truth; words may therefore be any of these. A
field left empty is refused, and so is `null`, which is the same to an editor.
"""

import inspect
import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Final, get_args, get_origin

import attrs

from plan_as_code.include import INCLUDE
from plan_as_code.load import frameworks
from plan_as_code.model import Framework, NotRecorded, Plan, Theme
from plan_as_code.shapes import noun, shape

Json = dict[str, Any]

_DRAFT = "http://json-schema.org/draft-07/schema#"
_COMMENT = "Made from the model by `plan-as-code schema`: change the model, not this file."
_FILE = "A part of the plan in a file of its own."
_FILE_NAME = "The file's name, relative to this file: themes/weapons.yaml."


def _pattern(types: Sequence[str], pattern: str, message: str) -> Json:
    kinds = types[0] if len(types) == 1 else list(types)
    return {"type": kinds, "pattern": pattern, "patternErrorMessage": message}


_WORDS = _pattern(("string", "number", "boolean"), r"\S", "Fill it in, or delete the line.")
_NOT_RECORDED = _pattern(
    ("string",),
    "^\\s*[Nn][Oo][Tt] [Rr][Ee][Cc][Oo][Rr][Dd][Ee][Dd]\\s*$",
    "Write a list, or `not recorded` where the record is known to be silent.",
) | {"examples": ["not recorded"]}
_FIGURE = _pattern(
    ("number", "string"),
    r"^\s*[+-]?\s*£?\s*(\d{1,3}(,\d{3})+|\d+)(\.\d+)?\s*%?\s*$",
    "Write digits, and put the unit in `unit`.",
)
_SCALARS: Final[dict[Any, Json]] = {
    str: _WORDS,
    Decimal: _FIGURE,
    float: _FIGURE,
    date: _pattern(
        ("string",),
        r"^\s*(\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{4}"
        r"|([A-Za-z]+,?\s+)?\d{1,2}\S*\s+(of\s+)?[A-Za-z]+\.?,?\s+\d{4})\s*$",
        "Write a day as `2018-10-26` or `26 October 2018`.",
    ),
    bool: _pattern(
        ("boolean", "string"),
        r"^\s*([Tt][Rr][Uu][Ee]|[Yy][Ee][Ss]|[Ff][Aa][Ll][Ss][Ee]|[Nn][Oo])\s*$",
        "Write `true` or `false`.",
    ),
}


def plan_schema() -> Json:
    """Give the schema of a plan file."""
    definitions: Json = {}
    root = _record(Plan, definitions, split=True)
    root["properties"]["framework"]["anyOf"].insert(0, {"enum": list(frameworks())})
    return _file(root, definitions | _include())


def part_schema() -> Json:
    """Give the schema of a file that a plan includes among its themes: one theme or several."""
    definitions: Json = {}
    listed = _listed(_any(_alternatives(Theme, definitions) + _split()))
    root: Json = {"title": "Themes of a plan", "description": _FILE}
    root |= _any([*_alternatives(Theme, definitions), *_split(), listed])
    return _file(root, definitions | _include())


def framework_schema() -> Json:
    """Give the schema of a framework file."""
    return record_schema(Framework)


def record_schema(record: type) -> Json:
    """Give the schema of a file that holds one record."""
    definitions: Json = {}
    return _file(_record(record, definitions), definitions)


def described(record: type) -> tuple[str, dict[str, str]]:
    """Give what a record's docstring says of the record, and of each of its fields."""
    text = inspect.cleandoc(record.__doc__ or "")
    names = "|".join(map(re.escape, shape(record).slots))
    whole, *parts = re.split(rf"^({names}): ", text, flags=re.MULTILINE)
    told = {name: _flat(words) for name, words in zip(parts[::2], parts[1::2], strict=True)}
    return _flat(whole), told


def _flat(words: str) -> str:
    return " ".join(words.split())


def _file(root: Json, definitions: Json) -> Json:
    ordered = {name: definitions[name] for name in sorted(definitions)}
    return {"$schema": _DRAFT, "$comment": _COMMENT, **root, "definitions": ordered}


def _record(record: type, definitions: Json, split: bool = False) -> Json:
    """Describe a record's fields; `split` says that each may come from a file of its own."""
    whole, told = described(record)
    slots = shape(record).slots
    properties = {
        name: {"description": told.get(name, "")} | _field(slot.type, definitions, split)
        for name, slot in slots.items()
    }
    title = noun(record).removeprefix("an ").removeprefix("a ").capitalize()
    form: Json = {"title": title, "description": whole, "type": "object"}
    form |= {"properties": properties, "additionalProperties": False}
    required = [name for name, slot in slots.items() if slot.required]
    return form | ({"required": required} if required else {})


def _field(kind: Any, definitions: Json, split: bool) -> Json:
    options = _alternatives(kind, definitions, split)
    holds_more = any("$ref" in each or each.get("type") == "array" for each in options)
    return _any(options + (_split() if split and holds_more else []))


def _alternatives(kind: Any, definitions: Json, split: bool = False) -> list[Json]:
    """Give every way in which a value of a type may be written."""
    if get_origin(kind) is UnionType or kind.__class__.__name__ == "Union":
        kinds = [each for each in get_args(kind) if each is not NoneType]
        [main] = [each for each in kinds if each is not NotRecorded]
        silent = [_NOT_RECORDED] if NotRecorded in kinds else []
        return silent + _alternatives(main, definitions, split)
    if get_origin(kind) is tuple:
        return _list(get_args(kind)[0], definitions, split)
    if attrs.has(kind):
        return [*_bare(kind), _reference(kind, definitions)]
    if issubclass(kind, Enum):
        return [{"enum": [each.value for each in kind]}]
    return [_SCALARS[kind]]


def _list(kind: Any, definitions: Json, split: bool) -> list[Json]:
    item = _alternatives(kind, definitions)
    single = _bare(kind) if attrs.has(kind) else item
    return [*single, _listed(_any(item + (_split() if split else [])))]


def _listed(item: Json) -> Json:
    return {"type": "array", "minItems": 1, "items": item}


def _bare(record: type) -> list[Json]:
    form = shape(record)
    return [_WORDS] if form.bare or form.parse else []


def _reference(record: type, definitions: Json) -> Json:
    """Refer to a record's description, made once; its place is kept while it is being made."""
    name = record.__name__
    if name not in definitions:
        definitions[name] = {}
        definitions[name] = _record(record, definitions)
    return {"$ref": f"#/definitions/{name}"}


def _split() -> list[Json]:
    return [{"$ref": f"#/definitions/{INCLUDE}"}]


def _include() -> Json:
    name = {"description": _FILE_NAME} | _WORDS
    form: Json = {"title": "Include", "description": _FILE, "type": "object"}
    form |= {"properties": {INCLUDE: name}, "required": [INCLUDE], "additionalProperties": False}
    return {INCLUDE: form}


def _any(options: list[Json]) -> Json:
    """Join alternatives; a lone reference stands in `allOf`, so that words beside it count."""
    if len(options) > 1:
        return {"anyOf": options}
    return {"type": "object", "allOf": options} if "$ref" in options[0] else options[0]
