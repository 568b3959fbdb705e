"""Proof of fidelity: the words of a raw source against the words of its edition.

Takes raw bytes and the errata list; gives the words that the edition must have, in order.
"Words" are runs of letters and digits and every single punctuation mark, markup removed.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

_TOKEN = re.compile(r"\w+|[^\w\s]")
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
    """A declared departure: in `work` at `place`, `source` is edited as `edited` for `reason`."""

    work: str
    place: str
    source: str
    edited: str
    reason: str


def tokens(text: str) -> list[str]:
    """Words and punctuation marks, spaces of every kind dropped.

    >>> tokens("0,309 5 €/Go")
    ['0', ',', '309', '5', '€', '/', 'Go']
    """
    return _TOKEN.findall(text)


def raw_words(raw: str) -> str:
    """A raw source as running words: markup of the copy removed, spaces folded."""
    text = _SUPERSCRIPT.sub(lambda m: "⁰¹²³⁴⁵⁶⁷⁸⁹"[int(m[1])], raw)
    text = _TAG.sub(" ", text)
    for pattern, replacement in _MARKDOWN_DEBRIS:
        text = pattern.sub(replacement, text)
    return " ".join(html.unescape(text).split())


def apply_errata(words: str, errata: list[Erratum]) -> str:
    """The words as they must stand in the edition.

    Raises ValueError for an erratum whose source reading does not occur exactly once.
    """
    for erratum in errata:
        if (found := words.count(erratum.source)) != 1:
            raise ValueError(f"{erratum.place}: « {erratum.source} » trouvé {found} fois")
        words = words.replace(erratum.source, erratum.edited)
    return words
