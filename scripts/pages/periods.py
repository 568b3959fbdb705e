"""What the registers say to a reader: validity banners and the table of dates.

Takes the chronology; gives sentences and rows for the page templates.
"""

from __future__ import annotations

import datetime

from copie_privee.french import day
from scripts.lawdoc.corpus import Corpus, Period
from scripts.lawdoc.labels import label

_GRADES = {"seen": "lu", "inferred": "déduit"}


def banner(period: Period) -> str:
    """
    A closed period is a historical tariff; an open one says how far its end was looked for.
    """
    start = day(period.start)
    if period.until:
        last = day(period.until - datetime.timedelta(days=1))
        sentence = f"Tarif historique, en vigueur du {start} au {last}. Fin : {period.end_authority}."
    elif period.seen_until:
        sentence = f"Texte daté, en vigueur depuis le {start} : {period.end_authority}."
    else:
        sentence = f"Texte historique, en vigueur à compter du {start} : {period.end_authority}."
    if period.grade == "inferred" and period.grade_note:
        sentence += f" Date non lue telle quelle dans une source : {period.grade_note}."
    return sentence


def chronology_rows(corpus: Corpus) -> list[dict[str, str]]:
    """One row a period: the places, first and last day, authorities and grade."""
    rows = []
    for period in corpus.periods:
        edition, work = corpus.editions[period.work], corpus.works[period.work]
        places = [label(edition, eid) for eid in period.places if eid != "*"]
        end = day(period.until - datetime.timedelta(days=1)) if period.until else "fin non établie"
        grade = _GRADES[period.grade] + (f" : {period.grade_note}" if period.grade_note else "")
        rows.append(
            {
                "places": ", ".join([work.short, *places]),
                "start": day(period.start),
                "end": end,
                "sources": f"Début : {period.start_authority}. Fin : {period.end_authority} ({grade}).",
            }
        )
    return rows
