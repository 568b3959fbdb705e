"""A date as typed ("2018", "mars 2014") put into a case: at once where one tariff covers it all, else by a question.

Takes leads and the days the date may mean; gives the leads with their date, and the question where a tariff begins or
ends within those days.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace

from .. import french
from ..catalogue import say
from ..law import Category, Law
from .guidance import Deciding, Lead
from .numbers import Span

QUESTION = "date"


def dated(leads: Sequence[Lead], when: Span | None, law: Law) -> tuple[tuple[Lead, ...], tuple[Deciding, ...]]:
    """The leads with the date told, and the questions that its doubt raises."""
    if when is None:
        return tuple(leads), ()
    told, questions = [], []
    for lead in leads:
        category = law.categories.get((lead.case.get("system", ""), lead.case.get("category", "")))
        if category is None:
            told.append(lead)
        elif edge := _edge(category, when):
            told.append(lead)
            questions.append(_question(lead, category, edge, when, law))
        else:
            told.append(_on(lead, when.first))
    return tuple(told), tuple(questions)


def _edge(category: Category, when: Span) -> datetime.date | None:
    """The first day of another tariff, or of none, within the days told."""
    edges = [edge for edge in (category.valid.start, category.valid.until) if edge]
    return next((edge for edge in edges if when.first < edge <= when.last), None)


def _on(lead: Lead, day: datetime.date) -> Lead:
    return replace(lead, case=lead.case | {"date": str(day)})


def _question(lead: Lead, category: Category, edge: datetime.date, when: Span, law: Law) -> Deciding:
    cited = law.place(category.work, category.tariff_in).cite()
    day = french.day(edge)
    return Deciding(
        QUESTION,
        say("guide.question.date", typed=when.typed),
        (cited,),
        (
            replace(_on(lead, when.first), text=say("guide.answer.date.before", day=day)),
            replace(_on(lead, edge), text=say("guide.answer.date.after", day=day)),
        ),
    )
