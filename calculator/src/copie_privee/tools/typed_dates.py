"""Dates as people type them: 12/03/2014, 2014-03-12, 1er mars 2014, mars 2014, 2014.

Takes tokens and the place of a year among them; gives the days that may be meant, and the places of the tokens read.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from ..dates import DECEMBER, month_end
from .lexicon import MONTHS_TYPED
from .tokens import Token, as_typed

_FIRST = ("er", "ᵉʳ")


@dataclass(frozen=True, slots=True)
class Span:
    """The days a date as typed may mean: one, a month, a year; both ends included."""

    typed: str
    first: datetime.date
    last: datetime.date


def date_around(typed: Sequence[Token], i: int, year: int, since: Collection[str]) -> tuple[Span, list[int]] | None:
    """The days meant by the year at i with what stands around it; None where a round number is more likely a size.

    Raises ValueError for a day that does not exist.
    """

    def key(at: int) -> str:
        return typed[at].key if 0 <= at < len(typed) else ""

    before, sign = key(i - 2), key(i - 1)
    day = month = None
    places = [i]
    if sign in ("/", "-", ".") and before.isdecimal():
        month, places = int(before), [i, i - 1, i - 2]
        if key(i - 3) == sign and key(i - 4).isdecimal():
            day, places = int(key(i - 4)), [*places, i - 3, i - 4]
    elif key(i + 1) == "-" and key(i + 2).isdecimal():
        month, places = int(key(i + 2)), [i, i + 1, i + 2]
        if key(i + 3) == "-" and key(i + 4).isdecimal():
            day, places = int(key(i + 4)), [*places, i + 3, i + 4]
    elif sign in MONTHS_TYPED:
        month, places = MONTHS_TYPED[sign], [i, i - 1]
        at = i - 3 if before in _FIRST and key(i - 3) == "1" else i - 2
        if key(at).isdecimal():
            day, places = int(key(at)), [*places, *range(at, i - 1)]
    elif year % 1000 == 0 and sign not in since:
        return None  # "disque dur 2000" is a size
    first = datetime.date(year, month or 1, day or 1)
    last = first if day else month_end(first) if month else month_end(datetime.date(year, DECEMBER, 1))
    return Span(as_typed([typed[place] for place in sorted(places)]), first, last), places
