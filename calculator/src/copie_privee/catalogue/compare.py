"""One device under two laws: what is said of each point, and of the difference."""

from __future__ import annotations

FR: dict[str, str] = {
    "field.thing": "Appareil comparé",
    "accepted.thing": "un des appareils de la liste~: {devices}",
    "compare.unlisted": "«~{device}~» n’est pas cité dans la liste de ce texte~: il ne fixe aucun montant.",
    "compare.unlisted_label": "Pas dans la liste de ce texte",
    "compare.equal": "Le montant est le même partout~: {amount}.",
    "compare.nothing": "Rien n’est dû, quel que soit le texte.",
    "compare.more": "Pour le même appareil, {more} de plus {most} qu’{least}.",
    "compare.outside": (
        "À cette date, le texte publié ici ne s’appliquait pas ({systems})~: les montants ne se comparent pas."
    ),
    "compare.title.listed": "L’appareil est-il dans la liste~?",
    "compare.title.measure": "Comment le montant est-il fixé~?",
    "compare.title.unit": "Comment les gigaoctets sont-ils comptés~?",
    "compare.title.who": "Qui doit la rémunération~?",
    "compare.title.when": "Quand~?",
    "compare.title.window": "De quand à quand~?",
    "compare.listed.both": "Tous ces textes le citent.",
    "compare.listed.one": "Seul texte à le citer~: {system}.",
    "compare.listed.none": "Aucun de ces textes ne le cite.",
    "compare.measure.same": "Partout, {kind}.",
    "compare.measure.differ": "Ces textes ne mesurent pas de la même façon~: {kinds}.",
    "compare.kind.rate": "un tarif par gigaoctet, qui croît avec la capacité",
    "compare.kind.slice": "un montant par tranche de capacité",
    "compare.kind.fixed": "un montant par unité, quelle que soit la capacité",
    "compare.kind.proportion": "un montant proportionnel à la capacité",
    "compare.unit.difference": (
        "Go et GB nomment la même unité, un milliard d’octets~; mais un seul des deux textes permet de le vérifier."
    ),
    "compare.unit.reading": "Autre lecture~: {label}, {total}.",
    "compare.who.difference": "Chaque texte dit qui la doit~; l’acheteur le supporte dans le prix.",
    "compare.when.difference": "{rules}. Les dates sont comptées du jour choisi.",
    "compare.when.class": "{payers}",
    "compare.window.together": "Ces textes s’appliquaient en même temps {period}.",
    "compare.alone": "Réponse d’un côté seulement ({system}).",
    "compare.listed.some": "Le citent seulement~: {system}.",
}
