"""The critical apparatus as readers see it: every declared defect, its number, its places, its reason.

Takes the errata of the corpus; gives the entries of the page « Apparat critique », the notes at the foot
of a page of law, and the filters by which the templates put a mark at each place and tell one reason once.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from jinja2 import Environment, pass_context
from jinja2.runtime import Context

from scripts.lawdoc.corpus import Corpus, Work
from scripts.lawdoc.labels import WHOLE_PAGE, address, label, page
from scripts.lawdoc.words import Erratum

PAGE = "apparat"
LINE_END = " ⏎ "  # how a line end of the copy is shown inside a reading


@dataclass(frozen=True, slots=True)
class Place:
    """A place of an entry: the label a lawyer would write, its eId, its address from the site's root."""

    label: str
    eid: str
    address: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One erratum, ready to be printed; `edited` is "" where the words were kept."""

    erratum: Erratum
    places: tuple[Place, ...]

    @property
    def id(self) -> str:
        """Anchor of the note on a page of law; the page of all entries uses `erratum.anchor`."""
        return f"apparat-{self.erratum.number}"

    @property
    def source(self) -> str:
        return LINE_END.join(line.strip() for line in self.erratum.source.splitlines() if line.strip())


class Apparatus:
    """The entries of one corpus, by text and by page."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self.entries: dict[str, list[Entry]] = {work: [] for work in corpus.works}
        for erratum in corpus.errata:
            self.entries[erratum.work].append(self._entry(erratum))

    def _entry(self, erratum: Erratum) -> Entry:
        edition = self.corpus.editions[erratum.work]
        return Entry(
            erratum,
            tuple(Place(label(edition, eid), eid, address(edition, eid)) for eid in erratum.places),
        )

    def texts(self) -> list[tuple[Work, list[Entry]]]:
        """Every text with its entries, in the order of the register."""
        return [(work, self.entries[work.id]) for work in self.corpus.works.values()]

    def on_page(self, work: str, path: str) -> list[Entry]:
        """The entries with a place on that page: all of them where the whole text stands."""
        if path == f"{work}/{WHOLE_PAGE}/":
            return self.entries[work]
        edition = self.corpus.editions[work]
        return [e for e in self.entries[work] if any(page(edition, eid) == path for eid in e.erratum.places)]

    def install(self, env: Environment) -> None:
        """Add the filter `errata`: the entries that concern an eId of the text being rendered."""

        @pass_context
        def errata(context: Context, eid: str) -> list[Entry]:
            return [e for e in self.entries[context["work"].id] if eid in e.erratum.places]

        env.filters["errata"] = errata
        env.filters["alike"] = alike


def alike(entries: list[Entry]) -> list[list[Entry]]:
    """Neighbours of one kind, with one reason and one ground, together."""

    def why(entry: Entry) -> tuple[str, str, str]:
        return entry.erratum.kind, entry.erratum.reason, entry.erratum.ground

    return [list(group) for _, group in groupby(entries, key=why)]
