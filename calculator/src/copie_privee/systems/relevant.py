"""Which circumstances a system's rules look at: what the reader says besides is left aside, and that is told."""

from __future__ import annotations

from ..case.question import Question
from ..law.model import Law
from .fr import scope as fr_scope

# The words that say when each class of payer pays.
PAYING = {
    "fr": ("fr.days-exclusive", "fr.days-wholesale", "fr.pay-other"),
    "be": ("be.payment-days", "be.pay-other"),
}
_PAYMENT = {"payer", "exigible"}
_FR = _PAYMENT | {"buyer", "agreement", "export"}
_FR_OFFER = {"offer", "device", "integrated"}
_BE = _PAYMENT | {"export", "notified", "article57"}
_BE_EXPORT = {"unused", "proofs"}
_BE_CLAIM = {"institution", "claimed", "invoiced", "requested"}


def ignored(question: Question, law: Law) -> tuple[str, ...]:
    """Names of the circumstances given that no rule looks at for this category."""
    looked_at = _belgian(question) if question.category.system == "be" else _french(question, law)
    return tuple(name for name in question.facts.given if name not in looked_at)


def _french(question: Question, law: Law) -> set[str]:
    category, facts = question.category, question.facts
    place = (category.work, category.defined_in)
    looked_at = set(_FR)
    if facts.offer:
        looked_at |= _FR_OFFER
    desktop = {"nas"} if facts.nas == "desktop" else set()
    for paragraph, names in ((fr_scope.DESKTOP, desktop), (fr_scope.OUT, {"nas", "certified", "environment"})):
        if place in law.place(fr_scope.WORK, paragraph).targets:
            looked_at |= names
    device = facts.device if facts.offer else None
    if fr_scope.TABLET in (category.defined_in, getattr(device, "defined_in", None)):
        looked_at.add("os")
    if facts.buyer == "professional" or facts.copying is False:
        looked_at.add("copying")
    if facts.buyer not in (None, "individual", "professional"):
        looked_at.add("use")
    if facts.buyer == "disability":
        looked_at.add("listed")
    return looked_at


def _belgian(question: Question) -> set[str]:
    facts = question.facts
    return _BE | (_BE_EXPORT if facts.export else set()) | (_BE_CLAIM if facts.article57 in ("yes", "4") else set())
