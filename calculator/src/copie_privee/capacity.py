"""Capacities as people and laws write them: "64 Go", "4,7 Go", "1 000 Go", "1 TB", "2GB".

Takes typed text; gives an exact Capacity that keeps its unit. Units are decimal, as the tables of
the law count them (tableau n° 8 B counts in 1 000 Go what tableau n° 9 calls 1 To); `Gio` and its
kin are binary by definition.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache

from . import french
from .catalogue import say
from .errors import InputError

_SPACES = "[ \u00a0\u202f]"
_TYPED = re.compile(
    rf"(?P<whole>[0-9]{{1,12}}|[0-9]{{1,3}}(?:{_SPACES}[0-9]{{3}}){{1,4}})"
    rf"(?:[.,](?P<decimals>[0-9]{{1,12}}))?{_SPACES}*(?P<prefix>[kmgtKMGT])(?P<binary>i?)[oObB]"
)
_STANDING = re.compile(rf"(?<![\w,.]){_TYPED.pattern}(?!\w)")
_POWERS = {"k": 1, "m": 2, "g": 3, "t": 4}


@dataclass(frozen=True, slots=True)
class Capacity:
    """A capacity as written: `value` in `unit` ("Go", "To", "GB", "Gio", …)."""

    value: Decimal
    unit: str

    @property
    def octets(self) -> Fraction:
        return Fraction(self.value) * unit_octets(self.unit)

    @property
    def gigabytes(self) -> Fraction:
        """Decimal gigabytes, the measure of every €/Go tariff."""
        return self.octets / unit_octets("Go")

    @property
    def binary(self) -> Capacity:
        """The same figures in powers of 1 024: 1 TB read as 1 TiB."""
        return self if "i" in self.unit else Capacity(self.value, f"{self.unit[0]}i{self.unit[1]}")

    def __str__(self) -> str:
        return f"{french.number(str(self.value))}{french.NO_BREAK}{self.unit}"


def sum_of(first: Capacity, second: Capacity) -> Capacity:
    """Both together: in their unit where it is the same, else in Go.

    >>> str(sum_of(read_capacity("8 Go"), read_capacity("1 To")))
    '1\u202f008\xa0Go'
    """
    if first.unit == second.unit:
        return Capacity(first.value + second.value, first.unit)
    return Capacity(Decimal(french.exact_string(first.gigabytes + second.gigabytes)), "Go")


@cache
def unit_octets(unit: str) -> int:
    """Octets in one unit: powers of 1 000, or of 1 024 for Gio and its kin.

    >>> unit_octets("To") // unit_octets("Go"), unit_octets("Gio")
    (1000, 1073741824)
    """
    base = 1024 if "i" in unit else 1000
    return int(base ** _POWERS[unit[0].lower()])


def read_capacity(typed: str) -> Capacity:
    """The capacity in what the reader typed.

    >>> str(read_capacity("4.7 go")), read_capacity("1 To").gigabytes
    ('4,7\\xa0Go', Fraction(1000, 1))

    Raises InputError (field "capacity") for anything else, zero and negative sizes included.
    """
    match = _TYPED.fullmatch(typed.strip())
    if match is None:
        raise InputError("capacity", typed, say("accepted.capacity"))
    whole = re.sub(_SPACES, "", match["whole"])
    value = Decimal(f"{whole}.{match['decimals']}" if match["decimals"] else whole)
    if not value:
        raise InputError("capacity", typed, say("accepted.capacity"))
    return Capacity(value, _unit(match))


def find_capacity(text: str) -> tuple[Capacity | None, str]:
    """The first capacity that stands in a text, and the text without it.

    >>> find_capacity("disque dur externe 1To")
    (Capacity(value=Decimal('1'), unit='To'), 'disque dur externe  ')
    """
    for match in _STANDING.finditer(text):
        try:
            return read_capacity(match[0]), f"{text[: match.start()]} {text[match.end() :]}"
        except InputError:  # zero, or another shape that only looks like a capacity
            continue
    return None, text


def _unit(match: re.Match[str]) -> str:
    last = match[0][-1]
    suffix = "o" if last in "oO" else "B"
    prefix = match["prefix"].lower()
    return f"{prefix if prefix == 'k' else prefix.upper()}{match['binary']}{suffix}"


def thousands_dot(typed: str) -> bool:
    """Whether "1.000 Go" was typed, which some write for a thousand and is read as one."""
    return bool(re.match(r"\s*[1-9][0-9]{0,2}\.[0-9]{3}(?![0-9])", typed))
