"""The acts before and after the texts as open data: `/donnees/later.json` and `/donnees/later.csv`.

Takes the register; writes both files, each with its licence and its warning inside. One line of the CSV is one amount
that was read, or one act of a family whose amounts were not found.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from scripts.cards.later_acts import LaterActs
from scripts.catalogue import say
from scripts.tariff.later import until
from scripts.tariff.later_entries import Later, Period
from scripts.tariff.rulings import Ruling

COLUMNS = (
    "systeme", "famille", "categories", "etat", "acte", "date_acte", "premier_jour", "premier_jour_apres",
    "vu_jusqu_au", "systemes",
    "a_partir_de", "borne_basse", "jusqu_a", "borne_haute", "montant_ht", "monnaie", "degre", "sources", "note",
)  # fmt: skip
_SIDES = {"up_to": ("exclue", "comprise"), "below": ("comprise", "exclue")}


def write_later_data(acts: LaterActs, docs: Path) -> None:
    """Both files, beside the page that describes them."""
    folder = docs / "donnees"
    folder.mkdir(exist_ok=True)
    (folder / "later.json").write_text(later_json(acts.later, acts.rulings), encoding="utf-8")
    (folder / "later.csv").write_text(later_csv(acts.later, acts), encoding="utf-8")


def later_json(later: Later, rulings: tuple[Ruling, ...]) -> str:
    """Everything the register holds, with the day on which each period ends."""
    data: dict[str, Any] = {
        "licence": say("opendata.licence"),
        "warning": say("opendata.warning"),
        "sources": [asdict(source) for source in later.sources.values()],
        "acts": [asdict(act) | {"identifiers": dict(act.identifiers)} for act in later.acts.values()],
        "families": [asdict(family) for family in later.families.values()],
        "periods": [_period(period, later) for period in later.periods],
        "sightings": [asdict(sighting) for sighting in later.sightings],
        "horizons": [asdict(horizon) for horizon in later.horizons],
        "around": [asdict(entry) for entry in later.around],
        "absent": [asdict(entry) for entry in later.absent],
        "rulings": [asdict(ruling) for ruling in rulings],
    }
    return json.dumps(data, ensure_ascii=False, indent=2, default=str) + "\n"


def _period(period: Period, later: Later) -> dict[str, Any]:
    data = asdict(period)
    start, bands = data.pop("start"), data.pop("bands")
    told = [{"bound": bound or None, "amount": amount} for bound, amount in bands]
    return data | {"from": start, "until": until(period, later.periods), "bands": told, "currency": "EUR"}


def later_csv(later: Later, acts: LaterActs) -> str:
    """Licence and warning first, on lines that begin with `#`; then the columns and one line an amount."""
    out = io.StringIO()
    out.write(f"# {say('opendata.licence')}\n# {say('opendata.warning')}\n")
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for period in later.periods:
        writer.writerows(_rows(period, later, acts))
    return out.getvalue()


def _rows(period: Period, later: Later, acts: LaterActs) -> Iterator[dict[str, str]]:
    family, act = later.families[period.family], later.acts[period.act]
    end = until(period, later.periods)
    common = {
        "systeme": family.system,
        "famille": family.label,
        "categories": " ".join(family.categories),
        "etat": say(f"opendata.state.{period.state}"),
        "acte": act.label,
        "date_acte": act.date,
        "premier_jour": str(period.start),
        "premier_jour_apres": str(end) if end else "",
        "vu_jusqu_au": str(period.seen_until) if period.seen_until else "",
        "systemes": " ".join(say(f"opendata.os.{os}") for os in period.os),
        "monnaie": "EUR",
        "degre": say(f"opendata.grade.{period.grade}"),
        "sources": " | ".join(acts.source(id_) for id_ in period.sources),
        "note": period.note,
    }
    low, high = _SIDES[period.bound]
    above = ""
    for bound, amount in period.bands:
        bounds = {"a_partir_de": above, "jusqu_a": bound}
        sides = {"borne_basse": low if above else "", "borne_haute": high if bound else ""}
        yield common | bounds | sides | {"montant_ht": amount}
        above = bound
    if not period.bands:
        yield common
