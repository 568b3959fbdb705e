"""Capacities as people and laws write them: "64 Go", "4,7 Go", "1 000 Go", "1 TB", "64 gigas", "1 téra", "64".

Takes typed text; gives an exact Capacity that keeps its unit. A number alone is in Go, and `assumed_unit` says so.
Units are decimal, as the tables of the law count them (tableau n° 8 B counts in 1 000 Go what tableau n° 9 calls 1 To);
`Gio` and its kin are binary by definition. A unit is added here for what people type, and in scripts/tariff/bands.py
for what a text prints.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from functools import cache, lru_cache

from . import french
from .catalogue import say
from .errors import InputError
from .typed import as_text

_SPACES = "[ \u00a0\u202f]"
_TYPED = re.compile(
    rf"(?P<whole>[0-9]{{1,12}}|[0-9]{{1,3}}(?:{_SPACES}[0-9]{{3}}){{1,4}})"
    rf"(?:[.,](?P<decimals>[0-9]{{1,12}}))?(?:{_SPACES}*(?P<unit>[a-zA-Zéèà]+(?:[- ]?[a-zA-Z]+)?))?"
)
_PREFIX = {"k": "k", "kilo": "k", "m": "M", "mega": "M", "g": "G", "gig": "G", "giga": "G", "t": "T", "tera": "T"}
_UNIT = re.compile(
    r"(?P<prefix>kilo|mega|giga|gig|tera|[kmgt])(?P<binary>(?<=[kmgt])i)?"
    r"(?P<suffix>(?<=[kmgti])[ob]s?|s|[- ]?octets?|[- ]?bytes?)?"
)
_THOUSAND = re.compile(r"\s*[1-9][0-9]{0,2}\.[0-9]{3}(?![0-9])")
_ASSUMED = "Go"
_POWERS = {"k": 1, "m": 2, "g": 3, "t": 4}


@dataclass(frozen=True, slots=True)
class Capacity:
    """A capacity as written: `value` in `unit` ("Go", "To", "GB", "Gio", …)."""

    value: Decimal
    unit: str
    octets: Fraction = field(init=False, repr=False, compare=False)
    _printed: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        numerator, denominator = self.value.as_integer_ratio()
        object.__setattr__(self, "octets", Fraction(numerator * unit_octets(self.unit), denominator))
        object.__setattr__(self, "_printed", f"{french.number(str(self.value))}{french.NO_BREAK}{self.unit}")

    @property
    def gigabytes(self) -> Fraction:
        """Decimal gigabytes, the measure of every €/Go tariff."""
        return Fraction(self.octets.numerator, self.octets.denominator * unit_octets("Go"))

    @property
    def binary(self) -> Capacity:
        """The same figures in powers of 1 024: 1 TB read as 1 TiB."""
        return self if "i" in self.unit else Capacity(self.value, f"{self.unit[0]}i{self.unit[1]}")

    def __str__(self) -> str:
        return self._printed


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

    >>> str(read_capacity("4.7 go")), read_capacity("1 téra").gigabytes, str(read_capacity("64"))
    ('4,7\\xa0Go', Fraction(1000, 1), '64\\xa0Go')

    Raises InputError (field "capacity") for anything else, zero and negative sizes included.
    """
    typed = as_text("capacity", typed, say("accepted.capacity"))
    match = _TYPED.fullmatch(typed.strip())
    unit = read_unit(match["unit"] or _ASSUMED) if match else None
    if match is None or unit is None:
        raise InputError("capacity", typed, say("accepted.capacity"))
    value = read_size(match["whole"], match["decimals"])
    if not value:
        raise InputError("capacity", typed, say("accepted.capacity"))
    return Capacity(value, unit)


def assumed_unit(typed: str) -> bool:
    """Whether what was typed names no unit, so that Go was assumed.

    >>> assumed_unit("64"), assumed_unit("64 Go")
    (True, False)
    """
    bare = typed.strip()
    return bare[-1:].isdigit() and _TYPED.fullmatch(bare) is not None


def read_size(whole: str, decimals: str | None) -> Decimal:
    """The number written with these digits, spaces between thousands left out."""
    return Decimal("".join(whole.split()) + (f".{decimals}" if decimals else ""))


@lru_cache(maxsize=200)
def read_unit(typed: str) -> str | None:
    """The unit people mean: "giga", "gigas", "Giga-octets", "G" and "go" are Go; None for what is no unit.

    >>> [read_unit(word) for word in ("giga", "téras", "GB", "gib", "G", "parsecs")]
    ['Go', 'To', 'GB', 'GiB', 'Go', None]
    """
    plain = typed.lower().replace("é", "e").replace("è", "e")
    match = _UNIT.fullmatch(plain)
    if match is None or (match["prefix"] == "k" and not match["suffix"]):
        return None
    suffix = "B" if (match["suffix"] or "").strip("- ").startswith("b") else "o"
    return f"{_PREFIX[match['prefix']]}{match['binary'] or ''}{suffix}"


def thousands_dot(typed: str) -> bool:
    """Whether "1.000 Go" was typed, which some write for a thousand and is read as one."""
    return "." in typed and _THOUSAND.match(typed) is not None
