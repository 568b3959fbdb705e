"""The book of answers: what most readers ask first, answered at build by the core, through its own door.

Takes the law; gives the pages of the book: a JSON object from a question's key to the door's reply, both as text. One a
category, whose key is the question's own JSON, the capacity without a space before its unit: what the calculators of
the pages send first, and what their table of common capacities holds. One for the guide: the everyday words of every
category, alone, and the first of them with the sizes its calculator offers. Other questions are for the engine.
"""

from __future__ import annotations

import json
from typing import Any

from copie_privee.door import answer
from copie_privee.law import Category, Law
from scripts.cards.calculators import chips, shown_capacities
from scripts.errors import BuildError

WORDS = "words.json"
SIZED = 3  # words of a category, the first of its register, that are asked with a size too


def write_book(law: Law) -> dict[str, bytes]:
    """File name → content, for every category."""
    pages = {f"{each.system}-{each.id}.json": _page(each) for each in law.categories.values()}
    return {**pages, WORDS: _words(law)}


def _words(law: Law) -> bytes:
    """The reply holds the words as they were typed: each way of typing them is a question."""
    asked = {
        " ".join((word, size)).strip()
        for category in law.categories.values()
        for place, word in enumerate(category.words)
        for shown in ("", *(chips(category) if place < SIZED else ()))
        for size in (_typed(shown), _typed(shown).replace(" ", ""))
    }
    questions = [_json({"op": "guide", "query": words}) for words in sorted(asked)]
    return _json({question: answer(question) for question in questions}).encode()


def _page(category: Category) -> bytes:
    named = {"system": category.system, "category": category.id}
    page = {_json({"op": "fields", "case": named}): answer(_json({"op": "fields", "case": named}))}
    for capacity in shown_capacities(category):
        size = _typed(capacity)
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


def _typed(size: str) -> str:
    """As a keyboard writes it."""
    return " ".join(size.split())


def _json(value: dict[str, Any]) -> str:
    """As JSON.stringify writes it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
