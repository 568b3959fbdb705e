"""Who cites a provision, and which categories rest on it: the references read backwards.

Takes the corpus; gives, for each place, the places that refer to it and the categories it defines
or sets amounts for.
"""

from __future__ import annotations

from dataclasses import dataclass

from scripts.lawdoc.corpus import CategoryEntry, Corpus
from scripts.lawdoc.refs import references


@dataclass(frozen=True, slots=True)
class CitedBy:
    """A place (`work`, `eid`) and the places that refer to it, in reading order, each once."""

    work: str
    eid: str
    sources: tuple[tuple[str, str], ...]


def backlinks(corpus: Corpus) -> dict[tuple[str, str], CitedBy]:
    """Every place that is referred to, published here or only cited."""
    found: dict[tuple[str, str], dict[tuple[str, str], None]] = {}
    for edition in corpus.editions.values():
        for eid, ref in references(edition):
            for target in ref.targets:
                place = (target.work or edition.work, target.eid)
                found.setdefault(place, {})[edition.work, eid] = None
    return {place: CitedBy(*place, tuple(sources)) for place, sources in found.items()}


def categories_resting_on(corpus: Corpus, work: str, eid: str) -> list[CategoryEntry]:
    """Categories that a provision, or a part of it, defines or sets the amount of."""

    def holds(place: str) -> bool:
        return place == eid or place.startswith(f"{eid}__")

    return [c for c in corpus.categories if c.work == work and (holds(c.defined_in) or holds(c.tariff_in))]
