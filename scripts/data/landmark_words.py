"""The words by which search finds what came after the texts: read from the registers, never typed for search alone.

Takes the packed law and the corpus; gives words by the place of the site that answers them. Acts are found by their
number and by their year, goods and things by the names of the vocabulary, years by the chronology; a state of goods or
a family leads to the act that began last.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from scripts.lawdoc.corpus import Corpus
from scripts.pages.periods import build_day
from scripts.tariff.landmarks import CHRONOLOGY


def landmark_words(corpus: Corpus, data: dict[str, Any]) -> dict[str, list[str]]:
    """Words for every place, few of them: each word makes a place answer other questions less well."""
    entries = {entry["id"]: entry for entry in data["vocabulary"]["entries"]}
    later = data["later"]
    marks = {mark["id"]: mark for mark in later["landmarks"] if mark["id"] not in corpus.works}
    found: dict[str, list[str]] = defaultdict(list)
    found[CHRONOLOGY] += map(str, range(_all_ended(corpus), build_day().year + 1))
    for mark in marks.values():
        if mark["kind"]:
            found[mark["page"]] += [f"{kind} {mark['date'][:4]}" for kind in _typed(entries[mark["kind"]])]
        for entry in (entries[name] for name in mark["named_by"]):
            if "act" in entry["flags"]:
                found[mark["page"]] += _typed(entry)[:2]
            elif not mark["date"] and _untaxed(entry):
                found[mark["page"]] += _typed(entry)[:1]
    for state, act in _newest(later, "state").items():
        if state in entries:
            found[marks[act]["page"]] += _typed(entries[state])
    of_family = _newest(later, "family")
    for family in later["families"]:
        for entry in (entries[name] for name in family["named_by"] if family["id"] in of_family):
            if _untaxed(entry):
                found[marks[of_family[family["id"]]]["page"]] += _typed(entry)[:1]
    return found


def _untaxed(entry: dict[str, Any]) -> bool:
    """Whether no tariff has the goods: where one has them, its provision answers better."""
    return "rules" in entry and all("out" in rule for rule in entry["rules"].values())


def _newest(later: dict[str, Any], by: str) -> dict[str, str]:
    """The act that began last, for every state of goods or every family."""
    return {period[by]: period["act"] for period in sorted(later["periods"], key=lambda period: period["from"])}


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
