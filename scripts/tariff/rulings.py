"""Decisions of courts: the register `caselaw.toml`, checked against the texts and the acts after them.

Takes the corpus and the acts of later.toml; gives Rulings. RegisterError for a place or an act that is not there, for a
ruling that stands beside nothing, and for a sentence on what it decides without a word on where that was seen.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from scripts.lawdoc.corpus import Corpus
from scripts.lawdoc.registers import RegisterError, read_register
from scripts.tariff.later_entries import Later

REGISTER = "caselaw.toml"


@dataclass(frozen=True, slots=True)
class Ruling:
    """One decision; `decides` is empty where its content was not seen."""

    id: str
    court: str
    date: datetime.date
    number: str
    name: str = ""
    ecli: str = ""
    decides: str = ""
    seen: str = ""
    places: tuple[tuple[str, str], ...] = ()
    acts: tuple[str, ...] = ()

    def beside(self, corpus: Corpus, work: str, eid: str) -> bool:
        """Whether it stands beside a place ("*" = the text as a whole), what holds that place, or a part of it."""
        if any(beside == work and place.startswith(f"{eid}__") for beside, place in self.places):
            return True
        parents = corpus.editions[work].parents
        above: str | None = eid
        while above is not None:
            if (work, above) in self.places:
                return True
            above = parents.get(above)
        return False


def read_rulings(corpus: Corpus, later: Later) -> tuple[Ruling, ...]:
    """Every decision, oldest first. Raises RegisterError."""
    rulings = read_register(corpus.root / REGISTER, "ruling", lambda entry: _ruling(entry, corpus, later))
    return tuple(sorted(rulings, key=lambda ruling: ruling.date))


def _ruling(entry: dict[str, Any], corpus: Corpus, later: Later) -> Ruling:
    del entry["at"]
    made = Ruling(**entry)
    for work, eid in made.places:
        if work not in corpus.editions or (eid != "*" and eid not in corpus.editions[work].places):
            raise RegisterError(f"{made.id} : {work} n'a pas de disposition « {eid} »")
    if unknown := set(made.acts) - set(later.acts):
        raise RegisterError(f"{made.id} : actes inconnus, {', '.join(sorted(unknown))}")
    if not (made.places or made.acts):
        raise RegisterError(f"{made.id} : ne se trouve à côté de rien")
    if bool(made.decides) != bool(made.seen):
        raise RegisterError(f"{made.id} : ce qu'elle décide, et où cela a été vu, vont ensemble")
    return made
