"""Invoices to claim back: what of them can be, together, with the papers, the least amount and the dates.

Takes what the rows add up to and the circumstances that hold for all of them; gives a Claim. Each different row is put
to `assess` with these circumstances and with what is claimed in all, since a text may look at all invoices together
(AR, art. 8); the file of papers is that of `tools.dossier`.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from ..answer import Assessment, Deadline, Kind, Outcome
from ..assess import assess
from ..case import Case
from ..law import Law
from ..systems import system
from ..tools.dossier import Dossier, dossier
from .listing import Listing
from .sums import Group, Sums

TOGETHER = "claimed"  # the field of a case that tells the amount of all invoices
BILLED_ON = "invoiced"  # the field that tells the day of the invoice


@dataclass(frozen=True, slots=True)
class Part:
    """Equal rows of a claim, and what the law answers for them."""

    group: Group
    assessment: Assessment

    @property
    def total(self) -> Decimal:
        """What is given back of it."""
        back = self.assessment.outcome is Outcome.REFUNDABLE
        return self.group.total if back else Decimal("0.00")

    @property
    def reason(self) -> str:
        """Why it is given back, or not."""
        told = self.assessment.of(Kind.QUESTION, Kind.REFUND, Kind.EXEMPTION)
        return (told or self.assessment.steps)[0].text

    def as_json(self) -> dict[str, Any]:
        date = self.group.priced.date
        told = {"outcome": str(self.assessment.outcome), "reason": self.reason, "refund": format(self.total, "f")}
        return self.group.as_json() | told | {"date": str(date) if date else None}


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim: its parts, how many invoices, and its file (None where nothing is left to claim)."""

    parts: tuple[Part, ...]
    invoices: int
    dossier: Dossier | None

    @property
    def total(self) -> Decimal:
        return sum((part.total for part in self.parts), Decimal("0.00"))

    @property
    def dates(self) -> tuple[Deadline, ...]:
        """From when what is below the least amount can be claimed."""
        dated = {
            (deadline.date, deadline.what): deadline
            for part in self.parts
            for deadline in part.assessment.deadlines
            if deadline.kind is Kind.REFUND
        }
        return tuple(sorted(dated.values(), key=lambda deadline: deadline.date))

    def as_json(self) -> dict[str, Any]:
        file = self.dossier.as_json() if self.dossier else {"open": None, "papers": [], "floors": [], "humans": []}
        return {
            "total": format(self.total, "f"),
            "invoices": self.invoices,
            "parts": [part.as_json() for part in self.parts],
            **{name: file[name] for name in ("open", "papers", "floors", "humans")},
            "dates": [deadline.as_json() for deadline in self.dates],
        }


def claim(listing: Listing, sums: Sums, law: Law) -> Claim:
    """What can be claimed back of the rows. Raises InputError for a circumstance that cannot be understood."""
    groups = [group for group in sums.groups.values() if group.total]
    cases = [_case(group, listing, sums.total, law) for group in groups]
    parts = [Part(group, assess(Case.from_mapping(case), law)) for group, case in zip(groups, cases, strict=True)]
    first = next((at for at, part in enumerate(parts) if part.total), 0)
    file = dossier(cases[first], law) if parts else None
    return Claim(tuple(parts), len(sums.invoices), file)


def _case(group: Group, listing: Listing, total: Decimal, law: Law) -> dict[str, str]:
    """The case of a group: the circumstances told for all, unless its rows say otherwise."""
    priced = group.priced
    assert priced.case is not None and priced.category is not None
    asked = system(listing.system).fields(priced.category, law)
    told = {name: value for name, value in listing.told.items() if name in asked}
    if listing.payer and "payer" in asked:
        told["payer"] = listing.payer
    if TOGETHER in asked and "article57" in told:
        told.setdefault(TOGETHER, format(total, "f"))
    if BILLED_ON in asked and priced.date and TOGETHER in told:
        told.setdefault(BILLED_ON, str(priced.date))
    return told | dict(priced.case) | {"quantity": str(group.quantity)}
