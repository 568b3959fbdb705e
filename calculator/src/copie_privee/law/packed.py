"""Everything the calculator knows, read from the `law.json` packed with the package.

Takes the data that the build read out of editions and registers; gives one frozen Law.
"""

from __future__ import annotations

import datetime
import json
import pkgutil
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import Any

from ..capacity import Capacity
from .beside import Device, Side, Vat
from .later import Beside, read_beside
from .model import Band, Category, Citation, Figure, Provision, Validity, Work


@dataclass(frozen=True, eq=False)
class Law:
    """Everything the calculator knows: built once by `load`, never changed, equal to itself alone.

    phrases and figures are what rules.toml names: exact words, and numbers read from sentences; `periods` says when a
    work as a whole is in force; `questions` and `vocabulary` are the guide's; `devices` can be compared; `vat`: its
    rates; `holidays`: the public holidays of a system's country; `beside`: what is told of the time outside the texts.
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
    holidays: dict[str, frozenset[datetime.date]]
    beside: Beside

    @cached_property
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
    """Law from the data the build packs (`scripts.tariff.law_json.law_data`)."""
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
        {entry["id"]: _device(entry, categories, phrases) for entry in data["devices"]},
        tuple(_vat(entry) for entry in data["vat"]),
        {system: frozenset(map(datetime.date.fromisoformat, days)) for system, days in data["holidays"].items()},
        read_beside(data["later"]),
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


def _vat(entry: dict[str, Any]) -> Vat:
    until = datetime.date.fromisoformat(entry["until"]) if entry["until"] else None
    start = datetime.date.fromisoformat(entry["from"])
    return Vat(entry["system"], Decimal(entry["percent"]), start, until, entry["source"], entry["grade"])


def _device(entry: dict[str, Any], categories: dict[tuple[str, str], Category], phrases: dict[str, Citation]) -> Device:
    def side(system: str, given: dict[str, Any]) -> Side:
        words = tuple(phrases[id_] for id_ in given["cites"])
        return Side(categories.get((system, given["category"])), given["fields"], words)

    return Device(entry["id"], entry["label"], {name: side(name, given) for name, given in entry["sides"].items()})
