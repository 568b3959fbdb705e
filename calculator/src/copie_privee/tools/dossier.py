"""Exempt or refundable: the next question, or the file that ends the questions.

Takes a case with the answers given so far; asks in the order of the system (its `relief`) and drops answers that no
question asked for. `assess` decides; here only the order, the words quoted and the file are made.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from .. import french
from ..answer import Assessment, Kind, Outcome, Step
from ..assess import assess
from ..case import Case
from ..case.fields import BASE, FIELDS, FieldKind
from ..catalogue import has, say
from ..errors import InputError
from ..law import Citation, Law, load
from ..systems import system
from ..typed import as_mapping, as_text

NOBODY = "none"  # an answer that tells no circumstance
OVER = (Outcome.OUTSIDE_TEXTS, Outcome.NOT_LIABLE, Outcome.ZERO)


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to choose, with the words it comes from where the text has some for it alone."""

    value: str
    label: str
    citations: tuple[Citation, ...]

    def as_json(self) -> dict[str, Any]:
        return {"value": self.value, "label": self.label, "citations": [c.as_json() for c in self.citations]}


@dataclass(frozen=True, slots=True)
class Asked:
    """A question: the field of the case it fills, the words it comes from, choices or a value to type.

    kind is that of its control in a form: "choice", "date", "euros", …; `value` is the answer given, or a value to
    start from.
    """

    field: str
    text: str
    citations: tuple[Citation, ...]
    kind: str
    choices: tuple[Choice, ...]
    value: str

    def as_json(self) -> dict[str, Any]:
        return {
            "field": self.field,
            "text": self.text,
            "citations": [c.as_json() for c in self.citations],
            "kind": self.kind,
            "choices": [choice.as_json() for choice in self.choices],
            "value": self.value,
        }


@dataclass(frozen=True, slots=True)
class Dossier:
    """The questions answered, the one that is open (None: the file is complete), and the file.

    bare     the case without any circumstance
    answers  the answers that count, by field, in the order asked
    """

    bare: Assessment
    assessment: Assessment
    case: Case
    path: tuple[Asked, ...]
    open: Asked | None
    answers: dict[str, str]
    papers: tuple[Step, ...]
    floors: tuple[Step, ...]
    humans: tuple[Step, ...]

    @property
    def reasons(self) -> tuple[Step, ...]:
        """What the circumstances changed; where nothing did, the words that decide."""
        told = tuple(step for step in self.assessment.steps if not step.kind.of_tariff)
        return told or self.assessment.of(Kind.WINDOW if self.assessment.provision is None else Kind.BAND)

    @property
    def provisions(self) -> tuple[Citation, ...]:
        """The places that decide, each once, with the first words quoted of it."""
        told = [step for step in self.assessment.steps if not step.kind.of_tariff and step.kind is not Kind.AMOUNT]
        cited = [c for step in told for c in step.citations]
        return tuple({(c.work, c.eid): c for c in reversed(cited)}.values())[::-1]

    def as_json(self) -> dict[str, Any]:
        return {
            "case": self.case.as_json(),
            "assessment": self.assessment.as_json(),
            "path": [asked.as_json() for asked in self.path],
            "open": self.open.as_json() if self.open else None,
            "papers": [step.as_json() for step in self.papers],
            "floors": [step.as_json() for step in self.floors],
            "humans": [step.as_json() for step in self.humans],
        }


def dossier(given: Mapping[str, object], law: Law | None = None) -> Dossier:
    """The file of a case and its answers so far.

    >>> case = {"system": "fr", "category": "cle-usb", "capacity": "8 Go", "date": "2017-03-01"}
    >>> found = dossier(case | {"export": "oui"})
    >>> found.open.field, found.assessment.outcome.value
    ('agreement', 'exempt')

    Raises InputError for a case or an answer that cannot be understood.
    """
    law = law or load()
    base = {name: value for name, value in as_mapping(given, ", ".join(FIELDS)).items() if name in BASE}
    bare = assess(Case.from_mapping(base), law)
    relief = system(bare.question.category.system).relief
    answers: dict[str, str] = {}
    path: list[Asked] = []
    while True:
        case = Case.from_mapping(base | {name: value for name, value in answers.items() if value != NOBODY})
        found = assess(case, law)
        field = None if found.outcome in OVER else relief.next_field(answers, found)
        if field is None:
            return _complete(bare, found, case, path, answers, law)
        asked = _asked(field, as_text(field, given.get(field), say("accepted.text")).strip(), found, bare, law)
        if not asked.value or field not in given:
            return Dossier(bare, found, case, tuple(path), asked, answers, (), (), ())
        if asked.choices and asked.value not in [choice.value for choice in asked.choices]:
            listed = ", ".join(f"{choice.value} ({choice.label})" for choice in asked.choices)
            raise InputError(field, asked.value, say("accepted.choice", choices=listed))
        answers[field] = asked.value
        path.append(asked)


def _complete(
    bare: Assessment, found: Assessment, case: Case, path: list[Asked], answers: dict[str, str], law: Law
) -> Dossier:
    relief = system(bare.question.category.system).relief
    parts = (relief.papers(found, law), relief.floors(found, law), relief.humans(found, law))
    return Dossier(bare, found, case, tuple(path), None, answers, *parts)


def _asked(field: str, value: str, found: Assessment, bare: Assessment, law: Law) -> Asked:
    id_ = bare.question.category.system
    own = f"dossier.ask.{field}.{id_}"
    text = say(own if has(own) else f"question.{field}.{id_}", total=french.money(bare.total or Decimal(0)))
    question = next((step for step in found.of(Kind.QUESTION) if step.asks == field), None)
    words = question.citations if question else system(id_).relief.words(field, found, law)
    kind = FIELDS[field].kind.form
    if not value and kind == FieldKind.EUROS:
        value = str(bare.total or Decimal(0)).replace(".", ",")
    choices = _choices(field, id_, law) if kind == "choice" else ()
    return Asked(field, text, words, kind, choices, value)


def _choices(field: str, id_: str, law: Law) -> tuple[Choice, ...]:
    line = FIELDS[field]
    labels = {value: line.choice_label(value) for value in line.choices}
    nobody = f"dossier.choice.{field}.{NOBODY}.{id_}"
    if has(nobody):
        labels = {NOBODY: say(nobody)} | labels
    words = system(id_).relief.choice_words
    return tuple(Choice(value, french.raised(label), words(field, value, law)) for value, label in labels.items())
