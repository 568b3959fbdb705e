"""What becomes of each provision, and which of its figures compute: the register `rules.toml`, held to the texts.

Takes the corpus; gives Rules, which quote exact words, read figures written in words, and count: every code rule must
cite words, every figure of a provision that sets amounts must be used. RegisterError says what is not so.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path

from scripts.lawdoc.corpus import Corpus, load
from scripts.lawdoc.model import Provision, Row
from scripts.lawdoc.registers import RegisterError, read_register
from scripts.tariff.bands import NUMBER, Band, read_bands, read_number
from scripts.tariff.numerals import WORDS, read_numeral

REGISTER = "rules.toml"
# A figure is a number that measures: money, capacity, share, time, or a count of systems.
_UNITS = r"(?:Mo|Go|To|GB|TB|€|euros?|EUR|%|mm|jours?|mois|ans?|systèmes)(?!\w)"
_FIGURE = re.compile(rf"(?<![\w,.])(?P<number>{NUMBER}|{WORDS})[  ]?(?={_UNITS})|(?<=le )(?P<day>[0-9]+)(?= de chaque)")


@dataclass(frozen=True, slots=True)
class Quote:
    """Exact words of a place."""

    work: str
    eid: str
    quote: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of the law and the words that hold it."""

    work: str
    eid: str
    quote: str
    value: int


@dataclass(frozen=True, slots=True)
class Rule:
    """One entry of the register; see the head of rules.toml."""

    work: str
    place: str
    status: str
    note: str = ""
    by: tuple[str, ...] = ()
    cites: dict[str, str] = field(default_factory=dict)
    figures: dict[str, str] = field(default_factory=dict)
    names: tuple[str, ...] = ()
    at: str = field(default="", compare=False)


