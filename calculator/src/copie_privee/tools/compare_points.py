"""The points on which laws are compared, one by one, from what `assess` answered for each.

Takes the answers of `compare`; gives Points. Whatever is said of one law comes from its own assessment and quotes its
words; only the sentence on the difference is about both.
"""

from __future__ import annotations

from .. import french
from ..answer.assessment import Assessment, Outcome, Step
from ..assess import assess
from ..case.question import CHOICES
from ..catalogue import say
from ..law.model import Band, Law
from ..show.answer import period, validity_sentence
from ..systems.relevant import PAYING
from .comparison import Answer, Cell, Head, Point, case_of

Answers = tuple[Answer, ...]
Cells = list[tuple[Step, ...]]
CHARGED = (Outcome.DUE, Outcome.ZERO, Outcome.REFUNDABLE)


def points(answers: Answers, law: Law) -> tuple[Point, ...]:
    """Every point that has something to say for these answers."""
    found = [
        _listed(answers),
        _measure(answers),
        _unit(answers),
        _who(answers, law),
        _when(answers, law),
        _window(answers),
    ]
    return tuple(point for point in found if any(cell.steps for cell in point.cells))


def _point(id_: str, answers: Answers, cells: Cells, key: str, same: bool, **values: object) -> Point:
    paired = tuple(Cell(answer.system, steps) for answer, steps in zip(answers, cells, strict=True))
    told = [say(f"system.{cell.system}") for cell in paired if cell.steps]
    if len(told) < len(answers):
        return Point(id_, paired, False, say("compare.alone", system=", ".join(told)))
    return Point(id_, paired, same, say(f"compare.{id_}.{key}", **values))


def _listed(answers: Answers) -> Point:
    cells: Cells = []
    listed = []
    for answer in answers:
        if answer.unlisted:
            cells.append((answer.unlisted,))
        else:
            assert answer.assessment is not None
            cells.append((answer.assessment.steps[0],))
        listed.append(answer.category is not None)
    key = "both" if all(listed) else "one" if any(listed) else "none"
    named = ", ".join(say(f"system.{a.system}") for a, is_listed in zip(answers, listed, strict=True) if is_listed)
    return _point("listed", answers, cells, key, key != "one", system=named)


def _charged(answer: Answer) -> Assessment | None:
    """The assessment, where it has an amount."""
    return answer.assessment if answer.assessment and answer.assessment.outcome in CHARGED else None


def band_of(assessment: Assessment) -> Band | None:
    """The line of the tariff that was applied."""
    bands = assessment.question.applied.bands
    return next((band for band in bands if band.place == assessment.provision), None)


def _measure(answers: Answers) -> Point:
    """A rate for each gigabyte, an amount for a slice, one amount for all, or a proportion."""
    cells: Cells = []
    kinds = []
    for answer in answers:
        charged = _charged(answer)
        band = band_of(charged) if charged else None
        if charged is None or band is None:
            cells.append(())
            continue
        first = next(i for i, step in enumerate(charged.steps) if charged.provision in step.citations)
        told = [step for step in charged.steps[first : first + 2] if step.citations]
        before = charged.steps[first - 1]
        skipped = before.citations and first > 2 and before not in charged.steps[:2]
        cells.append(((before,) if skipped else ()) + tuple(told))
        kinds.append(_kind(band))
    if len(kinds) < len(answers):
        return _point("measure", answers, cells, "", False)
    key = "same" if len(set(kinds)) == 1 else "differ"
    named = [
        say(f"compare.kind.{kind}", system=say(f"system.in.{a.system}")) for a, kind in zip(answers, kinds, strict=True)
    ]
    return _point(
        "measure", answers, cells, key, key == "same", kinds="\u202f; ".join(named), kind=named[0].partition(", ")[2]
    )


def _kind(band: Band) -> str:
    if band.base:
        return "proportion"
    if band.per == "Go":
        return "rate"
    return "slice" if band.above or band.up_to else "fixed"


def _unit(answers: Answers) -> Point:
    """Decimal or binary: what each text says of its units, and what the other reading would change."""
    cells: Cells = []
    for answer in answers:
        charged = _charged(answer)
        band = band_of(charged) if charged else None
        if charged is None or band is None or charged.question.capacity is None:
            cells.append(())
            continue
        text = say(f"compare.unit.{answer.system}")
        for reading in charged.readings:
            if reading.id.startswith("unit-"):
                text += " " + say("compare.unit.reading", label=reading.label, total=french.money(reading.total))
        cells.append((Step(text, (band.place,)),))
    return _point("unit", answers, cells, "difference", False)


def _who(answers: Answers, law: Law) -> Point:
    cells: Cells = [
        (Step(say(f"compare.who.{answer.system}"), law.say(f"{answer.system}.payers")),) if _charged(answer) else ()
        for answer in answers
    ]
    return _point("who", answers, cells, "difference", all(cells))


def _when(answers: Answers, law: Law) -> Point:
    """The reasons and dates of each class of payer; classes that have the same are named together."""
    cells: Cells = []
    for answer in answers:
        due = answer.assessment is not None and answer.assessment.outcome is Outcome.DUE
        cells.append(_deadlines(answer, law) if due else ())
    return _point("when", answers, cells, "difference", False)


def _deadlines(answer: Answer, law: Law) -> tuple[Step, ...]:
    """For each class of payer the rule on payment and the dates of this case; equal classes together."""
    bare = answer.assessment
    assert bare is not None
    rules = law.say(*PAYING[answer.system])
    told: dict[tuple[Step, ...], list[str]] = {}
    for payer in CHOICES["payer"]:
        paying = assess(case_of(answer, payer), law)
        ruled = [step for step in paying.steps if step not in bare.steps and set(step.citations) & set(rules)]
        quoted = {c for step in ruled for c in step.citations}
        dated = [
            Step(
                say("display.deadline", what=deadline.what, day=french.day(deadline.date)),
                tuple(c for c in deadline.citations if c not in quoted),
            )
            for deadline in paying.deadlines
        ]
        told.setdefault((*ruled, *dated), []).append(say(f"choice.payer.{payer}"))
    return tuple(
        step
        for steps, payers in told.items()
        for step in (Head(say("compare.when.class", payers=_capital(", ".join(payers))), ()), *steps)
    )


def _window(answers: Answers) -> Point:
    cells: Cells = []
    windows = []
    for answer in answers:
        if answer.assessment is None:
            cells.append(())
            continue
        valid = answer.assessment.valid
        windows.append(valid)
        cells.append((Step(validity_sentence(valid), answer.assessment.steps[1].citations),))
    if len(windows) < len(answers):
        return _point("window", answers, cells, "", False)
    start = max(valid.start for valid in windows)
    ending = [valid for valid in windows if valid.until]
    soonest = min(ending, key=lambda valid: str(valid.until), default=None)
    shared = period(soonest) if soonest and soonest.start == start else None
    if shared is None:
        last = soonest.last_day if soonest else None
        start_day, last_day = french.day(start), french.day(last) if last else ""
        shared = (
            say("display.period", start=start_day, end=last_day)
            if last
            else say("display.period_open", start=start_day)
        )
    return _point("window", answers, cells, "together", False, period=shared)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
