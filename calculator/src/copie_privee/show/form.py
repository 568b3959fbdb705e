"""What may be asked about a category, for whoever draws a form: fields with their labels, kinds and choices.

Takes a category; gives plain data, in groups. The names are those of Case; a value chosen here is a value it accepts.
"""

from __future__ import annotations

from typing import Any

from ..case.fields import FIELDS, NO_DEVICE, Field, FieldKind
from ..catalogue import say
from ..law import Category, Law
from ..systems import system


def circumstances(category: Category, law: Law) -> list[dict[str, Any]]:
    """Every circumstance that the rules look at for this category.

    Each is {"field", "label", "group", "group_label", "kind", "choices"}: kind is "choice", "date", "capacity", "count"
    or "euros"; choices are {"value", "label"}, empty for the other kinds.
    """
    return [
        field(name, category, law) | {"group": FIELDS[name].group, "group_label": say(f"group.{FIELDS[name].group}")}
        for name in system(category.system).fields(category, law)
    ]


def field(name: str, category: Category, law: Law) -> dict[str, Any]:
    """One field of a case: its label, its kind and its choices for this category's system."""
    line = FIELDS[name]
    return {"field": name, "label": line.label, "kind": line.kind.form, "choices": _choices(line, category, law)}


def _choices(line: Field, category: Category, law: Law) -> list[dict[str, str]]:
    if line.kind is FieldKind.DEVICE:
        devices = [{"value": c.id, "label": c.label} for c in law.of_system(category.system) if c.is_device]
        return [*devices, {"value": NO_DEVICE, "label": line.choice_label(NO_DEVICE)}]
    return [{"value": value, "label": line.choice_label(value)} for value in line.choices]
