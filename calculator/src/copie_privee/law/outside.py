"""Facts that stand beside the law: rates of VAT, and everyday devices that every system can be asked about.

Takes the packed registers; gives frozen objects. A rate of VAT is only ever an assumption, shown with its source.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .model import Category, Citation


@dataclass(frozen=True, slots=True)
class Vat:
    """A rate of value added tax in force in [start, until), with its source and how well it is known."""

    system: str
    percent: Decimal
    start: datetime.date
    until: datetime.date | None
    source: str
    grade: str

    @property
    def factor(self) -> Fraction:
        """What an amount without the tax is multiplied by."""
        return 1 + Fraction(self.percent) / 100


@dataclass(frozen=True, slots=True)
class Side:
    """What one system makes of an everyday device: a category with fields of a case, or the words that leave it out."""

    category: Category | None
    fields: dict[str, str]
    words: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Device:
    """An everyday device, with its side in every system."""

    id: str
    label: str
    sides: dict[str, Side]


def read_vat(entry: dict[str, Any]) -> Vat:
    until = datetime.date.fromisoformat(entry["until"]) if entry["until"] else None
    start = datetime.date.fromisoformat(entry["from"])
    return Vat(entry["system"], Decimal(entry["percent"]), start, until, entry["source"], entry["grade"])


def read_device(
    entry: dict[str, Any], categories: Mapping[tuple[str, str], Category], phrases: Mapping[str, Citation]
) -> Device:
    def side(system: str, given: dict[str, Any]) -> Side:
        words = tuple(phrases[id_] for id_ in given["cites"])
        return Side(categories.get((system, given["category"])), given["fields"], words)

    return Device(entry["id"], entry["label"], {name: side(name, given) for name, given in entry["sides"].items()})
