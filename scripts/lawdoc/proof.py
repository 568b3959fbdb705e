"""The proof in the way of the data: an edition has the words received, in their order, but for the declared errata.

Takes an edition, the raw text and its errata; gives nothing, or EditionError at the first word that differs, with both
readings. Nothing downstream can see an edition that was not proved.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from itertools import accumulate, zip_longest

from scripts.lawdoc.model import Edition, EditionError
from scripts.lawdoc.words import TOKEN, Erratum, apply_errata, raw_words, tokens

AROUND = 4  # words shown on each side of the one that differs
_SEEN = ("L", "N", "P", "S")  # categories of characters that leave ink


def prove(edition: Edition, raw: str, errata: list[Erratum]) -> None:
    """Raise EditionError where the edition and the copy part. RegisterError for a false erratum."""
    received = apply_errata(raw_words(raw), errata)
    for at, (ours, theirs) in enumerate(zip_longest(tokens(edition.words), tokens(received))):
        if ours != theirs:
            one, other = _around(edition.words, at), _around(received, at)
            raise EditionError(
                edition.path, _line(edition, at), f"l’édition dit « {one} », le texte reçu dit « {other} »"
            )


def _line(edition: Edition, at: int) -> int:
    """Line of the edition that holds its word number `at`, the last line where there is no such word."""
    lines = list(edition.by_line())
    ends = list(accumulate(len(tokens(words)) for _, words in lines))
    return lines[min(bisect_right(ends, at), len(lines) - 1)][0]


def _around(text: str, at: int) -> str:
    """The word number `at` with its neighbours, as printed; what leaves no ink by its code."""
    found = list(TOKEN.finditer(text))[max(at - AROUND, 0) : at + AROUND + 1]
    if not found:
        return ""
    printed = re.sub(r"\s+", " ", text[found[0].start() : found[-1].end()])
    return "".join(c if c == " " or unicodedata.category(c)[0] in _SEEN else f"[U+{ord(c):04X}]" for c in printed)
