"""Typed words made comparable: letters without accents, singular, numbers apart from letters.

Takes what a reader typed; gives tokens. "Clés-USB 3.0" and "cle usb 3.0" are the same tokens; words written apart or
together are compared by joining them ("micro SD", "microSD").
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

# hyphens and apostrophes between letters only separate words; elsewhere a sign may say something ("2014-03-12", "10'")
_PIECE = re.compile(r"[0-9]+(?:[.,][0-9]+)?|[^\W\d_]+|(?!(?<=[^\W\d_])[-'’](?=[^\W\d_]))[^\w\s]")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or a sign: as typed, as compared, and where it stood."""

    typed: str
    key: str
    start: int
    end: int

    @property
    def is_number(self) -> bool:
        return self.key[:1].isdecimal()

    @property
    def is_word(self) -> bool:
        return self.key[:1].isalpha()


def folded(text: str) -> str:
    """Lower case without accents, œ as oe.

    >>> folded("Clé à œuvre")
    'cle a oeuvre'
    """
    lowered = text.lower()
    if lowered.isascii():
        return lowered
    plain = unicodedata.normalize("NFD", lowered.replace("œ", "oe").replace("æ", "ae"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def singular(word: str) -> str:
    """A word of four letters and more without its plural s."""
    return word[:-1] if len(word) > 3 and word[-1] == "s" and word[-2] != "s" else word


def tokens(text: str) -> list[Token]:
    """The tokens of a text (its letters composed: NFC).

    >>> [token.key for token in tokens("2 clés USB 3.0, 64Go")]
    ['2', 'cle', 'usb', '3.0', ',', '64', 'go']
    """
    return [Token(piece[0], singular(folded(piece[0])), piece.start(), piece.end()) for piece in _PIECE.finditer(text)]


def as_typed(run: Sequence[Token]) -> str:
    """Neighbouring tokens as they were written, one space for whatever stood between two of them.

    >>> as_typed(tokens("DVD-R  4.7Go"))
    'DVD R 4.7Go'
    """
    gaps = ["", *("" if one.end == other.start else " " for one, other in pairwise(run))]
    return "".join(gap + token.typed for gap, token in zip(gaps, run, strict=True))
