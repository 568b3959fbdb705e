"""What the registers say to a reader: validity banners and the table of dates.

Takes the chronology; gives sentences and rows for the page templates.
"""

from __future__ import annotations

import datetime
import os
from dataclasses import dataclass

from copie_privee.french import day
from scripts.catalogue import say
from scripts.lawdoc.corpus import Corpus, Period
from scripts.lawdoc.labels import label


@dataclass(frozen=True, slots=True)
class Banner:
    """From when to when, in one line; who says so, for those who ask."""

    line: str
    grounds: str


def banner(period: Period, *, tariff: bool) -> Banner:
    """
    What sets amounts is a tariff, anything else a text; a closed period is over, an open one says since when.
    """
    kind = say("banner.tariff" if tariff else "banner.text")
    start = day(period.start)
    line = (
        say("banner.closed", kind=kind, start=start, last=day(period.last_day))
        if period.last_day
        else say("banner.open", kind=kind, start=start)
    )
    grounds = [
        say("banner.start", authority=period.start_authority),
        say("banner.end" if period.last_day else "banner.no_end", authority=period.end_authority),
    ]
    if period.grade == "inferred" and period.grade_note:
        grounds.append(say("banner.inferred", note=period.grade_note))
    return Banner(line, " ".join(grounds))


def version(period: Period) -> str:
    """The version that a citation names by its dates."""
    if period.last_day is None:
        return say("version.open", start=day(period.start))
    return say("version.closed", start=day(period.start), last=day(period.last_day))


def chronology_rows(corpus: Corpus) -> list[dict[str, str]]:
    """One row a period: the places, first and last day, authorities and grade."""
    rows = []
    for period in corpus.periods:
        edition, work = corpus.editions[period.work], corpus.works[period.work]
        places = [label(edition, eid) for eid in period.places if eid != "*"]
        grade = say(f"grade.{period.grade}")
        if period.grade_note:
            grade = say("chronology.grade", grade=grade, note=period.grade_note)
        rows.append(
            {
                "places": ", ".join([work.short, *places]),
                "start": day(period.start),
                "end": day(period.last_day) if period.last_day else say("chronology.no_end"),
                "sources": say(
                    "chronology.sources", start=period.start_authority, end=period.end_authority, grade=grade
                ),
            }
        )
    return rows


def build_day() -> datetime.date:
    """The day of the build, or the one that reproducible builds ask for."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    now = datetime.datetime.now(datetime.UTC)
    return (datetime.datetime.fromtimestamp(int(epoch), datetime.UTC) if epoch else now).date()
