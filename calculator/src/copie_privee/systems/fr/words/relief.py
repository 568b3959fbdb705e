"""France: who does not owe, and what a file holds; `~` stands for the narrow no-break space."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "step.law_version": (
        "L’article L. 311-8 est publié ici dans sa rédaction applicable depuis le {start}~: {authority}. Le {date}, "
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
        "L’exonération des exportations et des livraisons dans l’Union (II bis) n’existait pas le {date}~: elle date "
        "du {start}, {authority}."
    ),
    "step.other_use": (
        "L’exonération du I suppose un usage ou une production propres à l’acheteur~; pour un autre usage, la "
        "revente par exemple, elle ne joue pas."
    ),
    "step.not_listed": (
        "Un organisme d’aide aux handicapés doit figurer sur la liste arrêtée par le ministre~: faute d’y être, "
        "l’exonération ne joue pas."
    ),
    "step.presumed": (
        "Les conditions d’utilisation laissent présumer un usage de copie privée~: le II n’exonère pas ces supports, "
        "même achetés à des fins professionnelles."
    ),
    "step.individual": (
        "Un particulier n’est pas dans la liste du I de l’article L. 311-8, et le II vise d’abord des fins "
        "professionnelles~: la rémunération, comprise dans le prix, reste due."
    ),
    "step.notably": (
        "Le II vise les supports acquis «~notamment~» à des fins professionnelles, quand les conditions "
        "d’utilisation ne permettent pas de présumer la copie privée. Le mot laisse place à d’autres fins~: que les "
        "vôtres en soient est une question à trancher avec la société de perception ou par un juge."
    ),
    "step.without": "Sans l’exonération, le montant unitaire serait de {amount}.",
    "step.agreement": "Une convention constate l’exonération et en fixe les modalités.",
    "step.agreement_or_refund": (
        "Deux voies~: conclure une convention qui constate l’exonération, ou, à défaut, demander le remboursement "
        "sur justificatifs. Dans la rédaction publiée ici, l’organisme qui refuse une convention doit dire pourquoi."
    ),
    "step.refund": (
        "Sans convention, la rémunération payée se récupère~: les personnes exonérées ont droit à son remboursement, "
        "sur production des justificatifs que les ministres ont déterminés et qui ne sont pas publiés ici. Les "
        "textes publiés ici ne fixent ni montant minimal ni délai."
    ),
    "question.use.fr": "Les supports sont-ils acquis pour le propre usage ou la propre production de l’acheteur~?",
    "question.listed.fr": "L’organisme figure-t-il sur la liste arrêtée par le ministre chargé de la culture~?",
    "question.copying.fr": (
        "Les conditions d’utilisation permettent-elles de présumer un usage à des fins de copie privée~? C’est une "
        "question de fait~: par exemple, supports réservés à des sauvegardes de l’entreprise, ou laissés au personnel."
    ),
    "warning.exemption_no_end": (
        "L’article L. 311-8 a été relu dans les mêmes mots jusqu’au {seen_until}~; cela ne prouve pas qu’il vaut "
        "encore ainsi le {date}."
    ),
    "dossier.ask.export.fr": (
        "Les supports mis en circulation en France sont-ils exportés, ou livrés dans un autre pays de l’Union~?"
    ),
    "dossier.ask.buyer.fr": "Qui achète les supports~?",
    "dossier.ask.agreement.fr": "Une convention a-t-elle été conclue avec la société de perception~?",
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
    "dossier.human.listed": "L’inscription sur la liste du ministre.",
    "dossier.human.version": (
        "La date du cas est antérieure à la rédaction publiée ici~: relire l’article dans sa rédaction d’alors."
    ),
    "dossier.human.ministers": "Que les justificatifs réunis sont ceux de la liste des ministres.",
    "question.buyer.fr": (
        "Qui achète, et à quelles fins~? Le II vise les supports acquis «~notamment~» à des fins professionnelles, "
        "dont les conditions d’utilisation excluent de présumer la copie privée."
    ),
    "question.purposes.fr": (
        "Les supports sont-ils acquis à des fins professionnelles~? Le II les vise «~notamment~»~; pour d’autres "
        "fins, la question reste ouverte."
    ),
}
