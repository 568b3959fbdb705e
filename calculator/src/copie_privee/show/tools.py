"""Comparisons and files of an exemption made ready to show: plain strings, lists and addresses.

The page puts them in place by name; it adds no word and decides nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .. import french
from ..answer import Kind, Outcome, Step
from ..answer.validity import validity_sentence
from ..case.fields import BASE
from ..catalogue import say
from ..law import Law
from ..tools.comparison import Answer, Comparison, Head, Point
from ..tools.dossier import NOBODY, Asked, Dossier
from .addresses import address
from .answer import cited, display, displayed

CALCULATOR, DOSSIER = "calculer/", "exoneration/"


def display_comparison(comparison: Comparison, law: Law) -> dict[str, Any]:
    """Both answers and the points, for the page `comparer/`."""
    quantity = french.grouped(str(comparison.quantity))
    parts = [comparison.device.label, comparison.capacity, f"× {quantity}" if comparison.quantity > 1 else ""]
    return {
        "subject": " · ".join(part for part in [*parts, french.day(comparison.date)] if part),
        "verdict": comparison.verdict,
        "sides": [_side(answer, law) for answer in comparison.answers],
        "points": [_point(point, law) for point in comparison.points],
        "case": {
            "device": comparison.device.id,
            "capacity": comparison.capacity,
            "date": str(comparison.date),
            "quantity": str(comparison.quantity),
        },
    }


def _side(answer: Answer, law: Law) -> dict[str, Any]:
    name = say(f"system.{answer.system}")
    if answer.assessment is None:
        assert answer.unlisted is not None
        label, reasons = say("compare.unlisted_label"), displayed([answer.unlisted], law)
        return {"system": answer.system, "name": name, "amount": None, "outcome": label, "reasons": reasons}
    shown = display(answer.assessment, law)
    category = law.categories[answer.system, shown["case"]["category"]]
    outside = answer.assessment.outcome is Outcome.OUTSIDE_TEXTS
    return {
        "system": answer.system,
        "name": name,
        "amount": shown["amount"],
        "outcome": shown["outcome_label"],
        "category": category.label,
        "lines": shown["lines"],
        "reasons": displayed(answer.assessment.of(Kind.WINDOW), law) if outside else [],
        "provision": cited([answer.assessment.provision], law) if answer.assessment.provision else [],
        "warnings": shown["warnings"],
        "address": address(CALCULATOR, {name: shown["case"][name] for name in BASE}),
    }


def _point(point: Point, law: Law) -> dict[str, Any]:
    return {
        "id": point.id,
        "title": say(f"compare.title.{point.id}"),
        "difference": point.difference,
        "cells": [
            {"name": say(f"system.{cell.system}"), "steps": _cell_steps(cell.steps, law)} for cell in point.cells
        ],
    }


def _cell_steps(steps: Iterable[Step], law: Law) -> list[dict[str, Any]]:
    """Sentences with their words; a class of payers stands above its own, as a heading."""
    return [
        {"head": step.text, "text": None, "citations": []}
        if isinstance(step, Head)
        else {"head": None, "text": step.text, "citations": cited(step.citations, law)}
        for step in steps
    ]


def display_dossier(found: Dossier, law: Law) -> dict[str, Any]:
    """The questions and the file, for the page `exoneration/`."""
    question = found.bare.question
    base = {
        "system": question.category.system,
        "category": question.category.id,
        "capacity": str(question.capacity) if question.capacity else "",
        "date": question.date_again,
        "quantity": str(question.quantity),
    }
    shown = display(found.bare, law)
    answers = list(found.answers.items())
    path = [
        {
            "field": asked.field,
            "text": _heading(asked),
            "answer": _label(asked),
            "address": address(DOSSIER, base | dict(answers[:index])),
            "change": say("dossier.back", question=_heading(asked)),
        }
        for index, asked in enumerate(found.path)
    ]
    parts = [shown["label"], shown["case"]["capacity"], f"× {question.quantity}" if question.quantity > 1 else ""]
    return {
        "subject": " · ".join(part for part in [*parts, french.day(question.date)] if part),
        "amount": shown["amount"],
        "outcome": _stake(found) or shown["outcome_label"],
        "path": path,
        "question": _question(found, law) if found.open else None,
        "file": None if found.open else _file(found, law),
        "back": path[-1]["address"] if path else None,
        "address": address(DOSSIER, base | found.answers),
        "case": base,
        "answers": found.answers,
    }


def _stake(found: Dossier) -> str:
    """What the amount is to the reader once the file is made: no longer « due »."""
    settled = {Outcome.REFUNDABLE, Outcome.EXEMPT}
    outcome = found.assessment.outcome
    return say(f"dossier.stake.{outcome}") if found.open is None and outcome in settled else ""


def _label(asked: Asked) -> str:
    return next((choice.label for choice in asked.choices if choice.value == asked.value), asked.value)


def _heading(asked: Asked) -> str:
    """The question itself, without the sentences that help to answer it."""
    question, mark, _ = asked.text.partition("?")
    return question + mark


def _question(found: Dossier, law: Law) -> dict[str, Any]:
    asked = found.open
    assert asked is not None
    return {
        "field": asked.field,
        "step": say("dossier.step.next" if found.path else "dossier.step.first"),
        "text": _heading(asked),
        "more": asked.text.removeprefix(_heading(asked)).strip(),
        "citations": cited(asked.citations, law),
        "choices": [
            {
                "field": asked.field,
                "id": f"{asked.field}-{choice.value}",
                "value": choice.value,
                "label": choice.label,
                "citations": cited(choice.citations, law),
            }
            for choice in asked.choices
        ],
        "date": [{"field": asked.field}] if asked.kind == "date" else [],
        "money": [{"field": asked.field, "value": asked.value}] if asked.kind == "euros" else [],
    }


def _file(found: Dossier, law: Law) -> dict[str, Any]:
    answer = found.assessment
    early = answer.outcome is Outcome.DUE and any(deadline.kind is Kind.REFUND for deadline in answer.deadlines)
    shown = display(answer, law)
    return {
        "title": say("dossier.title.early" if early else f"dossier.title.{answer.outcome}"),
        "outcome": shown["outcome_label"],
        "provisions": cited(found.provisions, law),
        "reasons": displayed(found.reasons, law),
        "papers": displayed(found.papers, law) or [_none("dossier.papers.none")],
        "floors": displayed(found.floors, law),
        "humans": displayed(found.humans, law) or [_none("dossier.human.none")],
        "warnings": shown["warnings"],
        "validity": validity_sentence(answer.valid),
        "texts": [{"title": work.title} for work in answer.works],
        "version": answer.version,
        "calculation": address(
            CALCULATOR,
            {name: value for name, value in found.answers.items() if value != NOBODY}
            | {name: shown["case"][name] for name in BASE},
        ),
    }


def _none(key: str) -> dict[str, Any]:
    return {"kind": None, "text": say(key), "citations": []}
