"""JSON Schemas of what goes in and what comes out, made from the same definitions as the code.

Takes the law (for the category ids); gives JSON Schema 2020-12 as plain data. A case that fits the schema may still be
refused where fields contradict one another; a case that does not fit may still be read, where only spaces or capitals
differ.
"""

from __future__ import annotations

from typing import Any

from .answer import CURRENCY, Kind, Outcome
from .case.fields import FIELDS, Field, FieldKind
from .catalogue import say
from .law import GRADES, STATES, Law, load

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_WHOLE = (FieldKind.COUNT, FieldKind.EUROS)
_DAYS = (FieldKind.DAY, FieldKind.MONTH)
_AMOUNT = {"type": "string", "pattern": r"^[0-9]+\.[0-9]{2}$"}
_EXACT = {"type": "string", "pattern": r"^[0-9]+(\.[0-9]+|/[0-9]+)?$"}
_DATE = {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
_TEXT = {"type": "string", "minLength": 1}
_SHA = {"type": "string", "pattern": "^[0-9a-f]{64}$"}


def case_schema(law: Law | None = None) -> dict[str, Any]:
    """The schema of a case: a line of `--cases`, a request at the door.

    >>> sorted(case_schema()["required"])
    ['category', 'system']
    """
    law = law or load()
    properties = {name: _typed(field) for name, field in FIELDS.items()}
    properties["system"] = {"enum": law.systems}
    properties["category"] = {"enum": list(dict.fromkeys(category.id for category in law.categories.values()))}
    properties["capacity"]["examples"] = [category.start for category in law.categories.values() if category.start][:1]
    return {
        "$schema": DIALECT,
        "title": say("schema.case"),
        "type": "object",
        "properties": properties,
        "required": ["system", "category"],
        "additionalProperties": False,
    }


def assessment_schema(law: Law | None = None) -> dict[str, Any]:
    """The schema of an assessment: what `assess --json`, `--cases` and the door give.

    >>> assessment_schema()["properties"]["currency"]
    {'const': 'EUR'}
    """
    law = law or load()
    citation = _object(work={"enum": list(law.works)}, eid=_TEXT, quote=_TEXT)
    citations = {"type": "array", "items": citation}
    step = _object(kind={"enum": [str(kind) for kind in Kind]}, text=_TEXT, citations=citations)
    reading = _object(
        id=_TEXT, label=_TEXT, unit_amount=_AMOUNT, total=_AMOUNT, ground=_TEXT, default={"type": "boolean"}
    )
    # for one item, in a lot; the share of the medium may be negative
    share = {"type": "string", "pattern": r"^-?[0-9]+\.[0-9]{2}$"}
    reading["properties"]["shares"] = _object(device=share, medium=share)
    schema = _object(
        outcome={"enum": [str(outcome) for outcome in Outcome]},
        unit_amount=_or_null(_AMOUNT),
        unit_amount_exact=_or_null(_EXACT),
        quantity={"type": "integer", "minimum": 1},
        total=_or_null(_AMOUNT),
        currency={"const": CURRENCY},
        category={"enum": list(dict.fromkeys(category.id for category in law.categories.values()))},
        provision=_or_null(citation),
        steps={"type": "array", "minItems": 1, "items": step},
        readings={"type": "array", "items": reading},
        deadlines={"type": "array", "items": _object(what=_TEXT, date=_DATE, citations=citations)},
        warnings={"type": "array", "items": _TEXT},
        valid=_object(**{"from": _DATE, "until": _or_null(_DATE), "note": _TEXT}),
        texts={"type": "array", "minItems": 1, "items": _object(work={"enum": list(law.works)}, sha256=_SHA)},
        version=_TEXT,
    )
    schema["properties"]["later"] = _later()  # only where no published text covers the date
    return {"$schema": DIALECT, "title": say("schema.assessment")} | schema


def _later() -> dict[str, Any]:
    """What is told beside an answer outside the texts: acts, whose first day may be unknown, and amounts as read."""
    partial = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$"}
    state = {"enum": list(STATES)}
    act = _object(
        label=_TEXT,
        date=partial,
        **{"from": _or_null(_DATE)},
        until=_or_null(_DATE),
        seen_until=_or_null(_DATE),
        states={"type": "array", "items": state},
        published=_TEXT,
        link=_or_null(_TEXT),
        page=_TEXT,
        challenge={"type": "string"},
    )
    known = _object(amount=_AMOUNT, state=state, grade={"enum": list(GRADES)}, source=_TEXT, note=_TEXT)
    return _object(
        before={"type": "boolean"},
        acts={"type": "array", "items": act},
        known={"type": "array", "items": known},
        notes={"type": "array", "items": _TEXT},
        horizon=_or_null(_object(seen=_DATE, text=_TEXT)),
    )


def _typed(field: Field) -> dict[str, Any]:
    """What may stand in a field of a case."""
    if field.choices:
        return {"enum": [*field.choices, *(int(value) for value in field.choices if value.isdigit()), "", None]}
    typed: dict[str, Any] = {"type": ["string", "integer", "null"] if field.kind in _WHOLE else ["string", "null"]}
    return typed | {"examples": ["2013-06-01", "01/06/2013"]} if field.kind in _DAYS else typed


def _or_null(schema: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [schema, {"type": "null"}]}


def _object(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}
