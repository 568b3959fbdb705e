"""Places of the site that words lead to and that hold no tariff: texts, acts not published here, what is known around.

Takes the corpus and the register of later acts; gives Landmarks, each with the entries of the vocabulary that name it,
and those entries: the names of acts ("décision 22", "AR 2022") are read from their labels, never typed again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from copie_privee.french import raised
from scripts.catalogue import say
from scripts.lawdoc.corpus import Corpus, Work
from scripts.tariff.later_entries import Absent, Act, Later, Period

CHRONOLOGY = "chronologie/"
AROUND, NOT_FOUND = CHRONOLOGY + "#droit-autour", CHRONOLOGY + "#non-trouve"
ACT = CHRONOLOGY + "#acte-"

# "décision n° 22 du 1er juin 2021", "arrêté royal de 2019"; "AR 2013", "AR du 28 mars 1996"
_CALLED = re.compile(r"(?P<kind>[^\d,]+?)(?: n° (?P<number>\d+))? (?:du|de) (?P<date>[^,]*?\d{4})(?:,|$)")
_SHORT = re.compile(r"(?P<kind>[A-Z]{2,}) ")


@dataclass(frozen=True, slots=True)
class Landmark:
    """A page or an anchor, what it is in a few words, and what names it.

    date       of an act, as it is known ("2017-06"); empty for what is none
    named_by   entries of the vocabulary: things, traits, the name of an act; `kind`: named so together with its date
    """

    id: str
    system: str
    text: str
    note: str
    page: str
    date: str
    kind: str
    named_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Name:
    """How an act is called: "décision" or "AR", its number where it has one."""

    kind: str
    number: str | None
    short: str | None

    @property
    def kind_id(self) -> str:
        return f"act {self.kind.lower()}"

    @property
    def kinds(self) -> list[str]:
        return [self.kind, *([self.short] if self.short else [])]

    def numbered(self, numbering: list[str]) -> list[str]:
        return [f"{self.kind} {before} {self.number}" for before in ("", *numbering)] if self.number else []


def landmarks(corpus: Corpus, later: Later) -> list[Landmark]:
    """Every landmark: texts, acts in the order of their dates, what was not found, the law around."""
    return [*_published(corpus), *_acts(later), *_not_found(later), *_around(later)]


def names(corpus: Corpus, later: Later, numbering: list[str]) -> list[dict[str, Any]]:
    """The entries of the vocabulary that name acts: one for each number, one for each kind with its abbreviation."""
    found: dict[str, dict[str, Any]] = {}
    called = [(work.id, _name(work.title, work.short)) for work in _with_tariffs(corpus)]
    called += [(act.id, _name(act.label, act.short)) for act in later.acts.values()]
    called += [("", _name(entry.title, "")) for entry in later.absent if _dated(entry)]
    for id_, name in called:
        if name is None:
            continue
        if name.number and id_:
            found[id_] = {"id": id_, "flags": ["act"], "words": ", ".join(name.numbered(numbering))}
        kind = found.setdefault(name.kind_id, {"id": name.kind_id, "flags": ["act", "kind"], "words": ""})
        words = dict.fromkeys([*filter(None, kind["words"].split(", ")), *name.kinds])
        kind["words"] = ", ".join(words)
    return list(found.values())


def _name(label: str, short: str) -> _Name | None:
    called, abbreviated = _CALLED.match(label), _SHORT.match(short)
    if called is None:
        return None
    return _Name(called["kind"], called["number"], abbreviated["kind"] if abbreviated else None)


def _kind(label: str, short: str = "") -> str:
    name = _name(label, short)
    return name.kind_id if name else ""


def _dated(entry: Absent) -> str:
    """The year of an act of which nothing more was found; empty for another entry."""
    called = _CALLED.match(entry.title)
    return called["date"] if called and called["date"].isdecimal() else ""


def _with_tariffs(corpus: Corpus) -> list[Work]:
    """The texts that set amounts: of another text the calculator carries nothing."""
    setting = {category.work for category in corpus.categories}
    return [work for work in corpus.works.values() if work.id in setting]


def _published(corpus: Corpus) -> Iterator[Landmark]:
    for work in _with_tariffs(corpus):
        named = (work.id,) if (name := _name(work.title, work.short)) and name.number else ()
        kind = _kind(work.title, work.short)
        note = say("landmark.published", subject=work.subject)
        yield Landmark(work.id, work.system, work.title, note, f"{work.id}/", str(work.date), kind, named)


def _acts(later: Later) -> Iterator[Landmark]:
    for act in sorted(later.acts.values(), key=lambda act: act.date):
        periods = [period for period in later.periods if period.act == act.id]
        named = [act.id] if (name := _name(act.label, act.short)) and name.number else []
        named += [*dict.fromkeys(period.state for period in periods if period.state != "new"), *act.named_by]
        yield Landmark(
            act.id,
            act.system,
            raised(act.label),
            _note(act, periods, later),
            ACT + act.id,
            act.date,
            _kind(act.label, act.short),
            tuple(named),
        )


def _note(act: Act, periods: list[Period], later: Later) -> str:
    if act.earlier:
        return act.note
    families = list(dict.fromkeys(later.families[period.family].label for period in periods))
    told = [say("landmark.in_force", date=act.in_force), act.note if act.named_by or not families else ""]
    if not told[1]:
        refurbished = all(period.state == "refurbished" for period in periods)
        told[1] = say("landmark.refurbished" if refurbished else "landmark.families", families=", ".join(families))
    return " ".join(filter(None, [*told, act.challenge]))


def _not_found(later: Later) -> Iterator[Landmark]:
    for entry in later.absent:
        if date := _dated(entry):
            kind = _kind(entry.title)
            yield Landmark(entry.title, entry.system, entry.title, entry.text, NOT_FOUND, date, kind, entry.named_by)
        elif entry.named_by:
            yield Landmark(entry.title, entry.system, entry.title, entry.text, NOT_FOUND, "", "", entry.named_by)


def _around(later: Later) -> Iterator[Landmark]:
    for entry in later.around:
        if entry.named_by:
            yield Landmark(entry.id, entry.system, entry.title, entry.text, AROUND, "", "", entry.named_by)
