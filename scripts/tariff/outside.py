"""Two small registers that stand beside the law: comparable devices (devices.toml) and rates of VAT (vat.toml).

Takes the corpus and the rules; gives plain data for the wheel. RegisterError for a device that leads to no category and
cites no words, or rates of one system that overlap.
"""

from __future__ import annotations

import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any

from scripts.lawdoc.corpus import Corpus, RegisterError
from scripts.tariff.rules import Rules

DEVICES, VAT = "devices.toml", "vat.toml"
GRADES = ("seen", "inferred", "memory")


def read_devices(corpus: Corpus, rules: Rules, path: Path | None = None) -> list[dict[str, Any]]:
    """Devices with one side for every system, each a category or the words that leave it out."""
    systems = list(dict.fromkeys(category.system for category in corpus.categories))
    known = {(category.system, category.id) for category in corpus.categories}
    devices = []
    for entry in tomllib.loads((path or corpus.root / DEVICES).read_text(encoding="utf-8"))["device"]:
        sides = {}
        for system in systems:
            side = entry.get(system, {})
            category, cites = side.get("category", ""), side.get("cites", [])
            where = f"{DEVICES}, {entry['id']}, {system}"
            if category and (system, category) not in known:
                raise RegisterError(f"{where} : catégorie inconnue « {category} »")
            if not category and (not cites or set(cites) - set(rules.phrases)):
                raise RegisterError(f"{where} : ni catégorie, ni mots de la loi")
            sides[system] = {"category": category, "fields": side.get("fields", {}), "cites": cites}
        devices.append({"id": entry["id"], "label": entry["label"], "sides": sides})
    return devices


def read_vat(path: Path) -> list[dict[str, Any]]:
    """Rates in the order of the register; the rates of a system follow each other without overlap."""
    rates = tomllib.loads(path.read_text(encoding="utf-8"))["rate"]
    for before, after in pairwise(rates):
        same = before["system"] == after["system"]
        if same and not ("until" in before and before["until"] <= after["from"]):
            raise RegisterError(f"{VAT} : les taux {before['percent']} et {after['percent']} se chevauchent")
    for rate in rates:
        if rate["grade"] not in GRADES:
            raise RegisterError(f"{VAT} : « {rate['grade']} » n'est pas un degré de certitude")
    return [
        {
            "system": rate["system"],
            "percent": rate["percent"],
            "from": str(rate["from"]),
            "until": str(rate["until"]) if "until" in rate else None,
            "source": rate["source"],
            "grade": rate["grade"],
        }
        for rate in rates
    ]
