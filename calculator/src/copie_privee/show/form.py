"""What may be asked about a category, for whoever draws a form: fields with their labels, kinds and choices.

Takes a category; gives plain data, in groups. The names are those of Case; a value chosen here is a value it accepts.
"""

from __future__ import annotations

from typing import Any

from ..case.question import ANSWERS, CHOICES, NO_DEVICE
from ..catalogue import say
from ..law.model import Category, Law
from ..systems.fr import scope as fr_scope

_KINDS = {
    "exigible": "date", "notified": "date", "invoiced": "date", "requested": "date", "integrated": "capacity",
    "certified": "count", "claimed": "euros",
}  # fmt: skip
_BUYER = ("buyer", "use", "listed", "copying", "agreement")
_REFUND = ("article57", "institution", "claimed", "invoiced", "requested")


def circumstances(category: Category, law: Law) -> list[dict[str, Any]]:
    """Every circumstance that the rules look at for this category.

    Each is {"field", "label", "group", "group_label", "kind", "choices"}: kind is "choice", "date", "capacity", "count"
    or "euros"; choices are {"value", "label"}, empty for the other kinds.
    """
    return [
        field(name, category, law) | {"group": group, "group_label": say(f"group.{group}")}
        for group, names in _groups(category, law)
        for name in names
    ]


def field(name: str, category: Category, law: Law) -> dict[str, Any]:
    """One field of a case: its label, its kind and its choices for this category's system."""
    choices = _choices(name, category, law)
    kind = "choice" if choices else _KINDS.get(name, "text")
    return {"field": name, "label": say(f"field.{name}"), "kind": kind, "choices": choices}


def _groups(category: Category, law: Law) -> list[tuple[str, tuple[str, ...]]]:
    if category.system == "be":
        return [
            ("export", ("export", "unused", "proofs")),
            ("refund", _REFUND),
            ("payer", ("payer", "exigible", "notified")),
        ]
    groups: list[tuple[str, tuple[str, ...]]] = []
    place = (category.work, category.defined_in)
    if category.is_medium:
        groups.append(("offer", ("offer", "device", "integrated")))
    if place in law.place(fr_scope.WORK, fr_scope.OUT).targets:
        groups.append(("storage", ("nas", "certified", "environment")))
    elif place in law.place(fr_scope.WORK, fr_scope.DESKTOP).targets:
        groups.append(("storage", ("nas",)))
    if category.defined_in == fr_scope.TABLET:
        groups.append(("tablet", ("os",)))
    return [*groups, ("buyer", _BUYER), ("export", ("export",)), ("payer", ("payer", "exigible"))]


def _choices(name: str, category: Category, law: Law) -> list[dict[str, str]]:
    if name in CHOICES:
        return [{"value": value, "label": say(f"choice.{name}.{value}")} for value in CHOICES[name]]
    if name == "device":
        devices = [{"value": c.id, "label": c.label} for c in law.of_system(category.system) if not c.is_medium]
        return [*devices, {"value": NO_DEVICE, "label": say("choice.device.none")}]
    if name == "article57":
        typed = {"oui": "yes", "4": "4", "non": "no"}
        return [{"value": value, "label": say(f"choice.article57.{key}")} for value, key in typed.items()]
    if name in _KINDS or name == "capacity":
        return []
    return [{"value": value, "label": value} for value in ANSWERS]
