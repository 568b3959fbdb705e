"""All texts together: registers read and checked, editions parsed and proved word for word, references resolved.

Takes the `source_texts/` folder; gives one Corpus. What is not as it must be is refused, with its file and line.
"""

from __future__ import annotations

import datetime
import hashlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from copie_privee.law import Validity
from scripts.lawdoc.amendments import AmendingActs, Shorthand, read_amendment
from scripts.lawdoc.cited import CitedWork, read_cited
from scripts.lawdoc.markup import parse
from scripts.lawdoc.model import Edition, EditionError, InlineNote, Provision
from scripts.lawdoc.proof import prove
from scripts.lawdoc.refs import check_references
from scripts.lawdoc.registers import RegisterError, decoded, read_register, read_toml
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
    shorthand: Shorthand = field(default_factory=Shorthand)
    citation: str = ""  # how a place in it is cited, with {place}; the title and what was published otherwise
    at: str = field(default="", compare=False)  # file and line of the entry, as in all that follow


@dataclass(frozen=True, slots=True)
class Period(Validity):
    """One entry of `chronology.toml`: half-open, `until` None where no end is established."""

    work: str
    places: tuple[str, ...]
    at: str = field(default="", compare=False)


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
    start_band: int = 1
    at: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Answer:
    """One entry of `answers.toml`: words people search with, and the place that answers them."""

    work: str
    place: str
    words: tuple[str, ...]
    at: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class PageAnswer:
    """The same for a page of the site that is no text of law."""

    location: str
    words: tuple[str, ...]
    at: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Headings:
    """One entry of `headings.toml`: short titles this site gives the articles of a text, by eId."""

    work: str
    titles: dict[str, str]
    at: str = field(default="", compare=False)


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

    def of_known_system(self, entry: dict[str, Any]) -> dict[str, Any]:
        """The entry. Raises RegisterError for one about a country of which nothing is published."""
        if (system := entry.get("system")) and system not in {work.system for work in self.works.values()}:
            raise RegisterError(f"system : aucun texte de « {system} »")
        return entry

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
    works = {work.id: work for work in read_register(root / "sources.toml", "work", _work)}
    errata = read_register(root / "errata.toml", "erratum", lambda entry: Erratum(**entry))
    raw = {work.id: _received(root, work) for work in works.values()}
    editions = {work.id: _edition(root, work, raw[work.id], errata) for work in works.values()}
    cited = read_cited(root / "cited.toml")
    check_references(editions, cited)
    answers = read_toml(root / "answers.toml")
    corpus = Corpus(
        works,
        editions,
        tuple(read_register(root / "chronology.toml", "period", _period)),
        tuple(read_register(root / "categories.toml", "category", lambda entry: CategoryEntry(**entry))),
        tuple(errata),
        raw,
        cited,
        read_terms(root / "terms.toml"),
        root,
        answers=tuple(answers.made("answer", lambda entry: Answer(**entry))),
        page_answers=tuple(answers.made("page", lambda entry: PageAnswer(**entry))),
        headings=tuple(read_register(root / "headings.toml", "heading", lambda entry: Headings(**entry))),
    )
    _check_places(corpus)
    for work in works.values():
        _check_notes(work, editions[work.id], cited)
    return corpus


def _work(entry: dict[str, Any]) -> Work:
    amending = {kind: AmendingActs(**acts) for kind, acts in entry.pop("amending", {}).items()}
    return Work(shorthand=Shorthand(amending, entry.pop("journal", ())), **entry)


def _received(root: Path, work: Work) -> str:
    """The raw text, byte for byte the one received."""
    payload = _bytes(root, work, work.raw)
    if (digest := hashlib.sha256(payload).hexdigest()) != work.sha256:
        raise RegisterError(
            f"{root.name}/{work.raw}: ce n'est plus le texte reçu de {work.at}, son sha256 est {digest}"
        )
    return decoded(payload, f"{root.name}/{work.raw}")


def _edition(root: Path, work: Work, raw: str, errata: list[Erratum]) -> Edition:
    """The edition of a work, proved against the text received."""
    path = f"{root.name}/{work.edition}"
    edition = parse(decoded(_bytes(root, work, work.edition), path), path, work.shorthand)
    if edition.work != work.id:
        raise RegisterError(f"{work.at}: {path} édite {edition.work}, et non {work.id}")
    prove(edition, raw, [erratum for erratum in errata if erratum.work == work.id])
    return edition


def _bytes(root: Path, work: Work, name: str) -> bytes:
    try:
        return (root / name).read_bytes()
    except OSError:
        raise RegisterError(f"{work.at}: {root.name}/{name} ne peut pas être lu") from None


def _period(entry: dict[str, Any]) -> Period:
    start, until = entry.pop("from"), entry.pop("until", None)
    if until is not None and until <= start:
        raise RegisterError(f"{start} – {until} n'est pas un intervalle")
    left_out = {"seen_until": None, "grade_note": "", "start_places": ()}
    return Period(start=start, until=until, **left_out | entry)


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
    """Every place that a register names is there, and says what the register says of it."""

    def check(at: str, work: str, *places: str) -> None:
        if work not in corpus.editions:
            raise RegisterError(f"{at}: œuvre inconnue « {work} »")
        for eid in places:
            if eid not in corpus.editions[work].places:
                raise RegisterError(f"{at}: {work} n'a pas de disposition « {eid} »")

    for period in corpus.periods:
        check(period.at, period.work, *(place for place in period.places if place != "*"), *period.start_places)
    for category in corpus.categories:
        check(category.at, category.work)
        for eid in (category.defined_in, category.tariff_in):
            if not isinstance(corpus.editions[category.work].places.get(eid), Provision):
                raise RegisterError(f"{category.at}: « {eid} » n'est pas une disposition de {category.work}")
    for answer in corpus.answers:
        check(answer.at, answer.work, answer.place)
    for heading in corpus.headings:
        check(heading.at, heading.work, *heading.titles)
    for term in corpus.terms:
        check(term.at, term.work, term.defined_in)
    for erratum in corpus.errata:
        check(erratum.at, erratum.work, *erratum.places)
        check_erratum(erratum, corpus.raw[erratum.work], corpus.editions[erratum.work])
    for work in corpus.works.values():
        if not any(period.work == work.id and "*" in period.places for period in corpus.periods):
            raise RegisterError(f"{work.at}: chronology.toml n'a aucune période pour l'ensemble de {work.id}")
