"""France: which storage and which tablets are in the list (Décision 15, art. 3; art. 1, I, 12°).

A desktop NAS is in (3, I). Out are systems certified for several operating systems, and those usable only with
professional equipment, rack NAS among them (3, II). A tablet needs an operating system for mobile devices or its own.
"""

from __future__ import annotations

from ...answer import Kind, Outcome, Step
from ...answer.tariff import Ruling
from ...case import Question
from ...catalogue import say
from ...law import Law

WORK = "fr/decision-15-2012"
DESKTOP = "art_3__para_I"
OUT = "art_3__para_II"
TABLET = "art_1__para_I__point_12"


def scope(question: Question, law: Law) -> tuple[Ruling | None, tuple[Step, ...]]:
    """A ruling that ends the matter, or None and what was found on the way."""
    if question.category.defined_in == TABLET:
        return tablet(question, law)
    place = (question.category.work, question.category.defined_in)
    steps: list[Step] = []
    desktop = question.facts.nas == "desktop" and place in law.place(WORK, DESKTOP).targets
    if desktop:
        steps.append(Step(Kind.SCOPE, say("step.nas_desktop"), law.say("fr.nas-desktop")))
    if place in law.place(WORK, OUT).targets:
        ruling, more = _storage(question, law, desktop)
        if ruling:
            return ruling, ()
        steps += more
    return None, tuple(steps)


def _storage(question: Question, law: Law, desktop: bool) -> tuple[Ruling | None, list[Step]]:
    facts, steps = question.facts, []
    if facts.nas == "rack":
        return _out(Step(Kind.SCOPE, say("step.nas_rack"), law.say("fr.nas-rack", "fr.storage-out"))), []
    if facts.environment == "professional":
        if desktop:
            cited = law.say("fr.nas-desktop", "fr.professional-only")
            asked = (
                Step(Kind.SCOPE, say("step.desktop_or_professional"), cited),
                Step(Kind.QUESTION, say("question.nas.fr")),
            )
            return Ruling(Outcome.NEEDS_JUDGEMENT, steps=asked, missing=("nas", "environment")), []
        return _out(
            Step(Kind.SCOPE, say("step.professional_only"), law.say("fr.professional-only", "fr.storage-out"))
        ), []
    if facts.environment == "ordinary":
        steps.append(Step(Kind.SCOPE, say("step.ordinary"), law.say("fr.professional-only")))
    if facts.certified is not None:
        needed = law.figures["fr.certified-systems"]
        values = {"count": facts.certified, "needed": needed.value}
        if desktop:
            steps.append(Step(Kind.SCOPE, say("step.certified_desktop"), law.say("fr.other-than-desktop")))
        elif facts.certified >= needed.value:
            cited = law.say("fr.certified", "fr.certified-systems", "fr.storage-out")
            return _out(Step(Kind.SCOPE, say("step.certified", **values), cited)), []
        else:
            steps.append(Step(Kind.SCOPE, say("step.certified_few", **values), (needed.place,)))
    return None, steps


def tablet(question: Question, law: Law) -> tuple[Ruling | None, tuple[Step, ...]]:
    """Whether a tablet is in the list, by its operating system; where nothing was said, the assumption is told."""
    if question.facts.os is None:
        return None, (Step(Kind.SCOPE, say("step.os_assumed"), law.say("fr.mobile-os")),)
    if question.facts.os == "computer":
        return _out(Step(Kind.SCOPE, say("step.os_computer"), law.say("fr.mobile-os", "fr.list"))), ()
    return None, (Step(Kind.SCOPE, say("step.os_mobile"), law.say("fr.mobile-os")),)


def _out(step: Step) -> Ruling:
    return Ruling(Outcome.NOT_LIABLE, place=step.citations[0], steps=(step,))
