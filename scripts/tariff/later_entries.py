"""What stands in `later.toml`: frozen entries, as `scripts.tariff.later` reads and checks them.

Dates known to the month are texts, "2018-07"; bounds and amounts are kept as they were read. `named_by`: the things and
traits of the vocabulary whose words lead to an entry.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Set
from dataclasses import dataclass, field
from typing import Protocol

from scripts.lawdoc.registers import Register, RegisterError


class Graded(Protocol):
    """What rests on sources."""

    @property
    def grade(self) -> str: ...
    @property
    def sources(self) -> tuple[str, ...]: ...


@dataclass(frozen=True, slots=True)
class Source:
    """Where something was read: what kind of page it is, and when."""

    id: str
    kind: str
    title: str
    address: str
    read: str


@dataclass(frozen=True, slots=True)
class Horizon:
    """How far a country was looked at: the last day anything was seen of, and the words that say so."""

    system: str
    seen: datetime.date
    text: str


@dataclass(frozen=True, slots=True)
class Act:
    """A decision or decree that is not published here.

    formed     its link follows a pattern and was not tried
    repealed   the place of a published text that repeals it as that text enters into force: work#eid
    """

    id: str
    system: str
    label: str
    short: str
    date: str
    published: str
    grade: str
    sources: tuple[str, ...]
    in_force: str = ""
    identifiers: tuple[tuple[str, str], ...] = ()
    link: str = ""
    formed: bool = False
    challenge: str = ""
    note: str = ""
    earlier: bool = False
    repealed: str = ""
    named_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Family:
    """Devices or media that go together after the texts, and the categories of the texts that they continue."""

    id: str
    system: str
    label: str
    categories: tuple[str, ...]
    named_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Period:
    """Which act governs a family from when, [start, until), and the amounts that were read: (bound, euros).

    os           the operating systems the amounts were read for; empty where they do not count
    seen_until   the last day on which nothing puts in doubt that it governed, where no end is known
    """

    family: str
    act: str
    start: datetime.date
    until: datetime.date | None
    state: str
    os: tuple[str, ...]
    bound: str
    bands: tuple[tuple[str, str], ...]
    grade: str
    sources: tuple[str, ...]
    note: str
    seen_until: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Sighting:
    """A family of the published texts that was seen listed again later."""

    family: str
    date: str
    text: str
    grade: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Around:
    """A provision of the law around, with one sentence on what it says."""

    id: str
    system: str
    title: str
    text: str
    grade: str
    sources: tuple[str, ...]
    named_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Absent:
    """What was looked for and not found."""

    system: str
    title: str
    text: str
    named_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Later:
    """The whole register."""

    sources: dict[str, Source]
    horizons: tuple[Horizon, ...]
    acts: dict[str, Act]
    families: dict[str, Family]
    periods: tuple[Period, ...]
    sightings: tuple[Sighting, ...]
    around: tuple[Around, ...]
    absent: tuple[Absent, ...]
    register: Register = field(repr=False, compare=False)

    def check_named(self, known: Set[str]) -> None:
        """Whatever names an entry is something that words lead to. Raises RegisterError with the line of the entry."""
        named: dict[str, Iterable[Act | Family | Around | Absent]] = {
            "act": self.acts.values(),
            "family": self.families.values(),
            "around": self.around,
            "absent": self.absent,
        }
        for kind, entries in named.items():
            for at, entry in enumerate(entries):
                if unknown := set(entry.named_by) - known:
                    place = self.register.at(kind, at, "named_by")
                    raise RegisterError(f"{place}: named_by ne nomme rien du vocabulaire, {', '.join(sorted(unknown))}")
