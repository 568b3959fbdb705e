"""What the rules of Utopie say to a reader, by id; `~` stands for the narrow no-break space."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "system.xx": "Utopie",
    "system.in.xx": "en Utopie",
    "step.xx_school": "Une école utopienne obtient le remboursement.",
    "step.xx_sale": "Le vendeur utopien paie le jour de la vente.",
    "step.xx_day": "La date qui compte est celle de la vente utopienne~: le {date}.",
    "step.near_start.xx": "Vendu avant le {start}, l’objet utopien relèverait d’un autre texte.",
    "step.near_end.xx": "Vendu le {last} au plus tard, l’objet utopien était encore soumis~: {told}.",
    "date.xx": "Date de vente utopienne",
    **{f"date.xx.{payer}": "Date de vente utopienne" for payer in ("exclusive", "manufacturer", "wholesale", "other")},
    "date.why.xx": "La date utopienne est celle de la vente.",
    "compare.unit.xx": "Le texte utopien ne définit pas ses unités.",
    "compare.who.xx": "Paie le vendeur utopien.",
    "compare.when.xx": "en Utopie, le jour de la vente",
    "dossier.ask.institution.xx": "Une école utopienne fait-elle la demande~?",
    "dossier.paper.xx_invoice": "La facture présentée par l’école utopienne.",
    "guide.question.utopian": "L’objet utopien parle-t-il~?",
    "guide.answer.utopian.speaks": "Oui, il parle en utopien",
    "guide.answer.utopian.keeps": "Non, il garde l’utopien",
    "guide.answer.utopian.neither": "Ni l’un ni l’autre, en utopien",
}
