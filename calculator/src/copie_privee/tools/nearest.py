"""The categories whose names look most like words that are not known: a way on, said to be no more than that.

Takes the unknown words; gives three leads of a system, by the groups of three letters they share; where nothing is
alike, those that people ask for most, which `any_alike` tells apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ..capacity import Capacity
from ..law import Category, Law
from .guidance import Lead
from .lexicon import Lexicon
from .tokens import folded

OFFERED = 3


def nearest(
    system: str, words: Sequence[str], capacity: Capacity | None, law: Law, lexicon: Lexicon
) -> tuple[Lead, ...]:
    """The three nearest categories of a system, the nearest first."""
    wanted = _groups(" ".join(words))
    usual = lexicon.nearest.get(system, [])  # a country may name none

    def rank(category: Category) -> tuple[Fraction, int]:
        alike = max(_alike(wanted, _groups(name)) for name in (category.label, *category.words))
        return -alike, usual.index(category.id) if category.id in usual else len(usual)

    return tuple(_lead(category, capacity, law) for category in sorted(law.of_system(system), key=rank)[:OFFERED])


def any_alike(words: Sequence[str], law: Law) -> bool:
    """Whether some name of a category looks like the words at all."""
    wanted = _groups(" ".join(words))
    names = (name for category in law.categories.values() for name in (category.label, *category.words))
    return any(_alike(wanted, _groups(name)) for name in names)


def _groups(text: str) -> set[str]:
    padded = f" {folded(text)} "
    return {padded[i : i + 3] for i in range(len(padded) - 2)}


def _alike(one: set[str], other: set[str]) -> Fraction:
    """What two sets share of all they hold, below a quarter nothing."""
    share = Fraction(len(one & other), len(one | other) or 1)
    return share if share * 4 >= 1 else Fraction(0)


def _lead(category: Category, capacity: Capacity | None, law: Law) -> Lead:
    case = {"system": category.system, "category": category.id}
    if capacity and category.needs_capacity:
        case["capacity"] = str(capacity)
    return Lead(category.label, case, None, (law.place(category.work, category.defined_in).cite(),))
