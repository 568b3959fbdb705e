"""Exemptions of article L. 311-8, and refunds of articles 4 and 8 of the Belgian decree."""

from __future__ import annotations

FR: dict[str, str] = {
    "step.law_version": (
        "L’article L. 311-8 est publié ici dans sa rédaction applicable depuis le {start} ({authority}). Le {date}, "
        "ses I, II et III existaient déjà, dans une rédaction antérieure que ce site ne reproduit pas."
    ),
    "step.exempt_I": (
        "{buyer}~: cet acheteur est dans la liste du I, et les supports sont acquis pour son propre usage ou sa propre "
        "production. La rémunération n’est pas due."
    ),
    "step.exempt_disability": (
        "{buyer}~: l’organisme est sur la liste arrêtée par le ministre et se sert des supports pour aider des "
        "handicapés visuels ou auditifs, pour son propre usage. La rémunération n’est pas due."
    ),
    "step.exempt_II": (
        "Les supports sont acquis à des fins professionnelles et leurs conditions d’utilisation ne permettent pas de "
        "présumer un usage de copie privée. La rémunération n’est pas due."
    ),
    "step.exempt_IIbis": (
        "Les supports mis en circulation en France sont exportés ou livrés dans un autre pays de l’Union européenne~: "
        "la rémunération n’est pas due par la personne qui le fait."
    ),
    "step.no_IIbis": (
        "L’exonération des exportations et des livraisons intracommunautaires (II bis) n’existait pas le {date}~: elle "
        "vaut depuis le {start} ({authority})."
    ),
    "step.other_use": (
        "L’exonération du I veut un usage ou une production propres à l’acheteur~; pour un autre usage, la revente par "
        "exemple, elle ne joue pas."
    ),
    "step.not_listed": (
        "Un organisme d’aide aux handicapés doit figurer sur la liste arrêtée par le ministre~: faute d’y être, "
        "l’exonération ne joue pas."
    ),
    "step.presumed": (
        "Un achat professionnel ne suffit pas~: dès lors que les conditions d’utilisation laissent présumer un usage "
        "de copie privée, la rémunération reste due."
    ),
    "step.individual": (
        "Un particulier n’est pas dans la liste du I de l’article L. 311-8, et le II vise d’abord des fins "
        "professionnelles~: la rémunération, comprise dans le prix, reste due."
    ),
    "step.notably": (
        "Le II vise les supports acquis «~notamment~» à des fins professionnelles, dont les conditions d’utilisation "
        "ne permettent pas de présumer la copie privée. Le mot laisse place à d’autres fins~: que votre usage en soit "
        "une est une question de fait, à trancher avec la société de perception ou par un juge."
    ),
    "step.without": "Sans l’exonération, le montant unitaire serait de {amount}.",
    "step.amount_if_due": (
        "Le tarif lui-même est de {amount} par unité~; la réponse à cette question dit ce qu’il en advient."
    ),
    "step.agreement": (
        "Une convention constate l’exonération et en fixe les modalités~: rien n’est à avancer dans ce cadre."
    ),
    "step.agreement_or_refund": (
        "Deux voies~: conclure une convention qui constate l’exonération, ou, à défaut, demander le remboursement sur "
        "justificatifs. Dans la rédaction publiée ici, l’organisme qui refuse une convention doit dire pourquoi."
    ),
    "step.refund": (
        "Sans convention, la rémunération payée se récupère~: l’acheteur a droit à son remboursement, sur production "
        "des justificatifs que les ministres ont déterminés (ils ne sont pas publiés ici). Les textes ne fixent ni "
        "montant minimal ni délai."
    ),
    "question.use": "Les supports sont-ils acquis pour le propre usage ou la propre production de l’acheteur~?",
    "question.listed": "L’organisme figure-t-il sur la liste arrêtée par le ministre chargé de la culture~?",
    "question.copying": (
        "Les conditions d’utilisation permettent-elles de présumer un usage à des fins de copie privée~? C’est une "
        "question de fait~: par exemple, supports réservés à des sauvegardes de l’entreprise, ou laissés au personnel."
    ),
    "step.be_not_circulation": (
        "La mise à disposition réalise elle-même une exportation ou une livraison intracommunautaire~: ce n’est pas "
        "une mise en circulation en Belgique, et rien n’est dû."
    ),
    "step.be_export": (
        "L’entreprise qui exporte, ou livre dans un autre pays de l’Union, des appareils ou supports non usagés pour "
        "lesquels elle a supporté la rémunération peut en obtenir la restitution."
    ),
    "step.be_export_documents": (
        "À présenter~: la facture du fabricant, du grossiste ou de l’exclusif (ou, si le redevable est un autre "
        "importateur, tout document qui établit le paiement), et de quoi établir la sortie effective du territoire."
    ),
    "step.be_export_other": (
        "L’autre importateur ou acquéreur qui exporte, ou livre dans un autre pays de l’Union, des appareils ou "
        "supports non usagés pour lesquels il a supporté la rémunération peut en obtenir la restitution."
    ),
    "step.be_export_other_documents": (
        "À présenter~: la facture de la société de gestion des droits, et de quoi établir la sortie effective du "
        "territoire."
    ),
    "step.be_leaving": (
        "La sortie vers un pays hors de l’Union est une exportation, celle vers un autre pays membre une livraison "
        "intracommunautaire."
    ),
    "step.be_used": "La restitution ne vise que les appareils et supports non usagés~: pour ceux-ci, elle ne joue pas.",
    "step.be_no_proofs": "Sans ces pièces, la restitution ne peut pas être obtenue~: la rémunération reste à charge.",
    "question.unused": "Les appareils ou supports sont-ils non usagés~?",
    "step.be_57": (
        "Les personnes visées à l’article 57 de la loi obtiennent le remboursement en remettant une copie des "
        "factures, pour les appareils et supports utilisés dans les conditions de cet article. Savoir qui est visé ne "
        "se lit pas dans les textes publiés ici~: la loi du 30 juin 1994 n’y est pas reproduite."
    ),
    "step.be_not_57": "Le remboursement est réservé aux personnes visées à l’article 57 de la loi.",
    "step.be_institution": (
        "Pour les personnes visées au 4° de l’article 57, la demande est faite pour leur compte par une institution "
        "reconnue, créée à leur intention."
    ),
    "step.be_no_institution": (
        "Pour les personnes visées au 4° de l’article 57, une demande qui ne passe pas par une institution reconnue "
        "n’ouvre pas le remboursement."
    ),
    "step.be_floor": (
        "La demande porte sur {claimed}, au moins {floor}~: elle est recevable. Plusieurs factures peuvent être "
        "regroupées."
    ),
    "step.be_below": (
        "La demande porte sur {claimed}, moins que le minimum de {floor}. Elle n’est recevable qu’au terme d’un délai "
        "compté à partir de la facture."
    ),
    "step.be_below_ripe": "Ce délai est passé depuis le {day}~: la demande est recevable malgré son montant.",
    "step.be_below_green": (
        "Ce délai court jusqu’au {day}~: avant ce jour, la demande n’est pas recevable, à moins de regrouper des "
        "factures pour atteindre le minimum."
    ),
    "step.be_claims_more": (
        "Ce cas ne porte que {levied}~: le reste des {claimed} demandés doit venir d’autres factures, regroupées "
        "dans la même demande."
    ),
    "step.be_no_fees": "Le remboursement se fait sans déduction de frais de gestion.",
    "question.institution": (
        "La demande est-elle faite par une institution reconnue, créée à l’intention de ces personnes~?"
    ),
    "question.invoiced": (
        "De quand date la facture~? Sous le minimum, la demande doit attendre la fin d’un délai compté depuis la "
        "facture."
    ),
    "question.requested": "Quand la demande de remboursement est-elle faite~?",
}
