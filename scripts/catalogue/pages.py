"""Names of pages and what stands around the law: contents, neighbours, citations, exports, search."""

from __future__ import annotations

FR: dict[str, str] = {
    "page.preamble": "Visas et considérants",
    "page.whole": "Texte entier",
    "page.several_amounts": "montants de la rémunération",
    "cited.whole": "l’ensemble",
    "search.preamble": "{text}, visas et considérants",
    "search.whole": "{text}, texte entier",
    "citation": "{title}, {place}, {published}",
    "export.editor": "Copie privée, édition documentaire",
    "opendata.per_unit": "unité",
}
