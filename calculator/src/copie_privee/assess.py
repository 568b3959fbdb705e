"""The assessment: from a case to an amount with its reasons.

Takes a Case and the law; gives an Assessment. In order: understand the case, find whether the
tariff was in force on the date, apply the system's rules, round to the cent, multiply.
"""

from __future__ import annotations

from dataclasses import replace

from . import french
from .answer import Assessment, Kind, Outcome, Step
from .answer.tariff import Ruling
from .answer.validity import in_force, window_step
from .case import Case, Question, understand
from .catalogue import say
from .law import Category, Law, load
from .systems import system
from .version import __version__


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
    question = understand(case, law)
    rules = system(question.category.system)
    rules.check(case, question)
    concerned = [question.category] if question.applied is question.category else [question.category, question.applied]
    opening = [_definition_step(category, law) for category in concerned]
    outside = [category for category in concerned if not in_force(category.valid, question.date)]
    windows = [window_step(category, question.date, law) for category in outside or [question.applied]]
    if outside:
        return _answer(question, law, Ruling(Outcome.OUTSIDE_TEXTS, steps=(*opening, *windows)))
    ruling = rules.rule(question, law)
    # what gives the amount first, then the dates it holds for: the order in which people ask
    steps = (*opening, *ruling.steps, *_money_steps(question, ruling), *windows, *ruling.after)
    return _answer(question, law, replace(ruling, steps=steps))


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
    if levy.exact != unit:
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


def _answer(question: Question, law: Law, ruling: Ruling) -> Assessment:
    levy = ruling.levy
    cited = [c.work for step in ruling.steps for c in step.citations]
    works = dict.fromkeys([question.category.work, *cited])
    return Assessment(
        question=question,
        outcome=ruling.outcome,
        exact=levy.exact if levy else None,
        provision=levy.place if levy else ruling.place,
        steps=ruling.steps,
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
        seen, date = french.month(valid.seen_until), french.day(question.date)
        warnings.append(say("warning.no_end", seen_until=seen, date=date))
    if outcome in (Outcome.DUE, Outcome.REFUNDABLE):
        warnings.append(say("warning.vat"))
    looked_at = system(question.category.system).relevant(question, law)
    if names := [name for name in question.facts.given if name not in looked_at]:
        warnings.append(say("warning.ignored", fields=", ".join(say(f"field.{name}") for name in names)))
    return warnings
