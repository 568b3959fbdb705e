"""France: which circumstances can be told about a category, and which the rules look at."""

from __future__ import annotations

from ...case import Case, Question
from ...case.reading import is_month
from ...catalogue import say
from ...errors import InputError
from ...law import Category, Law
from .scope import DESKTOP, OUT, TABLET, WORK

_OFFER = ("offer", "device", "integrated")
_STORAGE = ("nas", "certified", "environment")
_BUYER = ("buyer", "use", "listed", "copying", "agreement")
_PAYMENT = ("payer", "exigible")
_BY_DAY = "other"  # who pays on the day of acquisition: a month would not say when


def asked(category: Category, law: Law) -> tuple[str, ...]:
    """What can change something for a category, in the order of a form."""
    place = (category.work, category.defined_in)
    names = [*_OFFER] if category.is_medium else []
    if place in law.place(WORK, OUT).targets:
        names += _STORAGE
    elif place in law.place(WORK, DESKTOP).targets:
        names.append("nas")
    if category.defined_in == TABLET:
        names.append("os")
    return (*names, *_BUYER, "export", *_PAYMENT)


def check(case: Case, question: Question) -> None:
    """Raises InputError for a month where a day is needed, and for an offer of what is no medium."""
    facts = question.facts
    if facts.payer == _BY_DAY and is_month(case.exigible):
        raise InputError("exigible", case.exigible, say("accepted.exigible_day"))
    if facts.offer and not question.category.is_medium:
        raise InputError("offer", case.offer, say("accepted.offer_media"))


def relevant(question: Question, law: Law) -> set[str]:
    """What the rules look at, given what was told."""
    category, facts = question.category, question.facts
    place = (category.work, category.defined_in)
    looked_at = {*_PAYMENT, "buyer", "agreement", "export"}
    if facts.offer:
        looked_at |= {*_OFFER}
    desktop = {"nas"} if facts.nas == "desktop" else set()
    for paragraph, names in ((DESKTOP, desktop), (OUT, {*_STORAGE})):
        if place in law.place(WORK, paragraph).targets:
            looked_at |= names
    device = facts.device if facts.offer else None
    if TABLET in (category.defined_in, getattr(device, "defined_in", None)):
        looked_at.add("os")
    if facts.buyer == "professional" or facts.copying is False:
        looked_at.add("copying")
    if facts.buyer not in (None, "individual", "professional"):
        looked_at.add("use")
    if facts.buyer == "disability":
        looked_at.add("listed")
    return looked_at
