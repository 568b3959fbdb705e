"""The reasons of an amount: definition, dates, bands, offers with a device, storage for professionals."""

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
    "step.formula": (
        "C’est la formule de la décision~: le montant est le nombre de gigaoctets (n) multiplié par le tarif par "
        "gigaoctet après abattement (TGo ― A). Tous les gigaoctets paient donc le tarif de la ligne, même les premiers."
    ),
    "step.tranche": "Pour ce tableau, le montant est fixé par tranche de capacité, et non gigaoctet par gigaoctet.",
    "step.same_capacity": "Le texte fixe ce montant, {amount}, pour un support de {base}.",
    "step.proportion": (
        "Le tableau fixe {amount} pour {base}. Pour un support qui n’en diffère que par la capacité, le montant est "
        "proportionnel~: {amount} × {capacity} ÷ {base} = {exact}."
    ),
    "step.cap": (
        "{capacity} dépasse la plus grande capacité du tableau, {largest}. Le montant de cette capacité maximale "
        "s’applique, à titre conservatoire."
    ),
    "step.rounded": (
        "Arrondi au centime, le montant unitaire est de {amount}. Les textes ne fixent pas de règle d’arrondi~; les "
        "montants publiés sont arrondis au centime le plus proche."
    ),
    "step.quantity": "Pour {quantity} unités~: {quantity} × {amount} = {total}.",
    "step.phonograms": (
        "Seule compte la capacité réservée à la lecture de musique (phonogrammes)~: {capacity} est pris pour telle."
    ),
    "step.nas_desktop": (
        "Un NAS ou NDAS de salon, fait pour être posé sur un meuble, compte parmi les supports de stockage externes~: "
        "il est dans le tarif."
    ),
    "step.nas_rack": "Un NAS fait pour être monté dans un rack n’est pas assujetti~: rien n’est dû.",
    "step.certified": (
        "Le système est certifié pour fonctionner simultanément avec {count} systèmes d’exploitation, et le texte en "
        "demande au moins {needed}~: il n’est pas assujetti."
    ),
    "step.certified_few": (
        "Avec {count} systèmes d’exploitation certifiés, le nombre exigé, {needed}, n’est pas atteint~: le support "
        "reste dans le tarif."
    ),
    "step.certified_desktop": (
        "Le nombre de systèmes d’exploitation certifiés ne change rien pour un NAS de salon~: le texte l’excepte."
    ),
    "step.professional_only": (
        "Le système n’est utilisable que dans un environnement technique professionnel~: il n’est pas assujetti."
    ),
    "step.ordinary": "Le système est utilisable hors d’un environnement professionnel~: l’exclusion ne s’applique pas.",
    "step.desktop_or_professional": (
        "Un NAS de salon est dans le tarif, mais un système utilisable exclusivement avec des équipements "
        "professionnels n’y est pas. Le texte ne dit pas lequel des deux l’emporte pour un appareil qui serait les "
        "deux."
    ),
    "step.os_computer": (
        "Une tablette munie d’un système d’exploitation d’ordinateur n’est pas celle que décrit le texte, qui veut un "
        "système pour terminaux mobiles ou un système propre~: elle n’est pas dans la liste, rien n’est dû."
    ),
    "step.os_assumed": (
        "La tablette est supposée munie d’un système d’exploitation pour terminaux mobiles, ou d’un système propre, "
        "comme le veut le texte~; avec un système d’ordinateur, elle ne serait pas dans la liste."
    ),
    "step.os_mobile": "La tablette a le système d’exploitation que décrit le texte~: elle est dans le tarif.",
    "step.offer_bundle": (
        "Le support et l’appareil forment un lot unique, une «~offre groupée~»~: le tarif est celui de l’appareil, "
        "«~{device}~»."
    ),
    "step.offer_complement": (
        "Le support est manifestement destiné à compléter l’appareil, une «~offre de complément~»~: le tarif est celui "
        "de l’appareil, «~{device}~»."
    ),
    "step.offer_total": (
        "Ce tarif se lit pour la capacité totale disponible~: {integrated} déjà dans l’appareil et {medium} dans le "
        "support, soit {total}. Le montant est celui de l’ensemble, appareil compris."
    ),
    "step.offer_total_bare": (
        "Ce tarif se lit pour la capacité totale disponible~: rien dans l’appareil et {medium} dans le support. Le "
        "montant est celui de l’ensemble, appareil compris."
    ),
    "step.offer_not_liable": (
        "Le support est vendu avec un appareil dont la capacité ne peut pas elle-même être assujettie~: rien n’est dû "
        "sur le support."
    ),
    "question.device": "Avec quel appareil le support est-il vendu~? Le tarif de l’offre est celui de cet appareil.",
    "question.integrated": (
        "Quelle capacité est déjà intégrée à l’appareil~? Elle s’ajoute à celle du support~; écrivez «~aucune~» s’il "
        "n’y en a pas."
    ),
    "question.nas": "Le NAS est-il de salon, ou utilisable exclusivement dans un environnement professionnel~?",
}
