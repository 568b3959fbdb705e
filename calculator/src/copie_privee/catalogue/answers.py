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
    "warning.exemption_no_end": (
        "Aucune version postérieure de l’article L. 311-8 n’a été trouvée jusqu’en {seen_until}~; cela ne prouve pas "
        "qu’il valait encore ainsi le {date}."
    ),
    "warning.unit": "«~{typed}~» est lu {read}~: sans unité, un nombre est compté en gigaoctets.",
    "warning.dot": (
        "«~{typed}~» a été lu {read}~: le point sépare les décimales. Pour les milliers, écrivez une espace."
    ),
    "warning.ignored": "Sans effet ici, et laissé de côté~: {fields}.",
    "reading.default": "Lecture retenue",
    "reading.default.unit-1024": "La capacité est comptée telle qu’écrite, {capacity}, en unités décimales.",
    "reading.default.unit-binary": (
        "Les unités sont décimales, comme les écrivent les fabricants~; le texte belge ne le dit pas."
    ),
    "reading.default.round-after": (
        "Le montant unitaire est arrondi au centime, puis multiplié~: les montants publiés sont arrondis à l’unité. Le "
        "texte ne dit rien de l’arrondi."
    ),
    "reading.default.offer": "Le montant de l’ensemble, au tarif de l’appareil~: «~{words}~».",
    "reading.default.clear-days": (
        "Ni le premier ni le dernier jour du délai ne comptent~: règle générale des jours francs, sans décision propre "
        "à la copie privée."
    ),
    "reading.unit-1024": "Étiquette comptée {read}",
    "reading.unit-1024.ground": (
        "Pratique constatée~: la société Copie France a compté 1~000 pour un support étiqueté 1~024 dans la même "
        "unité. Degré~: pratique rapportée, aucun texte."
    ),
    "reading.unit-binary": "Unités binaires (1~024 pour chaque pas)",
    "reading.unit-binary.ground": (
        "Le texte belge emploie GB et TB sans les définir~: rien n’exclut les unités binaires."
    ),
    "reading.round-after": "Multiplier d’abord, arrondir ensuite",
    "reading.round-after.ground": "Les textes ne fixent aucune règle d’arrondi.",
    "reading.offer-medium": "Le support seul, au tarif de la capacité totale",
    "reading.offer-medium.ground": (
        "Le texte assujettit «~{words}~»~: on peut n’y voir que le support, qui paie {rate} par gigaoctet sur ses "
        "propres {medium}. Déduit du texte~; aucun exemple officiel."
    ),
    "reading.offer-difference": "La différence entre l’ensemble et l’appareil nu",
    "reading.offer-difference.ground": (
        "L’appareil nu a déjà payé {bare} pour {integrated}~: le support ne paierait que le reste. Déduit du texte~; "
        "aucun exemple officiel."
    ),
    "reading.offer-difference.negative": (
        "L’appareil nu, pour {integrated}, paie {bare}, plus que l’ensemble~: la différence est négative, et comptée "
        "pour zéro. Déduit du texte~; aucun exemple officiel."
    ),
    "reading.clear-days": "Paiement au plus tard le {day}",
    "reading.clear-days.ground": (
        "Autre lecture des jours francs~: le dernier jour du délai est le dernier jour pour payer. Aucune décision "
        "propre à la copie privée n’a été trouvée."
    ),
}
