"""How the law numbers itself, and the eId that follows from it.

Takes the first words of a line of the law; gives the printed number and the segment of the
identifier ("§ 1er. " → `para_1`, "2° bis " → `point_2bis`). Akoma Ntoso naming convention 3.0:
segments joined by `__`, articles not prefixed by their chapter.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_SUFFIX = r"(?: (?P<suffix>bis|ter|quater|quinquies))?"


@dataclass(frozen=True, slots=True)
class Numbering:
    """What a number at the start of a line says: kind of provision, printed words, eId segment."""

    kind: str
    printed: str
    segment: str


@dataclass(frozen=True, slots=True)
class _Rule:
    kind: str
    prefix: str
    pattern: re.Pattern[str]


HEADINGS = (
    _Rule("chapter", "chp", re.compile(r"CHAPITRE (?P<n>[IVXLC]+)(?:er)?\. - ")),
    _Rule("article", "art", re.compile(r"(?:Article|Art\.) (?P<n>[LRD]?\d+(?:-\d+)*)\.?(?=$| )")),
    _Rule("attachment", "att", re.compile(r"Annexe(?P<n>)(?=$| )")),
    _Rule("tableau", "tableau", re.compile(r"Tableau n° (?P<n>\d+)\. ― ")),
)
PARAGRAPHS = (
    _Rule("paragraph", "para", re.compile(r"§ (?P<n>\d+)(?:er)?\. ")),
    _Rule("paragraph", "para", re.compile(rf"(?P<n>[IVX]+){_SUFFIX}(?:\. ― |\.-)")),
)
ITEMS = (
    _Rule("point", "point", re.compile(rf"(?P<n>\d+)°{_SUFFIX} ")),
    _Rule("point", "point", re.compile(r"(?P<n>[a-z])\) ")),
    _Rule("indent", "indent", re.compile(r"― (?P<n>)")),
)


def read_number(text: str, rules: tuple[_Rule, ...]) -> Numbering | None:
    """The number a line starts with, or None; an empty segment number is for the caller to count.

    >>> read_number("§ 1er. La rémunération", PARAGRAPHS)
    Numbering(kind='paragraph', printed='§ 1er. ', segment='para_1')
    >>> read_number("II bis.-La rémunération", PARAGRAPHS).segment
    'para_IIbis'
    >>> read_number("― pour les autres", ITEMS).segment
    'indent_'
    """
    for rule in rules:
        if match := rule.pattern.match(text):
            groups = match.groupdict()
            number = groups["n"] + (groups.get("suffix") or "")
            return Numbering(rule.kind, match[0], f"{rule.prefix}_{number}")
    return None
