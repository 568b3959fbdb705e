"""The one door between the browser and the package: JSON text in, JSON text out.

`answer` never raises: a request that cannot be understood gets an error object.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from .assess import assess
from .case import Case
from .case.question import read_category
from .catalogue import say
from .errors import InputError
from .jsontext import LONGEST, read_json
from .law import Category, Law, load
from .show.answer import display, display_guide, display_verification
from .show.form import circumstances
from .show.tools import display_comparison, display_dossier
from .show.trace import display_trace
from .tools.compare import compare
from .tools.dossier import dossier
from .tools.guide import guide
from .tools.receipt import read_receipt, receipt, verify
from .tools.trace import trace
from .version import __version__

_LONGEST = 3 * LONGEST  # a receipt of the greatest length, written as a text inside the question


def answer(request: str) -> str:
    """The reply to a request, by its `op`.

    `{"op": "assess", "case": {…}}`: `{"assessment": …, "display": …}`. `{"op": "categories"}`: `{"categories": […]}`.
    `{"op": "fields", "case": {"system", "category"}}`: `{"fields": […]}`, see `show.form.circumstances`.
    `{"op": "guide", "query": "…"}`: `{"guide": …, "display": …}`.
    `{"op": "receipt", "case": {…}}`: `{"receipt": …}`, to be kept as a file.
    `{"op": "verify", "receipt": "the file's text"}` (or the object): `{"verification": …, "display": …}`.
    `{"op": "compare", "device": "…", "capacity", "date", "quantity"}`: `{"comparison": …, "display": …}`.
    `{"op": "trace", "amount": "…", "quantity", "system", "date"}`: `{"trace": …, "display": …}`.
    `{"op": "dossier", "case": {…}}`, with the answers so far: `{"dossier": …, "display": …}`.
    `{"op": "declare", "open": {"system", "month", …}, "bytes": "…", "last": true}`, or a piece at a time, see
    `tables.desk`: `{"declare": …, "display": …}`. With `"book"`, the rows as a workbook, see `show.kept`.
    Anything else: `{"error": {"field", "value", "accepted", "message"}}`. A failure inside is an error of the field
    "inside", with the version: never an exception, and never a word of the question lost for the next one.
    """
    try:
        reply = _reply(_read(request))
    except InputError as error:
        reply = {"error": error.as_json()}
    except Exception as problem:
        reply = {"error": _inside(problem)}
    text = json.dumps(reply, ensure_ascii=False, separators=(",", ":"))
    # half a sign, which no encoding takes, goes back as JSON writes it
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _inside(problem: Exception) -> dict[str, str]:
    """A failure of the package itself, told as an error that names the version."""
    message = say("error.inside", version=__version__, kind=type(problem).__name__)
    return {"field": "inside", "value": "", "accepted": "", "message": message}


def _read(request: str) -> dict[str, Any]:
    try:
        asked = read_json(request, _LONGEST)
    except (ValueError, RecursionError):
        asked = None
    if not isinstance(asked, dict) or not isinstance(asked.get("op"), str) or asked["op"] not in OPERATIONS:
        raise InputError("op", request, say("accepted.op", ops=", ".join(OPERATIONS)))
    return asked


def _reply(asked: dict[str, Any]) -> dict[str, Any]:
    return OPERATIONS[asked["op"]](asked, load())


def _assess(asked: dict[str, Any], law: Law) -> dict[str, Any]:
    assessment = assess(_case(asked), law)
    return {"assessment": assessment.as_json(), "display": display(assessment, law)}


def _fields(asked: dict[str, Any], law: Law) -> dict[str, Any]:
    return {"fields": circumstances(read_category(_case(asked), law), law)}


def _guide(asked: dict[str, Any], law: Law) -> dict[str, Any]:
    guidance = guide(_text(asked, "query"), law)
    return {"guide": guidance.as_json(), "display": display_guide(guidance, law)}


def _verify(asked: dict[str, Any], law: Law) -> dict[str, Any]:
    given = asked.get("receipt")
    verification = verify(read_receipt(given) if isinstance(given, str) else given, law)
    return {"verification": verification.as_json(), "display": display_verification(verification)}


def _compare(asked: dict[str, Any], law: Law) -> dict[str, Any]:
    compared = compare(**_named(asked, "device", "capacity", "date", "quantity"), law=law)
    return {"comparison": compared.as_json(), "display": display_comparison(compared, law)}


def _trace(asked: dict[str, Any], law: Law) -> dict[str, Any]:
    traced = trace(**_named(asked, "amount", "quantity", "system", "date"), law=law)
    return {"trace": traced.as_json(), "display": display_trace(traced, law)}


def _dossier(asked: dict[str, Any], law: Law) -> dict[str, Any]:
    found = dossier(_named(asked, "case")["case"], law)
    return {"dossier": found.as_json(), "display": display_dossier(found, law)}


def _declare(asked: dict[str, Any], law: Law) -> dict[str, Any]:
    # few readers have a list: who has none does not wait for what reads them
    from .show.sheet import display_table
    from .tables.desk import DESK

    if "book" in asked:
        from .show.kept import BOOKS

        return BOOKS.serve(asked, DESK, law)
    step = DESK.serve(asked, law)
    return {"declare": step.as_json(), "display": display_table(step, law)}


OPERATIONS: dict[str, Callable[[dict[str, Any], Law], dict[str, Any]]] = {
    "assess": _assess,
    "categories": lambda _, law: {"categories": categories(law)},
    "fields": _fields,
    "guide": _guide,
    "receipt": lambda asked, law: {"receipt": receipt(_case(asked), law)},
    "verify": _verify,
    "compare": _compare,
    "trace": _trace,
    "dossier": _dossier,
    "declare": _declare,
}


def _case(asked: dict[str, Any]) -> Case:
    return Case.from_mapping(_named(asked, "case")["case"])


def _named(asked: dict[str, Any], *names: str) -> dict[str, Any]:
    """What stands under these names, None for nothing: the core itself says what it takes."""
    return {name: asked.get(name) for name in names}


def _text(asked: dict[str, Any], name: str) -> str:
    value = asked.get(name)
    if not isinstance(value, str):
        raise InputError(name, value, say(f"accepted.{name}"))
    return value


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