class Rules:
    """The register, read and checked against the texts."""

    def __init__(self, corpus: Corpus, entries: list[Rule]) -> None:
        self.corpus = corpus
        self.entries = {(rule.work, rule.place): rule for rule in entries}
        for rule in entries:
            self._check(rule)
        self._check_ids()

    def rule(self, work: str, eid: str) -> Rule:
        """The entry that speaks for a place. RegisterError when none does."""
        place: str | None = eid
        while place is not None:
            if (work, place) in self.entries:
                return self.entries[work, place]
            place = self.corpus.editions[work].parents.get(place)
        if (work, "*") in self.entries:
            return self.entries[work, "*"]
        raise RegisterError(f"{REGISTER}: rien ne dit ce que devient {work}, {eid}")

    @cached_property
    def phrases(self) -> dict[str, Quote]:
        """Words the package quotes, by id."""
        return {
            key: Quote(rule.work, rule.place, words)
            for rule in self.entries.values()
            for key, words in rule.cites.items()
        }

    @cached_property
    def figures(self) -> dict[str, Figure]:
        """Figures the package reads from sentences, by id."""
        return {
            key: self._read_figure(rule, pattern)
            for rule in self.entries.values()
            for key, pattern in rule.figures.items()
        }

    @cached_property
    def bands(self) -> dict[tuple[str, str], list[Band]]:
        """Bands by the place that each was read from."""
        found: dict[tuple[str, str], list[Band]] = {}
        for category in self.corpus.categories:
            provision = self.corpus.editions[category.work].places[category.tariff_in]
            assert isinstance(provision, Provision)
            for band in read_bands(provision):
                found.setdefault((category.work, band.eid), []).append(band)
        return found

    def score(self, work: str, eid: str) -> tuple[int, int]:
        """(figures used by a rule in code, figures in all) of a place and of what stands below it."""
        used = total = 0
        for place in self._below(work, eid):
            figures = Counter(self.printed(work, place))
            total += figures.total()
            used += (figures & self._used(work, place)).total()
        return used, total

    def unused(self, work: str, eid: str) -> list[str]:
        """Figures below a place that no rule uses, each with its place."""
        found = []
        for place in self._below(work, eid):
            left = Counter(self.printed(work, place)) - self._used(work, place)
            found += [f"{place}: {value}" for value in left.elements()]
        return found

    def printed(self, work: str, eid: str) -> list[str]:
        """The figures in a place's own words, as plain decimals; numbers that are part of a name left out."""
        place = self.corpus.editions[work].places[eid]
        if isinstance(place, Row):
            cells = [cell for cell in place.cells if re.fullmatch(NUMBER, cell)]
            return [_plain(cell) for cell in cells] + _figures(" ".join(c for c in place.cells if c not in cells))
        words = place.own_words if isinstance(place, Provision) else ""
        for name in self.rule(work, eid).names:
            words = words.replace(name, "")
        return _figures(words)

    def _used(self, work: str, eid: str) -> Counter[str]:
        used: Counter[str] = Counter()
        for band in self.bands.get((work, eid), ()):
            sizes = [size.value for size in (band.above, band.up_to, band.base) if size]
            used.update(_plain(number) for number in (*sizes, band.amount))
        rule = self.entries.get((work, eid))
        if rule is not None and rule.status == "code":
            used.update(str(self.figures[key].value) for key in rule.figures)
        return used

    def _below(self, work: str, eid: str) -> Iterator[str]:
        places, parents = self.corpus.editions[work].places, self.corpus.editions[work].parents
        for place in places:
            above: str | None = place
            while above is not None and above != eid:
                above = parents.get(above)
            if above == eid:
                yield place

    def _read_figure(self, rule: Rule, pattern: str) -> Figure:
        words = self._words(rule)
        before, after = (re.escape(part) for part in pattern.split("{}"))
        found = list(re.finditer(f"{before}([0-9]+|{WORDS}){after}", words))
        if len(found) != 1:
            raise RegisterError(f"{rule.at}: {rule.place} : « {pattern} » se lit {len(found)} fois")
        return Figure(rule.work, rule.place, found[0][0], read_numeral(found[0][1]))

    def _words(self, rule: Rule) -> str:
        place = self.corpus.editions[rule.work].places[rule.place]
        return place.stated if isinstance(place, Provision) else place.words

    def _check(self, rule: Rule) -> None:
        where = f"{rule.at}: {rule.work}, {rule.place}"
        if rule.work not in self.corpus.editions:
            raise RegisterError(f"{where} : œuvre inconnue")
        if rule.place != "*" and rule.place not in self.corpus.editions[rule.work].places:
            raise RegisterError(f"{where} : cette disposition n'existe pas")
        if rule.status != "code":
            if not rule.note:
                raise RegisterError(f"{where} : il manque une note qui dise pourquoi")
            return
        if not rule.by:
            raise RegisterError(f"{where} : aucune fonction ne l'applique")
        below = self._below(rule.work, rule.place)
        if not (rule.cites or rule.figures or any((rule.work, place) in self.bands for place in below)):
            raise RegisterError(f"{where} : cette règle ne cite aucun mot")
        for key, words in rule.cites.items():
            if words not in self._words(rule):
                raise RegisterError(f"{where} : {key} cite des mots qui n'y sont pas, « {words} »")

    def _check_ids(self) -> None:
        seen: set[str] = set()
        for rule in self.entries.values():
            for key in (*rule.cites, *rule.figures):
                if key in seen:
                    raise RegisterError(f"{rule.at}: cité deux fois, {key}")
                seen.add(key)

    def check_coverage(self) -> None:
        """Every place is spoken for, and every figure of a rule or of a tariff is used. RegisterError otherwise."""
        tariffs = {(category.work, category.tariff_in) for category in self.corpus.categories}
        for work, edition in self.corpus.editions.items():
            for eid in edition.places:
                left = Counter(self.printed(work, eid)) - self._used(work, eid)
                if self.rule(work, eid).status == "code" and left:
                    raise RegisterError(
                        f"{self.rule(work, eid).at}: {work}, {eid} : aucun calcul n'utilise {', '.join(left)}"
                    )
        for work, eid in tariffs:
            if unused := self.unused(work, eid):
                raise RegisterError(
                    f"{self.rule(work, eid).at}: {work} : chiffres qu'aucune règle n'utilise : {'; '.join(unused)}"
                )


def _figures(words: str) -> list[str]:
    found = []
    for match in _FIGURE.finditer(words):
        printed = match["number"] or match["day"]
        try:
            found.append(str(read_numeral(printed)) if printed[0].isalpha() else _plain(printed))
        except ValueError:  # "plusieurs systèmes": a word of that shape that is no number
            continue
    return found


def _plain(number: str) -> str:
    """One spelling for equal numbers: "0,700 0" and "0.7" alike."""
    plain = read_number(number)
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def read_rules(corpus: Corpus, path: Path | None = None) -> Rules:
    """The register of a file, checked. Raises RegisterError."""
    return Rules(corpus, read_register(path or corpus.root / REGISTER, "rule", lambda entry: Rule(**entry)))


@lru_cache(maxsize=1)
def _register() -> Rules:
    return read_rules(load())


def score(work: str, eid: str) -> tuple[int, int]:
    """(figures used by code, figures in all) of a place.

    >>> score("fr/decision-15-2012", "att_1__tableau_11")
    (1, 1)
    """
    return _register().score(work, eid)
