"""Works, provisions, bands and categories: the law as the calculator knows it, in frozen objects.

Made by `packed` out of `law.json`; every number in them was read from the words of a text.
"""

from __future__ import annotations

import datetime
from bisect import bisect_left
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from ..capacity import Capacity
from ..dates import day_before


@dataclass(frozen=True, slots=True)
class Citation:
    """Exact words of a place in a work."""

    work: str
    eid: str
    quote: str

    def as_json(self) -> dict[str, str]:
        return {"work": self.work, "eid": self.eid, "quote": self.quote}


@dataclass(frozen=True, slots=True)
class Work:
    """A published text: id, system, title, short title, sha256 of the bytes received."""

    id: str
    system: str
    title: str
    short: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Provision:
    """A place of a work: its words, what lawyers call it, its page, the places it refers to."""

    work: str
    eid: str
    label: str
    page: str
    words: str
    targets: tuple[tuple[str, str], ...]

    def cite(self) -> Citation:
        return Citation(self.work, self.eid, self.words)

    def quote(self, words: str) -> Citation:
        """Some of its words. Raises LookupError when they are not there, in this order, exactly."""
        if words not in self.words:
            raise LookupError(f"{self.eid} ne dit pas « {words} »")
        return Citation(self.work, self.eid, words)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that a sentence of the law sets ("quatre-vingts jours"), and the words that hold it."""

    value: int
    place: Citation


@dataclass(frozen=True)
class Band:
    """One line of a tariff: € an item ("unit") or € a gigabyte ("Go").

    Bounds: `above` exclusive, `up_to` inclusive. `base`: the capacity the amount is set for.
    """

    place: Citation
    above: Capacity | None
    up_to: Capacity | None
    amount: Decimal
    per: str
    base: Capacity | None

    @cached_property
    def exact(self) -> Fraction:
        """The amount, to reckon with."""
        return Fraction(self.amount)

    @cached_property
    def _octets(self) -> tuple[Fraction | None, Fraction | None]:
        """Both bounds in octets, worked out once."""
        return self.above.octets if self.above else None, self.up_to.octets if self.up_to else None

    def holds(self, capacity: Capacity) -> bool:
        return self.holds_octets(capacity.octets)

    def holds_octets(self, size: Fraction) -> bool:
        """Whether a capacity of so many octets is inside its bounds."""
        above, up_to = self._octets
        return (above is None or size > above) and (up_to is None or size <= up_to)


@dataclass(frozen=True, slots=True)
class Validity:
    """When a tariff was in force: [start, until), with the authority for each end."""

    start: datetime.date
    until: datetime.date | None
    seen_until: datetime.date | None
    start_places: tuple[str, ...]
    start_authority: str
    end_authority: str
    grade: str
    grade_note: str

    @property
    def last_day(self) -> datetime.date | None:
        return day_before(self.until)


@dataclass(frozen=True, eq=False)
class Category:
    """A family of devices or media, its definition, its tariff and its words; there is one of each."""

    id: str
    system: str
    work: str
    label: str
    defined_in: str
    tariff_in: str
    words: tuple[str, ...]
    common: tuple[str, ...]
    start: str
    kind: str
    valid: Validity
    bands: tuple[Band, ...]

    @cached_property
    def _tops(self) -> list[int | Fraction] | None:
        """The octets up to which each band goes, but the last; None where a band does not begin where one ends."""
        above, up_to = [band.above for band in self.bands[1:]], [band.up_to for band in self.bands[:-1]]
        joined = (one and other and one.octets == other.octets for one, other in zip(above, up_to, strict=True))
        if self.bands[0].above or not all(joined):
            return None
        return [whole(bound.octets) for bound in up_to if bound]

    @cached_property
    def _last(self) -> int | Fraction | None:
        """The octets up to which the last band goes; None where it has no end."""
        end = self.bands[-1].up_to
        return whole(end.octets) if end else None

    def band_of(self, capacity: Capacity) -> Band | None:
        """The one band that holds a capacity; None above the last bound."""
        if self._tops is None:
            return next((band for band in self.bands if band.holds(capacity)), None)
        size = whole(capacity.octets)
        band = self.bands[bisect_left(self._tops, size)]
        return band if self._last is None or size <= self._last else None

    @cached_property
    def binary(self) -> Category:
        """The same with every GB and TB of its bounds in powers of 1 024."""
        bands = (replace(b, above=b.above and b.above.binary, up_to=b.up_to and b.up_to.binary) for b in self.bands)
        return replace(self, bands=tuple(bands))

    @cached_property
    def is_medium(self) -> bool:
        """Whether it is, or can be, a medium sold by itself (its defining words say which)."""
        return self.kind in ("medium", "either")

    @cached_property
    def is_device(self) -> bool:
        """Whether it is, or can be, a device with a memory inside: what a medium is sold with."""
        return self.kind in ("device", "either")

    @cached_property
    def needs_capacity(self) -> bool:
        """Whether the amount depends on the capacity."""
        return any(b.per != "unit" or b.above or b.up_to or b.base for b in self.bands)


def whole(size: Fraction) -> int | Fraction:
    """A number as Python compares it fastest."""
    return size.numerator if size.denominator == 1 else size
