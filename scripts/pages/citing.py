"""How each place of a text is cited: the sentence a lawyer writes, and the same for reference managers.

Takes the corpus and the address of the site; gives, for a work and an eId, the formatted French or Belgian citation,
its RIS record and its CSL-JSON item. Everything is computed at build time: the site has no server to ask.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from scripts.catalogue import FR
from scripts.lawdoc.corpus import Corpus, Work
from scripts.lawdoc.labels import address, label, units
from scripts.lawdoc.model import Edition
from scripts.pages.periods import version
from scripts.pages.typography import french

LOCAL = "http://127.0.0.1:8000/"  # the same default as mkdocs.yml


def site_address() -> str:
    """Where the site will be served, with a final slash: permalinks are absolute."""
    return os.environ.get("SITE_URL", LOCAL).rstrip("/") + "/"


@dataclass(frozen=True, slots=True)
class Citation:
    """One place, ready to be cited. `place` is empty for a whole text; `page` is relative to the site's root."""

    work: Work
    eid: str
    place: str
    text: str
    version: str
    page: str
    url: str

    @property
    def id(self) -> str:
        """Its name among the records of its text."""
        return f"{self.work.id}#{self.eid}" if self.eid else self.work.id

    @property
    def file(self) -> str:
        """Where the records of its text stand, relative to the site's root, without their suffix."""
        return f"donnees/citations/{self.work.id}"

    @property
    def ris(self) -> str:
        """RIS, as Zotero, EndNote and Mendeley import it: CRLF, one tag a line."""
        date = self.work.date
        lines = [
            ("TY", "STAT"),
            ("ID", self.id),
            ("TI", self.work.title),
            ("SE", self.place),
            ("DA", f"{date:%Y/%m/%d}/"),
            ("PY", f"{date:%Y}"),
            ("T2", self.work.published),
            ("PB", self.work.author),
            ("LA", "fr"),
            ("UR", self.url),
            ("N1", f"{self.text}. {self.version}"),
        ]
        tagged = [f"{tag}  - {_plain(value)}" for tag, value in lines if value]
        return "\r\n".join([*tagged, "ER  - ", ""])

    @property
    def csl(self) -> dict[str, Any]:
        """An item of CSL-JSON."""
        date = self.work.date
        item = {
            "id": self.id,
            "type": "legislation",
            "title": self.work.title,
            "title-short": self.work.short,
            "section": self.place,
            "container-title": self.work.published,
            "number": next(iter(self.work.identifiers.values()), ""),
            "authority": self.work.author,
            "jurisdiction": jurisdiction(self.work),
            "issued": {"date-parts": [[date.year, date.month, date.day]]},
            "language": "fr",
            "URL": self.url,
            "note": f"{self.text}. {self.version}",
        }
        return {name: _plain(value) if isinstance(value, str) else value for name, value in item.items() if value}


def jurisdiction(work: Work) -> str:
    """The country's code as reference managers and search engines want it."""
    return work.system.upper()


def _plain(text: str) -> str:
    """Without the narrow spaces of display, which reference managers print as boxes."""
    return text.replace("\u202f", " ").replace("\u00a0", " ")


def cite(corpus: Corpus, work_id: str, eid: str = "") -> Citation:
    """The citation of a place, or of a whole text. Raises KeyError for a place that does not exist."""
    work, edition = corpus.works[work_id], corpus.editions[work_id]
    place = label(edition, eid) if eid else _only_unit(edition)
    page = address(edition, eid) if eid else f"{work_id}/"
    form = work.citation or FR["citation"]
    if not place:
        form = form.replace(", {place}", "")
    text = form.format(title=work.title, place=place, published=work.published)
    held = version(corpus.period(work_id, eid or "*"))
    return Citation(work, eid, french(place), french(text), held, page, site_address() + page)


def _only_unit(edition: Edition) -> str:
    """A text of one article is cited by that article."""
    found = units(edition)
    return label(edition, found[0].eid) if len(found) == 1 else ""


def citations(corpus: Corpus, work_id: str) -> Iterator[Citation]:
    """A text, then every one of its places, tables and rows included."""
    yield cite(corpus, work_id)
    for eid in corpus.editions[work_id].places:
        yield cite(corpus, work_id, eid)
