"""The case: a device and its circumstances as the reader describes them, kept as typed.

`Case` is what forms, files, addresses and the command fill in; `question.understand` reads it.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, fields

from ..catalogue import say
from ..errors import InputError


@dataclass(frozen=True, slots=True)
class Case:
    """A device and its circumstances, as typed. Only system and category (and a capacity where it counts) are needed.

    system       "fr" or "be"
    category     a category id of that system ("telephone-mobile")
    capacity     "64 Go", "4,7 Go", "1 TB"; needed only where the tariff depends on it
    date         AAAA-MM-JJ or JJ/MM/AAAA, the date that chooses the provisions; else `exigible`, else today
    quantity     how many identical items

    Décision 15, art. 2 (a medium sold with a device):
    offer        "bundle" or "complement"
    device       category id of the device, "none" for one that is not in the list
    integrated   capacity the device already has, "aucune" for none
    Décision 15, art. 3 and art. 1, I, 12°:
    nas          "desktop" or "rack"
    certified    number of operating systems it is certified to work with at the same time
    environment  "professional" (exclusively) or "ordinary"
    os           of a tablet: "mobile", "own" or "computer"
    CPI, art. L. 311-8:
    buyer        individual, professional, broadcaster, producer, publisher, disability
    use          "own" or "other", for the buyers of I
    listed       oui / non: on the minister's list (I, 3°)
    copying      oui / non: the conditions of use let private copying be presumed (II)
    agreement    oui / non: an agreement was concluded (III)
    export       oui / non: exported or delivered to another country of the Union (II bis; AR art. 3 and 4)
    Deadlines (Décision 15, art. 7; AR art. 5):
    payer        exclusive, manufacturer, wholesale, other
    exigible     date or month (AAAA-MM) the levy became payable; else `date`
    notified     date the Belgian society notified the amount
    AR, art. 4 and 8:
    unused       oui / non: unused goods
    proofs       oui / non: the documents of art. 4 are at hand
    article57    "oui", "4" (persons of its 4°) or "non"
    institution  oui / non: claimed through a recognised institution
    claimed      euros claimed; else the total of the case
    invoiced     date of the invoice
    requested    date of the claim
    """

    system: str
    category: str
    capacity: str = ""
    date: str | datetime.date = ""
    quantity: str | int = 1
    offer: str = ""
    device: str = ""
    integrated: str = ""
    nas: str = ""
    certified: str | int = ""
    environment: str = ""
    os: str = ""
    buyer: str = ""
    use: str = ""
    listed: str = ""
    copying: str = ""
    agreement: str = ""
    export: str = ""
    payer: str = ""
    exigible: str | datetime.date = ""
    notified: str | datetime.date = ""
    unused: str = ""
    proofs: str = ""
    article57: str | int = ""
    institution: str = ""
    claimed: str | int = ""
    invoiced: str | datetime.date = ""
    requested: str | datetime.date = ""

    @classmethod
    def from_mapping(cls, given: Mapping[str, object]) -> Case:
        """A case from named values, as they come from a form or a file; None means not given.

        Raises InputError for a name that is not a field, or a value that is neither text nor
        a whole number.
        """
        for name, value in given.items():
            if name not in FIELDS:
                raise InputError("line", name, say("accepted.line", keys=", ".join(FIELDS)))
            if isinstance(value, bool) or not isinstance(value, str | int | None):
                raise InputError(name, value, _accepted(name))
        typed = {name: str(value) for name, value in given.items() if value is not None}
        named = {"system": "", "category": ""} | typed
        return cls(**named | {"quantity": typed.get("quantity", "") or 1})  # type: ignore[arg-type]

    def as_json(self) -> dict[str, str]:
        """The fields that were given, as text: `from_mapping` gives the same case back."""
        values = {name: str(getattr(self, name)) for name in FIELDS}
        return {name: value for name, value in values.items() if value}


FIELDS = tuple(field.name for field in fields(Case))


def _accepted(name: str) -> str:
    if name in ("capacity", "date", "quantity", "certified", "exigible", "integrated", "claimed"):
        return say(f"accepted.{name}")
    return say("accepted.text")
