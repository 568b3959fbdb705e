"""From everyday words to a category of the law, or to the question that decides.

Takes what a reader would type ("iPhone 5 64 Go", "NAS rackable"); gives, for each system, the categories found, the
capacity read in the words, and the questions that decide between them, each with the words of the law it comes from and
where each answer leads. The words people use are data (categories.toml, guide.toml); none stands here.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import Any

from ..answer import Outcome
from ..capacity import Capacity, find_capacity
from ..catalogue import say
from ..errors import InputError
from ..law import Category, Citation, Law, load

_WORD = re.compile(r"[a-z0-9+]+")
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Lead:
    """Where words or an answer lead: a case to put to `assess`, or an outcome with the words that give it."""

    text: str
    case: dict[str, str]
    outcome: Outcome | None = None
    citations: tuple[Citation, ...] = ()

    def as_json(self) -> dict[str, Any]:
        return {
            "text": self.text,
            "case": self.case,
            "outcome": str(self.outcome) if self.outcome else None,
            "citations": [c.as_json() for c in self.citations],
        }


@dataclass(frozen=True, slots=True)
class Deciding:
    """A question that decides, the words it comes from, and its answers; `chosen` is the one the query gave already."""

    id: str
    text: str
    citations: tuple[Citation, ...]
    answers: tuple[Lead, ...]
    chosen: int | None = None

    def as_json(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "text": self.text,
            "citations": [c.as_json() for c in self.citations],
            "answers": [answer.as_json() for answer in self.answers],
            "chosen": self.chosen,
        }


@dataclass(frozen=True, slots=True)
class Directions:
    """What a system's text makes of the words: leads found, and questions still open."""

    system: str
    leads: tuple[Lead, ...]
    questions: tuple[Deciding, ...]

    def as_json(self) -> dict[str, Any]:
        return {
            "system": self.system,
            "leads": [lead.as_json() for lead in self.leads],
            "questions": [question.as_json() for question in self.questions],
        }


@dataclass(frozen=True, slots=True)
class Guidance:
    """The answer of the guide: the query, the capacity found in it, directions for each system."""

    query: str
    capacity: Capacity | None
    directions: tuple[Directions, ...] = ()

    def as_json(self) -> dict[str, Any]:
        return {
            "query": self.query,
            "capacity": str(self.capacity) if self.capacity else None,
            "systems": [directions.as_json() for directions in self.directions],
        }


def guide(query: str, law: Law | None = None) -> Guidance:
    """Directions from everyday words.

    >>> found = guide("iPhone 5 64 Go")
    >>> [lead.case["category"] for directions in found.directions for lead in directions.leads]
    ['telephone-mobile', 'baladeur-telephone']
    >>> str(found.capacity)
    '64\\xa0Go'

    Raises InputError (field "query") for a query that is empty or longer than a few lines.
    """
    law = law or load()
    if not _WORD.search(_folded(query)) or len(query) > _LONGEST:
        raise InputError("query", query[:_LONGEST], say("accepted.query"))
    capacity, rest = find_capacity(query)
    words = _words(rest)
    return Guidance(query, capacity, tuple(_directions(system, words, capacity, law) for system in law.systems))


