"""Two small registers that stand beside the law: comparable devices (devices.toml) and rates of VAT (vat.toml).

Takes the corpus and the rules; gives plain data for the wheel. RegisterError for a device that leads to no category and
cites no words, or rates of one system that overlap.
"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

from scripts.lawdoc.corpus import Corpus
from scripts.lawdoc.registers import RegisterError, read_register
from scripts.tariff.rules import Rules

DEVICES, VAT = "devices.toml", "vat.toml"


def read_devices(corpus: Corpus, rules: Rules, path: Path | None = None) -> list[dict[str, Any]]:
    """Devices with one side for every system, each a category or the words that leave it out."""
    return read_register(path or corpus.root / DEVICES, "device", lambda entry: _device(entry, corpus, rules))


def _device(entry: dict[str, Any], corpus: Corpus, rules: Rules) -> dict[str, Any]:
    known = {(category.system, category.id) for category in corpus.categories}
    sides = {}
    if unknown := entry.keys() - {"id", "label", "at", *corpus.systems}:
        raise RegisterError(f"{entry['id']} : aucun texte de {', '.join(sorted(unknown))}")
    for system in corpus.systems:
        side = entry.get(system, {})
        category, cites = side.get("category", ""), side.get("cites", ())
        where = f"{entry['id']}, {system}"
        if category and (system, category) not in known:
            raise RegisterError(f"{where} : catégorie inconnue « {category} »")
        if not category and (not cites or set(cites) - set(rules.phrases)):
            raise RegisterError(f"{where} : ni catégorie, ni mots de la loi")
        sides[system] = {"category": category, "fields": side.get("fields", {}), "cites": cites}
    return {"id": entry["id"], "label": entry["label"], "sides": sides}


def read_vat(corpus: Corpus) -> list[dict[str, Any]]:
    """Rates in the order of the register; the rates of a system follow each other without overlap."""
    entries = read_register(corpus.root / VAT, "rate", corpus.of_known_system)
    for before, after in pairwise(sorted(entries, key=lambda entry: (entry["system"], entry["from"]))):
        same = before["system"] == after["system"]
        if same and not ("until" in before and before["until"] <= after["from"]):
            raise RegisterError(f"{after['at']}: les taux {before['percent']} et {after['percent']} se chevauchent")
    return [_rate(entry) for entry in entries]


def _rate(entry: dict[str, Any]) -> dict[str, Any]:
    return {
        "system": entry["system"],
        "percent": entry["percent"],
        "from": str(entry["from"]),
        "until": str(entry["until"]) if "until" in entry else None,
        "source": entry["source"],
        "grade": entry["grade"],
    }
