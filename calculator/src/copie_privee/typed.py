"""What a program gives where a person would type, as plain text.

Takes a value of whatever kind; gives the exact text, or raises InputError naming the field. Shared by the case, the
tools and the door, so that nothing else has to ask what kind of thing it was given.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from .catalogue import say
from .errors import InputError

Typed = str | int | datetime.date | None
_ENDLESS = "…"  # stands for a number with more digits than Python prints


def as_text(field: str, value: object, accepted: str) -> str:
    """What was typed, as text; None is nothing. Raises InputError for a value that nobody can have typed."""
    if value is None:
        return ""
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, datetime.datetime):
        value = value.date()
    if isinstance(value, bool) or not isinstance(value, int | datetime.date):
        raise InputError(field, value, accepted)
    try:
        return str(value)
    except ValueError:  # Python refuses to print a whole number of thousands of digits
        raise InputError(field, _ENDLESS, accepted) from None


def as_mapping(value: object, keys: str) -> Mapping[str, object]:
    """Named values. Raises InputError (field "line") for anything else."""
    if not isinstance(value, Mapping):
        raise InputError("line", value, say("accepted.line", keys=keys))
    return value
