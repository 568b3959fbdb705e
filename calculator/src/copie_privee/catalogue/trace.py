"""Where a figure comes from: the words around an amount that was traced back."""

from __future__ import annotations

FR: dict[str, str] = {
    "field.amount": "Montant",
    "accepted.amount": "un montant en euros, avec deux décimales au plus, virgule ou point",
    "trace.verdict.many": "{amount}~: {count} cas donnent ce montant, dans ces textes.",
    "trace.verdict.one": "{amount}~: un seul cas donne ce montant, dans ces textes.",
    "trace.verdict.arithmetic": (
        "{amount}~: aucune capacité en gigaoctets entiers, ni aucune capacité courante, ne donne ce montant. Seul le "
        "calcul le donne, pour des capacités que personne ne vend."
    ),
    "trace.verdict.none": (
        "{amount}~: rien, dans ces textes, ne donne ce montant. Il vient d’un autre texte, d’un autre calcul, ou "
        "comprend autre chose que la rémunération."
    ),
    "trace.verdict.quantity": "{amount} pour {quantity} unités",
    "trace.any": "quelle que soit la capacité",
    "trace.from": "{first} et plus",
    "trace.one": "{first}",
    "trace.between": "de {first} à {last}",
    "trace.range.exact": "Exactement~: {low}{high}.",
    "trace.range.low_in": "à partir de {low}",
    "trace.range.low_out": "au-delà de {low}",
    "trace.range.high_in": " et jusqu’à {high}",
    "trace.range.high_out": " et en deçà de {high}",
    "trace.range.open": ", sans limite",
    "trace.vat.none": "Hors TVA",
    "trace.vat.some": "TVA de {percent}~% comprise",
    "trace.vat.source": "Source du taux~: {source} ({grade}).",
    "trace.grade.seen": "lu dans une source",
    "trace.grade.inferred": "déduit des sources",
    "trace.grade.memory": "connu, non relu dans une source",
    "trace.sum.unit": "{unit} l’unité",
    "trace.sum.quantity": "{quantity} × {unit} = {total}",
    "trace.sum.vat": "{net} × {factor} = {amount}",
    "trace.sum.each": "{quantity} × ({unit} × {factor} = {each}) = {amount}",
    "trace.compute": "Calculer~: {category}, {capacity}",
}
