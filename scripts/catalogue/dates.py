"""From when to when a text or a tariff held, and how well that is known."""

from __future__ import annotations

FR: dict[str, str] = {
    "banner.tariff": "Tarif historique,",
    "banner.text": "Texte",
    "banner.closed": "{kind} en vigueur du {start} au {last}.",
    "banner.open": "{kind} en vigueur depuis le {start}.",
    "banner.start": "Début~: {authority}.",
    "banner.end": "Fin~: {authority}.",
    "banner.no_end": "Fin non établie~: {authority}.",
    "banner.inferred": "Date déduite, qu’aucune source consultée ne donne~: {note}.",
    "chronology.no_end": "fin non établie",
    "chronology.sources": "Début~: {start}. Fin~: {end} ({grade}).",
    "chronology.grade": "{grade}~: {note}",
    "grade.seen": "lu",
    "grade.inferred": "déduit",
    "version.closed": "Version en vigueur du {start} au {last}.",
    "version.open": "Version en vigueur à compter du {start}.",
    "amendment": "Modification par {act} du {date}, article {article}, en vigueur le {since}.",
}
