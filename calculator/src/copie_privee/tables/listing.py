"""What a list is: whose texts apply, what is asked of it, for which month, by whom.

Takes what a reader chose, as typed; gives a Listing, or raises InputError naming the field.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from .. import french
from ..case import FIELDS
from ..case.fields import CIRCUMSTANCES
from ..case.question import read_system
from ..case.reading import read
from ..catalogue import say
from ..errors import InputError
from ..law import Law
from ..typed import as_text
from .columns import WITH, WITHOUT

DECLARE, CHECK, CLAIM = "declare", "check", "claim"
TASKS = (DECLARE, CHECK, CLAIM)
_MONTH = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})|(?P<month_>[0-9]{1,2})/(?P<year_>[0-9]{4})")


@dataclass(frozen=True, slots=True)
class Listing:
    """What a list is.

    task     a month to declare, invoices to check, or invoices to claim back
    month    its first day; needed to declare, else the date of rows that tell none
    payer    the class of who pays, "" where nobody said
    basis    whether amounts billed are without VAT ("ht") or with it, where the heading does not say
    told     circumstances that hold for every row that says nothing else
    """

    system: str
    task: str = DECLARE
    month: datetime.date | None = None
    payer: str = ""
    basis: str = WITHOUT
    told: Mapping[str, str] = field(default_factory=dict)

    @property
    def declares(self) -> bool:
        return self.task == DECLARE

    @property
    def of_month(self) -> str:
        """The month after « de »."""
        return french.of_month(self.month) if self.month else ""


def listing(given: Mapping[str, object], law: Law) -> Listing:
    """A list as a reader describes it: system, task, month, basis, and any circumstance of a case.

    Raises InputError for what cannot be understood.
    """
    told = {name: _text(name, given.get(name)) for name in ("system", "task", "month", "basis", *CIRCUMSTANCES)}
    read_system(told["system"], law)
    task = told["task"] or DECLARE
    if task not in TASKS:
        raise InputError("task", task, say("accepted.task"))
    basis = told["basis"].lower() or WITHOUT
    if basis not in (WITHOUT, WITH):
        raise InputError("basis", basis, say("accepted.basis"))
    month = read_month(told["month"]) if told["month"] or task == DECLARE else None
    devices = {category.id: category for category in law.of_system(told["system"]) if category.is_device}
    for name in CIRCUMSTANCES:  # at once: a list without rows would never say what is wrong
        read(FIELDS[name], told[name], devices)
    circumstances = {name: told[name] for name in CIRCUMSTANCES if told[name] and name not in ("payer", "exigible")}
    return Listing(told["system"], task, month, told["payer"].lower(), basis, circumstances)


def read_month(typed: str) -> datetime.date:
    """The first day of the month typed.

    >>> str(read_month("06/2013"))
    '2013-06-01'
    """
    match = _MONTH.fullmatch(typed.strip())
    try:
        if match:
            found = datetime.date(int(match["year"] or match["year_"]), int(match["month"] or match["month_"]), 1)
            if datetime.date.min.year < found.year < datetime.date.max.year:
                return found
    except ValueError:
        pass
    raise InputError("month", typed, say("accepted.month"))


def _text(name: str, value: object) -> str:
    return as_text(name, value, say("accepted.text")).strip()
