"""What nobody types by mistake: hostile text, values, cases and requests, the same for the same seed.

Takes a `random.Random`; gives values of every kind JSON can hold, cases of which some fields are sound and others not,
and requests as text, some of them no longer JSON.
"""

from __future__ import annotations

import json
import random
from typing import Any

from copie_privee.case.fields import FIELDS
from tests.by_hand import TARIFFS
from tests.calculator.generated import DATES, NUMBERS, OTHERS, UNITS

SIGNS = [
    *(chr(sign) for sign in (*range(0x20), *range(0x7F, 0xA1))),  # controls and the no-break space
    "\u00ad", "\u061c", "\u180e", "\u200b", "\u200d", "\u200e", "\u200f", "\u2028", "\u2029", "\u202a", "\u202e",
    "\u202f", "\u2066", "\u2069", "\ufeff", "\ufffd", "\uffff", "\U000e0041", "\U0010ffff",  # unseen, or turning
    "\ud800", "\udbff", "\udc00", "\udfff",  # half a sign
    "é", "e\u0301", "œ", "ﬁ", "ß", "İ", "K", "Å", "…", "−", "‐", "’", "«", "€", "½", "²", "①", "Ⅷ",  # look-alikes
    "😀", "👩‍👩‍👧", "🇫🇷", "ا", "א", "字", "ก", "Z͑ͫ", "%", "{}", "{0}", "%s", "$", "\\", '"', "'", "`", "<b>", "&amp;",
    "../", "\\u0000", "0x10", "1e9", "1_000", "-0", "+1", "NaN", "Infinity",
]  # fmt: skip
DIGITS = ["٠١٢٣٤٥٦٧٨٩", "०१२३४५६७८९", "０１２３４５６７８９", "𝟘𝟙𝟚𝟛𝟜𝟝𝟞𝟟𝟠𝟡", "⁰¹²³⁴⁵⁶⁷⁸⁹"]
DAYS = ["0001-01-01", "0000-00-00", "9999-12-31", "9999-12-01", "9999-01-01", "9998-12-31", "1582-10-10", "1900-02-29",
        "2000-02-29", "2013-02-30", "31/04/2013", "1/1/1", "01/01/0001", "31/12/9999", "9999-12", "0001-01", "2013-13",
        "2013-06-01T00:00", "2013-W23-6", "-2013-06-01", "12013-06-01"]  # fmt: skip
SIZES = ["0 Go", "0,000000000001 ko", "1E-7 Go", "0,0000001 Go", "999999999999 To", "999 999 999 999,999999999999 TiB",
         "1Go2", "Go", "64", "-1 Go", "1.000.000 Go", "1,,5 Go", ". Go", "1 go o", "NaN Go", "64 Go" * 50]  # fmt: skip
COUNTS = ["0", "-1", "999999999", "1000000000", "1e3", "1,5", "٣", "1 000 000", "01", "0" * 40 + "1", "9" * 5000]
WORDS = sorted({value for values in OTHERS.values() for value in values} | {"OUI", "true", "None", "null", "°", "4°"})
NUMERALS = [0, -1, 1, 2**31, 2**53 + 1, 2**64, 10**30, -(10**400), 10**4000, 0.1, -0.0, 1e308, 5e-324]


def text(chance: random.Random) -> str:
    """A string: short and strange, long, enormous, or sound words with a strange sign among them."""
    kind = chance.randrange(12)
    if kind == 0:
        return ""
    if kind == 1:
        return chance.choice(SIGNS) * chance.choice((1, 3, 500))
    if kind == 2 and chance.randrange(30) == 0:
        return chance.choice(("9", "é", " ", "64 Go ", "(", "\ud800")) * chance.choice((10_000, 100_000))
    if kind < 5:
        return chance.choice(DAYS if kind == 3 else SIZES)
    if kind < 7:
        return chance.choice(COUNTS if kind == 5 else WORDS)
    if kind < 10:
        return spoiled(chance, chance.choice([*DATES, *WORDS, "64 Go", "4,7 Go", "telephone-mobile", "fr", "12"]))
    return "".join(chance.choice(SIGNS) for _ in range(chance.randrange(1, 9)))


def spoiled(chance: random.Random, sound: str) -> str:
    """Sound text with one thing wrong: a sign more, one less, other digits, other cases."""
    at = chance.randrange(len(sound) + 1)
    kind = chance.randrange(5)
    if kind == 0:
        return sound.translate(str.maketrans("0123456789", chance.choice(DIGITS)))
    if kind == 1:
        return sound[:at] + sound[at + 1 :]
    if kind == 2:
        return chance.choice((sound.upper(), sound.swapcase(), sound[::-1], f" {sound}\t"))
    return sound[:at] + chance.choice(SIGNS) + sound[at:]


def value(chance: random.Random, depth: int = 0) -> Any:
    """Any value of JSON, and the three of Python's that JSON has not."""
    kind = chance.randrange(12 if depth < 4 else 9)
    if kind < 6:
        return text(chance)
    if kind == 6:
        return chance.choice((None, True, False))
    if kind == 7:
        return chance.choice(NUMERALS)
    if kind == 8:
        return chance.choice((float("nan"), float("inf"), float("-inf"), 1.5))
    inner = [value(chance, depth + 1) for _ in range(chance.randrange(4))]
    return inner if kind == 9 else {text(chance)[:50]: each for each in inner}


def case(chance: random.Random) -> dict[str, Any]:
    """A case: sound fields, hostile fields and fields that do not exist, from none to all of them."""
    system, category = chance.choice(sorted(TARIFFS))
    told: dict[str, Any] = {"system": system, "category": category, "date": chance.choice(DATES)}
    told["capacity"] = f"{chance.choice(NUMBERS)} {chance.choice(UNITS)}"
    for name in chance.sample(sorted(OTHERS), chance.choice((0, 1, 2, 5, len(OTHERS)))):
        told[name] = chance.choice(OTHERS[name])
    for name in chance.sample(sorted(FIELDS), chance.choice((0, 1, 1, 1, 2, 4, len(FIELDS)))):
        told[name] = value(chance)
    if chance.randrange(20) == 0:
        told[text(chance)[:100]] = value(chance)
    if chance.randrange(20) == 0:
        told.pop(chance.choice(sorted(told)))
    names = list(told)
    chance.shuffle(names)
    return {name: told[name] for name in names}


def request(chance: random.Random, asked: dict[str, Any]) -> str:
    """A request as text: mostly JSON, sometimes with a key twice, cut short, or with strange signs between."""
    written = json.dumps(asked, ensure_ascii=chance.random() < 0.5)
    kind = chance.randrange(40)
    at = chance.randrange(len(written))
    if kind == 0:
        return written[:at]
    if kind == 1:
        return written[:at] + chance.choice(SIGNS) + written[at:]
    if kind == 2:
        return written[:-1] + ', "op": "assess", "case": {}}'
    return "\ufeff" + written if kind == 3 else written
