"""Delays as the law counts them, on plain dates.

Takes dates and numbers of days read from the law; gives dates. No holiday and no time zone is known here.
"""

from __future__ import annotations

import datetime

DAY = datetime.timedelta(days=1)
DECEMBER = datetime.date.max.month
ON_THE_SHELF = datetime.timedelta(weeks=26)  # goods commonly wait no longer between the stock and the buyer


def day_before(date: datetime.date | None) -> datetime.date | None:
    """The last day of a period of which the first day after is known; None where none is.

    >>> str(day_before(datetime.date(2018, 10, 1)))
    '2018-09-30'
    """
    return date - DAY if date else None


def within(date: datetime.date, start: datetime.date, until: datetime.date | None) -> bool:
    """Whether a date is in a half-open interval: its first day is, the first day after is not; None has no end.

    >>> [within(datetime.date(2013, 1, day), datetime.date(2013, 1, 2), datetime.date(2013, 1, 3)) for day in (1, 2, 3)]
    [False, True, False]
    """
    return start <= date and (until is None or date < until)


def next_month(date: datetime.date) -> datetime.date:
    """First day of the month after.

    >>> str(next_month(datetime.date(2013, 12, 31)))
    '2014-01-01'
    """
    if date.month == DECEMBER:
        return datetime.date(date.year + 1, 1, 1)
    return datetime.date(date.year, date.month + 1, 1)


def month_start(date: datetime.date) -> datetime.date:
    """First day of the month."""
    return date.replace(day=1)


def month_end(date: datetime.date) -> datetime.date:
    """Last day of the month.

    >>> str(month_end(datetime.date(2016, 2, 3)))
    '2016-02-29'
    """
    return next_month(date) - DAY


def after_days(date: datetime.date, days: int) -> datetime.date:
    """The last of so many days, the day itself not counted."""
    return date + days * DAY


def after_clear_days(date: datetime.date, days: int) -> datetime.date:
    """The day after so many full days: neither the first nor the last day counts.

    >>> str(after_clear_days(datetime.date(2013, 1, 31), 40))
    '2013-03-13'
    """
    return after_days(date, days) + DAY


def after_years(date: datetime.date, years: int) -> datetime.date:
    """The same day so many years later; 1 March for a 29 February that the year does not have.

    >>> str(after_years(datetime.date(2012, 2, 29), 1))
    '2013-03-01'
    """
    try:
        return date.replace(year=date.year + years)
    except ValueError:  # 29 February: the term is past on the day after 28 February
        return datetime.date(date.year + years, date.month + 1, 1)
