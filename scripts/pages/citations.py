"""References read backwards, for the pages: « Cité par » below a provision, the register of cited works.

Takes the corpus; gives rows of plain strings for the templates, addresses relative to the site's root.
"""

from __future__ import annotations

from typing import Any

from scripts.catalogue import say
from scripts.lawdoc.backlinks import backlinks, categories_resting_on
from scripts.lawdoc.corpus import Corpus
from scripts.lawdoc.labels import address, label
from scripts.lawdoc.model import Provision


class Citations:
    """Backlinks of one corpus, computed once."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self.backlinks = backlinks(corpus)

    def cited_by(self, work: str, unit: Provision) -> list[dict[str, Any]]:
        """One row for each place of a unit that is cited: its name, and who cites it."""
        edition = self.corpus.editions[work]
        places = [eid for eid in edition.places if eid == unit.eid or eid.startswith(f"{unit.eid}__")]
        return [
            {
                "eid": eid,
                "name": label(edition, eid),
                "sources": [self._source(source, work) for source in self.backlinks[work, eid].sources],
            }
            for eid in places
            if (work, eid) in self.backlinks
        ]

    def categories(self, work: str, unit: Provision) -> list[dict[str, str]]:
        """The categories that rest on a unit, each with the page of its amounts."""
        edition = self.corpus.editions[work]
        return [
            {"label": category.label, "page": address(edition, category.tariff_in)}
            for category in categories_resting_on(self.corpus, work, unit.eid)
        ]

    def register(self) -> list[dict[str, Any]]:
        """The cited works with their identifiers and who cites them, provision by provision."""
        rows = []
        for cited in self.corpus.cited.values():
            places = []
            for eid in ["", *cited.places]:
                if found := self.backlinks.get((cited.id, eid)):
                    places.append(
                        {
                            "anchor": cited.anchor(eid),
                            "name": cited.places.get(eid, say("cited.whole")),
                            "sources": [self._source(source) for source in found.sources],
                        }
                    )
            rows.append(
                {
                    "anchor": cited.anchor(),
                    "title": cited.title,
                    "identity": cited.identity(),
                    "link": cited.link,
                    "seen_in": cited.seen_in,
                    "places": places,
                }
            )
        return rows

    def _source(self, source: tuple[str, str], here: str = "") -> dict[str, str]:
        work, eid = source
        edition = self.corpus.editions[work]
        short = "" if work == here else f"{self.corpus.works[work].short}, "
        return {"name": short + label(edition, eid), "page": address(edition, eid)}
