"""When a tariff was in force, in words: the reason of a date, and the sentence of a period.

Takes a Validity of the law and a date; gives a Step, or plain sentences.
"""

from __future__ import annotations

import datetime
from functools import lru_cache

from .. import french
from ..case import Question
from ..catalogue import say
from ..dates import within
from ..law import Category, Law, Validity
from .assessment import Kind, Step


def in_force(valid: Validity, date: datetime.date) -> bool:
    """Whether a date is inside."""
    return within(date, valid.start, valid.until)


def window_step(category: Category, question: Question, law: Law) -> Step:
    """Where a date stands to the tariff of a category, with the words that set its first day."""
    return _window(category, question.date, question.monthly, law)


@lru_cache(maxsize=1000)
def _window(category: Category, date: datetime.date, monthly: bool, law: Law) -> Step:
    valid = category.valid
    values = {
        "date": say("date.month", month=french.of_month(date)) if monthly else french.day(date),
        "start": french.day(valid.start),
        "end": french.day(valid.last_day) if valid.last_day else "",
        "seen": french.day(valid.seen_until) if valid.seen_until else "",
        "authority": valid.end_authority,
    }
    citations = tuple(law.place(category.work, eid).cite() for eid in valid.start_places)
    if date < valid.start:
        return Step(Kind.WINDOW, say("step.before", **values | {"authority": valid.start_authority}), citations)
    if valid.until is None:
        beyond = valid.seen_until is not None and date > valid.seen_until
        return Step(Kind.WINDOW, say("step.in_force_unknown" if beyond else "step.in_force_open", **values), citations)
    if date >= valid.until:
        return Step(Kind.WINDOW, say("step.after", **values))
    return Step(Kind.WINDOW, say("step.in_force", **values), citations)


def list_step(category: Category, law: Law) -> Step:
    """Which list left a device out: no tariff of it applied, so none is said to have applied."""
    valid = category.valid
    citations = tuple(law.place(category.work, eid).cite() for eid in valid.start_places)
    text = say("step.list_read", work=law.works[category.work].short, period=period(valid.start, valid.last_day))
    return Step(Kind.WINDOW, text, citations)


def period(start: datetime.date, last: datetime.date | None) -> str:
    """Both ends in words: "du 1er janvier 2013 au 30 septembre 2018", or "depuis le …" where no end is known."""
    if last is None:
        return say("display.period_open", start=french.day(start))
    return say("display.period", start=french.day(start), end=french.day(last))


def validity_sentence(valid: Validity) -> str:
    """When a tariff was in force, with the grade of that knowledge where it was inferred."""
    told = period(valid.start, valid.last_day)
    sentence = say("display.validity", period=told, authority=valid.end_authority)
    if valid.last_day is None and valid.seen_until:
        sentence = say("display.validity_open", period=told, seen=french.day(valid.seen_until))
    if valid.grade_note:
        sentence += " " + say(f"display.grade.{valid.grade}", note=valid.grade_note)
    return sentence
