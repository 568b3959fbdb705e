"""All texts together: registers read and checked, editions parsed and proved word for word, references resolved.

Takes the `source_texts/` folder; gives one Corpus. What is not as it must be is refused, with its file and line.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from copie_privee.law import Validity
from scripts.lawdoc.amendments import AmendingActs, Shorthand, read_amendment
from scripts.lawdoc.cited import CitedWork, read_cited
from scripts.lawdoc.markup import parse
from scripts.lawdoc.model import Edition, EditionError, InlineNote
from scripts.lawdoc.proof import prove
from scripts.lawdoc.refs import check_references
from scripts.lawdoc.registers import RegisterError, read_register, refuse_twice
from scripts.lawdoc.terms import Term, read_terms
from scripts.lawdoc.words import Erratum, check_erratum

ROOT = Path(__file__).resolve().parents[2] / "source_texts"
Made = TypeVar("Made")


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
    shorthand: Shorthand = field(default_factory=Shorthand)
    citation: str = ""  # how a place in it is cited, with {place}; the title and what was published otherwise


@dataclass(frozen=True, slots=True)
class Period(Validity):
    """One entry of `chronology.toml`: half-open, `until` None where no end is established."""

    work: str
    places: tuple[str, ...]


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
class PageAnswer:
    """The same for a page of the site that is no text of law."""

    location: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Headings:
    """One entry of `headings.toml`: short titles this site gives the articles of a text, by eId."""

    work: str
    titles: dict[str, str]


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
    page_answers: tuple[PageAnswer, ...] = ()
    headings: tuple[Headings, ...] = ()

    def heading(self, work: str, eid: str) -> str:
        """The short title this site gives an article, or nothing."""
        return next((entry.titles.get(eid, "") for entry in self.headings if entry.work == work), "")

    @property
    def systems(self) -> list[str]:
        """The countries whose texts set amounts, in the order of the categories."""
        return list(dict.fromkeys(category.system for category in self.categories))

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


def load(root: Path = ROOT) -> Corpus:
    """The whole corpus. Raises BuildError on the first thing that is wrong, a changed word of the law among others."""
    works = {work.id: work for work in _each(root, "sources.toml", "work", _work, ("id",))}
    errata = _each(root, "errata.toml", "erratum", _erratum, ("work", "number"))
    raw = {work.id: _received(root, work) for work in works.values()}
    editions = {work.id: _edition(root, work, raw[work.id], errata) for work in works.values()}
    cited = read_cited(root / "cited.toml")
    check_references(editions, cited)
    periods = read_register(root / "chronology.toml", "period", _period)
    refuse_twice("chronology.toml", (f"{period.work}, {place}" for period in periods for place in period.places))
    corpus = Corpus(
        works,
        editions,
        tuple(periods),
        tuple(_each(root, "categories.toml", "category", _category, ("system", "id"))),
        tuple(errata),
        raw,
        cited,
        read_terms(root / "terms.toml"),
        root,
        answers=tuple(_each(root, "answers.toml", "answer", _answer, ("work", "place"))),
        page_answers=tuple(_each(root, "answers.toml", "page", _page_answer, ("location",))),
        headings=tuple(_each(root, "headings.toml", "heading", lambda entry: Headings(**entry), ("work",))),
    )
    _check_places(corpus)
    for work in works.values():
        _check_notes(work, editions[work.id], cited)
    return corpus


def _each(
    root: Path, file: str, key: str, make: Callable[[dict[str, Any]], Made], names: tuple[str, ...]
) -> list[Made]:
    """The entries of a register, each of which has these names to itself."""
    made = read_register(root / file, key, make)
    refuse_twice(file, (", ".join(str(getattr(entry, name)) for name in names) for entry in made))
    return made


def _work(entry: dict[str, Any]) -> Work:
    amending = {kind: AmendingActs(**acts) for kind, acts in entry.pop("amending", {}).items()}
    return Work(shorthand=Shorthand(amending, tuple(entry.pop("journal", ()))), **entry)


def _received(root: Path, work: Work) -> str:
    """The raw text, byte for byte the one received."""
    payload = _bytes(root, work.raw)
    if (digest := hashlib.sha256(payload).hexdigest()) != work.sha256:
        raise RegisterError(f"{root.name}/{work.raw}: ce n'est plus le texte reçu, son sha256 est {digest}")
    return _decoded(payload, f"{root.name}/{work.raw}")


def _edition(root: Path, work: Work, raw: str, errata: list[Erratum]) -> Edition:
    """The edition of a work, proved against the text received."""
    path = f"{root.name}/{work.edition}"
    edition = parse(_decoded(_bytes(root, work.edition), path), path, work.shorthand)
    if edition.work != work.id:
        raise RegisterError(f"sources.toml, {work.id}: {path} édite {edition.work}")
    try:
        prove(edition, raw, [erratum for erratum in errata if erratum.work == work.id])
    except ValueError as problem:
        raise RegisterError(f"errata.toml, {work.id}, {problem}") from None
    return edition


def _decoded(payload: bytes, path: str) -> str:
    try:
        return payload.decode()
    except UnicodeDecodeError as problem:
        line = payload.count(b"\n", 0, problem.start) + 1
        raise RegisterError(f"{path}:{line}: ce n'est pas de l'UTF-8") from None


def _bytes(root: Path, name: str) -> bytes:
    try:
        return (root / name).read_bytes()
    except OSError:
        raise RegisterError(f"sources.toml: {root.name}/{name} ne peut pas être lu") from None


def _period(entry: dict[str, Any]) -> Period:
    start, until = entry.pop("from"), entry.pop("until", None)
    if until is not None and until <= start:
        raise RegisterError(f"{start} – {until} n'est pas un intervalle")
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


def _page_answer(entry: dict[str, Any]) -> PageAnswer:
    return PageAnswer(words=tuple(entry.pop("words")), **entry)


def _check_notes(work: Work, edition: Edition, cited: dict[str, CitedWork]) -> None:
    """Every note of amendment can be read, and the act it names is in the register of cited works."""
    for provision in edition.walk():
        for item in provision.inlines():
            if not isinstance(item, InlineNote):
                continue
            try:
                note = read_amendment(item.printed)
            except ValueError as problem:
                raise EditionError(edition.path, provision.line, str(problem)) from None
            act = work.shorthand.amending[note.kind].work.format(date=note.date)
            if act not in cited:
                raise EditionError(edition.path, provision.line, f"{item.printed}: {act} n'est pas dans cited.toml")


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
    for answer in corpus.answers:
        check("answers.toml", answer.work, answer.place)
    for heading in corpus.headings:
        for place in heading.titles:
            check("headings.toml", heading.work, place)
    for erratum in corpus.errata:
        where = f"errata.toml, {erratum.work} n° {erratum.number}"
        for place in erratum.places:
            check(where, erratum.work, place)
        try:
            check_erratum(erratum, corpus.raw[erratum.work], corpus.editions[erratum.work])
        except ValueError as problem:
            raise RegisterError(f"{where}: {problem}") from None
    for work in corpus.works:
        if not any(period.work == work and "*" in period.places for period in corpus.periods):
            raise RegisterError(f"chronology.toml: aucune période pour l'ensemble de {work}")
    for term in corpus.terms:
        check("terms.toml", term.work, term.defined_in)
