"""The data the calculator's wheel carries: works, words and labels of provisions, bands.

Takes the corpus; writes `law.json` into the package. Every number in it was read from an edition
(`bands`) or from the chronology; none is typed. `python -m scripts.tariff.law_json` writes the file.
"""

from __future__ import annotations

import datetime
import json
import re
from dataclasses import asdict
from pathlib import Path
from typing import Any

from copie_privee.dates import next_month
from copie_privee.french import day
from copie_privee.systems import UnknownSystemError, system
from scripts.lawdoc.corpus import CategoryEntry, Corpus, Period, Work, load
from scripts.lawdoc.labels import address, label
from scripts.lawdoc.model import Edition, Provision, Ref, Row, Table, inline_words
from scripts.lawdoc.registers import RegisterError
from scripts.tariff.bands import Band, Size, read_bands
from scripts.tariff.beside_law import read_devices, read_vat
from scripts.tariff.holidays import read_holidays
from scripts.tariff.landmarks import landmarks
from scripts.tariff.later import read_later
from scripts.tariff.later_told import told
from scripts.tariff.questions import read_guide
from scripts.tariff.rules import Rules, read_rules
from scripts.tariff.vocabulary import read_vocabulary

FIRST_DAY = ".first-day"  # how the register calls a figure that is the day of the month on which a text begins
LAW_JSON = Path(__file__).resolve().parents[2] / "calculator/src/copie_privee/law.json"


def law_data(corpus: Corpus) -> dict[str, Any]:
    """Everything the calculator knows of the law, as plain JSON data."""
    rules = read_rules(corpus)
    rules.check_coverage()
    _check_systems(corpus)
    _check_start(corpus, rules)
    works = _computed(corpus, rules)
    questions, later = read_guide(corpus, rules), read_later(corpus)
    return {
        "works": [
            {
                "id": work.id,
                "system": work.system,
                "title": work.title,
                "short": work.short,
                "sha256": work.sha256,
            }
            for work in works
        ],
        "provisions": {
            work.id: {eid: _provision(edition, eid, place) for eid, place in edition.places.items()}
            for work in works
            for edition in [corpus.editions[work.id]]
        },
        "categories": [_category(corpus, entry) for entry in corpus.categories],
        "phrases": {id_: asdict(quote) for id_, quote in rules.phrases.items()},
        "figures": {id_: asdict(figure) for id_, figure in rules.figures.items()},
        "periods": {work.id: _valid(corpus.period(work.id, "*")) for work in works},
        "guide": questions,
        "vocabulary": read_vocabulary(corpus, questions, rules, later),
        "devices": read_devices(corpus, rules),
        "vat": read_vat(corpus),
        "holidays": read_holidays(corpus),
        "later": told(later, landmarks(corpus, later)),
    }


def _computed(corpus: Corpus, rules: Rules) -> list[Work]:
    """The texts something is computed from: a category, or a rule in code."""
    used = {category.work for category in corpus.categories}
    used |= {rule.work for rule in rules.entries.values() if rule.status == "code"}
    return [work for work in corpus.works.values() if work.id in used]


def _check_systems(corpus: Corpus) -> None:
    """Whoever sets amounts has rules in the calculator: an answer by those of another country would be false."""
    for entry in corpus.categories:
        try:
            system(entry.system)
        except UnknownSystemError as problem:
            raise RegisterError(f"{entry.at}: {problem}") from problem


def _check_start(corpus: Corpus, rules: Rules) -> None:
    """The chronology's start of a text is the day that the text names, counted from its publication."""
    for figure in (rules.figures[key] for key in rules.figures if key.endswith(FIRST_DAY)):
        work = corpus.works[figure.work]
        published = work.publication.get("date")
        if not isinstance(published, datetime.date) or day(published) not in work.published:
            raise RegisterError(f"{work.at}: « {work.published} » ne dit pas le jour {published}")
        start = next_month(published).replace(day=figure.value)
        for period in corpus.periods:
            if period.work == figure.work and period.start != start:
                raise RegisterError(f"{period.at}: {period.start} n'est pas le jour que dit {figure.eid}, {start}")


