"""The public holidays of the countries whose texts are published, for what is said of a term's last day.

Takes the corpus; gives the days by system, from the calendar of the library `holidays`, for the years in which a term
of these texts can end. A system without a calendar there has no holidays here, and nothing is said of them.
"""

from __future__ import annotations

import datetime

import holidays

from scripts.lawdoc.corpus import Corpus

AFTERWARDS = 2  # years after the last one a period names, in which delays may still end


def read_holidays(corpus: Corpus) -> dict[str, list[str]]:
    """Every public holiday, as AAAA-MM-JJ, by system."""
    known = holidays.list_supported_countries(include_aliases=False)
    return {system: _days(system.upper(), _years(corpus)) for system in corpus.systems if system.upper() in known}


def _years(corpus: Corpus) -> range:
    computed = {category.work for category in corpus.categories}
    periods = [period for period in corpus.periods if period.work in computed]
    named = [day for period in periods for day in (period.start, period.until, period.seen_until) if day]
    return range(min(named).year, max(named).year + AFTERWARDS)


def _days(country: str, years: range) -> list[str]:
    found: dict[datetime.date, str] = holidays.country_holidays(country, years=years)
    return sorted(str(day) for day in found)
