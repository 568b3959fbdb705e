"""France: which devices and media are in the list (Décision 15, art. 1, I, and art. 3).

Dedicated keys and cards, phones that play nothing and tablets with a computer's system are not in it. A desktop NAS is
(3, I). Out are systems certified for several operating systems, and those usable only with professional equipment, rack
NAS among them (3, II), which names the storage of the 8° alone.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

from ...answer import Kind, Outcome, Step
from ...answer.readings import Alternative
from ...answer.tariff import Levy, Ruling, either_amount
from ...case import Question, whatever_the_size
from ...catalogue import say
from ...law import Category, Citation, Law

WORK = "fr/decision-15-2012"
DESKTOP = "art_3__para_I"
OUT = "art_3__para_II"
TABLET = "art_1__para_I__point_12"
DEDICATED = ("fr.keys", "fr.cards")
PLAYING = "fr.phone-function"
Scope = tuple[Ruling | None, tuple[Step, ...]]


@whatever_the_size
def scope(question: Question, law: Law) -> Scope:
    """A ruling that ends the matter, or None and what was found on the way."""
    category, facts = question.category, question.facts
    if facts.dedicated and (words := defining(DEDICATED, category, law)):
        return _out(Step(Kind.SCOPE, say("step.dedicated"), words)), ()
    excluded, about = device(question, category, law)
    return (excluded, about) if excluded or about else _storage(question, law)


def device(question: Question, category: Category, law: Law) -> Scope:
    """Whether a device of a category is in the list, by what its own words ask of it: its system, what it plays."""
    if category.defined_in == TABLET:
        return _tablet(question, law)
    words = defining((PLAYING,), category, law)
    return _phone(question, words) if words else (None, ())


@lru_cache(maxsize=200)
def defining(phrases: tuple[str, ...], category: Category, law: Law) -> tuple[Citation, ...]:
    """Those of the phrases that stand where the category is defined."""
    place = (category.work, category.defined_in)
    return tuple(words for words in law.say(*phrases) if (words.work, words.eid) == place)


@lru_cache(maxsize=200)
def named_in(paragraph: str, category: Category, law: Law) -> bool:
    """Whether a paragraph of the decision names the words that define a category."""
    return (category.work, category.defined_in) in law.place(WORK, paragraph).targets


def _phone(question: Question, words: tuple[Citation, ...]) -> Scope:
    plays = question.facts.plays
    if plays is False:
        return _out(Step(Kind.SCOPE, say("step.plays_nothing"), words)), ()
    return None, (Step(Kind.SCOPE, say("step.plays_assumed" if plays is None else "step.plays"), words),)


def _storage(question: Question, law: Law) -> Scope:
    facts, category = question.facts, question.category
    desktop = facts.nas == "desktop" and named_in(DESKTOP, category, law)
    steps = [Step(Kind.SCOPE, say("step.nas_desktop"), law.say("fr.nas-desktop"))] if desktop else []
    if named_in(OUT, category, law):
        ruling, more = _excluded(question, law, desktop)
        return (ruling, ()) if ruling else (None, (*steps, *more))
    if named_in(DESKTOP, category, law) and _of_excluded_system(question):
        steps.append(Step(Kind.SCOPE, say("step.only_8"), law.say("fr.storage-out")))
    return None, tuple(steps)


def _of_excluded_system(question: Question) -> bool:
    facts = question.facts
    return facts.nas == "rack" or facts.environment == "professional" or facts.certified is not None


def _excluded(question: Question, law: Law, desktop: bool) -> tuple[Ruling | None, list[Step]]:
    facts, steps = question.facts, []
    if facts.nas == "rack":
        return _out(Step(Kind.SCOPE, say("step.nas_rack"), law.say("fr.nas-rack", "fr.storage-out"))), []
    if facts.environment == "professional":
        cited = law.say("fr.professional-only", "fr.storage-out")
        if not desktop:
            return _out(Step(Kind.SCOPE, say("step.professional_only"), cited)), []
        both = Step(
            Kind.QUESTION, say("step.desktop_or_professional"), law.say("fr.nas-desktop", "fr.professional-only")
        )
        return Ruling(Outcome.NEEDS_JUDGEMENT, steps=(both,)), []
    if facts.environment == "ordinary":
        steps.append(Step(Kind.SCOPE, say("step.ordinary"), law.say("fr.professional-only")))
    if facts.certified is not None:
        needed = law.figures["fr.certified-systems"]
        values = {"count": facts.certified, "needed": needed.value}
        if desktop:
            steps.append(Step(Kind.SCOPE, say("step.certified_desktop"), law.say("fr.other-than-desktop")))
        elif facts.certified >= needed.value:
            cited = law.say("fr.certified", "fr.certified-systems", "fr.other-than-desktop", "fr.storage-out")
            return _out(Step(Kind.SCOPE, say("step.certified", **values), cited)), []
        else:
            steps.append(Step(Kind.SCOPE, say("step.certified_few", **values), (needed.place,)))
    return None, steps


def _tablet(question: Question, law: Law) -> Scope:
    """Whether a tablet is in the list, by its operating system; where nothing was said, the assumption is told."""
    if question.facts.os is None:
        return None, (Step(Kind.SCOPE, say("step.os_assumed"), law.say("fr.mobile-os")),)
    if question.facts.os == "computer":
        return _out(Step(Kind.SCOPE, say("step.os_computer"), law.say("fr.mobile-os", "fr.list"))), ()
    return None, (Step(Kind.SCOPE, say("step.os_mobile"), law.say("fr.mobile-os")),)


def playing_only(levied: Question, law: Law) -> tuple[Alternative, ...]:
    """Tableau 11 says playing, the definition of the 11° recording and playing: a device that only plays may be out."""
    table = law.phrases["fr.table-playing"]
    if levied.category.tariff_in != table.eid:
        return ()
    ground = say("reading.playing-only.ground", definition=law.phrases["fr.phonograms"].quote, table=table.quote)
    default = say("reading.default.playing-only")
    return (Alternative("playing-only", say("reading.playing-only"), ground, Fraction(0), default),)


def both_amounts(ruling: Ruling, levy: Levy) -> Ruling:
    """A question of law with the amounts of both answers."""
    return replace(ruling, steps=(*ruling.steps, either_amount(levy, "step.amount_or_nothing")))


def _out(step: Step) -> Ruling:
    return Ruling(Outcome.NOT_LIABLE, place=step.citations[0], steps=(step,))
