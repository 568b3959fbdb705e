"""What the French rules say to a reader about who buys, exports, pays and when; `~` is the narrow no-break space."""

from __future__ import annotations

PEOPLE: dict[str, str] = {
    "accepted.exigible_version": (
        "une date avec son jour~: ce mois-là, l’article L. 311-8 a changé, et une exportation n’est exonérée que "
        "depuis le {start}"
    ),
    "accepted.exigible_day": "une date avec son jour~: pour un autre importateur le paiement est dû ce jour même",
    "step.law_version": (
        "L’article L. 311-8 est publié ici dans la rédaction du {start}~: {authority}. Le {date}, "
        "ses I, II et III existaient déjà, dans une rédaction antérieure que ce site ne reproduit pas."
    ),
    "step.exempt_I": (
        "{buyer}~: cet acheteur est de ceux que nomme le I de l’article L. 311-8, et les supports sont acquis pour son "
        "propre usage ou sa propre production. La rémunération n’est pas due."
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
        "la rémunération n’est pas due par la personne qui les exporte ou les livre."
    ),
    "step.no_IIbis": (
        "L’exonération des exportations et des livraisons dans l’Union (II bis) n’existait pas le {date}~: elle date "
        "du {start}, {authority}."
    ),
    "step.other_use": (
        "Le I de l’article L. 311-8 n’exonère ces acheteurs que pour leur propre usage ou leur propre production~; "
        "pour un autre usage, la revente par exemple, il ne joue pas."
    ),
    "step.not_listed": (
        "Un organisme d’aide aux handicapés doit figurer sur la liste arrêtée par le ministre~: faute d’y être, "
        "l’exonération ne joue pas."
    ),
    "step.presumed": (
        "Les conditions d’utilisation laissent présumer un usage de copie privée~: le II de l’article L. 311-8 "
        "n’exonère pas ces supports, même achetés à des fins professionnelles."
    ),
    "step.individual": (
        "Un particulier n’est aucun des acheteurs que nomme le I de l’article L. 311-8~: entreprises de communication "
        "audiovisuelle, producteurs, éditeurs numériques, organismes d’aide aux handicapés."
    ),
    "step.notably": (
        "Le II de l’article L. 311-8 vise les supports acquis «~notamment~» à des fins professionnelles, quand les "
        "conditions d’utilisation ne permettent pas de présumer la copie privée. Le mot laisse place à d’autres "
        "fins~: que les vôtres en soient est une question à trancher avec la société de perception ou par un juge."
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
    "deadline.statement": "Relevé de sortie de stock {month}, au plus tard",
    "deadline.payment_reading": "Paiement, au plus tard, autre lecture des jours francs",
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
        "Pour une offre avec un appareil, la déclaration distingue cinq choses~: l’appareil, le nombre de supports "
        "en offre groupée, leur nombre en offre de complément, la capacité déjà intégrée à l’appareil, celle du "
        "support. Les deux capacités sont ainsi déclarées à part, et aucune n’est comptée deux fois."
    ),
    "warning.exemption_no_end": (
        "L’article L. 311-8 a été relu dans les mêmes mots jusqu’au {seen_until}~; cela ne prouve pas qu’il vaut "
        "encore ainsi le {date}."
    ),
    "compare.when.fr": "en France, le délai court de la fin du mois",
    "compare.who.fr": "La doivent les fabricants et les importateurs.",
    "dossier.ask.export.fr": (
        "Les supports mis en circulation en France sont-ils exportés, ou livrés dans un autre pays de l’Union~?"
    ),
    "dossier.who.export.oui.fr": "Entreprise qui exporte, ou livre dans un autre pays de l’Union",
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
        "Qui achète, et à quelles fins~? Le II de l’article L. 311-8 exonère les supports acquis «~notamment~» à des "
        "fins professionnelles, quand leurs conditions d’utilisation excluent de présumer la copie privée."
    ),
    "question.purposes.fr": (
        "Les supports sont-ils acquis à des fins professionnelles~? Le II de l’article L. 311-8 les exonère alors. Il "
        "dit «~notamment~»~: pour d’autres fins, la question reste ouverte."
    ),
    "step.fr_still_due": (
        "L’exonération profite à l’acheteur ou à l’exportateur~: à elle seule, elle ne dispense pas le fabricant ou "
        "l’importateur de déclarer et de payer, car le remboursement suppose un montant payé. Une convention en "
        "règle les modalités, que ce site ne connaît pas."
    ),
    "step.clear_days": (
        "Par «~jours francs~», l’usage entend que ni le premier ni le dernier jour ne comptent~: paiement le {due} "
        "au plus tard. Autre lecture~: le dernier jour du délai est le dernier pour payer, le {sooner}. Aucune "
        "décision propre à la copie privée n’a été trouvée."
    ),
    "step.day.fr.unknown": (
        "La date qui compte est celle où la rémunération devient exigible~: la sortie du stock du fabricant, de "
        "l’importateur exclusif ou du grossiste, ou l’acquisition par un autre importateur. Le jour de la sortie "
        "de stock n’est pas donné~: le calcul prend à sa place la date d’achat, le {date}, alors que l’appareil a pu "
        "sortir du stock plus tôt."
    ),
    "step.day.fr.unknown.told": (
        "La date qui compte est celle où la rémunération est devenue exigible, à la sortie de stock ou à "
        "l’acquisition~: {when}. La date d’achat ou de vente n’y change rien."
    ),
    "step.day.fr.stock": (
        "La date qui compte est celle de la sortie de stock, où la rémunération devient exigible~: {when}."
    ),
    "step.day.fr.stock.told": (
        "La date qui compte est celle de la sortie de stock, où la rémunération devient exigible~: {when}. La "
        "date de vente n’y change rien."
    ),
    "step.day.fr.acquisition": (
        "La date qui compte est celle de l’acquisition par l’importateur, où la rémunération devient exigible~: {when}."
    ),
    "step.day.fr.acquisition.told": (
        "La date qui compte est celle de l’acquisition par l’importateur, où la rémunération devient exigible~: "
        "{when}. La date de vente n’y change rien."
    ),
    "step.near_start.fr": (
        "Sorti de stock avant le {start}, l’appareil ou le support relèverait d’un texte antérieur, qui n’est pas "
        "publié ici."
    ),
    "step.near_end.fr": (
        "Si l’appareil ou le support est sorti de stock le {last} au plus tard, le tarif d’alors s’appliquait encore."
    ),
    "date.fr": "Date d’achat",
    "date.fr.exclusive": "Date de sortie de stock",
    "date.fr.manufacturer": "Date de sortie de stock",
    "date.fr.wholesale": "Date de sortie de stock",
    "date.fr.other": "Date d’acquisition",
    "date.why.fr": (
        "Le jour qui choisit le tarif est celui où la rémunération devient exigible~: la sortie de stock pour un "
        "fabricant, un importateur exclusif ou un grossiste, l’acquisition pour un autre importateur. Si vous n’avez "
        "qu’une date d’achat, elle en tient lieu~; la sortie de stock a pu avoir lieu avant."
    ),
    "step.day.fr.none": (
        "La date qui compte est celle où la rémunération devient exigible~: la sortie du stock du fabricant, de "
        "l’importateur exclusif ou du grossiste, ou l’acquisition par un autre importateur. Aucune date n’est "
        "donnée~: celle d’aujourd’hui, le {date}, en tient lieu."
    ),
}
