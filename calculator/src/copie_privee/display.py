"""An assessment made ready to show: money, dates and places in words, for page and command alike.

Takes an Assessment; gives plain strings. The page and the command only put them in place.
"""

from __future__ import annotations

from typing import Any

from . import french
from .assessment import Assessment
from .catalogue import say
from .law import Citation, Law, Validity


def display(assessment: Assessment, law: Law) -> dict[str, Any]:
    """What the reader sees, as strings; `page` addresses are relative to the site's root."""
    question = assessment.question
    total = assessment.total
    return {
        "amount": None if total is None else french.money(total),
        "label": question.category.label,
        "outcome_label": say(f"outcome.{assessment.outcome}"),
        "lines": _lines(assessment),
        "steps": [
            {"text": step.text, "citations": [_citation(c, law) for c in step.citations]} for step in assessment.steps
        ],
        "validity": validity_sentence(question.category.valid),
        "warnings": list(assessment.warnings),
        "case": {
            "system": question.category.system,
            "category": question.category.id,
            "capacity": str(question.capacity) if question.capacity else "",
            "date": str(question.date),
            "quantity": str(question.quantity),
        },
    }


def _lines(assessment: Assessment) -> list[str]:
    unit, total = assessment.unit_amount, assessment.total
    if unit is None or total is None or assessment.exact is None:
        return [say("display.none")]
    lines = []
    if assessment.question.quantity > 1:
        quantity = french.grouped(str(assessment.question.quantity))
        amount, sum_ = french.money(unit), french.money(total)
        lines.append(say("display.quantity", quantity=quantity, amount=amount, total=sum_))
    if assessment.exact != unit:
        lines.append(say("display.exact", exact=french.exact_money(assessment.exact)))
    return lines


def _citation(citation: Citation, law: Law) -> dict[str, str]:
    place = law.place(citation.work, citation.eid)
    label = f"{law.works[citation.work].short}, {place.label}"
    return {**citation.as_json(), "label": label, "page": place.page}


def validity_sentence(valid: Validity) -> str:
    """When a tariff was in force, with the grade of that knowledge where it was inferred."""
    sentence = say("display.validity", period=period(valid), authority=valid.end_authority)
    if valid.grade_note:
        sentence += " " + say(f"display.grade.{valid.grade}", note=valid.grade_note)
    return sentence


def period(valid: Validity) -> str:
    """ "du 1er janvier 2013 au 30 septembre 2018", or "depuis le …" where no end is known."""
    start = french.day(valid.start)
    if valid.last_day is None:
        return say("display.period_open", start=start)
    return say("display.period", start=start, end=french.day(valid.last_day))
