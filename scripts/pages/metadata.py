"""What machines read in the head of a page of law: schema.org/Legislation and the tags Zotero looks for.

Takes the corpus and a place; gives plain data for the page's front matter, from which docs/overrides/main.html writes
JSON-LD and meta tags. schema.org took its Legislation properties from ELI, so the one JSON-LD serves both.
Zotero's "Embedded Metadata" translator does not read JSON-LD: it reads Dublin Core tags, `citation_*` tags, and
`z:itemType`, without which it would take the page for a journal article.
"""

from __future__ import annotations

import re
from typing import Any

from scripts.lawdoc.corpus import Corpus, Period, Work
from scripts.lawdoc.labels import units
from scripts.pages.citing import Citation, cite, jurisdiction, site_address


def page_metadata(corpus: Corpus, citation: Citation) -> dict[str, Any]:
    """Front matter of a page: `legislation` (JSON-LD) and `tags` (name, content)."""
    return {"legislation": legislation(corpus, citation), "tags": zotero_tags(citation)}


def legislation(corpus: Corpus, citation: Citation) -> dict[str, Any]:
    """A place, or a whole text, as a schema.org/Legislation."""
    work, period = citation.work, corpus.period(citation.work.id, citation.eid or "*")
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Legislation",
        "@id": citation.url,
        "url": citation.url,
        "name": _name(citation),
        "legislationIdentifier": [*work.identifiers.values(), work.id + (f"#{citation.eid}" if citation.eid else "")],
        "legislationType": re.split(r" n° | du |,", work.title)[0],
        "legislationJurisdiction": jurisdiction(work),
        "legislationPassedBy": {"@type": "Organization", "name": work.author},
        "legislationDate": work.date.isoformat(),
        "legislationDateVersion": period.start.isoformat(),
        "temporalCoverage": coverage(period),
        "inLanguage": "fr",
        "creditText": citation.text,
    }
    if period.until:  # without an established end, nobody may read here that the text is, or is not, in force
        data["legislationLegalForce"] = "https://schema.org/NotInForce"
    if citation.eid:
        data["isPartOf"] = _reference(work)
    else:
        edition = corpus.editions[work.id]
        data["hasPart"] = [{"@type": "Legislation", "@id": cite(corpus, work.id, u.eid).url} for u in units(edition)]
        data["encoding"] = [
            {
                "@type": "LegislationObject",
                "encodingFormat": "text/html",
                "contentUrl": f"{site_address()}{work.id}/texte/",
                "legislationLegalValue": "https://schema.org/UnofficialLegalValue",
            }
        ]
    return data


def coverage(period: Period) -> str:
    """First and last day; an end that was not found stays empty ("unknown"), never ".." ("still so")."""
    return f"{period.start}/{period.last_day or ''}"


def _reference(work: Work) -> dict[str, Any]:
    url = f"{site_address()}{work.id}/"
    identifiers = [*work.identifiers.values(), work.id]
    return {"@type": "Legislation", "@id": url, "name": work.title, "legislationIdentifier": identifiers}


def _name(citation: Citation) -> str:
    return f"{citation.work.title}, {citation.place}" if citation.eid else citation.work.title


def zotero_tags(citation: Citation) -> list[list[str]]:
    """Dublin Core first (its translator keeps the type), then the tags of search engines for scholars."""
    work = citation.work
    name, date = _name(citation), work.date.isoformat()
    return [
        ["z:itemType", "statute"],
        ["DC.title", name],
        ["DC.date", date],
        ["DC.language", "fr"],
        ["DC.type", "Legislation"],
        ["DC.publisher", work.author],
        ["DC.identifier", citation.url],
        ["DC.coverage", jurisdiction(work)],
        ["dcterms.bibliographicCitation", citation.text],
        ["citation_title", name],
        ["citation_date", f"{work.date:%Y/%m/%d}"],
        ["citation_language", "fr"],
        ["citation_public_url", citation.url],
    ]
