"""The assessment: from a case to an amount with its reasons.

Takes a Case and the law; gives an Assessment. In order: understand the case, find whether the
tariff was in force on the date, apply the system's rules, round to the cent, multiply.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace

from . import french
from .answer import Assessment, Kind, Outcome, Step
from .answer.later import later
from .answer.tariff import Ruling
from .answer.validity import in_force, list_step, window_step
from .case import Case, Facts, Question, understand, whatever_the_size
from .case.fields import FIELDS, NOTHING_TOLD
from .catalogue import say
from .dates import DAY, ON_THE_SHELF
from .errors import InputError
from .law import Category, Law, load
from .systems import system
from .version import __version__

DATING = ("payer", "exigible")  # which day counts
SOLD = ("offer", "device", "integrated")  # whose tariff applies


def assess(case: Case, law: Law | None = None) -> Assessment:
    """The levy of a case, in euros, with the words of the law it rests on.

    >>> levy = assess(Case("fr", "telephone-mobile", capacity="17 Go", date="2013-06-01"))
    >>> levy.unit_amount, levy.provision.quote
    (Decimal('5.26'), 'Au-delà de 16 Go et jusqu’à 32 Go 0,309 5')
    >>> assess(Case("fr", "cle-usb", "8 Go", "2017-03-01", export="oui")).outcome.value
    'exempt'

    Raises InputError for a case that cannot be understood. Everything else is an outcome.
    """
    law = law or load()
    if not isinstance(case, Case):
        raise InputError("line", case, say("accepted.line", keys=", ".join(FIELDS)))
    question = understand(case, law)
    rules = system(question.category.system)
    rules.check(case, question, law)
    opening = _opening(question, law)
    if not in_force(question.applied.valid, question.date):  # of a lot, the tariff is that of the device alone
        day = rules.day(question, law)
        steps = (*opening, day, window_step(question.applied, question, law), *_before_the_end(question, law))
        answer = _answer(question, law, Ruling(Outcome.OUTSIDE_TEXTS), steps)
        return replace(answer, later=later(question, [question.applied], law))
    ruling = rules.rule(question, law)
    listed = ruling.outcome not in (Outcome.NOT_LIABLE, Outcome.OUTSIDE_TEXTS)
    dated = _dated_by_tariff(question, law) if listed else _dated_by_list(question, law)
    return _answer(question, law, ruling, _in_order(opening, ruling, _money_steps(question, ruling), dated))


def _in_order(
    opening: tuple[Step, ...], ruling: Ruling, money: tuple[Step, ...], dated: tuple[Step, ...]
) -> tuple[Step, ...]:
    """What gives the amount first, then the dates it holds for: the order in which people ask.

    Where only the reader can settle it, the question comes before everything, then the amounts of its answers.
    """
    if ruling.outcome is not Outcome.NEEDS_JUDGEMENT:
        return (*opening, *ruling.steps, *money, *dated, *ruling.after)
    kinds = (Kind.QUESTION, Kind.AMOUNT)
    first = tuple(step for kind in kinds for step in ruling.steps if step.kind is kind)
    rest = tuple(step for step in ruling.steps if step.kind not in kinds)
    return (*first, *opening, *rest, *money, *dated, *ruling.after)


@whatever_the_size
def _dated_by_tariff(question: Question, law: Law) -> tuple[Step, ...]:
    """Which day counts, and when the tariff applied was in force."""
    day = system(question.category.system).day(question, law)
    return (day, *_before_the_start(question), window_step(question.applied, question, law))


@whatever_the_size
def _dated_by_list(question: Question, law: Law) -> tuple[Step, ...]:
    """Which day counts, and when the list was read that leaves the device out."""
    day = system(question.category.system).day(question, law)
    return (day, *_before_the_start(question), list_step(question.applied, law))


def _only_bought(question: Question) -> bool:
    """Whether all that is known is when the reader bought: goods left the stock before, nobody knows when."""
    return question.exigible is None and question.facts.payer is None


def _before_the_start(question: Question) -> tuple[Step, ...]:
    """Bought soon after a tariff began, a device may have left the stock before."""
    start = question.applied.valid.start
    if not _only_bought(question) or question.date - start >= ON_THE_SHELF:
        return ()
    text = say(f"step.near_start.{question.category.system}", start=french.day(start))
    return (Step(Kind.DAY, text),)


def _soon_after_the_end(question: Question) -> datetime.date | None:
    """The last day of the tariff, where a device bought soon after it may have left the stock before."""
    last = question.applied.valid.last_day
    if last is None or not _only_bought(question) or not DAY <= question.date - last <= ON_THE_SHELF:
        return None
    return last


def _before_the_end(question: Question, law: Law) -> tuple[Step, ...]:
    """What the tariff gave until its end, for what was bought soon after."""
    last = _soon_after_the_end(question)
    if last is None:
        return ()
    earlier = replace(question, date=last)
    ruling = system(question.category.system).rule(earlier, law)
    then = say(f"step.near_end.{question.category.system}", last=french.day(last))
    if ruling.levy is None:
        return (Step(Kind.DAY, say("step.near_end.answer", then=then, outcome=say(f"outcome.{ruling.outcome}"))),)
    amount = french.money(french.round_to_cent(ruling.levy.exact))
    outcome = say(f"outcome.{ruling.outcome}")
    text = say("step.near_end.amount", then=then, outcome=outcome, amount=amount)
    return (Step(Kind.DAY, text, (ruling.levy.place,)),)


@whatever_the_size
def _opening(question: Question, law: Law) -> tuple[Step, ...]:
    """The words that define what is sold, and the device whose tariff applies where it is another."""
    return tuple(_definition_step(category, law) for category in dict.fromkeys((question.category, question.applied)))


def _definition_step(category: Category, law: Law) -> Step:
    place = law.place(category.work, category.defined_in)
    label = f"{law.works[category.work].short}, {place.label}"
    text = say("step.defined", category=category.label, place=label)
    return Step(Kind.DEFINITION, text, (place.cite(),))


def _money_steps(question: Question, ruling: Ruling) -> tuple[Step, ...]:
    """Rounding and quantity, each only where it changes something."""
    levy = ruling.levy
    if levy is None:
        return ()
    unit = french.round_to_cent(levy.exact)
    steps = []
    if levy.exact.as_integer_ratio() != unit.as_integer_ratio():
        steps.append(Step(Kind.ROUNDING, say("step.rounded", amount=french.money(unit))))
    if question.quantity > 1 and levy.exact:
        text = say(
            "step.quantity",
            quantity=french.grouped(str(question.quantity)),
            amount=french.money(unit),
            total=french.money(unit * question.quantity),
        )
        steps.append(Step(Kind.QUANTITY, text))
    return tuple(steps)


def _answer(question: Question, law: Law, ruling: Ruling, steps: tuple[Step, ...]) -> Assessment:
    levy = ruling.levy
    cited = [c.work for step in steps for c in step.citations]
    works = dict.fromkeys([question.category.work, *cited])
    return Assessment(
        question=question,
        outcome=ruling.outcome,
        exact=levy.exact if levy else None,
        provision=levy.place if levy else ruling.place,
        steps=steps,
        warnings=(*question.warnings, *ruling.warnings, *_warnings(question, ruling.outcome, law)),
        works=tuple(law.works[work] for work in works),
        version=__version__,
        readings=ruling.readings,
        deadlines=ruling.deadlines,
        missing=ruling.missing,
    )


def _warnings(question: Question, outcome: Outcome, law: Law) -> list[str]:
    warnings = []
    valid = question.applied.valid
    if outcome is not Outcome.OUTSIDE_TEXTS and valid.seen_until and question.date > valid.seen_until:
        seen, date = french.day(valid.seen_until), french.day(question.date)
        warnings.append(say("warning.no_end", seen_until=seen, date=date))
    if outcome in (Outcome.DUE, Outcome.REFUNDABLE):
        warnings.append(say("warning.vat"))
    if names := _without_effect(question, outcome, law):
        warnings.append(say("warning.ignored", fields=", ".join(say(f"field.{name}") for name in names)))
    return warnings


@whatever_the_size
def _never_looked_at(question: Question, law: Law) -> tuple[str, ...]:
    looked_at = system(question.category.system).relevant(question, law)
    return tuple(name for name in question.facts.given if name not in looked_at)


def _without_effect(question: Question, outcome: Outcome, law: Law) -> Sequence[str]:
    """What was told and changes nothing: no rule looks at it, or the answer is settled without it."""
    if question.facts is NOTHING_TOLD:
        return []
    rules, facts = system(question.category.system), question.facts
    settled_outcomes = (Outcome.NOT_LIABLE, Outcome.ZERO, Outcome.OUTSIDE_TEXTS)
    if outcome not in settled_outcomes or _soon_after_the_end(question):
        return _never_looked_at(question, law)
    looked_at = rules.relevant(question, law)
    if not in_force(question.applied.valid, question.date):
        told_later = {"os"} & set(looked_at)  # amounts of later acts are read for some operating systems alone
        return [name for name in facts.given if name not in (*DATING, *SOLD, *told_later)]

    def answer(told: Facts) -> tuple[object, ...]:
        ruling = rules.rule(replace(question, facts=told), law)
        return ruling.outcome, ruling.place, ruling.steps, ruling.after, ruling.deadlines

    def counts(name: str) -> bool:
        """Whether the answer is another without it, or is already the same with it alone."""
        if answer(replace(facts, **{name: None})) != settled:
            return True
        return bare != settled and answer(Facts(**{name: getattr(facts, name)})) == settled

    settled, bare = answer(facts), answer(NOTHING_TOLD)
    return [name for name in facts.given if name not in (*DATING, *SOLD) and not counts(name)]
