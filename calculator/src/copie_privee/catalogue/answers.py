"""Outcomes, competing readings, warnings, and the lines around an answer."""

from __future__ import annotations

FR: dict[str, str] = {
    "outcome.due": "Rémunération due",
    "outcome.zero": "Montant fixé à zéro",
    "outcome.exempt": "Exonération~: rien n’est dû",
    "outcome.refundable": "Remboursement possible",
    "outcome.not_liable": "Non assujetti~: rien n’est dû",
    "outcome.outside_texts": "Hors des textes publiés ici",
    "outcome.needs_judgement": "Une question à trancher d’abord",
    "display.quantity": "{quantity} × {amount} = {total}",
    "display.exact": "Montant exact avant arrondi~: {exact}",
    "display.none": "Aucun montant",
    "display.period": "du {start} au {end}",
    "display.period_open": "à partir du {start}",
    "display.day": "Date retenue~: {when}.",
    "display.in_force": "Tarif appliqué {period}",
    "display.shares": "{device} pour l’appareil, {medium} pour le support",
    "display.validity": "Tarif appliqué {period}. Fin~: {authority}.",
    "display.grade.inferred": "Période déduite, qu’aucune source consultée ne donne~: {note}.",
    "display.outcome": "{amount} ({outcome})",
    "display.deadline": "{what}~: {day}",
    "display.reading_difference": "{total} ({difference})",
    "display.memo.text": "Texte~: {title}.",
    "display.memo.version": "Calculé par copie-privee {version}.",
    "display.reading": "{label}~: {total}. {ground}",
    "warning.vat": "Hors TVA, selon l’usage~: les textes publiés ici ne parlent pas de la TVA.",
    "warning.no_end": (
        "Aucune fin de ce tarif n’a été trouvée jusqu’au {seen_until}~; cela ne prouve pas qu’il s’applique encore "
        "le {date}."
    ),
    "warning.unit": "«~{typed}~» est lu {read}~: sans unité, un nombre est compté en gigaoctets.",
    "warning.dot": (
        "«~{typed}~» a été lu {read}~: le point sépare les décimales. Pour les milliers, écrivez une espace."
    ),
    "warning.ignored": "Sans effet ici, et laissé de côté~: {fields}.",
    "reading.default": "Lecture retenue",
    "reading.default.round-after": (
        "Le montant unitaire est arrondi au centime, puis multiplié~: les montants que la presse et les sociétés de "
        "perception ont publiés sont arrondis par unité. Les textes publiés ici ne disent rien de l’arrondi."
    ),
    "reading.round-after": "Multiplier d’abord, arrondir ensuite",
    "reading.round-after.ground": "Les textes publiés ici ne fixent aucune règle d’arrondi.",
    "display.validity_open": (
        "Tarif appliqué {period}~; aucune fin trouvée dans les sources consultées, qui vont jusqu’au {seen}."
    ),
    "display.lot": "Lot~: {medium} et {device}",
    "display.lot_amount": "Montant du lot, appareil compris",
    "warning.rest_day": (
        "Le {day} est un {kind}~: les textes publiés ici ne disent pas que le terme en est reporté au jour ouvrable "
        "suivant."
    ),
    "day.saturday": "samedi",
    "day.sunday": "dimanche",
    "day.holiday": "jour férié",
    "display.reading_shares": (
        "{label}~: {total} pour le lot, dont {device} pour l’appareil et {medium} pour le support. {ground}"
    ),
}
