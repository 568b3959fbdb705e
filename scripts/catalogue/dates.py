"""From when to when a text or a tariff held, and how well that is known."""

from __future__ import annotations

FR: dict[str, str] = {
    "banner.closed": "Tarif historique, en vigueur du {start} au {last}. Fin~: {authority}.",
    "banner.looked_for": "Texte daté, en vigueur depuis le {start}~: {authority}.",
    "banner.open": "Texte historique, en vigueur à compter du {start}~: {authority}.",
    "banner.inferred": "Date non lue telle quelle dans une source~: {note}.",
    "chronology.no_end": "fin non établie",
    "chronology.sources": "Début~: {start}. Fin~: {end} ({grade}).",
    "chronology.grade": "{grade}~: {note}",
    "grade.seen": "lu",
    "grade.inferred": "déduit",
    "version.closed": "Version en vigueur du {start} au {last}.",
    "version.open": "Version en vigueur à compter du {start}.",
    "amendment": "Modification par {act} du {date}, article {article}, en vigueur le {since}.",
}
