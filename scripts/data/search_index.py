"""The search index, rewritten after MkDocs: every provision an entry of its own, in all the ways one may type it.

Takes the corpus, the packed law and the `search_index.json` that MkDocs wrote; writes it anew. The pages of law are
indexed from the model, not from their HTML: a page, then its provisions with their eIds as anchors, so that a result
leads to the very alinéa. Three hidden fields are added, which the theme's search reads like any other: `answers`
(questions a provision answers), `names` (everyday words of a category), `forms` (see scripts/data/forms.py). `tags`
names the country of a hit; `rank` (provision, tool, register) is for the order that `french-search.js` gives.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from copie_privee.catalogue import has
from copie_privee.catalogue import say as core
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

HIDDEN = ("answers", "names", "forms")
LAW, TOOL, REGISTER = 2, 1, 0  # ranks: what is looked for first
SHOWN = 200  # characters of a unit under its title in the results, where its places are entries of their own
_ANCHOR = re.compile(r"#(?:acte-)?([a-z]{2})(?=-|$)")  # the country of an act of the chronology, of a text cited
_ELEMENT = re.compile(r"<(?:levy|law)-")
_AMOUNT = re.compile(r"\b\d+,\d\d(?=\s€)")
Entry = dict[str, Any]


def rewrite(corpus: Corpus, data: dict[str, Any], file: Path) -> None:
    """Rewrite the index in place; `data` is the packed law. Raises FileNotFoundError where the site has none."""
    index = json.loads(file.read_text(encoding="utf-8"))
    index["config"]["fields"] |= {name: {} for name in HIDDEN}
    index["docs"] = documents(corpus, index["docs"], landmark_words(corpus, data))
    for entry in index["docs"]:
        entry["rank"] = entry.get("rank", _rank(file.parents[1] / entry["location"].partition("#")[0]))
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
        if country := _ANCHOR.search(entry["location"]):
            entry["tags"] = _country(country[1])
        if known := answers.get(entry["location"]):
            entry["answers"] = " ".join([*known, *forms(" ".join(known))])
        if entry["location"] in landmarks:  # an act, or what was not found, called by its name
            entry["rank"] = LAW
        entry["forms"] = " ".join(forms(html.unescape(re.sub(r"<[^>]+>", " ", f"{entry['title']} {entry['text']}"))))
    return law + prose


def _country(system: str) -> list[str]:
    """Its name, as a tag; nothing for a country that this site only quotes."""
    return [core(key)] if has(key := f"system.{system}") else []


def _rank(folder: Path) -> int:
    """A page with an element that answers is a tool, any other is a register."""
    return TOOL if _ELEMENT.search((folder / "index.html").read_text(encoding="utf-8")) else REGISTER


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
            yield self.entry(f"{self.work.id}/", self.work.title, self.work.subject)
        for unit in units(self.edition):
            yield from self.unit(unit)
        if opening_part := preamble(self.edition):
            path = f"{self.work.id}/{PREAMBLE_PAGE}/"
            yield self.entry(path, say("search.preamble", text=self.work.short), "")
            for part in opening_part:
                yield from self.inside(part, path)
        path = f"{self.work.id}/{WHOLE_PAGE}/"
        yield self.entry(path, say("search.whole", text=self.work.short), "", rank=REGISTER)

    def unit(self, unit: Provision) -> Iterator[Entry]:
        path = page(self.edition, unit.eid)
        name = self.work.title if path == f"{self.work.id}/" else self.title(unit)
        amounts = _AMOUNT.findall(self.written.get(path, {}).get("text", ""))  # what its calculator shows
        own = list(_places(unit))
        text = opening(unit.words, SHOWN) if own else unit.words
        yield self.entry(path, name, text, eid=unit.eid, more=amounts)
        for place in own:
            yield from self.inside(place, path)

    def title(self, unit: Provision) -> str:
        name = f"{self.work.short}, {title(unit).lower()}"
        category = self.categories.get(unit.eid)
        about = category.label if category else self.corpus.heading(self.work.id, unit.eid)
        return f"{name} · {about}" if about else name

    def inside(self, place: Provision | Table | Row, path: str) -> Iterator[Entry]:
        name = raised(label(self.edition, place.eid))
        if category := self.categories.get(place.eid):
            name += f" · {category.label}"
        words = " : ".join(cell for cell in place.cells if cell) if isinstance(place, Row) else place.words
        if words and place.eid not in self.titles:
            yield self.entry(f"{path}#{place.eid}", name, words, eid=place.eid)

    def entry(
        self, location: str, title: str, text: str, *, eid: str = "", more: Iterable[str] = (), rank: int = LAW
    ) -> Entry:
        names = [self.work.title, *forms(self.work.title), *forms(title)] if "#" not in location else forms(title)
        if category := self.categories.get(eid):
            names += [*category.words, *forms(" ".join(category.words))]
        names += [
            form
            for term in self.corpus.terms
            if (term.work, term.defined_in) == (self.work.id, eid)
            for form in term.forms
        ]
        known = self.defined.get(eid)
        found: Entry = {
            "location": location,
            "title": html.escape(french(title), quote=False),
            "text": f"<p>{html.escape(french(text), quote=False)}</p>" if text else "",
            "tags": _country(self.work.system),
            "rank": rank,
            "names": " ".join(names),
            "forms": " ".join([*forms(text), *(known.words if known else ()), *dict.fromkeys(more)]),
        }
        if answer := self.answers.get(eid):
            found["answers"] = " ".join([*answer.words, *forms(" ".join(answer.words))])
        return found


def _places(unit: Provision) -> Iterator[Provision | Table | Row]:
    """What a reader may look for inside a unit: rows rather than tables."""
    for child in unit.children:
        match child:
            case Table():
                yield from child.rows
            case Provision(kind="note" | "omission"):
                continue
            case Provision() if not child.level:
                yield child
                yield from _places(child)
            case Formula() | Provision():
                continue