def _provision(edition: Edition, eid: str, place: Provision | Table | Row) -> dict[str, Any]:
    data: dict[str, Any] = {
        "label": label(edition, eid),
        "page": address(edition, eid),
        "words": _quotable(place),
    }
    if isinstance(place, Provision):
        targets = [
            [target.work or edition.work, target.eid]
            for item in place.inlines()
            if isinstance(item, Ref)
            for target in item.targets
        ]
        if targets:
            data["targets"] = targets
    return data


def _quotable(place: Provision | Table | Row) -> str:
    """Words to quote for a place; an article is quoted without its own heading number."""
    if not isinstance(place, Provision):
        return place.words
    return inline_words(place.text) if place.kind == "article" else place.stated


def tariff_bands(corpus: Corpus, category: CategoryEntry) -> list[Band]:
    """The bands of a category, read from its tariff provision."""
    provision = corpus.editions[category.work].places[category.tariff_in]
    assert isinstance(provision, Provision)  # the corpus has checked it
    return read_bands(provision)


def _category(corpus: Corpus, entry: CategoryEntry) -> dict[str, Any]:
    bands = tariff_bands(corpus, entry)
    return {
        "id": entry.id,
        "system": entry.system,
        "work": entry.work,
        "label": entry.label,
        "defined_in": entry.defined_in,
        "tariff_in": entry.tariff_in,
        "words": list(entry.words),
        "common": list(entry.common),
        "start": _start_capacity(entry, bands),
        "kind": _kind(corpus, entry),
        "valid": _valid(corpus.period(entry.work, entry.tariff_in)),
        "bands": [band.as_json() for band in bands],
    }


def _kind(corpus: Corpus, entry: CategoryEntry) -> str:
    """Whether the defining words are about a device (or the memory inside one), a medium, or either of them."""
    place = corpus.editions[entry.work].places[entry.defined_in]
    assert isinstance(place, Provision)
    words = inline_words(place.text)
    if re.match(r"Les mémoires et disques durs|pour les appareils|.*applicable aux ordinateurs", words):
        return "device"
    if re.match(r"Les (supports|clés|cartes)|pour (le|les) supports?", words):
        inside = any(
            re.search(r"intégrés ou reliés à un boîtier", child.words) for child in place.walk() if child is not place
        )
        return "either" if inside else "medium"
    raise RegisterError(f"{entry.at}: {entry.defined_in} ne dit ni appareil ni support")


def _start_capacity(entry: CategoryEntry, bands: list[Band]) -> str:
    """Capacity a calculator shows first: a bound of the law, else a common one, else none."""

    def printed(size: Size) -> str:
        value = size.value if "." in size.value else f"{int(size.value):,}".replace(",", " ")
        return f"{value.replace('.', ',')} {size.unit}"

    if entry.start_band > len(bands):
        raise RegisterError(f"{entry.at}: start_band : {entry.tariff_in} n'a pas de tranche n° {entry.start_band}")
    band = bands[entry.start_band - 1]
    if size := band.up_to or band.base:
        return printed(size)
    return entry.common[0] if entry.common else ""


def _valid(period: Period) -> dict[str, Any]:
    def iso(value: object) -> str | None:
        return str(value) if value else None

    return {
        "from": iso(period.start),
        "until": iso(period.until),
        "seen_until": iso(period.seen_until),
        "start_places": list(period.start_places),
        "start_authority": period.start_authority,
        "end_authority": period.end_authority,
        "grade": period.grade,
        "grade_note": period.grade_note,
    }


def write(corpus: Corpus, path: Path = LAW_JSON) -> dict[str, Any]:
    """Pack the law, and give what was packed."""
    data = law_data(corpus)
    text = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")
    return data


if __name__ == "__main__":
    write(load())
