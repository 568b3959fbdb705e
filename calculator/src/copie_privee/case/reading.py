"""From typed text to exact values, one reader a kind of field.

Takes a field of the table and what was typed; gives the value, None for nothing, or raises InputError naming the field,
the value and what is accepted.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache

from ..capacity import Capacity, read_capacity
from ..catalogue import say
from ..errors import InputError
from ..law import Category
from .fields import FIELDS, NO_CAPACITY, NO_DEVICE, YES, Field, FieldKind

_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_FRENCH = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")
_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
_COUNT = re.compile("[0-9]{1,9}|[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3}){1,2}")
_ZERO = re.compile("0+(?:[.,]0+)?[ \u00a0\u202f]*(?:[kmgt]i?[ob])?", re.IGNORECASE)
_FEW = re.compile("[0-9]{1,3}")
_EUROS = re.compile(
    "([0-9]{1,9}|[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3}){1,2})(?:[.,]([0-9]{1,2}))?[ \u00a0\u202f]?(?:€|EUR|euros?)?"
)
Devices = dict[str, Category]


def read(field: Field, typed: str, devices: Devices) -> object:
    """The value of a circumstance; `devices` are the categories of devices of the case's system, by id."""
    text = typed.strip()
    if not text:
        return None
    if field.kind is FieldKind.DEVICE:
        return _device(field, text, devices)
    return _READERS[field.kind](field, text)


def _refused(field: Field, typed: str) -> InputError:
    return InputError(field.name, typed, field.accepted)


def _choice(field: Field, typed: str) -> str:
    value = typed.lower().rstrip("°")
    if value not in field.choices:
        raise _refused(field, typed)
    return value


def _yes_no(field: Field, typed: str) -> bool:
    return _choice(field, typed) == YES


def _device(field: Field, typed: str, devices: Devices) -> Category | str:
    if typed != NO_DEVICE and typed not in devices:
        listed = ", ".join([*devices, f"{NO_DEVICE} ({field.choice_label(NO_DEVICE)})"])
        raise InputError(field.name, typed, say("accepted.choice", choices=listed))
    return devices.get(typed, NO_DEVICE)


def _capacity(field: Field, typed: str) -> Capacity | str:
    if typed.lower() in NO_CAPACITY or _ZERO.fullmatch(typed):
        return NO_CAPACITY[0]
    try:
        return read_capacity(typed)
    except InputError:
        raise _refused(field, typed) from None


def _few(field: Field, typed: str) -> int:
    if not _FEW.fullmatch(typed):
        raise _refused(field, typed)
    return int(typed)


def _euros(field: Field, typed: str) -> Decimal:
    return read_euros(field.name, typed)


def _day(field: Field, typed: str) -> datetime.date | None:
    return read_date(field.name, typed)


_READERS: dict[FieldKind, Callable[[Field, str], object]] = {
    FieldKind.CHOICE: _choice,
    FieldKind.YES_NO: _yes_no,
    FieldKind.DAY: _day,
    FieldKind.MONTH: _day,
    FieldKind.CAPACITY: _capacity,
    FieldKind.COUNT: _few,
    FieldKind.EUROS: _euros,
}


def read_euros(name: str, typed: str) -> Decimal:
    """An amount in euros as an invoice writes it, to the cent.

    >>> read_euros("claimed", "1 234,5 €")
    Decimal('1234.50')
    """
    match = _EUROS.fullmatch(typed.strip())
    if match is None:
        raise InputError(name, typed, say(f"accepted.{name}"))
    return Decimal(f"{re.sub('[^0-9]', '', match[1])}.{(match[2] or '').ljust(2, '0')}")


def is_month(typed: str) -> bool:
    """Whether a month was typed, and not a day."""
    return _MONTH.fullmatch(typed.strip()) is not None


@lru_cache(maxsize=1_000)
def read_date(name: str, typed: str) -> datetime.date | None:
    """The date typed, None for nothing; a month stands for its first day in a field that takes months."""
    text = typed.strip()
    if not text:
        return None
    field = FIELDS[name]
    if match := _ISO.fullmatch(text):
        year, month, day = match.groups()
    elif match := _FRENCH.fullmatch(text):
        day, month, year = match.groups()
    elif field.kind is FieldKind.MONTH and (match := _MONTH.fullmatch(text)):
        (year, month), day = match.groups(), "1"
    else:
        raise InputError(name, typed, field.accepted)
    try:
        date = datetime.date(int(year), int(month), int(day))
    except ValueError:
        raise InputError(name, typed, field.accepted) from None
    if name != "date" and too_late(date):
        raise InputError(name, typed, field.accepted)
    return date


def too_late(date: datetime.date) -> bool:
    """Whether a delay counted from it would end after the last date there is."""
    return date.year == datetime.date.max.year


def read_quantity(typed: str | int) -> int:
    """How many items: a whole number, at least one."""
    text = str(typed).strip()
    if not _COUNT.fullmatch(text) or not (count := int("".join(text.split()))):
        raise InputError("quantity", typed, say("accepted.quantity"))
    return count
