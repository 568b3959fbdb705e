"""The answer: an amount with its reasons, or the reason why there is none.

Frozen data and its JSON form; made by `assess`, printed by `display`.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Any

from .. import french
from ..case import Question
from ..law import Citation, Validity, Work
from .later import Later

CURRENCY = "EUR"


class Outcome(StrEnum):
    """What the law answers; `has_amount` says which come with one.

    due              the levy of the tariff is owed
    zero             the text itself sets 0 €
    exempt           not owed, by reason of who buys or what becomes of the goods
    refundable       the amount was or will be paid, and can be claimed back
    not_liable       outside the list of devices and media
    outside_texts    a date that no text published here covers
    needs_judgement  a question of fact that only the reader can settle
    """

    DUE = "due"
    ZERO = "zero"
    EXEMPT = "exempt"
    REFUNDABLE = "refundable"
    NOT_LIABLE = "not_liable"
    OUTSIDE_TEXTS = "outside_texts"
    NEEDS_JUDGEMENT = "needs_judgement"

    @property
    def has_amount(self) -> bool:
        """Whether an amount goes with it."""
        return self in _WITH_AMOUNT


_WITH_AMOUNT = (Outcome.DUE, Outcome.ZERO, Outcome.REFUNDABLE)


class Kind(StrEnum):
    """What a reason is about: whoever needs a reason asks for it by kind."""

    DEFINITION = "definition"  # which words define the category
    SCOPE = "scope"  # whether the device or medium is in the list
    OFFER = "offer"  # a medium sold with a device
    CAPACITY = "capacity"  # which capacity counts
    BAND = "band"  # the line of the tariff
    CAP = "cap"  # above the last line
    PROPORTION = "proportion"  # between capacities
    FORMULA = "formula"  # how a rate or a slice counts
    ROUNDING = "rounding"
    QUANTITY = "quantity"
    DAY = "day"  # which day chooses the tariff
    WINDOW = "window"  # when the tariff was in force
    EXEMPTION = "exemption"  # who does not owe, or why they do
    REFUND = "refund"  # how what was paid is given back, or why not
    AMOUNT = "amount"  # the amount of the tariff, told beside an answer without one
    VERSION = "version"  # which version of an article is shown
    QUESTION = "question"  # what only the reader can say
    PAYER = "payer"  # who a class of payers is
    EVENT = "event"  # what makes the levy fall due
    PAYMENT = "payment"  # when it is paid
    DECLARATION = "declaration"  # what is declared, and when
    INVOICE = "invoice"  # what an invoice shows
    PAPER = "paper"  # what a file must hold
    FLOOR = "floor"  # the least amount and the dates of a claim
    HUMAN = "human"  # what only people can establish or decide

    @property
    def of_tariff(self) -> bool:
        """Whether it is about the tariff of the device itself, whoever buys, pays or exports it."""
        return self in _OF_TARIFF


_OF_TARIFF = frozenset(
    {
        Kind.DEFINITION,
        Kind.SCOPE,
        Kind.OFFER,
        Kind.CAPACITY,
        Kind.BAND,
        Kind.CAP,
        Kind.PROPORTION,
        Kind.FORMULA,
        Kind.ROUNDING,
        Kind.QUANTITY,
        Kind.DAY,
        Kind.WINDOW,
    }
)


@dataclass(frozen=True, slots=True)
class Step:
    """One reason: what it is about, in plain French, with the words of the law it rests on.

    asks    of a question: the field whose answer would settle it
    """

    kind: Kind
    text: str
    citations: tuple[Citation, ...] = ()
    asks: str = ""

    def as_json(self) -> dict[str, Any]:
        return {"kind": str(self.kind), "text": self.text, "citations": [c.as_json() for c in self.citations]}


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read the text where it allows several: euros, and the ground it stands on.

    The default comes first; readings are listed only where they change an amount. `device` and `medium` are the shares
    of a lot in its amount, where one is sold with the other; a share may be negative.
    """

    id: str
    label: str
    unit_amount: Decimal
    total: Decimal
    ground: str
    default: bool = False
    device: Decimal | None = None
    medium: Decimal | None = None
    about: Kind | None = None

    def as_json(self) -> dict[str, Any]:
        amounts = {"unit_amount": _string(self.unit_amount), "total": _string(self.total)}
        shares = {}
        if self.device is not None:
            shares = {"shares": {"device": _string(self.device), "medium": _string(self.medium)}}
        told = {"id": self.id, "label": self.label, **amounts, "ground": self.ground, "default": self.default}
        return told | shares


@dataclass(frozen=True, slots=True)
class Deadline:
    """Something to do by a date; `kind` says for what: a payment, a declaration, a claim for refund."""

    what: str
    date: datetime.date
    citations: tuple[Citation, ...]
    kind: Kind = Kind.PAYMENT

    def as_json(self) -> dict[str, Any]:
        return {"what": self.what, "date": str(self.date), "citations": [c.as_json() for c in self.citations]}


@dataclass(frozen=True, slots=True)
class Assessment:
    """The levy of a case.

    outcome     see Outcome
    exact       euros for one item, before rounding; None where there is no amount
    provision   the band or amount applied, or the words that exempt or exclude; None where there are none
    steps       the reasons, in order
    readings    the default and its competitors, where they change something
    deadlines   what is to be done, and when, where the case says who pays
    missing     fields whose answer would settle a needs_judgement
    works       the texts that were consulted, with the sha256 of the bytes received
    later       what is told where no published text covers the date; no amount comes from it
    """

    question: Question
    outcome: Outcome
    exact: Fraction | None
    provision: Citation | None
    steps: tuple[Step, ...]
    warnings: tuple[str, ...]
    works: tuple[Work, ...]
    version: str
    readings: tuple[Reading, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    missing: tuple[str, ...] = ()
    later: Later | None = None

    def of(self, *kinds: Kind) -> tuple[Step, ...]:
        """The reasons of these kinds, in order."""
        return tuple(step for step in self.steps if step.kind in kinds)

    @property
    def valid(self) -> Validity:
        """When the tariff applied was in force."""
        return self.question.applied.valid

    @property
    def unit_amount(self) -> Decimal | None:
        """Euros for one item, rounded half up to the cent."""
        return None if self.exact is None else french.round_to_cent(self.exact)

    @property
    def total(self) -> Decimal | None:
        """Euros for the quantity: the rounded unit amount times the quantity."""
        unit = self.unit_amount
        return None if unit is None else unit * self.question.quantity

    def as_json(self) -> dict[str, Any]:
        """Plain data; exact numbers as strings with `.` for the decimal mark."""
        valid = self.valid
        return {
            "outcome": str(self.outcome),
            "unit_amount": _string(self.unit_amount),
            "unit_amount_exact": None if self.exact is None else french.exact_string(self.exact),
            "quantity": self.question.quantity,
            "total": _string(self.total),
            "currency": CURRENCY,
            "category": self.question.category.id,
            "provision": self.provision.as_json() if self.provision else None,
            "steps": [step.as_json() for step in self.steps],
            "readings": [reading.as_json() for reading in self.readings],
            "deadlines": [deadline.as_json() for deadline in self.deadlines],
            "warnings": list(self.warnings),
            **({"later": self.later.as_json()} if self.later else {}),
            "valid": {
                "from": str(valid.start),
                "until": str(valid.until) if valid.until else None,
                "note": valid.end_authority,
            },
            "texts": [{"work": work.id, "sha256": work.sha256} for work in self.works],
            "version": self.version,
        }


def _string(amount: Decimal | None) -> str | None:
    return None if amount is None else format(amount, "f")
