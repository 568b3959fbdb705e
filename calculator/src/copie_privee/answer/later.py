"""What is known where no published text covers the date: the acts that came before or after, and what was read of them.

Takes the question and the categories that are outside their tariffs; gives a Later, told beside an answer without an
amount. Nothing here is calculated, added up or multiplied: an amount is the text that was read.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from ..capacity import Capacity
from ..case import Question
from ..catalogue import has, say
from ..dates import DAY, within
from ..french import month, raised
from ..law import Act, Category, Horizon, Law, Rule, Told


@dataclass(frozen=True, slots=True)
class Applied:
    """An act, the days on which it governed the category, and whether new goods, refurbished ones, or both.

    start        None where no source gives it
    seen_until   where no end is known, the last day on which nothing puts in doubt that it governed
    """

    act: Act
    start: datetime.date | None = None
    until: datetime.date | None = None
    states: tuple[str, ...] = ()
    seen_until: datetime.date | None = None

    def holds(self, date: datetime.date) -> bool:
        """Whether it may have governed on a date: nothing says that it did not."""
        end = self.seen_until + DAY if self.seen_until else self.until
        return within(date, self.start or datetime.date.min, end)

    def as_json(self) -> dict[str, Any]:
        return {
            "label": self.act.label,
            "date": self.act.date,
            "from": str(self.start) if self.start else None,
            "until": str(self.until) if self.until else None,
            "seen_until": str(self.seen_until) if self.seen_until else None,
            "states": list(self.states),
            "published": self.act.published,
            "link": self.act.link or None,
            "page": self.act.page,
            "challenge": self.act.challenge,
        }


@dataclass(frozen=True, slots=True)
class Known:
    """An amount that was read for this capacity on this date, in the act `rule.act`."""

    rule: Rule
    told: Told
    both: bool  # whether new and refurbished goods have amounts of their own on that date

    def as_json(self) -> dict[str, str]:
        return {
            "amount": self.told.amount,
            "state": self.rule.state,
            "grade": self.rule.grade,
            "source": self.source,
            "note": self.note,
        }

    @property
    def whatever_the_size(self) -> bool:
        """Whether the amount was read for every capacity."""
        return self.told.above is None and self.told.up_to is None

    @property
    def source(self) -> str:
        """Where it was read."""
        told = [
            say("later.source", title=each.title, address=each.address, month=month(each.read))
            for each in self.rule.sources
        ]
        return say("later.sources").join(told)

    @property
    def what(self) -> str:
        """What the amount is for: the state of the goods, their systems, and the capacities of the band."""
        parts = [say(f"later.state.{self.rule.state}")] if self.both else []
        parts += [say(f"later.os.{os}") for os in self.rule.os]
        band = band_in_words(self.told.above, self.told.up_to, closed_below=self.rule.closed_below)
        return ", ".join(filter(None, [*parts, band])) or say("later.band.all")

    @property
    def known_by(self) -> str:
        """How well it is known, in words."""
        return known_by(self.rule.grade, [source.kind for source in self.rule.sources])

    @property
    def note(self) -> str:
        told = say("later.note", act=raised(self.rule.act.label), what=self.what, grade=self.known_by)
        return f"{told} {self.rule.note}".strip()


@dataclass(frozen=True, slots=True)
class Later:
    """The acts, oldest first; what is known of the amount; and what has to be said about both.

    horizon   how far later acts were looked for; None before the texts
    """

    before: bool
    acts: tuple[Applied, ...]
    known: tuple[Known, ...]
    notes: tuple[str, ...]
    horizon: Horizon | None = None

    def as_json(self) -> dict[str, Any]:
        horizon = self.horizon
        return {
            "before": self.before,
            "acts": [act.as_json() for act in self.acts],
            "known": [known.as_json() for known in self.known],
            "notes": list(self.notes),
            "horizon": {"seen": str(horizon.seen), "text": horizon.text} if horizon else None,
        }


def later(question: Question, outside: list[Category], law: Law) -> Later:
    """What is told of a date that these categories' tariffs do not cover."""
    date = question.date
    if all(date < category.valid.start for category in outside):
        return _before(question, law)
    rules = {rule: None for category in outside for rule in law.beside.rules.get((category.system, category.id), ())}
    chain = [rule for rule in rules if rule.start <= date]
    here = [rule for rule in chain if rule.holds(date)]
    lot = question.applied is not question.category
    suited = [] if lot else [rule for rule in here if rule.suits(question.facts.os)]
    told = [(rule, rule.told(question.capacity)) for rule in suited]
    both = len({rule.state for rule in here}) > 1
    known = tuple(Known(rule, found, both) for rule, found in told if found)
    unsure = [rule for rule in chain if rule.seen_until and date > rule.seen_until]
    beside = [rule.note for rule in (*unsure, *here) if rule.note and not any(each.rule is rule for each in known)]
    notes = [say("later.lot")] if lot else list(dict.fromkeys(beside))
    acts = _acts(chain)
    notes += [
        say("later.challenge", act=raised(applied.act.label), challenge=applied.act.challenge)
        for applied in acts
        if applied.act.challenge and applied.holds(date)
    ]
    horizon = law.beside.horizons.get(question.category.system)
    if chain and horizon and date > horizon.seen:
        notes.append(horizon.text)
    return Later(False, acts, known, tuple(notes), horizon)


