"""What is known of the words typed beside the tariffs: an act by its name, what came after, what was not found.

Takes the words and things found, the days told and the capacity; gives Pointers of one system to pages of the site.
Nothing is calculated: an amount in a pointer is the text that was read, with how well it is known.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .. import french
from ..answer import Outcome
from ..answer.later import Known
from ..capacity import Capacity
from ..catalogue import say
from ..dates import within
from ..law import Landmark, Law, Rule
from .guidance import Directions, Pointer
from .lexicon import Found
from .typed_dates import Span

KIND, ACT = "kind", "act"
CHRONOLOGY = "chronologie/#"


@dataclass(frozen=True, slots=True)
class Goods:
    """What is told of the goods that decides which amount is theirs."""

    capacity: Capacity | None = None
    os: str = ""


def acts_named(found: Iterable[Found]) -> bool:
    """Whether the words name an act, or a kind of acts."""
    return any(ACT in f.entry.flags for f in found)


def pointers(
    system: str,
    found: Sequence[Found],
    things: Sequence[Found],
    when: Span | None,
    goods: Goods,
    law: Law,
) -> tuple[Pointer, ...]:
    """The pointers of a system, each page once."""
    told = [
        *_acts(system, found, when, law),
        *_states(system, found, things, when, goods, law),
        *_things(system, things, when, goods, law),
    ]
    if when and not things and not acts_named(found):
        told = told or _days(system, when, law)
    return tuple({pointer.page: pointer for pointer in reversed(told)}.values())[::-1]


def acts_of(found: Directions) -> tuple[Pointer, ...]:
    """The acts before and after, where the list of a text decides nothing on the date told."""
    answers = (answer for question in found.questions for answer in question.answers)
    if all(lead.outcome is not Outcome.OUTSIDE_TEXTS for lead in (*found.leads, *answers)):
        return ()
    return (_known_acts(found.system),)


def _known_acts(system: str) -> Pointer:
    return Pointer(say("guide.beside.acts"), say("guide.beside.acts.note"), CHRONOLOGY + system)


def _pointer(landmark: Landmark) -> Pointer:
    return Pointer(landmark.text, landmark.note, landmark.page)


def _named(system: str, name: str, law: Law) -> list[Landmark]:
    return [mark for mark in law.beside.landmarks if mark.system == system and name in mark.named_by]


def _acts(system: str, found: Sequence[Found], when: Span | None, law: Law) -> list[Pointer]:
    """Acts by their number, or by what they are called and a date; else the page of all that are known."""
    told: list[Pointer] = []
    for f in found:
        if ACT not in f.entry.flags:
            continue
        if KIND not in f.entry.flags:
            told += map(_pointer, _named(system, f.entry.id, law))
            continue
        kind = [mark for mark in law.beside.landmarks if mark.system == system and mark.kind == f.entry.id]
        dated = [mark for mark in kind if when and mark.dated(when.first, when.last)]
        told += map(_pointer, dated)
        if kind and not dated:
            told.append(_known_acts(system))
    return told


def _states(
    system: str,
    found: Sequence[Found],
    things: Sequence[Found],
    when: Span | None,
    goods: Goods,
    law: Law,
) -> list[Pointer]:
    """Goods that the texts do not speak of, refurbished ones: the newest act first, its amount where one was read."""
    told: list[Pointer] = []
    categories = {f.entry.rules[system].get("lead", "") for f in things}
    for state in (f.entry.id for f in found if "out" in f.entry.flags and not f.negated):
        marks = _named(system, state, law)
        rules = {rule.act.id: rule for category in categories for rule in _rules(system, category, state, law)}
        if when and any(_within(rule, when) for rule in rules.values()):
            marks = [mark for mark in marks if mark.id not in rules or _within(rules[mark.id], when)]
        for mark in sorted(marks, key=lambda mark: mark.date, reverse=True):
            note = _amount(rules[mark.id], goods) if mark.id in rules else ""
            told.append(Pointer(mark.text, note or mark.note, mark.page))
    return told


def _rules(system: str, category: str, state: str, law: Law) -> list[Rule]:
    return [rule for rule in law.beside.rules.get((system, category), ()) if rule.state == state]


def _things(system: str, things: Sequence[Found], when: Span | None, goods: Goods, law: Law) -> list[Pointer]:
    """Things that a later act names and the published text does not, and those of which nothing was found."""
    told: list[Pointer] = []
    for f in things:
        names = {f.entry.id, f.entry.base}
        for family in law.beside.families:
            if family.system == system and names & family.named_by:
                rules = [rule for rule in family.rules if when is None or _within(rule, when)]
                told += [_of_family(family.label, rule, goods) for rule in rules[-1:]]
        for name in names:
            told += map(_pointer, _named(system, name, law))
    return told


def _of_family(label: str, rule: Rule, goods: Goods) -> Pointer:
    text = say("guide.beside.family", family=label, act=rule.act.label, start=french.day(rule.start))
    return Pointer(text, _amount(rule, goods), rule.act.page)


def _amount(rule: Rule, goods: Goods) -> str:
    """The amount that was read, in words, with what has to be said about it."""
    told = rule.told(goods.capacity) if rule.suits(goods.os) else None
    if told is None:
        return rule.note
    known = Known(rule, told, both=rule.state != "new")
    amount = say("guide.beside.amount", amount=french.money(told.amount), what=known.what, grade=known.known_by)
    return f"{amount} {rule.note}".strip()


def _days(system: str, when: Span, law: Law) -> list[Pointer]:
    """What governed on these days: the published texts, then the acts that replaced them; or those before."""
    told: list[Pointer] = []
    before = all(when.last < category.valid.start for category in law.of_system(system))
    earlier = {act.id for act in law.beside.earlier if before and act.date <= str(when.last)}
    for mark in law.beside.landmarks:
        if mark.system != system:
            continue
        if mark.id in earlier:
            told.append(_pointer(mark))
        note = _published(mark, when, law) if mark.id in law.works else _later(mark, when, law)
        if note:
            told.append(Pointer(mark.text, note, mark.page))
    return told or [Pointer(say("guide.beside.nothing"), say("guide.beside.acts.note"), CHRONOLOGY + system)]


def _published(mark: Landmark, when: Span, law: Law) -> str:
    """Tariffs of a published text that held, and apart from them those of which no end was found."""
    held = [
        category
        for category in law.of_system(mark.system)
        if category.work == mark.id and _overlap(category.valid.start, category.valid.until, when)
    ]
    unsure = [c for c in held if c.valid.until is None and c.valid.seen_until and when.last > c.valid.seen_until]
    told = [("governs", [c for c in held if c not in unsure]), ("open", unsure)]
    return " ".join(
        say(f"guide.beside.{key}", families=", ".join(category.label for category in categories))
        for key, categories in told
        if categories
    )


def _later(mark: Landmark, when: Span, law: Law) -> str:
    labels = [
        family.label
        for family in law.beside.families
        if any(rule.act.id == mark.id and _within(rule, when) for rule in family.rules)
    ]
    return say("guide.beside.governs", families=", ".join(labels)) if labels else ""


def _within(rule: Rule, when: Span) -> bool:
    return _overlap(rule.start, rule.end, when)


def _overlap(start: datetime.date, until: datetime.date | None, when: Span) -> bool:
    """Whether one of these days is in [start, until)."""
    return within(max(start, when.first), start, until) and start <= when.last
