"""The points on which laws are compared, one by one, from what `assess` answered for each.

Takes the answers of `compare`; gives Points. Whatever is said of one law comes from its own assessment, asked by the
kind of reason, and quotes its words; only the sentence on the difference is about all.
"""

from __future__ import annotations

from .. import french
from ..answer import Assessment, Kind, Outcome, Step
from ..answer.validity import period, validity_sentence
from ..assess import assess
from ..case.fields import FIELDS
from ..catalogue import NARROW, say
from ..law import Band, Law
from ..systems import system
from .comparison import Answer, Cell, Head, Point, case_of

Answers = tuple[Answer, ...]
Cells = list[tuple[Step, ...]]
# The reasons that say how an amount is set.
MEASURE = (Kind.CAPACITY, Kind.CAP, Kind.BAND, Kind.PROPORTION, Kind.FORMULA)


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
    for answer in answers:
        if answer.unlisted:
            cells.append((answer.unlisted,))
        else:
            assert answer.assessment is not None
            cells.append(answer.assessment.of(Kind.DEFINITION))
    listing = [answer for answer in answers if answer.category is not None]
    some = "one" if len(listing) == 1 else "some"
    key = "both" if len(listing) == len(answers) else some if listing else "none"
    named = ", ".join(say(f"system.{answer.system}") for answer in listing)
    return _point("listed", answers, cells, key, key in ("both", "none"), system=named)


def _charged(answer: Answer) -> Assessment | None:
    """The assessment, where it has an amount."""
    return answer.assessment if answer.assessment and answer.assessment.outcome.has_amount else None


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
        cells.append(charged.of(*MEASURE))
        kinds.append(_kind(band))
    if len(kinds) < len(answers):
        return _point("measure", answers, cells, "", False)
    key = "same" if len(set(kinds)) == 1 else "differ"
    told = [say(f"compare.kind.{kind}") for kind in kinds]
    places = [say(f"system.in.{answer.system}") for answer in answers]
    named = f"{NARROW}; ".join(f"{place}, {kind}" for place, kind in zip(places, told, strict=True))
    return _point("measure", answers, cells, key, key == "same", kinds=named, kind=told[0])


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
            if reading.about is Kind.CAPACITY:
                text += " " + say("compare.unit.reading", label=reading.label, total=french.money(reading.total))
        cells.append((Step(Kind.CAPACITY, text, (band.place,)),))
    return _point("unit", answers, cells, "difference", False)


def _who(answers: Answers, law: Law) -> Point:
    cells: Cells = [
        (Step(Kind.PAYER, say(f"compare.who.{answer.system}"), law.say(system(answer.system).payers)),)
        if _charged(answer)
        else ()
        for answer in answers
    ]
    return _point("who", answers, cells, "difference", all(cells))


def _when(answers: Answers, law: Law) -> Point:
    """The reasons and dates of each class of payer; classes that have the same are named together."""
    cells: Cells = []
    for answer in answers:
        due = answer.assessment is not None and answer.assessment.outcome is Outcome.DUE
        cells.append(_deadlines(answer, law) if due else ())
    rules = f"{NARROW}; ".join(say(f"compare.when.{answer.system}") for answer in answers)
    return _point("when", answers, cells, "difference", False, rules=french.raised(rules))


def _deadlines(answer: Answer, law: Law) -> tuple[Step, ...]:
    """For each class of payer the rule on payment and the dates of this case; equal classes together."""
    payer_field = FIELDS["payer"]
    told: dict[tuple[Step, ...], list[str]] = {}
    for payer in payer_field.choices:
        paying = assess(case_of(answer, payer), law)
        ruled = paying.of(Kind.PAYMENT)
        quoted = {c for step in ruled for c in step.citations}
        dated = [
            Step(
                Kind.PAYMENT,
                say("display.deadline", what=deadline.what, day=french.day(deadline.date)),
                tuple(c for c in deadline.citations if c not in quoted),
            )
            for deadline in paying.deadlines
        ]
        told.setdefault((*ruled, *dated), []).append(payer_field.choice_label(payer))
    if len(told) == 1:  # the text makes no difference between them
        (same,) = told
        return same
    return tuple(
        step
        for steps, payers in told.items()
        for step in (Head(Kind.PAYER, say("compare.when.class", payers=french.raised(", ".join(payers)))), *steps)
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
        cited = tuple(c for step in answer.assessment.of(Kind.WINDOW) for c in step.citations)
        cells.append((Step(Kind.WINDOW, validity_sentence(valid), cited),))
    if len(windows) < len(answers):
        return _point("window", answers, cells, "", False)
    start = max(valid.start for valid in windows)
    last = min((valid.last_day for valid in windows if valid.last_day), default=None)
    return _point("window", answers, cells, "together", False, period=period(start, last))
