"""The question: what is understood of a case, in exact values.

`understand` reads a Case against the law and gives a frozen Question, or raises InputError naming the first field that
cannot be read. A field left empty is None: nothing is assumed for it here.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, wraps
from typing import Any, TypeVar

from .. import french
from ..capacity import Capacity, assumed_unit, read_capacity, thousands_dot
from ..catalogue import say
from ..errors import InputError
from ..law import Category, Law
from .case import Case
from .fields import BASE, CIRCUMSTANCES, FIELDS, NOTHING_TOLD, Facts
from .reading import is_month, read, read_date, read_quantity, too_late

_Told = TypeVar("_Told")
_KEPT = 1_000


@dataclass(frozen=True, slots=True)
class Question:
    """A case that was understood: exact values, and the category of the law.

    date    the day that chooses the tariff: that on which the levy fell due, where it was told, else `typed`
    typed   the date of the case, on which the reader bought or sold; None where only `exigible` was told
    monthly whether only the month was told in which the levy fell due: `date` is then its first day
    """

    category: Category
    capacity: Capacity | None
    date: datetime.date
    quantity: int
    warnings: tuple[str, ...]
    facts: Facts = NOTHING_TOLD
    typed: datetime.date | None = None
    monthly: bool = False

    @property
    def exigible(self) -> datetime.date | None:
        """The day the levy fell due, where it was told."""
        return self.facts.exigible

    @property
    def date_again(self) -> str:
        """The date of the case as it may be typed again; nothing where only `exigible` was told."""
        if self.typed is None and self.exigible is not None:
            return ""
        return str(self.typed or self.date)

    @property
    def exigible_again(self) -> str:
        """The day or the month of `exigible` as it may be typed again."""
        return f"{self.date:%Y-%m}" if self.monthly else str(self.exigible or "")

    @property
    def when(self) -> str:
        """The day that chooses the tariff, or the month where no day was told, in words."""
        if self.monthly:
            return say("date.in", month=french.month(self.date))
        return say("date.on", day=french.day(self.date))

    @property
    def applied(self) -> Category:
        """The category whose tariff applies: that of the device for an offer (Décision 15, art. 2, I)."""
        device = self.facts.device
        return device if self.facts.offer and isinstance(device, Category) else self.category


def whatever_the_size(reason: Callable[[Question, Law], _Told]) -> Callable[[Question, Law], _Told]:
    """What looks neither at the capacity nor at the quantity of a question is worked out once for all of them.

    It is handed a question without a capacity, for one item, so that it could not look.
    """

    @lru_cache(maxsize=_KEPT)
    def once(
        law: Law,
        category: Category,
        date: datetime.date,
        facts: Facts,
        typed: datetime.date | None,
        monthly: bool,
    ) -> _Told:
        return reason(Question(category, None, date, 1, (), facts, typed, monthly), law)

    @wraps(reason)
    def asked(question: Question, law: Law) -> _Told:
        return once(law, question.category, question.date, question.facts, question.typed, question.monthly)

    return asked


def understand(case: Case, law: Law) -> Question:
    """The question a case asks. Raises InputError for the first field that cannot be read."""
    category, told = read_category(case, law), case.told
    month = told.get("exigible", "")
    exigible, monthly = (read_date("exigible", month), is_month(month)) if month else (None, False)
    typed = read_date("date", told["date"])
    date = exigible or typed or datetime.date.today()
    quantity = read_quantity(told["quantity"])
    facts = _facts(case, law, category)
    if facts.payer and too_late(date):
        raise InputError("exigible", date, FIELDS["exigible"].accepted)
    if not category.needs_capacity:
        return Question(category, None, date, quantity, (), facts, typed, monthly)
    size = told["capacity"]
    capacity = read_capacity(size)
    return Question(category, capacity, date, quantity, _dot_warning(size, capacity), facts, typed, monthly)


def read_category(case: Case, law: Law) -> Category:
    """The category a case names. Raises InputError for a system or a category that is not known."""
    named, id_ = case.told["system"], case.told["category"]
    found = law.categories.get((named, id_))
    if found is None:
        read_system(named, law)
        raise InputError("category", id_, accepted_ids("category", law, named))
    return found


def read_system(system: str, law: Law) -> None:
    """Raises InputError for a system that is not known."""
    if system not in law.systems:
        raise InputError("system", system, accepted_ids("system", law))


def accepted_ids(name: str, law: Law, system: str = "") -> str:
    """What the fields `system` and `category` accept: every id the law knows, or those of one system."""
    if name == "system":
        systems = ", ".join(f"{known} ({say(f'system.{known}')})" for known in law.systems)
        return say("accepted.system", systems=systems)
    known = [category.id for category in law.categories.values() if system in ("", category.system)]
    return say("accepted.category", categories=", ".join(known))


def _facts(case: Case, law: Law, category: Category) -> Facts:
    if len(case.told) == len(BASE):
        return NOTHING_TOLD
    return _read_facts(tuple(case.circumstances.items()), category.system, law)


@lru_cache(maxsize=_KEPT)
def _read_facts(told: tuple[tuple[str, str], ...], system: str, law: Law) -> Facts:
    devices = {c.id: c for c in law.of_system(system) if c.is_device}
    typed = dict(told)
    values: dict[str, Any] = {
        name: read(field, typed[name], devices) for name, field in CIRCUMSTANCES.items() if name in typed
    }
    return Facts(**values)


def _dot_warning(typed: str, capacity: Capacity) -> tuple[str, ...]:
    if assumed_unit(typed):
        return (say("warning.unit", typed=typed.strip(), read=capacity),)
    if not thousands_dot(typed):
        return ()
    return (say("warning.dot", typed=typed.strip(), read=capacity),)
