"""France: who does not owe the levy, and how it is not paid or paid back (CPI, art. L. 311-8).

I: certain buyers, for their own use. II: professional purposes whose conditions of use leave no presumption of private
copying. II bis: export, only since the version of the article that added it. Each is examined on the facts given, and
none silences another. III: an agreement, or a refund.
"""

from __future__ import annotations

from dataclasses import replace

from ... import french
from ...answer import Kind, Outcome, Step, grounds
from ...answer.grounds import Ground, failed, held, settle
from ...answer.tariff import Levy, Ruling
from ...case import Question, whatever_the_size
from ...catalogue import say
from ...law import Citation, Law

WORK = "fr/cpi-l311-8"
LISTED = ("broadcaster", "producer", "publisher", "disability")  # the buyers of I
MAYBE = "step.amount_or_nothing"


def exemption(question: Question, law: Law, found: Levy) -> Ruling | None:
    """What article L. 311-8 answers; DUE where no ground holds, None where nobody gave one."""
    ruling = settle(_given(question, law), found, MAYBE, lambda holding: _relief(holding, question, law, found))
    return _dated(ruling, question, law) if ruling else None


@whatever_the_size
def _given(question: Question, law: Law) -> tuple[Ground, ...]:
    """The surest first: a list, then an act, then conditions that somebody has to appreciate."""
    return tuple(ground for examine in (_list, _export, _purposes) if (ground := examine(question, law)))


def _list(question: Question, law: Law) -> Ground | None:
    """I: the buyers of 1° to 3°, for their own use or production."""
    facts = question.facts
    if facts.buyer == "individual":
        return failed(say("step.individual"), law.say(*(f"fr.buyer-{buyer}" for buyer in LISTED)))
    if facts.buyer not in LISTED:
        return None
    who = law.say(f"fr.buyer-{facts.buyer}")
    if facts.buyer == "disability" and facts.listed is False:
        return failed(say("step.not_listed"), law.say("fr.listed"))
    if facts.use is None:
        return _asked("use", (*law.say("fr.own-use"), *who))
    if facts.use == "other":
        return failed(say("step.other_use"), law.say("fr.own-use"))
    key, cited = "step.exempt_I", (*law.say("fr.not-due-I", "fr.own-use"), *who)
    if facts.buyer == "disability":
        if facts.listed is None:
            return _asked("listed", law.say("fr.listed"))
        key, cited = "step.exempt_disability", (*cited, *law.say("fr.listed"))
    return held(say(key, buyer=french.raised(say(f"choice.buyer.{facts.buyer}"))), cited)


def _export(question: Question, law: Law) -> Ground | None:
    """II bis: since the version of the article that added it."""
    if not question.facts.export:
        return None
    version = law.periods[WORK]
    if question.date < version.start:
        values = {"date": french.day(question.date), "start": french.day(version.start)}
        return failed(say("step.no_IIbis", authority=version.start_authority, **values), law.say("fr.export"))
    return held(say("step.exempt_IIbis"), law.say("fr.export"))


def _purposes(question: Question, law: Law) -> Ground | None:
    """II: professional purposes, whose conditions of use leave no presumption; « notamment » leaves the list open."""
    facts, cited = question.facts, law.say("fr.professional", "fr.no-presumption")
    professional = facts.buyer == "professional" or facts.purposes == "professional"
    if facts.copying is None:
        return _asked("copying", cited) if professional else None
    if facts.copying:
        return failed(say("step.presumed"), law.say("fr.no-presumption"))
    if professional:
        return held(say("step.exempt_II"), cited)
    if facts.purposes == "other":
        return Ground(False, Step(Kind.QUESTION, say("step.notably"), cited), open=True)
    return _asked("buyer" if facts.buyer is None else "purposes", cited)


def _relief(holding: Step, question: Question, law: Law, found: Levy) -> Ruling:
    """III: an agreement states the exemption; without one, what was paid is refunded."""
    agreement = question.facts.agreement
    if agreement is False:
        refund = Step(Kind.REFUND, say("step.refund"), law.say("fr.refund", "fr.refusal"))
        return Ruling(Outcome.REFUNDABLE, found, steps=(refund,))
    key, cited = "step.agreement_or_refund", law.say("fr.agreement", "fr.refund", "fr.refusal")
    if agreement:
        key, cited = "step.agreement", law.say("fr.agreement")
    amount = french.money(french.round_to_cent(found.exact))
    without = Step(Kind.AMOUNT, say("step.without", amount=amount), (found.place,))
    return Ruling(Outcome.EXEMPT, place=holding.citations[0], steps=(Step(Kind.REFUND, say(key), cited), without))


def _dated(ruling: Ruling, question: Question, law: Law) -> Ruling:
    """Which version of the article is shown, where the date is before it, or after what was looked for."""
    version = law.periods[WORK]
    steps, warnings = ruling.steps, ruling.warnings
    if question.date < version.start:
        values = {"start": french.day(version.start), "date": french.day(question.date)}
        told = say("step.law_version", authority=version.start_authority, **values)
        steps = (*steps, Step(Kind.VERSION, told))
    if version.seen_until and question.date > version.seen_until:
        values = {"seen_until": french.day(version.seen_until), "date": french.day(question.date)}
        warnings = (*warnings, say("warning.exemption_no_end", **values))
    return replace(ruling, steps=steps, warnings=warnings)


def _asked(field: str, cited: tuple[Citation, ...]) -> Ground:
    return grounds.asked(field, say(f"question.{field}.fr"), cited)
