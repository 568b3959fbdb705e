"""What the Belgian rules say to a reader, by id; `~` stands for the narrow no-break space."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "system.be": "Belgique",
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
    "step.be_used": (
        "La restitution de l’article 4 ne vise que les appareils et supports non usagés~: pour des appareils ou "
        "supports usagés, elle ne joue pas."
    ),
    "step.be_no_proofs": (
        "La restitution de l’article 4 ne s’obtient qu’en présentant une preuve du paiement, la facture en premier "
        "lieu, et de quoi établir la sortie du territoire~: sans ces pièces, elle ne joue pas."
    ),
    "question.unused.be": "Les appareils ou supports sont-ils non usagés~?",
    "step.be_57": (
        "Les personnes visées à l’article 57 de la loi obtiennent le remboursement en remettant une copie des "
        "factures, pour les appareils et supports utilisés dans les conditions de cet article. Savoir qui est visé ne "
        "se lit pas dans les textes publiés ici~: la loi du 30 juin 1994 n’y est pas reproduite."
    ),
    "step.be_not_57": "Le remboursement de l’article 8 est réservé aux personnes visées à l’article 57 de la loi.",
    "step.be_institution": (
        "Pour les personnes visées au 4° de l’article 57, la demande est faite pour leur compte par une institution "
        "reconnue, créée à leur intention."
    ),
    "step.be_no_institution": (
        "Pour les personnes visées au 4° de l’article 57, une demande qui ne passe pas par une institution reconnue "
        "n’ouvre pas le remboursement."
    ),
    "step.be_floor": (
        "La demande porte sur {claimed}~: le minimum de {floor} est atteint, elle est recevable. Plusieurs factures "
        "peuvent être regroupées."
    ),
    "step.be_below": (
        "La demande porte sur {claimed}, sous le minimum de {floor}. À moins de regrouper des factures pour "
        "l’atteindre, elle n’est recevable qu’au terme d’un délai compté à partir de la facture."
    ),
    "step.be_below_ripe": "Ce délai a pris fin le {day}~: la demande est recevable malgré son montant.",
    "step.be_below_green": (
        "Ce délai court jusqu’au {day}~: avant ce jour, la demande n’est pas recevable, à moins de regrouper des "
        "factures pour atteindre le minimum."
    ),
    "step.be_claims_more": (
        "Ce cas ne porte que {levied}~: le reste des {claimed} demandés doit venir d’autres factures, regroupées "
        "dans la même demande."
    ),
    "step.be_no_fees": "Le remboursement se fait sans déduction de frais de gestion.",
    "question.institution.be": (
        "La demande est-elle faite par une institution reconnue, créée à l’intention de ces personnes~?"
    ),
    "question.invoiced.be": (
        "De quand date la facture~? Sous le minimum, la demande doit attendre la fin d’un délai compté depuis la "
        "facture."
    ),
    "question.requested.be": "Quand la demande de remboursement est-elle faite~?",
    "deadline.declaration": "Déclaration {month}, au plus tard",
    "deadline.receivable": "Demande de remboursement recevable à partir de ce jour",
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
    "step.be_payment_other": "Le montant est payé dès sa notification par la société de gestion des droits.",
    "step.be_invoice": "Vos factures mentionnent de manière distincte le montant de la rémunération.",
    "reading.default.unit-binary": (
        "Les unités sont décimales, comme les écrivent les fabricants~; le texte belge ne le dit pas."
    ),
    "reading.unit-binary": "Seuils en unités binaires, 1~024 pour chaque pas",
    "reading.unit-binary.ground": (
        "Le texte belge emploie GB et TB sans les définir~: rien n’exclut de lire ses seuils en unités binaires, plus "
        "grandes, quand la capacité de l’appareil, elle, est décimale."
    ),
    "system.in.be": "en Belgique",
    "compare.unit.be": (
        "Le texte écrit GB et TB sans les définir. Les unités sont lues décimales, comme les écrivent les fabricants."
    ),
    "compare.when.be": "en Belgique, de la notification du montant par la société de gestion",
    "compare.who.be": (
        "La doivent les fabricants, les importateurs et ceux qui achètent dans un autre pays de l’Union pour la "
        "Belgique."
    ),
    "dossier.ask.export.be": "Les appareils ou supports quittent-ils la Belgique, exportés ou livrés dans l’Union~?",
    "dossier.who.export.oui.be": "Entreprise qui exporte, ou livre dans un autre pays de l’Union",
    "dossier.who.article57.oui.be": "Personne visée à l’article 57 de la loi belge, hors de son 4°",
    "dossier.who.article57.4.be": "Personne visée au 4° de l’article 57 de la loi belge",
    "dossier.who.article57.non.be": "Particulier, entreprise ou organisme que l’article 57 ne vise pas",
    "dossier.ask.payer.be": "Qui les fait sortir~?",
    "dossier.ask.proofs.be": "Avez-vous ces pièces~?",
    "dossier.ask.article57.be": "La demande vient-elle d’une personne visée à l’article 57 de la loi belge~?",
    "dossier.ask.claimed.be": (
        "Quel montant demandez-vous, toutes factures regroupées~? Le calcul donne {total} pour ce cas."
    ),
    "dossier.choice.payer.none.be": "une entreprise qui a acheté en Belgique, et supporté la rémunération dans le prix",
    "dossier.paper.be_invoice": "Une copie de la facture du fabricant, du grossiste ou de l’exclusif.",
    "dossier.paper.be_paid": (
        "Ou, si le redevable est un autre importateur ou acquéreur, tout document qui établit le paiement."
    ),
    "dossier.paper.be_own_invoice": "Une copie de la facture de la société de gestion des droits.",
    "dossier.paper.be_left": "Tous les éléments qui établissent la sortie effective de Belgique.",
    "dossier.paper.be_57": "Une copie des factures des appareils et supports utilisés dans les conditions de la loi.",
    "dossier.floor.be": "Le minimum est de {floor}~: plusieurs factures peuvent être regroupées.",
    "dossier.floor.be_fees": "Rien n’est retenu pour frais de gestion.",
    "dossier.human.unused": "Que les appareils ou supports sont non usagés.",
    "dossier.human.article57": (
        "Que le demandeur est visé à l’article 57 de la loi du 30 juin 1994, qui n’est pas publiée ici."
    ),
    "dossier.human.institution": "La reconnaissance de l’institution qui demande pour ces personnes.",
    "step.day.be.unknown": (
        "La date qui compte est celle de la mise en circulation en Belgique~: la mise à disposition par le "
        "fabricant, l’exclusif ou le grossiste, ou l’importation par un autre. Le jour de la mise "
        "en circulation n’est pas donné~: le calcul prend à sa place la date d’achat, le {date}, alors que l’appareil "
        "a pu être mis en circulation plus tôt."
    ),
    "step.day.be.unknown.told": (
        "La date qui compte est celle de la mise en circulation en Belgique, où la rémunération est devenue due~: "
        "{when}. La date d’achat ou de vente n’y change rien."
    ),
    "step.day.be.available": (
        "La date qui compte est celle de la mise en circulation~: la mise à disposition en Belgique, {when}."
    ),
    "step.day.be.available.told": (
        "La date qui compte est celle de la mise en circulation~: la mise à disposition en Belgique, {when}. La "
        "date de vente n’y change rien."
    ),
    "step.day.be.other": (
        "La date qui compte est celle de la mise en circulation~: l’importation ou l’acquisition dans l’Union, {when}."
    ),
    "step.day.be.other.told": (
        "La date qui compte est celle de la mise en circulation~: l’importation ou l’acquisition dans l’Union, "
        "{when}. La date de vente n’y change rien."
    ),
    "step.near_start.be": (
        "Mis en circulation avant le {start}, l’appareil ou le support relèverait de montants antérieurs, qui ne "
        "sont pas publiés ici."
    ),
    "step.near_end.be": (
        "Si l’appareil ou le support a été mis en circulation le {last} au plus tard, le tarif d’alors s’appliquait "
        "encore."
    ),
    "date.be": "Date d’achat",
    "date.be.exclusive": "Date de mise en circulation",
    "date.be.manufacturer": "Date de mise en circulation",
    "date.be.wholesale": "Date de mise en circulation",
    "date.be.other": "Date de mise en circulation",
    "date.why.be": (
        "Le jour qui choisit le tarif est celui de la mise en circulation en Belgique~: la mise à disposition par un "
        "fabricant, un exclusif ou un grossiste, l’importation ou l’acquisition dans l’Union par un autre. Si vous "
        "n’avez qu’une date d’achat, elle en tient lieu~; la mise en circulation a pu avoir lieu avant."
    ),
    "step.be_not_commercial": (
        "La restitution de l’article 4 suppose une exportation ou une livraison faite dans le cadre d’une activité "
        "commerciale~: hors de ce cadre, elle ne joue pas."
    ),
    "question.commercial.be": "L’exportation ou la livraison se fait-elle dans le cadre d’une activité commerciale~?",
    "step.be_only_57": (
        "Être professionnel, ou ne pas faire de copie privée, n’exonère pas dans cet arrêté~: à raison de l’usage, il "
        "ne rembourse que les personnes visées à l’article 57 de la loi."
    ),
    "step.be_plays_nothing": (
        "Le texte vise le téléphone portable avec une fonction MP3 ou MP4~: celui-ci n’en a pas, il n’est pas dans "
        "la liste, rien n’est dû."
    ),
    "step.be_below_ripe_day": (
        "Ce délai prend fin le {day}, jour de la demande~: elle est recevable ce jour-là. Selon une autre lecture, "
        "«~au terme d’un délai~» veut que ce jour soit passé~: la demande serait à faire le {after} ou après."
    ),
    "deadline.receivable_reading": "Demande recevable à partir de ce jour, autre lecture du délai",
    "step.be_still_due": (
        "Rien n’est rendu qui n’ait été payé~: le droit de l’acheteur ou de l’exportateur ne dispense pas le redevable "
        "de déclarer et de payer."
    ),
    "step.be_invoice_capacity": (
        "Les factures des redevables et des distributeurs permettent de lire la capacité, quand le montant en dépend."
    ),
    "step.be_inquiry": (
        "Le délai pour répondre à une demande de renseignements ne peut être inférieur à {days} jours ouvrables à "
        "dater de sa réception. Le texte ne dit pas si le samedi en est un~: les deux dates sont données."
    ),
    "deadline.inquiry": "Fin, au plus tôt, du délai pour répondre, samedis comptés",
    "deadline.inquiry_reading": "Fin, au plus tôt, du délai pour répondre, samedis non comptés",
    "step.be_payment": (
        "Le montant est notifié par la société de gestion des droits, puis payé dans les {days} jours de cette "
        "notification."
    ),
    "dossier.human.commercial": "Que l’exportation se fait dans le cadre d’une activité commerciale.",
    "step.day.be.none": (
        "La date qui compte est celle de la mise en circulation en Belgique~: la mise à disposition par le "
        "fabricant, l’exclusif ou le grossiste, ou l’importation par un autre. Aucune date n’est donnée~: celle "
        "d’aujourd’hui, le {date}, en tient lieu."
    ),
    "step.day.be.exported": "La date prise est celle de la mise à disposition~: {when}.",
    "step.day.be.exported.told": "La date prise est celle de la mise à disposition~: {when}.",
}
