"""The assessment: from a case to an amount with its reasons.

Takes a Case and the law; gives an Assessment. In order: understand the case, find whether the
tariff was in force on the date, apply the system's rules, round to the cent, multiply.
"""

from __future__ import annotations

from . import french
from .assessment import Assessment, Outcome, Step
from .case import Case, Question, understand
from .catalogue import say
from .law import Citation, Law, load
from .systems import RULES
from .tariff import Levy
from .version import __version__


def assess(case: Case, law: Law | None = None) -> Assessment:
    """The levy of a case, in euros, with the words of the law it rests on.

    >>> levy = assess(Case("fr", "telephone-mobile", capacity="17 Go", date="2013-06-01"))
    >>> levy.unit_amount, levy.provision.quote
    (Decimal('5.26'), 'Au-delà de 16 Go et jusqu’à 32 Go 0,309 5')

    Raises InputError for a case that cannot be understood. Everything else is an outcome.
    """
    law = law or load()
    question = understand(case, law)
    definition = _definition_step(question, law)
    window = _window_step(question, law)
    if not _in_force(question):
        return _answer(question, law, Outcome.OUTSIDE_TEXTS, None, (definition, window))
    levy = RULES[question.category.system](question, law)
    outcome = Outcome.DUE if levy.exact else Outcome.ZERO
    steps = (definition, window, *levy.steps, *_money_steps(question, levy))
    return _answer(question, law, outcome, levy, steps)


def _in_force(question: Question) -> bool:
    valid = question.category.valid
    return valid.start <= question.date and (valid.until is None or question.date < valid.until)


def _definition_step(question: Question, law: Law) -> Step:
    category = question.category
    place = law.place(category.work, category.defined_in)
    label = f"{law.works[category.work].short}, {place.label}"
    text = say("step.defined", category=category.label, place=label)
    return Step(text, (place.cite(),))


def _window_step(question: Question, law: Law) -> Step:
    category, valid = question.category, question.category.valid
    values = {
        "date": french.day(question.date),
        "start": french.day(valid.start),
        "end": french.day(valid.last_day) if valid.last_day else "",
        "authority": valid.end_authority,
    }
    citations: tuple[Citation, ...] = tuple(law.place(category.work, eid).cite() for eid in valid.start_places)
    if question.date < valid.start:
        return Step(say("step.before", **values | {"authority": valid.start_authority}), citations)
    if valid.until is None:
        return Step(say("step.in_force_open", **values), citations)
    if question.date >= valid.until:
        return Step(say("step.after", **values), ())
    return Step(say("step.in_force", **values), citations)


def _money_steps(question: Question, levy: Levy) -> tuple[Step, ...]:
    """Rounding and quantity, each only where it changes something."""
    unit = french.round_to_cent(levy.exact)
    steps = []
    if levy.exact != unit:
        steps.append(Step(say("step.rounded", amount=french.money(unit)), ()))
    if question.quantity > 1 and levy.exact:
        text = say(
            "step.quantity",
            quantity=french.grouped(str(question.quantity)),
            amount=french.money(unit),
            total=french.money(unit * question.quantity),
        )
        steps.append(Step(text, ()))
    return tuple(steps)


def _answer(question: Question, law: Law, outcome: Outcome, levy: Levy | None, steps: tuple[Step, ...]) -> Assessment:
    works = dict.fromkeys([question.category.work, *(c.work for s in steps for c in s.citations)])
    return Assessment(
        question=question,
        outcome=outcome,
        exact=levy.exact if levy else None,
        provision=levy.place if levy else None,
        steps=steps,
        warnings=(*question.warnings, *_warnings(question, outcome)),
        works=tuple(law.works[work] for work in works),
        version=__version__,
    )


def _warnings(question: Question, outcome: Outcome) -> list[str]:
    warnings = []
    valid = question.category.valid
    if outcome is not Outcome.OUTSIDE_TEXTS and valid.seen_until and question.date > valid.seen_until:
        seen, date = french.month(valid.seen_until), french.day(question.date)
        warnings.append(say("warning.no_end", seen_until=seen, date=date))
    if outcome is Outcome.DUE:
        warnings.append(say("warning.vat"))
    return warnings
