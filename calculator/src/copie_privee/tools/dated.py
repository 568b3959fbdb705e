"""A date as typed ("2018", "mars 2014") put into a case: at once where one tariff covers it all, else by a question.

Takes leads and the days the date may mean; gives the leads with their date, and a question where a tariff, or an act
that came after it, begins or ends within those days. On a day
that no published text covers, a lead tells what is known, and that something was not in a list decides nothing.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from .. import french
from ..answer import Outcome
from ..assess import assess
from ..case import Case
from ..catalogue import say
from ..dates import DAY, within
from ..law import Category, Law
from .guidance import Deciding, Lead
from .typed_dates import Span

QUESTION = "date"


def dated(leads: Sequence[Lead], when: Span | None, law: Law) -> tuple[tuple[Lead, ...], tuple[Deciding, ...]]:
    """The leads with the date told, and the questions that its doubt raises."""
    if when is None:
        return tuple(leads), ()
    told, questions = [], []
    for lead in leads:
        category = law.categories.get((lead.case.get("system", ""), lead.case.get("category", "")))
        if category is None:
            told.append(listed(lead, when.first, when.last, law))
        elif edges := _edges(category, when, law):
            told.append(replace(lead, outcome=None))
            questions.append(_question(lead, category, edges, when, law))
        else:
            told.append(_on(lead, category, when.first, law))
    return tuple(told), tuple(questions)


def listed(lead: Lead, first: datetime.date, last: datetime.date, law: Law) -> Lead:
    """The lead as it is where the whole list it was read in held on all these days; else one that says it did not.

    A list is whole until the first of its tariffs ends: what an act then added to it, it does not say.
    """
    if lead.outcome is not Outcome.NOT_LIABLE:
        return lead
    valid = [category.valid for category in law.of_system(lead.system(law))]
    start, until = max(each.start for each in valid), min((e.until for e in valid if e.until), default=None)
    whole = [within(day, start, until) for day in (first, last)]
    if all(whole):
        return lead
    outside = last < start or (until is not None and first >= until)
    text = say("guide.uncovered" if outside else "guide.uncovered.partly", text=lead.text)
    return replace(lead, text=text, outcome=Outcome.OUTSIDE_TEXTS)


def _edges(category: Category, when: Span, law: Law) -> list[datetime.date]:
    """The days within those told on which what applies to new goods changes."""
    rules = [rule for rule in law.beside.rules.get((category.system, category.id), ()) if rule.state == "new"]
    edges = {category.valid.start, category.valid.until, *(rule.start for rule in rules), *(rule.end for rule in rules)}
    return sorted(edge for edge in edges if edge and when.first < edge <= when.last)


def _on(lead: Lead, category: Category, day: datetime.date, law: Law) -> Lead:
    """The lead with its date, and what is known of that day where no published text covers it."""
    case = lead.case | {"date": str(day)}
    if within(day, category.valid.start, category.valid.until):
        return replace(lead, case=case)
    sized = {"capacity": category.start} | case if category.needs_capacity else case
    later = assess(Case.from_mapping(sized), law).later
    if later and sized != case:
        later = replace(later, known=tuple(known for known in later.known if known.whatever_the_size))
    return replace(lead, case=case, outcome=None, later=later)  # what the words settle, they settle by this text alone


def _question(lead: Lead, category: Category, edges: list[datetime.date], when: Span, law: Law) -> Deciding:
    """One answer for each stretch between two changes."""
    cited = law.place(category.work, category.tariff_in).cite()
    texts = [say("guide.answer.date.before", day=french.day(edges[0]))]
    for edge, following in pairwise(edges):
        last = french.day(following - DAY)
        texts.append(say("guide.answer.date.between", day=french.day(edge), last=last))
    texts.append(say("guide.answer.date.after", day=french.day(edges[-1])))
    answers = tuple(
        replace(_on(lead, category, day, law), text=text) for day, text in zip([when.first, *edges], texts, strict=True)
    )
    return Deciding(QUESTION, say("guide.question.date", typed=when.typed), (cited,), answers)
