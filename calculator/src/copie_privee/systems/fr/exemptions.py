"""France: who does not owe the levy, and how it is not paid or paid back (CPI, art. L. 311-8).

I: certain buyers, for their own use. II: professional purposes whose conditions of use leave no presumption of private
copying. II bis: export, only since the version of the article that added it. III: an agreement, or a refund.
"""

from __future__ import annotations

from ... import french
from ...answer import Kind, Outcome, Step
from ...answer.tariff import Levy, Ruling, amount_if_due
from ...case import Question
from ...catalogue import say
from ...law import Citation, Law

WORK = "fr/cpi-l311-8"


def exemption(question: Question, law: Law, found: Levy) -> Ruling | None:
    """What article L. 311-8 answers; DUE where it does not exempt, None where nobody asked for it."""
    facts = question.facts
    if facts.export:
        ruling = _export(question, law, found)
        if ruling.outcome is not Outcome.DUE or facts.buyer is None:
            return _dated(ruling, question, law)
        return _dated(_with(ruling, _buyer(question, law, found)), question, law)
    if facts.buyer:
        return _dated(_buyer(question, law, found), question, law)
    return _dated(_notably(law, found), question, law) if facts.copying is False else None


def _buyer(question: Question, law: Law, found: Levy) -> Ruling:
    buyer = question.facts.buyer
    if buyer == "individual":
        if question.facts.copying is False:
            return _notably(law, found)
        return _due("step.individual", law.say("fr.not-due-I", "fr.professional"))
    if buyer == "professional":
        return _professional(question, law, found)
    return _listed_buyer(question, law, found)


def _listed_buyer(question: Question, law: Law, found: Levy) -> Ruling:
    """I: the buyers of 1° to 3°, for their own use or production."""
    facts = question.facts
    who = law.say(f"fr.buyer-{facts.buyer}")
    if facts.use is None:
        return _ask("use", (*law.say("fr.own-use"), *who), found)
    if facts.use == "other":
        if facts.copying is False:
            return _notably(law, found)
        return _due("step.other_use", law.say("fr.own-use"))
    key, cited = "step.exempt_I", (*law.say("fr.not-due-I", "fr.own-use"), *who)
    if facts.buyer == "disability":
        if facts.listed is None:
            return _ask("listed", law.say("fr.listed"), found)
        if not facts.listed:
            return _due("step.not_listed", law.say("fr.listed"))
        key, cited = "step.exempt_disability", (*cited, *law.say("fr.listed"))
    text = say(key, buyer=_capital(say(f"choice.buyer.{facts.buyer}")))
    return _not_due(Step(Kind.EXEMPTION, text, cited), question, law, found)


def _professional(question: Question, law: Law, found: Levy) -> Ruling:
    cited = law.say("fr.professional", "fr.no-presumption")
    if question.facts.copying is None:
        return _ask("copying", cited, found)
    if question.facts.copying:
        return _due("step.presumed", cited)
    return _not_due(Step(Kind.EXEMPTION, say("step.exempt_II"), cited), question, law, found)


def _notably(law: Law, found: Levy) -> Ruling:
    """II says « notamment » professional purposes: whether others count is for a human to decide."""
    cited = law.say("fr.professional", "fr.no-presumption")
    steps = (Step(Kind.EXEMPTION, say("step.notably"), cited), amount_if_due(found))
    return Ruling(Outcome.NEEDS_JUDGEMENT, steps=steps, missing=("buyer",))


def _export(question: Question, law: Law, found: Levy) -> Ruling:
    version = law.periods[WORK]
    if question.date < version.start:
        values = {"date": french.day(question.date), "start": french.day(version.start)}
        step = Step(
            Kind.EXEMPTION, say("step.no_IIbis", authority=version.start_authority, **values), law.say("fr.export")
        )
        return Ruling(Outcome.DUE, steps=(step,))
    return _not_due(Step(Kind.EXEMPTION, say("step.exempt_IIbis"), law.say("fr.export")), question, law, found)


def _not_due(step: Step, question: Question, law: Law, found: Levy) -> Ruling:
    """III: with an agreement nothing is advanced; without one, what was paid is refunded."""
    agreement = question.facts.agreement
    amount = french.money(french.round_to_cent(found.exact))
    if agreement is False:
        refund = Step(Kind.REFUND, say("step.refund"), law.say("fr.refund", "fr.refusal"))
        return Ruling(Outcome.REFUNDABLE, found, steps=(step, refund))
    if agreement:
        how = Step(Kind.REFUND, say("step.agreement"), law.say("fr.agreement"))
    else:
        how = Step(Kind.REFUND, say("step.agreement_or_refund"), law.say("fr.agreement", "fr.refund", "fr.refusal"))
    without = Step(Kind.AMOUNT, say("step.without", amount=amount), (found.place,))
    return Ruling(Outcome.EXEMPT, place=step.citations[0], steps=(step, how, without))


def _ask(field: str, cited: tuple[Citation, ...], found: Levy) -> Ruling:
    asked = Step(Kind.QUESTION, say(f"question.{field}.fr"), cited)
    return Ruling(Outcome.NEEDS_JUDGEMENT, steps=(asked, amount_if_due(found)), missing=(field,))


def _due(key: str, cited: tuple[Citation, ...]) -> Ruling:
    return Ruling(Outcome.DUE, steps=(Step(Kind.EXEMPTION, say(key), cited),))


def _with(first: Ruling, then: Ruling) -> Ruling:
    return Ruling(then.outcome, then.levy, then.place, (*first.steps, *then.steps), missing=then.missing)


def _dated(ruling: Ruling, question: Question, law: Law) -> Ruling:
    """Which version of the article is shown, where the date is before it, or after what was looked for."""
    version = law.periods[WORK]
    steps, warnings = ruling.steps, ruling.warnings
    if question.date < version.start:
        values = {"start": french.day(version.start), "date": french.day(question.date)}
        steps = (*steps, Step(Kind.VERSION, say("step.law_version", authority=version.start_authority, **values)))
    if version.seen_until and question.date > version.seen_until:
        values = {"seen_until": french.month(version.seen_until), "date": french.day(question.date)}
        warnings = (*warnings, say("warning.exemption_no_end", **values))
    return Ruling(ruling.outcome, ruling.levy, ruling.place, steps, missing=ruling.missing, warnings=warnings)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
