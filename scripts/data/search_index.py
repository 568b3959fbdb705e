"""The search index, rewritten after MkDocs: every provision an entry of its own, in all the ways one may type it.

Takes the corpus, the packed law and the `search_index.json` that MkDocs wrote; writes it anew. The pages of law are
indexed from the model, not from their HTML: a page, then its provisions with their eIds as anchors, so that a result
leads to the very alinéa. Three hidden fields are added, which the theme's search reads like any other: `answers`
(questions a provision answers), `names` (everyday words of a category), `forms` (see scripts/data/forms.py).
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from copie_privee.french import raised
from scripts.catalogue import say
from scripts.data.forms import forms
from scripts.data.landmark_words import landmark_words
from scripts.errors import BuildError
from scripts.lawdoc.corpus import Corpus
from scripts.lawdoc.labels import PREAMBLE_PAGE, WHOLE_PAGE, label, page, preamble, title, units
from scripts.lawdoc.model import Formula, Provision, Row, Table
from scripts.pages.places import opening
from scripts.pages.typography import french

FIELDS = {"answers": {"boost": 2000.0}, "names": {"boost": 500.0}, "forms": {"boost": 1.0}}
LAW, INSIDE, PROSE = 4.0, 1.15, 0.2  # boosts: a page of law; each step deeper in it; pages that speak of the law
NAMED = 3.0  # an act, or what was not found, called by its name
SHOWN = 200  # characters of a unit under its title in the results, where its places are entries of their own
_AMOUNT = re.compile(r"\b\d+,\d\d(?=\s€)")
Entry = dict[str, Any]


def rewrite(corpus: Corpus, data: dict[str, Any], file: Path) -> None:
    """Rewrite the index in place; `data` is the packed law. Raises FileNotFoundError where the site has none."""
    index = json.loads(file.read_text(encoding="utf-8"))
    index["config"]["fields"] |= FIELDS
    index["docs"] = documents(corpus, index["docs"], landmark_words(corpus, data))
    file.write_text(json.dumps(index, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def documents(corpus: Corpus, written: list[Entry], landmarks: dict[str, list[str]]) -> list[Entry]:
    """Entries of every page: those of law made from the model, the others kept below them."""
    law = [entry for work in corpus.works for entry in _Text(corpus, work, written).entries()]
    paths = {entry["location"].partition("#")[0] for entry in law}
    prose = [entry for entry in written if entry["location"].partition("#")[0] not in paths]
    answers = {answer.location: list(answer.words) for answer in corpus.page_answers}
    for location, words in landmarks.items():
        answers.setdefault(location, []).extend(words)
    if unknown := sorted(answers.keys() - {entry["location"] for entry in prose}):
        raise BuildError(f"answers.toml, later.toml : aucune page ne se trouve à « {unknown[0]} »")
    for entry in prose:
        entry["boost"] = PROSE
        if known := answers.get(entry["location"]):
            entry["boost"] = NAMED if entry["location"] in landmarks else 1.0
            entry["answers"] = " ".join([*known, *forms(" ".join(known))])
        entry["forms"] = " ".join(forms(html.unescape(re.sub(r"<[^>]+>", " ", f"{entry['title']} {entry['text']}"))))
    return law + prose


class _Text:
    """The entries of one text."""

    def __init__(self, corpus: Corpus, work: str, written: list[Entry]) -> None:
        self.corpus, self.work, self.edition = corpus, corpus.works[work], corpus.editions[work]
        self.written = {entry["location"]: entry for entry in written}
        self.categories = {c.tariff_in: c for c in corpus.categories if c.work == work}
        self.defined = {c.defined_in: c for c in corpus.categories if c.work == work}
        # their label is "titre", a word people search in its other senses; the text's own page has its title
        self.titles = {p.eid for p in self.edition.body if p.kind in ("line", "preface", "enacting")}
        self.answers = {a.place: a for a in corpus.answers if a.work == work}

    def entries(self) -> Iterator[Entry]:
        alone = len(units(self.edition)) == 1
        if not alone:
            yield self.entry(f"{self.work.id}/", self.work.title, self.work.subject, LAW)
        for unit in units(self.edition):
            yield from self.unit(unit)
        if opening_part := preamble(self.edition):
            path = f"{self.work.id}/{PREAMBLE_PAGE}/"
            yield self.entry(path, say("search.preamble", text=self.work.short), "", LAW)
            for part in opening_part:
                yield from self.inside(part, path, LAW)
        path = f"{self.work.id}/{WHOLE_PAGE}/"
        yield self.entry(path, say("search.whole", text=self.work.short), "", PROSE)

    def unit(self, unit: Provision) -> Iterator[Entry]:
        path = page(self.edition, unit.eid)
        name = self.work.title if path == f"{self.work.id}/" else self.title(unit)
        amounts = _AMOUNT.findall(self.written.get(path, {}).get("text", ""))  # what its calculator shows
        own = list(_places(unit))
        text = opening(unit.words, SHOWN) if own else unit.words
        yield self.entry(path, name, text, LAW, eid=unit.eid, more=amounts)
        for place, depth in own:
            yield from self.inside(place, path, LAW * INSIDE**depth)

    def title(self, unit: Provision) -> str:
        name = f"{self.work.short}, {title(unit).lower()}"
        category = self.categories.get(unit.eid)
        return f"{name} · {category.label}" if category else name

    def inside(self, place: Provision | Table | Row, path: str, boost: float) -> Iterator[Entry]:
        name = raised(label(self.edition, place.eid))
        if category := self.categories.get(place.eid):
            name += f" · {category.label}"
        words = " : ".join(cell for cell in place.cells if cell) if isinstance(place, Row) else place.words
        if words and place.eid not in self.titles:
            yield self.entry(f"{path}#{place.eid}", name, words, boost, eid=place.eid)

    def entry(
        self, location: str, title: str, text: str, boost: float, *, eid: str = "", more: Iterable[str] = ()
    ) -> Entry:
        names = [self.work.title, *forms(self.work.title), *forms(title)] if "#" not in location else forms(title)
        if category := self.categories.get(eid):
            names += [*category.words, *forms(" ".join(category.words))]
        known = self.defined.get(eid)
        found: Entry = {
            "location": location,
            "title": html.escape(french(title), quote=False),
            "text": f"<p>{html.escape(french(text), quote=False)}</p>" if text else "",
            "boost": round(boost, 3),
            "names": " ".join(names),
            "forms": " ".join([*forms(text), *(known.words if known else ()), *dict.fromkeys(more)]),
        }
        if answer := self.answers.get(eid):
            found["answers"] = " ".join([*answer.words, *forms(" ".join(answer.words))])
        return found


def _places(unit: Provision, depth: int = 1) -> Iterator[tuple[Provision | Table | Row, int]]:
    """What a reader may look for inside a unit, with its depth: rows rather than tables."""
    for child in unit.children:
        match child:
            case Table():
                for row in child.rows:
                    yield row, depth
            case Provision(kind="note" | "omission"):
                continue
            case Provision() if not child.level:
                yield child, depth
                yield from _places(child, depth + 1)
            case Formula() | Provision():
                continue
