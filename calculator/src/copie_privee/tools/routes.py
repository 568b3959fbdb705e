"""Where the things named in a query lead in one system: its category, a question, or out of its list.

Takes a Query (tokens, things and traits found, numbers read); gives Directions. What the words say ("sans disque dur",
"rackable") answers the questions of guide.toml; a capacity told says that there is a memory.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from ..answer import Outcome
from ..assess import assess
from ..capacity import Capacity
from ..case import Case
from ..catalogue import say
from ..law import Category, Citation, Law
from .dated import dated
from .guidance import Deciding, Directions, Lead
from .lexicon import Entry, Found, Lexicon
from .numbers import Numbers
from .pointers import Goods, acts_of, pointers
from .tokens import Token, as_typed

CAPACITY = "capacity"  # the trait of a query that tells one


@dataclass(frozen=True, slots=True)
class Query:
    """What was typed, the entries found in it, the things it names (the first is what it is about), its numbers."""

    typed: Sequence[Token]
    found: Sequence[Found]
    things: Sequence[Found]
    numbers: Numbers


@dataclass(frozen=True, slots=True)
class Asked:
    """A thing to lead somewhere, what is told of it, and the capacity told with it."""

    thing: Found
    traits: frozenset[str]
    capacity: Capacity | None
    name: str


class Router:
    """The directions of one query, system by system."""

    def __init__(self, law: Law, lexicon: Lexicon, query: Query) -> None:
        self.law, self.lexicon, self.query = law, lexicon, query
        self.outside = [f.entry for f in query.found if "out" in f.entry.flags and not f.negated]
        self.heads, self.partner = self._relations()

    def directions(self, system: str) -> Directions:
        query = self.query
        sizes = query.numbers.sizes
        capacity = sizes[0].capacity if sizes else None
        found = self._found(system)
        goods = Goods(capacity, next((lead.case["os"] for lead in found.leads if "os" in lead.case), ""))
        beside = pointers(system, query.found, query.things, query.numbers.when, goods, self.law)
        if self.outside and not self._known_of_state(system, found):
            found = Directions(system, dated([self._refused(system)], query.numbers.when, self.law)[0], ())
        return replace(found, beside=beside or acts_of(found))

    def _known_of_state(self, system: str, found: Directions) -> bool:
        """Whether, on the date told, an act beside the texts speaks of goods in a state that the texts do not cite."""
        states = {entry.id for entry in self.outside}
        marks = {mark.id for mark in self.law.beside.landmarks if mark.system == system and mark.named_by & states}
        answers = (answer for question in found.questions for answer in question.answers)
        return any(
            applied.act.id in marks and applied.holds(datetime.date.fromisoformat(lead.case["date"]))
            for lead in (*found.leads, *answers)
            if lead.later
            for applied in lead.later.acts
        )

    def _found(self, system: str) -> Directions:
        leads: list[Lead] = []
        questions: list[Deciding] = []
        offered = self._offer(system)
        apart = [*self.heads, self.partner] if self.partner else self.heads
        for asked in [offered] if offered else apart:
            found, open_ = self._lead(system, asked, self._fields(system) if offered else {})
            leads += [lead for lead in found if lead not in leads]
            questions += [question for question in open_ if question not in questions]
        if self.partner and any(lead.case for lead in leads):
            leads = [lead for lead in leads if lead.case]  # the device is not in the list, its card is
        told, dates = dated(leads, self.query.numbers.when, self.law)
        return Directions(system, told, (*self._dated(questions), *dates))

    def _dated(self, questions: list[Deciding]) -> list[Deciding]:
        """The questions, each answer with the date where its tariff leaves no doubt of it."""
        when = self.query.numbers.when
        return [replace(q, answers=tuple(dated([a], when, self.law)[0][0] for a in q.answers)) for q in questions]

    # --- what is asked about ---------------------------------------------------------------------------------------

    def _relations(self) -> tuple[list[Asked], Asked | None]:
        """What the query asks about, and the device or medium sold with it."""
        things = list(self.query.things)
        if not things:
            return [], None
        head, partner = things[0], None
        heads = [head]
        for before, thing in pairwise(things):
            link = {token.key for token in self.query.typed[before.end : thing.start]}
            if link & self.lexicon.coordinating and not link & self.lexicon.joining and not self._lot():
                heads.append(thing)
            elif "part" in head.entry.flags and link & self.lexicon.belonging and not self._is(thing, "host", "medium"):
                heads = [thing]  # "disque dur d'une télévision"
            elif self._sold_with(head, thing, link):
                partner = thing
        return [self._asked(thing) for thing in heads], self._asked(partner) if partner else None

    def _lot(self) -> bool:
        return any(token.key in self.lexicon.lots for token in self.query.typed)

    @staticmethod
    def _is(found: Found, *flags: str) -> bool:
        return any(flag in found.entry.flags for flag in flags)

    def _sold_with(self, head: Found, other: Found, link: set[str]) -> bool:
        """Whether a medium and a device are said to be sold together: "avec", "+", a lot, a device then its card."""
        media = [f for f in (head, other) if self._is(f, "medium")]
        if len(media) != 1 or not self._is(media[0], "beside") or self._is(head, "aside") or self._is(other, "aside"):
            return False
        beside = not link and media[0] is other
        return bool(link & self.lexicon.joining) or self._lot() or beside

    def _asked(self, thing: Found) -> Asked:
        traits = set(thing.entry.traits)
        for f in self.query.found:
            if f is thing:
                continue
            said = f.entry.means if f.entry.is_thing else (f.entry.id,)
            traits |= {f"-{trait}" if f.negated else trait for trait in said}
        capacity = self._capacity(thing)
        if capacity:
            traits.add(CAPACITY)
        name = as_typed(self.query.typed[thing.start : thing.end])
        return Asked(thing, frozenset(traits), capacity, name)

    def _capacity(self, thing: Found) -> Capacity | None:
        """The capacity told with a thing: the one said after it, else the only one there is."""
        sizes = self.query.numbers.sizes
        if len(sizes) < 2:
            return sizes[0].capacity if sizes else None
        following = [t.start for t in self.query.things if t.start > thing.start]
        end = min(following, default=len(self.query.typed))
        own = [size for size in sizes if thing.start < size.at < end]
        return (own or sizes)[0].capacity

    # --- a medium sold with a device -------------------------------------------------------------------------------

    def _offer(self, system: str) -> Asked | None:
        """The medium of an offer, where the system has a rule for it and the device has a place in it."""
        if self.partner is None or len(self.heads) != 1 or system not in self.law.vocabulary["offers"]:
            return None
        medium, device = self._pair()
        return medium if self._device(system, device) is not None else None

    def _pair(self) -> tuple[Asked, Asked]:
        """The medium and the device that are sold together: exactly one of the two is a medium."""
        assert self.partner is not None
        one, other = self.heads[0], self.partner
        return (one, other) if self._is(one.thing, "medium") else (other, one)

    def _device(self, system: str, device: Asked) -> str | None:
        rule = device.thing.entry.rules[system]
        if "out" in rule:
            return str(self.law.vocabulary["offers"][system]["none"])
        return rule.get("lead")

    def _fields(self, system: str) -> dict[str, str]:
        """The fields of the case that say the offer."""
        offer, (_, device) = self.law.vocabulary["offers"][system], self._pair()
        fields = {**offer["fields"], offer["device"]: str(self._device(system, device))}
        if device.capacity and len(self.query.numbers.sizes) > 1:
            fields[offer["integrated"]] = str(device.capacity)
        return fields

    # --- where it leads --------------------------------------------------------------------------------------------

    def _lead(self, system: str, asked: Asked, fields: dict[str, str]) -> tuple[list[Lead], list[Deciding]]:
        entry = asked.thing.entry
        rule = entry.rules[system]
        if "out" in rule:
            return [self._out(system, asked, rule["out"])], []
        if "ask" in rule:
            question = self._question(system, rule["ask"])
            chosen = _choose(question, asked.traits, rule.get("presume", ""))
            if chosen is None:
                return [], [self._deciding(system, question, asked)]
            lead = self._answer(system, question, chosen, asked)
            return [self._settled(self._named(lead, entry))], []
        category = self.law.categories[system, rule["lead"]]
        lead = Lead(category.label, self._case(category, asked) | fields, None, self._defining(category), entry.why)
        open_: list[Deciding] = []
        for question in self.law.questions:
            if question["system"] != system or category.id not in question["about"] or fields:
                continue
            if question["only"] and not set(question["only"]) & asked.traits:
                continue
            chosen = _choose(question, asked.traits, "")
            if chosen is None:
                open_.append(self._deciding(system, question, asked))
            else:
                lead = self._named(self._answer(system, question, chosen, asked), entry)
        if any(question.id in self._decisive(system) for question in open_):
            return [], open_
        return [self._settled(lead)], open_

    def _decisive(self, system: str) -> set[str]:
        """Questions raised by a doubt the reader told: until they are answered nothing is found."""
        return {q["id"] for q in self.law.questions if q["system"] == system and q["only"]}

    def _question(self, system: str, id_: str) -> dict[str, Any]:
        return next(q for q in self.law.questions if q["id"] == id_ and q["system"] == system)

    def _deciding(self, system: str, question: dict[str, Any], asked: Asked) -> Deciding:
        answers = tuple(self._settled(self._answer(system, question, answer, asked)) for answer in question["answers"])
        text = say(f"guide.question.{question['id']}")
        return Deciding(question["id"], text, self.law.say(*question["cites"]), answers)

    def _answer(self, system: str, question: dict[str, Any], answer: dict[str, Any], asked: Asked) -> Lead:
        text = say(f"guide.answer.{question['id']}.{answer['id']}")
        if not answer["category"]:
            return Lead(text, {}, Outcome(answer["outcome"]), self.law.say(*answer["cites"]))
        category = self.law.categories[system, answer["category"]]
        case = self._case(category, asked) | answer["fields"]
        return self._settled(Lead(text, case, None, self._defining(category)))

    def _named(self, lead: Lead, entry: Entry) -> Lead:
        """An answer the query gave already, under the name of where it leads."""
        if not lead.case:
            return replace(lead, why=entry.why)
        return replace(lead, text=self.law.categories[lead.case["system"], lead.case["category"]].label, why=entry.why)

    def _settled(self, lead: Lead) -> Lead:
        """The lead, with the outcome and its words where what was told already settles that nothing is due."""
        if set(lead.case) <= {"system", "category", CAPACITY, "quantity"}:
            return lead
        category = self.law.categories[lead.case["system"], lead.case["category"]]
        case = {CAPACITY: category.start, "date": str(category.valid.start)} | lead.case
        assessment = assess(Case.from_mapping(case), self.law)
        if assessment.outcome is not Outcome.NOT_LIABLE:
            return lead
        cited = tuple(c for step in assessment.steps for c in step.citations)
        place = assessment.provision
        first = [place] if isinstance(place, Citation) else []
        return replace(lead, outcome=assessment.outcome, citations=(*first, *(c for c in cited if c not in first)))

    def _out(self, system: str, asked: Asked, kind: str) -> Lead:
        cited = self.law.say(*self.law.vocabulary["outside"][system][kind])
        return Lead(say("guide.outside", name=asked.name), {}, Outcome.NOT_LIABLE, cited, asked.thing.entry.why)

    def _refused(self, system: str) -> Lead:
        """What is told puts every thing out: "téléphone reconditionné"."""
        place = next(f for f in self.query.found if f.entry is self.outside[0])
        name = " ".join(token.typed for token in self.query.typed[place.start : place.end])
        kind = "medium" if self.query.things and self._is(self.query.things[0], "medium") else "device"
        cited = self.law.say(*self.law.vocabulary["outside"][system][kind])
        return Lead(say("guide.outside", name=name), {}, Outcome.NOT_LIABLE, cited, place.entry.why)

    def _defining(self, category: Category) -> tuple[Citation, ...]:
        return (self.law.place(category.work, category.defined_in).cite(),)

    def _case(self, category: Category, asked: Asked) -> dict[str, str]:
        """A case to start from: the category and, where they count, the capacity and the quantity told."""
        case = {"system": category.system, "category": category.id}
        if asked.capacity and category.needs_capacity:
            case[CAPACITY] = str(asked.capacity)
        if self.query.numbers.quantity:
            case["quantity"] = str(self.query.numbers.quantity)
        return case


def _choose(question: dict[str, Any], traits: frozenset[str], presumed: str) -> dict[str, Any] | None:
    """The answer that what was told gives, else the one presumed of the thing, else none."""
    answers: list[dict[str, Any]] = question["answers"]
    for said in ("when", "otherwise"):
        for answer in answers:
            if any(traits.issuperset(condition) for condition in answer[said]):
                return answer
    if presumed and not traits.intersection(question["doubt"]):
        return next(answer for answer in answers if answer["id"] == presumed)
    return None
