"""A decision of a court as readers see it, beside a provision and on the card of an act.

Takes a Ruling; gives a row of plain strings for the templates.
"""

from __future__ import annotations

from copie_privee.french import day
from scripts.catalogue import say
from scripts.tariff.rulings import Ruling


def ruling_row(ruling: Ruling) -> dict[str, str]:
    """A decision of a court, as it is shown beside a provision or on a card."""
    values = {"court": ruling.court, "date": day(ruling.date), "name": ruling.name, "number": ruling.number}
    return {
        "title": say("ruling.named" if ruling.name else "ruling", **values),
        "ecli": ruling.ecli,
        "decides": ruling.decides,
        "seen": ruling.seen,
    }
