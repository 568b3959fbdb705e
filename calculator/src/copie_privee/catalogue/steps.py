"""The reasons that every system gives: definition, dates, bands, rounding; and the names of dates."""

from __future__ import annotations

FR: dict[str, str] = {
    "step.defined": "La catégorie «~{category}~» est définie ici~: {place}.",
    "step.in_force": "Le {date}, ce tarif s’appliquait~: il a été en vigueur du {start} au {end}. Fin~: {authority}.",
    "step.in_force_open": (
        "Le {date}, ce tarif s’appliquait~: il a pris effet le {start}. Aucune fin n’a été trouvée dans les sources "
        "consultées, qui vont jusqu’au {seen}."
    ),
    "step.in_force_unknown": (
        "Ce tarif a pris effet le {start}. Aucune fin n’a été trouvée dans les sources consultées, mais elles "
        "s’arrêtent au {seen}~: rien ici ne dit ce qui s’applique le {date}. Le montant est celui de ce texte, à "
        "vérifier."
    ),
    "step.before": (
        "Le {date} est antérieur au {start}, premier jour d’application de ce tarif~: {authority}. Les textes "
        "publiés ici ne disent pas ce qui était dû avant."
    ),
    "step.after": (
        "Le {date} est postérieur au {end}, dernier jour d’application de ce tarif. Il a pris fin avec un texte qui "
        "n’est pas publié ici~: {authority}."
    ),
    "step.band_fixed": "Pour {capacity}, le texte fixe le montant à {amount} par appareil ou support.",
    "step.fixed": "Le texte fixe le montant à {amount} l’unité, quelle que soit la capacité.",
    "step.zero": "Le texte fixe le montant à {amount}~: rien n’est à payer.",
    "step.band_rate": (
        "Pour {capacity}, le texte fixe un tarif de {rate} par gigaoctet, qui s’applique à toute la capacité~: "
        "{gigabytes} × {rate} = {exact}."
    ),
    "step.rounded": (
        "Arrondi au centime, le montant unitaire est de {amount}. Les textes publiés ici ne fixent pas de règle "
        "d’arrondi~; les montants que la presse et les sociétés de perception ont publiés sont arrondis au centime "
        "le plus proche."
    ),
    "step.quantity": "Pour {quantity} unités~: {quantity} × {amount} = {total}.",
    "deadline.payment": "Paiement, au plus tard",
    "deadline.payment_day": "Paiement",
    "step.list_read": "La liste lue est celle de ce texte ({work}), appliquée {period}.",
    "date.on": "le {day}",
    "date.in": "en {month}",
    "step.near_end.amount": "{then} La réponse serait alors «~{outcome}~», {amount} par unité.",
    "step.near_end.answer": "{then} La réponse serait alors «~{outcome}~».",
    "step.amount_or_nothing": (
        "Les montants des deux réponses~: {amount} par unité si la rémunération est due, rien si elle ne l’est pas."
    ),
    "step.amount_back_or_not": (
        "Les montants des deux réponses~: {amount} par unité à rendre, ou rien à rendre, et la rémunération reste à "
        "charge."
    ),
    "date.month": "mois {month}",
    "date.day": "{day}",
}
