"""What the timeline, the cards of later acts and the references of case law say on their own account."""

from __future__ import annotations

FR: dict[str, str] = {
    "timeline.title": "{system}~: quel acte régissait quelle famille, de {first} à aujourd’hui",
    "timeline.strip": "{family}~: quel acte, de quand à quand",
    "timeline.segment": "{family}, {period}~: {what}",
    "timeline.published": "{text}, publié ici",
    "timeline.here": "vous êtes ici",
    "timeline.refurbished": "reconditionnés",
    "timeline.told": "{act}, {grade}",
    "timeline.unread": "{act}, montants non trouvés, {grade}",
    "timeline.gap": "rien n’a été trouvé",
    "timeline.no_end": "aucune fin trouvée, rien de plus récent n’a été trouvé",
    "timeline.period": "du {start} au {end}",
    "timeline.since": "depuis le {start}",
    "timeline.until": "jusqu’au {end}",
    "timeline.always": "à toute date",
    "strip.end": "Jusqu’au {last}~: {authority} ({grade}).",
    "strip.open": "Aucune fin trouvée jusqu’au {seen}~: {note}.",
    "strip.next": "Ensuite~: {act}, à partir du {start}~; {grade}.",
    "strip.next_refurbished": "Appareils reconditionnés~: {act}, à partir du {start}~; {grade}.",
    "strip.grade.seen": "lu dans les sources nommées",
    "strip.grade.inferred": "déduit des sources",
    "act.amounts": "{family}, {period}",
    "act.amounts_refurbished": "{family}, appareils reconditionnés, {period}",
    "act.any_capacity": "Quelle que soit la capacité",
    "act.source": "{title} ({address}), lu en {month}",
    "act.link": "Lire l’acte",
    "act.link_formed": "Lire l’acte, à une adresse formée de son numéro et non vérifiée",
    "ruling": "{court}, {date}, {number}",
    "ruling.named": "{court}, {date}, {name}, {number}",
}
