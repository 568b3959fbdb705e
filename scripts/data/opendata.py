"""The tariffs as open data, `/donnees/tarifs.json` and `/donnees/tarifs.csv`, and the schemas of the calculator's JSON.

Takes the data packed into the wheel; writes the files. One line of the CSV is one band.
"""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

from copie_privee import assessment_schema, case_schema
from copie_privee.law import Law
from scripts.catalogue import say

COLUMNS = (
    "systeme", "categorie", "libelle", "oeuvre", "eid", "au_dela_de", "jusqu_a", "pour", "montant", "par",
    "monnaie", "du", "au", "citation",
)  # fmt: skip


def write_open_data(data: dict[str, Any], law: Law, docs: Path) -> None:
    """The files, beside the page that describes them."""
    folder = docs / "donnees"
    folder.mkdir(exist_ok=True)
    (folder / "tarifs.json").write_text(tariffs_json(data), encoding="utf-8")
    (folder / "tarifs.csv").write_text(tariffs_csv(data), encoding="utf-8")
    for name, schema in (("cas", case_schema(law)), ("evaluation", assessment_schema(law))):
        text = json.dumps(schema, ensure_ascii=False, indent=2)
        (folder / f"{name}.schema.json").write_text(text + "\n", encoding="utf-8")


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
        "par": say("opendata.per_unit") if band["per"] == "unit" else band["per"],
        "monnaie": "EUR",
        "du": category["valid"]["from"],
        "au": category["valid"]["until"] or "",
        "citation": band["quote"],
    }
