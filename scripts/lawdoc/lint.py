"""Looks for phrases that read like references and carry no link.

Takes the corpus; gives the places and phrases found. Inline links in the editions are the truth;
this only helps an editor not to forget one. Phrases that refer to nothing linkable are declared, with
their reason, in `unlinked.toml`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from scripts.lawdoc.model import Edition, Text
from scripts.lawdoc.registers import read_register

_SUSPECT = re.compile(
    r"""articles?\ (?:[LRD]\.\ ?)?\d[\w-]*
    | (?:l[’']|cet\ |même\ |dit\ )article(?!\w)
    | alinéas?\ (?:\d+|précédents?|suivants?)
    | (?:ces|cet)\ alinéas?
    | (?:au|aux|du|des)\ \d+°
    | (?:au|aux|du|des)\ [IVX]+(?:\ bis)?(?![\w’'])
    | §+\ ?\d+(?:er)?
    | tableaux?\ n°s?\ ?\d+
    | (?:aux\ ?dits|lesdits|desdits|ledit|dudit)\ (?:tableaux?|articles?|alinéas?)
    | (?:décisions?|lois?)\ n°\ ?\d
    | (?:loi|décret|arrêté|arrêté\ royal|décision)\ du\ \d
    | décision\ du\ Conseil
    | annexe\ de
    | susvisée?s? | précitée?s?
    | (?:première|deuxième|troisième)\ (?:et\ \w+\ )?catégories?""",
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Unlinked:
    """A phrase that looks like a reference at a place, and the reason it carries no link, if declared."""

    work: str
    place: str
    words: str
    reason: str = ""
    at: str = field(default="", compare=False)


def suspects(edition: Edition) -> list[Unlinked]:
    """Reference-like phrases in the plain words of a text; numbers and headings do not count."""
    return [
        Unlinked(edition.work, provision.eid, match[0])
        for provision in edition.walk()
        for item in provision.text
        if isinstance(item, Text)
        for match in _SUSPECT.finditer(item.value)
    ]


def read_declared(path: Path) -> list[Unlinked]:
    return read_register(path, "unlinked", lambda entry: Unlinked(**entry))
