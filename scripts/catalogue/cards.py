"""What calculators, tools and staircases say on their own account, besides the calculator's sentences."""

from __future__ import annotations

FR: dict[str, str] = {
    "social.site": "Copie privée~: le texte, le tarif, le calcul",
    "tool.both_systems": "Tous les pays",
    "tool.way": "{field}~: {answer}",
    "staircase.title": "{category}~: le montant selon la capacité",
    "staircase.up_to": "jusqu’à {up_to}",
    "staircase.between": "au-delà de {above} et jusqu’à {up_to}",
    "staircase.above": "au-delà de {above}",
    "staircase.per_go": "{amount} par gigaoctet",
    "staircase.per_unit": "{amount} l’unité",
    "staircase.band": "{bounds}~: {rate}",
    "staircase.beyond": "au-delà de {bound}~: {amount}, comme pour {bound}",
    "staircase.drop": "À {above}, la rémunération baisse de {before} à {then}.",
    "staircase.drop_same": (
        "À {above}, la rémunération baisse de {before} à {then}~; il faut {size} Go pour retrouver le montant de "
        "{bound}."
    ),
}
