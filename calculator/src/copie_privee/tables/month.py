"""The dates of a month to declare: until when it is declared and paid, for the class of who pays or for each of them.

Takes a listing; gives dates with the words that set them. They are those of any case of that month: nothing sold, the
month is declared all the same.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..answer import Deadline, Kind
from ..assess import assess
from ..case import FIELDS, Case
from ..catalogue import say
from ..dates import next_month, within
from ..errors import InputError
from ..law import Law
from .listing import Listing


@dataclass(slots=True)
class Due:
    """A date, and the classes of payers it binds."""

    deadline: Deadline
    payers: list[str] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        return {**self.deadline.as_json(), "payers": self.payers}


def calendar(listing: Listing, law: Law) -> list[Due]:
    """The dates of the month, in their order; of each, which class of payers it is for."""
    found: dict[tuple[object, str], Due] = {}
    for payer in [listing.payer] if listing.payer else FIELDS["payer"].choices:
        for deadline in _dates(listing, payer, law):
            due = found.setdefault((deadline.date, deadline.what), Due(deadline))
            due.payers.append(payer)
    return sorted(found.values(), key=lambda due: due.deadline.date)


def _dates(listing: Listing, payer: str, law: Law) -> tuple[Deadline, ...]:
    """The dates of a case of that month that pays something; none for who has no date by the month."""
    month = listing.month
    assert month is not None
    for category in law.of_system(listing.system):
        if not within(month, category.valid.start, category.valid.until) or not any(b.amount for b in category.bands):
            continue
        case = Case(listing.system, category.id, category.start, exigible=f"{month:%Y-%m}", payer=payer)
        try:
            dates = assess(case, law).deadlines
        except InputError:  # who pays on the day itself: a month does not say which
            return ()
        return tuple(d for d in dates if d.kind is Kind.PAYMENT and d.date >= next_month(month))
    return ()


def duty(due: Due, payer: str) -> str:
    """What is to be done, and by which classes of payers where the list is for none of them."""
    if payer or not due.payers:
        return due.deadline.what
    return say(
        "table.due", what=due.deadline.what, payers=", ".join(say(f"choice.payer.{each}") for each in due.payers)
    )
