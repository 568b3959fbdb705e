"""Answers made ready to show: money, dates and places in words, for page and command alike.

Takes an Assessment, a Guidance or a Verification; gives plain strings. The page and the command only put them in place.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from .. import french
from ..answer import Assessment, Deadline, Outcome, Reading, Step
from ..answer.validity import period, validity_sentence
from ..case import Question
from ..case.fields import typed_again
from ..catalogue import NARROW, say
from ..law import Category, Citation, Law
from ..tools.guidance import Directions, Guidance, Lead
from ..tools.pointers import CHRONOLOGY
from ..tools.receipt import Verification
from ..visible import visible
from . import layers
from .form import field
from .later import display_later


def display(assessment: Assessment, law: Law) -> dict[str, Any]:
    """What the reader sees, as strings; `page` addresses are relative to the site's root."""
    question = assessment.question
    total = assessment.total
    return {
        "amount": None if total is None else french.money(total),
        "label": _label(question),
        "amount_label": say("display.lot_amount") if _lot(question) else None,
        "date_label": _date_label(question),
        "date_why": say(f"date.why.{question.category.system}"),
        "outcome_label": layers.outcome(assessment),
        "day": say("display.day", when=question.when),
        "period": say("display.in_force", period=period(assessment.valid.start, assessment.valid.last_day)),
        "sentence": layers.sentence(assessment),
        "brief": [{"text": text} for text in layers.brief(assessment)],
        "extract": _extract(assessment, law),
        "words": cited(layers.other_words(assessment, law), law),
        "lines": _lines(assessment),
        "later": display_later(assessment),
        "steps": displayed(assessment.steps, law),
        "readings": [_reading(reading, assessment) for reading in assessment.readings],
        "deadlines": [_deadline(deadline, law) for deadline in assessment.deadlines],
        "questions": [field(name, question.category, law) for name in assessment.missing],
        "validity": validity_sentence(assessment.valid),
        "warnings": list(assessment.warnings),
        "plot": _plot(assessment),
        "memo": _memo(assessment),
        "case": {
            "system": question.category.system,
            "category": question.category.id,
            "capacity": str(question.capacity) if question.capacity else "",
            "date": question.date_again,
            "quantity": str(question.quantity),
            **_circumstances(question),
        },
    }


def _extract(assessment: Assessment, law: Law) -> dict[str, str] | None:
    """The table or point to show with its line lit, by the name lawyers give it."""
    shown = layers.extract(assessment, law)
    return shown and {**shown, "label": _place_label(shown["work"], shown["eid"], law)}


def _lot(question: Question) -> bool:
    """Whether the amount is that of a medium and a device sold together."""
    return question.applied is not question.category


def _label(question: Question) -> str:
    """What the amount is for."""
    if not _lot(question):
        return question.category.label
    return say("display.lot", medium=question.category.label, device=question.applied.label)


def _date_label(question: Question) -> str:
    """How the date is called by this reader: a buyer, or a payer of some class."""
    system, payer = question.category.system, question.facts.payer
    return say(f"date.{system}.{payer}" if payer else f"date.{system}")


def _circumstances(question: Question) -> dict[str, str]:
    """The other fields of the case that were given, as they may be typed again."""
    typed = {name: typed_again(getattr(question.facts, name)) for name in question.facts.given}
    return typed | ({"exigible": question.exigible_again} if question.exigible else {})


def _plot(assessment: Assessment) -> dict[str, str] | None:
    """Where the case stands on its category's staircase: gigabytes and euros for one item, and both said."""
    capacity, amount = assessment.question.capacity, assessment.unit_amount
    if capacity is None or amount is None:
        return None
    size, euros = french.exact_string(round(capacity.gigabytes, 3)), format(amount, "f")
    return {"gigabytes": size, "amount": euros, "said": f"{capacity} · {french.money(amount)}"}


def _memo(assessment: Assessment) -> list[str]:
    """What a printed or copied answer rests on: each text, and the version that computed it."""
    texts = [say("display.memo.text", title=work.title) for work in assessment.works]
    return [*texts, say("display.memo.version", version=assessment.version)]


def _reading(reading: Reading, assessment: Assessment) -> dict[str, Any]:
    total = french.money(reading.total)
    difference = reading.total - (assessment.total or reading.total)
    told = signed(difference) if difference else None
    if told:
        total = say("display.reading_difference", total=total, difference=told)
    values = {"label": reading.label, "total": total, "ground": reading.ground}
    text, parts = say("display.reading", **values), ""
    if reading.device is not None and reading.medium is not None:
        quantity = assessment.question.quantity
        device, medium = reading.device * quantity, reading.medium * quantity
        shares = {"device": french.money(device), "medium": signed(medium, plus="")}
        text = say("display.reading_shares", **values, **shares)
        parts = say("display.shares", **shares)
    return {
        "id": reading.id,
        "label": reading.label,
        "amount": total,
        "total": french.money(reading.total),
        "difference": told,
        "shares": parts,
        "ground": reading.ground,
        "default": reading.default,
        "text": text,
    }


def signed(amount: Decimal, plus: str = "+") -> str:
    """Euros with their sign."""
    return ("−" if amount < 0 else plus) + french.money(abs(amount))


