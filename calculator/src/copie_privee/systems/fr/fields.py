"""France: which circumstances can be told about a category, and which the rules look at."""

from __future__ import annotations

from ... import dates, french
from ...case import Case, Question, whatever_the_size
from ...catalogue import say
from ...errors import InputError
from ...law import Category, Law
from .exemptions import LISTED
from .exemptions import WORK as EXEMPTIONS
from .scope import DEDICATED, DESKTOP, PLAYING, TABLET, defining, named_in

_OFFER = ("offer", "device", "integrated")
_STORAGE = ("nas", "certified", "environment")
_BUYER = ("buyer", "use", "listed", "purposes", "copying", "agreement")
_PAYMENT = ("payer", "exigible")
_BY_DAY = "other"  # who pays on the day of acquisition: a month would not say when


def asked(category: Category, law: Law) -> tuple[str, ...]:
    """What can change something for a category, in the order of a form."""
    names = [*_OFFER] if category.is_medium else []
    if named_in(DESKTOP, category, law):
        names += _STORAGE
    names += _own(category, law)
    if extended(category):
        names.append("alike")
    if category.defined_in == TABLET:
        names.append("os")
    return (*names, *_BUYER, "export", *_PAYMENT)


def check(case: Case, question: Question, law: Law) -> None:
    """Raises InputError for a month where a day is needed, and for an offer of what is no medium."""
    facts = question.facts
    change = law.periods[EXEMPTIONS].start  # in the midst of a month, before which an export is not relieved
    if facts.export and question.monthly and dates.month_start(change) == question.date < change:
        accepted = say("accepted.exigible_version", start=french.day(change))
        raise InputError("exigible", case.exigible, accepted)
    if facts.payer == _BY_DAY and question.monthly:
        raise InputError("exigible", case.exigible, say("accepted.exigible_day"))
    if facts.offer and not question.category.is_medium:
        raise InputError("offer", case.offer, say("accepted.offer_media"))


def _own(category: Category, law: Law) -> list[str]:
    """What the words that define a category ask of it."""
    return [
        name for name, phrases in (("dedicated", DEDICATED), ("plays", (PLAYING,))) if defining(phrases, category, law)
    ]


def extended(category: Category) -> bool:
    """Whether article 5 says what a capacity outside its table pays."""
    return any(band.base for band in category.bands) or category.bands[-1].up_to is not None


@whatever_the_size
def relevant(question: Question, law: Law) -> set[str]:
    """What the rules look at, given what was told."""
    category, facts = question.category, question.facts
    looked_at = {*_PAYMENT, "buyer", "copying", "export"}
    if facts.offer:
        looked_at |= {*_OFFER}
    if facts.buyer or facts.export or facts.copying is not None:
        looked_at.add("agreement")
    if extended(question.applied):
        looked_at.add("alike")
    if named_in(DESKTOP, category, law):
        looked_at |= {*_STORAGE}
    for sold in (category, question.applied):
        looked_at |= {*_own(sold, law)}
        if sold.defined_in == TABLET:
            looked_at.add("os")
    if not facts.copying:
        looked_at.add("purposes")
    if facts.buyer in LISTED:
        looked_at.add("use")
    if facts.buyer == "disability":
        looked_at.add("listed")
    return looked_at
