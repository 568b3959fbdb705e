"""What is to be done by when: the dates of those who pay, and what is said of a last day that is no working day.

Takes dates and the law's calendar of a country; gives Dues and warnings.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from .. import french
from ..catalogue import say
from ..dates import DAY
from ..law import Law
from .assessment import Deadline, Step

WEEKEND = {5: "saturday", 6: "sunday"}  # by the number of the weekday, Monday 0


@dataclass(frozen=True, slots=True)
class Dues:
    """What somebody who pays must do: reasons, dates, and what is to be known of these dates."""

    steps: tuple[Step, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    warnings: tuple[str, ...] = ()


def rest_days(deadlines: Iterable[Deadline], system: str, law: Law) -> tuple[str, ...]:
    """For each date on a Saturday, a Sunday or a public holiday: that it is one, and that the texts are silent."""
    told = []
    for date in dict.fromkeys(deadline.date for deadline in deadlines):
        if kind := _kind(date, system, law):
            told.append(say("warning.rest_day", day=french.day(date), kind=say(f"day.{kind}")))
    return tuple(told)


def _kind(date: datetime.date, system: str, law: Law) -> str | None:
    if date in law.holidays.get(system, ()):
        return "holiday"
    return WEEKEND.get(date.weekday())


def after_working_days(date: datetime.date, days: int, system: str, law: Law, saturdays: bool) -> datetime.date:
    """The last of so many working days, the day itself not counted; Saturdays are working days or not."""
    while days:
        date += DAY
        kind = _kind(date, system, law)
        if kind is None or (saturdays and kind == "saturday"):
            days -= 1
    return date
