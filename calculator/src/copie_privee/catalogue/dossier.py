"""Exempt or refundable: the questions in order, and the file that ends them."""

from __future__ import annotations

FR: dict[str, str] = {
    "dossier.ask.export.fr": (
        "Les supports mis en circulation en France sont-ils exportés, ou livrés dans un autre pays de l’Union~?"
    ),
    "dossier.ask.export.be": "Les appareils ou supports quittent-ils la Belgique, exportés ou livrés dans l’Union~?",
    "dossier.ask.buyer": "Qui achète les supports~?",
    "dossier.ask.agreement": "Une convention a-t-elle été conclue avec la société de perception~?",
    "dossier.ask.payer": "Qui les fait sortir~?",
    "dossier.ask.proofs": "Avez-vous ces pièces~?",
    "dossier.ask.article57": "La demande vient-elle d’une personne visée à l’article 57 de la loi belge~?",
    "dossier.ask.claimed": (
        "Quel montant demandez-vous, toutes factures regroupées~? Le calcul donne {total} pour ce cas."
    ),
    "dossier.choice.payer.none": "une entreprise qui a acheté en Belgique, et supporté la rémunération dans le prix",
    "dossier.title.exempt": "Dossier d’exonération",
    "dossier.title.refundable": "Dossier de remboursement",
    "dossier.title.not_liable": "Rien à payer",
    "dossier.title.due": "Ni exonération ni remboursement",
    "dossier.title.early": "Demande de remboursement pas encore recevable",
    "dossier.title.zero": "Rien à payer",
    "dossier.title.outside_texts": "Hors des textes publiés ici",
    "dossier.title.needs_judgement": "À trancher d’abord",
    "dossier.step": "Question {number}",
    "dossier.papers.none": "Aucune pièce~: rien n’est à demander.",
    "dossier.floor.none": "Les textes ne fixent ni montant minimal ni délai pour demander.",
    "dossier.paper.agreement": "La convention conclue avec la société de perception, qui constate l’exonération.",
    "dossier.paper.ask_agreement": (
        "La demande de convention. Si elle est refusée, le refus doit être motivé~: gardez-le, il ouvre la voie du "
        "remboursement."
    ),
    "dossier.paper.justify": (
        "Les justificatifs déterminés par les ministres chargés de la culture et de l’économie. Leur liste n’est pas "
        "publiée ici."
    ),
    "dossier.paper.invoice": "Les factures d’achat des supports, où la rémunération est comprise.",
    "dossier.paper.listed": "La liste arrêtée par le ministre, où l’organisme figure.",
    "dossier.paper.be_invoice": "Une copie de la facture du fabricant, du grossiste ou de l’exclusif.",
    "dossier.paper.be_paid": (
        "Ou, si le redevable est un autre importateur ou acquéreur, tout document qui établit le paiement."
    ),
    "dossier.paper.be_own_invoice": "Une copie de la facture de la société de gestion des droits.",
    "dossier.paper.be_left": "Tous les éléments qui établissent la sortie effective de Belgique.",
    "dossier.paper.be_57": "Une copie des factures des appareils et supports utilisés dans les conditions de la loi.",
    "dossier.floor.be": "Le minimum est de {floor}~: plusieurs factures peuvent être regroupées.",
    "dossier.floor.be_date": "Sous ce minimum, la demande est recevable à partir du {day}.",
    "dossier.floor.be_fees": "Rien n’est retenu pour frais de gestion.",
    "dossier.human.use": (
        "Que les supports servent bien à l’usage ou à la production propres de l’acheteur~: une question de fait, à "
        "établir."
    ),
    "dossier.human.copying": (
        "Que les conditions d’utilisation excluent de présumer la copie privée~: une appréciation, pas un calcul."
    ),
    "dossier.human.organisation": (
        "Que l’organisme de perception conclue la convention~; le texte dit qu’elle «~peut~» l’être, et veut qu’un "
        "refus soit motivé."
    ),
    "dossier.human.export": "Que les supports ont bien quitté le pays, et quand.",
    "dossier.human.listed": "L’inscription sur la liste du ministre.",
    "dossier.human.version": (
        "La date du cas est antérieure à la rédaction publiée ici~: relire l’article dans sa rédaction d’alors."
    ),
    "dossier.human.unused": "Que les appareils ou supports sont non usagés.",
    "dossier.human.article57": (
        "Que le demandeur est visé à l’article 57 de la loi du 30 juin 1994, qui n’est pas publiée ici."
    ),
    "dossier.human.institution": "La reconnaissance de l’institution qui demande pour ces personnes.",
    "dossier.human.ministers": "Que les justificatifs réunis sont ceux de la liste des ministres.",
    "dossier.human.none": "Rien d’autre~: les réponses suffisent.",
    "dossier.back": "Changer cette réponse~: {question}",
}