def _folded(text: str) -> str:
    """Lower case without accents, œ as oe: how words are compared."""
    plain = unicodedata.normalize("NFD", text.lower().replace("œ", "oe"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def _words(text: str) -> list[str]:
    """Its words, plurals made singular: "clés USB" and "clé USB" are the same."""
    return [word.removesuffix("s") if word != "s" else word for word in _WORD.findall(_folded(text))]


def _places(phrase: str, words: list[str]) -> list[tuple[int, int]]:
    """Where a phrase stands in the words, as (start, end)."""
    wanted = _words(phrase)
    size = len(wanted)
    return [(i, i + size) for i in range(len(words) - size + 1) if words[i : i + size] == wanted] if wanted else []


def _directions(system: str, words: list[str], capacity: Capacity | None, law: Law) -> Directions:
    categories = law.of_system(system)
    entries = [entry for entry in law.questions if entry["system"] == system]
    spans: list[tuple[int, int, Category | None, dict[str, Any] | None]] = []
    for category in categories:
        spans += [(*span, category, None) for phrase in category.words for span in _places(phrase, words)]
    for entry in entries:
        spans += [(*span, None, entry) for phrase in entry["words"] for span in _places(phrase, words)]
    kept = [span for span in spans if not any(_inside(span, other) for other in spans)]
    deciding = {span[:2] for span in kept if span[3]}
    found = list(dict.fromkeys(c.id for *span, c, _ in kept if c and tuple(span) not in deciding))
    raised = {entry["id"] for *_, entry in kept if entry}
    asked = [e for e in entries if e["id"] in raised or set(e["about"]) & set(found)]
    questions = [_deciding(entry, words, capacity, law) for entry in asked]
    leads = [_taken(question.answers[question.chosen], law) for question in questions if question.chosen is not None]
    settled = {category for entry in asked for category in entry["about"]}
    answered = {lead.case.get("category") for lead in leads}
    by_name = [law.categories[system, id_] for id_ in found]
    leads += [
        _category_lead(c, capacity, law) for c in by_name if c.id not in answered and not (c.id in settled and leads)
    ]
    return Directions(system, tuple(_distinct(leads)), tuple(q for q in questions if q.chosen is None))


def _taken(answer: Lead, law: Law) -> Lead:
    """An answer the query gave already, under the name of where it leads."""
    if not answer.case:
        return answer
    return replace(answer, text=law.categories[answer.case["system"], answer.case["category"]].label)


def _inside(span: tuple[Any, ...], other: tuple[Any, ...]) -> bool:
    """Whether a span is a part of a longer one: "disque dur" in "disque dur externe"."""
    return bool(other[0] <= span[0] and span[1] <= other[1] and other[1] - other[0] > span[1] - span[0])


def _distinct(leads: list[Lead]) -> list[Lead]:
    return list({(lead.text, tuple(lead.case.items())): lead for lead in leads}.values())


def _deciding(entry: dict[str, Any], words: list[str], capacity: Capacity | None, law: Law) -> Deciding:
    answers = tuple(_answer(entry, answer, capacity, law) for answer in entry["answers"])
    chosen = [i for i, a in enumerate(entry["answers"]) if any(_places(phrase, words) for phrase in a["words"])]
    longest = max(chosen, key=lambda i: _longest_match(entry["answers"][i], words), default=None)
    if len(answers) == 1:
        longest = 0
    text = say(f"guide.question.{entry['id']}")
    return Deciding(entry["id"], text, law.say(*entry["cites"]), answers, longest)


def _longest_match(answer: dict[str, Any], words: list[str]) -> int:
    return max(len(_words(phrase)) for phrase in answer["words"] if _places(phrase, words))


def _answer(entry: dict[str, Any], answer: dict[str, Any], capacity: Capacity | None, law: Law) -> Lead:
    text = say(f"guide.answer.{entry['id']}.{answer['id']}")
    if not answer["category"]:
        return Lead(text, {}, Outcome(answer["outcome"]), law.say(*answer["cites"]))
    category = law.categories[entry["system"], answer["category"]]
    return Lead(text, _case(category, capacity) | answer["fields"], None, _defining(category, law))


def _category_lead(category: Category, capacity: Capacity | None, law: Law) -> Lead:
    return Lead(category.label, _case(category, capacity), None, _defining(category, law))


def _defining(category: Category, law: Law) -> tuple[Citation, ...]:
    return (law.place(category.work, category.defined_in).cite(),)


def _case(category: Category, capacity: Capacity | None) -> dict[str, str]:
    """A case to start from: the category and, where it counts, the capacity found."""
    case = {"system": category.system, "category": category.id}
    return case | {"capacity": str(capacity)} if capacity and category.needs_capacity else case
