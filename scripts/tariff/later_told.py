"""What the wheel carries of `later.toml`: what an answer outside the texts tells, and nothing more.

Takes the register; gives plain data, with French spaces in the sentences. Sightings are for pages only and stay at
home; of the law around, what words lead to.
"""

from __future__ import annotations

import re
from dataclasses import asdict
from typing import Any

from copie_privee.capacity import read_capacity
from copie_privee.catalogue import NARROW
from scripts.tariff.landmarks import ACT, Landmark
from scripts.tariff.later import until
from scripts.tariff.later_entries import Later, Period


def told(later: Later, landmarks: list[Landmark]) -> dict[str, Any]:
    """Acts, sources, periods and families, how far each country was looked at, and what words lead to."""
    sources = {name for period in later.periods for name in period.sources}
    return {
        "acts": [
            {
                "id": act.id,
                "system": act.system,
                "label": act.label,
                "date": act.date,
                "published": spaced(act.published),
                "challenge": spaced(act.challenge),
                "link": act.link,
                "formed": act.formed,
                "earlier": act.earlier,
                "repealed": act.repealed.split("#") if act.repealed else None,
                "page": ACT + act.id,
                "note": spaced(act.note) if act.earlier else "",
            }
            for act in later.acts.values()
        ],
        "sources": {
            source.id: {
                "kind": source.kind,
                "title": spaced(source.title),
                "address": source.address,
                "read": f"{source.read}-01",
            }
            for source in later.sources.values()
            if source.id in sources
        },
        "horizons": {
            horizon.system: {"seen": str(horizon.seen), "text": spaced(horizon.text)} for horizon in later.horizons
        },
        "periods": [_period(period, later) for period in later.periods],
        "families": [
            {"id": family.id, "system": family.system, "label": family.label, "named_by": list(family.named_by)}
            for family in later.families.values()
        ],
        "landmarks": [
            asdict(landmark) | {"text": spaced(landmark.text), "note": spaced(landmark.note)} for landmark in landmarks
        ],
    }


def _period(period: Period, later: Later) -> dict[str, Any]:
    end = until(period, later.periods)
    return {
        "family": period.family,
        "categories": list(later.families[period.family].categories),
        "act": period.act,
        "from": str(period.start),
        "until": str(end) if end else None,
        "seen_until": str(period.seen_until) if period.seen_until else None,
        "state": period.state,
        "os": list(period.os),
        "bound": period.bound,
        "bands": [_band(bound, amount) for bound, amount in period.bands],
        "grade": period.grade,
        "sources": list(period.sources),
        "note": spaced(period.note),
    }


def _band(bound: str, amount: str) -> dict[str, str]:
    size = read_capacity(bound) if bound else None
    return {"value": str(size.value) if size else "", "unit": size.unit if size else "", "amount": amount}


def spaced(text: str) -> str:
    """Narrow no-break spaces where French wants them.

    >>> spaced("montant : 3 000 €") == "montant\u202f: 3\u202f000\u202f€"
    True
    """
    return re.sub(r" (?=[;:!?»€%])|(?<=«) |(?<=\d) (?=\d{3}\b)", NARROW, text)
