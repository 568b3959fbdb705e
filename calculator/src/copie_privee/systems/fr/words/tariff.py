"""What the French rules say to a reader about devices, media and amounts, by id; `~` is the narrow no-break space."""

from __future__ import annotations

TARIFF: dict[str, str] = {
    "accepted.offer_media": "un support (clé, carte, disque, CD ou DVD), et non un appareil, dans le champ Catégorie",
    "system.fr": "France",
    "step.formula": (
        "C’est la formule de la décision, RCP = n (TGo ― A)~: le montant est le nombre de gigaoctets (n) multiplié "
        "par le tarif par gigaoctet après abattement (TGo ― A). Tous les gigaoctets comptent donc au tarif de la "
        "ligne, même les premiers."
    ),
    "step.tranche": "Pour ce tableau, le montant est fixé par tranche de capacité, et non gigaoctet par gigaoctet.",
    "step.same_capacity": "Le texte fixe ce montant, {amount}, pour un support de {base}.",
    "step.proportion": (
        "Le tableau fixe {amount} pour {base}. Pour un support qui n’en diffère que par la capacité, ce qui est "
        "supposé ici, le montant est proportionnel~: {amount} × {capacity} ÷ {base} = {exact}. Un disque d’un autre "
        "type, un Blu-ray par exemple, n’est pas visé."
    ),
    "step.cap": (
        "{capacity} dépasse la plus grande capacité du tableau, {largest}. Si l’appareil ou le support n’en diffère "
        "que par cette capacité, ce qui est supposé ici, le montant de la capacité maximale s’applique, à titre "
        "conservatoire."
    ),
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
        "demande au moins {needed}~: il n’est pas assujetti, à moins d’être un NAS de salon, que le texte excepte."
    ),
    "step.certified_few": (
        "Systèmes d’exploitation certifiés~: {count}. Le nombre exigé, {needed}, n’est pas atteint~: l’exclusion ne "
        "s’applique pas."
    ),
    "step.certified_desktop": (
        "Le nombre de systèmes d’exploitation certifiés ne change rien pour un NAS de salon~: le texte l’excepte."
    ),
    "step.professional_only": (
        "Le système n’est utilisable que dans un environnement technique professionnel~: il n’est pas assujetti. "
        "S’il s’agissait d’un NAS de salon, ce serait une question de droit."
    ),
    "step.ordinary": "Le système est utilisable hors d’un environnement professionnel~: l’exclusion ne s’applique pas.",
    "step.desktop_or_professional": (
        "Un NAS de salon est dans le tarif, un système utilisable exclusivement avec des équipements professionnels "
        "en est exclu. Pour un appareil qui serait l’un et l’autre, savoir ce qui l’emporte est une question de droit, "
        "que le texte ne tranche pas."
    ),
    "step.os_computer": (
        "Une tablette munie d’un système d’exploitation d’ordinateur n’est pas celle que décrit le texte, qui a un "
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
        "support, soit {total}. Le montant est celui du lot, appareil compris."
    ),
    "step.offer_total_bare": (
        "Ce tarif se lit pour la capacité totale disponible~: rien dans l’appareil et {medium} dans le support. Le "
        "montant est celui du lot, appareil compris."
    ),
    "step.offer_not_liable": (
        "Le support est vendu avec un appareil dont la capacité ne peut pas elle-même être assujettie~: rien n’est dû "
        "sur le support."
    ),
    "question.device.fr": "Avec quel appareil le support est-il vendu~? Le tarif de l’offre est celui de cet appareil.",
    "question.integrated.fr": (
        "Quelle capacité est déjà intégrée à l’appareil~? Elle s’ajoute à celle du support~; écrivez «~aucune~» s’il "
        "n’y en a pas."
    ),
    "question.nas.fr": "Le NAS est-il de salon, ou utilisable exclusivement dans un environnement professionnel~?",
    "reading.default.unit-1024": "La capacité est comptée telle qu’écrite, {capacity}, en unités décimales.",
    "reading.default.offer": (
        "Le lot relève du tarif de l’appareil pour la capacité totale~: «~{words}~». Aucun exemple officiel n’existe."
    ),
    "reading.unit-1024": "Étiquette comptée {read}",
    "reading.unit-1024.ground": (
        "La notice de la société Copie France, en janvier 2013, compte pour 1~000~Go les disques étiquetés 1~To et "
        "1~024~Go. Degré~: pratique rapportée par la presse, aucun texte."
    ),
    "reading.offer-medium": "Le support au tarif de la capacité totale, à côté de l’appareil nu",
    "reading.offer-medium.ground": (
        "Le texte assujettit «~{words}~»~: on peut n’y voir que le support, qui doit {rate} par gigaoctet sur ses "
        "propres {medium}, soit {share}. L’appareil nu, pour {integrated}, doit de son côté {bare}. Déduit du "
        "texte~; aucun exemple officiel."
    ),
    "reading.offer-difference": "L’appareil nu, et le support pour la différence",
    "reading.offer-difference.ground": (
        "L’appareil nu, pour {integrated}, doit {bare}~; le support ajoute ce qui manque pour atteindre le montant "
        "du lot, {more}. Déduit du texte~; aucun exemple officiel."
    ),
    "reading.offer-difference.negative": (
        "L’appareil nu, pour {integrated}, doit {bare}, soit {more} de plus que le lot~: la différence est négative, "
        "et le support est compté pour zéro. Déduit du texte~; aucun exemple officiel."
    ),
    "system.in.fr": "en France",
    "compare.unit.fr": (
        "Le texte compte en Mo, Go et To, et l’un de ses tableaux compte en milliers de Go ce qu’un autre compte en "
        "To~: les unités sont décimales."
    ),
    "step.unlike": (
        "{capacity} n’est pas une capacité du tableau, et l’article 5 n’étend le tableau qu’aux supports qui n’en "
        "diffèrent que par la capacité~: celui-ci en diffère autrement, et aucun montant n’est fixé pour lui."
    ),
    "step.dedicated": (
        "Le texte vise les clés et les cartes «~non dédiées~»~: une clé ou une carte dédiée à un seul usage n’est "
        "pas dans la liste, rien n’est dû."
    ),
    "step.plays_nothing": (
        "Le texte vise le téléphone qui permet d’écouter de la musique ou de regarder des vidéos~: celui-ci ne fait "
        "ni l’un ni l’autre, il n’est pas dans la liste, rien n’est dû."
    ),
    "step.plays": (
        "Le téléphone permet d’écouter de la musique ou de regarder des vidéos, comme le veut le texte~: il est dans "
        "la liste."
    ),
    "step.plays_assumed": (
        "Le téléphone est supposé permettre d’écouter de la musique ou de regarder des vidéos, comme le veut le texte."
    ),
    "step.only_8": (
        "L’exclusion de l’article 3, II, ne nomme que les supports du 8°~: elle ne vise pas ceux du 9°, même montés "
        "dans un rack, certifiés pour plusieurs systèmes ou réservés à des équipements professionnels."
    ),
    "reading.unit-1024.analogy": (
        "Par analogie~: la notice de la société Copie France, en janvier 2013, compte pour 1~000~Go les disques "
        "étiquetés 1~To et 1~024~Go, et n’en nomme pas d’autres. Degré~: déduit d’une pratique rapportée par la "
        "presse, aucun texte."
    ),
    "reading.to-1024": "Étiquette comptée {read}, à 1~024~Go par To",
    "reading.to-1024.ground": (
        "Pratique constatée~: des factures de janvier 2014, pour des disques de 2 et 3~To, comptent 1~024~Go par To. "
        "En sens contraire, la notice de la société Copie France de janvier 2013 compte 1~To pour 1~000~Go. Degré~: "
        "rapporté par la presse, aucun texte."
    ),
    "reading.default.to-1024": "Un To est compté pour 1~000~Go, comme la décision le fait d’un tableau à l’autre.",
    "reading.playing-only": "Appareil qui ne fait que lire, hors de la liste",
    "reading.playing-only.ground": (
        "La définition dit «~{definition}~», l’intitulé du tableau seulement «~{table}~». À s’en tenir à la "
        "définition, une mémoire qui ne fait que lire la musique n’est pas visée."
    ),
    "reading.default.playing-only": (
        "Le tableau fixe le montant pour toute mémoire dédiée à la lecture, qu’elle enregistre ou non."
    ),
}
