"""What people call a place in the law, and on which page it stands.

Takes an edition and an eId; gives the label a lawyer would write ("art. 2, § 3, 4°, b)") and the
address of the place relative to the site's root ("be/ar-1996-03-28/art-2/#art_2__para_3__point_4").
"""

from __future__ import annotations

import re

from scripts.lawdoc.model import Edition, Provision, Row, Table

_ORDINAL_KINDS = {
    "citation": "visa",
    "recital": "considérant",
    "al": "al.",
    "indent": "tiret",
    "note": "note",
    "omission": "abrogé",
}


def ordinal(number: int) -> str:
    """French ordinal: 1er, 2e."""
    return "1er" if number == 1 else f"{number}e"


def label(edition: Edition, eid: str) -> str:
    """The place in words, outermost first; the annexe is left out before its own tables."""
    parts: list[str] = []
    place: str | None = eid
    while place is not None:
        own = _own_label(edition, place)
        kind = getattr(edition.places[place], "kind", "")
        if (own and kind != "chapter" and not (kind == "attachment" and parts)) or (own and not parts):
            parts.insert(0, own)
        place = edition.parents.get(place)
    return ", ".join(parts)


def _own_label(edition: Edition, eid: str) -> str:
    item = edition.places[eid]
    number = int(match[0]) if (match := re.search(r"\d+$", eid)) else 0
    if isinstance(item, Row):
        return "1re ligne" if number == 1 else f"{number}e ligne"
    if isinstance(item, Table):
        part = re.match(r"([A-Z])\. ― ", item.header[0])
        return part[1] if part else ""
    return _provision_label(item, eid, number)


def _provision_label(item: Provision, eid: str, number: int) -> str:
    printed = item.num.strip()
    match item.kind:
        case "article":
            return "art. " + _article_number(eid)
        case "chapter":
            return "chapitre " + eid.removeprefix("chp_")
        case "attachment":
            return "annexe"
        case "tableau":
            return "tableau n° " + eid.rpartition("_")[2]
        case "paragraph":
            return printed.rstrip(".-― ")
        case "point":
            return printed
        case "al":
            return f"al. {number}"
        case "note":
            return f"note {number}"
        case "omission":
            return "alinéa abrogé"
        case "preface" | "line":
            return "titre"
        case "enacting":
            return "préambule"
        case "conclusion":
            return "signature"
    return f"{ordinal(number)} {_ORDINAL_KINDS[item.kind]}"


def _article_number(eid: str) -> str:
    number = eid.removeprefix("art_")
    if number == "1":
        return "1er"
    return re.sub(r"^([LRD])(?=\d)", r"\1. ", number)


PREAMBLE_PAGE = "preambule"
WHOLE_PAGE = "texte"


def units(edition: Edition) -> list[Provision]:
    """The provisions that have a page of their own: articles and tables of the annexes."""
    return [p for p in edition.walk() if p.kind in ("article", "tableau")]


def preamble(edition: Edition) -> list[Provision]:
    """Title, visas and recitals, where there are any: they share one page."""
    has_preamble = any(p.kind in ("citation", "recital") for p in edition.body)
    kinds = ("line", "preface", "enacting", "citation", "recital")
    return [p for p in edition.body if p.kind in kinds] if has_preamble else []


def page(edition: Edition, eid: str) -> str:
    """Folder of the page a place stands on, relative to the site's root, with a final slash."""
    place: str | None = eid
    own_pages = units(edition)
    names = {unit.eid: page_name(unit.eid) for unit in own_pages} if len(own_pages) > 1 else {}
    alone = own_pages[0].eid if len(own_pages) == 1 else None
    while place is not None:
        if place in names:
            return f"{edition.work}/{names[place]}/"
        if place == alone:
            return f"{edition.work}/"
        top = place
        place = edition.parents.get(place)
    if any(p.eid == top for p in preamble(edition)):
        return f"{edition.work}/{PREAMBLE_PAGE}/"
    return f"{edition.work}/{WHOLE_PAGE}/"


def page_name(eid: str) -> str:
    """Folder name of a unit's page: `art_5` → `art-5`, `att_1__tableau_10` → `tableau-10`."""
    return eid.rpartition("__")[2].replace("_", "-")


def address(edition: Edition, eid: str) -> str:
    """Page and anchor of a place, relative to the site's root."""
    return f"{page(edition, eid)}#{eid}"
