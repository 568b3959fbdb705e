"""From everyday words to a category of the law, or to the question that decides.

Takes what a reader would type ("iPhone 5 64 Go", "NAS rackable"); gives, for each system, the categories found and the
questions that decide between them, each with the words of the law it comes from. Words are found, the longest first;
numbers are read beside them; what the words say answers questions. The words people use, and where they point, are
data (vocabulary.toml, guide.toml); none stands here.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from ..catalogue import say
from ..errors import InputError
from ..law import Law, load
from ..typed import as_text
from .dated import dated
from .guidance import Guidance
from .lexicon import Found, Lexicon
from .nearest import nearest
from .numbers import Numbers, read_numbers
from .pointers import acts_named
from .routes import Query, Router
from .tokens import Token, tokens

_LONGEST = 200


def guide(query: str, law: Law | None = None) -> Guidance:
    """Directions from everyday words.

    >>> found = guide("iPhone 5 64 Go")
    >>> [lead.case["category"] for directions in found.directions for lead in directions.leads]
    ['telephone-mobile', 'baladeur-telephone']
    >>> str(found.capacity)
    '64\\xa0Go'

    Raises InputError (field "query") for a query that is empty or longer than a few lines.
    """
    law = law or load()
    query = as_text("query", query, say("accepted.query"))
    text = unicodedata.normalize("NFC", query)
    if len(query) > _LONGEST or not any(token.is_word or token.is_number for token in tokens(text)):
        raise InputError("query", query, say("accepted.query"))
    lexicon = _lexicon_of(law)
    typed, corrected = lexicon.correct(tokens(text))
    found = lexicon.find(typed)
    things = _things(found)
    numbers = read_numbers(typed, found, lexicon, things[0].entry if things else None)
    asked = Query(typed, found, things, numbers)
    router = Router(law, lexicon, asked)
    directions = tuple(router.directions(system) for system in law.systems)
    nothing = not any(d.leads or d.questions or d.beside for d in directions)
    unread = _unread(text, typed, found, numbers, lexicon.small if nothing else lexicon.silent)
    if nothing or (numbers.when and not things and not acts_named(found)):
        sizes = numbers.sizes[0].capacity if numbers.sizes else None
        offered = {d.system: nearest(d.system, unread, sizes, law, lexicon) for d in directions}
        directions = tuple(
            replace(d, nearest=dated(leads, numbers.when, law)[0], alike=alike)
            for d in directions
            for leads, alike in [offered[d.system]]
        )
    return Guidance(
        query=query,
        capacity=numbers.sizes[0].capacity if numbers.sizes else None,
        directions=directions,
        assumed=bool(numbers.sizes) and numbers.sizes[0].assumed,
        quantity=numbers.quantity,
        date=numbers.when.typed if numbers.when else "",
        corrected=tuple(corrected),
        unread=unread,
    )


_ready: list[tuple[dict[str, Any], Lexicon]] = []


def _lexicon_of(law: Law) -> Lexicon:
    """The vocabulary of a law, made ready once and kept for the next query."""
    if not _ready or _ready[0][0] is not law.vocabulary:
        _ready[:] = [(law.vocabulary, Lexicon(law.vocabulary))]
    return _ready[0][1]


def _things(found: Sequence[Found]) -> list[Found]:
    """What is named: the weak names ("carte", "portable") only where there is nothing better."""
    things = [f for f in found if f.entry.is_thing and not f.negated]
    return [f for f in things if "weak" not in f.entry.flags] or things


def _unread(
    text: str, typed: Sequence[Token], found: Sequence[Found], numbers: Numbers, silent: frozenset[str]
) -> tuple[str, ...]:
    """Words and numbers that nothing was made of, as typed, but for those without meaning here."""
    used = numbers.used | {i for f in found for i in range(f.start, f.end)}
    left: list[tuple[int, int]] = []
    for i, token in enumerate(typed):
        if i in used or token.key in silent or not (token.is_word or token.is_number):
            continue
        if left and not any(sign.isspace() or sign == "/" for sign in text[left[-1][1] : token.start]):
            left[-1] = (left[-1][0], token.end)  # "grille-pain", "S4": one word to the reader
        else:
            left.append((token.start, token.end))
    return tuple(text[start:end] for start, end in left)