def _acts(chain: list[Rule]) -> tuple[Applied, ...]:
    """Each act once, oldest first, with the days and the goods of all its rules."""
    found = []
    for act in dict.fromkeys(rule.act for rule in chain):
        rules = [rule for rule in chain if rule.act is act]
        ends = [rule.until for rule in rules if rule.until]
        until = max(ends) if len(ends) == len(rules) else None
        start, states = min(rule.start for rule in rules), tuple(dict.fromkeys(rule.state for rule in rules))
        doubts = [rule.seen_until for rule in rules if rule.seen_until]
        seen_until = max(doubts) if len(doubts) == len(rules) else None
        found.append((start, Applied(act, start, until, states, seen_until)))
    return tuple(applied for _, applied in sorted(found, key=lambda each: each[0]))


def _before(question: Question, law: Law) -> Later:
    acts = [
        act for act in law.beside.earlier if act.system == question.category.system and act.date <= str(question.date)
    ]
    applied = tuple(Applied(act, until=law.periods[act.repealed[0]].start if act.repealed else None) for act in acts)
    notes = [act.note for act in acts] + [_repeal(act.repealed, law) for act in acts if act.repealed]
    return Later(True, applied, (), tuple(dict.fromkeys(notes)))


def _repeal(place: tuple[str, str], law: Law) -> str:
    """The words that repeal an act, and where they stand."""
    provision = law.place(*place)
    return say("later.repeal", quote=provision.words, text=law.works[place[0]].short, place=provision.label)


def band_in_words(above: Capacity | None, up_to: Capacity | None, *, closed_below: bool) -> str:
    """The capacities of a band; nothing where it holds them all."""
    side = "below" if closed_below else "up_to"
    if above and up_to:
        return say(f"later.band.{side}", above=above, bound=up_to)
    if up_to:
        return say(f"later.band.{side}.first", bound=up_to)
    return say(f"later.band.{side}.last", above=above) if above else ""


def known_by(grade: str, kinds: list[str], *, figure: bool = True) -> str:
    """How well a figure, or else only the act, is known: from a copy of the act, from two newspapers, from a shop."""
    if grade in ("official", "inferred"):
        return say(f"later.grade.{grade}")
    who = [_counted(kind, kinds.count(kind)) for kind in dict.fromkeys(kinds)]
    return say("later.grade.told" if figure else "later.grade.named", who=say("later.and").join(who))


def _counted(kind: str, count: int) -> str:
    key = f"later.who.{kind}.{count}"
    return say(key) if has(key) else say(f"later.who.{kind}", count=count)
