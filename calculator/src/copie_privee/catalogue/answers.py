"""Outcomes, competing readings, warnings, and the lines around an answer."""

from __future__ import annotations

FR: dict[str, str] = {
    "outcome.due": "Rémunération due",
    "outcome.zero": "Montant fixé à zéro",
    "outcome.exempt": "Exonération~: rien n’est dû",
    "outcome.refundable": "Remboursement possible",
    "outcome.not_liable": "Non assujetti~: rien n’est dû",
    "outcome.outside_texts": "Hors des textes publiés ici",
    "outcome.needs_judgement": "À vous de trancher une question de fait",
    "display.quantity": "{quantity} × {amount} = {total}",
    "display.exact": "Montant exact avant arrondi~: {exact}",
    "display.none": "Aucun montant",
    "display.period": "du {start} au {end}",
    "display.period_open": "depuis le {start}",
    "display.validity": "Tarif applicable {period}. Fin~: {authority}.",
    "display.grade.inferred": "Période déduite des sources, non lue telle quelle~: {note}.",
    "display.outcome": "{amount} ({outcome})",
    "display.deadline": "{what}~: {day}",
    "display.reading_difference": "{total} ({difference})",
    "display.memo.text": "{title}, sha256 du texte reçu~: {sha256}",
    "display.memo.version": "Calculé par copie-privee {version}.",
    "display.reading": "{label}~: {total}. {ground}",
    "warning.vat": "Hors TVA, selon l’usage~: les textes ne parlent pas de la TVA.",
    "warning.no_end": (
        "Aucune fin de ce tarif n’a été trouvée jusqu’en {seen_until}~; cela ne prouve pas qu’il s’applique encore le "
        "{date}."
    ),
    "warning.dot": (
        "«~{typed}~» a été lu {read}~: le point sépare les décimales. Pour les milliers, écrivez une espace."
    ),
    "warning.ignored": "Sans effet ici, et laissé de côté~: {fields}.",
    "reading.default": "Lecture retenue",
    "reading.default.round-after": (
        "Le montant unitaire est arrondi au centime, puis multiplié~: les montants publiés sont arrondis à l’unité. Le "
        "texte ne dit rien de l’arrondi."
    ),
    "reading.round-after": "Multiplier d’abord, arrondir ensuite",
    "reading.round-after.ground": "Les textes ne fixent aucune règle d’arrondi.",
}
