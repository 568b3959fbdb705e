"""The book of answers: what most readers ask first, answered at build by the core, through its own door.

Takes the law; gives the pages of the book, one a category: a JSON object from a question's key to the door's reply,
both as text. The key is the question's own JSON, the capacity without a space before its unit. What the calculators of
the pages send first, and what their table of common capacities holds, is in it; other questions are for the engine.
"""

from __future__ import annotations

import json
from typing import Any

from copie_privee.door import answer
from copie_privee.law import Category, Law
from scripts.cards.calculators import shown_capacities
from scripts.errors import BuildError


def write_book(law: Law) -> dict[str, bytes]:
    """File name → content, for every category."""
    return {f"{each.system}-{each.id}.json": _page(each) for each in law.categories.values()}


def _page(category: Category) -> bytes:
    named = {"system": category.system, "category": category.id}
    page = {_json({"op": "fields", "case": named}): answer(_json({"op": "fields", "case": named}))}
    for capacity in shown_capacities(category):
        size = " ".join(capacity.split())  # as a keyboard writes it
        spaceless = size.replace(" ", "") if size.count(" ") == 1 else size
        case = {**named, "capacity": "", "date": str(category.valid.start), "quantity": "1"}
        asked = {
            written: _json({"op": "assess", "case": {**case, "capacity": written}})
            for written in (capacity, size, spaceless)
        }
        replies = {answer(question) for question in asked.values()}
        if len(replies) != 1:
            raise BuildError(f"{category.id}: « {capacity} » has another reply with another space")
        page[asked[spaceless]] = replies.pop()
    return _json(page).encode()


def _json(value: dict[str, Any]) -> str:
    """As JSON.stringify writes it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
