"""The question: a device as the reader describes it, and what is understood of it.

`Case` holds what was typed, as typed. `understand` reads it against the law and gives a frozen
`Question` of exact values, or raises InputError naming the field.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields

from .capacity import Capacity, read_capacity, thousands_dot
from .catalogue import say
from .errors import InputError
from .law import Category, Law

_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_FRENCH = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")
_COUNT = re.compile("[0-9]{1,9}|[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3}){1,2}")


@dataclass(frozen=True, slots=True)
class Case:
    """A device and its circumstances, as typed.

    system    "fr" or "be"
    category  a category id of that system ("telephone-mobile")
    capacity  "64 Go", "4,7 Go", "1 TB"; needed only where the tariff depends on it
    date      AAAA-MM-JJ or JJ/MM/AAAA, the date that chooses the provisions; today if empty
    quantity  how many identical items
    """

    system: str
    category: str
    capacity: str = ""
    date: str | datetime.date = ""
    quantity: str | int = 1

    @classmethod
    def from_mapping(cls, given: Mapping[str, object]) -> Case:
        """A case from named values, as they come from a form or a file; None means not given.

        Raises InputError for a name that is not a field, or a value that is neither text nor
        a whole number.
        """
        names = [field.name for field in fields(cls)]
        for name, value in given.items():
            if name not in names:
                raise InputError("line", name, say("accepted.line", keys=", ".join(names)))
            if isinstance(value, bool) or not isinstance(value, str | int | None):
                raise InputError(name, value, _accepted(name))
        typed = {name: str(value) for name, value in given.items() if value is not None}
        return cls(
            typed.get("system", ""),
            typed.get("category", ""),
            typed.get("capacity", ""),
            typed.get("date", ""),
            typed.get("quantity", "") or 1,
        )


@dataclass(frozen=True, slots=True)
class Question:
    """A case that was understood: exact values, and the category of the law."""

    category: Category
    capacity: Capacity | None
    date: datetime.date
    quantity: int
    warnings: tuple[str, ...]


def understand(case: Case, law: Law) -> Question:
    """The question a case asks. Raises InputError for the first field that cannot be read."""
    category = _category(case, law)
    date = _date(case.date)
    quantity = _quantity(case.quantity)
    if not category.needs_capacity:
        return Question(category, None, date, quantity, ())
    capacity = read_capacity(case.capacity)
    return Question(category, capacity, date, quantity, _dot_warning(case.capacity, capacity))


def _accepted(name: str) -> str:
    return say(f"accepted.{name}", systems="fr, be", categories="texte")


def _category(case: Case, law: Law) -> Category:
    if case.system not in law.systems:
        systems = ", ".join(f"{system} ({say(f'system.{system}')})" for system in law.systems)
        raise InputError("system", case.system, say("accepted.system", systems=systems))
    category = law.categories.get((case.system, case.category))
    if category is None:
        known = ", ".join(c.id for c in law.of_system(case.system))
        raise InputError("category", case.category, say("accepted.category", categories=known))
    return category


def _date(typed: str | datetime.date) -> datetime.date:
    if isinstance(typed, datetime.date):
        return typed
    text = typed.strip()
    if not text:
        return datetime.date.today()
    if match := _ISO.fullmatch(text):
        year, month, day = match.groups()
    elif match := _FRENCH.fullmatch(text):
        day, month, year = match.groups()
    else:
        raise InputError("date", typed, say("accepted.date"))
    try:
        return datetime.date(int(year), int(month), int(day))
    except ValueError:
        raise InputError("date", typed, say("accepted.date")) from None


def _quantity(typed: str | int) -> int:
    text = str(typed).strip()
    if not _COUNT.fullmatch(text) or not (count := int(re.sub("[^0-9]", "", text))):
        raise InputError("quantity", typed, say("accepted.quantity"))
    return count


def _dot_warning(typed: str, capacity: Capacity) -> tuple[str, ...]:
    if not thousands_dot(typed):
        return ()
    return (say("warning.dot", typed=typed.strip(), read=capacity),)
