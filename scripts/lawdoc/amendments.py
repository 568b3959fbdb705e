"""What the copy of a text prints beside its words, declared in `sources.toml`: notes of amendment, lines of a journal.

Takes `(1)<AR 2009-12-17/02, art. 2, 006; En vigueur : 01-02-2010>`; gives what amended, which of its articles, since
when. The shorthand itself stays in the text as printed. Which acts it names, and how, is the register's to say.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

_NOTE = re.compile(
    r"(?:\((?P<number>\d+)\))?<(?P<kind>[A-Z]+) (?P<date>\d{4}-\d{2}-\d{2})/(?P<rank>\d+), "
    r"art\. (?P<article>\d+), \d{3}; En vigueur : (?P<day>\d{2})-(?P<month>\d{2})-(?P<year>\d{4})>"
)
_NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class AmendingActs:
    """A kind of amending act: how a sentence calls it, and its id in the cited register, with {date}."""

    name: str
    work: str


@dataclass(frozen=True, slots=True)
class Shorthand:
    """The amending acts of a text by abbreviation ("AR"), and how the lines of its journal begin ("NOR: ")."""

    amending: Mapping[str, AmendingActs] = field(default_factory=dict)
    journal: tuple[str, ...] = ()

    @property
    def note(self) -> re.Pattern[str]:
        """A note of amendment, with or without its number."""
        kinds = "|".join(map(re.escape, self.amending))
        return re.compile(rf"(?:\(\d+\))?<(?:{kinds}) [^<>]+>") if kinds else _NEVER


@dataclass(frozen=True, slots=True)
class Amendment:
    """`number` as printed ("1") or ""; `kind` is the abbreviation of the amending act, `rank` its number of the day."""

    number: str
    kind: str
    date: datetime.date
    rank: str
    article: str
    since: datetime.date


def read_amendment(printed: str) -> Amendment:
    """
    >>> read_amendment("(1)<AR 2009-12-17/02, art. 2, 006; En vigueur : 01-02-2010>").since
    datetime.date(2010, 2, 1)

    Raises ValueError for anything else.
    """
    match = _NOTE.fullmatch(printed)
    if match is None:
        raise ValueError(f"note de modification non comprise : « {printed} »")
    return Amendment(
        match["number"] or "",
        match["kind"],
        datetime.date.fromisoformat(match["date"]),
        match["rank"],
        match["article"],
        datetime.date(int(match["year"]), int(match["month"]), int(match["day"])),
    )
