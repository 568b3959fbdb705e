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
    "opendata.licence": "Licence~: MIT, celle du projet~; à prendre librement.",
    "opendata.warning": (
        "Avertissement~: faits rapportés avec leur source et leur degré de certitude, non calculés, sans valeur "
        "officielle~; ce n’est pas le droit en vigueur."
    ),
    "opendata.state.new": "neuf",
    "opendata.state.refurbished": "reconditionné",
    "opendata.os.mobile": "terminaux mobiles",
    "opendata.grade.official": "texte officiel ou copie",
    "opendata.grade.society": "société de perception",
    "opendata.grade.press": "presse",
    "opendata.grade.shop": "site marchand",
    "opendata.grade.inferred": "déduit",
}
