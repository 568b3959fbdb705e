"""Competing readings: where the words allow another amount, it is computed and its ground is told.

Takes the levy under the default reading; gives alternatives, and `listed` keeps those that change something, the
default first. Each varies one point only and leaves the others as in the default.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from .. import french
from ..case import Question
from ..catalogue import say
from ..law import Law
from .assessment import Kind, Reading
from .tariff import Levy

DEFAULT = "default"
Tariff = Callable[[Question, Law], Levy]


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another reading: its id, name and ground, the exact euros it gives, and why the default does not follow it.

    `multiplied` where the exact amount is multiplied before it is rounded; `kept` where it is listed although its
    amount is that of the default; `device`: the exact share of the device in the amount of a lot; `about`: what it is
    about, where somebody asks. An alternative with the id of the default gives the shares of the default itself.
    """

    id: str
    label: str
    ground: str
    exact: Fraction
    default: str
    multiplied: bool = False
    kept: bool = False
    device: Fraction | None = None
    about: Kind | None = None


def rounding(found: Levy, quantity: int) -> tuple[Alternative, ...]:
    """The exact amount times the quantity, rounded once."""
    if quantity == 1:
        return ()
    label, ground = say("reading.round-after"), say("reading.round-after.ground")
    return (
        Alternative("round-after", label, ground, found.exact, say("reading.default.round-after"), multiplied=True),
    )


def listed(alternatives: Iterable[Alternative], question: Question, found: Levy) -> tuple[Reading, ...]:
    """The default and the alternatives that change the amount, or nothing when none does."""
    others = tuple(alternatives)
    if not others:
        return ()
    quantity = question.quantity
    unit = french.round_to_cent(found.exact)
    changing, grounds, own = [], [], None
    for other in others:
        if other.id == DEFAULT:
            own = other.device
            continue
        amount = french.round_to_cent(other.exact)
        total = french.round_to_cent(other.exact * quantity) if other.multiplied else amount * quantity
        if other.kept or (amount, total) != (unit, unit * quantity):
            shares = _shares(amount, other.device)
            changing.append(Reading(other.id, other.label, amount, total, other.ground, False, *shares, other.about))
            grounds.append(other.default)
    if not changing:
        return ()
    ground = " ".join(dict.fromkeys(grounds))
    shares = _shares(unit, own)
    return (Reading(DEFAULT, say("reading.default"), unit, unit * quantity, ground, True, *shares), *changing)


def _shares(amount: Decimal, device: Fraction | None) -> tuple[Decimal | None, Decimal | None]:
    """The shares of device and medium in the amount of a lot, for one item."""
    if device is None:
        return None, None
    bare = french.round_to_cent(device)
    return bare, amount - bare
