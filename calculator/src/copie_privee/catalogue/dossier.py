"""Exempt or refundable: the questions in order, and the file that ends them."""

from __future__ import annotations

FR: dict[str, str] = {
    "dossier.title.exempt": "Dossier d’exonération",
    "dossier.title.refundable": "Dossier de remboursement",
    "dossier.title.not_liable": "Rien à payer",
    "dossier.title.due": "Ni exonération ni remboursement",
    "dossier.title.early": "Demande de remboursement pas encore recevable",
    "dossier.title.zero": "Rien à payer",
    "dossier.title.outside_texts": "Aucun texte publié ici ne couvre ce cas",
    "dossier.title.needs_judgement": "Il manque une précision",
    "dossier.stake.exempt": "Montant dont vous êtes dispensé",
    "dossier.stake.refundable": "Montant à rembourser",
    "dossier.step.first": "Pour commencer",
    "dossier.step.next": "Question suivante",
    "dossier.papers.none": "Aucune pièce~: rien n’est à demander.",
    "dossier.floor.none": "Les textes publiés ici ne fixent ni montant minimal ni délai pour demander.",
    "dossier.human.export": "Que les supports ont bien quitté le pays, et quand.",
    "dossier.human.none": "Rien d’autre~: les réponses suffisent.",
    "dossier.back": "Changer cette réponse~: {question}",
}
