"""Amendment references of the Belgian consolidation, read for people who do not know its shorthand.

Takes `(1)<AR 2009-12-17/02, art. 2, 006; En vigueur : 01-02-2010>`; gives what amended, which of its
articles, and since when. The shorthand itself stays in the text as printed.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

_NOTE = re.compile(
    r"(?:\((?P<number>\d+)\))?<AR (?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})/(?P<rank>\d+), "
    r"art\. (?P<article>\d+), \d{3}; En vigueur : (?P<since>\d{2}-\d{2}-\d{4})>"
)


@dataclass(frozen=True, slots=True)
class Amendment:
    """`number` as printed ("1") or ""; `work` is the id of the amending act in the cited register."""

    number: str
    date: datetime.date
    justel: str
    article: str
    since: datetime.date

    @property
    def work(self) -> str:
        return f"be/ar-{self.date}"


def read_amendment(printed: str) -> Amendment:
    """
    >>> read_amendment("(1)<AR 2009-12-17/02, art. 2, 006; En vigueur : 01-02-2010>").since
    datetime.date(2010, 2, 1)

    Raises ValueError for anything else.
    """
    match = _NOTE.fullmatch(printed)
    if match is None:
        raise ValueError(f"note de modification non comprise : « {printed} »")
    date = datetime.date(int(match["year"]), int(match["month"]), int(match["day"]))
    day, month, year = (int(part) for part in match["since"].split("-"))
    return Amendment(
        match["number"] or "",
        date,
        f"{date}/{match['rank']}",
        match["article"],
        datetime.date(year, month, day),
    )
