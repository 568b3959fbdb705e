"""The one table of what a case may tell: every circumstance with its kind, its group and its choices.

A line of `Facts` is a field: parser, schema, form, help, files and messages are made from it. What a field is called,
and what each choice means to a reader, stands in the catalogue under `field.<name>` and `choice.<name>.<value>`.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field, fields
from decimal import Decimal
from enum import StrEnum
from typing import Any

from ..capacity import Capacity
from ..catalogue import has, say
from ..law import Category

YES, NO = "oui", "non"
NO_DEVICE = "none"
NO_CAPACITY = ("0", "aucune", "non", "none")


class FieldKind(StrEnum):
    """How a field is typed and what it means."""

    TEXT = "text"
    CHOICE = "choice"  # one of its choices
    YES_NO = "yes_no"
    DEVICE = "device"  # a category of devices of the same system, or NO_DEVICE
    DAY = "day"
    MONTH = "month"  # a day, or a month that stands for its first day
    CAPACITY = "capacity"  # a capacity, or none
    COUNT = "count"
    EUROS = "euros"

    @property
    def form(self) -> str:
        """The kind of control that fills it: "choice", "date", "capacity", "count", "euros" or "text"."""
        if self in (FieldKind.CHOICE, FieldKind.YES_NO, FieldKind.DEVICE):
            return "choice"
        return "date" if self in (FieldKind.DAY, FieldKind.MONTH) else str(self)


@dataclass(frozen=True, slots=True)
class Field:
    """One line of the table."""

    name: str
    kind: FieldKind
    group: str = ""
    choices: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        return say(f"field.{self.name}")

    def choice_label(self, value: str) -> str:
        """What a choice means, in words."""
        return say(f"choice.{value}" if self.kind is FieldKind.YES_NO else f"choice.{self.name}.{value}")

    @property
    def accepted(self) -> str:
        """What the field accepts, in words, for messages and help."""
        if self.kind is FieldKind.YES_NO:
            return say("accepted.choice", choices=", ".join(self.choices))
        if self.kind is FieldKind.CHOICE:
            listed = ", ".join(f"{value} ({self.choice_label(value)})" for value in self.choices)
            return say("accepted.choice", choices=listed)
        own = f"accepted.{self.name}"
        return say(own if has(own) else f"accepted.kind.{self.kind}")


def _choice(group: str, *choices: str) -> Any:
    return field(default=None, metadata={"kind": FieldKind.CHOICE, "group": group, "choices": choices})


def _yes_no(group: str) -> Any:
    return field(default=None, metadata={"kind": FieldKind.YES_NO, "group": group, "choices": (YES, NO)})


def _typed(kind: FieldKind, group: str) -> Any:
    return field(default=None, metadata={"kind": kind, "group": group})


@dataclass(frozen=True, slots=True, eq=False)
class Facts:
    """The circumstances of a case, read; None where the reader said nothing. What was told alike is read once.

    offer        a medium sold with a device: in one package, or as its complement (Décision 15, art. 2)
    device       that device; integrated: the capacity it already has
    nas          its form; certified: systems it is certified for at once; environment: where it can be used (art. 3)
    dedicated    a key or a card made for one use (art. 1, I, 6° and 7°); plays: whether a phone plays music or video
                 (10°; AR, art. 2, § 1, 4°); alike: whether only its capacity differs from that of the table (art. 5)
    os           the operating system of a tablet (art. 1, I, 12°)
    buyer        who buys; purposes, use: what for; listed: on the minister's list; copying: whether private copying can
                 be presumed; agreement: concluded or not (CPI, art. L. 311-8)
    export       exported, or delivered to another country of the Union
    payer        the class of who pays; exigible: the day or month the levy fell due; notified: its amount told;
                 received: a request for information (AR, art. 7)
    commercial, unused, proofs       activity, goods and papers of an export (AR, art. 4)
    article57, institution, claimed, invoiced, requested        a claim for refund (AR, art. 8)
    """

    offer: str | None = _choice("offer", "bundle", "complement")
    device: Category | str | None = _typed(FieldKind.DEVICE, "offer")
    integrated: Capacity | str | None = _typed(FieldKind.CAPACITY, "offer")
    nas: str | None = _choice("storage", "desktop", "rack")
    certified: int | None = _typed(FieldKind.COUNT, "storage")
    environment: str | None = _choice("storage", "professional", "ordinary")
    dedicated: bool | None = _yes_no("device")
    plays: bool | None = _yes_no("device")
    alike: bool | None = _yes_no("device")
    os: str | None = _choice("tablet", "mobile", "own", "computer")
    buyer: str | None = _choice(
        "buyer", "individual", "professional", "broadcaster", "producer", "publisher", "disability"
    )
    purposes: str | None = _choice("buyer", "professional", "other")
    use: str | None = _choice("buyer", "own", "other")
    listed: bool | None = _yes_no("buyer")
    copying: bool | None = _yes_no("buyer")
    agreement: bool | None = _yes_no("buyer")
    export: bool | None = _yes_no("export")
    payer: str | None = _choice("payer", "exclusive", "manufacturer", "wholesale", "other")
    exigible: datetime.date | None = _typed(FieldKind.MONTH, "payer")
    notified: datetime.date | None = _typed(FieldKind.DAY, "payer")
    received: datetime.date | None = _typed(FieldKind.DAY, "payer")
    commercial: bool | None = _yes_no("export")
    unused: bool | None = _yes_no("export")
    proofs: bool | None = _yes_no("export")
    article57: str | None = _choice("refund", "oui", "4", "non")
    institution: bool | None = _yes_no("refund")
    claimed: Decimal | None = _typed(FieldKind.EUROS, "refund")
    invoiced: datetime.date | None = _typed(FieldKind.DAY, "refund")
    requested: datetime.date | None = _typed(FieldKind.DAY, "refund")

    @property
    def given(self) -> tuple[str, ...]:
        """Names of the circumstances the reader told."""
        return tuple(name for name in CIRCUMSTANCES if getattr(self, name) is not None)


NOTHING_TOLD = Facts()
CIRCUMSTANCES: dict[str, Field] = {line.name: Field(line.name, **line.metadata) for line in fields(Facts)}
# What every case has, before any circumstance.
BASE: dict[str, Field] = {
    "system": Field("system", FieldKind.TEXT),
    "category": Field("category", FieldKind.TEXT),
    "capacity": Field("capacity", FieldKind.CAPACITY),
    "date": Field("date", FieldKind.DAY),
    "quantity": Field("quantity", FieldKind.COUNT),
}
FIELDS: dict[str, Field] = BASE | CIRCUMSTANCES


def typed_again(value: object) -> str:
    """A value that was read, as somebody may type it: `read` understands it the same way."""
    if isinstance(value, bool):
        return YES if value else NO
    return value.id if isinstance(value, Category) else str(value)
