"""An answer in layers: one plain sentence, then two to five, before all the steps; and the words that decide it.

Takes an Assessment; gives strings and places, for whoever shows the answer first and the reasons on demand. Nothing is
written anew: the sentences are those of the steps, chosen by what the steps are about.
"""

from __future__ import annotations

import re

from ..answer import Assessment, Kind, Outcome, Step
from ..catalogue import say
from ..law import Citation, Law

_TARIFF = (Kind.OFFER, Kind.CAP, Kind.PROPORTION, Kind.BAND)
# what settles an answer of each outcome, and so is said first
_DECIDING: dict[Outcome, tuple[Kind, ...]] = {
    Outcome.DUE: _TARIFF,
    Outcome.ZERO: _TARIFF,
    Outcome.EXEMPT: (Kind.EXEMPTION,),
    Outcome.REFUNDABLE: (Kind.REFUND, Kind.EXEMPTION),
    Outcome.NOT_LIABLE: (Kind.SCOPE, Kind.OFFER),
    Outcome.OUTSIDE_TEXTS: (Kind.WINDOW,),
    Outcome.NEEDS_JUDGEMENT: (Kind.QUESTION,),
}
# what a reader who asks why wants next, in this order: how the figure comes about, what was supposed, then the ground
_BRIEF = (
    Kind.FORMULA,
    Kind.CAPACITY,
    Kind.ROUNDING,
    Kind.EXEMPTION,
    Kind.REFUND,
    Kind.AMOUNT,
    Kind.SCOPE,
    Kind.OFFER,
    Kind.DAY,
    Kind.WINDOW,
    Kind.DEFINITION,
)
_MOST = 5
_SENTENCE = re.compile(r"(?<=[.?!])\s+(?=[A-ZÀÂÉÈÊÎÔ«])")
_HEADS = {Kind.PROPORTION: 2, Kind.FORMULA: 2}  # sentences without which a step says nothing; one of the others


def outcome(assessment: Assessment) -> str:
    """The name of the outcome; a date that no text covers, and a question of fact, have their own."""
    kinds = {step.kind for step in assessment.steps}
    if assessment.outcome is Outcome.OUTSIDE_TEXTS and Kind.WINDOW in kinds:
        return say("outcome.outside_texts.date")
    if assessment.outcome is Outcome.NEEDS_JUDGEMENT and not assessment.missing:
        return say("outcome.needs_judgement.fact")
    return say(f"outcome.{assessment.outcome}")


def sentence(assessment: Assessment) -> str:
    """The first layer: what decides, in a sentence for each reason that does."""
    return " ".join(_head(step) for step in _deciding(assessment))


def brief(assessment: Assessment) -> list[str]:
    """The second layer: two to five sentences on what the answer rests on beside what was said first."""
    said = _deciding(assessment)
    rest = [step for step in assessment.steps if step not in said]
    why = sorted((step for step in rest if step.kind in _BRIEF), key=lambda step: _BRIEF.index(step.kind))
    # of the day that counts, only what was supposed: the rule itself is one of the steps
    told = [told for step in why if (told := _rest(step) if step.kind is Kind.DAY else _head(step))]
    longer = [_rest(step) for step in said if step.kind in (Kind.CAP, Kind.WINDOW) and _rest(step)]
    return [*longer, *told][:_MOST] or [_head(step) for step in rest][:_MOST]


def extract(assessment: Assessment, law: Law) -> dict[str, str] | None:
    """The table or point that holds the line applied, to be shown whole with the line lit; None where there is none."""
    line, category = assessment.provision, assessment.question.applied
    if line is None or line.work != category.work or not _within(line.eid, category.tariff_in):
        return None
    table, row, _ = line.eid.rpartition("__tr_")
    eid = table if row else category.tariff_in
    page = law.place(line.work, eid).page
    return {"work": line.work, "eid": eid, "line": line.eid, "page": page.partition("#")[0], "place": page}


def other_words(assessment: Assessment, law: Law) -> list[Citation]:
    """The words that settle the answer and do not stand in the extract."""
    shown = extract(assessment, law)
    cited = [assessment.provision] if assessment.provision else []
    cited += [citation for step in _deciding(assessment) for citation in step.citations]
    beside = [c for c in cited if shown is None or c.work != shown["work"] or not _within(c.eid, shown["eid"])]
    return list(dict.fromkeys(beside))


def _within(eid: str, container: str) -> bool:
    return eid == container or eid.startswith(f"{container}__")


def _deciding(assessment: Assessment) -> list[Step]:
    kinds = _DECIDING[assessment.outcome]
    return [step for step in assessment.steps if step.kind in kinds] or list(assessment.steps[:1])


def _sentences(step: Step) -> list[str]:
    return _SENTENCE.split(step.text)


def _head(step: Step) -> str:
    return " ".join(_sentences(step)[: _HEADS.get(step.kind, 1)])


def _rest(step: Step) -> str:
    return " ".join(_sentences(step)[_HEADS.get(step.kind, 1) :])
