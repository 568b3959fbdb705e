"""What came before and after the published texts: the register `later.toml`, read and refused when it is false.

Takes the corpus; gives a Later of frozen entries, told as facts. RegisterError, with file and line where one entry is
wrong by itself, for an unknown source, act, family or category, a grade that no source bears out, bands out of order,
periods that overlap, or one that begins while a published tariff still held.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from itertools import pairwise
from pathlib import Path
from typing import Any

from copie_privee.capacity import read_capacity
from copie_privee.case.fields import FIELDS
from copie_privee.dates import DAY
from copie_privee.errors import InputError
from copie_privee.law import GRADES, STATES
from scripts.lawdoc.corpus import Corpus
from scripts.lawdoc.model import Provision
from scripts.lawdoc.registers import Register, RegisterError, read_toml
from scripts.tariff.later_entries import Absent, Act, Around, Family, Graded, Horizon, Later, Period, Sighting, Source

REGISTER = "later.toml"


def read_later(corpus: Corpus, path: Path | None = None) -> Later:
    """The register, checked against the corpus. Raises RegisterError."""
    register = read_toml(path or corpus.root / REGISTER)

    def read(key: str, make: Callable[..., Any]) -> list[Any]:
        def made(entry: dict[str, Any]) -> Any:
            del entry["at"]  # what is made of an entry is published as it is
            return make(**corpus.of_known_system(entry))

        return register.made(key, made)

    sources = {source.id: source for source in read("source", Source)}

    def checked(make: Callable[..., Any]) -> Callable[..., Any]:
        return lambda **entry: _graded(make(**entry), sources)

    known = {(category.system, category.id) for category in corpus.categories}
    acts = {act.id: act for act in read("act", checked(_act))}
    families = {family.id: family for family in read("family", lambda **entry: _family(entry, known))}
    later = Later(
        sources,
        tuple(read("horizon", Horizon)),
        acts,
        families,
        tuple(read("period", checked(lambda **entry: _period(entry, acts, families, corpus)))),
        tuple(read("sighting", checked(lambda **entry: _sighting(entry, families)))),
        tuple(read("around", checked(Around))),
        tuple(read("absent", Absent)),
        register,
    )
    _check_whole(later, register, corpus)
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


def _act(*, identifiers: dict[str, str] | None = None, **entry: Any) -> Act:
    made = Act(identifiers=tuple((identifiers or {}).items()), **entry)
    if not (made.earlier or made.in_force):
        raise RegisterError(f"{made.id} : il manque « in_force », ou les mots qui disent qu'il n'a pas été lu")
    return made


def _family(entry: dict[str, Any], known: set[tuple[str, str]]) -> Family:
    made = Family(**entry)
    if unknown := [name for name in made.categories if (made.system, name) not in known]:
        raise RegisterError(f"{made.id} : catégories inconnues, {', '.join(unknown)}")
    return made


def _period(entry: dict[str, Any], acts: dict[str, Act], families: dict[str, Family], corpus: Corpus) -> Period:
    family, act = families.get(entry["family"]), acts.get(entry["act"])
    if family is None or act is None or family.system != act.system:
        raise RegisterError(f"famille ou acte inconnu, « {entry['family']} », « {entry['act']} »")
    left_out = {"until": None, "os": (), "state": STATES[0], "bound": "up_to", "bands": (), "note": ""}
    made = Period(start=entry.pop("from"), **left_out | entry)
    if made.until and made.until <= made.start:
        raise RegisterError(f"{made.start} – {made.until} n'est pas un intervalle")
    if strange := [os for os in made.os if os not in FIELDS["os"].choices]:
        raise RegisterError(f"systèmes inconnus, {', '.join(strange)}")
    if made.seen_until and (made.until or made.seen_until < made.start or not made.note):
        raise RegisterError("« seen_until » va sans fin connue, après le premier jour et avec une note")
    if str(made.start) < act.date:
        raise RegisterError(f"{made.start} précède {act.label}")
    if not (made.bands or made.note):
        raise RegisterError("sans montant, une note dit ce qui n'a pas été trouvé")
    _check_bands(made.bands)
    _check_after(family, made, corpus)
    return made


def _check_bands(bands: tuple[tuple[str, str], ...]) -> None:
    """Bounds rise, and only the last one may be open."""
    if not all(bound for bound, _ in bands[:-1]):
        raise RegisterError("seule la dernière tranche peut être ouverte")
    try:
        sizes = [read_capacity(bound).octets for bound, _ in bands if bound]
    except InputError as problem:
        raise RegisterError(problem.message) from None
    if any(lower >= higher for lower, higher in pairwise(sizes)):
        raise RegisterError("les bornes ne montent pas")


def _sighting(entry: dict[str, Any], families: dict[str, Family]) -> Sighting:
    if entry["family"] not in families:
        raise RegisterError(f"famille inconnue, « {entry['family']} »")
    return Sighting(**entry)


def _check_whole(later: Later, register: Register, corpus: Corpus) -> None:
    """What no entry shows by itself: the order of periods, the words of a repeal, and what nobody uses."""
    _check_order(later, register)
    for at, act in enumerate(later.acts.values()):
        with register.telling("act", at, "repealed"):
            _check_repeal(act, corpus)
    resting: list[Graded] = [*later.acts.values(), *later.periods, *later.sightings, *later.around]
    used = {name for entry in resting for name in entry.sources}
    for at, source in enumerate(later.sources):
        with register.telling("source", at):
            if source not in used:
                raise RegisterError(f"source dont rien ne vient, {source}")


def _check_repeal(act: Act, corpus: Corpus) -> None:
    """The place that repeals an act names it, with its number and its date."""
    if not act.repealed:
        return
    work, _, eid = act.repealed.partition("#")
    place = corpus.editions[work].places.get(eid) if work in corpus.editions else None
    if not isinstance(place, Provision) or not _names(place.stated, act):
        raise RegisterError(f"{act.repealed} n'abroge pas « {act.label} »")


def _names(words: str, act: Act) -> bool:
    return "abrog" in words and act.label.partition(" ")[2] in words


def _check_order(later: Later, register: Register) -> None:
    """One act at a time governs a family's new goods, and one its refurbished ones."""
    ordered = sorted(enumerate(later.periods), key=lambda at: (*_kept_apart(at[1]), at[1].start))
    for (_, before), (at, after) in pairwise(ordered):
        last = before.until or (before.seen_until + DAY if before.seen_until else None)
        overlap = before.start == after.start or (last and last > after.start)
        with register.telling("period", at):
            if overlap and _kept_apart(before) == _kept_apart(after):
                raise RegisterError(f"deux actes à la fois pour {after.family} ({after.state}), {after.start}")


def _check_after(family: Family, period: Period, corpus: Corpus) -> None:
    """A later act begins where the tariff published here has ended."""
    for category in corpus.categories:
        if category.system != family.system or category.id not in family.categories:
            continue
        published = corpus.period(category.work, category.tariff_in)
        if published.until is None or period.start < published.until:
            raise RegisterError(f"{period.act} commence quand {category.id} est encore publié ici")
