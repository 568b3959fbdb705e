"""The one door between the browser and the package: JSON text in, JSON text out.

`answer` never raises: a request that cannot be understood gets an error object.
"""

from __future__ import annotations

import json
from typing import Any

from .assess import assess
from .case import Case
from .catalogue import say
from .display import display
from .errors import InputError
from .law import Category, Law, load

OPERATIONS = ("assess", "categories")


def answer(request: str) -> str:
    """The reply to a request `{"op": "assess", "case": {…}}` or `{"op": "categories"}`.

    Replies: `{"assessment": …, "display": …}`, `{"categories": […]}`, or
    `{"error": {"field", "value", "accepted", "message"}}`.
    """
    try:
        reply = _reply(_read(request))
    except InputError as error:
        reply = {"error": error.as_json()}
    return json.dumps(reply, ensure_ascii=False, separators=(",", ":"))


def _read(request: str) -> dict[str, Any]:
    try:
        asked = json.loads(request)
    except (ValueError, RecursionError):
        asked = None
    if not isinstance(asked, dict) or asked.get("op") not in OPERATIONS:
        raise InputError("op", request, say("accepted.op", ops=", ".join(OPERATIONS)))
    return asked


def _reply(asked: dict[str, Any]) -> dict[str, Any]:
    law = load()
    if asked["op"] == "categories":
        return {"categories": categories(law)}
    case = asked.get("case")
    if not isinstance(case, dict):
        raise InputError("op", case, say("accepted.op", ops=", ".join(OPERATIONS)))
    assessment = assess(Case.from_mapping(case), law)
    return {"assessment": assessment.as_json(), "display": display(assessment, law)}


def categories(law: Law) -> list[dict[str, Any]]:
    """Every category as data: what defines it, what sets its amount, since when and until when."""
    return [_category(category, law) for category in law.categories.values()]


def _category(category: Category, law: Law) -> dict[str, Any]:
    return {
        "system": category.system,
        "id": category.id,
        "label": category.label,
        "words": list(category.words),
        "needs_capacity": category.needs_capacity,
        "defined_in": law.place(category.work, category.defined_in).cite().as_json(),
        "tariff_in": {"work": category.work, "eid": category.tariff_in},
        "bands": [band.place.as_json() for band in category.bands],
        "valid": {
            "from": str(category.valid.start),
            "until": str(category.valid.until) if category.valid.until else None,
            "note": category.valid.end_authority,
        },
    }
