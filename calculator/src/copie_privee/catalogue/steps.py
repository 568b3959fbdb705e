"""The reasons that every system gives: definition, dates, bands, rounding; and the names of dates."""

from __future__ import annotations

FR: dict[str, str] = {
    "step.defined": "La catégorie «~{category}~» est définie ici~: {place}.",
    "step.in_force": "Le {date}, ce tarif était applicable~: il l’a été du {start} au {end}. Fin~: {authority}.",
    "step.in_force_open": "Le {date}, ce tarif était applicable~: il l’est depuis le {start}, et {authority}.",
    "step.in_force_unknown": (
        "Ce tarif est applicable depuis le {start}, et {authority}. Rien ici ne permet de dire s’il l’est encore le "
        "{date}~: le montant est celui de ce texte, à vérifier."
    ),
    "step.before": (
        "Le {date} est antérieur au {start}, premier jour d’application de ce tarif ({authority}). Les textes publiés "
        "ici ne disent pas ce qui était dû avant."
    ),
    "step.after": (
        "Le {date} est postérieur au {end}, dernier jour d’application de ce tarif~: il a pris fin avec un texte qui "
        "n’est pas publié ici ({authority})."
    ),
    "step.band_fixed": "Pour {capacity}, le texte fixe le montant à {amount} par appareil ou support.",
    "step.fixed": "Le texte fixe le montant à {amount} l’unité, quelle que soit la capacité.",
    "step.zero": "Le texte fixe le montant à {amount}~: rien n’est à payer.",
    "step.band_rate": (
        "Pour {capacity}, le texte fixe un tarif de {rate} par gigaoctet, qui s’applique à toute la capacité~: "
        "{gigabytes} × {rate} = {exact}."
    ),
    "step.rounded": (
        "Arrondi au centime, le montant unitaire est de {amount}. Les textes ne fixent pas de règle d’arrondi~; les "
        "montants publiés sont arrondis au centime le plus proche."
    ),
    "step.quantity": "Pour {quantity} unités~: {quantity} × {amount} = {total}.",
    "step.amount_if_due": (
        "Le tarif lui-même est de {amount} par unité~; la réponse à cette question dit ce qu’il en advient."
    ),
    "deadline.payment": "Paiement, au plus tard",
    "deadline.payment_day": "Paiement",
}
