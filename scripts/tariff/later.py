"""What came before and after the published texts: the register `later.toml`, read and refused when it is false.

Takes the corpus; gives a Later of frozen entries, told as facts. RegisterError, with file and line where one entry is
wrong by itself, for an unknown source, act, family or category, a grade that no source bears out, bands out of order,
periods that overlap, or one that begins while a published tariff still held.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any, TypeVar

from copie_privee.capacity import read_capacity
from copie_privee.case.fields import FIELDS
from copie_privee.dates import DAY
from copie_privee.errors import InputError
from copie_privee.law import GRADES, STATES
from scripts.lawdoc.corpus import Corpus
from scripts.lawdoc.model import Provision
from scripts.lawdoc.registers import RegisterError, made_of, read_toml, refuse_twice
from scripts.tariff.later_entries import Absent, Act, Around, Family, Graded, Horizon, Later, Period, Sighting, Source

REGISTER = "later.toml"
BOUNDS = ("up_to", "below")
_AMOUNT = re.compile(r"[0-9]+\.[0-9]{2}")
_BOUND = re.compile(r"[0-9]+ [MGT][oB]")
_DATED = re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?")
Made = TypeVar("Made")


def read_later(corpus: Corpus, path: Path | None = None) -> Later:
    """The register, checked against the corpus. Raises RegisterError."""
    register = read_toml(path or corpus.root / REGISTER)

    def read(key: str, make: Callable[[dict[str, Any]], Made]) -> list[Made]:
        return made_of(register, key, make)

    sources = _by_id("source", read("source", _source))

    def checked(make: Callable[[dict[str, Any]], Any]) -> Callable[[dict[str, Any]], Any]:
        return lambda entry: _graded(make(entry), sources)

    known = {(category.system, category.id) for category in corpus.categories}
    acts = _by_id("act", read("act", checked(_act)))
    families = _by_id("family", read("family", lambda entry: _family(entry, known)))
    later = Later(
        sources,
        tuple(read("horizon", lambda entry: Horizon(**entry))),
        acts,
        families,
        tuple(read("period", checked(lambda entry: _period(entry, acts, families)))),
        tuple(read("sighting", checked(lambda entry: _sighting(entry, families)))),
        tuple(read("around", checked(lambda entry: Around(**_listed(entry, "sources", "named_by"))))),
        tuple(read("absent", lambda entry: Absent(**_listed(entry, "named_by")))),
    )
    _check_whole(later, corpus)
    return later


def until(period: Period, periods: Iterable[Period]) -> datetime.date | None:
    """The first day on which a period no longer governs: its own end, or the next act of the family and state.

    None where no end is known.
    """
    if period.until or period.seen_until:
        return period.until
    following = (other.start for other in periods if _kept_apart(other) == _kept_apart(period))
    return min((start for start in following if start > period.start), default=None)


def _kept_apart(period: Period) -> tuple[str, str]:
    return period.family, period.state


def _by_id(key: str, made: Sequence[Any]) -> dict[str, Any]:
    refuse_twice(f"{REGISTER}, {key}", (entry.id for entry in made))
    return {entry.id: entry for entry in made}


def _listed(entry: dict[str, Any], *names: str) -> dict[str, Any]:
    """The entry with these lists as tuples."""
    return entry | {name: tuple(entry[name]) for name in names if name in entry}


def _source(entry: dict[str, Any]) -> Source:
    if entry["kind"] not in GRADES[:-1]:
        raise RegisterError(f"« {entry['kind']} » n'est pas une sorte de source")
    return Source(**{name: _dated(value) if name == "read" else value for name, value in entry.items()})


def _graded(entry: Any, sources: dict[str, Source]) -> Any:
    """An entry whose sources are known, and whose grade one of them bears out."""
    if unknown := set(entry.sources) - set(sources):
        raise RegisterError(f"sources inconnues, {', '.join(sorted(unknown))}")
    kinds = {sources[name].kind for name in entry.sources}
    if entry.grade != GRADES[-1] and entry.grade not in kinds:
        raise RegisterError(f"aucune source ne porte le degré « {entry.grade} »")
    if entry.grade == GRADES[-1] and not entry.note:
        raise RegisterError("ce qui est déduit dit de quoi")
    return entry


def _act(entry: dict[str, Any]) -> Act:
    identifiers = tuple(entry.pop("identifiers", {}).items())
    made = Act(identifiers=identifiers, **_listed(entry, "sources", "named_by"))
    _dated(made.date)
    if not (made.earlier or made.in_force):
        raise RegisterError(f"{made.id} : il manque « in_force », ou les mots qui disent qu'il n'a pas été lu")
    return made


def _family(entry: dict[str, Any], known: set[tuple[str, str]]) -> Family:
    made = Family(**_listed(entry, "categories", "named_by"))
    if unknown := [name for name in made.categories if (made.system, name) not in known]:
        raise RegisterError(f"{made.id} : catégories inconnues, {', '.join(unknown)}")
    return made


def _period(entry: dict[str, Any], acts: dict[str, Act], families: dict[str, Family]) -> Period:
    family, act = families.get(entry["family"]), acts.get(entry["act"])
    if family is None or act is None or family.system != act.system:
        raise RegisterError(f"famille ou acte inconnu, « {entry['family']} », « {entry['act']} »")
    made = Period(
        family=family.id,
        act=act.id,
        start=entry["from"],
        until=entry.get("until"),
        state=entry.get("state", STATES[0]),
        os=tuple(entry.get("os", ())),
        bound=entry.get("bound", BOUNDS[0]),
        bands=tuple((bound, amount) for bound, amount in entry.get("bands", ())),
        grade=entry["grade"],
        sources=tuple(entry["sources"]),
        note=entry.get("note", ""),
        seen_until=entry.get("seen_until"),
    )
    if unknown := entry.keys() - {"from"} - set(Period.__slots__):
        raise RegisterError(f"champs inconnus, {', '.join(sorted(unknown))}")
    if made.state not in STATES or made.bound not in BOUNDS:
        raise RegisterError(f"« {made.state} » ou « {made.bound} » n'est pas un mot de ce registre")
    if strange := [os for os in made.os if os not in FIELDS["os"].choices]:
        raise RegisterError(f"systèmes inconnus, {', '.join(strange)}")
    if made.until and made.until <= made.start:
        raise RegisterError(f"{made.start} – {made.until} n'est pas un intervalle")
    if made.seen_until and (made.until or made.seen_until < made.start or not made.note):
        raise RegisterError("« seen_until » va sans fin connue, après le premier jour et avec une note")
    if str(made.start) < act.date:
        raise RegisterError(f"{made.start} précède {act.label}")
    if not (made.bands or made.note):
        raise RegisterError("sans montant, une note dit ce qui n'a pas été trouvé")
    _check_bands(made.bands)
    return made


def _check_bands(bands: tuple[tuple[str, str], ...]) -> None:
    """Bounds rise, only the last one may be open, and amounts have two decimals."""
    for bound, amount in bands:
        if not _AMOUNT.fullmatch(amount):
            raise RegisterError(f"« {amount} » n'est pas un montant en euros")
        if not bound and (bound, amount) != bands[-1]:
            raise RegisterError("seule la dernière tranche peut être ouverte")
        if bound and not _BOUND.fullmatch(bound):
            raise RegisterError(f"« {bound} » n'est pas une capacité avec son unité")
    try:
        sizes = [read_capacity(bound).octets for bound, _ in bands if bound]
    except InputError as problem:
        raise RegisterError(problem.message) from None
    if any(lower >= higher for lower, higher in pairwise(sizes)):
        raise RegisterError("les bornes ne montent pas")


def _sighting(entry: dict[str, Any], families: dict[str, Family]) -> Sighting:
    if entry["family"] not in families:
        raise RegisterError(f"famille inconnue, « {entry['family']} »")
    return Sighting(**_listed(entry, "sources") | {"date": _dated(entry["date"])})


def _dated(value: str) -> str:
    """A day, or a month where the day is not known."""
    if not _DATED.fullmatch(value):
        raise RegisterError(f"« {value} » n'est ni un jour, ni un mois")
    return value


def _check_whole(later: Later, corpus: Corpus) -> None:
    """What no entry shows by itself: the order of periods, the published tariffs before them, what nobody uses."""
    _check_order(later)
    for act in later.acts.values():
        _check_repeal(act, corpus)
    for period in later.periods:
        _check_after(later.families[period.family], period, corpus)
    twice = [f"{family.system}, {name}" for family in later.families.values() for name in family.categories]
    refuse_twice(f"{REGISTER}, family", twice)
    resting: list[Graded] = [*later.acts.values(), *later.periods, *later.sightings, *later.around]
    if unused := set(later.sources) - {name for entry in resting for name in entry.sources}:
        raise RegisterError(f"{REGISTER} : sources dont rien ne vient, {', '.join(sorted(unused))}")


def _check_repeal(act: Act, corpus: Corpus) -> None:
    """The place that repeals an act names it, with its number and its date."""
    if not act.repealed:
        return
    work, _, eid = act.repealed.partition("#")
    place = corpus.editions[work].places.get(eid) if work in corpus.editions else None
    if not isinstance(place, Provision) or not _names(place.stated, act):
        raise RegisterError(f"{REGISTER} : {act.repealed} n'abroge pas « {act.label} »")


def _names(words: str, act: Act) -> bool:
    return "abrog" in words and act.label.partition(" ")[2] in words


def _check_order(later: Later) -> None:
    """One act at a time governs a family's new goods, and one its refurbished ones."""
    for (family, state), group in groupby(sorted(later.periods, key=lambda p: (*_kept_apart(p), p.start)), _kept_apart):
        for before, after in pairwise(group):
            last = before.until or (before.seen_until + DAY if before.seen_until else None)
            if before.start == after.start or (last and last > after.start):
                raise RegisterError(f"{REGISTER} : deux actes à la fois pour {family} ({state}), {after.start}")


def _check_after(family: Family, period: Period, corpus: Corpus) -> None:
    """A later act begins where the tariff published here has ended."""
    for category in corpus.categories:
        if category.system != family.system or category.id not in family.categories:
            continue
        published = corpus.period(category.work, category.tariff_in)
        if published.until is None or period.start < published.until:
            raise RegisterError(f"{REGISTER} : {period.act} commence quand {category.id} est encore publié ici")
