"""The cards of the acts that came before and after: what each sets for whom, as far as it was read, and where.

Takes the corpus, the register of later acts and the case law; gives plain rows for `docs/chronologie.md`.
"""

from __future__ import annotations

import datetime
from typing import Any

from copie_privee.answer.later import band_in_words
from copie_privee.capacity import Capacity, read_capacity
from copie_privee.french import day, money, month, raised
from scripts.cards.timeline import Timeline, days, told_end
from scripts.catalogue import say
from scripts.pages.rulings import ruling_row
from scripts.tariff.landmarks import ACT
from scripts.tariff.later_entries import Act, Period
from scripts.tariff.rulings import Ruling

WHOLE_DAY = len("2018-07-03")


class LaterActs:
    """Cards of one corpus."""

    def __init__(self, timeline: Timeline, rulings: tuple[Ruling, ...]) -> None:
        self.timeline, self.later, self.rulings = timeline, timeline.later, rulings

    def of(self, system: str) -> list[dict[str, Any]]:
        """The acts of a country, oldest first."""
        return [self._card(act) for act in self.later.acts.values() if act.system == system]

    def _card(self, act: Act) -> dict[str, Any]:
        periods = [period for period in self.later.periods if period.act == act.id]
        return {
            "anchor": (ACT + act.id).partition("#")[2],
            "title": raised(act.label),
            "date": dated(act.date),
            "published": act.published,
            "in_force": act.in_force,
            "families": list(dict.fromkeys(self.later.families[period.family].label for period in periods)),
            "identifiers": act.identifiers,
            "challenge": act.challenge,
            "note": act.note,
            "link": act.link,
            "link_words": say(("act.link_formed" if act.formed else "act.link") if act.link else "act.no_link"),
            "sources": [self.shown(id_) for id_ in act.sources],
            "tables": [self._table(period) for period in periods],
            "rulings": [ruling_row(ruling) for ruling in self.rulings if act.id in ruling.acts],
        }

    def _table(self, period: Period) -> dict[str, Any]:
        key = "act.amounts_refurbished" if period.state == "refurbished" else "act.amounts"
        end, doubt = told_end(period, self.later.periods)
        return {
            "title": say(
                key,
                family=self.later.families[period.family].label,
                period=days(period.start, end, doubt=doubt),
            ),
            "rows": bands(period),
            "known": self.timeline.known(period),
            "note": period.note,
            "sources": [self.shown(id_) for id_ in period.sources],
        }

    def source(self, id_: str) -> str:
        """A source with its address and the month in which it was read."""
        source = self.later.sources[id_]
        return say("act.source", title=source.title, address=source.address, month=dated(source.read))

    def shown(self, id_: str) -> dict[str, str]:
        """A source as a page names it: one of our own texts is a link, and needs neither address nor month."""
        source = self.later.sources[id_]
        if any(source.address.startswith(f"{work}/") for work in self.timeline.corpus.works):
            return {"text": source.title, "page": source.address}
        return {"text": self.source(id_), "page": ""}

    def around(self) -> list[dict[str, Any]]:
        """The law around, each provision with the sentence on what it says."""
        return [
            {"title": entry.title, "text": entry.text, "sources": [self.shown(id_) for id_ in entry.sources]}
            for entry in self.later.around
        ]


def bands(period: Period) -> list[tuple[str, str]]:
    """Capacities in words, and euros."""
    above: Capacity | None = None
    rows = []
    for bound, amount in period.bands:
        up_to = read_capacity(bound) if bound else None
        words = band_in_words(above, up_to, closed_below=period.bound == "below")
        rows.append((raised(words) or say("act.any_capacity"), money(amount)))
        above = up_to
    return rows


def dated(value: str) -> str:
    """A day, or a month where the day is not known.

    >>> dated("2018-07"), dated("2018-07-03")
    ('juillet 2018', '3 juillet 2018')
    """
    if len(value) < WHOLE_DAY:
        return month(datetime.date.fromisoformat(f"{value}-01"))
    return day(datetime.date.fromisoformat(value))
