"""Who pays when, and what is declared."""

from __future__ import annotations

FR: dict[str, str] = {
    "deadline.statement": "Relevé de sortie de stock de {month}, au plus tard",
    "deadline.payment": "Paiement, au plus tard",
    "deadline.payment_reading": "Paiement, au plus tard, autre lecture des jours francs",
    "deadline.payment_day": "Paiement",
    "deadline.declaration": "Déclaration de {month}, au plus tard",
    "deadline.receivable": "Demande de remboursement recevable à partir de ce jour",
    "step.fr_exclusive": (
        "Fabricant ou importateur exclusif~: la rémunération est exigible à la sortie de stock et se paie dans les "
        "{days} jours francs qui suivent la fin de ce mois, donc à compter du {end}."
    ),
    "step.fr_wholesale": (
        "Importateur-grossiste~: la rémunération est exigible à la sortie de stock et se paie dans les {days} jours "
        "francs qui suivent la fin de ce mois, donc à compter du {end}."
    ),
    "step.fr_other": "Autre importateur~: la rémunération est exigible et se paie le jour de l’acquisition.",
    "step.fr_statement": "Le relevé des sorties de stock d’un mois est transmis au plus tard le {day} du mois suivant.",
    "step.fr_declaration": (
        "La déclaration indique, catégorie par catégorie, le nombre de supports et la capacité de chacun~; cette "
        "capacité est présumée être celle que déclare le redevable."
    ),
    "step.fr_offer_declaration": (
        "Pour une offre avec un appareil, la déclaration mentionne à part l’appareil, le nombre de supports en offre "
        "groupée et en offre de complément, la capacité déjà intégrée à l’appareil et celle du support."
    ),
    "step.be_circulation": (
        "La rémunération est due à la mise en circulation en Belgique~; pour un fabricant, un exclusif ou un "
        "grossiste, c’est la mise à disposition."
    ),
    "step.be_circulation_other": (
        "La rémunération est due à la mise en circulation en Belgique~; pour un autre importateur ou acquéreur, c’est "
        "l’importation ou l’acquisition."
    ),
    "step.be_manufacturer": "Le fabricant est un redevable, au même titre que les importateurs et les acquéreurs.",
    "step.be_exclusive": "Est exclusif celui qui a un droit exclusif de distribution en Belgique.",
    "step.be_wholesale": "Est grossiste celui dont l’activité principale est de fournir d’autres distributeurs.",
    "step.be_other": "Est «~autre~» l’importateur ou l’acquéreur qui n’est ni exclusif ni grossiste.",
    "step.be_declaration": (
        "La déclaration du mois est remise avant le {day}e jour du mois suivant, donc le {last} au plus tard."
    ),
    "step.be_mentions": (
        "La déclaration mentionne le nombre, les caractéristiques et, là où le montant en dépend, la capacité."
    ),
    "step.be_payment": (
        "Le montant est notifié par la société de gestion des droits, puis payé dans les {days} jours de cette "
        "notification."
    ),
    "step.be_payment_other": "Le montant est payé dès sa notification par la société de gestion des droits.",
    "step.be_invoice": "Vos factures mentionnent de manière distincte le montant de la rémunération.",
}
