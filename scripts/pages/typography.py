"""French typography for display: no-break spaces where the law, typed plainly, has spaces.

Takes text as it stands in an edition; gives the same words with U+202F before `; : ! ? » € %`,
after `«` and between thousands, and U+00A0 around `×`, between a number and its unit or after "n°", "art.".
Only the kind of space changes, never a word.
"""

from __future__ import annotations

import re

NARROW, NO_BREAK = "\u202f", "\u00a0"
_RULES = (
    (re.compile(r" (?=[;:!?»€%])"), NARROW),
    (re.compile(r"(?<=«) "), NARROW),
    (re.compile(r" (?=×)|(?<=×) "), NO_BREAK),
    (re.compile(r"(?<=[0-9]) (?=[0-9]{3}(?![0-9]))"), NARROW),
    (re.compile(r"(?<=,[0-9]{3}) (?=[0-9]{1,2}(?![0-9]))"), NARROW),
    (re.compile(r"(?<=[0-9]) (?=(?:Mo|Go|To|GB|TB|euros?|EUR)\b)"), NO_BREAK),
    (re.compile(r"(?<=n°|§§) (?=[0-9])|(?<=n°s) (?=[0-9])|(?<=§) (?=[0-9])"), NO_BREAK),
    (re.compile(r"(?<=\b[LRD]\.) (?=[0-9])"), NO_BREAK),
    (re.compile(r" (?=bis\b|ter\b)"), NO_BREAK),
)


def french(text: str) -> str:
    """
    >>> french("« 1 000 Go » : 0,309 5 €").encode("unicode_escape").decode().count("u202f")
    6
    """
    for pattern, space in _RULES:
        text = pattern.sub(space, text)
    return text