def _deadline(deadline: Deadline, law: Law) -> dict[str, Any]:
    date = french.day(deadline.date)
    return {
        "what": deadline.what,
        "date": date,
        "text": say("display.deadline", what=deadline.what, day=date),
        "citations": [_citation(c, law) for c in deadline.citations],
    }


def display_guide(guidance: Guidance, law: Law) -> dict[str, Any]:
    """The directions of the guide: for each system its leads and questions, with labels and addresses."""
    return {
        "query": guidance.query,
        "capacity": str(guidance.capacity) if guidance.capacity else "",
        "notices": notices(guidance),
        "systems": [_directions(directions, guidance, law) for directions in guidance.directions],
    }


def notices(guidance: Guidance) -> list[str]:
    """What was understood of the words typed, and what was not: nothing is dropped in silence."""
    said = [say("guide.corrected", read=c.read, typed=c.typed) for c in guidance.corrected]
    if guidance.capacity:
        said.append(say("guide.assumed" if guidance.assumed else "guide.read", value=guidance.capacity))
    if guidance.quantity:
        said.append(say("guide.quantity", value=french.grouped(str(guidance.quantity))))
    if guidance.date:
        said.append(say("guide.date", value=guidance.date))
    if guidance.unread:
        said.append(say("guide.unread", words=f"{NARROW}», «{NARROW}".join(guidance.unread)))
    return said


def _nothing(directions: Directions, guidance: Guidance) -> str | None:
    """What is said where the words lead nowhere: which device, where none was named; else what is offered instead."""
    if not directions.nearest:
        return None
    if directions.beside:
        return say("guide.which")
    if not guidance.unread:
        return say("guide.nothing.device")
    return say("guide.nothing.alike" if directions.alike else "guide.nothing.usual")


def _directions(directions: Directions, guidance: Guidance, law: Law) -> dict[str, Any]:
    return {
        "system": directions.system,
        "label": say(f"system.{directions.system}"),
        "nothing": _nothing(directions, guidance),
        "beside_heading": say("guide.beside") if directions.beside else None,
        "beside": [pointer.as_json() for pointer in directions.beside],
        "nearest": [_lead(lead, law) for lead in directions.nearest],
        "leads": [_lead(lead, law) for lead in directions.leads],
        "questions": [
            {
                "id": question.id,
                "text": question.text,
                "citations": [_citation(c, law) for c in question.citations],
                "answers": [_lead(answer, law) for answer in question.answers],
            }
            for question in directions.questions
        ],
    }


def _lead(lead: Lead, law: Law) -> dict[str, Any]:
    category = law.categories.get((lead.case.get("system", ""), lead.case.get("category", "")))
    return {
        "text": lead.text,
        "lead": _led_to(lead, category),
        "case": lead.case,
        "page": law.place(category.work, category.tariff_in).page if category else _page(lead, law),
        "citations": [_citation(c, law) for c in lead.citations],
    }


def _led_to(lead: Lead, category: Category | None) -> str:
    """The category, with the outcome where what the words told already settles that nothing is due."""
    if category is None:
        return say("guide.lead.unlisted" if lead.outcome is Outcome.NOT_LIABLE else f"outcome.{lead.outcome}")
    if lead.later:
        return say("guide.lead.outside", category=category.label)
    if lead.outcome:
        return say("guide.lead.outcome", category=category.label, outcome=say(f"outcome.{lead.outcome}"))
    return say("guide.lead.category", category=category.label)


def _page(lead: Lead, law: Law) -> str:
    if lead.outcome is Outcome.OUTSIDE_TEXTS:
        return CHRONOLOGY + lead.system(law)
    first = lead.citations[0]
    return law.place(first.work, first.eid).page


def display_verification(verification: Verification) -> dict[str, Any]:
    """The verdict, and every line with what the receipt states and what the calculation gives."""
    verdict, subject, *rest = verification.sentences()
    lines = [
        {
            "path": visible(line.path),
            "stated": visible(line.stated or "") or say("receipt.absent"),
            "computed": "" if line.same else visible(line.computed or "") or say("receipt.absent"),
            "mark": say("receipt.mark.same" if line.same else "receipt.mark.other"),
            "same": line.same,
        }
        for line in verification.lines
    ]
    return {
        "confirmed": verification.confirmed,
        "verdict": verdict,
        "subject": subject,
        "differences": rest,
        "lines": lines,
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


def displayed(steps: Iterable[Step], law: Law) -> list[dict[str, Any]]:
    """Reasons with what each is about and the words they rest on."""
    return [{"kind": str(step.kind), "text": step.text, "citations": cited(step.citations, law)} for step in steps]


def cited(citations: Iterable[Citation], law: Law) -> list[dict[str, str]]:
    """Citations with what lawyers call their place, and its address."""
    return [_citation(citation, law) for citation in citations]


def _citation(citation: Citation, law: Law) -> dict[str, str]:
    label = _place_label(citation.work, citation.eid, law)
    return {**citation.as_json(), "label": label, "page": law.place(citation.work, citation.eid).page}


def _place_label(work: str, eid: str, law: Law) -> str:
    return f"{law.works[work].short}, {law.place(work, eid).label}"
