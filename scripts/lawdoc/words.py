"""Proof of fidelity: the words of a raw source against the words of its edition.

Takes raw bytes and the errata list; gives the words that the edition must have, in order. An erratum
that does not describe what stands in the source is refused, so the list shown to readers is true.
"Words" are runs of letters and digits and every single punctuation mark, markup removed.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field

from scripts.lawdoc.model import Edition
from scripts.lawdoc.registers import RegisterError

TOKEN = re.compile(r"\w+|[^\w\s]")
_MARKDOWN_DEBRIS = (
    (re.compile(r"^-{3,}\s*$", re.MULTILINE), " "),  # rules between a text and its notes
    (re.compile(r"^\s*#+ ", re.MULTILINE), ""),
    (re.compile(r"^\s*- (?=\**(?:\d+°|[a-z]\)))", re.MULTILINE), ""),  # bullets added to points
    (re.compile(r"\*\*"), ""),
)
_SUPERSCRIPT = re.compile(r"<sup>(\d)</sup>")
_TAG = re.compile(r"</?(?:p|a)\b[^>]*>")


@dataclass(frozen=True, slots=True)
class Erratum:
    """A declared defect of the copy of `work`, at `place` (and at the places of `also`).

    kind      "edited": the edition reads `edited` for `source`; "kept": the words stay, `expected` is
              what one would expect instead, or what `also` reads; "layout": not words, a trace of the copy
    number    what the site shows; unique in its work, never given again
    """

    work: str
    number: int
    kind: str
    place: str
    source: str
    reason: str
    ground: str
    edited: str = ""
    expected: str = ""
    also: tuple[str, ...] = ()
    at: str = field(default="", compare=False)

    @property
    def places(self) -> tuple[str, ...]:
        return (self.place, *self.also)

    @property
    def anchor(self) -> str:
        """Its id on the page of all errata: `fr-decision-15-2012-16`."""
        return f"{self.work.replace('/', '-')}-{self.number}"


def tokens(text: str) -> list[str]:
    """Words and punctuation marks, spaces of every kind dropped.

    >>> tokens("0,309 5 €/Go")
    ['0', ',', '309', '5', '€', '/', 'Go']
    """
    return TOKEN.findall(text)


def raw_words(raw: str) -> str:
    """A raw source as running words: markup of the copy removed, spaces folded."""
    text = _SUPERSCRIPT.sub(lambda m: "⁰¹²³⁴⁵⁶⁷⁸⁹"[int(m[1])], raw)
    text = _TAG.sub(" ", text)
    for pattern, replacement in _MARKDOWN_DEBRIS:
        text = pattern.sub(replacement, text)
    return " ".join(html.unescape(text).split())


def apply_errata(words: str, errata: list[Erratum]) -> str:
    """The words as they must stand in the edition: `edited` readings put in, the others left.

    Raises RegisterError for an edited reading whose source does not occur exactly once.
    """
    for erratum in errata:
        if erratum.kind != "edited":
            continue
        if (found := words.count(erratum.source)) != 1:
            raise RegisterError(f"{erratum.at}: « {erratum.source} » trouvé {found} fois")
        words = words.replace(erratum.source, erratum.edited)
    return words


def check_erratum(erratum: Erratum, raw: str, edition: Edition) -> None:
    """Raise RegisterError for an erratum that the source or the edition does not bear out."""
    here, *others = (edition.places[place].words for place in erratum.places)
    match erratum.kind:
        case "edited":
            true = erratum.source != erratum.edited
        case "kept":
            true = erratum.source in here and not erratum.edited
            true = true and all(erratum.source in words or erratum.expected in words for words in others)
        case _:  # "layout"
            true = erratum.source in raw and raw_words(erratum.source) == erratum.edited != erratum.source
    if not true:
        said = f"{erratum.place}: « {erratum.source} » ({erratum.kind})"
        raise RegisterError(f"{erratum.at}: {said} n'est pas ce que disent les textes")
