"""The categories whose names look most like words that are not known: a way on, said to be no more than that.

Takes the unknown words; gives at most three leads of a system that share groups of three letters with them; where
nothing is alike, the three that people ask for most, and says which of the two it is.
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
) -> tuple[tuple[Lead, ...], bool]:
    """The nearest categories of a system, the nearest first, and whether their names are alike at all."""
    wanted = _groups(" ".join(words))
    usual = lexicon.nearest.get(system, [])  # a country may name none

    def rank(category: Category) -> tuple[Fraction, int]:
        return -likeness[category.id], usual.index(category.id) if category.id in usual else len(usual)

    categories = law.of_system(system)
    likeness = {c.id: max(_alike(wanted, _groups(name)) for name in (c.label, *c.words)) for c in categories}
    alike = [category for category in categories if likeness[category.id]]
    offered = sorted(alike or categories, key=rank)[:OFFERED]
    return tuple(_lead(category, capacity, law) for category in offered), bool(alike)


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
