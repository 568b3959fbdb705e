"""Receipts: an answer with all it needs to be made again, and the check that makes it again.

Takes a Case and its Assessment; gives plain JSON data (inputs, sha256 of the texts, version, assessment). `verify`
recomputes a receipt with the law packed here and says, line by line, what is confirmed and what is not.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ..answer import Assessment
from ..assess import assess
from ..case import Case
from ..catalogue import say
from ..errors import InputError
from ..law import Law, load
from ..version import __version__

FORM = "copie-privee/receipt/1"
KEYS = ("form", "case", "texts", "version", "assessment")
_LONGEST = 1_000 * 1_000  # characters; a receipt has some ten thousand
_DEEPEST = 10
_VERSIONS = ("version", "assessment.version")


@dataclass(frozen=True, slots=True)
class Line:
    """One value of the answer: where it stands, what the receipt states, what the calculation gives."""

    path: str
    stated: str | None
    computed: str | None

    @property
    def same(self) -> bool:
        return self.stated == self.computed

    def as_json(self) -> dict[str, Any]:
        return {"path": self.path, "stated": self.stated, "computed": self.computed, "same": self.same}


@dataclass(frozen=True, slots=True)
class Verification:
    """The receipt's lines against the calculation made again. The version alone does not refute an answer."""

    lines: tuple[Line, ...]
    stated_version: str

    @property
    def confirmed(self) -> bool:
        return not self.differences

    @property
    def differences(self) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if not line.same and line.path not in _VERSIONS)

    def as_json(self) -> dict[str, Any]:
        return {
            "confirmed": self.confirmed,
            "version": {"stated": self.stated_version, "computed": __version__},
            "lines": [line.as_json() for line in self.lines],
        }

    def sentences(self) -> list[str]:
        """The verdict first, then the lines that differ."""
        key, count = ("confirmed", len(self.lines)) if self.confirmed else ("refuted", len(self.differences))
        told = [say(f"receipt.{key}", count=count)]
        if self.stated_version != __version__:
            told.append(say("receipt.version", stated=self.stated_version, computed=__version__))
        nothing = say("receipt.absent")
        for line in self.differences:
            stated, computed = (nothing if v is None else v for v in (line.stated, line.computed))
            told.append(say("receipt.line", path=line.path, stated=stated, computed=computed))
        return told


def receipt(case: Case, law: Law | None = None) -> dict[str, Any]:
    """The receipt of a case, as plain JSON data; a case without a date gets the day it is made.

    >>> made = receipt(Case("fr", "cle-usb", "8 Go", "2013-06-01"))
    >>> verify(made).confirmed
    True

    Raises InputError for a case that cannot be understood.
    """
    law = law or load()
    question = assess(case, law).question
    dated = case.but(date=question.typed or question.date, quantity=question.quantity)
    return _receipt(dated, assess(dated, law), law)


def _receipt(case: Case, assessment: Assessment, law: Law) -> dict[str, Any]:
    return {
        "form": FORM,
        "case": case.as_json(),
        "texts": {work.id: work.sha256 for work in law.works.values()},
        "version": __version__,
        "assessment": assessment.as_json(),
    }


def verify(given: object, law: Law | None = None) -> Verification:
    """A receipt against the calculation made again from its own inputs.

    Raises InputError (field "receipt") for data that is not a receipt, or whose case cannot be understood.
    """
    law = law or load()
    if not isinstance(given, dict) or given.get("form") != FORM or not isinstance(given.get("case"), dict):
        raise InputError("receipt", _shown(given), say("accepted.receipt", keys=", ".join(KEYS)))
    case = Case.from_mapping(given["case"])
    if not str(case.date).strip():  # a receipt without a date would be confirmed on one day and refuted on the next
        raise InputError("date", "", say("accepted.date"))
    computed = _receipt(case, assess(case, law), law)
    stated_lines = dict(_lines({key: value for key, value in given.items() if key != "case"}))
    computed_lines = dict(_lines({key: value for key, value in computed.items() if key != "case"}))
    paths = [*computed_lines, *(path for path in stated_lines if path not in computed_lines)]
    lines = tuple(Line(path, stated_lines.get(path), computed_lines.get(path)) for path in paths)
    return Verification(lines, str(given.get("version", "")))


def read_receipt(text: str) -> object:
    """The JSON of a receipt's text. Raises InputError (field "receipt") for text that is not JSON."""
    try:
        if len(text) > _LONGEST:
            raise ValueError
        return json.loads(text)
    except (ValueError, RecursionError):
        raise InputError("receipt", _shown(text), say("accepted.receipt", keys=", ".join(KEYS))) from None


def _shown(given: object) -> str:
    """The first characters of what was given, for a message."""
    return str(given)[:100]


def _lines(value: object, path: str = "", depth: int = 0) -> Iterator[tuple[str, str]]:
    """Every value of nested data with its path: "assessment.steps.2.text"."""
    children: list[tuple[str, object]] = []
    if isinstance(value, dict):
        children = [(str(key), child) for key, child in value.items()]
    elif isinstance(value, list):
        children = [(str(index), child) for index, child in enumerate(value, start=1)]
    if not children:
        yield path, value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    elif depth >= _DEEPEST:  # no answer is that deep: enough to say that something stands there
        yield path, "…"
    else:
        for key, child in children:
            yield from _lines(child, f"{path}.{key}".removeprefix("."), depth + 1)
