"""The answer of the guide as objects: directions for each system, and what was read of the words typed.

`guide` makes them; `show.answer.display_guide` puts them into sentences. `as_json` is the command's contract.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..answer import Later, Outcome
from ..capacity import Capacity
from ..law import Citation, Law
from .lexicon import Correction


@dataclass(frozen=True, slots=True)
class Lead:
    """Where words or an answer lead: a case to put to `assess`, or an outcome with the words that give it.

    An outcome beside a case is what the words told already settle; `why` is the vocabulary's reason. `later`: the date
    told is one that no published text covers, and this is known of it.
    """

    text: str
    case: dict[str, str]
    outcome: Outcome | None = None
    citations: tuple[Citation, ...] = ()
    why: str = ""
    later: Later | None = None

    def system(self, law: Law) -> str:
        """The system whose text leads there."""
        return self.case.get("system") or law.works[self.citations[0].work].system

    def as_json(self) -> dict[str, Any]:
        told = {"later": self.later.as_json()} if self.later else {}
        return {
            "text": self.text,
            "case": self.case,
            "outcome": str(self.outcome) if self.outcome else None,
            "citations": [c.as_json() for c in self.citations],
            "why": self.why,
            **told,
        }


@dataclass(frozen=True, slots=True)
class Pointer:
    """A page that knows something of the words, beside the tariffs: what it is, and what it says in a few words."""

    text: str
    note: str
    page: str

    def as_json(self) -> dict[str, str]:
        return {"text": self.text, "note": self.note, "page": self.page}


@dataclass(frozen=True, slots=True)
class Deciding:
    """A question that decides, the words it comes from, and its answers."""

    id: str
    text: str
    citations: tuple[Citation, ...]
    answers: tuple[Lead, ...]

    def as_json(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "text": self.text,
            "citations": [c.as_json() for c in self.citations],
            "answers": [answer.as_json() for answer in self.answers],
        }


@dataclass(frozen=True, slots=True)
class Directions:
    """What a system's text makes of the words: leads found, questions still open, or the nearest categories.

    alike    the nearest are so by their names; else they are the usual ones
    beside   what is known of the words outside the tariffs: acts, what came after, what was not found
    """

    system: str
    leads: tuple[Lead, ...]
    questions: tuple[Deciding, ...]
    nearest: tuple[Lead, ...] = ()
    alike: bool = False
    beside: tuple[Pointer, ...] = ()

    def as_json(self) -> dict[str, Any]:
        return {
            "system": self.system,
            "leads": [lead.as_json() for lead in self.leads],
            "questions": [question.as_json() for question in self.questions],
            "nearest": [lead.as_json() for lead in self.nearest],
            "beside": [pointer.as_json() for pointer in self.beside],
        }


@dataclass(frozen=True, slots=True)
class Guidance:
    """The answer of the guide: the query, what was read in it and what was not, directions for each system.

    assumed      the capacity was typed without a unit
    unread       words and numbers that nothing was made of
    """

    query: str
    capacity: Capacity | None
    directions: tuple[Directions, ...] = ()
    assumed: bool = False
    quantity: int | None = None
    date: str = ""
    corrected: tuple[Correction, ...] = ()
    unread: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        return {
            "query": self.query,
            "capacity": str(self.capacity) if self.capacity else None,
            "assumed": ["unit"] if self.assumed else [],
            "read": {
                "capacity": str(self.capacity) if self.capacity else None,
                "quantity": str(self.quantity) if self.quantity else None,
                "date": self.date or None,
            },
            "corrected": [{"typed": c.typed, "read": c.read} for c in self.corrected],
            "unread": list(self.unread),
            "systems": [directions.as_json() for directions in self.directions],
        }
