"""Defined terms: where a text uses a word in the sense it gave that word itself.

Takes `terms.toml` and plain text of a provision; gives the text cut into runs, each with the eId of
the definition it leads to, if any. Homonyms are named in the register, never guessed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from scripts.lawdoc.registers import read_register


@dataclass(frozen=True, slots=True)
class Term:
    """A term, the place that defines it, and the phrases in which its letters mean something else."""

    work: str
    defined_in: str
    forms: tuple[str, ...]
    not_in: tuple[str, ...] = ()
    at: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Run:
    """Some words, and the eId of their definition or ""."""

    words: str
    defined_in: str = ""


def read_terms(path: Path) -> tuple[Term, ...]:
    return tuple(read_register(path, "term", lambda entry: Term(**entry)))


def mark_terms(text: str, terms: tuple[Term, ...], within: str) -> list[Run]:
    """The runs of a text standing in the provision `within`.

    A definition does not lead to itself. The longest form wins where two begin together.
    """
    sense = {form: term.defined_in for term in terms for form in term.forms}
    if not sense:
        return [Run(text)]
    forms = "|".join(re.escape(form) for form in sorted(sense, key=len, reverse=True))
    homonyms = [
        (match.start(), match.end(), term.defined_in)
        for term in terms
        for phrase in term.not_in
        for match in re.finditer(re.escape(phrase), text)
    ]
    runs, position = [], 0
    for match in re.finditer(rf"(?<!\w)(?:{forms})(?!\w)", text):
        definition = sense[match[0]]
        other_sense = any(
            start <= match.start() and match.end() <= end and definition == barred for start, end, barred in homonyms
        )
        if other_sense or definition == within:
            continue
        if match.start() > position:
            runs.append(Run(text[position : match.start()]))
        runs.append(Run(match[0], definition))
        position = match.end()
    if position < len(text):
        runs.append(Run(text[position:]))
    return runs
