"""What the package knows of the law: works, provisions, categories and bands, read from `law.json`.

Takes the packed data that the build read out of the editions; gives frozen objects. The only
place numbers of the law enter the program.
"""

from __future__ import annotations

import datetime
import json
import pkgutil
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property, lru_cache
from typing import Any

from ..capacity import Capacity
from .outside import Device, Vat, read_device, read_vat


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
        return self.until - datetime.timedelta(days=1) if self.until else None


@dataclass(frozen=True)
class Category:
    """A family of devices or media, its definition, its tariff and the words people use for it."""

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
    def is_medium(self) -> bool:
        """Whether it is a medium sold by itself, not a memory inside a device (the register says which)."""
        return self.kind == "medium"

    @cached_property
    def needs_capacity(self) -> bool:
        """Whether the amount depends on the capacity."""
        return any(b.per != "unit" or b.above or b.up_to or b.base for b in self.bands)


@dataclass(frozen=True)
class Law:
    """Everything the calculator knows: built once by `load`, never changed.

    phrases and figures are what rules.toml names: exact words, and numbers read from sentences; `periods` says when a
    work as a whole is in force; `questions` and `vocabulary` are the guide's; `devices` can be compared; `vat`: its
    rates.
    """

    works: dict[str, Work]
    provisions: dict[tuple[str, str], Provision]
    categories: dict[tuple[str, str], Category]
    phrases: dict[str, Citation]
    figures: dict[str, Figure]
    periods: dict[str, Validity]
    questions: tuple[dict[str, Any], ...]
    vocabulary: dict[str, Any]
    devices: dict[str, Device]
    vat: tuple[Vat, ...]

    @property
    def systems(self) -> list[str]:
        return list(dict.fromkeys(category.system for category in self.categories.values()))

    def place(self, work: str, eid: str) -> Provision:
        """A provision; KeyError when the work has no such place."""
        return self.provisions[work, eid]

    def say(self, *phrases: str) -> tuple[Citation, ...]:
        """The words of these phrases and figures of the register; KeyError for an unknown id."""
        return tuple(self.figures[id_].place if id_ in self.figures else self.phrases[id_] for id_ in phrases)

    def of_system(self, system: str) -> list[Category]:
        return [c for c in self.categories.values() if c.system == system]


@lru_cache(maxsize=1)
def load() -> Law:
    """The law packed with this package."""
    packed = pkgutil.get_data("copie_privee", "law.json")
    if packed is None:
        raise FileNotFoundError("law.json")
    return read_law(json.loads(packed))


def read_law(data: dict[str, Any]) -> Law:
    """Law from the data the build packs (`scripts.tariffs.law_data`)."""
    works = {entry["id"]: Work(**entry) for entry in data["works"]}
    provisions = {
        (work, eid): Provision(
            work,
            eid,
            place["label"],
            place["page"],
            place["words"],
            tuple((target[0], target[1]) for target in place.get("targets", ())),
        )
        for work, places in data["provisions"].items()
        for eid, place in places.items()
    }
    categories = {(entry["system"], entry["id"]): _category(entry) for entry in data["categories"]}

    def quoted(entry: dict[str, Any]) -> Citation:
        return provisions[entry["work"], entry["eid"]].quote(entry["quote"])

    phrases = {id_: quoted(entry) for id_, entry in data["phrases"].items()}

    return Law(
        works,
        provisions,
        categories,
        phrases,
        {id_: Figure(entry["value"], quoted(entry)) for id_, entry in data["figures"].items()},
        {work: _validity(entry) for work, entry in data["periods"].items()},
        tuple(data["guide"]),
        data["vocabulary"],
        {entry["id"]: read_device(entry, categories, phrases) for entry in data["devices"]},
        tuple(read_vat(entry) for entry in data["vat"]),
    )


def _category(entry: dict[str, Any]) -> Category:
    work = entry["work"]
    return Category(
        id=entry["id"],
        system=entry["system"],
        work=work,
        label=entry["label"],
        defined_in=entry["defined_in"],
        tariff_in=entry["tariff_in"],
        words=tuple(entry["words"]),
        common=tuple(entry["common"]),
        start=entry["start"],
        kind=entry["kind"],
        valid=_validity(entry["valid"]),
        bands=tuple(_band(work, band) for band in entry["bands"]),
    )


def _validity(entry: dict[str, Any]) -> Validity:
    def day(key: str) -> datetime.date | None:
        return datetime.date.fromisoformat(entry[key]) if entry[key] else None

    return Validity(
        start=datetime.date.fromisoformat(entry["from"]),
        until=day("until"),
        seen_until=day("seen_until"),
        start_places=tuple(entry["start_places"]),
        start_authority=entry["start_authority"],
        end_authority=entry["end_authority"],
        grade=entry["grade"],
        grade_note=entry["grade_note"],
    )


def _band(work: str, entry: dict[str, Any]) -> Band:
    def size(key: str) -> Capacity | None:
        given = entry[key]
        return Capacity(Decimal(given["value"]), given["unit"]) if given else None

    return Band(
        place=Citation(work, entry["eid"], entry["quote"]),
        above=size("above"),
        up_to=size("up_to"),
        amount=Decimal(entry["amount"]),
        per=entry["per"],
        base=size("base"),
    )
