"""Numbers as the law writes them: digits, or French words such as "quatre-vingts" and "vingtième".

Takes printed words; gives a whole number, or ValueError for words that are not one.
"""

from __future__ import annotations

import re

_WORDS = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9,
    "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
    "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
    "cent": 100, "mille": 1000,
}  # fmt: skip
_IRREGULAR = {"premier": "un", "première": "un", "cinquième": "cinq", "neuvième": "neuf"}
# what can stand between the words of one number
WORDS = rf"(?:(?:{'|'.join(_WORDS)}|vingts|cents|et|{'|'.join(_IRREGULAR)}|\w+ième)(?:[- ](?=\w))?)+?"


def read_numeral(printed: str) -> int:
    """The number that digits or French words say, cardinal or ordinal.

    >>> read_numeral("quatre-vingts"), read_numeral("soixante et onze"), read_numeral("vingtième"), read_numeral("20")
    (80, 71, 20, 20)
    >>> read_numeral("plusieurs")
    Traceback (most recent call last):
    ...
    ValueError: pas un nombre : « plusieurs »
    """
    if re.fullmatch("[0-9]+", printed):
        return int(printed)
    total = 0
    for word in re.split("[- ]", printed.lower().strip()):
        if word == "et":
            continue
        value = _WORDS.get(_cardinal(word))
        if value is None:
            raise ValueError(f"pas un nombre : « {printed} »")
        if value == 20 and total % 100 == 4:  # quatre-vingts
            total += 76
        elif value >= 100 and 0 < total < value:
            total *= value
        else:
            total += value
    return total


def _cardinal(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word in ("vingts", "cents"):
        return word[:-1]
    stem = word.removesuffix("ième")
    return stem if stem in _WORDS else f"{stem}e" if stem != word else word
