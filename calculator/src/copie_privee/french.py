"""Exact numbers, money, capacities and dates written the French way.

Takes Fractions, Decimals and dates; gives strings with comma decimals, narrow no-break spaces
between thousands and before the euro sign, and "1er janvier 2013".
"""

from __future__ import annotations

import datetime
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from .catalogue import NARROW

NO_BREAK = "\u00a0"
_PLACES = 10  # decimals of nearly every number with an end: they are found by one division
_SCALE = 10**_PLACES
MONTHS = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]


def exact_string(value: Fraction) -> str:
    """A decimal string where the value has an end, else an irreducible fraction.

    >>> exact_string(Fraction("15.104")), exact_string(Fraction(20)), exact_string(Fraction(153, 94))
    ('15.104', '20', '153/94')
    """
    numerator, denominator = value.as_integer_ratio()
    if denominator == 1:
        return str(numerator)
    scaled, rest = divmod(numerator * _SCALE, denominator)
    if not rest and numerator > 0:
        whole, decimals = divmod(scaled, _SCALE)
        return f"{whole}.{decimals:0{_PLACES}}".rstrip("0")
    rest, places = denominator, 0
    for prime in (2, 5):
        power = 0
        while rest % prime == 0:
            rest, power = rest // prime, power + 1
        places = max(places, power)
    if rest != 1:
        return f"{numerator}/{denominator}"
    return format(Decimal(numerator * 10**places // denominator).scaleb(-places), "f")


def round_to_cent(value: Fraction) -> Decimal:
    """Two decimals, halves up, for non-negative amounts of any size.

    >>> round_to_cent(Fraction("15.015")), round_to_cent(Fraction("10.4949"))
    (Decimal('15.02'), Decimal('10.49'))
    """
    numerator, denominator = value.as_integer_ratio()
    cents = (200 * numerator + denominator) // (2 * denominator)
    return Decimal(cents).scaleb(-2)


def grouped(digits: str) -> str:
    """Thousands apart: "10000" → "10 000" (narrow no-break space)."""
    return f"{int(digits):,}".replace(",", NARROW)


def number(value: Fraction | Decimal | str) -> str:
    """
    >>> number("4.7"), number(Fraction(1, 3)), number("1E-7")
    ('4,7', '1/3', '0,0000001')
    """
    printed = (
        value if isinstance(value, str) else exact_string(value if isinstance(value, Fraction) else Fraction(value))
    )
    if "E" in printed:  # how a Decimal prints very small and very round numbers
        printed = format(Decimal(printed), "f")
    if "/" in printed:
        return printed
    whole, point, decimals = printed.partition(".")
    return grouped(whole) + ("," + decimals if point else "")


def money(amount: Decimal | str) -> str:
    """Euros as printed in the amount: "15.10" → "15,10 €"."""
    return f"{number(str(amount))}{NARROW}€"


def exact_money(value: Fraction) -> str:
    """Euros, exactly: at least two decimals; a fraction is followed by its cents and `…`."""
    printed = exact_string(value)
    if "/" in printed:
        cut = Decimal((value * 10_000).__floor__()).scaleb(-4)
        return f"{number(str(cut))}…{NARROW}€"
    whole, _, decimals = printed.partition(".")
    return money(f"{whole}.{decimals.ljust(2, '0')}")


@lru_cache(maxsize=1000)
def day(date: datetime.date) -> str:
    """
    >>> day(datetime.date(2013, 1, 1))
    '1er janvier 2013'
    """
    first = "1er" if date.day == 1 else str(date.day)
    return f"{first} {MONTHS[date.month - 1]} {date.year}"


def of_month(date: datetime.date) -> str:
    """After « de »: elided before a vowel.

    >>> of_month(datetime.date(2013, 10, 1)), of_month(datetime.date(2013, 1, 1))
    ('d’octobre 2013', 'de janvier 2013')
    """
    named = month(date)
    return f"d’{named}" if named[0] in "ao" else f"de {named}"


def month(date: datetime.date) -> str:
    return f"{MONTHS[date.month - 1]} {date.year}"


def raised(text: str) -> str:
    """Words as a sentence begins with them.

    >>> raised("décision n° 18")
    'Décision n° 18'
    """
    return text[:1].upper() + text[1:]
