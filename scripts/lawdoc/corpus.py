"""All texts together: registers read and checked, editions parsed, references resolved.

Takes the `source_texts/` folder; gives one Corpus. This is the only module that reads it.
"""

from __future__ import annotations

import datetime
import hashlib
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from scripts.lawdoc.cited import CitedWork, read_cited
from scripts.lawdoc.markup import parse
from scripts.lawdoc.model import Edition
from scripts.lawdoc.refs import check_references
from scripts.lawdoc.terms import Term, read_terms
from scripts.lawdoc.words import Erratum, check_erratum

ROOT = Path(__file__).resolve().parents[2] / "source_texts"


@dataclass(frozen=True, slots=True)
class Work:
    """One entry of `sources.toml`, with the hash of its raw bytes already verified."""

    id: str
    system: str
    raw: str
    sha256: str
    edition: str
    title: str
    short: str
    subject: str
    author: str
    date: datetime.date
    published: str
    version: str
    identifiers: dict[str, str]
    uri: str = ""
    portion: str = ""
    publication: dict[str, Any] = field(default_factory=dict)
    citation: str = ""  # how a place in it is cited, with {place}; the title and what was published otherwise


@dataclass(frozen=True, slots=True)
class Period:
    """One entry of `chronology.toml`: half-open, `until` None where no end is established."""

    work: str
    places: tuple[str, ...]
    start: datetime.date
    until: datetime.date | None
    seen_until: datetime.date | None
    start_authority: str
    end_authority: str
    grade: str
    grade_note: str
    start_places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CategoryEntry:
    """One entry of `categories.toml`; amounts are read elsewhere, from `tariff_in`."""

    id: str
    system: str
    work: str
    label: str
    defined_in: str
    tariff_in: str
    words: tuple[str, ...]
    common: tuple[str, ...]
    start_band: int


@dataclass(frozen=True, slots=True)
class Answer:
    """One entry of `answers.toml`: words people search with, and the place that answers them."""

    work: str
    place: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Corpus:
    works: dict[str, Work]
    editions: dict[str, Edition]
    periods: tuple[Period, ...]
    categories: tuple[CategoryEntry, ...]
    errata: tuple[Erratum, ...]
    raw: dict[str, str]
    cited: dict[str, CitedWork]
    terms: tuple[Term, ...]
    root: Path = ROOT  # where it was read: other registers of the same texts lie beside
    answers: tuple[Answer, ...] = ()

    def period(self, work: str, eid: str) -> Period:
        """The period of a place: its own, that of the nearest place holding it, or the work's.

        Raises KeyError when the chronology says nothing of the work.
        """
        own = {place: p for p in self.periods if p.work == work for place in p.places}
        parents = self.editions[work].parents
        place: str | None = eid
        while place is not None:
            if place in own:
                return own[place]
            place = parents.get(place)
        return own["*"]


class RegisterError(Exception):
    """A register says something impossible; names the file, the entry and the problem."""


def load(root: Path = ROOT) -> Corpus:
    """The whole corpus. Raises RegisterError or EditionError on the first thing that is wrong."""
    works, editions, raw = {}, {}, {}
    for entry in _read(root / "sources.toml", "work"):
        work = Work(**entry)
        payload = (root / work.raw).read_bytes()
        if (digest := hashlib.sha256(payload).hexdigest()) != work.sha256:
            raise RegisterError(f"sources.toml, {work.id}: {work.raw} a pour sha256 {digest}")
        edition = parse((root / work.edition).read_text(encoding="utf-8"), work.edition)
        if edition.work != work.id:
            raise RegisterError(f"sources.toml, {work.id}: {work.edition} édite {edition.work}")
        works[work.id], editions[work.id], raw[work.id] = work, edition, payload.decode()
    cited = read_cited(root / "cited.toml")
    check_references(editions, cited)
    corpus = Corpus(
        works,
        editions,
        tuple(_period(entry) for entry in _read(root / "chronology.toml", "period")),
        tuple(_category(entry) for entry in _read(root / "categories.toml", "category")),
        tuple(_erratum(entry) for entry in _read(root / "errata.toml", "erratum")),
        raw,
        cited,
        read_terms(root / "terms.toml"),
        root,
        answers=tuple(_answer(entry) for entry in _read(root / "answers.toml", "answer")),
    )
    _check_places(corpus)
    return corpus


def _read(path: Path, key: str) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = tomllib.loads(path.read_text(encoding="utf-8"))[key]
    return entries


def _period(entry: dict[str, Any]) -> Period:
    start, until = entry.pop("from"), entry.pop("until", None)
    if until is not None and until <= start:
        raise RegisterError(f"chronology.toml: {start} – {until} n'est pas un intervalle")
    return Period(
        start=start,
        until=until,
        places=tuple(entry.pop("places")),
        seen_until=entry.pop("seen_until", None),
        grade_note=entry.pop("grade_note", ""),
        start_places=tuple(entry.pop("start_places", ())),
        **entry,
    )


def _category(entry: dict[str, Any]) -> CategoryEntry:
    return CategoryEntry(
        words=tuple(entry.pop("words")),
        common=tuple(entry.pop("common")),
        start_band=entry.pop("start_band", 1),
        **entry,
    )


def _erratum(entry: dict[str, Any]) -> Erratum:
    return Erratum(also=tuple(entry.pop("also", ())), **entry)


def _answer(entry: dict[str, Any]) -> Answer:
    return Answer(words=tuple(entry.pop("words")), **entry)


def _check_places(corpus: Corpus) -> None:
    def check(where: str, work: str, eid: str) -> None:
        if work not in corpus.editions:
            raise RegisterError(f"{where}: œuvre inconnue « {work} »")
        if eid != "*" and eid not in corpus.editions[work].places:
            raise RegisterError(f"{where}: {work} n'a pas de disposition « {eid} »")

    for period in corpus.periods:
        for place in (*period.places, *period.start_places):
            check("chronology.toml", period.work, place)
    for category in corpus.categories:
        check(f"categories.toml, {category.id}", category.work, category.defined_in)
        check(f"categories.toml, {category.id}", category.work, category.tariff_in)
    numbers: set[tuple[str, int]] = set()
    for answer in corpus.answers:
        check("answers.toml", answer.work, answer.place)
    for erratum in corpus.errata:
        where = f"errata.toml, {erratum.work} n° {erratum.number}"
        for place in erratum.places:
            check(where, erratum.work, place)
        if (erratum.work, erratum.number) in numbers:
            raise RegisterError(f"{where}: numéro donné deux fois")
        numbers.add((erratum.work, erratum.number))
        try:
            check_erratum(erratum, corpus.raw[erratum.work], corpus.editions[erratum.work])
        except ValueError as problem:
            raise RegisterError(f"{where}: {problem}") from None
    for work in corpus.works:
        if not any(period.work == work and "*" in period.places for period in corpus.periods):
            raise RegisterError(f"chronology.toml: aucune période pour l'ensemble de {work}")
    for term in corpus.terms:
        check("terms.toml", term.work, term.defined_in)
