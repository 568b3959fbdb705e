"""What came before and after the published texts: facts that are told, and from which nothing is ever calculated.

Frozen objects, made here out of the `later` part of `law.json`. An amount is kept as the text that was read, not as a
number, so that no sum can be made of it.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from ..capacity import Capacity
from ..dates import DAY, within

# How well something is known: the act itself or a copy, a society's own page, a newspaper, a shop, or what follows.
GRADES = ("official", "society", "press", "shop", "inferred")
# The goods a rule is for.
STATES = ("new", "refurbished")


@dataclass(frozen=True, slots=True)
class Source:
    """Where something was read, what kind of page that is, and the first day of the month in which it was read."""

    kind: str
    title: str
    address: str
    read: datetime.date


@dataclass(frozen=True, slots=True)
class Act:
    """A decision or decree that is not published here.

    link    where to read it, empty where that is not known
    page    its card on the site
    repealed    the published text and the place in it that repeal it; None where none does
    published, challenge    where and when it was published, and who contested it, in words
    formed  whether the link follows a pattern and was not tried
    """

    id: str
    system: str
    label: str
    date: str
    published: str
    challenge: str
    link: str
    formed: bool
    earlier: bool
    repealed: tuple[str, str] | None
    page: str
    note: str


@dataclass(frozen=True, slots=True)
class Told:
    """An amount that was read, in euros, and the capacities it was read for."""

    amount: str
    above: Capacity | None
    up_to: Capacity | None


@dataclass(frozen=True, slots=True)
class Rule:
    """An act that governs a category in [start, until), for new or for refurbished goods, with what was read of it.

    closed_below  whether a bound belongs to the band above it, and not to the one that ends there
    seen_until    where no end is known, the last day on which nothing puts in doubt that it governed
    os            the operating systems the amounts were read for; empty where they do not count
    """

    act: Act
    start: datetime.date
    until: datetime.date | None
    seen_until: datetime.date | None
    state: str
    os: tuple[str, ...]
    closed_below: bool
    bands: tuple[Told, ...]
    grade: str
    sources: tuple[Source, ...]
    note: str

    @property
    def end(self) -> datetime.date | None:
        """The first day on which nothing says that it governs: its end, or the first one in doubt."""
        return self.seen_until + DAY if self.seen_until else self.until

    def holds(self, date: datetime.date) -> bool:
        return within(date, self.start, self.end)

    def suits(self, os: str | None) -> bool:
        """Whether what was read is of devices with this operating system; one that is not told excludes nothing."""
        return not os or not self.os or os in self.os

    def told(self, capacity: Capacity | None) -> Told | None:
        """What was read for a capacity; None where nothing was. Amounts that ignore capacity have one open band."""
        for band in self.bands:
            if band.up_to is None:
                return band
            if capacity is None:
                return None
            size, bound = capacity.octets, band.up_to.octets
            if size < bound or (size == bound and not self.closed_below):
                return band
        return None


@dataclass(frozen=True, slots=True)
class Family:
    """Devices or media that go together after the texts, the rules for them, and the things whose words mean them."""

    system: str
    label: str
    named_by: frozenset[str]
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Landmark:
    """A page or an anchor that words lead to and that holds no tariff: a text, an act's card, what was not found.

    date       of an act, as it is known ("2017-06"); empty for what is none
    kind       the entry of the vocabulary ("décision", "AR") that names it together with its date
    named_by   the entries that name it by themselves
    """

    id: str
    system: str
    text: str
    note: str
    page: str
    date: str
    kind: str
    named_by: frozenset[str]

    def dated(self, first: datetime.date, last: datetime.date) -> bool:
        """Whether its date may be one of these days, as far as it is known."""
        known = len(self.date)
        return bool(known) and str(first)[:known] <= self.date <= str(last)[:known]


@dataclass(frozen=True, slots=True)
class Horizon:
    """The last day anything was seen of a country's rules, and the words that say so."""

    seen: datetime.date
    text: str


@dataclass(frozen=True, slots=True)
class Beside:
    """Everything told of the time outside the texts."""

    earlier: tuple[Act, ...]
    rules: dict[tuple[str, str], tuple[Rule, ...]]
    horizons: dict[str, Horizon]
    families: tuple[Family, ...]
    landmarks: tuple[Landmark, ...]


def read_beside(data: dict[str, Any]) -> Beside:
    """The facts of `law.json`."""
    acts = {entry["id"]: _act(entry) for entry in data["acts"]}
    sources = {
        id_: Source(**entry | {"read": datetime.date.fromisoformat(entry["read"])})
        for id_, entry in data["sources"].items()
    }
    rules: dict[tuple[str, str], list[Rule]] = {}
    families: dict[str, list[Rule]] = {entry["id"]: [] for entry in data["families"]}
    for entry in data["periods"]:
        rule = _rule(entry, acts, sources)
        families[entry["family"]].append(rule)
        for category in entry["categories"]:
            rules.setdefault((rule.act.system, category), []).append(rule)
    return Beside(
        tuple(act for act in acts.values() if act.earlier),
        {category: tuple(sorted(found, key=lambda rule: rule.start)) for category, found in rules.items()},
        {
            system: Horizon(datetime.date.fromisoformat(entry["seen"]), entry["text"])
            for system, entry in data["horizons"].items()
        },
        tuple(
            Family(entry["system"], entry["label"], frozenset(entry["named_by"]), tuple(families[entry["id"]]))
            for entry in data["families"]
        ),
        tuple(Landmark(**entry | {"named_by": frozenset(entry["named_by"])}) for entry in data["landmarks"]),
    )


def _act(entry: dict[str, Any]) -> Act:
    return Act(**entry | {"repealed": tuple(entry["repealed"]) if entry["repealed"] else None})


def _rule(entry: dict[str, Any], acts: dict[str, Act], sources: dict[str, Source]) -> Rule:
    bounds = [Capacity(Decimal(band["value"]), band["unit"]) if band["unit"] else None for band in entry["bands"]]
    told = zip([None, *bounds], bounds, entry["bands"], strict=False)
    return Rule(
        act=acts[entry["act"]],
        start=datetime.date.fromisoformat(entry["from"]),
        until=datetime.date.fromisoformat(entry["until"]) if entry["until"] else None,
        seen_until=datetime.date.fromisoformat(entry["seen_until"]) if entry["seen_until"] else None,
        state=entry["state"],
        os=tuple(entry["os"]),
        closed_below=entry["bound"] == "below",
        bands=tuple(Told(band["amount"], above, up_to) for above, up_to, band in told),
        grade=entry["grade"],
        sources=tuple(sources[id_] for id_ in entry["sources"]),
        note=entry["note"],
    )
