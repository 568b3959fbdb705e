"""The tariffs as open data: `/donnees/tarifs.json` and `/donnees/tarifs.csv`.

Takes the data packed into the wheel; gives the two files. One line of the CSV is one band.
"""

from __future__ import annotations

import csv
import io
import json
from typing import Any

COLUMNS = (
    "systeme", "categorie", "libelle", "oeuvre", "eid", "au_dela_de", "jusqu_a", "pour", "montant", "par",
    "monnaie", "du", "au", "citation",
)  # fmt: skip


def tariffs_json(law: dict[str, Any]) -> str:
    """Works, categories and bands, indented; numbers as strings with `.`."""
    data = {"works": law["works"], "categories": law["categories"]}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def tariffs_csv(law: dict[str, Any]) -> str:
    """One row a band; `au` is the first day the tariff no longer applied, empty if not known."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for category in law["categories"]:
        for band in category["bands"]:
            writer.writerow(_row(category, band))
    return out.getvalue()


def _row(category: dict[str, Any], band: dict[str, Any]) -> dict[str, str]:
    def size(key: str) -> str:
        return f"{band[key]['value']} {band[key]['unit']}" if band[key] else ""

    return {
        "systeme": category["system"],
        "categorie": category["id"],
        "libelle": category["label"],
        "oeuvre": category["work"],
        "eid": band["eid"],
        "au_dela_de": size("above"),
        "jusqu_a": size("up_to"),
        "pour": size("base"),
        "montant": band["amount"],
        "par": "unité" if band["per"] == "unit" else band["per"],
        "monnaie": "EUR",
        "du": category["valid"]["from"],
        "au": category["valid"]["until"] or "",
        "citation": band["quote"],
    }
