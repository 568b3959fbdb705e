"""Addresses of the site's pages that hold a case, relative to the site's root.

Takes a page and the fields of a case by their names at the door; gives "calculer/?systeme=fr&…". The page reads the
same names back.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

NAMES = {
    "system": "systeme",
    "category": "categorie",
    "capacity": "capacite",
    "quantity": "quantite",
    "device": "appareil",
    "amount": "montant",
}
_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.,~")


def address(page: str, fields: Mapping[str, object], names: Mapping[str, str] = NAMES) -> str:
    """
    >>> address("calculer/", {"system": "fr", "capacity": "64\\xa0Go", "date": ""})
    'calculer/?systeme=fr&capacite=64Go'
    """
    given = {name: str(value) for name, value in fields.items() if str(value)}
    given |= {name: re.sub(r"\s", "", value) for name, value in given.items() if name == "capacity"}
    query = "&".join(f"{names.get(name, name)}={_quoted(value)}" for name, value in given.items())
    return f"{page}?{query}" if query else page


def _quoted(text: str) -> str:
    return "".join(sign if sign in _PLAIN else "".join(f"%{byte:02X}" for byte in sign.encode()) for sign in text)
