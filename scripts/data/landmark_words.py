"""The words by which search finds what came after the texts: read from the registers, never typed for search alone.

Takes the packed law and the corpus; gives words by the place of the site that answers them. Acts are found by their
number and by their year, goods and things by the names of the vocabulary, years by the chronology.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from scripts.lawdoc.corpus import Corpus
from scripts.pages.periods import build_day
from scripts.tariff.landmarks import CHRONOLOGY


def landmark_words(corpus: Corpus, data: dict[str, Any]) -> dict[str, list[str]]:
    """Words for every place; a name shared by several acts of a country leads to the newest."""
    entries = {entry["id"]: entry for entry in data["vocabulary"]["entries"]}
    found: dict[str, list[str]] = defaultdict(list)
    found[CHRONOLOGY] += map(str, range(_all_ended(corpus), build_day().year + 1))
    marks = [mark for mark in data["later"]["landmarks"] if mark["id"] not in corpus.works]
    newest = {(mark["system"], name): mark["id"] for mark in marks for name in mark["named_by"]}
    for mark in marks:
        names = [name for name in mark["named_by"] if newest[mark["system"], name] == mark["id"]]
        for name in names:
            found[mark["page"]] += _typed(entries[name])
        if mark["kind"]:
            found[mark["page"]] += [f"{kind} {mark['date'][:4]}" for kind in _typed(entries[mark["kind"]])]
    acts = {act["id"]: act for act in data["later"]["acts"]}
    for family in data["later"]["families"]:
        periods = [period for period in data["later"]["periods"] if period["family"] == family["id"]]
        for entry in (entries[name] for name in family["named_by"] if periods):
            if all("out" in rule for rule in entry["rules"].values()):  # else the tariff answers it better
                found[acts[max(periods, key=lambda period: period["from"])["act"]]["page"]] += _typed(entry)
    return found


def _typed(entry: dict[str, Any]) -> list[str]:
    """The words of an entry as people write them."""
    return [phrase.replace("-", " ") for phrase in entry["words"].split()]


def _all_ended(corpus: Corpus) -> int:
    """The first year in which a tariff of every country had ended."""
    ends = [
        min(c.until for c in corpus.periods if c.until and corpus.works[c.work].system == system)
        for system in corpus.systems
    ]
    return max(ends).year
